"""A clerk's day, played by keys and the mouse on the real window: each row with no more presses than it may take."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from day import begun, play
from pictures import Pictures
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QApplication
from rows import ROWS
from stage import TUESDAY, open_stage, play_monday
from usability import PLACE, table
from watchdog import watched

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]
MOST_SECONDS = 0.05


@pytest.fixture
def quick_switching() -> Iterator[None]:
    before = sys.getswitchinterval()
    sys.setswitchinterval(0.001)  # as the program does
    yield
    sys.setswitchinterval(before)


def test_the_day_takes_no_more_presses_than_it_may(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, quick_switching: None
) -> None:
    documents = tmp_path / "Documents"
    documents.mkdir()
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: str(documents))
    play_monday(tmp_path / "trade")
    with (
        open_stage(tmp_path / "trade", TUESDAY, theme="light", language="en") as stage,
        begun(qapp, stage, documents) as day,
        watched() as dog,
    ):
        counted = play(day, ROWS, Pictures(None), dog)
    too_many = {each.row.wants: each.pressed for each in counted if len(each.pressed) > each.row.most}
    assert not too_many
    assert PLACE.read_text("utf-8") == table(counted), "python tests/tour/run.py --table docs/usability.md"
    if os.environ.get("BLOCK_REPORT"):  # times mean something only where nothing else runs
        print("\n" + dog.report(25))
        assert not dog.over(MOST_SECONDS)
