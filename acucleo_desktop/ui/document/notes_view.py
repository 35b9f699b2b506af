"""Notes on a document: what was written, and a field for the next one, whose half-typed text is kept."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QPlainTextEdit, QVBoxLayout, QWidget

from acucleo_desktop.ledger.rows import NoteRow
from acucleo_desktop.ui.components.basics import line
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.language import formats
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import font, scaled


class _Field(QPlainTextEdit):
    finished = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep the note with Ctrl+Enter."""
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finished.emit()
        else:
            super().keyPressEvent(event)


class NotesView(QWidget):
    """The notes of a document.

    Signals:
        kept: the text of a new note.
    """

    kept = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self.list = QListWidget()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setObjectName("notes")
        self.list.setWordWrap(True)
        self.list.setFont(font("body"))
        self.list.setAccessibleName(tr("Notes"))
        self.field = _Field()
        self.field.setObjectName("note")
        self.field.setFont(font("body"))
        self.field.setPlaceholderText(tr("What the next person should know"))
        self.field.setAccessibleName(tr("New note"))
        self.field.setTabChangesFocus(True)
        self.field.setFixedHeight(scaled(64))
        self.field.finished.connect(self._keep)
        self.button = KeyButton(tr("Keep the note"), "Ctrl Enter")
        self.button.clicked.connect(self._keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.list, 1)
        layout.addWidget(line())
        row = QHBoxLayout()
        row.setContentsMargins(20, 8, 13, 8)
        row.setSpacing(5)  # with the room of the ring, 8
        row.addWidget(self.field, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignBottom)
        layout.addLayout(row)

    def show_notes(self, notes: tuple[NoteRow, ...]) -> None:
        """Show the notes of a document, the newest first."""
        self.list.clear()
        for note in reversed(notes):
            when = formats.moment(note.at)
            self.list.addItem(QListWidgetItem(f"{when}  {note.actor}\n{note.text}"))
        if not notes:
            item = QListWidgetItem(tr("No notes yet."))
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(item)

    def draft(self) -> str:
        """Return the text that is not kept yet."""
        return self.field.toPlainText()

    def set_draft(self, text: str) -> None:
        """Put a half-typed text back."""
        self.field.setPlainText(text)

    def _keep(self) -> None:
        text = self.field.toPlainText().strip()
        if text:
            self.field.clear()
            self.kept.emit(text)
