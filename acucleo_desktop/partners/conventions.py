"""How one partner wants our invoices and orders written: what differs between partners is data here, never code.

A partner file holds it in `[flows.invoice.writing]` or `[flows.purchase-order.writing]`; docs/partner-writing.md
describes each key for a person. `outbound_conventions` applies it, document to document, before anything becomes X12.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from acucleo_desktop.documents.parts import Terms
from acucleo_desktop.documents.party import Party

EMPTY: Mapping[str, str] = MappingProxyType({})

CHOICES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "credit_sign": ("positive", "negative"),
        "addresses": ("always", "unidentified"),
        "line_numbers": ("order", "sequence"),
        "charges_at": ("document", "summary", "line"),
        "hash_total": ("none", "quantities", "digits"),
        "terms_discount": ("none", "goods", "total"),
    }
)
"""Words that a key takes, the usual one first."""

RANGES: Mapping[str, tuple[int, int]] = MappingProxyType(
    {"line_number_width": (0, 20), "price_decimals": (0, 6), "description_length": (1, 80)}
)
"""Least and most of each whole number. X12: PID05 80 characters, IT101 and PO101 20."""


@dataclass(frozen=True, slots=True)
class WritingConventions:
    """What one partner wants in one flow of ours. Every field stands by itself; the defaults change nothing.

    Attributes:
        type_codes: our BIG07 (X12 640) or BEG02 (X12 92) code to theirs, such as `DI` to `PR`; empty leaves it out.
        credit_sign: `positive`, a credit memo is told by its type code alone; `negative`, its quantities, taxes and
            totals carry a minus, and its allowances and charges change places.
        original_invoice: X12 128 qualifier of the credited invoice's number, `OI` or `IV`.
        remit_to_role: X12 98 role of whoever is paid, `RI` or `RE`; X12 has dropped `RE` from release 004030 on.
        party_roles: roles to write, in this order; empty writes all as they come.
        party_qualifiers: for a role the X12 66 kind of code that stands in N104, such as `ST` to `UL`.
        addresses: `always`, or `unidentified` for those parties only that have no code.
        parties: parties that every document names, such as the remit-to; one with `our_id` only when the record names
            that branch. What the record itself says of a role wins.
        reference_order: X12 128 qualifiers in the order to write them; others follow.
        date_codes: our X12 374 code to theirs, such as `002` to `010`; empty leaves the date out.
        note_qualifier, note_reference: N901 and N902 of notes that have none; an invoice then has N9 and MSG, not NTE.
        line_numbers: `order`, that of the order; `sequence`, 1, 2, 3.
        line_number_width: digits of a line number, zeros in front; 0 writes it as it is.
        price_decimals: most decimals of a price.
        net_prices: whether what changes a line's amount is taken into its price, where that comes out to the cent;
            what is in the price is not repeated as an allowance.
        free_price_basis: X12 639 beside a price of zero, such as `NC`; empty leaves it as it is.
        charges_at: `document`, allowances and charges stand where the record has them; `summary`, those of the lines
            are added up by code; `line`, those of the document are spread over the lines by their amounts.
        hash_total: CTT02: `none`, `quantities` for the sum of the quantities, `digits` for the standard's old rule.
        shipped_totals: whether the units and pounds of the lines are stated in total (ISS).
        amounts: X12 522 codes in which an invoice states amounts (AMT), such as `TT`.
        order_total: whether an order states its total (AMT TT).
        terms_discount: TDS02 to TDS04 and ITD08: `none`, nothing is computed; `goods`, taken from the goods after
            allowances, before freight, other charges and tax; `total`, taken from the whole invoice.
        terms: what our terms codes mean in X12, for those that a cross-reference cannot say in full.
        carrier: whether the carrier is written (CAD of an invoice, TD5 of an order).
        carrier_method: X12 91 where the record knows none, such as `M` motor.
        description_length: most characters of a description.
        upper_case: whether text for people is written in capitals; numbers and codes are never changed.
    """

    type_codes: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    credit_sign: str = "positive"
    original_invoice: str = "OI"
    remit_to_role: str = "RI"
    party_roles: tuple[str, ...] = ()
    party_qualifiers: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    addresses: str = "always"
    reference_order: tuple[str, ...] = ()
    date_codes: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    note_qualifier: str = ""
    note_reference: str = ""
    line_numbers: str = "order"
    line_number_width: int = 0
    price_decimals: int = 6
    net_prices: bool = False
    free_price_basis: str = ""
    charges_at: str = "document"
    hash_total: str = "none"
    shipped_totals: bool = False
    amounts: tuple[str, ...] = ()
    order_total: bool = True
    terms_discount: str = "none"
    carrier: bool = True
    carrier_method: str = ""
    description_length: int = 80
    upper_case: bool = False
    parties: tuple[Party, ...] = ()
    terms: tuple[Terms, ...] = ()
