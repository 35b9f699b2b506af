"""Grocery products invoice, X12 880 (UCS): segments to the same document as an 810 and back.

Sources: X12 004010 and 005010 880. G33 is the total in cents (N2); taxes travel as charges (G72 501, 537). The
vendor's order number (G0105) is the reference VN; release and original invoice, which an 810 has in BIG, travel as N9
with RE and OI. Lines that are billed by store (ENT loops) are lines like others; which store they are for is passed
over and told.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.money import ZERO
from acucleo_desktop.documents.parts import item_id
from acucleo_desktop.documents.party import Reference, find_reference
from acucleo_desktop.x12.body_writer import BodyWriter, cents
from acucleo_desktop.x12.elements import ElementReader
from acucleo_desktop.x12.grocery_heading import (
    GroceryHeading,
    read_heading,
    write_carrier,
    write_contacts,
    write_dates,
    write_freight_terms,
    write_notes,
    write_parties,
    write_references,
)
from acucleo_desktop.x12.grocery_leftovers import passed_over
from acucleo_desktop.x12.grocery_lines import (
    common_unit,
    id_elements,
    line_references,
    read_line,
    settle_amount,
    write_description,
    write_pack,
)
from acucleo_desktop.x12.grocery_money import write_money, write_terms
from acucleo_desktop.x12.set_parts import SetParts, cut_set
from acucleo_desktop.x12.structure import Delimiters, Segment, TransactionSet

PLACES: Mapping[tuple[str, int], tuple[str, int]] = MappingProxyType(
    {
        ("BIG", 1): ("G01", 1),
        ("BIG", 2): ("G01", 2),
        ("BIG", 3): ("G01", 3),
        ("BIG", 4): ("G01", 4),
        ("REF", 2): ("N9", 2),
        ("IT1", 0): ("G17", 0),
        ("IT1", 2): ("G17", 1),
        ("IT1", 3): ("G17", 2),
        ("IT1", 4): ("G17", 3),
        ("SAC", 5): ("G72", 8),
        ("TDS", 1): ("G33", 1),
        ("ITD", 0): ("G23", 0),
    }
)
"""Where a fact that an 810 has in one place stands here."""

RELEASE, ORIGINAL_INVOICE, VENDOR_ORDER, ORDER = "RE", "OI", "VN", "PO"
MOST_REFERENCES = 10
MOST_LINE_REFERENCES = 5
MOST_DATES = 5
_SUMMARY = frozenset({"ENT", "G31", "G33"})
_EMPTY = Segment("G01")
_ORDER_LINE = "PL"
_POUNDS = "LB"


def read(transaction_set: TransactionSet, delimiters: Delimiters) -> tuple[Invoice, list[Finding]]:
    """Read an 880; what is missing or unreadable becomes None or empty, with a finding."""
    reader = ElementReader()
    parts = cut_set(transaction_set, "G17", _SUMMARY)
    found = parts.first("G01")
    g01 = found or _EMPTY
    number = reader.text(g01, 2)
    if not number:
        reader.missing("x12.invoice-number-missing", "invoice number", found, "G01", 2)
    heading = read_heading(parts.heading, reader)
    if vendor_order := reader.text(g01, 5):
        heading.references.insert(0, Reference(VENDOR_ORDER, vendor_order))
    lines = tuple(_read_line(loop, index, delimiters, reader) for index, loop in enumerate(parts.lines, 1))
    reader.enter("Summary")
    invoice = _assemble(g01, number, heading, parts, lines, reader)
    return invoice, [*reader.findings, *passed_over(transaction_set)]


def _assemble(
    g01: Segment,
    number: str,
    heading: GroceryHeading,
    parts: SetParts,
    lines: tuple[InvoiceLine, ...],
    reader: ElementReader,
) -> Invoice:
    summary = read_heading(parts.summary, reader)
    shipped, due = (
        next((segment for segment in parts.summary if segment.id.upper() == wanted), Segment(wanted))
        for wanted in ("G31", "G33")
    )
    in_pounds = reader.text(shipped, 4) in {"", _POUNDS}
    original, release = heading.take_reference(ORIGINAL_INVOICE), heading.take_reference(RELEASE)
    reader.enter("Heading")
    date, order_date = reader.date(g01, 1, "invoice date", essential=True), reader.date(g01, 3, "order date")
    reader.enter("Summary")
    return Invoice(
        number=number,
        date=date,
        order_number=reader.text(g01, 4) or find_reference(tuple(heading.references), ORDER),
        order_date=order_date,
        release=release,
        type_code=reader.text(g01, 8),
        original_invoice=original,
        references=tuple(heading.references),
        contacts=tuple(heading.contacts),
        parties=heading.parties,
        terms=heading.terms,
        dates=tuple(heading.dates),
        freight_terms=heading.freight_terms,
        routing=heading.routing,
        notes=tuple(heading.notes),
        lines=lines,
        charges=(*heading.charges, *summary.charges),
        taxes=(*heading.taxes, *summary.taxes),
        stated_total=reader.cents(due, 1, "invoice total", essential=True),
        discountable_total=heading.discountable,
        shipped_units=reader.number(shipped, 1, "shipped units"),
        shipped_unit=reader.text(shipped, 2),
        shipped_weight=reader.number(shipped, 3, "shipped weight") if in_pounds else None,
    )


def _read_line(segments: list[Segment], index: int, delimiters: Delimiters, reader: ElementReader) -> InvoiceLine:
    line = read_line(segments, index, delimiters, reader)
    first = segments[0]
    if line.quantity is None and not first.get(1).strip():
        reader.missing("x12.quantity-missing", "quantity", first, "G17", 1)
    settle_amount(line, first, reader)
    shipped = reader.number(first, 10, "shipped quantity")
    order_number = find_reference(tuple(line.references), ORDER)
    return InvoiceLine(
        number=line.number,
        quantity=line.quantity,
        unit=line.unit,
        unit_price=line.unit_price,
        item_ids=line.item_ids,
        description=line.description,
        pack=line.pack,
        charges=tuple(line.charges),
        taxes=tuple(line.taxes),
        references=tuple(ref for ref in line.references if (ref.qualifier, ref.value) != (ORDER, order_number)),
        order_number=order_number,
        order_line=item_id(line.item_ids, _ORDER_LINE),
        shipped_quantity=shipped if shipped is not None else line.shipped_quantity,
    )


def write(invoice: Invoice, version: str) -> list[Segment]:
    """Write the body of an 880 in the order of X12 004010 880 (005010 has CAD in the place of G27).

    G33 is the invoice's own sum in cents, as the partner will add it up; signs are those of the document. What the form
    has no place for is left out here and told by `form_loss`.
    """
    writer = BodyWriter(version)
    vendor_order = find_reference(invoice.references, VENDOR_ORDER)
    writer.add(
        "G01",
        invoice.date,
        invoice.number,
        invoice.order_date,
        invoice.order_number,
        vendor_order,
        "",
        "",
        invoice.type_code,
        keep=True,
    )
    numbers = [Reference(RELEASE, invoice.release), Reference(ORIGINAL_INVOICE, invoice.original_invoice)]
    rest = _without_first(invoice.references, VENDOR_ORDER)
    write_references(writer, [*(each for each in numbers if each.value), *rest], MOST_REFERENCES)
    write_contacts(writer, invoice.contacts)
    write_dates(writer, invoice.dates, MOST_DATES)
    write_notes(writer, invoice.notes)
    write_carrier(writer, invoice.routing)
    write_terms(writer, invoice.terms, invoice.discountable_total)
    write_freight_terms(writer, invoice.freight_terms)
    write_parties(writer, invoice.parties)
    write_money(writer, invoice.charges, invoice.taxes)
    for index, line in enumerate(invoice.lines, 1):
        _write_line(writer, line, index, invoice.order_number)
    _write_summary(writer, invoice)
    return writer.segments


def _without_first(references: tuple[Reference, ...], qualifier: str) -> list[Reference]:
    rest = list(references)
    for index, reference in enumerate(rest):
        if reference.qualifier == qualifier and reference.value:
            del rest[index]
            break
    return rest


def _write_line(writer: BodyWriter, line: InvoiceLine, index: int, heading_order: str) -> None:
    shipped = line.shipped_quantity is not None and bool(line.unit)
    writer.add(
        "G17",
        line.quantity,
        line.unit,
        line.unit_price,
        *id_elements(line.item_ids),
        "",
        line.shipped_quantity if shipped else None,
        line.unit if shipped else "",
        keep=True,
    )
    write_description(writer, line.description)
    write_pack(writer, line.pack, "G20")
    references = line_references(line.number, index, line.references)
    if line.order_number and line.order_number != heading_order:
        references.insert(0, Reference(ORDER, line.order_number))
    write_references(writer, references, MOST_LINE_REFERENCES)
    write_money(writer, line.charges, line.taxes, line.quantity)


def _write_summary(writer: BodyWriter, invoice: Invoice) -> None:
    counted = invoice.shipped_units is not None and bool(invoice.shipped_unit)
    known = [line.quantity for line in invoice.lines if line.quantity is not None]
    weighed = invoice.shipped_weight is not None
    writer.add(
        "G31",
        invoice.shipped_units if counted else sum(known, ZERO),
        invoice.shipped_unit if counted else common_unit(line.unit for line in invoice.lines),
        invoice.shipped_weight,
        _POUNDS if weighed else "",
        keep=True,
    )
    writer.add("G33", cents(invoice.total), keep=True)
