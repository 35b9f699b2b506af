"""Syncs as the window sees them: starting one, its steps, what came of it, and what the status bar says."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject

from acucleo_desktop.sync.desk_types import RunSummary, SyncStatus
from acucleo_desktop.ui.controllers.context import Context
from acucleo_desktop.ui.language.sentences import said


class SyncController(QObject):
    """Leads the loop and tells its steps in top bar, status bar and banner."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.frame)
        self._context = context
        self._next_run: datetime | None = None
        self._asked_by_person = False
        loop = context.loop
        loop.started.connect(self._started)
        loop.progressed.connect(context.frame.status_line.show_progress)
        loop.finished.connect(self._finished)
        loop.failed.connect(self._failed)
        loop.planned.connect(self._planned)

    def sync_now(self) -> None:
        """Run a sync as soon as the loop is free; a question that waits is shown again when it has ended."""
        self._asked_by_person = True
        self._context.loop.sync_now()

    def refresh(self) -> None:
        """Load again what the status bar says."""
        self._context.lane.submit("status", self._context.desk().status, self._status_arrived)

    def _status_arrived(self, status: SyncStatus) -> None:
        self._context.frame.status_line.show_status(status, self._next_run)

    def _started(self, _trigger: str) -> None:
        self._context.frame.top_bar.show_syncing(is_busy=True)

    def _finished(self, summary: RunSummary) -> None:
        frame = self._context.frame
        frame.top_bar.show_syncing(is_busy=False)
        if summary.problems:
            problem = summary.problems[0]
            frame.banner.say("amber", "offline", said(problem.what), said(problem.todo or problem.why))
        else:
            frame.banner.hide()
        frame.refresh()
        if self._asked_by_person and summary.counts.get("question"):
            frame.questions.load(shows=True)
        self._asked_by_person = False

    def _failed(self, error: object) -> None:
        self._context.frame.top_bar.show_syncing(is_busy=False)
        self._context.frame.tell_fault(error)

    def _planned(self, moment: object) -> None:
        self._next_run = moment if isinstance(moment, datetime) else None
        self._context.frame.status_line.show_next(self._next_run)
