"""Looking at files and records without storing anything: `acucleo preview`, `render`, and `check --partner`."""

from __future__ import annotations

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
from acucleo_desktop.partners.profile import FlowOptions, Partner
from acucleo_desktop.rules.causes import envelopes
from acucleo_desktop.sync.drafting import draft_document, render
from acucleo_desktop.sync.examination import Examined, examine_file
from acucleo_desktop.sync.flows import BY_FLOW
from acucleo_desktop.sync.judging import Judge
from acucleo_desktop.sync.services import Services
from acucleo_desktop.x12.inspection import FileReport


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
    if flow is Flow.INVOICE:
        draft = draft_document(flow, sales_invoice_records.to_document(wrapped), partner, options, wrapped)
    else:
        draft = draft_document(flow, purchase_order_records.to_document(wrapped), partner, options, wrapped)
    numbers = services.ledger.control_numbers
    interchange = numbers.last(partner.code, "interchange") + 1
    group = numbers.last(partner.code, "group") + 1
    return render(draft, interchange, group, services).decode("ascii"), draft.findings


def compare_with_partner(report: FileReport, partner: Partner) -> FileReport:
    """Add to a report what differs from a partner's sheet: sender ids and versions."""
    versions = {options.version for options in partner.flows.values() if options.enabled}
    sets = []
    for one in report.sets:
        extra = []
        if one.sender != partner.them.isa_id:
            extra.append(
                envelopes.OTHER_SENDER.found(
                    Location("The file's envelope", "ISA", element=6),
                    value=one.sender,
                    partner=partner.name,
                    ours=partner.them.isa_id,
                )
            )
        if versions and one.version not in versions:
            extra.append(
                envelopes.OTHER_VERSION.found(
                    Location("The group's envelope", "GS", element=8),
                    value=one.version,
                    partner=partner.name,
                    ours=", ".join(sorted(versions)),
                )
            )
        sets.append(one._replace(findings=(*extra, *one.findings)))
    return FileReport(tuple(sets), report.findings)
