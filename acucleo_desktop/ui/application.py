"""The window put together: one open home, a loop for syncs, a lane for clicks, pages, tray, and an orderly end."""

from __future__ import annotations

import logging
import sys
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from acucleo_desktop.sync.desk import Desk
from acucleo_desktop.sync.schedule_book import ScheduleBook
from acucleo_desktop.ui.bridge.browser_sign_in import BrowserSignInRun
from acucleo_desktop.ui.bridge.garbage import GarbageCollection
from acucleo_desktop.ui.bridge.lane import Lane
from acucleo_desktop.ui.bridge.sync_worker import Beat, SyncLoop
from acucleo_desktop.ui.controllers.connections import ConnectionsController
from acucleo_desktop.ui.controllers.notices import Notices
from acucleo_desktop.ui.controllers.partners import PartnersController
from acucleo_desktop.ui.controllers.practice import PracticeController
from acucleo_desktop.ui.controllers.preferences import PreferencesController
from acucleo_desktop.ui.language.choice import install_language
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.screens.care import Care
from acucleo_desktop.ui.screens.connections import ConnectionsPage
from acucleo_desktop.ui.screens.main_window import MainWindow, Names
from acucleo_desktop.ui.screens.partners import PartnersPage
from acucleo_desktop.ui.screens.preferences import PreferencesPage
from acucleo_desktop.ui.surroundings import Surroundings
from acucleo_desktop.ui.theme.style import apply_theme
from acucleo_desktop.ui.wizard.setup_run import SetupRun

__all__ = ["Application", "Surroundings"]

_LOG = logging.getLogger("acucleo.window")


class _Faults(QObject):
    """Carries exceptions that nobody caught to the main thread, where they are told."""

    met = Signal(object)


class Application(QObject):
    """Everything of the window."""

    def __init__(self, app: QApplication, surroundings: Surroundings) -> None:
        super().__init__()
        self._app = app
        self._surroundings = surroundings
        self._apply_look()
        self._garbage = GarbageCollection(self)
        self._garbage.start()
        self.lane = Lane("clicks", self)
        self.tests = Lane("tests", self)
        self.browser = BrowserSignInRun(surroundings, self)
        self.loop = SyncLoop(self._desk, surroundings.clock, surroundings.sync_times, self, self._beat())
        self._notices: Notices | None = None
        self.practice: PracticeController | None = None
        self.setup: SetupRun | None = None
        self.restore_wanted: Path | None = None
        self._build_window()
        self.browser.stored.connect(self.loop.replan)
        self._faults = _Faults()
        self._faults.met.connect(self._fault_met)
        self._previous_hook = sys.excepthook
        sys.excepthook = self._hook
        self._closed = False

    def _build_window(self) -> None:
        """Build the window and its pages in the look that is on."""
        names = Names(str(self._surroundings.setting("company_name")), self._surroundings.user_name)
        self.window = MainWindow(self._desk, self._surroundings.clock, self.loop, self.lane, names)
        self.window.closing.connect(self.close)
        context = self.window.context
        self.partners = PartnersPage()
        self.connections = ConnectionsPage()
        self.preferences = PreferencesPage()
        self._partners = PartnersController(context, self.partners)
        self._connections = ConnectionsController(context, self.connections, self._surroundings, self.tests)
        self._connections.setup_wanted.connect(self.open_setup)
        self.browser.attach(self.connections.forms["acumatica"].parts)
        self.care = Care(self._surroundings, self.lane, self.window, self._is_busy)
        self.care.restore_confirmed.connect(self._restore)
        self.window.document.evidence_requested.connect(self.care.evidence)
        self._preferences = PreferencesController(context, self.preferences, self._surroundings, self.care)
        self._preferences.look_changed.connect(self._look_changed)
        if self._surroundings.setting("practice"):
            self.practice = PracticeController(context, self._surroundings.practice)
        if self._notices is not None:
            self._notices.close()
        self._notices = self._make_notices()

    def _desk(self) -> Desk:
        return self._surroundings.desk

    def _book(self) -> ScheduleBook:
        return self._surroundings.desk.schedule

    def _is_busy(self) -> bool:
        return self.loop.is_busy

    def _beat(self) -> Beat:
        """Return what the loop needs of the home."""
        return Beat(self._book, self._daily_care)

    def _daily_care(self) -> list[str]:
        """Care for the ledger by the settings in force: changed ones make a new desk."""
        return self._surroundings.desk.daily_care()

    def start(self) -> None:
        """Show the window and start the loop."""
        if self._surroundings.is_set_up():
            self.window.show()
            self.window.show_place("today")
        else:
            self.open_setup()
        self.loop.start()

    @Slot()
    def come_to_front(self) -> None:
        """Show the window over all others: it was started a second time."""
        shown = self.setup.wizard if self.setup is not None else self.window
        shown.setWindowState(shown.windowState() & ~Qt.WindowState.WindowMinimized)
        shown.show()
        shown.raise_()
        shown.activateWindow()

    def open_setup(self) -> None:
        """Open the wizard that sets everything up; the window comes, or comes back, when it ends."""
        if self.setup is not None:
            self.setup.wizard.raise_()
            return
        self.setup = SetupRun(self._surroundings, self)
        self.setup.ended.connect(self._setup_ended)
        self.setup.practice_wanted.connect(self._open_practice)
        self.setup.open()

    def _setup_ended(self, wants_sync: bool) -> None:
        self.window.show()
        self.window.show_place("today" if self._surroundings.is_set_up() else "connections")
        self.connections.show_welcome(is_first=not self._surroundings.is_set_up())
        if self.setup is not None:
            self.setup.close()
            self.setup = None
        self.loop.replan()
        if wants_sync:
            self.loop.sync_now("first run")

    def _open_practice(self) -> None:
        self._surroundings.open_practice()
        self.close()
        self._app.quit()

    def close(self) -> bool:
        """End in stages: timers, the sync loop at its next safe place, the lane; return whether all ended in time."""
        if self._closed:
            return True
        self._closed = True
        sys.excepthook = self._previous_hook
        ended = self.loop.close()
        ended = self.browser.close() and ended
        ended = self.lane.close() and self.tests.close() and ended
        if self.setup is not None:
            ended = self.setup.close() and ended
        if self._notices is not None:
            self._notices.close()
        if ended:
            self._garbage.stop()
        return ended

    def _restore(self, path: Path) -> None:
        """Close, so that the ledger can be exchanged; who runs the window restores and opens it again."""
        self.restore_wanted = path
        self.close()
        self._app.quit()

    def _apply_look(self) -> None:
        """Put theme, text size and language on the application."""
        setting = self._surroundings.setting
        install_language(self._app, str(setting("language")))
        apply_theme(self._app, str(setting("theme")), int(str(setting("text_size"))))

    def _look_changed(self) -> None:
        """Change it once the press that asked for it has ended: its button goes with the old window."""
        QTimer.singleShot(0, self._change_look)

    def _change_look(self) -> None:
        """Put the look of the preferences on, and build the window anew where the old one was."""
        self._apply_look()
        old = self.window
        old.closing.disconnect(self.close)
        former = self.preferences
        self._build_window()
        self.preferences.take_former(former)
        self.window.setGeometry(old.geometry())
        self.window.show()
        self.window.show_place("preferences")
        old.close()
        old.deleteLater()

    def _make_notices(self) -> Notices:
        surroundings = self._surroundings

        def is_quiet(moment: datetime) -> bool:
            return surroundings.sync_times().is_quiet_at(moment)

        return Notices(
            self.window.context,
            lambda: bool(surroundings.setting("notices")),
            is_quiet,
            level=lambda: str(surroundings.setting("notice_level")),
            tells_urgent=lambda: bool(surroundings.setting("notices_in_quiet_hours")),
        )

    def _hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        _LOG.error("an exception was not caught", exc_info=(kind, error, trace))
        self._faults.met.emit(error)

    def _fault_met(self, error: object) -> None:
        self.window.banner.say(
            "red",
            "error",
            tr("The program met a fault of its own; nothing that was stored is lost."),
            tr("{kind}. What happened is in the log.", kind=type(error).__name__),
        )
