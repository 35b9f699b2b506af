"""The manual in the window: which page is shown for what, and the way back to where it was opened."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from acucleo_desktop.manual.contents import CLERK_INDEX
from acucleo_desktop.manual.screens import page_of, page_of_finding
from acucleo_desktop.ui.controllers.context import Context
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.manual.manual_page import ManualPage
from acucleo_desktop.ui.manual.walk import ManualWalk


class ManualController(ManualWalk):
    """Serves the page of the manual in the main window.

    Args:
        context: the surroundings.
        page: the page.
    """

    def __init__(self, context: Context, page: ManualPage) -> None:
        super().__init__(page, context.lane, context.frame)
        self._context = context
        self._former: QWidget | None = None
        self._former_words = ("", "")
        self.arrived.connect(self._say_title)
        context.frame.add_over(page, lambda: None, self._leave)

    def show_screen(self) -> None:
        """Show what belongs to the screen that is shown; on the manual itself, its first page."""
        frame = self._context.frame
        self.show(page_of(frame.screen_name(), frame.place, is_over=frame.is_over()))

    def show_finding(self, name: str) -> None:
        """Show the entry of a finding.

        Args:
            name: its stable name; empty for the page of the document.
        """
        self.show(page_of_finding(name) if name else page_of("document"))

    def show(self, address: str = CLERK_INDEX) -> None:
        """Show the manual at an address."""
        frame = self._context.frame
        if frame.sheet is not None:
            frame.sheet.close_sheet()
        shown = frame.pages.currentWidget()
        if shown is not self.page:
            self._former, self._former_words = shown, frame.top_bar.shown_place()
        frame.show_page(self.page, tr("Manual"), self.title)
        self.page.view.setFocus()
        self.begin(address)

    def _leave(self) -> None:
        """Show again what was shown before, in the state in which it was left."""
        frame, former = self._context.frame, self._former
        place = frame.page_of(frame.place)
        if former is None or former is place or frame.pages.indexOf(former) < 0:
            frame.back_to_place()
            return
        frame.show_page(former, *self._former_words)
        target = frame.key_target()
        if target is not None:
            target.setFocus()
        frame.refresh()

    def _say_title(self) -> None:
        if self._context.frame.pages.currentWidget() is self.page:
            self._context.frame.top_bar.show_place(tr("Manual"), self.title)
