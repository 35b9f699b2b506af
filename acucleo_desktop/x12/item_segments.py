"""Item parts of a line: id pairs, PID, PO4, QTY, SDQ, SCH, CTP, both ways."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import groupby

from acucleo_desktop.documents.parts import ItemId, Pack, QualifiedQuantity, ScheduledQuantity, StoreQuantity
from acucleo_desktop.x12.body_writer import BodyWriter, Value, cut
from acucleo_desktop.x12.elements import ElementReader
from acucleo_desktop.x12.structure import Segment

MOST_ID_PAIRS = 10
MOST_STORES = 10
RETAIL_PRICES = frozenset({"MSR", "RTL", "RES", "SRP", "MPR"})
"""X12 236 prices that a consumer pays; never what we charge."""


def read_item_ids(segment: Segment, first: int, last: int) -> tuple[ItemId, ...]:
    """Return the qualifier and id pairs of elements `first` to `last`; half pairs are left out."""
    found = []
    for number in range(first, min(last, len(segment.elements)) + 1, 2):
        qualifier, value = segment.get(number).strip(), segment.get(number + 1).strip()
        if qualifier and value:
            found.append(ItemId(qualifier, value))
    return tuple(found)


def merge_item_ids(*groups: Iterable[ItemId]) -> tuple[ItemId, ...]:
    """Return all ids in order, each once."""
    return tuple(dict.fromkeys(item for group in groups for item in group))


def id_elements(item_ids: Sequence[ItemId]) -> list[Value]:
    """Return the ids as element values, in the given order; X12 has room for ten pairs."""
    pairs: list[Value] = []
    for item in item_ids[:MOST_ID_PAIRS]:
        if item.qualifier and item.value:
            pairs += [item.qualifier, item.value]
    return pairs


def read_pack(segment: Segment, reader: ElementReader) -> Pack:
    """Return how the item is packed, X12 PO4."""
    return Pack(
        pack=reader.integer(segment, 1, "pack"),
        size=reader.number(segment, 2, "pack size"),
        size_unit=reader.text(segment, 3),
        inner_pack=reader.integer(segment, 14, "inner pack"),
        gross_weight=reader.number(segment, 6, "gross weight"),
        weight_unit=reader.text(segment, 7),
    )


def write_pack(writer: BodyWriter, pack: Pack | None) -> None:
    """Append PO4; size and weight stand only with their units (X12 PO4 rules P0203, P0607)."""
    if pack is None:
        return
    sized = pack.size is not None and bool(pack.size_unit)
    weighed = pack.gross_weight is not None and bool(pack.weight_unit)
    writer.add(
        "PO4",
        pack.pack,
        pack.size if sized else None,
        pack.size_unit if sized else "",
        "",
        "G" if weighed else "",
        pack.gross_weight if weighed else None,
        pack.weight_unit if weighed else "",
        *[""] * 6,
        pack.inner_pack,
    )


def write_description(writer: BodyWriter, description: str) -> None:
    """Append the item's description as free form PID."""
    if short := cut(description, 80):
        writer.add("PID", "F", "", "", "", short)


def read_quantity(segment: Segment, reader: ElementReader) -> QualifiedQuantity | None:
    """Return the quantity of a QTY segment, None when it cannot be read; of a composite unit the first part."""
    quantity = reader.number(segment, 2, "further quantity")
    if quantity is None:
        return None
    return QualifiedQuantity(reader.text(segment, 1), quantity, reader.first_part(segment, 3))


def write_quantities(writer: BodyWriter, quantities: Iterable[QualifiedQuantity]) -> None:
    """Append QTY segments."""
    for each in quantities:
        writer.add("QTY", each.qualifier, each.quantity, each.unit)


def read_store_quantities(segment: Segment, reader: ElementReader) -> list[StoreQuantity]:
    """Return the shares of an SDQ segment."""
    unit, qualifier = reader.text(segment, 1), reader.text(segment, 2)
    found = []
    for number in range(3, min(21, len(segment.elements)) + 1, 2):
        store = reader.text(segment, number)
        quantity = reader.number(segment, number + 1, f"quantity for store {store}", essential=True)
        if store and quantity is not None:
            found.append(StoreQuantity(store, quantity, unit, qualifier))
    return found


def write_store_quantities(writer: BodyWriter, shares: Iterable[StoreQuantity]) -> None:
    """Append SDQ segments, ten stores in each."""
    for (unit, qualifier), group in groupby(shares, key=lambda share: (share.unit, share.qualifier)):
        stores = list(group)
        for start in range(0, len(stores), MOST_STORES):
            values: list[Value] = []
            for share in stores[start : start + MOST_STORES]:
                values += [share.store, share.quantity]
            writer.add("SDQ", unit, qualifier, *values)


def read_schedule(segment: Segment, reader: ElementReader) -> ScheduledQuantity | None:
    """Return the scheduled part of an SCH segment, None when quantity or date cannot be read."""
    quantity = reader.number(segment, 1, "scheduled quantity", essential=True)
    date = reader.date(segment, 6, "scheduled date", essential=True)
    if quantity is None or date is None:
        return None
    return ScheduledQuantity(quantity, reader.text(segment, 2), reader.text(segment, 5), date)


def write_schedule(writer: BodyWriter, schedule: Iterable[ScheduledQuantity]) -> None:
    """Append SCH segments."""
    for part in schedule:
        writer.add("SCH", part.quantity, part.unit, "", "", part.qualifier, part.date)


def price_of(priced: Sequence[Segment], reader: ElementReader) -> Decimal | None:
    """Return the first price among CTP segments that is not a consumer's price."""
    for segment in priced:
        if reader.text(segment, 2) not in RETAIL_PRICES:
            price = reader.number(segment, 3, "price", essential=True)
            if price is not None:
                return price
    return None
