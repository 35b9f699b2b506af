"""What a check of the health says: one row with a word, what was seen, and the way out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class Level(StrEnum):
    """How it is with one thing; the value is the word that a person reads."""

    GOOD = "in order"
    LOOK = "needs a look"
    BAD = "needs mending"
    OPEN = "not known"


class Press(StrEnum):
    """What leads to the way out of a row."""

    NONE = ""
    BACK_UP = "backup"
    RESTORE = "restore"
    CONNECTIONS = "connections"
    PREFERENCES = "preferences"
    RESUME = "resume"
    TODAY = "today"
    TEST = "test"
    SUPPORT = "support"


COMMANDS: Final[Mapping[Press, str]] = MappingProxyType(
    {
        Press.BACK_UP: "acucleo backup FILE",
        Press.RESTORE: "acucleo restore FILE",
        Press.CONNECTIONS: "acucleo connection set {about} FILE",
        Press.PREFERENCES: "acucleo setting set {about} VALUE",
        Press.RESUME: "acucleo resume",
        Press.TODAY: "acucleo status",
        Press.TEST: "acucleo doctor --live",
        Press.SUPPORT: "acucleo support-bundle FILE.zip",
    }
)
"""What does the same on the command line, with what a row is about."""


@dataclass(frozen=True, slots=True)
class Row:
    """How it is with one thing.

    Attributes:
        key: stable word, such as `disk`; with the service after it where there are two: `clock.cleo`.
        title: what was looked at.
        level: how it is, in a word.
        seen: what was seen, in sentences without secrets.
        todo: the way out, in a sentence; empty where none is needed.
        press: what leads there.
        about: the setting or the connection that the way out is about; empty for none.
    """

    key: str
    title: str
    level: Level
    seen: tuple[str, ...]
    todo: str = ""
    press: Press = Press.NONE
    about: str = ""

    @property
    def command(self) -> str:
        """What does the same on the command line; empty where nothing does."""
        return COMMANDS.get(self.press, "").format(about=self.about)


WORST_FIRST: Final = (Level.BAD, Level.LOOK, Level.OPEN, Level.GOOD)


def worst(rows: Iterable[Row]) -> Level:
    """Return how it is with all of them together; what is not known does not count against it."""
    there = {row.level for row in rows}
    found = next((level for level in WORST_FIRST if level in there), Level.GOOD)
    return Level.GOOD if found is Level.OPEN else found


def counted(rows: Iterable[Row]) -> dict[Level, int]:
    """Return how many rows are of each level."""
    counts = dict.fromkeys(Level, 0)
    for row in rows:
        counts[row.level] += 1
    return counts


def as_text(rows: Iterable[Row]) -> str:
    """Return the rows as plain text, for a terminal, a mail or a file."""
    width = max(len(level) for level in Level)
    lines = []
    for row in rows:
        lines.append(f"{row.level.ljust(width)}  {row.title}")
        indent = " " * (width + 2)
        lines += [f"{indent}{sentence}" for sentence in row.seen]
        if row.todo:
            lines.append(f"{indent}-> {row.todo}" + (f" [{row.command}]" if row.command else ""))
    return "\n".join(lines) + "\n"


def as_plain(rows: Iterable[Row]) -> list[dict[str, object]]:
    """Return the rows as data for scripts."""
    return [
        {
            "key": row.key,
            "title": row.title,
            "level": row.level.name.lower(),
            "seen": list(row.seen),
            "todo": row.todo,
            "command": row.command,
        }
        for row in rows
    ]


def when(moment: datetime) -> str:
    """Return a moment by this computer's own clock, as people say it."""
    return f"{moment.astimezone():%Y-%m-%d %H:%M}"


def size_words(count: float) -> str:
    """Return a number of bytes for people: `1.4 GB`; decimal units, as systems show them."""
    for unit in ("bytes", "KB", "MB", "GB"):
        if count < 1000:  # noqa: PLR2004 - decimal units
            return f"{count:.0f} {unit}" if unit == "bytes" else f"{count:.1f} {unit}"
        count /= 1000
    return f"{count:.1f} TB"
