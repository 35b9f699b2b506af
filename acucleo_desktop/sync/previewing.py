"""Looking at files and records without storing anything: `acucleo preview`, `render`, and `check --partner`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from contextlib import ExitStack
from typing import Any

from acucleo_desktop.acumatica import purchase_order as purchase_order_records
from acucleo_desktop.acumatica import sales_invoice as sales_invoice_records
from acucleo_desktop.acumatica.record import Record
from acucleo_desktop.documents.finding import Finding, Location
from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.kinds import to_plain
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.partners.files import FORMS
from acucleo_desktop.partners.profile import FlowOptions, Partner
from acucleo_desktop.rules.causes import envelopes
from acucleo_desktop.rules.partner_requirements import judge_requirements
from acucleo_desktop.sync.departure import wrong_flag_of_ours
from acucleo_desktop.sync.drafting import draft_document, render
from acucleo_desktop.sync.examination import Examined, ReceivedSet, examine_file, received_sets, wrong_flag
from acucleo_desktop.sync.flows import BY_FLOW, INBOUND_FLOWS, OUTBOUND_FLOWS
from acucleo_desktop.sync.judging import Judge
from acucleo_desktop.sync.services import Services
from acucleo_desktop.x12 import registry
from acucleo_desktop.x12.inspection import FileReport
from acucleo_desktop.x12.splitter import split


def preview_file(content: bytes, services: Services) -> dict[str, Any]:
    """Return the documents of a file as plain data, each with its findings and the writes it would cause."""
    with ExitStack() as stack:
        said = ""
        try:
            erp = stack.enter_context(services.erp())
        except Problem as problem:
            erp, said = None, problem.what
        examined = examine_file(content, Judge(services, erp))
    readable = [item for item in examined if item.document is not None]
    return {
        "compared_with_acumatica": erp is not None,
        "not_compared_because": said,
        "documents": [_document_data(item) for item in readable],
        "unreadable": [_document_data(item) for item in examined if item.document is None],
    }


def _document_data(item: Examined) -> dict[str, Any]:
    new = item.new
    row = BY_FLOW.get(new.flow)
    return {
        "flow": new.flow.value,
        "set": new.set_id,
        "number": new.number,
        "partner": new.partner,
        "sender": new.sender,
        "control_number": new.interchange_control,
        "check": new.check.value,
        "becomes": row.becomes if row is not None else "",
        "document": to_plain(item.document) if item.document is not None else {},
        "findings": [to_plain(finding) for finding in item.findings],
        "writes": [
            {
                "step": write.step.value,
                "entity": write.entity,
                "sentence": write.sentence,
                "record": to_plain(dict(write.record)),
            }
            for write in (item.judgement.writes if item.judgement is not None else ())
        ],
    }


def render_record(
    record: Mapping[str, Any], flow: Flow, partner: Partner, services: Services
) -> tuple[str, tuple[Finding, ...]]:
    """Turn an Acumatica record into an interchange, as text, with what was found on the way.

    The control numbers are those that would come next; none is used up.

    Raises:
        Problem: when the record is not one of the flow's entity.
    """
    options = partner.options(flow) or FlowOptions(form=BY_FLOW[flow].set_id)
    wrapped = Record(dict(record))
    key = "ReferenceNbr" if flow is Flow.INVOICE else "OrderNbr"
    if not wrapped[key]:
        raise Problem(
            "render.other-entity",
            f"The record has no {key}, so it is not a {BY_FLOW[flow].entity}.",
            todo="Save the record as the REST API returns it, with $expand=Details.",
        )
    today = services.clock.now().date()
    if flow is Flow.INVOICE:
        invoice = sales_invoice_records.to_document(wrapped)
        draft = draft_document(flow, invoice, partner, options, wrapped, today=today)
    else:
        order = purchase_order_records.to_document(wrapped)
        draft = draft_document(flow, order, partner, options, wrapped, today=today)
    numbers = services.ledger.control_numbers
    interchange = numbers.last(partner.code, "interchange") + 1
    group = numbers.last(partner.code, "group") + 1
    return render(draft, interchange, group, services).decode("ascii"), draft.findings


def compare_with_partner(report: FileReport, partner: Partner, content: bytes, today: dt.date) -> FileReport:
    """Add to a report what differs from a partner's sheet: ids, version, test or production, and its rules.

    Args:
        report: what the check of `content` came to.
        partner: with whom the file is traded; one that we send names the partner as receiver.
        content: the file.
        today: the day against which dates are judged.
    """
    received = {each.position: each for each in received_sets(split(content))}
    sets = [
        one._replace(findings=(*_of_sheet(received[one.position], partner, today), *one.findings))
        for one in report.sets
    ]
    return FileReport(tuple(sets), report.findings)


def _of_sheet(received: ReceivedSet, partner: Partner, today: dt.date) -> list[Finding]:
    interchange, group, transaction_set = received.interchange, received.group, received.transaction_set
    is_ours = (interchange.sender, interchange.receiver) == (partner.us.isa_id, partner.them.isa_id)
    flow = _flow_of(transaction_set.set_id, is_ours=is_ours)
    findings = []
    if not is_ours and interchange.sender != partner.them.isa_id:
        findings.append(_other_sender(interchange.sender, partner))
    versions = {options.version for options in partner.flows.values() if options.enabled}
    if versions and group.version not in versions:
        findings.append(_other_version(group.version, versions, partner))
    if interchange.is_test != partner.test:
        flag = wrong_flag_of_ours(received, partner, flow) if is_ours else wrong_flag(interchange, partner, flow)
        findings.append(flag)
    if flow is not Flow.UNREADABLE and transaction_set.set_id in registry.SETS:
        document, _ = registry.read(transaction_set, interchange.delimiters)
        findings += judge_requirements(document, transaction_set.segments, partner.requirements(flow), today)
    return findings


def _flow_of(set_id: str, *, is_ours: bool) -> Flow:
    """Return the flow of a transaction set in one direction."""
    flows = OUTBOUND_FLOWS if is_ours else INBOUND_FLOWS
    return next((flow for flow in flows if set_id in FORMS[flow]), Flow.UNREADABLE)


def _other_sender(sender: str, partner: Partner) -> Finding:
    place = Location("The file's envelope", "ISA", element=6)
    return envelopes.OTHER_SENDER.found(place, value=sender, partner=partner.name, ours=partner.them.isa_id)


def _other_version(version: str, versions: set[str], partner: Partner) -> Finding:
    place = Location("The group's envelope", "GS", element=8)
    known = ", ".join(sorted(versions))
    return envelopes.OTHER_VERSION.found(place, value=version, partner=partner.name, ours=known)
