"""Lists of documents for the desk: pages, counts, groups with what can be done with each, and saved views."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.match_level import CHANGED_VERSION, MatchLevel, UpdateLevel
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.status import Answer, Check, Delivery
from acucleo_desktop.ledger.document_lists import Cut, Trait
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow, Folder, Order, PutOff
from acucleo_desktop.ledger.views import SavedView
from acucleo_desktop.sync.desk_types import Decision

if TYPE_CHECKING:
    from acucleo_desktop.sync.services import Services
    from acucleo_desktop.sync.undoing import Before

DAYS = 31
OLDER = "older"
_LOOK = "list.look."
NEEDS_YOU, CLEAN, UNCHECKED = "needs-you", "clean", "unchecked"
_CHECK_GROUPS: Mapping[str, tuple[Check, ...]] = {
    NEEDS_YOU: (Check.BLOCKED,),
    CLEAN: (Check.CLEAN, Check.WARNINGS),  # a warning never stops a clean batch, but is counted in it
    UNCHECKED: (Check.UNCHECKED,),
}
_BILL_LEVELS = (
    *(MatchLevel.PERFECT, MatchLevel.MONEY_OFF, MatchLevel.TERMS_DIFFER, MatchLevel.SOME_LINES),
    *(MatchLevel.NOT_RECEIVED, MatchLevel.NO_MATCH, MatchLevel.DUPLICATE),
)
_UPDATE_LEVELS = (
    *(UpdateLevel.SAME, UpdateLevel.DATE_MOVED, UpdateLevel.QUANTITY_CHANGED, UpdateLevel.PRICE_CHANGED),
    *(UpdateLevel.ITEM_SUBSTITUTED, UpdateLevel.LINE_REJECTED, UpdateLevel.ORDER_REJECTED, UpdateLevel.NEVER_ORDERED),
    *(UpdateLevel.SHIPPED_UNCONFIRMED, UpdateLevel.SHIPPED_MORE, UpdateLevel.NO_ORDER),
)
MATCH_ORDER = (*(level.value for level in (*_BILL_LEVELS, *_UPDATE_LEVELS)), CHANGED_VERSION, "")
"""The levels as a clerk takes them, the best first; what has none comes last."""
_DELIVERY_ORDER = (
    *(Delivery.IN_DOUBT, Delivery.FAILED, Delivery.REVIEW, Delivery.HELD, Delivery.QUEUED, Delivery.SENDING),
    *(Delivery.RECEIVED, Delivery.WRITING, Delivery.SENT, Delivery.WRITTEN, Delivery.DUPLICATE),
    *(Delivery.SET_ASIDE, Delivery.SUPERSEDED),
)
_ANSWER_ORDER = (
    *(Answer.OVERDUE, Answer.REJECTED, Answer.PARTLY_ACCEPTED, Answer.ACCEPTED_WITH_ERRORS, Answer.ANSWERED_TWICE),
    *(Answer.UNMATCHED, Answer.WAITING, Answer.ACCEPTED, Answer.NONE),
)


class GroupBy(StrEnum):
    """By what a list is parted into groups; the empty word parts it into none."""

    NOTHING = ""
    CHECK = "check"
    CAUSE = "cause"
    MATCH = "match"
    PARTNER = "partner"
    DAY = "day"
    DELIVERY = "delivery"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class Group:
    """A part of a list.

    Attributes:
        by: what the list is grouped by.
        key: word of the group: of `_CHECK_GROUPS`, a cause, a match level, a partner, an ISO date or `older`.
        name: of the partner, or the newest sentence of the cause; empty for the others.
        query: what is in the group.
        count: how many documents that are.
        approvable: how many of them wait for review with nothing that stops them.
        with_warnings: how many of these have warnings.
        replayable: how many of them are blocked or failed.
    """

    by: GroupBy
    key: str
    query: DocumentQuery
    count: int
    name: str = ""
    approvable: int = 0
    with_warnings: int = 0
    replayable: int = 0


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What an empty list says of the rest.

    Attributes:
        came_today: documents that came in since midnight.
        last_came: when the newest of them came; None when none came.
        last_check, next_check: when Cleo was and will be looked at; None when it was never, or is not planned.
        outbox, outbox_ready: documents that wait to leave, and those of them with nothing against them.
        undecided: answers, ship notices and bills that wait for a decision.
        failed: documents that failed or were rejected.
        overdue, waiting: documents whose acknowledgment is late, or may still come in time.
    """

    came_today: int
    last_came: datetime | None
    last_check: datetime | None
    next_check: datetime | None
    outbox: int
    outbox_ready: int
    undecided: int
    failed: int
    overdue: int
    waiting: int


class Lists:
    """What lists ask the ledger. All methods may be called from any thread."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._ledger = services.ledger
        self._lists = services.ledger.lists

    def page(self, query: DocumentQuery, cut: Cut) -> list[DocumentRow]:
        """Return some rows of a list."""
        return self._lists.page(query, cut)

    def total(self, query: DocumentQuery) -> int:
        """Return how many documents a list has."""
        return self._lists.total(query)

    def place(self, query: DocumentQuery, document_id: int) -> int:
        """Return how many rows of a list come before a document."""
        return self._lists.place(query, self._ledger.documents.get(document_id))

    def ids(
        self, query: DocumentQuery, start: int = 0, stop: int | None = None, *, newest: int | None = None
    ) -> array[int]:
        """Return the ids of the rows from `start` to before `stop`, without what came after `newest`."""
        return self._lists.ids(query, start, stop, newest=newest)

    def newest(self) -> int:
        """Return the id of the newest document."""
        return self._ledger.documents.last_id()

    def rows(self, query: DocumentQuery, take: Callable[[Sequence[DocumentRow]], bool]) -> int:
        """Hand out a whole list in portions until `take` returns False; return how many rows were handed out."""
        return self._lists.rows(query, take)

    def some(self, ids: Sequence[int]) -> list[DocumentRow]:
        """Return the heads of documents in this order."""
        return [self._ledger.documents.get(document_id) for document_id in ids]

    def values(self, query: DocumentQuery, trait: Trait) -> dict[str, int]:
        """Return which values of a trait the documents of a list have, and how often."""
        return self._lists.counts(query, trait)

    # Groups

    def groups(self, query: DocumentQuery, by: GroupBy) -> list[Group]:
        """Return the groups of a list that hold something, in the order in which they are worked through."""
        if by is GroupBy.DAY:
            found = self._days(query)
        elif by is GroupBy.CHECK:
            found = self._checks(query)
        else:
            found = self._by_value(query, by)
        return [self._with_actions(group) for group in found if group.count]

    def _checks(self, query: DocumentQuery) -> list[Group]:
        counts = self._lists.counts(query, Trait.CHECK)
        found = []
        for key, checks in _CHECK_GROUPS.items():
            kept = tuple(check for check in checks if not query.checks or check in query.checks)
            count = sum(counts.get(check, 0) for check in kept)
            found.append(Group(GroupBy.CHECK, key, replace(query, checks=kept), count))
        return found

    def _by_value(self, query: DocumentQuery, by: GroupBy) -> list[Group]:
        trait, order = {
            GroupBy.CAUSE: (Trait.CAUSE, ()),
            GroupBy.MATCH: (Trait.MATCH, MATCH_ORDER),
            GroupBy.PARTNER: (Trait.PARTNER, ()),
            GroupBy.DELIVERY: (Trait.DELIVERY, _DELIVERY_ORDER),
            GroupBy.ANSWER: (Trait.ANSWER, _ANSWER_ORDER),
        }[by]
        counts = self._lists.counts(query, trait)
        names: dict[str, str] = self._ledger.partners.names() if by is GroupBy.PARTNER else {}
        if by is GroupBy.PARTNER:
            keys = sorted(counts, key=lambda code: (not code, (names.get(code) or code).casefold(), code))
        elif by is GroupBy.CAUSE:
            keys = sorted(counts, key=lambda cause: (not cause, -counts[cause], cause))
        else:
            known = [str(key) for key in order]
            keys = sorted(counts, key=lambda key: (known.index(key) if key in known else len(known), key))
        return [Group(by, key, _only(query, by, key), counts[key], names.get(key, "")) for key in keys]

    def _days(self, query: DocumentQuery) -> list[Group]:
        today = self._services.clock.now().astimezone().date()
        first = _midnight(today - timedelta(days=DAYS - 1))
        recent = _between(query, first, None)
        days: dict[date, int] = {}
        for hour, count in self._lists.hours(recent):
            day = hour.astimezone().date()
            days[day] = days.get(day, 0) + count
        found = []
        for day, count in sorted(days.items(), reverse=query.order is not Order.OLDEST):
            within = _between(query, _midnight(day), _midnight(day + timedelta(days=1)))
            found.append(Group(GroupBy.DAY, day.isoformat(), within, count))
        before = _between(query, None, first)
        older = Group(GroupBy.DAY, OLDER, before, self._lists.total(before))
        return [older, *found] if query.order is Order.OLDEST else [*found, older]

    def _with_actions(self, group: Group) -> Group:
        """Count what can be approved and run again: of documents that wait there are few in a list of any length."""
        waiting = self._lists.approvable(group.query)
        ready = {} if waiting is None else self._lists.counts(waiting, Trait.CHECK)
        warned = ready.get(Check.WARNINGS, 0)
        again = 0
        if group.by is GroupBy.CAUSE and group.key:
            stopped = self.replayable(group.query)
            again = self._lists.total(stopped) if stopped is not None else 0
        return replace(group, approvable=sum(ready.values()), with_warnings=warned, replayable=again)

    def approvable(self, query: DocumentQuery) -> DocumentQuery | None:
        """Return the query of those documents of a list that wait for review with nothing that stops them."""
        return self._lists.approvable(query)

    @staticmethod
    def replayable(query: DocumentQuery) -> DocumentQuery | None:
        """Return the query of those documents of a list that wait blocked or have failed."""
        wanted = (Delivery.REVIEW, Delivery.FAILED)
        kept = tuple(one for one in wanted if not query.deliveries or one in query.deliveries)
        return replace(query, deliveries=kept) if kept else None

    def elsewhere(self, last_check: datetime | None, next_check: datetime | None) -> Elsewhere:
        """Return what is open beside a list that is empty."""
        today = _midnight(self._services.clock.now().astimezone().date())
        came = DocumentQuery(directions=(Direction.IN,), since=today, include_acknowledgments=False)
        newest = self._lists.page(came, Cut(1))
        outbox = DocumentQuery(folder=Folder.OUTBOX, include_acknowledgments=False, put_off=PutOff.HIDDEN)
        ready = self._lists.approvable(outbox)
        flows = (Flow.ORDER_ACKNOWLEDGMENT, Flow.SHIP_NOTICE, Flow.BILL)
        folders = self._ledger.documents.folder_counts(include_acknowledgments=False, put_off=PutOff.HIDDEN)
        return Elsewhere(
            self.total(came),
            newest[0].created_at if newest else None,
            last_check,
            next_check,
            folders[Folder.OUTBOX],
            self.total(ready) if ready is not None else 0,
            self.total(DocumentQuery(flows=flows, deliveries=(Delivery.REVIEW,))),
            folders[Folder.FAILED],
            self.total(DocumentQuery(answers=(Answer.OVERDUE,))),
            self.total(DocumentQuery(answers=(Answer.WAITING,))),
        )

    # Views and looks

    def views(self) -> list[SavedView]:
        """Return the saved views by name."""
        return self._ledger.views.kept()

    def save_view(self, name: str, query: DocumentQuery, look: Mapping[str, Any]) -> SavedView:
        """Keep a list under a name; one of the same name is replaced.

        Raises:
            Problem: the name is empty.
        """
        kept = " ".join(name.split())
        if not kept:
            raise Problem("view.no-name", "The view was not kept, because it has no name.", todo="Give it a name.")
        self._ledger.views.save(kept, query, look)
        return SavedView(kept, query, look)

    def rename_view(self, old: str, new: str) -> None:
        """Give a view another name.

        Raises:
            Problem: there is a view of the new name, or the old one is gone.
        """
        known = {view.name: view for view in self.views()}
        kept = " ".join(new.split())
        if kept == old:
            return
        if kept in known:
            raise Problem(
                "view.name-taken",
                f"The view was not renamed: there is a view {kept} already.",
                todo="Choose another name.",
            )
        if old not in known:
            raise Problem("view.gone", f"There is no view {old} any more.", todo="Look at the left bar.")
        with self._ledger.transaction():
            self.save_view(kept, known[old].query, known[old].look)
            self._ledger.views.remove(old)

    def remove_view(self, name: str) -> SavedView | None:
        """Forget a view; return what it was, so that it can be kept again."""
        known = {view.name: view for view in self.views()}
        self._ledger.views.remove(name)
        return known.get(name)

    def looks(self) -> dict[str, str]:
        """Return how lists look, as the window has kept it, by the names of their places."""
        kept = self._ledger.marks.starting_with(_LOOK)
        return {name.removeprefix(_LOOK): text for name, text in kept.items()}

    def keep_look(self, place: str, text: str) -> None:
        """Keep how the list of a place looks."""
        self._ledger.marks.set(f"{_LOOK}{place}", text)

    # Undoing

    def set_aside(self, ids: Sequence[int], reason: str) -> tuple[list[Decision], list[Before]]:
        """Put documents aside; return the decisions, and where those were that could be moved.

        Raises:
            Problem: no reason is given.
        """
        from acucleo_desktop.sync.undoing import Undo

        return Undo(self._services).set_aside(ids, reason)

    def put_back(self, moved: Sequence[Before]) -> list[Decision]:
        """Move documents back that were set aside by mistake."""
        from acucleo_desktop.sync.undoing import Undo

        return Undo(self._services).put_back(moved)


def _only(query: DocumentQuery, by: GroupBy, key: str) -> DocumentQuery:
    """Return what of a list has one value."""
    match by:
        case GroupBy.CAUSE:
            return replace(query, cause="", causes=(key,))
        case GroupBy.MATCH:
            return replace(query, matches=(key,))
        case GroupBy.PARTNER:
            return replace(query, partners=(key,))
        case GroupBy.DELIVERY:
            return replace(query, deliveries=(Delivery(key),))
        case _:
            return replace(query, answers=(Answer(key),))


def _midnight(day: date) -> datetime:
    """Return when a day begins where the clerk is."""
    return datetime.combine(day, datetime.min.time()).astimezone()


def _between(query: DocumentQuery, since: datetime | None, until: datetime | None) -> DocumentQuery:
    """Return what of a list entered the ledger in a stretch of time."""
    sinces = [moment for moment in (query.since, since) if moment is not None]
    untils = [moment for moment in (query.until, until) if moment is not None]
    return replace(query, since=max(sinces, default=None), until=min(untils, default=None))
