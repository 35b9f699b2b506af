"""What resolving codes may ask about our own master data. The answers come from Acumatica, through whoever syncs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

AlternateKind = Literal["customer", "vendor", "barcode", "global"]
"""Whose number it is: a customer's or vendor's part number, a barcode, or one that anybody may use."""


class Hit(Protocol):
    """An item found by one of its alternate numbers."""

    @property
    def item(self) -> str:
        """Our InventoryID."""
        ...

    @property
    def unit(self) -> str:
        """Our unit that the alternate number stands for; empty when it stands for none."""
        ...


@dataclass(frozen=True, slots=True)
class AlternateHit:
    """A plain `Hit`.

    Attributes:
        item: our InventoryID.
        unit: our unit that the number stands for; empty when it stands for none.
    """

    item: str
    unit: str = ""


class Catalogue(Protocol):
    """Our items as resolution needs them."""

    def item_by_code(self, code: str) -> str:
        """Return the InventoryID that is `code`; empty when there is none that is active."""
        ...

    def item_by_alternate(self, code: str, kind: AlternateKind, account: str) -> Sequence[Hit]:
        """Return the items that carry `code` as an alternate number.

        Args:
            code: the number as the partner sent it.
            kind: whose number it is.
            account: CustomerID or VendorID for the kinds `customer` and `vendor`, else empty.
        """
        ...

    def item_units(self, item: str) -> Sequence[str]:
        """Return the units in which an item is kept, bought or sold; empty when it is unknown."""
        ...

    def items(self, prefix: str) -> Sequence[str]:
        """Return InventoryIDs that begin with `prefix`; all for an empty one."""
        ...

    def similar(self, description: str) -> Sequence[str]:
        """Return items that are described much alike, the most alike first; none for an empty description."""
        ...
