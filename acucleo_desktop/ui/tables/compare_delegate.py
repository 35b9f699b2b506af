"""Painting a comparison: lines with their state, fields with both values, the difference with its sign, the choice.

The choice is painted, too: no widget lies in a cell but the field in which a value is typed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from acucleo_desktop.rules.comparison import Choice, ComparisonRow, Sign
from acucleo_desktop.ui.components.button import key_cap_width, paint_key_cap
from acucleo_desktop.ui.components.pills import paint_pill, pill_width
from acucleo_desktop.ui.components.states import Look
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.tables.compare import (
    DIFFERENCE,
    ENTRY_ROLE,
    FIELD,
    OURS,
    RECEIVED,
    TAKE,
    THEIRS,
    CompareModel,
    Entry,
    Kind,
    State,
    state_word,
)
from acucleo_desktop.ui.tables.compare_words import Mark, mark_of, shown_typed
from acucleo_desktop.ui.theme.icons import pixmap
from acucleo_desktop.ui.theme.style import font, scaled, theme

Index = QModelIndex | QPersistentModelIndex
LINE_HEIGHT, FIELD_HEIGHT, ERROR_HEIGHT = 36, 40, 60
_BUTTON_HEIGHT, _PAD, INDENT = 28, 10, 44
_MIDDLE = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_KEYS = {Choice.ACCEPT: "Y", Choice.KEEP: "K", Choice.VALUE: "E"}
_STATES = {
    State.SAME: Look("green", "tick", ""),
    State.WITHIN: Look("green", "tick", ""),
    State.NEEDS_YOU: Look("amber", "triangle", "", is_filled=True),
    State.DECIDED: Look("green", "tick", ""),
    State.SHOWN: Look("grey", "dot", ""),
}


def segments(model: CompareModel, row: ComparisonRow) -> list[tuple[Choice, str, float]]:
    """Return the parts of a row's choice: choice, words, width in pixels."""
    words = {Choice.ACCEPT: tr("Accept"), Choice.KEEP: tr("Keep ours"), Choice.VALUE: tr("Type")}
    resolution = model.chosen(row)
    if resolution is not None and resolution.choice is Choice.VALUE:
        words[Choice.VALUE] = shown_typed(row, resolution.value)
    metrics = QFontMetricsF(font("body", weight=500))
    found = []
    for choice, word in words.items():
        if model.offers(row, choice):
            width = 2 * scaled(_PAD) + metrics.horizontalAdvance(word) + scaled(6) + key_cap_width(_KEYS[choice])
            found.append((choice, word, width))
    return found


def take_width(model: CompareModel) -> int:
    """Return how wide the column of choices is at the text size that is on."""
    widest = max((sum(part[2] for part in segments(model, row)) for row in model.to_decide()), default=0.0)
    return round(max(widest + 24, scaled(150)))


class CompareDelegate(QStyledItemDelegate):
    """Paints the rows of a comparison, hands clicks on a choice to the model, and opens the field for a value."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row: a field with a word against its value is higher."""
        del option
        return QSize(100, height_of(cast("CompareModel", index.model()), index.data(ENTRY_ROLE)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell; a line's cell spans all columns."""
        entry: Entry | None = index.data(ENTRY_ROLE)
        model = cast("CompareModel", index.model())
        if entry is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        place = QRectF(option.rect)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        fill = theme().selection if is_selected else theme().surface if entry.kind is Kind.FIELD else theme().sunken
        painter.fillRect(place, QColor(fill))
        painter.setPen(QPen(QColor(theme().border)))
        painter.fillRect(QRectF(place.left(), place.bottom() - 1, place.width(), 1), QColor(theme().border))
        box = _Box(painter, place, option.direction)
        if entry.kind is Kind.LINE:
            self._line(box, entry, model)
        elif entry.kind is Kind.SAME:
            self._same(box, str(index.data()), model)
        elif entry.row is not None:
            self._field(box, entry.row, index.column(), model, str(index.data() or ""))
        painter.restore()

    def _line(self, box: _Box, entry: Entry, model: CompareModel) -> None:
        folded = "chevron-right" if model.is_folded(entry.place) else "chevron-down"
        box.icon(folded, 16, 12)
        name, _, rest = (said(entry.place) or tr("The whole document")).partition(", ")
        left = float(scaled(36))
        state = model.state_of(entry.place)
        word = state_word(state)
        look = _STATES[state]
        wide = pill_width(look, word)
        right = wide + 24
        left += box.text(name, left, right, font("body", weight=600), theme().text) + 8
        left += box.text(rest, left, right, font("body", weight=500), theme().text) + 8
        quantity = next((row for row in model.rows_of(entry.place) if row.field == "quantity"), None)
        if quantity is not None and quantity.ours:
            ours = quantity.fact("ordered") or quantity.ours
            box.text(f"{ours} {quantity.unit}".strip(), left, right, font("small"), theme().text_3)
        box.pill(look, word, wide)

    def _same(self, box: _Box, text: str, model: CompareModel) -> None:
        box.icon("chevron-down" if model.shows_same else "chevron-right", 16, 12)
        box.text(text, scaled(36), 12, font("body"), theme().text_2)

    def _field(self, box: _Box, row: ComparisonRow, column: int, model: CompareModel, text: str) -> None:
        is_same = row.sign is Sign.SAME
        if column == TAKE:
            self._take(box, row, model, text)
        elif column == DIFFERENCE:
            box.mark(mark_of(row))
        elif column == FIELD:
            box.text(text, scaled(INDENT), 8, font("body"), theme().text_2)
        elif column in {OURS, RECEIVED}:
            word = text or (tr("none") if column == OURS else "")
            box.text(word, 8, 8, font("body"), theme().text if text else theme().text_3)
        elif column == THEIRS:
            face = font("body", weight=400 if is_same else 500)
            box.text(text or tr("none"), 8, 8, face, theme().text if text and not is_same else theme().text_3)

    def _take(self, box: _Box, row: ComparisonRow, model: CompareModel, text: str) -> None:
        parts = segments(model, row)
        error = model.error_of(row)
        if not parts:
            box.text(text, 8, 8, font("body"), theme().text_3)
            return
        resolution = model.chosen(row)
        box.choice(
            parts, resolution.choice if resolution is not None else None, is_by_rule=row.key not in model.choices
        )
        if error:
            box.words_below(error)

    # The choice, clicked and typed

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """Choose by a click on a part of the painted choice."""
        entry: Entry | None = index.data(ENTRY_ROLE)
        compare = cast("CompareModel", model)
        is_click = event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent)
        if not is_click or entry is None:
            return False
        if entry.kind is Kind.LINE:
            compare.fold(entry.place, is_folded=not compare.is_folded(entry.place))
            return True
        if entry.kind is Kind.SAME:
            compare.show_same(is_shown=not compare.shows_same)
            return True
        if entry.row is None or index.column() != TAKE:
            return False
        choice = self.choice_at(option, compare, entry.row, cast("QMouseEvent", event))
        if choice is Choice.VALUE:
            option.widget.edit(index)  # type: ignore[attr-defined]
        elif choice is not None:
            compare.choose([entry.row], choice)
        return choice is not None

    def choice_at(
        self, option: QStyleOptionViewItem, model: CompareModel, row: ComparisonRow, event: QMouseEvent
    ) -> Choice | None:
        """Return the part of the choice under the mouse."""
        left = 8.0
        for choice, _word, width in segments(model, row):
            rect = QRect(round(option.rect.left() + left), option.rect.top(), round(width), option.rect.height())
            if QStyle.visualRect(option.direction, option.rect, rect).contains(event.position().toPoint()):
                return choice
            left += width
        return None

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Open the field for a value."""
        del option
        entry: Entry | None = index.data(ENTRY_ROLE)
        editor = QLineEdit(parent)
        name = entry.row.field if entry is not None and entry.row is not None else ""
        editor.setAccessibleName(tr("Value that is written instead"))
        editor.setPlaceholderText(tr("year-month-day") if name == "date" else "")
        error = cast("CompareModel", index.model()).error_of(entry.row) if entry is not None and entry.row else ""
        editor.setProperty("error", bool(error))
        editor.setAccessibleDescription(error)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with what stands there."""
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand the typed value to the model, which has it checked."""
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Put the field where the choice is painted, above the words against its value."""
        del index
        high = scaled(_BUTTON_HEIGHT)
        top = option.rect.top() + (scaled(FIELD_HEIGHT) - high) // 2
        inner = QRect(option.rect.left() + 8, top, option.rect.width() - 20, high)
        editor.setGeometry(QStyle.visualRect(option.direction, option.rect, inner))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let go of a value that did not fit when the field is left by Escape."""
        if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            view = self.parent()
            if view is not None and hasattr(view, "currentIndex"):
                cast("CompareModel", view.model()).forget_error(view.currentIndex().row())  # type: ignore[attr-defined]
        return bool(super().eventFilter(watched, event))


def height_of(model: CompareModel, entry: Entry | None) -> int:
    """Return the height of a row in pixels."""
    if entry is None or entry.kind is not Kind.FIELD:
        return scaled(LINE_HEIGHT)
    return scaled(ERROR_HEIGHT if entry.row is not None and model.error_of(entry.row) else FIELD_HEIGHT)


class _Box:
    """One cell to paint into; distances are from the leading edge, so that it mirrors."""

    def __init__(self, painter: QPainter, place: QRectF, direction: Qt.LayoutDirection) -> None:
        self.painter = painter
        self.place = place
        self._is_mirrored = direction == Qt.LayoutDirection.RightToLeft

    def _room(self, left: float, width: float, height: float = 0.0, top: float = -1.0) -> QRectF:
        high = height or self.place.height()
        y = self.place.top() + top if top >= 0 else self.place.center().y() - high / 2
        x = self.place.right() - left - width if self._is_mirrored else self.place.left() + left
        return QRectF(x, y, width, high)

    def text(self, words: str, left: float, right: float, face: QFont, ink: str) -> float:
        width = max(0.0, self.place.width() - left - right)
        self.painter.setFont(face)
        self.painter.setPen(QColor(ink))
        metrics = QFontMetricsF(face)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)
        self.painter.drawText(self._room(left, width), _MIDDLE, shown)
        return metrics.horizontalAdvance(shown)

    def icon(self, name: str, size: int, left: float) -> None:
        edge = scaled(size)
        room = self._room(left, edge, edge)
        if self._is_mirrored and name == "chevron-right":
            self.painter.save()
            self.painter.translate(room.center().x() * 2, 0)
            self.painter.scale(-1, 1)
            self.painter.drawPixmap(room.topLeft().toPoint(), pixmap(name, theme().text_2, edge))
            self.painter.restore()
            return
        self.painter.drawPixmap(room.topLeft().toPoint(), pixmap(name, theme().text_2, edge))

    def pill(self, look: Look, word: str, width: float) -> None:
        room = self._room(self.place.width() - width - 12, width)
        paint_pill(self.painter, room, look, word)

    def mark(self, mark: Mark) -> None:
        shades = theme().family(mark.family)
        if not mark.sign:
            paint_pill(self.painter, self._room(8, self.place.width() - 16), Look("green", "tick", ""), mark.words)
            return
        bold, face = font("small", weight=600), font("small", weight=500 if mark.is_filled else 400)
        sign = QFontMetricsF(bold).horizontalAdvance(mark.sign)
        pad = scaled(7) if mark.is_filled else 0
        left = 8.0 + pad
        words = QFontMetricsF(face).elidedText(
            mark.words, Qt.TextElideMode.ElideRight, self.place.width() - left - sign - scaled(5) - pad - 8
        )
        width = 2 * pad + sign + scaled(5) + QFontMetricsF(face).horizontalAdvance(words)
        ink = shades.ink if mark.is_filled else theme().text_2
        if mark.is_filled:
            self.painter.setPen(QPen(QColor(shades.ink)) if theme().name == "contrast" else Qt.PenStyle.NoPen)
            self.painter.setBrush(QColor(shades.soft))
            self.painter.drawRoundedRect(self._room(8, width, scaled(20)), 6, 6)
        self.painter.setPen(QColor(ink))
        self.painter.setFont(bold)
        self.painter.drawText(self._room(left, sign + 1), _MIDDLE, mark.sign)
        self.painter.setFont(face)
        self.painter.drawText(self._room(left + sign + scaled(5), width), _MIDDLE, words)

    def choice(self, parts: Sequence[tuple[Choice, str, float]], chosen: Choice | None, *, is_by_rule: bool) -> None:
        """Paint the segmented choice; what the partner's sheet takes by itself is marked by a line, not filled."""
        tokens = theme()
        high = float(scaled(_BUTTON_HEIGHT))
        top = (scaled(FIELD_HEIGHT) - high) / 2
        whole = self._room(8, sum(part[2] for part in parts), high, top).adjusted(0.5, 0.5, -0.5, -0.5)
        self.painter.setPen(QPen(QColor(tokens.border_strong)))
        self.painter.setBrush(QColor(tokens.raised))
        self.painter.drawRoundedRect(whole, 6, 6)
        left = 8.0
        for number, (choice, word, width) in enumerate(parts):
            room = self._room(left, width, high, top)
            is_on = choice is chosen
            ink = tokens.text
            if is_on and not is_by_rule:
                ink = tokens.on_accent
                self.painter.setPen(Qt.PenStyle.NoPen)
                self.painter.setBrush(QColor(tokens.accent))
                self.painter.drawRoundedRect(room, 6, 6)
            elif is_on:
                ink = tokens.accent_ink
                self.painter.setPen(QPen(QColor(tokens.accent)))
                self.painter.setBrush(QColor(tokens.accent_soft))
                self.painter.drawRoundedRect(room.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            elif number:
                self.painter.setPen(QPen(QColor(tokens.border_strong)))
                edge = room.right() if self._is_mirrored else room.left()
                self.painter.drawLine(round(edge), round(room.top()) + 1, round(edge), round(room.bottom()) - 1)
            self._segment(word, _KEYS[choice], left, width, (high, top), ink, on_accent=is_on and not is_by_rule)
            left += width

    def _segment(
        self, word: str, key: str, left: float, width: float, box: tuple[float, float], ink: str, *, on_accent: bool
    ) -> None:
        high, top = box
        cap = key_cap_width(key)
        self.painter.setFont(font("body", weight=500 if on_accent else 400))
        self.painter.setPen(QColor(ink))
        room = self._room(left + scaled(_PAD), width - 2 * scaled(_PAD) - cap - scaled(6) + 2, high, top)
        self.painter.drawText(room, _MIDDLE, word)
        cap_top = top + (high - scaled(18)) / 2
        place = self._room(left + width - scaled(_PAD) - cap, cap, scaled(18), cap_top)
        paint_key_cap(self.painter, place, key, on_accent=on_accent)

    def words_below(self, words: str) -> None:
        """Paint the words against a typed value under its field."""
        face = font("small")
        self.painter.setFont(face)
        self.painter.setPen(QColor(theme().red.ink))
        width = self.place.width() - 16
        shown = QFontMetricsF(face).elidedText(words, Qt.TextElideMode.ElideRight, width)
        top = scaled(FIELD_HEIGHT) - 4
        self.painter.drawText(self._room(8, width, scaled(16), top), _MIDDLE, shown)
