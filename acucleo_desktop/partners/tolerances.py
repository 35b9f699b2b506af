"""How far a partner's numbers may be from ours before a person looks."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

_NONE = Decimal(0)
_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Tolerances:
    """Limits of one flow with one partner. Of two limits of a kind the wider one counts.

    Attributes:
        price: for a price, in money for each unit of the line.
        price_percent: for a price, in percent of ours.
        amount: for the sum of a document or line, in money.
        amount_percent: for a sum, in percent of ours.
        quantity: for a quantity, in units of the order line.
        quantity_percent: for a quantity, in percent of ours.
        days: for a date, in calendar days, earlier or later.
    """

    price: Decimal = _NONE
    price_percent: Decimal = _NONE
    amount: Decimal = _NONE
    amount_percent: Decimal = _NONE
    quantity: Decimal = _NONE
    quantity_percent: Decimal = _NONE
    days: int = 0

    def price_fits(self, theirs: Decimal, ours: Decimal) -> bool:
        """Whether two prices for the same unit count as the same."""
        return near(theirs, ours, self.price, self.price_percent)

    def amount_fits(self, theirs: Decimal, ours: Decimal) -> bool:
        """Whether two sums count as the same."""
        return near(theirs, ours, self.amount, self.amount_percent)

    def quantity_fits(self, theirs: Decimal, ours: Decimal) -> bool:
        """Whether two quantities in the same unit count as the same."""
        return near(theirs, ours, self.quantity, self.quantity_percent)

    def quantity_room(self, ours: Decimal) -> Decimal:
        """Return by how much a quantity may be above ours."""
        return max(self.quantity, abs(ours) * self.quantity_percent / _HUNDRED)

    def date_fits(self, theirs: dt.date, ours: dt.date | None) -> bool:
        """Whether two dates count as the same; without a date of ours only none does."""
        return ours is not None and abs((theirs - ours).days) <= self.days


def near(theirs: Decimal, ours: Decimal, limit: Decimal, percent: Decimal) -> bool:
    """Whether a number is within `limit`, or within `percent` of ours, whichever reaches farther."""
    difference = abs(theirs - ours)
    return difference <= limit or difference * _HUNDRED <= abs(ours) * percent
