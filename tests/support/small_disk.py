"""A disk of a few megabytes that can be filled and made room on, and a folder that cannot be written to.

Both are mounts, which need the rights for that; where these are missing, the test is skipped with that reason.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest


def _mount(*words: str) -> None:
    done = subprocess.run(["mount", *words], capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"nothing can be mounted here: {done.stderr.strip()}")


class SmallDisk:
    """A disk with little room."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._filler = folder / "filler"

    def fill(self, leave: int = 0) -> None:
        """Leave only so many bytes."""
        self.make_room()
        state = os.statvfs(self.folder)
        # Others may write meanwhile, so that there is less room than was just told.
        with suppress(OSError), self._filler.open("wb", buffering=0) as file:
            file.write(b"x" * max(0, state.f_bavail * state.f_frsize - leave))

    def make_room(self) -> None:
        """Give the room back."""
        self._filler.unlink(missing_ok=True)


@contextmanager
def small_disk(folder: Path, megabytes: int) -> Iterator[SmallDisk]:
    """Mount a small disk on a folder."""
    if os.name != "posix":
        pytest.skip("a small disk is mounted on POSIX systems only")
    _mount("-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(folder))
    try:
        yield SmallDisk(folder)
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=False)


@contextmanager
def write_protected(folder: Path) -> Iterator[None]:
    """Make a folder read-only, also for root."""
    if os.name != "posix":
        pytest.skip("a folder is mounted read-only on POSIX systems only")
    _mount("--bind", str(folder), str(folder))
    try:
        _mount("-o", "remount,ro,bind", str(folder))
        yield
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=False)
