"""The heading that order, invoice and order acknowledgment have in common."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from types import MappingProxyType

from acucleo_desktop.documents.parts import Charge, DatedEvent, FreightTerms, Note, Routing, Tax, Terms
from acucleo_desktop.documents.party import Contact, Party, Reference
from acucleo_desktop.x12.elements import ElementReader
from acucleo_desktop.x12.money_segments import read_charge, read_freight_terms, read_tax, read_terms
from acucleo_desktop.x12.note_segments import NoteReader
from acucleo_desktop.x12.party_segments import PARTY_MEMBERS, PartyReader, read_contact, read_reference
from acucleo_desktop.x12.set_parts import with_owner
from acucleo_desktop.x12.structure import Segment
from acucleo_desktop.x12.transport_segments import read_date, read_equipment, read_invoice_routing, read_routing

_MEMBERS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "N1": PARTY_MEMBERS,
        "N9": frozenset({"DTM", "MSG", "MTX", "MEA", "PWK"}),
        "AMT": frozenset({"REF", "DTM", "PCT", "FA1", "FA2"}),
        "LDT": frozenset({"QTY", "MSG", "MTX", "REF", "LM", "LQ"}),
        "V1": frozenset({"R4", "DTM"}),
        "LM": frozenset({"LQ"}),
        "SPI": frozenset(),
        "ADV": frozenset({"DTM", "MTX"}),
    }
)
_SWALLOWING = frozenset({"SPI"})
"""The SPI loop holds parties and references of its own kind up to the first line."""


@dataclass(slots=True)
class Heading:
    """What the heading (and, for an invoice, the summary) said."""

    parties: tuple[Party, ...] = ()
    notes: tuple[Note, ...] = ()
    references: list[Reference] = field(default_factory=list)
    contacts: list[Contact] = field(default_factory=list)
    charges: list[Charge] = field(default_factory=list)
    taxes: list[Tax] = field(default_factory=list)
    dates: list[DatedEvent] = field(default_factory=list)
    amounts: list[Segment] = field(default_factory=list)
    terms: Terms | None = None
    freight_terms: FreightTerms | None = None
    routing: Routing | None = None
    currency: str = ""
    sales_requirement: str = ""

    def first_date(self, *qualifiers: str) -> dt.date | None:
        """Return the date of the first event with one of `qualifiers`."""
        return next((event.date for event in self.dates if event.qualifier in qualifiers), None)


def read_heading(segments: Iterable[Segment], reader: ElementReader) -> Heading:
    """Read heading segments in whatever order they come; those we have no use for are passed over."""
    heading = Heading()
    parties, notes = PartyReader(), NoteReader()
    for owner, segment_id, segment in with_owner(segments, _MEMBERS, _SWALLOWING):
        if segment_id == "N1" and owner == "N1":
            parties.open(segment)
        elif owner == "N1":
            parties.take(segment_id, segment)
        elif segment_id == "N9" and owner == "N9":
            notes.open(segment)
        elif segment_id in {"MSG", "MTX", "NTE"} and owner in {"", "N9"}:
            (notes.take_inner if owner == "N9" else notes.take_bare)(segment_id, segment)
        elif not owner or owner == segment_id == "AMT":
            _take(heading, segment_id, segment, reader)
    heading.parties = parties.parties()
    heading.notes = notes.notes()
    return heading


def _take(heading: Heading, segment_id: str, segment: Segment, reader: ElementReader) -> None:
    match segment_id:
        case "REF":
            heading.references.append(read_reference(segment))
        case "PER":
            heading.contacts.append(read_contact(segment))
        case "SAC":
            heading.charges.append(read_charge(segment, reader))
        case "TXI":
            heading.taxes.append(read_tax(segment, reader))
        case "DTM":
            event = read_date(segment, reader)
            heading.dates.extend([event] if event is not None else [])
        case "AMT":
            heading.amounts.append(segment)
        case "CUR":
            heading.currency = heading.currency or reader.text(segment, 2)
        case "CSH":
            heading.sales_requirement = heading.sales_requirement or reader.text(segment, 1)
        case _:
            _take_once(heading, segment_id, segment, reader)


def _take_once(heading: Heading, segment_id: str, segment: Segment, reader: ElementReader) -> None:
    """Take a segment of which the first one counts."""
    match segment_id:
        case "ITD" if heading.terms is None:
            heading.terms = read_terms(segment, reader)
        case "FOB" if heading.freight_terms is None:
            heading.freight_terms = read_freight_terms(segment)
        case "TD5" if heading.routing is None or not (heading.routing.scac or heading.routing.text):
            heading.routing = read_routing(segment, heading.routing)
        case "TD3" if heading.routing is None or not heading.routing.equipment:
            heading.routing = read_equipment(segment, heading.routing)
        case "CAD" if heading.routing is None:
            heading.routing = read_invoice_routing(segment)
        case _:
            return


@dataclass(frozen=True, slots=True)
class Totals:
    """Counts of the CTT segment."""

    lines: int | None = None
    hash_total: Decimal | None = None


def read_totals(segments: Iterable[Segment], reader: ElementReader) -> Totals:
    """Return what the last CTT says."""
    totals = Totals()
    for segment in segments:
        if segment.id.upper() == "CTT":
            totals = Totals(reader.integer(segment, 1, "line count"), reader.number(segment, 2, "hash total"))
    return totals
