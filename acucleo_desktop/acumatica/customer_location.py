"""Unknown ship-to to CustomerLocation (AR303020). ExtRefNbr (24.200 and later) holds the partner's code."""

from __future__ import annotations

from typing import Any

from acucleo_desktop.acumatica.addresses import LOCATION_NAME, write_address
from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.documents.party import Party

ENTITY = "CustomerLocation"
_ID_LENGTH = 10


def to_record(party: Party, customer_id: str) -> dict[str, Any]:
    """Map a ship-to to a location of a customer, found again by the partner's code in ExtRefNbr."""
    findings: list[Finding] = []
    letters = "".join(letter for letter in party.identifier.upper() if letter.isalnum())
    record: dict[str, Any] = {
        "Customer": customer_id,
        "LocationID": letters[-_ID_LENGTH:] or "EDI",
        "LocationName": (party.name or party.identifier)[:LOCATION_NAME],
        "ExtRefNbr": party.identifier,
    }
    if not party.address.is_empty:
        record["AddressOverride"] = True
        record["LocationContact"] = {"Address": write_address(party.address, findings, "ship-to address")}
    return record
