"""Every model of the window with data, and with what happens to it while a view looks on.

`tests/ui/test_every_model.py` plays each case under the testers of Qt and of pytest-qt; a model without a case fails
there. A case yields after each change, and the rows are judged there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import Qt

from acucleo_desktop.documents.finding import Finding, Fix, Location, Severity
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.status import Answer, Check, Delivery
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow
from acucleo_desktop.partners.profile import CrossReference, Identity, Partner
from acucleo_desktop.rules.comparison import Choice, Comparison, Option, compared
from acucleo_desktop.sync.comparing import CompareView
from acucleo_desktop.sync.cross_reference_files import CheckedLine, Verdict
from acucleo_desktop.sync.cross_references import CONTRADICTS, CrossReferenceRow
from acucleo_desktop.sync.desk_types import (
    NextPress,
    TimelineChange,
    TimelineEntry,
    TodayRow,
    Urgency,
    X12Element,
    X12Line,
    X12View,
)
from acucleo_desktop.sync.fact_types import Element, Fact, Facts, RecordField, RecordForm, RecordGroup
from acucleo_desktop.sync.lists import CLEAN, NEEDS_YOU, Group, GroupBy
from acucleo_desktop.sync.remembered_fixes import RememberedRow
from acucleo_desktop.sync.resolutions import value_problem
from acucleo_desktop.ui.components.line_list import Line, LineModel
from acucleo_desktop.ui.components.rows_table import Cell, RowsModel
from acucleo_desktop.ui.components.today_list import Entry as TodayEntry
from acucleo_desktop.ui.components.today_list import TodayModel
from acucleo_desktop.ui.document.findings_view import FindingsModel
from acucleo_desktop.ui.document.record_view import RecordModel
from acucleo_desktop.ui.document.timeline_view import TimelineModel
from acucleo_desktop.ui.document.x12_list import X12Model
from acucleo_desktop.ui.palette.entries import Entry as Found
from acucleo_desktop.ui.palette.entries import Group as FoundGroup
from acucleo_desktop.ui.palette.model import EntryModel
from acucleo_desktop.ui.partner.partner_list import PartnersModel
from acucleo_desktop.ui.tables.compare import TAKE, CompareModel
from acucleo_desktop.ui.tables.cross_references import CheckedLineModel, CrossReferenceModel, Wanted, arranged
from acucleo_desktop.ui.tables.documents import DocumentTableModel
from acucleo_desktop.ui.tables.remembered import RememberedModel
from acucleo_desktop.ui.tables.sections import PAGE, Section
from acucleo_desktop.ui.tables.text_table import TextTableModel

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
Change = Iterator[int]
"""After each change, how many rows there should be."""
ROW = DocumentRow(
    1, Direction.IN, Flow.SALES_ORDER, "FRESHMART", "Fresh Mart", "850", "4711", "4711", "000000007", "7", "0001",
    Decimal("3345.9"), "USD", Check.BLOCKED, Delivery.REVIEW, Answer.NONE, 1, "partner.item-unknown",
    "Line 1 names the item 88-2041, which is none of ours.", 1, "order.edi", (0, 0, 0), "", "SalesOrder", "", "",
    NOW, NOW,
)  # fmt: skip


def _rows(count: int, start: int = 0) -> list[DocumentRow]:
    numbers = range(start, start + count)
    return [replace(ROW, id=n + 1, number=str(4700 + n), created_at=NOW - timedelta(minutes=n)) for n in numbers]


def documents(model: DocumentTableModel) -> Change:
    """Pages, groups that fold, a count that grows, another order."""
    query = DocumentQuery()
    asked: list[Any] = []
    model.pages_wanted.connect(asked.extend)
    model.show([Section(query, 3)], [(0, 0, _rows(3))])
    yield 3
    model.set_count(9)
    yield 9
    model.show([Section(query, 700)], [(0, 0, _rows(PAGE))])
    yield 700
    model.look_at(500, 540)
    model.fill([(want, _rows(want.cut.limit, want.page * PAGE)) for want in asked])
    yield 700
    parts = [Group(GroupBy.CHECK, key, replace(query, causes=(key,)), 200) for key in (NEEDS_YOU, CLEAN)]
    model.show([Section(part.query, 200, part) for part in parts], [(0, 0, _rows(PAGE))])
    yield 402
    model.set_open(0, is_open=False)
    yield 202
    model.set_open(0, is_open=True)
    yield 402
    model.show([Section(replace(query, text="none"), 0)])
    yield 0


def comparison(model: CompareModel) -> Change:
    """Folding, same fields, choices and their undo, a typed value that does not fit."""
    options = (Option(Choice.ACCEPT, "Accept"), Option(Choice.KEEP, "Keep ours"), Option(Choice.VALUE, "Enter a value"))
    rows = (
        compared("quantity:1", "Line 1, flour", "quantity", Decimal(400), Decimal(400), unit="BG"),
        compared("quantity:2", "Line 2, rye", "quantity", Decimal(40), Decimal(32), options=options, unit="BG"),
        compared("date:2", "Line 2, rye", "date", date(2026, 11, 30), date(2026, 12, 7), options=options),
        compared("price:2", "Line 2, rye", "price", Decimal(11), Decimal(11)),
    )
    told = Comparison("PO 1", "Our order", "The answer", "quantity-changed", rows)
    model.show_view(CompareView(ROW, told, asked=frozenset({"quantity:2"})))
    count = model.rowCount()
    yield count
    model.show_same(is_shown=True)
    yield model.rowCount()
    assert model.rowCount() > count
    place = next(each.place for n in range(model.rowCount()) if (each := model.entry(n)) is not None and each.place)
    model.fold(place, is_folded=True)
    yield model.rowCount()
    model.fold(place, is_folded=False)
    model.show_same(is_shown=False)
    yield count
    model.choose(model.to_decide(), Choice.ACCEPT)
    yield count
    model.undo()
    yield count
    number = next(n for n in range(count) if (entry := model.entry(n)) is not None and entry.row in model.to_decide())
    model.setData(model.index(number, TAKE), "abc", Qt.ItemDataRole.EditRole)
    yield count
    model.show_view(CompareView(ROW, replace(told, rows=())))
    yield model.rowCount()


def cross_references(model: CrossReferenceModel) -> Change:
    """Another order, a search, none."""
    rows = [
        CrossReferenceRow("B", "Beta", CrossReference("unit", f"U{n}", "EA"), CONTRADICTS if n == 3 else "")
        for n in range(500)
    ]
    for wanted, count in ((Wanted(), 500), (Wanted("u12", column=2, is_descending=True), 11), (Wanted("nothing"), 0)):
        model.set_rows(arranged(rows, wanted))
        yield count


def checked_lines(model: CheckedLineModel) -> Change:
    """A file that is checked, then another."""
    model.set_lines([CheckedLine(n, Verdict.BAD, reason="Their code is missing.") for n in range(1, 30)])
    yield 29
    model.set_lines([])
    yield 0


def remembered(model: RememberedModel) -> Change:
    """Fixes, one of them taken back, their uses, a search."""
    entry = RememberedRow(1, NOW, "ann", "EACH means EA for Beta", "cross-reference", "B", "Beta")
    model.set_rows([entry, replace(entry, id=2, undone_by="bob", undone_at=NOW)])
    yield 2
    model.set_uses({1: 14})
    yield 2
    model.find("nothing")
    yield 0
    model.find("")
    yield 2
    model.set_rows([])
    yield 0


def texts(model: TextTableModel) -> Change:
    """Reports with more and with fewer columns."""
    model.show_rows(["Partner", "Median"], [(f"P{n}", str(n)) for n in range(40)], [1])
    yield 40
    model.show_rows(["Cause", "Documents", "Share", "Id"], [("Price", "3", "30 %", "p")], [1, 2])
    yield 1
    model.show_rows(["Partner"], [])
    yield 0


def cells(model: RowsModel) -> Change:
    """Rows that come, change and go."""
    model.show_rows([[Cell(f"{n}"), Cell("two", "check", "green", tip="why")] for n in range(12)])
    yield 12
    model.show_rows([[Cell("1"), Cell("")]])
    yield 1
    model.show_rows([])
    yield 0


def lines(model: LineModel) -> Change:
    """Groups that fold."""
    head = Line("a", "Written", count=2, is_head=True)
    model.show_groups([(head, [Line("1", "One"), Line("2", "Two", opens=7)]), (None, [Line("3", "Three")])])
    count = model.rowCount()
    yield count
    model.fold("a")
    yield count - 2
    model.fold("a")
    yield count
    model.show_groups([])
    yield 0


def today(model: TodayModel) -> Change:
    """A new look: some rows stay, one goes, one comes between."""

    def entries(*keys: str) -> list[TodayEntry]:
        press = NextPress("Open", "open")
        rows = [TodayRow(Urgency.AMBER, "inbox", f"Order {key}", "Why", "me", NOW, press, key=key) for key in keys]
        return [TodayEntry("head", title="Soon", count=len(rows)), *(TodayEntry(row.key, row) for row in rows)]

    for keys in (("a", "b", "c"), ("a", "x", "c"), ("c", "a"), ("q",)):
        model.show_entries(entries(*keys))
        yield len(keys) + 1
    model.show_entries([])
    yield 0


def found(model: EntryModel) -> Change:
    """What is found, with captions between."""
    model.show_groups((FoundGroup("Do", (Found("Sync now", keys="Ctrl+F5", why_not="A sync is running."),)),))
    yield 2
    model.show_groups((FoundGroup("A", (Found("One"), Found("Two"))), FoundGroup("B", (Found("Three"),))))
    yield 5
    model.show_groups(())
    yield 0


def timeline(model: TimelineModel) -> Change:
    """An order that goes on."""
    one = TimelineEntry(NOW, "One", changes=(TimelineChange("Line 1", "Quantity", "5", "4", "red"),))
    for count in (1, 5, 0):
        model.show_entries((one,) * count, NOW)
        yield count


def record(model: RecordModel) -> Change:
    """A record in which the caret, and with it the line of its rule, moves."""
    names = [f"lines.{n}.quantity" for n in range(6)]
    facts = {
        name: Fact(name, (Element(n + 1, 2),), (), (f"Details.{n}.OrderQty",), "Same") for n, name in enumerate(names)
    }
    groups = tuple(
        RecordGroup(str(n), (RecordField(f"Details.{n}.OrderQty", "Quantity", str(n), "text", name),))
        for n, name in enumerate(names)
    )
    by_record = {fact.records[0]: name for name, fact in facts.items()}
    model.show_form(RecordForm("Sales order", groups=groups), Facts(facts, {}, by_record), "")
    yield model.rowCount()
    for path in ("Details.3.OrderQty", "Details.5.OrderQty", "", "Details.0.OrderQty"):
        model.place_caret(path, frozenset({path}))
        yield model.rowCount()
    model.show_form(RecordForm(), Facts(), "Nothing is written yet.")
    yield model.rowCount()


def findings(model: FindingsModel) -> Change:
    """All findings, the first of them, none."""
    one = Finding(
        "x12.1",
        Severity.WARNING,
        "A finding",
        Location("Line", "PO1", 1, 2),
        "Why",
        "Do",
        fixes=(Fix("waive", "Pass"),),
    )
    for given, most in (((one,) * 30, 0), ((one,) * 30, 2), ((one,), 9), ((), 9)):
        model.show_findings(given, most)
        yield model.rowCount()


def x12(model: X12Model) -> Change:
    """A caret whose card takes further rows, and another file."""
    elements = tuple(X12Element(e, f"{e}", f"Element {e}") for e in range(1, 8))
    view = X12View(tuple(X12Line(n, "PO1", elements, "Line", n, f"line {n}") for n in range(1, 31)))
    model.show_view(view, {(2, 3): "amber"})
    yield 30
    for line, element in ((3, 2), (30, 1), (1, 7), (0, 0), (5, 5)):
        model.place_caret(line, element, frozenset({(line, element)}))
        yield 33 if line else 30
    model.show_view(X12View(), {})
    yield 0


def partners(model: PartnersModel) -> Change:
    """Sheets, of which one is not saved, and a search."""
    ids = Identity("ZZ", "ACME", "ACME")
    some = [Partner(name, name.upper(), ids, ids) for name in ("Beta", "Gamma", "Delta")]
    model.show_partners(some, ["BETA"])
    yield 3
    model.show_unsaved([])
    yield 3
    model.find("gam")
    yield 1
    model.find("")
    yield 3
    model.show_partners([])
    yield 0


CASES: Mapping[type[Any], tuple[Callable[[], Any], Callable[[Any], Change]]] = MappingProxyType(
    {
        DocumentTableModel: (DocumentTableModel, documents),
        CompareModel: (lambda: CompareModel(value_problem), comparison),
        CrossReferenceModel: (CrossReferenceModel, cross_references),
        CheckedLineModel: (CheckedLineModel, checked_lines),
        RememberedModel: (RememberedModel, remembered),
        TextTableModel: (TextTableModel, texts),
        RowsModel: (lambda: RowsModel(["First", "Second"]), cells),
        LineModel: (LineModel, lines),
        TodayModel: (lambda: TodayModel(lambda: NOW), today),
        EntryModel: (EntryModel, found),
        TimelineModel: (TimelineModel, timeline),
        RecordModel: (RecordModel, record),
        FindingsModel: (FindingsModel, findings),
        X12Model: (X12Model, x12),
        PartnersModel: (PartnersModel, partners),
    }
)
"""How each model is made, and what happens to it."""
