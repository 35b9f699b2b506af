"""Addresses and contacts of Acumatica documents; what partners send is fitted to the lengths of the fields."""

from __future__ import annotations

from typing import Any

from acucleo_desktop.acumatica.field_lengths import FORMS, FieldLengths
from acucleo_desktop.acumatica.record import Record
from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.documents.party import Address, Contact, Party

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


def write_address(
    address: Address, findings: list[Finding], place: str, lengths: FieldLengths = FORMS
) -> dict[str, Any]:
    """Return an address as fields that fit; a street that is too long goes on in an empty second line."""
    street, second = (*address.lines[:2], "", "")[:2]
    if not second:
        rest_place = "the second line of the address"
        street, second = lengths.split(street, "Address/AddressLine1", f"{place}, street", rest_place, findings)
    return {
        "AddressLine1": lengths.fitted(street, "Address/AddressLine1", f"{place}, street", findings),
        "AddressLine2": lengths.fitted(second, "Address/AddressLine2", f"{place}, second line", findings),
        "City": lengths.fitted(address.city, "Address/City", f"{place}, city", findings),
        "State": lengths.fitted(address.state, "Address/State", f"{place}, state", findings),
        "PostalCode": lengths.fitted(address.postal_code, "Address/PostalCode", f"{place}, postal code", findings),
        "Country": _country(address.country),
    }


def _country(code: str) -> str:
    """Return a two-letter country code; X12 also carries three-letter ones."""
    return {"USA": "US", "CAN": "CA", "MEX": "MX", "": DEFAULT_COUNTRY}.get(code, code)
