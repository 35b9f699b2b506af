"""Charges and allowances (SAC), taxes (TXI), terms (ITD), freight terms (FOB), amounts (AMT, CUR), both ways.

Rounding: whoever receives these adds up SAC05 (N2, whole cents) and TXI02 (R, currency) from the written text; both are
therefore written rounded to cents, halves away from zero, as `Invoice.total` and `PurchaseOrder.full_total` count them.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from acucleo_desktop.documents.money import to_money
from acucleo_desktop.documents.parts import Charge, FreightTerms, StatedAmount, Tax, Terms
from acucleo_desktop.x12.body_writer import BodyWriter, cents, cut
from acucleo_desktop.x12.elements import ElementReader
from acucleo_desktop.x12.placed import keep_place
from acucleo_desktop.x12.structure import Segment

DESCRIPTION_LENGTH = 80
_ALLOWANCES = frozenset({"A", "R"})
_CHARGES = frozenset({"C", "Q"})
_INFORMATION_ONLY = "15"
_OTHER_SEE_TEXT = "F050"


def read_charge(segment: Segment, reader: ElementReader) -> Charge:
    """Return the charge or allowance of a SAC segment.

    A negative amount turns an allowance into a charge and the other way round; SAC01 other than allowance or charge
    is information, which does not count into the total.
    """
    kind = reader.text(segment, 1)
    amount = reader.cents(segment, 5, "allowance or charge", essential=True)
    is_allowance = kind in _ALLOWANCES
    if amount is not None and amount < 0:
        amount, is_allowance = keep_place(amount, -amount), not is_allowance
    handling = reader.text(segment, 12)
    counts = kind in _ALLOWANCES or kind in _CHARGES
    return Charge(
        is_allowance=is_allowance,
        code=reader.text(segment, 2),
        amount=amount,
        percent=reader.number(segment, 7, "allowance or charge percentage"),
        percent_basis=reader.text(segment, 6),
        rate=reader.number(segment, 8, "allowance or charge rate"),
        quantity=reader.number(segment, 10, "allowance or charge quantity"),
        unit=reader.text(segment, 9),
        handling=handling if counts else _INFORMATION_ONLY,
        reference=reader.text(segment, 13),
        description=reader.text(segment, 15),
        agency=reader.text(segment, 3),
        agency_code=reader.text(segment, 4),
    )


def write_charges(writer: BodyWriter, charges: Iterable[Charge]) -> None:
    """Append SAC segments; the amount is in cents (X12 SAC05: N2), halves of pairs are left out."""
    for charge in charges:
        by_agency = bool(charge.agency and charge.agency_code)
        measured = bool(charge.unit) and charge.quantity is not None
        writer.add(
            "SAC",
            "A" if charge.is_allowance else "C",
            charge.code or ("" if by_agency else _OTHER_SEE_TEXT),
            charge.agency if by_agency else "",
            charge.agency_code if by_agency else "",
            cents(charge.amount),
            (charge.percent_basis or "Z") if charge.percent is not None else "",
            charge.percent,
            charge.rate,
            charge.unit if measured else "",
            charge.quantity if measured else None,
            "",
            charge.handling,
            charge.reference,
            "",
            cut(charge.description, DESCRIPTION_LENGTH),
        )


def read_tax(segment: Segment, reader: ElementReader) -> Tax:
    """Return the tax of a TXI segment; its amount is in currency with a point (X12 TXI02: R)."""
    return Tax(
        code=reader.text(segment, 1),
        amount=reader.number(segment, 2, "tax amount", essential=True),
        percent=reader.number(segment, 3, "tax percentage"),
        jurisdiction_qualifier=reader.text(segment, 4),
        jurisdiction=reader.text(segment, 5),
        exempt=reader.text(segment, 6),
        base=reader.number(segment, 8, "taxed amount"),
    )


def write_taxes(writer: BodyWriter, taxes: Iterable[Tax]) -> None:
    """Append TXI segments, amounts rounded to cents; one without amount, rate and exemption says nothing (R020306)."""
    for tax in taxes:
        if tax.amount is None and tax.percent is None and not tax.exempt:
            continue
        placed = bool(tax.jurisdiction_qualifier and tax.jurisdiction)
        writer.add(
            "TXI",
            tax.code,
            to_money(tax.amount) if tax.amount is not None else None,
            tax.percent,
            tax.jurisdiction_qualifier if placed else "",
            tax.jurisdiction if placed else "",
            tax.exempt,
            "",
            tax.base if tax.percent is not None else None,
        )


def read_terms(segment: Segment, reader: ElementReader) -> Terms:
    """Return the terms of an ITD segment."""
    return Terms(
        type_code=reader.text(segment, 1),
        basis=reader.text(segment, 2),
        discount_percent=reader.number(segment, 3, "discount percentage"),
        discount_due=reader.date(segment, 4, "discount date"),
        discount_days=reader.integer(segment, 5, "discount days"),
        net_due=reader.date(segment, 6, "due date"),
        net_days=reader.integer(segment, 7, "days to pay"),
        discount_amount=reader.cents(segment, 8, "discount"),
        description=reader.text(segment, 12),
    )


def write_terms(writer: BodyWriter, terms: Terms | None) -> None:
    """Append ITD; a discount stands only with the time in which it may be taken (rules L03040513, L08040513)."""
    if terms is None:
        return
    timed = terms.discount_due is not None or terms.discount_days is not None
    writer.add(
        "ITD",
        terms.type_code,
        terms.basis,
        terms.discount_percent if timed else None,
        terms.discount_due,
        terms.discount_days,
        terms.net_due,
        terms.net_days,
        cents(terms.discount_amount) if timed else None,
        "",
        "",
        "",
        cut(terms.description, DESCRIPTION_LENGTH),
    )


def read_freight_terms(segment: Segment) -> FreightTerms:
    """Return the freight terms of an FOB segment."""
    return FreightTerms(*(segment.get(number).strip() for number in range(1, 8)))


def write_freight_terms(writer: BodyWriter, freight: FreightTerms | None) -> None:
    """Append FOB; a place without its qualifier gets `ZZ`, mutually defined (rules C0302, C0706)."""
    if freight is None or not freight.payment:
        return
    qualifier = freight.place_qualifier or ("ZZ" if freight.place else "")
    title_qualifier = freight.title_qualifier or ("ZZ" if freight.title_place else "")
    writer.add(
        "FOB",
        freight.payment,
        qualifier,
        cut(freight.place, DESCRIPTION_LENGTH),
        freight.trade_terms_qualifier if freight.trade_terms else "",
        freight.trade_terms,
        title_qualifier,
        cut(freight.title_place, DESCRIPTION_LENGTH),
    )


def write_currency(writer: BodyWriter, currency: str, party: str) -> None:
    """Append CUR with the party whose currency it is, `BY` or `SE`."""
    if currency:
        writer.add("CUR", party, currency)


def read_amounts(segments: Iterable[Segment], reader: ElementReader) -> tuple[StatedAmount, ...]:
    """Return the amounts of AMT segments, in currency with a point (X12 AMT02: R)."""
    read = ((reader.text(segment, 1), reader.number(segment, 2, "stated amount")) for segment in segments)
    return tuple(StatedAmount(code, amount) for code, amount in read if code and amount is not None)


def write_amounts(writer: BodyWriter, amounts: Iterable[StatedAmount]) -> None:
    """Append AMT segments."""
    for stated in amounts:
        writer.add("AMT", stated.code, stated.amount)


def stated_amount(segments: Iterable[Segment], code: str, reader: ElementReader) -> Decimal | None:
    """Return the amount of the last AMT with this X12 522 code, None when there is none."""
    found = None
    for segment in segments:
        if reader.text(segment, 1) == code:
            found = reader.number(segment, 2, "total")
    return found
