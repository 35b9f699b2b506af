"""Runs a diagnosis in the lane of tests: steps and questions go to its page, answers go back to the lane."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from acucleo_desktop.documents.diagnosis import Question, StepReport
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ui.bridge.lane import Lane
from acucleo_desktop.ui.components.file_choice import ask_where_to
from acucleo_desktop.ui.controllers.context import Context
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.screens.diagnosis import DiagnosisPage

if TYPE_CHECKING:
    from acucleo_desktop.sync.diagnosing import GuidedDiagnosis
    from acucleo_desktop.ui.surroundings import Surroundings

_POLL_SECONDS = 0.1


class _Desk:
    """Where a question waits for its answer, from one thread to the other."""

    def __init__(self) -> None:
        self.stop = threading.Event()
        self._there = threading.Event()
        self._answer = ""

    def give(self, answer: str) -> None:
        self._answer = answer
        self._there.set()

    def wait(self) -> str:
        """Return the answer; empty when it was stopped."""
        while not self._there.wait(_POLL_SECONDS):
            if self.stop.is_set():
                return ""
        self._there.clear()
        return self._answer


class DiagnosisController(QObject):
    """Serves the page of the diagnosis.

    Args:
        context: the window around it.
        page: the page.
        surroundings: makes diagnoses of what was typed.
        tests: the lane of tests.

    Signals:
        use_wanted: kind and values; settings are to be put into the form of the connection and stored.
    """

    use_wanted = Signal(str, object)
    _stepped = Signal(object)
    _asked = Signal(object)

    def __init__(self, context: Context, page: DiagnosisPage, surroundings: Surroundings, tests: Lane) -> None:
        super().__init__(context.frame)
        self._context = context
        self._surroundings = surroundings
        self._tests = tests
        self.page = page
        self.kind = ""
        self.found: GuidedDiagnosis | None = None
        self._is_running = False
        self._desk = _Desk()
        self._stepped.connect(page.show_step)
        self._asked.connect(page.ask)
        page.answered.connect(self._answer)
        page.stop_pressed.connect(self.stop)
        page.back_pressed.connect(context.frame.go_back)
        page.use_pressed.connect(self._use)
        page.preset_pressed.connect(self._save_preset)
        page.report_pressed.connect(self._save_report)
        tests.failed.connect(self._failed)
        context.frame.add_over(page, lambda: None)

    def start(self, kind: str, values: Mapping[str, str]) -> None:
        """Show the page, and begin with what was typed; a second press while it runs only shows the page."""
        if not self._is_running:
            self.kind = kind
        self._context.frame.show_page(self.page, tr("Diagnosis"), "Cleo" if self.kind == "cleo" else "Acumatica")
        self.page.setFocus()
        if self._is_running:
            return
        self.found = None
        desk = self._desk = _Desk()
        # Pages may be made anew while it runs: then nobody answers any more.
        self.destroyed.connect(desk.stop.set)
        try:
            found = self.found = self._surroundings.diagnosis(kind, values, self._asker(desk), desk.stop)
        except Problem as problem:
            self.page.begin(kind, [])
            self.page.end(is_usable=False, has_preset=False, differs=False, has_report=False)
            self.page.say(said(problem.sentences()))
            return
        self._is_running = True
        self.page.begin(kind, found.step_names)
        self._tests.submit(f"diagnose {kind}", lambda: self._run(found), self._ended)

    def stop(self) -> None:
        """End it after the request under way."""
        self._desk.stop.set()

    def _asker(self, desk: _Desk) -> Callable[[Question], str]:
        def ask(question: Question) -> str:
            with contextlib.suppress(RuntimeError):  # the page is gone
                self._asked.emit(question)
                return desk.wait()
            return ""

        return ask

    def _run(self, found: GuidedDiagnosis) -> None:
        for step in found.steps():
            self._tell(step)

    def _tell(self, step: StepReport) -> None:
        with contextlib.suppress(RuntimeError):  # the page is gone
            self._stepped.emit(step)

    def _answer(self, answer: str) -> None:
        self._desk.give(answer)

    def _ended(self, _result: object) -> None:
        self._is_running = False
        found = self.found
        if found is not None:
            self.page.end(is_usable=found.is_usable, has_preset=found.has_preset, differs=found.differs)

    def _failed(self, topic: str, error: object) -> None:
        if not topic.startswith("diagnose ") or not self._is_running:
            return
        self._is_running = False
        self.page.end(is_usable=False, has_preset=False, differs=False)
        if isinstance(error, Problem):
            self.page.say(said(error.sentences()))
        else:
            self._context.frame.tell_fault(error)

    def _use(self) -> None:
        if self.found is not None and self.found.is_usable:
            self.use_wanted.emit(self.kind, self.found.form_values())

    def _save_preset(self) -> None:
        found = self.found
        if found is not None:
            kinds = tr("Presets (*.toml)")
            self._ask_where(tr("Save preset"), "cleo-preset.toml", kinds, found.save_preset)

    def _save_report(self) -> None:
        found = self.found
        if found is not None:
            self._ask_where(tr("Save report"), f"{self.kind}-report.md", tr("Reports (*.md)"), found.save_report)

    def _ask_where(self, title: str, name: str, kinds: str, work: Callable[[Path], None]) -> None:
        ask_where_to(self.page, title, name, kinds, lambda path: self._save(work, path))

    def _save(self, work: Callable[[Path], None], path: Path) -> None:
        self._context.lane.submit("diagnosis file", lambda: work(path), partial(self._saved, path.name))

    def _saved(self, name: str, _result: object) -> None:
        self.page.say(tr("Saved as {name}. It holds no secrets and can be sent to support.", name=name))
