"""The rows of the Today board: who must act, by when, and the next press."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from acucleo_desktop.sync.desk_types import TodayRow, Urgency
from acucleo_desktop.ui.components.button import key_cap_width, paint_key_cap
from acucleo_desktop.ui.components.pills import paint_pill
from acucleo_desktop.ui.components.states import Look
from acucleo_desktop.ui.theme.icons import pixmap
from acucleo_desktop.ui.theme.style import font, scaled, theme

HEIGHT = 48
_FAMILY = {Urgency.RED: "red", Urgency.AMBER: "amber", Urgency.GREY: "grey"}
_WHO, _DUE, _PRESS = 90, 130, 210
_NARROW = 620
_MOST_PRESS = 0.32  # of a row's width


class TodayRowWidget(QWidget):
    """One row that a click, Enter or its number opens.

    Signals:
        pressed_row: the `TodayRow`.
    """

    pressed_row = Signal(object)

    def __init__(self, row: TodayRow, key: str, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        self.key = key
        self._due = due_look(row, now)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        due = f", {self._due[1]}" if self._due else ""
        self.setAccessibleName(f"{row.title}. {row.line2}. {row.who}{due}. {row.next_press.label}")
        self.setToolTip(f"{row.title}\n{row.line2}")

    def sizeHint(self) -> QSize:
        """Return the height of two lines."""
        return QSize(400, scaled(HEIGHT))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the row."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed_row.emit(self.row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the row by Enter; move by arrows."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                self.pressed_row.emit(self.row)
            case Qt.Key.Key_Down | Qt.Key.Key_J:
                self.focusNextChild()
            case Qt.Key.Key_Up | Qt.Key.Key_K:
                self.focusPreviousChild()
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint severity bar, icon, two lines, who, by when, next press."""
        del event
        tokens = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect())
        focused = self.hasFocus()
        if focused or self.underMouse():
            painter.fillRect(place, QColor(tokens.selection if focused else tokens.hover))
        painter.setPen(QPen(QColor(tokens.border)))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        shades = tokens.family(_FAMILY[self.row.urgency])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(shades.dot))
        painter.drawRoundedRect(QRectF(4, 8, 3, place.height() - 16), 2, 2)
        size = scaled(20)
        painter.drawPixmap(scaled(20), round(place.center().y() - size / 2), pixmap(self.row.icon, tokens.text_2, size))
        self._words(painter, place)
        if focused:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 4, 4)
        painter.end()

    def _words(self, painter: QPainter, place: QRectF) -> None:
        tokens = theme()
        right = place.right() - 12
        right = self._press(painter, place, right)
        is_narrow = place.width() < scaled(_NARROW)  # room goes to the words then, who waits stands in the tool tip
        due_left = right - (scaled(_DUE) if self._due or not is_narrow else 0)
        if self._due:
            paint_pill(painter, QRectF(due_left, place.top(), scaled(_DUE), place.height()), *self._due)
        who_left = due_left - (0 if is_narrow else scaled(_WHO))
        painter.setFont(font("small"))
        painter.setPen(QColor(tokens.text_2))
        who = QFontMetricsF(font("small")).elidedText(self.row.who, Qt.TextElideMode.ElideRight, scaled(_WHO) - 8)
        if not is_narrow:
            column = QRectF(who_left, place.top(), scaled(_WHO), place.height())
            painter.drawText(column, int(Qt.AlignmentFlag.AlignVCenter), who)
        left = scaled(52)
        room = who_left - left - 12
        for style, weight, text, color, top in (
            ("body", 500, self.row.title, tokens.text, 6),
            ("small", 400, self.row.line2, tokens.text_2, 25),
        ):
            face = font(style, weight=weight)
            painter.setFont(face)
            painter.setPen(QColor(color))
            shown = QFontMetricsF(face).elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRectF(left, scaled(top), room, scaled(18)), int(Qt.AlignmentFlag.AlignVCenter), shown)

    def _press(self, painter: QPainter, place: QRectF, right: float) -> float:
        """Paint the next press at the right; return where the column begins."""
        begin = place.right() - min(scaled(_PRESS), place.width() * _MOST_PRESS)
        if self.key:
            width = key_cap_width(self.key)
            cap = QRectF(right - width, place.center().y() - scaled(9), width, scaled(18))
            paint_key_cap(painter, cap, self.key)
            right = cap.left() - 8
        face = font("body")
        painter.setFont(face)
        painter.setPen(QColor(theme().accent_ink))
        room = QRectF(begin, place.top(), right - begin, place.height())
        text = QFontMetricsF(face).elidedText(self.row.next_press.label, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), text)
        return begin - 8


def due_look(row: TodayRow, now: datetime) -> tuple[Look, str] | None:
    """Return how a row's clock looks: grey while far, amber in the last hours, red when passed."""
    if row.due is None:
        return None
    left = row.due - now
    minutes = int(abs(left).total_seconds() // 60)
    span = f"{minutes // 60} h {minutes % 60} min" if minutes >= 60 else f"{minutes} min"  # noqa: PLR2004
    if left.total_seconds() < 0:
        return Look("red", "clock", "", is_filled=True), f"overdue {span}"
    if minutes < 4 * 60:
        return Look("amber", "clock", "", is_filled=True), f"in {span}"
    if minutes < 24 * 60:
        return Look("grey", "clock", ""), f"in {minutes // 60} h"
    return Look("grey", "clock", ""), f"by {row.due.astimezone():%d %b %H:%M}"
