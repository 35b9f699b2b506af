"""The manual: which page is shown for what, the way back, and the search; pages are read in the lane."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QLocale, QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from acucleo_desktop.manual.contents import CLERK_INDEX, Chapter
from acucleo_desktop.manual.html import PICTURE
from acucleo_desktop.manual.pages import documents_folder
from acucleo_desktop.manual.screens import page_of, page_of_finding
from acucleo_desktop.manual.search import Hit
from acucleo_desktop.ui.controllers.context import Context
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.manual.manual_page import ManualPage
from acucleo_desktop.ui.manual.reader import Opened, Reader

_WEB = ("http://", "https://", "mailto:")
_LONGEST_WAY = 100


class ManualController(QObject):
    """Serves the page of the manual.

    Args:
        context: the surroundings.
        page: the page.
    """

    def __init__(self, context: Context, page: ManualPage) -> None:
        super().__init__(context.frame)
        self._context = context
        self.page = page
        self._reader = Reader(documents_folder(), QLocale().name()[:2])
        self._chapters: tuple[Chapter, ...] = ()
        self._former: QWidget | None = None
        self._former_words = ("", "")
        self._way: list[tuple[str, int]] = []
        self._at = -1
        page.wanted.connect(self.go)
        page.search_wanted.connect(self._search)
        page.stepped.connect(self._step)
        page.back_wanted.connect(partial(self._along, -1))
        page.forward_wanted.connect(partial(self._along, 1))
        page.anew_wanted.connect(self._anew)
        context.frame.add_over(page, lambda: None, self._leave)

    # Coming and going

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
        frame.show_page(self.page, tr("Manual"), self._title())
        self.page.view.setFocus()
        if not self._chapters:
            self._context.lane.submit("manual-contents", self._reader.contents, self._contents_arrived)
        self.go(address)

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

    def _contents_arrived(self, chapters: tuple[Chapter, ...]) -> None:
        self._chapters = chapters
        if not self.page.search.text():
            self.page.show_contents(chapters)

    # Pages

    def go(self, address: str) -> None:
        """Show a page and remember it on the way; a link to the web is opened in the browser."""
        if address.startswith(_WEB):
            QDesktopServices.openUrl(QUrl(address))
            return
        if 0 <= self._at < len(self._way):
            if self._way[self._at][0] == address:
                self._open(address, 0)
                return
            self._way[self._at] = (self._way[self._at][0], self.page.view.place())
        self._way = [*self._way[: self._at + 1], (address, 0)][-_LONGEST_WAY:]
        self._at = len(self._way) - 1
        self._open(address, 0)

    def _along(self, step: int) -> None:
        if 0 <= self._at + step < len(self._way):
            self._way[self._at] = (self._way[self._at][0], self.page.view.place())
            self._at += step
            self._open(*self._way[self._at])

    def _step(self, step: int) -> None:
        """Go to the page after the open one, or before it."""
        opened = self.page.opened
        if opened is not None:
            address = opened.page.address

            def go(found: str) -> None:
                if found:
                    self.go(found)

            self._context.lane.submit("manual-step", partial(self._reader.neighbour, address, step), go)

    def _anew(self) -> None:
        """Make the open page anew: its room has changed."""
        if 0 <= self._at < len(self._way):
            self._open(self._way[self._at][0], self.page.view.place())

    def _open(self, address: str, place: int) -> None:
        frame, opened = self.page.view.frame_of_page(), self.page.opened

        def read() -> Opened:
            if address.startswith(PICTURE) and opened is not None:
                return self._reader.open_picture(address.removeprefix(PICTURE), opened, frame)
            return self._reader.open(address, frame)

        self._context.lane.submit("manual-page", read, partial(self._arrived, place))

    def _arrived(self, place: int, opened: Opened) -> None:
        self.page.show_opened(opened, place=place)
        self.page.allow(back=self._at > 0, forward=self._at + 1 < len(self._way))
        if self._context.frame.pages.currentWidget() is self.page:
            self._context.frame.top_bar.show_place(tr("Manual"), self._title())

    def _title(self) -> str:
        opened = self.page.opened
        return opened.page.title if opened is not None else ""

    # Search

    def search(self, text: str, then: Callable[[list[Hit]], None]) -> None:
        """Look for words in all pages, without showing the manual; none are found by an empty text."""
        self._context.lane.submit("manual-find", partial(self._reader.search, text), then)

    def _search(self, text: str) -> None:
        if not text:
            self.page.show_contents(self._chapters)
            return

        def arrived(hits: list[Hit]) -> None:
            if self.page.search.text().strip() == text:
                self.page.show_hits(hits, text)

        self._context.lane.submit("manual-search", partial(self._reader.search, text), arrived)
