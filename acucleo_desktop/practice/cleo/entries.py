"""How folders and files are written as JSON, with every looseness that was seen in the wild."""

from __future__ import annotations

import secrets
from datetime import datetime
from typing import Any

from acucleo_desktop.practice.cleo.store import Folder
from acucleo_desktop.practice.cleo.view import SeenFile, View
from acucleo_desktop.practice.faults import Faults

_ELSEWHERE = "https://elsewhere.example"


class Entries:
    """Writes list entries.

    Args:
        view: what callers see.
        faults: the switches.
    """

    def __init__(self, view: View, faults: Faults) -> None:
        self._view = view
        self._faults = faults

    def folder(self, folder: Folder) -> dict[str, Any]:
        """Return the entry of a folder."""
        base = f"{self._prefix()}/folders/{folder.id}"
        below = f"{self._prefix()}/folders/{_random_id()}" if self._faults.flag("stale_links") else base
        may_upload = takes_uploads(folder.path)
        return {
            "id": folder.id,
            "name": self._view.shown_name(folder),
            "meta": {"resourceType": "folder", "created": "2025-01-02T03:04:05Z"},
            "permissions": self._permissions(may_upload=may_upload),
            "_links": {
                "self": {"href": base},
                "folders": self._link(f"{below}/folders"),
                "files": self._link(f"{below}/files"),
            },
        }

    def file(self, file: SeenFile, base: str) -> dict[str, Any]:
        """Return the entry of a file.

        Args:
            file: the file.
            base: path of its list below the prefix, such as `/folders/ID/files`.
        """
        at = stamp(file.modified)
        href = f"{self._prefix()}{base}/{_random_id() if self._faults.flag('bad_self_link') else file.id}"
        entry: dict[str, Any] = {
            "id": file.id,
            "name": file.name,
            "length": self.loose(file.size),
            "meta": {"resourceType": "file", "created": at, "lastModified": at, "version": "1"},
            "encrypted": self.loose(value=False),
            "_links": {"self": {"href": href}},
        }
        if base.startswith("/folders/"):
            entry["_links"]["content"] = self._link(f"{self._prefix()}{base}/{file.id}/content")
        return entry

    def loose(self, value: Any) -> Any:
        """Return a value in its type, or as text where types are loose."""
        if not self._faults.flag("string_booleans"):
            return value
        return str(value).lower() if isinstance(value, bool) else str(value)

    def _permissions(self, *, may_upload: bool) -> Any:
        if self._faults.flag("string_booleans"):
            return {"upload": self.loose(may_upload), "download": self.loose(not may_upload)}
        return ["upload"] if may_upload else ["download"]

    def _link(self, path: str) -> Any:
        link = {"href": f"{_ELSEWHERE}{path}" if self._faults.flag("foreign_links") else path}
        return [link] if self._faults.flag("link_array") else link

    def _prefix(self) -> str:
        return self._faults.text("prefix").rstrip("/")


def takes_uploads(path: str) -> bool:
    """Tell whether a folder is one of those into which we send."""
    return path.split("/", maxsplit=1)[0].lower() == "upload"


def stamp(moment: datetime) -> str:
    """Return a time as the interface writes it: UTC, whole seconds."""
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


def _random_id() -> str:
    return secrets.token_urlsafe(16)[:22]
