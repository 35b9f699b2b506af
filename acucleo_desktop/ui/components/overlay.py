"""A sheet over the window that is no dialog: the palette of Ctrl+K, the keys of F1, a question for a reason."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from acucleo_desktop.ledger.rows import DocumentRow
from acucleo_desktop.ui.components.basics import label, line
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.key_cap import KeyCap
from acucleo_desktop.ui.keys import KEYS
from acucleo_desktop.ui.tables.documents import ROW_ROLE, cell_text, document_name, numbers_of
from acucleo_desktop.ui.tables.found_delegate import FoundDelegate
from acucleo_desktop.ui.theme.style import font, scaled, theme

TOP, BELOW = 88, 20


class Overlay(QWidget):
    """Darkens the window and shows a card; Escape or a click beside it closes it.

    Signals:
        closed.
    """

    closed = Signal()

    def __init__(self, parent: QWidget, width: int) -> None:
        super().__init__(parent)
        self.card = QFrame(self)
        self.card.setObjectName("card")
        self.card.setFixedWidth(min(scaled(width), parent.width() - 40))
        self.body = QVBoxLayout(self.card)
        self.body.setContentsMargins(16, 12, 16, 12)
        self.body.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, scaled(TOP), 0, BELOW)
        layout.addWidget(self.card, 0, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        layout.addStretch()
        self.setGeometry(parent.rect())

    def showEvent(self, event: QShowEvent) -> None:
        """Make the card as high as its wrapped sentences ask for: a layout that only aligns it would cut them."""
        super().showEvent(event)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the card to the window."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        high = self.body.heightForWidth(self.card.width()) if self.body.hasHeightForWidth() else 0
        self.card.setMinimumHeight(max(0, min(high, self.height() - scaled(TOP) - BELOW)))

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


class FindSheet(Overlay):
    """Find anything by any number, item or partner.

    Signals:
        text_changed: what is looked for.
        chosen: id of the document to open.
    """

    text_changed = Signal(str)
    chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, 720)
        self.field = QLineEdit()
        self.field.setFont(font("section", weight=400))
        self.field.setPlaceholderText("Where is PO 4711?")
        self.field.setAccessibleName("Find any number, item or partner")
        self.field.textChanged.connect(self.text_changed)
        self.field.returnPressed.connect(self._choose)
        self.results = QListWidget()
        self.results.setAccessibleName("Found documents")
        self.results.setFrameShape(QFrame.Shape.NoFrame)
        self.results.setMinimumHeight(scaled(340))
        self.results.setItemDelegate(FoundDelegate(self.results))
        self.results.itemActivated.connect(self._choose)
        self.results.itemClicked.connect(self._choose)
        self.body.addWidget(self.field)
        self.body.addWidget(line())
        self._told = label("", "body", theme().text_2)
        self._told.hide()
        self.body.addWidget(self._told)
        self.body.addWidget(self.results)
        self.body.addWidget(label("Enter opens, arrows move, Esc closes", "small", theme().text_3))

    def show_rows(self, rows: list[DocumentRow]) -> None:
        """Show what was found."""
        self.results.clear()
        for row in rows:
            item = QListWidgetItem(", ".join((cell_text(row, 0), document_name(row), numbers_of(row))))
            item.setData(ROW_ROLE, row)
            self.results.addItem(item)
        self._told.setVisible(not rows and bool(self.field.text().strip()))
        self._told.setText("" if rows or not self.field.text().strip() else "Nothing has this number, name or item.")
        if rows:
            self.results.setCurrentRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the results while the field keeps the focus."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step and self.results.count():
            self.results.setCurrentRow((self.results.currentRow() + step) % self.results.count())
            return
        super().keyPressEvent(event)

    def _choose(self) -> None:
        item = self.results.currentItem()
        if item is not None:
            document_id = item.data(ROW_ROLE).id
            self.close_sheet()
            self.chosen.emit(document_id)


class KeysSheet(Overlay):
    """All keys, made from the one table."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, 720)
        self.body.addWidget(label("Keys", "title"))
        columns = QHBoxLayout()
        half = (len(KEYS) + 1) // 2
        for part in (KEYS[:half], KEYS[half:]):
            column = QVBoxLayout()
            for key in part:
                row = QHBoxLayout()
                caps = QWidget()
                caps.setFixedWidth(scaled(112))
                inside = QHBoxLayout(caps)
                inside.setContentsMargins(0, 0, 0, 0)
                inside.setSpacing(4)
                for each in key.keys.split(" / "):
                    inside.addWidget(KeyCap(each.replace("+", " ")))
                inside.addStretch()
                row.addWidget(caps)
                row.addWidget(label(key.does, "body"), 1)
                column.addLayout(row)
            column.addStretch()
            columns.addLayout(column, 1)
        self.body.addLayout(columns)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


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
        self.field = QLineEdit()
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(title)
        self.field.textChanged.connect(self._typed)
        self.body.addWidget(label(title, "section", wraps=True))
        self.body.addWidget(self.field)
        row = QHBoxLayout()
        row.addStretch()
        self.buttons = []
        for number, text in enumerate(answers):
            button = KeyButton(text, "" if number else "Enter", "normal" if number else "primary")
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
            button.setToolTip("" if text.strip() else "Write one sentence first.")

    def _give(self, button: str, _is_checked: object = None) -> None:
        text = self.field.text().strip()
        if text:
            self.close_sheet()
            self._answers[button](text)
