"""The rows of the health page: what was looked at, how it is in a word, what was seen, and the way out as a button."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from acucleo_desktop.sync.health.rows import WORST_FIRST, Level, Press, Row
from acucleo_desktop.ui.components.basics import icon_label, label, line
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.language.noop import QT_TR_NOOP
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import scaled, theme

_ICON = 20
_MOST_KEYS = 9
LEVELS: Mapping[Level, tuple[str, str, str]] = {
    Level.GOOD: ("check", "green", str(QT_TR_NOOP("in order"))),
    Level.LOOK: ("warning", "amber", str(QT_TR_NOOP("needs a look"))),
    Level.BAD: ("error", "red", str(QT_TR_NOOP("needs mending"))),
    Level.OPEN: ("info", "grey", str(QT_TR_NOOP("not known"))),
}
"""Icon, family of colours and words of each level."""
PRESSES: Mapping[Press, str] = {
    Press.BACK_UP: str(QT_TR_NOOP("Back up now")),
    Press.RESTORE: str(QT_TR_NOOP("Restore a copy...")),
    Press.CONNECTIONS: str(QT_TR_NOOP("Open the connections")),
    Press.PREFERENCES: str(QT_TR_NOOP("Open the preferences")),
    Press.RESUME: str(QT_TR_NOOP("Let syncs run again")),
    Press.TODAY: str(QT_TR_NOOP("Open Today")),
    Press.TEST: str(QT_TR_NOOP("Test the connections")),
    Press.SUPPORT: str(QT_TR_NOOP("Support bundle...")),
}
"""What stands on the button of each way out."""


class HealthRow(QWidget):
    """One row.

    Args:
        row: what the check says.
        number: key of the way out; 0 for none.

    Signals:
        pressed: the way out, and what it is about.
    """

    pressed = Signal(object, str)

    def __init__(self, row: Row, number: int) -> None:
        super().__init__()
        self.row = row
        icon, family, words = LEVELS[row.level]
        ink = theme().family(family).ink
        self.button: KeyButton | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 12, 20, 12)
        layout.setSpacing(12)
        layout.addWidget(icon_label(icon, ink, _ICON), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        head = QHBoxLayout()
        head.addWidget(label(said(row.title), "body", weight=500, wraps=True), 1)
        head.addWidget(label(tr(words), "small", ink, weight=500), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        for sentence in row.seen:
            seen = label(said(sentence), "small", theme().text_2, wraps=True)
            seen.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(seen)
        if row.todo:
            column.addWidget(label(said(row.todo), "small", theme().text, weight=500, wraps=True))
        if number:
            self.button = KeyButton(tr(PRESSES[row.press]), str(number) if number <= _MOST_KEYS else "")
            self.button.clicked.connect(self._press)
            column.addWidget(self.button)
        layout.addLayout(column, 1)
        told = " ".join(said(part) for part in (*row.seen, row.todo) if part)
        self.setAccessibleName(f"{said(row.title)}: {tr(words)}. {told}")

    def _press(self) -> None:
        self.pressed.emit(self.row.press, self.row.about)


class HealthRows(QFrame):
    """All rows in a card; those that need a person stand first. They come one in each turn of the loop.

    Signals:
        pressed: the way out of a row, and what it is about.
    """

    pressed = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.rows: list[HealthRow] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(1, 1, 1, 1)
        self._layout.setSpacing(0)
        self.setMaximumWidth(scaled(820))
        self.setAccessibleName(tr("Checks"))
        self._waiting: list[HealthRow] = []
        self._portion = QTimer(self)
        self._portion.setInterval(0)
        self._portion.timeout.connect(self._add_next)

    @property
    def is_complete(self) -> bool:
        """Whether every row is to be seen."""
        return bool(self.rows) and not self._waiting

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show what the checks have said."""
        for waiting in self._waiting:
            waiting.deleteLater()
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = []
        number = 0
        for row in sorted(rows, key=lambda one: WORST_FIRST.index(one.level)):
            number += bool(row.press)
            made = HealthRow(row, number if row.press else 0)
            made.pressed.connect(self.pressed)
            self.rows.append(made)
        self._waiting = list(self.rows)
        self._portion.start()

    def _add_next(self) -> None:
        if not self._waiting:
            self._portion.stop()
            return
        if self._layout.count():
            self._layout.addWidget(line())
        self._layout.addWidget(self._waiting.pop(0))

    def press(self, number: int) -> bool:
        """Press the way out with this number; return whether there is one."""
        buttons = [row.button for row in self.rows if row.button is not None]
        if not 0 < number <= min(len(buttons), _MOST_KEYS):
            return False
        buttons[number - 1].click()
        return True
