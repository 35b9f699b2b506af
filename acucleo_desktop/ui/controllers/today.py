"""Today: loading the board, and what each row's next press does."""

from __future__ import annotations

from PySide6.QtCore import QObject

from acucleo_desktop.sync.desk_types import TodayBoard, TodayRow
from acucleo_desktop.ui.controllers.compare import COMPARING_FIXES
from acucleo_desktop.ui.controllers.context import Context
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.screens.today import TodayPage


class TodayController(QObject):
    """Fills the Today page and acts on its rows."""

    def __init__(self, context: Context, page: TodayPage) -> None:
        super().__init__(context.frame)
        self._context = context
        self.page = page
        page.row_pressed.connect(self._row_pressed)
        page.approve_clean_pressed.connect(context.frame.approve_clean)
        context.frame.add_place("today", page, self.show, self.refresh)

    def show(self, _place: str) -> None:
        """Show the page."""
        day = self._context.now().astimezone()
        self._context.frame.show_page(self.page, tr("Today"), f"{day:%A %d %B}")
        self.refresh()

    def refresh(self) -> None:
        """Load the board again."""
        self._context.lane.submit("today", self._context.desk().today, self._arrived)

    def _arrived(self, board: TodayBoard) -> None:
        self.page.show_board(board, self._context.now())

    def _row_pressed(self, row: TodayRow) -> None:
        context, press = self._context, row.next_press
        if row.question_id is not None:
            context.frame.questions.show_one(row.question_id)
        elif press.action == "resume":
            context.lane.submit("resumed", context.desk().resume, self._resumed)
        elif press.action == "set-up":
            context.frame.show_place("connections")
        elif press.action == "sync":
            context.frame.sync_now()
        elif press.action == "show-folder":
            context.frame.show_place(press.folder)
        elif row.document_id is not None and press.fix is not None and press.fix.action in COMPARING_FIXES:
            context.frame.compare.open(row.document_id)
        elif row.document_id is not None:
            context.frame.open_document(row.document_id)

    def _resumed(self, _nothing: object) -> None:
        self._context.loop.replan()
        self._context.frame.refresh()
