"""A field whose hint gets shorter where there is no room for it: a hint that is cut says half a thing."""

from __future__ import annotations

from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QWidget

_MARGIN = 5  # what Qt keeps free at both sides of the text, and a pixel
_ENDS = (";", ",", ":")


class HintField(QLineEdit):
    """A field that is typed into.

    Args:
        hint: what may be typed, the most important words first; the tip has all of it.
    """

    def __init__(self, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = ""
        self.set_hint(hint)

    def set_hint(self, hint: str) -> None:
        """Give another hint."""
        self._hint = hint
        self.setToolTip(hint)
        self.setAccessibleDescription(hint)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of the hint as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics, room = QFontMetricsF(self.font()), self._room()
        shown = self._hint
        while shown and metrics.horizontalAdvance(shown) > room:
            shown = max((shown.rpartition(end)[0].strip() for end in _ENDS), key=len)
        self.setPlaceholderText(shown)

    def _room(self) -> float:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        inside = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        margins = self.textMargins()
        return inside.width() - _MARGIN - margins.left() - margins.right()
