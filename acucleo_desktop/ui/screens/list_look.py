"""How a list looks by a person's choice, and what is asked of the ledger for it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from acucleo_desktop.ledger.rows import DocumentQuery, Order
from acucleo_desktop.sync.lists import GroupBy
from acucleo_desktop.ui.screens.list_filter import ListFilter
from acucleo_desktop.ui.tables.columns import Layout

ROWS_AT_FIRST = 60


@dataclass(frozen=True, slots=True)
class Look:
    """How a list looks: what a person has chosen for it."""

    filter: ListFilter = field(default_factory=ListFilter)
    text: str = ""
    group: GroupBy = GroupBy.NOTHING
    order: Order = Order.NEWEST
    layout: Layout = field(default_factory=Layout)

    def as_data(self) -> dict[str, Any]:
        """Return the look as plain data."""
        return {
            "filter": self.filter.as_data(),
            "text": self.text,
            "group": self.group.value,
            "order": self.order.value,
            "layout": self.layout.as_data(),
        }

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Look:
        """Read what `as_data` returned."""
        return cls(
            ListFilter.of(data.get("filter", {})),
            str(data.get("text", "")),
            GroupBy(data.get("group", "")),
            Order(data.get("order", Order.NEWEST)),
            Layout.of(data.get("layout", {})),
        )

    @classmethod
    def read(cls, text: str, otherwise: Look) -> Look:
        """Read a look that was kept as text; what cannot be read looks as it does at first."""
        try:
            return cls.of(json.loads(text)) if text else otherwise
        except (ValueError, TypeError, AttributeError):
            return otherwise


@dataclass(frozen=True, slots=True)
class ListRequest:
    """What is to be loaded.

    Attributes:
        closed: keys of groups that are folded.
        rows: first and last row that are looked at.
        current: id of the document with the focus; 0 for none.
        is_again: whether the same list is loaded again, because something may have changed.
        top: the row that is to be the first on the screen; -1 to keep the focus where it is on it.
    """

    query: DocumentQuery
    group: GroupBy
    closed: frozenset[str]
    rows: tuple[int, int] = (0, ROWS_AT_FIRST)
    current: int = 0
    is_again: bool = False
    top: int = -1
