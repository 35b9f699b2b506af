"""Check digits and forms of numbers, and the number that is offered where the last digit is off."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acucleo_desktop.documents.finding import Finding, Location, Severity
from acucleo_desktop.documents.parts import ItemId
from acucleo_desktop.documents.party import Party
from acucleo_desktop.documents.ship_notice import ShipNotice, ShipNoticeLine, ShippedOrder
from acucleo_desktop.rules.check_digits import bare_sscc, check_digit, corrected, full_upc, is_sound
from acucleo_desktop.rules.identifiers import judge_identifiers, judge_item_ids, judge_parties, judge_sscc

PLACE = Location("Line 1")
digits = st.text("0123456789", min_size=7, max_size=17)


def one(qualifier: str, value: str) -> Finding | None:
    findings = judge_item_ids([ItemId(qualifier, value)], PLACE)
    assert len(findings) < 2
    return findings[0] if findings else None


@pytest.mark.parametrize(
    ("qualifier", "value", "expected", "better"),
    [
        ("UP", "012345678905", "", ""),
        ("UP", "012345678906", "rules.gtin-check-digit", "012345678905"),
        ("EN", "4006381333931", "", ""),
        ("EN", "4006381333932", "rules.gtin-check-digit", "4006381333931"),
        ("UK", "10012345678902", "", ""),
        ("UK", "10012345678903", "rules.gtin-check-digit", "10012345678902"),
        ("EO", "96385074", "", ""),
        ("EO", "96385075", "rules.gtin-check-digit", "96385074"),
        ("UI", "01234567890", "", ""),
        ("UI", "0123456789", "rules.gtin-form", ""),
        ("UI", "ABC", "rules.gtin-form", ""),
        ("UA", "001055503223", "", ""),
        ("UA", "0010555032", "rules.gtin-form", ""),
        ("UP", "01234567890", "rules.gtin-without-check-digit", "012345678905"),
        ("UP", "12345678905", "rules.gtin-zeros-lost", "012345678905"),
        ("UP", "04252614", "rules.gtin-short-form", "042100005264"),
        ("UP", "4006381333931", "rules.gtin-other-kind", ""),
        ("UP", "10012345678902", "rules.gtin-other-kind", ""),
        ("EN", "012345678905", "rules.gtin-other-kind", ""),
        ("UP", "WIDGET-001", "rules.gtin-form", ""),
        ("UP", "\u0661\u0662\u0663", "rules.gtin-form", ""),
        ("VN", "012345678906", "", ""),
        ("UP", "1234", "rules.gtin-form", ""),
    ],
)
def test_numbers_of_items(qualifier: str, value: str, expected: str, better: str) -> None:
    finding = one(qualifier, value)
    assert (finding.id if finding else "") == expected
    fixes = finding.fixes if finding else ()
    assert [fix.arguments["new"] for fix in fixes] == ([better] if better else [])
    assert all(fix.action == "replace-value" and fix.arguments["old"] == value for fix in fixes)
    if better:
        assert one(qualifier, better) is None, "what is offered is sound"


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("04252614", "042100005264"),
        ("01234565", "012345000065"),
        ("01234531", "012300000451"),
        ("01234543", "012340000053"),
        ("01234570", ""),
        ("21234565", ""),
        ("1234565", ""),
        ("0123456A", ""),
    ],
)
def test_short_upc_numbers_are_written_out(short: str, full: str) -> None:
    assert full_upc(short) == full


@given(digits)
def test_the_offered_number_is_sound_and_differs_in_the_last_digit_only(number: str) -> None:
    whole = number + check_digit(number)
    assert is_sound(whole)
    for last in "0123456789":
        assert corrected(number + last) == whole
        assert is_sound(number + last) == (last == whole[-1])


@given(digits, st.data())
def test_one_wrong_digit_is_always_seen(number: str, data: st.DataObject) -> None:
    whole = number + check_digit(number)
    place = data.draw(st.integers(0, len(whole) - 1))
    other = data.draw(st.sampled_from([digit for digit in "0123456789" if digit != whole[place]]))
    assert not is_sound(whole[:place] + other + whole[place + 1 :])


@pytest.mark.parametrize(
    ("qualifier", "value", "expected", "severity"),
    [
        ("UL", "4006381333931", "", None),
        ("UL", "4006381333930", "rules.gln-check-digit", Severity.WARNING),
        ("UL", "40063813339", "rules.gln-form", Severity.WARNING),
        ("1", "123456789", "", None),
        ("1", "12-345-6789", "", None),
        ("1", "1234567890000", "rules.duns-form", Severity.INFO),
        ("1", "12345678", "rules.duns-form", Severity.WARNING),
        ("9", "123456789DOCK", "", None),
        ("9", "1234567890123", "", None),
        ("9", "123456789", "rules.duns-form", Severity.INFO),
        ("9", "", "", None),
        ("92", "0047", "", None),
    ],
)
def test_numbers_of_places(qualifier: str, value: str, expected: str, severity: Severity | None) -> None:
    findings = judge_parties([Party("ST", "", qualifier, value)])
    assert [finding.id for finding in findings] == ([expected] if expected else [])
    if findings:
        assert findings[0].severity is severity
        assert findings[0].location.paper == "Ship to"


@pytest.mark.parametrize(
    ("mark", "bare", "sound"),
    [
        ("000123450000000010", "000123450000000010", True),
        ("00000123450000000010", "000123450000000010", True),
        ("000123450000000013", "000123450000000013", False),
        ("00000123450000000013", "000123450000000013", False),
        ("99000123450000000013", "", True),
        ("1Z999AA10123456784", "", True),
        ("4711", "", True),
        ("", "", True),
    ],
)
def test_numbers_of_cartons(mark: str, bare: str, sound: bool) -> None:
    assert bare_sscc(mark) == bare
    findings = judge_sscc(mark, PLACE)
    assert bool(findings) is not sound
    for finding in findings:
        assert finding.value == mark
        assert finding.fixes[0].arguments == {"old": mark, "new": mark[:-1] + "0"}


def test_a_carton_with_many_items_is_told_once() -> None:
    lines = tuple(ShipNoticeLine(str(number), Decimal(1), carton="000123450000000013") for number in range(1, 4))
    notice = ShipNotice("S1", dt.date(2026, 11, 23), orders=(ShippedOrder("47", lines=lines),))
    assert len(judge_identifiers(notice)) == 1
    wrong = replace(lines[0], carton="", item_ids=(ItemId("UP", "012345678906"),))
    twice = replace(notice, orders=(ShippedOrder("47", lines=(wrong, replace(wrong, number="2"))),))
    assert [finding.location.paper for finding in judge_identifiers(twice)] == ["Line 1", "Line 2"]
