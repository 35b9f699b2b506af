"""What the lines come to before and after the choices; nothing is guessed where a part is not known."""

from __future__ import annotations

from decimal import Decimal

from acucleo_desktop.rules.comparison import Choice, ComparisonRow, Resolution, Sign, compared
from acucleo_desktop.rules.comparison_totals import totals

ROWS = (
    compared("quantity:1", "Line 1", "quantity", Decimal(40), Decimal(32)),
    compared("price:1", "Line 1", "price", Decimal("10.00"), Decimal("10.50")),
    compared("quantity:2", "Line 2", "quantity", Decimal(2), Decimal(2)),
    compared("price:2", "Line 2", "price", Decimal("5.25"), Decimal("5.25")),
)


def by(choices: dict[str, Resolution]) -> Decimal | None:
    found = totals(ROWS, lambda row: choices.get(row.key))
    assert found is not None
    assert found.ours == Decimal("410.50")
    return found.after


def test_each_choice_counts_and_what_is_open_counts_as_ours() -> None:
    assert by({}) == Decimal("410.50")
    assert by({"quantity:1": Resolution(Choice.ACCEPT)}) == Decimal("330.50")
    both = {"quantity:1": Resolution(Choice.ACCEPT), "price:1": Resolution(Choice.ACCEPT)}
    assert by(both) == Decimal("346.50")
    assert by(both | {"price:1": Resolution(Choice.VALUE, "11")}) == Decimal("362.50")
    assert by(both | {"price:1": Resolution(Choice.KEEP)}) == Decimal("330.50")


def test_a_bill_names_its_own_sum() -> None:
    whole = compared("amount:", "Total of the lines", "amount", Decimal(100), Decimal("101.5"))
    found = totals((whole,), lambda _row: None)
    assert found is not None
    assert (found.ours, found.after, found.difference) == (Decimal(100), Decimal("101.5"), Decimal("1.5"))


def test_nothing_is_said_where_a_line_is_added_or_a_price_is_not_known() -> None:
    added = ComparisonRow("line:x1", "Line 3", "line", "", "4 EA RICE", sign=Sign.ADDED, fits=False)
    assert totals((*ROWS, added), lambda _row: None) is None
    assert totals(ROWS[:1], lambda _row: None) is None
    assert totals((), lambda _row: None) is None
