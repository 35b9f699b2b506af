"""Walks through all that the window shows, in every language: names, roles, keys, texts that fit, no overlaps."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from tests.support.painted_text import Recorder, recording
from tests.support.pseudo_language import stretch
from tests.support.walker_places import prepare
from tests.support.walking import walk_all
from tests.ui.walker_known import KNOWN

SMALL, USUAL = (1024, 680), (1440, 900)
LANGUAGES = {
    "english": ("en", "light"),
    "spanish": ("es", "dark"),
    "longer": ("en", "contrast"),
    "mirrored": ("en", "dark"),
}
"""Language and theme of each walk: faint texts are looked for on the way."""


@pytest.fixture
def recorder() -> Iterator[Recorder]:
    with recording() as made:
        yield made


@pytest.mark.timeout(900)
@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_has_its_name_its_key_and_its_room(
    desktop: Any, recorder: Recorder, qapp: QApplication, language: str
) -> None:
    prepare(desktop)
    is_longer = language in {"longer", "mirrored"}
    with stretch(qapp, mirrored=language == "mirrored") if is_longer else nullcontext():
        before = desktop.window
        words, theme = LANGUAGES[language]
        desktop.opened.change_settings(theme=theme)
        desktop.change_look("language", words)
        desktop.until(lambda: desktop.window is not before)
        sizes = [SMALL] if language == "mirrored" else [SMALL, USUAL]
        found = walk_all(desktop, recorder, sizes, keys_at=USUAL if language == "english" else None)
        told = found.told(KNOWN)
    assert not told, f"\n{told}"
