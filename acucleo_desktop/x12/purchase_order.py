"""Purchase order, X12 850: segments to document and back."""

from __future__ import annotations

from collections.abc import Sequence

from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.documents.purchase_order import PurchaseOrder, PurchaseOrderLine
from acucleo_desktop.x12.body_writer import BodyWriter
from acucleo_desktop.x12.elements import ElementReader
from acucleo_desktop.x12.heading import read_heading, read_totals
from acucleo_desktop.x12.item_segments import (
    id_elements,
    write_description,
    write_pack,
    write_schedule,
    write_store_quantities,
)
from acucleo_desktop.x12.line_details import read_line
from acucleo_desktop.x12.money_segments import (
    stated_amount,
    write_charges,
    write_currency,
    write_freight_terms,
    write_taxes,
    write_terms,
)
from acucleo_desktop.x12.note_segments import write_bare_notes, write_note_loops
from acucleo_desktop.x12.party_segments import write_contacts, write_parties, write_references
from acucleo_desktop.x12.set_parts import SetParts, cut_set
from acucleo_desktop.x12.structure import Delimiters, Segment, TransactionSet
from acucleo_desktop.x12.transport_segments import write_dates, write_routing

_SUMMARY = frozenset({"CTT"})
_EMPTY = Segment("BEG")


def read(transaction_set: TransactionSet, delimiters: Delimiters) -> tuple[PurchaseOrder, list[Finding]]:
    """Read an 850; what is missing or unreadable becomes None or empty, with a finding."""
    reader = ElementReader(delimiters.component)
    parts = cut_set(transaction_set, "PO1", _SUMMARY)
    found = parts.first("BEG")
    beg = found or _EMPTY
    number = reader.text(beg, 3)
    if not number:
        reader.missing("x12.order-number-missing", "order number", found, "BEG", 3)
    date = reader.date(beg, 5, "order date")
    heading = read_heading(parts.heading, reader)
    lines, last_amounts = _read_lines(parts, reader)
    reader.enter("Summary")
    totals = read_totals(parts.summary, reader)
    amounts = [*heading.amounts, *last_amounts, *(s for s in parts.summary if s.id.upper() == "AMT")]
    order = PurchaseOrder(
        number=number,
        date=date if date is not None else heading.first_date("004"),
        purpose=reader.text(beg, 1),
        type_code=reader.text(beg, 2),
        release=reader.text(beg, 4),
        contract=reader.text(beg, 6),
        currency=heading.currency,
        references=tuple(heading.references),
        contacts=tuple(heading.contacts),
        freight_terms=heading.freight_terms,
        sales_requirement=heading.sales_requirement,
        charges=tuple(heading.charges),
        terms=heading.terms,
        dates=tuple(heading.dates),
        routing=heading.routing,
        notes=heading.notes,
        parties=heading.parties,
        lines=lines,
        stated_total=stated_amount(amounts, "TT", reader),
        stated_line_count=totals.lines,
        stated_hash_total=totals.hash_total,
        taxes=tuple(heading.taxes),
    )
    return order, reader.findings


def _read_lines(parts: SetParts, reader: ElementReader) -> tuple[tuple[PurchaseOrderLine, ...], Sequence[Segment]]:
    """Return the lines, and the AMT segments after the last one: some senders write the total there."""
    lines = []
    amounts: Sequence[Segment] = ()
    for index, segments in enumerate(parts.lines, 1):
        line = read_line(segments, index, reader)
        if line.quantity is None and not segments[0].get(2).strip():
            reader.missing("x12.quantity-missing", "quantity", segments[0], "PO1", 2)
        amounts = line.amounts
        lines.append(
            PurchaseOrderLine(
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
                dates=tuple(line.dates),
                references=tuple(line.references),
                store_quantities=tuple(line.store_quantities),
                schedule=tuple(line.schedule),
                notes=line.notes,
                taxes=tuple(line.taxes),
            )
        )
    return tuple(lines), amounts


def write(order: PurchaseOrder, version: str) -> list[Segment]:
    """Write the body of an 850 in the order of X12 004010 850 (005010 keeps it, with MTX for MSG).

    AMT TT is the total that the order states, in currency with a point; CTT02 is written as given.
    """
    writer = BodyWriter(version)
    writer.add(
        "BEG",
        order.purpose or "00",
        order.type_code or "SA",
        order.number,
        order.release,
        order.date,
        order.contract,
        keep=True,
    )
    write_currency(writer, order.currency, "BY")
    write_references(writer, order.references)
    write_contacts(writer, order.contacts)
    write_freight_terms(writer, order.freight_terms)
    writer.add("CSH", order.sales_requirement)
    write_charges(writer, order.charges)
    write_terms(writer, order.terms)
    write_dates(writer, order.dates)
    write_routing(writer, order.routing)
    write_taxes(writer, order.taxes)
    write_note_loops(writer, order.notes)
    write_parties(writer, order.parties)
    for line in order.lines:
        _write_line(writer, line)
    writer.add("CTT", len(order.lines), order.stated_hash_total)
    if order.stated_total is not None:
        writer.add("AMT", "TT", order.stated_total)
    return writer.segments


def _write_line(writer: BodyWriter, line: PurchaseOrderLine) -> None:
    # PO105 stands only beside a price (rule C0504)
    writer.add(
        "PO1",
        line.number,
        line.quantity,
        line.unit,
        line.unit_price,
        line.price_basis if line.unit_price is not None else "",
        *id_elements(line.item_ids),
        keep=True,
    )
    write_description(writer, line.description)
    write_pack(writer, line.pack)
    write_references(writer, line.references)
    write_charges(writer, line.charges)
    write_store_quantities(writer, line.store_quantities)
    write_dates(writer, line.dates)
    write_bare_notes(writer, [note for note in line.notes if not (note.code or note.reference)])
    write_taxes(writer, line.taxes)
    write_schedule(writer, line.schedule)
    write_note_loops(writer, [note for note in line.notes if note.code or note.reference])
