"""Ship notice, X12 856: segments to document and back. The HL tree is read by `hierarchy`, written here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from acucleo_desktop.documents.finding import Finding, Location
from acucleo_desktop.documents.ship_notice import ShipNotice, ShipNoticeLine, ShippedOrder
from acucleo_desktop.x12.causes.ship_notice import ITEM_WITHOUT_ORDER
from acucleo_desktop.x12.elements import ElementReader
from acucleo_desktop.x12.heading import Heading, read_heading, read_totals
from acucleo_desktop.x12.hierarchy import ITEM, ORDER, PACK, PALLET, SHIPMENT, Level, build_tree, level_words
from acucleo_desktop.x12.ship_notice_lines import items_of, read_lines
from acucleo_desktop.x12.ship_notice_writing import write
from acucleo_desktop.x12.structure import Delimiters, Segment, TransactionSet

__all__ = ["read", "write"]

_EMPTY = Segment("BSN")
_MARKS = ("GM", "AA", "SM", "UC", "CP")
"""X12 88 kinds of carton and pallet marks, the most telling first."""


@dataclass(slots=True)
class _OpenOrder:
    number: str
    order: ShippedOrder
    lines: list[ShipNoticeLine] = field(default_factory=list)


def read(transaction_set: TransactionSet, delimiters: Delimiters) -> tuple[ShipNotice, list[Finding]]:
    """Read an 856 of any structure; what is missing or unreadable becomes None or empty, with a finding."""
    del delimiters  # an 856 has no composite that we read
    reader = ElementReader()
    body = [segment for segment in transaction_set.segments if segment.id.upper() not in {"ST", "SE"}]
    closing = next((index for index, segment in enumerate(body) if segment.id.upper() == "CTT"), len(body))
    found = next((segment for segment in body if segment.id.upper() == "BSN"), None)
    bsn = found or _EMPTY
    shipment = reader.text(bsn, 2)
    if not shipment:
        reader.missing("x12.shipment-number-missing", "shipment number", found, "BSN", 2)
    date = reader.date(bsn, 3, "ship notice date")
    levels, findings = build_tree(body[:closing])
    reader.findings.extend(findings)
    start = next((index for index, segment in enumerate(body) if segment.id.upper() == "HL"), len(body))
    heading = read_heading((s for s in body[:start] if s.id.upper() == "DTM"), reader)
    orders = _read_orders(levels, reader)
    totals = read_totals(body[closing:], reader)
    notice = ShipNotice(
        shipment=shipment,
        date=date,
        time=reader.text(bsn, 4),
        purpose=reader.text(bsn, 1),
        structure=reader.text(bsn, 5),
        dates=tuple(heading.dates),
        orders=orders,
        stated_line_count=totals.lines,
        stated_hash_total=totals.hash_total,
    )
    shipments = [level for level in levels if level.code == SHIPMENT]
    return _with_shipment(notice, shipments, levels, reader), reader.findings


def _with_shipment(
    notice: ShipNotice, shipments: list[Level], levels: list[Level], reader: ElementReader
) -> ShipNotice:
    """Return the notice with what its shipment level says; cartons and weight may stand at the order instead."""
    for level in shipments[:1]:
        reader.enter(level_words(level))
        heading = read_heading(level.segments, reader)
        notice = replace(
            notice,
            dates=(*notice.dates, *heading.dates),
            references=tuple(heading.references),
            parties=heading.parties,
            routing=heading.routing,
        )
    for level in (*shipments[:1], *(level for level in levels if level.code == ORDER)):
        packed = level.first_of("TD1")
        if packed is not None and notice.packages is None:
            reader.enter(level_words(level))
            notice = replace(
                notice,
                packaging=reader.text(packed, 1),
                packages=reader.integer(packed, 2, "number of packages"),
                weight=reader.number(packed, 7, "weight"),
                weight_unit=reader.text(packed, 8),
            )
    return notice


def _read_orders(levels: list[Level], reader: ElementReader) -> tuple[ShippedOrder, ...]:
    """Return the orders in file order, each with its items wherever in the tree they hang."""
    orders: dict[tuple[str, str], _OpenOrder] = {}
    items = items_of(levels)
    naming: dict[int, Level | None] = {}
    for level in levels:
        reader.enter(level_words(level))
        if level.code == ORDER:
            _open_order(level, orders, reader)
        naming[id(level)] = _naming_level(level, naming)
        if id(level) not in items:
            continue
        order = _open_order(naming[id(level)] or level.nearest(ORDER), orders, reader)
        if not order.number:
            reader.findings.append(_item_without_order(level))
        carton, pallet = _packing(level)
        order.lines.extend(read_lines(level, carton, pallet, reader))
    return tuple(replace(order.order, lines=tuple(order.lines)) for order in orders.values())


def _naming_level(level: Level, known: Mapping[int, Level | None]) -> Level | None:
    """Return the nearest level that names its order by a PRF, out of what is known of the levels above."""
    if level.first_of("PRF") is not None:
        return level
    return known[id(level.parent)] if level.parent is not None else None


def _open_order(level: Level | None, orders: dict[tuple[str, str], _OpenOrder], reader: ElementReader) -> _OpenOrder:
    """Return the order that `level` names, opened when it is new; the same number twice is the same order."""
    prf = (level.first_of("PRF") if level is not None else None) or Segment("PRF")
    number, release = reader.text(prf, 1), reader.text(prf, 2)
    key = (number, release) if number else ("", str(id(level)))
    if key not in orders:
        heading = read_heading(level.segments, reader) if level is not None and level.code == ORDER else Heading()
        order = ShippedOrder(
            order_number=number,
            order_date=reader.date(prf, 4, "order date"),
            release=release,
            references=tuple(heading.references),
            parties=heading.parties,
        )
        orders[key] = _OpenOrder(number, order)
    return orders[key]


def _packing(level: Level) -> tuple[str, str]:
    """Return the marks of the carton and of the pallet that hold an item.

    In structure 0002 the pack stands under its item; a single one is that item's carton.
    """
    carton_level, pallet_level = level.nearest(PACK), level.nearest(PALLET)
    if carton_level is None and level.code == ITEM:
        below = [child for child in level.children if child.code == PACK]
        carton_level = below[0] if len(below) == 1 else None
    return mark_of(carton_level), mark_of(pallet_level)


def mark_of(level: Level | None) -> str:
    """Return the serial number (SSCC where there is one) of a carton or pallet level, empty when it has none."""
    if level is None:
        return ""
    marks = {s.get(1).strip(): s.get(2).strip() for s in reversed(level.segments) if s.id.upper() == "MAN"}
    return next((marks[kind] for kind in _MARKS if marks.get(kind)), next(reversed(marks.values()), ""))


def _item_without_order(level: Level) -> Finding:
    words = level_words(level)
    return ITEM_WITHOUT_ORDER.found(Location(words, "PRF", level.first.position, 1), level=words)
