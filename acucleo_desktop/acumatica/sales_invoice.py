"""SalesInvoice (SO303000) to invoice.

Acumatica: Amount = details - line discounts - document discounts + freight + tax.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from acucleo_desktop.acumatica.addresses import read_party
from acucleo_desktop.acumatica.record import Record
from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.money import ZERO
from acucleo_desktop.documents.parts import Charge, DatedEvent, Routing, Tax, Terms
from acucleo_desktop.documents.party import Party, Reference

ENTITY = "SalesInvoice"
RELEASED = ("Open", "Closed")
EXPAND = (
    "Details",
    "TaxDetails",
    "FreightDetails",
    "DiscountDetails",
    "BillToAddress",
    "BillToContact",
    "ShipToAddress",
    "ShipToContact",
    "FinancialDetails",
)
OLD_EXPAND = ("BillingSettings", "BillingSettings/BillToAddress", "BillingSettings/BillToContact")
"""Where versions before 24.200 have the bill-to."""
CUSTOM = (
    "Document.TermsID",
    "Document.CustomerLocationID",
    "Document.DiscDate",
    "FreightDetails/FreightDetails.ShipVia",
)
_TYPE_CODES = {"Credit Memo": "CR", "Cash Return": "CR", "Debit Memo": "DR"}
_INVOICE = "DI"
_OF_DOCUMENT = ("Group", "Document")
_FREIGHT, _DISCOUNT, _OFF_INVOICE, _PAID_BY_CUSTOMER = "D240", "C310", "02", "06"


def to_document(record: Record) -> Invoice:
    """Map a sales invoice record (with `EXPAND` and `CUSTOM`) to an invoice in our own codes.

    Line discounts become allowances of their line, document discounts and freight become allowances and charges of the
    heading, so that the partner adds up what Acumatica did. The branch is named as remit-to by its code alone; its name
    and address are on the partner sheet.
    """
    location = str(record.custom("Document", "CustomerLocationID") or "")
    parties = [
        read_party("BT", record.linked("BillToAddress"), record.linked("BillToContact"), record.text("CustomerID")),
        read_party("ST", record.linked("ShipToAddress"), record.linked("ShipToContact"), location),
    ]
    finances = record.linked("FinancialDetails")
    if finances is not None and finances.text("Branch"):
        parties.append(Party("RI", our_id=finances.text("Branch")))
    lines = tuple(_line(row, index) for index, row in enumerate(record.rows("Details"), 1))
    shipments = [row.text("ShipmentNbr") for row in record.rows("Details") if row.text("ShipmentNbr")]
    date = record.date("Date")
    return Invoice(
        number=record.text("ReferenceNbr"),
        date=date,
        order_number=record.text("CustomerOrder"),
        type_code=_TYPE_CODES.get(record.text("Type"), _INVOICE),
        currency=record.text("Currency"),
        original_invoice=next((row.text("OrigInvNbr") for row in record.rows("Details") if row.text("OrigInvNbr")), ""),
        references=tuple(Reference("SI", number) for number in shipments[:1]),
        parties=tuple(party for party in parties if party.name or not party.address.is_empty or party.our_id),
        terms=_terms(record),
        dates=(DatedEvent("011", date),) if date is not None else (),
        routing=_routing(record),
        lines=lines,
        charges=_charges(record),
        taxes=_taxes(record),
        stated_total=record.number("Amount"),
        our_account=record.text("CustomerID"),
    )


def _line(row: Record, index: int) -> InvoiceLine:
    discount = row.number("DiscountAmount") or ZERO
    charges: tuple[Charge, ...] = ()
    if discount:
        charges = (
            Charge(
                is_allowance=discount > 0,
                code=_DISCOUNT,
                amount=abs(discount),
                percent=row.number("DiscountPercent") or None,
                handling=_OFF_INVOICE,
                description="Line discount",
            ),
        )
    return InvoiceLine(
        number=row.text("OrderLineNbr") or str(index),
        quantity=row.number("Qty"),
        unit=row.text("UOM"),
        unit_price=row.number("UnitPrice"),
        description=row.text("TransactionDescr"),
        charges=charges,
        order_line=row.text("OrderLineNbr"),
        our_item=row.text("InventoryID"),
        our_unit=row.text("UOM"),
    )


def _charges(record: Record) -> tuple[Charge, ...]:
    charges = _discounts(record)
    freight = record.number("FreightPrice") or ZERO
    if freight:
        charges.append(
            Charge(
                is_allowance=freight < 0,
                code=_FREIGHT,
                amount=abs(freight),
                handling=_PAID_BY_CUSTOMER,
                description="Freight",
            )
        )
    return tuple(charges)


def _discounts(record: Record) -> list[Charge]:
    """Return the group and document discounts one by one where they add up to the total, else the total."""
    total = record.number("DiscountTotal") or ZERO
    if not total:
        return []
    rows = [row for row in record.rows("DiscountDetails") if row.text("Type") in _OF_DOCUMENT]
    amounts = [row.number("DiscountAmount") or ZERO for row in rows if not row.flag("SkipDiscount")]
    if sum(amounts, ZERO) != total or not all(amounts):
        return [_discount(total, None, "")]
    return [
        _discount(amount, row.number("DiscountPercent"), row.text("Description"))
        for row, amount in zip((row for row in rows if not row.flag("SkipDiscount")), amounts, strict=True)
    ]


def _discount(amount: Decimal, percent: Decimal | None, description: str) -> Charge:
    return Charge(
        is_allowance=amount > 0,
        code=_DISCOUNT,
        amount=abs(amount),
        percent=percent or None,
        handling=_OFF_INVOICE,
        description=description or "Document discount",
    )


def _routing(record: Record) -> Routing | None:
    """Return the carrier of the first shipment: our ship via code, which the partner sheet turns into a SCAC."""
    codes = (str(row.custom("FreightDetails", "ShipVia") or "") for row in record.rows("FreightDetails"))
    code = next((code for code in codes if code), "")
    return Routing(text=code) if code else None


def _taxes(record: Record) -> tuple[Tax, ...]:
    rows = record.rows("TaxDetails")
    taxes = tuple(
        Tax("TX", amount=row.number("TaxAmount"), base=row.number("TaxableAmount"), description=row.text("TaxID"))
        for row in rows
        if row.number("TaxAmount")
    )
    total = record.number("TaxTotal") or ZERO
    return taxes if taxes or not total else (Tax("TX", amount=total),)


def _terms(record: Record) -> Terms | None:
    """Return the terms: their code for the partner sheet, the due date and the cash discount as Acumatica has them."""
    code = str(record.custom("Document", "TermsID") or "")
    due, date = record.date("DueDate"), record.date("Date")
    if not code and due is None:
        return None
    discounted = str(record.custom("Document", "DiscDate") or "")
    discount = record.number("CashDiscount") or ZERO
    by = dt.date.fromisoformat(discounted[:10]) if discounted and discount else None
    days = (due - date).days if due is not None and date is not None else None
    return Terms(
        "01",
        "3",
        discount_due=by,
        net_due=due,
        net_days=days if days is None or days >= 0 else None,
        discount_amount=abs(discount) if by is not None else None,
        our_id=code,
    )
