"""Units of measure that contradict each other within a document, broken pieces, and weights that cases hardly have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType

from acucleo_desktop.documents.finding import Finding, Location, Severity
from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.kinds import BusinessDocument
from acucleo_desktop.documents.money import ZERO, plain, to_money
from acucleo_desktop.documents.order_acknowledgment import OrderAcknowledgment, OrderAcknowledgmentLine
from acucleo_desktop.documents.parts import ItemId
from acucleo_desktop.documents.purchase_order import PurchaseOrder, PurchaseOrderLine
from acucleo_desktop.documents.ship_notice import ShipNotice, ShipNoticeLine
from acucleo_desktop.rules.causes import quantities, units
from acucleo_desktop.rules.line_sums import PricedLine
from acucleo_desktop.rules.places import line_location, line_name
from acucleo_desktop.rules.wording import counted, unit_name, unit_words
from acucleo_desktop.x12.tables import tables

AnyLine = InvoiceLine | PurchaseOrderLine | OrderAcknowledgmentLine | ShipNoticeLine

UNDIVIDED = frozenset({"EA", "PC", "CA", "CT", "BX", "PK", "PH", "BG", "BO", "CN", "JR", "PA", "KE", "PL", "DS"})
"""X12 355 units of which there is no half; dozens and everything measured may be broken."""

_SIZES: Mapping[str, int] = MappingProxyType({"EA": 0, "PC": 0, "PK": 1, "PH": 1, "CA": 2, "CT": 2, "PL": 3})
"""Units that hold each other, the smallest first."""

ACTUAL_POUNDS = "01"
_POUNDS: Mapping[str, Decimal] = MappingProxyType({"LB": Decimal(1), "01": Decimal(1), "OZ": Decimal(1) / 16})
_HEAVIEST, _LIGHTEST = Decimal(3), Decimal(1) / 3
"""A case may weigh up to three times its nominal weight, and down to a third of it, before somebody looks."""

_ITEM_NUMBERS = frozenset({"UP", "UK", "EN", "VN", "IN", "BP", "CB", "SK"})


def judge_units(document: BusinessDocument) -> list[Finding]:
    """Return what is odd about the units of a document; nothing for a kind that has no goods."""
    match document:
        case PurchaseOrder():
            findings = list(_judge_lines(document.lines, "PO1"))
            findings += [f for at, line in enumerate(document.lines, 1) for f in _judge_order_parts(line, at)]
            findings += [f for at, line in enumerate(document.lines, 1) for f in _judge_pack(line, at, "PO1")]
            return findings + list(_judge_same_items(document.lines, "PO1"))
        case Invoice():
            findings = list(_judge_lines(document.lines, "IT1"))
            findings += [f for at, line in enumerate(document.lines, 1) for f in _judge_pack(line, at, "IT1")]
            findings += [f for at, line in enumerate(document.lines, 1) for f in _judge_weight(line, at, document)]
            return findings + list(_judge_same_items(document.lines, "IT1"))
        case OrderAcknowledgment():
            findings = list(_judge_lines(document.lines, "PO1"))
            return findings + [f for at, line in enumerate(document.lines, 1) for f in _judge_answers(line, at)]
        case ShipNotice():
            return [
                finding
                for order in document.orders
                for finding in (*_judge_lines(order.lines, "SN1"), *_judge_shipped(order.lines))
            ]
        case _:
            return []


def _judge_lines(lines: Sequence[AnyLine], segment: str) -> Iterator[Finding]:
    """Tell of broken quantities of what is counted."""
    for index, line in enumerate(lines, 1):
        quantity = line.quantity
        if quantity is None or line.unit not in UNDIVIDED or quantity == quantity.to_integral_value():
            continue
        yield quantities.NOT_WHOLE.found(
            line_location(line.number, index, line.description, segment, 2),
            value=plain(quantity),
            line=line_name(line.number, index),
            unit=line.unit,
            unit_name=unit_name(line.unit) or "unit",
        )


def _judge_order_parts(line: PurchaseOrderLine, index: int) -> Iterator[Finding]:
    stores = {share.unit for share in line.store_quantities} - {"", line.unit}
    dates = {part.unit for part in line.schedule} - {"", line.unit}
    for others, part, segment in (
        (stores, "the shares of its stores", "SDQ"),
        (dates, "its wanted dates", "SCH"),
    ):
        if others and _is_unit(line.unit):
            yield _part_differs(line, index, part, min(others), segment)


def _judge_answers(line: OrderAcknowledgmentLine, index: int) -> Iterator[Finding]:
    others = {answer.unit for answer in line.answers} - {"", line.unit}
    if others and _is_unit(line.unit):
        yield _part_differs(line, index, "the vendor's answer", min(others), "ACK")


def _judge_shipped(lines: Sequence[ShipNoticeLine]) -> Iterator[Finding]:
    for index, line in enumerate(lines, 1):
        if _is_unit(line.unit) and line.ordered_unit and line.unit != line.ordered_unit:
            yield _part_differs(line, index, "its ordered quantity", line.ordered_unit, "SN1")


def _is_unit(unit: str) -> bool:
    """Whether a unit is one of X12; of a word that is none the check of the standard tells already."""
    return unit in tables("004010").codes["355"] | tables("005010").codes["355"]


def _part_differs(line: AnyLine, index: int, part: str, other: str, segment: str) -> Finding:
    return units.PART_UNIT_DIFFERS.found(
        line_location(line.number, index, line.description, segment),
        value=other,
        line=line_name(line.number, index),
        unit=unit_words(line.unit),
        other=unit_words(other),
        part=part,
    )


def _judge_pack(line: PricedLine, index: int, segment: str) -> Iterator[Finding]:
    """Tell of a line whose unit is smaller than what one of them is said to hold (PO403)."""
    pack = line.pack
    if pack is None or pack.size is None or not pack.size_unit:
        return
    outer, inner = _SIZES.get(line.unit), _SIZES.get(pack.size_unit)
    if outer is not None and inner is not None and outer < inner:
        yield units.UNIT_BELOW_PACK.found(
            line_location(line.number, index, line.description, segment, 3),
            value=line.unit,
            line=line_name(line.number, index),
            unit=unit_words(line.unit),
            content=counted(pack.size, pack.size_unit),
        )


def _judge_same_items(lines: Sequence[PricedLine], segment: str) -> Iterator[Finding]:
    """Tell of an item in two units; where both have the same price, one of the units is surely wrong."""
    first: dict[ItemId, tuple[int, PricedLine]] = {}
    for index, line in enumerate(lines, 1):
        known = next((first[item] for item in line.item_ids if item in first), None)
        for item in line.item_ids:
            if item.qualifier in _ITEM_NUMBERS:
                first.setdefault(item, (index, line))
        if known is None or not line.unit or not known[1].unit or known[1].unit == line.unit:
            continue
        at, other = known
        same_price = line.unit_price is not None and line.unit_price == other.unit_price and line.unit_price > ZERO
        yield units.SAME_ITEM_OTHER_UNIT.found(
            line_location(line.number, index, line.description, segment, 3),
            value=line.unit,
            severity=Severity.WARNING if same_price else Severity.INFO,
            line=line_name(line.number, index),
            item=next(item.value for item in line.item_ids if item in first and first[item] == known),
            own_unit=unit_words(line.unit),
            other=line_name(other.number, at).lower(),
            unit=unit_words(other.unit),
        )


def _judge_weight(line: InvoiceLine, index: int, invoice: Invoice) -> Iterator[Finding]:
    """Judge a line that is billed by weight: is it said how many cases that is, and can such cases weigh so much?"""
    if line.unit not in _POUNDS or line.quantity is None or line.quantity <= ZERO:
        return
    cases = _cases(line)
    place = line_location(line.number, index, line.description, "IT1", 2)
    if cases is None:
        if line.unit == ACTUAL_POUNDS and invoice.shipped_units is None:
            yield units.CATCH_WEIGHT_UNCOUNTED.found(
                place, value=plain(line.quantity), line=line_name(line.number, index)
            )
        return
    nominal = _nominal_pounds(line)
    pounds = line.quantity * _POUNDS[line.unit]
    if nominal is not None and not _LIGHTEST * nominal * cases <= pounds <= _HEAVIEST * nominal * cases:
        yield _unlikely(line, index, place, cases, nominal)


def _cases(line: InvoiceLine) -> Decimal | None:
    """Return how many cases a weighed line is said to be (IT3 or QTY); None when it is not said."""
    counts = [(line.shipped_quantity, line.shipped_unit), *((q.quantity, q.unit) for q in line.quantities)]
    return next((number for number, unit in counts if number and number > ZERO and unit in UNDIVIDED), None)


def _nominal_pounds(line: InvoiceLine) -> Decimal | None:
    """Return what one case should weigh by its pack (PO401 times PO402, or PO406), in pounds."""
    pack = line.pack
    if pack is None:
        return None
    if pack.gross_weight and pack.weight_unit in _POUNDS:
        return pack.gross_weight * _POUNDS[pack.weight_unit]
    if pack.size and pack.size_unit in _POUNDS:
        return pack.size * (pack.pack or 1) * _POUNDS[pack.size_unit]
    return None


def _unlikely(line: InvoiceLine, index: int, place: Location, cases: Decimal, nominal: Decimal) -> Finding:
    return units.CATCH_WEIGHT_UNLIKELY.found(
        place,
        value=plain(line.quantity or ZERO),
        line=line_name(line.number, index),
        cases=plain(cases),
        nominal=plain(to_money(nominal)),
    )
