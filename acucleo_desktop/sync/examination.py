"""From the bytes of an inbound file to examined documents: split, read, resolve, judge. Nothing is written here.

The same examination serves the real run, the dry run, the preview of a file and the second look at waiting documents.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from acucleo_desktop.documents.acceptance import USUAL
from acucleo_desktop.documents.finding import Finding, Fix, Location, Severity, worst
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.kinds import BusinessDocument, amount, business_number, to_plain
from acucleo_desktop.documents.status import Answer, Check, Delivery
from acucleo_desktop.ledger.rows import NewDocument
from acucleo_desktop.partners.profile import Partner
from acucleo_desktop.rules.causes import envelopes
from acucleo_desktop.sync.facts import currency_of, order_number_of, search_words
from acucleo_desktop.sync.flows import ANSWER_FLOWS, BY_FLOW, inbound_by_set
from acucleo_desktop.sync.judging import Judge, Judgement
from acucleo_desktop.x12 import registry
from acucleo_desktop.x12.causes.file_shape import NO_DOCUMENT
from acucleo_desktop.x12.causes.fixes import SET_ASIDE
from acucleo_desktop.x12.checking import check_set
from acucleo_desktop.x12.condensing import condensed
from acucleo_desktop.x12.fingerprints import PLAIN_DELIMITERS, fingerprint
from acucleo_desktop.x12.interchange_answers import read_answer
from acucleo_desktop.x12.merging import merge_findings
from acucleo_desktop.x12.splitter import split
from acucleo_desktop.x12.structure import FunctionalGroup, Interchange, Segment, SplitFile, TransactionSet
from acucleo_desktop.x12.verdicts import under

ENVELOPE_ANSWER = "TA1"
"""What stands as the kind of a row that is a TA1; it has no set of its own."""


@dataclass(frozen=True, slots=True)
class ReceivedSet:
    """One transaction set with the envelope it came in.

    Attributes:
        position: indexes of interchange, group and set in the file, from 0.
    """

    interchange: Interchange
    group: FunctionalGroup
    transaction_set: TransactionSet
    position: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Examined:
    """What the examination of one document came to.

    Attributes:
        new: the document as it enters the ledger.
        document: what was read, with our codes filled in; None when nothing could be read.
        received: the set it was read from; None for a file that could not be split.
        judgement: what it would cause; None when it was not judged.
        syntax_findings: findings of envelope and syntax only, which alone decide the 997.
    """

    new: NewDocument
    findings: tuple[Finding, ...]
    document: BusinessDocument | None = None
    received: ReceivedSet | None = None
    judgement: Judgement | None = None
    syntax_findings: tuple[Finding, ...] = ()


def received_sets(parts: SplitFile) -> Iterator[ReceivedSet]:
    """Yield every transaction set of a file in order."""
    for i, interchange in enumerate(parts.interchanges):
        for g, group in enumerate(interchange.groups):
            for s, transaction_set in enumerate(group.sets):
                yield ReceivedSet(interchange, group, transaction_set, (i, g, s))


def examine_file(content: bytes, judge: Judge) -> list[Examined]:
    """Examine every document of a file; a file without any becomes one unreadable document that tells why."""
    parts = split(content)
    examined: list[Examined] = []
    for received in received_sets(parts):
        examined.append(examine_set(received, judge, parts.findings))
        # What stands twice in one file is a double of its first already at the first look.
        judge.remember(examined[-1:])
    examined += [
        answer for index in range(len(parts.interchanges)) for answer in _envelope_answers(parts, index, judge)
    ]
    if examined:
        return examined
    findings = [*parts.findings]
    for interchange in parts.interchanges:
        findings.extend(interchange.findings)
        for group in interchange.groups:
            findings.extend(group.findings)
    if not any(finding.blocks for finding in findings):
        findings.append(_nothing_inside())
    sender = parts.interchanges[0].sender if parts.interchanges else ""
    control = parts.interchanges[0].control_number if parts.interchanges else ""
    new = NewDocument(
        Direction.IN,
        Flow.UNREADABLE,
        sender=sender,
        interchange_control=control,
        check=Check.BLOCKED,
        delivery=Delivery.FAILED,
    )
    return [Examined(new, tuple(findings))]


def _envelope_answers(parts: SplitFile, index: int, judge: Judge) -> Iterator[Examined]:
    """Yield one row for each TA1 of an interchange; it stands behind the groups, so that no set has its place."""
    interchange = parts.interchanges[index]
    group = interchange.groups[0] if interchange.groups else FunctionalGroup(Segment("GS"))
    partner = judge.partner_of(interchange, group)
    findings = (*interchange.findings, *_tolerated(parts.findings)) if not interchange.groups else ()
    for which, segment in enumerate(interchange.acknowledgments):
        new = NewDocument(
            Direction.IN,
            Flow.FUNCTIONAL_ACKNOWLEDGMENT,
            partner=partner.code if partner else "",
            set_id=ENVELOPE_ANSWER,
            number=read_answer(segment).control_number,
            sender=f"{interchange.sender_qualifier}/{interchange.sender}/{group.sender}",
            interchange_control=interchange.control_number,
            position=(index, len(interchange.groups), which),
            fingerprint=hashlib.sha256(segment.to_text(PLAIN_DELIMITERS).encode("latin-1", "replace")).hexdigest(),
            is_test=interchange.is_test,
        )
        if partner is None:
            told = condensed([*findings, _unknown_sender(interchange, group)])
            yield Examined(replace(new, check=Check.BLOCKED, delivery=Delivery.FAILED), told)
            continue
        before = judge.came_before(new)
        told = condensed([*findings, *((before,) if before is not None else ())])
        delivery = Delivery.RECEIVED if before is None else Delivery.DUPLICATE
        yield Examined(replace(new, check=check_status(told), delivery=delivery), told)


def examine_set(received: ReceivedSet, judge: Judge, file_findings: tuple[Finding, ...] = ()) -> Examined:
    """Examine one transaction set: its syntax, its sender, and, when both are in order, its business content."""
    interchange, group, transaction_set = received.interchange, received.group, received.transaction_set
    row = inbound_by_set().get(transaction_set.set_id)
    flow = row.flow if row is not None else Flow.UNREADABLE
    syntax = [*interchange.findings, *group.findings, *transaction_set.findings]
    checked = check_set(transaction_set, group.version, interchange.delimiters)
    document: BusinessDocument | None = None
    read_findings: list[Finding] = []
    if row is not None and transaction_set.set_id in registry.SETS:
        document, read_findings = registry.read(transaction_set, interchange.delimiters)
    partner = judge.partner_of(interchange, group)
    policy = partner.acceptance if partner is not None else USUAL
    syntax = under([*syntax, *merge_findings(checked, read_findings)], policy)
    new = _new_document(received, flow, document, partner)
    business = [*_tolerated(file_findings), *_envelope_findings(received, partner, flow)]
    unreadable = document is None or any(finding.blocks for finding in (*syntax, *business))
    if unreadable or document is None or partner is None:
        new = replace(new, check=Check.BLOCKED, delivery=Delivery.FAILED)
        return Examined(new, condensed([*syntax, *business]), document, received, None, tuple(syntax))
    judgement = judge.judge(flow, document, partner, new, transaction_set.segments)
    judged = [registry.placed(finding, transaction_set.set_id) for finding in judgement.findings]
    findings = condensed([*syntax, *business, *judged])
    new = replace(
        new,
        fields=to_plain(judgement.document),
        search_words=search_words(judgement.document),
        check=check_status(findings) if judgement.is_final else Check.UNCHECKED,
        delivery=judgement.delivery,
        acumatica_entity=BY_FLOW[flow].entity,
        record=planned_record(judgement),
        replaces=judgement.replaces,
        match=judgement.level,
    )
    return Examined(new, findings, judgement.document, received, judgement, tuple(syntax))


def planned_record(judgement: Judgement) -> Mapping[str, Any]:
    """Return the Acumatica record that the last write would make, as plain data; empty when nothing is written."""
    writes = judgement.writes
    return to_plain(dict(writes[-1].record)) if writes else {}


def check_status(findings: tuple[Finding, ...]) -> Check:
    """Return what the findings come to: blocked, warnings or clean."""
    match worst(findings):
        case Severity.BLOCK:
            return Check.BLOCKED
        case Severity.WARNING:
            return Check.WARNINGS
        case _:
            return Check.CLEAN


def _new_document(
    received: ReceivedSet, flow: Flow, document: BusinessDocument | None, partner: Partner | None
) -> NewDocument:
    interchange, group, transaction_set = received.interchange, received.group, received.transaction_set
    return NewDocument(
        Direction.IN,
        flow,
        partner=partner.code if partner else "",
        set_id=transaction_set.set_id,
        number=business_number(document) if document is not None else "",
        order_number=order_number_of(document) if document is not None else "",
        sender=f"{interchange.sender_qualifier}/{interchange.sender}/{group.sender}",
        interchange_control=interchange.control_number,
        group_control=group.control_number,
        set_control=transaction_set.control_number,
        amount=amount(document) if document is not None else None,
        currency=currency_of(document) if document is not None else "",
        answer=Answer.NONE,
        position=received.position,
        fingerprint=fingerprint(transaction_set),
        fields=to_plain(document) if document is not None else {},
        search_words=search_words(document) if document is not None else (),
        is_test=interchange.is_test,
    )


def _envelope_findings(received: ReceivedSet, partner: Partner | None, flow: Flow) -> list[Finding]:
    interchange, group = received.interchange, received.group
    if partner is None:
        return [_unknown_sender(interchange, group)]
    findings = []
    if interchange.is_test != partner.test:
        findings.append(wrong_flag(interchange, partner, flow))
    if interchange.receiver != partner.us.isa_id:
        findings.append(_other_receiver(interchange, partner))
    if flow not in {Flow.UNREADABLE, *ANSWER_FLOWS} and partner.options(flow) is None:
        findings.append(_flow_not_set_up(partner, flow))
    return findings


def _tolerated(findings: tuple[Finding, ...]) -> list[Finding]:
    """Return the file's own findings with their severity capped: they never stop a document that was read."""
    return [replace(f, severity=Severity.WARNING) if f.blocks else f for f in findings]


def _nothing_inside() -> Finding:
    return NO_DOCUMENT.found(Location("The whole file"), severity=Severity.BLOCK, fixes=SET_ASIDE)


def _unknown_sender(interchange: Interchange, group: FunctionalGroup) -> Finding:
    arguments = {"qualifier": interchange.sender_qualifier, "isa_id": interchange.sender, "gs_id": group.sender}
    return envelopes.UNKNOWN_SENDER.found(
        Location("The file's envelope", "ISA", element=6),
        value=f"{interchange.sender_qualifier}/{interchange.sender}",
        fixes=(Fix("make-partner", "Make a partner from this file", arguments),),
    )


def wrong_flag(interchange: Interchange, partner: Partner, flow: Flow) -> Finding:
    """Say that a partner in production sent a test, or the other way round; the sheet says how much it matters."""
    return replace(_test_flag(interchange, partner), severity=partner.requirements(flow).test_flag)


def _test_flag(interchange: Interchange, partner: Partner) -> Finding:
    sent, wanted = ("test", "production") if interchange.is_test else ("production", "test")
    return envelopes.TEST_FLAG.found(
        Location("The file's envelope", "ISA", element=15),
        value=interchange.header.get(15),
        fixes=(_open_sheet(partner),),
        sent=sent,
        wanted=wanted,
        partner=partner.name,
    )


def _other_receiver(interchange: Interchange, partner: Partner) -> Finding:
    return envelopes.OTHER_RECEIVER.found(
        Location("The file's envelope", "ISA", element=8),
        value=interchange.receiver,
        fixes=(_open_sheet(partner),),
        partner=partner.name,
        ours=partner.us.isa_id,
    )


def _flow_not_set_up(partner: Partner, flow: Flow) -> Finding:
    noun = BY_FLOW[flow].noun
    return envelopes.FLOW_NOT_SET_UP.found(
        Location("The whole document"),
        value=flow.value,
        fixes=(_open_sheet(partner),),
        partner=partner.name,
        noun=f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}",
    )


def _open_sheet(partner: Partner) -> Fix:
    return Fix("open-partner", f"Open {partner.name}", {"partner": partner.code})
