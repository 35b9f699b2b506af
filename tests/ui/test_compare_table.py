"""The table of a comparison: what Qt demands of a model, folding, choosing, typing, undoing, signs beside colours."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.status import Answer, Check, Delivery
from acucleo_desktop.ledger.rows import DocumentRow
from acucleo_desktop.partners.profile import CrossReference
from acucleo_desktop.rules.comparison import Choice, Comparison, ComparisonRow, Option, Sign, compared
from acucleo_desktop.sync.comparing import CompareView
from acucleo_desktop.sync.cross_reference_files import CheckedLine, Verdict
from acucleo_desktop.sync.cross_references import CONTRADICTS, CrossReferenceRow
from acucleo_desktop.sync.remembered_fixes import RememberedRow
from acucleo_desktop.sync.resolutions import value_problem
from acucleo_desktop.ui.tables.compare import DIFFERENCE, OURS, RECEIVED, TAKE, CompareModel, Kind, State
from acucleo_desktop.ui.tables.compare_words import MINUS, mark_of, what_is_written
from acucleo_desktop.ui.tables.cross_references import CheckedLineModel, CrossReferenceModel, Wanted, arranged
from acucleo_desktop.ui.tables.remembered import RememberedModel

MORNING = datetime(2026, 11, 25, 9, tzinfo=UTC)
OPTIONS = (Option(Choice.ACCEPT, "Accept"), Option(Choice.KEEP, "Keep ours"), Option(Choice.VALUE, "Enter a value"))
WHOLE = (Option(Choice.ACCEPT, "Cancel the line"), Option(Choice.KEEP, "Keep ours"))
ROW = DocumentRow(
    7, Direction.IN, Flow.ORDER_ACKNOWLEDGMENT, "MILLS", "Prairie Mills", "855", "PO1", "PO1", "1", "1", "1",
    Decimal(1), "USD", Check.BLOCKED, Delivery.REVIEW, Answer.NONE, 1, "", "", None, "", (0, 0, 0), "", "", "", "",
    MORNING, MORNING,
)  # fmt: skip


def row(key: str, field: str, ours: Any, theirs: Any, place: str = "Line 1, flour", **more: Any) -> ComparisonRow:
    return compared(key, place, field, ours, theirs, **more)


ROWS = (
    row("quantity:1", "quantity", Decimal(400), Decimal(400), unit="BG"),
    row("price:1", "price", Decimal(5), Decimal(5)),
    row("quantity:2", "quantity", Decimal(40), Decimal(32), "Line 2, rye", options=OPTIONS, unit="BG"),
    row("date:2", "date", date(2026, 11, 30), date(2026, 12, 7), "Line 2, rye", options=OPTIONS),
    row("price:2", "price", Decimal("11.35"), Decimal("11.35"), "Line 2, rye"),
    row("line:3", "line", "OATS", None, "Line 3, oats", options=WHOLE),
)
VIEW = CompareView(
    ROW, Comparison("PO 1", "Our order", "The answer", "line-rejected", ROWS), asked=frozenset({"quantity:2", "line:3"})
)


@pytest.fixture
def model(qapp: QApplication) -> CompareModel:
    del qapp
    made = CompareModel(value_problem)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    made.show_view(VIEW)
    return made


def keys(model: CompareModel) -> list[str]:
    found = (model.entry(number) for number in range(model.rowCount()))
    entries = [each for each in found if each is not None]
    return [
        each.row.key if each.row is not None else each.place or each.kind.name for each in entries if each is not None
    ]


def test_same_fields_are_folded_and_shown_on_wish(model: CompareModel) -> None:
    assert keys(model) == [
        "Line 1, flour", "Line 2, rye", "quantity:2", "date:2", "Line 3, oats", "line:3", "SAME",
    ]  # fmt: skip
    last = model.index(model.rowCount() - 1, 0)
    assert last.data() == "3 fields are the same"
    model.show_same(is_shown=True)
    assert keys(model)[1:3] == ["quantity:1", "price:1"]
    model.fold("Line 2, rye", is_folded=True)
    assert "quantity:2" not in keys(model)
    model.show_same(is_shown=False)
    assert keys(model)[-1] == "SAME"


def test_states_choices_and_undo(model: CompareModel) -> None:
    rows = {each.key: each for each in ROWS}
    assert model.state_of("Line 1, flour") is State.SAME
    assert model.state_of("Line 2, rye") is State.NEEDS_YOU
    assert model.chosen(rows["date:2"]) is not None, "the sheet takes it by itself"
    assert model.is_open(rows["quantity:2"])
    assert model.choose([rows["quantity:2"]], Choice.ACCEPT) == 1
    assert model.choose([rows["line:3"]], Choice.VALUE, "3") == 0, "it is not offered"
    assert model.state_of("Line 2, rye") is State.DECIDED
    assert what_is_written(rows["quantity:2"], model.chosen(rows["quantity:2"])) == "40 BG to 32 BG"
    assert model.next_open(0) == keys(model).index("line:3")
    assert model.undo()
    assert not model.undo()
    assert model.is_open(rows["quantity:2"])


def test_a_typed_value_is_checked_in_words_and_stays_in_the_field(model: CompareModel) -> None:
    index = model.index(keys(model).index("quantity:2"), TAKE)
    assert index.flags() & Qt.ItemFlag.ItemIsEditable
    refused: list[int] = []
    model.refused.connect(refused.append)
    assert not model.setData(index, "many")
    assert refused == [index.row()]
    assert "is no quantity" in model.error_of(ROWS[2])
    assert model.data(index, Qt.ItemDataRole.EditRole) == "many"
    assert model.setData(index, "36")
    assert model.error_of(ROWS[2]) == ""
    assert model.choices["quantity:2"].value == "36"
    assert "40 BG to 36 BG" in str(model.data(index, Qt.ItemDataRole.AccessibleTextRole))


def test_what_cannot_be_written_offers_nothing(model: CompareModel) -> None:
    model.show_view(replace(VIEW, why_not="It is written already."))
    assert model.to_decide() == []
    assert model.choose(ROWS, Choice.ACCEPT) == 0
    assert model.state_of("Line 2, rye") is State.SHOWN


@pytest.mark.parametrize(
    ("compared_row", "sign", "family"),
    [
        (row("price:1", "price", Decimal("19.75"), Decimal("20.15")), "+", "amber"),
        (row("price:1", "price", Decimal("20.15"), Decimal("19.75")), MINUS, "amber"),
        (ROWS[2], MINUS, "red"),
        (ROWS[3], "→", "blue"),
        (row("item:1", "item", "OAT-RL", "OAT-QK"), "≠", "violet"),
        (ROWS[5], "!", "red"),
        (row("line:x", "line", None, "4 EA RICE"), "+", "amber"),
        (row("terms:", "terms", "30D", "60D", "Terms"), "≠", "amber"),
    ],
)  # fmt: skip
def test_each_difference_has_a_sign_and_a_colour(compared_row: ComparisonRow, sign: str, family: str) -> None:
    mark = mark_of(compared_row)
    assert (mark.sign, mark.family, mark.is_filled) == (sign, family, True)
    assert mark.words
    assert compared_row.sign is not Sign.SAME
    if compared_row.field == "price" and sign == "+":
        assert mark.text == "+ 0.40, 2.0 %"


def test_a_billed_quantity_stands_beside_order_answer_notice_receipt_and_earlier_bills(model: CompareModel) -> None:
    facts = (("ordered", "40"), ("received", "32"), ("billed before", "8"), ("confirmed", "36"), ("shipped", "34"))
    billed = row("quantity:1", "quantity", Decimal(24), Decimal(40), unit="BG", beside=facts, fits=False)
    model.show_view(replace(VIEW, row=replace(ROW, id=9), comparison=replace(VIEW.comparison, rows=(billed,))))
    assert model.has_receipts()
    assert model.index(1, OURS).data() == "40 BG, confirmed 36"
    assert model.index(1, RECEIVED).data() == "32 BG, shipped 34, billed before 8"


def test_many_lines_that_are_the_same_lie_under_one_row(model: CompareModel) -> None:
    many = tuple(
        row(f"price:{number}", "price", Decimal(5), Decimal(5), f"Line {number}, flour") for number in range(1, 400)
    )
    other = row("price:400", "price", Decimal(5), Decimal(6), "Line 400, rye")
    model.show_view(replace(VIEW, row=replace(ROW, id=8), comparison=replace(VIEW.comparison, rows=(*many, other))))
    assert keys(model) == ["Line 400, rye", "price:400", "SAME"]
    entry = model.entry(2)
    assert entry is not None
    assert (entry.kind, entry.same) == (Kind.SAME, 399)
    assert model.index(1, DIFFERENCE).data().startswith("+")


def test_codes_and_remembered_fixes_are_models_that_qt_accepts(qapp: QApplication) -> None:
    del qapp
    codes, lines, remembered = CrossReferenceModel(), CheckedLineModel(), RememberedModel()
    testers = [
        QAbstractItemModelTester(each, QAbstractItemModelTester.FailureReportingMode.Fatal, each)
        for each in (codes, lines, remembered)
    ]
    assert testers
    rows = [
        CrossReferenceRow("B", "Beta", CrossReference("unit", f"U{number}", "EA"), CONTRADICTS if number == 3 else "")
        for number in range(20_000)
    ]
    codes.set_rows(arranged(rows, Wanted("beta u12", column=2, is_descending=True)))
    assert codes.rowCount() == sum(str(number).startswith("12") for number in range(20_000))
    assert codes.index(0, 2).data() == "U12999"
    codes.set_rows(arranged(rows, Wanted(only_trouble=True)))
    assert [codes.index(0, column).data() for column in (0, 2, 5)] == ["Beta", "U3", "Two meanings"]
    lines.set_lines([CheckedLine(1, Verdict.BAD, reason="Their code is missing.")])
    assert lines.index(0, 6).data() == "Their code is missing."
    entry = RememberedRow(1, MORNING, "ann", "EACH means EA for Beta", "cross-reference", "B", "Beta")
    remembered.set_rows([entry, replace(entry, id=2, undone_by="bob", undone_at=MORNING)])
    remembered.set_uses({1: 14})
    assert [remembered.index(number, 6).data() for number in (0, 1)] == ["14", ""]
    assert remembered.index(1, 7).data() == "Taken back by bob"
    remembered.find("nothing")
    assert remembered.rowCount() == 0
