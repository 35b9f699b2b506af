"""Writing conventions applied to a document of ours: document in, document out, so that writing X12 stays plain.

The order matters: charges move before prices are counted, a credit memo gets its sign before its totals are made.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from typing import TypeVar

from acucleo_desktop.documents.finding import Finding, Fix, Location
from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.money import plain
from acucleo_desktop.documents.parts import Charge, DatedEvent, Note, Routing, Terms
from acucleo_desktop.documents.party import Address, Contact, Party, Reference
from acucleo_desktop.documents.purchase_order import PurchaseOrder, PurchaseOrderLine
from acucleo_desktop.partners.causes.writing import PRICE_ROUNDED, SHIPPED_UNITS_DIFFER
from acucleo_desktop.partners.conventions import WritingConventions
from acucleo_desktop.partners.explanations import line_place
from acucleo_desktop.partners.outbound_charges import at_lines, in_summary, negative, with_net_prices
from acucleo_desktop.partners.outbound_parties import write_parties_as_agreed
from acucleo_desktop.partners.outbound_totals import hash_total, with_shipped_totals, with_totals
from acucleo_desktop.partners.profile import Partner

Line = TypeVar("Line", InvoiceLine, PurchaseOrderLine)


def write_invoice_as_agreed(
    invoice: Invoice, writing: WritingConventions, partner: Partner
) -> tuple[Invoice, list[Finding]]:
    """Return an invoice as its partner wants it written.

    Args:
        invoice: with the partner's codes.
        writing: what the partner wants.
        partner: named in findings.

    Returns:
        The invoice, and findings where what is wanted cannot be had (ids `partner.*`).
    """
    findings: list[Finding] = []
    if writing.net_prices:
        lines = tuple(with_net_prices(line, writing.price_decimals) for line in invoice.lines)
        invoice = replace(invoice, lines=lines)
    if writing.charges_at != "document":
        invoice = (in_summary if writing.charges_at == "summary" else at_lines)(invoice)
    invoice = replace(invoice, lines=_lines(invoice.lines, writing, partner, findings))
    if writing.credit_sign == "negative" and invoice.is_credit and invoice.total > 0:
        invoice = negative(invoice)
    if invoice.original_invoice and writing.original_invoice != "OI":
        named = Reference(writing.original_invoice, invoice.original_invoice)
        invoice = replace(invoice, original_invoice="", references=(*invoice.references, named))
    if writing.shipped_totals:
        invoice, units = with_shipped_totals(invoice)
        if units:
            findings.append(_units_differ(units, partner))
    invoice = with_totals(invoice, writing)
    return replace(
        invoice,
        type_code=writing.type_codes.get(invoice.type_code, invoice.type_code),
        parties=_parties(invoice.parties, writing),
        references=_references(invoice.references, writing),
        contacts=tuple(_contact(contact, writing) for contact in invoice.contacts),
        dates=_dates(invoice.dates, writing),
        notes=_joined(_notes(invoice.notes, writing)),
        charges=_charges(invoice.charges, writing),
        terms=_terms(invoice.terms, writing),
        routing=_routing(invoice.routing, writing),
    ), findings


def write_order_as_agreed(
    order: PurchaseOrder, writing: WritingConventions, partner: Partner
) -> tuple[PurchaseOrder, list[Finding]]:
    """Return a purchase order as its vendor wants it written; arguments and result as for an invoice."""
    findings: list[Finding] = []
    lines = _lines(order.lines, writing, partner, findings)
    total = hash_total(lines, writing.hash_total)
    return replace(
        order,
        type_code=writing.type_codes.get(order.type_code, order.type_code),
        lines=tuple(replace(line, notes=_notes(line.notes, replace(writing, note_reference=""))) for line in lines),
        parties=_parties(order.parties, writing),
        references=_references(order.references, writing),
        contacts=tuple(_contact(contact, writing) for contact in order.contacts),
        dates=_dates(order.dates, writing),
        notes=_notes(order.notes, writing),
        charges=_charges(order.charges, writing),
        terms=_terms(order.terms, writing),
        routing=_routing(order.routing, writing),
        stated_total=order.stated_total if writing.order_total else None,
        stated_hash_total=total if total is not None else order.stated_hash_total,
    ), findings


def _lines(
    lines: Sequence[Line], writing: WritingConventions, partner: Partner, findings: list[Finding]
) -> tuple[Line, ...]:
    written = []
    for index, line in enumerate(lines, 1):
        number = str(index) if writing.line_numbers == "sequence" else line.number
        price = _price(line, index, writing, partner, findings)
        free = writing.free_price_basis if price is not None and not price else ""
        written.append(
            replace(
                line,
                number=number.zfill(writing.line_number_width) if number else number,
                unit_price=price,
                price_basis=free or line.price_basis,
                description=_described(line.description, writing),
                charges=_charges(line.charges, writing),
                dates=_dates(line.dates, writing),
            )
        )
    return tuple(written)


def _price(
    line: Line, index: int, writing: WritingConventions, partner: Partner, findings: list[Finding]
) -> Decimal | None:
    """Return the price in the partner's decimals; a line that would come to another amount is told."""
    price = line.unit_price
    if price is None:
        return None
    rounded = price.quantize(Decimal(1).scaleb(-writing.price_decimals), rounding=ROUND_HALF_UP)
    if rounded == price:
        return price
    becomes = replace(line, unit_price=rounded).amount
    if becomes != line.amount:
        place = line_place(line.number, index, line.description)
        location = Location(place, line_number=line.number or str(index))
        fix = Fix("open-partner", f"Open {partner.name}", {"partner": partner.code})
        findings.append(
            PRICE_ROUNDED.found(
                location,
                value=plain(price),
                fixes=(fix,),
                line=place.partition(",")[0],
                partner=partner.name,
                decimals=writing.price_decimals,
                price=plain(price),
                rounded=plain(rounded),
                becomes=f"{becomes:,}",
                amount=f"{line.amount:,}",
            )
        )
    return rounded


def _units_differ(units: Sequence[str], partner: Partner) -> Finding:
    *first, last = units
    return SHIPPED_UNITS_DIFFER.found(
        Location("Shipped units", "ISS", element=1),
        value=", ".join(units),
        partner=partner.name,
        units=f"{', '.join(first)} and {last}",
    )


def _parties(parties: Sequence[Party], writing: WritingConventions) -> tuple[Party, ...]:
    named = write_parties_as_agreed(parties, writing)
    return tuple(_party(party, writing) for party in named) if writing.upper_case else named


def _party(party: Party, writing: WritingConventions) -> Party:
    address = party.address
    return replace(
        party,
        name=party.name.upper(),
        extra_names=tuple(name.upper() for name in party.extra_names),
        address=Address(
            tuple(line.upper() for line in address.lines),
            address.city.upper(),
            address.state,
            address.postal_code,
            address.country,
        ),
        contacts=tuple(_contact(contact, writing) for contact in party.contacts),
    )


def _contact(contact: Contact, writing: WritingConventions) -> Contact:
    return replace(contact, name=_text(contact.name, writing))


def _references(references: Sequence[Reference], writing: WritingConventions) -> tuple[Reference, ...]:
    rank = {qualifier: index for index, qualifier in enumerate(writing.reference_order)}
    ordered = sorted(references, key=lambda reference: rank.get(reference.qualifier, len(rank)))
    return tuple(replace(each, description=_text(each.description, writing)) for each in ordered)


def _dates(dates: Sequence[DatedEvent], writing: WritingConventions) -> tuple[DatedEvent, ...]:
    translated = [replace(each, qualifier=writing.date_codes.get(each.qualifier, each.qualifier)) for each in dates]
    return tuple(each for each in translated if each.qualifier)


def _notes(notes: Sequence[Note], writing: WritingConventions) -> tuple[Note, ...]:
    written = []
    for note in notes:
        bare = bool(writing.note_reference) and not note.reference
        written.append(
            Note(
                _text(note.text, writing),
                (writing.note_qualifier or note.code) if bare else note.code,
                writing.note_reference if bare else note.reference,
            )
        )
    return tuple(written)


def _joined(notes: Sequence[Note]) -> tuple[Note, ...]:
    """Return the notes with those of one reference as one: an invoice has a single N9 loop for them."""
    texts: dict[tuple[str, str], list[str]] = {}
    for note in notes:
        if note.reference:
            texts.setdefault((note.code, note.reference), []).append(note.text)
    joined = tuple(Note("\n".join(text), code, reference) for (code, reference), text in texts.items())
    return (*(note for note in notes if not note.reference), *joined)


def _charges(charges: Sequence[Charge], writing: WritingConventions) -> tuple[Charge, ...]:
    return tuple(replace(charge, description=_described(charge.description, writing)) for charge in charges)


def _terms(terms: Terms | None, writing: WritingConventions) -> Terms | None:
    return None if terms is None else replace(terms, description=_described(terms.description, writing))


def _routing(routing: Routing | None, writing: WritingConventions) -> Routing | None:
    return None if routing is None else replace(routing, text=_text(routing.text, writing))


def _described(text: str, writing: WritingConventions) -> str:
    return _text(text, writing)[: writing.description_length].rstrip()


def _text(text: str, writing: WritingConventions) -> str:
    return text.upper() if writing.upper_case else text
