"""One setting: its words, its editor, what is usual, and the way back to that."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from acucleo_desktop.ui.components.basics import label
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.choice import Choice
from acucleo_desktop.ui.components.choice_words import choice_words, worded
from acucleo_desktop.ui.components.fixed_value import FixedValue
from acucleo_desktop.ui.components.forms import Switch
from acucleo_desktop.ui.components.segmented import Segmented
from acucleo_desktop.ui.language import formats
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import is_text_large, scaled, theme

SettingEditor = Switch | QSpinBox | Segmented | Choice | QLineEdit
_MOST_SEGMENTS = 4
_ROW = 60
_SIDE, _LEAST_WORDS = 20, 220
_UNITS = {
    "poll_minutes": " min",
    "poll_jitter": " %",
    "guard_clock_minutes": " min",
    "hold_seconds": " s",
    "landing_seconds": " s",
    "text_size": " %",
}


class SettingRow(QFrame):
    """A setting.

    Args:
        entry: key, label, help, kind, default, choices, minimum, maximum, value, and `fixed_in`: the file in which IT
            has fixed it, empty where a person may change it.

    Signals:
        changed: key, the value before, and the one that a person has chosen.
    """

    changed = Signal(str, object, object)

    def __init__(self, entry: Mapping[str, object]) -> None:
        super().__init__()
        self.key = str(entry["key"])
        self._usual = entry["default"]
        self._value = entry["value"]
        self.fixed_in = str(entry.get("fixed_in", ""))
        name, help_text = said(str(entry["label"])), said(str(entry["help"]))
        choices = entry["choices"]
        self._choices = choices if isinstance(choices, tuple) else ()
        self.searched = " ".join((name, help_text, self.key, *map(choice_words, self._choices))).casefold()
        self.usual_button = KeyButton(tr("Back to usual"), kind="flat", parent=self)
        self.usual_button.clicked.connect(self._back_to_usual)
        self.editor: SettingEditor = self._make_editor(entry, name)
        self.editor.setAccessibleDescription(f"{self._reason()} {help_text}".strip())
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(name, "body", weight=500, wraps=True))
        words.addWidget(label(help_text, "small", theme().text_2, wraps=True))
        foot = QHBoxLayout()
        foot.setSpacing(4)
        self._below = label("", "small", theme().text_3, wraps=True)
        foot.addWidget(self._below, 1 if self.fixed_in else 0)
        if not self.fixed_in:
            foot.addWidget(self.usual_button)
            foot.addStretch()
        words.addLayout(foot)
        self._parts = layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        is_round = isinstance(self.editor, Switch | Segmented)  # these keep room for their ring
        ends = 17 if is_round and not is_text_large() else 20
        layout.setContentsMargins(20, 11, ends, 11)
        layout.setSpacing(16)
        self.setMinimumHeight(scaled(_ROW))
        layout.addLayout(words, 1)
        layout.addWidget(self.editor, 0, Qt.AlignmentFlag.AlignVCenter)
        self._show_usual()

    def minimumSizeHint(self) -> QSize:
        """Return the room of the wider of words and editor: they can stand below each other."""
        needed = super().minimumSizeHint()
        editor = self.editor.minimumSizeHint().width() + 2 * _SIDE
        return QSize(min(needed.width(), max(editor, scaled(_LEAST_WORDS))), needed.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the editor below the words where it leaves them too little room."""
        super().resizeEvent(event)
        beside = self.width() - 2 * _SIDE - 16 - self.editor.sizeHint().width()
        is_below = is_text_large() or beside < scaled(_LEAST_WORDS)
        ways, flags = QBoxLayout.Direction, Qt.AlignmentFlag
        self._parts.setDirection(ways.TopToBottom if is_below else ways.LeftToRight)
        self._parts.setAlignment(self.editor, flags.AlignLeading if is_below else flags.AlignVCenter)
        self._parts.setSpacing(8 if is_below else 16)

    def _reason(self) -> str:
        """Return why it cannot be changed; empty when it can."""
        return tr("Set by your IT, in {file}.", file=self.fixed_in) if self.fixed_in else ""

    def _make_editor(self, entry: Mapping[str, object], name: str) -> SettingEditor:
        value = entry["value"]
        if self.fixed_in:
            return FixedValue(name, self._words_of(value))
        match entry["kind"]:
            case "switch":
                switch = Switch(name)
                switch.setChecked(bool(value))
                switch.toggled.connect(self._chosen)
                return switch
            case "number":
                return self._spin(entry, name)
            case "choice" if len(self._choices) <= _MOST_SEGMENTS and not is_text_large():
                segmented = Segmented(name, worded(self._choices))
                segmented.choose(str(value))
                segmented.chosen.connect(self._chosen)
                return segmented
            case "choice":
                combo = Choice(name)
                for each, words in worded(self._choices):
                    combo.addItem(words, each)
                combo.choose(str(value))
                combo.setMinimumWidth(scaled(140))
                combo.activated.connect(self._combo_chosen)
                return combo
            case _:
                edit = QLineEdit(str(value))
                edit.setAccessibleName(name)
                edit.setFixedWidth(scaled(180))
                edit.setMinimumHeight(scaled(32))
                edit.editingFinished.connect(self._typed)
                return edit

    def _spin(self, entry: Mapping[str, object], name: str) -> QSpinBox:
        spin = QSpinBox()
        spin.setRange(int(str(entry["minimum"] or 0)), int(str(entry["maximum"] or 100_000)))
        spin.setSingleStep(25 if self.key == "text_size" else 1)
        spin.setValue(int(str(entry["value"])))
        spin.setAccessibleName(name)
        spin.setMinimumWidth(scaled(110))
        spin.setMinimumHeight(scaled(32))
        spin.setSuffix(self._unit())
        spin.setAlignment(Qt.AlignmentFlag.AlignRight)
        spin.lineEdit().setTextMargins(6, 0, 8, 0)
        spin.setKeyboardTracking(False)
        spin.valueChanged.connect(self._chosen)
        return spin

    def _unit(self) -> str:
        return tr(" months") if self.key == "archive_after_months" else _UNITS.get(self.key, "")

    def _words_of(self, value: object) -> str:
        if isinstance(value, bool):
            return tr("on") if value else tr("off")
        if isinstance(value, int):
            return f"{formats.number(value)}{self._unit()}"
        return choice_words(str(value)) if self._choices else str(value) or tr("nothing")

    def _show_usual(self) -> None:
        is_usual = self._value == self._usual or bool(self.fixed_in)
        below = "" if is_usual else tr("Usually: {value}", value=self._words_of(self._usual))
        self._below.setText(self._reason() or below)
        self._below.setStyleSheet(f"color: {theme().text_2 if self.fixed_in else theme().text_3};")
        # Before it has a parent a part that is made visible would be a window of its own.
        self._below.setHidden(is_usual and not self.fixed_in)
        self.usual_button.setHidden(is_usual)

    def _combo_chosen(self, _index: int) -> None:
        if isinstance(self.editor, Choice):
            self._chosen(self.editor.value)

    def _typed(self) -> None:
        if isinstance(self.editor, QLineEdit) and not self.fixed_in:
            self._chosen(self.editor.text().strip())

    def _chosen(self, value: object) -> None:
        if value == self._value:
            return
        before, self._value = self._value, value
        self._show_usual()
        self.changed.emit(self.key, before, value)

    def _back_to_usual(self) -> None:
        before = self._value
        self.show_value(self._usual)
        self.changed.emit(self.key, before, self._usual)
        self.editor.setFocus()

    def show_value(self, value: object) -> None:
        """Show a stored value."""
        self.editor.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        match self.editor:
            case Switch():
                self.editor.setChecked(bool(value))
            case QSpinBox():
                self.editor.setValue(int(str(value)))
            case Segmented() | Choice():
                self.editor.choose(str(value))
            case FixedValue():
                self.editor.show_words(self._words_of(value))
            case _:
                self.editor.setText(str(value))
        self.editor.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        self._value = value
        self._mark(is_wrong=False)
        self._show_usual()

    def show_stored(self, value: object) -> None:
        """Take note of what is stored now."""
        self._value = value
        self._mark(is_wrong=False)
        self._show_usual()

    def show_refusal(self, sentence: str, stored: object) -> None:
        """Say why a value does not fit; it stays to be mended, and the stored one stays in use."""
        self._value = stored
        self._below.setText(sentence)
        self._below.setStyleSheet(f"color: {theme().red.ink};")
        self._below.show()
        self._mark(is_wrong=True)

    def _mark(self, *, is_wrong: bool) -> None:
        editor: QWidget = self.editor
        if bool(editor.property("error")) != is_wrong:
            editor.setProperty("error", is_wrong)
            editor.style().unpolish(editor)
            editor.style().polish(editor)
