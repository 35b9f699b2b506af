"""What the ledger knows of one of our purchase orders: its answers, shipments and bills, added up for the rules."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.invoice import Invoice
from acucleo_desktop.documents.money import ZERO
from acucleo_desktop.documents.order_acknowledgment import OrderAcknowledgment, OrderAcknowledgmentLine
from acucleo_desktop.documents.purchase_order import PurchaseOrder
from acucleo_desktop.documents.ship_notice import ShipNotice
from acucleo_desktop.documents.status import Delivery
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow
from acucleo_desktop.partners.item_resolution import as_buyer, find_item
from acucleo_desktop.rules.acknowledgment_matching import REJECTED_ORDER, SUBSTITUTED, confirmed_quantity
from acucleo_desktop.rules.known_order import KnownOrder, KnownOrderLine, LineFinder
from acucleo_desktop.rules.order_history import Confirmed, OrderHistory
from acucleo_desktop.sync.judging.context import Context
from acucleo_desktop.sync.kept_documents import read_kept

_GONE = frozenset({Delivery.DUPLICATE, Delivery.SET_ASIDE, Delivery.SUPERSEDED, Delivery.FAILED})
_PAID_BY_SELLER = frozenset({"PP", "PO", "NC"})
"""X12 146: prepaid by seller, prepaid only, no charge."""

_MOST = 50
"""Ship notices of one order that are looked at."""


def order_history(order: KnownOrder, context: Context) -> OrderHistory:
    """Return the history of an order before the document at hand."""
    rows = [row for row in _rows(order.number, context) if _counts(row, context)]
    confirmed = _confirmed(order, [row for row in rows if row.flow is Flow.ORDER_ACKNOWLEDGMENT], context)
    shipped, first = _shipped(order, [row for row in rows if row.flow is Flow.SHIP_NOTICE], context)
    billed, billed_by = _billed(order, [row for row in rows if row.flow is Flow.BILL], context)
    partner = context.partner
    return OrderHistory(
        confirmed,
        shipped,
        billed,
        billed_by,
        answered=any(row.flow is Flow.ORDER_ACKNOWLEDGMENT for row in rows),
        expects_answer=partner.options(Flow.ORDER_ACKNOWLEDGMENT) is not None,
        expects_notice=partner.options(Flow.SHIP_NOTICE) is not None,
        shipped_on=first,
        freight_paid=_freight_paid(rows, context),
    )


def _rows(number: str, context: Context) -> list[DocumentRow]:
    documents = context.ledger.documents
    rows = {row.id: row for row in documents.by_order(number, context.partner.code)}
    # A shipment of several orders is filed under the first; the others are among its words.
    query = DocumentQuery(flows=(Flow.SHIP_NOTICE,), partners=(context.partner.code,), text=number, limit=_MOST)
    rows |= {row.id: row for row in documents.list(query)}
    return [rows[each] for each in sorted(rows)]


def _counts(row: DocumentRow, context: Context) -> bool:
    """Whether a document came before the one at hand, or was carried out meanwhile."""
    if row.delivery in _GONE:
        return False
    at_hand = context.row
    return at_hand is None or row.id < at_hand.id or (row.id != at_hand.id and row.delivery is Delivery.WRITTEN)


def _confirmed(order: KnownOrder, rows: list[DocumentRow], context: Context) -> dict[str, Confirmed]:
    """Return what the answers said of each line, later ones over earlier ones."""
    found: dict[str, Confirmed] = {}
    for row in rows:
        answer = read_kept(context.ledger.documents.fields(row.id), OrderAcknowledgment)
        if answer is None:
            continue
        on = answer.acknowledgment_date or answer.date
        if answer.type_code in REJECTED_ORDER:
            found |= {line.number: Confirmed(ZERO, rejected=True, on=on) for line in order.lines}
            continue
        finder = LineFinder(order)
        for line in answer.lines:
            known = finder.find(line.our_item, line.item_ids, [line.number], line.quantity)
            substitute = _substitute(line, context) if known is not None else line.our_item
            known = known or (finder.by_reference([line.number]) if line.number else None)
            if known is None:
                continue
            quantity = confirmed_quantity(line) if _same_unit(line.our_unit, known) else None
            rejected = quantity is not None and quantity <= ZERO
            found[known.number] = Confirmed(quantity, line.unit_price, substitute, rejected=rejected, on=on)
    return found


def _substitute(line: OrderAcknowledgmentLine, context: Context) -> str:
    for answer in line.answers:
        if answer.status == SUBSTITUTED and answer.item_ids:
            found = find_item(answer.item_ids, as_buyer(context.partner), context.partner, context.catalogue)
            return found.item or answer.item_ids[0].value
    return ""


def _shipped(order: KnownOrder, rows: list[DocumentRow], context: Context) -> tuple[dict[str, Decimal], dt.date | None]:
    shipped: dict[str, Decimal] = defaultdict(lambda: ZERO)
    days = []
    for row in rows:
        notice = read_kept(context.ledger.documents.fields(row.id), ShipNotice)
        for part in notice.orders if notice is not None else ():
            if notice is None or part.order_number != order.number:
                continue
            if notice.date is not None:
                days.append(notice.date)
            finder = LineFinder(order)
            for line in part.lines:
                references = [line.number] if line.number else []
                known = finder.find(line.our_item, line.item_ids, references, line.quantity, again=True)
                if known is not None and _same_unit(line.our_unit, known):
                    shipped[known.number] += line.quantity or ZERO
    return dict(shipped), min(days, default=None)


def _billed(
    order: KnownOrder, rows: list[DocumentRow], context: Context
) -> tuple[dict[str, Decimal], dict[str, tuple[str, ...]]]:
    billed: dict[str, Decimal] = defaultdict(lambda: ZERO)
    by: dict[str, dict[str, None]] = defaultdict(dict)
    for row in rows:
        invoice = read_kept(context.ledger.documents.fields(row.id), Invoice)
        for known, quantity in _billed_lines(invoice, order):
            billed[known.number] += quantity
            by[known.number][row.number] = None
    return dict(billed), {number: tuple(numbers) for number, numbers in by.items()}


def _billed_lines(invoice: Invoice | None, order: KnownOrder) -> Iterator[tuple[KnownOrderLine, Decimal]]:
    finder = LineFinder(order)
    for line in invoice.lines if invoice is not None else ():
        references = [text for text in (line.order_line, line.number) if text]
        known = finder.find(line.our_item, line.item_ids, references, line.quantity)
        if invoice is not None and known is not None and line.quantity is not None and _same_unit(line.our_unit, known):
            yield known, -abs(line.quantity) if invoice.is_credit else line.quantity


def _same_unit(unit: str, known: KnownOrderLine) -> bool:
    return not unit or not known.unit or unit.upper() == known.unit.upper()


def _freight_paid(rows: list[DocumentRow], context: Context) -> bool:
    """Whether the order as it was sent says that the vendor pays the freight."""
    for row in reversed(rows):
        if row.flow is Flow.PURCHASE_ORDER:
            order = read_kept(context.ledger.documents.fields(row.id), PurchaseOrder)
            terms = order.freight_terms if order is not None else None
            return terms is not None and terms.payment in _PAID_BY_SELLER
    return False
