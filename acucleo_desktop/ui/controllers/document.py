"""One document on its page: opening it, and showing what has changed meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QObject

from acucleo_desktop.sync.desk_types import DocumentDetail
from acucleo_desktop.ui.controllers.context import Context
from acucleo_desktop.ui.document.document_page import DocumentPage, DocumentPreview
from acucleo_desktop.ui.theme.style import theme


class DocumentController(QObject):
    """Serves the document page, and the decisions that page and preview ask for."""

    def __init__(self, context: Context, page: DocumentPage, preview: DocumentPreview) -> None:
        super().__init__(context.frame)
        self._context = context
        self.page = page
        decisions = context.frame.decisions
        for part in (page, preview):
            part.fix_requested.connect(decisions.apply_fix)
            part.action_requested.connect(decisions.act)
            part.open_requested.connect(self.open)
        page.back_requested.connect(context.frame.go_back)
        context.frame.add_over(page, self.refresh)

    def open(self, document_id: int) -> None:
        """Open a document on a page of its own."""
        desk, name = self._context.desk(), theme().name

        def load() -> DocumentDetail:
            desk.mark_read(document_id)
            return desk.document(document_id, theme=name)

        self._context.lane.submit("document", load, self._arrived)

    def refresh(self) -> None:
        """Show what has changed about the open document."""
        if self.page.detail is None:
            return
        desk, name, document_id = self._context.desk(), theme().name, self.page.detail.row.id
        self._context.lane.submit(
            "document-again", lambda: desk.document(document_id, theme=name), self.page.show_changes
        )

    def _arrived(self, detail: DocumentDetail) -> None:
        self.page.show_detail(detail)
        self._context.frame.pages.setCurrentWidget(self.page)
        self.page.setFocus()
