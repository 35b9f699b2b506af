"""What has happened to one of our purchase orders so far: what of each line was confirmed, shipped and billed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from types import MappingProxyType

from acucleo_desktop.documents.money import ZERO


@dataclass(frozen=True, slots=True)
class Confirmed:
    """What the vendor's last answer (855) said of a line of ours; None and empty where it said nothing.

    Attributes:
        substitute: item that comes instead, by our number where it is known, else by the vendor's.
        on: day of the answer.
    """

    quantity: Decimal | None = None
    price: Decimal | None = None
    substitute: str = ""
    rejected: bool = False
    on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class OrderHistory:
    """The documents of one order before the one at hand, added up by the numbers of our order lines.

    Attributes:
        confirmed: what the last answer said.
        shipped: quantities on ship notices (856), in the units of the order.
        billed: quantities on earlier bills (810), credits taken off, in the units of the order.
        billed_by: numbers of the invoices that billed a line.
        answered: whether an answer is here at all.
        expects_answer: whether the vendor is set up to answer orders.
        expects_notice: whether the vendor is set up to announce shipments.
        shipped_on: day of the first ship notice; None when none is here.
        freight_paid: whether our order says that the vendor pays the freight.
    """

    confirmed: Mapping[str, Confirmed] = field(default_factory=lambda: MappingProxyType({}))
    shipped: Mapping[str, Decimal] = field(default_factory=lambda: MappingProxyType({}))
    billed: Mapping[str, Decimal] = field(default_factory=lambda: MappingProxyType({}))
    billed_by: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    answered: bool = False
    expects_answer: bool = False
    expects_notice: bool = False
    shipped_on: dt.date | None = None
    freight_paid: bool = False

    def billed_before(self, number: str) -> Decimal:
        """Return how much of a line earlier bills have billed."""
        return self.billed.get(number, ZERO)


NO_HISTORY = OrderHistory()
