"""Reports: making them in the lane, writing them to a file, and opening what a row is about."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from acucleo_desktop.ledger.rows import DocumentQuery
from acucleo_desktop.sync.reports import Report, write_csv
from acucleo_desktop.ui.components.file_choice import ask_where_to
from acucleo_desktop.ui.controllers.context import Context
from acucleo_desktop.ui.document.printing import free_name, own_folder
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.screens.reports import ReportsPage

ShowList = Callable[[str, DocumentQuery], None]


class ReportsController(QObject):
    """Serves the page of the reports.

    Args:
        context: the surroundings.
        page: the page.
        show_list: shows a list of the left bar, and of it what a query finds.

    Attributes:
        choose_file: asks where a report is written; an empty path for nowhere.
    """

    def __init__(self, context: Context, page: ReportsPage, show_list: ShowList) -> None:
        super().__init__(context.frame)
        self._context = context
        self.page = page
        self._show_list = show_list
        self.choose_file: Callable[[QWidget, str, Callable[[str], None]], None] = _choose_file
        page.wanted.connect(self._load)
        page.export_wanted.connect(self._export)
        page.opened.connect(self._open)
        context.frame.add_place("reports", page, self.show, page.ask)

    def show(self, _place: str) -> None:
        """Show the page."""
        self._context.frame.show_page(self.page, tr("Reports"), "")
        self.page.table.setFocus()
        self.page.ask()

    def _load(self, name: str, days: int) -> None:
        desk = self._context.desk()
        self._context.lane.submit("report", lambda: desk.reports.make(name, days), self.page.show_report)

    def _export(self, report: Report, asks: bool) -> None:
        day = f"{self._context.now().astimezone():%Y-%m-%d}"

        def write(path: str) -> None:
            if path:
                self._context.lane.submit("report-file", lambda: write_csv(report, Path(path)), self._written)

        if asks:
            self.choose_file(self.page, f"{report.name}-{day}.csv", write)
        else:
            write(str(free_name(own_folder(), f"{report.name}-{day}", ".csv")))

    def _written(self, path: Path) -> None:
        self._context.frame.banner.say("green", "check", tr("The report is in {file}.", file=path.name), str(path))

    def _open(self, name: str, key: str) -> None:
        query = DocumentQuery(cause=key) if name == "causes" else DocumentQuery(partners=(key,))
        self._show_list("all", query)


def _choose_file(parent: QWidget, name: str, then: Callable[[str], None]) -> None:
    ask_where_to(parent, tr("Export CSV"), name, tr("CSV files (*.csv)"), lambda path: then(str(path)))
