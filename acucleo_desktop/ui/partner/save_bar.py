"""The bar below a sheet: what is not saved yet, and the way back after it was."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from acucleo_desktop.ui.components.basics import label, line
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import theme


class SaveBar(QWidget):
    """The bar.

    Signals:
        save_wanted, discard_wanted, undo_wanted.
    """

    save_wanted = Signal()
    discard_wanted = Signal()
    undo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        frame = QFrame()
        frame.setObjectName("surface")
        row = QHBoxLayout(frame)
        row.setContentsMargins(20, 6, 16, 6)
        row.setSpacing(8)
        self.told = label("", "body", theme().text_2, wraps=True)
        self.undo_button = KeyButton(tr("Undo"), "Ctrl Z", "flat", "take-back")
        self.discard_button = KeyButton(tr("Discard"), kind="flat")
        self.save_button = KeyButton(tr("Save"), "Ctrl S", "primary")
        self.undo_button.clicked.connect(self.undo_wanted)
        self.discard_button.clicked.connect(self.discard_wanted)
        self.save_button.clicked.connect(self.save_wanted)
        row.addWidget(self.told, 1)
        for button in (self.undo_button, self.discard_button, self.save_button):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(line())
        layout.addWidget(frame)
        self._saved = ""
        self.hide()

    def _color(self, ink: str) -> None:
        self.told.setStyleSheet(f"color: {ink};")

    def show_state(self, *, count: int, faults: int, is_new: bool) -> None:
        """Say what is not saved.

        Args:
            count: changed values; 0 for none.
            faults: those that do not fit.
            is_new: whether the sheet is not stored at all yet.
        """
        self.save_button.setVisible(count > 0)
        self.discard_button.setVisible(count > 0)
        self.undo_button.setVisible(count == 0 and bool(self._saved))
        self.save_button.setEnabled(not faults)
        self.save_button.setToolTip(tr("Mend the marked fields first.") if faults else "")
        self.save_button.setAccessibleDescription(self.save_button.toolTip())
        if faults:
            self.told.setText(tr("%n value(s) (does|do) not fit.", "", faults))
        elif is_new:
            self.told.setText(tr("A new sheet. Nothing is stored yet."))
        elif count:
            self.told.setText(tr("%n change(s) not saved.", "", count))
        else:
            self.told.setText(self._saved)
        self._color(theme().red.ink if faults else theme().text_2)
        self.setVisible(count > 0 or bool(self._saved))

    def show_saved(self, said: str) -> None:
        """Say that something was stored and can be taken back; an empty text forgets it."""
        self._saved = said

    def tell(self, said: str) -> None:
        """Say why the sheet is not stored."""
        self.told.setText(said)
        self._color(theme().red.ink)
        self.show()
