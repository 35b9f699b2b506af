"""Finding anything by any number, name or item."""

from __future__ import annotations

from PySide6.QtCore import QObject

from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow
from acucleo_desktop.ui.components.overlay import FindSheet
from acucleo_desktop.ui.controllers.context import Context

FOUND_AT_ONCE = 30


class FindController(QObject):
    """Opens the search and answers it."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.frame)
        self._context = context

    def show(self) -> None:
        """Open the search over everything."""
        frame = self._context.frame
        sheet = FindSheet(frame)
        sheet.text_changed.connect(self._find)
        sheet.chosen.connect(frame.open_document)
        frame.open_sheet(sheet)
        sheet.field.setFocus()

    def _find(self, text: str) -> None:
        desk = self._context.desk()
        query = DocumentQuery(text=text, limit=FOUND_AT_ONCE)
        self._context.lane.submit("find", lambda: desk.documents(query) if text.strip() else [], self._found)

    def _found(self, rows: list[DocumentRow]) -> None:
        sheet = self._context.frame.sheet
        if isinstance(sheet, FindSheet):
            sheet.show_rows(rows)
