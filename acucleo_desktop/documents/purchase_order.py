"""A purchase order: a customer's to us (850 in) or ours to a vendor (850 out)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from acucleo_desktop.documents.money import ZERO, to_money
from acucleo_desktop.documents.parts import (
    Charge,
    DatedEvent,
    FreightTerms,
    ItemId,
    Note,
    Pack,
    Routing,
    ScheduledQuantity,
    StoreQuantity,
    Tax,
    Terms,
)
from acucleo_desktop.documents.party import Contact, Party, Reference


@dataclass(frozen=True, slots=True)
class PurchaseOrderLine:
    """One line of a purchase order, X12 PO1.

    Attributes:
        number: line number as the buyer wrote it (PO101); may be empty.
        quantity: ordered quantity in `unit`; None when the partner left it out.
        unit: X12 355 code as sent.
        unit_price: price for one `unit` (or by `price_basis`); None when not given.
        price_basis: X12 639, such as `PE` per each, `NC` no charge.
        item_ids: all identifications as sent, in order.
        stated_amount: what the partner says that the line comes to (AMT02 of code `1`); None when not given.
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
    pack: Pack | None = None
    charges: tuple[Charge, ...] = ()
    dates: tuple[DatedEvent, ...] = ()
    references: tuple[Reference, ...] = ()
    store_quantities: tuple[StoreQuantity, ...] = ()
    schedule: tuple[ScheduledQuantity, ...] = ()
    notes: tuple[Note, ...] = ()
    taxes: tuple[Tax, ...] = ()
    our_item: str = ""
    our_unit: str = ""
    stated_amount: Decimal | None = None

    @property
    def amount(self) -> Decimal:
        """Quantity times price in cents' precision; zero when either is missing."""
        if self.quantity is None or self.unit_price is None:
            return ZERO
        return to_money(self.quantity * self.unit_price)


@dataclass(frozen=True, slots=True)
class PurchaseOrder:
    """A purchase order, X12 850 (or 875).

    Attributes:
        number: the buyer's order number (BEG03), leading zeros kept.
        purpose: X12 353, `00` original, `01` cancellation, `04` change, `05` replace, `07` duplicate.
        type_code: X12 92, such as `SA` stand-alone, `NE` new, `DS` drop ship.
        currency: ISO code; empty means the partner's usual one.
        stated_total: total the partner wrote (AMT TT), None when not given.
        stated_line_count: CTT01, None when not given.
        our_account: Acumatica CustomerID (in) or VendorID (out); empty until resolved.
    """

    number: str
    date: dt.date | None
    purpose: str = "00"
    type_code: str = "SA"
    release: str = ""
    contract: str = ""
    currency: str = ""
    references: tuple[Reference, ...] = ()
    contacts: tuple[Contact, ...] = ()
    freight_terms: FreightTerms | None = None
    sales_requirement: str = ""
    charges: tuple[Charge, ...] = ()
    terms: Terms | None = None
    dates: tuple[DatedEvent, ...] = ()
    routing: Routing | None = None
    notes: tuple[Note, ...] = ()
    parties: tuple[Party, ...] = ()
    lines: tuple[PurchaseOrderLine, ...] = ()
    stated_total: Decimal | None = None
    stated_line_count: int | None = None
    stated_hash_total: Decimal | None = None
    taxes: tuple[Tax, ...] = ()
    our_account: str = ""

    @property
    def total(self) -> Decimal:
        """Sum of the line amounts, before charges."""
        return sum((line.amount for line in self.lines), ZERO)

    @property
    def full_total(self) -> Decimal:
        """What the vendor adds up: lines, allowances, charges and taxes, each rounded to cents."""
        charges = [*self.charges, *(charge for line in self.lines for charge in line.charges)]
        taxes = [*self.taxes, *(tax for line in self.lines for tax in line.taxes)]
        return (
            self.total
            + sum((to_money(charge.signed_amount) for charge in charges), ZERO)
            + sum((to_money(tax.amount) for tax in taxes if tax.amount is not None), ZERO)
        )
