"""A grocer who orders by 875 and wants 880: two lines of its partner file, and nothing else differs.

What left and what was written is read over HTTP and by plain splitting; nothing of the product takes part in that.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import requests

from acucleo_desktop.documents.clock import SystemClock
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.status import Answer
from acucleo_desktop.home import Home
from acucleo_desktop.ledger.rows import DocumentQuery
from acucleo_desktop.practice.partners.envelopes import Outbox, Sender
from acucleo_desktop.practice.serve import PracticeWorld
from acucleo_desktop.practice.stock.items import traded_by
from acucleo_desktop.practice.stock.names import CUSTOMERS
from acucleo_desktop.sync.opening import Opened, open_home
from acucleo_desktop.sync.practice_setup import set_up_home
from acucleo_desktop.x12.structure import Segment

pytestmark = pytest.mark.timeout(180)
GROCER = next(customer for customer in CUSTOMERS if customer.id == "FRESHMART")
Words = list[str]


class Grocery:
    """A practice world whose Fresh Mart trades by the grocery forms."""

    def __init__(self, world: PracticeWorld, opened: Opened, facts: dict[str, Any]) -> None:
        self.world, self.opened, self.facts = world, opened, facts

    def records(self, entity: str) -> list[dict[str, Any]]:
        reply = requests.get(f"{self.facts['acumatica']['url']}/practice/records/{entity}", timeout=10)
        found: list[dict[str, Any]] = reply.json()
        return found

    def uploads(self) -> Iterator[list[Words]]:
        """Yield the rows of each file that we left for the grocer."""
        reply = requests.get(f"{self.facts['cleo']['url']}/practice/files?origin=us", timeout=10)
        for file in reply.json():
            text = base64.b64decode(file["content"]).decode("ascii")
            if file["folder"] == f"upload/{GROCER.id}":
                yield [row.split(text[3]) for row in text.split(text[105]) if row]

    def round(self) -> None:
        self.world.partners.step()
        assert self.opened.desk.sync().outcome in {"done", "needs-person"}


@pytest.fixture
def grocery(tmp_path: Path) -> Iterator[Grocery]:
    clock = SystemClock()
    world = PracticeWorld(tmp_path / "servers", 1, clock, cleo_per_second=50)
    facts = world.start()
    files = world.stock.partner_files()
    name = f"{GROCER.id.lower()}.toml"
    files[name] = files[name].replace('form = "850"', 'form = "875"').replace('form = "810"', 'form = "880"')
    try:
        with open_home(Home.below(tmp_path / "home"), clock=clock, actor="grocery") as opened:
            set_up_home(opened, facts, files)
            yield Grocery(world, opened, facts)
    finally:
        world.stop()


def test_a_grocer_orders_by_875_and_is_billed_by_880(grocery: Grocery) -> None:
    today = SystemClock().now().date()
    first, second = traded_by(grocery.world.stock.items, GROCER.id)[:2]
    rows = [
        f"G50*N*{today:%Y%m%d}*GR8750",
        f"G62*02*{today + timedelta(days=4):%Y%m%d}",
        "NTE*GEN*CALL BEFORE ANY SHORTAGE",
        "G66*CC*H",
        f"N1*ST*{GROCER.name} 001*92*001",
        f"G68*12*CA*{first.unit_price}*{first.case_gtin[1:-1]}",
        f"G69*{first.description}",
        f"G68*3*CA*{second.unit_price}**IN*{second.theirs[GROCER.id]}",
        "G76*15*CA",
    ]
    body = [Segment(row.split("*")[0], tuple(row.split("*")[1:])) for row in rows]
    sender, outbox = Sender(GROCER.id, GROCER.isa, "004010UCS"), Outbox(grocery.world.cleo.store)
    outbox.leave(sender, "grocery.edi", outbox.write(sender, "875", [body], 8750))
    for _ in range(3):
        grocery.round()

    (order,) = [record for record in grocery.records("SalesOrder") if record.get("CustomerOrder") == "GR8750"]
    assert order["CustomerID"] == GROCER.id
    assert [row["InventoryID"] for row in order["Details"]] == [first.id, second.id]
    assert [Decimal(str(row["OrderQty"])) for row in order["Details"]] == [12, 3]

    files = list(grocery.uploads())
    answers = [rows for rows in files if ["AK2", "875", "0001"] in rows]
    assert [rows for rows in answers if ["AK1", "OG", "8750"] in rows and ["AK5", "A"] in rows]
    held = {record["ReferenceNbr"]: record for record in grocery.records("SalesInvoice")}
    bills = [{row[0]: row for row in rows} for rows in files if any(row[:2] == ["ST", "880"] for row in rows)]
    assert len(bills) > 2
    for bill in bills:
        record = held[bill["G01"][2]]
        assert bill["GS"][1] == "GP"
        assert Decimal(bill["G33"][1]) / 100 == Decimal(str(record["Amount"]))
        assert Decimal(bill["G31"][1]) == sum(Decimal(row["Qty"]) for row in record["Details"])
    assert not [rows for rows in files if any(row[:2] == ["ST", "810"] for row in rows)]

    query = DocumentQuery(flows=(Flow.INVOICE,), directions=(Direction.OUT,), partners=(GROCER.id,), limit=100)
    sent = grocery.opened.desk.documents(query)
    assert {(row.set_id, row.answer) for row in sent} == {("880", Answer.ACCEPTED)}
