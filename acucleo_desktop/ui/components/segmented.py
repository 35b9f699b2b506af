"""A segmented choice: few values side by side, of which one is on; arrows move, and nothing may be chosen at all."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QWidget

from acucleo_desktop.ui.theme.style import font, scaled, theme

_RING = 3
_HEIGHT, _PAD, _RADIUS = 28, 12, 6


class _Segment(QAbstractButton):
    """One value; the first and the last have round ends."""

    def __init__(self, text: str, *, is_first: bool, is_last: bool) -> None:
        super().__init__()
        self._is_first, self._is_last = is_first, is_last
        self.setText(text)
        self.setCheckable(True)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Return the room of the words."""
        words = QFontMetricsF(font("body", weight=500)).horizontalAdvance(self.text())
        return QSize(round(words) + 2 * scaled(_PAD), scaled(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the same: words are never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint fill, words and the line to the next one."""
        del event
        tokens, on = theme(), self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect())
        if on or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent if on else tokens.hover))
            painter.setClipRect(place)
            forward = self.isLeftToRight()
            begins, ends = (self._is_first, self._is_last) if forward else (self._is_last, self._is_first)
            more = scaled(_RADIUS) * 2
            painter.drawRoundedRect(
                place.adjusted(1 if begins else -more, 1, -1 if ends else more, -1), _RADIUS - 1, _RADIUS - 1
            )
        if not self._is_last and not on:
            painter.setPen(QPen(QColor(tokens.border_strong)))
            x = place.right() - 0.5 if self.isLeftToRight() else place.left() + 0.5
            painter.drawLine(round(x), 1, round(x), self.height() - 1)
        painter.setFont(font("body", weight=500 if on else 400))
        ink = tokens.on_accent if on else tokens.text if self.isEnabled() else tokens.text_3
        painter.setPen(QColor(ink))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), self.text())
        painter.end()


class Segmented(QFrame):
    """A segmented choice.

    Args:
        name: what is chosen, for people who hear the screen.
        choices: value and words of each.

    Signals:
        chosen: the value that a person has chosen.
    """

    chosen = Signal(str)

    def __init__(self, name: str, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._values = [value for value, _words in choices]
        self._group = QButtonGroup(self)
        self.segments: list[QAbstractButton] = []
        layout = QHBoxLayout(self)
        layout.setContentsMargins(_RING, _RING, _RING, _RING)
        layout.setSpacing(0)
        for number, (value, words) in enumerate(choices):
            segment = _Segment(words, is_first=number == 0, is_last=number == len(choices) - 1)
            segment.setAccessibleName(f"{name}: {words}")
            segment.clicked.connect(partial(self._clicked, value))
            segment.installEventFilter(self)
            self._group.addButton(segment)
            self.segments.append(segment)
            layout.addWidget(segment)
        self._show_tab_stop()

    @property
    def value(self) -> str:
        """What is chosen; empty for nothing."""
        return next((v for v, one in zip(self._values, self.segments, strict=True) if one.isChecked()), "")

    def choose(self, value: str) -> None:
        """Choose a value; one that is not offered leaves nothing chosen."""
        self._group.setExclusive(False)
        for known, segment in zip(self._values, self.segments, strict=True):
            segment.setChecked(known == value)
        self._group.setExclusive(True)
        self._show_tab_stop()

    def take_focus(self) -> None:
        """Put the focus on what is chosen, or on the first."""
        self._stop().setFocus(Qt.FocusReason.OtherFocusReason)

    def _stop(self) -> QAbstractButton:
        return next((one for one in self.segments if one.isChecked()), self.segments[0])

    def _show_tab_stop(self) -> None:
        """Let Tab come here once: arrows move within."""
        stop = self._stop() if self.segments else None
        for segment in self.segments:
            segment.setFocusPolicy(Qt.FocusPolicy.StrongFocus if segment is stop else Qt.FocusPolicy.ClickFocus)

    def _clicked(self, value: str, _is_on: object = None) -> None:
        self._show_tab_stop()
        self.update()
        self.chosen.emit(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by the arrows; a right-to-left layout turns them round."""
        forward = Qt.Key.Key_Right if self.isLeftToRight() else Qt.Key.Key_Left
        back = Qt.Key.Key_Left if self.isLeftToRight() else Qt.Key.Key_Right
        step = {forward: 1, Qt.Key.Key_Down: 1, back: -1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if not step or not self.segments:
            super().keyPressEvent(event)
            return
        number = self.segments.index(self._stop())
        target = self.segments[max(0, min(len(self.segments) - 1, number + step))]
        target.setFocus(Qt.FocusReason.TabFocusReason)
        if not target.isChecked():
            target.click()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame and, when the focus is within, its ring."""
        del event
        tokens = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = QRectF(self.rect()).adjusted(_RING, _RING, -_RING, -_RING)
        painter.setPen(QPen(QColor(tokens.border_strong)))
        painter.setBrush(QColor(tokens.surface))
        painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        if any(segment.hasFocus() for segment in self.segments):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _RADIUS + 2, _RADIUS + 2)
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Paint the ring anew when the focus comes or goes, and take the arrows that a button would use itself."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            arrows = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}
            if Qt.Key(event.key()) in arrows:
                self.keyPressEvent(event)
                return True
        del watched
        return False
