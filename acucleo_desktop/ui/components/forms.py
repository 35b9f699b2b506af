"""Form parts: a field with its label, hint and error; a switch; a choice."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from acucleo_desktop.ui.components.basics import label
from acucleo_desktop.ui.theme.style import scaled, theme


class Field(QWidget):
    """A text field with its label above and a line for hint or error below, whose room is always kept.

    Args:
        name: label.
        hint: shown below while there is no error.
        is_secret: whether the text is hidden.
    """

    def __init__(self, name: str, hint: str = "", *, is_secret: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = hint
        self.is_secret = is_secret
        self.edit = QLineEdit()
        self.edit.setAccessibleName(name)
        self.edit.setAccessibleDescription(hint)
        self.edit.setMinimumHeight(scaled(32))
        if is_secret:
            self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        caption = label(name, "small", theme().text_2, weight=500)
        caption.setBuddy(self.edit)
        self._below = label(hint, "small", theme().text_3, wraps=True)
        self._below.setMinimumHeight(scaled(16))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.setSpacing(3)
        for part in (caption, self.edit, self._below):
            layout.addWidget(part)

    @property
    def text(self) -> str:
        """What was typed."""
        return self.edit.text()

    def set_text(self, text: str) -> None:
        """Put a text in."""
        self.edit.setText(text)

    def show_error(self, text: str) -> None:
        """Mark the field as the one to mend; an empty text takes the mark off."""
        self.edit.setProperty("error", bool(text))
        self.edit.style().unpolish(self.edit)
        self.edit.style().polish(self.edit)
        self._below.setText(text or self._hint)
        color = theme().red.ink if text else theme().text_3
        self._below.setStyleSheet(f"color: {color};")


class Switch(QCheckBox):
    """A check box that looks like a switch."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(scaled(32) + 6, scaled(18) + 6)

    def sizeHint(self) -> QSize:
        """Return the switch with room for its focus ring."""
        return QSize(scaled(32) + 6, scaled(18) + 6)

    def hitButton(self, pos: object) -> bool:
        """Take a click anywhere on it."""
        del pos
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint track, knob and focus ring."""
        del event
        tokens = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        on = self.isChecked()
        painter.setPen(QPen(QColor(tokens.accent if on else tokens.border_strong)))
        painter.setBrush(QColor(tokens.accent if on else tokens.surface))
        painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
        size = track.height() - 6
        left = track.right() - size - 3 if on else track.left() + 3
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.on_accent if on else tokens.grey.dot))
        painter.drawEllipse(QRectF(left, track.top() + 3, size, size))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 11, 11)
        painter.end()
