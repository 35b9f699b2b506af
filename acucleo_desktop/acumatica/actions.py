"""Actions of the API: 204 is done; 202 goes on at the server and is asked about at its Location until it ends."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from acucleo_desktop.acumatica.errors import problem_of
from acucleo_desktop.transport.answer import Answer
from acucleo_desktop.transport.problems import OutcomeUnknown, RequestRefused, ServiceProblem

if TYPE_CHECKING:
    from acucleo_desktop.documents.clock import Clock

_FIRST_PAUSE_SECONDS: Final = 1.0
_LONGEST_PAUSE_SECONDS: Final = 10.0
_FORGOTTEN: Final = 404
_WAY_OUT: Final = "Look at the record in Acumatica: its status tells."


def wait_for_end(
    answer: Answer,
    what: str,
    ask: Callable[[str], Answer],
    clock: Clock,
    patience_seconds: float,
    stop: threading.Event | None = None,
) -> None:
    """Ask for the state of a long operation, with growing pauses, until it ends.

    Args:
        answer: the 202 with its Location, an address from the host on that already holds the virtual directory.
        what: entity and action, for a person.
        ask: reads an address from the host on.
        clock: the waiting.
        patience_seconds: how long in all.
        stop: ends the waiting.

    Raises:
        RequestRefused: the operation failed.
        OutcomeUnknown: it goes on, the server does not know it any more, or its end could not be asked for.
    """
    location = answer.headers.get("Location", "")
    if not location:
        raise _unknown("action-without-place", what, "Acumatica did not say where to ask for its end.", answer)
    waited, pause = 0.0, _FIRST_PAUSE_SECONDS
    while waited < patience_seconds:
        if clock.sleep(pause, stop):
            break
        waited += pause
        pause = min(_LONGEST_PAUSE_SECONDS, pause * 1.5)
        try:
            state = ask(location)
        except ServiceProblem as problem:
            raise _lost(what, problem) from problem
        if state.status in {200, 204}:
            # A Location on a 204 names a record, not another state: it is not followed.
            return
        if state.status == _FORGOTTEN:
            raise _unknown("action-forgotten", what, "Acumatica does not remember how it ended.", state)
        if state.status != 202:  # noqa: PLR2004 - HTTP Accepted
            raise _told(problem_of(state, what), what)
    why = f"It has not ended after {waited / 60:.0f} minutes: Acumatica is busy, or the operation hangs."
    raise _unknown("action-slow", what, why, answer)


def _told(problem: ServiceProblem, what: str) -> ServiceProblem:
    """Return what the end of an operation means: its refusal, or no word of it, such as a lost right or seat."""
    return problem if isinstance(problem, RequestRefused) else _lost(what, problem)


def _lost(what: str, problem: ServiceProblem) -> OutcomeUnknown:
    """Return the problem of an operation that goes on there while its end cannot be asked for.

    Whatever class that trouble has, it says nothing of the operation, which must not be begun anew because of it.
    """
    return OutcomeUnknown(
        "acumatica.action-lost",
        f"How {what} ended is not known.",
        why=f"It was begun, and asking for its end did not work: {problem.what}",
        todo=_WAY_OUT,
        service="acumatica",
        status=problem.status,
        request_id=problem.request_id,
        excerpt=problem.excerpt,
        details=problem.details,
        field=problem.field,
    )


def _unknown(code: str, what: str, why: str, answer: Answer) -> OutcomeUnknown:
    return OutcomeUnknown(
        f"acumatica.{code}",
        f"How {what} ended is not known.",
        why=why,
        todo=_WAY_OUT,
        service="acumatica",
        status=answer.status,
        request_id=answer.request_id,
        excerpt=answer.excerpt(),
    )
