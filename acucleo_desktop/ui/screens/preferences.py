"""Preferences: every setting with its sentence and its usual value, in cards by topic, found by a word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from acucleo_desktop import __version__
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.sync.care import StorageLine
from acucleo_desktop.ui.components.basics import icon_label, label, line
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.flow_layout import FlowLayout
from acucleo_desktop.ui.components.search_field import SearchField
from acucleo_desktop.ui.components.setting_row import SettingEditor, SettingRow
from acucleo_desktop.ui.components.storage_table import StorageTable
from acucleo_desktop.ui.components.topic_list import TopicList
from acucleo_desktop.ui.components.trouble_note import TroubleNote
from acucleo_desktop.ui.language.noop import QT_TR_NOOP
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import scaled, theme


@dataclass(frozen=True, slots=True)
class Topic:
    """One card of settings."""

    title: str
    icon: str
    keys: tuple[str, ...]


GROUPS: tuple[Topic, ...] = (
    Topic(
        QT_TR_NOOP("Sync"),
        "sync",
        ("sync_by_itself", "poll_minutes", "poll_jitter", "sync_at", "quiet_start", "quiet_end"),
    ),
    Topic(
        QT_TR_NOOP("Sending and holds"),
        "outbox",
        ("hold_seconds", "send_since", "books_closed_until", "after_download", "landing_seconds"),
    ),
    Topic(
        QT_TR_NOOP("Questions"),
        "info",
        ("guard", "guard_factor", "guard_minimum", "guard_first_run", "guard_sheet", "guard_clock_minutes"),
    ),
    Topic(QT_TR_NOOP("Notices"), "bell", ("notices", "notice_level", "notices_in_quiet_hours")),
    Topic(
        QT_TR_NOOP("Look and language"),
        "settings",
        ("theme", "text_size", "language", "company_name", "start_at_sign_in"),
    ),
    Topic(QT_TR_NOOP("History"), "database", ("backup_daily", "backups_kept", "archive_after_months")),
    Topic(QT_TR_NOOP("Technical"), "filter", ("news_of_versions", "news_address", "proxies", "log_level")),
)
HISTORY, TECHNICAL = "History", "Technical"
CARE = (
    (QT_TR_NOOP("Is everything in order?"), "health", "check"),
    (QT_TR_NOOP("Back up"), "backup", "database"),
    (QT_TR_NOOP("Restore"), "restore", "take-back"),
    (QT_TR_NOOP("Check the audit trail"), "verify", "check"),
    (QT_TR_NOOP("Support bundle"), "support", "mail"),
)
_WIDTH = 780
_WIDEST_SIDE = 340
"""Of the topics in pixels: at large text the settings need the room."""


class _Section(QWidget):
    """The card of a topic."""

    def __init__(self, topic: Topic) -> None:
        super().__init__()
        self.topic = topic
        self.rows: dict[str, SettingRow] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(label(tr(topic.title), "section"))
        card = QFrame()
        card.setObjectName("card")
        self.card = QVBoxLayout(card)
        self.card.setContentsMargins(1, 1, 1, 1)
        self.card.setSpacing(0)
        layout.addWidget(card)

    def add(self, row: SettingRow) -> None:
        """Add a setting."""
        self.rows[row.key] = row
        self.card.addWidget(row)


def _as_wide_as_cards() -> QWidget:
    """Return a column that ends where the cards end."""
    column = QWidget()
    column.setMaximumWidth(scaled(_WIDTH) + 64)
    return column


class PreferencesPage(QWidget):
    """All settings. A changed one is stored at once, and taken back by Ctrl Z.

    Signals:
        changed: key and value.
        care_wanted: `health`, `backup`, `restore`, `support`, `verify` or `licences`.
    """

    changed = Signal(str, object)
    care_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self._described: dict[str, Mapping[str, object]] = {}
        self._home = ""
        self._sections: list[_Section] = []
        self._waiting: list[Topic] = []
        self._former: list[tuple[str, object]] = []
        self._storage: StorageTable | None = None
        self._lines: Sequence[StorageLine] = ()
        self.search = SearchField(tr("Find a setting"), "/")
        self.search.textChanged.connect(self._find)
        self.topics = TopicList(tr("Topics"), [(topic.title, tr(topic.title), topic.icon) for topic in GROUPS])
        self.topics.chosen.connect(self._go_to)
        self.undo_button = KeyButton(tr("Undo last change"), "Ctrl Z", "flat")
        self.undo_button.clicked.connect(self.undo)
        self.undo_button.setEnabled(False)
        self._nothing = label("", "body", theme().text_2, wraps=True)
        self._nothing.hide()
        self.trouble = TroubleNote()
        self.area = QScrollArea()
        self._build()
        self._portion = QTimer(self)
        self._portion.setInterval(0)
        self._portion.timeout.connect(self._build_next)
        for sequence, action in (("/", self._focus_search), ("Ctrl+Z", self.undo)):
            shortcut = QShortcut(QKeySequence(sequence), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(action)

    def _build(self) -> None:
        side = QWidget()
        side.setObjectName("sunken")
        side.setFixedWidth(min(scaled(208), _WIDEST_SIDE))
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 12, 0, 12)
        column.setSpacing(12)
        top = QHBoxLayout()
        top.setContentsMargins(12, 0, 12, 0)
        top.addWidget(self.search)
        column.addLayout(top)
        column.addWidget(self.topics, 1)
        inner = QWidget()
        inner.setObjectName("surface")
        row = QHBoxLayout(inner)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(cards := _as_wide_as_cards(), 100)
        row.addStretch(1)
        self._body = QVBoxLayout(cards)
        self._body.setContentsMargins(32, 8, 32, 32)
        self._body.setSpacing(24)
        self._body.addWidget(self._nothing)
        self._body.addStretch()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(inner)
        self.area.verticalScrollBar().valueChanged.connect(self._scrolled)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (side, line(vertical=True)):
            layout.addWidget(part)
        beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self._head())
        beside.addWidget(self.area, 1)
        layout.addLayout(beside, 1)

    def _head(self) -> QWidget:
        """Return what stays in sight over the cards: that nothing need be saved, and the way back."""
        head = QWidget()
        head.setObjectName("surface")
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(inner := _as_wide_as_cards(), 100)
        row.addStretch(1)
        words = QHBoxLayout(inner)
        words.setContentsMargins(32, 12, 19, 4)  # the cap of the button ends where the cards do
        words.setSpacing(8)
        words.addWidget(icon_label("check", theme().green.ink, 16))
        words.addWidget(label(tr("Saved as you change it"), "small", theme().text_2, wraps=True), 1)
        words.addWidget(self.undo_button)
        whole = QVBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        column = QWidget()
        whole.addWidget(head)
        whole.addLayout(beside := QHBoxLayout())
        beside.addWidget(self.trouble, 100)
        beside.addStretch(1)
        column.setLayout(whole)
        return column

    # Showing

    @property
    def editors(self) -> dict[str, SettingEditor]:
        """The editor of every setting, by its key."""
        self.build_all()
        return {key: row.editor for section in self._sections for key, row in section.rows.items()}

    @property
    def is_complete(self) -> bool:
        """Whether every card is built and shown."""
        return bool(self._sections) and not self._waiting and self._sections[-1].isVisible()

    def row(self, key: str) -> SettingRow:
        """Return the row of a setting."""
        self.build_all()
        return next(section.rows[key] for section in self._sections if key in section.rows)

    def show_settings(self, described: Sequence[Mapping[str, object]], home: str) -> None:
        """Show the settings; cards are built one in each turn of the loop.

        Args:
            described: key, label, help, kind, default, choices, minimum, maximum and value of each.
            home: where everything is stored, shown with the history.
        """
        self._described = {str(entry["key"]): entry for entry in described}
        self._home = home
        if self._sections or self._waiting:
            for section in self._sections:
                for key, row in section.rows.items():
                    row.show_value(self._described[key]["value"])
            return
        self._waiting = list(GROUPS)
        self._portion.start()

    def build_all(self) -> None:
        """Build every card now."""
        while self._waiting:
            self._build_next()

    def _build_next(self) -> None:
        if not self._waiting:
            self._portion.stop()
            return
        topic = self._waiting.pop(0)
        section = _Section(topic)
        for key in topic.keys:
            if key in self._described:
                if section.rows:
                    section.card.addWidget(line())
                row = SettingRow(self._described[key])
                row.changed.connect(self._changed)
                section.add(row)
        if topic.title == HISTORY:
            section.card.addWidget(line())
            section.card.addWidget(self._care())
        if topic.title == TECHNICAL:
            section.card.addWidget(line())
            section.card.addWidget(self._about())
        self._sections.append(section)
        self._body.insertWidget(self._body.count() - 1, section)
        if self.search.text():
            self._find(self.search.text())

    def _care(self) -> QWidget:
        """Return what keeps the history safe, and what lies where."""
        box = QWidget()
        rows = QVBoxLayout(box)
        rows.setContentsMargins(20, 12, 20, 12)
        rows.setSpacing(8)
        rows.addWidget(
            label(tr("Everything is stored in {folder}", folder=self._home), "small", theme().text_2, wraps=True)
        )
        self._storage = StorageTable()
        self._storage.show_lines(self._lines)
        rows.addWidget(self._storage)
        buttons = FlowLayout()
        rows.addLayout(buttons)
        for text, word, icon_name in CARE:
            button = KeyButton(tr(text), icon_name=icon_name)
            button.clicked.connect(partial(self._want_care, word))
            buttons.addWidget(button)
        return box

    def show_troubles(self, troubles: Sequence[Problem]) -> None:
        """Say what of the settings that IT prepared is left out; nothing hides the note."""
        parts = [said(part) for problem in troubles for part in (problem.what, problem.why) if part]
        self.trouble.show_words(" ".join([*parts, *(said(problem.todo) for problem in troubles[:1])]))

    def _about(self) -> QWidget:
        """Return which version this is, and the way to its licences."""
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(20, 12, 20, 12)
        row.setSpacing(16)
        about = tr("Acucleo Desktop {version}, under the MIT licence", version=__version__)
        row.addWidget(label(about, "small", theme().text_2, wraps=True), 1)
        button = KeyButton(tr("Licences"), icon_name="paper")
        button.clicked.connect(partial(self._want_care, "licences"))
        row.addWidget(button)
        return box

    def show_storage(self, lines: Sequence[StorageLine]) -> None:
        """Show which files there are."""
        self._lines = lines
        if self._storage is not None:
            self._storage.show_lines(lines)

    # Finding

    def _focus_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _find(self, text: str) -> None:
        """Show only the settings in whose words these stand; Down goes to the first of them."""
        words = text.casefold().split()
        self.build_all()
        found = 0
        for section in self._sections:
            shown = [row for row in section.rows.values() if all(word in row.searched for word in words)]
            for row in section.rows.values():
                row.setVisible(row in shown)
            section.setVisible(bool(shown))
            found += len(shown)
        self._nothing.setVisible(found == 0)
        self._nothing.setText(tr("No setting has these words: {words}", words=text) if not found else "")

    def _go_to(self, title: str) -> None:
        self.search.clear()
        self.build_all()
        section = next(section for section in self._sections if section.topic.title == title)
        self.area.verticalScrollBar().setValue(section.y() - 12)
        self.topics.show_chosen(title)

    def go_to_setting(self, key: str) -> None:
        """Bring a setting into view and put the focus on it, whatever was searched for; nothing where there is none."""
        self.search.clear()
        self.build_all()
        found = next((section.rows[key] for section in self._sections if key in section.rows), None)
        if found is not None:
            # Its place is known only when the cards have been laid out.
            QTimer.singleShot(0, found, lambda: self.area.ensureWidgetVisible(found, 0, scaled(60)))
            found.editor.setFocus()

    def _scrolled(self, value: int) -> None:
        above = [section for section in self._sections if section.isVisible() and section.y() - scaled(60) <= value]
        if above:
            self.topics.show_chosen(above[-1].topic.title)

    # Changing

    def _changed(self, key: str, before: object, value: object) -> None:
        self._former.append((key, before))
        self.undo_button.setEnabled(True)
        self.changed.emit(key, value)

    def refused(self, key: str, said: str, stored: object) -> None:
        """Say at a setting that its value does not fit; the stored one stays in use."""
        if self._former and self._former[-1][0] == key:
            self._former.pop()
        self.undo_button.setEnabled(bool(self._former))
        self.row(key).show_refusal(said, stored)

    def stored(self, key: str, value: object) -> None:
        """Take note of what is stored now."""
        self.row(key).show_stored(value)

    def undo(self) -> None:
        """Take the last change back."""
        if self._former:
            key, value = self._former.pop()
            self.undo_button.setEnabled(bool(self._former))
            self.row(key).show_value(value)
            self.changed.emit(key, value)

    def take_former(self, page: PreferencesPage) -> None:
        """Go on where the page of the window before left off: a changed look builds the window anew."""
        self._former = page._former
        self.undo_button.setEnabled(bool(self._former))

    def _want_care(self, word: str, _is_checked: object = None) -> None:
        self.care_wanted.emit(word)
