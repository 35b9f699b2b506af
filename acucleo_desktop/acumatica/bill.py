"""Vendor invoice to Bill (AP301000), always on hold: releasing is a person's decision.

Acumatica: VendorRef holds the vendor's number (40); a credit memo of a vendor is a Debit Adj.; a row with order type,
number and line is linked to that line, and cost and account come from there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from acucleo_desktop.acumatica.field_lengths import FORMS, FieldLengths
from acucleo_desktop.acumatica.texts import described
from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.money import ZERO, to_money
from acucleo_desktop.documents.naming import po

ENTITY = "Bill"


@dataclass(frozen=True, slots=True)
class BillPolicy:
    """What of the bill does not come from the vendor's document.

    Attributes:
        order_type: type of the purchase order, such as `Normal`; empty when the bill is not linked.
        links: index of an invoice line to the line number of our order.
        charge_account: account of charges that belong to no order line; empty for the vendor's default.
    """

    vendor_id: str
    order_type: str = ""
    links: Mapping[int, str] = field(default_factory=dict)
    charge_account: str = ""


def to_record(
    invoice: Invoice, policy: BillPolicy, lengths: FieldLengths = FORMS
) -> tuple[dict[str, Any], list[Finding]]:
    """Map a vendor's invoice to a bill record on hold, with findings for what had to be cut."""
    findings: list[Finding] = []
    record: dict[str, Any] = {
        "Type": "Debit Adj." if invoice.is_credit else "Bill",
        "Vendor": policy.vendor_id,
        "VendorRef": lengths.fitted(invoice.number, "Bill/VendorRef", "invoice number", findings),
        "Hold": True,
        "Description": f"Invoice {invoice.number}"
        + (f" for {po(invoice.order_number)}" if invoice.order_number else ""),
    }
    if invoice.date is not None:
        record["Date"] = invoice.date
    if invoice.terms is not None and invoice.terms.net_due is not None:
        record["DueDate"] = invoice.terms.net_due
    rows = [_line(line, index, invoice, policy, lengths, findings) for index, line in enumerate(invoice.lines)]
    rows += _charge_rows(invoice, policy, lengths, findings)
    record["Details"] = rows
    return record, findings


def _line(
    line: InvoiceLine,
    index: int,
    invoice: Invoice,
    policy: BillPolicy,
    lengths: FieldLengths,
    findings: list[Finding],
) -> dict[str, Any]:
    row: dict[str, Any] = {"InventoryID": line.our_item, "Qty": line.quantity, "UOM": line.our_unit or line.unit}
    if line.unit_price is not None:
        row["UnitCost"] = line.unit_price
        row["ExtendedCost"] = line.amount
    if line.description:
        row |= described(line.description, "Bill/Details/TransactionDescription", line.number, lengths, findings)
    number = policy.links.get(index, "")
    if policy.order_type and number:
        row["POOrderType"] = policy.order_type
        row["POOrderNbr"] = line.order_number or invoice.order_number
        row["POLine"] = int(number) if number.isdecimal() else number
    return {name: value for name, value in row.items() if value not in (None, "")}


def _charge_rows(
    invoice: Invoice, policy: BillPolicy, lengths: FieldLengths, findings: list[Finding]
) -> list[dict[str, Any]]:
    """Return one row for each charge, allowance and tax of the heading and of the lines, so that the totals agree."""
    rows = []
    charges = [*invoice.charges, *(charge for line in invoice.lines for charge in line.charges)]
    amounts = [(charge.description or "Charge", to_money(charge.signed_amount)) for charge in charges]
    taxes = [*invoice.taxes, *(tax for line in invoice.lines for tax in line.taxes)]
    amounts += [(tax.description or "Tax", to_money(tax.amount)) for tax in taxes if tax.amount is not None]
    for description, amount in amounts:
        if amount == ZERO:
            continue
        row: dict[str, Any] = {
            "TransactionDescription": lengths.fitted(
                description, "Bill/Details/TransactionDescription", "description of a charge", findings
            ),
            "Qty": 1,
            "UnitCost": amount,
            "ExtendedCost": amount,
        }
        if policy.charge_account:
            row["Account"] = policy.charge_account
        rows.append(row)
    return rows
