"""What a vendor's order acknowledgment changes of our purchase order, and what of that may be written by itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from acucleo_desktop.documents.match_level import UpdateLevel
from acucleo_desktop.documents.money import ZERO, plain
from acucleo_desktop.documents.order_acknowledgment import LineAnswer, OrderAcknowledgment, OrderAcknowledgmentLine
from acucleo_desktop.documents.parts import DatedEvent, find_date
from acucleo_desktop.partners.tolerances import Tolerances
from acucleo_desktop.rules import change_explanations as say
from acucleo_desktop.rules.bill_explanations import order_closed
from acucleo_desktop.rules.change_list import ChangeList, OrderMatch
from acucleo_desktop.rules.comparison import Resolution
from acucleo_desktop.rules.known_order import KnownOrder, KnownOrderLine, LineChange, LineFinder

__all__ = ["ChangeList", "OrderMatch", "confirmed_quantity", "match_acknowledgment", "promised_date"]

REJECTED_ORDER = frozenset({"RJ", "RD", "RF"})
WITH_DETAIL = frozenset({"AC", "AD", "AE", "RD"})
REJECTED = frozenset({"IR", "ID", "R1", "R2", "R3", "R4", "R5", "R6"})
BACKORDERED = frozenset({"IB", "BP"})
ON_HOLD = frozenset({"IF", "IH", "IW", "IE", "SP"})
SUBSTITUTED = "IS"
"""X12 587 and 668 codes by what they mean for us."""

PROMISES = ("069", "067", "017", "371", "002", "079", "068", "010")
"""X12 374 dates that promise a line, delivery before shipping, the firmest first."""


def match_acknowledgment(
    answer: OrderAcknowledgment,
    order: KnownOrder,
    *,
    accept_dates: bool = True,
    accept_quantities: bool = False,
    accept_prices: bool = False,
    price_tolerance: Decimal = ZERO,
    accepted: Collection[str] = (),
    tolerances: Tolerances | None = None,
    resolutions: Mapping[str, Resolution] | None = None,
    substitutes: Mapping[str, str] | None = None,
) -> OrderMatch:
    """Compare a vendor's answer with our order.

    Args:
        answer: with items and units resolved as far as they can be.
        order: ours.
        accept_dates: moved dates are written by themselves.
        accept_quantities: smaller quantities and rejected lines are written by themselves; larger ones never are.
        accept_prices: changed prices are written by themselves.
        price_tolerance: a price that differs by no more than this counts as ours.
        accepted: keys of proposals that a person has accepted, such as `price:2`.
        tolerances: all limits of the partner; given, they count in place of the one above. A date or a smaller
            quantity within them is written by itself; a price within them counts as ours.
        resolutions: what a person chose for each difference.
        substitutes: the vendor's number of a substitute item to our item.
    """
    match = _AcknowledgmentMatch(
        answer,
        order,
        ChangeList(accepted, resolutions, "The vendor's answer"),
        accept_dates,
        accept_quantities,
        accept_prices,
        tolerances or Tolerances(price=price_tolerance),
        substitutes or {},
    )
    return match.result()


@dataclass(slots=True)
class _AcknowledgmentMatch:
    answer: OrderAcknowledgment
    order: KnownOrder
    changes: ChangeList
    accept_dates: bool
    accept_quantities: bool
    accept_prices: bool
    limits: Tolerances
    substitutes: Mapping[str, str]

    def result(self) -> OrderMatch:
        if self.order.is_closed:
            self.changes.note(UpdateLevel.NO_ORDER, order_closed(self.order))
            return self.changes.result(self.order)
        if self.answer.type_code in REJECTED_ORDER:
            self._reject_order()
            return self.changes.result(self.order)
        finder = LineFinder(self.order)
        for index, line in enumerate(self.answer.lines, 1):
            known = finder.find(line.our_item, line.item_ids, [line.number], line.quantity)
            if known is None:
                self._unknown_line(line, index, finder)
            elif known.cancelled:
                self._called_off(line, index, known)
            else:
                self._compare(line, index, known)
        if self.answer.lines and self.answer.type_code in WITH_DETAIL:
            for left in finder.left():
                self.changes.note(UpdateLevel.SAME, say.line_not_answered(left))
        return self.changes.result(self.order)

    def _reject_order(self) -> None:
        """Propose to cancel every line that nothing came of; one key stands for all of them."""
        key = say.WHOLE_ORDER
        self.changes.compare(key, "The whole order", "line", self.order.number, None)
        self.changes.offer(key, "Cancel the order", "cancels every line of which nothing has come")
        rows = [
            LineChange(line.number, line.row_id, cancelled=True)
            for line in self.order.lines
            if not (line.received or line.cancelled)
        ]
        fates = [self.changes.propose("line", row, by_itself=False, key=key) for row in rows]
        self.changes.note(
            UpdateLevel.ORDER_REJECTED, say.order_rejected(self.answer, self.order, fates[0] if fates else None)
        )

    def _unknown_line(self, line: OrderAcknowledgmentLine, index: int, finder: LineFinder) -> None:
        """Explain a line whose item is not on our order: a substitute for the line it names, or never ordered."""
        named = finder.by_reference([line.number]) if line.number else None
        if named is not None:
            self._substitute(line, index, named, line.our_item, line.our_item or _first_id(line))
            return
        key, quantity = f"line:x{index}", confirmed_quantity(line)
        self.changes.compare(key, say.place(line.number, index, line.description), "line", None, _named(line))
        fate = None
        if line.our_item and quantity is not None and quantity > ZERO:
            writes = f"adds {plain(quantity)} {line.our_unit} {line.our_item} to the order"
            self.changes.offer(key, "Add the line", writes)
            added = LineChange(
                "", quantity=quantity, price=line.unit_price, item=line.our_item, unit=line.our_unit or line.unit
            )
            fate = self.changes.propose("line", added, by_itself=False, key=key)
        finding = say.never_ordered(line.number, index, line.description, _named(line), key, fate)
        self.changes.note(UpdateLevel.NEVER_ORDERED, finding)

    def _called_off(self, line: OrderAcknowledgmentLine, index: int, known: KnownOrderLine) -> None:
        """Say what a vendor confirms of a line that was called off; that it refuses it is no news."""
        confirmed = confirmed_quantity(line)
        if confirmed is not None and confirmed <= ZERO:
            return
        place = say.place(line.number, index, line.description)
        self.changes.compare(f"line:{known.number}", place, "line", None, known.item)
        finding = say.order_line_closed(line.number, index, line.description, "confirms", self.order, known)
        self.changes.note(UpdateLevel.NEVER_ORDERED, finding)

    def _substitute(
        self, line: OrderAcknowledgmentLine, index: int, known: KnownOrderLine, ours: str, named: str
    ) -> None:
        """Propose a substitute: known to us, accepting it puts it into the order; unknown, nothing can be written."""
        key = f"item:{known.number}"
        self.changes.compare(
            key, say.place(line.number, index, line.description), "item", known.item, named, unit=known.unit
        )
        fate = None
        if ours and ours != known.item:
            self.changes.offer(key, f"Order {ours} instead", f"puts {ours} into line {known.number} of the order")
            change = LineChange(known.number, known.row_id, item=ours, price=line.unit_price)
            fate = self.changes.propose("item", change, by_itself=False)
        self.changes.note(UpdateLevel.ITEM_SUBSTITUTED, say.substituted(line, index, known, named, fate))

    def _compare(self, line: OrderAcknowledgmentLine, index: int, known: KnownOrderLine) -> None:
        if line.our_unit and known.unit and line.our_unit.upper() != known.unit.upper():
            place = say.place(line.number, index, line.description)
            self.changes.compare(f"unit:{known.number}", place, "unit", known.unit, line.our_unit)
            finding = say.unit_differs(line.number, index, line.description, line.our_unit, known)
            self.changes.note(UpdateLevel.QUANTITY_CHANGED, finding)
            return
        for answer in line.answers:
            if answer.status == SUBSTITUTED:
                numbers = [each.value for each in answer.item_ids]
                named = numbers[0] if numbers else "another item"
                ours = next((self.substitutes[number] for number in numbers if number in self.substitutes), "")
                self._substitute(line, index, known, ours, ours or named)
            elif answer.status in ON_HOLD:
                self.changes.note(UpdateLevel.SAME, say.on_hold(line, index, answer))
            elif answer.status in BACKORDERED:
                self.changes.note(UpdateLevel.SAME, say.backordered(line, index, answer))
        if not self._compare_quantity(line, index, known):
            return
        self._compare_price(line, index, known)
        self._compare_date(line, index, known)

    def _compare_quantity(self, line: OrderAcknowledgmentLine, index: int, known: KnownOrderLine) -> bool:
        """Compare what is confirmed with what was ordered; return False when nothing of the line is left."""
        confirmed = confirmed_quantity(line)
        if confirmed is None:
            return True
        place, row = say.place(line.number, index, line.description), LineChange(known.number, known.row_id)
        if confirmed <= ZERO < known.quantity:
            key = f"line:{known.number}"
            self.changes.compare(key, place, "line", known.item, None)
            self.changes.offer(key, "Cancel the line", f"cancels line {known.number} of the order")
            fate = self.changes.propose("line", replace(row, cancelled=True), by_itself=self.accept_quantities)
            self.changes.note(UpdateLevel.LINE_REJECTED, say.line_rejected(line, index, known, fate=fate))
            return False
        near = self.limits.quantity_fits(confirmed, known.quantity)
        key = f"quantity:{known.number}"
        self.changes.compare(key, place, "quantity", known.quantity, confirmed, fits=near, unit=known.unit)
        if confirmed == known.quantity:
            return True
        writes = f"sets the quantity of line {known.number} to {plain(confirmed)}"
        self.changes.offer(key, f"Order {plain(confirmed)}", writes, may_type=True)
        may = (self.accept_quantities or near) and confirmed < known.quantity
        fate = self.changes.propose("quantity", replace(row, quantity=confirmed), by_itself=may)
        finding = say.quantity_changed(line, index, confirmed, known, fate=fate)
        self.changes.note(UpdateLevel.QUANTITY_CHANGED, finding)
        return True

    def _compare_price(self, line: OrderAcknowledgmentLine, index: int, known: KnownOrderLine) -> None:
        price = line.unit_price
        if price is None:
            return
        near, key = self.limits.price_fits(price, known.price), f"price:{known.number}"
        place = say.place(line.number, index, line.description)
        self.changes.compare(key, place, "price", known.price, price, fits=near, unit=known.unit)
        if near:
            return
        writes = f"sets the price of line {known.number} to {plain(price)}"
        self.changes.offer(key, f"Accept {plain(price)}", writes, may_type=True)
        change = LineChange(known.number, known.row_id, price=price)
        fate = self.changes.propose("price", change, by_itself=self.accept_prices)
        self.changes.note(UpdateLevel.PRICE_CHANGED, say.price_changed(line, index, price, known, fate=fate))

    def _compare_date(self, line: OrderAcknowledgmentLine, index: int, known: KnownOrderLine) -> None:
        promised = promised_date(line, self.answer.dates)
        if promised is not None:
            place = (line.number, index, line.description)
            compare_date(self.changes, place, promised, known, self.limits, by_itself=self.accept_dates)


def compare_date(
    changes: ChangeList,
    line: tuple[str, int, str],
    promised: dt.date,
    known: KnownOrderLine,
    limits: Tolerances,
    *,
    by_itself: bool,
) -> None:
    """Compare a promised date with the order's.

    Args:
        changes: takes what is found.
        line: number, index and description of the vendor's line.
        promised: by the vendor.
        known: our order line.
        limits: a date within them is written by itself.
        by_itself: any other date is, too.
    """
    near, key = limits.date_fits(promised, known.promised), f"date:{known.number}"
    changes.compare(key, say.place(*line), "date", known.promised, promised, fits=near)
    if promised == known.promised:
        return
    day = promised.isoformat()
    changes.offer(key, f"Accept {day}", f"sets the promised date of line {known.number} to {day}", may_type=True)
    change = LineChange(known.number, known.row_id, promised=promised)
    fate = changes.propose("date", change, by_itself=by_itself or near)
    changes.note(UpdateLevel.DATE_MOVED, say.date_moved(*line, promised, known, fate=fate))


def confirmed_quantity(line: OrderAcknowledgmentLine) -> Decimal | None:
    """Return how much of a line will come: what its answers confirm, backorders included; None when nothing is said.

    X12 855: ACK02 of an accepting code is what will be shipped; a code without quantity speaks of the whole line.
    """
    if not line.answers:
        return line.quantity
    if all(answer.quantity is None for answer in line.answers):
        return ZERO if all(answer.status in REJECTED for answer in line.answers) else line.quantity
    return sum((_confirmed(answer, line) for answer in line.answers), ZERO)


def _confirmed(answer: LineAnswer, line: OrderAcknowledgmentLine) -> Decimal:
    if answer.status in REJECTED:
        return ZERO
    if answer.quantity is not None:
        return answer.quantity
    told = sum((other.quantity for other in line.answers if other.quantity is not None), ZERO)
    return max((line.quantity or ZERO) - told, ZERO)


def promised_date(line: OrderAcknowledgmentLine, heading: tuple[DatedEvent, ...]) -> dt.date | None:
    """Return when the whole line will be there: the latest date of its answers, else its own, else the heading's."""
    for qualifier in PROMISES:
        dates = [
            answer.date
            for answer in line.answers
            if answer.date is not None and answer.date_qualifier == qualifier and answer.status not in REJECTED
        ]
        if dates:
            return max(dates)
    return find_date(line.dates, *PROMISES) or find_date(heading, *PROMISES)


def _first_id(line: OrderAcknowledgmentLine) -> str:
    return line.item_ids[0].value if line.item_ids else "another item"


def _named(line: OrderAcknowledgmentLine) -> str:
    return line.our_item or _first_id(line)
