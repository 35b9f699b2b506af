"""The Today board: what is burning, what came in, what is owed, who must act, by when, and the next press."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.status import Check
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.rows import DocumentQuery, Folder
from acucleo_desktop.sync.desk_types import (
    NextPress,
    TodayBoard,
    TodayRow,
    Urgency,
)
from acucleo_desktop.sync.flows import BY_FLOW
from acucleo_desktop.sync.today_clocks import Clocks, by_when, midnight, tomorrow_morning
from acucleo_desktop.sync.today_needs import needs
from acucleo_desktop.sync.today_owed import owed
from acucleo_desktop.sync.today_words import cause_words, several

__all__ = ["cause_words", "today_board"]

_VOLUME_DAYS = 7
_LAG_DAYS = 14
_MOST_CAUSES = 5


def today_board(
    ledger: Ledger,
    now: datetime,
    standing: tuple[TodayRow, ...] = (),
    away: tuple[TodayRow, ...] = (),
    next_look: datetime | None = None,
    troubles: tuple[TodayRow, ...] = (),
) -> TodayBoard:
    """Build the board from the ledger.

    Args:
        ledger: where everything is.
        now: the present moment, UTC; decides what is due and overdue.
        standing: what needs a person before any document.
        away: services that are waited for.
        next_look: when both sides will be looked at again, UTC.
        troubles: what needs a person and keeps no sync back.
    """
    clocks = Clocks(ledger)
    mine, goods = needs(ledger, clocks, now)
    reviews = ledger.owed.reviews()
    due_soon, waiting = owed(ledger, clocks, reviews, now)
    waiting = (*away, *waiting, *goods)
    done = _done(ledger, now)
    last = ledger.runs.last()
    rows = (*standing, *troubles, *mine)
    return TodayBoard(
        _headline(rows, standing, now),
        " ".join(part for part in (subline(rows, due_soon, waiting, now), _came(ledger, now)) if part),
        rows,
        due_soon,
        waiting,
        sum(row.count for row in done),
        ", ".join(row.title for row in done),
        sum(group.clean + group.warned for group in reviews if not group.handler),
        done,
        last.finished_at or last.started_at if last is not None else None,
        next_look,
        "" if rows or due_soon or waiting else "Nobody waits for you, and no clock runs.",
    )


def _headline(rows: tuple[TodayRow, ...], standing: tuple[TodayRow, ...], now: datetime) -> str:
    asked = sum(row.question_id is not None for row in standing)
    if asked:
        return "A question comes before the next sync" if asked == 1 else f"{asked} questions come before the next sync"
    if standing:
        return "Regular syncs wait for you"
    if not rows:
        return "Nothing needs you"
    count = len(rows)
    bound, word = by_when(now)
    near = sum(row.due is not None and row.due <= bound for row in rows)
    said = "1 needs you" if count == 1 else f"{count} need you"
    if not near:
        return said
    if count == 1:
        return f"{said}, by {word}"
    return f"{said}, all of them by {word}" if near == count else f"{said}, {near} of them by {word}"


def subline(
    rows: tuple[TodayRow, ...], due_soon: tuple[TodayRow, ...], waiting: tuple[TodayRow, ...], now: datetime
) -> str:
    """Say how many documents need a person, and what is owed before tomorrow morning, all counted by documents.

    Nothing is owed only where no clock of ours ends by then: neither of what needs a person nor of what leaves.
    """
    morning = tomorrow_morning(now)
    mine = [row for row in rows if row.document_id is not None]
    count, near = sum(row.count for row in mine), _due(mine, morning)
    more, late = _due(due_soon, morning), _due(waiting, now)
    parts = []
    if count:
        said = "1 document needs you" if count == 1 else f"{count} documents need you"
        if near == count:
            parts.append(f"{said}, {'all ' if count > 1 else ''}due before tomorrow 09:00")
        elif near:
            parts.append(f"{said}, {near} of them due before tomorrow 09:00")
        else:
            parts.append(said)
    if more and near:
        parts.append(f"{more} more {'is' if more == 1 else 'are'} due by then")
    elif more:
        parts.append(f"{more} {'is' if more == 1 else 'are'} due before tomorrow 09:00")
    if late:
        parts.append(f"{late} {'is' if late == 1 else 'are'} overdue at others")
    is_owed = near or more
    parts.append("nothing else is owed" if is_owed else "nothing is owed to partners before tomorrow 09:00")
    return " ".join(f"{part[:1].upper()}{part[1:]}." for part in parts)


def _due(rows: Iterable[TodayRow], moment: datetime) -> int:
    """Return how many documents of some rows are due by a moment."""
    return sum(row.count for row in rows if row.due is not None and row.due <= moment)


def _came(ledger: Ledger, now: datetime) -> str:
    """Say what came in since midnight; nothing where nothing came."""
    came = DocumentQuery(
        folder=None,
        since=midnight(now),
        directions=(BY_FLOW[Flow.SALES_ORDER].direction,),
        include_acknowledgments=False,
    )
    count = ledger.documents.count(came)
    if not count:
        return ""
    clean = ledger.documents.count(replace(came, checks=(Check.CLEAN,)))
    noun = "document" if count == 1 else "documents"
    return f"{count} {noun} came in since midnight, {clean} clean."


def _done(ledger: Ledger, now: datetime) -> tuple[TodayRow, ...]:
    """Return what was dealt with since midnight, a row for each kind and outcome."""
    rows = []
    for flow, outcome, count in ledger.owed.handled(midnight(now)):
        folder = Folder.HANDLED if BY_FLOW[flow].direction.value == "in" else Folder.SENT
        query = DocumentQuery(folder=folder, flows=(flow,), since=midnight(now))
        rows.append(
            TodayRow(
                Urgency.GREY,
                "check",
                f"{several(count, flow)} {outcome}",
                "Since midnight",
                "",
                None,
                NextPress("Show", "show-folder", folder=folder.value, query=query),
                key=f"done/{flow.value}/{outcome}",
                count=count,
            )
        )
    return tuple(rows)
