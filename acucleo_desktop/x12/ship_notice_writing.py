"""Writing a ship notice, X12 856: shipment, order, then pallets and cartons where goods are packed, then items."""

from __future__ import annotations

from itertools import groupby

from acucleo_desktop.documents.ship_notice import ShipNotice, ShipNoticeLine, ShippedOrder
from acucleo_desktop.x12.body_writer import BodyWriter
from acucleo_desktop.x12.hierarchy import ITEM, ORDER, PACK, PALLET, SHIPMENT
from acucleo_desktop.x12.item_segments import id_elements, write_description
from acucleo_desktop.x12.party_segments import write_parties, write_references
from acucleo_desktop.x12.ship_notice_lines import LOT
from acucleo_desktop.x12.structure import Segment
from acucleo_desktop.x12.transport_segments import write_dates, write_routing

_PACKED, _UNPACKED = "0001", "0004"
_DEFAULT_TIME = "0000"
_AI_LENGTH = 20


class _Levels:
    """Counts the HL segments as they are written."""

    def __init__(self, writer: BodyWriter) -> None:
        self._writer = writer
        self.count = 0

    def open(self, parent: int, code: str) -> int:
        """Append an HL and return its number; parent 0 means none."""
        self.count += 1
        self._writer.add("HL", self.count, parent or "", code)
        return self.count


def write(notice: ShipNotice, version: str) -> list[Segment]:
    """Write the body of an 856 in the order of X12 004010 856 (005010 keeps it).

    BSN05 says `0001` when goods stand in cartons or on pallets and `0004` when they do not, unless the document names
    a structure; CTT01 is the number of HL segments.
    """
    writer = BodyWriter(version)
    packed = any(line.carton or line.pallet for order in notice.orders for line in order.lines)
    structure = notice.structure or (_PACKED if packed else _UNPACKED)
    writer.add(
        "BSN", notice.purpose or "00", notice.shipment, notice.date, notice.time or _DEFAULT_TIME, structure, keep=True
    )
    levels = _Levels(writer)
    top = levels.open(0, SHIPMENT)
    weighed = notice.weight is not None and bool(notice.weight_unit)
    writer.add(
        "TD1",
        (notice.packaging or "CTN") if notice.packages is not None else "",
        notice.packages,
        "",
        "",
        "",
        "G" if weighed else "",
        notice.weight if weighed else None,
        notice.weight_unit if weighed else "",
    )
    write_routing(writer, notice.routing)
    write_references(writer, notice.references)
    write_dates(writer, notice.dates)
    write_parties(writer, notice.parties)
    for order in notice.orders:
        _write_order(writer, levels, top, order)
    writer.add("CTT", levels.count)
    return writer.segments


def _write_order(writer: BodyWriter, levels: _Levels, top: int, order: ShippedOrder) -> None:
    number = levels.open(top, ORDER)
    if order.order_number:
        writer.add("PRF", order.order_number, order.release, "", order.order_date)
    write_references(writer, order.references)
    write_parties(writer, order.parties)
    for pallet, on_pallet in groupby(order.lines, key=lambda line: line.pallet):
        holder = number
        if pallet:
            holder = levels.open(number, PALLET)
            _write_mark(writer, pallet)
        for carton, in_carton in groupby(on_pallet, key=lambda line: line.carton):
            inner = holder
            if carton:
                inner = levels.open(holder, PACK)
                _write_mark(writer, carton)
            for line in in_carton:
                levels.open(inner, ITEM)
                _write_line(writer, line)


def _write_mark(writer: BodyWriter, mark: str) -> None:
    """Append MAN: `GM` for an SSCC with its application identifier 00 (20 digits), `AA` for the bare 18 digits."""
    writer.add("MAN", "GM" if len(mark) == _AI_LENGTH or not mark.isdigit() else "AA", mark)


def _write_line(writer: BodyWriter, line: ShipNoticeLine) -> None:
    ids = id_elements(line.item_ids)
    if ids:
        writer.add("LIN", line.number, *ids)
    ordered = line.ordered_quantity is not None and bool(line.ordered_unit)
    writer.add(
        "SN1",
        line.number,
        line.quantity,
        line.unit,
        "",
        line.ordered_quantity if ordered else None,
        line.ordered_unit if ordered else "",
        "",
        line.status,
    )
    write_description(writer, line.description)
    write_references(writer, line.references)
    for lot in line.lots:
        writer.add("REF", LOT, lot)
    write_dates(writer, line.dates)
