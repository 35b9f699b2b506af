"""The dry run: asking what a sync would do, while what it looks at is named and can be stopped."""

from __future__ import annotations

import time
from functools import partial

from PySide6.QtCore import QObject, QTimer

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ledger.rows import DocumentRow, RunRow
from acucleo_desktop.sync.desk_types import Plan, PlannedAction, RunSummary
from acucleo_desktop.ui.controllers.context import Context
from acucleo_desktop.ui.language import formats
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.screens.plan_lines import ended
from acucleo_desktop.ui.screens.plan_page import PlanPage
from acucleo_desktop.ui.screens.run_page import groups_of_run, outcome_words

_TICK_MS = 200


class DryRunController(QObject):
    """Serves the page of the dry run."""

    def __init__(self, context: Context, page: PlanPage) -> None:
        super().__init__(context.frame)
        self._context = context
        self.page = page
        page.sync_pressed.connect(context.frame.sync_now)
        page.again_pressed.connect(self.show)
        page.stop_pressed.connect(context.loop.stop_pass)
        page.back_pressed.connect(context.frame.go_back)
        page.opened.connect(context.frame.open_document)
        page.not_here.connect(self._not_here)
        context.loop.progressed.connect(self._progressed)
        context.loop.looked.connect(self._looked)
        context.loop.look_failed.connect(self._failed)
        context.loop.started.connect(self._sync_started)
        context.loop.finished.connect(self._sync_ended)
        context.loop.failed.connect(self._sync_failed)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        context.frame.add_over(page, self._stay)
        context.frame.pages.currentChanged.connect(self._page_changed)

    def show(self) -> None:
        """Say what a sync would do; a second press while it looks only shows the page."""
        frame, loop = self._context.frame, self._context.loop
        day = self._context.now().astimezone()
        frame.show_page(
            self.page, tr("Dry run"), tr("{day}, {time}", day=formats.long_day(day), time=formats.clock(day))
        )
        self.page.setFocus()
        if loop.is_looking:
            return
        self.page.show_waiting(is_behind_sync=loop.is_busy)
        self._timer.start()
        loop.look()

    def _page_changed(self, _index: int) -> None:
        frame = self._context.frame
        frame.top_bar.show_dry_run(is_here=frame.pages.currentWidget() is self.page)

    def _progressed(self, step: object) -> None:
        if self._context.loop.is_looking and not self._context.loop.is_busy:
            self.page.show_step(step, time.monotonic())

    def _tick(self) -> None:
        self.page.tick(time.monotonic())

    def _looked(self, plan: Plan) -> None:
        self._timer.stop()
        self.page.show_plan(plan)

    def _failed(self, error: object) -> None:
        self._timer.stop()
        if isinstance(error, Problem):
            self.page.show_failed(said(error.what), said(error.todo or error.why))
        else:
            self.page.show_failed(tr("The dry run met a fault of the program."), tr("Nothing was written."))
            self._context.frame.tell_fault(error)

    # A sync: what was planned is done, or has changed

    def _sync_started(self, _trigger: str) -> None:
        if self.page.plan is not None:
            self.page.show_syncing()

    def _sync_ended(self, summary: RunSummary) -> None:
        if self.page.plan is None:
            return
        if summary.run is None or summary.outcome == "skipped":
            self.page.show_not_done(said(summary.sentence))
            return
        desk, run = self._context.desk(), summary.run
        self._context.lane.submit("done", lambda: desk.reports.documents_of(run), partial(self._done, run))

    def _done(self, run: RunRow, rows: list[DocumentRow]) -> None:
        if self.page.plan is not None:
            groups = sorted(groups_of_run(run, rows), key=lambda group: group[0] is not None and group[0].key == "said")
            self.page.show_done(outcome_words(run), [(head, ended(lines)) for head, lines in groups])

    def _sync_failed(self, _error: object) -> None:
        if self.page.plan is not None:
            self.page.show_done(tr("The sync met a fault of the program"))

    def _not_here(self, action: PlannedAction) -> None:
        what = said(action.subject or action.sentence)
        self._context.frame.banner.say(
            "blue",
            "info",
            tr("{what} is not here yet.", what=what),
            tr("It is stored and can be opened once a sync has taken it in."),
        )

    def _stay(self) -> None:
        """Leave the plan as it was looked up: it says when."""
