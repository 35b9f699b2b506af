"""A vendor's answer to our purchase order (855)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from acucleo_desktop.documents.parts import Charge, DatedEvent, ItemId, Note, Routing, Terms
from acucleo_desktop.documents.party import Contact, Party, Reference


@dataclass(frozen=True, slots=True)
class LineAnswer:
    """What the vendor says of (a part of) a line, X12 ACK.

    Attributes:
        status: X12 668, such as `IA` accepted, `IB` backordered, `IQ` quantity changed, `IP` price changed,
            `IR` rejected, `IS` substituted, `DR` date moved.
        quantity: what this status is about; None means the whole line.
        date_qualifier: X12 374 kind of `date`.
        item_ids: substitute item's ids when the status is `IS`.
    """

    status: str
    quantity: Decimal | None = None
    unit: str = ""
    date_qualifier: str = ""
    date: dt.date | None = None
    item_ids: tuple[ItemId, ...] = ()


@dataclass(frozen=True, slots=True)
class OrderAcknowledgmentLine:
    """One acknowledged line, X12 PO1 with its ACKs.

    Attributes:
        unit_price: the price that the vendor confirms; None when not given.
        our_item: our InventoryID; empty until resolved.
        our_unit: our unit of measure; empty until resolved.
    """

    number: str
    quantity: Decimal | None
    unit: str = ""
    unit_price: Decimal | None = None
    price_basis: str = ""
    item_ids: tuple[ItemId, ...] = ()
    description: str = ""
    answers: tuple[LineAnswer, ...] = ()
    dates: tuple[DatedEvent, ...] = ()
    references: tuple[Reference, ...] = ()
    our_item: str = ""
    our_unit: str = ""


@dataclass(frozen=True, slots=True)
class OrderAcknowledgment:
    """A purchase order acknowledgment, X12 855.

    Attributes:
        order_number: our purchase order's number (BAK03).
        date: BAK04.
        type_code: X12 587, such as `AC` with detail and change, `AD` no change, `AK` accepted without detail,
            `RJ` rejected.
        vendor_order: the vendor's own order number (REF VN, or BAK08).
        our_account: Acumatica VendorID; empty until resolved.
    """

    order_number: str
    date: dt.date | None
    type_code: str
    purpose: str = "00"
    release: str = ""
    acknowledgment_date: dt.date | None = None
    vendor_order: str = ""
    currency: str = ""
    references: tuple[Reference, ...] = ()
    contacts: tuple[Contact, ...] = ()
    charges: tuple[Charge, ...] = ()
    terms: Terms | None = None
    dates: tuple[DatedEvent, ...] = ()
    routing: Routing | None = None
    notes: tuple[Note, ...] = ()
    parties: tuple[Party, ...] = ()
    lines: tuple[OrderAcknowledgmentLine, ...] = ()
    stated_line_count: int | None = None
    stated_hash_total: Decimal | None = None
    our_account: str = ""
