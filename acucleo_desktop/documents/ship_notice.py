"""A ship notice (856): what a vendor has put on a truck for us."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from acucleo_desktop.documents.parts import DatedEvent, ItemId, Routing
from acucleo_desktop.documents.party import Party, Reference


@dataclass(frozen=True, slots=True)
class ShipNoticeLine:
    """One shipped item, X12 HL level I.

    Attributes:
        number: order line number it answers (LIN01, SN101 or REF); may be empty.
        quantity: shipped quantity in `unit`; None when the partner left it out.
        carton: SSCC of the carton (HL level P), empty without cartons.
        pallet: SSCC of the pallet (HL level T), empty without pallets.
        lots: lot numbers with this item.
        our_item: our InventoryID; empty until resolved.
        our_unit: our unit of measure; empty until resolved.
    """

    number: str
    quantity: Decimal | None
    unit: str = ""
    ordered_quantity: Decimal | None = None
    ordered_unit: str = ""
    status: str = ""
    item_ids: tuple[ItemId, ...] = ()
    description: str = ""
    carton: str = ""
    pallet: str = ""
    lots: tuple[str, ...] = ()
    dates: tuple[DatedEvent, ...] = ()
    references: tuple[Reference, ...] = ()
    our_item: str = ""
    our_unit: str = ""


@dataclass(frozen=True, slots=True)
class ShippedOrder:
    """The part of a shipment that belongs to one order, X12 HL level O.

    Attributes:
        order_number: our purchase order's number (PRF01).
    """

    order_number: str
    order_date: dt.date | None = None
    release: str = ""
    references: tuple[Reference, ...] = ()
    parties: tuple[Party, ...] = ()
    lines: tuple[ShipNoticeLine, ...] = ()


@dataclass(frozen=True, slots=True)
class ShipNotice:
    """A ship notice, X12 856.

    Attributes:
        shipment: shipment identification (BSN02).
        time: HHMM or HHMMSS as written (BSN04).
        structure: X12 1005, such as `0001` shipment, order, pack, item.
        packages: number of cartons or pallets (TD102), None when not given.
        stated_hash_total: sum of the shipped quantities as stated (CTT02), None when not given.
        our_account: Acumatica VendorID; empty until resolved.
    """

    shipment: str
    date: dt.date | None
    time: str = ""
    purpose: str = "00"
    structure: str = ""
    dates: tuple[DatedEvent, ...] = ()
    references: tuple[Reference, ...] = ()
    parties: tuple[Party, ...] = ()
    routing: Routing | None = None
    packages: int | None = None
    packaging: str = ""
    weight: Decimal | None = None
    weight_unit: str = ""
    orders: tuple[ShippedOrder, ...] = ()
    stated_line_count: int | None = None
    stated_hash_total: Decimal | None = None
    our_account: str = ""
