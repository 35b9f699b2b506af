"""Everything that a list offers beside its keys: columns, export, printing, views; one menu."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from acucleo_desktop.ui.components.panel import Entry, MenuPanel
from acucleo_desktop.ui.controllers.bulk import ASSIGN, BulkController
from acucleo_desktop.ui.controllers.context import Context
from acucleo_desktop.ui.controllers.exporting import ExportController, file_proposed
from acucleo_desktop.ui.controllers.papers import pdf_papers
from acucleo_desktop.ui.controllers.views import ViewsController
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
        """Ask for a file in a dialog that does not keep the rest of the window from working."""
        dialog = QFileDialog(self._context.frame, title, file_proposed(self._context.frame.place, ending), kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ending)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setModal(False)
        dialog.fileSelected.connect(partial(_with_path, then))
        dialog.finished.connect(self._back_to_list)
        dialog.show()

    def _back_to_list(self, _result: int) -> None:
        self._context.frame.activateWindow()
        self._page.table.setFocus()

    def print_selected(self) -> None:
        """Print the papers of what is selected; without a printer they are offered as a PDF."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

        from acucleo_desktop.ui.controllers.papers import RESOLUTION, DrawnPapers
        from acucleo_desktop.ui.document.printing import page_size

        if not self._page.selected():
            return
        if not QPrinterInfo.availablePrinterNames():
            self._context.frame.banner.say(
                "amber", "print", tr("There is no printer."), tr("The papers can be saved as a PDF instead.")
            )
            self.save_pdf()
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageSize(page_size())
        printer.setResolution(RESOLUTION)
        dialog = QPrintDialog(printer, self._context.frame)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def print_them() -> None:
            self.exports.write_papers(lambda: DrawnPapers(printer), printer.printerName())

        dialog.accepted.connect(print_them)
        dialog.show()


def _with_path(then: Callable[[Path], None], name: str) -> None:
    then(Path(name))
