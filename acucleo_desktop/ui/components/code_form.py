"""One cross-reference to be entered or changed, in a strip below its table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from acucleo_desktop.partners.profile import CrossReference
from acucleo_desktop.sync.cross_reference_files import KINDS
from acucleo_desktop.ui.components.basics import label
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.choice import Choice
from acucleo_desktop.ui.components.forms import Field
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.tables.cross_references import KIND_WORDS
from acucleo_desktop.ui.theme.style import is_text_large, scaled, theme


class CodeForm(QFrame):
    """The strip.

    Signals:
        saved: code of the partner, and the `CrossReference`.
        closed.
    """

    saved = Signal(str, object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sunken")
        self.old: tuple[str, CrossReference] | None = None
        self.partner = Choice(tr("Partner"))
        self.kind = Choice(tr("Kind"), [tr(str(KIND_WORDS[kind])) for kind in KINDS])
        self.theirs = Field(tr("Their code"), tr("As it stands in their documents"))
        self.qualifier = Field(tr("Qualifier"), tr("X12 code of the kind of number; empty for any"))
        self.ours = Field(tr("Our code"), tr("As it stands in Acumatica"))
        self.title = label("", "heading")
        self.save_button = KeyButton(tr("Keep"), "Enter", "primary")
        self.save_button.clicked.connect(self._save)
        self.cancel_button = KeyButton(tr("Leave it"), "Esc", "flat")
        self.cancel_button.clicked.connect(self.close_form)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 12, 16, 8)
        layout.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.cancel_button)
        head.addWidget(self.save_button)
        layout.addLayout(head)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        parts = (
            _named(tr("Partner"), self.partner),
            _named(tr("Kind"), self.kind),
            self.theirs,
            self.qualifier,
            self.ours,
        )
        columns = 2 if is_text_large() else len(parts)
        for number, part in enumerate(parts):
            grid.addWidget(part, number // columns, number % columns, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(grid)
        for field in (self.theirs, self.qualifier, self.ours):
            field.edit.returnPressed.connect(self._save)
        self.hide()

    def open_for(self, partners: Sequence[tuple[str, str]], row: tuple[str, CrossReference] | None) -> None:
        """Open the strip for a new entry, or for one that is changed.

        Args:
            partners: code and name of each.
            row: code of the partner and the entry; None for a new one.
        """
        self.old = row
        self.partner.clear()
        for code, name in partners:
            self.partner.addItem(name, code)
        self.partner.setEnabled(row is None)
        if row is not None:
            code, reference = row
            self.partner.setCurrentIndex(max(0, self.partner.findData(code)))
            self.kind.setCurrentIndex(KINDS.index(reference.kind) if reference.kind in KINDS else 0)
        known = row[1] if row is not None else CrossReference("item", "", "")
        for field, text in ((self.theirs, known.theirs), (self.qualifier, known.qualifier), (self.ours, known.ours)):
            field.set_text(text)
            field.show_error("")
        self.title.setText(tr("New cross-reference") if row is None else tr("Change {code}", code=known.theirs))
        self.show()
        self.theirs.edit.setFocus()

    def show_error(self, text: str) -> None:
        """Say under the partner's code why the entry cannot be kept."""
        self.theirs.show_error(text)
        self.theirs.edit.setFocus()

    def close_form(self) -> None:
        """Close the strip, and keep nothing."""
        self.hide()
        self.closed.emit()

    def _save(self) -> None:
        fields = (self.theirs, self.ours)
        for field in fields:
            field.show_error("" if field.text.strip() else tr("Enter a code."))
        missing = next((field for field in fields if not field.text.strip()), None)
        if missing is not None:
            missing.edit.setFocus()
            return
        reference = CrossReference(
            KINDS[self.kind.currentIndex()],
            self.theirs.text.strip(),
            self.ours.text.strip(),
            self.qualifier.text.strip().upper(),
        )
        self.saved.emit(str(self.partner.currentData() or ""), reference)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_form()
            return
        super().keyPressEvent(event)


def _named(name: str, choice: Choice) -> QWidget:
    part = QWidget()
    layout = QVBoxLayout(part)
    layout.setContentsMargins(0, 0, 0, 4)
    layout.setSpacing(3)
    caption = label(name, "small", theme().text_2, weight=500)
    caption.setBuddy(choice)
    choice.setMinimumHeight(scaled(32))
    layout.addWidget(caption)
    layout.addWidget(choice)
    return part
