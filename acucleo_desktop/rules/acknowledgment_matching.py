"""What a vendor's order acknowledgment changes of our purchase order, and what of that may be written by itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from decimal import Decimal

from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.documents.money import ZERO
from acucleo_desktop.documents.order_acknowledgment import LineAnswer, OrderAcknowledgment, OrderAcknowledgmentLine
from acucleo_desktop.documents.parts import DatedEvent, find_date
from acucleo_desktop.rules import change_explanations as say
from acucleo_desktop.rules.bill_explanations import order_closed
from acucleo_desktop.rules.known_order import KnownOrder, KnownOrderLine, LineChange, LineFinder

REJECTED_ORDER = frozenset({"RJ", "RD", "RF"})
WITH_DETAIL = frozenset({"AC", "AD", "AE", "RD"})
REJECTED = frozenset({"IR", "ID", "R1", "R2", "R3", "R4", "R5", "R6"})
BACKORDERED = frozenset({"IB", "BP"})
ON_HOLD = frozenset({"IF", "IH", "IW", "IE", "SP"})
SUBSTITUTED = "IS"
"""X12 587 and 668 codes by what they mean for us."""

PROMISES = ("069", "067", "017", "371", "002", "079", "068", "010")
"""X12 374 dates that promise a line, delivery before shipping, the firmest first."""


@dataclass(frozen=True, slots=True)
class OrderMatch:
    """What a vendor's document means for one order of ours.

    Attributes:
        changes: what is written without asking, one for each line of ours.
        proposals: what is written only when a person accepts it: key such as `price:2` to the change.
    """

    findings: list[Finding] = field(default_factory=list)
    changes: list[LineChange] = field(default_factory=list)
    proposals: dict[str, LineChange] = field(default_factory=dict)


class ChangeList:
    """Collects findings and changes under a partner's policy.

    Attributes:
        findings: what was found so far.
        proposals: changes that wait for a person, by key.
    """

    def __init__(self, accepted: Collection[str] = ()) -> None:
        self.findings: list[Finding] = []
        self.proposals: dict[str, LineChange] = {}
        self._accepted = frozenset(accepted)
        self._changes: dict[str, LineChange] = {}

    def propose(self, name: str, change: LineChange, *, by_itself: bool) -> bool:
        """Take a change: at once where policy or a person allows it, else as a proposal; return whether at once."""
        key = f"{name}:{change.number}"
        if not by_itself and key not in self._accepted:
            self.proposals[key] = change
            return False
        known = self._changes.get(change.number, LineChange(change.number, change.row_id))
        self._changes[change.number] = replace(
            known,
            promised=change.promised or known.promised,
            quantity=change.quantity if change.quantity is not None else known.quantity,
            price=change.price if change.price is not None else known.price,
            cancelled=change.cancelled or known.cancelled,
        )
        return True

    def result(self) -> OrderMatch:
        """Return everything collected."""
        return OrderMatch(self.findings, list(self._changes.values()), self.proposals)


def match_acknowledgment(
    answer: OrderAcknowledgment,
    order: KnownOrder,
    *,
    accept_dates: bool = True,
    accept_quantities: bool = False,
    accept_prices: bool = False,
    price_tolerance: Decimal = ZERO,
    accepted: Collection[str] = (),
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
    """
    match = _AcknowledgmentMatch(
        answer, order, ChangeList(accepted), accept_dates, accept_quantities, accept_prices, price_tolerance
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
    price_tolerance: Decimal

    def result(self) -> OrderMatch:
        findings = self.changes.findings
        if self.order.is_closed:
            findings.append(order_closed(self.order))
            return self.changes.result()
        if self.answer.type_code in REJECTED_ORDER:
            findings.append(say.order_rejected(self.answer, self.order))
            return self.changes.result()
        finder = LineFinder(self.order)
        for index, line in enumerate(self.answer.lines, 1):
            known = finder.find(line.our_item, line.item_ids, [line.number], line.quantity)
            if known is None:
                self._unknown_line(line, index, finder)
                continue
            self._compare(line, index, known)
        if self.answer.lines and self.answer.type_code in WITH_DETAIL:
            findings.extend(say.line_not_answered(line) for line in finder.left())
        return self.changes.result()

    def _unknown_line(self, line: OrderAcknowledgmentLine, index: int, finder: LineFinder) -> None:
        """Explain a line whose item is not on our order: a substitute for the line it names, or never ordered."""
        named = finder.by_reference([line.number]) if line.number else None
        if named is not None:
            self.changes.findings.append(say.substituted(line, index, named, line.our_item or _first_id(line)))
        else:
            self.changes.findings.append(say.never_ordered(line.number, index, line.description, _named(line)))

    def _compare(self, line: OrderAcknowledgmentLine, index: int, known: KnownOrderLine) -> None:
        if line.our_unit and known.unit and line.our_unit.upper() != known.unit.upper():
            self.changes.findings.append(say.unit_differs(line.number, index, line.description, line.our_unit, known))
            return
        for answer in line.answers:
            if answer.status == SUBSTITUTED:
                substitute = answer.item_ids[0].value if answer.item_ids else "another item"
                self.changes.findings.append(say.substituted(line, index, known, substitute))
            elif answer.status in ON_HOLD:
                self.changes.findings.append(say.on_hold(line, index, answer))
            elif answer.status in BACKORDERED:
                self.changes.findings.append(say.backordered(line, index, answer))
        if not self._compare_quantity(line, index, known):
            return
        self._compare_price(line, index, known)
        self._compare_date(line, index, known)

    def _compare_quantity(self, line: OrderAcknowledgmentLine, index: int, known: KnownOrderLine) -> bool:
        """Compare what is confirmed with what was ordered; return False when nothing of the line is left."""
        confirmed = confirmed_quantity(line)
        if confirmed is None or confirmed == known.quantity:
            return True
        row = LineChange(known.number, known.row_id)
        if confirmed <= ZERO:
            taken = self.changes.propose("line", replace(row, cancelled=True), by_itself=self.accept_quantities)
            self.changes.findings.append(say.line_rejected(line, index, known, taken=taken))
            return False
        may = self.accept_quantities and confirmed < known.quantity
        taken = self.changes.propose("quantity", replace(row, quantity=confirmed), by_itself=may)
        self.changes.findings.append(say.quantity_changed(line, index, confirmed, known, taken=taken))
        return True

    def _compare_price(self, line: OrderAcknowledgmentLine, index: int, known: KnownOrderLine) -> None:
        price = line.unit_price
        if price is None or abs(price - known.price) <= self.price_tolerance:
            return
        change = LineChange(known.number, known.row_id, price=price)
        taken = self.changes.propose("price", change, by_itself=self.accept_prices)
        self.changes.findings.append(say.price_changed(line, index, price, known, taken=taken))

    def _compare_date(self, line: OrderAcknowledgmentLine, index: int, known: KnownOrderLine) -> None:
        promised = promised_date(line, self.answer.dates)
        if promised is None or promised == known.promised:
            return
        change = LineChange(known.number, known.row_id, promised=promised)
        taken = self.changes.propose("date", change, by_itself=self.accept_dates)
        self.changes.findings.append(say.date_moved(line.number, index, line.description, promised, known, taken=taken))


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
