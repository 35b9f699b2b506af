"""Connections: testing one step by step, storing one, and telling what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.steps import StepResult
from acucleo_desktop.ui.bridge.lane import Lane
from acucleo_desktop.ui.controllers.context import Context
from acucleo_desktop.ui.screens.connections import ConnectionsPage
from acucleo_desktop.ui.surroundings import Surroundings

if TYPE_CHECKING:
    from acucleo_desktop.ui.controllers.diagnosis import DiagnosisController


class ConnectionsController(QObject):
    """Serves the page of both connections.

    Args:
        context: the window around it.
        page: the page.
        surroundings: tests and stores connections.
        tests: a lane of its own, because a test may take long and a click must not wait for it.

    Signals:
        setup_wanted: the wizard is wanted.
    """

    setup_wanted = Signal()
    _step_arrived = Signal(str, object)

    def __init__(self, context: Context, page: ConnectionsPage, surroundings: Surroundings, tests: Lane) -> None:
        super().__init__(context.frame)
        self._context = context
        self._surroundings = surroundings
        self._tests = tests
        self.page = page
        page.setup_requested.connect(self.setup_wanted)
        page.test_requested.connect(self._test)
        page.save_requested.connect(self._save)
        page.diagnosis_requested.connect(self._diagnose)
        self._diagnosis: DiagnosisController | None = None
        page.settings = surroundings
        page.form_made.connect(self._fill)
        self._step_arrived.connect(self._show_step)
        tests.done.connect(self._ended)
        tests.failed.connect(self._failed)
        context.frame.add_page("connections", page)
        context.frame.page_wanted.connect(self._page_wanted)

    @property
    def diagnosis(self) -> DiagnosisController:
        """Who serves the page of the diagnosis, made when it is first wanted."""
        if self._diagnosis is None:
            from acucleo_desktop.ui.controllers.diagnosis import DiagnosisController
            from acucleo_desktop.ui.screens.diagnosis import DiagnosisPage

            made = DiagnosisController(self._context, DiagnosisPage(), self._surroundings, self._tests)
            made.use_wanted.connect(self._use)
            self._context.frame.describe_page(made.page, "Diagnosis")
            self._diagnosis = made
        return self._diagnosis

    def close(self) -> None:
        """End a diagnosis that runs, so that its thread can end."""
        if self._diagnosis is not None:
            self._diagnosis.stop()

    def _diagnose(self, kind: str, values: Mapping[str, str]) -> None:
        self.diagnosis.start(kind, values)

    def _use(self, kind: str, values: Mapping[str, str]) -> None:
        """Go back to the form, and store the connection with what was found."""
        self._context.frame.go_back()
        self.page.form(kind).use(values)

    def _page_wanted(self, name: str) -> None:
        if name == "connections":
            for kind in self.page.made():
                self._fill(kind)

    def _fill(self, kind: str) -> None:
        """Put into a form what is stored, and what was prepared for this computer."""
        form = self.page.form(kind)
        form.show_values(self._surroundings.connection_values(kind))
        form.parts.show_prepared(self._surroundings.prepared_connection(kind))

    def _test(self, kind: str, values: Mapping[str, str]) -> None:
        surroundings = self._surroundings

        def tell(result: StepResult) -> None:
            self._step_arrived.emit(kind, result)

        if "begin_at" not in values:
            self.page.form(kind).expect(surroundings.test_names(kind, values))
        self._tests.submit(f"test {kind}", lambda: surroundings.test_connection(kind, values, tell))

    def _save(self, kind: str, values: Mapping[str, str]) -> None:
        """Store a connection; in the lane of tests, as a new secret is tried on the way."""
        surroundings = self._surroundings

        def tell(result: StepResult) -> None:
            self._step_arrived.emit(kind, result)

        self._tests.submit(f"save {kind}", lambda: surroundings.save_connection(kind, values, tell))

    def _show_step(self, kind: str, result: StepResult) -> None:
        self.page.form(kind).show_step(result)

    def _ended(self, topic: str, _result: object) -> None:
        word, _space, kind = topic.partition(" ")
        if word not in {"save", "test"}:
            return
        form = self.page.form(kind)
        if word == "save":
            form.stored()
            self._context.loop.replan()
        else:
            form.test_done()

    def _failed(self, topic: str, error: object) -> None:
        word, _space, kind = topic.partition(" ")
        if word not in {"save", "test"}:
            return
        form, problem = self.page.form(kind), error if isinstance(error, Problem) else None
        if problem is None:
            self._context.frame.tell_fault(error)
        if word == "save":
            form.not_stored(problem)
            return
        if problem is not None:
            form.show_step(StepResult("Check the settings", ok=False, problem=problem))
        form.test_done()
