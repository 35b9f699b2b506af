"""The paper on the desk: the document as it would look in an envelope, page by page, its facts lit from behind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QVBoxLayout, QWidget

from acucleo_desktop.ui.document.printing import apply_weights
from acucleo_desktop.ui.document.tab_steps import tab_step
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import font, is_text_large, scaled, theme

_PIXELS = re.compile(r"font-size:(\d+)px")
_ROOM = re.compile(r"(?:padding|margin)[\w-]*:[\dpx ]+")
_NUMBER = re.compile(r"\d+")
_ANCHOR = re.compile(r'<a name="fact:([^"]+)">(.*?)</a>', re.DOTALL)
_WIDTH = re.compile(r'(<th [^>]*?) width="\d+%"')
_PREFIX = "fact:"
_DESK, _MARGIN = 16, 20
_LIGHT_WIDER, _RADIUS, _UNDERLINE = 3, 3, 2
_SMALLEST, _SMALLER, _LEAST_PIXELS = 0.7, 0.06, 9
_SETTLE_MS = 60


class _Sheet(QTextBrowser):
    """A sheet of paper that paints its light and its warnings behind the text."""

    pressed = Signal(int)
    step_wanted = Signal(int)
    page_wanted = Signal(int)
    takes_tab = False

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(font("small"))
        self.document().setDocumentMargin(_DESK + _MARGIN)
        self.viewport().setAutoFillBackground(False)
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)  # never within a number
        self.setAccessibleName(tr("Paper view"))
        self.lit: list[QRectF] = []
        self.warned: list[QRectF] = []

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint desk, sheet and light, and the text over them."""
        tokens = theme()
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(tokens.desk))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        size = self.document().size()
        sheet = QRectF(_DESK, _DESK, size.width() - 2 * _DESK, size.height() - 2 * _DESK)
        painter.setPen(QPen(QColor(tokens.border)))
        painter.setBrush(QColor(tokens.paper))
        if not self.document().isEmpty():
            painter.drawRoundedRect(sheet.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setBrush(QColor(tokens.light_bg))
        painter.setPen(QPen(QColor(tokens.light_line)))
        for place in self.lit:
            wider = place.adjusted(-_LIGHT_WIDER, -1, _LIGHT_WIDER, 1)
            painter.drawRoundedRect(wider.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        for place in self.warned:
            painter.fillRect(QRectF(place.left(), place.bottom(), place.width(), _UNDERLINE), QColor(tokens.amber.dot))
        painter.end()
        super().paintEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Light the fact under the mouse."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit(self.cursorForPosition(event.position().toPoint()).position())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by field with the arrows, by page where there are several; other keys are the page's own."""
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        forward, back = {Qt.Key.Key_Down, Qt.Key.Key_Right}, {Qt.Key.Key_Up, Qt.Key.Key_Left}
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            forward, back = {Qt.Key.Key_Down, Qt.Key.Key_Left}, {Qt.Key.Key_Up, Qt.Key.Key_Right}
        if plain and event.key() in forward:
            self.step_wanted.emit(1)
        elif plain and event.key() in back:
            self.step_wanted.emit(-1)
        elif event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() in {
            Qt.Key.Key_PageDown,
            Qt.Key.Key_PageUp,
        }:
            self.page_wanted.emit(1 if event.key() == Qt.Key.Key_PageDown else -1)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def event(self, event: QEvent) -> bool:
        """Move by field with Tab where fields can be lit; elsewhere it goes on to the next part of the window."""
        step = tab_step(event) if self.takes_tab else 0
        if step:
            self.step_wanted.emit(step)
            return True
        return super().event(event)


class PaperView(QFrame):
    """A page of paper with a margin of desk around it; in a narrow pane it is smaller, down to what can be read.

    Signals:
        fact_pressed: name of the fact that was clicked.
        step_wanted: 1 for the next field, -1 for the one before.
    """

    fact_pressed = Signal(str)
    step_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("desk")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.browser = _Sheet()
        self.browser.pressed.connect(self._pressed)
        self.browser.step_wanted.connect(self.step_wanted)
        self.browser.page_wanted.connect(self._turn)
        self.setFocusProxy(self.browser)
        layout.addWidget(self.browser)
        self._pages: tuple[str, ...] = ()
        self._page = -1
        self._texts: list[list[tuple[str, str]]] = []
        self._page_of: dict[str, int] = {}
        self._places: dict[str, list[tuple[int, int]]] = {}
        self._warned: frozenset[str] = frozenset()
        self._lit = ""
        self._size = 1.0  # of the page that is shown; 1 for its full size
        self._needed = 0.0  # how wide it must be at that; 0 while it has had room
        self._fitted_to = 0
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLE_MS)
        self._settled.timeout.connect(self._fit_again)
        self.browser.document().documentLayout().documentSizeChanged.connect(self._place_light)

    @property
    def page(self) -> int:
        """The page that is shown, 0 for the first."""
        return self._page

    def show_html(self, html: str) -> None:
        """Show a paper of one page."""
        self.show_pages((html,))

    def show_pages(self, pages: tuple[str, ...], warned: frozenset[str] = frozenset()) -> None:
        """Show a paper; only the page that is seen is laid out.

        Args:
            pages: HTML of each page.
            warned: names of facts that get the line of a warning.
        """
        self._warned = warned
        if pages != self._pages:
            self._pages, self._page, self._lit = pages, -1, ""
            self._texts = [_ANCHOR.findall(html) for html in pages]
            self._page_of = {name: number for number, texts in enumerate(self._texts) for name, _text in texts}
            self._show(0)
        self._place_light()

    def fact_names(self) -> list[str]:
        """Return the facts of the whole paper in reading order, each once."""
        return list(dict.fromkeys(name for texts in self._texts for name, _text in texts))

    def show_light(self, name: str) -> None:
        """Light a fact, and bring it into sight; an empty name lights none."""
        self._lit = name
        page = self._page_of.get(name)
        if page is not None and page != self._page:
            self._show(page)
        self._place_light()

    def _pressed(self, position: int) -> None:
        for name, places in self._places.items():
            if any(start <= position <= start + length for start, length in places):
                self.fact_pressed.emit(name)
                return

    def _turn(self, step: int) -> None:
        if 0 <= self._page + step < len(self._pages):
            self._show(self._page + step)
            self._place_light()

    def _show(self, number: int) -> None:
        self._page = number
        tokens = theme()
        palette = self.browser.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
        palette.setColor(QPalette.ColorRole.Text, QColor(tokens.text))
        self.browser.setPalette(palette)
        self.browser.setStyleSheet("QTextBrowser { background: transparent; border: 0; }")
        self._needed, self._fitted_to = 0.0, 0
        self._lay_out(1.0)
        if self.isVisible():
            self._fit()

    def _lay_out(self, size: float) -> None:
        """Lay the page out at a size, of which 1 is the full one."""
        self._size, self._places = size, {}  # the old places mean nothing while the page is laid out
        html = self._pages[self._page] if self._pages else ""
        if is_text_large() or size < 1:  # numbers need more than their share of the usual width
            html = _WIDTH.sub(r"\1", html)
        self.browser.setHtml(_sized(html, size))
        apply_weights(self.browser.document(), lines_up=True)
        # Qt gives a named anchor to its first character only, so that the lengths come from the page itself.
        found = self._texts[self._page] if self._pages else []
        texts = [(name, " ".join(unescape(text).split())) for name, text in found]
        self._places = _places(self.browser.document().begin(), texts)

    def _is_too_wide(self) -> bool:
        return bool(self.browser.document().size().width() > self.browser.viewport().width())

    def _fit(self) -> None:
        """Lay the page out at the size that its pane has room for; what is too wide at the smallest one scrolls."""
        room = self.browser.viewport().width()
        if room == self._fitted_to:
            return
        self._fitted_to = room
        if self._size == 1 and self._is_too_wide():
            self._needed = self.browser.document().size().width()
        if not self._needed:
            return
        around = 2 * (_DESK + _MARGIN)
        size = min(1.0, max(_SMALLEST, (room - around) / (self._needed - around)))
        if size != self._size:
            self._lay_out(size)
        while self._is_too_wide() and self._size > _SMALLEST:  # letters come in whole pixels
            self._lay_out(max(_SMALLEST, self._size - _SMALLER))

    def _fit_again(self) -> None:
        """Fit the page to a pane that has become wider or narrower, with the same part of it in sight."""
        bar, was = self.browser.verticalScrollBar(), self._size
        seen = bar.value() / max(1, bar.maximum())
        self._fit()
        if self._size != was:
            self._place_light()
            bar.setValue(round(seen * bar.maximum()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the page once the pane rests."""
        super().resizeEvent(event)
        self._settled.start()

    def _place_light(self) -> None:
        lit = self._places.get(self._lit, [])
        self.browser.lit = [rect for place in lit for rect in self._rects(*place)]
        self.browser.warned = [
            rect for name in self._warned for place in self._places.get(name, []) for rect in self._rects(*place)
        ]
        selections = []
        for position, length in lit:
            cursor = QTextCursor(self.browser.document())
            cursor.setPosition(position)
            cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
            made = QTextEdit.ExtraSelection()
            made.format.setForeground(QColor(theme().light_ink))
            made.cursor = cursor
            selections.append(made)
        self.browser.setExtraSelections(selections)
        if self.browser.lit:
            self._bring_into_sight(self.browser.lit[0])
        self.browser.viewport().update()

    def _rects(self, position: int, length: int) -> Iterator[QRectF]:
        """Yield the rectangles of a stretch of text in the document, one for each line it covers."""
        document = self.browser.document()
        block = document.findBlock(position)
        # Asked each time: the wrapper of a layout does not outlive what else is done with the document.
        origin = self.browser.document().documentLayout().blockBoundingRect(block).topLeft()
        text = block.layout()
        start, end = position - block.position(), position - block.position() + length
        for number in range(text.lineCount()):
            row = text.lineAt(number)
            first, last = max(start, row.textStart()), min(end, row.textStart() + row.textLength())
            if first < last:
                edges = [_x(row.cursorToX(place)) for place in (first, last)]
                yield QRectF(origin.x() + min(edges), origin.y() + row.y(), abs(edges[1] - edges[0]), row.height())

    def _bring_into_sight(self, rect: QRectF) -> None:
        bar, height = self.browser.verticalScrollBar(), self.browser.viewport().height()
        if rect.top() < bar.value() + _DESK:
            bar.setValue(round(rect.top()) - 2 * _DESK)
        elif rect.bottom() > bar.value() + height - _DESK:
            bar.setValue(round(rect.bottom()) - height + 2 * _DESK)


def _sized(html: str, size: float) -> str:
    """Return a page at the text size that is on and smaller than that; no letters get too small to be read."""

    def letters(found: re.Match[str]) -> str:
        full = scaled(int(found[1]))
        return f"font-size:{full if size == 1 else min(full, max(_LEAST_PIXELS, round(full * size)))}px"

    def room(found: re.Match[str]) -> str:
        return _NUMBER.sub(lambda number: str(round(int(number[0]) * size)), found[0])

    sized = _PIXELS.sub(letters, html)
    return sized if size == 1 else _ROOM.sub(room, sized)


def _x(found: object) -> float:
    """Return the position of `QTextLine.cursorToX`, which also tells the cursor."""
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]


def _places(block: QTextBlock, texts: list[tuple[str, str]]) -> dict[str, list[tuple[int, int]]]:
    """Return position and length of each fact's text, in the order in which the page names them."""
    starts: dict[str, list[int]] = {}
    while block.isValid():
        pieces = block.begin()
        while not pieces.atEnd():
            fragment = pieces.fragment()
            if fragment.charFormat().isAnchor():
                for name in fragment.charFormat().anchorNames():
                    if name.startswith(_PREFIX):
                        starts.setdefault(name.removeprefix(_PREFIX), []).append(fragment.position())
            pieces += 1
        block = block.next()
    found: dict[str, list[tuple[int, int]]] = {}
    for name, text in texts:
        if starts.get(name):
            found.setdefault(name, []).append((starts[name].pop(0), max(1, len(text))))
    return found
