"""Whether what the ledger says was done is really there on both sides, asked over HTTP and not of our own records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import requests

from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.status import Delivery
from acucleo_desktop.ledger.rows import DocumentRow
from acucleo_desktop.sync.opening import Opened

_SECONDS = 10


def verify_over_http(
    rows: Sequence[DocumentRow], opened: Opened, facts: Mapping[str, Any]
) -> tuple[Counter[str], list[str]]:
    """Look for every upload, order, bill and update on the practice servers.

    Args:
        rows: all documents of the ledger.
        opened: the home, for the bytes that were sent.
        facts: addresses of the servers.

    Returns:
        How many of each kind were found, and a sentence for each that is missing or there more than once.
    """
    servers = _Servers(facts)
    found: Counter[str] = Counter()
    missing: list[str] = []
    for row in rows:
        if row.direction is Direction.OUT and row.delivery is Delivery.SENT:
            name = {Flow.INVOICE: "invoices sent", Flow.PURCHASE_ORDER: "purchase orders sent"}.get(row.flow)
            _note(servers.has_upload(row, opened), name or "acknowledgments sent", row, found, missing)
        elif row.direction is Direction.IN and row.delivery is Delivery.WRITTEN:
            _verify_inbound(row, servers, found, missing)
    return found, missing


def _verify_inbound(row: DocumentRow, servers: _Servers, found: Counter[str], missing: list[str]) -> None:
    match row.flow:
        case Flow.SALES_ORDER:
            times = servers.count("SalesOrder", "CustomerOrder", row.number, row.acumatica_key)
            _note(times, "sales orders", row, found, missing)
        case Flow.BILL:
            _note(servers.count("Bill", "VendorRef", row.number, row.acumatica_key), "bills", row, found, missing)
        case Flow.ORDER_ACKNOWLEDGMENT:
            _note(servers.count_key("PurchaseOrder", row.acumatica_key), "order answers", row, found, missing)
        case Flow.SHIP_NOTICE:
            entity = "PurchaseReceipt" if row.acumatica_entity == "PurchaseReceipt" else "PurchaseOrder"
            _note(servers.count_key(entity, row.acumatica_key), "ship notices", row, found, missing)
        case Flow.FUNCTIONAL_ACKNOWLEDGMENT:
            found["acknowledgments received"] += 1


def _note(times: int, name: str, row: DocumentRow, found: Counter[str], missing: list[str]) -> None:
    if times == 1:
        found[name] += 1
    else:
        word = "is not there" if times == 0 else f"is there {times} times"
        missing.append(f"{name}: {row.partner_name} {row.number} {word}")


class _Servers:
    """What the practice servers hold, read once."""

    def __init__(self, facts: Mapping[str, Any]) -> None:
        self._acumatica = f"{facts['acumatica']['url']}/practice/records"
        files = _get(f"{facts['cleo']['url']}/practice/files?origin=us")
        self._uploads = Counter((file["name"], file["sha256"]) for file in files)
        self._contents = Counter(file["sha256"] for file in files)
        self._records: dict[str, list[dict[str, Any]]] = {}

    def _all(self, entity: str) -> list[dict[str, Any]]:
        if entity not in self._records:
            self._records[entity] = _get(f"{self._acumatica}/{entity}")
        return self._records[entity]

    def has_upload(self, row: DocumentRow, opened: Opened) -> int:
        """Return how often the bytes of a document were uploaded; only once under its name counts."""
        if row.file_id is None:
            return 0
        file = opened.ledger.files.get(row.file_id)
        return self._contents[file.sha256] if self._uploads[(file.name, file.sha256)] else 0

    def count(self, entity: str, field: str, value: str, key: str) -> int:
        """Return how many records carry a number; zero when none of them has the key that the ledger knows."""
        found = [record for record in self._all(entity) if str(record.get(field, "")) == value]
        number = key.rpartition("/")[2]
        return len(found) if any(number in record.values() for record in found) else 0

    def count_key(self, entity: str, key: str) -> int:
        """Return how many records have a key."""
        number = key.rpartition("/")[2]
        field = "ReceiptNbr" if entity == "PurchaseReceipt" else "OrderNbr"
        return sum(record.get(field) == number for record in self._all(entity))


def _get(url: str) -> list[dict[str, Any]]:
    reply = requests.get(url, timeout=_SECONDS)
    reply.raise_for_status()
    body: list[dict[str, Any]] = reply.json()
    return body
