"""Today: loading the board, and what each row's next press does."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from acucleo_desktop.ledger.rows import DocumentQuery, Folder
from acucleo_desktop.sync.desk_types import TodayBoard, TodayRow
from acucleo_desktop.ui.controllers.context import Context
from acucleo_desktop.ui.language import formats
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.screens.today import TodayPage

TOPIC = "today"
"""What the lane is asked for the board by."""
COMPARING_FIXES = frozenset({"compare", "accept-change", "resolve-change"})
"""Fixes whose place is the compare screen."""
ASKING = frozenset({"choose-item", "choose-their-item", "choose-unit-code", "choose-location", "choose-their-location"})
"""Fixes that ask first and change nothing until the clerk has answered: these may be pressed from Today."""
_CAUSE_PLACES = (Folder.FAILED, Folder.INBOX, Folder.OUTBOX)
Act = Callable[[TodayRow], None]


class TodayController(QObject):
    """Fills the Today page and acts on its rows.

    Attributes:
        acts: what each action of a `NextPress` does; other controllers put theirs here, such as `compare`.
    """

    def __init__(self, context: Context, page: TodayPage) -> None:
        super().__init__(context.frame)
        self._context = context
        self.page = page
        self.acts: dict[str, Act] = {
            "answer": self._answer,
            "resume": self._resume,
            "set-up": lambda _row: context.frame.show_place("connections"),
            "preferences": lambda _row: context.frame.show_place("preferences"),
            "sync": lambda _row: context.frame.sync_now(),
            "show-folder": self._show_list,
            "fix": self._fix,
            "compare": self._compare,
            "resolve": self._resolve,
            "take-back": self._take_back,
            "timeline": self._timeline,
            "chase": self._chase,
        }
        page.now = context.now
        page.row_pressed.connect(self.press)
        page.approve_clean_pressed.connect(context.frame.approve_clean)
        page.cause_pressed.connect(self._show_cause)
        page.sync_pressed.connect(context.frame.sync_now)
        page.none_overdue.connect(self._tell_none_overdue)
        page.news_put_away.connect(self._put_news_away)
        context.frame.add_place("today", page, self.show, self.refresh)

    def show(self, _place: str) -> None:
        """Show the page."""
        self._context.frame.show_page(self.page, tr("Today"), "")
        self.page.focus_first()
        self.refresh()

    def refresh(self) -> None:
        """Load the board again; the day in the top bar changes at midnight."""
        frame = self._context.frame
        if frame.pages.currentWidget() is self.page:
            frame.top_bar.show_place(tr("Today"), formats.long_day(self._context.now()))
        desk = self._context.desk()
        ask = self._context.lane.join if self.page.board is None else self._context.lane.submit
        ask(TOPIC, partial(worded, desk.today), self._arrived)
        self._context.lane.submit("today-figures", desk.today_figures, self.page.show_figures)

    def _arrived(self, board: TodayBoard) -> None:
        is_first = self.page.board is None
        self.page.show_board(board)
        if is_first and self._context.frame.sheet is None and self.page.isVisible():
            self.page.focus_first()

    def press(self, row: TodayRow) -> None:
        """Do a row's next press."""
        fix = row.next_press.fix
        is_compared = fix is not None and fix.action in COMPARING_FIXES
        act = self._compare if is_compared else self.acts.get(row.next_press.action, self._open)
        act(row)

    def show_list(self, place: str, query: DocumentQuery | None) -> None:
        """Show a folder or list of the left bar, and of it what a query finds."""
        self._context.frame.show_list(place, query)

    def _put_news_away(self, version: str) -> None:
        news = self._context.desk().news
        self._context.lane.submit("news", lambda: news.put_away(version))

    def _answer(self, row: TodayRow) -> None:
        if row.question_id is not None:
            self._context.frame.questions.show_one(row.question_id)

    def _resume(self, _row: TodayRow) -> None:
        self._context.lane.submit("resumed", self._context.desk().resume, self._resumed)

    def _resumed(self, _nothing: object) -> None:
        self._context.loop.replan()
        self._context.frame.refresh()

    def _show_list(self, row: TodayRow) -> None:
        self.show_list(row.next_press.folder, row.next_press.query)

    def _show_cause(self, cause: str) -> None:
        desk = self._context.desk()

        def count() -> tuple[str, str]:
            counts = {folder: desk.count(DocumentQuery(folder=folder, cause=cause)) for folder in _CAUSE_PLACES}
            most = max(counts, key=lambda folder: counts[folder])
            return (most.value if counts[most] else "all"), cause

        self._context.lane.submit("cause", count, self._cause_counted)

    def _cause_counted(self, found: tuple[str, str]) -> None:
        place, cause = found
        folder = Folder(place) if place != "all" else None
        self.show_list(place, DocumentQuery(folder=folder, cause=cause))

    def _open(self, row: TodayRow) -> None:
        if row.document_id is not None:
            self._context.frame.open_document(row.document_id)

    def _compare(self, row: TodayRow) -> None:
        if row.document_id is not None:
            self._context.frame.compare.open(row.document_id)

    def _fix(self, row: TodayRow) -> None:
        """Open the document, and ask at once where the fix asks; what would act at once waits for the press there."""
        self._open(row)
        fix = row.next_press.fix
        document_id = row.document_id
        if fix is not None and document_id is not None and fix.action in ASKING:
            self._when_open(lambda: self._context.frame.decisions.apply_fix(document_id, fix))

    def _when_open(self, act: Callable[[], None]) -> None:
        """Do something once the document is on the screen: the lane does one thing after the other."""
        self._context.lane.submit("opened", lambda: None, lambda _nothing: act())

    def _resolve(self, row: TodayRow) -> None:
        self._open(row)
        document_id = row.document_id
        if document_id is not None:
            self._when_open(lambda: self._context.frame.decisions.act(document_id, "resolve"))

    def _take_back(self, row: TodayRow) -> None:
        if row.document_id is not None:
            self._context.frame.decisions.act(row.document_id, "take_back")

    def _timeline(self, row: TodayRow) -> None:
        self._open(row)
        self._when_open(lambda: self._context.frame.document.show_timeline(is_shown=True))

    def _tell_none_overdue(self) -> None:
        words = tr("Nobody is late with an answer.")
        self._context.frame.banner.say("blue", "info", words, tr("Only what is overdue is chased."))

    def _chase(self, row: TodayRow) -> None:
        if row.document_id is not None:
            self._context.frame.chaser.ask(row.document_id, row.query, row.key.partition("/")[0])


def worded(count: Callable[[], TodayBoard]) -> TodayBoard:
    """Count the board and return it; its sentences have been put into the language that is on.

    The first time takes a millisecond for each, too long for the thread that paints them; later it is looked up.
    """
    board = count()
    for row in (*board.needs_me, *board.due_soon, *board.waiting, *board.done):
        for sentence in (row.title, row.line2, row.who, row.next_press.label):
            said(sentence)
    return board
