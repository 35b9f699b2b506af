"""The guard between looking and acting: asks a person about what is absurd, and keeps that part back until then.

Collecting goes on while a question is open (bytes first); writing and sending of the part in question does not. A
question is durable, is asked once for each case, and an answer counts for that case only.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta, tzinfo
from typing import Any

from acucleo_desktop.acumatica.erp import ChangedRecord
from acucleo_desktop.cleo.mailbox import RemoteFile
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.money import to_cents
from acucleo_desktop.documents.status import Check, Delivery
from acucleo_desktop.ledger.questions import NO, OPEN, NewQuestion, QuestionRow
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow, NewDocument
from acucleo_desktop.ledger.usual import Part as PartKey
from acucleo_desktop.ledger.usual import local_midnight
from acucleo_desktop.sync import absurd_places, absurdity
from acucleo_desktop.sync.absurdity import Changed, Day, Lines, Part
from acucleo_desktop.sync.flows import ANSWER_FLOWS, BY_FLOW
from acucleo_desktop.sync.folder_memory import FolderLook, FolderMemory
from acucleo_desktop.sync.services import Services

HISTORY_DAYS = 56
_MOST_DOCUMENTS = 2_000
_MOST_READ = 60
_OLD = timedelta(days=2)
ACTING = {
    Direction.IN: (Delivery.RECEIVED, Delivery.REVIEW),
    Direction.OUT: (Delivery.REVIEW, Delivery.HELD, Delivery.QUEUED),
}
_BY_DOCUMENTS = (absurdity.MORE, absurdity.AMOUNTS, absurdity.PRICES)
_BY_DAY = (absurdity.FEWER, absurdity.SAME_CAUSE)


@dataclass(slots=True)
class _Batch:
    """What waits of one part today."""

    amounts: list[int] = field(default_factory=list)
    prices: list[str] = field(default_factory=list)
    items: list[str] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)
    causes: Counter[str] = field(default_factory=Counter)
    cause_text: str = ""

    def lines(self) -> Lines:
        return Lines(len(self.numbers), tuple(self.amounts), tuple(self.prices), tuple(self.items), tuple(self.numbers))


class Guard:
    """The guard of one pass.

    Args:
        services: the engine's surroundings.
        keeps: whether questions are stored; False for a dry run, which only says them.
        zone: whose days are counted; None for the computer's own time zone.
    """

    def __init__(self, services: Services, *, keeps: bool = True, zone: tzinfo | None = None) -> None:
        self._services = services
        self._ledger = services.ledger
        self._limits = services.policy.guard
        self._keeps = keeps
        self._zone = zone
        self._said: list[NewQuestion] = []
        self._folders = FolderMemory(services.ledger.marks)
        self._known: list[QuestionRow] = self._ledger.questions.all()

    # What is kept back

    def holds(self, row: DocumentRow) -> bool:
        """Whether a document lies in a part that is not written or sent now."""
        return any(question.covers(row) for question in self.open_ones())

    def open_ones(self) -> list[QuestionRow]:
        """Return the questions that keep something back: open ones, and refusals that hold while things are so."""
        return [row for row in self._known if keeps_back(row)]

    def said(self) -> list[NewQuestion | QuestionRow]:
        """Return all questions that stand now, with those that a dry run has only thought of."""
        return [*(row for row in self._known if row.state == OPEN), *self._said]

    # Looking

    def look_at_clock(self) -> None:
        """Compare this computer's time with what the ledger has seen; called before the pass has its own row."""
        if not self._limits.is_on:
            return
        last = self._ledger.runs.last()
        seen = [last.finished_at or last.started_at] if last is not None else []
        seen += [row.created_at for row in self._ledger.documents.list(DocumentQuery(limit=1))]
        found = absurd_places.clock_went_back(self._now(), max(seen), self._limits) if seen else None
        self._settle([found], {absurdity.CLOCK_BACK})

    def look_at_service(self, service: str, client: object) -> None:
        """Compare this computer's time with a service's, as its last answer told it."""
        gap: timedelta | None = getattr(getattr(client, "session", None), "clock_gap", None)
        if gap is None or not self._limits.is_on:
            return
        found = absurd_places.clock_differs(service, gap, self._today(), self._limits)
        self._settle([found], {absurdity.CLOCK_SERVICE}, lambda row: row.facts.get("service") == service)

    def look_at_folders(self, looks: Sequence[FolderLook], folders: Callable[[], Sequence[str]]) -> None:
        """Judge how the polled folders look now against how they looked before.

        Args:
            looks: what was seen.
            folders: lists what folders there are; asked only when one is missing.
        """
        if not looks or not self._limits.is_on:
            return
        found: list[NewQuestion | None] = []
        for look in looks:
            memory = self._folders.of(look.folder)
            if look.is_gone and memory.files:
                others = [path for path in folders() if path != look.folder]
                found.append(
                    absurd_places.folder_gone(look.folder, memory.files, memory.seen, _near(look.folder, others))
                )
            elif look.is_emptied(memory, self._limits.minimum) and self._services.policy.after_download == "keep":
                found.append(absurd_places.folder_empty(look.folder, memory.files, memory.seen))
        found.append(self._old_files([file for look in looks for file in look.new]))
        seen = {look.folder for look in looks}
        kinds = {absurdity.FOLDER_GONE, absurdity.FOLDER_EMPTY}
        self._settle(found, kinds, lambda row: row.facts.get("folder") in seen)
        self._settle([], {absurdity.OLD_FILES}, lambda row: not self._waiting(row))
        if self._keeps:
            stopped = {str(row.facts.get("folder")) for row in self.open_ones() if row.kind in kinds}
            self._folders.keep([look for look in looks if look.folder not in stopped], self._now())

    def _old_files(self, new: Sequence[RemoteFile]) -> NewQuestion | None:
        last = self._ledger.runs.last("done") or self._ledger.runs.last("needs-person")
        if last is None or last.finished_at is None:
            return None
        limit = last.finished_at - _OLD
        old = [file for file in new if file.modified is not None and file.modified < limit]
        return absurd_places.old_files(len(old), [file.name for file in old], last.finished_at, self._limits)

    def look_at_documents(self, direction: Direction, extra: Sequence[NewDocument] = ()) -> None:
        """Judge today's documents of one direction against what is usual.

        Args:
            direction: which.
            extra: documents that a dry run has found and that are in no ledger.
        """
        if not self._limits.is_on:
            return
        midnight = local_midnight(self._now(), self._zone)
        counts = {
            part: count for part, count in self._ledger.usual.counts(midnight).items() if part[0] == direction.value
        }
        for new in extra:
            if new.flow not in ANSWER_FLOWS:
                key = (direction.value, new.flow.value, new.partner)
                counts[key] = counts.get(key, 0) + 1
        found: list[NewQuestion | None] = []
        if direction is Direction.IN:
            found += self._volumes(direction, counts)
        found += self._contents(direction, counts, extra)
        in_part: Callable[[QuestionRow], bool] = lambda row: row.scope.direction == direction.value  # noqa: E731
        self._settle(found, set(_BY_DAY), in_part)
        self._settle([], set(_BY_DOCUMENTS), lambda row: in_part(row) and not self._waiting(row))

    def _volumes(self, direction: Direction, counts: dict[PartKey, int]) -> list[NewQuestion | None]:
        history = self._history(direction)
        today = self._today()
        found: list[NewQuestion | None] = []
        for key in {*counts, *history}:
            if key[1] not in _FLOW_WORDS or not key[2]:
                continue
            part, days = self._part(key), history.get(key, [])
            found.append(absurdity.too_many(part, counts.get(key, 0), today, days, self._limits))
            found.append(absurdity.too_few(part, counts.get(key, 0), today, days, self._limits))
        return found

    def _contents(
        self, direction: Direction, counts: dict[PartKey, int], extra: Sequence[NewDocument]
    ) -> list[NewQuestion | None]:
        today, midnight = self._today(), local_midnight(self._now(), self._zone)
        found: list[NewQuestion | None] = []
        for key, batch in self._batches(direction, extra).items():
            part, lines = self._part(key), batch.lines()
            past = self._ledger.usual.amounts(key, midnight) if len(lines.amounts) > 1 else []
            found.append(absurdity.odd_prices(part, today, lines))
            if found[-1] is None:
                found.append(absurdity.odd_amounts(part, today, lines, past))
            total = counts.get(key, 0)
            found.append(absurdity.same_cause(part, today, batch.causes, total, batch.cause_text, self._limits))
        return found

    def _batches(self, direction: Direction, extra: Sequence[NewDocument]) -> dict[PartKey, _Batch]:
        """Return what waits today, by part; the lines of some documents are read, not of all."""
        batches: dict[PartKey, _Batch] = defaultdict(_Batch)
        query = DocumentQuery(
            directions=(direction,),
            deliveries=ACTING[direction],
            since=local_midnight(self._now(), self._zone),
            include_acknowledgments=False,
            limit=_MOST_DOCUMENTS,
        )
        rows = [row for row in self._ledger.documents.list(query) if row.flow.value in _FLOW_WORDS]
        sizes = Counter((row.flow, row.partner) for row in rows)
        read: Counter[tuple[Flow, str]] = Counter()
        for row in rows:
            key = (row.flow, row.partner)
            read[key] += 1
            is_read = sizes[key] > 1 and read[key] <= _MOST_READ
            fields = self._ledger.documents.fields(row.id) if is_read else {}
            _take(batches[direction.value, row.flow.value, row.partner], row, fields)
        for new in extra:
            if new.flow.value in _FLOW_WORDS and new.delivery in ACTING[direction]:
                _take(batches[direction.value, new.flow.value, new.partner], new, new.fields)
        return batches

    def _history(self, direction: Direction) -> dict[PartKey, list[Day]]:
        """Return the past days of every part from its first document on, days without any among them."""
        now = self._now()
        since, until = (local_midnight(now, self._zone, back) for back in (HISTORY_DAYS, 0))
        hour = now.astimezone(self._zone).hour
        whole: dict[PartKey, Counter[int]] = defaultdict(Counter)
        early: dict[PartKey, Counter[int]] = defaultdict(Counter)
        today = self._today()
        for entry in self._ledger.usual.hours(since, until):
            if entry.part[0] == direction.value:
                local = entry.hour.astimezone(self._zone)
                back = (today - local.date()).days
                whole[entry.part][back] += entry.count
                # Only finished hours count for the past, so that a late file of today is not missed yet.
                early[entry.part][back] += entry.count if local.hour + 1 < hour else 0
        return {
            part: [Day(today - timedelta(days=back), by[back], early[part][back]) for back in range(1, max(by) + 1)]
            for part, by in whole.items()
        }

    # Records before they are drafted

    def allowed(self, flow: Flow, records: Sequence[ChangedRecord], partner_of: _PartnerOf) -> list[ChangedRecord]:
        """Return the changed records that may be made into documents now; the others wait, or a person refused them.

        Args:
            flow: of the documents.
            records: as Acumatica listed them.
            partner_of: names the partner that gets a record's document, None for nobody.
        """
        if not self._limits.is_on:
            return list(records)
        refused = [row for row in self._known if row.state == NO and row.kind in {absurdity.AGAIN, absurdity.MORE}]
        left = [one for one in records if not _is_refused(flow, one, partner_of(one), refused)]
        documents = self._ledger.documents
        fresh = [one for one in left if partner_of(one) and not documents.by_source(one.entity, one.key)]
        self._judge_records(flow, fresh, partner_of)
        stopped = [row for row in self.open_ones() if row.kind in {absurdity.AGAIN, absurdity.MORE}]
        new = {one.key for one in fresh}
        return [one for one in left if one.key not in new or not _is_covered(flow, partner_of(one), stopped)]

    def keeps_records(self, flow: Flow) -> bool:
        """Whether some changed records of a flow wait for an answer."""
        kinds = {absurdity.AGAIN, absurdity.MORE}
        return any(row.kind in kinds and row.scope.flow == flow.value for row in self.open_ones())

    def _judge_records(self, flow: Flow, fresh: Sequence[ChangedRecord], partner_of: _PartnerOf) -> None:
        changed = Changed(
            flow.value,
            BY_FLOW[flow].noun,
            self._ledger.marks.get(_MARKS[flow]),
            self._ledger.usual.newest_stamp(flow),
            tuple(one.stamp for one in fresh),
            tuple(one.number for one in fresh),
            any(self._ledger.runs.last(outcome) is not None for outcome in ("done", "needs-person")),
        )
        found = [absurdity.sent_again(changed, self._services.policy.send_since, self._limits)]
        if found[0] is None and len(fresh) > 1:
            found = self._record_volumes(flow, fresh, partner_of)
        mine: Callable[[QuestionRow], bool] = lambda row: (row.scope.direction, row.scope.flow) == ("out", flow.value)  # noqa: E731
        self._settle(found, {absurdity.AGAIN, absurdity.MORE}, mine)

    def _record_volumes(
        self, flow: Flow, fresh: Sequence[ChangedRecord], partner_of: _PartnerOf
    ) -> list[NewQuestion | None]:
        history, today = self._history(Direction.OUT), self._today()
        counts = self._ledger.usual.counts(local_midnight(self._now(), self._zone))
        coming = Counter(partner_of(one) or "" for one in fresh)
        found: list[NewQuestion | None] = []
        for code, count in coming.items():
            key = (Direction.OUT.value, flow.value, code)
            question = absurdity.too_many(
                self._part(key), counts[key] + count, today, history.get(key, []), self._limits
            )
            if question is not None:
                newest = max(one.stamp for one in fresh if partner_of(one) == code)
                question = replace(question, facts={**question.facts, "newest": newest})
            found.append(question)
        return found

    # Keeping

    def _settle(
        self,
        found: Iterable[NewQuestion | None],
        kinds: set[str],
        is_mine: Callable[[QuestionRow], bool] = lambda _row: True,
    ) -> None:
        """Ask what is new, and take back questions of these kinds whose cause is gone."""
        there = [question for question in found if question is not None]
        for question in there:
            self._ask(question)
        if not self._keeps:
            return
        cases = {(question.kind, question.case) for question in there}
        for row in self._known:
            if row.kind in kinds and keeps_back(row) and (row.kind, row.case) not in cases and is_mine(row):
                self._ledger.questions.answer(row.id, "withdrawn", "what was odd is so no more")
        self._known = self._ledger.questions.all()

    def _ask(self, question: NewQuestion) -> None:
        earlier = [row for row in self._known if (row.kind, row.case) == (question.kind, question.case)]
        last = earlier[-1] if earlier else None
        if last is not None and last.state != "withdrawn":
            if last.state == OPEN or not absurdity.is_asked_anew(last.size, question.size):
                return
            if last.kind in absurdity.STANDING:
                return
        if self._keeps:
            self._known.append(self._ledger.questions.ask(question))
        else:
            self._said.append(question)

    def _waiting(self, row: QuestionRow) -> bool:
        """Whether documents that a question is about still wait."""
        return bool(covered_rows(row, self._services, limit=1))

    def _part(self, key: PartKey) -> Part:
        way, flow, code = key
        partner = self._ledger.partners.get(code) if code else None
        return Part(way, flow, code, BY_FLOW[Flow(flow)].noun, partner.name if partner is not None else code)

    def _now(self) -> Any:
        return self._services.clock.now()

    def _today(self) -> Any:
        return self._now().astimezone(self._zone).date()


_PartnerOf = Callable[[ChangedRecord], "str | None"]
_FLOW_WORDS = frozenset(flow.value for flow in BY_FLOW if flow not in ANSWER_FLOWS)
_MARKS = {Flow.INVOICE: "changed.invoices", Flow.PURCHASE_ORDER: "changed.purchase-orders"}


def keeps_back(row: QuestionRow) -> bool:
    """Whether a question keeps its part back: while it is open, and after a no that holds while things are so."""
    return row.state == OPEN or (row.state == NO and row.kind in absurdity.STANDING)


def covered_rows(question: QuestionRow, services: Services, limit: int = 10_000) -> list[DocumentRow]:
    """Return the documents in question that have not been written or sent."""
    scope = question.scope
    directions = (Direction(scope.direction),) if scope.direction else tuple(Direction)
    query = DocumentQuery(
        directions=directions,
        deliveries=tuple({delivery for direction in directions for delivery in ACTING[direction]}),
        flows=(Flow(scope.flow),) if scope.flow else (),
        partners=(scope.partner,) if scope.partner else (),
        include_acknowledgments=False,
        limit=limit,
    )
    return [row for row in services.ledger.documents.list(query) if row.flow not in ANSWER_FLOWS]


def _is_covered(flow: Flow, partner: str | None, questions: Sequence[QuestionRow]) -> bool:
    return any(row.scope.covers(Direction.OUT, flow, partner or "") for row in questions)


def _is_refused(flow: Flow, record: ChangedRecord, partner: str | None, refused: Sequence[QuestionRow]) -> bool:
    """Whether a person has said that this record, as it was changed last, is to be left alone."""
    return any(
        row.scope.covers(Direction.OUT, flow, partner or "") and record.stamp <= str(row.facts.get("newest", ""))
        for row in refused
    )


def _take(batch: _Batch, document: DocumentRow | NewDocument, fields: Any) -> None:
    batch.numbers.append(document.number)
    if document.amount is not None:
        batch.amounts.append(to_cents(document.amount) or 0)
    if isinstance(document, DocumentRow) and document.check is Check.BLOCKED:
        batch.causes[document.cause] += 1
        batch.cause_text = document.cause_text
    lines = fields.get("lines", ()) if isinstance(fields, dict) or hasattr(fields, "get") else ()
    for line in lines if isinstance(lines, list) else ():
        price = line.get("unit_price")
        if price is not None:
            batch.prices.append(str(price))
            batch.items.append(str(line.get("our_item") or line.get("item_ids") or line.get("description") or ""))


def _near(folder: str, others: Sequence[str]) -> list[str]:
    """Return the folders in the same place first: a renamed one is most likely there."""
    parent = folder.rsplit("/", 1)[0].casefold()
    return sorted(others, key=lambda path: (path.rsplit("/", 1)[0].casefold() != parent, path))
