"""Unknown buyer to Customer (AR303000). CustomerClass is required; the defaults come from it."""

from __future__ import annotations

from typing import Any

from acucleo_desktop.acumatica.addresses import write_address
from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.documents.party import Party

ENTITY = "Customer"
_ID_LENGTH = 30
_NAME_LENGTH = 60
_REFERENCE_LENGTH = 50


def reference_of(party: Party) -> str:
    """Return by what a buyer's customer is found: its code, else its name, as much of it as AccountRef holds."""
    return (party.identifier or party.name)[:_REFERENCE_LENGTH]


def to_record(party: Party, customer_class: str, reference: str) -> dict[str, Any]:
    """Map a buyer to a customer record.

    Args:
        party: as named in the order.
        customer_class: class of the created customer; empty leaves the site's default.
        reference: the buyer's code, kept in AccountRef, by which it is found again.
    """
    findings: list[Finding] = []
    name = (party.name or reference)[:_NAME_LENGTH]
    record: dict[str, Any] = {
        "CustomerID": customer_id(party, reference),
        "CustomerName": name,
        "AccountRef": reference,
    }
    if customer_class:
        record["CustomerClass"] = customer_class
    if not party.address.is_empty:
        record["MainContact"] = {"Address": write_address(party.address, findings, "address")}
    return record


def customer_id(party: Party, reference: str) -> str:
    """Propose a customer id: letters and digits of the name with the end of the code, as long as the field."""
    letters = "".join(letter for letter in party.name.upper() if letter.isalnum() and letter.isascii())[:6]
    digits = "".join(letter for letter in reference.upper() if letter.isalnum() and letter.isascii())[-4:]
    return (letters + digits or "EDI")[:_ID_LENGTH]
