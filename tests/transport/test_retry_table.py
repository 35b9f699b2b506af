"""Every cell of the retry table, written out once more by hand: the table and this list must agree."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from acucleo_desktop.transport.retry import (
    MAY_HAVE_LANDED,
    TABLE,
    Action,
    Effect,
    RetryPolicy,
    Signal,
    decide,
    read_retry_after,
    render_table,
    signal_of_status,
)

EXPECTED = {
    "CONNECT_FAILED": "retry retry retry",
    "CERTIFICATE": "fail fail fail",
    "NO_ANSWER": "retry retry doubt",
    "CUT_SHORT": "retry retry doubt",
    "UNAUTHORIZED": "renew renew renew",
    "FORBIDDEN": "fail fail fail",
    "NOT_FOUND": "fail fail fail",
    "REFUSED": "fail fail fail",
    "REQUEST_TIMED_OUT": "retry retry doubt",
    "THROTTLED": "retry retry retry",
    "BUSY": "retry retry retry",
    "UNAVAILABLE": "retry retry doubt",
    "SERVER_ERROR": "retry retry doubt",
    "REDIRECTED": "fail fail fail",
    "FOREIGN_PAGE": "fail fail doubt",
    "UNEXPECTED_SUCCESS": "fail fail doubt",
}
WORDS = {"retry": Action.RETRY, "renew": Action.RENEW, "fail": Action.FAIL, "doubt": Action.IN_DOUBT}
CELLS = [
    (signal, effect, WORDS[word])
    for signal, row in EXPECTED.items()
    for effect, word in zip(Effect, row.split(), strict=True)
]


@pytest.mark.parametrize(("signal", "effect", "action"), CELLS)
def test_cell(signal: str, effect: Effect, action: Action) -> None:
    assert decide(Signal[signal], effect) is action


def test_table_is_complete() -> None:
    assert set(TABLE) == {(signal, effect) for signal in Signal for effect in Effect}
    assert {signal.name for signal in Signal} == set(EXPECTED)


def test_a_create_is_never_repeated_once_it_may_have_landed() -> None:
    assert all(decide(signal, Effect.CREATE) is not Action.RETRY for signal in MAY_HAVE_LANDED)


@pytest.mark.parametrize(
    ("status", "retry_after", "signal"),
    [
        (401, False, Signal.UNAUTHORIZED),
        (403, False, Signal.FORBIDDEN),
        (404, False, Signal.NOT_FOUND),
        (410, False, Signal.NOT_FOUND),
        (400, False, Signal.REFUSED),
        (409, False, Signal.REFUSED),
        (422, False, Signal.REFUSED),
        (408, False, Signal.REQUEST_TIMED_OUT),
        (429, False, Signal.THROTTLED),
        (503, True, Signal.BUSY),
        (503, False, Signal.UNAVAILABLE),
        (500, False, Signal.SERVER_ERROR),
        (504, True, Signal.SERVER_ERROR),
        (302, False, Signal.REDIRECTED),
        (206, False, Signal.UNEXPECTED_SUCCESS),
    ],
)
def test_signal_of_status(status: int, retry_after: bool, signal: Signal) -> None:
    assert signal_of_status(status, has_retry_after=retry_after) is signal


def test_pause_grows_with_full_jitter() -> None:
    most = RetryPolicy(random=lambda: 0.999999)
    least = RetryPolicy(random=lambda: 0.0)
    assert [round(most.pause(n)) for n in range(1, 8)] == [1, 2, 4, 8, 16, 30, 30]
    assert [least.pause(n) for n in range(1, 5)] == [0, 0, 0, 0]


def test_pause_honours_retry_after_up_to_a_minute() -> None:
    policy = RetryPolicy(random=lambda: 0.5)
    assert policy.pause(1, 10) == pytest.approx(10.5)
    assert policy.pause(1, 3600) == 60
    assert policy.pause(1, -5) == 0


def test_retry_after_as_seconds_and_as_date() -> None:
    now = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
    assert read_retry_after("7", now) == 7
    assert read_retry_after("Mon, 23 Nov 2026 08:00:12 GMT", now) == 12
    assert read_retry_after("Mon, 23 Nov 2026 07:00:00 GMT", now) == 0
    assert read_retry_after("soon", now) is None
    assert read_retry_after("", now) is None


def test_printed_table_has_every_signal() -> None:
    lines = render_table().splitlines()
    assert len(lines) == 2 + len(Signal)
    assert lines[2 + list(Signal).index(Signal.NO_ANSWER)].endswith("| retry | retry | in doubt |")
