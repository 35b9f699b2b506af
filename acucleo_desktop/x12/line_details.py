"""The details of a line that order, invoice and order acknowledgment have in common."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from types import MappingProxyType

from acucleo_desktop.documents.order_acknowledgment import LineAnswer
from acucleo_desktop.documents.parts import (
    Charge,
    DatedEvent,
    ItemId,
    Note,
    Pack,
    QualifiedQuantity,
    ScheduledQuantity,
    StoreQuantity,
    Tax,
)
from acucleo_desktop.documents.party import Reference
from acucleo_desktop.x12.elements import ElementReader
from acucleo_desktop.x12.item_segments import (
    merge_item_ids,
    price_of,
    read_item_ids,
    read_pack,
    read_quantity,
    read_schedule,
    read_store_quantities,
)
from acucleo_desktop.x12.money_segments import read_charge, read_tax
from acucleo_desktop.x12.note_segments import NoteReader
from acucleo_desktop.x12.party_segments import PARTY_MEMBERS, read_reference
from acucleo_desktop.x12.set_parts import with_owner
from acucleo_desktop.x12.structure import Segment
from acucleo_desktop.x12.transport_segments import read_date

_TRANSPORT = frozenset({"TD1", "TD5", "TD3", "TD4"})
_MEMBERS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "N1": PARTY_MEMBERS | _TRANSPORT | {"QTY", "DTM", "FOB", "SCH", "PKG", "LDT", "MAN"},
        "N9": frozenset({"DTM", "MEA", "MSG", "MTX", "PWK"}),
        "ACK": frozenset({"DTM"}),
        "SCH": _TRANSPORT | {"REF"},
        "LDT": frozenset({"QTY", "MSG", "MTX", "REF", "LM", "LQ", "MAN"}),
        "AMT": frozenset({"REF", "PCT", "DTM"}),
        "V1": frozenset({"R4", "DTM"}),
        "SLN": frozenset(),
    }
)
_SWALLOWING = frozenset({"SLN"})
"""Components of an assortment follow to the end of the line; the line itself is what is ordered and billed."""


_LINE_TOTAL = "1"


@dataclass(slots=True)
class LineDetails:
    """What stood under a PO1 or IT1."""

    number: str
    quantity: Decimal | None
    unit: str
    unit_price: Decimal | None
    price_basis: str
    item_ids: tuple[ItemId, ...]
    description: str = ""
    stated_amount: Decimal | None = None
    pack: Pack | None = None
    shipped_quantity: Decimal | None = None
    shipped_unit: str = ""
    notes: tuple[Note, ...] = ()
    charges: list[Charge] = field(default_factory=list)
    taxes: list[Tax] = field(default_factory=list)
    dates: list[DatedEvent] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    store_quantities: list[StoreQuantity] = field(default_factory=list)
    schedule: list[ScheduledQuantity] = field(default_factory=list)
    quantities: list[QualifiedQuantity] = field(default_factory=list)
    answers: list[LineAnswer] = field(default_factory=list)
    amounts: list[Segment] = field(default_factory=list)


def read_line(segments: Sequence[Segment], index: int, reader: ElementReader) -> LineDetails:
    """Read a line loop: its PO1 or IT1 and what follows.

    Args:
        segments: the loop, its first segment first.
        index: place among the lines, 1 for the first; it names a line that carries no number.
        reader: collects the findings.
    """
    first = segments[0]
    number = reader.text(first, 1)
    reader.enter(f"Line {number or index}", number or str(index))
    priced = [segment for segment in segments[1:] if segment.id.upper() == "CTP"]
    line = LineDetails(
        number=number,
        quantity=reader.number(first, 2, "quantity", essential=True),
        unit=reader.text(first, 3),
        unit_price=reader.number(first, 4, "price", essential=True),
        price_basis=reader.text(first, 5),
        item_ids=read_item_ids(first, 6, 24),
    )
    if line.unit_price is None and not reader.text(first, 4) and priced:
        line.unit_price = price_of(priced, reader)
    notes = NoteReader()
    inner = without_tax_dates(segments[1:]) if first.id.upper() == "IT1" else segments[1:]
    for owner, segment_id, segment in with_owner(inner, _MEMBERS, _SWALLOWING):
        if owner == "N9" == segment_id:
            notes.open(segment)
        elif segment_id in {"MSG", "MTX"} and owner in {"", "N9"}:
            (notes.take_inner if owner == "N9" else notes.take_bare)(segment_id, segment)
        elif owner == "ACK":
            _take_answer(line, segment_id, segment, reader)
        elif not owner or owner == segment_id:
            _take(line, segment_id, segment, reader)
    line.notes = notes.notes()
    return line


def without_tax_dates(segments: Sequence[Segment]) -> list[Segment]:
    """Leave out the dates of taxes on allowances and charges: since X12 005010 an 810 has TXI with DTM below SAC."""
    kept: list[Segment] = []
    charged, previous = False, ""
    for segment in segments:
        name = segment.id.upper()
        if not (charged and previous == "TXI" and name == "DTM"):
            kept.append(segment)
        charged, previous = charged or name == "SAC", name
    return kept


def _take(line: LineDetails, segment_id: str, segment: Segment, reader: ElementReader) -> None:
    match segment_id:
        case "LIN":
            line.item_ids = merge_item_ids(line.item_ids, read_item_ids(segment, 2, 30))
        case "PID":
            line.description = line.description or reader.text(segment, 5)
        case "REF":
            line.references.append(read_reference(segment))
        case "SAC":
            line.charges.append(read_charge(segment, reader))
        case "TXI":
            line.taxes.append(read_tax(segment, reader))
        case "DTM":
            event = read_date(segment, reader)
            line.dates.extend([event] if event is not None else [])
        case "AMT":
            line.amounts.append(segment)
            _take_amount(line, segment, (1, 2), reader)
        case "PAM":
            _take_amount(line, segment, (4, 5), reader)
        case _:
            _take_quantities(line, segment_id, segment, reader)


def _take_amount(line: LineDetails, segment: Segment, places: tuple[int, int], reader: ElementReader) -> None:
    """Take what the line is said to come to: code 1 of X12 522, in AMT on an order and in PAM on an invoice."""
    code, amount = places
    if line.stated_amount is None and reader.text(segment, code) == _LINE_TOTAL:
        line.stated_amount = reader.number(segment, amount, "line amount")


def _take_quantities(line: LineDetails, segment_id: str, segment: Segment, reader: ElementReader) -> None:
    match segment_id:
        case "PO4" if line.pack is None:
            line.pack = read_pack(segment, reader)
        case "SDQ":
            line.store_quantities.extend(read_store_quantities(segment, reader))
        case "SCH":
            part = read_schedule(segment, reader)
            line.schedule.extend([part] if part is not None else [])
        case "IT3" if line.shipped_quantity is None:
            line.shipped_quantity = reader.number(segment, 1, "shipped quantity")
            unit = reader.text(segment, 2)
            line.shipped_unit = unit if unit != line.unit else ""
        case "QTY":
            quantity = read_quantity(segment, reader)
            line.quantities.extend([quantity] if quantity is not None else [])
        case _:
            return


def _take_answer(line: LineDetails, segment_id: str, segment: Segment, reader: ElementReader) -> None:
    """Take an ACK, or the DTM that dates it when the ACK itself has no date."""
    if segment_id == "ACK":
        line.answers.append(
            LineAnswer(
                status=reader.text(segment, 1),
                quantity=reader.number(segment, 2, "acknowledged quantity", essential=True),
                unit=reader.text(segment, 3),
                date_qualifier=reader.text(segment, 4),
                date=reader.date(segment, 5, "acknowledged date"),
                item_ids=read_item_ids(segment, 7, 25),
            )
        )
        return
    event = read_date(segment, reader)
    if event is None:
        return
    answer = line.answers[-1]
    if answer.date is None and not answer.date_qualifier:
        line.answers[-1] = LineAnswer(
            answer.status, answer.quantity, answer.unit, event.qualifier, event.date, answer.item_ids
        )
    else:
        line.dates.append(event)
