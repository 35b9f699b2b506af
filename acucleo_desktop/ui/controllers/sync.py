"""Syncs as the window sees them: starting and stopping one, its steps, what came of it, and what the bars say."""

from __future__ import annotations

import time
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from acucleo_desktop.ledger.rows import DocumentRow, RunRow
from acucleo_desktop.sync.desk_types import RunSummary, SyncStatus
from acucleo_desktop.sync.schedule import unreachable
from acucleo_desktop.ui.components.status_line import newest_hold
from acucleo_desktop.ui.components.step_list import StageProgress
from acucleo_desktop.ui.components.sync_panel import SyncPanel
from acucleo_desktop.ui.controllers.context import Context
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr

if TYPE_CHECKING:
    from acucleo_desktop.ui.screens.run_page import RunPage

_TICK_MS = 200
_RUNS = 50
Shown = tuple[list[RunRow], RunRow | None, list[DocumentRow]]


class SyncController(QObject):
    """Leads the loop and tells its steps in top bar, status bar, panel and banner."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.frame)
        self._context = context
        self._next_run: datetime | None = None
        self._asked_by_person = False
        self._trigger = ""
        self._progress = StageProgress()
        frame, loop = context.frame, context.loop
        self.panel = SyncPanel(frame, frame.status_line)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        frame.status_line.now = context.now
        frame.offline.now = context.now
        loop.started.connect(self._started)
        loop.progressed.connect(self._progressed)
        loop.finished.connect(self._finished)
        loop.failed.connect(self._failed)
        loop.planned.connect(self._planned)
        frame.status_line.steps_pressed.connect(self.show_steps)
        frame.status_line.take_back_pressed.connect(self.take_back)
        frame.status_line.send_pressed.connect(self.sync_now)
        frame.top_bar.steps_pressed.connect(self.show_steps)
        frame.top_bar.stop_pressed.connect(loop.stop_pass)
        frame.offline.tried_pressed.connect(self.show_happened)
        frame.offline.again_pressed.connect(self.sync_now)
        self.panel.stop_pressed.connect(self.stop)
        self.panel.happened_pressed.connect(self.show_happened)
        frame.installEventFilter(self)

    @cached_property
    def page(self) -> RunPage:
        """The page of what the syncs did, made when it is first looked at."""
        from acucleo_desktop.ui.screens.run_page import RunPage

        made, frame = RunPage(), self._context.frame
        made.opened.connect(frame.open_document)
        made.run_chosen.connect(self._show_run)
        made.back_pressed.connect(frame.go_back)
        frame.add_over(made, self._load_happened)
        return made

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take U and W where no list, document or field wanted them: what nobody takes comes up to the window."""
        frame = self._context.frame
        if watched is frame and isinstance(event, QKeyEvent) and frame.sheet is None and not event.modifiers():
            if event.type() == QEvent.Type.ShortcutOverride and self._closes_panel(event):
                event.accept()  # Escape is also the window's way back: an open panel comes first
                return True
            if event.type() == QEvent.Type.KeyPress and self._take_key(event):
                return True
        return super().eventFilter(watched, event)

    def _closes_panel(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_Escape and self.panel.isVisible()

    def _take_key(self, event: QKeyEvent) -> bool:
        if self._closes_panel(event):
            self.panel.hide()
        elif event.key() == Qt.Key.Key_U and self._holds():
            self.take_back()
        elif event.key() == Qt.Key.Key_W and self._context.frame.offline.isVisible():
            self.show_happened()
        else:
            return False
        return True

    def sync_now(self) -> None:
        """Run a sync as soon as the loop is free; a question that waits is shown again when it has ended."""
        self._asked_by_person = True
        self._context.loop.sync_now()

    def stop(self) -> None:
        """End the sync or the dry run that is going on at its next safe place."""
        loop = self._context.loop
        if loop.is_busy:
            self._context.frame.top_bar.show_stopping()
        if loop.is_busy or loop.is_looking:
            loop.stop_pass()

    # Holds

    def _holds(self) -> tuple[DocumentRow, ...]:
        status = self._context.frame.status_line.status
        return status.holds if status is not None else ()

    def take_back(self) -> None:
        """Take back the document that was approved last, while it has not left."""
        holds = self._holds()
        if holds:
            self._context.frame.decisions.act(newest_hold(holds).id, "take_back")

    # What the bars say

    def refresh(self) -> None:
        """Load again what the status bar says."""
        self._context.lane.submit("status", self._context.desk().status, self._status_arrived)

    def _status_arrived(self, status: SyncStatus) -> None:
        frame = self._context.frame
        frame.status_line.show_status(status, self._next_run)
        frame.offline.show_status(status, self._next_run, is_second=frame.questions.bar.isVisible())

    def _planned(self, moment: object) -> None:
        self._next_run = moment if isinstance(moment, datetime) else None
        self._context.frame.status_line.show_next(self._next_run)
        status = self._context.frame.status_line.status
        if status is not None:
            self._status_arrived(status)
        self.refresh()  # what keeps syncs back is known only once the next one is planned

    # Steps

    def show_steps(self) -> None:
        """Show the steps of the sync that runs, or of the last one; pressed again, they go."""
        if self.panel.isVisible():
            self.panel.hide()
            return
        self.panel.show_progress(self._progress, time.monotonic())
        self.panel.open()

    def _started(self, trigger: str) -> None:
        self._trigger = trigger
        self._progress = StageProgress()
        self._context.frame.top_bar.show_syncing(is_busy=True)
        begin = f"{self._context.now().astimezone():%H:%M:%S}"
        title = tr("Approved documents leave since {time}", time=begin)
        if trigger != "approval":
            title = tr("Syncing since {time}", time=begin)
        words = tr("Reading and approving go on meanwhile.")
        self.panel.show_running(title, words, is_running=True)
        self._timer.start()

    def _progressed(self, step: object) -> None:
        if self._context.loop.is_busy:
            self._progress.note(step, time.monotonic())
            self._context.frame.status_line.show_progress(step)
            self._tick()

    def _tick(self) -> None:
        if self.panel.isVisible():
            self.panel.show_progress(self._progress, time.monotonic())

    def _ended(self, title: str, words: str) -> None:
        self._timer.stop()
        self._progress.end(time.monotonic())
        frame = self._context.frame
        frame.top_bar.show_syncing(is_busy=False)
        frame.status_line.show_progress("")
        self.panel.show_running(title, words, is_running=False)
        self._tick()

    def _finished(self, summary: RunSummary) -> None:
        frame = self._context.frame
        time_now = f"{self._context.now().astimezone():%H:%M:%S}"
        title = tr("Stopped at {time}", time=time_now) if summary.outcome == "stopped" else ""
        from acucleo_desktop.ui.screens.run_page import counts_words

        words = counts_words(summary.counts) or said(summary.sentence)
        self._ended(title or tr("Ended at {time}", time=time_now), words)
        self._tell(summary)
        frame.refresh()
        if self._asked_by_person and summary.counts.get("question"):
            frame.questions.load(shows=True)
        self._asked_by_person = False

    def _tell(self, summary: RunSummary) -> None:
        """Say in the banner what stopped a part of the sync; that a service is away stands in its own bar."""
        frame, away = self._context.frame, unreachable(summary)
        told = [each for each in summary.problems if getattr(each, "service", "") not in away or not away]
        if told:
            frame.banner.say("amber", "offline", said(told[0].what), said(told[0].todo or told[0].why))
        elif self._is_back(summary):
            from acucleo_desktop.ui.screens.run_page import counts_words

            words = counts_words(summary.counts) or tr("Nothing was waiting for it.")
            frame.banner.say("green", "check", tr("The line is back."), words)
        elif self._asked_by_person or summary.outcome != "skipped":
            frame.banner.hide()

    def _is_back(self, summary: RunSummary) -> bool:
        """Whether a service that was said to be away has answered in this pass."""
        status = self._context.frame.status_line.status
        if status is None or not status.away_services or unreachable(summary):
            return False
        has_asked = bool(summary.counts) if self._trigger == "approval" else True
        return has_asked and summary.outcome in {"done", "needs-person"}

    def _failed(self, error: object) -> None:
        self._ended(tr("The sync met a fault of the program"), tr("Nothing that was stored is lost."))
        self._context.frame.tell_fault(error)

    # What happened

    def show_happened(self) -> None:
        """Show what the last sync did, and the ones before it."""
        self.panel.hide()
        frame = self._context.frame
        frame.show_page(self.page, tr("Syncs"), "")
        self.page.setFocus()
        self.page.run = None
        self._load_happened()

    def _show_run(self, run: RunRow) -> None:
        self.page.run = run
        self._load_happened()

    def _load_happened(self) -> None:
        desk, chosen = self._context.desk(), self.page.run

        def load() -> Shown:
            runs = desk.runs(_RUNS)
            run = chosen if chosen is not None else next(iter(runs), None)
            return runs, run, desk.reports.documents_of(run) if run is not None else []

        self._context.lane.submit("happened", load, self._happened_arrived)

    def _happened_arrived(self, shown: Shown) -> None:
        runs, run, rows = shown
        self.page.show_runs(runs)
        if run is not None:
            self.page.show_run(run, rows)
