"""Cross-references: loading and arranging the table outside the main thread, keeping changes, files in and out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.partners.profile import CrossReference
from acucleo_desktop.sync.cross_reference_files import CheckReport
from acucleo_desktop.sync.cross_references import CrossReferenceRow
from acucleo_desktop.sync.remembered_fixes import RememberedRow
from acucleo_desktop.ui.components.file_choice import ask_where_to, ask_which
from acucleo_desktop.ui.controllers.context import Context
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.screens.cross_references import CrossReferencesPage
from acucleo_desktop.ui.tables.cross_references import Wanted, arranged

PLACE = "cross-references"
Kept = RememberedRow | Problem


class CrossReferencesController(QObject):
    """Serves the page of codes."""

    def __init__(self, context: Context, page: CrossReferencesPage) -> None:
        super().__init__(context.frame)
        self._context = context
        self.page = page
        self._rows: list[CrossReferenceRow] = []
        page.wanted_changed.connect(self._arrange)
        page.add_requested.connect(self._open_new)
        page.change_requested.connect(self._open_form)
        page.remove_requested.connect(self._remove)
        page.use_wanted.connect(self._count_use)
        page.import_requested.connect(self._choose_file)
        page.export_requested.connect(self._choose_target)
        page.form.saved.connect(self._save)
        page.apply_requested.connect(self._apply)
        context.frame.add_place(PLACE, page, self.show, self.refresh)

    def show(self, _place: str) -> None:
        """Show the page."""
        frame = self._context.frame
        frame.show_page(self.page, frame.left_bar.title_of(PLACE), "")
        if not self.page.shows_report:
            self.page.table.setFocus()
        self.refresh()

    def refresh(self) -> None:
        """Load the tables again."""
        desk, wanted = self._context.desk(), self.page.wanted()

        def load() -> tuple[list[CrossReferenceRow], list[CrossReferenceRow]]:
            rows = desk.cross_references.rows()
            return rows, arranged(rows, wanted)

        self._context.lane.submit(PLACE, load, self._arrived)

    def _arrived(self, loaded: tuple[list[CrossReferenceRow], list[CrossReferenceRow]]) -> None:
        self._rows, found = loaded
        self.page.show_rows(found, len(self._rows))

    def _arrange(self, wanted: Wanted) -> None:
        rows = self._rows
        self._context.lane.submit(PLACE, lambda: (rows, arranged(rows, wanted)), self._arrived)

    def _count_use(self, row: CrossReferenceRow) -> None:
        desk = self._context.desk()
        work = lambda: desk.cross_references.use(row.partner, row.reference.theirs)  # noqa: E731 - one line for the lane
        self._context.lane.submit("code-use", work, lambda use: self.page.show_use(row, use))

    # One entry

    def _open_new(self) -> None:
        self._open_form(None)

    def _open_form(self, row: CrossReferenceRow | None) -> None:
        desk = self._context.desk()

        def load() -> list[tuple[str, str]]:
            return [(partner.code, partner.name) for partner in desk.partners()]

        self._context.lane.submit("code-form", load, lambda partners: self.page.open_form(partners, row))

    def _save(self, partner: str, reference: CrossReference) -> None:
        desk, old = self._context.desk().cross_references, self.page.form.old

        def save() -> RememberedRow:
            return desk.add(partner, reference) if old is None else desk.change(partner, old[1], reference)

        self._keep(save, self.page.form.show_error)

    def _remove(self, entries: list[tuple[str, CrossReference]]) -> None:
        desk = self._context.desk().cross_references
        self._keep(lambda: desk.remove(entries), self._tell)

    def _keep(self, work: Callable[[], RememberedRow], refuse: Callable[[str], None]) -> None:
        """Change the tables; trouble is told where it arose."""

        def careful() -> Kept:
            try:
                return work()
            except Problem as problem:
                return problem

        def kept(result: Kept) -> None:
            if isinstance(result, Problem):
                refuse(said(f"{result.what} {result.todo}".strip()))
                return
            if self.page.form.isVisible():
                self.page.form.close_form()
            corrections = self._context.frame.corrections
            corrections.offer(result.id, result.what, result.waiting)
            corrections.look_again(result.id)
            self.refresh()

        self._context.lane.submit("code-kept", careful, kept)

    def _tell(self, words: str) -> None:
        self._context.frame.banner.say("amber", "info", words)

    # Files

    def _choose_file(self) -> None:
        kinds = tr("Tables (*.csv *.txt *.tsv);;All files (*)")
        ask_which(self.page, tr("Bring a file of cross-references in"), kinds, self.check)

    def check(self, path: Path) -> None:
        """Show what a file would do."""
        desk = self._context.desk().cross_references
        self._context.lane.submit("code-check", lambda: desk.check(path), self.page.show_report)

    def _apply(self, only_good: bool) -> None:
        report: CheckReport | None = self.page.report.report
        desk = self._context.desk().cross_references
        if report is None:
            return
        checked = report
        self.page.show_table()
        self._keep(lambda: desk.apply(checked, only_good=only_good), self._tell)

    def _choose_target(self) -> None:
        title = tr("Write the cross-references to a file")
        ask_where_to(self.page, title, "cross-references.csv", tr("Tables (*.csv)"), self.export)

    def export(self, path: Path) -> None:
        """Write all entries to a file."""
        desk = self._context.desk().cross_references

        def told(count: int) -> None:
            words = tr("%n cross-reference(s) (is|are) in {file}.", "", count, file=path.name)
            self._context.frame.banner.say("green", "check", words)

        self._context.lane.submit("code-export", lambda: desk.export(path), told)
