"""The life of an order: dots on a line, what happened and what each step changed, and what is still to come."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from acucleo_desktop.sync.desk_types import TimelineChange, TimelineEntry
from acucleo_desktop.ui.language import formats
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import font, is_text_large, scaled, theme

Index = QModelIndex | QPersistentModelIndex
_DISPLAY, _TOOLTIP, _ACCESSIBLE, _ENTRY_ROLE = 0, 3, 11, 256
_TIME, _DOT, _TITLE, _DETAIL, _CHANGE, _PAD, _CODE = 88, 12, 20, 17, 18, 4, 48
_EDGE, _CHANGE_COLUMN = 20, 120
_SIGNS = {"amber": "→", "red": "\N{MINUS SIGN}", "blue": "→", "violet": "≠", "green": "✓", "grey": "→"}
_HOUR, _DAY = 3600, 86400


class TimelineModel(QAbstractListModel):
    """The steps of an order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries: tuple[TimelineEntry, ...] = ()
        self.now = datetime.now(UTC)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of steps."""
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = 0) -> Any:
        """Return a step as text, or the step itself."""
        if not index.isValid() or index.row() >= len(self.entries):
            return None
        entry = self.entries[index.row()]
        if role == _ENTRY_ROLE:
            return entry
        if role == _DISPLAY:
            return said(entry.title)
        if role == _ACCESSIBLE:
            changes = [change_words(change) for change in entry.changes]
            parts = (when_words(entry, self.now), said(entry.title), said(entry.detail), *changes, entry.code)
            return " ".join(part for part in parts if part)
        if role == _TOOLTIP:
            return "\n".join(part for part in (said(entry.detail), *map(change_words, entry.changes)) if part)
        return None

    def show_entries(self, entries: tuple[TimelineEntry, ...], now: datetime) -> None:
        """Show other steps."""
        self.beginResetModel()
        self.entries, self.now = entries, now
        self.endResetModel()


def change_words(change: TimelineChange) -> str:
    """Return a change in words: `Line 2: Quantity 37 to 35`."""
    if not change.before:
        told = tr("{field}: {after}", field=said(change.field), after=said(change.after))
    else:
        told = tr(
            "{field}: {before} to {after}", field=said(change.field), before=change.before, after=said(change.after)
        )
    return f"{said(change.line)}. {told}" if change.line else told


def when_words(entry: TimelineEntry, now: datetime) -> str:
    """Return the time of a step; of one to come the clock that runs."""
    if entry.at is None:
        return tr("to come") if not entry.is_done else ""
    if entry.is_done:
        return formats.moment(entry.at)
    seconds = (entry.at - now).total_seconds()
    if seconds < 0:
        return tr("overdue")
    if seconds < _HOUR:
        return tr("in {minutes} min", minutes=max(1, round(seconds / 60)))
    if seconds < _DAY:
        hours, minutes = divmod(round(seconds / 60), 60)
        return tr("in {hours} h {minutes} min", hours=hours, minutes=minutes)
    return formats.moment(entry.at)


class TimelineView(QListView):
    """A list of steps; Enter or a click opens the document of one.

    Signals:
        document_pressed: id of the document behind a step.
    """

    document_pressed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.steps = TimelineModel(self)
        self.setModel(self.steps)
        self.setItemDelegate(_StepDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(tr("Timeline"))
        self.clicked.connect(self._open)

    def show_entries(self, entries: tuple[TimelineEntry, ...], now: datetime | None = None) -> None:
        """Show the steps of an order, oldest first."""
        if (entries, now) != (self.steps.entries, self.steps.now):
            self.steps.show_entries(entries, now or datetime.now(UTC))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the document of a step with Enter; letters are the page's own."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End}:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def _open(self, index: QModelIndex) -> None:
        entry = index.data(_ENTRY_ROLE)
        if entry is not None and entry.document_id is not None:
            self.document_pressed.emit(entry.document_id)


class _StepDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        entry: TimelineEntry = index.data(_ENTRY_ROLE)
        height = 2 * _PAD + _TITLE + (_DETAIL if entry.detail else 0) + _CHANGE * len(entry.changes)
        return QSize(300, scaled(height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: TimelineEntry = index.data(_ENTRY_ROLE)
        model: TimelineModel = index.model()  # type: ignore[assignment]
        tokens, place = theme(), QRectF(option.rect)
        is_right = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_MouseOver and entry.document_id is not None:
            painter.fillRect(place, QColor(tokens.hover))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRoundedRect(place.adjusted(4, 1, -4, -1), 4, 4)
        if is_right:
            painter.translate(place.center().x() * 2, 0)
        axis = place.left() + scaled(_EDGE + _TIME + 8)
        self._dot(painter, _over(QRectF(axis, place.top(), 0, place.height()), is_right), entry, index)
        line = QRectF(place.left() + scaled(_EDGE - 8), place.top() + scaled(_PAD), scaled(_TIME), scaled(_TITLE))
        late = entry.is_missing
        ink = tokens.red.ink if late else tokens.text_3
        _write(painter, _over(line, is_right), when_words(entry, model.now), font("small"), ink, not is_right)
        left = axis + scaled(18)
        room = QRectF(left, line.top(), place.right() - left - scaled(_CODE), scaled(_TITLE))
        face = font("body", weight=500 if entry.is_done or late else 400)
        ink = tokens.red.ink if late else tokens.text if entry.is_done else tokens.text_2
        _write(painter, _over(room, is_right), said(entry.title), face, ink, is_right)
        code = QRectF(place.right() - scaled(_CODE), line.top(), scaled(_CODE - 16), scaled(_TITLE))
        _write(painter, _over(code, is_right), entry.code, font("caption", weight=400), tokens.text_3, not is_right)
        if entry.detail:
            room.translate(0, scaled(_TITLE) - 2)
            _write(painter, _over(room, is_right), said(entry.detail), font("small"), tokens.text_2, is_right)
        room.moveTop(line.bottom() + (scaled(_DETAIL) if entry.detail else 0))
        room.setHeight(scaled(_CHANGE))
        for change in entry.changes:
            self._change(painter, room, change, is_right=is_right)
            room.translate(0, scaled(_CHANGE))
        painter.restore()

    def _dot(self, painter: QPainter, axis: QRectF, entry: TimelineEntry, index: Index) -> None:
        tokens = theme()
        middle = axis.top() + scaled(_PAD) + scaled(_TITLE) / 2
        first, last = index.row() == 0, index.row() == index.model().rowCount() - 1
        painter.setPen(QPen(QColor(tokens.border)))
        top, bottom = middle if first else axis.top(), middle if last else axis.bottom()
        painter.drawLine(round(axis.left()), round(top), round(axis.left()), round(bottom))
        size = scaled(_DOT) - 2
        dot = QRectF(axis.left() - size / 2, middle - size / 2, size, size)
        shades = tokens.family(entry.family)
        painter.setPen(Qt.PenStyle.NoPen if entry.is_done else QPen(QColor(shades.dot), 1.5))
        painter.setBrush(QColor(shades.dot if entry.is_done else tokens.surface))
        painter.drawEllipse(dot)

    def _change(self, painter: QPainter, place: QRectF, change: TimelineChange, *, is_right: bool) -> None:
        """Paint a change in columns: where, what, as it was, as it is."""
        tokens, face = theme(), font("small")
        shades = tokens.family(change.family)
        columns = [
            (said(change.line), tokens.text_2),
            (said(change.field), tokens.text_3),
            (change.before, tokens.text_2),
            (f"{_SIGNS.get(change.family, '→')} {said(change.after)}", shades.ink),
        ]
        left, metrics = place.left(), QFontMetricsF(face)
        least = 0.0 if is_text_large() else float(scaled(_CHANGE_COLUMN))
        for text, ink in columns:
            if not text:
                continue
            width = min(max(metrics.horizontalAdvance(text) + scaled(16), least), place.right() - left)
            cell = QRectF(left, place.top(), width - scaled(8), place.height())
            _write(painter, _over(cell, is_right), text, face, ink, is_right)
            left += width


def _over(place: QRectF, is_right: bool) -> QRectF:
    """Return a place mirrored about the translated origin where people read from the right."""
    return QRectF(-place.right(), place.top(), place.width(), place.height()) if is_right else place


def _write(painter: QPainter, place: QRectF, text: str, face: QFont, ink: str, at_right: bool) -> None:
    side = Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft
    painter.setFont(face)
    painter.setPen(QColor(ink))
    shown = QFontMetricsF(face).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    flags = Qt.AlignmentFlag.AlignVCenter | side | Qt.AlignmentFlag.AlignAbsolute
    painter.drawText(place, int(flags), shown)
