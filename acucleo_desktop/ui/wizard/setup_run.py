"""The wizard at work: tests and storing run in a lane of its own, and what comes of them goes back to its pages."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.steps import StepResult
from acucleo_desktop.manual.screens import page_of
from acucleo_desktop.partners.profile import Partner
from acucleo_desktop.sync.desk import Desk
from acucleo_desktop.ui.bridge.browser_sign_in import BrowserSignInRun
from acucleo_desktop.ui.bridge.lane import Lane
from acucleo_desktop.ui.surroundings import PreparedConnection, SettingsSource
from acucleo_desktop.ui.wizard.setup_wizard import SetupWizard

if TYPE_CHECKING:
    from acucleo_desktop.ui.manual.manual_window import ManualWindow

_KINDS = ("acumatica", "cleo")


class SetupSurroundings(SettingsSource, Protocol):
    """What the wizard needs from outside."""

    @property
    def desk(self) -> Desk:
        """The desk of the open home."""
        ...

    def test_connection(self, kind: str, values: Mapping[str, str], tell: Callable[[StepResult], None]) -> None:
        """Test a connection with values that are not stored yet; each step is told as it ends."""
        ...

    def test_names(self, kind: str, values: Mapping[str, str]) -> list[str]:
        """Return the names of the steps that a test will have."""
        ...

    def save_connection(self, kind: str, values: Mapping[str, str]) -> None:
        """Store a connection with its secrets."""
        ...

    def sign_in_with_browser(self, values: Mapping[str, str], stop: threading.Event) -> None:
        """Let the person sign in to Acumatica in the browser, then store the connection."""
        ...

    def connection_values(self, kind: str) -> Mapping[str, str]:
        """Return the stored values of a connection without its secrets; empty when none is set up."""
        ...

    def prepared_connection(self, kind: str) -> PreparedConnection:
        """Return the connection that IT has prepared; without values where there is none to show."""
        ...


class SetupRun(QObject):
    """One run of the wizard.

    Signals:
        ended: the wizard is through or was closed; whether a first sync is wanted.
        practice_wanted: the practice world is to be opened instead.
    """

    ended = Signal(bool)
    practice_wanted = Signal()
    _step_arrived = Signal(str, object)

    def __init__(self, surroundings: SetupSurroundings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._surroundings = surroundings
        self._lane = Lane("setup", self)
        self._browser = BrowserSignInRun(surroundings, self)
        self._partner: Partner | None = None
        self._manual: ManualWindow | None = None
        self.wizard = SetupWizard()
        self.wizard.test_requested.connect(self._test)
        self.wizard.save_requested.connect(self._save)
        self.wizard.partner_given.connect(self._save_partner)
        self.wizard.practice_requested.connect(self.practice_wanted)
        self.wizard.manual_wanted.connect(self._show_manual)
        self.wizard.finished.connect(self._finish)
        self.wizard.closed.connect(self._stopped)
        self._step_arrived.connect(self._show_step)
        self._lane.done.connect(self._done)
        self._lane.failed.connect(self._failed)
        self._browser.attach(self.wizard.connects["acumatica"].parts)
        for kind in _KINDS:
            self.wizard.connects[kind].parts.settings = surroundings
            self.wizard.show_values(kind, surroundings.connection_values(kind))
            self.wizard.connects[kind].parts.show_prepared(surroundings.prepared_connection(kind))

    def open(self) -> None:
        """Show the wizard."""
        self.wizard.show()

    def close(self) -> bool:
        """Put the wizard away and end its lanes; return whether they ended in time."""
        self.wizard.hide()
        self.wizard.deleteLater()
        ended = self._browser.close()
        if self._manual is not None:
            ended = self._manual.end() and ended
        return self._lane.close() and ended

    def _show_manual(self) -> None:
        from acucleo_desktop.ui.manual.manual_window import ManualWindow

        if self._manual is None:
            self._manual = ManualWindow()
        self._manual.show_at(page_of("first run"))

    def _test(self, kind: str, values: Mapping[str, str]) -> None:
        surroundings = self._surroundings

        def tell(result: StepResult) -> None:
            self._step_arrived.emit(kind, result)

        if "begin_at" not in values:
            self.wizard.expect(kind, surroundings.test_names(kind, values))
        self._lane.submit(f"test {kind}", lambda: surroundings.test_connection(kind, values, tell))

    def _show_step(self, kind: str, result: StepResult) -> None:
        self.wizard.show_step(kind, result)

    def _save(self, kind: str, values: Mapping[str, str]) -> None:
        surroundings = self._surroundings
        self._lane.submit(f"save {kind}", lambda: surroundings.save_connection(kind, values))

    def _save_partner(self, partner: Partner) -> None:
        desk = self._surroundings.desk
        self._partner = partner
        self._lane.submit("partner", lambda: desk.save_partner(partner))

    def _done(self, topic: str, _result: object) -> None:
        word, _space, kind = topic.partition(" ")
        if word == "test":
            self.wizard.test_done(kind)
        elif word == "save":
            self.wizard.stored(kind)
        elif self._partner is not None:
            self.wizard.partner_stored(self._partner)

    def _failed(self, topic: str, error: object) -> None:
        problem = error if isinstance(error, Problem) else _fault(error)
        word, _space, kind = topic.partition(" ")
        if word == "test":
            self.wizard.show_step(kind, StepResult("Check the settings", ok=False, problem=problem))
            self.wizard.test_done(kind)
        else:
            self.wizard.show_problem(problem)

    def _finish(self, wants_sync: bool) -> None:
        self.ended.emit(wants_sync)

    def _stopped(self) -> None:
        self.ended.emit(False)  # noqa: FBT003 - a signal's argument


def _fault(error: object) -> Problem:
    return Problem(
        "program.fault",
        "The program met a fault of its own; nothing that was stored is lost.",
        why=type(error).__name__,
        todo="What happened is in the log.",
    )
