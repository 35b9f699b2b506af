"""Allowances, charges and taxes (G72 with G73) and terms (G23) of the grocery forms, both ways.

X12 004010 G72: a total (08, N2), a rate (05) or a percentage (09, with the dollars it is taken of in 10) and never two
of them. Signs: a negative amount lowers what is paid whatever its code says, a positive one does what the code says.
Not verified: that every partner writes allowances unsigned, as Kroger's guides of the direct delivery forms do.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from acucleo_desktop.documents.finding import Location
from acucleo_desktop.documents.money import to_money
from acucleo_desktop.documents.parts import Charge, Tax, Terms
from acucleo_desktop.x12.body_writer import BodyWriter, cents, cut, pieces
from acucleo_desktop.x12.causes.grocery import ALLOWANCE_AMOUNT_UNKNOWN
from acucleo_desktop.x12.elements import ElementReader
from acucleo_desktop.x12.grocery_codes import TAXES, is_allowance, read_kind, write_kind, write_tax
from acucleo_desktop.x12.structure import Segment

MOST_CHARGES = 100
_TEXT_LENGTH = 45
_MOST_TEXTS = 10
_MESSAGE_LENGTH = 60
_OFF_INVOICE, _BY_CUSTOMER = "02", "06"
_BASIC, _DISCOUNT, _INVOICE_DATE = "01", "08", "3"
_HUNDRED = Decimal(100)


@dataclass(slots=True)
class Money:
    """What the G72 loops of a heading or of a line came to."""

    charges: list[Charge] = field(default_factory=list)
    taxes: list[Tax] = field(default_factory=list)


def read_money(loops: Iterable[Sequence[Segment]], reader: ElementReader, quantity: Decimal | None = None) -> Money:
    """Read G72 loops.

    Args:
        loops: each a G72 and the G73 that describe it.
        reader: collects the findings.
        quantity: that of the line, to which a rate without a quantity of its own applies; None in the heading.
    """
    money = Money()
    for first, *texts in loops:
        number, handling = reader.text(first, 1), reader.text(first, 2)
        amount = _amount(first, reader, quantity)
        if number in TAXES:
            money.taxes.append(Tax(TAXES[number], amount))
            continue
        lowers = is_allowance(number, handling) if amount is None or amount >= 0 else True
        money.charges.append(
            Charge(
                is_allowance=lowers,
                code=read_kind(number),
                amount=abs(amount) if amount is not None else None,
                percent=reader.number(first, 9, "allowance or charge percentage"),
                rate=reader.number(first, 5, "allowance or charge rate"),
                quantity=reader.number(first, 6, "allowance or charge quantity"),
                unit=reader.text(first, 7),
                handling=handling,
                reference=reader.text(first, 3),
                description=" ".join(text for segment in texts if (text := reader.text(segment, 1))),
            )
        )
    return money


def _amount(segment: Segment, reader: ElementReader, line_quantity: Decimal | None) -> Decimal | None:
    """Return the total of a G72 with its sign: as stated, or computed of its rate or its percentage."""
    total = reader.cents(segment, 8, "allowance or charge", essential=True)
    if total is not None:
        return total
    rate, percent = reader.number(segment, 5, "rate"), reader.number(segment, 9, "percentage")
    quantity = reader.number(segment, 6, "allowance or charge quantity")
    quantity = quantity if quantity is not None else line_quantity
    base = reader.number(segment, 10, "amount that the percentage is taken of")
    if rate is not None and quantity is not None:
        return to_money(rate * quantity)
    if percent is not None and base is not None:
        return to_money(base * percent / _HUNDRED)
    if rate is not None or percent is not None:
        number = 5 if rate is not None else 9
        place = Location(reader.place, segment.id, segment.position, number, line_number=reader.line_number)
        reader.findings.append(ALLOWANCE_AMOUNT_UNKNOWN.found(place, value=segment.get(number)))
    return None


def write_money(
    writer: BodyWriter, charges: Iterable[Charge], taxes: Iterable[Tax], quantity: Decimal | None = None
) -> None:
    """Append G72 loops, at most as many as the standard allows; one without any amount says nothing (rule R03050809).

    A charge is written by its rate where rate and quantity come to its amount, else by its total.
    """
    start = len(writer.segments)
    for charge in charges:
        if _count(writer, start) < MOST_CHARGES:
            _write_charge(writer, charge, quantity)
    for tax in taxes:
        if tax.amount is not None and _count(writer, start) < MOST_CHARGES:
            writer.add("G72", write_tax(tax.code), _BY_CUSTOMER, "", "", "", "", "", cents(tax.amount))


def _count(writer: BodyWriter, start: int) -> int:
    return sum(segment.id == "G72" for segment in writer.segments[start:])


def _write_charge(writer: BodyWriter, charge: Charge, line_quantity: Decimal | None) -> None:
    number = write_kind(charge.code, allowance=charge.is_allowance)
    handling = charge.handling or (_OFF_INVOICE if charge.is_allowance else _BY_CUSTOMER)
    if not charge.is_allowance and is_allowance(number, handling):
        number = write_kind("", allowance=False)
    by_rate = charge.is_allowance == is_allowance(number, handling) and _comes_to_amount(charge, line_quantity)
    if charge.amount is None and not by_rate and not charge.reference:
        return
    total = charge.amount
    if total is not None and charge.is_allowance and not is_allowance(number, handling):
        total = -total
    measured = by_rate and charge.quantity is not None
    writer.add(
        "G72",
        number,
        handling,
        charge.reference,
        "",
        charge.rate if by_rate else None,
        charge.quantity if measured else None,
        charge.unit if measured else "",
        None if by_rate else cents(total),
    )
    for text in list(pieces(charge.description, _TEXT_LENGTH))[:_MOST_TEXTS]:
        writer.add("G73", text)


def _comes_to_amount(charge: Charge, line_quantity: Decimal | None) -> bool:
    """Whether the charge's rate and quantity (its own with a unit, else the line's) come to its very amount."""
    if charge.rate is None or charge.rate < 0 or bool(charge.unit) != (charge.quantity is not None):
        return False
    quantity = charge.quantity if charge.quantity is not None else line_quantity
    return quantity is not None and charge.amount == to_money(charge.rate * quantity)


def read_terms(segment: Segment, reader: ElementReader) -> Terms:
    """Return the terms of a G23 segment."""
    return Terms(
        type_code=reader.text(segment, 1),
        basis=reader.text(segment, 2),
        discount_percent=reader.number(segment, 5, "discount percentage"),
        discount_due=reader.date(segment, 6, "discount date"),
        discount_days=reader.integer(segment, 7, "discount days"),
        net_due=reader.date(segment, 8, "due date"),
        net_days=reader.integer(segment, 9, "days to pay"),
        discount_amount=reader.cents(segment, 10, "discount"),
        description=reader.text(segment, 15),
    )


def write_terms(writer: BodyWriter, terms: Terms | None, discountable: Decimal | None = None) -> None:
    """Append G23; it stands only with the day or the days of payment (rule R0809), and names a kind and a start."""
    if terms is None or (terms.net_due is None and terms.net_days is None):
        return
    has_discount = terms.discount_percent is not None or terms.discount_amount is not None
    writer.add(
        "G23",
        terms.type_code or (_DISCOUNT if has_discount else _BASIC),
        terms.basis or _INVOICE_DATE,
        "",
        "",
        terms.discount_percent,
        terms.discount_due,
        terms.discount_days,
        terms.net_due,
        terms.net_days,
        cents(terms.discount_amount),
        "",
        cents(discountable),
        "",
        "",
        cut(terms.description, _MESSAGE_LENGTH),
    )
