"""Documents with very many lines: they go to Acumatica in parts, and neither a lost answer nor a kill doubles a line.

Acumatica: about 500 lines a request, then PUT again; rows without an id are appended. While a document is incomplete it
is on hold and its reference carries a mark, so that nobody finds a part and takes it for the whole. What is there
already is read and compared before each part, so that writing goes on where it stopped, after a lost answer as after a
restart. The last step puts the reference right and takes the hold off; it may be repeated without harm.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Final

from acucleo_desktop.acumatica.client import AcumaticaClient
from acucleo_desktop.acumatica.errors import RecordRefused
from acucleo_desktop.acumatica.keys import KEYS
from acucleo_desktop.acumatica.record import Record
from acucleo_desktop.acumatica.values import quoted
from acucleo_desktop.transport.problems import OutcomeUnknown

MARK: Final = "~part"
"""Ends the reference of a document that is not complete yet."""
REFERENCES: Final = {"SalesOrder": "ExternalRef", "Bill": "VendorRef", "PurchaseReceipt": "VendorRef"}
"""The field by which a document is found again."""
_ACCOUNTS: Final = {"SalesOrder": "CustomerID", "Bill": "Vendor", "PurchaseReceipt": "VendorID"}
_ROWS: Final = "Details"
_COMPARED: Final = ("InventoryID", "ExternalRef", "OrderQty", "Qty", "ReceiptQty", "POLine", "POLineNbr")
_MOST_LOST: Final = 3
"""Answers that may be lost one after the other before the run gives up for now."""


def is_long(entity: str, record: Mapping[str, Any], size: int) -> bool:
    """Tell whether a new record goes in parts of `size` lines."""
    rows = record.get(_ROWS)
    return entity in REFERENCES and isinstance(rows, list) and len(rows) > size


def is_incomplete(record: Record) -> bool:
    """Tell whether a found record is one that is not complete yet."""
    return any(record.text(name).endswith(MARK) for name in set(REFERENCES.values()))


def create_in_parts(
    client: AcumaticaClient, entity: str, record: Mapping[str, Any], longest: int, expand: Sequence[str] = ()
) -> Record:
    """Create a long document, or go on with one that an earlier run began.

    Args:
        client: signed in.
        entity: one of `REFERENCES`.
        record: plain values, the rows under `Details`.
        longest: characters of the reference field.
        expand: what the reply should hold.

    Raises:
        RecordRefused: Acumatica said no, or what is there is not the beginning of this document.
        OutcomeUnknown: too many answers were lost; the next run goes on.
    """
    return _LongDocument(client, entity, record, longest).create(expand)


class _LongDocument:
    def __init__(self, client: AcumaticaClient, entity: str, record: Mapping[str, Any], longest: int) -> None:
        self._client = client
        self._entity = entity
        self._rows: list[Mapping[str, Any]] = list(record[_ROWS])
        self._name = REFERENCES[entity]
        self._size = client.connection.lines_per_write
        reference = str(record[self._name])
        self._end = {self._name: reference, "Hold": record.get("Hold", False)}
        self._marked = reference[: longest - len(MARK)] + MARK
        self._heading = {**record, self._name: self._marked, "Hold": True}

    def create(self, expand: Sequence[str]) -> Record:
        keys = self._begun() or self._begin()
        try:
            self._send_rest(keys)
            return self._client.put_record(self._entity, {**keys, **self._end}, expand=expand, creates=False)
        except RecordRefused as refused:
            key = "/".join(keys.values())
            refused.why = refused.why or f"What came before it is saved in {self._entity} {key}, which is on hold."
            raise

    def _send_rest(self, keys: Mapping[str, str]) -> None:
        lost = 0
        while (done := self._lines_there(keys)) < len(self._rows):
            part = self._rows[done : done + self._size]
            try:
                self._client.put_record(self._entity, {**keys, _ROWS: part}, match_any=True)
                lost = 0
            except OutcomeUnknown:
                lost += 1
                if lost > _MOST_LOST:
                    raise

    def _begun(self) -> dict[str, str]:
        """Return the keys of this document when an earlier run began it."""
        account = _ACCOUNTS[self._entity]
        condition = f"{self._name} eq {quoted(self._marked)} and {account} eq {quoted(str(self._heading[account]))}"
        select = (*KEYS[self._entity], self._name)
        found = next(iter(self._client.list_records(self._entity, filter=condition, select=select, top=1)), None)
        return self._keys_of(found) if found is not None else {}

    def _begin(self) -> dict[str, str]:
        first = {**self._heading, _ROWS: self._rows[: self._size]}
        return self._keys_of(self._client.put_record(self._entity, first))

    def _keys_of(self, record: Record) -> dict[str, str]:
        return {name: record.text(name) for name in KEYS[self._entity]}

    def _lines_there(self, keys: Mapping[str, str]) -> int:
        """Return how many of our lines are saved, in their order; the server has done all that we sent before."""
        record = self._client.get_record(self._entity, *keys.values(), expand=(_ROWS,))
        rows = record.rows(_ROWS) if record is not None else []
        if record is None or len(rows) > len(self._rows) or not all(map(_is_same, rows, self._rows)):
            raise _not_ours(self._entity, "/".join(keys.values()))
        return len(rows)


def _is_same(saved: Record, sent: Mapping[str, Any]) -> bool:
    for name in _COMPARED:
        wanted = sent.get(name)
        if wanted in (None, "") or name not in saved:
            continue
        kept = saved.number(name) if isinstance(wanted, Decimal | int) else saved.text(name)
        if kept != wanted and str(kept) != str(wanted):
            return False
    return True


def _not_ours(entity: str, key: str) -> RecordRefused:
    return RecordRefused(
        "acumatica.part-differs",
        f"{entity} {key} was begun, and its lines are not the beginning of this document any more.",
        why="Somebody changed it while it was incomplete, or Acumatica changed its lines.",
        todo="Delete it in Acumatica (it is on hold), then run the document again.",
        service="acumatica",
    )
