"""Facts of a document that lists, searches and timelines need, whatever its kind."""

from __future__ import annotations

from collections.abc import Iterable

from acucleo_desktop.documents.application_advice import ApplicationAdvice
from acucleo_desktop.documents.functional_acknowledgment import FunctionalAcknowledgment
from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.kinds import BusinessDocument
from acucleo_desktop.documents.order_acknowledgment import OrderAcknowledgment, OrderAcknowledgmentLine
from acucleo_desktop.documents.party import Party
from acucleo_desktop.documents.purchase_order import PurchaseOrder, PurchaseOrderLine
from acucleo_desktop.documents.ship_notice import ShipNotice, ShipNoticeLine

AnyLine = PurchaseOrderLine | InvoiceLine | OrderAcknowledgmentLine | ShipNoticeLine


def order_number_of(document: BusinessDocument) -> str:
    """Return the purchase order that the document is about; that of its first order for a ship notice."""
    match document:
        case PurchaseOrder():
            return document.number
        case Invoice() | OrderAcknowledgment():
            return document.order_number
        case ShipNotice():
            return document.orders[0].order_number if document.orders else ""
        case FunctionalAcknowledgment() | ApplicationAdvice():
            return ""


def currency_of(document: BusinessDocument) -> str:
    """Return the document's currency code, empty when it names none."""
    match document:
        case PurchaseOrder() | Invoice() | OrderAcknowledgment():
            return document.currency
        case _:
            return ""


def lines_of(document: BusinessDocument) -> tuple[AnyLine, ...]:
    """Return the business lines of any kind of document."""
    match document:
        case PurchaseOrder() | Invoice() | OrderAcknowledgment():
            return document.lines
        case ShipNotice():
            return tuple(line for order in document.orders for line in order.lines)
        case FunctionalAcknowledgment() | ApplicationAdvice():
            return ()


def parties_of(document: BusinessDocument) -> tuple[Party, ...]:
    """Return the parties named in the heading."""
    return () if isinstance(document, FunctionalAcknowledgment | ApplicationAdvice) else document.parties


def search_words(document: BusinessDocument) -> tuple[str, ...]:
    """Return what a person may search the document by, beyond its numbers: items, names, references."""
    words: list[str] = []
    if isinstance(document, FunctionalAcknowledgment):
        words.extend(f"{answer.set_id} {answer.control_number}" for answer in document.sets)
        return tuple(words)
    if isinstance(document, ApplicationAdvice):
        words.extend(result.reference for result in document.results)
        return tuple(dict.fromkeys(word for word in words if word))
    words.extend(reference.value for reference in document.references)
    for party in document.parties:
        words.extend((party.name, party.identifier, party.address.city))
    if isinstance(document, ShipNotice):
        words.extend(order.order_number for order in document.orders)
    words.extend(_line_words(lines_of(document)))
    return tuple(dict.fromkeys(word for word in words if word))


def _line_words(lines: Iterable[AnyLine]) -> Iterable[str]:
    for line in lines:
        yield line.description
        yield line.our_item
        for identification in line.item_ids:
            yield identification.value
