"""Fix once, remembered: what a person taught the partner sheets, from which document, and taking it back alone.

Each entry holds what it did to the sheets (`sheet_changes`), so that undoing one leaves all others as they are.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from acucleo_desktop.documents.finding import Fix
from acucleo_desktop.documents.flow import Direction
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.status import Check, Delivery
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow
from acucleo_desktop.ledger.times import time_of, time_text
from acucleo_desktop.partners.profile import Partner
from acucleo_desktop.sync.desk_types import Decision
from acucleo_desktop.sync.fixes import Fixes
from acucleo_desktop.sync.flows import ANSWER_FLOWS
from acucleo_desktop.sync.judging import Judge
from acucleo_desktop.sync.outbound_replay import Redrafter
from acucleo_desktop.sync.outcome import describe
from acucleo_desktop.sync.pass_lock import PassLock
from acucleo_desktop.sync.reexamination import Reexaminer
from acucleo_desktop.sync.services import Services
from acucleo_desktop.sync.sheet_changes import SheetChange, change_between, change_text, changes_of, taken_back
from acucleo_desktop.sync.sign_in_stops import SignInStops

_HEAD, _BODY, _LAST = "remembered.", "remembered-change.", "remembered-last"
_WAITING = (Delivery.RECEIVED, Delivery.REVIEW)
_MOST_COUNTED = 5_000
"""Documents of a partner that are looked through to count how often an entry was used."""


@dataclass(frozen=True, slots=True)
class RememberedRow:
    """One entry.

    Attributes:
        by: who taught it.
        what: as a sentence, such as `EACH means EA for Hilltop Grocers`.
        kind: `cross-reference`, `reference`, `rule`, `account`, `import` or `sheet`.
        partner: code; empty for an import that changed several sheets.
        document_id: from which document; 0 where it was typed in or imported.
        document: what that document is called.
        waiting: to how many waiting documents it was applied at once.
        undone_by, undone_at: who took it back, and when; empty and None while it counts.
    """

    id: int
    at: datetime
    by: str
    what: str
    kind: str
    partner: str = ""
    partner_name: str = ""
    document_id: int = 0
    document: str = ""
    waiting: int = 0
    undone_by: str = ""
    undone_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class LookedAgain:
    """What came of looking at waiting documents again.

    Attributes:
        looked: how many were looked at.
        free: how many have nothing against them now that had before.
        asking: how many wait with a question now that did not before.
        said: all of it as a sentence.
    """

    looked: int
    free: int
    asking: int
    said: str


class RememberedFixes:
    """The entries of a ledger.

    Args:
        services: the engine's surroundings.
        lock: a pass looks at all that waits by itself, so that nothing is looked at beside it.
        may_sign_in: whether Acumatica may be asked; not after a refused sign-in.
    """

    def __init__(self, services: Services, lock: PassLock, may_sign_in: Callable[[], bool]) -> None:
        self._services = services
        self._ledger: Ledger = services.ledger
        self._lock = lock
        self._may_sign_in = may_sign_in

    # Remembering

    def apply(self, document_id: int, fix: Fix) -> Decision:
        """Apply an offered fix; one that teaches a partner sheet something is remembered.

        Raises:
            Problem: when the fix needs a choice that it does not carry.
        """
        ledger = self._ledger
        with ledger.transaction():
            row = ledger.documents.get(document_id)
            code = fix.arguments.get("partner") or row.partner
            before = ledger.partners.get(code)
            decision = Fixes(self._services).apply(document_id, fix)
            after = ledger.partners.get(code)
            if before is None or after is None or not (change := change_between(before, after)):
                return decision
            known = self.remember(_what(change, after, decision.said), _kind_of(fix, change), [change], row)
        return replace(decision, remembered=known.id, what=known.what, waiting=known.waiting)

    def remember(
        self, what: str, kind: str, changes: Sequence[SheetChange], row: DocumentRow | None = None
    ) -> RememberedRow:
        """Keep what was done to partner sheets; the sheets themselves are stored already."""
        ledger = self._ledger
        code = changes[0].partner if len(changes) == 1 else ""
        waiting = sum(len(self._affected(change)) for change in changes)
        with ledger.transaction():
            number = int(ledger.marks.get(_LAST) or "0") + 1
            entry = RememberedRow(
                number,
                self._services.clock.now(),
                ledger.actor,
                what,
                kind,
                code,
                ledger.partners.names().get(code, ""),
                row.id if row is not None else 0,
                describe(row) if row is not None else "",
                waiting,
            )
            ledger.marks.set(_LAST, str(number))
            ledger.marks.set(_name(_BODY, number), change_text(changes))
            self._store(entry)
            ledger.audit.record("fix-remembered", row.id if row is not None else None, new=what, data={"entry": number})
        return entry

    def _store(self, entry: RememberedRow) -> None:
        plain = {
            "at": time_text(entry.at),
            "undone_at": time_text(entry.undone_at) if entry.undone_at is not None else "",
        }
        names = ("by", "what", "kind", "partner", "document_id", "document", "waiting", "undone_by")
        self._ledger.marks.set(
            _name(_HEAD, entry.id), json.dumps({name: getattr(entry, name) for name in names} | plain)
        )

    # Looking

    def all(self) -> list[RememberedRow]:
        """Return all entries, newest first; those that were taken back are there, too."""
        names = self._ledger.partners.names()
        found = self._ledger.marks.starting_with(_HEAD)
        return [_row(int(name.removeprefix(_HEAD)), text, names) for name, text in sorted(found.items(), reverse=True)]

    def get(self, entry_id: int) -> RememberedRow:
        """Return one entry.

        Raises:
            Problem: `fix.not-remembered`.
        """
        text = self._ledger.marks.get(_name(_HEAD, entry_id))
        if not text:
            raise Problem(
                "fix.not-remembered", f"There is no remembered fix {entry_id}.", todo="See acucleo remembered."
            )
        return _row(entry_id, text, self._ledger.partners.names())

    def uses(self, rows: Sequence[RememberedRow]) -> dict[int, int]:
        """Return in how many documents since each entry was used: those that carry the code it gave a meaning to.

        The newest documents of a partner are looked through; entries that name no code are not in the result.
        """
        wanted: dict[str, list[tuple[RememberedRow, str]]] = {}
        for row in rows:
            for change in changes_of(self._ledger.marks.get(_name(_BODY, row.id))):
                if len(change.added) == 1:
                    wanted.setdefault(change.partner, []).append((row, change.added[0].theirs))
        found: dict[int, int] = {}
        for partner, entries in wanted.items():
            since = min(row.at for row, _code in entries)
            query = DocumentQuery(partners=(partner,), since=since, limit=_MOST_COUNTED)
            documents = [
                (each, texts_of(self._ledger.documents.fields(each.id))) for each in self._ledger.documents.list(query)
            ]
            for row, code in entries:
                found[row.id] = sum(code in texts for each, texts in documents if each.created_at >= row.at)
        return found

    # Taking back

    def undo(self, entry_id: int) -> Decision:
        """Take an entry off the partner sheets again; what was changed there since stays.

        Raises:
            Problem: there is no such entry, it was taken back already, or the same place was changed since.
        """
        ledger = self._ledger
        entry = self.get(entry_id)
        if entry.undone_at is not None:
            raise Problem(
                "fix.undone-already", f"It was taken back already by {entry.undone_by}: {entry.what}.", todo="Nothing."
            )
        changes = changes_of(ledger.marks.get(_name(_BODY, entry_id)))
        with ledger.transaction():
            for change in changes:
                partner = ledger.partners.get(change.partner)
                if partner is None:
                    raise Problem(
                        "fix.no-partner",
                        f"There is no partner {change.partner} any more.",
                        todo="Nothing is to be undone.",
                    )
                ledger.partners.save(taken_back(partner, change))
            self._store(replace(entry, undone_by=ledger.actor, undone_at=self._services.clock.now()))
            ledger.audit.record("fix-undone", entry.document_id or None, old=entry.what, data={"entry": entry_id})
        for change in changes:
            Redrafter(self._services).redraft_waiting(change.partner)
        waiting = sum(len(self._affected(change)) for change in changes)
        noun = "document is" if waiting == 1 else "documents are"
        more = f" {waiting} waiting {noun} looked at again." if waiting else ""
        return Decision(entry.document_id, ok=True, said=f"Taken back: {entry.what}.{more}")

    # Waiting documents

    def look_again(self, entry_id: int) -> LookedAgain:
        """Look again at the waiting documents that an entry touches, by what Acumatica says now.

        Where that is not possible now it is said; the next sync does it.
        """
        changes = changes_of(self._ledger.marks.get(_name(_BODY, entry_id)))
        rows = {row.id: row for change in changes for row in self._affected(change)}
        return self.look_at(list(rows))

    def look_at_stopped(self, ids: Sequence[int]) -> LookedAgain:
        """Look again at those of some documents that are stopped: a decision may have answered what stops them."""
        return self.look_at([each for each in ids if self._ledger.documents.get(each).check is Check.BLOCKED])

    def look_at(self, ids: Sequence[int]) -> LookedAgain:
        """Look again at some documents, by what Acumatica says now."""
        rows = [self._ledger.documents.get(each) for each in ids]
        rows = [row for row in rows if _is_waiting(row)]
        if not rows:
            return LookedAgain(0, 0, 0, "")
        if not self._may_sign_in():
            return _later(len(rows), "Acumatica refused the sign-in")
        with self._lock.hold("fix") as busy:
            if busy is not None:
                return _later(len(rows), "A sync is running")
            try:
                with self._services.erp() as erp:
                    reexaminer = Reexaminer(self._services, Judge(self._services, erp))
                    for row in rows:
                        reexaminer.look_again(row)
            except Problem as problem:
                SignInStops(self._ledger, self._services.clock).note(problem)
                return _later(len(rows), problem.what.rstrip("."))
        return self._compared(rows)

    def _compared(self, before: Sequence[DocumentRow]) -> LookedAgain:
        after = {row.id: self._ledger.documents.get(row.id) for row in before}
        stops = {Check.BLOCKED, Check.UNCHECKED}
        free = sum(row.check in stops and after[row.id].check not in stops for row in before)
        asking = sum(row.check is not Check.BLOCKED and after[row.id].check is Check.BLOCKED for row in before)
        parts = [f"{len(before)} looked at again"]
        parts += (
            [f"{free} {'has' if free == 1 else 'have'} nothing against {'it' if free == 1 else 'them'} now"]
            if free
            else []
        )
        parts += [f"{asking} {'waits' if asking == 1 else 'wait'} with a question now"] if asking else []
        return LookedAgain(len(before), free, asking, f"{', '.join(parts)}.")

    def _affected(self, change: SheetChange) -> list[DocumentRow]:
        """Return the waiting documents of a partner that carry a code of a change; with no code, those in question."""
        codes = {each.theirs for each in (*change.added, *change.removed)}
        ours = {each.ours for each in (*change.added, *change.removed)}
        query = DocumentQuery(partners=(change.partner,), deliveries=_WAITING, include_acknowledgments=False)
        found = []
        for row in self._ledger.documents.all(query):
            wanted = codes if row.direction is Direction.IN else codes | ours
            if _carries(self._ledger.documents.fields(row.id), wanted) if codes else row.finding_count:
                found.append(row)
        return found


def texts_of(value: object) -> set[str]:
    """Return every text in plain data."""
    return set(_texts(value))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _texts(each)


def _carries(fields: object, codes: Collection[str]) -> bool:
    return any(text in codes for text in _texts(fields))


def _is_waiting(row: DocumentRow) -> bool:
    return row.direction is Direction.IN and row.delivery in _WAITING and row.flow not in ANSWER_FLOWS


def _later(count: int, why: str) -> LookedAgain:
    noun = "document is" if count == 1 else "documents are"
    return LookedAgain(0, 0, 0, f"{why}: {count} waiting {noun} looked at again with the next sync.")


def _what(change: SheetChange, partner: Partner, said: str) -> str:
    if len(change.added) == 1 and not change.values:
        added = change.added[0]
        return f"{added.theirs} means {added.ours} for {partner.name}"
    return said.split(";", 1)[0].rstrip(".")


def _kind_of(fix: Fix, change: SheetChange) -> str:
    if change.added or change.removed:
        return "cross-reference"
    return {"set-reference": "reference", "use-account": "account", "waive-always": "rule"}.get(fix.action, "sheet")


def _name(prefix: str, number: int) -> str:
    return f"{prefix}{number:08d}"


def _row(number: int, text: str, names: Mapping[str, str]) -> RememberedRow:
    plain = json.loads(text)
    at, undone_at = plain.pop("at"), plain.pop("undone_at", "")
    return RememberedRow(
        number,
        time_of(at),
        partner_name=names.get(plain["partner"], ""),
        undone_at=time_of(undone_at) if undone_at else None,
        **plain,
    )
