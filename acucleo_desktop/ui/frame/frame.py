"""The frame: bars round a page, the places of the left bar, pages opened over them, sheets, and the keys of all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from acucleo_desktop.ui.components.basics import Banner, line
from acucleo_desktop.ui.components.left_bar import LeftBar
from acucleo_desktop.ui.components.overlay import Overlay
from acucleo_desktop.ui.components.status_line import StatusLine
from acucleo_desktop.ui.components.top_bar import TopBar
from acucleo_desktop.ui.components.turns import InParts, paint_apart
from acucleo_desktop.ui.frame.commands import Commands, is_field
from acucleo_desktop.ui.frame.menus import Menus
from acucleo_desktop.ui.frame.splitters import move_splitter
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import scaled

MINIMUM = QSize(1024, 680)
FOLDS_BELOW = 1180  # pixels at the usual text size: beside the whole bar, a list and its preview would be too narrow


@dataclass(frozen=True, slots=True)
class _Place:
    """One place of the left bar: its page, what shows it, and what loads it again."""

    page: QWidget
    show: Callable[[str], None]
    refresh: Callable[[], None]


class _Pages(QStackedWidget):
    """The pages; a page that is not shown does not say how narrow the window may be."""

    def minimumSizeHint(self) -> QSize:
        """Return what the page that is shown needs, and never more than the least window has for it."""
        shown = self.currentWidget()
        wanted = shown.minimumSizeHint() if shown is not None else QSize()
        return wanted.boundedTo(QSize(MINIMUM.width() - scaled(48), MINIMUM.height() // 2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Paint a page part by part, as when a bar above it comes or goes."""
        super().resizeEvent(event)
        self.paint_shown()

    def paint_shown(self) -> None:
        """Let the parts of the page that is shown be painted one after the other."""
        shown: object = self.currentWidget()
        if isinstance(shown, InParts):
            paint_apart(*shown.parts_to_paint())


class Frame(QMainWindow):
    """The window without what is in it.

    Args:
        company: whose desk it is; stands in title and left bar.
        user: the signed-in user.

    Attributes:
        modes: names in the table of keys that count whatever is shown, such as `Practice`.

    Signals:
        page_wanted: name of a page that is not a list (partners, connections, preferences) and is made elsewhere.
        closing: the window is about to close for good.
    """

    page_wanted = Signal(str)
    closing = Signal()

    def __init__(self, company: str, user: str) -> None:
        super().__init__()
        self.place = "today"
        self.sheet: Overlay | None = None
        self._places: dict[str, _Place] = {}
        self._over: dict[QWidget, Callable[[], None]] = {}
        self._leave: dict[QWidget, Callable[[], None]] = {}
        self._late: dict[str, Callable[[], None]] = {}
        self._screens: dict[QWidget, str] = {}
        self.modes: list[str] = []
        self._targets: dict[QWidget, QWidget] = {}
        self._fold_wish: bool | None = None
        self._is_forwarding = False
        self.setWindowTitle(f"{company} - Acucleo Desktop" if company else "Acucleo Desktop")
        self.setMinimumSize(MINIMUM)
        self.resize(1440, 900)
        self.left_bar = LeftBar(company or "Acucleo Desktop", user)
        self.top_bar = TopBar()
        self.banner = Banner()
        self.status_line = StatusLine()
        self.pages = _Pages()
        self.commands = Commands(self)
        self.menus = Menus(self)
        self.pages.currentChanged.connect(self._page_changed)
        self.left_bar.chosen.connect(self.show_place)
        self.left_bar.fold_pressed.connect(self.toggle_fold)

    def build(self, bars: Sequence[QWidget], below: QWidget) -> None:
        """Put the parts together.

        Args:
            bars: stand between the top bar and the page.
            below: stands under the page.
        """
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.top_bar, line(), *bars, self.banner):
            column.addWidget(part)
        column.addWidget(self.pages, 1)
        column.addWidget(below)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.left_bar)
        middle.addWidget(line(vertical=True))
        middle.addWidget(right, 1)
        body = QWidget()
        outer = QVBoxLayout(body)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(middle, 1)
        outer.addWidget(line())
        outer.addWidget(self.status_line)
        self.setCentralWidget(body)

    def bind(self, sequence: str, action: Callable[[], object]) -> None:
        """Make a key, or keys one after the other, do something on every page; `keys.KEYS` tells them."""
        self.commands.bind(sequence, action)

    # Places

    def add_place(self, name: str, page: QWidget, show: Callable[[str], None], refresh: Callable[[], None]) -> None:
        """Add a place of the left bar.

        Args:
            name: its name there.
            page: what is shown; several places may share one.
            show: shows the place by its name.
            refresh: loads again what it shows.
        """
        self._places[name] = _Place(page, show, refresh)
        self.left_bar.offer(name)
        if self.pages.indexOf(page) < 0:
            self.pages.addWidget(page)

    def add_over(self, page: QWidget, refresh: Callable[[], None], leave: Callable[[], None] | None = None) -> None:
        """Add a page that is opened over a place, such as a document; Escape goes back from it.

        Args:
            page: the page.
            refresh: loads again what it shows.
            leave: goes back to what it was opened from; None where that is the place.
        """
        self._over[page] = refresh
        if leave is not None:
            self._leave[page] = leave
        self.pages.addWidget(page)

    def add_late(self, name: str, make: Callable[[], None]) -> None:
        """Add a place of the left bar that is made when it is first shown; `make` adds it by its name."""
        self._late[name] = make
        self.left_bar.offer(name)

    def make_place(self, name: str) -> None:
        """Make a late place now; nothing happens when it is there."""
        make = self._late.pop(name, None)
        if make is not None:
            make()

    def has_place(self, name: str) -> bool:
        """Whether there is a page for an entry of the left bar, or can be one."""
        return name in self._places or name in self._late

    def add_page(self, name: str, page: QWidget) -> None:
        """Add a page that is filled elsewhere when `page_wanted` names it."""
        page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

        def show(_place: str) -> None:
            self.page_wanted.emit(name)
            self.show_page(page, self.left_bar.title_of(name), "")
            page.setFocus()

        self.add_place(name, page, show, lambda: None)

    def describe_page(self, page: QWidget, screen: str, keys_to: QWidget | None = None) -> None:
        """Say by which name the table of keys knows a page, and which part of it takes its keys."""
        self._screens[page] = screen
        if keys_to is not None:
            self._targets[page] = keys_to

    def described_pages(self) -> dict[str, QWidget]:
        """Return the pages that have a name of their own, by it."""
        return {name: page for page, name in self._screens.items()}

    def show_page(self, page: QWidget, title: str, count: str) -> None:
        """Show a page under a title, which is its name for people who hear the screen."""
        page.setAccessibleName(title)
        if self.pages.currentWidget() is not page:
            self.pages.setCurrentWidget(page)
            self.pages.paint_shown()
        self.top_bar.show_place(title, count)

    def show_place(self, name: str) -> None:
        """Show a page or folder by its name in the left bar."""
        self.make_place(name)
        self.place = name
        self.banner.hide()
        self.left_bar.select(name)
        self._places[name].show(name)
        self._give_focus()
        self.refresh_counts()

    def offered(self) -> list[str]:
        """Return the names of the places that can be shown, in the order of the left bar."""
        return [name for name in self.left_bar.names() if name in self._places or name in self._late]

    def page_of(self, name: str) -> QWidget | None:
        """Return the page of a place; None while it is not made."""
        return self._places[name].page if name in self._places else None

    def is_over(self) -> bool:
        """Whether a page lies over the place, such as a document."""
        return self.pages.currentWidget() in self._over

    def go_back(self) -> None:
        """Close the sheet, or go back to where the document or dry run was opened from."""
        if self.sheet is not None:
            self.sheet.close_sheet()
        elif self.menus.is_shown():
            self.menus.hide()
        elif self.is_over():
            shown = self.pages.currentWidget()
            leave = self._leave.get(shown) if shown is not None else None
            (leave or self.back_to_place)()

    def back_to_place(self) -> None:
        """Show the place again over which a page was opened."""
        page = self._places[self.place].page
        self.banner.hide()
        self.pages.setCurrentWidget(page)
        self.top_bar.show_place(self.left_bar.title_of(self.place), "")
        self._give_focus()
        self.refresh()

    def _give_focus(self) -> None:
        """Put the focus into the page, unless it is there already or a sheet has it."""
        page, focused = self.pages.currentWidget(), QApplication.focusWidget()
        target = self.key_target()
        if page is None or target is None or self.sheet is not None:
            return
        if focused is None or not page.isAncestorOf(focused):
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Load again what is shown: the page first, as somebody looks at it, then what the bars count."""
        shown = self.pages.currentWidget()
        if shown is not None and shown in self._over:
            self._over[shown]()
        elif self.place in self._places and shown is self._places[self.place].page:
            self._places[self.place].refresh()
        self.refresh_counts()

    def refresh_counts(self) -> None:
        """Load again what the bars say; the window itself knows how."""

    def screen_name(self) -> str:
        """Return the name by which the table of keys knows the page that is shown."""
        page = self.pages.currentWidget()
        if page is None:
            return ""
        return self._screens.get(page) or type(page).__name__.removesuffix("Page")

    def key_target(self) -> QWidget | None:
        """Return the part of the page that takes its keys: the one that has the focus, if it is in the page."""
        page, focused = self.pages.currentWidget(), QApplication.focusWidget()
        if page is None:
            return None
        if page in self._targets:
            return self._targets[page]
        return focused if focused is not None and page.isAncestorOf(focused) and not is_field(focused) else page

    def _page_changed(self, _number: int) -> None:
        self.pages.updateGeometry()
        self.commands.screen_changed()

    # Keys that no field and no page has taken

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give a letter that nothing has taken, such as beside a button, to the page that knows it."""
        target, focused = self.key_target(), QApplication.focusWidget()
        has_none = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}
        if self._is_forwarding or self.sheet is not None or not has_none or target in {None, focused}:
            super().keyPressEvent(event)
            return
        self._is_forwarding = True
        try:
            QApplication.sendEvent(target, event)
        finally:
            self._is_forwarding = False

    def move_row(self, step: int) -> None:
        """Move in the list that has the focus, as Down and Up do."""
        self.commands.press("Down" if step > 0 else "Up")

    def move_splitter(self, towards: str) -> None:
        """Move the line between two panes."""
        page = self.pages.currentWidget()
        if page is not None:
            move_splitter(page, towards)

    # The left bar

    def toggle_fold(self) -> None:
        """Fold the left bar to icons, or unfold it."""
        wish = not self.left_bar.is_folded
        self._fold_wish = None if wish == self._folds_by_itself() else wish
        self.fit_left_bar()

    @property
    def fold_wish(self) -> bool | None:
        """Whether the bar is folded by a person's wish; None where its width decides."""
        return self._fold_wish

    def wish_fold(self, wish: bool | None) -> None:
        """Fold the bar as it was left."""
        self._fold_wish = wish
        self.fit_left_bar()

    def _folds_by_itself(self) -> bool:
        return self.width() < scaled(FOLDS_BELOW)

    def fit_left_bar(self) -> None:
        """Fold or unfold the bar by wish or width."""
        self.left_bar.fold(is_folded=self._folds_by_itself() if self._fold_wish is None else self._fold_wish)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let an open sheet cover the window, and the left bar fold where there is no room for it."""
        super().resizeEvent(event)
        self.fit_left_bar()
        if self.sheet is not None:
            self.sheet.setGeometry(self.rect())

    # Sheets

    def open_sheet(self, sheet: Overlay) -> None:
        """Show a sheet over the window, in the place of one that is open."""
        if self.sheet is not None:
            self.sheet.close_sheet()
        self.sheet = sheet
        sheet.closed.connect(self._sheet_closed)
        sheet.show()
        sheet.raise_()

    def _sheet_closed(self) -> None:
        self.sheet = None
        target = self.key_target()
        if target is not None and self.isVisible():
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def say_closing(self, sentence: str) -> None:
        """Say what closing waits for, at once: nothing is painted after that until it has ended."""
        self.status_line.show_progress(sentence)
        self.status_line.repaint()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close for good; the application ends its threads."""
        self.say_closing(tr("Closing."))
        self.closing.emit()
        event.accept()
