"""The list's model behaves as Qt demands, and its pages are asked for one at a time."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.status import Answer, Check, Delivery
from acucleo_desktop.ledger.rows import DocumentRow
from acucleo_desktop.ui.tables.documents import COLUMNS, ROW_ROLE, DocumentTableModel, document_name

MORNING = datetime(2026, 11, 23, 9, tzinfo=UTC)
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
        replace(FIRST, id=number, number=str(4700 + number), created_at=MORNING - timedelta(minutes=number))
        for number in range(start, start + count)
    ]


@pytest.fixture
def model(qapp: object) -> DocumentTableModel:
    return DocumentTableModel()


def test_qt_accepts_the_model(model: DocumentTableModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_rows(rows(3), has_more=True)
    model.add_rows(rows(2, 3), has_more=False)
    model.set_rows([], has_more=False)
    model.set_rows(rows(5), has_more=False)
    assert model.rowCount() == 5
    assert tester.model() is model


def test_a_page_is_asked_for_once(model: DocumentTableModel, qtbot: QtBot) -> None:
    model.set_rows(rows(4), has_more=True)
    root = QModelIndex()
    with qtbot.waitSignal(model.more_wanted) as asked:
        model.fetchMore(root)
    assert asked.args == [(rows(4)[-1].created_at, 3)]
    assert not model.canFetchMore(root), "the next page is on its way already"
    model.add_rows(rows(1, 4), has_more=False)
    assert not model.canFetchMore(root)
    assert model.rowCount() == 5


def test_cells_say_what_the_row_says(model: DocumentTableModel) -> None:
    model.set_rows([FIRST], has_more=False)
    shown = [model.index(0, column).data() for column in range(len(COLUMNS) - 1)]
    assert shown[:4] == ["Fresh Mart", "850 Order", "4711", "3,345.90"]
    assert shown[4] == FIRST.cause_text
    assert shown[5:] == ["Review", "None"]
    assert model.index(0, 0).data(ROW_ROLE) is FIRST
    amount = model.index(0, COLUMNS.index("Amount")).data(Qt.ItemDataRole.TextAlignmentRole)
    assert amount & int(Qt.AlignmentFlag.AlignRight)


def test_an_unknown_sender_has_a_name_too(model: DocumentTableModel) -> None:
    model.set_rows([replace(FIRST, partner_name="", sender="", number="")], has_more=False)
    assert model.index(0, 0).data() == "Unknown sender"
    assert model.index(0, 2).data() == "order.edi"


def test_a_bill_is_called_what_it_becomes() -> None:
    assert document_name(replace(FIRST, flow=Flow.BILL, set_id="810")) == "810 Bill"
