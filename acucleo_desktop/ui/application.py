"""The window put together: one open home, a loop for syncs, a lane for clicks, pages, tray, and an orderly end."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Mapping
from functools import cached_property, partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

from acucleo_desktop.documents.clock import Clock
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.steps import StepResult
from acucleo_desktop.sync.desk import Desk
from acucleo_desktop.sync.desk_types import RunSummary
from acucleo_desktop.sync.schedule_book import ScheduleBook
from acucleo_desktop.ui.bridge.garbage import GarbageCollection
from acucleo_desktop.ui.bridge.lane import Lane
from acucleo_desktop.ui.bridge.schedule import SyncTimes
from acucleo_desktop.ui.bridge.sync_worker import Beat, SyncLoop
from acucleo_desktop.ui.bridge.warm_up import WarmUp
from acucleo_desktop.ui.components.settings_sheet import SettingsSource
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.screens.main_window import MainWindow, Names
from acucleo_desktop.ui.theme.following import DesktopLook, system_theme
from acucleo_desktop.ui.theme.icons import icon
from acucleo_desktop.ui.theme.style import apply_theme, theme

if TYPE_CHECKING:
    import threading

    from acucleo_desktop.partners.profile import Partner
    from acucleo_desktop.sync.care import StorageLine
    from acucleo_desktop.ui.bridge.browser_sign_in import BrowserSignInRun
    from acucleo_desktop.ui.frame.memory import PlaceStore
    from acucleo_desktop.ui.screens.care import Care
    from acucleo_desktop.ui.screens.connections import ConnectionsPage
    from acucleo_desktop.ui.screens.partners import PartnersPage
    from acucleo_desktop.ui.screens.preferences import PreferencesPage
    from acucleo_desktop.ui.wizard.setup_run import SetupRun

_LOG = logging.getLogger("acucleo.window")
WARM_UP_AFTER_MS = 400
_LATE = ("partners", "connections", "preferences", "care")


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
    def places(self) -> PlaceStore:
        """Where it is kept where a person is in the window."""
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
        self._desktop_look = DesktopLook(app, self)
        self._desktop_look.changed.connect(self._desktop_changed)
        self._garbage = GarbageCollection(self)
        self._garbage.start()
        surroundings.desk.services.stop.clear()  # set when a window before this one closed, to restore a copy
        self._warm_up = WarmUp()
        self.lane = Lane("clicks", self)
        self.tests = Lane("tests", self)
        self.tests.done.connect(self._test_ended)
        self.tests.failed.connect(self._test_failed)
        self.loop = SyncLoop(self._desk, surroundings.clock, surroundings.sync_times, self, self._beat())
        self._tray: QSystemTrayIcon | None = None
        self.setup: SetupRun | None = None
        self.restore_wanted: Path | None = None
        self._sheet_wanted: Mapping[str, str] | None = None
        self._build_window()
        self._step_arrived.connect(self._show_step)
        self.loop.finished.connect(self._notify)
        self.lane.done.connect(self._lane_done)
        self._faults = _Faults()
        self._faults.met.connect(self._fault_met)
        self._previous_hook = sys.excepthook
        sys.excepthook = self._hook
        self._closed = False

    def _build_window(self) -> None:
        """Build the window and its pages in the look that is on."""
        names = Names(str(self._surroundings.setting("company_name")), self._surroundings.user_name)
        self.window = MainWindow(
            self._desk, self._surroundings.clock, self.loop, self.lane, names, self._surroundings.places
        )
        for name in ("partners", "connections", "preferences"):
            self.window.add_late(name, partial(self._add_page, name))
        self.window.page_wanted.connect(self._page_wanted)
        self.window.closing.connect(self.close)
        self.window.decisions.partner_wanted.connect(self._open_partner)
        self.window.evidence_wanted.connect(self._write_evidence)
        if self._tray is not None:
            self._tray.hide()
        self._tray = self._make_tray()

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

    # What a start can do without: each is made when it is first wanted, so that the window stands sooner.

    def _add_page(self, name: str) -> None:
        self.window.add_page(name, getattr(self, name))

    @cached_property
    def browser(self) -> BrowserSignInRun:
        """The sign-ins in the browser."""
        from acucleo_desktop.ui.bridge.browser_sign_in import BrowserSignInRun

        made = BrowserSignInRun(self._surroundings, self)
        made.stored.connect(self.loop.replan)
        return made

    @cached_property
    def partners(self) -> PartnersPage:
        """The page of the partners."""
        from acucleo_desktop.ui.screens.partners import PartnersPage

        made = PartnersPage()
        made.save_requested.connect(self._save_partner)
        return made

    @cached_property
    def connections(self) -> ConnectionsPage:
        """The page of both connections."""
        from acucleo_desktop.ui.screens.connections import ConnectionsPage

        made = ConnectionsPage()
        made.setup_requested.connect(self.open_setup)
        made.test_requested.connect(self._test_connection)
        made.save_requested.connect(self._save_connection)
        self.browser.attach(made.forms["acumatica"].parts)
        made.forms["cleo"].parts.settings = self._surroundings
        return made

    @cached_property
    def preferences(self) -> PreferencesPage:
        """The page of the preferences."""
        from acucleo_desktop.ui.screens.preferences import PreferencesPage

        made = PreferencesPage()
        made.changed.connect(self._setting_changed)
        made.care_wanted.connect(self.care.carry_out)
        self.care.storage_arrived.connect(made.show_storage)
        return made

    @cached_property
    def care(self) -> Care:
        """Evidence packs, copies, restoring, support bundles."""
        from acucleo_desktop.ui.screens.care import Care

        made = Care(self._surroundings, self.lane, self.window, self._is_busy)
        made.restore_confirmed.connect(self._restore)
        return made

    def _write_evidence(self, document_id: int, number: str) -> None:
        self.care.evidence(document_id, number)

    def start(self) -> None:
        """Show the window and start the loop."""
        if self._surroundings.is_set_up():
            self.window.memory.restore()
            self.window.show()
            self.window.memory.start()
        else:
            self.open_setup()
        self.loop.start()
        QTimer.singleShot(WARM_UP_AFTER_MS, self, self._warm_up.start)

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
        from acucleo_desktop.ui.wizard.setup_run import SetupRun

        self.setup = SetupRun(self._surroundings, self)
        self.setup.ended.connect(self._setup_ended)
        self.setup.practice_wanted.connect(self._open_practice)
        self.setup.open()

    def _setup_ended(self, wants_sync: bool) -> None:
        self.window.show()
        self.window.memory.start()
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
        if self.loop.is_busy:
            self.window.say_closing(tr("Closing: the sync ends at its next safe place, in a few seconds."))
        ended = self.loop.close()
        # A dry run or a connection's test asks nothing more after the request under way.
        self._surroundings.desk.services.stop.set()
        ended = self._warm_up.close() and ended
        if "browser" in self.__dict__:
            ended = self.browser.close() and ended
        ended = self.lane.close() and self.tests.close() and ended
        if self.setup is not None:
            ended = self.setup.close() and ended
        if self._tray is not None:
            self._tray.hide()
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

    def _desktop_changed(self) -> None:
        """Follow the desktop to another look, where the preferences say so."""
        if (
            str(self._surroundings.setting("theme")) == "system"
            and system_theme(self._app.styleHints()) != theme().name
        ):
            QTimer.singleShot(0, self._change_look)

    def _change_look(self) -> None:
        """Put the look of the preferences on, and build the window anew where the old one was."""
        setting = self._surroundings.setting
        apply_theme(self._app, str(setting("theme")), int(str(setting("text_size"))))
        self.lane.forget()
        old = self.window
        old.closing.disconnect(self.close)
        for name in _LATE:
            self.__dict__.pop(name, None)
        self._build_window()
        self.window.memory.take_over(old.memory)
        self.window.memory.restore()
        self.window.show()
        self.window.memory.start()
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

    def _make_tray(self) -> QSystemTrayIcon | None:
        if not QSystemTrayIcon.isSystemTrayAvailable():
            return None
        tray = QSystemTrayIcon(self._icon(), self)
        menu = QMenu()
        menu.addAction("Open", self.window.showNormal)
        menu.addAction("Sync now", self.window.sync_now)
        menu.addSeparator()
        menu.addAction("Quit", self.window.close)
        tray.setContextMenu(menu)
        tray.messageClicked.connect(self.window.showNormal)
        tray.setToolTip("Acucleo Desktop")
        tray.show()
        self._menu = menu
        return tray

    @staticmethod
    def _icon() -> QIcon:
        return icon("sync", theme().accent, 32)

    def _notify(self, summary: RunSummary) -> None:
        """Say once what a sync found that needs a person."""
        if self._tray is None or not self._surroundings.setting("notices"):
            return
        count = sum(summary.counts.get(word, 0) for word in ("needs you", "failed", "in doubt"))
        if count:
            noun = "document needs" if count == 1 else "documents need"
            self._tray.showMessage("Acucleo Desktop", f"{count} {noun} you. {summary.reasons[0]}", self._icon())

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
