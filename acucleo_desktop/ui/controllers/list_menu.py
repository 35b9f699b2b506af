"""Everything that a list offers beside its keys: columns, export, printing, views; one menu."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from acucleo_desktop.ui.components.file_choice import ask_where_to
from acucleo_desktop.ui.components.panel import Entry, MenuPanel
from acucleo_desktop.ui.controllers.bulk import ASSIGN, BulkController
from acucleo_desktop.ui.controllers.context import Context
from acucleo_desktop.ui.controllers.exporting import ExportController, file_proposed
from acucleo_desktop.ui.controllers.papers import pdf_papers, printed_papers
from acucleo_desktop.ui.controllers.printing import ask_how_to_print
from acucleo_desktop.ui.controllers.views import ViewsController
from acucleo_desktop.ui.document.print_sheet import PrintChoice
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.screens.browser import BrowserPage
from acucleo_desktop.ui.screens.columns_panel import ColumnsPanel


class ListMenu(QObject):
    """Shows the menu of a list and carries out what is chosen."""

    def __init__(self, context: Context, page: BrowserPage, bulk: BulkController, views: ViewsController) -> None:
        super().__init__(context.frame)
        self._context = context
        self._page = page
        self._bulk = bulk
        self._views = views
        self.exports = ExportController(context, page)
        page.filters.more_wanted.connect(self.show)
        page.word_asked.connect(self._asked)

    def _asked(self, word: str) -> None:
        actions: dict[str, Callable[[], object]] = {
            "chase": self._chase,
            "columns": self.show_columns,
            "excel": self.export_excel,
            "print": self.print_selected,
            "more": self._show_at_button,
        }
        if word in actions:
            actions[word]()

    def _show_at_button(self) -> None:
        self.show(self._page.filters.more_button)

    def show(self, anchor: QWidget) -> None:
        """Show the menu below a button."""
        entries = [
            Entry(tr("Ask for the late answer"), self._chase, "M", "mail"),
            Entry(tr("Columns"), self.show_columns, "L", "filter"),
            Entry(tr("Select the whole list"), self._select_all, "Ctrl A", "check"),
            Entry(tr("Export to Excel"), self.export_excel, "Ctrl E", "reports"),
            Entry(tr("Export to CSV"), self.export_csv, "", "reports"),
            Entry(tr("Print"), self.print_selected, "Ctrl P", "print"),
            Entry(tr("Save papers as PDF"), self.save_pdf, "", "paper"),
            Entry(tr("Keep as a view"), self._views.name_view, "Ctrl D", "plus"),
        ]
        if self._bulk.can_assign:
            entries.insert(3, Entry(tr("Hand over"), self._hand_over, "", "partners"))
        if self._views.current is not None:
            entries.append(Entry(tr("Rename this view"), self._views.rename_view, "", "note"))
            entries.append(Entry(tr("Delete this view"), self._views.delete_view, "", "close"))
        MenuPanel(tr("This list"), entries, self._page).open_below(anchor)

    def _chase(self) -> None:
        self._context.frame.chaser.ask_about(self._page.current_row())

    def _hand_over(self) -> None:
        self._bulk.ask(ASSIGN, self._page.selected())

    def _select_all(self) -> None:
        self._page.table.selectAll()
        self._page.table.setFocus()

    def show_columns(self) -> None:
        """Let the columns be chosen."""
        header = self._page.table.columns
        panel = ColumnsPanel(header.shown(), self._page)
        panel.changed.connect(header.show_columns)
        panel.changed.connect(self._share)
        panel.widened.connect(header.widen)
        panel.open_below(self._page.filters.more_button)

    def _share(self, _names: object) -> None:
        self._page.table.columns.share(self._page.table.viewport().width())

    def export_excel(self) -> None:
        """Write the list as a workbook."""
        self._export(".xlsx", tr("Excel workbooks (*.xlsx)"))

    def export_csv(self) -> None:
        """Write the list as CSV."""
        self._export(".csv", tr("CSV files (*.csv)"))

    def _export(self, ending: str, kinds: str) -> None:
        self._with_file(tr("Where the list goes"), ending, kinds, self.exports.write_table)

    def save_pdf(self) -> None:
        """Write the papers of what is selected into one PDF."""
        self._with_file(tr("Where the papers go"), ".pdf", tr("PDF files (*.pdf)"), self.write_pdf)

    def write_pdf(self, path: Path) -> None:
        """Write the papers of what is selected into a PDF."""
        self.exports.write_papers(lambda: pdf_papers(path), str(path))

    def _with_file(self, title: str, ending: str, kinds: str, then: Callable[[Path], None]) -> None:
        frame = self._context.frame
        dialog = ask_where_to(frame, title, file_proposed(frame.place, ending), kinds, then)
        dialog.finished.connect(self._back_to_list)

    def _back_to_list(self, _result: int = 0) -> None:
        self._page.table.setFocus()

    def print_selected(self) -> None:
        """Ask how the papers of what is selected are printed; without a printer they are offered as a PDF."""
        count = sum(span.count for span in self._page.selected())
        if not count:
            return
        title = tr("Print the papers of %n document(s)", "", count)

        def print_them(choice: PrintChoice) -> None:
            self.exports.write_papers(lambda: printed_papers(choice, title), choice.printer)

        ask_how_to_print(self._context, title, print_them, self.save_pdf, self._page.table.setFocus)
