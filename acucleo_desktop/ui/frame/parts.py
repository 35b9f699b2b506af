"""What the window makes when it is first wanted: Today stands before any of it. Naming a part makes it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from acucleo_desktop.ledger.rows import DocumentQuery
from acucleo_desktop.ui.components.undo_bar import UndoBar
from acucleo_desktop.ui.frame.frame import Frame

if TYPE_CHECKING:
    from acucleo_desktop.ui.controllers.browser import BrowserController
    from acucleo_desktop.ui.controllers.compare import CompareController
    from acucleo_desktop.ui.controllers.context import Context
    from acucleo_desktop.ui.controllers.corrections import CorrectionsController
    from acucleo_desktop.ui.controllers.cross_references import CrossReferencesController
    from acucleo_desktop.ui.controllers.document import DocumentController
    from acucleo_desktop.ui.controllers.dry_run import DryRunController
    from acucleo_desktop.ui.controllers.find import FindController
    from acucleo_desktop.ui.controllers.manual import ManualController
    from acucleo_desktop.ui.controllers.reports import ReportsController
    from acucleo_desktop.ui.document.document_page import DocumentPage, DocumentPreview
    from acucleo_desktop.ui.frame.memory import PlaceMemory
    from acucleo_desktop.ui.screens.browser import BrowserPage
    from acucleo_desktop.ui.screens.plan_page import PlanPage


class Parts(Frame):
    """The frame with every page and controller that a start can do without.

    Signals:
        evidence_wanted: id and number of a document whose evidence pack is to be written.
    """

    evidence_wanted = Signal(int, str)
    context: Context
    memory: PlaceMemory
    undo_bar: UndoBar

    def has_made(self, name: str) -> bool:
        """Whether a late part is there: asking for it would make it."""
        return name in self.__dict__

    def shows(self, name: str) -> bool:
        """Whether a page that may not be made yet is the one that is shown."""
        return self.has_made(name) and self.pages.currentWidget() is getattr(self, name)

    @cached_property
    def preview(self) -> DocumentPreview:
        """The pane beside a list."""
        from acucleo_desktop.ui.document.document_page import DocumentPreview

        return DocumentPreview()

    @cached_property
    def browser(self) -> BrowserPage:
        """The page of every list."""
        from acucleo_desktop.ui.screens.browser import BrowserPage

        return BrowserPage(self.preview, self.context.clock, self.undo_bar)

    @cached_property
    def lists(self) -> BrowserController:
        """Who serves the lists."""
        from acucleo_desktop.ui.controllers.browser import BrowserController

        _ = self.documents  # serves the preview
        made = BrowserController(self.context, self.browser)
        self.describe_page(self.browser, "Lists", self.browser.table)
        self.memory.add("lists", made)
        return made

    @cached_property
    def document(self) -> DocumentPage:
        """The page of one document."""
        from acucleo_desktop.ui.document.document_page import DocumentPage

        return DocumentPage()

    @cached_property
    def documents(self) -> DocumentController:
        """Who serves the page of one document."""
        from acucleo_desktop.ui.controllers.document import DocumentController

        made = DocumentController(self.context, self.document, self.preview)
        self.describe_page(self.document, "Document")
        self.memory.add("document", self.document)
        self.document.evidence_requested.connect(self.evidence_wanted)
        self.document.manual_requested.connect(self._read_about)
        return made

    @cached_property
    def finder(self) -> FindController:
        """Who serves the palette."""
        from acucleo_desktop.ui.controllers.find import FindController

        return FindController(self.context)

    @cached_property
    def plan(self) -> PlanPage:
        """The page of the dry run."""
        from acucleo_desktop.ui.screens.plan_page import PlanPage

        return PlanPage()

    @cached_property
    def dry_runs(self) -> DryRunController:
        """Who serves the dry run."""
        from acucleo_desktop.ui.controllers.dry_run import DryRunController

        made = DryRunController(self.context, self.plan)
        self.describe_page(self.plan, "Dry run")
        return made

    @cached_property
    def compare(self) -> CompareController:
        """Who serves a document beside ours."""
        from acucleo_desktop.ui.controllers.compare import CompareController
        from acucleo_desktop.ui.screens.compare import ComparePage

        made = CompareController(self.context, ComparePage())
        self.describe_page(made.page, "Compare")
        return made

    @cached_property
    def corrections(self) -> CorrectionsController:
        """Who serves the remembered fixes."""
        from acucleo_desktop.ui.controllers.corrections import CorrectionsController
        from acucleo_desktop.ui.screens.corrections import CorrectionsPage

        made = CorrectionsController(self.context, CorrectionsPage())
        self.describe_page(made.page, "Remembered fixes")
        return made

    @cached_property
    def codes(self) -> CrossReferencesController:
        """Who serves the cross-references."""
        from acucleo_desktop.ui.controllers.cross_references import CrossReferencesController
        from acucleo_desktop.ui.screens.cross_references import CrossReferencesPage

        made = CrossReferencesController(self.context, CrossReferencesPage())
        self.describe_page(made.page, "Cross-references")
        return made

    @cached_property
    def reports(self) -> ReportsController:
        """Who serves the reports."""
        from acucleo_desktop.ui.controllers.reports import ReportsController
        from acucleo_desktop.ui.screens.reports import ReportsPage

        made = ReportsController(self.context, ReportsPage(), self.show_list)
        self.describe_page(made.page, "Reports", made.page.table)
        return made

    @cached_property
    def manual(self) -> ManualController:
        """Who serves the manual."""
        from acucleo_desktop.ui.controllers.manual import ManualController
        from acucleo_desktop.ui.manual.manual_page import ManualPage

        made = ManualController(self.context, ManualPage())
        self.describe_page(made.page, "Manual")
        return made

    def _read_about(self, finding: str) -> None:
        self.manual.show_finding(finding)

    def make_part(self, name: str) -> None:
        """Make a part now, so that the place that it serves is there."""
        getattr(self, name)

    def show_list(self, place: str, query: DocumentQuery | None) -> None:
        """Show a folder or list of the left bar, and of it what a query finds."""
        self.show_place(place)
        if query is not None:
            self.lists.show_narrowed(place, query)

    def show_narrowed(self, place: str, query: DocumentQuery) -> None:
        """Show of a list what a query finds."""
        self.lists.show_narrowed(place, query)
