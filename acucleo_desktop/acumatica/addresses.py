"""Addresses and contacts of Acumatica documents, and the field lengths that what partners send must fit.

Field lengths (forms, 2020 R2; later builds may be longer): address line, city, state 50, postal code 20, business name
255, customer order and external reference 40, line description 256. X12 allows longer values in places.
"""

from __future__ import annotations

from typing import Any

from acucleo_desktop.acumatica.record import Record
from acucleo_desktop.documents.erp_causes import TEXT_CUT
from acucleo_desktop.documents.finding import Finding, Location
from acucleo_desktop.documents.party import Address, Contact, Party

LINE = 50
POSTAL_CODE = 20
NAME = 255
LOCATION_NAME = 60
REFERENCE = 40
DESCRIPTION = 256
DEFAULT_COUNTRY = "US"


def read_address(record: Record | None) -> Address:
    """Return an address entity as an address; an empty one when it is not there."""
    if record is None:
        return Address()
    lines = tuple(line for line in (record.text("AddressLine1"), record.text("AddressLine2")) if line)
    return Address(lines, record.text("City"), record.text("State"), record.text("PostalCode"), record.text("Country"))


def read_party(role: str, address: Record | None, contact: Record | None, our_id: str = "") -> Party:
    """Return a party made of an address and a contact entity."""
    name = contact.text("BusinessName") if contact is not None else ""
    contacts: tuple[Contact, ...] = ()
    if contact is not None and (contact.text("Attention") or contact.text("Phone1") or contact.text("Email")):
        contacts = (Contact("", contact.text("Attention"), contact.text("Phone1"), contact.text("Email")),)
    return Party(role, name, address=read_address(address), contacts=contacts, our_id=our_id)


def write_address(address: Address, findings: list[Finding], place: str) -> dict[str, Any]:
    """Return an address as fields, cut to their lengths; what was cut becomes a finding."""
    lines = list(address.lines[:2]) + [""] * (2 - len(address.lines[:2]))
    return {
        "AddressLine1": fitted(lines[0], LINE, f"{place}, street", findings),
        "AddressLine2": fitted(lines[1], LINE, f"{place}, second line", findings),
        "City": fitted(address.city, LINE, f"{place}, city", findings),
        "State": address.state,
        "PostalCode": fitted(address.postal_code, POSTAL_CODE, f"{place}, postal code", findings),
        "Country": _country(address.country),
    }


def _country(code: str) -> str:
    """Return a two-letter country code; X12 also carries three-letter ones."""
    return {"USA": "US", "CAN": "CA", "MEX": "MX", "": DEFAULT_COUNTRY}.get(code, code)


def fitted(text: str, length: int, place: str, findings: list[Finding]) -> str:
    """Return `text` cut to `length`; what was cut becomes a finding that says so."""
    if len(text) <= length:
        return text
    cut = text[:length].rstrip()
    findings.append(
        TEXT_CUT.found(
            Location(place),
            value=text,
            field=f"{place[:1].upper()}{place[1:]}",
            longest=length,
            kept=cut,
            length=len(text),
        )
    )
    return cut
