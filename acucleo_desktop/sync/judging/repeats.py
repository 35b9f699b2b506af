"""Never twice: what of a document is here already, and the verdict that follows (clerk's table of doubles)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from acucleo_desktop.documents.finding import Finding, Fix, Location, Severity
from acucleo_desktop.documents.flow import Direction
from acucleo_desktop.documents.kinds import BusinessDocument
from acucleo_desktop.documents.status import Delivery
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.rows import DocumentRow, NewDocument
from acucleo_desktop.rules.duplicates import DuplicateVerdict, verdict
from acucleo_desktop.sync.flows import BY_FLOW
from acucleo_desktop.sync.judging.judgement import Judgement

if TYPE_CHECKING:
    from acucleo_desktop.sync.examination import Examined

_FIXES = (
    Fix("process-anyway", "Process it anyway"),
    Fix("set-aside", "Set it aside"),
)


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
        controls = [known for known in earlier if _same_controls(known, new)]
        content = [known for known in earlier if known.fingerprint == new.fingerprint and known.fingerprint]
        unique = BY_FLOW[new.flow].number_is_unique
        business = [known for known in earlier if _same_number(known, new)] if unique else content
        found = verdict(bool(controls), bool(business), bool(content))
        if found is DuplicateVerdict.NEW:
            return None
        other = (business or content or controls)[0]
        return _judgement(found, document, new, other)

    def _earlier(self, new: NewDocument, row: DocumentRow | None) -> list[DocumentRow | NewDocument]:
        documents = self._ledger.documents
        rows = {
            known.id: known
            for known in (
                *documents.by_controls(new.sender, new.interchange_control, new.group_control, new.set_control),
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
) -> Judgement | None:
    noun, number = BY_FLOW[new.flow].noun, new.number
    other_id = other.id if isinstance(other, DocumentRow) else None
    match found:
        case DuplicateVerdict.EXACT_REPEAT | DuplicateVerdict.NEW_ENVELOPE:
            same = found is DuplicateVerdict.EXACT_REPEAT
            finding = Finding(
                "rules.exact-repeat" if same else "rules.repeat-in-new-envelope",
                Severity.INFO if same else Severity.WARNING,
                f"This {noun} {number} is here already, with the same content.",
                Location("The whole document"),
                "The partner's program sent the same file again."
                if same
                else "The partner sent the same content again under a new control number.",
                "Nothing needs to be done. To process it all the same, give a reason.",
                number,
                _FIXES,
            )
            return Judgement(document, (finding,), delivery=Delivery.DUPLICATE, replaces=other_id)
        case DuplicateVerdict.CHANGED_VERSION:
            finding = Finding(
                "rules.changed-version",
                Severity.BLOCK,
                f"This is a changed version of {noun} {number}, which is here already.",
                Location("The whole document"),
                "The partner corrected the document and sent it again under the same number.",
                "Compare the two. Change the first one in Acumatica and set this one aside, or process it anyway.",
                number,
                _FIXES,
            )
            return Judgement(document, (finding,), delivery=Delivery.REVIEW, replaces=other_id)
        case DuplicateVerdict.SUSPICIOUS_TWIN:
            finding = Finding(
                "rules.suspicious-twin",
                Severity.BLOCK,
                f"This {noun} {number} has the same content as {noun} {other.number}.",
                Location("The whole document"),
                "The partner may have keyed the same thing twice under two numbers.",
                "Ask the partner. Process it when both are meant.",
                number,
                _FIXES,
            )
            return Judgement(document, (finding,), delivery=Delivery.REVIEW)
        case _:
            return None
