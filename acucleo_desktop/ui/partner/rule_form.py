"""The fields of one rule, made from what its kind has; what was typed is read as a partner file would read it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import MISSING, fields
from enum import StrEnum
from typing import Any, get_args, get_origin, get_type_hints

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from acucleo_desktop.documents.finding import Severity
from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.partners.requirements import KINDS, Rule
from acucleo_desktop.ui.components.forms import ChoiceField, Field, SwitchField
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.partner.words import RULE_KEYS, RULE_KINDS, flow_name, value_words
from acucleo_desktop.ui.theme.style import is_text_large

_LAST = ("severity", "note", "if_element", "if_codes")
Plain = dict[str, Any]


class RuleForm(QWidget):
    """The fields of a rule.

    Args:
        flow: whose rule it is.
        flows: all that may have rules.
        plain: the rule as a table of a partner file.

    Signals:
        edited: something was typed.
        flow_chosen: it is to be the rule of another flow.
    """

    edited = Signal()
    flow_chosen = Signal(str)

    def __init__(
        self, flow: Flow, flows: Sequence[Flow], plain: Mapping[str, Any], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.parts: dict[str, Field | ChoiceField | SwitchField] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 12, 16, 12)
        self._grid.setHorizontalSpacing(16)
        self.flow_field = ChoiceField(tr("Documents"), [(each.value, flow_name(each)) for each in flows])
        self.flow_field.set_text(flow.value)
        self.flow_field.edited.connect(self._flow_chosen)
        self.kind_field = ChoiceField(
            tr("What the rule says"), [(kind, tr(words)) for kind, words in RULE_KINDS.items()]
        )
        self.kind_field.set_text(str(plain.get("rule", "")))
        self.kind_field.edited.connect(self._kind_chosen)
        self._make_parts(plain)

    def _columns(self) -> int:
        return 1 if is_text_large() else 2

    def _make_parts(self, plain: Mapping[str, Any]) -> None:
        kind = KINDS[self.kind_field.text]
        hints = get_type_hints(kind)
        known = {part.name: part for part in fields(kind)}
        keys = [key for key in known if key not in _LAST] + list(_LAST)
        self.parts = {}
        for key in keys:
            default = known[key].default
            part = self._part(key, hints[key])
            part.set_text(_text(plain.get(key, "" if default in {MISSING, None} else default)))
            part.edited.connect(self.edited)
            self.parts[key] = part
        for number, widget in enumerate((self.kind_field, self.flow_field, *self.parts.values())):
            columns = self._columns()
            self._grid.addWidget(widget, number // columns, number % columns, Qt.AlignmentFlag.AlignTop)
            widget.show()

    def _part(self, key: str, hint: Any) -> Field | ChoiceField | SwitchField:
        name = tr(RULE_KEYS[key])
        if hint is bool:
            return SwitchField(name)
        if isinstance(hint, type) and issubclass(hint, StrEnum):
            words = [(each.value, value_words(each.value, key)) for each in hint]
            if hint is Severity:
                words.reverse()
            return ChoiceField(name, words)
        return Field(name, is_code=key not in {"note", "wanted"})

    def _flow_chosen(self) -> None:
        self.flow_chosen.emit(self.flow_field.text)

    def _kind_chosen(self) -> None:
        """Show the fields of another kind; what both have stays."""
        kept = self.plain()
        for part in self.parts.values():
            part.hide()
            part.deleteLater()
        self._make_parts(kept)
        self.edited.emit()

    def plain(self) -> Plain:
        """Return the rule as a table of a partner file; what is empty is left out."""
        kind = KINDS[self.kind_field.text]
        hints = get_type_hints(kind)
        made: Plain = {"rule": kind.KIND}
        for key, part in self.parts.items():
            if key not in hints:
                continue
            text = part.text.strip()
            if hints[key] is bool:
                if text == "yes":
                    made[key] = True
            elif text:
                made[key] = _typed(hints[key], text)
        return made

    def show_error(self, key: str, said: str) -> None:
        """Say at a field what does not fit; an empty text takes all marks off."""
        for name, part in self.parts.items():
            part.show_error(said if name == key else "")

    def take_focus(self) -> None:
        """Put the focus on the kind."""
        self.kind_field.take_focus()


def _typed(hint: Any, text: str) -> Any:
    if get_origin(hint) is tuple:
        return [part.strip() for part in text.replace(";", ",").split(",") if part.strip()]
    if hint is int or int in get_args(hint):
        return int(text) if text.isdecimal() else text
    return text


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, list | tuple):
        return ", ".join(str(part) for part in value)
    return str(value)


def rule_words(plain: Mapping[str, Any]) -> str:
    """Return a rule as one line: what it says, and its values."""
    kind = KINDS.get(str(plain.get("rule", "")), Rule)
    said = tr(RULE_KINDS[kind.KIND]) if kind.KIND in RULE_KINDS else str(plain.get("rule", ""))
    parts = [_value_said(key, value) for key, value in plain.items() if key not in {"rule", *_LAST}]
    return tr("{rule}: {values}", rule=said, values=", ".join(parts)) if parts else said


def _value_said(key: str, value: Any) -> str:
    if key in {"segment", "element", "qualifier", "qualifiers", "roles", "codes", "count", "of", "date"}:
        return value_words(_text(value), key)
    if key == "where":
        return value_words(str(value), key)
    return f"{tr(RULE_KEYS[key])} {value_words(_text(value), key)}"
