"""What partners send wrong: each is kept and told with a way out, and its neighbours go on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import requests

ISA = (
    "ISA*00*          *00*          *{qualifier}*{sender}*ZZ*BELLFOODS      *{day:%y%m%d}*0900*U*00401*{n:09d}*0*P*>~\n"
)
DAY = datetime.now(UTC)


def envelope(number: int, body: str, *, sender: str = "9251110000", qualifier: str = "08", group: str = "PO") -> bytes:
    """Wrap one transaction set, counts and control numbers right."""
    head = ISA.format(qualifier=qualifier, sender=sender.ljust(15), day=DAY, n=number)
    kind = "850" if group == "PO" else "810"
    segments = body.strip().splitlines()
    text = head + f"GS*{group}*{sender}*BELLFOODS*{DAY:%Y%m%d}*0900*{number}*X*004010~\nST*{kind}*0001~\n"
    text += "".join(f"{segment.strip()}~\n" for segment in segments)
    text += f"SE*{len(segments) + 2}*0001~\nGE*1*{number}~\nIEA*1*{number:09d}~\n"
    return text.encode("ascii")


def order(number: str, line: str, *, place: str = "001") -> str:
    later = f"{DAY:%Y%m%d}"
    return f"""BEG*00*NE*{number}**{later}
        DTM*002*{DAY.replace(year=DAY.year + 1):%Y}0105
        N1*BY*Fresh Mart*92*9251110000
        N1*ST*Fresh Mart*92*{place}
        {line}
        CTT*1"""


class Case:
    """The outcome of one pass over all bad files together."""

    def __init__(self, world: Any) -> None:
        self.world = world

    def row(self, **wanted: str) -> dict[str, Any]:
        found = [row for row in self.world.shell.documents() if all(row[key] == value for key, value in wanted.items())]
        assert len(found) == 1, (wanted, found)
        one: dict[str, Any] = found[0]
        return one

    def findings(self, row: dict[str, Any]) -> list[dict[str, Any]]:
        told: list[dict[str, Any]] = self.world.shell.json("show", row["id"], "--as", "findings")
        return told

    def blocking(self, row: dict[str, Any], rule: str) -> dict[str, Any]:
        (finding,) = [one for one in self.findings(row) if one["id"] == rule]
        assert finding["severity"] == "block"
        assert finding["where"]
        assert finding["todo"]
        return finding


@pytest.fixture(scope="module")
def case(idle_copy: Any) -> Case:
    """One pass over files that are wrong in every way, with a good one before and after each other."""
    world = idle_copy
    sheet = world.practice.stock.partner_files()["freshmart.toml"]
    theirs = sheet.split('kind = "item"\ntheirs = "')[1].split('"')[0]
    ours = sheet.split(f'theirs = "{theirs}"')[1].split('ours = "')[1].split('"')[0]
    item = next(one for one in world.held()["records"]["StockItem"] if one["InventoryID"] == ours)
    unit = {"CASE": "CA", "BAG": "BG"}[item["SalesUOM"]]
    factors = [one["ConversionFactor"] for one in item["UOMConversions"] if one["FromUOM"] == item["SalesUOM"]]
    price = Decimal(str(item["DefaultPrice"])) * Decimal(str(factors[0] if factors else 1))
    good = f"PO1*1*3*{unit}*{price}**IN*{theirs}"

    def leave(name: str, content: bytes) -> None:
        world.leave("FRESHMART", name, content)

    leave("01_good.edi", envelope(901, order("G901", good)))
    leave("02_note.txt", b"Please find our order attached.\r\n")
    whole = envelope(902, order("C902", good))
    leave("03_cut.edi", whole[: whole.rindex(b"CTT")])
    leave("04_stranger.edi", envelope(903, order("S903", good), sender="STRANGERCO", qualifier="ZZ"))
    leave("05_item.edi", envelope(904, order("I904", f"PO1*1*3*{unit}*{price}**IN*0-NOBODY")))
    leave("06_unit.edi", envelope(905, order("U905", f"PO1*1*3*PL*{price}**IN*{theirs}")))
    leave("07_place.edi", envelope(906, order("P906", good, place="777")))
    leave("08_empty.edi", b"")
    leave("09_zeros.bin", bytes(5000))
    leave("10_good.edi", envelope(910, order("G910", good)))
    bill = f"BIG*{DAY:%Y%m%d}*V911**PO999999\nIT1*1*3*CA*9.50**IN*{ours}\nTDS*2850\nCTT*1"
    prairie = {"sender": "209915560", "qualifier": "01", "group": "IN"}
    world.leave("PRAIRIE", "11_bill.edi", envelope(911, bill, **prairie))
    world.shell("sync", "--direction", "in", expect=1)
    return Case(world)


@pytest.fixture(scope="module")
def idle_copy(tmp_path_factory: pytest.TempPathFactory, new_world: Any) -> Iterator[Any]:
    world = new_world(tmp_path_factory.mktemp("bad-input"))
    yield world
    world.practice.stop()


def test_the_good_neighbours_go_on(case: Case) -> None:
    numbers = {one.get("CustomerOrder") for one in case.world.held()["records"]["SalesOrder"]}
    assert {"G901", "G910"} <= numbers
    assert not numbers & {"C902", "S903", "I904", "U905", "P906"}


def test_every_file_is_kept_and_nothing_comes_twice(case: Case) -> None:
    names = [row["file"] for row in case.world.shell.documents("--limit", 1000) if row["direction"] == "in"]
    left = [file["name"] for file in case.world.held()["files"] if file["folder"].startswith("download/")]
    assert sorted(names) == sorted(left)
    case.world.shell("sync", "--direction", "in", expect=(0, 1))
    again = [row["file"] for row in case.world.shell.documents("--limit", 1000) if row["direction"] == "in"]
    assert sorted(again) == sorted(names)


@pytest.mark.parametrize("name", ["02_note.txt", "08_empty.edi", "09_zeros.bin"])
def test_what_is_no_x12_is_one_row_under_failed(case: Case, name: str) -> None:
    row = case.row(file=name)
    assert (row["flow"], row["delivery"], row["check"]) == ("unreadable", "failed", "blocked")
    assert row["cause_text"]


def test_a_cut_off_order_is_kept_with_its_number_and_not_written(case: Case) -> None:
    row = case.row(file="03_cut.edi")
    assert (row["number"], row["delivery"], row["check"]) == ("C902", "failed", "blocked")
    assert "end" in row["cause_text"]


def test_an_unknown_sender_is_named_and_waits_for_a_sheet(case: Case) -> None:
    row = case.row(file="04_stranger.edi")
    assert (row["partner"], row["check"]) == ("", "blocked")
    assert row["delivery"] in {"failed", "review"}
    assert "STRANGERCO" in row["cause_text"]
    case.blocking(row, "partner.unknown-sender")


@pytest.mark.parametrize(
    ("name", "rule", "value"),
    [
        ("05_item.edi", "partner.item-unknown", "0-NOBODY"),
        ("06_unit.edi", "partner.unit-unknown", "PL"),
        ("07_place.edi", "partner.ship-to-unknown", "777"),
    ],
)
def test_an_unknown_code_waits_with_the_question_and_a_fix(case: Case, name: str, rule: str, value: str) -> None:
    row = case.row(file=name)
    assert (row["delivery"], row["check"], row["cause"]) == ("review", "blocked", rule)
    finding = case.blocking(row, rule)
    assert value in finding["text"]
    assert finding["fixes"]


def test_a_bill_for_an_order_that_we_do_not_have_waits(case: Case) -> None:
    row = case.row(file="11_bill.edi")
    assert (row["flow"], row["check"], row["delivery"]) == ("bill", "blocked", "review")
    assert "PO999999" in row["cause_text"]
    assert not case.world.held()["records"].get("Bill")


def test_a_customer_or_vendor_that_acumatica_does_not_have_is_asked_about(fresh: Any, tmp_path: Path) -> None:
    for kind in ("acumatica", "cleo"):
        fresh.shell("connection", "set", kind, fresh.connection_file(kind))
    files = fresh.partner_files()
    for name, old, new in (
        ("freshmart.toml", 'customer_id = "FRESHMART"', 'customer_id = "NOSUCHSHOP"'),
        ("prairie.toml", 'vendor_id = "PRAIRIE"', 'vendor_id = "NOSUCHMILL"'),
    ):
        path = next(one for one in files if one.name == name)
        path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    fresh.shell("partner", "import", *files)
    fresh.practice.partners.step()
    bill = f"BIG*{DAY:%Y%m%d}*V911**PO010400\nIT1*1*3*CA*9.50**IN*TOM\nTDS*2850\nCTT*1"
    fresh.leave("PRAIRIE", "bill.edi", envelope(912, bill, sender="209915560", qualifier="01", group="IN"))
    fresh.shell("sync", "--direction", "in", expect=1)
    orders = fresh.shell.documents("--partner", "FRESHMART", "--flow", "sales-order")
    waiting = [row for row in orders if row["delivery"] != "duplicate"]
    assert waiting
    for row in waiting:
        assert (row["check"], row["delivery"]) == ("blocked", "review"), row
        findings = fresh.shell.json("show", row["id"], "--as", "findings")
        assert any("NOSUCHSHOP" in one["text"] and one["todo"] for one in findings), findings
    bill_row = fresh.shell.one("--partner", "PRAIRIE", "--flow", "bill")
    assert (bill_row["check"], bill_row["delivery"]) == ("blocked", "review")
    findings = fresh.shell.json("show", bill_row["id"], "--as", "findings")
    assert any("NOSUCHMILL" in one["text"] for one in findings), findings
    assert requests.get(f"{fresh.facts['acumatica']['url']}/practice/records/SalesOrder", timeout=10).json()
