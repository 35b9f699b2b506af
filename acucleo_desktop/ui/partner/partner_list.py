"""The list of partners: name and short name in two lines, and a mark at those that are not saved or disabled."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from acucleo_desktop.partners.profile import Partner
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import font, scaled, theme

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_ROW = 44
PARTNER_ROLE = int(Qt.ItemDataRole.UserRole)


class PartnersModel(QAbstractListModel):
    """The partners that match what is looked for."""

    def __init__(self) -> None:
        super().__init__()
        self._all: list[Partner] = []
        self._unsaved: frozenset[str] = frozenset()
        self.partners: list[Partner] = []
        self._text = ""

    def show_partners(self, partners: Sequence[Partner], unsaved: Iterable[str] = ()) -> None:
        """Show other partners."""
        self._all = list(partners)
        self._unsaved = frozenset(unsaved)
        self._filter()

    def show_unsaved(self, unsaved: Iterable[str]) -> None:
        """Mark the partners whose sheets are not saved."""
        self._unsaved = frozenset(unsaved)
        if self.partners:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.partners) - 1, 0))

    def find(self, text: str) -> None:
        """Show only partners with a name, short name or id in which these words stand."""
        self._text = text
        self._filter()

    def _filter(self) -> None:
        words = self._text.casefold().split()
        self.beginResetModel()
        self.partners = [one for one in self._all if all(word in _searched(one) for word in words)]
        self.endResetModel()

    def row_of(self, code: str) -> int:
        """Return the row of a partner; -1 when it is not shown."""
        return next((row for row, one in enumerate(self.partners) if one.code == code), -1)

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """Return how many are shown."""
        return 0 if parent.isValid() else len(self.partners)

    def data(self, index: _Index, role: int = 0) -> Any:
        """Return what a row shows."""
        if not index.isValid():
            return None
        partner = self.partners[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return partner.name
        if role == PARTNER_ROLE:
            return partner
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return ", ".join((partner.name, self.second(partner)))
        return None

    def second(self, partner: Partner) -> str:
        """Return the second line of a partner."""
        if partner.code in self._unsaved:
            return tr("{code}, not saved", code=partner.code)
        if partner.disabled:
            return tr("{code}, disabled", code=partner.code)
        return partner.code

    def is_unsaved(self, partner: Partner) -> bool:
        """Whether what was typed into its sheet is not saved."""
        return partner.code in self._unsaved


def _searched(partner: Partner) -> str:
    parts = (partner.name, partner.code, partner.them.isa_id, partner.customer_id, partner.vendor_id)
    return " ".join(parts).casefold()


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        del option, index
        return QSize(120, scaled(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        if not isinstance(model, PartnersModel):
            return
        partner, tokens = model.partners[index.row()], theme()
        place = QRect(option.rect).adjusted(8, 0, -8, -1)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        if is_selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selection if is_selected else tokens.hover))
            painter.drawRoundedRect(place, 6, 6)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 6, 6)
        painter.setLayoutDirection(option.direction)
        inner = place.adjusted(10, 0, -10, 0)
        aligned = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
        half = inner.height() // 2
        painter.setFont(font("body", weight=500))
        painter.setPen(QColor(tokens.text if not partner.disabled else tokens.text_3))
        first = QRect(inner.left(), inner.top() + 3, inner.width(), half)
        name = painter.fontMetrics().elidedText(partner.name, Qt.TextElideMode.ElideRight, first.width())
        painter.drawText(first, aligned, name)
        painter.setFont(font("small"))
        painter.setPen(QColor(tokens.amber.ink if model.is_unsaved(partner) else tokens.text_2))
        below = QRect(inner.left(), inner.top() + half - 2, inner.width(), half)
        words = painter.fontMetrics().elidedText(model.second(partner), Qt.TextElideMode.ElideRight, below.width())
        painter.drawText(below, aligned, words)
        painter.restore()


class PartnersList(QListView):
    """The list.

    Signals:
        chosen: the `Partner` of the row that is current now.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.partners_model = PartnersModel()
        self.partners_model.setParent(self)
        self.setModel(self.partners_model)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(tr("Trading partners"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setObjectName("sunken")
        self.viewport().setAutoFillBackground(False)

    def choose(self, code: str) -> bool:
        """Make a partner the current one; return whether it is shown."""
        row = self.partners_model.row_of(code)
        if row >= 0:
            self.setCurrentIndex(self.partners_model.index(row, 0))
        return row >= 0

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Tell which partner is current now."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(current.data(PARTNER_ROLE))
