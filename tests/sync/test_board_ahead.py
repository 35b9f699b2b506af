"""The board that is counted while the window is loaded."""

from __future__ import annotations

from pathlib import Path

import pytest

from acucleo_desktop.acumatica.connection import AcumaticaConnection
from acucleo_desktop.app import WindowSurroundings
from acucleo_desktop.cleo.connection import CleoConnection
from acucleo_desktop.home import Home
from acucleo_desktop.sync.board_ahead import BoardAhead
from acucleo_desktop.sync.opening import open_home


def test_the_board_that_was_counted_ahead_is_given_once(tmp_path: Path) -> None:
    with open_home(Home.below(tmp_path), actor="test") as opened:
        opened.connections.save("acumatica", AcumaticaConnection("A", "http://127.0.0.1:9", "edi", client_id="1@C"))
        opened.connections.save("cleo", CleoConnection("C", "edi", base_url="http://127.0.0.1:9"))
        surroundings = WindowSurroundings(opened)
        surroundings.look_ahead()
        surroundings.end_looking_ahead()
        opened.desk.pause("the year's end")
        first, second = surroundings.first_board(), surroundings.first_board()
        assert first.headline != second.headline, "the first one was counted before, the second one is of now"
        assert second == opened.desk.today()
        surroundings.end_looking_ahead()  # nothing is under way any more


def test_nothing_is_counted_for_a_wizard(tmp_path: Path) -> None:
    with open_home(Home.below(tmp_path), actor="test") as opened:
        surroundings = WindowSurroundings(opened)
        surroundings.look_ahead()
        assert surroundings._ahead is None
        assert surroundings.first_board() == opened.desk.today()


def test_who_takes_the_board_gets_what_went_wrong(tmp_path: Path) -> None:
    with open_home(Home.below(tmp_path), actor="test") as opened:
        desk = opened.desk
        opened.ledger.close()
        ahead = BoardAhead(desk)
        ahead.wait()
        with pytest.raises(RuntimeError, match="was closed"):
            ahead.take()
