"""A process of a parallel run that ends hard says in the summary where all its threads were."""

from __future__ import annotations

import faulthandler
import os
import re
import tempfile
from pathlib import Path
from typing import IO

import pytest

FOLDER = "ACUCLEO_TEST_HARD_ENDS"
_OF_THE_RUN = re.compile(r"site-packages.(_pytest|pluggy|xdist|execnet)\b")
"""Frames that are below every test."""


class _Watch:
    """Has a hard end of this process written to a file, which stays open: whatever ends it cannot open one."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    def pytest_runtest_logstart(self) -> None:
        """Watch anew before each test, as those about reports of hard ends watch by themselves."""
        faulthandler.enable(self._file)

    def pytest_unconfigure(self) -> None:
        """Leave off."""
        faulthandler.disable()
        self._file.close()


def pytest_configure(config: pytest.Config) -> None:
    """Begin a folder for the processes of this run, or in one of them the file that a hard end is written to."""
    name = os.environ.get("PYTEST_XDIST_WORKER")
    if name is None:
        folder = tempfile.TemporaryDirectory(prefix="acucleo-hard-ends-")
        os.environ[FOLDER] = folder.name
        config.add_cleanup(folder.cleanup)
        return
    config.pluginmanager.register(_Watch((Path(os.environ[FOLDER]) / name).open("wb")))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what hard ends have left behind."""
    for file in sorted(Path(os.environ[FOLDER]).iterdir()):
        text = file.read_text("utf-8", "replace")
        if text:
            terminalreporter.section(f"{file.name} ended hard")
            lines = [line for line in text.splitlines() if not _OF_THE_RUN.search(line)]
            terminalreporter.write_line("\n".join(lines))
