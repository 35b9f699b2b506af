"""The list's model behaves as Qt demands, and of a list of any length it holds a few pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.match_level import MatchLevel
from acucleo_desktop.documents.status import Answer, Check, Delivery
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow, Order
from acucleo_desktop.sync.lists import CLEAN, MATCH_ORDER, NEEDS_YOU, Group, GroupBy
from acucleo_desktop.ui.tables.columns import COLUMN_TABLE, COLUMNS, Layout, next_order
from acucleo_desktop.ui.tables.documents import GROUP_ROLE, ROW_ROLE, DocumentTableModel, document_name
from acucleo_desktop.ui.tables.group_words import LEVELS, group_press, group_title
from acucleo_desktop.ui.tables.sections import MOST_PAGES, PAGE, Section, Sections, Span

MORNING = datetime(2026, 11, 23, 9, tzinfo=UTC)
QUERY = DocumentQuery()
FIRST = DocumentRow(
    1,
    Direction.IN,
    Flow.SALES_ORDER,
    "FRESHMART",
    "Fresh Mart",
    "850",
    "4711",
    "4711",
    "000000007",
    "7",
    "0001",
    Decimal("3345.9"),
    "USD",
    Check.BLOCKED,
    Delivery.REVIEW,
    Answer.NONE,
    1,
    "partner.item-unknown",
    "Line 1 names the item 88-2041, which is none of ours.",
    1,
    "order.edi",
    (0, 0, 0),
    "",
    "SalesOrder",
    "",
    "",
    MORNING,
    MORNING,
)


def rows(count: int, start: int = 0) -> list[DocumentRow]:
    return [
        replace(FIRST, id=number + 1, number=str(4700 + number), created_at=MORNING - timedelta(minutes=number))
        for number in range(start, start + count)
    ]


def group(key: str, count: int, **more: int) -> Group:
    return Group(GroupBy.CHECK, key, replace(QUERY, causes=(key,)), count, **more)


def two_groups() -> list[Section]:
    first, second = group(NEEDS_YOU, 3), group(CLEAN, 200, approvable=2, with_warnings=1)
    return [Section(first.query, 3, first), Section(second.query, 200, second)]


@pytest.fixture
def model(qapp: object) -> DocumentTableModel:
    return DocumentTableModel()


def test_qt_accepts_the_model(model: DocumentTableModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show([Section(QUERY, 3)], [(0, 0, rows(3))])
    model.set_count(9)
    model.show([])
    model.show(two_groups(), [(0, 0, rows(3))])
    assert model.rowCount() == 205
    model.set_open(0, is_open=False)
    model.set_open(1, is_open=False)
    assert model.rowCount() == 2
    assert model.document_count() == 203, "what is folded away is still there"
    model.set_open(0, is_open=True)
    wants = model.sections.missing(0, 10)
    model.fill([(want, rows(3)) for want in wants])
    assert model.position_of(2) == 2
    assert tester.model() is model


def test_a_page_is_asked_for_once(model: DocumentTableModel, qtbot: QtBot) -> None:
    model.show([Section(QUERY, 1_000_000)], [(0, 0, rows(PAGE))])
    with qtbot.waitSignal(model.pages_wanted) as asked:
        model.look_at(PAGE - 10, PAGE + 20)
    (wants,) = asked.args
    assert [want.page for want in wants] == [1]
    assert wants[0].cut.key is not None, "it goes on from the row that is known"
    with qtbot.assertNotEmitted(model.pages_wanted):
        model.look_at(PAGE - 10, PAGE + 20)
    model.fill([(wants[0], rows(PAGE, PAGE))])
    assert model.row(PAGE + 1) == rows(1, PAGE + 1)[0]
    model.show([Section(replace(QUERY, text="other"), 5)])
    model.fill([(wants[0], rows(PAGE, PAGE))])
    assert model.row(0) is None, "a page of another list comes too late"


def test_a_list_of_a_million_holds_a_few_pages() -> None:
    everything = Sections([Section(QUERY, 1_000_000)])
    for row in range(0, 1_000_000, 9_973):
        for want in everything.missing(row, row + 40):
            passed = want.cut.skip + (0 if want.cut.key is None else 1)
            assert want.cut.limit <= PAGE
            assert passed < 600_000, "it is found from the nearer end, or from a page that is known"
            everything.store(want.section, want.page, rows(want.cut.limit, want.page * PAGE))
        shown = everything.document_at(row)
        assert shown is not None
        assert shown.id == row + 1
        assert len(list(everything.loaded())) <= MOST_PAGES * PAGE
    last = everything.missing(999_990, 999_999)
    assert [want.cut.backwards for want in last] in ([True], [])


def test_what_is_selected_is_told_by_places_not_by_rows() -> None:
    parts = Sections(two_groups())
    assert parts.spans(0, 204) == [Span(0, 0, 3), Span(1, 0, 200)]
    assert parts.spans(0, 0) == [], "going over the row of an open group selects nothing"
    assert parts.spans(2, 6) == [Span(0, 1, 3), Span(1, 0, 2)]
    parts.all[1].is_open = False
    parts.measure()
    assert parts.spans(4, 4) == [Span(1, 0, 200)], "a closed group stands for what is in it"
    assert parts.ids_of(Span(0, 0, 3)) is None
    parts.store(0, 0, rows(3))
    assert parts.ids_of(Span(0, 1, 3)) == [2, 3]


def test_cells_say_what_the_row_says(model: DocumentTableModel) -> None:
    model.show([Section(QUERY, 1)], [(0, 0, [FIRST])])
    shown = [model.index(0, column).data() for column in range(7)]
    assert shown == ["Fresh Mart", "850 Order", "4711", "3,345.90", "Item unknown", "To review", "None yet"]
    assert model.index(0, 0).data(ROW_ROLE) is FIRST
    assert model.index(0, 4).data(Qt.ItemDataRole.ToolTipRole) == f"Item unknown\n{FIRST.cause_text}"
    heard = model.index(0, 0).data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert "3,345.90, USD" in heard
    assert "not opened yet" in heard
    amount = model.index(0, COLUMNS.index("amount")).data(Qt.ItemDataRole.TextAlignmentRole)
    assert amount & int(Qt.AlignmentFlag.AlignRight)
    assert all(model.index(0, column).data() is not None for column in range(len(COLUMNS)))


def test_a_group_says_its_count_and_its_press(model: DocumentTableModel) -> None:
    model.show(two_groups())
    assert model.index(0, 0).data() == "Needs you, 3 documents"
    assert model.index(4, 0).data() == "Clean, 200 documents, 1 with a warning, Approve all 2 (A)"
    assert model.index(4, 0).data(GROUP_ROLE).key == CLEAN
    assert model.index(1, 0).data(GROUP_ROLE) is None


@pytest.mark.parametrize(
    ("level", "approvable", "press"),
    [
        (MatchLevel.PERFECT, 7, ("approve", "Approve all 7 perfect")),
        (MatchLevel.PERFECT, 1, ("approve", "Approve")),
        (MatchLevel.MONEY_OFF, 1, ("approve", "Approve")),
        (MatchLevel.MONEY_OFF, 0, ("open", "Review")),
        (MatchLevel.NOT_RECEIVED, 0, ("replay", "Match again")),
        (MatchLevel.NO_MATCH, 0, ("replay", "Match again")),
        (MatchLevel.DUPLICATE, 0, ("duplicates", "Show duplicates")),
    ],
)
def test_each_match_level_offers_what_is_done_with_it(
    level: MatchLevel, approvable: int, press: tuple[str, str]
) -> None:
    made = group_press(Group(GroupBy.MATCH, level.value, QUERY, 7, approvable=approvable))
    assert made is not None
    assert (made.action, made.text) == press


def test_every_level_has_a_name() -> None:
    assert set(MATCH_ORDER) == set(LEVELS)
    yesterday = Group(GroupBy.DAY, "2026-11-22", QUERY, 1)
    assert group_title(yesterday, date(2026, 11, 23)) == "Yesterday"


def test_titles_order_and_layouts_are_kept() -> None:
    amount = next(column for column in COLUMN_TABLE if column.name == "amount")
    assert next_order(amount, Order.NEWEST) is Order.LARGEST
    assert next_order(amount, Order.LARGEST) is Order.SMALLEST
    layout = Layout(("amount", "number"), {"amount": 120})
    assert Layout.of(layout.as_data()) == layout
    assert Layout.of({"shown": ["gone", "amount"]}).shown == ("amount",)


def test_an_unknown_sender_has_a_name_too(model: DocumentTableModel) -> None:
    model.show([Section(QUERY, 1)], [(0, 0, [replace(FIRST, partner_name="", sender="", number="")])])
    assert model.index(0, 0).data() == "Unknown sender"
    assert model.index(0, 2).data() == "order.edi"


def test_a_bill_is_called_what_it_becomes() -> None:
    assert document_name(replace(FIRST, flow=Flow.BILL, set_id="810")) == "810 Bill"
