"""The page of the manual: search and contents at the side, where one is at the top, and the text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from acucleo_desktop.manual.contents import Chapter
from acucleo_desktop.manual.search import Hit
from acucleo_desktop.ui.components.bar_layout import BarLayout
from acucleo_desktop.ui.components.basics import label, line
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.search_field import SearchField
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.manual.contents_list import ContentsList
from acucleo_desktop.ui.manual.reader import Opened
from acucleo_desktop.ui.manual.reading_view import ReadingView
from acucleo_desktop.ui.theme.style import scaled, theme

_SIDE, _WIDEST_SIDE, _FIELD = 264, 340, 220
_TYPING_MS = 150


class _AllSearch(SearchField):
    """The field for all pages: Down goes into what was found."""

    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go down into the list."""
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
        else:
            super().keyPressEvent(event)


class ManualPage(QWidget):
    """The page.

    Signals:
        wanted: address of a page, or of a picture.
        search_wanted: words to be looked for in all pages; empty for the contents.
        stepped: 1 for the page after this one, -1 for the one before.
        back_wanted, forward_wanted: along the pages that were read.
        anew_wanted: the same page at another width.
    """

    wanted = Signal(str)
    search_wanted = Signal(str)
    stepped = Signal(int)
    back_wanted = Signal()
    forward_wanted = Signal()
    anew_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("surface")
        self.opened: Opened | None = None
        self._found = 0
        self._at = -1
        self.search = _AllSearch(tr("Find: words of any page"), "/")
        self.contents = ContentsList()
        self.view = ReadingView()
        self.find_here = SearchField(tr("Find: on this page"), "Ctrl F")
        self.count = label("", "small", theme().text_2)
        self.nothing = label("", "body", theme().text_2, wraps=True)
        self._build()
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self._search)
        self.search.textChanged.connect(self._typing.start)
        self.search.returnPressed.connect(self._take_first)
        self.search.down.connect(self._into_list)
        self.find_here.textChanged.connect(self._find)
        self.find_here.returnPressed.connect(self.next_found)
        self.contents.chosen.connect(self.wanted)
        self.contents.entered.connect(self.view.setFocus)
        self.view.link_pressed.connect(self.wanted)
        self.view.width_changed.connect(self.anew_wanted)
        self._bind()

    def _build(self) -> None:
        side = QWidget()
        side.setObjectName("sunken")
        side.setFixedWidth(min(scaled(_SIDE), _WIDEST_SIDE))
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        top = QHBoxLayout()
        top.setContentsMargins(12, 0, 12, 0)
        top.addWidget(self.search)
        column.addLayout(top)
        self.nothing.setContentsMargins(16, 8, 12, 0)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.nothing.hide()
        column.addWidget(self.nothing, 1)
        column.addWidget(self.contents, 1)
        beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self._head())
        beside.addWidget(line())
        beside.addWidget(self.view, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(side)
        layout.addWidget(line(vertical=True))
        layout.addLayout(beside, 1)

    def _head(self) -> QWidget:
        head = QWidget()
        head.setObjectName("sunken")
        row = BarLayout(head, spacing=4)
        row.setContentsMargins(12, 4, 12, 4)
        self.back_button = KeyButton(tr("Back"), "Alt Left", "flat")
        self.forward_button = KeyButton(tr("Forward"), "Alt Right", "flat")
        self.back_button.clicked.connect(self.back_wanted)
        self.forward_button.clicked.connect(self.forward_wanted)
        self.find_here.setFixedWidth(scaled(_FIELD))
        for part in (self.back_button, self.forward_button):
            row.addWidget(part)
        row.turn()
        row.addWidget(self.count)
        row.addWidget(self.find_here)
        self.allow(back=False, forward=False)
        return head

    def _bind(self) -> None:
        for sequence, action in (
            ("/", self._focus_search),
            ("Ctrl+F", self._focus_find),
            ("F3", self.next_found),
            ("Shift+F3", self._former_found),
            ("Alt+Left", self.back_wanted.emit),
            ("Alt+Right", self.forward_wanted.emit),
            ("Ctrl+PgDown", self._forth),
            ("Ctrl+PgUp", self._back),
        ):
            shortcut = QShortcut(QKeySequence(sequence), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(action)

    def _forth(self) -> None:
        self.stepped.emit(1)

    def _back(self) -> None:
        self.stepped.emit(-1)

    # Showing

    def allow(self, *, back: bool, forward: bool) -> None:
        """Say whether there are pages to go back and forward to."""
        for button, is_there, why in (
            (self.back_button, back, tr("No page was read before.")),
            (self.forward_button, forward, tr("You have not gone back.")),
        ):
            button.setEnabled(is_there)
            button.setToolTip("" if is_there else why)

    def show_contents(self, chapters: tuple[Chapter, ...]) -> None:
        """Show the contents."""
        self.nothing.hide()
        self.contents.show()
        self.contents.show_contents(chapters)
        if self.opened is not None:
            self._mark_contents(self.opened)

    def show_hits(self, hits: Sequence[Hit], text: str) -> None:
        """Show what was found in all pages."""
        self.nothing.setVisible(not hits)
        self.nothing.setText(tr("No page has these words: {words}", words=text) if not hits else "")
        self.contents.setVisible(bool(hits))
        self.contents.show_hits(hits)

    def show_opened(self, opened: Opened, *, place: int = 0) -> None:
        """Show a page, with the words marked that were searched for."""
        self.opened = opened
        self.view.show_opened(opened, place=place)
        self._mark_contents(opened)
        words = self.search.text().split()
        if words and not self.find_here.text():
            self.view.mark(words)
        else:
            self._find(self.find_here.text())

    def _mark_contents(self, opened: Opened) -> None:
        self.contents.show_page(opened.page.path, opened.page.address, opened.parts)

    # Finding

    def _focus_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _focus_find(self) -> None:
        self.find_here.setFocus()
        self.find_here.selectAll()

    def _search(self) -> None:
        self.search_wanted.emit(self.search.text().strip())

    def _into_list(self) -> None:
        self.contents.setFocus()
        self.contents.first()

    def _take_first(self) -> None:
        self._typing.stop()
        self.search_wanted.emit(self.search.text().strip())
        if self.search.text().strip():
            self._into_list()

    def _find(self, text: str) -> None:
        self._found = self.view.mark([text] if text.strip() else [])
        self._at = -1
        self._tell_found()

    def _tell_found(self) -> None:
        if not self.find_here.text().strip():
            self.count.setText("")
        elif not self._found:
            self.count.setText(tr("not on this page"))
        elif self._at < 0:
            self.count.setText(tr("%n place(s)", "", self._found))
        else:
            self.count.setText(tr("{number} of {count}", number=self._at + 1, count=self._found))

    def next_found(self) -> None:
        """Go to the next place found on the page."""
        self._step_found(1)

    def _former_found(self) -> None:
        self._step_found(-1)

    def _step_found(self, step: int) -> None:
        if self._found:
            self._at = (self._at + step) % self._found if self._at >= 0 or step > 0 else self._found - 1
            self.view.go_to_marked(self._at)
        self._tell_found()
