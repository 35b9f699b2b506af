"""The dry run: asking what a sync would do."""

from __future__ import annotations

from PySide6.QtCore import QObject

from acucleo_desktop.ui.controllers.context import Context
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.screens.plan_page import PlanPage


class DryRunController(QObject):
    """Serves the page of the dry run."""

    def __init__(self, context: Context, page: PlanPage) -> None:
        super().__init__(context.frame)
        self._context = context
        self.page = page
        page.sync_pressed.connect(context.frame.sync_now)
        page.opened.connect(context.frame.open_document)
        context.frame.add_over(page, self._stay)

    def show(self) -> None:
        """Say what a sync would do."""
        self.page.show_waiting()
        self._context.frame.show_page(self.page, tr("Dry run"), tr("nothing is written"))
        self.page.setFocus()
        self._context.lane.submit("plan", self._context.desk().plan, self.page.show_plan)

    def _stay(self) -> None:
        """Leave the plan as it was looked up: it says when."""
