"""The sentences of bill matching."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from acucleo_desktop.documents.finding import Finding, Fix, Location, Severity
from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.money import ZERO, plain
from acucleo_desktop.documents.parts import Charge
from acucleo_desktop.rules.known_order import KnownOrder, KnownOrderLine
from acucleo_desktop.rules.places import line_location, line_name, waive

PRICE_DIFFERS = "rules.price-differs"
_ASIDE = Fix("set-aside", "Set it aside")


def already_billed(invoice: Invoice) -> Finding:
    """Say that the invoice number was handled before."""
    return Finding(
        "rules.bill-exists",
        Severity.BLOCK,
        f"The vendor's invoice {invoice.number} has been handled already.",
        Location("Invoice number", "BIG", element=2),
        "The vendor sent it twice, or it was keyed by hand before.",
        "Leave it among the duplicates, or process it with a reason.",
        invoice.number,
        (_ASIDE, Fix("process-anyway", "Process it anyway")),
    )


def no_order(invoice: Invoice) -> Finding:
    """Say that there is no order for the invoice."""
    what = (
        f"The invoice bills purchase order {invoice.order_number}, which you do not have with this vendor."
        if invoice.order_number
        else "The invoice names no purchase order."
    )
    return Finding(
        "rules.order-not-found",
        Severity.BLOCK,
        what,
        Location("Order number", "BIG", element=4),
        "The number was retyped at the vendor's, or somebody ordered by telephone.",
        "Look the order up in Acumatica, ask the vendor, or make the bill without an order.",
        invoice.order_number,
        (waive("rules.order-not-found", "Make the bill without an order"), _ASIDE),
    )


def order_closed(order: KnownOrder) -> Finding:
    """Say that the order takes no more bills."""
    return Finding(
        "rules.order-closed",
        Severity.BLOCK,
        f"Purchase order {order.number} is {order.status.lower()} in Acumatica.",
        Location("Order number"),
        "All its goods were billed before, or it was called off.",
        "Look whether this bill was paid already; reopen the order in Acumatica if it was closed too early.",
        order.number,
        (_ASIDE,),
    )


def other_vendor(invoice: Invoice, order: KnownOrder) -> Finding:
    """Say that the order was placed with somebody else."""
    return Finding(
        "rules.vendor-differs",
        Severity.BLOCK,
        f"Purchase order {order.number} was placed with {order.vendor}, and {invoice.our_account} bills it.",
        Location("Order number", "BIG", element=4),
        "The vendor wrote a number of another order, or it bills for a company that you know under another name.",
        "Ask the vendor for the right order number.",
        invoice.order_number,
        (_ASIDE,),
    )


def line_not_on_order(
    line: InvoiceLine, index: int, order: KnownOrder, candidates: Sequence[KnownOrderLine]
) -> Finding:
    """Say that a billed line is not on the order, and which lines come nearest."""
    named = line.our_item or (line.item_ids[0].value if line.item_ids else line.description) or "no item"
    near = "; ".join(f"line {each.number} {each.item} {each.description}".strip() for each in candidates)
    return Finding(
        "rules.line-not-on-order",
        Severity.BLOCK,
        f"{line_name(line.number, index)} bills {named}, which is not on purchase order {order.number}.",
        line_location(line.number, index, line.description, "IT1"),
        "The vendor shipped something else, billed another order on the same invoice, or billed the line twice.",
        f"Nearest on the order: {near}." if near else "Ask the vendor what it is for.",
        named,
        (waive("rules.line-not-on-order", "Bill the line without an order line"), _ASIDE),
    )


def unit_differs(line: InvoiceLine, index: int, known: KnownOrderLine) -> Finding:
    """Say that billed and ordered units cannot be compared."""
    return Finding(
        "rules.unit-differs",
        Severity.BLOCK,
        f"{line_name(line.number, index)} is billed by {line.our_unit}, and was ordered by {known.unit}.",
        line_location(line.number, index, line.description, "IT1", 3),
        "The vendor's program changed the unit between order and invoice.",
        "Ask the vendor to bill in the unit of the order.",
        line.unit,
    )


def more_than_ordered(line: InvoiceLine, index: int, billed: Decimal, known: KnownOrderLine) -> Finding:
    """Say that more is billed than was ordered."""
    return Finding(
        "rules.billed-more-than-ordered",
        Severity.BLOCK,
        f"{line_name(line.number, index)} bills {plain(billed)} {known.unit}, and {plain(known.quantity)} "
        "were ordered.",
        line_location(line.number, index, line.description, "IT1", 2),
        "The vendor shipped more, or billed the same goods twice.",
        "Look at the receipt, and ask the vendor for a corrected invoice.",
        plain(billed),
        (waive("rules.billed-more-than-ordered", "Bill it as it is"), _ASIDE),
    )


def not_received(line: InvoiceLine, index: int, billed: Decimal, known: KnownOrderLine) -> Finding:
    """Say that billed goods are not booked in yet."""
    booked = "none are" if known.received == ZERO else f"only {plain(known.received)} are"
    return Finding(
        "rules.not-received",
        Severity.BLOCK,
        f"{line_name(line.number, index)} bills {plain(billed)} {known.unit}, and {booked} booked in.",
        line_location(line.number, index, line.description, "IT1", 2),
        "The goods are still on the road, or the receipt has not been entered.",
        "Nothing needs to be done: it is matched again by itself after each sync.",
        plain(billed),
        (waive("rules.not-received", "Bill it before the goods are booked in"),),
    )


def price_differs(line: InvoiceLine, index: int, theirs: Decimal, known: KnownOrderLine) -> Finding:
    """Say how a billed price differs from the ordered one."""
    difference = theirs - known.price
    return Finding(
        PRICE_DIFFERS,
        Severity.BLOCK,
        f"{line_name(line.number, index)} is billed at {plain(theirs)}, and was ordered at {plain(known.price)}: "
        f"{plain(abs(difference))} {'more' if difference > 0 else 'less'} for each {known.unit or 'unit'}.",
        line_location(line.number, index, line.description, "IT1", 4),
        "The vendor changed its price after the order, or a discount was left out.",
        "Ask the vendor for a corrected invoice, or accept the price; it is written to the bill only.",
        plain(theirs),
        (waive(PRICE_DIFFERS, f"Accept {plain(theirs)}"), _ASIDE),
    )


def sum_differs(billed: Decimal, expected: Decimal) -> Finding:
    """Say how the sums differ though every price is within its tolerance."""
    difference = billed - expected
    return Finding(
        "rules.amount-differs",
        Severity.BLOCK,
        f"The lines are billed at {plain(billed)}, and come to {plain(expected)} at the order's prices: "
        f"{plain(abs(difference))} {'more' if difference > 0 else 'less'}.",
        Location("Total"),
        "Small differences of several lines add up.",
        "Accept the sum, or ask the vendor for a corrected invoice.",
        plain(billed),
        (waive("rules.amount-differs", f"Accept {plain(billed)}"), _ASIDE),
    )


def terms_differ(theirs: str, order: KnownOrder) -> Finding:
    """Say that the terms are not those of the order."""
    return Finding(
        "rules.terms-differ",
        Severity.BLOCK,
        f"The invoice has terms {theirs}, and purchase order {order.number} has {order.terms}.",
        Location("Terms", "ITD"),
        "The vendor's terms changed, or its program writes its usual ones.",
        "Accept the vendor's terms, or keep yours when you enter the due date.",
        theirs,
        (waive("rules.terms-differ", "Let it pass"),),
    )


def charge_not_ordered(charge: Charge, order: KnownOrder) -> Finding:
    """Say that a charge was not agreed in the order."""
    named = charge.description or charge.code or "charge"
    return Finding(
        "rules.charge-not-on-order",
        Severity.BLOCK,
        f"The invoice adds {plain(charge.signed_amount)} for {named}, which is not on purchase order {order.number}.",
        Location("Charges and allowances", "SAC", element=5),
        "The vendor bills freight or a fee that the order does not mention.",
        "Accept it, or ask the vendor to take it off.",
        plain(charge.signed_amount),
        (waive("rules.charge-not-on-order", "Accept the charge"), _ASIDE),
    )
