"""Grocery products purchase order, X12 875 (UCS): segments to the same document as an 850 and back.

Sources: X12 004010 and 005010 875. Release and contract number, which an 850 has in BEG, travel as N9 with RE and CT.
The order's total quantity (G7601) is kept where an 850 has its hash total: both are the sum of the quantities.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.documents.money import ZERO
from acucleo_desktop.documents.parts import DatedEvent
from acucleo_desktop.documents.party import Reference
from acucleo_desktop.documents.purchase_order import PurchaseOrder, PurchaseOrderLine
from acucleo_desktop.x12.body_writer import BodyWriter, cents
from acucleo_desktop.x12.elements import ElementReader
from acucleo_desktop.x12.grocery_codes import read_purpose, write_purpose
from acucleo_desktop.x12.grocery_heading import (
    read_heading,
    write_contacts,
    write_dates,
    write_instructions,
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
    write_description,
    write_pack,
    write_stores,
)
from acucleo_desktop.x12.grocery_money import write_money, write_terms
from acucleo_desktop.x12.set_parts import cut_set
from acucleo_desktop.x12.structure import Delimiters, Segment, TransactionSet

PLACES: Mapping[tuple[str, int], tuple[str, int]] = MappingProxyType(
    {
        ("BEG", 1): ("G50", 1),
        ("BEG", 2): ("G50", 7),
        ("BEG", 3): ("G50", 3),
        ("BEG", 5): ("G50", 2),
        ("PO1", 0): ("G68", 0),
        ("PO1", 2): ("G68", 1),
        ("PO1", 3): ("G68", 2),
        ("PO1", 4): ("G68", 3),
        ("SAC", 5): ("G72", 8),
        ("CTT", 2): ("G76", 1),
        ("AMT", 2): ("G76", 8),
        ("DTM", 2): ("G62", 2),
        ("ITD", 0): ("G23", 0),
    }
)
"""Where a fact that an 850 has in one place stands here."""

RELEASE, CONTRACT = "RE", "CT"
MOST_REFERENCES = 50
MOST_LINE_REFERENCES = 10
MOST_DATES = 10
_SUMMARY = frozenset({"G76"})
_EMPTY = Segment("G50")


def read(transaction_set: TransactionSet, delimiters: Delimiters) -> tuple[PurchaseOrder, list[Finding]]:
    """Read an 875; what is missing or unreadable becomes None or empty, with a finding."""
    reader = ElementReader()
    parts = cut_set(transaction_set, "G68", _SUMMARY)
    found = parts.first("G50")
    g50 = found or _EMPTY
    number = reader.text(g50, 3)
    if not number:
        reader.missing("x12.order-number-missing", "order number", found, "G50", 3)
    date = reader.date(g50, 2, "order date")
    heading = read_heading(parts.heading, reader)
    release, contract = heading.take_reference(RELEASE), heading.take_reference(CONTRACT)
    lines = tuple(_read_line(loop, index, delimiters, reader) for index, loop in enumerate(parts.lines, 1))
    reader.enter("Summary")
    total = next((segment for segment in parts.summary if segment.id.upper() == "G76"), Segment("G76"))
    order = PurchaseOrder(
        number=number,
        date=date,
        purpose=read_purpose(reader.text(g50, 1)),
        type_code=reader.text(g50, 7),
        release=release,
        contract=contract,
        references=tuple(heading.references),
        contacts=tuple(heading.contacts),
        freight_terms=heading.freight_terms,
        charges=tuple(heading.charges),
        terms=heading.terms,
        dates=tuple(heading.dates),
        routing=heading.routing,
        notes=tuple(heading.notes),
        parties=heading.parties,
        lines=lines,
        stated_total=reader.cents(total, 8, "order total"),
        stated_hash_total=reader.number(total, 1, "total quantity"),
    )
    return order, [*reader.findings, *passed_over(transaction_set)]


def _read_line(segments: list[Segment], index: int, delimiters: Delimiters, reader: ElementReader) -> PurchaseOrderLine:
    line = read_line(segments, index, delimiters, reader)
    if line.quantity is None and not segments[0].get(1).strip():
        reader.missing("x12.quantity-missing", "quantity", segments[0], "G68", 1)
    return PurchaseOrderLine(
        number=line.number,
        quantity=line.quantity,
        unit=line.unit,
        unit_price=line.unit_price,
        item_ids=line.item_ids,
        description=line.description,
        pack=line.pack,
        charges=tuple(line.charges),
        references=tuple(line.references),
        store_quantities=tuple(line.store_quantities),
    )


def write(order: PurchaseOrder, version: str) -> list[Segment]:
    """Write the body of an 875 in the order of X12 004010 875 (005010 keeps it).

    What the form has no place for is left out here and told by `form_loss`.
    """
    writer = BodyWriter(version)
    writer.add(
        "G50",
        write_purpose(order.purpose, since_5010=writer.is_5010),
        order.date,
        order.number,
        "",
        "",
        "",
        order.type_code,
        keep=True,
    )
    numbers = [Reference(RELEASE, order.release), Reference(CONTRACT, order.contract)]
    write_references(writer, [*(each for each in numbers if each.value), *order.references], MOST_REFERENCES)
    write_contacts(writer, order.contacts)
    write_dates(writer, [*order.dates, *common_dates(order)], MOST_DATES)
    write_notes(writer, order.notes)
    write_instructions(writer, order.freight_terms, order.routing)
    write_terms(writer, order.terms)
    write_parties(writer, order.parties)
    write_money(writer, order.charges, ())
    for index, line in enumerate(order.lines, 1):
        _write_line(writer, line, index)
    quantities = [line.quantity for line in order.lines if line.quantity is not None]
    unit = common_unit(line.unit for line in order.lines)
    writer.add("G76", sum(quantities, ZERO), unit, "", "", "", "", "", cents(order.stated_total), keep=True)
    return writer.segments


def common_dates(order: PurchaseOrder) -> tuple[DatedEvent, ...]:
    """Return the dates that every line has and the heading lacks: a grocery order states dates once for all lines."""
    if not order.lines:
        return ()
    known = {event.qualifier for event in order.dates}
    others = [set(line.dates) for line in order.lines[1:]]
    return tuple(
        event
        for event in order.lines[0].dates
        if event.qualifier not in known and all(event in dates for dates in others)
    )


def _write_line(writer: BodyWriter, line: PurchaseOrderLine, index: int) -> None:
    quantity: Decimal | None = line.quantity
    writer.add("G68", quantity, line.unit, line.unit_price, *id_elements(line.item_ids), keep=True)
    write_description(writer, line.description)
    write_pack(writer, line.pack, "G70")
    write_references(writer, line_references(line.number, index, line.references), MOST_LINE_REFERENCES)
    write_money(writer, line.charges, (), quantity)
    write_stores(writer, line.store_quantities)
