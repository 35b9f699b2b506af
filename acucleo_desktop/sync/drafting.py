"""From an Acumatica record to a checked draft of an outbound document, and from a draft to bytes in the ledger.

Drafting writes nothing, so the dry run uses it as it is. Storing a draft reserves the control numbers in the same
transaction as the rendered bytes; a number is never reused, and one that goes unused leaves a reason behind.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from acucleo_desktop.acumatica.record import Record
from acucleo_desktop.documents.finding import Finding, Fix, Severity
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.functional_acknowledgment import FunctionalAcknowledgment
from acucleo_desktop.documents.invoice import Invoice
from acucleo_desktop.documents.kinds import BusinessDocument, amount, business_number, to_plain
from acucleo_desktop.documents.purchase_order import PurchaseOrder
from acucleo_desktop.documents.status import Answer, Check, Delivery
from acucleo_desktop.ledger.rows import DocumentRow, NewDocument
from acucleo_desktop.partners.profile import FlowOptions, Partner
from acucleo_desktop.partners.resolve import resolve_outbound
from acucleo_desktop.rules.outbound import judge_outbound
from acucleo_desktop.rules.partner_requirements import judge_requirements
from acucleo_desktop.rules.weighing import remembering, weighed
from acucleo_desktop.sync.examination import check_status
from acucleo_desktop.sync.facts import currency_of, order_number_of, search_words
from acucleo_desktop.sync.flows import BY_FLOW, form_of
from acucleo_desktop.sync.services import Services
from acucleo_desktop.sync.writes import Step
from acucleo_desktop.x12 import registry
from acucleo_desktop.x12.checking import check_set
from acucleo_desktop.x12.fingerprints import PLAIN_DELIMITERS, fingerprint
from acucleo_desktop.x12.form_loss import FORM_FINDINGS, form_losses
from acucleo_desktop.x12.serializer import (
    EnvelopeHeader,
    EnvelopeParty,
    GroupContent,
    SetContent,
    WriteSeparators,
    write_interchange,
)
from acucleo_desktop.x12.structure import Segment, TransactionSet

SET_CONTROL = "0001"
_OURS = "The record holds more than this release of X12 can carry, or less than it asks for."


@dataclass(frozen=True, slots=True)
class Draft:
    """An outbound document before it has control numbers.

    Attributes:
        body: segments between ST and SE.
        record: the Acumatica record it was made of, as JSON data; empty for acknowledgments.
        key, stamp: key and change stamp of that record.
        interchange_answer: for a 997, the TA1 that goes before it; None where none is asked for.
    """

    flow: Flow
    partner: Partner
    options: FlowOptions
    document: BusinessDocument
    body: tuple[Segment, ...]
    findings: tuple[Finding, ...]
    record: dict[str, object]
    entity: str = ""
    key: str = ""
    stamp: str = ""
    interchange_answer: Segment | None = None

    @property
    def check(self) -> Check:
        """What the findings come to."""
        return check_status(self.findings)

    @property
    def goes_by_itself(self) -> bool:
        """Whether nobody needs to look: no review wanted and nothing blocks it."""
        return not self.options.review and self.check is not Check.BLOCKED


def draft_document(
    flow: Flow,
    document: Invoice | PurchaseOrder,
    partner: Partner,
    options: FlowOptions,
    record: Record | None = None,
    *,
    today: dt.date,
) -> Draft:
    """Translate our codes into the partner's, write the X12 body and check it by the same gate as inbound ones.

    What the partner sheet asks for is judged of the segments as they would leave, so that nothing is lost on the way.
    """
    resolved, findings = resolve_outbound(document, partner)
    form = form_of(flow, options)
    findings = [registry.placed(finding, form) for finding in (*findings, *judge_outbound(resolved))]
    body = tuple(registry.write(resolved, options.version, form))
    checked = [*check_body(form, body, options.version), *form_losses(resolved, form, body)]
    findings += [_in_our_file(finding, partner) for finding in checked]
    written = _as_set(form, body).segments
    findings += judge_requirements(resolved, written, partner.requirements(flow), today)
    return Draft(
        flow,
        partner,
        options,
        resolved,
        body,
        remembering(dict.fromkeys(weighed(findings, options.severities)), partner.name),
        dict(record.raw) if record is not None else {},
        BY_FLOW[flow].entity,
    )


def check_body(set_id: str, body: Sequence[Segment], version: str) -> list[Finding]:
    """Check a body as if it had just been received, so that what leaves has passed the partner's own gate."""
    return check_set(_as_set(set_id, body), version, PLAIN_DELIMITERS)


_REFUSED = frozenset(
    {
        *("x12.element-too-long", "x12.element-too-short", "x12.element-condition", "x12.element-excluded"),
        *("x12.segment-too-often", "x12.loop-too-often"),
    }
)
"""What is against the standard in any case: read with goodwill, and never written."""


def _in_our_file(finding: Finding, partner: Partner) -> Finding:
    """Block what partners reject or deduct for, and speak of a document that is ours and not the partner's."""
    open_partner = Fix("open-partner", f"Open {partner.name}", {"partner": partner.code})
    if finding.id == "x12.unit-code-unknown":
        todo = f"Write the X12 code of this unit on the sheet of {partner.name}."
        return replace(finding, severity=Severity.BLOCK, todo=todo, fixes=(open_partner,))
    if finding.id in _REFUSED and finding.severity is not Severity.INFO:
        todo = f"Mend it in Acumatica, or on the sheet of {partner.name} where it comes from there."
        return replace(finding, severity=Severity.BLOCK, why=_OURS, todo=todo, fixes=(open_partner,))
    if finding.id in FORM_FINDINGS:
        # What the partner's form cannot carry leads to the partner sheet, where the form is chosen.
        return replace(finding, fixes=(open_partner,))
    return finding


def _as_set(set_id: str, body: Sequence[Segment]) -> TransactionSet:
    inner = [replace(segment, position=index) for index, segment in enumerate(body, 2)]
    first = Segment("ST", (set_id, SET_CONTROL), 1)
    last = Segment("SE", (str(len(body) + 2), SET_CONTROL), len(body) + 2)
    return TransactionSet((first, *inner, last))


def store_draft(draft: Draft, services: Services, *, replaces: int | None = None) -> DocumentRow:
    """Render `draft` with fresh control numbers; put bytes, document and findings into the ledger, all or nothing."""
    ledger = services.ledger
    set_id = _set_id(draft)
    with ledger.transaction():
        interchange = ledger.control_numbers.reserve(draft.partner.code, "interchange")
        group = ledger.control_numbers.reserve(draft.partner.code, "group")
        content = render(draft, interchange, group, services)
        name = f"{set_id}_{draft.partner.code}_{interchange:09d}.edi"
        file = ledger.files.add(Direction.OUT, draft.options.folder, "", name, content)
        delivery = Delivery.QUEUED if draft.goes_by_itself else Delivery.REVIEW
        new = NewDocument(
            Direction.OUT,
            draft.flow,
            partner=draft.partner.code,
            set_id=set_id,
            number=business_number(draft.document),
            order_number=order_number_of(draft.document),
            interchange_control=f"{interchange:09d}",
            group_control=str(group),
            set_control=SET_CONTROL,
            amount=amount(draft.document),
            currency=currency_of(draft.document),
            check=draft.check,
            delivery=delivery,
            answer=Answer.NONE,
            file_id=file.id,
            fingerprint=fingerprint(_as_set(set_id, draft.body)),
            acumatica_entity=draft.entity,
            acumatica_key=draft.key,
            acumatica_stamp=draft.stamp,
            fields=to_plain(draft.document),
            record=draft.record,
            search_words=search_words(draft.document),
            replaces=replaces,
            is_test=draft.partner.test,
        )
        return ledger.documents.add(new, draft.findings)


def differs(row: DocumentRow, draft: Draft) -> bool:
    """Whether a stored document would be another file by `draft`: other content, or test instead of production."""
    return row.fingerprint != fingerprint(_as_set(row.set_id, draft.body)) or row.is_test != draft.partner.test


def render_again(row: DocumentRow, draft: Draft, services: Services) -> DocumentRow:
    """Render a document anew that never left, with fresh control numbers; the old ones become explained gaps.

    One that has been approved meanwhile stays as it is: what a person approved is what leaves.
    """
    ledger = services.ledger
    with ledger.transaction():
        row = ledger.documents.get(row.id)
        if row.delivery is not Delivery.REVIEW:
            return row
        tried = any(attempt.step == Step.UPLOAD for attempt in ledger.attempts.of(row.id))
        why = "rendered again; no upload under it arrived" if tried else "rendered again before it was sent"
        for level, number in (("interchange", row.interchange_control), ("group", row.group_control)):
            ledger.control_numbers.note_gap(row.partner, level, int(number), why)
        interchange = ledger.control_numbers.reserve(row.partner, "interchange", row.id)
        group = ledger.control_numbers.reserve(row.partner, "group", row.id)
        content = render(draft, interchange, group, services)
        set_id = _set_id(draft)
        name = f"{set_id}_{row.partner}_{interchange:09d}.edi"
        file = ledger.files.add(Direction.OUT, draft.options.folder, "", name, content)
        ledger.documents.update(
            row.id,
            set_id=set_id,
            file_id=file.id,
            interchange_control=f"{interchange:09d}",
            group_control=str(group),
            amount=amount(draft.document),
            fields=to_plain(draft.document),
            search_words=search_words(draft.document),
            fingerprint=fingerprint(_as_set(set_id, draft.body)),
            is_test=draft.partner.test,
        )
        ledger.documents.set_findings(row.id, draft.findings, draft.check)
        return ledger.documents.get(row.id)


def render(draft: Draft, interchange: int, group: int, services: Services) -> bytes:
    """Write the interchange of one document with the given control numbers."""
    partner, set_id = draft.partner, _set_id(draft)
    separators = partner.separators
    header = EnvelopeHeader(
        us=EnvelopeParty(partner.us.qualifier, partner.us.isa_id, partner.us.gs_id),
        them=EnvelopeParty(partner.them.qualifier, partner.them.isa_id, partner.them.gs_id),
        separators=WriteSeparators(
            separators.element,
            separators.segment,
            separators.component,
            separators.repetition,
            separators.line_breaks,
        ),
        version=draft.options.version,
        control_number=interchange,
        at=services.clock.now(),
        is_test=partner.test,
    )
    functional_id = registry.SETS[set_id].functional_id
    content = SetContent(set_id, SET_CONTROL, draft.body)
    answers = (draft.interchange_answer,) if draft.interchange_answer is not None else ()
    return write_interchange(header, [GroupContent(functional_id, draft.options.version, group, [content])], answers)


def _set_id(draft: Draft) -> str:
    if isinstance(draft.document, FunctionalAcknowledgment):
        return "997"
    return form_of(draft.flow, draft.options)
