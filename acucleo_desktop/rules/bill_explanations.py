"""The findings of bill matching: the causes of `rules.causes.bills` filled with a document's values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import Decimal

from acucleo_desktop.documents.finding import Finding, Fix, Location
from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.money import ZERO, plain
from acucleo_desktop.documents.parts import Charge
from acucleo_desktop.partners.explanations import cross_reference_fix
from acucleo_desktop.rules.causes import bills, prices
from acucleo_desktop.rules.known_order import KnownOrder, KnownOrderLine
from acucleo_desktop.rules.places import line_location, line_name, waive
from acucleo_desktop.rules.wording import charge_name

PRICE_DIFFERS = prices.PRICE_DIFFERS.id
_ASIDE = Fix("set-aside", "Set it aside")


def already_billed(invoice: Invoice) -> Finding:
    """Say that the invoice number was handled before."""
    return bills.BILL_EXISTS.found(
        Location("Invoice number", "BIG", element=2),
        value=invoice.number,
        fixes=(_ASIDE, Fix("process-anyway", "Process it anyway")),
        known=f"The vendor's invoice {invoice.number} has been handled",
    )


def no_order(invoice: Invoice) -> Finding:
    """Say that there is no order for the invoice."""
    return bills.ORDER_NOT_FOUND.found(
        Location("Order number", "BIG", element=4),
        value=invoice.order_number,
        fixes=(waive(bills.ORDER_NOT_FOUND.id, "Make the bill without an order"), _ASIDE),
        named=f"The invoice bills purchase order {invoice.order_number}, which you do not have with this vendor"
        if invoice.order_number
        else "The invoice names no purchase order",
        way="Look the order up in Acumatica, ask the vendor, or make the bill without an order",
    )


def order_closed(order: KnownOrder) -> Finding:
    """Say that the order takes no more bills, answers or shipments."""
    return bills.ORDER_CLOSED.found(
        Location("Order number"), value=order.number, fixes=(_ASIDE,), status=order.status.lower()
    )


def other_vendor(invoice: Invoice, order: KnownOrder) -> Finding:
    """Say that the order was placed with somebody else."""
    return bills.VENDOR_DIFFERS.found(
        Location("Order number", "BIG", element=4),
        value=invoice.order_number,
        fixes=(_ASIDE,),
        order=order.number,
        vendor=order.vendor,
        biller=invoice.our_account,
    )


def line_not_on_order(
    line: InvoiceLine, index: int, order: KnownOrder, candidates: Sequence[KnownOrderLine]
) -> Finding:
    """Say that a billed line is not on the order, and offer the lines that come nearest, each as a press of its own."""
    named = line.our_item or (line.item_ids[0].value if line.item_ids else line.description) or "no item"
    near = "; ".join(f"line {each.number} {each.item} {each.description}".strip() for each in candidates)
    return bills.LINE_NOT_ON_ORDER.found(
        line_location(line.number, index, line.description, "IT1"),
        value=named,
        fixes=(
            *_meant(line, candidates),
            waive(bills.LINE_NOT_ON_ORDER.id, "Bill the line without an order line"),
            _ASIDE,
        ),
        line=line_name(line.number, index),
        order=order.number,
        way=f"Nearest on the order: {near}" if near else "Ask the vendor what it is for",
    )


def _meant(line: InvoiceLine, candidates: Sequence[KnownOrderLine]) -> Iterator[Fix]:
    """Offer what the vendor may mean by its own number; an item of ours that is known already means itself."""
    if line.our_item or not line.item_ids or not line.item_ids[0].value:
        return
    theirs = line.item_ids[0]
    for each in candidates:
        label = f"{theirs.value} means {each.item}, line {each.number} of the order"
        yield cross_reference_fix(label, "item", theirs.value, theirs.qualifier, each.item)


def order_line_closed(line: InvoiceLine, index: int, order: KnownOrder, known: KnownOrderLine) -> Finding:
    """Say that a billed line was called off, or that nothing more of it will be booked in."""
    way = "Ask the vendor for a corrected invoice" if known.cancelled else "Look at the receipt, and ask the vendor"
    return bills.ORDER_LINE_CLOSED.found(
        line_location(line.number, index, line.description, "IT1"),
        value=known.item,
        fixes=(_ASIDE, waive(bills.ORDER_LINE_CLOSED.id, "Bill it all the same")),
        line=line_name(line.number, index),
        done="bills" if known.cancelled else "bills more than was booked in of",
        number=known.number,
        order=order.number,
        status="cancelled" if known.cancelled else "completed",
        way=way,
    )


def billed_before(
    line: InvoiceLine, index: int, billed: Decimal, known: KnownOrderLine, before: Decimal, numbers: Sequence[str]
) -> Finding:
    """Say that the goods were billed already, and by which invoices."""
    named = f" by invoice{'s' if len(numbers) > 1 else ''} {', '.join(numbers)}" if numbers else ""
    return bills.BILLED_BEFORE.found(
        line_location(line.number, index, line.description, "IT1", 2),
        value=plain(billed),
        fixes=(_ASIDE, waive(bills.BILLED_BEFORE.id, "Bill it all the same")),
        line=line_name(line.number, index),
        unit=known.unit,
        before=plain(before),
        ordered=plain(known.quantity),
        by=named,
    )


def currency_differs(theirs: str, order: KnownOrder) -> Finding:
    """Say that the money is not the order's."""
    return bills.CURRENCY_DIFFERS.found(
        Location("Currency", "CUR", element=2),
        value=theirs,
        fixes=(_ASIDE, waive(bills.CURRENCY_DIFFERS.id, "Let it pass")),
        order=order.number,
        ours=order.currency,
    )


DATE_TODAY = "date:"
"""Key of the change by which a bill is dated today."""


def period_closed(date: dt.date, closed: dt.date) -> Finding:
    """Say that the books of the invoice's date are closed."""
    return bills.PERIOD_CLOSED.found(
        Location("Invoice date", "BIG", element=1),
        value=date.isoformat(),
        fixes=(
            Fix("accept-change", "Date the bill today", {"finding": bills.PERIOD_CLOSED.id, "change": DATE_TODAY}),
            waive(bills.PERIOD_CLOSED.id, "Keep the date; the period is open again"),
        ),
        closed=closed.isoformat(),
    )


def freight_is_paid(charge: Charge, order: KnownOrder) -> Finding:
    """Say that the vendor bills freight which it has to pay."""
    return bills.FREIGHT_PAID.found(
        Location("Charges and allowances", "SAC", element=5),
        value=plain(charge.signed_amount),
        fixes=(_ASIDE, waive(bills.FREIGHT_PAID.id, "Accept the charge")),
        charge=charge_name(charge),
        order=order.number,
    )


def credit_above_billed(
    line: InvoiceLine, index: int, credited: Decimal, known: KnownOrderLine, billed: Decimal
) -> Finding:
    """Say that more is credited than was billed."""
    return bills.CREDIT_ABOVE_BILLED.found(
        line_location(line.number, index, line.description, "IT1", 2),
        value=plain(credited),
        fixes=(waive(bills.CREDIT_ABOVE_BILLED.id, "Take it"), _ASIDE),
        line=line_name(line.number, index),
        unit=known.unit,
        billed=plain(billed),
    )


def unit_differs(line: InvoiceLine, index: int, known: KnownOrderLine) -> Finding:
    """Say that billed and ordered units cannot be compared."""
    return bills.UNIT_DIFFERS.found(
        line_location(line.number, index, line.description, "IT1", 3),
        value=line.unit,
        line=line_name(line.number, index),
        done="billed",
        theirs=line.our_unit,
        ours=known.unit,
        way="Ask the vendor to bill in the unit of the order",
    )


def more_than_ordered(line: InvoiceLine, index: int, billed: Decimal, known: KnownOrderLine) -> Finding:
    """Say that more is billed than was ordered."""
    return bills.MORE_THAN_ORDERED.found(
        line_location(line.number, index, line.description, "IT1", 2),
        value=plain(billed),
        fixes=(waive(bills.MORE_THAN_ORDERED.id, "Bill it as it is"), _ASIDE),
        line=line_name(line.number, index),
        unit=known.unit,
        ordered=plain(known.quantity),
    )


def not_received(line: InvoiceLine, index: int, billed: Decimal, known: KnownOrderLine) -> Finding:
    """Say that billed goods are not booked in yet."""
    return bills.NOT_RECEIVED.found(
        line_location(line.number, index, line.description, "IT1", 2),
        value=plain(billed),
        fixes=(waive(bills.NOT_RECEIVED.id, "Bill it before the goods are booked in"),),
        line=line_name(line.number, index),
        unit=known.unit,
        booked="none are" if known.received == ZERO else f"only {plain(known.received)} are",
    )


def price_differs(line: InvoiceLine, index: int, theirs: Decimal, known: KnownOrderLine) -> Finding:
    """Say how a billed price differs from the ordered one."""
    difference = theirs - known.price
    return prices.PRICE_DIFFERS.found(
        line_location(line.number, index, line.description, "IT1", 4),
        value=plain(theirs),
        fixes=(waive(PRICE_DIFFERS, f"Accept {plain(theirs)}"), _ASIDE),
        line=line_name(line.number, index),
        done="billed",
        theirs=plain(theirs),
        ours=f"was ordered at {plain(known.price)}",
        difference=plain(abs(difference)),
        side="more" if difference > 0 else "less",
        unit=known.unit or "unit",
        since="",
        reason="The vendor changed its price after the order, or a discount was left out",
        way="Ask the vendor for a corrected invoice, or accept the price; it is written to the bill only",
    )


def sum_differs(billed: Decimal, expected: Decimal) -> Finding:
    """Say how the sums differ though every price is within its tolerance."""
    difference = billed - expected
    return bills.AMOUNT_DIFFERS.found(
        Location("Total"),
        value=plain(billed),
        fixes=(waive(bills.AMOUNT_DIFFERS.id, f"Accept {plain(billed)}"), _ASIDE),
        expected=plain(expected),
        difference=plain(abs(difference)),
        side="more" if difference > 0 else "less",
    )


def terms_differ(theirs: str, order: KnownOrder) -> Finding:
    """Say that the terms are not those of the order."""
    return bills.TERMS_DIFFER.found(
        Location("Terms", "ITD"),
        value=theirs,
        fixes=(waive(bills.TERMS_DIFFER.id, "Let it pass"),),
        order=order.number,
        terms=order.terms,
    )


def charge_not_ordered(charge: Charge, order: KnownOrder) -> Finding:
    """Say that a charge was not agreed in the order."""
    return bills.CHARGE_NOT_ORDERED.found(
        Location("Charges and allowances", "SAC", element=5),
        value=plain(charge.signed_amount),
        fixes=(waive(bills.CHARGE_NOT_ORDERED.id, "Accept the charge"), _ASIDE),
        charge=charge_name(charge),
        order=order.number,
    )
