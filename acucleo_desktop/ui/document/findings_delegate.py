"""Painting of findings: icon, four sentences, and the buttons of the fixes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from acucleo_desktop.documents.finding import Severity
from acucleo_desktop.ui.components.button import key_cap_width, paint_key_cap
from acucleo_desktop.ui.document.findings_layout import Button, FindingLayout, caption_place
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.theme.icons import pixmap
from acucleo_desktop.ui.theme.style import font, scaled, theme

if TYPE_CHECKING:
    from acucleo_desktop.ui.document.findings_view import FindingsView

Index = QModelIndex | QPersistentModelIndex
EMPTY_HEIGHT = 44
_LOOKS = {Severity.BLOCK: ("error", "red"), Severity.WARNING: ("warning", "amber"), Severity.INFO: ("info", "blue")}
_EDGE, _ICON, _RING = 20, 20, 3
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
Place = tuple[int, int] | None


class FindingsDelegate(QStyledItemDelegate):
    """Paints the rows of the findings.

    Attributes:
        hovered, pressed: row and place of the button under the mouse, and of the one that is held down.
    """

    def __init__(self, view: FindingsView) -> None:
        super().__init__(view)
        self._view = view
        self._known: dict[tuple[int, int], FindingLayout] = {}
        self.hovered: Place = None
        self.pressed: Place = None

    def forget(self) -> None:
        """Lay everything out anew the next time."""
        self._known.clear()
        self.hovered = self.pressed = None

    def _laid_out(self, row: int, width: int) -> FindingLayout:
        known = self._known.get((row, width))
        if known is None:
            known = self._known[row, width] = self._view.laid_out(row, float(width))
        return known

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room that the sentences and buttons of a finding need."""
        del option
        width = self._view.viewport().width()
        if self._view.items.at(index.row()) is None:
            return QSize(width, scaled(EMPTY_HEIGHT))
        return QSize(width, round(self._laid_out(index.row(), width).height) + 1)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a finding."""
        tokens, place = theme(), QRectF(option.rect)
        is_right = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        finding = self._view.items.at(index.row())
        is_chosen = index.row() == self._view.currentIndex().row() and finding is not None
        if is_chosen:
            painter.fillRect(place, QColor(tokens.selection))
            bar = place.right() - 1 if is_right else place.left()
            painter.fillRect(QRectF(bar, place.top(), 2, place.height()), QColor(tokens.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver and finding is not None:
            painter.fillRect(place, QColor(tokens.hover))
        painter.fillRect(QRectF(place.left(), place.bottom() - 1, place.width(), 1), QColor(tokens.border))
        if finding is None:
            painter.setFont(font("body"))
            painter.setPen(QColor(tokens.text_2))
            inner = place.adjusted(scaled(_EDGE), 0, -scaled(_EDGE), 0)
            painter.drawText(inner, int(Qt.AlignmentFlag.AlignVCenter | _side(is_right=is_right)), index.data())
        else:
            laid_out = self._laid_out(index.row(), option.rect.width())
            painter.translate(place.topLeft())
            icon_name, family = _LOOKS[finding.severity]
            left = place.width() - scaled(_EDGE) - scaled(_ICON) if is_right else scaled(_EDGE)
            mark = pixmap(icon_name, tokens.family(family).ink, scaled(_ICON))
            painter.drawPixmap(QPointF(left, scaled(12)), mark)
            self._words(painter, said(finding.what), laid_out, is_right=is_right)
            for number, button in enumerate(laid_out.buttons):
                is_first = is_chosen and number == 0 and self._view.hasFocus()
                self._button(painter, button, (index.row(), number), has_ring=is_first)
        painter.restore()

    def _words(self, painter: QPainter, what: str, laid_out: FindingLayout, *, is_right: bool) -> None:
        tokens, side = theme(), _side(is_right=is_right)
        painter.setFont(font("body", weight=600))
        painter.setPen(QColor(tokens.text))
        painter.drawText(laid_out.what, int(_WRAPPED | side), what)
        painter.setFont(font("small"))
        for part in laid_out.parts:
            caption = caption_place(part, laid_out.what, is_mirrored=is_right)
            painter.setPen(QColor(tokens.accent_ink if part.leads else tokens.text_3))
            painter.drawText(caption, int(Qt.AlignmentFlag.AlignTop | side), part.caption)
            painter.setPen(QColor(tokens.text_2))
            painter.drawText(part.place, int(_WRAPPED | side), part.text)

    def _button(self, painter: QPainter, button: Button, place: tuple[int, int], *, has_ring: bool) -> None:
        tokens = theme()
        is_primary = button.number == 1
        fill = QColor(tokens.accent if is_primary else tokens.raised)
        if self.pressed == place:
            fill = fill.darker(112)
        elif self.hovered == place:
            fill = fill.darker(106) if tokens.name == "light" else fill.lighter(112)
        body = button.place.adjusted(_RING, _RING, -_RING, -_RING)
        painter.setBrush(fill)
        painter.setPen(QPen(QColor(tokens.accent if is_primary else tokens.border_strong)))
        painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        if has_ring:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRoundedRect(button.place.adjusted(1, 1, -1, -1), 8, 8)
        text = body.adjusted(scaled(10), 0, -scaled(10), 0)
        if button.key:
            width = key_cap_width(button.key)
            cap = QRectF(text.right() - width, body.center().y() - scaled(9), width, scaled(18))
            paint_key_cap(painter, cap, button.key, on_accent=is_primary)
            text.setRight(cap.left() - scaled(6))
        painter.setFont(font("body", weight=500 if is_primary else 400))
        painter.setPen(QColor(tokens.on_accent if is_primary else tokens.text))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(button.text, Qt.TextElideMode.ElideRight, round(text.width()) + 1)
        painter.drawText(text, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)


def _side(*, is_right: bool) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute
