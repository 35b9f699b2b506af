"""Several values side by side, each on or off, such as the days of a week."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from acucleo_desktop.ui.theme.style import font, scaled, theme

_RING, _HEIGHT, _LEAST, _PAD, _RADIUS = 3, 28, 28, 6, 6


class _Toggle(QAbstractButton):
    def __init__(self, text: str, name: str) -> None:
        super().__init__()
        self.setText(text)
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        words = QFontMetricsF(font("body", weight=600)).horizontalAdvance(self.text())
        width = max(scaled(_LEAST), round(words) + 2 * scaled(_PAD))
        return QSize(width + 2 * _RING, scaled(_HEIGHT) + 2 * _RING)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        tokens, on = theme(), self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = QRectF(self.rect()).adjusted(_RING, _RING, -_RING, -_RING)
        has_line = not on or tokens.name == "contrast"
        painter.setPen(
            QPen(QColor(tokens.accent_ink if on else tokens.border_strong)) if has_line else Qt.PenStyle.NoPen
        )
        painter.setBrush(QColor(tokens.accent_soft if on else tokens.surface))
        painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        painter.setFont(font("body", weight=600 if on else 400))
        painter.setPen(QColor(tokens.accent_ink if on else tokens.text_3))
        painter.drawText(body, int(Qt.AlignmentFlag.AlignCenter), self.text())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _RADIUS + 2, _RADIUS + 2)
        painter.end()


class Toggles(QWidget):
    """The values.

    Args:
        name: what they are, for people who hear the screen.
        choices: value, short words and whole words of each.

    Signals:
        changed: a person has switched one.
    """

    changed = Signal()

    def __init__(self, name: str, choices: Sequence[tuple[str, str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._buttons: dict[str, _Toggle] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for value, short, whole in choices:
            button = _Toggle(short, f"{name}: {whole}")
            button.clicked.connect(self._clicked)
            self._buttons[value] = button
            layout.addWidget(button)
        layout.addStretch()
        self.setFocusProxy(next(iter(self._buttons.values())))

    def _clicked(self, _is_on: object = None) -> None:
        self.changed.emit()

    @property
    def values(self) -> list[str]:
        """The values that are on, in their order."""
        return [value for value, button in self._buttons.items() if button.isChecked()]

    def show_values(self, values: Sequence[str]) -> None:
        """Set which are on."""
        for value, button in self._buttons.items():
            button.setChecked(value in values)
