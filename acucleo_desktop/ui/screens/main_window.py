"""The main window: the frame with its bars, places, sheets and keys. What a screen does is its controller's."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from acucleo_desktop.documents.clock import Clock
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ledger.rows import Folder
from acucleo_desktop.sync.desk import Desk
from acucleo_desktop.sync.desk_types import Decision
from acucleo_desktop.ui.bridge.lane import Lane
from acucleo_desktop.ui.bridge.sync_worker import SyncLoop
from acucleo_desktop.ui.components.basics import Banner, line
from acucleo_desktop.ui.components.left_bar import LeftBar
from acucleo_desktop.ui.components.overlay import KeysSheet, Overlay, ReasonSheet
from acucleo_desktop.ui.components.status_line import StatusLine
from acucleo_desktop.ui.components.top_bar import TopBar
from acucleo_desktop.ui.controllers.browser import BrowserController
from acucleo_desktop.ui.controllers.context import Context
from acucleo_desktop.ui.controllers.document import DocumentController
from acucleo_desktop.ui.controllers.dry_run import DryRunController
from acucleo_desktop.ui.controllers.find import FindController
from acucleo_desktop.ui.controllers.sync import SyncController
from acucleo_desktop.ui.controllers.today import TodayController
from acucleo_desktop.ui.document.document_page import DocumentPage, DocumentPreview
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.screens.browser import BrowserPage
from acucleo_desktop.ui.screens.decisions import NOTED, Answers, Decisions, told
from acucleo_desktop.ui.screens.plan_page import PlanPage
from acucleo_desktop.ui.screens.questions import KEY as ANSWER_KEY
from acucleo_desktop.ui.screens.questions import Questions
from acucleo_desktop.ui.screens.today import TodayPage

_PLACE_KEYS = {"Ctrl+1": "today", "Ctrl+2": "inbox", "Ctrl+3": "outbox", "Ctrl+4": "failed", "Ctrl+,": "preferences"}


@dataclass(frozen=True, slots=True)
class Names:
    """Whose desk it is: the company, and the signed-in user."""

    company: str
    user: str


@dataclass(frozen=True, slots=True)
class _Place:
    """One place of the left bar: its page, what shows it, and what loads it again."""

    page: QWidget
    show: Callable[[str], None]
    refresh: Callable[[], None]


class MainWindow(QMainWindow):
    """The window.

    Signals:
        page_wanted: name of a page that is not a list (partners, connections, preferences) and is made elsewhere.
        closing: the window is about to close for good.
    """

    page_wanted = Signal(str)
    closing = Signal()

    def __init__(self, desk: Callable[[], Desk], clock: Clock, loop: SyncLoop, lane: Lane, names: Names) -> None:
        super().__init__()
        self.context = Context(desk, clock, lane, loop, self)
        self.place = "today"
        self.sheet: Overlay | None = None
        self._places: dict[str, _Place] = {}
        self._over: dict[QWidget, Callable[[], None]] = {}
        self._late: dict[str, Callable[[], None]] = {}
        self.setWindowTitle(f"{names.company} - Acucleo Desktop" if names.company else "Acucleo Desktop")
        self.resize(1440, 900)
        self.left_bar = LeftBar(names.company or "Acucleo Desktop", names.user)
        self.top_bar = TopBar()
        self.banner = Banner()
        self.status_line = StatusLine()
        self.pages = QStackedWidget()
        self.decisions = Decisions(desk, lane, self._ask_reason, self)
        self.questions = Questions(desk, lane, self, self.open_sheet)
        self.today = TodayPage()
        self.preview = DocumentPreview()
        self.browser = BrowserPage(self.preview)
        self.document = DocumentPage()
        self.plan = PlanPage()
        self._build()
        self._today = TodayController(self.context, self.today)
        self._browser = BrowserController(self.context, self.browser)
        self._document = DocumentController(self.context, self.document, self.preview)
        self._dry_run = DryRunController(self.context, self.plan)
        self._sync = SyncController(self.context)
        self._find = FindController(self.context)
        self._connect()
        self._bind()

    def _build(self) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.top_bar, line(), self.questions.bar, self.banner):
            column.addWidget(part)
        column.addWidget(self.pages, 1)
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

    def _connect(self) -> None:
        self.left_bar.chosen.connect(self.show_place)
        self.left_bar.keys_pressed.connect(self.open_keys)
        self.top_bar.find_pressed.connect(self.open_find)
        self.top_bar.dry_run_pressed.connect(self.dry_run)
        self.top_bar.sync_pressed.connect(self.sync_now)
        self.decisions.decided.connect(self._decided)
        self.questions.answered.connect(self._answered)
        self.context.lane.done.connect(self._lane_done)
        self.context.lane.failed.connect(self._lane_failed)

    def _bind(self) -> None:
        keys: tuple[tuple[str, Callable[[], object]], ...] = (
            ("F5", self.dry_run),
            ("Ctrl+F5", self.sync_now),
            (ANSWER_KEY, self.answer_question),
            ("Ctrl+K", self.open_find),
            ("F1", self.open_keys),
            ("Esc", self.go_back),
            ("Shift+A", self.approve_clean),
            ("Ctrl+Q", self.close),
        )
        for sequence, action in keys:
            self.bind(sequence, action)
        for sequence, place in _PLACE_KEYS.items():
            self.bind(sequence, partial(self.show_place, place))

    def bind(self, sequence: str, action: Callable[[], object]) -> None:
        """Make a key, or keys one after the other, do something on every page; `keys.KEYS` tells them."""
        QShortcut(QKeySequence(sequence), self).activated.connect(action)

    # Going places

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

    def add_over(self, page: QWidget, refresh: Callable[[], None]) -> None:
        """Add a page that is opened over a place, such as a document; Escape goes back from it."""
        self._over[page] = refresh
        self.pages.addWidget(page)

    def add_late(self, name: str, make: Callable[[], None]) -> None:
        """Add a place of the left bar that is made when it is first shown; `make` adds it by its name."""
        self._late[name] = make
        self.left_bar.offer(name)

    def add_page(self, name: str, page: QWidget) -> None:
        """Add a page that is filled elsewhere when `page_wanted` names it."""
        page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

        def show(_place: str) -> None:
            self.page_wanted.emit(name)
            self.show_page(page, name.capitalize(), "")
            page.setFocus()

        self.add_place(name, page, show, lambda: None)

    def show_page(self, page: QWidget, title: str, count: str) -> None:
        """Show a page under a title."""
        self.pages.setCurrentWidget(page)
        self.top_bar.show_place(title, count)

    def show_place(self, name: str) -> None:
        """Show a page or folder by its name in the left bar."""
        if name in self._late:
            self._late.pop(name)()
        self.place = name
        self.banner.hide()
        self.left_bar.select(name)
        self._places[name].show(name)
        self.refresh_counts()

    def go_back(self) -> None:
        """Close the sheet, or go back to where the document or dry run was opened from."""
        if self.sheet is not None:
            self.sheet.close_sheet()
        elif self.pages.currentWidget() in self._over:
            self._back_to_place()

    def _back_to_place(self) -> None:
        self.pages.setCurrentWidget(self._places[self.place].page)
        self.top_bar.show_place(self.left_bar.title_of(self.place), "")
        self.refresh()

    def refresh(self) -> None:
        """Load again what is shown."""
        self.refresh_counts()
        shown = self.pages.currentWidget()
        if shown is not None and shown in self._over:
            self._over[shown]()
        elif shown is self._places[self.place].page:
            self._places[self.place].refresh()

    def refresh_counts(self) -> None:
        """Load again the counts of the left bar, the status bar and the guard's questions."""
        self.questions.load()
        self.context.lane.submit("counts", self.context.desk().folder_counts, self._counts_arrived)
        self._sync.refresh()

    def _counts_arrived(self, counts: dict[Folder, int]) -> None:
        named = {folder.value: count for folder, count in counts.items()}
        self.left_bar.show_counts(named)
        self._browser.show_counts(named)

    # Presses that more than one screen has

    def open_document(self, document_id: int) -> None:
        """Open a document on a page of its own."""
        self._document.open(document_id)

    def approve_clean(self) -> None:
        """Approve everything that waits with nothing against it."""
        self.decisions.approve_clean()

    def sync_now(self) -> None:
        """Run a sync as soon as the loop is free."""
        self._sync.sync_now()

    def dry_run(self) -> None:
        """Say what a sync would do."""
        self._dry_run.show()

    def open_find(self) -> None:
        """Open the search over everything."""
        self._find.show()

    def answer_question(self) -> None:
        """Open the oldest question of the guard, if one waits."""
        self.questions.show_first()

    # Sheets

    def _ask_reason(self, title: str, hint: str, answers: Answers) -> None:
        sheet = ReasonSheet(self, title, hint, answers)
        self.open_sheet(sheet)
        sheet.field.setFocus()

    def open_keys(self) -> None:
        """Show all keys."""
        sheet = KeysSheet(self)
        self.open_sheet(sheet)
        sheet.setFocus()

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let an open sheet cover the window."""
        super().resizeEvent(event)
        if self.sheet is not None:
            self.sheet.setGeometry(self.rect())

    # What comes back

    def _answered(self, answer: str, was_last: bool) -> None:
        self.banner.say("green", "check", tr("Answered."), said(answer))
        self.refresh()
        if was_last:
            self.context.loop.sync_now()

    def _decided(self, decisions: list[Decision], delivers: bool) -> None:
        if decisions:
            self.banner.say(*told(decisions))
            if self.pages.currentWidget() is self.document:
                self.open_document(decisions[0].document_id)
        self.refresh()
        if delivers:
            self.context.loop.deliver_now()

    def _lane_done(self, topic: str, _result: object) -> None:
        if topic == NOTED:
            self.refresh()

    def _lane_failed(self, _topic: str, error: object) -> None:
        self.tell_fault(error)

    def tell_fault(self, error: object) -> None:
        """Tell trouble in the banner: a problem in its own words, anything else as a fault of the program."""
        if isinstance(error, Problem):
            more = " ".join(said(part) for part in (error.why, error.todo) if part)
            self.banner.say("red", "error", said(error.what), more)
        else:
            self.banner.say(
                "red",
                "error",
                tr("The program met a fault of its own; nothing that was stored is lost."),
                tr(
                    "{kind}: a report is in the log folder. Preferences offer the support bundle.",
                    kind=type(error).__name__,
                ),
            )

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close for good; the application ends its threads."""
        self.closing.emit()
        event.accept()
