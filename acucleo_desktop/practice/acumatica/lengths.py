"""What the fields of the forms hold (2020 R2), and what the site does with longer texts: nobody knows, so all three."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from acucleo_desktop.practice.acumatica.replies import FieldErrors

LENGTHS: Mapping[str, int] = {
    "OrderNbr": 15,
    "ReferenceNbr": 15,
    "ReceiptNbr": 15,
    "ShipmentNbr": 15,
    "OrderType": 2,
    "CustomerOrder": 40,
    "ExternalRef": 40,
    "VendorRef": 40,
    "AlternateID": 50,
    "LineDescription": 256,
    "TransactionDescr": 256,
    "TransactionDescription": 256,
    "Description": 256,
    "AddressLine1": 50,
    "AddressLine2": 50,
    "City": 50,
    "State": 50,
    "PostalCode": 20,
    "BusinessName": 255,
    "Attention": 255,
    "Phone1": 50,
    "AccountRef": 50,
    "ExtRefNbr": 50,
    "CustomerName": 60,
    "LocationName": 60,
    "Terms": 10,
    "ShipVia": 15,
    "FOBPoint": 15,
    "ShippingTerms": 10,
    "TrackingNbr": 60,
}
_OWN: Mapping[tuple[str, str], int] = {("PurchaseOrder", "Description"): 60}


def fit_lengths(given: dict[str, Any], entity: str, mode: str) -> None:
    """Cut texts that are too long, refuse them, or let them be.

    Args:
        given: what was sent; cut in place.
        entity: of the record.
        mode: `cut`, `error` or `accept`.

    Raises:
        FieldErrors: where the mode is `error`, with every text that is too long.
    """
    errors: list[tuple[str, int, str]] = []
    if mode != "accept":
        _walk(given, entity, "", -1, mode, errors)
    if errors:
        raise FieldErrors(*errors)


def _walk(
    part: dict[str, Any], entity: str, path: str, row: int, mode: str, errors: list[tuple[str, int, str]]
) -> None:
    for name, value in part.items():
        here = f"{path}.{name}" if path else name
        longest = _OWN.get((entity, here), LENGTHS.get(name, 0))
        if isinstance(value, str) and longest and len(value) > longest:
            if mode == "error":
                errors.append((here, row, f"'{name}' is too long: the maximum length is {longest} characters."))
            else:
                part[name] = value[:longest]
        elif isinstance(value, dict) and not name.startswith("_"):
            _walk(value, entity, here, row, mode, errors)
        elif isinstance(value, list):
            for index, inner in enumerate(value):
                if isinstance(inner, dict):
                    _walk(inner, entity, here, index, mode, errors)
