"""The window put together: one open home, a loop for syncs, a lane for clicks, pages, tray, and an orderly end."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from acucleo_desktop.documents.clock import Clock
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.steps import StepResult
from acucleo_desktop.partners.profile import Partner
from acucleo_desktop.sync.care import StorageLine
from acucleo_desktop.sync.desk import Desk
from acucleo_desktop.sync.schedule_book import ScheduleBook
from acucleo_desktop.ui.bridge.browser_sign_in import BrowserSignInRun
from acucleo_desktop.ui.bridge.garbage import GarbageCollection
from acucleo_desktop.ui.bridge.lane import Lane
from acucleo_desktop.ui.bridge.schedule import SyncTimes
from acucleo_desktop.ui.bridge.sync_worker import Beat, SyncLoop
from acucleo_desktop.ui.components.settings_sheet import SettingsSource
from acucleo_desktop.ui.controllers.notices import Notices
from acucleo_desktop.ui.screens.care import Care
from acucleo_desktop.ui.screens.connections import ConnectionsPage
from acucleo_desktop.ui.screens.main_window import MainWindow, Names
from acucleo_desktop.ui.screens.partners import PartnersPage
from acucleo_desktop.ui.screens.preferences import PreferencesPage
from acucleo_desktop.ui.theme.style import apply_theme
from acucleo_desktop.ui.wizard.setup_run import SetupRun

_LOG = logging.getLogger("acucleo.window")


class Surroundings(SettingsSource, Protocol):
    """What the window needs from outside the desk: settings and connections, handed in by the program."""

    clock: Clock

    @property
    def desk(self) -> Desk:
        """The desk of the open home."""
        ...

    def setting(self, key: str) -> object:
        """Return a setting."""
        ...

    def change_setting(self, key: str, value: object) -> None:
        """Store a setting."""
        ...

    def sync_times(self) -> SyncTimes:
        """Return what the preferences say about regular syncs."""
        ...

    @property
    def user_name(self) -> str:
        """The signed-in user, as the audit trail names decisions."""
        ...

    @property
    def home_folder(self) -> str:
        """Where everything is stored."""
        ...

    def storage(self) -> list[StorageLine]:
        """Return which files there are, what each is for, and how large it is."""
        ...

    def restore(self, copy: Path) -> list[str]:
        """Restore the ledger while no window uses it; return what was done, in sentences."""
        ...

    def is_set_up(self) -> bool:
        """Whether both connections are there."""
        ...

    def open_practice(self) -> None:
        """Start the program anew on the practice world."""
        ...

    def described_settings(self) -> list[Mapping[str, object]]:
        """Return key, title, help, kind, choices, minimum, maximum and value of every setting."""
        ...

    def test_connection(self, kind: str, values: Mapping[str, str], tell: Callable[[StepResult], None]) -> None:
        """Test a connection with values that are not stored yet; each step is told as it ends."""
        ...

    def save_connection(self, kind: str, values: Mapping[str, str], tell: Callable[[StepResult], None] = ...) -> None:
        """Store a connection with its secrets; new ones are tried before old ones go, and each step is told."""
        ...

    def sign_in_with_browser(self, values: Mapping[str, str], stop: threading.Event) -> None:
        """Let the person sign in to Acumatica in the browser, then store the connection."""
        ...

    def connection_values(self, kind: str) -> Mapping[str, str]:
        """Return the stored values of a connection without its secrets; empty when none is set up."""
        ...


class _Faults(QObject):
    """Carries exceptions that nobody caught to the main thread, where they are told."""

    met = Signal(object)


class Application(QObject):
    """Everything of the window."""

    _step_arrived = Signal(str, object)

    def __init__(self, app: QApplication, surroundings: Surroundings) -> None:
        super().__init__()
        self._app = app
        self._surroundings = surroundings
        apply_theme(app, str(surroundings.setting("theme")), int(str(surroundings.setting("text_size"))))
        self._garbage = GarbageCollection(self)
        self._garbage.start()
        self.lane = Lane("clicks", self)
        self.tests = Lane("tests", self)
        self.browser = BrowserSignInRun(surroundings, self)
        self.tests.done.connect(self._test_ended)
        self.tests.failed.connect(self._test_failed)
        self.loop = SyncLoop(self._desk, surroundings.clock, surroundings.sync_times, self, self._beat())
        self._notices: Notices | None = None
        self.setup: SetupRun | None = None
        self.restore_wanted: Path | None = None
        self._sheet_wanted: Mapping[str, str] | None = None
        self._build_window()
        self._step_arrived.connect(self._show_step)
        self.browser.stored.connect(self.loop.replan)
        self.lane.done.connect(self._lane_done)
        self._faults = _Faults()
        self._faults.met.connect(self._fault_met)
        self._previous_hook = sys.excepthook
        sys.excepthook = self._hook
        self._closed = False

    def _build_window(self) -> None:
        """Build the window and its pages in the look that is on."""
        names = Names(str(self._surroundings.setting("company_name")), self._surroundings.user_name)
        self.window = MainWindow(self._desk, self._surroundings.clock, self.loop, self.lane, names)
        self.partners = PartnersPage()
        self.connections = ConnectionsPage()
        self.preferences = PreferencesPage()
        for name, page in (
            ("partners", self.partners),
            ("connections", self.connections),
            ("preferences", self.preferences),
        ):
            self.window.add_page(name, page)
        self._connect_pages()
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

    def _connect_pages(self) -> None:
        self.window.page_wanted.connect(self._page_wanted)
        self.window.closing.connect(self.close)
        self.partners.save_requested.connect(self._save_partner)
        self.window.decisions.partner_wanted.connect(self._open_partner)
        self.preferences.changed.connect(self._setting_changed)
        self.care = Care(self._surroundings, self.lane, self.window, self._is_busy)
        self.preferences.care_wanted.connect(self.care.carry_out)
        self.care.storage_arrived.connect(self.preferences.show_storage)
        self.care.restore_confirmed.connect(self._restore)
        self.window.document.evidence_requested.connect(self.care.evidence)
        self.connections.setup_requested.connect(self.open_setup)
        self.connections.test_requested.connect(self._test_connection)
        self.connections.save_requested.connect(self._save_connection)
        self.browser.attach(self.connections.forms["acumatica"].parts)
        self.connections.forms["cleo"].parts.settings = self._surroundings

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

    def _page_wanted(self, name: str) -> None:
        if name == "partners":
            self.lane.submit("partners", self._desk().partners)
        elif name == "preferences":
            self.preferences.show_settings(self._surroundings.described_settings(), self._surroundings.home_folder)
            self.care.load_storage()
        elif name == "connections":
            for kind, form in self.connections.forms.items():
                form.show_values(self._surroundings.connection_values(kind))

    def _setting_changed(self, key: str, value: object) -> None:
        try:
            self._surroundings.change_setting(key, value)
        except Problem as problem:
            self.window.banner.say("red", "error", problem.what, problem.todo or problem.why)
            return
        self.window.banner.hide()
        if key in {"theme", "text_size", "company_name"}:
            QTimer.singleShot(0, self._change_look)
        self.loop.replan()

    def _restore(self, path: Path) -> None:
        """Close, so that the ledger can be exchanged; who runs the window restores and opens it again."""
        self.restore_wanted = path
        self.close()
        self._app.quit()

    def _change_look(self) -> None:
        """Put the look of the preferences on, and build the window anew where the old one was."""
        setting = self._surroundings.setting
        apply_theme(self._app, str(setting("theme")), int(str(setting("text_size"))))
        old = self.window
        old.closing.disconnect(self.close)
        self._build_window()
        self.window.setGeometry(old.geometry())
        self.window.show()
        self.window.show_place("preferences")
        old.close()
        old.deleteLater()

    def _test_connection(self, kind: str, values: Mapping[str, str]) -> None:
        surroundings = self._surroundings

        def tell(result: StepResult) -> None:
            self._step_arrived.emit(kind, result)

        self.tests.submit(f"test {kind}", lambda: surroundings.test_connection(kind, values, tell))

    def _show_step(self, kind: str, result: StepResult) -> None:
        self.connections.forms[kind].show_step(result)

    def _test_ended(self, topic: str, _result: object) -> None:
        word, _space, kind = topic.partition(" ")
        form = self.connections.forms[kind]
        if word == "save":
            form.stored()
            self.loop.replan()
        else:
            form.test_done()

    def _test_failed(self, topic: str, error: object) -> None:
        word, _space, kind = topic.partition(" ")
        form, problem = self.connections.forms[kind], error if isinstance(error, Problem) else None
        if problem is None:
            self._fault_met(error)
        if word == "save":
            form.not_stored(problem)
            return
        if problem is not None:
            form.show_step(StepResult("Check the settings", ok=False, problem=problem))
        form.test_done()

    def _save_connection(self, kind: str, values: Mapping[str, str]) -> None:
        """Store a connection; in the lane of tests, as a new secret is tried on the way."""
        surroundings = self._surroundings

        def tell(result: StepResult) -> None:
            self._step_arrived.emit(kind, result)

        self.tests.submit(f"save {kind}", lambda: surroundings.save_connection(kind, values, tell))

    def _save_partner(self, partner: Partner) -> None:
        desk = self._desk()

        def save() -> list[Partner]:
            desk.save_partner(partner)
            return desk.partners()

        self.lane.submit("partners", save)

    def _open_partner(self, given: Mapping[str, str]) -> None:
        """Open the sheet that a fix asks for: a known partner's, or a new one with the ids of an envelope."""
        self._sheet_wanted = given
        self.window.show_place("partners")

    def _show_wanted_sheet(self) -> None:
        given, self._sheet_wanted = self._sheet_wanted, None
        if given is None:
            return
        if given.get("partner"):
            self.partners.choose(given["partner"])
        else:
            self.partners.start_new(
                qualifier=given.get("qualifier", ""), isa_id=given.get("isa_id", ""), gs_id=given.get("gs_id", "")
            )

    def _lane_done(self, topic: str, result: object) -> None:
        if topic == "partners" and isinstance(result, list):
            self.partners.set_partners(result)
            self._show_wanted_sheet()

    def _make_notices(self) -> Notices:
        surroundings = self._surroundings

        def is_quiet(moment: datetime) -> bool:
            return surroundings.sync_times().is_quiet_at(moment)

        return Notices(self.window.context, lambda: bool(surroundings.setting("notices")), is_quiet)

    def _hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        _LOG.error("an exception was not caught", exc_info=(kind, error, trace))
        self._faults.met.emit(error)

    def _fault_met(self, error: object) -> None:
        self.window.banner.say(
            "red",
            "error",
            "The program met a fault of its own; nothing that was stored is lost.",
            f"{type(error).__name__}. What happened is in the log.",
        )
