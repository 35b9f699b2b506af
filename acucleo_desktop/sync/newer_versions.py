"""A newer answer or change proposal takes the place of an older one of the same order that still waits for a decision.

Deciding both would write the older one over the newer. One that was decided goes its way, and so does one that speaks
of lines of which the newer one says nothing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.kinds import BusinessDocument
from acucleo_desktop.documents.match_level import CHANGED_VERSION
from acucleo_desktop.documents.order_acknowledgment import OrderAcknowledgment, OrderAcknowledgmentLine
from acucleo_desktop.documents.purchase_order import PurchaseOrder, PurchaseOrderLine
from acucleo_desktop.documents.ship_notice import ShipNotice
from acucleo_desktop.documents.status import Delivery
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.rows import DocumentRow
from acucleo_desktop.sync.examination import Examined
from acucleo_desktop.sync.flows import BY_FLOW
from acucleo_desktop.sync.judging.repeats import family_of
from acucleo_desktop.sync.kept_documents import read_kept
from acucleo_desktop.sync.resolutions import comparison_kept, resolutions_of
from acucleo_desktop.sync.services import Services

CHANGE = "04"
"""X12 353: a change, which names only the lines that it changes."""

Line = PurchaseOrderLine | InvoiceLine | OrderAcknowledgmentLine


def superseding(rows: list[DocumentRow], examined: Sequence[Examined], services: Services) -> list[DocumentRow]:
    """Supersede what the documents of a file make needless; call it in the transaction that stores them.

    Args:
        rows: the documents as stored.
        examined: what was found in each.
        services: the engine's surroundings.

    Returns:
        The documents as they are now; one of the same file may have been superseded.
    """
    ledger = services.ledger
    gone = {
        older.id
        for row, item in zip(rows, examined, strict=True)
        if _may_supersede(row)
        for older in _supersede(ledger.documents.get(row.id), item.document, ledger)
    }
    return [ledger.documents.get(row.id) if row.id in gone else row for row in rows]


def _supersede(row: DocumentRow, document: BusinessDocument | None, ledger: Ledger) -> list[DocumentRow]:
    if document is None or row.delivery not in {Delivery.REVIEW, Delivery.RECEIVED}:
        return []
    gone = [
        older
        for code in sorted(family_of(row.partner, ledger))
        for older in ledger.documents.by_number(code, row.flow, row.number)
        if older.id < row.id and _waits(older, row, ledger) and _covers(document, _kept(older, document, ledger))
    ]
    for older in gone:
        ledger.links.add(row.id, older.id, "replaces")
        noun = BY_FLOW[row.flow].noun
        why = f"a newer {noun} {row.number} came before it was decided, document {row.id}"
        ledger.documents.move_delivery(older.id, Delivery.SUPERSEDED, why)
    return gone


def _may_supersede(row: DocumentRow) -> bool:
    return bool(row.number) and (row.flow is Flow.ORDER_ACKNOWLEDGMENT or row.match == CHANGED_VERSION)


def _waits(older: DocumentRow, row: DocumentRow, ledger: Ledger) -> bool:
    """Whether a document waits for a person who has not decided all of it yet."""
    if older.direction is not Direction.IN or older.delivery is not Delivery.REVIEW:
        return False
    if row.flow is not Flow.ORDER_ACKNOWLEDGMENT and older.match != CHANGED_VERSION:
        return False
    return not resolutions_of(ledger, older.id) or bool(comparison_kept(ledger, older.id).open_rows)


def _kept(older: DocumentRow, document: BusinessDocument, ledger: Ledger) -> BusinessDocument | None:
    fields = ledger.documents.fields(older.id)
    match document:
        case OrderAcknowledgment():
            return read_kept(fields, OrderAcknowledgment)
        case PurchaseOrder():
            return read_kept(fields, PurchaseOrder)
        case Invoice():
            return read_kept(fields, Invoice)
        case ShipNotice():
            return read_kept(fields, ShipNotice)
        case _:
            return None


def _covers(newer: BusinessDocument, older: BusinessDocument | None) -> bool:
    """Whether a document says all that an older one said, and was not written before it."""
    match newer, older:
        case OrderAcknowledgment(), OrderAcknowledgment():
            # An answer without lines speaks of the whole order.
            is_newer = _not_before(newer.acknowledgment_date or newer.date, older.acknowledgment_date or older.date)
            return is_newer and (not newer.lines or _has_all(newer.lines, older.lines))
        case PurchaseOrder(), PurchaseOrder():
            return newer.purpose != CHANGE or (older.purpose == CHANGE and _has_all(newer.lines, older.lines))
        case (Invoice(), Invoice()) | (ShipNotice(), ShipNotice()):
            return True
        case _:
            return False


def _not_before(newer: dt.date | None, older: dt.date | None) -> bool:
    return newer is None or older is None or newer >= older


def _has_all(newer: Sequence[Line], older: Sequence[Line]) -> bool:
    """Whether each line of the older document has one of the same item in the newer one."""
    left = list(newer)
    for line in older:
        found = next((each for each in left if _names(each) & _names(line)), None)
        if found is None:
            return False
        left.remove(found)
    return True


def _names(line: Line) -> set[str]:
    named = {each.value for each in line.item_ids if each.value} | ({line.our_item} if line.our_item else set())
    return named or {f"line {line.number}"}
