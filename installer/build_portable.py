"""The portable archive: unpack it anywhere, start it there; its home lies beside it."""

from __future__ import annotations

import platform
import shutil
import tarfile
from pathlib import Path

import contents
from place import Place, make_alike, put, share_programs

_LEVEL = 6
_TEXT = contents.ROOT / "installer" / "portable.txt"


def build(place: Place) -> list[Path]:
    """Pack the built folder; return the archive."""
    name = f"{contents.NAME}-{place.version}-linux-{platform.machine()}"
    root = place.fresh("portable") / name
    shutil.copytree(place.folder, root, symlinks=True)
    share_programs(root)
    put(root / _TEXT.name, _TEXT.read_text("utf-8"))
    make_alike(root, place.epoch)
    archive = place.output / f"{name}.tar.xz"
    with tarfile.open(archive, "w:xz", preset=_LEVEL) as packed:
        for path in [root, *sorted(root.rglob("*"))]:
            packed.add(path, path.relative_to(root.parent).as_posix(), recursive=False, filter=_plain)
    return [archive]


def _plain(member: tarfile.TarInfo) -> tarfile.TarInfo:
    """Say nothing of who built it."""
    member.uid = member.gid = 0
    member.uname = member.gname = "root"
    return member
