"""The document browser: loading pages of a list, its preview, and what is done with many documents at once."""

from __future__ import annotations

from PySide6.QtCore import QObject

from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow
from acucleo_desktop.sync.desk_types import DocumentDetail
from acucleo_desktop.ui.controllers.context import Context
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.screens.browser import BrowserPage
from acucleo_desktop.ui.screens.folders import LISTINGS
from acucleo_desktop.ui.theme.style import theme


class BrowserController(QObject):
    """Serves every folder and list of the left bar with one page."""

    def __init__(self, context: Context, page: BrowserPage) -> None:
        super().__init__(context.frame)
        self._context = context
        self.page = page
        self._listing = LISTINGS["all"]
        self._counts: dict[str, int] = {}
        page.query_changed.connect(self._load_list)
        page.more_wanted.connect(self._load_more)
        page.row_chosen.connect(self._load_preview)
        page.opened.connect(context.frame.open_document)
        page.action_requested.connect(context.frame.decisions.act_on_many)
        for name in LISTINGS:
            context.frame.add_place(name, page, self.show, page.refresh)

    def show(self, place: str) -> None:
        """Show a folder or list by its name."""
        self._listing = LISTINGS[place]
        self._context.frame.show_page(self.page, self._listing.title, "")
        self.page.show_query(self._listing.query)
        self.page.table.setFocus()
        self._context.frame.refresh_counts()

    def show_counts(self, counts: dict[str, int]) -> None:
        """Say behind the title of a folder how many documents lie in it."""
        self._counts = counts
        frame = self._context.frame
        count = counts.get(frame.place)
        if count is not None and frame.pages.currentWidget() is self.page:
            frame.top_bar.show_place(self._listing.title, tr("%n document(s)", "", count))

    def _load_list(self, query: DocumentQuery) -> None:
        desk = self._context.desk()
        self._context.lane.submit("list", lambda: desk.documents(query), self._list_arrived)

    def _load_more(self, query: DocumentQuery) -> None:
        desk = self._context.desk()
        self._context.lane.submit("more", lambda: desk.documents(query), self.page.add_rows)

    def _load_preview(self, row: DocumentRow | None) -> None:
        if row is None:
            self.page.preview.setVisible(False)
            return
        desk, name, document_id = self._context.desk(), theme().name, row.id
        self._context.lane.submit("preview", lambda: desk.document(document_id, theme=name), self._preview_arrived)

    def _list_arrived(self, rows: list[DocumentRow]) -> None:
        self.page.show_rows(rows, self._listing.title, self._listing.empty)

    def _preview_arrived(self, detail: DocumentDetail) -> None:
        self._context.frame.preview.setVisible(True)
        self._context.frame.preview.show_detail(detail)
