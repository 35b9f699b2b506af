"""Unknown buyer to Customer (AR303000). CustomerClass is required; the defaults come from it."""

from __future__ import annotations

from typing import Any

from acucleo_desktop.acumatica.addresses import write_address
from acucleo_desktop.acumatica.field_lengths import FORMS, FieldLengths
from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.documents.party import Party

ENTITY = "Customer"
_REFERENCE_LENGTH = 50


def reference_of(party: Party) -> str:
    """Return by what a buyer's customer is found: its code, else its name, as much of it as AccountRef holds."""
    return (party.identifier or party.name)[:_REFERENCE_LENGTH]


def to_record(
    party: Party, customer_class: str, reference: str, lengths: FieldLengths = FORMS
) -> tuple[dict[str, Any], list[Finding]]:
    """Map a buyer to a customer record, with findings for what had to be cut or split.

    Args:
        party: as named in the order.
        customer_class: class of the created customer; empty leaves the site's default.
        reference: the buyer's code, kept in AccountRef, by which it is found again.
        lengths: of the fields.
    """
    findings: list[Finding] = []
    name = party.name or reference
    record: dict[str, Any] = {
        "CustomerID": customer_id(party, reference)[: lengths["Customer/CustomerID"]],
        "CustomerName": lengths.fitted(name, "Customer/CustomerName", "name of the customer", findings),
        "AccountRef": lengths.fitted(reference, "Customer/AccountRef", "code of the customer", findings),
    }
    if customer_class:
        record["CustomerClass"] = customer_class
    if not party.address.is_empty:
        record["MainContact"] = {"Address": write_address(party.address, findings, "address", lengths)}
    return record, findings


def customer_id(party: Party, reference: str) -> str:
    """Propose a customer id: letters and digits of the name with the end of the code."""
    letters = "".join(letter for letter in party.name.upper() if letter.isalnum() and letter.isascii())[:6]
    digits = "".join(letter for letter in reference.upper() if letter.isalnum() and letter.isascii())[-4:]
    return letters + digits or "EDI"
