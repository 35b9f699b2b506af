"""Our invoices beside the customers' orders that the ledger has: deductions told before the invoice leaves."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal

from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.invoice import Invoice
from acucleo_desktop.documents.kinds import BusinessDocument
from acucleo_desktop.documents.money import ZERO
from acucleo_desktop.documents.purchase_order import PurchaseOrder
from acucleo_desktop.documents.status import Delivery
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.rows import DocumentQuery
from acucleo_desktop.partners.profile import FlowOptions, Partner
from acucleo_desktop.rules.customer_order import judge_against_order, order_retyped
from acucleo_desktop.rules.weighing import weighed
from acucleo_desktop.sync.kept_documents import read_kept

_GONE = frozenset({Delivery.DUPLICATE, Delivery.SET_ASIDE, Delivery.SUPERSEDED, Delivery.FAILED})
_RECENT = 200
"""Orders among which a retyped number is looked for."""


def judge_invoice_of_ours(
    document: BusinessDocument, partner: Partner, options: FlowOptions, ledger: Ledger, *, own_id: int = 0
) -> list[Finding]:
    """Compare an invoice with the order that the customer sent; nothing for customers who send none.

    Args:
        document: as it would leave; kinds that are no invoice have nothing to compare with.
        partner: who gets it.
        options: of the invoice flow; its tolerances count.
        ledger: where the orders are.
        own_id: the invoice's own document, when it is stored already.
    """
    if not isinstance(document, Invoice) or not document.order_number or partner.options(Flow.SALES_ORDER) is None:
        return []
    order = _order(document.order_number, partner, ledger)
    if order is None:
        query = DocumentQuery(flows=(Flow.SALES_ORDER,), partners=(partner.code,), limit=_RECENT)
        known = [row.number for row in ledger.documents.list(query)]
        told = order_retyped(document, partner.name, known)
    else:
        told = judge_against_order(document, order, options.tolerances, _invoiced(document, partner, ledger, own_id))
    return list(weighed(told, options.severities))


def _order(number: str, partner: Partner, ledger: Ledger) -> PurchaseOrder | None:
    """Return the newest version of the customer's order that counts."""
    rows = [
        row for row in ledger.documents.by_number(partner.code, Flow.SALES_ORDER, number) if row.delivery not in _GONE
    ]
    return read_kept(ledger.documents.fields(rows[-1].id), PurchaseOrder) if rows else None


def _invoiced(invoice: Invoice, partner: Partner, ledger: Ledger, own_id: int) -> dict[str, Decimal]:
    """Return what earlier invoices of the same order have invoiced, by our item."""
    before: dict[str, Decimal] = defaultdict(lambda: ZERO)
    for row in ledger.documents.by_order(invoice.order_number, partner.code):
        if row.flow is not Flow.INVOICE or row.delivery in _GONE or row.number == invoice.number or row.id == own_id:
            continue
        kept = read_kept(ledger.documents.fields(row.id), Invoice)
        for line in kept.lines if kept is not None else ():
            sign = -1 if kept is not None and kept.is_credit else 1
            before[line.our_item] += sign * abs(line.quantity or ZERO)
    return dict(before)
