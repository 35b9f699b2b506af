"""Comparisons as data: signs, choices, typed values, kept and read again; accounts with reasons; what-if counts."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acucleo_desktop.documents.finding import Severity
from acucleo_desktop.documents.kinds import to_plain
from acucleo_desktop.documents.party import Party
from acucleo_desktop.rules.account_matching import Account, alike, match_accounts, taken
from acucleo_desktop.rules.causes import prices, repeats
from acucleo_desktop.rules.comparison import (
    Choice,
    Comparison,
    Option,
    Resolution,
    Value,
    compared,
    comparison_of,
    resolved,
    typed,
)
from acucleo_desktop.rules.known_order import LineChange
from acucleo_desktop.rules.versions import Version, VersionLine, compare_versions
from acucleo_desktop.rules.weighing import weighed
from acucleo_desktop.rules.what_if import what_if

DAY = dt.date(2026, 11, 23)


@pytest.mark.parametrize(
    ("ours", "theirs", "sign", "difference"),
    [
        (Decimal(10), Decimal("10.0"), "same", ""),
        (Decimal(10), Decimal(12), "more", "2"),
        (Decimal("2.50"), Decimal("2.25"), "less", "-0.25"),
        (DAY, DAY + dt.timedelta(days=1), "more", "1 day"),
        (DAY, DAY - dt.timedelta(days=3), "less", "-3 days"),
        ("APPLES", "PLUMS", "other", ""),
        (None, "PLUMS", "added", ""),
        ("APPLES", None, "removed", ""),
        (None, "", "same", ""),
    ],
)
def test_a_difference_has_a_sign_and_is_counted(ours: Value, theirs: Value, sign: str, difference: str) -> None:
    row = compared("x:1", "Line 1", "text", ours, theirs)
    assert (str(row.sign), row.difference, row.fits) == (sign, difference, sign == "same")


@given(st.decimals(-1000, 1000, places=4), st.decimals(-1000, 1000, places=4), st.booleans())
def test_a_comparison_is_kept_as_it_is(ours: Decimal, theirs: Decimal, fits: bool) -> None:
    row = compared("price:1", "Line 1", "price", ours, theirs, fits=fits, options=(Option(Choice.KEEP, "Keep", "x"),))
    known = Comparison("PO 1", "Ours", "Theirs", "money-off", (row,), 7)
    assert comparison_of(to_plain(known)) == known


def test_what_was_chosen_shows_and_only_where_something_may_be_chosen() -> None:
    open_row = compared("price:1", "Line 1", "price", Decimal(1), Decimal(2), options=(Option(Choice.ACCEPT, "Take"),))
    shown = compared("price:2", "Line 2", "price", Decimal(1), Decimal(2))
    assert (open_row.is_open, shown.is_open) == (True, False)
    rows = resolved((open_row, shown), {key: Resolution(Choice.VALUE, "1.5") for key in ("price:1", "price:2")})
    assert [(row.chosen, row.value, row.is_open) for row in rows] == [("value", "1.5", False), ("", "", False)]


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [("date", "2026-12-01", dt.date(2026, 12, 1)), ("price", " 2.5 ", Decimal("2.5")), ("quantity", "0", Decimal(0))]
    + [(field, text, None) for field, text in (("date", "soon"), ("price", "-1"), ("price", "nan"), ("price", "x"))],
)
def test_a_typed_value_fits_its_field(field: str, text: str, value: object) -> None:
    assert typed(field, text) == value


def test_versions_are_matched_by_item_and_number_and_renumbered_lines_are_no_change() -> None:
    ours = Version((_line("1", "APPLES", 5), _line("2", "PEARS", 6)), DAY)
    swapped = Version((_line("1", "PEARS", 6), _line("2", "APPLES", 5)), DAY)
    titles = ("PO 4711", "Ours", "Theirs")
    assert compare_versions(swapped, ours, {}, titles, may_write=True).comparison.differences == ()
    other = Version((_line("1", "PLUMS", 5), _line("2", "PEARS", 6)), DAY)
    match = compare_versions(other, ours, {"item:1": Resolution(Choice.ACCEPT)}, titles, may_write=True)
    assert [row.key for row in match.comparison.differences] == ["item:1"]
    assert match.changes == [LineChange("1", "row-1", item="PLUMS")]
    later = Version(ours.lines, DAY + dt.timedelta(days=2))
    match = compare_versions(later, ours, {"date:0": Resolution(Choice.KEEP)}, titles, may_write=True)
    assert (match.changes, match.findings[0].blocks) == ([], False)
    shipped = Version((_line("1", "APPLES", 5, shipped=3), _line("2", "PEARS", 6)))
    gone = compare_versions(
        Version((_line("2", "PEARS", 6),)), shipped, {"line:1": Resolution(Choice.ACCEPT)}, titles, may_write=True
    )
    assert gone.changes == [LineChange("1", "row-1", quantity=Decimal(3))], "what has left cannot be taken out"
    assert not compare_versions(other, ours, {}, titles, may_write=False).findings


def _line(number: str, item: str, quantity: int, shipped: int = 0) -> VersionLine:
    return VersionLine(number, item, Decimal(quantity), row_id=f"row-{number}", shipped=Decimal(shipped))


ACCOUNTS = (
    Account("ORCHARD", "Orchard Lane Produce", ("4195550177",), ("ORCHARDISA",)),
    Account("PRAIRIE", "Prairie Mills", ("209915560",)),
    Account("PRAIRIE2", "Prairie Mills West"),
)


def test_a_number_of_one_account_alone_is_taken() -> None:
    found = match_accounts([Party("RE", "Somebody", "1", "209915560")], ACCOUNTS)
    assert taken(found) == "PRAIRIE"
    assert found[0].said == "PRAIRIE (Prairie Mills), because it carries D-U-N-S number 209915560"
    assert taken(match_accounts([Party("RE", "", "9", "2099155600012")], ACCOUNTS)) == "PRAIRIE"


def test_names_orders_and_envelopes_are_candidates_and_no_proof() -> None:
    found = match_accounts(
        [Party("RE", "PRAIRIE MILLS, INC.")], ACCOUNTS, of_orders={"PRAIRIE2": "PO7"}, envelope_ids=("ORCHARDISA",)
    )
    assert taken(found) == ""
    assert [each.id for each in found] == ["PRAIRIE2", "PRAIRIE", "ORCHARD"]
    assert "order PO7 was placed with it" in found[0].said
    assert "its files come from ORCHARDISA" in found[2].said
    assert match_accounts([Party("RE", "Nobody at all")], ACCOUNTS) == []


def test_two_with_the_same_number_and_a_gln_with_a_wrong_check_digit_prove_nothing() -> None:
    twins = (Account("ONE", references=("0847976000005",)), Account("TWO", references=("0847976000005",)))
    assert taken(match_accounts([Party("BY", "", "UL", "0847976000005")], twins)) == ""
    assert taken(match_accounts([Party("BY", "", "UL", "0847976000005")], twins[:1])) == "ONE"
    wrong = Account("ONE", references=("0847976000006",))
    assert match_accounts([Party("BY", "", "UL", "0847976000006")], [wrong]) == []


def test_names_are_alike_without_their_legal_form() -> None:
    assert alike("Prairie Mills, Inc.", "PRAIRIE MILLS LLC") == 1
    assert alike("Prairie Mills", "Prairie Mills West") > 0.6
    assert alike("Prairie Mills", "Coastline Seafood") < 0.6
    assert alike("", "Prairie") == 0


def test_what_if_counts_every_tolerance_apart() -> None:
    def priced(theirs: str, *, fits: bool = False, quantity_fits: bool = True) -> Comparison:
        return Comparison(
            rows=(
                compared("price:1", "Line 1", "price", Decimal(10), Decimal(theirs), fits=fits),
                compared("quantity:1", "Line 1", "quantity", Decimal(5), Decimal(6), fits=quantity_fits),
            )
        )

    report = what_if([priced("10", fits=True), priced("10.05"), priced("10.50"), priced("10.10", quantity_fits=False)])
    tried = {(each.field, str(each.limit), each.unit): (each.within, each.passed, each.of) for each in report.tried}
    assert (report.documents, report.passed_now) == (4, 1)
    assert tried["price", "0", "money"] == (1, 1, 4)
    assert tried["price", "0.05", "money"] == (2, 2, 4)
    assert tried["price", "0.10", "money"] == (3, 2, 4)
    assert tried["price", "1", "percent"] == (3, 2, 4)
    assert tried["price", "5", "percent"] == (4, 3, 4)
    assert tried["quantity", "1", "units"] == (4, 1, 4)
    assert tried["date", "7", "days"] == (0, 0, 0)


def test_a_sheet_weighs_findings_but_never_doubles() -> None:
    price, double = prices.PRICE_DIFFERS.as_example(), repeats.CHANGED_VERSION.as_example()
    chosen = {price.id: "warning", double.id: "info"}
    assert [each.severity for each in weighed((price, double), chosen)] == [Severity.WARNING, Severity.BLOCK]
