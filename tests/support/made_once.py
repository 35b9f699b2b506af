"""Folders that cost seconds to make: made once for all processes of a test run, and copied by whoever needs one."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from acucleo_desktop.transport.rate_slots import locked_file


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """Return a folder that is made by the first process that asks; the others wait for it.

    Args:
        factory: of the test run; its processes have a folder each below one for all of them.
        name: of the folder.
        make: fills it; nothing may still run in it afterwards.
    """
    root = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        root = root.parent
    made, begun = root / f"made-{name}", root / f"begun-{name}"
    with locked_file(root / f"made-{name}.lock"):
        if not made.is_dir():
            shutil.rmtree(begun, ignore_errors=True)
            begun.mkdir()
            make(begun)
            begun.rename(made)
    return made
