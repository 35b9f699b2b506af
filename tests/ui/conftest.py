"""A real window over a real practice world: the trade is played once, and each test gets a copy of it."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from acucleo_desktop.app import WindowSurroundings
from acucleo_desktop.documents.clock import SystemClock
from acucleo_desktop.home import Home
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow
from acucleo_desktop.practice.serve import PracticeWorld
from acucleo_desktop.sync.desk import Desk
from acucleo_desktop.sync.opening import Opened, open_home
from acucleo_desktop.sync.practice_setup import set_up_home
from acucleo_desktop.ui.application import Application
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.language.choice import install_language
from acucleo_desktop.ui.screens.main_window import MainWindow
from acucleo_desktop.ui.theme.style import apply_theme
from tests.support.made_once import made_once
from tests.support.prepared_home import copy_prepared

PATIENCE_MS = 20_000
SEED = 1


def start_world(folder: Path) -> PracticeWorld:
    return PracticeWorld(folder / "servers", SEED, SystemClock(), cleo_per_second=50)


@contextmanager
def trading(folder: Path) -> Iterator[tuple[PracticeWorld, Opened]]:
    """Run the servers and open the home of a folder, new or copied."""
    world = start_world(folder)
    facts = world.start()
    try:
        with open_home(Home.below(folder / "home"), clock=SystemClock(), actor="test") as opened:
            set_up_home(opened, facts, world.stock.partner_files())
            yield world, opened
    finally:
        world.stop()


def _play(folder: Path) -> None:
    copy_prepared(folder, SystemClock())
    with trading(folder) as (world, opened):
        opened.change_settings(theme="light", sync_by_itself=False)
        for _ in range(3):
            world.partners.step()
            opened.desk.sync(trigger="test")


@pytest.fixture(scope="session")
def played(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the trade was played until documents wait for a person; nothing runs in it."""
    return made_once(tmp_path_factory, "played", _play)


class Desktop:
    """The window of a test, with what drives it."""

    def __init__(self, application: Application, world: PracticeWorld, opened: Opened, qtbot: QtBot) -> None:
        self.application = application
        self.world = world
        self.opened = opened
        self.qtbot = qtbot

    @property
    def window(self) -> MainWindow:
        return self.application.window

    def close(self) -> None:
        """Close the window that is there, whatever has happened."""
        self.application.close()

    def start_again(self) -> None:
        """Close the window, and open another one over the same home."""
        put_away(self.application)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.application = Application(app, WindowSurroundings(self.opened))
        self.application.start()
        self.qtbot.waitActive(self.window)

    def change_look(self, key: str, value: object) -> None:
        """Change a setting by which the window is built anew, as the preferences do."""
        self.opened.change_settings(**{key: value})
        self.application._look_changed()

    @property
    def desk(self) -> Desk:
        return self.opened.desk

    def until(self, is_so: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(is_so, timeout=PATIENCE_MS)

    def settle(self) -> None:
        """Wait until all that was asked for by a timer of no length, and painting, has had its turn."""
        had_turn: list[bool] = []
        QTimer.singleShot(0, lambda: had_turn.append(True))
        self.until(lambda: bool(had_turn))

    def press(self, text: str, inside: QWidget | None = None) -> None:
        """Press the visible button with this text."""
        for button in (inside or self.window).findChildren(KeyButton):
            if button.isVisible() and button.text() == text:
                self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
                return
        raise AssertionError(f"no button {text!r} is to be seen")

    def sync(self) -> None:
        with self.qtbot.waitSignal(self.application.loop.finished, timeout=PATIENCE_MS):
            self.window.top_bar.sync_button.click()
        self.until(lambda: not self.application.loop.is_busy)

    def open_folder(self, name: str) -> None:
        self.window.show_place(name)
        expected = self.desk.lists.total(self.window.browser.query())
        self.until(lambda: self.window.browser.model.document_count() == expected)

    def open_document(self, row: DocumentRow) -> None:
        self.window.open_document(row.id)
        self.until(lambda: self.shown_id() == row.id)

    def shown_id(self) -> int:
        page = self.window.document
        shown = self.window.pages.currentWidget() is page and page.detail is not None
        return page.detail.row.id if shown and page.detail is not None else 0

    def first(self, query: DocumentQuery) -> DocumentRow:
        rows = self.desk.documents(query)
        assert rows, f"nothing is found by {query}"
        return rows[0]


@pytest.fixture
def themed(qapp: QApplication) -> QApplication:
    """The application with the light look on, in English: a window before may have changed both."""
    install_language(qapp, "en")
    apply_theme(qapp, "light")
    return qapp


def put_away(application: Application) -> None:
    """End a window and destroy it here: a practice server's thread must not find its remains."""
    assert application.close(), "a thread of the window did not end"
    application.window.close()
    application.window.deleteLater()
    application.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


@cache
def leave_out_what_was_loaded() -> None:
    """After the first window, leave out of garbage collection what it has loaded: each closed window collects all."""
    gc.collect()
    gc.freeze()


@contextmanager
def window_over(folder: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Desktop]:
    """Open a window over the trade of a folder, and put it away in the end."""
    with ExitStack() as stack:
        world, opened = stack.enter_context(trading(folder))
        application = Application(qapp, WindowSurroundings(opened))
        made = Desktop(application, world, opened, qtbot)
        stack.callback(made.close)
        application.start()
        qtbot.waitActive(application.window)
        made.until(lambda: bool(made.window.today.rows()))
        yield made
        strays = [widget for widget in qapp.topLevelWidgets() if widget.isVisible() and widget is not made.window]
        assert not strays, "a part of the window became a window of its own"
        put_away(made.application)
    leave_out_what_was_loaded()


@pytest.fixture
def desktop(played: Path, tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Desktop]:
    """An open window over a copy of the played trade."""
    shutil.copytree(played, tmp_path / "trade")
    with window_over(tmp_path / "trade", qapp, qtbot) as made:
        yield made
