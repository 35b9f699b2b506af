"""Texts of narrow bars: one that is cut at its end where there is no room, and one that can be pressed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QWidget

from acucleo_desktop.ui.theme.style import font, scaled, theme

_LEAST_LETTERS = 3


class CutText(QLabel):
    """A text that gives way; its tip and its accessible name have all of it.

    Args:
        text: shown first.
        style: of its type.
        ink: token of its colour.
        trails: whether it stands at the far end.
        counts: whether its figures change every second and must not push each other.
        least: pixels below which it does not give way.
        parent: of the widget.
    """

    def __init__(
        self,
        text: str = "",
        style: str = "small",
        ink: str = "text_2",
        *,
        trails: bool = False,
        counts: bool = False,
        least: int = 24,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._trails, self._ink, self._least = trails, ink, least
        self._is_kept = False
        self._hint: QSize | None = None  # layouts ask for it many times over
        self._face = font(style, figures=counts)
        self.setFont(self._face)
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def setText(self, text: str) -> None:
        """Show another text."""
        if text != self.text():
            self._hint = None
            super().setText(text)
            self.setAccessibleName(text)
            self.setToolTip(text)

    def keep_whole(self, *, is_kept: bool) -> None:
        """Let everything else give way first, because this is what matters now."""
        if is_kept != self._is_kept:
            self._is_kept = is_kept
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the room for the whole text."""
        if self._hint is None:
            metrics = QFontMetricsF(self._face)
            self._hint = QSize(round(metrics.horizontalAdvance(self.text())) + 2, round(metrics.height()))
        return QSize(self._hint)

    def minimumSizeHint(self) -> QSize:
        """Return next to nothing: it may be cut; all of it while it is to be kept whole."""
        least = self.sizeHint().width() if self._is_kept else scaled(self._least)
        return QSize(min(self.sizeHint().width(), least), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text."""
        del event
        painter = QPainter(self)
        face = self._face
        painter.setFont(face)
        painter.setPen(QColor(str(getattr(theme(), self._ink))))
        shown = QFontMetricsF(face).elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        if shown != self.text() and len(shown) <= _LEAST_LETTERS:
            shown = ""  # a letter and dots say nothing
        side = Qt.AlignmentFlag.AlignRight if self._trails != self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        flags = int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(QRectF(self.rect()), flags, shown)
        painter.end()


class TextButton(QAbstractButton):
    """A text in small type that can be pressed, for bars in which a button would be too high.

    Args:
        text: shown first.
        parent: of the widget.
        gives_way: whether it may be cut.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None, *, gives_way: bool = True) -> None:
        super().__init__(parent)
        self._gives_way = gives_way
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def show_text(self, text: str) -> None:
        """Show another text."""
        if text != self.text():
            self.setText(text)
            self.setAccessibleName(text)
            self.setAccessibleDescription(text)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the room for the whole text."""
        metrics = QFontMetricsF(font("small"))
        return QSize(round(metrics.horizontalAdvance(self.text())) + 10, round(metrics.height()) + 4)

    def minimumSizeHint(self) -> QSize:
        """Return next to nothing where it may be cut."""
        least = scaled(32) if self._gives_way else self.sizeHint().width()
        return QSize(min(self.sizeHint().width(), least), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, and a light round it under the mouse."""
        del event
        tokens = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect())
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.hover))
            painter.drawRoundedRect(place, 4, 4)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 4, 4)
        face = font("small")
        painter.setFont(face)
        painter.setPen(QColor(tokens.text_2))
        shown = QFontMetricsF(face).elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width() - 8)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), shown)
        painter.end()
