"""How papers are printed: printer, copies, pages; a sheet of the window, beside which a sync goes on."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from acucleo_desktop.ui.components.basics import label
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.forms import ChoiceField, Field, SwitchField
from acucleo_desktop.ui.components.overlay import Overlay
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import scaled, theme

MOST_COPIES = 99
_WIDTH, _COPIES_WIDTH = 480, 110
_PART = re.compile(r"(\d{1,5})(?:\s*-\s*(\d{1,5}))?")
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


@dataclass(frozen=True, slots=True)
class Printers:
    """The printers of the system.

    Attributes:
        usual: the one that is proposed; empty where there is none.
    """

    names: tuple[str, ...]
    usual: str = ""


@dataclass(frozen=True, slots=True)
class PrintChoice:
    """What was chosen.

    Attributes:
        pages: their numbers from 1, counted through all papers; None for all.
    """

    printer: str
    copies: int = 1
    pages: frozenset[int] | None = None
    both_sides: bool = False


def pages_of(text: str) -> frozenset[int] | None:
    """Return the pages that a text such as `1-3, 5` names; None for all.

    Raises:
        ValueError: it names no pages.
    """
    found: set[int] = set()
    for part in filter(None, (each.strip() for each in text.split(","))):
        match = _PART.fullmatch(part)
        if match is None:
            raise ValueError(part)
        first, last = int(match[1]), int(match[2] or match[1])
        if not 1 <= first <= last:
            raise ValueError(part)
        found.update(range(first, last + 1))
    return frozenset(found) or None


class PrintSheet(Overlay):
    """Asks for the printer, and offers PDF instead.

    Args:
        parent: the window.
        title: what is printed.
        printers: those that there are; without one only PDF is offered.

    Signals:
        chosen: a `PrintChoice`.
        pdf_wanted: it is to be written as PDF instead.
    """

    chosen = Signal(object)
    pdf_wanted = Signal()

    def __init__(self, parent: QWidget, title: str, printers: Printers) -> None:
        super().__init__(parent, _WIDTH)
        self.setAccessibleName(title)
        self.body.addWidget(label(title, "section", wraps=True))
        self.has_printer = bool(printers.names)
        self.printer = ChoiceField(tr("Printer"), [(name, name) for name in printers.names])
        self.pages = Field(tr("Pages"), tr("Such as 1-3, 5"))
        self.copies = Field(tr("Copies"))
        self.copies.edit.setValidator(QIntValidator(1, MOST_COPIES, self.copies))
        self.copies.set_text("1")
        self.pages.edit.setPlaceholderText(tr("All"))
        self.both_sides = SwitchField(tr("Both sides"), tr("Where the printer can"))
        if self.has_printer:
            self._add_fields(printers)
        else:
            text = tr("There is no printer. The papers can be saved as a PDF instead.")
            self.body.addWidget(label(text, "body", theme().text_2, wraps=True))
        self._add_buttons()

    def _add_fields(self, printers: Printers) -> None:
        self.printer.set_text(printers.usual if printers.usual in printers.names else printers.names[0])
        row = QHBoxLayout()
        row.setSpacing(12)
        self.copies.setFixedWidth(scaled(_COPIES_WIDTH))
        row.addWidget(self.pages, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.copies, 0, Qt.AlignmentFlag.AlignTop)
        self.printer.drop_line_below()
        self.body.addWidget(self.printer)
        self.body.addLayout(row)
        self.body.addWidget(self.both_sides)

    def _add_buttons(self) -> None:
        row = QHBoxLayout()
        self.body.addLayout(row)
        row.addStretch()
        key = "Ctrl Enter" if self.has_printer else "Enter"
        self.pdf_button = KeyButton(tr("Save as PDF"), key, "normal" if self.has_printer else "primary", "paper")
        self.pdf_button.clicked.connect(self.save_pdf)
        row.addWidget(self.pdf_button)
        self.print_button = KeyButton(tr("Print"), "Enter", "primary", "print")
        self.print_button.clicked.connect(self.print_now)
        row.addWidget(self.print_button)
        self.print_button.setVisible(self.has_printer)

    def begin(self) -> None:
        """Put the focus where a person begins."""
        if self.has_printer:
            self.printer.take_focus()
        else:
            self.pdf_button.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Print by Enter, write a PDF by Ctrl Enter."""
        if event.key() not in _ENTER:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier or not self.has_printer:
            self.save_pdf()
        else:
            self.print_now()

    def print_now(self) -> None:
        """Give the choice and close; pages that cannot be read are said at their field."""
        try:
            pages = pages_of(self.pages.text)
        except ValueError as error:
            self.pages.show_error(tr("{text} names no pages: write such as 1-3, 5.", text=str(error)))
            self.pages.take_focus()
            return
        choice = PrintChoice(
            self.printer.text, max(1, int(self.copies.text or "1")), pages, self.both_sides.text == "yes"
        )
        self.close_sheet()
        self.chosen.emit(choice)

    def save_pdf(self) -> None:
        """Ask for a PDF instead."""
        self.close_sheet()
        self.pdf_wanted.emit()
