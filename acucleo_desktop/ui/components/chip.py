"""Chips: small buttons that narrow what is shown. Off is a line, on is filled and carries a cross, add is dashed."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from acucleo_desktop.ui.components.focus_ring import GAP, RING, paint_ring
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.icons import pixmap
from acucleo_desktop.ui.theme.style import font, scaled, theme

ChipKind = Literal["filter", "add"]
_HEIGHT, _PAD, _MARK, _BETWEEN = 24, 8, 12, 4
_ROOM = RING + GAP
_RADIUS = 6


class Chip(QToolButton):
    """One filter, or the way to another one.

    Args:
        text: what it narrows to, such as `Last 7 days`; without a choice, what it could narrow, such as `Any partner`.
        kind: `filter`, or `add` for the dashed one with a plus.

    Signals:
        removed: the cross was clicked, or Delete or Backspace pressed, on a chip that is on.
    """

    removed = Signal()

    def __init__(self, text: str, kind: ChipKind = "filter", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind: ChipKind = kind
        self.setCheckable(kind == "filter")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setText(text)

    @property
    def is_on(self) -> bool:
        """Whether it narrows what is shown."""
        return self.isChecked()

    def show_on(self, *, is_on: bool) -> None:
        """Show it as narrowing what is shown, or as a choice that is still open."""
        self.setChecked(is_on)
        self._name()
        self.updateGeometry()

    def nextCheckState(self) -> None:
        """Leave being on to whoever owns the filter: a press only asks."""

    def setText(self, text: str) -> None:
        """Set the text, and with it the accessible name."""
        super().setText(text)
        self._name()
        self.updateGeometry()

    def _name(self) -> None:
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(tr("Delete takes this filter away.") if self.is_on else "")

    def _face(self) -> QFont:
        return font("small", weight=500 if self.is_on else 400)

    def sizeHint(self) -> QSize:
        """Return the room for the text, the cross or plus, and the focus ring."""
        width = 2 * scaled(_PAD) + QFontMetricsF(self._face()).horizontalAdvance(self.text())
        if self.is_on or self.kind == "add":
            width += scaled(_MARK) + scaled(_BETWEEN)
        return QSize(round(width + 0.5) + 2 * _ROOM, scaled(_HEIGHT) + 2 * _ROOM)

    def minimumSizeHint(self) -> QSize:
        """Return room for a few letters: a long name is cut with dots and stands whole in the tip."""
        return self.sizeHint().boundedTo(QSize(scaled(72), self.sizeHint().height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the filter away by Delete or Backspace; Enter presses."""
        if self.is_on and event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the filter away when the cross was clicked."""
        if self.is_on and self._cross().contains(event.position()) and event.button() == Qt.MouseButton.LeftButton:
            self.setDown(False)
            self.removed.emit()
            return
        super().mouseReleaseEvent(event)

    def _cross(self) -> QRectF:
        """Return where the cross takes clicks: from it to the edge, over the whole height."""
        width = scaled(_MARK) + scaled(_PAD) + _ROOM
        left = self.width() - width if self.isLeftToRight() else 0
        return QRectF(left, 0, width, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chip."""
        del event
        tokens = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = QRectF(self.rect()).adjusted(_ROOM, _ROOM, -_ROOM, -_ROOM)
        ink = tokens.accent_ink if self.is_on else tokens.text_2 if self.isEnabled() else tokens.text_3
        has_line = not self.is_on or tokens.name == "contrast"
        pen = QPen(QColor(tokens.accent_ink if self.is_on else tokens.border_strong), 1)
        if self.kind == "add":
            pen.setDashPattern([3, 3])
        painter.setPen(pen if has_line else Qt.PenStyle.NoPen)
        fill = tokens.accent_soft if self.is_on else tokens.hover if self.underMouse() else tokens.surface
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        self._paint_words(painter, body, ink)
        if self.hasFocus():
            paint_ring(painter, QRectF(self.rect()), _RADIUS)
        painter.end()

    def _paint_words(self, painter: QPainter, body: QRectF, ink: str) -> None:
        mark = scaled(_MARK)
        inner = body.adjusted(scaled(_PAD), 0, -scaled(_PAD), 0)
        is_forward = self.isLeftToRight()
        top = round(body.center().y() - mark / 2)
        if self.kind == "add" or self.is_on:
            is_first = (self.kind == "add") == is_forward
            left = inner.left() if is_first else inner.right() - mark
            painter.drawPixmap(round(left), top, pixmap("plus" if self.kind == "add" else "close", ink, mark))
            taken = mark + scaled(_BETWEEN)
            inner = inner.adjusted(taken, 0, 0, 0) if is_first else inner.adjusted(0, 0, -taken, 0)
        painter.setFont(self._face())
        painter.setPen(QColor(ink))
        said = QFontMetricsF(self._face()).elidedText(self.text(), Qt.TextElideMode.ElideRight, inner.width() + 0.5)
        aligned = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.setLayoutDirection(self.layoutDirection())
        painter.drawText(inner, int(aligned), said)
