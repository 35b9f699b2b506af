"""A changed version of an order, invoice or shipment that is here: proposed field by field, never a second one.

What is accepted is written to the record that the first version became, as far as its status in Acumatica allows.
Where the first version was not written yet, the newer one may take its place.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from acucleo_desktop.acumatica import changed_records
from acucleo_desktop.acumatica.record import Record
from acucleo_desktop.documents.finding import Finding, Fix, Location, Severity
from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.invoice import Invoice
from acucleo_desktop.documents.match_level import CHANGED_VERSION
from acucleo_desktop.documents.money import ZERO
from acucleo_desktop.documents.naming import po
from acucleo_desktop.documents.purchase_order import PurchaseOrder
from acucleo_desktop.documents.ship_notice import ShipNotice
from acucleo_desktop.documents.status import Delivery
from acucleo_desktop.ledger.rows import DocumentRow
from acucleo_desktop.rules.causes import versions as causes
from acucleo_desktop.rules.change_list import OrderMatch
from acucleo_desktop.rules.comparison import Choice, Comparison, ComparisonRow, Option, compared, resolved
from acucleo_desktop.rules.duplicates import DuplicateVerdict
from acucleo_desktop.rules.versions import HEADING, WHOLE, Version, VersionLine, compare_versions, version_of
from acucleo_desktop.sync.judging.context import Context
from acucleo_desktop.sync.judging.judgement import Judgement
from acucleo_desktop.sync.judging.known_orders import line_changes
from acucleo_desktop.sync.judging.repeats import Repeat
from acucleo_desktop.sync.kept_documents import read_kept
from acucleo_desktop.sync.writes import Step, Write, record_key

Changed = PurchaseOrder | Invoice | ShipNotice
CANCELS = "01"
CHANGES = frozenset({"01", "04", "05"})
"""X12 353 purposes that speak of an order which is here: cancellation, change, replacement."""

_COPIES = frozenset({"06", "07"})
"""X12 353 purposes of a document that only says again what was said: confirmation, duplicate."""

_NAMES = {"SalesOrder": "Sales order", "Bill": "Bill"}


@dataclass(frozen=True, slots=True)
class _Held:
    """The record that the first version became."""

    entity: str
    key: str
    record: Record

    @property
    def status(self) -> str:
        return self.record.text("Status")

    @property
    def is_changeable(self) -> bool:
        if self.entity == "Bill":
            return self.status in changed_records.CHANGEABLE_BILLS
        return self.status not in changed_records.FROZEN_ORDERS

    @property
    def named(self) -> str:
        return f"{_NAMES[self.entity]} {self.key}"


def judge(document: Changed, context: Context, findings: list[Finding], repeat: Repeat) -> Judgement:
    """Compare a changed version with what is here."""
    other = repeat.other
    written = _written(context)
    if written is None:
        return _beside_document(document, context, findings, repeat)
    entity, key = written.acumatica_entity, written.acumatica_key
    record = context.erp.read(entity, key)
    linked = written.id
    if record is None:
        place = Location("The whole document")
        gone = causes.RECORD_GONE.found(place, value=other.number, fixes=_ways_out(), record=f"{_NAMES[entity]} {key}")
        return Judgement(document, (gone, *findings), delivery=Delivery.REVIEW, replaces=linked, level=CHANGED_VERSION)
    judgement = against_record(document, context, findings, record, repeat.finding)
    if _is_copy(document, context, judgement.comparison, written):
        return replace(repeat, verdict=DuplicateVerdict.NEW_ENVELOPE).judgement(document)
    return replace(judgement, replaces=linked)


def against_record(
    document: Changed, context: Context, findings: list[Finding], record: Record, told: Finding
) -> Judgement:
    """Compare a changed version with the record that is there.

    Args:
        document: with our codes.
        context: of the judgement.
        findings: what was found of the document so far.
        record: with its details.
        told: the finding that says what the document is beside the one that is here.
    """
    entity = "Bill" if isinstance(document, Invoice) else "SalesOrder"
    held = _Held(entity, record_key(entity, record), record)
    if isinstance(document, PurchaseOrder) and document.purpose == CANCELS:
        return _cancel(document, context, held)
    ours = _version_of_bill(record) if entity == "Bill" else _version_of_order(record)
    theirs = version_of(document)
    titles = (held.named, "In Acumatica", "The new version")
    match = compare_versions(theirs, ours, context.resolutions, titles, may_write=held.is_changeable)
    if not match.comparison.differences and context.resolutions:
        # An accepted change landed, and the answer was lost: what was wanted is there.
        told = replace(told, severity=Severity.INFO, fixes=())
    elif not held.is_changeable:
        told = _too_late(held)
    elif not match.comparison.differences:
        told = causes.NOTHING_CHANGED.found(
            Location("The whole document"),
            value=told.value,
            severity=Severity.BLOCK,
            fixes=(Fix("set-aside", "Set it aside"), Fix("process-anyway", "Process it anyway")),
        )
    elif not match.comparison.open_rows:
        told = replace(told, severity=Severity.INFO, fixes=())
    else:
        told = replace(told, fixes=(Fix("compare", "Compare the two"), *_all_or_nothing(), *_ways_out()))
    writes = _writes(document, held, match) if held.is_changeable else ()
    return Judgement(
        document,
        (told, *match.findings, *findings),
        writes,
        acumatica_key=held.key,
        said="nothing of the new version was taken over",
        level=CHANGED_VERSION,
        comparison=match.comparison,
    )


def _written(context: Context) -> DocumentRow | None:
    """Return the document whose record the number stands for, None when no version of it was written."""
    new, at_hand = context.new, context.row
    if new.flow not in {Flow.SALES_ORDER, Flow.BILL}:
        return None
    rows = [
        known
        for code in context.family
        for known in context.ledger.documents.by_number(code, new.flow, new.number)
        if known.delivery is Delivery.WRITTEN and known.acumatica_key and known != at_hand
    ]
    return max(rows, key=lambda known: known.id, default=None)


def _is_copy(document: Changed, context: Context, comparison: Comparison | None, earlier: DocumentRow | None) -> bool:
    """Whether a version says nothing new: another form of the same order, or one that calls itself a copy."""
    if comparison is None or comparison.differences or earlier is None:
        return False
    purpose = document.purpose if isinstance(document, PurchaseOrder) else ""
    return purpose in _COPIES or earlier.set_id != context.new.set_id


def _beside_document(document: Changed, context: Context, findings: list[Finding], repeat: Repeat) -> Judgement:
    """Compare with the earlier document, which has not become a record; the newer one may take its place."""
    other = repeat.other
    earlier = other if isinstance(other, DocumentRow) else None
    fields = context.ledger.documents.fields(earlier.id) if earlier is not None else dict(other.fields)  # type: ignore[union-attr]
    kept: Changed | None = read_kept(fields, _kind(document))
    comparison = None
    if kept is not None:
        titles = (f"{other.set_id} {other.number}", "The earlier version", "The new version")
        match = compare_versions(version_of(document), version_of(kept), {}, titles, may_write=False)
        comparison = replace(match.comparison, against=earlier.id if earlier is not None else 0)
    if _is_copy(document, context, comparison, earlier):
        return replace(repeat, verdict=DuplicateVerdict.NEW_ENVELOPE).judgement(document)
    judgement = repeat.judgement(document)
    return replace(judgement, findings=(*judgement.findings, *findings), comparison=comparison)


def _kind(document: Changed) -> Any:
    return type(document)


def _cancel(order: PurchaseOrder, context: Context, held: _Held) -> Judgement:
    """Propose to cancel the whole order."""
    row = ComparisonRow(WHOLE, "The whole order", "line", held.key, "", fits=False)
    row = replace(row, sign=compared(WHOLE, "", "line", held.key, None).sign)
    decided = context.resolutions.get(WHOLE)
    is_done = held.status == "Canceled" and decided is not None and decided.choice is Choice.ACCEPT
    if not held.is_changeable and not is_done:
        comparison = Comparison(held.named, "In Acumatica", "The cancellation", CHANGED_VERSION, (row,))
        told = _too_late(held)
        return Judgement(order, (told,), acumatica_key=held.key, level=CHANGED_VERSION, comparison=comparison)
    accept = Option(Choice.ACCEPT, "Cancel the order", "Accepting it cancels the sales order")
    row = replace(row, options=(accept, Option(Choice.KEEP, "Keep the order", "Keeping it writes nothing")))
    rows = resolved((row,), context.resolutions)
    comparison = Comparison(held.named, "In Acumatica", "The cancellation", CHANGED_VERSION, rows)
    chosen = next((each for each in row.options if each.choice == rows[0].chosen), None)
    fixes = tuple(
        Fix("resolve-change", each.label, {"change": WHOLE, "choice": each.choice.value}) for each in row.options
    )
    told = causes.CANCEL_PROPOSED.found(
        Location("Purpose", "BEG", element=1),
        value=order.number,
        severity=None if chosen is None else Severity.INFO,
        fixes=fixes if chosen is None else (),
        record=held.key,
        writes=(chosen or accept).writes,
    )
    writes: tuple[Write, ...] = ()
    if chosen is not None and chosen.choice is Choice.ACCEPT and not is_done:
        order_type, number = held.key.split("/")
        record = {"OrderType": order_type, "OrderNbr": number}
        said = f"Cancel sales order {held.key}, {po(order.number)}"
        writes = (Write(Step.CANCEL, "SalesOrder", record, held.key, order.our_account, said),)
    return Judgement(
        order,
        (told,),
        writes,
        acumatica_key=held.key,
        said="the order is kept",
        level=CHANGED_VERSION,
        comparison=comparison,
    )


def _writes(document: Changed, held: _Held, match: OrderMatch) -> tuple[Write, ...]:
    if not match.changes:
        return ()
    heading = next((each for each in match.changes if each.number == HEADING), None)
    lines = line_changes([each for each in match.changes if each is not heading])
    kind, number = held.key.split("/")
    day, place = (heading.promised, heading.item) if heading is not None else (None, "")
    if held.entity == "Bill":
        record = changed_records.bill_change(kind, number, lines, date=day)
    else:
        record = changed_records.sales_order_change(kind, number, lines, requested=day, location=place)
    said = f"Change {held.named[:1].lower()}{held.named[1:]}: {len(match.changes)} accepted changes"
    return (Write(Step.UPDATE, held.entity, record, held.key, getattr(document, "our_account", ""), said),)


def _version_of_order(record: Record) -> Version:
    lines = tuple(
        VersionLine(
            row.text("LineNbr"),
            row.text("InventoryID"),
            row.number("OrderQty"),
            row.text("UOM"),
            row.number("UnitPrice"),
            row.date("RequestedOn"),
            row.text("LineDescription"),
            row.text("ExternalRef"),
            row.id,
            row.number("QtyOnShipments") or ZERO,
        )
        for row in record.rows("Details")
    )
    return Version(lines, record.date("RequestedOn"), record.text("LocationID"))


def _version_of_bill(record: Record) -> Version:
    """Return a bill; rows without an item are charges, which are not compared."""
    lines = tuple(
        VersionLine(
            row.text("POLine") or str(index),
            row.text("InventoryID"),
            row.number("Qty"),
            row.text("UOM"),
            row.number("UnitCost"),
            description=row.text("TransactionDescription"),
            row_id=row.id,
        )
        for index, row in enumerate(record.rows("Details"), 1)
        if row.text("InventoryID")
    )
    return Version(lines, record.date("Date"))


def _too_late(held: _Held) -> Finding:
    if held.entity == "Bill":
        reason, way = "It is released or paid", "Enter an adjustment in Acumatica, then set this document aside"
    elif held.status == "Canceled":
        reason = "Somebody called it off before"
        way = "Ask the partner whether the goods are wanted, then set this document aside"
    else:
        reason = "The goods are being picked or have left"
        way = "Call the warehouse and the partner, then set this document aside"
    return causes.NOT_CHANGEABLE.found(
        Location("The whole document"),
        value=held.status.lower(),
        fixes=_ways_out(),
        record=held.named,
        reason=reason,
        way=way,
    )


def _all_or_nothing() -> tuple[Fix, ...]:
    return (
        Fix("resolve-change", "Take over every change", {"choice": Choice.ACCEPT.value}),
        Fix("resolve-change", "Keep everything as it is", {"choice": Choice.KEEP.value}),
    )


def _ways_out() -> tuple[Fix, ...]:
    return (Fix("set-aside", "Set it aside"), Fix("process-anyway", "Process it anyway"))
