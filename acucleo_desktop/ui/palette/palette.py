"""The palette: one field over the window that finds any document, partner or item and runs any command."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QListView, QStackedWidget, QVBoxLayout, QWidget

from acucleo_desktop.ui.components.announcing import announce
from acucleo_desktop.ui.components.basics import icon_label, label, line
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.hint_field import HintField
from acucleo_desktop.ui.components.key_cap import KeyCap
from acucleo_desktop.ui.components.overlay import Overlay
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.palette.delegate import EntryDelegate
from acucleo_desktop.ui.palette.entries import SIGNS, Entry, Group
from acucleo_desktop.ui.palette.model import EntryModel
from acucleo_desktop.ui.palette.side import PaletteSide
from acucleo_desktop.ui.theme.style import font, scaled, theme

WIDTH, HEIGHT = 1008, 572
INPUT, LIST, KEYS = 56, 420, 40
_LEAST_WITH_SIDE = 820
_DETAIL_PAUSE_MS = 70


class Palette(Overlay):
    """The palette. The field keeps the focus; the arrows move in what was found.

    Signals:
        typed: the text, at every keystroke.
        detail_wanted: id of the document whose timeline is to be shown; told after a short pause.
        taken: text with which something was chosen.
    """

    typed = Signal(str)
    detail_wanted = Signal(int)
    taken = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, WIDTH)
        self.card.setObjectName("palette")
        self.setAccessibleName(tr("Find anything"))
        self.body.setContentsMargins(1, 1, 1, 1)
        self.body.setSpacing(0)
        self.model = EntryModel(self)
        self.field = self._make_field()
        self.view = self._make_view()
        self.side = PaletteSide()
        self._told = label("", "small", theme().text_3)
        self._nothing = label("", "body", theme().text_2, wraps=True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_DETAIL_PAUSE_MS)
        self._pause.timeout.connect(self._ask_detail)
        self.body.addWidget(self._head())
        self.body.addWidget(line())
        self.body.addLayout(self._middle(), 1)
        self.body.addWidget(line())
        self.body.addWidget(self._foot())
        self._select(-1)

    # Parts

    def _make_field(self) -> QLineEdit:
        field = HintField(tr("Any number, name, item; > for commands, @ for partners"))
        field.setObjectName("plain")
        field.setFont(font("section", weight=400))
        field.setAccessibleName(tr("Find any number, item or partner"))
        field.textChanged.connect(self._typed)
        return field

    def _make_view(self) -> QListView:
        view = QListView()
        view.setModel(self.model)
        self.delegate = EntryDelegate(view)
        view.setItemDelegate(self.delegate)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setMouseTracking(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setAccessibleName(tr("What was found"))
        view.clicked.connect(self._clicked)
        view.selectionModel().currentChanged.connect(self._current_changed)
        return view

    def _head(self) -> QWidget:
        head = QWidget()
        head.setFixedHeight(scaled(INPUT))
        row = QHBoxLayout(head)
        row.setContentsMargins(20, 0, 16, 0)
        row.setSpacing(12)
        row.addWidget(icon_label("search", theme().text_2, 20))
        row.addWidget(self.field, 1)
        row.addWidget(self._told)
        row.addWidget(KeyCap("Esc"))
        return head

    def _middle(self) -> QHBoxLayout:
        self._found = QStackedWidget()
        self._found.addWidget(self.view)
        empty = QWidget()
        layout = QVBoxLayout(empty)
        layout.setContentsMargins(20, 20, 20, 20)
        layout.addWidget(self._nothing)
        layout.addStretch()
        self._found.addWidget(empty)
        left = QVBoxLayout()
        left.setContentsMargins(8, 4, 8, 4)
        left.addWidget(self._found)
        row = QHBoxLayout()
        row.setSpacing(0)
        self._left = QWidget()
        self._left.setLayout(left)
        self._line = line(vertical=True)
        row.addWidget(self._left)
        row.addWidget(self._line)
        row.addWidget(self.side, 1)
        return row

    def _foot(self) -> QWidget:
        foot = QFrame()
        foot.setObjectName("palette-foot")
        foot.setFixedHeight(scaled(KEYS))
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 0, 10, 0)
        row.setSpacing(6)
        for keys, said in ((("Up", "Down"), tr("move")), (("Enter",), tr("open")), (("Tab",), tr("complete"))):
            for key in keys:
                row.addWidget(KeyCap(key))
            words = label(said, "small", theme().text_2)
            words.setContentsMargins(0, 0, 10, 0)
            row.addWidget(words)
        row.addStretch()
        for sign, said in ((">", tr("commands")), ("@", tr("partners")), ("#", tr("items")), ("?", tr("manual"))):
            button = KeyButton(said, sign, "flat")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setProperty("sign", sign)
            button.key_first = True
            button.clicked.connect(self._sign_pressed)
            row.addWidget(button)
        return foot

    def fit_height(self, wanted: int, most: int) -> None:
        """Keep the height of the palette, however much is found; narrow windows get no side."""
        del wanted
        self.card.setFixedHeight(max(0, min(scaled(HEIGHT), most)))
        has_side = self.card.width() >= scaled(_LEAST_WITH_SIDE)
        self.side.setVisible(has_side)
        self._line.setVisible(has_side)
        self._left.setMaximumWidth(scaled(LIST) if has_side else self.card.width())
        self._left.setMinimumWidth(scaled(LIST) if has_side else 0)

    # What is shown

    def show_groups(self, groups: Iterable[Group], told: str = "", nothing: str = "") -> None:
        """Show what was found.

        Args:
            groups: entries under captions.
            told: how many, in how much time.
            nothing: what is said where there is no entry.
        """
        self.delegate.typed = self.field.text().lstrip(SIGNS).strip()
        self.model.show_groups(groups)
        self._told.setText(told)
        self._nothing.setText(nothing)
        first = self.model.next_entry(-1, 1)
        self._found.setCurrentIndex(0 if first >= 0 else 1)
        self._select(first)
        if first < 0 and nothing:
            announce(self.field, nothing)

    def current(self) -> Entry | None:
        """Return the selected entry."""
        return self.model.entry(self.view.currentIndex().row())

    def _select(self, number: int) -> None:
        if number < 0:
            self.view.setCurrentIndex(QModelIndex())
            self.side.show_entry(None)
            return
        index = self.model.index(number, 0)
        self.view.setCurrentIndex(index)
        at_top = self.model.index(0, 0) if number <= 1 else index
        self.view.scrollTo(at_top)

    def _current_changed(self, index: QModelIndex | QPersistentModelIndex, _before: object) -> None:
        entry = self.model.entry(index.row())
        self.side.show_entry(entry)
        self._pause.start()
        if entry is not None:
            announce(self.field, str(index.data(Qt.ItemDataRole.AccessibleTextRole)))

    def _ask_detail(self) -> None:
        entry = self.current()
        if entry is not None and entry.row is not None and self.side.isVisible():
            self.detail_wanted.emit(entry.row.id)

    # Presses

    def _typed(self, text: str) -> None:
        self.typed.emit(text)

    def _sign_pressed(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.field.setText(f"{sender.property('sign')}{self.field.text().lstrip(SIGNS)}")
            self.field.setFocus()

    def _clicked(self, index: QModelIndex) -> None:
        self.view.setCurrentIndex(index)
        self.take()

    def move_by(self, step: int) -> None:
        """Move to the next entry up or down, round the end."""
        at = self.model.next_entry(self.view.currentIndex().row(), step)
        if at >= 0:
            self._select(at)

    def complete(self) -> None:
        """Write what is selected into the field."""
        entry = self.current()
        if entry is not None and entry.completes:
            self.field.setText(entry.completes)

    def take(self) -> None:
        """Do what the selected entry is for; one that cannot be done says why and stays."""
        entry = self.current()
        if entry is None or entry.run is None:
            return
        if entry.why_not:
            self._told.setText(entry.why_not)
            announce(self.field, entry.why_not)
            return
        self.taken.emit(self.field.text())
        self.close_sheet()
        entry.run()

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Complete by Tab: the field is the only thing here that is typed into."""
        if is_next:
            self.complete()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move and choose while the field keeps the focus."""
        page = max(1, self.view.height() // scaled(44) - 1)
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_PageUp: -page,
        }
        key = Qt.Key(event.key())
        if key in steps:
            for _ in range(abs(steps[key])):
                self.move_by(1 if steps[key] > 0 else -1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.take()
        else:
            super().keyPressEvent(event)
