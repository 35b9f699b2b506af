"""What is odd about folders, files and clocks, before any document is looked at; see `absurdity`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Final

from acucleo_desktop.ledger.questions import NewQuestion, Scope
from acucleo_desktop.sync.absurdity import (
    CLOCK_BACK,
    CLOCK_SERVICE,
    FOLDER_EMPTY,
    FOLDER_GONE,
    OLD_FILES,
)
from acucleo_desktop.sync.guard_limits import GuardLimits

_EXAMPLES: Final = 3


def folder_gone(folder: str, known_files: int, seen: str, others: Sequence[str]) -> NewQuestion:
    """Ask about a folder that had files and is not there any more."""
    near = f"Folders that are there: {', '.join(others[:_EXAMPLES])}." if others else "No folder beside it is there."
    return NewQuestion(
        FOLDER_GONE,
        folder,
        Scope("in"),
        known_files,
        f"The folder {folder} is not at Cleo any more: was it renamed or taken away?",
        (f"It was there last on {seen[:16].replace('T', ' ')} UTC, with {known_files} files.", near),
        "It is right: go on without this folder.",
        "It is not right: what came in waits until the folder is there again.",
        {"folder": folder, "files": known_files},
    )


def folder_empty(folder: str, known_files: int, seen: str) -> NewQuestion:
    """Ask about a folder that has never been empty and is so all at once."""
    return NewQuestion(
        FOLDER_EMPTY,
        f"{folder} {seen[:10]}",
        Scope("in"),
        known_files,
        f"The folder {folder} is empty all at once: was it cleared?",
        (
            f"On {seen[:16].replace('T', ' ')} UTC it had {known_files} files, and it was never empty before.",
            "Another mailbox of the same name looks like this, and so does a clean-up.",
        ),
        "It is right: go on.",
        "It is not right: what came in waits until there are files again.",
        {"folder": folder, "files": known_files},
    )


def old_files(count: int, examples: Sequence[str], last: datetime, limits: GuardLimits) -> NewQuestion | None:
    """Ask about many files that count as new although they are older than the last pass."""
    if count <= limits.minimum:
        return None
    return NewQuestion(
        OLD_FILES,
        last.date().isoformat(),
        Scope("in"),
        count,
        f"{count} files at Cleo count as new, but are older than the last sync: are they to be taken in again?",
        (
            f"The last sync ended on {last:%Y-%m-%d %H:%M} UTC. Such as {', '.join(examples[:_EXAMPLES])}.",
            "A ledger that was restored from a backup has forgotten what came after it.",
        ),
        "They are new: write what they hold.",
        "They were here before: all that came in waits for review.",
        {"files": count},
    )


def clock_went_back(now: datetime, newest: datetime, limits: GuardLimits) -> NewQuestion | None:
    """Ask when this computer's time lies before what the ledger has seen already."""
    back = newest - now
    if back <= timedelta(minutes=limits.clock_minutes):
        return None
    return NewQuestion(
        CLOCK_BACK,
        newest.isoformat(timespec="minutes"),
        Scope(),
        int(back.total_seconds() // 60),
        f"This computer's clock says {now:%Y-%m-%d %H:%M} UTC, but the ledger has seen {newest:%Y-%m-%d %H:%M} UTC.",
        ("Dates, deadlines and file names are made from the clock.",),
        "The clock is right now: go on.",
        "The clock is wrong: nothing is written or sent until it is past that time.",
        {"minutes": int(back.total_seconds() // 60)},
    )


def clock_differs(service: str, gap: timedelta, day: date, limits: GuardLimits) -> NewQuestion | None:
    """Ask when a service's time (header `Date`) is far from ours."""
    minutes = round(gap.total_seconds() / 60)
    if abs(gap) <= timedelta(minutes=limits.clock_minutes):
        return None
    word = "ahead of" if gap > timedelta(0) else "behind"
    name = service.capitalize()
    return NewQuestion(
        CLOCK_SERVICE,
        f"{service} {day.isoformat()}",
        Scope(),
        abs(minutes),
        f"{name}'s clock is {abs(minutes)} minutes {word} this computer's: is this clock right?",
        ("Dates, deadlines and file names are made from this computer's clock.",),
        "This computer's clock is right: go on.",
        "This computer's clock is wrong: nothing is written or sent until the clocks agree.",
        {"service": service, "minutes": minutes},
    )
