"""Fix once, remembered: the bar that takes a fix back, a second look at waiting documents, and the list of fixes."""

from __future__ import annotations

from PySide6.QtCore import QObject

from acucleo_desktop.sync.desk_types import Decision
from acucleo_desktop.sync.remembered_fixes import LookedAgain, RememberedRow
from acucleo_desktop.ui.controllers.context import Context
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.screens.corrections import CorrectionsPage

PLACE = "corrections"
_LOOKED = "looked-again"


class CorrectionsController(QObject):
    """Serves the page of remembered fixes, and offers to take back each fix as it is made."""

    def __init__(self, context: Context, page: CorrectionsPage) -> None:
        super().__init__(context.frame)
        self._context = context
        self.page = page
        page.undo_requested.connect(self.undo)
        page.opened.connect(context.frame.open_document)
        context.frame.add_place(PLACE, page, self.show, self.refresh)

    def show(self, _place: str) -> None:
        """Show the page."""
        frame = self._context.frame
        frame.show_page(self.page, frame.left_bar.title_of(PLACE), "")
        self.page.table.setFocus()
        self.refresh()

    def refresh(self) -> None:
        """Load the entries, then how often they were used."""
        self._context.lane.submit("remembered", self._context.desk().remembered.all, self._arrived)

    def _arrived(self, rows: list[RememberedRow]) -> None:
        self.page.show_rows(rows)
        desk, counting = self._context.desk(), [row for row in rows if row.undone_at is None]
        self._context.lane.submit("remembered-uses", lambda: desk.remembered.uses(counting), self.page.show_uses)

    # A fix that was just made

    def follow(self, decisions: list[Decision], *, delivers: bool) -> None:
        """Offer to take back what was taught, and look again at what a decision may have freed."""
        for decision in decisions:
            if decision.ok and decision.remembered:
                self.offer(decision.remembered, decision.what, decision.waiting)
                self.look_again(decision.remembered)
        ids = [decision.document_id for decision in decisions if decision.ok and not decision.remembered]
        if ids and not delivers:
            desk = self._context.desk()
            self._context.loop.work_now(lambda: desk.remembered.look_at_stopped(ids), self._looked)

    def offer(self, entry_id: int, what: str, waiting: int) -> None:
        """Say what is remembered, and offer to take it back."""
        text = said(f"{what}.")
        if waiting:
            used = tr("Used in %n waiting document(s).", "", waiting)
            text = tr("{what} {used}", what=text, used=used)
        self._context.frame.undo_bar.offer(text, lambda: self.undo(entry_id))

    def undo(self, entry_id: int) -> None:
        """Take an entry back."""
        desk = self._context.desk()

        def undone(decision: Decision) -> None:
            self._context.frame.banner.say("green", "take-back", said(decision.said))
            self._context.frame.refresh()
            self.look_again(entry_id)

        self._context.lane.submit("remembered-undo", lambda: desk.remembered.undo(entry_id), undone)

    def look_again(self, entry_id: int) -> None:
        """Look at the waiting documents that an entry touches, as soon as no sync runs."""
        desk = self._context.desk()
        self._context.loop.work_now(lambda: desk.remembered.look_again(entry_id), self._looked)

    def _looked(self, looked: LookedAgain) -> None:
        """Show what has changed everywhere, and say it only then: banner and page never contradict each other."""
        frame, lane = self._context.frame, self._context.lane
        frame.decisions.looked_again()
        frame.refresh()
        if not looked.said:
            return

        def tell(sentence: str) -> None:
            frame.banner.say("blue", "info", said(sentence))

        # The lane answers in order: the first turn comes after the page that `refresh` has asked for, the second one
        # after what that page asks for itself, such as the preview of a list.
        lane.submit(_LOOKED, lambda: looked.said, lambda sentence: lane.submit(_LOOKED, lambda: sentence, tell))
