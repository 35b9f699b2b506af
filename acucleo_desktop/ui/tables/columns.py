"""The columns of a document list: their titles, widths, what they show, and by which of them a list can be ordered."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QT_TR_NOOP

from acucleo_desktop.ledger.rows import Order
from acucleo_desktop.sync.lists import GroupBy


@dataclass(frozen=True, slots=True)
class Column:
    """A column.

    Attributes:
        name: by which its place and width are kept.
        title: in English, marked for translation; shown through `tr`.
        width: in pixels at the usual text size.
        orders: what pressing its title does, one press after the other; none where no index makes it fast.
        group: by what pressing its title parts the list, where its values are few.
        grows: how many shares it takes of the room that is left, and gives where there is too little.
        is_usual: whether it is shown where nobody has chosen.
    """

    name: str
    title: Any
    width: int
    orders: tuple[Order, ...] = ()
    group: GroupBy = GroupBy.NOTHING
    grows: int = 0
    is_usual: bool = True
    is_right: bool = False


COLUMN_TABLE: tuple[Column, ...] = (
    Column("partner", QT_TR_NOOP("Partner"), 152, group=GroupBy.PARTNER, grows=3),
    Column("document", QT_TR_NOOP("Document"), 98, grows=2),
    Column("number", QT_TR_NOOP("Numbers"), 92, (Order.NUMBER, Order.NUMBER_DOWN), grows=1),
    Column("amount", QT_TR_NOOP("Amount"), 84, (Order.LARGEST, Order.SMALLEST), is_right=True),
    Column("check", QT_TR_NOOP("Check"), 136, group=GroupBy.CHECK, grows=4),
    Column("delivery", QT_TR_NOOP("Delivery"), 108, group=GroupBy.DELIVERY, grows=1),
    Column("answer", QT_TR_NOOP("Answer"), 88, group=GroupBy.ANSWER, grows=1),
    Column("date", QT_TR_NOOP("Received"), 100, (Order.NEWEST, Order.OLDEST)),
    Column("order", QT_TR_NOOP("Order"), 104, is_usual=False),
    Column("handler", QT_TR_NOOP("Who acts"), 104, is_usual=False),
    Column("match", QT_TR_NOOP("Match"), 116, group=GroupBy.MATCH, is_usual=False),
    Column("changed", QT_TR_NOOP("Changed"), 100, is_usual=False),
    Column("control", QT_TR_NOOP("Control number"), 116, is_usual=False),
    Column("file", QT_TR_NOOP("File"), 200, grows=1, is_usual=False),
)
COLUMNS = tuple(column.name for column in COLUMN_TABLE)
NUMBER_OF: Mapping[str, int] = MappingProxyType({name: number for number, name in enumerate(COLUMNS)})
LAST_TO_FIT = "date"
"""The column that is shown by itself only where there is room for it."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Which columns are shown, in which order, how wide.

    Attributes:
        shown: names from the leading edge on; empty for the usual ones.
        widths: of those that a person has drawn wider or narrower, in pixels at the usual text size.
    """

    shown: tuple[str, ...] = ()
    widths: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))

    def as_data(self) -> dict[str, Any]:
        """Return the layout as plain data."""
        return {"shown": list(self.shown), "widths": dict(self.widths)}

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Layout:
        """Read what `as_data` returned; columns that are not known any more are left out."""
        shown = tuple(name for name in data.get("shown", ()) if name in NUMBER_OF)
        widths = {name: int(width) for name, width in data.get("widths", {}).items() if name in NUMBER_OF}
        return cls(shown, widths)

    @classmethod
    def read(cls, text: str) -> Layout:
        """Read a layout that was kept as text; what cannot be read is the usual one."""
        try:
            data = json.loads(text) if text else {}
        except ValueError:
            return cls()
        return cls.of(data) if isinstance(data, dict) else cls()


USUAL = tuple(column.name for column in COLUMN_TABLE if column.is_usual)


def next_order(column: Column, now: Order) -> Order:
    """Return how the list stands after the title of a column was pressed: its orders in turn, then the usual one."""
    if now not in column.orders:
        return column.orders[0]
    following = column.orders.index(now) + 1
    return column.orders[following] if following < len(column.orders) else column.orders[0]
