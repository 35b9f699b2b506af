"""Received answers put to use: every 997 and TA1 is matched to what we sent, and whatever it says is kept and shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from acucleo_desktop.documents.finding import Finding, Fix, Location, Severity
from acucleo_desktop.documents.flow import Direction
from acucleo_desktop.documents.functional_acknowledgment import FunctionalAcknowledgment, SetAnswer
from acucleo_desktop.documents.status import Answer, Delivery
from acucleo_desktop.documents.working_calendar import ALWAYS, working_time
from acucleo_desktop.ledger.rows import DocumentRow
from acucleo_desktop.rules.causes import partner_answers as causes
from acucleo_desktop.sync.examination import check_status
from acucleo_desktop.sync.flows import BY_FLOW
from acucleo_desktop.sync.outcome import describe
from acucleo_desktop.sync.rejection import rejection_findings
from acucleo_desktop.sync.services import Services
from acucleo_desktop.x12.acknowledgment_words import GROUP_CODES, VERDICTS, words
from acucleo_desktop.x12.envelope_checks import plain_control
from acucleo_desktop.x12.registry import SETS

STATUS = {
    "A": Answer.ACCEPTED,
    "E": Answer.ACCEPTED_WITH_ERRORS,
    "P": Answer.PARTLY_ACCEPTED,
    "R": Answer.REJECTED,
    "M": Answer.REJECTED,
    "W": Answer.REJECTED,
    "X": Answer.REJECTED,
}
ORPHANS = frozenset({causes.ORPHAN.id, causes.ENVELOPE_UNKNOWN.id})
"""What is no longer true of an answer once it was matched."""
_OPEN = frozenset({Answer.NONE, Answer.WAITING, Answer.OVERDUE})
_WHOLE = Location("The whole document")
_AN_HOUR = timedelta(hours=1)
_FUNCTIONAL_ACKNOWLEDGMENTS = "FA"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an answer comes to for one document of ours.

    Attributes:
        status: what the answer becomes.
        why: one sentence for the timeline.
        findings: what it says against the document.
    """

    status: Answer
    why: str
    findings: tuple[Finding, ...] = ()


def apply_acknowledgment(row: DocumentRow, document: FunctionalAcknowledgment, services: Services) -> str:
    """Match a received 997 to what we sent and move the answers; return a sentence of what it did."""
    ledger = services.ledger
    if document.group_id == _FUNCTIONAL_ACKNOWLEDGMENTS:
        said = "it answers an acknowledgment of ours, and those need no answer"
        place = Location("Top of the acknowledgment", "AK1", element=1)
        finding = causes.OF_ANSWER.found(
            place, value=document.group_control_number, partner=row.partner_name, group=document.group_control_number
        )
        with ledger.transaction():
            add_findings(row.id, (finding,), services)
            ledger.documents.move_delivery(row.id, Delivery.SET_ASIDE, said)
        return said
    sent = _answered(row, document, services)
    if not sent:
        return keep_orphan(row, _orphan(row, document, services), "it fits nothing we sent to this partner", services)
    with ledger.transaction():
        for candidate in sent:
            answer = _answer_for(candidate, document)
            verdict = _verdict(candidate, answer, document, services)
            answer_document(candidate, verdict, row, services)
        add_findings(row.id, _unknown_sets(row, document, sent), services)
        return matched(row, f"answers {', '.join(candidate.number for candidate in sent)}", services)


def _answered(row: DocumentRow, document: FunctionalAcknowledgment, services: Services) -> list[DocumentRow]:
    if not document.group_control_number:
        return []
    candidates = services.ledger.documents.by_controls(
        group=document.group_control_number, partner=row.partner, direction=Direction.OUT
    )
    return [
        candidate
        for candidate in candidates
        if candidate.set_id in SETS and SETS[candidate.set_id].functional_id == document.group_id
    ]


def _orphan(row: DocumentRow, document: FunctionalAcknowledgment, services: Services) -> Finding:
    """Say that a 997 fits nothing, and what comes nearest."""
    number = document.group_control_number
    near = services.ledger.documents.by_controls(group=number, direction=Direction.OUT) if number else []
    own = next((candidate for candidate in near if candidate.partner == row.partner), None)
    other = next((candidate for candidate in near if candidate.partner != row.partner), None)
    reason = "No group of that number ever left for this partner."
    if own is not None:
        reason = f"Our group of that number with {row.partner_name} carries the {describe(own)}, which is another kind."
    elif other is not None:
        reason = f"That number went to {other.partner_name}, with the {describe(other)}."
    place = Location("Top of the acknowledgment", "AK1", element=2)
    kind = document.group_id or "of no kind"
    return causes.ORPHAN.found(
        place, value=number, partner=row.partner_name, kind=kind, group=number or "none", reason=reason
    )


def matched(row: DocumentRow, said: str, services: Services) -> str:
    """Count an answer as put to use; one that fitted nothing before is an orphan no longer."""
    documents = services.ledger.documents
    if row.answer is Answer.UNMATCHED:
        kept = tuple(one for one in documents.findings(row.id) if one.id not in ORPHANS)
        documents.set_findings(row.id, kept, check_status(kept))
        documents.move_answer(row.id, Answer.NONE, said)
    documents.move_delivery(row.id, Delivery.WRITTEN, said)
    return said


def keep_orphan(row: DocumentRow, finding: Finding, why: str, services: Services) -> str:
    """Keep an answer that fits nothing where a person sees it, with the reason."""
    ledger = services.ledger
    with ledger.transaction():
        add_findings(row.id, (finding,), services)
        if row.answer is not Answer.UNMATCHED:
            ledger.documents.move_answer(row.id, Answer.UNMATCHED, why)
        ledger.documents.move_delivery(row.id, Delivery.REVIEW, why)
    return "it fits nothing we sent"


def _unknown_sets(
    row: DocumentRow, document: FunctionalAcknowledgment, sent: Sequence[DocumentRow]
) -> tuple[Finding, ...]:
    """Name the sets of an answer that were not in the group that we sent."""
    ours = {(candidate.set_id, plain_control(candidate.set_control)) for candidate in sent}
    return tuple(
        causes.UNKNOWN_SET.found(
            Location(f"Answer to {answer.set_id} {answer.control_number}", "AK2", element=2),
            value=answer.control_number,
            partner=row.partner_name,
            set_id=answer.set_id,
            control=answer.control_number or "without a number",
            group=document.group_control_number,
        )
        for answer in document.sets
        if (answer.set_id, plain_control(answer.control_number)) not in ours
    )


def _answer_for(candidate: DocumentRow, document: FunctionalAcknowledgment) -> SetAnswer | None:
    for answer in document.sets:
        same_number = plain_control(answer.control_number) == plain_control(candidate.set_control)
        if answer.set_id == candidate.set_id and same_number:
            return answer
    return None


def _verdict(
    candidate: DocumentRow, answer: SetAnswer | None, document: FunctionalAcknowledgment, services: Services
) -> Verdict:
    """Return what a 997 says of one document; where it does not name it, the verdict on the group counts."""
    status = STATUS.get(answer.status if answer else document.status, Answer.ACCEPTED_WITH_ERRORS)
    if answer is None:
        return Verdict(status, explain_answer(answer, document), _group_findings(candidate, status, document))
    findings: tuple[Finding, ...] = ()
    if candidate.file_id is not None:
        partner = services.ledger.partners.get(candidate.partner)
        options = partner.flows.get(candidate.flow) if partner is not None else None
        version = options.version if options is not None else "004010"
        content = services.ledger.files.content(candidate.file_id)
        findings = rejection_findings(answer, status, candidate, content, version, partner)
    return Verdict(status, explain_answer(answer, document), findings)


def _group_findings(candidate: DocumentRow, status: Answer, document: FunctionalAcknowledgment) -> tuple[Finding, ...]:
    if status is Answer.ACCEPTED:
        return ()
    codes = "; ".join(words(GROUP_CODES, code) for code in document.codes)
    if status is Answer.REJECTED:
        place = Location("The group's envelope", "AK9", element=1)
        said = f"Their program said in its 997: {codes}." if codes else "Their 997 gives no reason."
        return (
            causes.GROUP_REFUSED.found(
                place,
                value=document.status,
                partner=candidate.partner_name,
                group=document.group_control_number,
                said=said,
            ),
        )
    return (
        causes.NOT_NAMED.found(
            _WHOLE,
            value=document.status,
            severity=Severity.INFO if status is Answer.ACCEPTED_WITH_ERRORS else Severity.WARNING,
            partner=candidate.partner_name,
            group=document.group_control_number,
            verdict=words(VERDICTS, document.status),
            accepted=document.accepted,
            received=document.received,
        ),
    )


def answer_document(candidate: DocumentRow, verdict: Verdict, row: DocumentRow, services: Services) -> None:
    """Move the answer of a document of ours; what is late, said again or contradicts is told on both documents.

    Args:
        candidate: our document.
        verdict: what the partner said of it.
        row: the document that carries the answer.
        services: the engine's surroundings; call it in a transaction.
    """
    ledger = services.ledger
    ledger.links.add(row.id, candidate.id, "answers")
    _settle_doubt(candidate, services)
    add_findings(candidate.id, verdict.findings, services)
    on_both: tuple[Finding, ...] = ()
    if candidate.answer in _OPEN:
        why = verdict.why
        if candidate.answer_due is not None and candidate.answer_due < row.created_at:
            late = _lateness(candidate, row, services)
            on_both, why = (_late(candidate, row, late),), f"{why}, {late} late"
        ledger.documents.move_answer(candidate.id, verdict.status, why)
    elif candidate.answer is verdict.status:
        on_both = (
            causes.REPEATED.found(
                _WHOLE, partner=candidate.partner_name, subject=subject(candidate), verdict=_word(verdict.status)
            ),
        )
    else:
        on_both = (_contradicts(candidate, verdict.status, services),)
        if candidate.answer is not Answer.ANSWERED_TWICE:
            said = f"first {candidate.answer.value}, now {verdict.status.value}"
            ledger.documents.move_answer(candidate.id, Answer.ANSWERED_TWICE, said)
    add_findings(candidate.id, on_both, services)
    add_findings(row.id, (_without_fixes(finding) for finding in on_both), services)


def _lateness(candidate: DocumentRow, row: DocumentRow, services: Services) -> str:
    """Return how long after its time an answer came; its clock counts, whether or not a pass ran in between."""
    partner = services.ledger.partners.get(candidate.partner)
    calendar = partner.calendar if partner is not None else ALWAYS
    hours = working_time(candidate.answer_due or row.created_at, row.created_at, calendar) // _AN_HOUR
    return "less than an hour" if hours == 0 else "1 hour" if hours == 1 else f"{hours} hours"


def _late(candidate: DocumentRow, row: DocumentRow, late: str) -> Finding:
    return causes.LATE.found(
        _WHOLE,
        partner=candidate.partner_name,
        late=late,
        due=f"{candidate.answer_due:%Y-%m-%d %H:%M} UTC",
        came=f"{row.created_at:%Y-%m-%d %H:%M} UTC",
    )


def _contradicts(candidate: DocumentRow, status: Answer, services: Services) -> Finding:
    first = _earlier_verdict(candidate, services)
    refuses = Answer.REJECTED in {first, status}
    fixes = tuple(
        Fix("settle-answer", f"Count it as {_word(answer)}", {"answer": answer.value})
        for answer in dict.fromkeys((status, first))
        if answer is not Answer.ANSWERED_TWICE
    )
    return causes.CONTRADICTS.found(
        _WHOLE,
        severity=Severity.BLOCK if refuses else Severity.WARNING,
        fixes=fixes,
        partner=candidate.partner_name,
        subject=subject(candidate),
        first=_word(first),
        second=_word(status),
    )


def _earlier_verdict(candidate: DocumentRow, services: Services) -> Answer:
    """Return what the document was before; for one that was answered twice already, the verdict before that."""
    if candidate.answer is not Answer.ANSWERED_TWICE:
        return candidate.answer
    verdicts = {answer.value for answer in STATUS.values()}
    moves = [event for event in services.ledger.audit.of(candidate.id) if event.status == "answer"]
    return next((Answer(event.new) for event in moves if event.new in verdicts), candidate.answer)


def _without_fixes(finding: Finding) -> Finding:
    # The fix belongs to the document that was answered; the answer itself only tells of it.
    severity = Severity.WARNING if finding.blocks else finding.severity
    return replace(finding, severity=severity, fixes=())


def add_findings(document_id: int, added: Iterable[Finding], services: Services) -> None:
    """Keep what a partner said of a document beside what was found in it before."""
    found = tuple(added)
    if not found:
        return
    documents = services.ledger.documents
    known = documents.findings(document_id)
    findings = tuple(dict.fromkeys([*known, *found]))
    if findings != known:
        documents.set_findings(document_id, findings, check_status(findings))


def _settle_doubt(candidate: DocumentRow, services: Services) -> None:
    """Count a document in doubt as sent: whoever answers its control number has received it."""
    if candidate.delivery is not Delivery.IN_DOUBT:
        return
    ledger = services.ledger
    for attempt in ledger.attempts.of(candidate.id):
        if attempt.outcome == "in-doubt":
            ledger.attempts.finish(attempt.id, "done", excerpt="the partner has acknowledged it")
    ledger.documents.move_delivery(candidate.id, Delivery.SENT, "the partner has acknowledged it")


def subject(candidate: DocumentRow) -> str:
    """Name a document of ours in a sentence that says whom it went to: `invoice AR104`."""
    noun = BY_FLOW[candidate.flow].noun if candidate.flow in BY_FLOW else "document"
    return f"{noun} {candidate.number}"


def _word(answer: Answer) -> str:
    return answer.value.replace("-", " ")


def explain_answer(answer: SetAnswer | None, document: FunctionalAcknowledgment) -> str:
    """Say in words what a 997 says of one document."""
    if answer is None:
        return {"A": "the whole group was accepted", "R": "the whole group was rejected"}.get(
            document.status, f"the group was {words(VERDICTS, document.status)}, and this document is not named"
        )
    notes = []
    for segment in answer.segments:
        for element in segment.elements:
            value = f", value {element.value}" if element.value else ""
            notes.append(f"segment {segment.position} ({segment.segment}), element {element.position}{value}")
        if not segment.elements:
            notes.append(f"segment {segment.position} ({segment.segment})")
    word = words(VERDICTS, answer.status)
    return f"{word}: {'; '.join(notes)}" if notes else word
