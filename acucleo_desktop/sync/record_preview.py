"""The record that a document would become as it stands, while something still stops it: by the writers themselves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from acucleo_desktop.acumatica import bill as bill_records
from acucleo_desktop.acumatica import sales_order as order_records
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.invoice import Invoice
from acucleo_desktop.documents.kinds import to_plain
from acucleo_desktop.documents.party import find_party
from acucleo_desktop.documents.purchase_order import PurchaseOrder
from acucleo_desktop.ledger.rows import DocumentRow
from acucleo_desktop.partners.profile import Partner
from acucleo_desktop.sync.kept_documents import read_kept


def previewed_record(row: DocumentRow, fields: Mapping[str, Any], partner: Partner | None) -> dict[str, Any]:
    """Return what would be written of a received order or invoice with what is known of it now.

    Empty for other kinds: what a vendor's answer changes is not known before it has been compared with our order.
    """
    if row.direction is Direction.OUT or not fields:
        return {}
    if row.flow is Flow.SALES_ORDER:
        return _sales_order(fields, partner)
    if row.flow is Flow.BILL:
        return _bill(fields, partner)
    return {}


def _sales_order(fields: Mapping[str, Any], partner: Partner | None) -> dict[str, Any]:
    order = read_kept(fields, PurchaseOrder)
    if order is None:
        return {}
    options = partner.options(Flow.SALES_ORDER) if partner is not None else None
    ship_to = find_party(order.parties, "ST", "BS")
    policy = order_records.OrderPolicy(
        order_type=options.order_type if options is not None else "",
        customer_id=order.our_account or (partner.customer_id if partner is not None else ""),
        location_id=ship_to.our_id if ship_to is not None else "",
        idempotency_key="",
    )
    return _plain(order_records.to_record(order, policy)[0])


def _bill(fields: Mapping[str, Any], partner: Partner | None) -> dict[str, Any]:
    invoice = read_kept(fields, Invoice)
    if invoice is None:
        return {}
    vendor = invoice.our_account or (partner.vendor_id if partner is not None else "")
    return _plain(bill_records.to_record(invoice, bill_records.BillPolicy(vendor_id=vendor))[0])


def _plain(record: Mapping[str, Any]) -> dict[str, Any]:
    made: dict[str, Any] = to_plain(record)
    return made
