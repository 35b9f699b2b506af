"""N1 loops (N1, N2, N3, N4, REF, PER) and references, both ways."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from acucleo_desktop.documents.party import Address, Contact, Party, Reference
from acucleo_desktop.x12.body_writer import BodyWriter, cut
from acucleo_desktop.x12.structure import Segment

PARTY_MEMBERS = frozenset({"N2", "N3", "N4", "NX2", "IN2", "REF", "PER", "SI", "DMG"})
"""What belongs to an N1 loop wherever it stands; FOB and TD5, which some sets also allow there, are the heading's."""

NAME_LENGTH = 60
ADDRESS_LENGTH = 55
CITY_LENGTH = 30
STATE_LENGTH = 2
DESCRIPTION_LENGTH = 80
MOST_STREET_LINES = 4
HAS_STATES = frozenset({"", "US", "USA", "CA", "CAN"})
"""Countries whose states or provinces stand in N402 (X12 005010 N4: N402 is for the United States and Canada)."""
_ZIP_PLUS_4 = re.compile(r"([0-9]{5})-([0-9]{4})\Z")


@dataclass(slots=True)
class _OpenParty:
    first: Segment
    names: list[str] = field(default_factory=list)
    streets: list[str] = field(default_factory=list)
    town: Segment = field(default_factory=lambda: Segment("N4"))
    contacts: list[Contact] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)

    def close(self) -> Party:
        n1, n4 = self.first, self.town
        city, state, postal, country, subdivision = (n4.get(number).strip() for number in (1, 2, 3, 4, 7))
        return Party(
            role=n1.get(1).strip(),
            name=n1.get(2).strip(),
            qualifier=n1.get(3).strip(),
            identifier=n1.get(4).strip(),
            address=Address(tuple(self.streets), city, state or subdivision, postal, country),
            extra_names=tuple(self.names),
            contacts=tuple(self.contacts),
            references=tuple(self.references),
        )


class PartyReader:
    """Collects the parties of a heading or of a hierarchical level, segment by segment."""

    def __init__(self) -> None:
        self._open: list[_OpenParty] = []

    def open(self, segment: Segment) -> None:
        """Begin a party with its N1."""
        self._open.append(_OpenParty(segment))

    def take(self, segment_id: str, segment: Segment) -> None:
        """Take a segment of the party that was opened last."""
        party = self._open[-1]
        match segment_id:
            case "N2":
                party.names.extend(_texts(segment))
            case "N3":
                party.streets.extend(_texts(segment))
            case "N4":
                party.town = segment
            case "PER":
                party.contacts.append(read_contact(segment))
            case "REF":
                party.references.append(read_reference(segment))
            case _:
                return

    def parties(self) -> tuple[Party, ...]:
        """Return the parties that name themselves at all."""
        return tuple(party.close() for party in self._open if party.first.get(1).strip())


def read_reference(segment: Segment) -> Reference:
    """Return the reference of a REF segment."""
    return Reference(segment.get(1).strip(), segment.get(2).strip(), segment.get(3).strip())


def read_contact(segment: Segment) -> Contact:
    """Return the contact of a PER segment; of several numbers of a kind the first."""
    numbers: dict[str, str] = {}
    for position in (3, 5, 7):
        kind, value = segment.get(position).strip(), segment.get(position + 1).strip()
        if kind and value:
            numbers.setdefault(kind, value)
    return Contact(
        function=segment.get(1).strip(),
        name=segment.get(2).strip(),
        phone=numbers.get("TE", ""),
        email=numbers.get("EM", ""),
        fax=numbers.get("FX", ""),
    )


def write_references(writer: BodyWriter, references: Iterable[Reference]) -> None:
    """Append a REF for each reference that says anything; numbers are never cut, descriptions are."""
    for reference in references:
        if reference.qualifier and (reference.value or reference.description):
            writer.add("REF", reference.qualifier, reference.value, cut(reference.description, DESCRIPTION_LENGTH))


def write_contacts(writer: BodyWriter, contacts: Iterable[Contact]) -> None:
    """Append a PER for each contact; X12 PER01 is mandatory, `IC` (information) stands where none is known."""
    for contact in contacts:
        numbers: list[str] = []
        for kind, value in (("TE", contact.phone), ("EM", contact.email), ("FX", contact.fax)):
            if value.strip():
                numbers += [kind, value]
        if contact.function or contact.name or numbers:
            writer.add("PER", contact.function or "IC", cut(contact.name, NAME_LENGTH), *numbers)


def write_parties(writer: BodyWriter, parties: Iterable[Party]) -> None:
    """Append the N1 loops."""
    for party in parties:
        write_party(writer, party)


def write_party(writer: BodyWriter, party: Party) -> None:
    """Append one N1 loop; without name and identifier there is nothing to say (X12 N1 rule R0203)."""
    identified = bool(party.qualifier and party.identifier)
    if not party.role or not (party.name or identified):
        return
    writer.add(
        "N1",
        party.role,
        cut(party.name, NAME_LENGTH),
        party.qualifier if identified else "",
        party.identifier if identified else "",
    )
    for pair in _pairs(party.extra_names, NAME_LENGTH):
        writer.add("N2", *pair)
    address = party.address
    for pair in _pairs(address.lines[:MOST_STREET_LINES], ADDRESS_LENGTH):
        writer.add("N3", *pair)
    postal = _ZIP_PLUS_4.sub(r"\1\2", address.postal_code.strip())
    _write_town(writer, address, postal)
    write_references(writer, party.references)
    write_contacts(writer, party.contacts)


def _write_town(writer: BodyWriter, address: Address, postal: str) -> None:
    """Append N4.

    Since 005010 a state outside the United States and Canada stands as country subdivision (N407, up to three
    characters); 004010 has N402 for it, and no place for one that has not two characters.
    """
    foreign = bool(address.state) and address.country not in HAS_STATES
    abroad = foreign and writer.is_5010
    fits = len(address.state) == STATE_LENGTH or not foreign
    writer.add(
        "N4",
        cut(address.city, CITY_LENGTH),
        address.state if fits and not abroad else "",
        postal,
        address.country,
        "",
        "",
        address.state if abroad else "",
    )


def _texts(segment: Segment) -> list[str]:
    return [text for number in (1, 2) if (text := segment.get(number).strip())]


def _pairs(texts: tuple[str, ...], limit: int) -> Iterable[list[str]]:
    kept = [short for text in texts if (short := cut(text, limit))]
    return [kept[index : index + 2] for index in range(0, len(kept), 2)]
