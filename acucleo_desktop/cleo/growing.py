"""Leaves files alone that may still be growing: too young, changed since the last look, or empty so far."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from acucleo_desktop.cleo.mailbox import RemoteFile

if TYPE_CHECKING:
    from acucleo_desktop.documents.clock import Clock

_EMPTY_COUNTS_AFTER: Final = 300.0
_UNKNOWN: Final = -1


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A file that was left alone, and why, as a sentence."""

    file: RemoteFile
    why: str


class StillGrowing:
    """Remembers sizes from one look to the next.

    Args:
        clock: used where the service does not tell its time.
        youngest: age in seconds below which a file is left alone; 0 takes every age.
    """

    def __init__(self, clock: Clock, youngest: float) -> None:
        self._clock = clock
        self._youngest = youngest
        self._sizes: dict[str, dict[str, int]] = {}
        self._passed: dict[str, tuple[PassedOver, ...]] = {}
        self._lock = threading.Lock()

    def ready(self, folder: str, files: list[RemoteFile], server_time: datetime | None) -> list[RemoteFile]:
        """Return the files that are ready, and remember sizes and reasons for the next look."""
        now = server_time or self._clock.now()
        with self._lock:
            before = self._sizes.get(folder, {})
            passed = [PassedOver(file, why) for file in files if (why := self._why_not(file, before.get(file.id), now))]
            self._sizes[folder] = {file.id: file.size if file.size is not None else _UNKNOWN for file in files}
            self._passed[folder] = tuple(passed)
        left = {entry.file.id for entry in passed}
        return [file for file in files if file.id not in left]

    def passed_over(self, folder: str) -> tuple[PassedOver, ...]:
        """Return what the last look at `folder` left alone."""
        with self._lock:
            return self._passed.get(folder, ())

    def _why_not(self, file: RemoteFile, size_before: int | None, now: datetime) -> str:
        """Return why `file` is left alone, empty when it is ready."""
        size = file.size if file.size is not None else _UNKNOWN
        if size_before is not None and size_before != size:
            return f"{file.name} grew from {size_before} to {size} bytes since the last look."
        # Both times come from the service, so a wrong clock here does not matter.
        age = (now - file.modified).total_seconds() if file.modified is not None else None
        if age is not None and age < self._youngest:
            return f"{file.name} is {max(age, 0):.0f} seconds old and may still be growing."
        if size == 0 and self._youngest > 0 and (age < _EMPTY_COUNTS_AFTER if age is not None else size_before is None):
            return f"{file.name} is empty so far."
        return ""
