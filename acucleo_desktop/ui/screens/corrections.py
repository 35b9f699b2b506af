"""Remembered fixes: everything that was taught to the partner sheets, searchable, each taken back by one press."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from acucleo_desktop.sync.remembered_fixes import RememberedRow
from acucleo_desktop.ui.components.basics import EmptyPage, label, line
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.search_field import SearchField
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.tables.plain_table import PlainTable
from acucleo_desktop.ui.tables.remembered import RememberedModel
from acucleo_desktop.ui.theme.style import theme

_SHARES = (3.2, 1.4, 1.9, 0.9, 1.1, 0.9, 0.9, 1.3)


class CorrectionsPage(QWidget):
    """The list.

    Signals:
        undo_requested: id of the entry.
        opened: id of the document that an entry came from.
    """

    undo_requested = Signal(int)
    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = RememberedModel(self)
        self.table = PlainTable(self.model, tr("Remembered fixes"), _SHARES, self.take_key)
        self.table.selectionModel().currentRowChanged.connect(self._dress)
        self.table.doubleClicked.connect(self._open)
        hint, name = tr("Find: code, partner, document, person"), tr("Find in the remembered fixes")
        self.search = SearchField(hint, "/", name)
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(self.table.setFocus)
        self.undo_button = KeyButton(tr("Take back"), "U", icon_name="take-back")
        self.undo_button.clicked.connect(self._undo)
        self.open_button = KeyButton(tr("Open the document"), "Enter", "flat", "paper")
        self.open_button.clicked.connect(self._open)
        self.told = label("", "small", theme().text_3)
        self.empty = EmptyPage(
            "check",
            tr("Nothing is remembered yet"),
            tr("A fix like “use EA for every EACH from this partner” is listed here, and can be taken back."),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        tools = QHBoxLayout()
        tools.setContentsMargins(16, 8, 12, 8)
        tools.setSpacing(8)
        tools.addWidget(self.search, 1)
        tools.addWidget(self.open_button)
        tools.addWidget(self.undo_button)
        layout.addLayout(tools)
        layout.addWidget(line())
        stack = QWidget()
        self._stack = QStackedLayout(stack)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        layout.addWidget(stack, 1)
        self.told.setContentsMargins(20, 4, 16, 4)
        layout.addWidget(self.told)

    def show_rows(self, rows: Sequence[RememberedRow]) -> None:
        """Show the entries; the row with the focus keeps it."""
        number = self.table.currentIndex().row()
        self.model.set_rows(rows)
        self._stack.setCurrentIndex(0 if rows else 1)
        self.table.go_to(min(max(number, 0), self.model.rowCount() - 1))
        counting = sum(row.undone_at is None for row in rows)
        self.told.setText(tr("%n (fix counts|fixes count).", "", counting) if rows else "")
        self._dress()

    def show_uses(self, uses: Mapping[int, int]) -> None:
        """Say how often entries were used since."""
        self.model.set_uses(uses)

    def current(self) -> RememberedRow | None:
        """Return the entry with the focus."""
        return self.model.row(self.table.currentIndex().row())

    def _find(self, text: str) -> None:
        self.model.find(text)
        self.table.go_to(0)
        self._dress()

    def _dress(self, *_indexes: object) -> None:
        row = self.current()
        may_undo = row is not None and row.undone_at is None
        self.undo_button.setEnabled(may_undo)
        why = "" if may_undo else tr("It was taken back already.") if row is not None else tr("Nothing is selected.")
        self.undo_button.setToolTip(why)
        self.undo_button.setAccessibleDescription(why)
        has_document = row is not None and bool(row.document_id)
        self.open_button.setEnabled(has_document)
        self.open_button.setToolTip("" if has_document else tr("It came from no document."))

    def _undo(self) -> None:
        row = self.current()
        if row is not None and row.undone_at is None:
            self.undo_requested.emit(row.id)

    def _open(self, *_index: object) -> None:
        row = self.current()
        if row is not None and row.document_id:
            self.opened.emit(row.document_id)

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key stands for here; False when it stands for nothing."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier != Qt.KeyboardModifier.NoModifier:
            return False
        match Qt.Key(event.key()):
            case Qt.Key.Key_U:
                self._undo()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._open()
            case Qt.Key.Key_Slash:
                self.search.setFocus()
            case _:
                return False
        return True

    def event(self, event: QEvent) -> bool:
        """Leave the search by Escape before the window takes the key."""
        is_escape = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_escape and self.search.hasFocus() and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            event.accept()
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from the search back to the list by Escape."""
        if event.key() == Qt.Key.Key_Escape and self.search.hasFocus():
            self.table.setFocus()
            return
        super().keyPressEvent(event)
