"""Findings with their four parts, and the fixes as numbered buttons; painted, so that long lists stay quick."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from acucleo_desktop.documents.finding import Finding, Fix, Severity
from acucleo_desktop.ui.document.findings_delegate import EMPTY_HEIGHT, FindingsDelegate
from acucleo_desktop.ui.document.findings_layout import FindingLayout, caption_place, layout_of, where_of
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import scaled

Index = QModelIndex | QPersistentModelIndex
_DISPLAY, _ACCESSIBLE, _DESCRIPTION = 0, 11, 12
_ORDER = (Severity.BLOCK, Severity.WARNING, Severity.INFO)


class FindingsModel(QAbstractListModel):
    """Findings, worst first; without any, one row says so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.findings: list[Finding] = []
        self.first_numbers: list[int] = []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of findings, 1 for the sentence that there are none."""
        return 0 if parent.isValid() else max(1, len(self.findings))

    def data(self, index: Index, role: int = 0) -> Any:
        """Return what a finding says."""
        if not index.isValid() or role not in {_DISPLAY, _ACCESSIBLE, _DESCRIPTION}:
            return None
        finding = self.at(index.row())
        if finding is None:
            return tr("Nothing speaks against this document.") if role != _DESCRIPTION else None
        if role == _DISPLAY:
            return said(finding.what)
        if role == _DESCRIPTION:
            return " ".join(
                tr("{number}: {fix}.", number=self.first_numbers[index.row()] + place, fix=said(fix.label))
                for place, fix in enumerate(finding.fixes)
            )
        parts = (said(finding.what), where_of(finding), said(finding.why), said(finding.todo))
        return " ".join(part for part in parts if part)

    def at(self, row: int) -> Finding | None:
        """Return the finding of a row, None for the sentence that there are none."""
        return self.findings[row] if 0 <= row < len(self.findings) else None

    def show_findings(self, findings: tuple[Finding, ...], most: int) -> None:
        """Show other findings, the worst first."""
        self.beginResetModel()
        self.findings = sorted(findings, key=lambda found: _ORDER.index(found.severity))[:most]
        number, self.first_numbers = 1, []
        for finding in self.findings:
            self.first_numbers.append(number)
            number += len(finding.fixes)
        self.endResetModel()


class FindingsView(QListView):
    """A list of findings.

    Signals:
        fix_chosen: the `Fix` that was pressed.
        finding_chosen: the `Finding` that is looked at.
        about_wanted: the `Finding` about which the manual is asked.
    """

    fix_chosen = Signal(object)
    finding_chosen = Signal(object)
    about_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.items = FindingsModel(self)
        self.setModel(self.items)
        self._painter = FindingsDelegate(self)
        self.setItemDelegate(self._painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Findings"))
        self.setTabKeyNavigation(False)
        self.fixes: list[Fix] = []

    def show_findings(self, findings: tuple[Finding, ...], *, most: int = 300) -> None:
        """Show findings, worst first."""
        self._painter.forget()
        self.items.show_findings(findings, most)
        self.fixes = [fix for finding in self.items.findings for fix in finding.fixes]

    def whole_rows(self, width: int, most: int) -> tuple[int, int]:
        """Return how many findings fit at a width without one being cut, the first in any case, and their height.

        Args:
            width: of the view, in pixels.
            most: pixels that there are for more than one.
        """
        heights = [round(self.laid_out(row, float(width)).height) + 1 for row in range(len(self.items.findings))]
        if not heights:
            return 0, scaled(EMPTY_HEIGHT)
        whole = [sum(heights[: count + 1]) for count in range(len(heights))]
        count = max(1, sum(height <= most for height in whole))
        return count, whole[count - 1]

    def laid_out(self, row: int, width: float) -> FindingLayout:
        """Return the layout of a row at a width."""
        finding = self.items.findings[row]
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return layout_of(finding, self.items.first_numbers[row], width, is_mirrored=is_mirrored)

    def take(self, number: int) -> None:
        """Take the fix with this number, counted through all findings."""
        if 1 <= number <= len(self.fixes):
            self.fix_chosen.emit(self.fixes[number - 1])

    def choose(self, row: int) -> None:
        """Look at a finding."""
        finding = self.items.at(row)
        if finding is not None:
            self.setCurrentIndex(self.items.index(row, 0))
            self.finding_chosen.emit(finding)

    def next_finding(self, step: int = 1) -> None:
        """Look at the next finding, after the last one at the first again."""
        count = len(self.items.findings)
        if count:
            here = self.currentIndex().row()
            self.choose((here + step) % count if here >= 0 else 0)

    def button_at(self, point: QPointF) -> tuple[int, int] | None:
        """Return row and place of the button under a point of the viewport."""
        index = self.indexAt(point.toPoint())
        if not index.isValid() or self.items.at(index.row()) is None:
            return None
        place = self.visualRect(index)
        inside = point - QPointF(place.topLeft())
        for number, button in enumerate(self.laid_out(index.row(), float(place.width())).buttons):
            if button.place.contains(inside):
                return index.row(), number
        return None

    def why_at(self, point: QPointF) -> Finding | None:
        """Return the finding whose caption *Why* is under a point of the viewport: it leads to the manual."""
        index = self.indexAt(point.toPoint())
        finding = self.items.at(index.row()) if index.isValid() else None
        if finding is None:
            return None
        place = self.visualRect(index)
        laid_out = self.laid_out(index.row(), float(place.width()))
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        inside = point - QPointF(place.topLeft())
        captions = (
            caption_place(part, laid_out.what, is_mirrored=is_mirrored) for part in laid_out.parts if part.leads
        )
        return finding if any(caption.contains(inside) for caption in captions) else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Look at the finding under the mouse."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.setFocus()
            self._painter.pressed = self.button_at(event.position())
            if self._painter.pressed is None:  # looking at it may scroll, and would move the button away
                self.choose(index.row())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the fix whose button was pressed and let go."""
        pressed, self._painter.pressed = self._painter.pressed, None
        if pressed is not None and pressed == self.button_at(event.position()):
            self.choose(pressed[0])
            self.fix_chosen.emit(self.items.findings[pressed[0]].fixes[pressed[1]])
        elif pressed is None and event.button() == Qt.MouseButton.LeftButton:
            about = self.why_at(event.position())
            if about is not None:
                self.about_wanted.emit(about)
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show which button is under the mouse."""
        hovered = self.button_at(event.position())
        is_press = hovered is not None or self.why_at(event.position()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if is_press else Qt.CursorShape.ArrowCursor)
        if hovered != self._painter.hovered:
            self._painter.hovered = hovered
            self.viewport().update()
        super().mouseMoveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with up and down; Enter takes the first fix of the finding that is looked at."""
        key, here = Qt.Key(event.key()), self.currentIndex().row()
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Up} and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            step = 1 if key == Qt.Key.Key_Down else -1
            self.choose(max(0, min(len(self.items.findings) - 1, here + step)))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            finding = self.items.at(here)
            if finding is not None and finding.fixes:
                self.fix_chosen.emit(finding.fixes[0])
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the sentences out anew."""
        super().resizeEvent(event)
        self._painter.forget()
        self.scheduleDelayedItemsLayout()
