"""What stands on Today before all documents: questions of the guard, pauses, services that do not answer."""

from __future__ import annotations

from collections.abc import Sequence

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.sync.desk_types import NextPress, TodayRow, Urgency
from acucleo_desktop.sync.schedule_book import ScheduleBook, refusal_words


def standing_rows(ledger: Ledger, book: ScheduleBook) -> tuple[TodayRow, ...]:
    """Return the rows that need a person before any document does: each says the next press."""
    rows = [
        TodayRow(
            Urgency.RED,
            "warning",
            question.title,
            " ".join(question.known),
            "me",
            None,
            NextPress("Answer", "answer"),
            question_id=question.id,
            key=f"question/{question.id}",
            cause="question",
        )
        for question in ledger.questions.open_ones()
    ]
    for service, pause in book.pauses.refused().items():
        title = f"{service.capitalize()} refused the sign-in; regular syncs wait"
        said = refusal_words(service, pause.since)
        press = NextPress("Open connections", "set-up")
        key = f"refused/{service}"
        rows.append(TodayRow(Urgency.RED, "lock", title, said, "IT", None, press, key=key, cause="refused"))
    person = book.pauses.by_person()
    if person is not None:
        title = f"Regular syncs are paused since {person.since.astimezone():%d %b %H:%M}"
        said = person.why or f"Paused by {person.who}"
        resume = NextPress("Resume", "resume")
        rows.append(TodayRow(Urgency.AMBER, "clock", title, said, "me", None, resume, key="paused"))
    return tuple(rows)


def trouble_rows(troubles: Sequence[Problem]) -> tuple[TodayRow, ...]:
    """Return the row of what could not be understood of the settings that IT has prepared."""
    if not troubles:
        return ()
    first, more = troubles[0], len(troubles) - 1
    rest = "" if not more else "One more part of it is left out." if more == 1 else f"{more} more parts are left out."
    said = " ".join(part for part in (first.what, rest or first.why) if part)
    press = NextPress("Open preferences", "preferences")
    title = "Settings that your IT prepared are not understood"
    return (TodayRow(Urgency.RED, "lock", title, said, "IT", None, press, key="roll-out", cause="roll-out"),)


def away_rows(book: ScheduleBook) -> tuple[TodayRow, ...]:
    """Return the row of services that have not answered, with the time of the next try."""
    state = book.state()
    if state.away is None or state.next_run is None:
        return ()
    said = f"The next try is at {state.next_run.astimezone():%H:%M}; the pause grows until it answers"
    who = " and ".join(name.capitalize() for name in state.away.services)
    press = NextPress("Sync now", "sync")
    title, due = state.away.said.rstrip("."), state.next_run
    return (TodayRow(Urgency.GREY, "offline", title, said, who, due, press, key="away", begin=state.away.since),)
