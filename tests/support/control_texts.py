"""Whether the texts of Qt's own controls fit, by font metrics and by what the style gives them as room."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QTextDocumentFragment
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QStyledItemDelegate,
    QTabBar,
    QToolButton,
    QWidget,
)

_PARTS = re.compile(r"[\s\u200b]+")  # a text is broken at blanks, and where that is allowed in a long word
_BLEED = 1.5
_FIELD_MARGIN = 4  # Qt keeps two pixels at both sides of the text of a field
# By the style sheet; asking the style itself leaves PySide with styles that are gone.
_HEADER_PADDING, _FIELD_SIDE, _ARROW = 8, 9, 24
_MOST_CELLS = 400


def paints_itself(widget: QWidget) -> bool:
    """Whether its class paints it in Python: its texts are recorded then."""
    return any("paintEvent" in kind.__dict__ for kind in type(widget).__mro__ if kind.__module__[:7] != "PySide6")


def words_of(widget: QWidget) -> str:
    """Return the words that a widget shows; empty for what shows none by itself."""
    if isinstance(widget, QLabel):
        shown = widget.text()
        return QTextDocumentFragment.fromHtml(shown).toPlainText() if "<" in shown and _is_rich(widget) else shown
    if isinstance(widget, QAbstractButton):
        return widget.text()
    if isinstance(widget, QLineEdit):
        return widget.text() or widget.placeholderText()
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QAbstractSpinBox):
        return widget.text()
    return widget.title() if isinstance(widget, QGroupBox) else ""


def _is_rich(label: QLabel) -> bool:
    return label.textFormat() in {Qt.TextFormat.RichText, Qt.TextFormat.AutoText}


def text_faults(widget: QWidget) -> Iterator[tuple[str, str]]:
    """Return rule and words of each text that does not fit."""
    if isinstance(widget, QHeaderView):
        found = _header(widget)
    elif isinstance(widget, QAbstractItemView):
        found = _cells(widget)
    elif paints_itself(widget):
        return
    elif isinstance(widget, QLabel):
        found = _label(widget)
    elif isinstance(widget, QComboBox):
        found = _choice(widget)
    elif isinstance(widget, QLineEdit):
        found = _field(widget)
    elif isinstance(widget, QAbstractSpinBox):
        found = _needs_hint(widget)
    elif isinstance(widget, QPlainTextEdit):
        found = _hint_of_text(widget)
    elif isinstance(widget, QPushButton | QCheckBox | QRadioButton | QToolButton | QGroupBox):
        found = _needs_hint(widget)
    elif isinstance(widget, QTabBar):
        found = _tabs(widget)
    else:
        return
    yield from (("text", each) for each in found)


def _label(label: QLabel) -> Iterator[str]:
    text = words_of(label)
    if not text.strip():
        return
    room = QRectF(label.contentsRect())
    if not label.wordWrap():
        wanted = label.sizeHint()
        if wanted.width() > label.width() + _BLEED or wanted.height() > label.height() + _BLEED:
            yield f"wants {wanted.width()} x {wanted.height()}, has {label.width()} x {label.height()}"
        return
    longest = max((QFontMetricsF(label.font()).horizontalAdvance(word) for word in _PARTS.split(text)), default=0.0)
    if longest > room.width() + _BLEED and not _is_rich_only(label):
        yield f"its longest word wants {longest:.0f}, has {room.width():.0f}"
    high = label.heightForWidth(label.width())
    if high > label.height() + _BLEED:
        yield f"{text[:40]!r} wants {high} of height, has {label.height()}"


def _is_rich_only(label: QLabel) -> bool:
    return label.textFormat() == Qt.TextFormat.RichText


def _field(field: QLineEdit) -> Iterator[str]:
    """A hint must fit; what is typed scrolls, what cannot be typed must fit or be in the tip."""
    margins = field.textMargins()
    sides = 0 if field.objectName() == "plain" else _FIELD_SIDE
    room = field.width() - 2 * sides - _FIELD_MARGIN - margins.left() - margins.right()
    metrics = QFontMetricsF(field.font())
    hint = field.placeholderText()
    if hint and not field.text() and metrics.horizontalAdvance(hint) > room + _BLEED:
        yield f"its hint wants {metrics.horizontalAdvance(hint):.0f}, has {room}"
    if field.isReadOnly() and field.text() and field.text() not in field.toolTip():
        wanted = metrics.horizontalAdvance(field.text())
        if wanted > room + _BLEED:
            yield f"{field.text()!r} wants {wanted:.0f}, has {room}"


def _choice(choice: QComboBox) -> Iterator[str]:
    room = choice.width() - _FIELD_SIDE - _ARROW
    wanted = QFontMetricsF(choice.font()).horizontalAdvance(choice.currentText())
    if not choice.isEditable() and wanted > room + _BLEED and choice.currentText() not in choice.toolTip():
        yield f"{choice.currentText()!r} wants {wanted:.0f}, has {room}"


def _hint_of_text(text: QPlainTextEdit) -> Iterator[str]:
    hint = text.placeholderText()
    if hint and not text.toPlainText():
        room = text.viewport().rect().adjusted(4, 4, -4, -4)
        flags = int(Qt.TextFlag.TextWordWrap)
        wanted = QFontMetricsF(text.font()).boundingRect(QRectF(0, 0, room.width(), 10_000), flags, hint)
        if wanted.height() > room.height() + _BLEED or wanted.width() > room.width() + _BLEED:
            yield f"its hint wants {wanted.width():.0f} x {wanted.height():.0f}"


def _needs_hint(widget: QWidget) -> Iterator[str]:
    wanted = widget.sizeHint() if words_of(widget) else widget.size()
    if wanted.width() > widget.width() + _BLEED or wanted.height() > widget.height() + 2 * _BLEED:
        yield f"wants {wanted.width()} x {wanted.height()}, has {widget.width()} x {widget.height()}"


def _tabs(bar: QTabBar) -> Iterator[str]:
    for number in range(bar.count()):
        wanted, room = bar.fontMetrics().horizontalAdvance(bar.tabText(number)), bar.tabRect(number).width()
        if wanted > room or not bar.rect().contains(bar.tabRect(number)):
            yield f"{bar.tabText(number)!r} wants {wanted}, has {room}"


def _header(header: QHeaderView) -> Iterator[str]:
    """Titles that Qt paints; those of a header that paints itself are recorded."""
    if any("paintSection" in kind.__dict__ for kind in type(header).__mro__ if kind.__module__[:7] != "PySide6"):
        return
    if paints_itself(header) or header.orientation() != Qt.Orientation.Horizontal or header.model() is None:
        return
    for section in range(header.count()):
        title = str(header.model().headerData(section, Qt.Orientation.Horizontal) or "")
        if title and not header.isSectionHidden(section):
            wanted = QFontMetricsF(header.font()).horizontalAdvance(title) + 2 * _HEADER_PADDING
            room = header.sectionSize(section)
            if wanted > room + _BLEED:
                yield f"title {title!r} wants {wanted:.0f}, has {room}"


def _columns(view: QAbstractItemView) -> range:
    """A model of a list does not say how many columns it has."""
    return range(view.model().columnCount(view.rootIndex())) if not isinstance(view, QListView) else range(1)


def _cells(view: QAbstractItemView) -> Iterator[str]:
    """Cells that Qt paints: one may be shortened only where its tip has the whole text."""
    model, seen = view.model(), 0
    if model is None or type(view.itemDelegate()) is not QStyledItemDelegate:
        return
    for row in range(model.rowCount(view.rootIndex())):
        for column in _columns(view):
            index = model.index(row, column, view.rootIndex())
            place, text = view.visualRect(index), str(index.data() or "")
            if not text or place.isEmpty() or not view.viewport().rect().intersects(place):
                continue
            wanted = view.sizeHintForIndex(index).width()
            if view.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
                place = place.intersected(view.viewport().rect())
            if wanted > place.width() + _BLEED and text not in str(index.data(Qt.ItemDataRole.ToolTipRole) or ""):
                yield f"cell {text!r} wants {wanted}, has {place.width()}"
            seen += 1
            if seen > _MOST_CELLS:
                return
