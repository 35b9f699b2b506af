"""The life of an order: dots on a line, what happened, and what is still to come."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from acucleo_desktop.sync.desk_types import TimelineEntry
from acucleo_desktop.ui.theme.style import font, scaled, theme


class _Entry(QWidget):
    pressed = Signal(int)

    def __init__(self, entry: TimelineEntry) -> None:
        super().__init__()
        self._entry = entry
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        when = f"{entry.at.astimezone():%d %b %H:%M}" if entry.at else ""
        self.setAccessibleName(f"{when} {entry.title} {entry.detail}")
        self.setToolTip(entry.detail)

    def sizeHint(self) -> QSize:
        return QSize(300, scaled(40 if self._entry.detail else 26))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._entry.document_id is not None:
            self.pressed.emit(self._entry.document_id)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        tokens, entry = theme(), self._entry
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        axis = scaled(112)
        painter.setPen(QPen(QColor(tokens.border)))
        painter.drawLine(axis, 0, axis, self.height())
        size = scaled(12)
        dot = QRectF(axis - size / 2, scaled(7), size, size)
        shades = tokens.family(entry.family)
        painter.setPen(QPen(QColor(tokens.grey.dot), 1.5) if not entry.is_done else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(shades.dot if entry.is_done else tokens.surface))
        painter.drawEllipse(dot.adjusted(1, 1, -1, -1))
        painter.setFont(font("small"))
        painter.setPen(QColor(tokens.text_3))
        when = f"{entry.at.astimezone():%d %b %H:%M}" if entry.at else ""
        aligned = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(QRectF(0, scaled(4), axis - scaled(16), scaled(18)), aligned, when)
        left = axis + scaled(16)
        room = self.width() - left - scaled(60)
        face = font("body", weight=500 if entry.is_done else 400)
        painter.setFont(face)
        painter.setPen(QColor(tokens.text if entry.is_done else tokens.text_2))
        text = QFontMetricsF(face).elidedText(entry.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left, scaled(4), room, scaled(18)), int(Qt.AlignmentFlag.AlignVCenter), text)
        if entry.detail:
            face = font("small")
            painter.setFont(face)
            painter.setPen(QColor(tokens.text_2))
            text = QFontMetricsF(face).elidedText(entry.detail, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRectF(left, scaled(21), room, scaled(16)), int(Qt.AlignmentFlag.AlignVCenter), text)
        painter.setFont(font("caption"))
        painter.setPen(QColor(tokens.text_3))
        painter.drawText(QRectF(self.width() - scaled(56), scaled(4), scaled(44), scaled(18)), aligned, entry.code)
        painter.end()


class TimelineView(QScrollArea):
    """A list of steps.

    Signals:
        document_pressed: id of the document behind a step.
    """

    document_pressed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Timeline")

    def show_entries(self, entries: tuple[TimelineEntry, ...]) -> None:
        """Show the steps of an order, oldest first."""
        inner = QWidget()
        inner.setObjectName("surface")
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(0)
        for entry in entries:
            widget = _Entry(entry)
            widget.pressed.connect(self.document_pressed)
            layout.addWidget(widget)
        layout.addStretch()
        self.setWidget(inner)
