"""Compare: opening a document beside ours from anywhere, walking through the list, keeping choices, writing them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from acucleo_desktop.documents.finding import Fix
from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.rules.comparison import Resolution
from acucleo_desktop.sync.comparing import CompareView
from acucleo_desktop.sync.desk_types import Decision
from acucleo_desktop.ui.controllers.context import Context
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.screens.compare import ComparePage


@dataclass(frozen=True, slots=True)
class _Opened:
    view: CompareView
    walk: tuple[int, ...]


class CompareController(QObject):
    """Serves the compare page."""

    def __init__(self, context: Context, page: ComparePage) -> None:
        super().__init__(context.frame)
        self._context = context
        self.page = page
        self._walk: tuple[int, ...] = ()
        self._came_from_document = False
        self._kept: tuple[int, dict[str, Resolution]] = (0, {})
        page.write_requested.connect(self._write)
        page.choices_changed.connect(self._keep)
        page.way_chosen.connect(self._take_way)
        page.paper_requested.connect(self._open_paper)
        page.leave_requested.connect(self._leave)
        page.step_requested.connect(self._step)
        frame = context.frame
        frame.add_over(page, self.refresh)

    def open(self, document_id: int, among: Sequence[int] = ()) -> None:
        """Open a document beside ours.

        Args:
            document_id: which document.
            among: the list it was opened from, for next and previous; what waits for a person where it is empty.
        """
        frame, desk = self._context.frame, self._context.desk()
        self._came_from_document = frame.shows("document")

        def load() -> _Opened:
            desk.mark_read(document_id)
            walk = desk.comparing.comparable(among) if among else desk.comparing.waiting()
            return _Opened(
                desk.comparing.view(document_id), tuple(walk if document_id in walk else (document_id, *walk))
            )

        self._context.lane.submit("compare", load, self._opened)

    def open_shown(self) -> None:
        """Open what the document page shows, or the row of the list that has the focus."""
        frame = self._context.frame
        if frame.shows("document") and frame.document.detail is not None:
            self.open(frame.document.detail.row.id)
        elif frame.shows("browser") and (row := frame.browser.current_row()) is not None:
            self.open(row.id, frame.browser.model.ids_near(frame.browser.table.currentIndex().row()))

    def refresh(self) -> None:
        """Show what has changed about the open comparison; choices that were made stay."""
        view = self.page.view
        if view is None:
            return
        desk, document_id = self._context.desk(), view.row.id
        self._context.lane.submit("compare-again", lambda: desk.comparing.view(document_id), self._again)

    def _opened(self, opened: _Opened) -> None:
        view = opened.view
        if not view.comparison.rows and view.twin:
            # Nothing was compared field by field: the other document is the next best thing to look at.
            self._context.frame.open_document(view.twin)
            return
        self._walk = opened.walk
        self._kept = (0, {})
        self.page.show_view(view)
        frame = self._context.frame
        frame.banner.hide()
        place = "bills" if view.row.flow is Flow.BILL else "updates"
        frame.show_page(self.page, frame.left_bar.title_of(place), self._place_in_walk(view.row.id))
        self.page.table.setFocus()

    def _place_in_walk(self, document_id: int) -> str:
        if len(self._walk) < 2:  # noqa: PLR2004 - a walk of one goes nowhere
            return ""
        return tr("{place} of {all}", place=self._walk.index(document_id) + 1, all=len(self._walk))

    def _again(self, view: CompareView) -> None:
        shown = self.page.view
        is_same = shown is not None and (shown.row, shown.comparison) == (view.row, view.comparison)
        if shown is not None and shown.row.id == view.row.id and not is_same:
            self.page.show_view(view)

    def _keep(self) -> None:
        """Keep the choices, so that a phone call or the end of the program loses none."""
        view = self.page.view
        if view is None or not view.may_write:
            return
        desk, document_id, choices = self._context.desk(), view.row.id, dict(self.page.model.choices)
        known = self._kept[1] if self._kept[0] == document_id else dict(view.drafts)
        self._kept = (document_id, choices)
        if known == choices:
            return
        self._context.lane.submit("compare-draft", lambda: desk.comparing.keep_drafts(document_id, choices))

    def _write(self) -> None:
        view = self.page.view
        if view is None:
            return
        desk, document_id, choices = self._context.desk(), view.row.id, self.page.model.as_choices()
        self._context.lane.submit(
            "compare-write", lambda: desk.comparing.carry_out(document_id, choices), self._written
        )

    def _written(self, decision: Decision) -> None:
        frame = self._context.frame
        family, icon = ("green", "check") if decision.ok else ("amber", "info")
        following = self._following(decision.document_id)
        self._walk = tuple(each for each in self._walk if each != decision.document_id)
        if following and decision.ok:
            self.open(following, self._walk)
        else:
            self._leave()
        frame.banner.say(family, icon, said(decision.said))
        frame.refresh_counts()
        self._context.loop.deliver_now()

    def _following(self, document_id: int) -> int:
        if document_id not in self._walk:
            return 0
        place = self._walk.index(document_id)
        return self._walk[place + 1] if place + 1 < len(self._walk) else 0

    def _step(self, step: int) -> None:
        view = self.page.view
        if view is None or view.row.id not in self._walk:
            return
        place = self._walk.index(view.row.id) + step
        if 0 <= place < len(self._walk):
            self.open(self._walk[place], self._walk)
        else:
            words = tr("This is the last one.") if step > 0 else tr("This is the first one.")
            self._context.frame.banner.say("blue", "info", words)

    def _take_way(self, fix: Fix) -> None:
        if self.page.view is not None:
            self._context.frame.decisions.apply_fix(self.page.view.row.id, fix)

    def _open_paper(self) -> None:
        if self.page.view is not None:
            self._context.frame.open_document(self.page.view.row.id)

    def _leave(self) -> None:
        """Go back to where the comparison was opened from: the document, or the place of the left bar."""
        frame, view = self._context.frame, self.page.view
        if frame.sheet is None and self._came_from_document and view is not None:
            self._came_from_document = False
            frame.open_document(view.row.id)
        else:
            frame.go_back()
