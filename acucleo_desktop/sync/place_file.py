"""Where a person was in the window, kept from one start to the next: ids, filters and what was half typed, no more."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from acucleo_desktop.home import write_private

_LOG = logging.getLogger("acucleo.window")
VERSION: Final = 1
_MOST_BYTES: Final = 200_000


class PlaceFile:
    """A small JSON file. It is a convenience: one that cannot be read or written is told in the log and left at that.

    Args:
        path: of the file.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> Mapping[str, Any]:
        """Return what was kept; nothing when there is no file, or none of this version."""
        try:
            content = self._path.read_bytes()
        except FileNotFoundError:
            return {}
        except OSError as error:
            _LOG.warning("where the window was left cannot be read: %s", error)
            return {}
        try:
            kept = json.loads(content[:_MOST_BYTES])
        except ValueError as error:
            _LOG.warning("where the window was left is not understood and is forgotten: %s", error)
            return {}
        if not isinstance(kept, dict) or kept.get("version") != VERSION:
            _LOG.warning("where the window was left is of another version and is forgotten")
            return {}
        return kept

    def write(self, state: Mapping[str, Any]) -> None:
        """Keep a state in one step, readable by this person only."""
        content = json.dumps({"version": VERSION, **state}, ensure_ascii=False, separators=(",", ":")).encode()
        if len(content) > _MOST_BYTES:
            _LOG.warning("where the window is takes %d bytes and is not kept", len(content))
            return
        try:
            write_private(self._path, content)
        except OSError as error:
            _LOG.warning("where the window is cannot be kept: %s", error)
