"""Functional acknowledgments both ways: a 997 for every group that came in, and every received 997 put to its use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.functional_acknowledgment import FunctionalAcknowledgment, SetAnswer
from acucleo_desktop.documents.status import Answer, Delivery
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow
from acucleo_desktop.partners.profile import FlowOptions, Partner
from acucleo_desktop.sync.drafting import Draft, check_body, store_draft
from acucleo_desktop.sync.examination import Examined, check_status, received_sets
from acucleo_desktop.sync.rejection import rejection_findings
from acucleo_desktop.sync.services import Services
from acucleo_desktop.x12.acknowledge import acknowledge_group
from acucleo_desktop.x12.registry import SETS
from acucleo_desktop.x12.splitter import split

_STATUS = {
    "A": Answer.ACCEPTED,
    "E": Answer.ACCEPTED_WITH_ERRORS,
    "P": Answer.PARTLY_ACCEPTED,
    "R": Answer.REJECTED,
    "M": Answer.REJECTED,
    "W": Answer.REJECTED,
    "X": Answer.REJECTED,
}


def acknowledgment_drafts(examined: Sequence[Examined], partners: Sequence[Partner]) -> list[tuple[Draft, list[int]]]:
    """Make one 997 for each received group of known partners; return it with the indexes of the sets it answers.

    A 997 is never answered, nor is a group whose partner sheet has acknowledgments switched off.
    """
    known = {partner.code: partner for partner in partners}
    groups: dict[tuple[int, int], list[int]] = {}
    for index, item in enumerate(examined):
        if item.received is not None:
            groups.setdefault(item.received.position[:2], []).append(index)
    drafts = []
    for indexes in groups.values():
        first = examined[indexes[0]]
        partner = known.get(first.new.partner)
        if first.received is None or partner is None or first.received.group.functional_id == "FA":
            continue
        options = acknowledgment_options(partner, first.received.group.version)
        if options is None:
            continue
        answer = acknowledge_group(first.received.group, [list(examined[i].syntax_findings) for i in indexes])
        drafts.append((_draft(answer, partner, options), indexes))
    return drafts


def acknowledgment_options(partner: Partner, version: str) -> FlowOptions | None:
    """Return how this partner's 997s are sent, or None when they are switched off.

    The version answers the received one. The folder is that of the partner's acknowledgment options when it is one for
    uploads, else that of any outbound flow, else the upload folder beside the partner's download folder.
    """
    options = partner.flows.get(Flow.FUNCTIONAL_ACKNOWLEDGMENT)
    if options is not None and not options.enabled:
        return None
    folder = upload_folder(partner)
    if not folder:
        return None
    base = options or FlowOptions(form="997")
    return replace(base, folder=folder, review=False, hold_seconds=0, answer_hours=0, version=version or base.version)


def upload_folder(partner: Partner) -> str:
    """Return the Cleo folder for what has no folder of its own, such as a 997; empty when none can be told."""
    own = partner.flows.get(Flow.FUNCTIONAL_ACKNOWLEDGMENT)
    if own is not None and own.folder and not own.folder.lower().startswith("download"):
        return own.folder
    for flow in (Flow.INVOICE, Flow.PURCHASE_ORDER):
        options = partner.flows.get(flow)
        if options is not None and options.folder:
            return options.folder
    for options in partner.flows.values():
        if options.folder.lower().startswith("download"):
            return "upload" + options.folder[len("download") :]
    return ""


def _draft(answer: FunctionalAcknowledgment, partner: Partner, options: FlowOptions) -> Draft:
    body = tuple(SETS["997"].write(answer, options.version))
    findings = tuple(check_body("997", body, options.version))
    return Draft(Flow.FUNCTIONAL_ACKNOWLEDGMENT, partner, options, answer, body, findings, {})


def store_acknowledgments(
    examined: Sequence[Examined], rows: Sequence[DocumentRow], services: Services
) -> list[DocumentRow]:
    """Put the 997s of a file into the ledger beside its documents, linked to what they answer."""
    stored = []
    for draft, indexes in acknowledgment_drafts(examined, services.ledger.partners.all()):
        row = store_draft(draft, services)
        for index in indexes:
            services.ledger.links.add(row.id, rows[index].id, "answers")
        stored.append(row)
    return stored


def apply_acknowledgment(row: DocumentRow, document: FunctionalAcknowledgment, services: Services) -> str:
    """Match a received 997 to what we sent and move the answers; return a sentence of what it did."""
    ledger = services.ledger
    sent = [
        candidate
        for candidate in ledger.documents.by_controls(
            group=document.group_control_number, partner=row.partner, direction=Direction.OUT
        )
        if candidate.set_id in SETS and SETS[candidate.set_id].functional_id == document.group_id
    ]
    if not sent:
        with ledger.transaction():
            ledger.documents.move_answer(row.id, Answer.UNMATCHED, "it fits nothing we sent to this partner")
            ledger.documents.move_delivery(row.id, Delivery.REVIEW, "it fits nothing we sent to this partner")
        return "it fits nothing we sent"
    with ledger.transaction():
        for candidate in sent:
            _answer_one(candidate, document, row, services)
        ledger.documents.move_delivery(row.id, Delivery.WRITTEN, f"answers {', '.join(c.number for c in sent)}")
    return f"answers {', '.join(candidate.number for candidate in sent)}"


def put_to_use(services: Services) -> None:
    """Apply every 997 that an interrupted pass stored and did not apply, so that no answer is lost."""
    ledger = services.ledger
    query = DocumentQuery(
        flows=(Flow.FUNCTIONAL_ACKNOWLEDGMENT,),
        directions=(Direction.IN,),
        deliveries=(Delivery.RECEIVED,),
        limit=10_000,
    )
    for row in reversed(ledger.documents.list(query)):
        content = ledger.files.content(row.file_id) if row.file_id is not None else b""
        for received in received_sets(split(content)):
            if received.position == row.position:
                document, _ = SETS["997"].read(received.transaction_set, received.interchange.delimiters)
                if isinstance(document, FunctionalAcknowledgment):
                    apply_acknowledgment(row, document, services)


def _answer_one(
    candidate: DocumentRow, document: FunctionalAcknowledgment, row: DocumentRow, services: Services
) -> None:
    ledger = services.ledger
    answer = _answer_for(candidate, document)
    status = _STATUS.get(answer.status if answer else document.status, Answer.ACCEPTED_WITH_ERRORS)
    ledger.links.add(row.id, candidate.id, "answers")
    _settle_doubt(candidate, services)
    _note_rejection(candidate, answer, status, services)
    if candidate.answer in {Answer.WAITING, Answer.OVERDUE, Answer.NONE}:
        ledger.documents.move_answer(candidate.id, status, explain_answer(answer, document))
    elif candidate.answer is not status:
        ledger.documents.move_answer(
            candidate.id, Answer.ANSWERED_TWICE, f"first {candidate.answer.value}, now {status.value}"
        )


def _settle_doubt(candidate: DocumentRow, services: Services) -> None:
    """Count a document in doubt as sent: whoever answers its control number has received it."""
    if candidate.delivery is not Delivery.IN_DOUBT:
        return
    ledger = services.ledger
    for attempt in ledger.attempts.of(candidate.id):
        if attempt.outcome == "in-doubt":
            ledger.attempts.finish(attempt.id, "done", excerpt="the partner has acknowledged it")
    ledger.documents.move_delivery(candidate.id, Delivery.SENT, "the partner has acknowledged it")


def _note_rejection(candidate: DocumentRow, answer: SetAnswer | None, status: Answer, services: Services) -> None:
    """Keep what the partner said against our document as findings of it."""
    if answer is None or candidate.file_id is None:
        return
    ledger = services.ledger
    partner = ledger.partners.get(candidate.partner)
    options = partner.flows.get(candidate.flow) if partner is not None else None
    version = options.version if options is not None else "004010"
    content = ledger.files.content(candidate.file_id)
    said = rejection_findings(answer, status, candidate, content, version)
    if said:
        known = ledger.documents.findings(candidate.id)
        findings = tuple(dict.fromkeys([*known, *said]))
        ledger.documents.set_findings(candidate.id, findings, check_status(findings))


def _answer_for(candidate: DocumentRow, document: FunctionalAcknowledgment) -> SetAnswer | None:
    for answer in document.sets:
        if answer.set_id == candidate.set_id and _same_number(answer.control_number, candidate.set_control):
            return answer
    return None


def _same_number(one: str, other: str) -> bool:
    """Compare control numbers as numbers where they are: real files differ in leading zeros."""
    return one.lstrip("0") == other.lstrip("0")


def explain_answer(answer: SetAnswer | None, document: FunctionalAcknowledgment) -> str:
    """Say in words what a 997 says of one document."""
    if answer is None:
        return {"A": "the whole group was accepted", "R": "the whole group was rejected"}.get(document.status, "")
    notes = []
    for segment in answer.segments:
        for element in segment.elements:
            value = f", value {element.value}" if element.value else ""
            notes.append(f"segment {segment.position} ({segment.segment}), element {element.position}{value}")
        if not segment.elements:
            notes.append(f"segment {segment.position} ({segment.segment})")
    word = {"A": "accepted", "E": "accepted with errors", "R": "rejected"}.get(answer.status, "rejected")
    return f"{word}: {'; '.join(notes)}" if notes else word


def read_acknowledgment(examined: Examined) -> FunctionalAcknowledgment | None:
    """Return the 997 of an examined set, or None when it is another kind or could not be read."""
    return examined.document if isinstance(examined.document, FunctionalAcknowledgment) else None
