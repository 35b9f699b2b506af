"""Purchase order acknowledgment, X12 855: segments to document and back."""

from __future__ import annotations

from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.documents.order_acknowledgment import LineAnswer, OrderAcknowledgment, OrderAcknowledgmentLine
from acucleo_desktop.documents.party import find_reference
from acucleo_desktop.x12.body_writer import BodyWriter
from acucleo_desktop.x12.elements import ElementReader
from acucleo_desktop.x12.heading import read_heading, read_totals
from acucleo_desktop.x12.item_segments import id_elements, write_description
from acucleo_desktop.x12.line_details import read_line
from acucleo_desktop.x12.money_segments import write_charges, write_currency, write_terms
from acucleo_desktop.x12.note_segments import write_note_loops
from acucleo_desktop.x12.party_segments import write_contacts, write_parties, write_references
from acucleo_desktop.x12.set_parts import cut_set
from acucleo_desktop.x12.structure import Delimiters, Segment, TransactionSet
from acucleo_desktop.x12.transport_segments import write_dates, write_routing

_SUMMARY = frozenset({"CTT"})
_EMPTY = Segment("BAK")
_VENDOR_ORDER = "VN"


def read(transaction_set: TransactionSet, delimiters: Delimiters) -> tuple[OrderAcknowledgment, list[Finding]]:
    """Read an 855; what is missing or unreadable becomes None or empty, with a finding."""
    del delimiters  # an 855 has no composite that we read
    reader = ElementReader()
    parts = cut_set(transaction_set, "PO1", _SUMMARY)
    found = parts.first("BAK")
    bak = found or _EMPTY
    number = reader.text(bak, 3)
    if not number:
        reader.missing("x12.order-number-missing", "order number", found, "BAK", 3)
    date = reader.date(bak, 4, "order date")
    acknowledged = reader.date(bak, 9, "acknowledgment date")
    heading = read_heading(parts.heading, reader)
    references = tuple(heading.references)
    lines = tuple(_read_line(segments, index, reader) for index, segments in enumerate(parts.lines, 1))
    reader.enter("Summary")
    totals = read_totals(parts.summary, reader)
    document = OrderAcknowledgment(
        order_number=number,
        date=date,
        type_code=reader.text(bak, 2),
        purpose=reader.text(bak, 1),
        release=reader.text(bak, 5),
        acknowledgment_date=acknowledged,
        vendor_order=find_reference(references, _VENDOR_ORDER) or reader.text(bak, 8),
        currency=heading.currency,
        references=references,
        contacts=tuple(heading.contacts),
        charges=tuple(heading.charges),
        terms=heading.terms,
        dates=tuple(heading.dates),
        routing=heading.routing,
        notes=heading.notes,
        parties=heading.parties,
        lines=lines,
        stated_line_count=totals.lines,
        stated_hash_total=totals.hash_total,
    )
    return document, reader.findings


def _read_line(segments: list[Segment], index: int, reader: ElementReader) -> OrderAcknowledgmentLine:
    line = read_line(segments, index, reader)
    return OrderAcknowledgmentLine(
        number=line.number,
        quantity=line.quantity,
        unit=line.unit,
        unit_price=line.unit_price,
        price_basis=line.price_basis,
        item_ids=line.item_ids,
        description=line.description,
        answers=tuple(line.answers),
        dates=tuple(line.dates),
        references=tuple(line.references),
    )


def write(document: OrderAcknowledgment, version: str) -> list[Segment]:
    """Write the body of an 855 in the order of X12 004010 855 (005010 keeps it)."""
    writer = BodyWriter(version)
    writer.add(
        "BAK",
        document.purpose or "00",
        document.type_code,
        document.order_number,
        document.date,
        document.release,
        "",
        "",
        document.vendor_order,
        document.acknowledgment_date,
        keep=True,
    )
    write_currency(writer, document.currency, "SE")
    write_references(writer, document.references)
    write_contacts(writer, document.contacts)
    write_charges(writer, document.charges)
    write_terms(writer, document.terms)
    write_dates(writer, document.dates)
    write_routing(writer, document.routing)
    write_note_loops(writer, document.notes)
    write_parties(writer, document.parties)
    for line in document.lines:
        _write_line(writer, line)
    if document.lines:
        writer.add("CTT", len(document.lines), document.stated_hash_total)
    return writer.segments


def _write_line(writer: BodyWriter, line: OrderAcknowledgmentLine) -> None:
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
    write_references(writer, line.references)
    write_dates(writer, line.dates)
    for answer in line.answers:
        _write_answer(writer, answer)


def _write_answer(writer: BodyWriter, answer: LineAnswer) -> None:
    """Append ACK; quantity stands only with its unit (rule P0203), a date only with its qualifier (rule C0504)."""
    counted = answer.quantity is not None and bool(answer.unit)
    writer.add(
        "ACK",
        answer.status,
        answer.quantity if counted else None,
        answer.unit if counted else "",
        answer.date_qualifier if answer.date else "",
        answer.date if answer.date_qualifier else None,
        "",
        *id_elements(answer.item_ids),
    )
