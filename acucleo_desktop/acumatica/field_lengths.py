"""How long texts may be in Acumatica's fields: a table as data, and what is done with what does not fit.

The lengths are those of the forms as of 2020 R2; later builds may be longer, so a connection can say others. What the
API does with longer text is not known (cut or refused), so nothing longer is ever sent.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from acucleo_desktop.documents.erp_causes import TEXT_CUT, TEXT_SPLIT
from acucleo_desktop.documents.finding import Finding, Location

FORM_LENGTHS: Final[Mapping[str, int]] = MappingProxyType(
    {
        "SalesOrder/OrderType": 2,
        "SalesOrder/CustomerOrder": 40,
        "SalesOrder/ExternalRef": 40,
        "SalesOrder/Description": 256,
        "SalesOrder/Details/ExternalRef": 40,
        "SalesOrder/Details/AlternateID": 50,
        "SalesOrder/Details/LineDescription": 256,
        "PurchaseOrder/VendorRef": 40,
        "PurchaseOrder/Description": 60,
        "PurchaseReceipt/VendorRef": 40,
        "Bill/VendorRef": 40,
        "Bill/Description": 256,
        "Bill/Details/TransactionDescription": 256,
        "Customer/CustomerID": 30,
        "Customer/CustomerName": 60,
        "Customer/AccountRef": 50,
        "CustomerLocation/LocationID": 10,
        "CustomerLocation/LocationName": 60,
        "CustomerLocation/ExtRefNbr": 50,
        "Address/AddressLine1": 50,
        "Address/AddressLine2": 50,
        "Address/City": 50,
        "Address/State": 50,
        "Address/PostalCode": 20,
        "Contact/BusinessName": 255,
        "Contact/Attention": 255,
        "Contact/Phone1": 50,
        "Shipment/Packages/TrackingNbr": 60,
        "Terms": 10,
        "ShipVia": 15,
        "FOBPoint": 15,
        "ShippingTerms": 10,
        "document number": 15,
    }
)


@dataclass(frozen=True, slots=True)
class FieldLengths:
    """The lengths of one connection.

    Attributes:
        own: lengths that differ from `FORM_LENGTHS`, by path.
    """

    own: Mapping[str, int] = field(default_factory=dict)

    def __getitem__(self, path: str) -> int:
        """Return how many characters a field holds.

        Raises:
            KeyError: there is no such field in the table.
        """
        return self.own.get(path) or FORM_LENGTHS[path]

    def fitted(self, text: str, path: str, place: str, findings: list[Finding]) -> str:
        """Return `text` as long as the field `path` is; what was cut becomes a finding that says so.

        Args:
            text: what should be written.
            path: the field, such as `SalesOrder/CustomerOrder`.
            place: the field in a clerk's words, such as `order number`.
            findings: where the finding goes.
        """
        longest = self[path]
        if len(text) <= longest:
            return text
        kept = text[:longest].rstrip()
        findings.append(
            TEXT_CUT.found(
                Location(place), value=text, field=_named(place), longest=longest, kept=kept, length=len(text)
            )
        )
        return kept

    def split(self, text: str, path: str, place: str, rest_place: str, findings: list[Finding]) -> tuple[str, str]:
        """Return `text` in two pieces, broken between words: what fits into the field, and the rest for another place.

        Args:
            text: what should be written.
            path: the field.
            place: the field in a clerk's words.
            rest_place: where the rest goes, in a clerk's words, such as `the note of the line`.
            findings: where the finding goes.
        """
        longest = self[path]
        if len(text) <= longest:
            return text, ""
        room = text[: longest + 1]
        end = room.rfind(" ") if " " in room.strip() else longest
        kept, rest = text[:end].rstrip(), text[end:].strip()
        findings.append(
            TEXT_SPLIT.found(
                Location(place), value=text, field=_named(place), longest=longest, kept=kept, rest_place=rest_place
            )
        )
        return kept, rest


FORMS: Final = FieldLengths()
"""The lengths of the forms as they are."""


def _named(place: str) -> str:
    return f"{place[:1].upper()}{place[1:]}"
