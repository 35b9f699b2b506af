"""The heading of both grocery forms: N9, G61, G62, NTE, G66, G27 (CAD), G23, G25, N1, G72, both ways."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from types import MappingProxyType

from acucleo_desktop.documents.parts import Charge, DatedEvent, FreightTerms, Note, Routing, Tax, Terms
from acucleo_desktop.documents.party import Contact, Party, Reference
from acucleo_desktop.x12.body_writer import BodyWriter, cut, pieces
from acucleo_desktop.x12.elements import ElementReader
from acucleo_desktop.x12.grocery_codes import (
    PLACES_BACK,
    PLACES_OF_TRANSFER,
    TIMES,
    read_date_qualifier,
    write_date_qualifier,
)
from acucleo_desktop.x12.grocery_money import read_money, read_terms
from acucleo_desktop.x12.note_segments import NOTE_CODE_LENGTH, NOTE_LENGTH
from acucleo_desktop.x12.party_segments import NAME_LENGTH, PartyReader, write_party
from acucleo_desktop.x12.set_parts import with_owner
from acucleo_desktop.x12.structure import Segment
from acucleo_desktop.x12.transport_segments import ROUTING_LENGTH, read_invoice_routing, split_equipment

MOST_CONTACTS = 3
MOST_NOTES = 20
MOST_PARTIES = 10
_MOST_NAMES = 2
_TEXT_LENGTH = 45
_PLACE_LENGTH = 30
_MOTOR = "M"
_NUMBERS = (("TE", "phone"), ("EM", "email"), ("FX", "fax"))
_MEMBERS: Mapping[str, frozenset[str]] = MappingProxyType(
    {"N1": frozenset({"N2", "N3", "N4"}), "G72": frozenset({"G73"})}
)


@dataclass(slots=True)
class GroceryHeading:
    """What a heading (and, for an invoice, the part after the lines) said."""

    parties: tuple[Party, ...] = ()
    references: list[Reference] = field(default_factory=list)
    contacts: list[Contact] = field(default_factory=list)
    dates: list[DatedEvent] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    charges: list[Charge] = field(default_factory=list)
    taxes: list[Tax] = field(default_factory=list)
    terms: Terms | None = None
    discountable: Decimal | None = None
    freight_terms: FreightTerms | None = None
    routing: Routing | None = None

    def take_reference(self, qualifier: str) -> str:
        """Return the value of the first reference of a kind, and leave it out of the references."""
        for index, reference in enumerate(self.references):
            if reference.qualifier == qualifier and reference.value:
                del self.references[index]
                return reference.value
        return ""


def read_heading(segments: Iterable[Segment], reader: ElementReader) -> GroceryHeading:
    """Read heading segments in whatever order they come."""
    heading = GroceryHeading()
    parties = PartyReader()
    loops: list[list[Segment]] = []
    for owner, segment_id, segment in with_owner(segments, _MEMBERS):
        if owner == "N1":
            (parties.open(segment) if segment_id == "N1" else parties.take(segment_id, segment))
        elif owner == "G72":
            (loops.append([segment]) if segment_id == "G72" else loops[-1].append(segment))
        else:
            _take(heading, segment_id, segment, reader)
    heading.parties = parties.parties()
    money = read_money(loops, reader)
    heading.charges, heading.taxes = money.charges, money.taxes
    return heading


def _take(heading: GroceryHeading, segment_id: str, segment: Segment, reader: ElementReader) -> None:
    match segment_id:
        case "N9":
            heading.references.append(read_reference(segment))
        case "G61":
            _take_contact(heading.contacts, segment)
        case "G62":
            event = read_date(segment, reader)
            heading.dates.extend([event] if event is not None else [])
        case "NTE":
            if text := reader.text(segment, 2):
                heading.notes.append(Note(text, reader.text(segment, 1)))
        case "G66" if heading.freight_terms is None and heading.routing is None:
            heading.freight_terms, heading.routing = _read_instructions(segment)
        case "G25" if heading.freight_terms is None:
            heading.freight_terms = _read_freight_terms(segment, 1, 2, 3)
        case "G27" | "CAD" if heading.routing is None:
            heading.routing = read_invoice_routing(segment)
        case "G23" if heading.terms is None:
            heading.terms = read_terms(segment, reader)
            heading.discountable = reader.cents(segment, 12, "amount subject to discount")
        case _:
            return


def read_reference(segment: Segment) -> Reference:
    """Return the reference of an N9 segment; in these forms it stands by itself and opens no note."""
    return Reference(segment.get(1).strip(), segment.get(2).strip(), segment.get(3).strip())


def write_references(writer: BodyWriter, references: Sequence[Reference], most: int) -> None:
    """Append N9 segments, at most `most` of them; numbers are never cut, descriptions are."""
    told = [each for each in references if each.qualifier and (each.value or each.description)]
    for reference in told[:most]:
        writer.add("N9", reference.qualifier, reference.value, cut(reference.description, _TEXT_LENGTH))


def read_date(segment: Segment, reader: ElementReader) -> DatedEvent | None:
    """Return the event of a G62 segment; None when it has no readable date."""
    qualifier = read_date_qualifier(reader.text(segment, 1))
    date = reader.date(segment, 2, f"date with qualifier {reader.text(segment, 1)}")
    return DatedEvent(qualifier, date, reader.text(segment, 4)) if date is not None else None


def write_dates(writer: BodyWriter, dates: Iterable[DatedEvent], most: int) -> None:
    """Append G62 segments for the dates that X12 432 has a qualifier for, at most `most` of them."""
    written = 0
    for event in dates:
        qualifier = write_date_qualifier(event.qualifier)
        if qualifier and written < most:
            timed = bool(event.time) and event.qualifier in TIMES
            values = (TIMES[event.qualifier], event.time) if timed else ()
            writer.add("G62", qualifier, event.date, *values)
            written += 1


def _take_contact(contacts: list[Contact], segment: Segment) -> None:
    """Add the contact of a G61, which holds one number: neighbours with the same function and name are one contact."""
    function, name, kind, number = (segment.get(position).strip() for position in (1, 2, 3, 4))
    numbers = {field_name: number for code, field_name in _NUMBERS if code == kind}
    known = contacts[-1] if contacts else None
    if known is not None and (known.function, known.name) == (function, name):
        free = {key: value for key, value in numbers.items() if not getattr(known, key)}
        if free:
            contacts[-1] = replace(known, **free)
            return
    contacts.append(Contact(function, name, **numbers))


def write_contacts(writer: BodyWriter, contacts: Iterable[Contact]) -> None:
    """Append G61 segments, one for each number; X12 G6101 and G6102 are mandatory, and three may be written."""
    rows: list[tuple[str, ...]] = []
    for contact in contacts:
        if not contact.name.strip():
            continue
        first = (contact.function or "IC", cut(contact.name, NAME_LENGTH))
        numbers = [(kind, value) for kind, name in _NUMBERS if (value := getattr(contact, name).strip())]
        rows += [(*first, *number) for number in numbers] or [first]
    for row in rows[:MOST_CONTACTS]:
        writer.add("G61", *row)


def write_notes(writer: BodyWriter, notes: Iterable[Note]) -> None:
    """Append NTE segments, 80 characters each, at most twenty."""
    rows = [(note, piece) for note in notes for piece in pieces(note.text, NOTE_LENGTH)]
    for note, piece in rows[:MOST_NOTES]:
        writer.add("NTE", note.code if len(note.code) == NOTE_CODE_LENGTH else "", piece)


def _read_freight_terms(segment: Segment, payment: int, point: int, place: int) -> FreightTerms | None:
    texts = [segment.get(number).strip() for number in (payment, point, place)]
    texts[1] = PLACES_OF_TRANSFER.get(texts[1], texts[1])
    return FreightTerms(*texts) if any(texts) else None


def _read_instructions(segment: Segment) -> tuple[FreightTerms | None, Routing | None]:
    """Return what a G66 says of payment and place, and of the way."""
    method, text = segment.get(2).strip(), segment.get(5).strip()
    routing = Routing(method=method, text=text) if method or text else None
    return _read_freight_terms(segment, 1, 6, 7), routing


def write_instructions(writer: BodyWriter, freight: FreightTerms | None, routing: Routing | None) -> None:
    """Append G66 (875): payment, method and way, place of transfer."""
    payment, point, place = _freight_texts(freight)
    method, text = (routing.method, cut(routing.text, ROUTING_LENGTH)) if routing is not None else ("", "")
    writer.add("G66", payment, method, "", "", text, point, place)


def write_freight_terms(writer: BodyWriter, freight: FreightTerms | None) -> None:
    """Append G25 (880), in which X12 wants both who pays and the kind of place."""
    payment, point, place = _freight_texts(freight)
    if payment and point:
        writer.add("G25", payment, point, place)


def _freight_texts(freight: FreightTerms | None) -> tuple[str, str, str]:
    if freight is None:
        return "", "", ""
    return freight.payment, PLACES_BACK.get(freight.place_qualifier, ""), cut(freight.place, _PLACE_LENGTH)


def write_carrier(writer: BodyWriter, routing: Routing | None) -> None:
    """Append G27, in 005010 CAD: each needs a method, and a carrier code or a way (rules R0405, R0504)."""
    if routing is None or not (routing.scac or routing.text):
        return
    initial, number = split_equipment(routing.equipment)
    writer.add(
        "CAD" if writer.is_5010 else "G27",
        routing.method or _MOTOR,
        initial,
        number,
        routing.scac,
        cut(routing.text, ROUTING_LENGTH),
        routing.status,
    )


def write_parties(writer: BodyWriter, parties: Sequence[Party]) -> None:
    """Append N1 loops: one N2, no contacts and no references in these forms, at most ten parties."""
    for party in parties[:MOST_PARTIES]:
        write_party(writer, replace(party, contacts=(), references=(), extra_names=party.extra_names[:_MOST_NAMES]))
