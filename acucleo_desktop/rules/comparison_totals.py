"""What a document comes to as we have it, and what it would come to by the choices made so far."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from acucleo_desktop.documents.money import ZERO, to_money
from acucleo_desktop.rules.comparison import Choice, ComparisonRow, Resolution, Sign, typed

Chosen = Callable[[ComparisonRow], Resolution | None]


@dataclass(frozen=True, slots=True)
class Totals:
    """Two sums in the currency of the document.

    Attributes:
        ours: as we have it.
        after: by the choices made so far; what is open counts as ours.
    """

    ours: Decimal
    after: Decimal

    @property
    def difference(self) -> Decimal:
        """The second less the first."""
        return self.after - self.ours


def totals(rows: Iterable[ComparisonRow], chosen: Chosen) -> Totals | None:
    """Return what the lines come to, None where quantity or price of a line is not known.

    Args:
        rows: of one comparison.
        chosen: what was chosen for a row; None while it is open.
    """
    listed = tuple(rows)
    whole = next((row for row in listed if row.key == "amount:"), None)
    if whole is not None:  # a bill names the sum of its lines itself
        return Totals(_number(whole.ours), _number(whole.theirs))
    if any(row.field == "line" and row.sign is not Sign.SAME for row in listed):
        return None
    lines: dict[str, dict[str, ComparisonRow]] = {}
    for row in listed:
        field, _, number = row.key.partition(":")
        lines.setdefault(number, {})[field] = row
    counted = [fields for fields in lines.values() if "quantity" in fields or "price" in fields]
    if not counted or any(not {"quantity", "price"} <= fields.keys() for fields in counted):
        return None
    ours = after = ZERO
    for fields in counted:
        ours += to_money(_number(fields["quantity"].ours) * _number(fields["price"].ours))
        after += to_money(_taken(fields, "quantity", chosen) * _taken(fields, "price", chosen))
    return Totals(ours, after)


def _taken(fields: Mapping[str, ComparisonRow], field: str, chosen: Chosen) -> Decimal:
    row = fields[field]
    resolution = chosen(row)
    if resolution is None or resolution.choice is Choice.KEEP:
        return _number(row.ours)
    if resolution.choice is Choice.ACCEPT:
        return _number(row.theirs)
    value = typed(field, resolution.value)
    return value if isinstance(value, Decimal) else _number(row.ours)


def _number(text: str) -> Decimal:
    return Decimal(text) if text else ZERO
