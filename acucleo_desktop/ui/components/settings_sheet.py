"""The advanced settings of a connection: every setting with its preset, a mark where it differs, and a way back."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ui.components.basics import label, line
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.choice import Choice
from acucleo_desktop.ui.components.choice_words import choice_words, worded
from acucleo_desktop.ui.components.file_choice import ask_where_to, ask_which
from acucleo_desktop.ui.components.overlay import Overlay
from acucleo_desktop.ui.components.search_field import SearchField
from acucleo_desktop.ui.language.noop import QT_TR_NOOP
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.surroundings import SettingsSource
from acucleo_desktop.ui.theme.style import scaled, theme

_EDITOR_WIDTH = 330
_FILES = QT_TR_NOOP("Presets (*.toml)")


class SettingRow(Protocol):
    """One setting as it is shown."""

    @property
    def key(self) -> str:
        """Its name."""
        ...

    @property
    def help(self) -> str:
        """What it does, one sentence."""
        ...

    @property
    def choices(self) -> tuple[str, ...]:
        """What it may be; empty when any text will do."""
        ...

    @property
    def preset_text(self) -> str:
        """Value of the preset."""
        ...

    @property
    def text(self) -> str:
        """Value in force."""
        ...


class _Row(QFrame):
    """A setting with its editor.

    Signals:
        changed: the value is another one now.
    """

    changed = Signal()

    def __init__(self, row: SettingRow) -> None:
        super().__init__()
        self.key = row.key
        self.preset_text = row.preset_text
        self._searched = f"{row.key} {row.help}".lower()
        self._name = label(row.key, "code", theme().text_3)
        self._below = label("", "small", theme().text_3, wraps=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(said(row.help), "body", weight=500, wraps=True))
        words.addWidget(self._name)
        words.addWidget(self._below)
        words.addStretch()
        self.editor: QLineEdit | Choice = self._make_editor(row)
        self.reset_button = KeyButton(tr("Back to usual"), kind="flat")
        self.reset_button.setToolTip(tr("Take the value of the preset again."))
        self.reset_button.clicked.connect(self.reset)
        keep = self.reset_button.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self.reset_button.setSizePolicy(keep)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 8, 4, 8)
        layout.setSpacing(12)
        layout.addLayout(words, 1)
        layout.addWidget(self.editor, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.reset_button, 0, Qt.AlignmentFlag.AlignTop)
        self._show_state()

    def _make_editor(self, row: SettingRow) -> QLineEdit | Choice:
        editor: QLineEdit | Choice
        if row.choices:
            editor = Choice(row.key)
            for value, words in worded(row.choices):
                editor.addItem(words, value)
            editor.choose(row.text)
            editor.currentIndexChanged.connect(self._edited)
        else:
            editor = QLineEdit(row.text)
            editor.setCursorPosition(0)
            editor.setToolTip(row.preset_text)
            editor.setAccessibleName(row.key)
            editor.textChanged.connect(self._edited)
        editor.setAccessibleDescription(row.help)
        editor.setFixedWidth(scaled(_EDITOR_WIDTH))
        editor.setMinimumHeight(scaled(30))
        return editor

    @property
    def text(self) -> str:
        """What stands there."""
        return self.editor.text() if isinstance(self.editor, QLineEdit) else self.editor.value

    @property
    def is_changed(self) -> bool:
        """Whether it differs from the preset."""
        return self.text.strip() != self.preset_text

    def matches(self, words: str) -> bool:
        """Tell whether name or sentence hold all of the words."""
        return all(word in self._searched for word in words.lower().split())

    def reset(self) -> None:
        """Take the value of the preset again."""
        if isinstance(self.editor, QLineEdit):
            self.editor.setText(self.preset_text)
        else:
            self.editor.choose(self.preset_text)

    def show_error(self, text: str) -> None:
        """Mark this setting as the one to mend."""
        self.editor.setProperty("error", bool(text))
        self.editor.style().unpolish(self.editor)
        self.editor.style().polish(self.editor)
        self._below.setText(text)
        self._below.setStyleSheet(f"color: {theme().red.ink};")
        self._below.show()
        self.editor.setFocus()

    def _edited(self, _text: str) -> None:
        self.editor.setProperty("error", False)  # noqa: FBT003 - Qt's call
        self.editor.style().unpolish(self.editor)
        self.editor.style().polish(self.editor)
        self._show_state()
        self.changed.emit()

    def _show_state(self) -> None:
        changed = self.is_changed
        self.reset_button.setVisible(changed)
        self._name.setText(f"{self.key}  \N{BLACK CIRCLE}" if changed else self.key)
        self._name.setStyleSheet(f"color: {theme().accent_ink if changed else theme().text_3};")
        self._name.setAccessibleName(f"{self.key}, changed" if changed else self.key)
        self._below.setText(
            tr("Preset: {value}", value=choice_words(self.preset_text) if self.preset_text else tr("nothing"))
            if changed
            else ""
        )
        self._below.setStyleSheet(f"color: {theme().text_3};")
        self._below.setVisible(changed)


class SettingsSheet(Overlay):
    """All settings of a connection over the window.

    Signals:
        applied: preset and changed settings as texts by key.

    Args:
        parent: the window.
        source: who knows the settings.
        preset: the preset they belong to.
        texts: what was changed so far.
    """

    applied = Signal(str, object)

    def __init__(self, parent: QWidget, source: SettingsSource, preset: str, texts: Mapping[str, str]) -> None:
        super().__init__(parent, 900)
        self._source = source
        self.preset = preset
        self.rows: list[_Row] = []
        self._title = label("", "section")
        self.told = label("", "small", theme().text_2, wraps=True)
        self.search = SearchField(tr("Find a setting"))
        self.search.setMinimumHeight(scaled(32))
        self.search.textChanged.connect(self._filter)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setMinimumHeight(min(scaled(430), max(200, parent.height() - scaled(330))))
        for part in (self._title, self.told, self.search, self._area, line()):
            self.body.addWidget(part)
        self.body.addLayout(self._foot())
        self._show(preset, texts)
        self.search.setFocus()

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        self.import_button = KeyButton(tr("Import a preset"), icon_name="folder")
        self.export_button = KeyButton(tr("Export this preset"))
        self.cancel_button = KeyButton(tr("Cancel"), "Esc", "flat")
        self.apply_button = KeyButton(tr("Take over"), "Ctrl Enter", "primary")
        self.apply_button.setShortcut(QKeySequence("Ctrl+Return"))
        self.import_button.clicked.connect(self._choose_import)
        self.export_button.clicked.connect(self._choose_export)
        self.cancel_button.clicked.connect(self.close_sheet)
        self.apply_button.clicked.connect(self._apply)
        foot.addWidget(self.import_button)
        foot.addWidget(self.export_button)
        foot.addStretch()
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.apply_button)
        return foot

    def texts(self) -> dict[str, str]:
        """Return the settings that differ from the preset."""
        return {row.key: row.text for row in self.rows if row.is_changed}

    def import_from(self, path: Path) -> None:
        """Show what a preset file says; it counts when it is taken over."""
        try:
            preset, texts = self._source.read_preset(path)
        except Problem as problem:
            self._say(problem.sentences(), is_error=True)
            return
        self._show(preset, texts)
        self._say(tr("{file} is shown. It counts when you take it over and save the connection.", file=path.name))

    def export_to(self, path: Path) -> None:
        """Write what is shown to a file, without address, user or secrets."""
        try:
            self._source.write_preset(path, self.preset, self.texts())
        except Problem as problem:
            self._tell(problem)
            return
        self._say(tr("Written to {file}. It holds no address, no user and no password.", file=path.name))

    def _show(self, preset: str, texts: Mapping[str, str]) -> None:
        self.preset = preset
        inner = QWidget()
        inner.setObjectName("surface")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(0)
        self.rows = []
        # What differs comes first: it is what a person looks for.
        entries = sorted(self._source.setting_rows(preset, texts), key=lambda entry: entry.text == entry.preset_text)
        for entry in entries:
            row = _Row(entry)
            row.changed.connect(self._count)
            self.rows.append(row)
            column.addWidget(row)
        column.addStretch()
        self._area.setWidget(inner)
        self._count()

    def _count(self) -> None:
        count = len(self.texts())
        preset = choice_words(self.preset)
        title = tr("Advanced settings for {preset}: all as usual", preset=preset)
        if count:
            title = tr(
                "Advanced settings for {preset}: {count} of {all} changed",
                preset=preset,
                count=count,
                all=len(self.rows),
            )
        self._title.setText(title)
        self._say(tr("Only where this tenant does otherwise than usual. Support can send you a preset as a file."))

    def _filter(self, words: str) -> None:
        for row in self.rows:
            row.setVisible(row.matches(words))

    def _say(self, text: str, *, is_error: bool = False) -> None:
        self.told.setText(text)
        self.told.setStyleSheet(f"color: {theme().red.ink if is_error else theme().text_2};")

    def _tell(self, problem: Problem) -> None:
        self._say(f"{problem.what} {problem.todo}", is_error=True)
        for row in self.rows:
            if row.key == problem.field:
                self.search.clear()
                row.show_error(problem.what)
                self._area.ensureWidgetVisible(row)

    def _apply(self) -> None:
        try:
            self._source.check_settings(self.preset, self.texts())
        except Problem as problem:
            self._tell(problem)
            return
        preset, texts = self.preset, self.texts()
        self.close_sheet()
        self.applied.emit(preset, texts)

    def _choose_import(self) -> None:
        ask_which(self, tr("Import a preset"), tr(_FILES), self.import_from)

    def _choose_export(self) -> None:
        ask_where_to(self, tr("Export this preset"), "cleo-preset.toml", tr(_FILES), self.export_to)
