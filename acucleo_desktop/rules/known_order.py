"""Our own purchase order as the matching rules see it, and what a vendor's document may change of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from acucleo_desktop.documents.money import ZERO
from acucleo_desktop.documents.parts import ItemId

CLOSED = frozenset({"Closed", "Canceled", "Cancelled", "Rejected"})
"""Acumatica statuses in which an order takes no more changes and no more bills."""


@dataclass(frozen=True, slots=True)
class KnownOrderLine:
    """One line of our order.

    Attributes:
        number: our line number.
        item: our InventoryID.
        unit: our unit.
        price: for one unit.
        received: quantity booked in so far.
        billed: quantity billed so far as Acumatica counts it; zero where its endpoint does not tell.
        promised: date that stands in the order now.
        alternate: the vendor's number of the item.
        row_id: id of the row in Acumatica.
        cancelled: called off; nothing of it may be shipped or billed.
        completed: nothing more of it is expected, whatever has come.
    """

    number: str
    item: str
    quantity: Decimal
    unit: str = ""
    price: Decimal = ZERO
    received: Decimal = ZERO
    promised: dt.date | None = None
    description: str = ""
    alternate: str = ""
    row_id: str = ""
    billed: Decimal = ZERO
    cancelled: bool = False
    completed: bool = False


@dataclass(frozen=True, slots=True)
class KnownOrder:
    """Our order.

    Attributes:
        type: order type in Acumatica, such as `Normal`.
        status: in Acumatica's words.
        vendor: VendorID.
        terms: our terms code.
        currency: ISO code; empty when it is not known.
    """

    number: str
    type: str = ""
    status: str = ""
    vendor: str = ""
    terms: str = ""
    lines: tuple[KnownOrderLine, ...] = ()
    currency: str = ""

    @property
    def is_closed(self) -> bool:
        """Whether it takes no more changes and bills."""
        return self.status in CLOSED


@dataclass(frozen=True, slots=True)
class LineChange:
    """What accepting a vendor's document writes to one line; None leaves a value alone.

    Attributes:
        number: our line number; empty for a line that is added.
        row_id: id of the row in Acumatica.
        item: our InventoryID that takes the place of the line's, or that is added.
        unit: of an added line.
        reference: the partner's line number of an added line.
    """

    number: str
    row_id: str = ""
    promised: dt.date | None = None
    quantity: Decimal | None = None
    price: Decimal | None = None
    cancelled: bool = False
    item: str = ""
    unit: str = ""
    reference: str = ""


class LineFinder:
    """Finds the order line that a vendor's line speaks of: by item and reference, never by position."""

    def __init__(self, order: KnownOrder) -> None:
        self._order = order
        self._used: set[str] = set()

    def find(
        self,
        item: str,
        ids: Sequence[ItemId],
        references: Iterable[str],
        quantity: Decimal | None = None,
        *,
        again: bool = False,
    ) -> KnownOrderLine | None:
        """Return the order line, None when the order has none that fits.

        Of several lines with the same item the one that a reference names is taken, then one with the same quantity,
        then the first that nothing was matched with yet. A line that was called off is taken only where no other fits
        or it is named.

        Args:
            item: our InventoryID as resolved; empty when it is unknown.
            ids: the item's numbers as sent, compared with the vendor's number in our order.
            references: line numbers by which the vendor may mean a line of ours.
            quantity: as sent.
            again: whether a line may be found more than once, as in a shipment of several cartons.
        """
        values = {each.value for each in ids if each.value}
        fitting = [
            line
            for line in self._order.lines
            if (item and line.item == item) or (line.alternate and line.alternate in values)
        ]
        named = [line for line in fitting if line.number in set(references)]
        free = [line for line in fitting if line.number not in self._used]
        alive = [line for line in free if not line.cancelled]
        same = [line for line in alive if line.quantity == quantity]
        choices = (named if again else [line for line in named if line in free]) or same or alive or free
        if again and (not choices or choices[0].cancelled) and not named:
            choices = [line for line in fitting if not line.cancelled] or fitting
        if not choices:
            return None
        self._used.add(choices[0].number)
        return choices[0]

    def by_reference(self, references: Iterable[str]) -> KnownOrderLine | None:
        """Return the line that a reference names and that nothing was matched with yet."""
        wanted = set(references)
        found = next((line for line in self.left() if line.number in wanted), None)
        if found is not None:
            self._used.add(found.number)
        return found

    def left(self) -> tuple[KnownOrderLine, ...]:
        """Return the lines that nothing was matched with; those that were called off are not missed."""
        return tuple(line for line in self._order.lines if line.number not in self._used and not line.cancelled)


def nearest(description: str, lines: Iterable[KnownOrderLine], most: int = 3) -> tuple[KnownOrderLine, ...]:
    """Return the lines that share most words with a description."""
    wanted = set(description.upper().split())
    scored = [(len(wanted & set(line.description.upper().split())), line) for line in lines]
    scored = sorted((pair for pair in scored if pair[0]), key=lambda pair: (-pair[0], pair[1].number))
    return tuple(line for _, line in scored[:most])
