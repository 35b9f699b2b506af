"""The way through the manual: from page to page and back again, and the search; pages are read in a lane."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QLocale, QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from acucleo_desktop.manual.contents import CLERK_INDEX, Chapter
from acucleo_desktop.manual.html import PICTURE
from acucleo_desktop.manual.pages import documents_folder
from acucleo_desktop.manual.search import Hit
from acucleo_desktop.ui.bridge.lane import Lane
from acucleo_desktop.ui.manual.manual_page import ManualPage
from acucleo_desktop.ui.manual.reader import Opened, Reader

_WEB = ("http://", "https://", "mailto:")
_LONGEST_WAY = 100


class ManualWalk(QObject):
    """Fills the page of the manual, wherever that is shown.

    Args:
        page: the page.
        lane: where pages are read.
        parent: owner in Qt.

    Signals:
        arrived: another page is shown.
    """

    arrived = Signal()

    def __init__(self, page: ManualPage, lane: Lane, parent: QObject) -> None:
        super().__init__(parent)
        self.page = page
        self._lane = lane
        self._reader = Reader(documents_folder(), QLocale().name()[:2])
        self._chapters: tuple[Chapter, ...] = ()
        self._way: list[tuple[str, int]] = []
        self._at = -1
        page.wanted.connect(self.go)
        page.search_wanted.connect(self._search)
        page.stepped.connect(self._step)
        page.back_wanted.connect(partial(self._along, -1))
        page.forward_wanted.connect(partial(self._along, 1))
        page.anew_wanted.connect(self._anew)

    @property
    def title(self) -> str:
        """The title of the page that is shown; empty before the first one."""
        opened = self.page.opened
        return opened.page.title if opened is not None else ""

    def begin(self, address: str = CLERK_INDEX) -> None:
        """Show the contents, and the page at an address."""
        if not self._chapters:
            self._lane.submit("manual-contents", self._reader.contents, self._contents_arrived)
        self.go(address)

    def _contents_arrived(self, chapters: tuple[Chapter, ...]) -> None:
        self._chapters = chapters
        if not self.page.search.text():
            self.page.show_contents(chapters)

    # Pages

    def go(self, address: str) -> None:
        """Show a page and remember it on the way; a link to the web is opened in the browser."""
        if not address:
            return
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
        """Go to the page after the open one, or before it; nothing happens at the end."""
        opened = self.page.opened
        if opened is not None:
            self._lane.submit("manual-step", partial(self._reader.neighbour, opened.page.address, step), self.go)

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

        self._lane.submit("manual-page", read, partial(self._arrived, place))

    def _arrived(self, place: int, opened: Opened) -> None:
        self.page.show_opened(opened, place=place)
        self.page.allow(back=self._at > 0, forward=self._at + 1 < len(self._way))
        self.arrived.emit()

    # Search

    def search(self, text: str, then: Callable[[list[Hit]], None]) -> None:
        """Look for words in all pages, without showing the manual; none are found by an empty text."""
        self._lane.submit("manual-find", partial(self._reader.search, text), then)

    def _search(self, text: str) -> None:
        if text:
            self._lane.submit("manual-search", partial(self._reader.search, text), partial(self._found, text))
        else:
            self.page.show_contents(self._chapters)

    def _found(self, text: str, hits: list[Hit]) -> None:
        if self.page.search.text().strip() == text:
            self.page.show_hits(hits, text)
