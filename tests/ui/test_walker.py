"""Walks through all that the window shows, in every language: names, roles, keys, texts that fit, no overlaps."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from acucleo_desktop.ui.components.basics import EmptyPage
from acucleo_desktop.ui.components.overlay import Overlay
from acucleo_desktop.ui.components.panel import Panel
from acucleo_desktop.ui.document.handling_sheets import _ChoiceSheet
from tests.support.made_once import made_once
from tests.support.painted_text import Recorder, recording
from tests.support.pseudo_language import stretch
from tests.support.walker_places import PLACES, prepare
from tests.support.walking import every_sheet_and_page, walk_all
from tests.ui.conftest import Desktop, trading, window_over
from tests.ui.walker_known import KNOWN

SMALL, USUAL = (1024, 680), (1440, 900)
WALKS = {
    "english": ("en", "light", USUAL),
    "spanish": ("es", "dark", USUAL),
    "longer": ("en", "contrast", SMALL),
    "mirrored": ("en", "light", SMALL),
}
"""Language, theme and size of each walk: faint texts are looked for on the way."""
NEVER_SHOWN = {Overlay, Panel, _ChoiceSheet, EmptyPage}
"""What others are built on, and what is said where nothing was ever entered."""
HALF = {"longer": 0, "mirrored": 1}
"""Both have the longer words: each walks through every other place, unless ACUCLEO_WALK_ALL is set."""


@pytest.fixture
def recorder() -> Iterator[Recorder]:
    with recording() as made:
        yield made


@pytest.fixture(scope="session")
def much_to_show(played: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The played trade, in which every page has something to show."""

    def make(folder: Path) -> None:
        shutil.copytree(played, folder, dirs_exist_ok=True)
        with trading(folder) as (world, opened):
            prepare(SimpleNamespace(world=world, opened=opened, desk=opened.desk))

    return made_once(tmp_path_factory, "much-to-show", make)


@pytest.fixture
def desktop(much_to_show: Path, tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Desktop]:
    """An open window over a copy of that."""
    shutil.copytree(much_to_show, tmp_path / "trade")
    with window_over(tmp_path / "trade", qapp, qtbot) as made:
        yield made


@pytest.mark.timeout(900)
@pytest.mark.parametrize("language", WALKS)
def test_everything_has_its_name_its_key_and_its_room(
    desktop: Any, recorder: Recorder, qapp: QApplication, language: str
) -> None:
    is_longer = language in {"longer", "mirrored"}
    with stretch(qapp, mirrored=language == "mirrored") if is_longer else nullcontext():
        before = desktop.window
        words, theme, size = WALKS[language]
        desktop.opened.change_settings(theme=theme)
        desktop.change_look("language", words)
        desktop.until(lambda: desktop.window is not before)
        is_whole = language not in HALF or "ACUCLEO_WALK_ALL" in os.environ
        places = PLACES if is_whole else PLACES[HALF[language] :: 2]
        keys_at = size if language == "english" else None
        found = walk_all(desktop, recorder, [size], keys_at=keys_at, places=places)
        told = found.told(KNOWN)
    assert not told, f"\n{told}"
    if is_whole:
        assert every_sheet_and_page() - found.seen == NEVER_SHOWN, "a sheet or page needs a line in PLACES"
