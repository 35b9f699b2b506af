"""Preferences: every setting with its sentence, made from the one list of settings."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QSpinBox, QVBoxLayout, QWidget

from acucleo_desktop.sync.care import StorageLine
from acucleo_desktop.ui.components.basics import label
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.choice import Choice
from acucleo_desktop.ui.components.forms import Switch
from acucleo_desktop.ui.components.storage_table import StorageTable
from acucleo_desktop.ui.theme.style import scaled, theme

GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Sync",
        (
            "sync_by_itself",
            "poll_minutes",
            "poll_jitter",
            "sync_at",
            "quiet_start",
            "quiet_end",
            "send_since",
            "books_closed_until",
            "after_download",
            "landing_seconds",
        ),
    ),
    ("Review", ("hold_seconds",)),
    (
        "Questions before a sync",
        ("guard", "guard_factor", "guard_minimum", "guard_first_run", "guard_sheet", "guard_clock_minutes"),
    ),
    ("Window", ("theme", "text_size", "notices")),
    ("Company", ("company_name",)),
    ("Care", ("backup_daily", "backups_kept", "archive_after_months")),
    ("Technical", ("proxies", "log_level")),
)

CARE = (
    ("Back up", "backup", "database"),
    ("Restore", "restore", "take-back"),
    ("Check the audit trail", "verify", "check"),
    ("Support bundle", "support", "mail"),
)
_UNITS = {
    "poll_minutes": " min",
    "poll_jitter": " %",
    "guard_clock_minutes": " min",
    "hold_seconds": " s",
    "landing_seconds": " s",
    "text_size": " %",
    "archive_after_months": " months",
}


class PreferencesPage(QWidget):
    """All settings.

    Signals:
        changed: key and value.
        care_wanted: `backup`, `restore`, `support` or `verify`.
    """

    changed = Signal(str, object)
    care_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self.editors: dict[str, QWidget] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._area: QScrollArea | None = None
        self._storage: StorageTable | None = None

    def show_settings(self, described: Sequence[Mapping[str, object]], home: str) -> None:
        """Show the settings.

        Args:
            described: key, label, help, kind, choices, minimum, maximum and value of each.
            home: where everything is stored, shown at the end.
        """
        known = {str(entry["key"]): entry for entry in described}
        self.editors = {}
        inner = QWidget()
        inner.setObjectName("surface")
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(20, 20, 20, 20)
        layout.setSpacing(12)
        for title, keys in GROUPS:
            card = QFrame()
            card.setObjectName("card")
            rows = QVBoxLayout(card)
            rows.setContentsMargins(16, 12, 16, 12)
            rows.setSpacing(8)
            rows.addWidget(label(title, "heading"))
            for key in keys:
                if key in known:
                    rows.addWidget(self._row(known[key]))
            layout.addWidget(card)
        layout.addWidget(self._care(home))
        layout.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        if self._area is not None:
            self._area.hide()
            self._area.deleteLater()
        self._area = area
        self._layout.addWidget(area)

    def _care(self, home: str) -> QWidget:
        """Return the card of what keeps the history safe."""
        card = QFrame()
        card.setObjectName("card")
        rows = QVBoxLayout(card)
        rows.setContentsMargins(16, 12, 16, 12)
        rows.setSpacing(8)
        rows.addWidget(label("History", "heading"))
        rows.addWidget(label(f"Everything is stored in {home}", "small", theme().text_2, wraps=True))
        buttons = QHBoxLayout()
        for text, word, icon_name in CARE:
            button = KeyButton(text, icon_name=icon_name)
            button.clicked.connect(partial(self._want_care, word))
            buttons.addWidget(button)
        buttons.addStretch()
        self._storage = StorageTable()
        rows.addWidget(self._storage)
        rows.addLayout(buttons)
        return card

    def show_storage(self, lines: Sequence[StorageLine]) -> None:
        """Show which files there are."""
        if self._storage is not None:
            self._storage.show_lines(lines)

    def _want_care(self, word: str, _is_checked: object = None) -> None:
        self.care_wanted.emit(word)

    def _row(self, entry: Mapping[str, object]) -> QWidget:
        row = QFrame()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 4, 0, 4)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(str(entry["label"]), "body", weight=500))
        words.addWidget(label(str(entry["help"]), "small", theme().text_2, wraps=True))
        layout.addLayout(words, 1)
        editor = self._editor(entry)
        self.editors[str(entry["key"])] = editor
        layout.addWidget(editor, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _editor(self, entry: Mapping[str, object]) -> QWidget:
        key, name, value = str(entry["key"]), str(entry["label"]), entry["value"]
        match entry["kind"]:
            case "switch":
                switch = Switch(name)
                switch.setChecked(bool(value))
                switch.toggled.connect(self._teller(key))
                return switch
            case "number":
                spin = QSpinBox()
                spin.setRange(int(str(entry["minimum"] or 0)), int(str(entry["maximum"] or 100_000)))
                spin.setValue(int(str(value)))
                spin.setAccessibleName(name)
                spin.setMinimumWidth(scaled(110))
                spin.setSuffix(_UNITS.get(key, ""))
                spin.setAlignment(Qt.AlignmentFlag.AlignRight)
                spin.lineEdit().setTextMargins(6, 0, 8, 0)
                spin.setKeyboardTracking(False)
                spin.valueChanged.connect(self._teller(key))
                return spin
            case "choice":
                choices = entry["choices"]
                combo = Choice(name)
                for choice in choices if isinstance(choices, tuple) else ():
                    combo.addItem(str(choice).capitalize(), str(choice))
                combo.setCurrentIndex(combo.findData(str(value)))
                combo.setMinimumWidth(scaled(140))
                combo.currentIndexChanged.connect(partial(self._choice_made, key, combo))
                return combo
            case _:
                edit = QLineEdit(str(value))
                edit.setAccessibleName(name)
                edit.setFixedWidth(scaled(220))
                edit.editingFinished.connect(self._text_teller(key, edit))
                return edit

    def _choice_made(self, key: str, combo: Choice, index: int) -> None:
        self.changed.emit(key, combo.itemData(index))

    def _teller(self, key: str) -> Callable[[object], None]:
        def tell(value: object) -> None:
            self.changed.emit(key, value)

        return tell

    def _text_teller(self, key: str, edit: QLineEdit) -> Callable[[], None]:
        def tell() -> None:
            self.changed.emit(key, edit.text())

        return tell
