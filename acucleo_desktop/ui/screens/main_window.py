"""The main window: which pages there are, who serves them, and the presses that more than one of them has."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import QTimer, Signal

from acucleo_desktop.documents.clock import Clock
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ledger.rows import Folder
from acucleo_desktop.sync.desk import Desk
from acucleo_desktop.sync.desk_types import Decision
from acucleo_desktop.ui.bridge.lane import Lane
from acucleo_desktop.ui.bridge.sync_worker import SyncLoop
from acucleo_desktop.ui.components.fault_bar import MODE as FAULT
from acucleo_desktop.ui.components.fault_bar import FaultBar
from acucleo_desktop.ui.components.offline_bar import OfflineBar
from acucleo_desktop.ui.components.overlay import ReasonSheet
from acucleo_desktop.ui.components.undo_bar import UndoBar
from acucleo_desktop.ui.controllers.chasing import Chaser
from acucleo_desktop.ui.controllers.context import Context
from acucleo_desktop.ui.controllers.sync import SyncController
from acucleo_desktop.ui.controllers.today import TodayController
from acucleo_desktop.ui.frame.drafts import Drafts
from acucleo_desktop.ui.frame.memory import PlaceMemory, PlaceStore
from acucleo_desktop.ui.frame.parts import Parts
from acucleo_desktop.ui.frame.recent import Recent
from acucleo_desktop.ui.keys import KEYS
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.screens.decisions import NOTED, Answers, Decisions, kind_of, told
from acucleo_desktop.ui.screens.folders import LISTINGS
from acucleo_desktop.ui.screens.questions import Questions
from acucleo_desktop.ui.screens.today import TodayPage

_LATE = {"corrections": "corrections", "cross-references": "codes", "reports": "reports"}
"""Places of the left bar and the part that serves each, made when it is first shown."""

_LONGEST_WAIT = 3600
"""Seconds after which it is looked anew when the next document comes back: clocks are set, computers sleep."""


@dataclass(frozen=True, slots=True)
class Names:
    """Whose desk it is: the company, and the signed-in user."""

    company: str
    user: str


class MainWindow(Parts):
    """The window.

    Signals:
        health_wanted: the page that says whether everything is in order is to be shown.
        fault_met: an exception that is a fault of the program's own, to be reported and told.
    """

    health_wanted = Signal()
    fault_met = Signal(object)

    def __init__(
        self,
        desk: Callable[[], Desk],
        clock: Clock,
        loop: SyncLoop,
        lane: Lane,
        names: Names,
        places: PlaceStore | None = None,
    ) -> None:
        super().__init__(names.company, names.user)
        self.recent = Recent()
        self.drafts = Drafts()
        self.context = Context(desk, clock, lane, loop, self)
        self.decisions = Decisions(desk, lane, self._ask_reason, self)
        self.questions = Questions(desk, lane, self, self.open_sheet)
        self.today = TodayPage()
        self._back = QTimer(self)
        self._back.setSingleShot(True)
        self._back.timeout.connect(self.refresh)
        self.undo_bar = UndoBar()
        self.offline = OfflineBar()
        self.fault_bar = FaultBar()
        self.build((self.fault_bar, self.questions.bar, self.offline), self.undo_bar)
        self.describe_page(self.today, "Today", self.today.list)
        self.chaser = Chaser(self.context)
        self._today = TodayController(self.context, self.today)
        self._sync = SyncController(self.context)
        for name in LISTINGS:
            self.add_late(name, partial(self.make_part, "lists"))
        for name, part in _LATE.items():
            self.add_late(name, partial(self.make_part, part))
        self.memory = PlaceMemory(self, places)
        self.memory.add("today", self.today)
        self.closing.connect(self.memory.stop)
        self._connect()
        self._bind()

    def _connect(self) -> None:
        self.left_bar.keys_pressed.connect(self.open_keys)
        self.left_bar.manual_pressed.connect(self.open_manual)
        self.top_bar.find_pressed.connect(self.open_find)
        self.top_bar.dry_run_pressed.connect(self.dry_run)
        self.top_bar.sync_pressed.connect(self.sync_now)
        self.decisions.decided.connect(self._decided)
        self.decisions.run_again.connect(self.sync_now)
        self.decisions.twin_wanted.connect(self._compare)
        self.decisions.taken_already.connect(self._taken_already)
        self.undo_bar.offered.connect(self.commands.screen_changed)
        self.fault_bar.told.connect(partial(self._fault_shown, is_shown=True))
        self.fault_bar.closed.connect(partial(self._fault_shown, is_shown=False))
        self.questions.answered.connect(self._answered)
        self.context.lane.done.connect(self._lane_done)
        self.context.lane.failed.connect(self._lane_failed)
        self.context.loop.failed.connect(self.decisions.looked_again)

    def _fault_shown(self, *, is_shown: bool) -> None:
        """Let the keys of the bar count while it is there."""
        if (FAULT in self.modes) is not is_shown:
            (self.modes.append if is_shown else self.modes.remove)(FAULT)
            self.commands.screen_changed()

    def _bind(self) -> None:
        """Bind everything that the table of keys knows by a name."""
        actions: dict[str, Callable[[], object]] = {
            "dry-run": self.dry_run,
            "sync": self.sync_now,
            "stop": self._sync.stop,
            "answer": self.answer_question,
            "take-back": self._sync.take_back,
            "steps": self._sync.show_steps,
            "happened": self._sync.show_happened,
            "tried": self._sync.show_happened,
            "compare": self._compare_shown,
            "print": self._print_shown,
            "pdf": self._pdf_shown,
            "quit": self.close,
            "find": self.open_find,
            "back": self.go_back,
            "keys": self.open_keys,
            "health": self.health_wanted.emit,
            "fault-bundle": self.fault_bar.bundle_pressed.emit,
            "fault-copy": self.fault_bar.copy_pressed.emit,
            "fault-close": self.fault_bar.dismiss,
            "manual": self.open_manual,
            "approve-clean": self.approve_clean,
            "fold": self.toggle_fold,
            "menus": self.menus.toggle,
            "down": partial(self.move_row, 1),
            "up": partial(self.move_row, -1),
        }
        actions |= {f"split-{way}": partial(self.move_splitter, way) for way in ("left", "right", "up", "down")}
        names = [key.name for key in KEYS if key.name.startswith("go:")]
        actions |= {name: partial(self.show_place, name.removeprefix("go:")) for name in names}
        for name, action in actions.items():
            self.commands.bind_name(name, action)
        # Pages have a Ctrl+Z of their own: it is the bar's only while that offers something.
        self.commands.bind_name("undo", self.undo_bar.undo, when=lambda: self.undo_bar.is_offering)

    # What the bars say

    def refresh_counts(self) -> None:
        """Load again the counts of the left bar, the status bar and the guard's questions."""
        self.questions.load()
        desk = self.context.desk()
        self.context.lane.submit("counts", desk.folder_counts, self._counts_arrived)
        self.context.lane.submit("next-back", desk.handling.next_back, self._wait_for_back)
        self._sync.refresh()

    def _wait_for_back(self, moment: datetime | None) -> None:
        """Look again when the next document comes back that was put off."""
        self._back.stop()
        if moment is not None:
            left = (moment - self.context.now()).total_seconds()
            self._back.start(round(min(max(left, 0), _LONGEST_WAIT) * 1000) + 1)

    def _counts_arrived(self, counts: dict[Folder, int]) -> None:
        named = {folder.value: count for folder, count in counts.items()}
        self.left_bar.show_counts(named)
        if self.has_made("lists"):
            self.lists.show_counts(named)

    # Presses that more than one screen has

    def open_document(self, document_id: int) -> None:
        """Open a document on a page of its own."""
        self.recent.opened(document_id)
        self.documents.open(document_id)

    def open_document_id(self) -> int:
        """Return the id of the document that lies open over a place; 0 when none does."""
        detail = self.document.detail if self.shows("document") else None
        return detail.row.id if detail is not None else 0

    def _compare(self, document_id: int) -> None:
        self.compare.open(document_id)

    def _compare_shown(self) -> None:
        self.compare.open_shown()

    def _print_shown(self) -> None:
        self.documents.print_shown()

    def _pdf_shown(self) -> None:
        self.documents.pdf_shown()

    def approve_clean(self) -> None:
        """Approve everything that waits with nothing against it; where a list is shown, of that list, with an undo."""
        if self.shows("browser"):
            self.lists.bulk.approve_clean()
        else:
            self.decisions.approve_clean()

    def sync_now(self) -> None:
        """Run a sync as soon as the loop is free."""
        self._sync.sync_now()

    def dry_run(self) -> None:
        """Say what a sync would do."""
        self.dry_runs.show()

    def open_find(self) -> None:
        """Open the search over everything."""
        self.finder.show()

    def answer_question(self) -> None:
        """Open the oldest question of the guard; without one, look at the document's next finding."""
        if not self.questions.show_first() and self.shows("document"):
            self.documents.next_finding()

    # Sheets

    def _ask_reason(self, title: str, hint: str, answers: Answers) -> None:
        """Ask for a sentence; what was half typed to the same question about the same document is there again."""
        key = f"{self.open_document_id()}:{title}"
        sheet = ReasonSheet(
            self, title, hint, {text: partial(self._given, key, then) for text, then in answers.items()}
        )
        self.open_sheet(sheet)
        self.drafts.asking = self.decisions.acting if self.open_document_id() else ""
        sheet.field.setText(self.drafts.of(key))
        sheet.field.textChanged.connect(partial(self.drafts.keep, key))
        sheet.closed.connect(self._asked)
        sheet.field.setFocus()

    def _given(self, key: str, then: Callable[[str], None], text: str) -> None:
        self.drafts.keep(key, "")
        then(text)

    def _asked(self) -> None:
        self.drafts.asking = ""

    def open_keys(self) -> None:
        """Show the keys of the screen, then those that count everywhere."""
        from acucleo_desktop.ui.frame.keys_sheet import KeysSheet

        sheet = KeysSheet(self, self.screen_name())
        self.open_sheet(sheet)
        sheet.field.setFocus()

    def open_manual(self) -> None:
        """Show what the manual says about the screen; where the manual is shown already, its first page."""
        self.manual.show_screen()

    # What comes back

    def _answered(self, answer: str, was_last: bool) -> None:
        self.banner.say("green", "check", tr("Answered."), said(answer))
        self.refresh()
        if was_last:
            self.context.loop.sync_now()

    def _decided(self, decisions: list[Decision], delivers: bool) -> None:
        if any(decision.ok for decision in decisions):
            self.corrections.follow(decisions, delivers=delivers)
        if decisions:
            waits = self.context.loop.is_busy and not delivers and any(decision.ok for decision in decisions)
            later = tr("A sync is running: the rest is done when it has ended.") if waits else ""
            self.banner.say(*told(decisions), later)
        self.refresh()
        if delivers:
            self.context.loop.deliver_now()

    def _taken_already(self) -> None:
        words = tr("This fix is taken already.")
        self.banner.say("blue", "info", words, tr("The documents that wait for it are being looked at again."))

    def _lane_done(self, topic: str, _result: object) -> None:
        if kind_of(topic) == NOTED:
            self.refresh()

    def _lane_failed(self, _topic: str, error: object) -> None:
        self.tell_fault(error)

    def tell_fault(self, error: object) -> None:
        """Tell trouble in the banner; what is no known trouble is a fault of ours, which has a bar of its own."""
        if isinstance(error, Problem):
            more = " ".join(said(part) for part in (error.why, error.todo) if part)
            self.banner.say("red", "error", said(error.what), more)
        else:
            self.fault_met.emit(error)
