"""The window put together: one open home, a loop for syncs, a lane for clicks, pages, tray, and an orderly end."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication

from acucleo_desktop.sync.desk import Desk
from acucleo_desktop.sync.schedule_book import ScheduleBook
from acucleo_desktop.ui.bridge.garbage import GarbageCollection
from acucleo_desktop.ui.bridge.lane import Lane
from acucleo_desktop.ui.bridge.sync_worker import Beat, SyncLoop
from acucleo_desktop.ui.bridge.warm_up import WarmUp
from acucleo_desktop.ui.controllers.faults import FaultController
from acucleo_desktop.ui.controllers.notices import Notices
from acucleo_desktop.ui.controllers.today import TOPIC, worded
from acucleo_desktop.ui.language.choice import install_language
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.screens.main_window import MainWindow, Names
from acucleo_desktop.ui.surroundings import Surroundings
from acucleo_desktop.ui.theme.following import DesktopLook, system_theme
from acucleo_desktop.ui.theme.style import apply_theme, theme

if TYPE_CHECKING:
    from acucleo_desktop.ui.bridge.browser_sign_in import BrowserSignInRun
    from acucleo_desktop.ui.controllers.connections import ConnectionsController
    from acucleo_desktop.ui.controllers.health import HealthController
    from acucleo_desktop.ui.controllers.partners import PartnersController
    from acucleo_desktop.ui.controllers.practice import PracticeController
    from acucleo_desktop.ui.controllers.preferences import PreferencesController
    from acucleo_desktop.ui.screens.care import Care
    from acucleo_desktop.ui.screens.connections import ConnectionsPage
    from acucleo_desktop.ui.screens.partners import PartnersPage
    from acucleo_desktop.ui.screens.preferences import PreferencesPage
    from acucleo_desktop.ui.wizard.setup_run import SetupRun

__all__ = ["Application", "Surroundings"]

PAINTED_MS = 50
LATEST_MS = 2000
"""When all else begins after Today has come, or though it has not."""
LOOK_MS = 50
_SET_UP = {
    "partners": "partners_controller",
    "connections": "connections_controller",
    "preferences": "preferences_controller",
}
"""Places of the left bar and who serves each, made when it is first shown."""
_LISTS_NEED = ("acucleo_desktop.ui.controllers.browser", "acucleo_desktop.ui.controllers.document")
_LIST_PARTS = ("preview", "document", "documents", "browser", "lists")
_OF_WINDOW = (*_SET_UP.values(), "care", "health")


class Application(QObject):
    """Everything of the window."""

    def __init__(self, app: QApplication, surroundings: Surroundings) -> None:
        super().__init__()
        self._app = app
        self._surroundings = surroundings
        self._apply_look()
        self._desktop_look = DesktopLook(app, self)
        self._desktop_look.changed.connect(self._desktop_changed)
        self._warm_up = WarmUp()
        self._garbage = GarbageCollection(self)
        self._garbage.start()
        surroundings.desk.services.stop.clear()  # set when a window before this one closed, to restore a copy
        self.lane = Lane("clicks", self)
        self.tests = Lane("tests", self)
        self.loop = SyncLoop(self._desk, surroundings.clock, surroundings.sync_times, self, self._beat())
        self._notices: Notices | None = None
        self.practice: PracticeController | None = None
        self.setup: SetupRun | None = None
        self.restore_wanted: Path | None = None
        self.faults = FaultController(surroundings, lambda: self.care.carry_out("support"), self)
        if surroundings.is_set_up():  # counted while the window is built, or even before
            self.lane.submit(TOPIC, partial(worded, surroundings.first_board))
        self._build_window()
        self._soon = QTimer(self)
        self._soon.setInterval(LOOK_MS)
        self._soon.timeout.connect(self._make_lists)
        self._closed = False
        self._has_begun = False

    def _build_window(self) -> None:
        """Build the window and its pages in the look that is on."""
        names = Names(str(self._surroundings.setting("company_name")), self._surroundings.user_name)
        self.window = MainWindow(
            self._desk, self._surroundings.clock, self.loop, self.lane, names, self._surroundings.places
        )
        self.window.closing.connect(self.close)
        for place, controller in _SET_UP.items():
            self.window.add_late(place, partial(getattr, self, controller))
        self.window.decisions.partner_wanted.connect(self._open_partner)
        self.window.evidence_wanted.connect(self._write_evidence)
        self.window.health_wanted.connect(self.open_health)
        self.faults.attach(self.window)
        if self._surroundings.setting("practice"):
            from acucleo_desktop.ui.controllers.practice import PracticeController

            self.practice = PracticeController(self.window.context, self._surroundings.practice)
        if self._notices is not None:
            self._notices.close()
        self._notices = self._make_notices()

    # What a start can do without: each is made when it is first wanted, so that the window stands sooner.

    @cached_property
    def browser(self) -> BrowserSignInRun:
        """The sign-ins in the browser."""
        from acucleo_desktop.ui.bridge.browser_sign_in import BrowserSignInRun

        made = BrowserSignInRun(self._surroundings, self)
        made.stored.connect(self.loop.replan)
        return made

    @property
    def partners(self) -> PartnersPage:
        """The page of the partners."""
        return self.partners_controller.page

    @cached_property
    def partners_controller(self) -> PartnersController:
        """Who serves the partners."""
        from acucleo_desktop.ui.controllers.partners import PartnersController
        from acucleo_desktop.ui.screens.partners import PartnersPage

        made = PartnersController(self.window.context, PartnersPage())
        self.window.describe_page(made.page, "Partners")
        return made

    @property
    def connections(self) -> ConnectionsPage:
        """The page of both connections."""
        return self.connections_controller.page

    @cached_property
    def connections_controller(self) -> ConnectionsController:
        """Who serves the connections."""
        from acucleo_desktop.ui.controllers.connections import ConnectionsController
        from acucleo_desktop.ui.screens.connections import ConnectionsPage

        made = ConnectionsController(self.window.context, ConnectionsPage(), self._surroundings, self.tests)
        made.setup_wanted.connect(self.open_setup)
        self.browser.attach(made.page.form("acumatica").parts)
        self.window.describe_page(made.page, "Connections")
        return made

    @cached_property
    def care(self) -> Care:
        """Evidence packs, copies, restoring, support bundles."""
        from acucleo_desktop.ui.screens.care import Care

        made = Care(self._surroundings, self.lane, self.window, self._is_busy)
        made.restore_confirmed.connect(self._restore)
        made.health_wanted.connect(self.open_health)
        return made

    @cached_property
    def health(self) -> HealthController:
        """Who serves the page of the health."""
        from acucleo_desktop.ui.controllers.health import HealthController
        from acucleo_desktop.ui.screens.health import HealthPage

        made = HealthController(self.window.context, HealthPage(), self._surroundings, self.care, self.checks)
        self.window.describe_page(made.page, "Health")
        return made

    @cached_property
    def checks(self) -> Lane:
        """The lane of the health's checks: a service that does not answer keeps neither clicks nor tests waiting."""
        return Lane("checks", self)

    def open_health(self) -> None:
        """Show whether everything is in order."""
        self.health.show()

    @property
    def preferences(self) -> PreferencesPage:
        """The page of the preferences."""
        return self.preferences_controller.page

    @cached_property
    def preferences_controller(self) -> PreferencesController:
        """Who serves the preferences."""
        from acucleo_desktop.ui.controllers.preferences import PreferencesController
        from acucleo_desktop.ui.screens.preferences import PreferencesPage

        made = PreferencesController(self.window.context, PreferencesPage(), self._surroundings, self.care)
        made.look_changed.connect(self._look_changed)
        self.window.describe_page(made.page, "Preferences")
        return made

    def _open_partner(self, given: Mapping[str, str]) -> None:
        self.partners_controller.open(given)

    def _write_evidence(self, document_id: int, number: str) -> None:
        self.care.evidence(document_id, number)

    def _make_lists(self) -> None:
        """Make the lists once their modules are loaded: saved views and their counts stand in the left bar.

        Each look makes one part more, as all of them together take longer than a key may wait.
        """
        if not all(self._warm_up.has_loaded(name) for name in _LISTS_NEED):
            return
        wanted = [name for name in _LIST_PARTS if not self.window.has_made(name)]
        if wanted:
            getattr(self.window, wanted[0])
        if len(wanted) <= 1:
            self._soon.stop()
            self.window.refresh_counts()

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
        said = self._surroundings.desk.daily_care(self.loop.stop_event.is_set)
        if not self.loop.stop_event.is_set():
            self._surroundings.look_for_news()
        return said

    def start(self) -> None:
        """Show the window and start the loop."""
        if self._surroundings.is_set_up():
            self.window.memory.restore()
            self.window.show()
            self.window.memory.start()
        else:
            self.open_setup()
        self.loop.start()  # its first look comes a second later
        self.lane.done.connect(self._loaded_first)
        QTimer.singleShot(LATEST_MS, self, self._load_soon)

    @Slot(str, object)
    def _loaded_first(self, topic: str, _result: object) -> None:
        """Begin with all else once Today stands: whatever works beside it makes it wait."""
        if topic == TOPIC:
            self.lane.done.disconnect(self._loaded_first)
            QTimer.singleShot(PAINTED_MS, self, self._load_soon)

    @Slot()
    def _load_soon(self) -> None:
        """Load what is wanted soon, beside the window."""
        if self._closed or self._has_begun:
            return
        self._has_begun = True
        self._garbage.leave_out()
        self._warm_up.start()
        self._soon.start()

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
        self.faults.close()
        self._soon.stop()
        if self.loop.is_busy:
            self.window.say_closing(tr("Closing: the sync ends at its next safe place, in a few seconds."))
        ended = self.loop.close()
        # A dry run or a connection's test asks nothing more after the request under way.
        self._surroundings.desk.services.stop.set()
        ended = self._warm_up.close() and ended
        if "connections_controller" in self.__dict__:
            self.connections_controller.close()
        if "health" in self.__dict__:
            self.health.stop()
        if "checks" in self.__dict__:
            ended = self.checks.close() and ended
        if "browser" in self.__dict__:
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

    def _desktop_changed(self) -> None:
        """Follow the desktop to another look, where the preferences say so."""
        follows = str(self._surroundings.setting("theme")) == "system"
        if follows and system_theme(self._app.styleHints()) != theme().name:
            self._look_changed()

    def _change_look(self) -> None:
        """Put the look of the preferences on, and build the window anew where the old one was."""
        if self._closed:
            return
        self._apply_look()
        self.lane.forget()
        old = self.window
        old.closing.disconnect(self.close)
        former: PreferencesController | None = self.__dict__.get("preferences_controller")
        if "health" in self.__dict__:
            self.health.stop()
            self.checks.forget()
        for name in _OF_WINDOW:
            self.__dict__.pop(name, None)
        self._build_window()
        if former is not None:
            self.preferences.take_former(former.page)
        self.window.memory.take_over(old.memory)
        self.window.memory.restore()
        self.window.show()
        self.window.memory.start()
        self._soon.start()
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
