"""What is too odd to be carried out unasked: each rule with what it asks about, and what it keeps quiet about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acucleo_desktop.sync import absurd_places, absurdity
from acucleo_desktop.sync.absurdity import Changed, Day, Lines, Part
from acucleo_desktop.sync.guard_limits import GuardLimits

LIMITS = GuardLimits()
MONDAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
ORDERS = Part("in", "sales-order", "FRESHMART", "order", "Fresh Mart")


def weeks(monday_to_friday: Sequence[int], saturday: int = 0, count: int = 8) -> list[Day]:
    """Return the days before this Monday, newest first."""
    found = []
    for back in range(1, count * 7 + 1):
        day = MONDAY - timedelta(days=back)
        size = monday_to_friday[day.toordinal() % len(monday_to_friday)] if day.weekday() < 5 else 0
        size = saturday if day.weekday() == 5 else size
        found.append(Day(day, size, size // 2))
    return found


@pytest.mark.parametrize(
    ("history", "today", "is_asked"),
    [
        (weeks([20, 24, 22]), 80, False),
        (weeks([20, 24, 22]), 120, True),
        (weeks([100, 110]), 300, False),
        (weeks([100, 110]), 500, True),
        (weeks([5, 6]), 49, False),  # a small home
        (weeks([5, 6]), 51, True),
        (weeks([20, 200]), 500, False),  # it differs a lot here
        (weeks([20, 24], count=1), 1000, False),  # too little is known
        ([], 100_000, False),
        (weeks([20] * 9 + [2000]), 2500, False),  # that big a day has been seen
    ],
)
def test_far_more_than_usual(history: list[Day], today: int, is_asked: bool) -> None:
    question = absurdity.too_many(ORDERS, today, MONDAY, history, LIMITS)
    assert (question is not None) is is_asked
    if question is not None:
        assert f"{today} orders from Fresh Mart today" in question.title
        assert "Usual on Mondays" in question.known[0]
        assert question.scope == ORDERS.scope


def test_the_weekday_counts() -> None:
    history = [Day(day.day, 400 if day.day.weekday() == 0 else 20, 0) for day in weeks([1]) if day.day.weekday() < 5]
    assert absurdity.too_many(ORDERS, 590, MONDAY, history, LIMITS) is None
    assert absurdity.too_many(ORDERS, 1700, MONDAY, history, LIMITS) is not None


@pytest.mark.parametrize(
    ("by_now", "today", "is_asked"),
    [
        ([60, 64, 58, 61, 60], 3, True),
        ([60, 64, 58, 61, 60], 16, False),
        ([60, 0, 58, 61, 60], 3, False),  # a holiday like this has been seen
        ([60, 5, 100, 10, 60], 3, False),  # it differs a lot here
        ([20, 21, 20, 22], 0, False),  # a small home
        ([60, 64, 58], 0, False),  # too little is known
    ],
)
def test_far_fewer_than_usual(by_now: list[int], today: int, is_asked: bool) -> None:
    history = [Day(MONDAY - timedelta(weeks=week), count + 9, count) for week, count in enumerate(by_now, 1)]
    assert (absurdity.too_few(ORDERS, today, MONDAY, history, LIMITS) is not None) is is_asked


def test_a_first_look_at_thousands_of_invoices_advises_a_day_to_begin_with() -> None:
    stamps = tuple(f"2026-01-01T00:00:{number:06d}" for number in range(3000))
    changed = Changed("invoice", "invoice", "", "", stamps, tuple(f"AR{number}" for number in range(3000)))
    question = absurdity.sent_again(changed, "", LIMITS)
    assert question is not None
    assert "3000 invoices" in question.title
    assert "send_since" in question.known[1]
    assert question.facts["newest"] == stamps[-1]
    assert absurdity.sent_again(changed, "2026-11-01", LIMITS) is None, "the person has decided"


@pytest.mark.parametrize(
    ("mark", "newest_known", "old", "is_asked"),
    [
        ("2026-11-20", "2026-11-20", 500, False),  # many changed ones, and the mark is where it was
        ("", "2026-11-20", 500, True),  # the mark is lost
        ("2026-05-01", "2026-11-20", 500, True),  # the mark went back
        ("", "2026-11-20", 50, False),
        ("", "", 200, False),  # a first look at few
    ],
)
def test_records_that_would_be_sent_again(mark: str, newest_known: str, old: int, is_asked: bool) -> None:
    changed = Changed("invoice", "invoice", mark, newest_known, ("2026-06-01",) * old, ("AR1",) * old)
    assert (absurdity.sent_again(changed, "", LIMITS) is not None) is is_asked


@pytest.mark.parametrize(
    ("now", "is_asked"),
    [
        ([0] * 6, "come to zero"),
        ([1_000_000] * 6, "10 times"),
        ([10_000_000] * 6, "100 times"),
        ([10_000] * 6, "10th"),
        ([1_000] * 6, "100th"),
        ([700_000] * 6, ""),
        ([1_000_000] * 4, ""),  # four documents prove nothing
        ([100_000] * 5 + [10_000_000], ""),  # one large order is one large order
    ],
)
def test_totals_that_are_ten_or_a_hundred_times_the_usual(now: list[int], is_asked: str) -> None:
    past = [90_000, 100_000, 100_000, 110_000] * 10
    question = absurdity.odd_amounts(ORDERS, MONDAY, Lines(len(now), tuple(now), examples=("4711",)), past)
    assert (question is not None) is bool(is_asked)
    if question is not None:
        assert is_asked in question.title
        assert "1,000.00" in question.known[0]
    assert absurdity.odd_amounts(ORDERS, MONDAY, Lines(len(now), tuple(now)), past[:19]) is None


def test_totals_of_a_partner_that_orders_very_different_amounts_are_left_alone() -> None:
    past = [1_000, 100_000, 10_000_000, 50_000, 900_000] * 8
    assert absurdity.odd_amounts(ORDERS, MONDAY, Lines(6, (10_000_000,) * 6), past) is None


@pytest.mark.parametrize(
    ("prices", "items", "documents", "is_asked"),
    [
        (("0",) * 12, ("A",) * 12, 5, True),
        (("0.00", "0") * 6, ("A",) * 12, 5, True),
        (("0",) * 12, ("A",) * 12, 4, False),
        (("0",) * 9, ("A",) * 9, 5, False),
        (("0",) * 11 + ("1",), ("A",) * 12, 5, False),
        (("9.99",) * 30, tuple(f"I{n}" for n in range(30)), 5, True),
        (("9.99",) * 30, ("A",) * 30, 5, False),  # one item has one price
    ],
)
def test_prices_all_zero_or_all_the_same(
    prices: tuple[str, ...], items: tuple[str, ...], documents: int, is_asked: bool
) -> None:
    lines = Lines(documents, (), prices, items, ("4711",))
    assert (absurdity.odd_prices(ORDERS, MONDAY, lines) is not None) is is_asked


def test_everything_stopped_by_one_cause() -> None:
    ask = absurdity.same_cause
    assert ask(ORDERS, MONDAY, Counter({"rules.x": 10}), 10, "text", LIMITS) is not None
    assert ask(ORDERS, MONDAY, Counter({"rules.x": 9}), 9, "text", LIMITS) is None
    assert ask(ORDERS, MONDAY, Counter({"rules.x": 10}), 11, "text", LIMITS) is None
    assert ask(ORDERS, MONDAY, Counter({"rules.x": 10, "rules.y": 5}), 15, "text", LIMITS) is None


@pytest.mark.parametrize(("minutes", "is_asked"), [(15, False), (16, True), (-16, False), (60 * 24 * 400, True)])
def test_a_clock_behind_the_ledger(minutes: int, is_asked: bool) -> None:
    assert (absurd_places.clock_went_back(NOW, NOW + timedelta(minutes=minutes), LIMITS) is not None) is is_asked


@pytest.mark.parametrize(("gap", "said"), [(15, ""), (-15, ""), (16, "16 minutes ahead"), (-90, "90 minutes behind")])
def test_a_clock_that_differs_from_a_service(gap: int, said: str) -> None:
    question = absurd_places.clock_differs("cleo", timedelta(minutes=gap), MONDAY, LIMITS)
    assert (question is not None) is bool(said)
    assert question is None or said in question.title


def test_old_files_that_count_as_new() -> None:
    assert absurd_places.old_files(50, ["a.edi"], NOW, LIMITS) is None
    question = absurd_places.old_files(51, ["a.edi"], NOW, LIMITS)
    assert question is not None
    assert "a.edi" in question.known[0]


def test_a_sheet_that_changes_many_documents() -> None:
    assert absurdity.sheet_change("FRESHMART", "Fresh Mart", 25, ["1"], LIMITS) is None
    assert absurdity.sheet_change("FRESHMART", "Fresh Mart", 26, ["1"], LIMITS) is not None


def test_a_case_that_has_grown_twice_as_large_is_asked_anew() -> None:
    assert not absurdity.is_asked_anew(100, 199)
    assert absurdity.is_asked_anew(100, 200)


@settings(max_examples=200, deadline=None)
@given(
    sizes=st.lists(st.integers(0, 40), max_size=56),
    today=st.integers(0, 50),
    amounts=st.lists(st.integers(0, 10_000_000), max_size=4),
    past=st.lists(st.integers(0, 10_000_000), max_size=60),
)
def test_a_small_home_is_never_asked(sizes: list[int], today: int, amounts: list[int], past: list[int]) -> None:
    history = [Day(MONDAY - timedelta(days=back), size, size // 2) for back, size in enumerate(sizes, 1)]
    lines = Lines(len(amounts), tuple(amounts), ("0",) * len(amounts), ("A",) * len(amounts))
    assert absurdity.too_many(ORDERS, today, MONDAY, history, LIMITS) is None
    assert absurdity.too_few(ORDERS, today, MONDAY, history, LIMITS) is None
    assert absurdity.odd_amounts(ORDERS, MONDAY, lines, past) is None
    assert absurdity.odd_prices(ORDERS, MONDAY, lines) is None
