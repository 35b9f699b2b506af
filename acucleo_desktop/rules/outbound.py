"""What is judged of a document of ours before it may leave."""

from __future__ import annotations

from collections.abc import Sequence

from acucleo_desktop.documents.finding import Finding, Location, Severity
from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.kinds import BusinessDocument
from acucleo_desktop.documents.money import ZERO, plain
from acucleo_desktop.documents.party import find_party, find_reference
from acucleo_desktop.documents.purchase_order import PurchaseOrder, PurchaseOrderLine
from acucleo_desktop.rules.identifiers import judge_identifiers
from acucleo_desktop.rules.outbound_total import judge_written_total
from acucleo_desktop.rules.places import line_location, line_name, waive

LONGEST_NUMBER = 22
"""X12 elements 76 and 324: invoice and order numbers hold at most 22 characters."""


def judge_outbound(document: BusinessDocument) -> list[Finding]:
    """Judge an invoice or purchase order of ours: number, date, lines, sums, what customers deduct money for."""
    match document:
        case Invoice():
            return _judge_invoice(document)
        case PurchaseOrder():
            return _judge_purchase_order(document)
        case _:
            return []


def _judge_invoice(invoice: Invoice) -> list[Finding]:
    findings = _number(invoice.number, "invoice", "BIG", 2)
    if invoice.date is None:
        findings.append(_no_date("invoice", "BIG", 1))
    findings += _lines(invoice.lines, "invoice", "IT1")
    if not invoice.order_number:
        findings.append(_no_order_number())
    if len(invoice.order_number) > LONGEST_NUMBER:
        findings += _number(invoice.order_number, "order", "BIG", 4)
    if invoice.is_credit and not (invoice.original_invoice or find_reference(invoice.references, "OI", "IV")):
        findings.append(_no_original())
    if not invoice.is_credit and invoice.total < ZERO:
        findings.append(_negative_total(invoice))
    if find_party(invoice.parties, "ST", "BS") is None:
        findings.append(_no_ship_to("invoice"))
    return findings + judge_written_total(invoice) + judge_identifiers(invoice)


def _judge_purchase_order(order: PurchaseOrder) -> list[Finding]:
    findings = _number(order.number, "order", "BEG", 3)
    if order.date is None:
        findings.append(_no_date("order", "BEG", 5))
    findings += _lines(order.lines, "order", "PO1")
    if find_party(order.parties, "ST", "BS") is None:
        findings.append(_no_ship_to("order"))
    return findings + judge_written_total(order) + judge_identifiers(order)


def _number(number: str, noun: str, segment: str, element: int) -> list[Finding]:
    place = Location(f"{noun.capitalize()} number", segment, element=element)
    if not number:
        return [
            Finding(
                "rules.number-missing",
                Severity.BLOCK,
                f"The {noun} has no number.",
                place,
                "The record in Acumatica was read before it was saved, or its number is in another field.",
                "Look at the record in Acumatica.",
            )
        ]
    if len(number) > LONGEST_NUMBER:
        return [
            Finding(
                "rules.number-too-long",
                Severity.BLOCK,
                f"The {noun} number {number} has {len(number)} characters, and X12 takes {LONGEST_NUMBER}.",
                place,
                "A shortened number would be a wrong one, so it is not cut.",
                "Give the record a shorter number in Acumatica.",
                number,
            )
        ]
    return []


def _lines(lines: Sequence[InvoiceLine | PurchaseOrderLine], noun: str, segment: str) -> list[Finding]:
    if not lines:
        return [
            Finding(
                "rules.no-lines",
                Severity.BLOCK,
                f"The {noun} has no lines.",
                Location("The whole document", segment),
                "All lines were deleted, or are of a kind that is not sent.",
                "Look at the record in Acumatica.",
            )
        ]
    findings = []
    for index, line in enumerate(lines, 1):
        for name, value, element in (("quantity", line.quantity, 2), ("price", line.unit_price, 4)):
            if value is None:
                findings.append(
                    Finding(
                        f"rules.{name}-missing",
                        Severity.BLOCK,
                        f"{line_name(line.number, index)} has no {name}.",
                        line_location(line.number, index, line.description, segment, element),
                        "The line in Acumatica is incomplete.",
                        f"Enter the {name} in Acumatica.",
                    )
                )
    return findings


def _no_date(noun: str, segment: str, element: int) -> Finding:
    return Finding(
        "rules.date-missing",
        Severity.BLOCK,
        f"The {noun} has no date.",
        Location(f"{noun.capitalize()} date", segment, element=element),
        "The record in Acumatica is incomplete.",
        "Enter the date in Acumatica.",
    )


def _no_order_number() -> Finding:
    return Finding(
        "rules.order-number-missing",
        Severity.WARNING,
        "The invoice names no order of the customer.",
        Location("Order number", "BIG", element=4),
        "The sales order was keyed without the customer's order number.",
        "Enter the customer's order number at the sales order; most customers deduct money when it is missing.",
    )


def _no_original() -> Finding:
    return Finding(
        "rules.original-invoice-missing",
        Severity.WARNING,
        "The credit memo does not say which invoice it credits.",
        Location("Original invoice", "REF", element=2),
        "It was keyed by hand without a link to the invoice.",
        "Name the invoice; many customers refuse a credit without it.",
    )


def _negative_total(invoice: Invoice) -> Finding:
    return Finding(
        "rules.total-negative",
        Severity.BLOCK,
        f"The invoice comes to {plain(invoice.total)}.",
        Location("Total", "TDS", element=1),
        "Allowances or returns are larger than what is billed, and it is not marked as a credit memo.",
        "Make it a credit memo in Acumatica, or send it with a reason.",
        plain(invoice.total),
        (waive("rules.total-negative", "Send it as it is"),),
    )


def _no_ship_to(noun: str) -> Finding:
    return Finding(
        "rules.ship-to-missing",
        Severity.WARNING,
        f"The {noun} does not say where the goods go.",
        Location("Ship to", "N1", element=1),
        "The record in Acumatica has no shipping address.",
        "Enter the ship-to address in Acumatica.",
    )
