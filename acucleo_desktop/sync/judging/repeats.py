"""Never twice: what of a document is here already, and the verdict that follows (clerk's table of doubles)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.documents.flow import Direction
from acucleo_desktop.documents.kinds import BusinessDocument
from acucleo_desktop.documents.match_level import CHANGED_VERSION, MatchLevel
from acucleo_desktop.documents.status import Delivery
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.rows import DocumentRow, NewDocument
from acucleo_desktop.rules.duplicates import DuplicateVerdict, explain, verdict
from acucleo_desktop.sync.flows import BY_FLOW
from acucleo_desktop.sync.judging.judgement import Judgement

if TYPE_CHECKING:
    from acucleo_desktop.sync.examination import Examined


@dataclass(frozen=True, slots=True)
class Repeat:
    """What a document repeats.

    Attributes:
        other: the document that it is a double or another version of.
        times: how often this content has come, with this one.
    """

    verdict: DuplicateVerdict
    other: DocumentRow | NewDocument
    times: int = 2

    @property
    def is_change(self) -> bool:
        """Whether it is another version of the other."""
        return self.verdict is DuplicateVerdict.CHANGED_VERSION

    @property
    def finding(self) -> Finding:
        """The finding that tells it."""
        noun, number = BY_FLOW[self.other.flow].noun, self.other.number
        found = explain(self.verdict, noun, number, f"{noun} {number}", self.times)
        if found is None:
            raise ValueError("what is new repeats nothing")
        return found

    def judgement(self, document: BusinessDocument) -> Judgement:
        """Return where the document goes by this alone."""
        is_double = self.verdict in {DuplicateVerdict.EXACT_REPEAT, DuplicateVerdict.NEW_ENVELOPE}
        return Judgement(
            document,
            (self.finding,),
            delivery=Delivery.DUPLICATE if is_double else Delivery.REVIEW,
            replaces=self.other.id if isinstance(self.other, DocumentRow) else None,
            level=_LEVELS.get(self.verdict, ""),
        )


_LEVELS = {
    DuplicateVerdict.EXACT_REPEAT: MatchLevel.DUPLICATE.value,
    DuplicateVerdict.NEW_ENVELOPE: MatchLevel.DUPLICATE.value,
    DuplicateVerdict.CHANGED_VERSION: CHANGED_VERSION,
}


class Repeats:
    """Answers the three questions (control number, business number, content) from the ledger and from this batch."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._batch: dict[tuple[str, ...], dict[int, NewDocument]] = defaultdict(dict)

    def remember(self, examined: Iterable[Examined]) -> None:
        """Count documents of this batch as known; in a dry run they are nowhere else."""
        for item in examined:
            for key in _keys(item.new):
                self._batch[key][id(item.new)] = item.new

    def find(self, new: NewDocument, row: DocumentRow | None) -> Repeat | None:
        """Return what the document repeats, None when it is new, or new under used control numbers."""
        earlier = self._earlier(new, row)
        taken = [known for known in earlier if not self._was_refused(known)]
        controls = [known for known in taken if _same_controls(known, new)]
        content = [known for known in taken if known.fingerprint == new.fingerprint and known.fingerprint]
        unique = BY_FLOW[new.flow].number_is_unique
        business = [known for known in taken if _same_number(known, new)] if unique else content
        found = verdict(bool(controls), bool(business), bool(content))
        if found in {DuplicateVerdict.NEW, DuplicateVerdict.NUMBER_REUSED}:
            return None
        return Repeat(found, (business or content or controls)[0], len(content) + 1)

    def reuse_finding(self, new: NewDocument, row: DocumentRow | None) -> Finding | None:
        """Return the warning that a new document carries control numbers which this sender has used before."""
        earlier = self._earlier(new, row)
        if any(_same_controls(known, new) for known in earlier if not self._was_refused(known)):
            return explain(DuplicateVerdict.NUMBER_REUSED, BY_FLOW[new.flow].noun, new.number)
        return None

    def _was_refused(self, known: DocumentRow | NewDocument) -> bool:
        """Whether a document was too damaged to be read, and our 997 refused it: the whole one that follows is new."""
        if known.delivery is not Delivery.FAILED:
            return False
        return isinstance(known, NewDocument) or not self._ledger.attempts.of(known.id)

    def _earlier(self, new: NewDocument, row: DocumentRow | None) -> list[DocumentRow | NewDocument]:
        documents, family = self._ledger.documents, family_of(new.partner, self._ledger)
        rows = {
            known.id: known
            for known in (
                *documents.by_controls(
                    new.sender,
                    interchange=new.interchange_control,
                    group=new.group_control,
                    set_control=new.set_control,
                ),
                *(known for code in family for known in documents.by_number(code, new.flow, new.number)),
                *documents.by_fingerprint(new.fingerprint),
            )
            if known.direction is Direction.IN and known.flow is new.flow and known.partner in family
        }
        if row is not None:
            return [rows[each] for each in sorted(rows) if each < row.id]
        batch = {key: known for each in _keys(new) for key, known in self._batch.get(each, {}).items()}
        fresh = [known for known in batch.values() if known.flow is new.flow and known.partner in family]
        return [*(rows[each] for each in sorted(rows)), *fresh]


def family_of(code: str, ledger: Ledger) -> frozenset[str]:
    """Return the partner sheets of the same customer or vendor: a company that changes its ids may get a new sheet."""
    partners = ledger.partners.all()
    own = next((each for each in partners if each.code == code), None)
    if own is None:
        return frozenset({code})
    return frozenset(
        each.code
        for each in partners
        if each.code == code
        or (own.customer_id and each.customer_id == own.customer_id)
        or (own.vendor_id and each.vendor_id == own.vendor_id)
    )


def _keys(new: NewDocument) -> list[tuple[str, ...]]:
    """Return what a document of this batch may be found by again."""
    keys: list[tuple[str, ...]] = [("control", new.sender, new.interchange_control, new.group_control, new.set_control)]
    if new.number:
        keys.append(("number", new.flow.value, new.number))
    if new.fingerprint:
        keys.append(("content", new.fingerprint))
    return keys


def _same_controls(known: DocumentRow | NewDocument, new: NewDocument) -> bool:
    return (known.sender, known.interchange_control, known.group_control, known.set_control) == (
        new.sender,
        new.interchange_control,
        new.group_control,
        new.set_control,
    )


def _same_number(known: DocumentRow | NewDocument, new: NewDocument) -> bool:
    return bool(new.number) and known.number == new.number
