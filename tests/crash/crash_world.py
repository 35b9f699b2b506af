"""A tiny practice world that outlives the processes that are killed, and can be set back to any kept state at once."""

from __future__ import annotations

import shutil
import sqlite3
from collections import Counter
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from crash_child import START, clock_of

from acucleo_desktop.practice.acumatica.server import AcumaticaServer
from acucleo_desktop.practice.acumatica.settings import AcumaticaSettings
from acucleo_desktop.practice.acumatica.switches import DEFAULTS as ACUMATICA_FAULTS
from acucleo_desktop.practice.cleo.server import CleoServer
from acucleo_desktop.practice.cleo.settings import CleoSettings
from acucleo_desktop.practice.cleo.store import StoredFile
from acucleo_desktop.practice.cleo.switches import DEFAULTS as CLEO_FAULTS
from acucleo_desktop.practice.stock.build import build

LENIENT: dict[str, object] = {
    "acumatica.duplicate_orders": "allow",
    "acumatica.duplicate_vendor_refs": False,
    "acumatica.long_operations": False,
    "cleo.rate_limit": False,
}
"""A site that takes doubles, so that one of ours would show; the pace is proved elsewhere."""
Effects = Counter[tuple[str, ...]]


@dataclass
class Kept:
    """A state of both servers and of a home, to go back to."""

    acumatica: sqlite3.Connection
    cleo: sqlite3.Connection
    home: Path
    faults: dict[str, object] = field(default_factory=dict)


class TinyWorld:
    """Both practice servers over loopback, stocked by hand."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.clock = clock_of(0)
        self.stock = build(1, START.date())
        self.acumatica = AcumaticaServer(folder / "acumatica.sqlite3", AcumaticaSettings(), self.clock)
        self.cleo = CleoServer(folder / "cleo.sqlite3", CleoSettings(), self.clock)
        self._copies = ExitStack()
        self._empty = self.keep(folder / "nothing")
        self.acumatica.start()
        self.cleo.start()

    def stop(self) -> None:
        """Stop both servers, and let go of all states that were kept."""
        self.acumatica.stop()
        self.cleo.stop()
        self._copies.close()

    def facts(self) -> dict[str, Any]:
        """Return the addresses and sign-in data, as a practice world tells them."""
        site, mailbox = self.acumatica.settings, self.cleo.settings
        return {
            "acumatica": {
                "url": self.acumatica.url,
                "endpoint": "Default",
                "version": "24.200.001",
                "tenant": site.tenant,
                "client_id": site.client_id,
                "client_secret": site.client_secret,
                "username": site.username,
                "password": site.password,
            },
            "cleo": {
                "url": self.cleo.url,
                "preset": "cic",
                "username": mailbox.username,
                "password": mailbox.password,
                "per_second": 1000,
            },
        }

    def keep(self, home: Path, faults: dict[str, object] | None = None) -> Kept:
        """Keep the present state of both servers beside a home that is closed."""
        copies = []
        for store in (self.acumatica.store, self.cleo.store):
            copy = self._copies.enter_context(closing(sqlite3.connect(":memory:", check_same_thread=False)))
            with store._lock:
                store._db.backup(copy)
            copies.append(copy)
        return Kept(copies[0], copies[1], home, faults or {})

    def go_back(self, kept: Kept, home: Path) -> None:
        """Set both servers back, and put a copy of the kept home at `home`."""
        for copy, store in ((kept.acumatica, self.acumatica.store), (kept.cleo, self.cleo.store)):
            with store._lock:
                copy.backup(store._db)
        self.set_faults(kept.faults)
        shutil.rmtree(home, ignore_errors=True)
        if kept.home.exists():
            shutil.copytree(kept.home, home)

    def empty(self, home: Path) -> None:
        """Set both servers back to nothing at all."""
        self.go_back(self._empty, home)

    def set_faults(self, faults: dict[str, object]) -> None:
        """Set all switches: the defaults, what makes the site lenient, and these."""
        servers = {"acumatica": self.acumatica.faults, "cleo": self.cleo.faults}
        given = {f"acumatica.{name}": value for name, value in ACUMATICA_FAULTS.items()}
        given |= {f"cleo.{name}": value for name, value in CLEO_FAULTS.items()}
        for name, value in {**given, **LENIENT, **faults}.items():
            server, _, short = name.partition(".")
            servers[server].set(short, value)

    def uploads(self) -> list[StoredFile]:
        """Return everything that we ever uploaded, also what was consumed."""
        return self.cleo.store.files(origin="us")

    def effects(self) -> Effects:
        """Return what both servers hold because of us. Each has to be there once."""
        found: Effects = Counter()
        store = self.acumatica.store
        for order in store.all("SalesOrder"):
            lines = "; ".join(f"{row['InventoryID']} {row['OrderQty']}" for row in order["Details"])
            key = ("SalesOrder", order["CustomerID"], str(order.get("CustomerOrder")), lines)
            found[(*key, str(order.get("LocationID") or ""))] += 1
        for bill in store.all("Bill"):
            found[("Bill", bill["Vendor"], str(bill.get("VendorRef")), str(bill["Amount"]))] += 1
        for receipt in store.all("PurchaseReceipt"):
            lines = "; ".join(f"{row['POOrderNbr']} {row['ReceiptQty']}" for row in receipt["Details"])
            found[("PurchaseReceipt", receipt["VendorID"], str(receipt.get("VendorRef")), lines)] += 1
        for order in store.all("PurchaseOrder"):
            lines = "; ".join(
                f"{row['LineNbr']} {row['InventoryID']} {row['OrderQty']} {row.get('Promised')}"
                for row in order["Details"]
            )
            found[("PurchaseOrder", order["OrderNbr"], str(order.get("VendorRef") or ""), lines)] += 1
        for name, keys in (("Customer", ("AccountRef",)), ("CustomerLocation", ("Customer", "ExtRefNbr"))):
            found.update((name, *(str(record.get(key)) for key in keys)) for record in store.all(name))
        found.update(_upload_effect(file) for file in self.uploads())
        return found


def _upload_effect(file: StoredFile) -> tuple[str, ...]:
    """Return what an upload says: its set, and its first two segments, without times and control numbers."""
    first, *rest = file.content.decode("latin-1").split("~ST*", 1)[1].split("~")
    return (file.folder, first[:3], rest[0].strip(), "~".join(part.strip() for part in rest[1:4]))


def controls_of(file: StoredFile) -> tuple[str, str]:
    """Return the folder and the interchange control number of an upload."""
    return file.folder, file.content.decode("latin-1")[90:99]
