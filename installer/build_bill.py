"""The bill of materials (SBOM) of the built folder, and the notices that lie in it."""

from __future__ import annotations

import platform
import sys
from pathlib import Path

from linux.bundled import Bundled, bundled
from place import BuildStopped, Place, put
from release import bill, lock, natives, notices

_SYSTEMS = {"linux": "linux", "win32": "windows", "darwin": "macos"}


def build(place: Place) -> list[Path]:
    """Write the bill of materials; return its file.

    Raises:
        BuildStopped: the folder holds a library that nobody knows or whose licence does not fit, or a package in
            another version than the list says.
    """
    parts, found = looked_at(place.folder)
    system = f"{_SYSTEMS.get(sys.platform, sys.platform)}-{platform.machine().lower()}"
    text = bill.bill(place.folder, place.version, place.epoch, parts, found)
    return [put(place.output / f"acucleo-desktop-{place.version}-{system}.cdx.json", text)]


def lay_notices(place: Place) -> Path:
    """Put the notices into the built folder, so that every package brings them along; return the file.

    Raises:
        BuildStopped: as `build` does.
    """
    parts, found = looked_at(place.folder)
    return put(place.folder / notices.NAME, notices.notices(place.version, parts, found))


def looked_at(folder: Path) -> tuple[list[Bundled], list[natives.Native]]:
    """Return what is built in: distributions and libraries.

    Raises:
        BuildStopped: as `build` does.
    """
    parts, found = bundled(), natives.libraries(folder)
    told = [
        f"{path}: nobody has said what this library is; see installer/release/natives.py."
        for path in natives.unknown(found)
    ]
    told += [f"{path}: its licence would reach the whole program." for path in natives.refused(found)]
    known = {part.name for part in parts}
    strange = {each.distribution for each in found if each.distribution} - known
    told += [f"{name} is in the folder, and pyproject.toml does not ask for it." for name in sorted(strange)]
    told += lock.differing(parts, lock.LOCK.read_text("utf-8"))
    if told:
        raise BuildStopped("\n".join(told))
    return parts, found
