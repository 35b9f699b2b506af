"""The items of a ship notice, X12 856 HL level I (or whichever level carries SN1)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from acucleo_desktop.documents.party import Reference, find_reference
from acucleo_desktop.documents.ship_notice import ShipNoticeLine
from acucleo_desktop.x12.elements import ElementReader
from acucleo_desktop.x12.heading import read_heading
from acucleo_desktop.x12.hierarchy import ITEM, Level
from acucleo_desktop.x12.item_segments import merge_item_ids, read_item_ids
from acucleo_desktop.x12.structure import Segment

LOT = "LT"
_LINE_REFERENCES = ("LI", "PL")


def items_of(levels: Sequence[Level]) -> frozenset[int]:
    """Return the ids of the levels that are shipped items: I, or another that counts goods while none below it does.

    Args:
        levels: in file order, so that each stands after the one above it.
    """
    items: set[int] = set()
    holding: set[int] = set()
    for level in reversed(levels):
        counts = level.first_of("SN1") is not None
        if level.code == ITEM or (counts and id(level) not in holding):
            items.add(id(level))
        if level.parent is not None and (level.code == ITEM or counts or id(level) in holding):
            holding.add(id(level.parent))
    return frozenset(items)


def read_lines(level: Level, carton: str, pallet: str, reader: ElementReader) -> Iterator[ShipNoticeLine]:
    """Yield the lines of an item level: one for each SN1, with the LIN before it."""
    rest: list[Segment] = []
    counted: list[tuple[Segment | None, Segment]] = []
    lins: list[Segment] = []
    for segment in level.segments:
        match segment.id.upper():
            case "LIN":
                lins.append(segment)
            case "SN1":
                counted.append((lins[-1] if lins else None, segment))
            case _:
                rest.append(segment)
    if not counted:
        counted.append((lins[-1] if lins else None, Segment("SN1")))
    first_lin = counted[0][0] or (lins[0] if lins else None)
    common = _common(rest, carton, pallet, reader)
    for lin, sn1 in counted:
        yield _line(lin or first_lin, sn1, level, common, reader)


def _common(rest: list[Segment], carton: str, pallet: str, reader: ElementReader) -> ShipNoticeLine:
    """Return what the segments after LIN and SN1 say of the item."""
    heading = read_heading(rest, reader)
    described = next((text for s in rest if s.id.upper() == "PID" and (text := reader.text(s, 5))), "")
    return ShipNoticeLine(
        number=find_reference(tuple(heading.references), *_LINE_REFERENCES),
        quantity=None,
        description=described,
        carton=carton,
        pallet=pallet,
        lots=tuple(ref.value for ref in heading.references if ref.qualifier == LOT and ref.value),
        dates=tuple(heading.dates),
        references=tuple(ref for ref in heading.references if not _is_lot(ref)),
    )


def _line(
    lin: Segment | None, sn1: Segment, level: Level, common: ShipNoticeLine, reader: ElementReader
) -> ShipNoticeLine:
    item_ids = merge_item_ids(read_item_ids(lin, 2, 30)) if lin is not None else ()
    lots = (*(item.value for item in item_ids if item.qualifier == LOT), *common.lots)
    number = (reader.text(lin, 1) if lin is not None else "") or reader.text(sn1, 1) or common.number
    quantity = reader.number(sn1, 2, "shipped quantity", essential=True)
    if not sn1.get(2).strip():
        reader.missing("x12.quantity-missing", "shipped quantity", sn1 if sn1.position else level.first, "SN1", 2)
    return replace(
        common,
        number=number,
        quantity=quantity,
        unit=reader.text(sn1, 3),
        ordered_quantity=reader.number(sn1, 5, "ordered quantity"),
        ordered_unit=reader.text(sn1, 6),
        status=reader.text(sn1, 8),
        item_ids=tuple(item for item in item_ids if item.qualifier != LOT),
        lots=tuple(dict.fromkeys(lots)),
    )


def _is_lot(reference: Reference) -> bool:
    return reference.qualifier == LOT and bool(reference.value)
