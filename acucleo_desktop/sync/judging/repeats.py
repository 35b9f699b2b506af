"""Never twice: what of a document is here already, and the verdict that follows (clerk's table of doubles)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.documents.flow import Direction
from acucleo_desktop.documents.kinds import BusinessDocument
from acucleo_desktop.documents.status import Delivery
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.rows import DocumentRow, NewDocument
from acucleo_desktop.rules.duplicates import DuplicateVerdict, explain, verdict
from acucleo_desktop.sync.flows import BY_FLOW
from acucleo_desktop.sync.judging.judgement import Judgement

if TYPE_CHECKING:
    from acucleo_desktop.sync.examination import Examined


class Repeats:
    """Answers the three questions (control number, business number, content) from the ledger and from this batch."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._batch: list[NewDocument] = []

    def remember(self, examined: Iterable[Examined]) -> None:
        """Count documents of this batch as known; in a dry run they are nowhere else."""
        self._batch.extend(item.new for item in examined)

    def judge(self, document: BusinessDocument, new: NewDocument, row: DocumentRow | None) -> Judgement | None:
        """Return the judgement when the document is a double of some kind, None when it is new."""
        earlier = self._earlier(new, row)
        taken = [known for known in earlier if not self._was_refused(known)]
        controls = [known for known in taken if _same_controls(known, new)]
        content = [known for known in taken if known.fingerprint == new.fingerprint and known.fingerprint]
        unique = BY_FLOW[new.flow].number_is_unique
        business = [known for known in taken if _same_number(known, new)] if unique else content
        found = verdict(bool(controls), bool(business), bool(content))
        if found in {DuplicateVerdict.NEW, DuplicateVerdict.NUMBER_REUSED}:
            return None
        other = (business or content or controls)[0]
        return _judgement(found, document, new, other)

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
        documents = self._ledger.documents
        rows = {
            known.id: known
            for known in (
                *documents.by_controls(
                    new.sender,
                    interchange=new.interchange_control,
                    group=new.group_control,
                    set_control=new.set_control,
                ),
                *documents.by_number(new.partner, new.flow, new.number),
                *documents.by_fingerprint(new.fingerprint),
            )
            if known.direction is Direction.IN and known.flow is new.flow and known.partner == new.partner
        }
        if row is not None:
            return [known for known in rows.values() if known.id < row.id]
        batch = [known for known in self._batch if known.flow is new.flow and known.partner == new.partner]
        return [*rows.values(), *batch]


def _same_controls(known: DocumentRow | NewDocument, new: NewDocument) -> bool:
    return (known.sender, known.interchange_control, known.group_control, known.set_control) == (
        new.sender,
        new.interchange_control,
        new.group_control,
        new.set_control,
    )


def _same_number(known: DocumentRow | NewDocument, new: NewDocument) -> bool:
    return bool(new.number) and known.number == new.number


def _judgement(
    found: DuplicateVerdict, document: BusinessDocument, new: NewDocument, other: DocumentRow | NewDocument
) -> Judgement:
    noun = BY_FLOW[new.flow].noun
    finding = explain(found, noun, new.number, f"{noun} {other.number}" if other.number != new.number else "")
    findings = (finding,) if finding is not None else ()
    is_double = found in {DuplicateVerdict.EXACT_REPEAT, DuplicateVerdict.NEW_ENVELOPE}
    delivery = Delivery.DUPLICATE if is_double else Delivery.REVIEW
    return Judgement(
        document, findings, delivery=delivery, replaces=other.id if isinstance(other, DocumentRow) else None
    )
