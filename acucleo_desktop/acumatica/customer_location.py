"""Unknown ship-to to CustomerLocation (AR303020). ExtRefNbr (24.200 and later) holds the partner's code."""

from __future__ import annotations

from typing import Any

from acucleo_desktop.acumatica.addresses import write_address
from acucleo_desktop.acumatica.field_lengths import FORMS, FieldLengths
from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.documents.party import Party

ENTITY = "CustomerLocation"


def to_record(party: Party, customer_id: str, lengths: FieldLengths = FORMS) -> tuple[dict[str, Any], list[Finding]]:
    """Map a ship-to to a location of a customer, found again by the partner's code in ExtRefNbr, with findings."""
    findings: list[Finding] = []
    letters = "".join(letter for letter in party.identifier.upper() if letter.isalnum())
    record: dict[str, Any] = {
        "Customer": customer_id,
        "LocationID": letters[-lengths["CustomerLocation/LocationID"] :] or "EDI",
        "LocationName": lengths.fitted(
            party.name or party.identifier, "CustomerLocation/LocationName", "name of the ship-to", findings
        ),
        "ExtRefNbr": lengths.fitted(party.identifier, "CustomerLocation/ExtRefNbr", "code of the ship-to", findings),
    }
    if not party.address.is_empty:
        record["AddressOverride"] = True
        record["LocationContact"] = {"Address": write_address(party.address, findings, "ship-to address", lengths)}
    return record, findings
