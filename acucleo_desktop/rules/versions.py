"""Two versions of an order, invoice or shipment: what the newer one changes of the one that is here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from acucleo_desktop.documents.finding import Finding, Fix, Location, Severity
from acucleo_desktop.documents.invoice import Invoice
from acucleo_desktop.documents.match_level import CHANGED_VERSION
from acucleo_desktop.documents.money import ZERO, plain
from acucleo_desktop.documents.parts import ItemId, find_date
from acucleo_desktop.documents.party import find_party
from acucleo_desktop.documents.purchase_order import PurchaseOrder
from acucleo_desktop.documents.ship_notice import ShipNotice
from acucleo_desktop.rules.causes import versions as causes
from acucleo_desktop.rules.change_list import ChangeList, OrderMatch
from acucleo_desktop.rules.comparison import ComparisonRow, Resolution, Sign, Value
from acucleo_desktop.rules.known_order import LineChange

HEADING = "0"
"""Number that stands for the heading in the keys of differences and in changes."""

WHOLE = "line:0"
"""Key of the change that calls off everything."""

_REQUESTED = ("002", "010", "063", "064", "106", "118")
_NAMES = {"line": "line", "item": "item", "place": "ship-to"}


@dataclass(frozen=True, slots=True)
class VersionLine:
    """One line of a version.

    Attributes:
        number: the partner's line number; of a record, our own.
        item: our item, or the partner's number where it means nothing to us.
        reference: the partner's line number that a record keeps.
        row_id: id of the row in Acumatica.
        shipped: what has left or was received of it.
    """

    number: str
    item: str
    quantity: Decimal | None
    unit: str = ""
    price: Decimal | None = None
    date: dt.date | None = None
    description: str = ""
    reference: str = ""
    row_id: str = ""
    shipped: Decimal = ZERO


@dataclass(frozen=True, slots=True)
class Version:
    """What of a document or record is compared.

    Attributes:
        date: requested, or of the invoice; None where it says nothing.
        place: where it goes, in our code; empty where it is not known.
        is_partial: whether lines that are not named stay as they are (X12 353 `04`).
    """

    lines: tuple[VersionLine, ...] = ()
    date: dt.date | None = None
    place: str = ""
    is_partial: bool = False


def version_of(document: PurchaseOrder | Invoice | ShipNotice) -> Version:
    """Return a document as a version."""
    match document:
        case PurchaseOrder():
            lines = tuple(
                VersionLine(
                    line.number or str(index),
                    line.our_item or _first(line.item_ids),
                    line.quantity,
                    line.our_unit or line.unit,
                    line.unit_price,
                    find_date(line.dates, *_REQUESTED),
                    line.description,
                )
                for index, line in enumerate(document.lines, 1)
            )
            party = find_party(document.parties, "ST", "BS")
            place = party.our_id if party is not None else ""
            return Version(lines, find_date(document.dates, *_REQUESTED), place, document.purpose == "04")
        case Invoice():
            return Version(
                tuple(
                    VersionLine(
                        line.number or str(index),
                        line.our_item or _first(line.item_ids),
                        line.quantity,
                        line.our_unit or line.unit,
                        line.unit_price,
                        description=line.description,
                    )
                    for index, line in enumerate(document.lines, 1)
                ),
                document.date,
            )
        case ShipNotice():
            shipped = [(order.order_number, line) for order in document.orders for line in order.lines]
            return Version(
                tuple(
                    VersionLine(
                        f"{number}.{line.number or index}",
                        line.our_item or _first(line.item_ids),
                        line.quantity,
                        line.our_unit or line.unit,
                        description=line.description,
                    )
                    for index, (number, line) in enumerate(shipped, 1)
                ),
                find_date(document.dates, "017", "067", "002", "371"),
            )


def _first(ids: Sequence[ItemId]) -> str:
    return ids[0].value if ids else ""


def compare_versions(
    theirs: Version,
    ours: Version,
    resolutions: Mapping[str, Resolution],
    titles: tuple[str, str, str],
    *,
    may_write: bool,
) -> OrderMatch:
    """Compare a newer version with the one that is here.

    Args:
        theirs: the newer one.
        ours: the one that is here.
        resolutions: what a person chose for each difference.
        titles: what is compared, and the titles of the columns `ours` and `theirs`.
        may_write: whether differences can be written; otherwise they are only shown.
    """
    return _Versions(theirs, ours, ChangeList((), resolutions, titles[2]), may_write).result(titles)


class _Versions:
    def __init__(self, theirs: Version, ours: Version, changes: ChangeList, may_write: bool) -> None:
        self._theirs = theirs
        self._ours = ours
        self._changes = changes
        self._may_write = may_write

    def result(self, titles: tuple[str, str, str]) -> OrderMatch:
        theirs, ours = self._theirs, self._ours
        if theirs.date is not None:
            self._field("date", HEADING, "", "Requested date", ours.date, theirs.date)
        if theirs.place:
            self._field("place", HEADING, "", "Ship to", ours.place, theirs.place)
        left = list(ours.lines)
        for index, line in enumerate(theirs.lines, 1):
            known = _partner_of(line, left)
            if known is None:
                self._added(line, index)
                continue
            left.remove(known)
            self._line(line, known)
        if not theirs.is_partial:
            for known in left:
                self._removed(known)
        match = self._changes.result()
        comparison = replace(match.comparison, subject=titles[0], ours=titles[1], level=CHANGED_VERSION)
        findings = [_finding(row) for row in comparison.rows if row.options]
        return replace(match, findings=findings, comparison=comparison)

    def _line(self, line: VersionLine, known: VersionLine) -> None:
        if line.quantity is not None and line.quantity <= ZERO:
            self._removed(known)
            return
        place = _place(line)
        self._field("item", known.number, known.row_id, place, known.item, line.item)
        if line.quantity is not None:
            self._field("quantity", known.number, known.row_id, place, known.quantity, line.quantity, unit=known.unit)
        if line.unit and known.unit:
            self._field("unit", known.number, known.row_id, place, known.unit, line.unit)
        if line.price is not None:
            self._field("price", known.number, known.row_id, place, known.price, line.price, unit=known.unit)
        if line.date is not None:
            self._field("date", known.number, known.row_id, place, known.date, line.date)

    def _field(
        self, kind: str, number: str, row_id: str, place: str, ours: Value, theirs: Value, unit: str = ""
    ) -> None:
        key = f"{kind}:{number}"
        row = self._changes.compare(key, place, kind, ours, theirs, unit=unit)
        if row.sign is Sign.SAME or not self._may_write:
            return
        name = _NAMES.get(kind, kind)
        where = f"of line {number}" if number != HEADING else "of the order"
        accept, writes = f"Accept {row.theirs}", f"sets the {name} {where} to {row.theirs}"
        self._changes.offer(key, accept, writes, may_type=kind in {"quantity", "price", "date"})
        change = LineChange(number, row_id)
        match theirs:
            case dt.date():
                change = replace(change, promised=theirs)
            case Decimal() if kind == "price":
                change = replace(change, price=theirs)
            case Decimal():
                change = replace(change, quantity=theirs)
            case str() if kind == "unit":
                change = replace(change, unit=theirs)
            case str():
                change = replace(change, item=theirs)
        self._changes.propose(kind, change, by_itself=False)

    def _added(self, line: VersionLine, index: int) -> None:
        key, quantity = f"line:x{index}", line.quantity
        said = f"{plain(quantity)} {line.unit} {line.item}" if quantity is not None else line.item
        self._changes.compare(key, _place(line), "line", None, said)
        if self._may_write and quantity is not None:
            self._changes.offer(key, "Add the line", f"adds {said}")
            added = LineChange(
                "",
                promised=line.date,
                quantity=quantity,
                price=line.price,
                item=line.item,
                unit=line.unit,
                reference=line.number,
            )
            self._changes.propose("line", added, by_itself=False, key=key)

    def _removed(self, known: VersionLine) -> None:
        key = f"line:{known.number}"
        said = f"{plain(known.quantity)} {known.unit} {known.item}" if known.quantity is not None else known.item
        self._changes.compare(key, _place(known), "line", said, None)
        if not self._may_write:
            return
        if known.shipped:
            writes = f"sets the quantity of line {known.number} to the {plain(known.shipped)} that have left"
            change = LineChange(known.number, known.row_id, quantity=known.shipped)
        else:
            writes = f"takes line {known.number} out"
            change = LineChange(known.number, known.row_id, cancelled=True)
        self._changes.offer(key, "Take the line out", writes)
        self._changes.propose("line", change, by_itself=False)


def _partner_of(line: VersionLine, left: Sequence[VersionLine]) -> VersionLine | None:
    """Return the line that is meant: by item and number, by item and quantity, by item, by number."""
    same_item = [known for known in left if known.item == line.item]
    same_number = [known for known in left if (known.reference or known.number) == line.number]
    both = [known for known in same_item if known in same_number]
    alike = [known for known in same_item if known.quantity == line.quantity]
    # A number alone is meant only when its item is asked for nowhere else: partners renumber their lines.
    return next(iter(both or alike or same_item or same_number), None)


def _place(line: VersionLine) -> str:
    named = line.description or line.item
    return f"Line {line.reference or line.number}" + (f", {named}" if named else "")


def _finding(row: ComparisonRow) -> Finding:
    """Return the question of one difference, or the note of how it was decided."""
    cause = causes.CHANGE_PROPOSED
    words: dict[str, Any] = {
        "place": row.place,
        "field": _NAMES.get(row.field, row.field),
        "ours": row.ours or "nothing",
    }
    value, place = row.theirs or "nothing", Location(row.place)
    chosen = next((option for option in row.options if option.choice == row.chosen), None)
    if chosen is None:
        fixes = tuple(
            Fix("resolve-change", option.label, {"change": row.key, "choice": option.choice.value})
            for option in row.options
            if option.choice != "value"
        )
        return cause.found(place, value=value, fixes=fixes, writes=row.options[0].writes, **words)
    writes = f"Decided: {row.value} is written" if row.value else chosen.writes
    return cause.found(place, value=value, severity=Severity.INFO, writes=writes, **words)
