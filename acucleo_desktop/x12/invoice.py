"""Invoice and credit memo, X12 810: segments to document and back."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

from acucleo_desktop.documents.finding import Finding, Location
from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.money import to_cents
from acucleo_desktop.documents.parts import ItemId, item_id
from acucleo_desktop.documents.party import Reference, find_reference
from acucleo_desktop.x12.body_writer import BodyWriter, cents
from acucleo_desktop.x12.causes.values import TOTAL_WITHOUT_CENTS
from acucleo_desktop.x12.elements import ElementReader
from acucleo_desktop.x12.heading import Heading, read_heading, read_totals
from acucleo_desktop.x12.item_segments import (
    id_elements,
    write_description,
    write_pack,
    write_quantities,
    write_store_quantities,
)
from acucleo_desktop.x12.line_details import LineDetails, read_line
from acucleo_desktop.x12.money_segments import (
    read_amounts,
    write_amounts,
    write_charges,
    write_currency,
    write_freight_terms,
    write_taxes,
    write_terms,
)
from acucleo_desktop.x12.note_segments import write_invoice_note_loop, write_invoice_notes
from acucleo_desktop.x12.party_segments import write_contacts, write_parties, write_references
from acucleo_desktop.x12.set_parts import SetParts, cut_set
from acucleo_desktop.x12.structure import Delimiters, Segment, TransactionSet
from acucleo_desktop.x12.transport_segments import write_dates, write_invoice_routing

_SUMMARY = frozenset({"TDS", "ISS", "CTT"})
_EMPTY = Segment("BIG")
_ORIGINAL_INVOICE = "OI"
_ORDER = "PO"
_ORDER_LINE = "PL"
_HALF_A_UNIT = Decimal("0.5")
_POUND = "LB"


def read(transaction_set: TransactionSet, delimiters: Delimiters) -> tuple[Invoice, list[Finding]]:
    """Read an 810; what is missing or unreadable becomes None or empty, with a finding."""
    reader = ElementReader(delimiters.component)
    parts = cut_set(transaction_set, "IT1", _SUMMARY)
    found = parts.first("BIG")
    big = found or _EMPTY
    number = reader.text(big, 2)
    if not number:
        reader.missing("x12.invoice-number-missing", "invoice number", found, "BIG", 2)
    date = reader.date(big, 1, "invoice date", essential=True)
    order_date = reader.date(big, 3, "order date")
    heading = read_heading(parts.heading, reader)
    lines = tuple(_read_line(segments, index, reader) for index, segments in enumerate(parts.lines, 1))
    reader.enter("Summary")
    summary = read_heading(parts.summary, reader)
    invoice = _assemble(big, heading, summary, parts, lines, (number, date, order_date), reader)
    return _with_cents(invoice, parts, reader), reader.findings


def _assemble(
    big: Segment,
    heading: Heading,
    summary: Heading,
    parts: SetParts,
    lines: tuple[InvoiceLine, ...],
    known: tuple[str, dt.date | None, dt.date | None],
    reader: ElementReader,
) -> Invoice:
    number, date, order_date = known
    tds = next((segment for segment in parts.summary if segment.id.upper() == "TDS"), Segment("TDS"))
    shipped = next((segment for segment in parts.summary if segment.id.upper() == "ISS"), Segment("ISS"))
    totals = read_totals(parts.summary, reader)
    original, references = _original_invoice(reader.text(big, 10), heading.references)
    return Invoice(
        number=number,
        date=date,
        order_number=reader.text(big, 4) or find_reference(tuple(references), _ORDER),
        order_date=order_date,
        release=reader.text(big, 5),
        type_code=reader.text(big, 7),
        purpose=reader.text(big, 8),
        original_invoice=original,
        currency=heading.currency,
        references=tuple(references),
        contacts=tuple(heading.contacts),
        parties=heading.parties,
        terms=heading.terms,
        dates=tuple(heading.dates),
        freight_terms=heading.freight_terms,
        routing=summary.routing or heading.routing,
        notes=heading.notes,
        lines=lines,
        charges=(*heading.charges, *summary.charges),
        taxes=(*heading.taxes, *summary.taxes),
        stated_total=reader.cents(tds, 1, "invoice total", essential=True),
        discountable_total=reader.cents(tds, 2, "amount subject to discount"),
        discounted_total=reader.cents(tds, 3, "total after discount"),
        discount_total=reader.cents(tds, 4, "discount"),
        amounts=read_amounts(summary.amounts, reader),
        stated_line_count=totals.lines,
        stated_hash_total=totals.hash_total,
        shipped_units=reader.number(shipped, 1, "shipped units"),
        shipped_unit=reader.text(shipped, 2),
        shipped_weight=reader.number(shipped, 3, "shipped weight"),
        shipped_weight_unit=reader.text(shipped, 4) if reader.text(shipped, 4) != _POUND else "",
    )


def _with_cents(invoice: Invoice, parts: SetParts, reader: ElementReader) -> Invoice:
    """Return the invoice without a stated total that is obviously in whole units (X12 004010 810, TDS01: N2).

    A total that is the hundredth part of what the lines come to lost its cents; nothing else makes the two agree.
    """
    stated, computed = invoice.stated_total, invoice.total
    tds = next((segment for segment in parts.summary if segment.id.upper() == "TDS"), None)
    if tds is None or stated is None or abs(computed) < 1 or abs(stated * 100 - computed) > _HALF_A_UNIT:
        return invoice
    finding = TOTAL_WITHOUT_CENTS.found(
        Location("Total", "TDS", tds.position, 1),
        value=tds.get(1).strip(),
        stated=f"{stated:.2f}",
        computed=f"{computed:.2f}",
        better=to_cents(computed),
    )
    reader.findings.append(finding)
    return replace(invoice, stated_total=None)


def _original_invoice(stated: str, references: list[Reference]) -> tuple[str, list[Reference]]:
    """Return the credited invoice (BIG10, else REF OI) and the references without the one that only repeats it."""
    original = stated or find_reference(tuple(references), _ORIGINAL_INVOICE)
    rest = [ref for ref in references if (ref.qualifier, ref.value) != (_ORIGINAL_INVOICE, original)]
    return original, rest


def _read_line(segments: list[Segment], index: int, reader: ElementReader) -> InvoiceLine:
    line: LineDetails = read_line(segments, index, reader)
    if line.quantity is None and not segments[0].get(2).strip():
        reader.missing("x12.quantity-missing", "quantity", segments[0], "IT1", 2)
    order_number = find_reference(tuple(line.references), _ORDER)
    return InvoiceLine(
        number=line.number,
        quantity=line.quantity,
        unit=line.unit,
        unit_price=line.unit_price,
        price_basis=line.price_basis,
        item_ids=line.item_ids,
        description=line.description,
        stated_amount=line.stated_amount,
        pack=line.pack,
        charges=tuple(line.charges),
        taxes=tuple(line.taxes),
        dates=tuple(line.dates),
        references=tuple(ref for ref in line.references if (ref.qualifier, ref.value) != (_ORDER, order_number)),
        order_number=order_number,
        order_line=item_id(line.item_ids, _ORDER_LINE),
        shipped_quantity=line.shipped_quantity,
        shipped_unit=line.shipped_unit,
        quantities=tuple(line.quantities),
        store_quantities=tuple(line.store_quantities),
    )


def write(invoice: Invoice, version: str) -> list[Segment]:
    """Write the body of an 810 in the order of X12 004010 810 (005010 keeps it).

    Rounding: TDS01 is `Invoice.total` in cents (N2), which is what the partner adds up from the written text: IT102
    times IT104 rounded once for each line to cents, halves away from zero; plus SAC05 of charges and minus SAC05 of
    allowances that change the total (SAC12 other than `01` bill back and `15` information); plus TXI02. Quantities and
    prices are written as they are, never rounded here. Signs are those of the document.
    """
    writer = BodyWriter(version)
    writer.add(
        "BIG",
        invoice.date,
        invoice.number,
        invoice.order_date,
        invoice.order_number,
        invoice.release,
        "",
        invoice.type_code,
        invoice.purpose,
        keep=True,
    )
    write_invoice_notes(writer, invoice.notes)
    write_currency(writer, invoice.currency, "SE")
    write_references(writer, invoice.references)
    if invoice.original_invoice:
        writer.add("REF", _ORIGINAL_INVOICE, invoice.original_invoice)
    write_contacts(writer, invoice.contacts)
    write_parties(writer, invoice.parties)
    write_terms(writer, invoice.terms)
    write_dates(writer, invoice.dates)
    write_freight_terms(writer, invoice.freight_terms)
    write_invoice_note_loop(writer, invoice.notes)
    for line in invoice.lines:
        _write_line(writer, line, invoice.order_number)
    _write_summary(writer, invoice)
    return writer.segments


def _write_line(writer: BodyWriter, line: InvoiceLine, heading_order: str) -> None:
    item_ids = line.item_ids
    if line.order_line and line.order_line != line.number and not item_id(item_ids, _ORDER_LINE):
        item_ids = (*item_ids[:9], ItemId(_ORDER_LINE, line.order_line))
    writer.add(
        "IT1",
        line.number,
        line.quantity,
        line.unit,
        line.unit_price,
        line.price_basis,
        *id_elements(item_ids),
        keep=True,
    )
    write_quantities(writer, line.quantities)
    shipped_unit = line.shipped_unit or line.unit
    if line.shipped_quantity is not None and shipped_unit:
        writer.add("IT3", line.shipped_quantity, shipped_unit)
    write_taxes(writer, line.taxes)
    write_description(writer, line.description)
    write_pack(writer, line.pack)
    write_references(writer, line.references)
    if line.order_number and line.order_number != heading_order:
        writer.add("REF", _ORDER, line.order_number)
    write_store_quantities(writer, line.store_quantities)
    write_dates(writer, line.dates)
    write_charges(writer, line.charges)


def _write_summary(writer: BodyWriter, invoice: Invoice) -> None:
    writer.add(
        "TDS",
        cents(invoice.total),
        cents(invoice.discountable_total),
        cents(invoice.discounted_total),
        cents(invoice.discount_total),
    )
    write_taxes(writer, invoice.taxes)
    write_invoice_routing(writer, invoice.routing)
    write_amounts(writer, invoice.amounts)
    write_charges(writer, invoice.charges)
    counted = invoice.shipped_units is not None and bool(invoice.shipped_unit)
    weighed = invoice.shipped_weight is not None
    if counted or weighed:
        writer.add(
            "ISS",
            invoice.shipped_units if counted else None,
            invoice.shipped_unit if counted else "",
            invoice.shipped_weight,
            (invoice.shipped_weight_unit or _POUND) if weighed else "",
        )
    writer.add("CTT", len(invoice.lines), invoice.stated_hash_total)
