"""Folders and files as callers see them: what was stored, seen through the switches that change or hide it."""

from __future__ import annotations

import fnmatch
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from acucleo_desktop.practice.cleo.store import FileFacts, Folder, Store
from acucleo_desktop.practice.faults import Faults

ODD_NAMES = (
    "order 850 of today.edi",
    "Bestellung f\u00fcr \u6771\u4eac.edi",
    "100%#&+;=@.edi",
    "..\\..\\evil.edi",
    "con.edi",
    "x" * 251 + ".edi",
)
_TWIN = "-2"


@dataclass(frozen=True, slots=True)
class SeenFile:
    """A file as it shows.

    Attributes:
        size: bytes that show at present, fewer than were stored while it grows.
        modified: last change by the server's clock.
    """

    id: str
    folder: str
    name: str
    size: int
    modified: datetime
    stored_id: str


class View:
    """What callers see of a store.

    Args:
        store: folders and files.
        faults: the switches.
    """

    def __init__(self, store: Store, faults: Faults) -> None:
        self._store = store
        self._faults = faults

    def now(self) -> datetime:
        """Return the server's clock, which may be wrong on purpose."""
        return self._store.clock.now() + timedelta(seconds=self._faults.number("clock_skew_s"))

    def folder(self, folder_id: str) -> Folder | None:
        """Return a folder by its id, unless it has vanished."""
        found = self._store.folder(folder_id)
        return found if found is not None and self._is_there(found.path) else None

    def folder_at(self, path: str) -> Folder | None:
        """Return a folder by its path, unless it has vanished."""
        found = self._store.folder_at(path)
        return found if found is not None and self._is_there(path) else None

    def children(self, parent: str) -> list[Folder]:
        """Return the folders inside another; the root's for an empty id."""
        return [folder for folder in self._store.children(parent) if self._is_there(folder.path)]

    def shown_name(self, folder: Folder) -> str:
        """Return the name under which a folder shows."""
        return folder.name.swapcase() if self._faults.picks("folder_case", folder.path) else folder.name

    def files(self, folder: str = "", is_wanted: Callable[[str], bool] | None = None) -> list[SeenFile]:
        """Return the files of a folder, or of all folders whose path is wanted."""
        seen: list[SeenFile] = []
        for facts in self._store.facts(folder):
            if is_wanted is None or is_wanted(facts.folder):
                seen += self._seen(facts)
        return seen

    def file(self, file_id: str) -> SeenFile | None:
        """Return a file by its id, when it shows."""
        facts = self._store.facts_of(file_id) or self._store.facts_of(file_id.removesuffix(_TWIN))
        if facts is None:
            return None
        return next((seen for seen in self._seen(facts) if seen.id == file_id), None)

    def content(self, file: SeenFile) -> bytes:
        """Return the bytes that show at present."""
        return self._store.content(file.stored_id)[: file.size]

    def _is_there(self, path: str) -> bool:
        masks = [mask for mask in self._faults.text("vanish").split(",") if mask]
        return not any(fnmatch.fnmatchcase(path, mask) or path.startswith(f"{mask}/") for mask in masks)

    def _seen(self, facts: FileFacts) -> list[SeenFile]:
        """Return how a file shows: not at all, once, or twice."""
        number = self._faults.number
        age = (self._store.clock.now() - facts.at).total_seconds()
        if facts.origin != "partner":
            consume = number("consume_after_s")
            if 0 < consume <= age and facts.origin == "us":
                self._store.unlist(facts.id)
                return []
            return [SeenFile(facts.id, facts.folder, facts.name, facts.size, self._skewed(facts.at), facts.id)]
        if age < number("visible_after_s"):
            return []
        size, modified = facts.size, facts.at
        if age < number("empty_s"):
            size, modified = 0, self._store.clock.now()
        elif age < number("growing_s"):
            size, modified = facts.size // 2, self._store.clock.now()
        name = self._name(facts)
        seen = SeenFile(facts.id, facts.folder, name, size, self._skewed(modified), facts.id)
        if not self._faults.picks("twin_files", str(facts.position)):
            return [seen]
        return [seen, SeenFile(facts.id + _TWIN, facts.folder, name, size, seen.modified, facts.id)]

    def _name(self, facts: FileFacts) -> str:
        if not self._faults.picks("odd_names", str(facts.position)):
            return facts.name
        return ODD_NAMES[facts.position % len(ODD_NAMES)]

    def _skewed(self, at: datetime) -> datetime:
        return at + timedelta(seconds=self._faults.number("clock_skew_s"))
