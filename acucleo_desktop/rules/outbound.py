"""What is judged of a document of ours before it may leave."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from acucleo_desktop.documents.finding import Finding, Location, Severity
from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.kinds import BusinessDocument
from acucleo_desktop.documents.money import ZERO, plain
from acucleo_desktop.documents.party import find_party, find_reference
from acucleo_desktop.documents.purchase_order import PurchaseOrder, PurchaseOrderLine
from acucleo_desktop.rules.causes import content, outbound, prices
from acucleo_desktop.rules.document_rules import judge_document
from acucleo_desktop.rules.outbound_total import judge_written_total
from acucleo_desktop.rules.places import line_location, line_name, waive

LONGEST_NUMBER = 22
"""X12 elements 76 and 324: invoice and order numbers hold at most 22 characters."""


def judge_outbound(document: BusinessDocument) -> list[Finding]:
    """Judge an invoice or purchase order of ours: number, date, lines, sums, what customers deduct money for.

    Dates are judged among themselves only: what leaves today was right on the day on which it was written. The total is
    what we add up ourselves when it is written, so it is not judged by the one that the record states.
    """
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
    return findings + judge_written_total(invoice) + judge_document(replace(invoice, stated_total=None), None)


def _judge_purchase_order(order: PurchaseOrder) -> list[Finding]:
    findings = _number(order.number, "order", "BEG", 3)
    if order.date is None:
        findings.append(_no_date("order", "BEG", 5))
    findings += _lines(order.lines, "order", "PO1")
    if find_party(order.parties, "ST", "BS") is None:
        findings.append(_no_ship_to("order"))
    return findings + judge_written_total(order) + judge_document(replace(order, stated_total=None), None)


def _number(number: str, noun: str, segment: str, element: int) -> list[Finding]:
    place = Location(f"{noun.capitalize()} number", segment, element=element)
    if not number:
        return [outbound.NUMBER_MISSING.found(place, noun=noun)]
    if len(number) > LONGEST_NUMBER:
        return [
            outbound.NUMBER_TOO_LONG.found(place, value=number, noun=noun, length=len(number), longest=LONGEST_NUMBER)
        ]
    return []


def _lines(lines: Sequence[InvoiceLine | PurchaseOrderLine], noun: str, segment: str) -> list[Finding]:
    if not lines:
        found = content.NO_LINES.found(
            Location("The whole document", segment),
            noun=noun,
            reason="All lines were deleted, or are of a kind that is not sent",
            way="Look at the record in Acumatica",
        )
        return [found]
    findings = []
    for index, line in enumerate(lines, 1):
        named = line_name(line.number, index)
        if line.quantity is None:
            place = line_location(line.number, index, line.description, segment, 2)
            findings.append(outbound.QUANTITY_MISSING.found(place, line=named))
        if line.unit_price is None:
            place = line_location(line.number, index, line.description, segment, 4)
            findings.append(_no_price(place, named))
    return findings


def _no_price(place: Location, line: str) -> Finding:
    return prices.PRICE_MISSING.found(
        place,
        severity=Severity.BLOCK,
        line=line,
        lacks="has no price",
        reason="The line in Acumatica is incomplete",
        way="Enter the price in Acumatica",
    )


def _no_date(noun: str, segment: str, element: int) -> Finding:
    return outbound.DATE_MISSING.found(Location(f"{noun.capitalize()} date", segment, element=element), noun=noun)


def _no_order_number() -> Finding:
    return outbound.ORDER_NUMBER_MISSING.found(Location("Order number", "BIG", element=4))


def _no_original() -> Finding:
    return outbound.ORIGINAL_MISSING.found(Location("Original invoice", "REF", element=2))


def _negative_total(invoice: Invoice) -> Finding:
    cause = outbound.TOTAL_NEGATIVE
    place = Location("Total", "TDS", element=1)
    return cause.found(place, value=plain(invoice.total), fixes=(waive(cause.id, "Send it as it is"),))


def _no_ship_to(noun: str) -> Finding:
    return outbound.SHIP_TO_MISSING.found(Location("Ship to", "N1", element=1), noun=noun)
