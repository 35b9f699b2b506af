"""What Acumatica said a moment ago, within one sign-in: the hundred orders of one customer ask for it once.

Only what may be a minute old is kept. The search for a record of ours before it is written always asks anew, and
whatever we write is forgotten, whether an answer came or not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, TypeVar

from acucleo_desktop.acumatica.client import AcumaticaClient
from acucleo_desktop.acumatica.erp import Erp
from acucleo_desktop.acumatica.record import Record

if TYPE_CHECKING:
    from acucleo_desktop.documents.clock import Clock

MAY_BE_OLD: Final = 60.0
"""Seconds for which an answer counts."""
_ACCOUNTS: Final = frozenset({"Customer", "CustomerLocation", "Vendor"})
_Result = TypeVar("_Result")
_Key = tuple[str, ...]


class RememberingErp(Erp):
    """An `Erp` that does not ask for the same thing twice within a minute.

    Args:
        client: the signed-in client.
        clock: tells how old an answer is.
    """

    def __init__(self, client: AcumaticaClient, clock: Clock) -> None:
        super().__init__(client)
        self._clock = clock
        self._answers: dict[_Key, tuple[float, Any]] = {}

    def find_customer(self, customer_id: str) -> Record | None:
        """Return a customer by its id."""
        return self._once(("Customer", customer_id), lambda: super(RememberingErp, self).find_customer(customer_id))

    def find_customer_by_reference(self, reference: str) -> Record | None:
        """Return the customer whose external reference (AccountRef) is `reference`."""
        find = super().find_customer_by_reference
        return self._once(("Customer", "by reference", reference), lambda: find(reference))

    def customer_locations(self, customer_id: str) -> list[Record]:
        """Return the locations of a customer."""
        find = super().customer_locations
        return self._once(("CustomerLocation", customer_id), lambda: find(customer_id))

    def find_vendor(self, vendor_id: str) -> Record | None:
        """Return a vendor by its id."""
        find = super().find_vendor
        return self._once(("Vendor", vendor_id), lambda: find(vendor_id))

    def find_sales_orders(self, customer_id: str, customer_order: str = "", external_ref: str = "") -> list[Record]:
        """Return a customer's sales orders; one that is looked for by our own reference is always asked for."""
        find = super().find_sales_orders
        if external_ref or not customer_order:
            return find(customer_id, customer_order, external_ref)
        return self._once(("SalesOrder", customer_id, customer_order), lambda: find(customer_id, customer_order))

    def find_purchase_order(self, number: str, vendor_id: str = "") -> Record | None:
        """Return our purchase order with its lines."""
        find = super().find_purchase_order
        return self._once(("PurchaseOrder", vendor_id, number), lambda: find(number, vendor_id))

    def create(self, entity: str, plain: Mapping[str, Any], expand: Sequence[str] = ()) -> Record:
        """Create a record; see `Erp.create`."""
        try:
            return super().create(entity, plain, expand)
        finally:
            self._forget_what_names(entity, plain)

    def update(self, entity: str, plain: Mapping[str, Any], expand: Sequence[str] = ()) -> Record:
        """Update a record; see `Erp.update`."""
        try:
            return super().update(entity, plain, expand)
        finally:
            self._forget_what_names(entity, plain)

    def forget(self, entity: str) -> None:
        """Forget all answers about an entity."""
        self._answers = {key: answer for key, answer in self._answers.items() if key[0] != entity}

    def _once(self, key: _Key, ask: Callable[[], _Result]) -> _Result:
        now = self._clock.monotonic()
        known = self._answers.get(key)
        if known is not None and now - known[0] <= MAY_BE_OLD:
            answer: _Result = known[1]
            return answer
        # As old as the question: what changes while Acumatica answers may be missing in it.
        self._answers[key] = (now, ask())
        return self._answers[key][1]  # type: ignore[no-any-return]

    def _forget_what_names(self, entity: str, plain: Mapping[str, Any]) -> None:
        """Forget all answers that a write may have changed: of the account written, or of any number in the record."""
        if entity in _ACCOUNTS:
            self.forget(entity)
            return
        named = {_plain(text) for text in _texts(plain)}
        self._answers = {
            key: answer for key, answer in self._answers.items() if key[0] in _ACCOUNTS or _plain(key[-1]) not in named
        }


def _plain(text: str) -> str:
    """Return a text as Acumatica compares it: without regard to case and blanks around it."""
    return text.strip().casefold()


def _texts(value: object) -> Iterator[str]:
    """Yield every text in a record, in its rows, too."""
    if isinstance(value, Mapping):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _texts(part)
    elif value is not None:
        yield str(value)
