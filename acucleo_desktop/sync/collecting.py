"""The second stage of a pass: take in what is new on both sides. Bytes first, then everything else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import TypeVar

from acucleo_desktop.acumatica.erp import ChangedRecord, Erp, newest_stamp
from acucleo_desktop.acumatica.purchase_order import CANCELED
from acucleo_desktop.cleo.mailbox import Mailbox, RemoteFile
from acucleo_desktop.documents.finding import Location
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.status import Check, Delivery
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow, FileRow, NewDocument
from acucleo_desktop.partners.profile import FlowOptions, Partner
from acucleo_desktop.rules.causes.records import RECORD_NOT_READ
from acucleo_desktop.sync.acknowledging import store_acknowledgments
from acucleo_desktop.sync.changed_since_sent import SentChange, compare_with_sent, keep_sent_change
from acucleo_desktop.sync.drafting import Draft, draft_document, store_draft
from acucleo_desktop.sync.examination import Examined, examine_file
from acucleo_desktop.sync.flows import ANSWER_FLOWS, BY_FLOW, INBOUND_FLOWS
from acucleo_desktop.sync.folder_memory import FolderLook
from acucleo_desktop.sync.guard import Guard
from acucleo_desktop.sync.judging import Judge
from acucleo_desktop.sync.judging.customer_orders import judge_invoice_of_ours
from acucleo_desktop.sync.matches import keep_match
from acucleo_desktop.sync.newer_versions import superseding
from acucleo_desktop.sync.outcome import Tally, describe
from acucleo_desktop.sync.received_answers import apply_answer, put_to_use
from acucleo_desktop.sync.services import Services
from acucleo_desktop.sync.steps import PassStep, Stage
from acucleo_desktop.transport.problems import (
    NotFound,
    NotPermitted,
    OutcomeUnknown,
    RequestRefused,
    ServiceProblem,
    ServiceUnavailable,
    SignInRefused,
    Throttled,
    UnexpectedAnswer,
)

BATCH = 20
"""Documents that one commit serves where nothing leaves between them; a crash makes so many be taken up again."""
_Item = TypeVar("_Item")
MARKS = {Flow.INVOICE: "changed.invoices", Flow.PURCHASE_ORDER: "changed.purchase-orders"}


@dataclass(slots=True)
class Skipped:
    """Records that were looked at and left alone, with the reason, for the dry run."""

    reasons: list[str] = field(default_factory=list)


def download_folders(partners: list[Partner]) -> list[str]:
    """Return the Cleo folders to poll: those of every inbound flow, and of acknowledgments kept apart."""
    folders: dict[str, None] = {}
    for partner in partners:
        for flow in INBOUND_FLOWS:
            options = partner.options(flow)
            if options is None or not options.folder:
                continue
            if flow is Flow.FUNCTIONAL_ACKNOWLEDGMENT and not options.folder.lower().startswith("download"):
                continue
            folders[options.folder] = None
        if not partner.disabled and not any(
            partner.options(flow) for flow in INBOUND_FLOWS if flow is not Flow.FUNCTIONAL_ACKNOWLEDGMENT
        ):
            folders.update(dict.fromkeys(_beside_uploads(partner)))
    return list(folders)


def _beside_uploads(partner: Partner) -> Iterator[str]:
    """Yield the download folders of a partner we only send to: its 997s arrive beside its upload folders."""
    for options in partner.flows.values():
        if options.enabled and options.folder.lower().startswith("upload"):
            yield "download" + options.folder[len("upload") :]


def new_remote_files(
    services: Services,
    mailbox: Mailbox,
    tally: Tally,
    looks: list[FolderLook] | None = None,
    *,
    put_away_known: bool = False,
) -> list[RemoteFile]:
    """List every polled folder and return the files that the ledger does not know yet.

    Args:
        services: the engine's surroundings.
        mailbox: the mailbox.
        tally: takes trouble with single folders.
        looks: gets what was seen in each folder.
        put_away_known: whether files that are in the ledger already may be put away, where the settings say so; never
            in a dry run.
    """
    # A mailbox with one way out (Harmony) lists the same files for every folder that is polled.
    found: dict[tuple[str, str, str], RemoteFile] = {}
    seen = [] if looks is None else looks
    for folder in download_folders(services.ledger.partners.all()):
        if services.stop.is_set():
            break
        services.progress(PassStep(Stage.CLEO_IN, f"Looking into {folder}"))
        try:
            files = mailbox.list_files(folder)
        except (NotFound, NotPermitted, UnexpectedAnswer) as problem:
            tally.trouble(problem)
            if isinstance(problem, NotFound):
                seen.append(FolderLook(folder, is_gone=True))
            continue
        new = []
        for file in files:
            key = (file.folder, file.id, file.name)
            if not services.ledger.files.knows_remote(*key, file.size):
                new.append(file)
                found.setdefault(key, file)
            elif put_away_known:
                # An earlier pass was cut short between taking it and putting it away.
                _put_away(file, services, mailbox, tally)
        seen.append(FolderLook(folder, len(files), tuple(new)))
    return list(found.values())


def collect_files(
    services: Services, mailbox: Mailbox, tally: Tally, looks: list[FolderLook] | None = None
) -> list[FileRow]:
    """Download every new file into the ledger; one that cannot be read now is met again in the next pass."""
    rows = []
    files = new_remote_files(services, mailbox, tally, looks, put_away_known=True)
    for file in files:
        if services.stop.is_set():
            break
        services.progress(PassStep(Stage.CLEO_IN, f"Downloading {file.name}", counts=True, of=len(files)))
        try:
            content = mailbox.download(file)
        except (NotFound, UnexpectedAnswer) as problem:
            tally.trouble(problem)
            continue
        rows.append(services.ledger.files.add(Direction.IN, file.folder, file.id, file.name, content))
        _put_away(file, services, mailbox, tally)
    return rows


def _put_away(file: RemoteFile, services: Services, mailbox: Mailbox, tally: Tally) -> None:
    """Do at Cleo what is wanted with a file that is stored here; where that fails, it stays there and is known here."""
    try:
        if services.policy.after_download == "delete":
            mailbox.delete(file)
        else:
            mailbox.put_away(file)
    except (NotFound, NotPermitted, RequestRefused, OutcomeUnknown, UnexpectedAnswer) as problem:
        tally.trouble(problem)


def take_in_files(services: Services, judge: Judge, tally: Tally) -> None:
    """Examine every stored file that has no documents yet, and put documents and 997s into the ledger together."""
    put_to_use(services)
    for file in services.ledger.files.without_documents():
        services.progress(PassStep(Stage.CHECK, f"Reading {file.name}", counts=True))
        content = services.ledger.files.content(file.id)
        examined = examine_file(content, judge)
        rows = store_examined(file, examined, services)
        judge.remember(examined)
        for some in _batches(zip(rows, examined, strict=True)):
            with services.ledger.transaction():
                for row, item in some:
                    _after_storing(row, item, services, tally)


def store_examined(file: FileRow, examined: list[Examined], services: Services) -> list[DocumentRow]:
    """Put all documents of a file and their 997s into the ledger in one transaction."""
    with services.ledger.transaction():
        rows = [services.ledger.documents.add(replace(item.new, file_id=file.id), item.findings) for item in examined]
        for row, item in zip(rows, examined, strict=True):
            keep_match(row, item, services)
        store_acknowledgments(examined, rows, services)
        return superseding(rows, examined, services)


def _after_storing(row: DocumentRow, item: Examined, services: Services, tally: Tally) -> None:
    if row.flow in ANSWER_FLOWS and row.delivery is Delivery.RECEIVED:
        apply_answer(row, item.document, services)
        row = services.ledger.documents.get(row.id)
    tally.add_row("received", row)
    match row.delivery:
        case Delivery.DUPLICATE:
            tally.add_row("duplicate", row)
        case Delivery.FAILED:
            tally.add_row("failed", row)
            tally.reasons.append(f"{describe(row)}: {row.cause_text}")
        case Delivery.REVIEW if row.check is Check.BLOCKED:
            tally.add_row("needs you", row)
            tally.reasons.append(f"{describe(row)}: {row.cause_text}")
        case Delivery.REVIEW:
            tally.add_row("to review", row)


def changed_records(flow: Flow, services: Services, erp: Erp) -> list[ChangedRecord]:
    """Ask Acumatica what has changed since the last complete look."""
    since = services.ledger.marks.get(MARKS[flow])
    if flow is Flow.INVOICE:
        return erp.changed_invoices(since)
    by_source = services.ledger.documents.by_source
    found = erp.changed_purchase_orders(since)
    # A cancelled order matters only where its vendor got it.
    return [one for one in found if one.status != CANCELED or by_source(one.entity, one.key)]


def partner_for(flow: Flow, changed: ChangedRecord, services: Services) -> tuple[Partner, FlowOptions] | None:
    """Return the partner that gets this record as a file, or None when nobody does."""
    book = services.ledger.partners
    account = changed.account.strip()
    partner = book.find_by_customer(account) if flow is Flow.INVOICE else book.find_by_vendor(account)
    options = partner.options(flow) if partner is not None else None
    return (partner, options) if partner is not None and options is not None else None


def new_drafts(
    flow: Flow, records: list[ChangedRecord], services: Services, erp: Erp, skipped: Skipped
) -> Iterator[Draft | NewDocument | SentChange]:
    """Yield a draft for each changed record that a partner gets and that was not made into a document before.

    One that was sent before is compared with what the partner got.

    A record that cannot be read or mapped becomes a failed document with its reason, so that nothing is lost.
    """
    # Drafts are stored some at a time, so that the ledger alone cannot tell of a record that was listed twice.
    seen: set[tuple[str, str]] = set()
    for changed in records:
        if services.stop.is_set():
            return
        if (changed.entity, changed.key) in seen:
            continue
        seen.add((changed.entity, changed.key))
        target = partner_for(flow, changed, services)
        if target is None:
            continue
        partner, options = target
        known = services.ledger.documents.by_source(changed.entity, changed.key)
        if known:
            skipped.reasons.append(f"{BY_FLOW[flow].noun.capitalize()} {changed.number} was made into a file before")
            change = compare_with_sent(flow, changed, known, erp, services)
            if change is not None:
                yield change
            continue
        try:
            draft = draft_record(flow, changed, partner, options, erp, services)
        except (ServiceUnavailable, Throttled, SignInRefused, OutcomeUnknown):
            # Nothing is wrong with the record: the next pass reads it.
            raise
        except ServiceProblem as problem:
            yield _failed_source(flow, changed, partner, problem)
            continue
        if _is_too_old(draft, services.policy.send_since):
            skipped.reasons.append(f"{changed.entity} {changed.number} is dated before {services.policy.send_since}")
            continue
        yield draft


def draft_record(
    flow: Flow, changed: ChangedRecord, partner: Partner, options: FlowOptions, erp: Erp, services: Services
) -> Draft:
    """Read a changed record and draft its document.

    Raises:
        ServiceProblem: the record cannot be read.
    """
    today = services.clock.now().date()
    if flow is Flow.INVOICE:
        record, invoice = erp.read_invoice(changed.key)
        draft = draft_document(flow, invoice, partner, options, record, today=today)
    else:
        record, order = erp.read_purchase_order(changed.key)
        draft = draft_document(flow, order, partner, options, record, today=today)
    told = judge_invoice_of_ours(draft.document, partner, options, services.ledger)
    findings = tuple(dict.fromkeys((*draft.findings, *told)))
    return replace(draft, findings=findings, entity=changed.entity, key=changed.key, stamp=changed.stamp)


def _is_too_old(draft: Draft, send_since: str) -> bool:
    """Whether a document is dated before the day from which we send (ISO dates compare as text)."""
    date = getattr(draft.document, "date", None)
    return bool(send_since) and date is not None and date.isoformat() < send_since


def _failed_source(flow: Flow, changed: ChangedRecord, partner: Partner, problem: ServiceProblem) -> NewDocument:
    return NewDocument(
        Direction.OUT,
        flow,
        partner=partner.code,
        number=changed.number,
        check=Check.BLOCKED,
        delivery=Delivery.FAILED,
        acumatica_entity=changed.entity,
        acumatica_key=changed.key,
        acumatica_stamp=changed.stamp,
        record={"problem": problem.code, "said": problem.what},
    )


def unread_rows(flow: Flow, services: Services) -> list[DocumentRow]:
    """Return the documents whose record could not be read and that a person runs again."""
    query = DocumentQuery(
        directions=(Direction.OUT,), flows=(flow,), checks=(Check.BLOCKED,), deliveries=(Delivery.REVIEW,)
    )
    return [row for row in services.ledger.documents.all(query) if row.file_id is None]


def _read_again(row: DocumentRow, services: Services, erp: Erp, tally: Tally) -> None:
    """Read a record anew; its document takes the place of the one that could not be made."""
    documents = services.ledger.documents
    partner = services.ledger.partners.get(row.partner)
    options = partner.options(row.flow) if partner is not None else None
    if partner is None or options is None:
        return
    changed = ChangedRecord(row.acumatica_entity, row.acumatica_key, row.number, "", "", "")
    try:
        draft = draft_record(row.flow, changed, partner, options, erp, services)
    except (ServiceUnavailable, Throttled, SignInRefused, OutcomeUnknown):
        raise
    except ServiceProblem as problem:
        documents.move_delivery(row.id, Delivery.FAILED, problem.sentences())
        tally.add_row("failed", row)
        return
    with services.ledger.transaction():
        after = store_draft(draft, services, replaces=row.id)
        services.ledger.links.add(after.id, row.id, "replaces")
        documents.move_delivery(row.id, Delivery.SUPERSEDED, "its record could be read now")
    tally.add_row("drafted", after)


def _batches(items: Iterable[_Item]) -> Iterator[list[_Item]]:
    """Yield items some at a time, so that one commit serves them; what was made before trouble came is not lost."""
    waiting = iter(items)
    trouble: ServiceProblem | None = None
    while trouble is None:
        some: list[_Item] = []
        try:
            for item in islice(waiting, BATCH):
                some.append(item)  # noqa: PERF402 - those before the trouble are kept
        except ServiceProblem as problem:
            trouble = problem
        if some:
            yield some
        elif trouble is None:
            return
    raise trouble


def _store_outbound(item: Draft | NewDocument | SentChange, services: Services, tally: Tally) -> None:
    if isinstance(item, SentChange):
        keep_sent_change(item, services)
        if item.trouble is not None:
            tally.trouble(item.trouble)
        return
    if isinstance(item, NewDocument):
        said = str(item.record.get("said", ""))
        finding = RECORD_NOT_READ.found(Location("The whole document"), said=said)
        row = services.ledger.documents.add(item, (finding,))
        tally.add_row("failed", row)
        tally.reasons.append(f"{describe(row)}: {said}")
        return
    row = store_draft(item, services)
    tally.add_row("drafted", row)
    if row.check is Check.BLOCKED:
        tally.add_row("needs you", row)
        tally.reasons.append(f"{describe(row)}: {row.cause_text}")
    elif row.delivery is Delivery.REVIEW:
        tally.add_row("to review", row)


def allowed_records(flow: Flow, records: list[ChangedRecord], services: Services, guard: Guard) -> list[ChangedRecord]:
    """Return the changed records that may be made into documents now, by what the guard says of all of them."""

    def partner_of(changed: ChangedRecord) -> str | None:
        target = partner_for(flow, changed, services)
        return target[0].code if target is not None else None

    return guard.allowed(flow, records, partner_of)


def collect_records(flow: Flow, services: Services, erp: Erp, tally: Tally, guard: Guard) -> None:
    """Make a document of every changed record, then move the mark to the newest stamp that was seen.

    While the guard keeps some of them back, the mark stays, so that they are listed again.
    """
    for row in unread_rows(flow, services):
        _read_again(row, services, erp, tally)
    listed = changed_records(flow, services, erp)
    records = allowed_records(flow, listed, services, guard)
    for some in _batches(new_drafts(flow, records, services, erp, Skipped())):
        with services.ledger.transaction():
            for item in some:
                _store_outbound(item, services, tally)
    newest = newest_stamp(listed, services.ledger.marks.get(MARKS[flow]))
    if newest and not services.stop.is_set() and not guard.keeps_records(flow):
        services.ledger.marks.set(MARKS[flow], newest)
