"""Our orders as Acumatica shows them, asked once each in a pass, however many documents speak of them."""

from __future__ import annotations

from collections.abc import Sequence

from acucleo_desktop.acumatica.erp import Erp
from acucleo_desktop.acumatica.record import Record
from acucleo_desktop.rules.known_order import KnownOrder
from acucleo_desktop.sync.judging.known_orders import known_order


class OrderBook:
    """What was asked of Acumatica in this pass. `forget` before something is written, so that it is judged afresh."""

    def __init__(self, erp: Erp) -> None:
        self._erp = erp
        self._orders: dict[tuple[str, str], KnownOrder | None] = {}
        self._vendors: dict[str, Record | None] = {}
        self._accounts: dict[str, Sequence[Record]] = {}

    def find(self, number: str, vendor: str) -> KnownOrder | None:
        """Return our purchase order of a vendor with its lines, of any vendor for an empty one."""
        if not number:
            return None
        key = (number, vendor)
        if key not in self._orders:
            record = self._erp.find_purchase_order(number, vendor)
            self._orders[key] = known_order(record) if record is not None else None
        return self._orders[key]

    def vendor(self, vendor: str) -> Record | None:
        """Return a vendor by its id."""
        if vendor not in self._vendors:
            self._vendors[vendor] = self._erp.find_vendor(vendor)
        return self._vendors[vendor]

    def accounts(self, entity: str) -> Sequence[Record]:
        """Return all customers or vendors (`Customer`, `Vendor`) as a narrow list."""
        if entity not in self._accounts:
            self._accounts[entity] = self._erp.accounts(entity)
        return self._accounts[entity]

    def forget(self) -> None:
        """Ask again for orders from now on; accounts do not change within a pass."""
        self._orders.clear()
