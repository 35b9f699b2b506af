"""How the polled folders at Cleo looked at the last look, so that one that vanished or was emptied is noticed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from acucleo_desktop.cleo.mailbox import RemoteFile
from acucleo_desktop.ledger.codec import json_text
from acucleo_desktop.ledger.marks import Marks

_PREFIX = "guard.folder."


@dataclass(frozen=True, slots=True)
class FolderLook:
    """What one look at a folder saw.

    Attributes:
        files: how many files are in it; 0 also when it is not there.
        new: those that the ledger does not know.
    """

    folder: str
    files: int = 0
    new: tuple[RemoteFile, ...] = ()
    is_gone: bool = False

    def is_emptied(self, memory: FolderState, minimum: int) -> bool:
        """Whether a folder that always had many files has none all at once."""
        return not self.is_gone and not self.files and memory.files >= minimum and not memory.was_empty


@dataclass(frozen=True, slots=True)
class FolderState:
    """How a folder looked last.

    Attributes:
        was_empty: whether it was ever empty after it had files: then files are taken away there, and that is usual.
        seen: when it was last seen, ISO 8601.
    """

    files: int = 0
    was_empty: bool = False
    seen: str = ""


class FolderMemory:
    """The last look at every polled folder."""

    def __init__(self, marks: Marks) -> None:
        self._marks = marks

    def of(self, folder: str) -> FolderState:
        """Return how a folder looked last; nothing is known of a new one."""
        kept = self._marks.json_of(_PREFIX + folder)
        return FolderState(*kept) if kept else FolderState()

    def keep(self, looks: Sequence[FolderLook], now: datetime) -> None:
        """Keep what was seen; one that is not there keeps its last look."""
        for look in looks:
            before = self.of(look.folder)
            if look.is_gone:
                if before.files:
                    self._marks.set(_PREFIX + look.folder, json_text([0, before.was_empty, before.seen]))
                continue
            was_empty = before.was_empty or (bool(before.files) and not look.files)
            if (look.files, was_empty) != (before.files, before.was_empty) or before.seen[:10] != f"{now:%Y-%m-%d}":
                state = [look.files, was_empty, now.isoformat(timespec="seconds")]
                self._marks.set(_PREFIX + look.folder, json_text(state))
