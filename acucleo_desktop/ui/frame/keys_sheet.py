"""The sheet of F1: the keys of the screen that is shown, then those that count everywhere; typing narrows them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView

from acucleo_desktop.ui.components.basics import label
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.overlay import Overlay
from acucleo_desktop.ui.components.search_field import SearchField
from acucleo_desktop.ui.keys import Key, caps, everywhere, of_name, of_screen
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.palette.delegate import EntryDelegate
from acucleo_desktop.ui.palette.entries import Entry, Group
from acucleo_desktop.ui.palette.model import EntryModel
from acucleo_desktop.ui.theme.style import scaled

if TYPE_CHECKING:
    from acucleo_desktop.ui.frame.frame import Frame

_WIDTH, _HEIGHT = 640, 640


class KeysSheet(Overlay):
    """All keys of a screen, made from the one table; Enter does what the marked one does.

    Args:
        parent: the window.
        screen: name of the screen that is shown.
    """

    def __init__(self, parent: Frame, screen: str) -> None:
        super().__init__(parent, _WIDTH)
        self._frame = parent
        self.setAccessibleName(tr("Keys"))
        self.add_title(label(tr("Keys"), "section"))
        self.field = SearchField(tr("Which key does what? For example: approve"), name=tr("Find a key"))
        self.field.textChanged.connect(self._show)
        self.body.addWidget(self.field)
        self._groups = (
            (tr("On this screen: {screen}", screen=tr(screen)), of_screen(screen)),
            *((tr(mode), of_screen(mode)) for mode in parent.modes),
            (tr("Everywhere"), everywhere()),
        )
        self.model = EntryModel(self)
        self.view = QListView()
        self.view.setModel(self.model)
        self._delegate = EntryDelegate(self.view, shows_enter=False, shows_icons=False)
        self.view.setItemDelegate(self._delegate)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setMouseTracking(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setAccessibleName(tr("Keys"))
        self.view.clicked.connect(self._clicked)
        self.body.addWidget(self.view, 1)
        self.manual_button = KeyButton(tr("Read about this screen in the manual"), "Shift F1", icon_name="manual")
        self.manual_button.clicked.connect(self._read)
        self._nothing = label(tr("No key does that. Ctrl K finds commands by their names too."), "body", wraps=True)
        self.body.addWidget(self._nothing)
        foot = QHBoxLayout()
        foot.addWidget(self.manual_button)
        foot.addStretch()
        self.body.addLayout(foot)
        self._show("")

    def fit_height(self, wanted: int, most: int) -> None:
        """Take a height that does not change while the keys are narrowed."""
        del wanted
        self.card.setFixedHeight(max(0, min(scaled(_HEIGHT), most)))

    def shown(self) -> list[Key]:
        """Return the keys that are shown now."""
        words = self.field.text().casefold().split()
        return [key for _title, keys in self._groups for key in keys if _fits(key, words)]

    def _show(self, text: str) -> None:
        words = text.casefold().split()
        self._delegate.typed = text.strip()
        groups = [
            Group(title, tuple(self._entry(key) for key in keys if _fits(key, words))) for title, keys in self._groups
        ]
        self.model.show_groups(group for group in groups if group.entries)
        has_some = self.model.rowCount() > 0
        self._nothing.setVisible(not has_some)
        self.view.setVisible(has_some)
        self._mark(self.model.next_entry(-1, 1) if words else -1)

    def _entry(self, key: Key) -> Entry:
        run = partial(self._frame.commands.run, key) if key.alternatives else None
        return Entry(tr(key.does), icon=key.icon, keys=key.keys, run=run)

    def _mark(self, number: int) -> None:
        self.view.setCurrentIndex(self.model.index(number, 0) if number >= 0 else QModelIndex())

    def _clicked(self, index: QModelIndex) -> None:
        self._mark(index.row())
        self._take()

    def _read(self) -> None:
        key = of_name("manual")
        self.close_sheet()
        if key is not None:
            self._frame.commands.run(key)

    def _take(self) -> None:
        entry = self.model.entry(self.view.currentIndex().row())
        if entry is not None and entry.run is not None:
            self.close_sheet()
            entry.run()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the keys while the field keeps the focus."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        key = Qt.Key(event.key())
        if key in steps:
            self._mark(self.model.next_entry(self.view.currentIndex().row(), steps[key]))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._take()
        else:
            super().keyPressEvent(event)


def _fits(key: Key, words: Iterable[str]) -> bool:
    text = f"{tr(key.does)} {' '.join(caps(key.keys))} {key.keys}".casefold()
    return all(word in text for word in words)
