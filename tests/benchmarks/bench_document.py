"""How long a press on a document takes until it is painted, beside a bare text browser that shows the same paper."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from figure import Figure, median
from many_documents import SIZES, fill_many

from acucleo_desktop.documents.clock import SystemClock
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.kinds import to_plain
from acucleo_desktop.documents.parts import DatedEvent, ItemId
from acucleo_desktop.documents.party import Address, Party
from acucleo_desktop.documents.purchase_order import PurchaseOrder, PurchaseOrderLine
from acucleo_desktop.documents.status import Answer, Check, Delivery
from acucleo_desktop.home import Home
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.rows import NewDocument
from acucleo_desktop.sync.desk import Desk
from acucleo_desktop.sync.opening import open_home
from acucleo_desktop.x12 import registry
from acucleo_desktop.x12.serializer import (
    EnvelopeHeader,
    EnvelopeParty,
    GroupContent,
    SetContent,
    WriteSeparators,
    write_interchange,
)

ROUNDS = 15
USUAL, LONG = 12, 2_000


def order(number: str, lines: int) -> PurchaseOrder:
    """Return an order as customers send it."""
    today = date(2026, 11, 25)
    return PurchaseOrder(
        number=number,
        date=today,
        type_code="NE",
        dates=(DatedEvent("002", today),),
        parties=(Party("ST", "Hilltop 001", "92", "001", Address(("27 Orchard Lane",), "Lima", "OH", "45801", "US")),),
        lines=tuple(
            PurchaseOrderLine(
                number=str(index),
                quantity=Decimal(index % 90 + 1),
                unit="CA",
                unit_price=Decimal("12.34"),
                item_ids=(ItemId("IN", f"220-{index}"), ItemId("UP", f"{742361000000 + index}")),
                description=f"Tomatoes, crushed, tin {index}",
                our_item=f"TOM-{index}",
                our_unit="CASE",
            )
            for index in range(1, lines + 1)
        ),
        our_account="HILLTOP",
    )


def store(ledger: Ledger, document: PurchaseOrder) -> int:
    """Store an order with its file and the record that it would become; return its id."""
    theirs = replace(document, lines=tuple(replace(line, our_item="", our_unit="") for line in document.lines))
    header = EnvelopeHeader(
        EnvelopeParty("ZZ", "HILLTOP", "HILLTOP"),
        EnvelopeParty("ZZ", "US", "US"),
        WriteSeparators(),
        version="004010",
        control_number=1,
        at=SystemClock().now(),
    )
    body = SetContent("850", "0001", tuple(registry.write(theirs, "004010")))
    content = write_interchange(header, [GroupContent("PO", "004010", 1, [body])])
    file = ledger.files.add(Direction.IN, "download/HILLTOP", document.number, f"{document.number}.edi", content)
    details = [
        {
            "InventoryID": line.our_item,
            "OrderQty": line.quantity,
            "UOM": line.our_unit,
            "UnitPrice": line.unit_price,
            "ExternalRef": line.number,
            "LineDescription": line.description,
        }
        for line in document.lines
    ]
    record = {"OrderType": "SO", "CustomerID": "HILLTOP", "CustomerOrder": document.number, "Details": details}
    new = NewDocument(
        Direction.IN,
        Flow.SALES_ORDER,
        partner="HILLTOP",
        set_id="850",
        number=document.number,
        order_number=document.number,
        check=Check.CLEAN,
        delivery=Delivery.REVIEW,
        answer=Answer.NONE,
        file_id=file.id,
        acumatica_entity="SalesOrder",
        fields=to_plain(document),
        record=to_plain(record),
    )
    return ledger.documents.add(new, ()).id


@contextmanager
def window() -> Iterator[tuple[Callable[[], None], object, object]]:
    """A document page and a bare text browser, both shown."""
    from PySide6.QtWidgets import QApplication, QTextBrowser

    from acucleo_desktop.ui.document.document_page import DocumentPage
    from acucleo_desktop.ui.theme.style import apply_theme

    app = QApplication.instance() or QApplication(["benchmark"])
    assert isinstance(app, QApplication)
    apply_theme(app, "light")
    page, bare = DocumentPage(), QTextBrowser()
    for widget in (page, bare):
        widget.resize(1230, 780)
        widget.show()
    app.processEvents()
    yield app.processEvents, page, bare
    page.close()
    bare.close()


def opened(desk: Desk, ids: list[int], shown: tuple[Callable[[], None], object, object]) -> tuple[float, float, float]:
    """Return seconds until the page is painted, the longest stretch of the main thread in them, and the floor's."""
    paint, page, bare = shown
    whole, main, floor = [], [], []
    for number in range(ROUNDS + 1):
        started = time.perf_counter()
        detail = desk.document(ids[number % len(ids)])
        loaded = time.perf_counter()
        page.show_detail(detail)  # type: ignore[attr-defined]
        blocks = [time.perf_counter() - loaded]
        while True:
            block = time.perf_counter()
            paint()
            blocks.append(time.perf_counter() - block)
            if page.lights.is_complete:  # type: ignore[attr-defined]
                break
        done = time.perf_counter()
        bare.setHtml(detail.paper_pages[0])  # type: ignore[attr-defined]
        bare.repaint()  # type: ignore[attr-defined]
        paint()
        if number:
            whole.append(done - started)
            main.append(max(blocks))
            floor.append(time.perf_counter() - done)
    return median(whole), median(main), median(floor)


def measure() -> list[Figure]:
    """Open a usual and a very long order out of ledgers of several sizes."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with window() as shown:
        return [figure for size in SIZES for figure in _at(size, shown)]


def _at(stored: int, shown: tuple[Callable[[], None], object, object]) -> list[Figure]:
    figures = []
    with tempfile.TemporaryDirectory() as folder:
        Home.below(Path(folder)).prepare()
        fill_many(Home.below(Path(folder)).ledger, stored)
        with open_home(Home.below(Path(folder))) as home:
            usual = [store(home.ledger, order(f"U{stored}-{n}", USUAL)) for n in range(3)]
            very_long = [store(home.ledger, order(f"L{stored}-{n}", LONG)) for n in range(2)]
            for name, ids, lines in (("Document opens", usual, USUAL), ("Long document opens", very_long, LONG)):
                whole, main, floor = opened(home.desk, ids, shown)
                of = f"{lines:,} lines, {stored:,} stored"
                figures.append(Figure(name, whole, "bare text browser", floor, of))
                figures.append(Figure("  longest block of the window's thread", main, "bare text browser", floor, of))
    return figures
