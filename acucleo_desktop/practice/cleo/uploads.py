"""What becomes of an upload, whichever way it came."""

from __future__ import annotations

import fnmatch
import secrets
from pathlib import PurePosixPath

from acucleo_desktop.practice.cleo.store import Folder, Store
from acucleo_desktop.practice.cleo.view import SeenFile
from acucleo_desktop.practice.faults import Faults


class Refused(Exception):
    """An upload that is not taken: an HTTP status and the words for it."""

    def __init__(self, status: int, text: str) -> None:
        super().__init__(text)
        self.status = status
        self.text = text


class Uploads:
    """Stores what we send.

    Args:
        store: folders and files.
        faults: the switches.
    """

    def __init__(self, store: Store, faults: Faults) -> None:
        self._store = store
        self._faults = faults

    def check(self, folder: Folder, name: str, size: int) -> None:
        """Refuse a name or a size that is not taken.

        Raises:
            Refused: with the reason.
        """
        masks = self._faults.text("refuse_names").split(",")
        if any(fnmatch.fnmatch(name, mask) for mask in masks if mask):
            raise Refused(415, f"Files of the kind {PurePosixPath(name).suffix or name} are not taken here.")
        limit = self._faults.number("max_bytes")
        if 0 < limit < size:
            raise Refused(413, f"A file may have {limit:.0f} bytes at most.")
        is_taken = any(facts.name == name for facts in self._store.facts(folder.path))
        if is_taken and self._faults.flag("refuse_same_name"):
            raise Refused(409, f"There is a file called {name} already.")

    def store(self, folder: Folder, name: str, content: bytes) -> SeenFile:
        """Store an upload; return it as it shows.

        Raises:
            Refused: it is not taken.
        """
        self.check(folder, name, len(content))
        if not name or self._faults.flag("rename_on_upload"):
            name = f"file-{secrets.token_hex(4)}.edi"
        listed = not self._faults.flag("consume_uploads")
        stored = self._store.add_file(folder.path, name, content, "us", is_listed=listed)
        now = self._store.clock.now()
        return SeenFile(stored.id, folder.path, name, len(content), now, stored.id)
