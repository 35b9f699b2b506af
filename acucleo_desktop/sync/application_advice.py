"""A received 824 attached to the document that it names: the partner's own words beside our own bytes."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from acucleo_desktop.documents.application_advice import AdviceNote, AdviceResult, ApplicationAdvice
from acucleo_desktop.documents.cause import shown
from acucleo_desktop.documents.finding import Finding, Fix, Location, Severity
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.status import Answer, Delivery
from acucleo_desktop.ledger.rows import DocumentRow
from acucleo_desktop.rules.causes import application_advice as causes
from acucleo_desktop.rules.partner_answers import SentSet
from acucleo_desktop.sync.answering import add_findings, subject
from acucleo_desktop.sync.rejection import sent_document
from acucleo_desktop.sync.services import Services
from acucleo_desktop.x12.names import code_meaning

_VERSION = "005010"
_FLOWS = {"810": Flow.INVOICE, "880": Flow.INVOICE, "850": Flow.PURCHASE_ORDER, "875": Flow.PURCHASE_ORDER}
_NOUNS = {"810": "invoice", "880": "invoice", "850": "purchase order", "875": "purchase order", "856": "ship notice"}
_ORDER_NUMBER = "PO"
_REFUSED, _ACCEPTED = "R", "A"
_VERDICTS = {
    "A": "accepted",
    "C": "accepted and changed by them",
    "E": "accepted with errors",
    "P": "partly accepted",
    "R": "refused",
    "H": "on hold",
}
"""Second letter of X12 110 (OTI01); the first says whether item, document, batch or group is meant."""


def apply_advice(row: DocumentRow, document: ApplicationAdvice, services: Services) -> str:
    """Attach what an 824 says to our documents; return a sentence of what it did.

    The answer of a document, which says whether it could be read, is left alone: an 824 speaks of its content.
    """
    ledger = services.ledger
    named: list[DocumentRow] = []
    needs_a_look = not document.results
    with ledger.transaction():
        for result in document.results:
            sent = advised_document(row, result, services)
            if sent is None:
                add_findings(row.id, (_orphan(row, result),), services)
                needs_a_look = True
                continue
            findings = result_findings(result, sent, services)
            ledger.links.add(row.id, sent.id, "answers")
            add_findings(sent.id, findings, services)
            add_findings(row.id, (_dealt_with(finding) for finding in findings), services)
            ledger.notes.add(sent.id, f"{row.partner_name}, advice {document.reference}: {findings[0].what}")
            needs_a_look = needs_a_look or _verdict(result) != _ACCEPTED
            named.append(sent)
        said = f"speaks of {', '.join(sent.number for sent in named)}" if named else "it names nothing we sent"
        _settle(row, named, needs_a_look, said, services)
    return said


def _settle(row: DocumentRow, named: list[DocumentRow], needs_a_look: bool, said: str, services: Services) -> None:
    documents = services.ledger.documents
    if not named and row.answer is not Answer.UNMATCHED:
        documents.move_answer(row.id, Answer.UNMATCHED, said)
    documents.move_delivery(row.id, Delivery.REVIEW if needs_a_look else Delivery.WRITTEN, said)


def advised_document(row: DocumentRow, result: AdviceResult, services: Services) -> DocumentRow | None:
    """Return the document of ours that a result names: by its control numbers, else by its number; None for none."""
    documents = services.ledger.documents
    if result.group_control:
        found = documents.by_controls(
            group=result.group_control,
            set_control=result.set_control,
            partner=row.partner,
            set_id=result.set_id,
            direction=Direction.OUT,
        )
        if found:
            return found[-1]
    flows = (_FLOWS[result.set_id],) if result.set_id in _FLOWS else (Flow.INVOICE, Flow.PURCHASE_ORDER)
    numbers = [(result.qualifier, result.reference), *((one.qualifier, one.value) for one in result.references)]
    for flow in flows:
        for qualifier, number in numbers:
            found = documents.by_number(row.partner, flow, number) if number else []
            if not found and qualifier == _ORDER_NUMBER:
                found = [one for one in documents.by_order(number, row.partner) if one.flow is flow]
            if found:
                return found[-1]
    return None


def result_findings(result: AdviceResult, sent: DocumentRow, services: Services) -> tuple[Finding, ...]:
    """Return what a result says of a document of ours, the verdict first, then each remark at its place."""
    verdict = _verdict(result)
    name = sent.partner_name
    spoken = "; ".join(_words(note) for note in result.notes) or "no reason is given"
    whole = Location("The whole document")
    if verdict == _ACCEPTED:
        first = causes.ACCEPTED.found(whole, value=result.code, partner=name, subject=subject(sent))
    elif verdict == _REFUSED:
        first = causes.REFUSED.found(whole, value=result.code, partner=name, subject=subject(sent), said=spoken)
    else:
        word = _VERDICTS.get(verdict, f"answered with {result.code or 'no code'}")
        first = causes.ERRORS.found(
            whole, value=result.code, partner=name, subject=subject(sent), said=spoken, verdict=word
        )
    placed = [note for note in result.notes if note.segment or note.position]
    if not placed:
        return (first,)
    ours = _sent_set(sent, services)
    return (first, *(_placed(note, ours) for note in placed))


def _sent_set(sent: DocumentRow, services: Services) -> SentSet:
    partner = services.ledger.partners.get(sent.partner)
    content = services.ledger.files.content(sent.file_id) if sent.file_id is not None else b""
    return sent_document(sent, content, _VERSION, partner)


def _placed(note: AdviceNote, ours: SentSet) -> Finding:
    paper, line = ours.place_of(note.position)
    place = Location(paper, note.segment, note.position, note.element, note.component, line)
    return causes.DETAIL.found(
        place, value=note.value, place=paper, partner=ours.partner_name, said=_words(note), code=note.code or "none"
    )


def _words(note: AdviceNote) -> str:
    """Return a remark in the partner's own words, or the meaning of its code where it has none."""
    said = note.text or code_meaning("647", note.code, _VERSION) or f"code {note.code or 'none'}"
    if note.value:
        said += f", value {shown(note.value)}"
    return f"{said}, they used {shown(note.new_value)}" if note.new_value else said


def _verdict(result: AdviceResult) -> str:
    return result.code[1:2]


def _orphan(row: DocumentRow, result: AdviceResult) -> Finding:
    noun = _NOUNS.get(result.set_id, "a document")
    said = "; ".join(_words(note) for note in result.notes) or _VERDICTS.get(_verdict(result), "no reason is given")
    return causes.ORPHAN.found(
        Location("Top of the advice", "OTI", element=3),
        value=result.reference,
        partner=row.partner_name,
        subject=f"{noun} {result.reference}".strip(),
        said=said,
        fixes=(_set_aside("Set the advice aside"),),
    )


def _dealt_with(finding: Finding) -> Finding:
    """Return a finding for the advice itself, which is done with when somebody has dealt with what it says."""
    fixes = (_set_aside("I have dealt with it"),) if finding.severity is not Severity.INFO else ()
    return replace(finding, fixes=fixes)


def _set_aside(label: str) -> Fix:
    return Fix("set-aside", label, MappingProxyType({"reason": "dealt with"}))
