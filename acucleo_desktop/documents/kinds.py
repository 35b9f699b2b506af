"""All kinds of document under one name, and their turning into plain data for screens, JSON and comparison."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from acucleo_desktop.documents.application_advice import ApplicationAdvice
from acucleo_desktop.documents.functional_acknowledgment import FunctionalAcknowledgment
from acucleo_desktop.documents.invoice import Invoice
from acucleo_desktop.documents.money import plain
from acucleo_desktop.documents.order_acknowledgment import OrderAcknowledgment
from acucleo_desktop.documents.purchase_order import PurchaseOrder
from acucleo_desktop.documents.ship_notice import ShipNotice

BusinessDocument = (
    PurchaseOrder | Invoice | OrderAcknowledgment | ShipNotice | FunctionalAcknowledgment | ApplicationAdvice
)


def business_number(document: BusinessDocument) -> str:
    """Return the number a clerk would look for: order, invoice, answered order, shipment, group, or advice."""
    match document:
        case PurchaseOrder() | Invoice():
            return document.number
        case OrderAcknowledgment():
            return document.order_number
        case ShipNotice():
            return document.shipment
        case FunctionalAcknowledgment():
            return document.group_control_number
        case ApplicationAdvice():
            return document.reference


def amount(document: BusinessDocument) -> Decimal | None:
    """Return the document's total, or None for kinds that carry no money."""
    match document:
        case PurchaseOrder():
            return document.stated_total if document.stated_total is not None else document.total
        case Invoice():
            return document.stated_total if document.stated_total is not None else document.total
        case _:
            return None


def to_plain(value: Any) -> Any:
    """Turn a document (or any part of one) into dicts, lists and text that JSON can hold.

    Decimals become text without exponent, dates ISO 8601, empty optional parts are left out.
    """
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        pairs = ((field.name, getattr(value, field.name)) for field in dataclasses.fields(value))
        return {name: to_plain(part) for name, part in pairs if part not in (None, "", ())}
    if isinstance(value, Mapping):
        return {str(name): to_plain(part) for name, part in value.items()}
    if isinstance(value, tuple | list):
        return [to_plain(part) for part in value]
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, date | datetime):
        return value.isoformat()
    return value
