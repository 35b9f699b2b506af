"""The text of a page of the manual: links, pictures, and what was found in it marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, QUrl, Signal
from PySide6.QtGui import QColor, QPalette, QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit

from acucleo_desktop.ui.document.printing import apply_weights
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.manual.look import COLUMN, style_sheet
from acucleo_desktop.ui.manual.reader import Frame, Opened
from acucleo_desktop.ui.theme.style import font, scaled, theme

_SIDE, _LEAST_SIDE, _TOP = 40, 20, 24
_NARROW = 560
_SETTLE_MS = 120
_MOST_MARKED = 500


class ReadingView(QTextBrowser):
    """Shows a page.

    Signals:
        link_pressed: where it leads.
        width_changed: a page made for another width should be made anew.
    """

    link_pressed = Signal(str)
    width_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("surface")  # also beside the column
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(font("body"))
        self.setAccessibleName(tr("Page of the manual"))
        self.document().setDocumentMargin(0)
        self.document().setIndentWidth(scaled(22))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(theme().surface))
        self.setPalette(palette)
        self.anchorClicked.connect(self._pressed)
        self._opened: Opened | None = None
        self._marked: list[QTextCursor] = []
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLE_MS)
        self._settled.timeout.connect(self._look)

    def frame_of_page(self) -> Frame:
        """Return the room that a page has now."""
        return Frame(self._column(), self.devicePixelRatioF(), theme().border_strong)

    def _side(self) -> int:
        return scaled(_SIDE) if self.width() >= scaled(_NARROW) else _LEAST_SIDE

    def _column(self) -> int:
        room = self.width() - 2 * self._side() - self.verticalScrollBar().sizeHint().width()
        return max(200, min(scaled(COLUMN), room))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the page in its column; it is made anew when the window rests."""
        end = max(0, self.width() - self._side() - self._column() - self.verticalScrollBar().sizeHint().width())
        lead, trail = (self._side(), end) if self.isLeftToRight() else (end, self._side())
        self.setViewportMargins(lead, scaled(_TOP), trail, 0)
        super().resizeEvent(event)
        self._settled.start()

    def _look(self) -> None:
        if self._opened is not None and self._opened.column != self._column():
            self.width_changed.emit()

    def show_opened(self, opened: Opened, *, place: int = 0) -> None:
        """Show a page at a place in its text, or at its mark.

        Args:
            opened: the page.
            place: a position in the text at which it was read before; 0 for none.
        """
        self._opened = opened
        self._marked = []
        self.setExtraSelections([])
        document = self.document()
        document.clear()
        document.setDefaultStyleSheet(style_sheet(opened.column))
        for name, image in opened.pictures.items():
            document.addResource(int(QTextDocument.ResourceType.ImageResource), QUrl(name), image)
        self.setHtml(f"<body>{opened.html}</body>")
        apply_weights(document)
        self.setAccessibleName(opened.page.title)
        if place:
            self._scroll_to(place)
        elif opened.mark:
            self.scrollToAnchor(opened.mark)
        else:
            self.verticalScrollBar().setValue(0)

    def place(self) -> int:
        """Return the position in the text at which the view begins."""
        return self.cursorForPosition(self.viewport().rect().topLeft()).position()

    def _scroll_to(self, place: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(place, max(0, self.document().characterCount() - 1)))
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + self.cursorRect(cursor).top())

    def _pressed(self, url: QUrl) -> None:
        self.link_pressed.emit(url.toString())

    # Finding

    def mark(self, words: Sequence[str]) -> int:
        """Mark all places of some words, and return how many there are."""
        self._marked = [cursor for word in words for cursor in self._places_of(word)][:_MOST_MARKED]
        self._marked.sort(key=QTextCursor.position)
        selections = []
        for cursor in self._marked:
            made = QTextEdit.ExtraSelection()
            made.cursor = cursor
            made.format.setBackground(QColor(theme().light_bg))
            made.format.setForeground(QColor(theme().light_ink))
            selections.append(made)
        self.setExtraSelections(selections)
        return len(self._marked)

    def _places_of(self, word: str) -> list[QTextCursor]:
        found: list[QTextCursor] = []
        cursor = QTextCursor(self.document())
        while word and len(found) < _MOST_MARKED:
            cursor = self.document().find(word, cursor)
            if cursor.isNull():
                break
            found.append(QTextCursor(cursor))
        return found

    def go_to_marked(self, number: int) -> None:
        """Bring a marked place into sight and select it.

        Args:
            number: from 0, in the order of the text.
        """
        if 0 <= number < len(self._marked):
            cursor = QTextCursor(self._marked[number])
            self.setTextCursor(cursor)
            self.ensureCursorVisible()
