"""The one retry table: what a signal means for a call with a given effect. Everything that repeats looks here."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class Effect(StrEnum):
    """What a call does on the other side."""

    NONE = "none"
    IDEMPOTENT = "idempotent"
    CREATE = "create"


class Action(StrEnum):
    """What to do after a signal."""

    RETRY = "retry"
    RENEW = "renew"
    FAIL = "fail"
    IN_DOUBT = "in doubt"


class Signal(StrEnum):
    """What came back instead of the expected answer; the value is the sentence in the printed table."""

    CONNECT_FAILED = "no connection, nothing was sent"
    CERTIFICATE = "the certificate is not trusted, nothing was sent"
    NO_ANSWER = "sent, then a time-out or a broken connection"
    CUT_SHORT = "the answer broke off in the middle"
    UNAUTHORIZED = "401"
    FORBIDDEN = "403"
    NOT_FOUND = "404 or 410"
    REFUSED = "400, 409, 413, 415, 422 or another 4xx"
    REQUEST_TIMED_OUT = "408"
    THROTTLED = "429"
    BUSY = "503 with Retry-After"
    UNAVAILABLE = "503 without Retry-After"
    SERVER_ERROR = "500, 502, 504 or another 5xx"
    REDIRECTED = "301, 302, 303, 307 or 308"
    FOREIGN_PAGE = "a web page where data belongs"
    UNEXPECTED_SUCCESS = "another 2xx than agreed"


_ALL_RETRY = (Action.RETRY, Action.RETRY, Action.RETRY)
_ALL_FAIL = (Action.FAIL, Action.FAIL, Action.FAIL)
_ALL_RENEW = (Action.RENEW, Action.RENEW, Action.RENEW)
_UNLESS_CREATED = (Action.RETRY, Action.RETRY, Action.IN_DOUBT)
_ASK_WHEN_CREATED = (Action.FAIL, Action.FAIL, Action.IN_DOUBT)

# Columns: none, idempotent, create. A 503 without Retry-After may come from a gateway that gave up waiting for a
# service which did its work, so for a create it is in doubt; with Retry-After somebody says that it was not taken.
_ROWS: Final[Mapping[Signal, tuple[Action, Action, Action]]] = MappingProxyType(
    {
        Signal.CONNECT_FAILED: _ALL_RETRY,
        Signal.CERTIFICATE: _ALL_FAIL,
        Signal.NO_ANSWER: _UNLESS_CREATED,
        Signal.CUT_SHORT: _UNLESS_CREATED,
        Signal.UNAUTHORIZED: _ALL_RENEW,
        Signal.FORBIDDEN: _ALL_FAIL,
        Signal.NOT_FOUND: _ALL_FAIL,
        Signal.REFUSED: _ALL_FAIL,
        Signal.REQUEST_TIMED_OUT: _UNLESS_CREATED,
        Signal.THROTTLED: _ALL_RETRY,
        Signal.BUSY: _ALL_RETRY,
        Signal.UNAVAILABLE: _UNLESS_CREATED,
        Signal.SERVER_ERROR: _UNLESS_CREATED,
        Signal.REDIRECTED: _ALL_FAIL,
        Signal.FOREIGN_PAGE: _ASK_WHEN_CREATED,
        Signal.UNEXPECTED_SUCCESS: _ASK_WHEN_CREATED,
    }
)

TABLE: Final[Mapping[tuple[Signal, Effect], Action]] = MappingProxyType(
    {(signal, effect): row[column] for signal, row in _ROWS.items() for column, effect in enumerate(Effect)}
)

MAY_HAVE_LANDED: Final = frozenset(signal for signal in Signal if TABLE[signal, Effect.CREATE] is Action.IN_DOUBT)
"""Signals after which a write may have taken effect."""

SLOWS_DOWN: Final = frozenset({Signal.THROTTLED, Signal.BUSY})
"""Signals that make the rate limiter slower; a harmless 404 does not."""


def decide(signal: Signal, effect: Effect) -> Action:
    """Return what to do after `signal` for a call with `effect`."""
    return TABLE[signal, effect]


_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_BY_STATUS: Final[Mapping[int, Signal]] = MappingProxyType(
    {
        401: Signal.UNAUTHORIZED,
        403: Signal.FORBIDDEN,
        404: Signal.NOT_FOUND,
        408: Signal.REQUEST_TIMED_OUT,
        410: Signal.NOT_FOUND,
        429: Signal.THROTTLED,
    }
)


def signal_of_status(status: int, *, has_retry_after: bool) -> Signal:
    """Return the signal of an HTTP status that was not expected."""
    if status in _BY_STATUS:
        return _BY_STATUS[status]
    if status == 503:  # noqa: PLR2004 - HTTP Service Unavailable
        return Signal.BUSY if has_retry_after else Signal.UNAVAILABLE
    if status in _REDIRECTS:
        return Signal.REDIRECTED
    if status >= 500:  # noqa: PLR2004 - HTTP server errors
        return Signal.SERVER_ERROR
    return Signal.REFUSED if status >= 400 else Signal.UNEXPECTED_SUCCESS  # noqa: PLR2004 - HTTP client errors


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """How often and how patiently.

    Attributes:
        tries: calls in all, the first included.
        first_wait: upper end of the first pause in seconds; each further pause may be twice as long.
        longest_wait: upper end of any pause in seconds.
        longest_asked_wait: the longest Retry-After that is honoured, in seconds.
        random: number from 0 up to 1, replaced in tests.
    """

    tries: int = 5
    first_wait: float = 1.0
    longest_wait: float = 30.0
    longest_asked_wait: float = 60.0
    random: Callable[[], float] = random.random

    def pause(self, tries_made: int, asked: float | None = None) -> float:
        """Return the seconds to wait after `tries_made` tries.

        Full jitter: anything between nothing and the growing upper end, so that many clients do not come back
        together. Where the service asked for a wait, the pause is that long, plus up to a tenth.
        """
        if asked is not None:
            wanted = min(max(asked, 0.0), self.longest_asked_wait)
            return min(wanted * (1 + 0.1 * self.random()), self.longest_asked_wait)
        top = min(self.longest_wait, self.first_wait * 2.0 ** min(tries_made - 1, 30))
        return top * self.random()


ONE_TRY: Final = RetryPolicy(tries=1)
"""For tests of a connection, where a person waits and wants to see the first trouble."""


def read_http_date(text: str) -> datetime | None:
    """Return an HTTP date as UTC, None when it cannot be read."""
    from email.utils import parsedate_to_datetime

    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def read_retry_after(text: str, now: datetime) -> float | None:
    """Return the seconds of a Retry-After header, None when there is none or it cannot be read.

    Args:
        text: the header: whole seconds or an HTTP date (RFC 9110, 10.2.3).
        now: the service's own time where known, so that a wrong clock here does not matter.
    """
    text = text.strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    moment = read_http_date(text)
    return None if moment is None else max(0.0, (moment - now).total_seconds())


def render_table() -> str:
    """Return the table as Markdown, for the documentation."""
    lines = ["| signal | " + " | ".join(f"effect: {effect}" for effect in Effect) + " |", "| --- | --- | --- | --- |"]
    lines += [
        f"| {signal} | " + " | ".join(str(decide(signal, effect)) for effect in Effect) + " |" for signal in Signal
    ]
    return "\n".join(lines) + "\n"
