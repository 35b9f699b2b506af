"""Companies, places and people named in a document."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Address:
    """A postal address.

    Attributes:
        lines: street lines, top to bottom.
        country: two-letter code; empty means the partner's own country.
    """

    lines: tuple[str, ...] = ()
    city: str = ""
    state: str = ""
    postal_code: str = ""
    country: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether no part is given."""
        return not (self.lines or self.city or self.state or self.postal_code or self.country)


@dataclass(frozen=True, slots=True)
class Contact:
    """A person or desk to speak to.

    Attributes:
        function: X12 366 contact function code such as `BD` buyer, `OC` order contact.
    """

    function: str = ""
    name: str = ""
    phone: str = ""
    email: str = ""
    fax: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """A number by which somebody knows something.

    Attributes:
        qualifier: X12 128 code such as `DP` department, `IA` internal vendor number, `BM` bill of lading.
    """

    qualifier: str
    value: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class Party:
    """A company or place with a role in the document.

    Attributes:
        role: X12 98 entity code: `BY` buyer, `ST` ship to, `BT` bill to, `RE` remit to, `SE` seller, `VN` vendor ....
        qualifier: X12 66 code telling the kind of `identifier` (`92` by buyer, `UL` GLN, `1` D-U-N-S, `9` D-U-N-S+4).
        identifier: the partner's own code for this party, as sent.
        our_id: our code for it (Acumatica customer location, vendor location or warehouse); empty until resolved.
    """

    role: str
    name: str = ""
    qualifier: str = ""
    identifier: str = ""
    address: Address = Address()
    extra_names: tuple[str, ...] = ()
    contacts: tuple[Contact, ...] = ()
    references: tuple[Reference, ...] = ()
    our_id: str = ""


def find_party(parties: tuple[Party, ...], *roles: str) -> Party | None:
    """Return the first party that has the first of `roles` that occurs at all, or None."""
    for role in roles:
        for party in parties:
            if party.role == role:
                return party
    return None


def find_reference(references: tuple[Reference, ...], *qualifiers: str) -> str:
    """Return the value of the first reference with one of `qualifiers`, in that order, or an empty text."""
    for qualifier in qualifiers:
        for reference in references:
            if reference.qualifier == qualifier:
                return reference.value
    return ""
