"""Fields of a sheet, made from their table: each writes into the draft as it is typed and says what does not fit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from acucleo_desktop.documents.working_calendar import DAY_NAMES
from acucleo_desktop.partners.sheet import Path, SheetDraft
from acucleo_desktop.ui.components.forms import ChoiceField, Field, Labelled, SwitchField, TextField
from acucleo_desktop.ui.components.toggles import Toggles
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.partner.fields import FieldSpec
from acucleo_desktop.ui.partner.words import value_words
from acucleo_desktop.ui.theme.style import is_text_large, scaled

_SPLIT = re.compile(r"[,;\s]+")
_PAIRS = re.compile(r"[,;\n]+")
_WIDE_ENOUGH = 420


class DaysField(Labelled):
    """The days of the week, each on or off."""

    def __init__(self, name: str, hint: str = "") -> None:
        # One letter is enough where seven stand side by side; people who hear the screen get the whole name.
        self._toggles = Toggles(name, [(day, _day_name(day)[:2], _day_name(day)) for day in DAY_NAMES])
        super().__init__(name, self._toggles, hint)
        self._toggles.changed.connect(self.edited)

    @property
    def text(self) -> str:
        """The days that are on, with commas."""
        return ", ".join(self._toggles.values)

    def set_text(self, text: str) -> None:
        """Set the days that are on."""
        self._toggles.show_values([part for part in _SPLIT.split(text) if part])


def _day_name(day: str) -> str:
    names = {
        "monday": tr("Monday"),
        "tuesday": tr("Tuesday"),
        "wednesday": tr("Wednesday"),
        "thursday": tr("Thursday"),
        "friday": tr("Friday"),
        "saturday": tr("Saturday"),
        "sunday": tr("Sunday"),
    }
    return names[day]


Part = Field | TextField | ChoiceField | SwitchField | DaysField


class PathForm(QWidget):
    """The fields of one card.

    Args:
        specs: the fields, their places filled in.
        folders: at Cleo, to choose from.

    Signals:
        edited: a value was typed into the draft.
    """

    edited = Signal()

    def __init__(self, specs: Sequence[FieldSpec], folders: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft: SheetDraft | None = None
        self._specs = {spec.path: spec for spec in specs}
        self._folders = folders
        self.parts: dict[Path, Part] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(16, 12, 16, 12)
        outer.addLayout(self._grid)
        for path, spec in self._specs.items():
            part = self._part(spec)
            part.edited.connect(partial(self._typed, path))
            self.parts[path] = part
        self._columns = 0
        self._arrange(1 if is_text_large() else 2)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        row = column = 0
        for path, part in self.parts.items():
            width = columns if self._specs[path].is_wide else 1
            if column + width > columns:
                row, column = row + 1, 0
            self._grid.addWidget(part, row, column, 1, width, Qt.AlignmentFlag.AlignTop)
            column += width
        for number in range(2):
            self._grid.setColumnStretch(number, 1 if number < columns else 0)

    def fit(self, width: int) -> None:
        """Put two fields side by side where there is room for them."""
        self._arrange(1 if is_text_large() or width < scaled(_WIDE_ENOUGH) else 2)

    def _part(self, spec: FieldSpec) -> Part:
        name, hint = tr(spec.name), tr(spec.hint) if spec.hint else ""
        match spec.kind:
            case "switch":
                return SwitchField(name, hint)
            case "choice":
                words = [(value, value_words(value, spec.path[-1])) for value in spec.choices]
                return ChoiceField(name, words, hint)
            case "folder":
                return ChoiceField(name, [(path, path) for path in self._folders], hint, is_open=True)
            case "lines":
                return TextField(name, hint)
            case "days":
                return DaysField(name, hint)
            case _:
                return Field(name, hint, is_code=spec.kind in {"code", "texts", "pairs"})

    def show_draft(self, draft: SheetDraft) -> None:
        """Show the values of a draft; what does not fit is told again."""
        self._draft = draft
        for path, spec in self._specs.items():
            self.parts[path].set_text(_text(draft.value(path, spec.usual)))
        self._show_faults()

    def _typed(self, path: Path) -> None:
        if self._draft is None:
            return
        spec = self._specs[path]
        value = _typed_value(spec, self.parts[path].text)
        if spec.drops_empty and not value:
            self._draft.drop(path)
        else:
            self._draft.put(path, value)
        self._show_faults()
        self.edited.emit()

    def _show_faults(self) -> None:
        """Say beside each field what does not fit: a mended field may have mended another one."""
        if self._draft is not None:
            for path, part in self.parts.items():
                fault = self._draft.faults.get(path)
                part.show_error(fault.said if fault is not None else "")

    def tell(self, path: Path, said: str) -> bool:
        """Say at a field what keeps the sheet from being stored; return whether this form has the field."""
        part = self.parts.get(path)
        if part is None:
            return False
        part.show_error(said)
        part.take_focus()
        return True

    def take_focus(self) -> None:
        """Put the caret into the first field."""
        for part in self.parts.values():
            part.take_focus()
            return


def _text(value: Any) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case dict():
            return ", ".join(f"{key}={text}" for key, text in value.items())
        case list() | tuple():
            return ", ".join(str(part) for part in value)
        case _:
            return str(value)


def _typed_value(spec: FieldSpec, text: str) -> Any:
    """Return what was typed as the partner file would have it; what cannot be one is left as text and refused."""
    plain = text.strip()
    match spec.kind:
        case "switch":
            return plain == "yes"
        case "number":
            return int(plain) if plain.isdecimal() else plain
        case "texts" | "days":
            return [part for part in _SPLIT.split(plain) if part]
        case "pairs":
            pairs = [part.partition("=") for part in _PAIRS.split(plain) if part.strip()]
            return {key.strip(): value.strip() for key, _sign, value in pairs}
        case "lines":
            return text.strip("\n")
        case "code" if spec.path[0] == "separators":
            return {"\\n": "\n", "\\r": "\r"}.get(plain, plain)
        case _:
            return plain
