"""A sheet over the window that is no dialog; and the one that asks for a sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from acucleo_desktop.ui.components.basics import label
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.focus_inside import move_focus_inside
from acucleo_desktop.ui.components.hint_field import HintField
from acucleo_desktop.ui.components.key_cap import KeyCap
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import scaled

TOP, BELOW = 88, 20
_KEYS = ("Enter", "Ctrl Enter")  # of the first answer and the other one


class Overlay(QWidget):
    """Darkens the window and shows a card; Escape or a click beside it closes it.

    Signals:
        closed.
    """

    closed = Signal()

    def __init__(self, parent: QWidget, width: int) -> None:
        super().__init__(parent)
        self.card = QFrame(self)
        self.card.setObjectName("sheet")
        self._width = width
        self.body = QVBoxLayout(self.card)
        self.body.setContentsMargins(20, 16, 20, 16)
        self.body.setSpacing(12)
        self._outer = QVBoxLayout(self)
        self._outer.addWidget(self.card, 0, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._outer.addStretch()
        self.setGeometry(parent.rect())

    def add_title(self, title: QLabel) -> None:
        """Add the title, and beside it the key that leaves the sheet."""
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(title, 1)
        head.addWidget(KeyCap("Esc"), 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)

    def showEvent(self, event: QShowEvent) -> None:
        """Make the card as high as its wrapped sentences ask for: a layout that only aligns it would cut them."""
        super().showEvent(event)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the card to the window."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        top = min(scaled(TOP), self.height() // 8)  # large text leaves no room to waste
        self._outer.setContentsMargins(0, top, 0, BELOW)
        self.card.setFixedWidth(min(scaled(self._width), max(0, self.width() - 2 * BELOW)))
        inside = self.card.width() - 2  # within its line
        high = self.body.heightForWidth(inside) + 2 if self.body.hasHeightForWidth() else 0
        self.fit_height(high, self.height() - top - BELOW)

    def fit_height(self, wanted: int, most: int) -> None:
        """Make the card as high as its wrapped text wants; `most` is the room in the window."""
        self.card.setMinimumHeight(max(0, min(wanted, most)))

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Keep the focus in the sheet: what lies below it is dark."""
        return move_focus_inside(self.card, self.focusWidget(), is_next=is_next)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Darken what lies below."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(0, 0, 0, 82))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close when the click is beside the card."""
        if not self.card.geometry().contains(event.position().toPoint()):
            self.close_sheet()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_sheet()
            return
        super().keyPressEvent(event)

    def close_sheet(self) -> None:
        """Close the sheet."""
        self.hide()
        self.closed.emit()
        self.deleteLater()


class ReasonSheet(Overlay):
    """Asks for one sentence: why a document is set aside, where somebody looked, which code stands for another.

    Args:
        parent: the window.
        title: the question.
        hint: an example, shown while nothing is written.
        answers: text of each button and what is done with the sentence; Enter takes the first.
    """

    def __init__(self, parent: QWidget, title: str, hint: str, answers: Mapping[str, Callable[[str], None]]) -> None:
        super().__init__(parent, 560)
        self._answers = answers
        self.field = HintField(hint)
        self.field.setAccessibleName(title)
        self.field.textChanged.connect(self._typed)
        self.setAccessibleName(title)
        self.add_title(label(title, "section", wraps=True))
        self.body.addWidget(self.field)
        row = QHBoxLayout()
        row.addStretch()
        self.buttons = []
        for number, text in enumerate(answers):
            button = KeyButton(text, _KEYS[number], "normal" if number else "primary")
            if number:
                shortcut = QShortcut(QKeySequence("Ctrl+Return"), self)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(button.click)
            button.clicked.connect(partial(self._give, text))
            self.buttons.append(button)
        for button in reversed(self.buttons):
            row.addWidget(button)
        self.field.returnPressed.connect(self.buttons[0].click)
        self.body.addLayout(row)
        self._typed("")

    def _typed(self, text: str) -> None:
        for button in self.buttons:
            button.setEnabled(bool(text.strip()))
            button.setToolTip("" if text.strip() else tr("Write one sentence first."))

    def _give(self, button: str, _is_checked: object = None) -> None:
        text = self.field.text().strip()
        if text:
            self.close_sheet()
            self._answers[button](text)
