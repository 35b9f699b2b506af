"""What is done with many documents at once: in portions in the lane, with progress, a stop, and an undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.ledger.rows import DocumentQuery
from acucleo_desktop.sync.desk import Desk
from acucleo_desktop.sync.desk_types import Decision
from acucleo_desktop.sync.lists import Group
from acucleo_desktop.sync.undoing import Before
from acucleo_desktop.ui.components.overlay import ReasonSheet
from acucleo_desktop.ui.controllers.context import Context
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.screens.browser import BrowserPage
from acucleo_desktop.ui.screens.decisions import bulk_words, counted, progress_words, refused_words
from acucleo_desktop.ui.tables.sections import Span

PORTION = 50
ASSIGN = "assign"
_TOPIC, _IDS = "bulk", "bulk-ids"
_UNDO_SECONDS = 20
_LEAVES = frozenset({"approve", "replay"})


@dataclass
class Work:
    """One action over many documents.

    Attributes:
        reason: why, where an action asks for one.
        moved: where documents were that were set aside.
        back: what is moved back, for `put_back`.
        is_undo: whether it takes an earlier one back; that is not undone again.
    """

    action: str
    ids: Sequence[int] = ()
    reason: str = ""
    back: Sequence[Before] = ()
    is_undo: bool = False
    at: int = 0
    is_stopped: bool = False
    done: list[int] = field(default_factory=list)
    refused: list[Decision] = field(default_factory=list)
    moved: list[Before] = field(default_factory=list)
    flows: set[Flow] = field(default_factory=set)

    @property
    def size(self) -> int:
        """How many documents it is about."""
        return len(self.back) if self.action == "put_back" else len(self.ids)

    def portion(self, desk: Desk) -> tuple[list[Decision], list[Before], set[Flow]]:
        """Do the next portion, in the lane; return what came of it, and of which kinds those are that were moved."""
        decisions, moved = self._decide(desk)
        rows = desk.lists.some([decision.document_id for decision in decisions if decision.ok])
        return decisions, moved, {row.flow for row in rows}

    def _decide(self, desk: Desk) -> tuple[list[Decision], list[Before]]:
        if self.action == "put_back":
            return desk.lists.put_back(self.back[self.at : self.at + PORTION]), []
        ids = list(self.ids[self.at : self.at + PORTION])
        if self.action == "approve":
            return desk.approve(ids), []
        if self.action == "take_back":
            return [desk.take_back(each) for each in ids], []
        if self.action == "replay":
            return desk.replay(ids), []
        if self.action == ASSIGN:
            return [Decision(each, ok=True, said=handed_over(desk, each, self.reason)) for each in ids], []
        return desk.lists.set_aside(ids, self.reason)


def handed_over(desk: Desk, document_id: int, who: str) -> str:
    """Hand a document over to a person, where the desk can; return the sentence of it."""
    handling: Any = getattr(desk, "handling", None)
    return str(handling.hand_over(document_id, who)) if handling is not None else ""


class BulkController(QObject):
    """Carries out what is asked of many documents; one such work at a time.

    What was approved leaves when the time to undo it is over, not before.
    """

    def __init__(self, context: Context, page: BrowserPage) -> None:
        super().__init__(context.frame)
        self._context = context
        self._page = page
        self.work: Work | None = None
        self._leaves = self._looks_again = False
        page.action_requested.connect(self.ask)
        page.group_pressed.connect(self.act_on_group)
        page.work_bar.stopped.connect(self.stop)
        page.undo_bar.closed.connect(self._undo_gone)
        context.lane.failed.connect(self._failed)

    def ask(self, action: str, spans: Sequence[Span]) -> None:
        """Begin an action over what is selected; setting aside asks for the reason first."""
        count = sum(span.count for span in spans)
        if not count or self.work is not None:
            return
        if action in {"set_aside", ASSIGN}:
            self._ask_word(action, count, lambda word: self._find(Work(action, reason=word), spans))
        else:
            self._find(Work(action), spans)

    def _ask_word(self, action: str, count: int, then: Callable[[str], None]) -> None:
        frame = self._context.frame
        if action == ASSIGN:
            title, hint = tr("Who takes (it|the %n documents) on?", "", count), tr("A name, or me")
            button = tr("Hand over")
        else:
            title = tr("Why (is it|are %n documents) set aside?", "", count)
            hint, button = tr("For example: keyed by hand before the line was back"), tr("Set aside", "a press")
        sheet = ReasonSheet(frame, title, hint, {button: then})
        sheet.closed.connect(self._page.table.setFocus)
        frame.open_sheet(sheet)
        sheet.field.setFocus()

    @property
    def can_assign(self) -> bool:
        """Whether documents can be handed over to somebody."""
        return getattr(self._context.desk(), "handling", None) is not None

    def _find(self, work: Work, spans: Sequence[Span]) -> None:
        """Find out which documents are meant; of a list of any length only a few are known here."""
        self.with_ids(spans, partial(self._begin, work))

    def with_ids(self, spans: Sequence[Span], then: Callable[[list[int]], None]) -> None:
        """Give the ids of selected documents to `then`, in the main thread."""
        sections = self._page.model.sections
        known = [sections.ids_of(span) for span in spans]
        if all(ids is not None for ids in known):
            then([each for ids in known for each in ids or ()])
            return
        desk, newest = self._context.desk(), self._page.newest
        queries = [sections.all[span.section].query for span in spans]

        def look_up() -> list[int]:
            found: list[int] = []
            for span, query in zip(spans, queries, strict=True):
                found.extend(desk.lists.ids(query, span.start, span.stop, newest=newest))
            return found

        self._context.lane.submit(_IDS, look_up, then)

    def approve_clean(self) -> None:
        """Approve of the list that is shown, as it is narrowed, all that waits with nothing against it."""
        if self.work is not None:
            return
        desk, newest, query = self._context.desk(), self._page.newest, self._page.query()

        def look_up() -> list[int]:
            waiting = desk.lists.approvable(query)
            return list(desk.lists.ids(waiting, newest=newest)) if waiting is not None else []

        self._context.lane.submit(_IDS, look_up, self._begin_clean)

    def _begin_clean(self, ids: Sequence[int]) -> None:
        if ids:
            self._begin(Work("approve"), ids)
        else:
            self._page.work_bar.say(tr("Nothing in this list waits with nothing against it."))

    def act_on_group(self, group: Group, action: str) -> None:
        """Carry out the press of a group."""
        desk, frame = self._context.desk(), self._context.frame
        if action == "duplicates":
            frame.show_place("duplicates")
            return
        if action == "chase":
            frame.chaser.ask_first(group)
            return
        if self.work is not None:
            return
        wanted: DocumentQuery | None = group.query
        if action == "approve":
            wanted = desk.lists.approvable(group.query)
        elif action == "replay":
            wanted = desk.lists.replayable(group.query)
        if wanted is None:
            return
        query = wanted
        if action == "open":
            self._context.lane.submit(_IDS, lambda: list(desk.lists.ids(query, 0, 1)), self._open_first)
            return
        work, newest = Work(action), self._page.newest
        self._context.lane.submit(_IDS, lambda: list(desk.lists.ids(query, newest=newest)), partial(self._begin, work))

    def _open_first(self, ids: list[int]) -> None:
        if ids:
            self._page.opened.emit(ids[0])

    # Portions

    def _begin(self, work: Work, ids: Sequence[int]) -> None:
        if self.work is not None or (not ids and work.action != "put_back"):
            return
        work.ids = ids
        self._page.undo_bar.dismiss()
        self.work = work
        self._next()

    def _next(self) -> None:
        work, desk = self.work, self._context.desk()
        if work is None:
            return
        if work.is_stopped or work.at >= work.size:
            self._finish(work)
            return
        if work.size > PORTION:
            self._page.work_bar.show_progress(progress_words(work.action, work.at, work.size), work.at, work.size)
        self._context.lane.submit(_TOPIC, lambda: work.portion(desk), self._portion_done)

    def _portion_done(self, result: tuple[list[Decision], list[Before], set[Flow]]) -> None:
        work = self.work
        if work is None:
            return
        decisions, moved, flows = result
        work.at += len(decisions)
        work.moved += moved
        work.flows |= flows
        for decision in decisions:
            if decision.ok:
                work.done.append(decision.document_id)
            else:
                work.refused.append(decision)
        self._next()

    def stop(self) -> None:
        """Stop after the portion that is under way."""
        if self.work is not None:
            self.work.is_stopped = True

    def _failed(self, topic: str, _error: object) -> None:
        """End a work whose portion failed; the frame tells why."""
        if topic in {_TOPIC, _IDS} and self.work is not None:
            self.work.is_stopped = True
            self._finish(self.work)

    def _finish(self, work: Work) -> None:
        self.work = None
        self._page.work_bar.dismiss()
        words = self._words(work)
        undo = self._undo_of(work)
        if work.done and work.action in _LEAVES:
            self._leaves = True
        self._looks_again = self._looks_again or bool(work.done and work.action == "replay")
        if undo is not None:
            self._page.undo_bar.offer(words, undo, _UNDO_SECONDS)
        else:
            self._page.work_bar.say(words)
            self._deliver()
        self._context.frame.refresh()

    @staticmethod
    def _words(work: Work) -> str:
        parts = [bulk_words(work.action, len(work.done), work.flows)]
        if work.refused:
            parts.append(refused_words(work.refused))
        if work.is_stopped and work.at < work.size:
            parts.append(tr("Stopped; {documents} left.", documents=counted(work.size - work.at)))
        if work.action == "replay" and work.done:
            parts.append(tr("That is not undone: the same checks decide as the first time."))
        return ". ".join(part.rstrip(".") for part in parts) + ("." if len(parts) > 1 else "")

    def _undo_of(self, work: Work) -> Callable[[], None] | None:
        if work.is_undo or not work.done:
            return None
        if work.action == "set_aside":
            return partial(self._undo, Work("put_back", back=list(work.moved), is_undo=True), ())
        other = {"approve": "take_back", "take_back": "approve"}.get(work.action)
        return None if other is None else partial(self._undo, Work(other, is_undo=True), list(work.done))

    def _undo(self, work: Work, ids: Sequence[int]) -> None:
        self._leaves = False
        self._begin(work, ids)

    def _undo_gone(self) -> None:
        # After the press that took it back, which comes first.
        QTimer.singleShot(0, self, self._deliver)

    def _deliver(self) -> None:
        if not self._leaves or self.work is not None:
            return
        loop = self._context.loop
        # What is run again is judged anew by what both sides have now, not only sent.
        (loop.sync_now if self._looks_again else loop.deliver_now)()
        self._leaves = self._looks_again = False
