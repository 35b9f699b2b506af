"""The list of packages that the program is built with, as `installer/requirements.txt` has fixed it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from packaging.markers import Marker

LOCK = Path(__file__).resolve().parents[1] / "requirements.txt"
_ROW = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^\]]*\])?==([^\s;\\]+)\s*(?:;\s*([^\\]+))?")


class Installed(Protocol):
    """What is compared with the list."""

    @property
    def name(self) -> str:
        """In its normal form: small letters and hyphens."""
        ...

    @property
    def version(self) -> str:
        """The one that is there."""
        ...


def locked(text: str) -> dict[str, str]:
    """Return the version of every package that the list has for this system, by normal name.

    Args:
        text: the list, as `uv pip compile --universal` writes it.
    """
    found: dict[str, str] = {}
    for line in text.splitlines():
        match = _ROW.match(line)
        if match and (not match[3] or Marker(match[3].strip()).evaluate()):
            found[re.sub(r"[-_.]+", "-", match[1]).lower()] = match[2]
    return found


def differing(parts: Iterable[Installed], text: str) -> list[str]:
    """Return in words what is not built as the list says."""
    versions = locked(text)
    told = []
    for part in parts:
        wanted = versions.get(part.name)
        if wanted is None:
            told.append(f"{part.name} {part.version} is not in {LOCK.name}.")
        elif wanted != part.version:
            told.append(f"{part.name} is {part.version}, and {LOCK.name} says {wanted}.")
    return told
