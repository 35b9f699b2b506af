"""The lines of the grocery forms: G68 and G17 with what follows them, both ways.

A grocery line has no number of its own: it is known by its place, and another number travels as N9 with LI. The UPC
case code (X12 438) is twelve digits without a check digit: two of the number system, five of the maker, five of the
case; X12 235 calls it UA.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType

from acucleo_desktop.documents.finding import Location
from acucleo_desktop.documents.money import plain, to_money
from acucleo_desktop.documents.parts import ItemId, Pack, StoreQuantity
from acucleo_desktop.documents.party import Reference
from acucleo_desktop.x12.body_writer import BodyWriter, Value, pieces
from acucleo_desktop.x12.causes.grocery import LINE_AMOUNT_DIFFERS
from acucleo_desktop.x12.elements import LONGEST_WHOLE_PART, ElementReader
from acucleo_desktop.x12.grocery_heading import read_reference
from acucleo_desktop.x12.grocery_money import read_money
from acucleo_desktop.x12.item_segments import read_item_ids
from acucleo_desktop.x12.line_details import LineDetails
from acucleo_desktop.x12.set_parts import with_owner
from acucleo_desktop.x12.structure import Delimiters, Segment

CASE_CODE = "UA"
CASE_CODE_LENGTH = 12
MOST_OTHER_IDS = 2
MOST_STORES = 9999
LINE_NUMBER = "LI"
_TEXT_LENGTH = 45
_MOST_TEXTS = 5
_DISCRETE, _STORE, _BY_BUYER = "01", "SN", "92"
_UNIT = "UN"
_PRICE_DIGITS = Decimal("0.000001")
_MEMBERS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "G72": frozenset({"G73"}),
        "N1": frozenset({"QTY", "N9", "N2", "N3", "N4"}),
        "SLN": frozenset({"G72", "G73"}),
    }
)


def read_line(segments: Sequence[Segment], index: int, delimiters: Delimiters, reader: ElementReader) -> LineDetails:
    """Read a line loop: its G68 or G17 and what follows.

    Args:
        segments: the loop, its first segment first.
        index: place among the lines, 1 for the first.
        delimiters: those of the interchange; the unit of a store's share stands in a composite.
        reader: collects the findings.
    """
    first = segments[0]
    number = _stated_number(segments) or str(index)
    reader.enter(f"Line {number}", number)
    code = reader.text(first, 4)
    line = LineDetails(
        number=number,
        quantity=reader.number(first, 1, "quantity", essential=True),
        unit=reader.text(first, 2),
        unit_price=reader.number(first, 3, "price", essential=True),
        price_basis="",
        item_ids=(*((ItemId(CASE_CODE, code),) if code else ()), *read_item_ids(first, 5, 8)),
    )
    stores: list[list[Segment]] = []
    loops: list[list[Segment]] = []
    for owner, segment_id, segment in with_owner(segments[1:], _MEMBERS):
        if owner == "N1":
            (stores.append([segment]) if segment_id == "N1" else stores[-1].append(segment))
        elif owner == "G72":
            (loops.append([segment]) if segment_id == "G72" else loops[-1].append(segment))
        elif not owner:
            _take(line, segment_id, segment, reader)
    money = read_money(loops, reader, line.quantity)
    line.charges, line.taxes = money.charges, money.taxes
    shares = (_share(loop, delimiters, reader) for loop in stores)
    line.store_quantities = [share for share in shares if share is not None]
    return line


def _stated_number(segments: Sequence[Segment]) -> str:
    found = (segment.get(2).strip() for segment in segments if segment.id.upper() == "N9" and segment.get(1) == "LI")
    return next((number for number in found if number), "")


def _take(line: LineDetails, segment_id: str, segment: Segment, reader: ElementReader) -> None:
    match segment_id:
        case "G69":
            line.description = f"{line.description} {reader.text(segment, 1)}".strip()
        case "G70" | "G20" if line.pack is None:
            line.pack = _read_pack(segment_id, segment, reader)
        case "G19" if line.shipped_quantity is None:
            line.shipped_quantity = reader.number(segment, 1, "shipped quantity")
        case "N9":
            reference = read_reference(segment)
            if (reference.qualifier, reference.value) != (LINE_NUMBER, line.number):
                line.references.append(reference)
        case _:
            return


def _read_pack(segment_id: str, segment: Segment, reader: ElementReader) -> Pack:
    """Return the packing of a G20, or of a G70, which knows no weight."""
    heavy = segment_id == "G20"
    return Pack(
        pack=reader.integer(segment, 1, "pack"),
        size=reader.number(segment, 2, "pack size"),
        size_unit=reader.text(segment, 3),
        inner_pack=reader.integer(segment, 9 if heavy else 10, "inner pack"),
        gross_weight=reader.number(segment, 4, "gross weight") if heavy else None,
        weight_unit=reader.text(segment, 5) if heavy else "",
    )


def _share(loop: Sequence[Segment], delimiters: Delimiters, reader: ElementReader) -> StoreQuantity | None:
    """Return a store's share of an order line, X12 875 N1 loop with QTY; None when it names no quantity."""
    first = loop[0]
    store = reader.text(first, 4) or reader.text(first, 2)
    counted = next((segment for segment in loop if segment.id.upper() == "QTY"), None)
    if counted is None or not store:
        return None
    quantity = reader.number(counted, 2, f"quantity for store {store}", essential=True)
    unit = reader.text(counted, 3).split(delimiters.component)[0]
    return StoreQuantity(store, quantity, unit, reader.text(first, 3)) if quantity is not None else None


def settle_amount(line: LineDetails, segment: Segment, reader: ElementReader) -> None:
    """Use the amount of an 880 line (G1714): as its price where none is written, else to compare.

    The price is rounded to six decimals, which multiply back to the stated cents for any real quantity.
    """
    stated = reader.number(segment, 14, "line amount", essential=True)
    if stated is None or not line.quantity:
        return
    if line.unit_price is None:
        price = stated / line.quantity
        if price.adjusted() < LONGEST_WHOLE_PART:
            line.unit_price = Decimal(plain(price.quantize(_PRICE_DIGITS)))
        return
    computed = to_money(line.quantity * line.unit_price)
    if computed != to_money(stated):
        place = Location(reader.place, segment.id, segment.position, 14, line_number=reader.line_number)
        reader.findings.append(
            LINE_AMOUNT_DIFFERS.found(place, value=segment.get(14).strip(), computed=plain(computed))
        )


def id_elements(item_ids: Sequence[ItemId]) -> list[Value]:
    """Return elements 04 to 08 of G68 and G17: the case code and two further ids, in the given order."""
    code = next((item for item in item_ids if _is_case_code(item)), None)
    others = [item for item in item_ids if item is not code and item.qualifier and item.value]
    values: list[Value] = [code.value if code is not None else ""]
    for item in others[:MOST_OTHER_IDS]:
        values += [item.qualifier, item.value]
    return values + [""] * (2 * MOST_OTHER_IDS + 1 - len(values))


def _is_case_code(item: ItemId) -> bool:
    return item.qualifier == CASE_CODE and len(item.value) == CASE_CODE_LENGTH


def write_description(writer: BodyWriter, description: str) -> None:
    """Append the item's description as G69, 45 characters each, at most five."""
    for piece in list(pieces(description, _TEXT_LENGTH))[:_MOST_TEXTS]:
        writer.add("G69", piece)


def write_pack(writer: BodyWriter, pack: Pack | None, segment_id: str) -> None:
    """Append G70 (875) or G20 (880); size and weight stand only with their units (rules P0203, P0405)."""
    if pack is None:
        return
    sized = pack.size is not None and bool(pack.size_unit)
    values: list[Value] = [pack.pack, pack.size if sized else None, pack.size_unit if sized else ""]
    if segment_id == "G20":
        weighed = pack.gross_weight is not None and bool(pack.weight_unit)
        values += [pack.gross_weight if weighed else None, pack.weight_unit if weighed else "", "", "", ""]
    else:
        values += [""] * 6
    writer.add(segment_id, *values, pack.inner_pack)


def line_references(number: str, index: int, references: Iterable[Reference]) -> list[Reference]:
    """Return a line's references, led by its number where that is not simply its place."""
    own = [Reference(LINE_NUMBER, number)] if number and number != str(index) else []
    return [*own, *references]


def write_stores(writer: BodyWriter, shares: Sequence[StoreQuantity]) -> None:
    """Append the stores' shares of an order line: N1 with the store and QTY with its quantity."""
    for share in shares[:MOST_STORES]:
        writer.add("N1", _STORE, "", share.qualifier or _BY_BUYER, share.store)
        writer.add("QTY", _DISCRETE, share.quantity, share.unit)


def common_unit(units: Iterable[str]) -> str:
    """Return the unit that all lines have, or units (UN) where they differ: totals need one (G7602, G3102)."""
    found = {unit for unit in units if unit}
    return found.pop() if len(found) == 1 else _UNIT
