"""Dates (DTM) and carriers (TD5, TD3, CAD), both ways."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from acucleo_desktop.documents.parts import DatedEvent, Routing
from acucleo_desktop.x12.body_writer import BodyWriter, cut
from acucleo_desktop.x12.elements import ElementReader, parse_date
from acucleo_desktop.x12.names import code_meaning
from acucleo_desktop.x12.releases import BASES
from acucleo_desktop.x12.structure import Segment

ROUTING_LENGTH = 35
_SCAC_QUALIFIER = "2"
_BILL_OF_LADING = "BM"
_EQUIPMENT = re.compile(r"([A-Z]{1,4})([0-9].*)\Z")


def read_date(segment: Segment, reader: ElementReader) -> DatedEvent | None:
    """Return the event of a DTM segment; of a period its first day; None when it has no readable date."""
    qualifier = reader.text(segment, 1)
    number, text = 2, reader.text(segment, 2)
    if not text and reader.text(segment, 5) in {"D8", "RD8"}:
        number, text = 6, reader.text(segment, 6).partition("-")[0]
    if not text:
        return None
    # What the date means is looked up only where it has to be said.
    date = parse_date(text)
    if date is None:
        date = reader.date_of(text, segment, number, _name_of_date(qualifier))
    return DatedEvent(qualifier, date, reader.text(segment, 3)) if date is not None else None


def _name_of_date(qualifier: str) -> str:
    meaning = code_meaning("374", qualifier, BASES[0])
    return f"date ({meaning.lower()})" if meaning else "date"


def write_dates(writer: BodyWriter, dates: Iterable[DatedEvent]) -> None:
    """Append DTM segments."""
    for event in dates:
        writer.add("DTM", event.qualifier, event.date, event.time)


def read_routing(segment: Segment, known: Routing | None) -> Routing:
    """Return the carrier of a TD5 segment, added to what is `known` of the equipment."""
    code = segment.get(3).strip()
    return replace(
        known or Routing(),
        sequence=segment.get(1).strip(),
        scac=code,
        method=segment.get(4).strip(),
        text=segment.get(5).strip(),
        status=segment.get(6).strip(),
        service_level=segment.get(12).strip(),
    )


def read_equipment(segment: Segment, known: Routing | None) -> Routing:
    """Return the trailer and seal of a TD3 segment, added to what is `known` of the carrier."""
    equipment = segment.get(2).strip() + segment.get(3).strip()
    return replace(known or Routing(), equipment=equipment, seal=segment.get(9).strip())


def write_routing(writer: BodyWriter, routing: Routing | None) -> None:
    """Append TD5 and, with trailer or seal, TD3; a sequence alone says nothing (TD5 rule R0204050612)."""
    if routing is None:
        return
    if routing.scac or routing.method or routing.text or routing.status or routing.service_level:
        writer.add(
            "TD5",
            routing.sequence,
            _SCAC_QUALIFIER if routing.scac else "",
            routing.scac,
            routing.method,
            cut(routing.text, ROUTING_LENGTH),
            routing.status,
            *[""] * 5,
            routing.service_level,
        )
    if routing.equipment or routing.seal:
        initial, number = split_equipment(routing.equipment)
        writer.add("TD3", "TL", initial, number, "", "", "", "", "", routing.seal)


def read_invoice_routing(segment: Segment) -> Routing:
    """Return the carrier of a CAD segment."""
    return Routing(
        method=segment.get(1).strip(),
        equipment=segment.get(2).strip() + segment.get(3).strip(),
        scac=segment.get(4).strip(),
        text=segment.get(5).strip(),
        status=segment.get(6).strip(),
        reference_qualifier=segment.get(7).strip(),
        reference=segment.get(8).strip(),
        service_level=segment.get(9).strip(),
    )


def write_invoice_routing(writer: BodyWriter, routing: Routing | None) -> None:
    """Append CAD, which needs a carrier code or a text (rule R0504).

    The method (CAD01) is mandatory since 005010: `M`, motor, stands there when none is known. A reference needs its
    qualifier, which is `BM`, bill of lading, unless another is given (rule C0708).
    """
    if routing is None or not (routing.scac or routing.text):
        return
    initial, number = split_equipment(routing.equipment)
    method = routing.method or ("M" if writer.is_5010 else "")
    writer.add(
        "CAD",
        method,
        initial,
        number,
        routing.scac,
        cut(routing.text, ROUTING_LENGTH),
        routing.status,
        (routing.reference_qualifier or _BILL_OF_LADING) if routing.reference else "",
        routing.reference,
        routing.service_level,
    )


def split_equipment(equipment: str) -> tuple[str, str]:
    """Return an equipment number as initial (letters, X12 206) and number (X12 207)."""
    found = _EQUIPMENT.match(equipment)
    return (found[1], found[2]) if found else ("", equipment)
