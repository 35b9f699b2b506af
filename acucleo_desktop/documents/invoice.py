"""An invoice: ours to a customer (810 out) or a vendor's to us (810 in)."""

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
    QualifiedQuantity,
    Routing,
    StatedAmount,
    StoreQuantity,
    Tax,
    Terms,
)
from acucleo_desktop.documents.party import Contact, Party, Reference


@dataclass(frozen=True, slots=True)
class InvoiceLine:
    """One line of an invoice, X12 IT1.

    Attributes:
        number: line number, that of the order when it is known (IT101 = PO101).
        quantity: invoiced quantity in `unit`; None when the partner left it out.
        unit_price: price for one `unit`; None when not given.
        stated_amount: what the partner says that the line comes to (PAM05 of code `1`); None when not given.
        order_number: purchase order of this line when it differs from the heading's.
        order_line: line number of that order.
        shipped_quantity: IT301, None when not given.
        shipped_unit: unit of `shipped_quantity`; empty means that of the line. A catch-weight line is billed in pounds,
            and its shipped quantity counts the cases.
        quantities: further quantities (QTY).
        store_quantities: each store's share (SDQ).
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
    taxes: tuple[Tax, ...] = ()
    dates: tuple[DatedEvent, ...] = ()
    references: tuple[Reference, ...] = ()
    order_number: str = ""
    order_line: str = ""
    shipped_quantity: Decimal | None = None
    shipped_unit: str = ""
    quantities: tuple[QualifiedQuantity, ...] = ()
    store_quantities: tuple[StoreQuantity, ...] = ()
    our_item: str = ""
    our_unit: str = ""
    stated_amount: Decimal | None = None

    @property
    def amount(self) -> Decimal:
        """Quantity times price, rounded once to cents; zero when either is missing."""
        if self.quantity is None or self.unit_price is None:
            return ZERO
        return to_money(self.quantity * self.unit_price)


@dataclass(frozen=True, slots=True)
class Invoice:
    """An invoice or credit memo, X12 810 (or 880).

    Attributes:
        number: invoice number (BIG02).
        order_number: purchase order number (BIG04), leading zeros kept.
        type_code: X12 640, `DI` debit invoice, `CR` credit memo; empty means an ordinary invoice.
        stated_total: total due as written (TDS01), None on a draft of ours.
        discountable_total: amount from which the terms discount is taken (TDS02), None when not given.
        discounted_total: total after the terms discount (TDS03), None when not given.
        discount_total: the terms discount (TDS04), None when not given.
        amounts: further amounts as stated (AMT).
        shipped_weight_unit: X12 355 unit of `shipped_weight`; empty means pounds.
        our_account: Acumatica CustomerID (out) or VendorID (in); empty until resolved.
    """

    number: str
    date: dt.date | None
    order_number: str = ""
    order_date: dt.date | None = None
    release: str = ""
    type_code: str = ""
    purpose: str = ""
    original_invoice: str = ""
    currency: str = ""
    references: tuple[Reference, ...] = ()
    contacts: tuple[Contact, ...] = ()
    parties: tuple[Party, ...] = ()
    terms: Terms | None = None
    dates: tuple[DatedEvent, ...] = ()
    freight_terms: FreightTerms | None = None
    routing: Routing | None = None
    notes: tuple[Note, ...] = ()
    lines: tuple[InvoiceLine, ...] = ()
    charges: tuple[Charge, ...] = ()
    taxes: tuple[Tax, ...] = ()
    stated_total: Decimal | None = None
    discountable_total: Decimal | None = None
    stated_line_count: int | None = None
    stated_hash_total: Decimal | None = None
    shipped_units: Decimal | None = None
    shipped_unit: str = ""
    shipped_weight: Decimal | None = None
    shipped_weight_unit: str = ""
    discounted_total: Decimal | None = None
    discount_total: Decimal | None = None
    amounts: tuple[StatedAmount, ...] = ()
    our_account: str = ""

    @property
    def is_credit(self) -> bool:
        """Whether this is a credit memo (BIG07 `CR` or `CN`)."""
        return self.type_code in {"CR", "CN"}

    @property
    def goods_total(self) -> Decimal:
        """Sum of the line amounts."""
        return sum((line.amount for line in self.lines), ZERO)

    @property
    def total(self) -> Decimal:
        """What the partner adds up: lines, allowances, charges and taxes, each rounded to cents."""
        charges = [*self.charges, *(charge for line in self.lines for charge in line.charges)]
        taxes = [*self.taxes, *(tax for line in self.lines for tax in line.taxes)]
        return (
            self.goods_total
            + sum((to_money(charge.signed_amount) for charge in charges), ZERO)
            + sum((to_money(tax.amount) for tax in taxes if tax.amount is not None), ZERO)
        )
