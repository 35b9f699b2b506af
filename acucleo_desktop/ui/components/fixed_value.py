"""A value that nobody can change here: read, copied and reached by keys, with a lock before it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QLineEdit, QWidget

from acucleo_desktop.ui.theme.icons import icon
from acucleo_desktop.ui.theme.style import scaled, theme

_LEAST, _MOST = 110, 260
_AROUND = 56
"""Lock, line and padding."""


class FixedValue(QLineEdit):
    """A value behind a lock: a screen reader says that it can only be read.

    Args:
        name: what the value is of.
        words: the value.
    """

    def __init__(self, name: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("fixed")
        self.setReadOnly(True)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(scaled(32))
        lock = self.addAction(icon("lock", theme().text_2, scaled(16)), QLineEdit.ActionPosition.LeadingPosition)
        lock.setEnabled(False)  # it is a picture, not a button
        self.show_words(words)

    def show_words(self, words: str) -> None:
        """Show a value, from its beginning on."""
        self.setText(words)
        self.setCursorPosition(0)
        width = QFontMetricsF(self.font()).horizontalAdvance(words) + scaled(_AROUND)
        self.setFixedWidth(round(min(max(width, scaled(_LEAST)), scaled(_MOST))))
        self.setToolTip(words if width > scaled(_MOST) else "")
