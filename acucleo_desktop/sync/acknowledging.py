"""Our functional acknowledgments: a 997 for every group that came in, and a TA1 where a partner asks for one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.functional_acknowledgment import FunctionalAcknowledgment
from acucleo_desktop.ledger.rows import DocumentRow
from acucleo_desktop.partners.profile import FlowOptions, Partner
from acucleo_desktop.sync.drafting import Draft, check_body, store_draft
from acucleo_desktop.sync.examination import Examined
from acucleo_desktop.sync.services import Services
from acucleo_desktop.x12.acknowledge import acknowledge_group
from acucleo_desktop.x12.interchange_answers import answer_interchange
from acucleo_desktop.x12.registry import SETS


def acknowledgment_drafts(examined: Sequence[Examined], partners: Sequence[Partner]) -> list[tuple[Draft, list[int]]]:
    """Make one 997 for each received group of known partners; return it with the indexes of the sets it answers.

    A 997 is never answered, nor is a group whose partner sheet has acknowledgments switched off. Where the interchange
    asks for a TA1 and the partner's policy gives one, it goes with the first of its 997s.
    """
    known = {partner.code: partner for partner in partners}
    groups: dict[tuple[int, int], list[int]] = {}
    for index, item in enumerate(examined):
        if item.received is not None:
            groups.setdefault(item.received.position[:2], []).append(index)
    drafts = []
    answered: set[int] = set()
    for indexes in groups.values():
        first = examined[indexes[0]]
        partner = known.get(first.new.partner)
        if first.received is None or partner is None or first.received.group.functional_id == "FA":
            continue
        options = acknowledgment_options(partner, first.received.group.version)
        if options is None:
            continue
        findings = [list(examined[i].syntax_findings) for i in indexes]
        answer = acknowledge_group(first.received.group, findings, partner.acceptance)
        draft = _draft(answer, partner, options)
        interchange = first.received.interchange
        if first.received.position[0] not in answered:
            answered.add(first.received.position[0])
            draft = replace(draft, interchange_answer=answer_interchange(interchange, partner.acceptance))
        drafts.append((draft, indexes))
    return drafts


def acknowledgment_options(partner: Partner, version: str) -> FlowOptions | None:
    """Return how this partner's 997s are sent, or None when they are switched off.

    The version answers the received one. The folder is that of the partner's acknowledgment options when it is one for
    uploads, else that of any outbound flow, else the upload folder beside the partner's download folder.
    """
    options = partner.flows.get(Flow.FUNCTIONAL_ACKNOWLEDGMENT)
    if partner.disabled or (options is not None and not options.enabled):
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
