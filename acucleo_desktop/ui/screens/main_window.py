"""The main window: frame, pages, and the way from a press to the desk and back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from acucleo_desktop.documents.clock import Clock
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow, Folder
from acucleo_desktop.sync.desk import Desk
from acucleo_desktop.sync.desk_types import (
    Decision,
    DocumentDetail,
    NextPress,
    RunSummary,
    SyncStatus,
    TodayBoard,
    TodayRow,
)
from acucleo_desktop.ui.bridge.lane import Lane
from acucleo_desktop.ui.bridge.sync_worker import SyncLoop
from acucleo_desktop.ui.components.basics import Banner, line
from acucleo_desktop.ui.components.left_bar import LeftBar
from acucleo_desktop.ui.components.overlay import FindSheet, KeysSheet, Overlay, ReasonSheet
from acucleo_desktop.ui.components.status_line import StatusLine
from acucleo_desktop.ui.components.top_bar import TopBar
from acucleo_desktop.ui.document.document_page import DocumentPage, DocumentPreview
from acucleo_desktop.ui.screens.browser import BrowserPage
from acucleo_desktop.ui.screens.decisions import NOTED, Answers, Decisions, told
from acucleo_desktop.ui.screens.folders import LISTINGS
from acucleo_desktop.ui.screens.plan_page import PlanPage
from acucleo_desktop.ui.screens.questions import KEY as ANSWER_KEY
from acucleo_desktop.ui.screens.questions import Questions
from acucleo_desktop.ui.screens.today import TodayPage
from acucleo_desktop.ui.theme.style import theme

FOUND_AT_ONCE = 30
RESUMED = "resumed"
_SHORTCUTS: tuple[tuple[str, str], ...] = (
    ("F5", "dry_run"),
    ("Ctrl+F5", "sync_now"),
    (ANSWER_KEY, "answer_question"),
    ("Ctrl+K", "open_find"),
    ("F1", "open_keys"),
    ("Esc", "go_back"),
    ("Shift+A", "approve_clean"),
    ("Ctrl+Q", "close"),
)
_PLACE_KEYS = {"Ctrl+1": "today", "Ctrl+2": "inbox", "Ctrl+3": "outbox", "Ctrl+4": "failed", "Ctrl+,": "preferences"}


@dataclass(frozen=True, slots=True)
class Names:
    """Whose desk it is: the company, and the signed-in user."""

    company: str
    user: str


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
        self._desk = desk
        self._clock = clock
        self._loop = loop
        self._lane = lane
        self._place = "today"
        self._next_run: datetime | None = None
        self._counts: dict[str, int] = {}
        self._sheet: Overlay | None = None
        self.setWindowTitle(f"{names.company} - Acucleo Desktop" if names.company else "Acucleo Desktop")
        self.resize(1440, 900)
        self.left_bar = LeftBar(names.company or "Acucleo Desktop", names.user)
        self.top_bar = TopBar()
        self.banner = Banner()
        self.status_line = StatusLine()
        self.today = TodayPage()
        self.preview = DocumentPreview()
        self.browser = BrowserPage(self.preview)
        self.document = DocumentPage()
        self.plan = PlanPage()
        self.pages = QStackedWidget()
        for page in (self.today, self.browser, self.document, self.plan):
            self.pages.addWidget(page)
        self.decisions = Decisions(desk, lane, self._ask_reason, self)
        self.questions = Questions(desk, lane, self, self.open_sheet)
        self._asked_by_person = False
        self._build()
        self._connect()

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
        for keys, name in _SHORTCUTS:
            QShortcut(QKeySequence(keys), self).activated.connect(getattr(self, name))
        for keys, place in _PLACE_KEYS.items():
            QShortcut(QKeySequence(keys), self).activated.connect(partial(self.show_place, place))

    def _connect(self) -> None:
        self.left_bar.chosen.connect(self.show_place)
        self.left_bar.keys_pressed.connect(self.open_keys)
        self.top_bar.find_pressed.connect(self.open_find)
        self.top_bar.dry_run_pressed.connect(self.dry_run)
        self.top_bar.sync_pressed.connect(self.sync_now)
        self.plan.sync_pressed.connect(self.sync_now)
        self.today.row_pressed.connect(self._today_pressed)
        self.today.approve_clean_pressed.connect(self.approve_clean)
        self.decisions.decided.connect(self._decided)
        self.questions.answered.connect(self._answered)
        self.decisions.twin_wanted.connect(self._open_twin)
        self.browser.query_changed.connect(self._load_list)
        self.browser.more_wanted.connect(self._load_more)
        self.browser.row_chosen.connect(self._load_preview)
        self.browser.opened.connect(self.open_document)
        self.browser.action_requested.connect(self.decisions.act_on_many)
        for page in (self.document, self.preview):
            page.fix_requested.connect(self.decisions.apply_fix)
            page.action_requested.connect(self.decisions.act)
            page.open_requested.connect(self.open_document)
        self.document.back_requested.connect(self.go_back)
        self._lane.done.connect(self._lane_done)
        self._lane.failed.connect(self._lane_failed)
        self._loop.started.connect(self._sync_started)
        self._loop.progressed.connect(self.status_line.show_progress)
        self._loop.finished.connect(self._sync_finished)
        self._loop.failed.connect(self._sync_failed)
        self._loop.planned.connect(self._sync_planned)

    # Going places

    def add_page(self, name: str, page: QWidget) -> None:
        """Add a page that is made elsewhere, under its name in the left bar."""
        page.setProperty("place", name)
        page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.pages.addWidget(page)

    def show_place(self, name: str) -> None:
        """Show a page or folder by its name in the left bar."""
        self._place = name
        self.banner.hide()
        self.left_bar.select(name)
        if name == "today":
            self.pages.setCurrentWidget(self.today)
            self.top_bar.show_place("Today", f"{self._clock.now().astimezone():%A %d %B}")
            self.refresh()
        elif name in LISTINGS:
            self.pages.setCurrentWidget(self.browser)
            self.top_bar.show_place(LISTINGS[name].title, "")
            self.browser.show_query(LISTINGS[name].query)
            self.browser.table.setFocus()
            self._refresh_counts()
        else:
            self.page_wanted.emit(name)
            for index in range(self.pages.count()):
                page = self.pages.widget(index)
                if page is not None and page.property("place") == name:
                    self.pages.setCurrentWidget(page)
                    page.setFocus()
                    self.top_bar.show_place(name.capitalize(), "")

    def go_back(self) -> None:
        """Go back to where the document or dry run was opened from."""
        if self._sheet is not None:
            self._sheet.close_sheet()
        elif self.pages.currentWidget() in {self.document, self.plan}:
            self.pages.setCurrentWidget(self.today if self._place == "today" else self.browser)
            title = LISTINGS[self._place].title if self._place in LISTINGS else "Today"
            self.top_bar.show_place(title, "")
            self.refresh()

    def refresh(self) -> None:
        """Load again what is shown."""
        self._refresh_counts()
        if self.pages.currentWidget() is self.today:
            self._lane.submit("today", self._desk().today)
        elif self.pages.currentWidget() is self.browser:
            self.browser.refresh()
        elif self.pages.currentWidget() is self.document and self.document.detail is not None:
            desk, name, document_id = self._desk(), theme().name, self.document.detail.row.id
            self._lane.submit("document-again", lambda: desk.document(document_id, theme=name))

    def _refresh_counts(self) -> None:
        self.questions.load()
        self._lane.submit("counts", self._desk().folder_counts)
        self._lane.submit("status", self._desk().status)

    # Documents

    def open_document(self, document_id: int) -> None:
        """Open a document on a page of its own."""
        desk, name = self._desk(), theme().name

        def load() -> object:
            desk.mark_read(document_id)
            return desk.document(document_id, theme=name)

        self._lane.submit("document", load)

    def _load_preview(self, row: DocumentRow | None) -> None:
        if row is None:
            self.preview.setVisible(False)
            return
        desk, name, document_id = self._desk(), theme().name, row.id
        self._lane.submit("preview", lambda: desk.document(document_id, theme=name))

    def _load_list(self, query: DocumentQuery) -> None:
        desk = self._desk()
        self._lane.submit("list", lambda: desk.documents(query))

    def _load_more(self, query: DocumentQuery) -> None:
        desk = self._desk()
        self._lane.submit("more", lambda: desk.documents(query))

    def approve_clean(self) -> None:
        """Approve everything that waits with nothing against it."""
        self.decisions.approve_clean()

    def _today_pressed(self, row: TodayRow) -> None:
        press: NextPress = row.next_press
        if row.question_id is not None:
            self.questions.show_one(row.question_id)
        elif press.action == "resume":
            self._lane.submit(RESUMED, self._desk().resume)
        elif press.action == "set-up":
            self.show_place("connections")
        elif press.action == "sync":
            self.sync_now()
        elif press.action == "show-folder":
            self.show_place(press.folder)
        elif row.document_id is not None:
            self.open_document(row.document_id)

    def _ask_reason(self, title: str, hint: str, answers: Answers) -> None:
        sheet = ReasonSheet(self, title, hint, answers)
        self.open_sheet(sheet)
        sheet.field.setFocus()

    def _open_twin(self, document_id: int) -> None:
        """Open the earlier document that has the same number."""
        shown = self.document.detail if self.pages.currentWidget() is self.document else self.preview.detail
        if shown is None or shown.row.id != document_id:
            return
        twins = [row for row in shown.related if row.flow is shown.row.flow]
        if twins:
            self.open_document(twins[0].id)
        else:
            self.banner.say("amber", "info", "The other document is not in this ledger any more.")

    # Sheets

    def open_find(self) -> None:
        """Open the search over everything."""
        sheet = FindSheet(self)
        sheet.text_changed.connect(self._find)
        sheet.chosen.connect(self.open_document)
        self.open_sheet(sheet)
        sheet.field.setFocus()

    def open_keys(self) -> None:
        """Show all keys."""
        sheet = KeysSheet(self)
        self.open_sheet(sheet)
        sheet.setFocus()

    def open_sheet(self, sheet: Overlay) -> None:
        """Show a sheet over the window, in the place of one that is open."""
        if self._sheet is not None:
            self._sheet.close_sheet()
        self._sheet = sheet
        sheet.closed.connect(self._sheet_closed)
        sheet.show()
        sheet.raise_()

    def _sheet_closed(self) -> None:
        self._sheet = None

    def _find(self, text: str) -> None:
        desk = self._desk()
        query = DocumentQuery(text=text, limit=FOUND_AT_ONCE)
        self._lane.submit("find", lambda: desk.documents(query) if text.strip() else [])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let an open sheet cover the window."""
        super().resizeEvent(event)
        if self._sheet is not None:
            self._sheet.setGeometry(self.rect())

    # Syncing

    def sync_now(self) -> None:
        """Run a sync as soon as the loop is free; a question that waits is shown again when it has ended."""
        self._asked_by_person = True
        self._loop.sync_now()

    def answer_question(self) -> None:
        """Open the oldest question of the guard, if one waits."""
        self.questions.show_first()

    def _answered(self, said: str, was_last: bool) -> None:
        self.banner.say("green", "check", "Answered.", said)
        self.refresh()
        if was_last:
            self._loop.sync_now()

    def _resumed(self, _nothing: object) -> None:
        self._loop.replan()
        self.refresh()

    def dry_run(self) -> None:
        """Say what a sync would do."""
        self.plan.show_waiting()
        self.pages.setCurrentWidget(self.plan)
        self.plan.setFocus()
        self.top_bar.show_place("Dry run", "nothing is written")
        self._lane.submit("plan", self._desk().plan)

    def _sync_started(self, _trigger: str) -> None:
        self.top_bar.show_syncing(is_busy=True)

    def _sync_finished(self, summary: RunSummary) -> None:
        self.top_bar.show_syncing(is_busy=False)
        if summary.problems:
            problem = summary.problems[0]
            self.banner.say("amber", "offline", problem.what, problem.todo or problem.why)
        else:
            self.banner.hide()
        self.refresh()
        if self._asked_by_person and summary.counts.get("question"):
            self.questions.load(shows=True)
        self._asked_by_person = False

    def _sync_failed(self, error: object) -> None:
        self.top_bar.show_syncing(is_busy=False)
        self._tell_fault(error)

    def _sync_planned(self, moment: object) -> None:
        self._next_run = moment if isinstance(moment, datetime) else None
        self.status_line.show_next(self._next_run)

    # What comes back

    def _lane_done(self, topic: str, result: Any) -> None:
        arrival = self._arrivals().get(topic)
        if arrival is not None:
            arrival(result)

    def _arrivals(self) -> dict[str, Callable[[Any], None]]:
        """Return what is done with the result of each topic."""
        return {
            "today": self._board_arrived,
            "counts": self._counts_arrived,
            "status": self._status_arrived,
            "list": self._list_arrived,
            "more": self.browser.add_rows,
            "preview": self._preview_arrived,
            "document": self._document_arrived,
            "document-again": self.document.show_changes,
            "plan": self.plan.show_plan,
            "find": self._found,
            NOTED: self._noted,
            RESUMED: self._resumed,
        }

    def _board_arrived(self, board: TodayBoard) -> None:
        self.today.show_board(board, self._clock.now())

    def _counts_arrived(self, counts: dict[Folder, int]) -> None:
        self._counts = {folder.value: count for folder, count in counts.items()}
        self.left_bar.show_counts(self._counts)
        self._show_count()

    def _show_count(self) -> None:
        """Say behind the title of a folder how many documents lie in it."""
        count = self._counts.get(self._place)
        if count is not None and self.pages.currentWidget() is self.browser:
            self.top_bar.show_place(LISTINGS[self._place].title, f"{count} document" + ("" if count == 1 else "s"))

    def _status_arrived(self, status: SyncStatus) -> None:
        self.status_line.show_status(status, self._next_run)

    def _list_arrived(self, rows: list[DocumentRow]) -> None:
        listing = LISTINGS.get(self._place, LISTINGS["all"])
        self.browser.show_rows(rows, listing.title, listing.empty)

    def _preview_arrived(self, detail: DocumentDetail) -> None:
        self.preview.setVisible(True)
        self.preview.show_detail(detail)

    def _document_arrived(self, detail: DocumentDetail) -> None:
        self.document.show_detail(detail)
        self.pages.setCurrentWidget(self.document)
        self.document.setFocus()

    def _found(self, rows: list[DocumentRow]) -> None:
        if isinstance(self._sheet, FindSheet):
            self._sheet.show_rows(rows)

    def _noted(self, _nothing: object) -> None:
        self.refresh()

    def _decided(self, decisions: list[Decision], delivers: bool) -> None:
        if decisions:
            self.banner.say(*told(decisions))
            if self.pages.currentWidget() is self.document:
                self.open_document(decisions[0].document_id)
        self.refresh()
        if delivers:
            self._loop.deliver_now()

    def _lane_failed(self, _topic: str, error: object) -> None:
        self._tell_fault(error)

    def _tell_fault(self, error: object) -> None:
        if isinstance(error, Problem):
            self.banner.say("red", "error", error.what, " ".join(part for part in (error.why, error.todo) if part))
        else:
            self.banner.say(
                "red",
                "error",
                "The program met a fault of its own; nothing that was stored is lost.",
                f"{type(error).__name__}: a report is in the log folder. Preferences offer the support bundle.",
            )

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close for good; the application ends its threads."""
        self.closing.emit()
        event.accept()
