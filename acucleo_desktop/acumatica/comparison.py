"""What Acumatica saved against what was sent: a price list, a unit or a default may have taken the place of a value."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from acucleo_desktop.acumatica.record import Record
from acucleo_desktop.documents.erp_causes import LINES_DIFFER, VALUE_CHANGED
from acucleo_desktop.documents.finding import Finding, Location
from acucleo_desktop.documents.money import plain

_HEADING: Final = {
    "CustomerOrder": "customer order number",
    "VendorRef": "vendor reference",
    "LocationID": "location",
    "Date": "date",
    "RequestedOn": "requested date",
    "DueDate": "due date",
}
_LINE: Final = {
    "InventoryID": "item",
    "OrderQty": "quantity",
    "Qty": "quantity",
    "ReceiptQty": "quantity",
    "UOM": "unit",
    "UnitPrice": "unit price",
    "UnitCost": "unit price",
    "ExtendedCost": "amount",
    "Promised": "promised date",
}
_ADDRESS: Final = {
    "AddressLine1": "street",
    "AddressLine2": "second line",
    "City": "city",
    "State": "state",
    "PostalCode": "postal code",
    "Country": "country",
}
_ROWS: Final = "Details"
_MOST = 20
"""Findings about one record: where every price differs, twenty of them say it."""


def sent_parts(record: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what a write asks to see again: the linked entities and rows that it sends."""
    found: list[str] = []
    for name, value in record.items():
        if isinstance(value, list | tuple):
            found.append(name)
        elif isinstance(value, Mapping) and name != "custom":
            found += [name, *(f"{name}/{inner}" for inner in sent_parts(value))]
    return tuple(found)


def differences(sent: Mapping[str, Any], saved: Record, *, is_update: bool = False) -> list[Finding]:
    """Return a warning for each value of a written record that Acumatica keeps differently.

    Only what came back is compared: prices, quantities, units, dates, references and addresses.

    Args:
        sent: the plain record.
        saved: what the write returned, with the parts of `sent_parts`.
        is_update: whether the record may have more lines than were sent.
    """
    found = list(_compared(sent, saved, _HEADING, ""))
    for name in ("ShipToAddress",):
        address, kept = sent.get(name), saved.linked(name)
        if isinstance(address, Mapping) and kept is not None:
            found += _compared(address, kept, _ADDRESS, "ship-to address, ")
    rows = sent.get(_ROWS)
    if isinstance(rows, list | tuple) and isinstance(saved.raw.get(_ROWS), list):
        found += _lines(rows, saved.rows(_ROWS), is_update=is_update)
    return found[:_MOST]


def _lines(sent: Sequence[Mapping[str, Any]], saved: Sequence[Record], *, is_update: bool) -> Iterator[Finding]:
    if len(sent) != len(saved) and not is_update:
        place = Location("The whole document")
        yield LINES_DIFFER.found(place, value=str(len(sent)), sent=len(sent), kept=len(saved))
    for index, row in enumerate(sent):
        kept = _same_line(row, index, sent, saved)
        if kept is not None:
            number = row.get("ExternalRef") or row.get("LineNbr") or index + 1
            yield from _compared(row, kept, _LINE, f"line {number}, ")


def _same_line(
    row: Mapping[str, Any], index: int, sent: Sequence[Mapping[str, Any]], saved: Sequence[Record]
) -> Record | None:
    for name in ("ExternalRef", "LineNbr"):
        wanted = str(row.get(name) or "")
        matches = [kept for kept in saved if wanted and kept.text(name) == wanted]
        if len(matches) == 1:
            return matches[0]
    return saved[index] if len(sent) == len(saved) else None


def _compared(sent: Mapping[str, Any], saved: Record, names: Mapping[str, str], place: str) -> Iterator[Finding]:
    for name, words in names.items():
        if name not in sent or name not in saved or _is_same(sent[name], saved[name]):
            continue
        where = f"{place}{words}"
        where = f"{where[:1].upper()}{where[1:]}"
        kept = _said(saved[name])
        yield VALUE_CHANGED.found(Location(where), value=_said(sent[name]), field=where, kept=kept)


def _is_same(sent: object, kept: object) -> bool:
    if sent in (None, ""):
        return True  # nothing was asked for: a default may stand there
    if isinstance(sent, dt.date):
        return str(kept or "")[:10] == sent.isoformat()[:10]
    if isinstance(sent, Decimal | int) or isinstance(kept, Decimal | int):
        try:
            return Decimal(str(sent)) == Decimal(str(kept))
        except InvalidOperation:
            return str(sent) == str(kept)
    return str(sent).strip().casefold() == str(kept or "").strip().casefold()


def _said(value: object) -> str:
    if isinstance(value, Decimal):
        return plain(value)
    return "nothing" if value in (None, "") else str(value)
