"""How well a vendor's invoice fits our purchase order, what was received, and earlier bills (clerk's match levels)."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.match_level import MatchLevel
from acucleo_desktop.documents.money import ZERO, to_money
from acucleo_desktop.documents.naming import po
from acucleo_desktop.documents.parts import Charge
from acucleo_desktop.partners.tolerances import Tolerances
from acucleo_desktop.rules import bill_explanations as say
from acucleo_desktop.rules import three_way
from acucleo_desktop.rules.comparison import Comparison, ComparisonRow, compared
from acucleo_desktop.rules.known_order import KnownOrder, KnownOrderLine, LineFinder, nearest
from acucleo_desktop.rules.order_history import NO_HISTORY, OrderHistory
from acucleo_desktop.rules.wording import charge_name

__all__ = ["BillMatch", "MatchLevel", "match_bill"]

Pair = tuple[int, InvoiceLine, KnownOrderLine]
"""Index of an invoice line, the line, the order line that it bills."""

FREIGHT = frozenset({"D230", "D240", "D270"})
"""X12 1300: freight, and surcharges on it."""

_ORDER = tuple(MatchLevel)


@dataclass(frozen=True, slots=True)
class BillMatch:
    """What matching a bill came to.

    Attributes:
        level: the worst of what was found.
        links: index of an invoice line (0 for the first) to the number of our order line.
        billed: what the invoice's matched lines come to.
        expected: what the same quantities come to at our order's prices.
        comparison: every field that was compared, also those that agree.
    """

    level: MatchLevel
    findings: list[Finding] = field(default_factory=list)
    links: Mapping[int, str] = field(default_factory=dict)
    billed: Decimal = ZERO
    expected: Decimal = ZERO
    comparison: Comparison = field(default_factory=Comparison)


def match_bill(
    invoice: Invoice,
    order: KnownOrder | None,
    price_tolerance: Decimal = ZERO,
    amount_tolerance: Decimal = ZERO,
    *,
    already_billed: bool = False,
    tolerances: Tolerances | None = None,
    history: OrderHistory = NO_HISTORY,
    books_closed_until: dt.date | None = None,
) -> BillMatch:
    """Match a vendor's invoice with our order.

    Args:
        invoice: with items and units resolved as far as they can be.
        order: our order, None when the vendor names none that we have.
        price_tolerance: how far a price may differ, in money for each unit.
        amount_tolerance: how far the sum may differ.
        already_billed: whether this vendor's invoice number was handled before.
        tolerances: all limits of the partner; given, they count in place of the two above.
        history: what was confirmed, shipped and billed of the order before.
        books_closed_until: last day of the closed financial periods; None when none is known.
    """
    limits = tolerances or Tolerances(price=price_tolerance, amount=amount_tolerance)
    if already_billed:
        return _without_match(MatchLevel.DUPLICATE, say.already_billed(invoice))
    closed = []
    if books_closed_until is not None and invoice.date is not None and invoice.date <= books_closed_until:
        closed = [say.period_closed(invoice.date, books_closed_until)]
    if order is None:
        return _without_match(MatchLevel.NO_MATCH, say.no_order(invoice), *closed)
    # A credit for goods that were sent back comes when the order has long been closed.
    if order.is_closed and not (invoice.is_credit and order.status == "Closed"):
        return _without_match(MatchLevel.NO_MATCH, say.order_closed(order), *closed)
    if order.vendor and invoice.our_account and order.vendor != invoice.our_account:
        return _without_match(MatchLevel.NO_MATCH, say.other_vendor(invoice, order), *closed)
    return _Match(invoice, order, limits, history).result(closed)


def _without_match(level: MatchLevel, *findings: Finding) -> BillMatch:
    return BillMatch(level, list(findings), comparison=Comparison(level=level.value))


class _Match:
    def __init__(self, invoice: Invoice, order: KnownOrder, limits: Tolerances, history: OrderHistory):
        self._invoice = invoice
        self._order = order
        self._limits = limits
        self._history = history
        self._findings: list[Finding] = []
        self._rows: list[ComparisonRow] = []
        self._level = MatchLevel.PERFECT
        self._links: dict[int, str] = {}
        self._billed = ZERO
        self._expected = ZERO

    def result(self, closed: list[Finding]) -> BillMatch:
        for finding in closed:
            self._note(MatchLevel.NO_MATCH, finding)
        self._compare_currency()
        pairs = self._comparable(self._pair_lines())
        if self._invoice.is_credit:
            self._compare_credit(pairs)
        else:
            self._compare_quantities(pairs)
        self._compare_money(pairs)
        self._compare_terms()
        if not self._invoice.is_credit:
            for level, finding in three_way.judge_bill(self._invoice, pairs, self._history):
                self._note(level, finding)
        comparison = Comparison(
            po(self._order.number), "Our order", "The vendor's invoice", self._level.value, tuple(self._rows)
        )
        return BillMatch(self._level, self._findings, self._links, self._billed, self._expected, comparison)

    def _note(self, level: MatchLevel, finding: Finding) -> None:
        self._findings.append(finding)
        self._level = max(self._level, level, key=_ORDER.index)

    def _compare_currency(self) -> None:
        ours, theirs = self._order.currency, self._invoice.currency
        if ours and theirs and ours != theirs:
            self._note(MatchLevel.MONEY_OFF, say.currency_differs(theirs, self._order))
            self._rows.append(compared("currency:", "Currency", "text", ours, theirs))

    def _pair_lines(self) -> list[Pair]:
        finder = LineFinder(self._order)
        pairs = []
        lost: list[tuple[int, InvoiceLine]] = []
        called_off: list[Pair] = []
        for index, line in enumerate(self._invoice.lines):
            references = [text for text in (line.order_line, line.number) if text]
            elsewhere = bool(line.order_number) and line.order_number != self._order.number
            found = None if elsewhere else finder.find(line.our_item, line.item_ids, references, line.quantity)
            if found is None:
                lost.append((index, line))
            elif found.cancelled:
                called_off.append((index, line, found))
            else:
                pairs.append((index, line, found))
                self._links[index] = found.number
        level = MatchLevel.SOME_LINES if pairs else MatchLevel.NO_MATCH
        for index, line, known in called_off:
            self._note(level, say.order_line_closed(line, index + 1, self._order, known))
            self._rows.append(compared(f"line:{known.number}", _place(line, index), "line", None, known.item))
        for index, line in lost:
            candidates = nearest(line.description, finder.left())
            self._note(level, say.line_not_on_order(line, index + 1, self._order, candidates))
            named = line.our_item or (line.item_ids[0].value if line.item_ids else line.description)
            self._rows.append(compared(f"line:x{index + 1}", _place(line, index), "line", None, named))
        return pairs

    def _comparable(self, pairs: list[Pair]) -> list[Pair]:
        """Return the pairs in the same unit; quantities and prices of the others cannot be compared."""
        comparable = []
        for index, line, known in pairs:
            if line.our_unit and known.unit and line.our_unit.upper() != known.unit.upper():
                self._note(MatchLevel.SOME_LINES, say.unit_differs(line, index + 1, known))
                place = _place(line, index)
                self._rows.append(compared(f"unit:{known.number}", place, "unit", known.unit, line.our_unit))
            else:
                comparable.append((index, line, known))
        return comparable

    def _before(self, known: KnownOrderLine) -> Decimal:
        """Return what earlier bills took of a line.

        Acumatica counts released bills only, and we know only those that came through here; neither sees all, and both
        see the same ones, so the larger count is the nearer one.
        """
        return max(known.billed, self._history.billed_before(known.number))

    def _by_line(self, pairs: list[Pair]) -> Iterator[tuple[int, InvoiceLine, KnownOrderLine, Decimal]]:
        """Yield each order line once, with the first invoice line that bills it and all that is billed of it."""
        billed: dict[str, Decimal] = defaultdict(lambda: ZERO)
        for _, line, known in pairs:
            billed[known.number] += line.quantity or ZERO
        for index, line, known in pairs:
            quantity = billed.pop(known.number, None)
            if quantity is not None:
                yield index, line, known, quantity

    def _compare_quantities(self, pairs: list[Pair]) -> None:
        """Compare what is billed with what was ordered, received, and billed before."""
        for index, line, known, quantity in self._by_line(pairs):
            before = self._before(known)
            ordered, received = known.quantity - before, known.received - before
            may_be = max(min(ordered, received), ZERO)
            fits = quantity <= max(ordered, ZERO) + self._limits.quantity_room(known.quantity)
            arrived = quantity <= max(received, ZERO) + self._limits.quantity_room(known.quantity)
            self._rows.append(
                compared(
                    f"quantity:{known.number}",
                    _place(line, index),
                    "quantity",
                    may_be,
                    quantity,
                    fits=fits and arrived,
                    only_more=True,
                    unit=known.unit,
                    beside=three_way.beside_quantity(known, before, self._history),
                )
            )
            if not fits and before > ZERO:
                numbers = self._history.billed_by.get(known.number, ())
                self._note(MatchLevel.SOME_LINES, say.billed_before(line, index + 1, quantity, known, before, numbers))
            elif not fits:
                self._note(MatchLevel.SOME_LINES, say.more_than_ordered(line, index + 1, quantity, known))
            elif not arrived and known.completed:
                # Nothing more will be booked in, so that waiting for it would never end.
                self._note(MatchLevel.SOME_LINES, say.order_line_closed(line, index + 1, self._order, known))
            elif not arrived:
                open_now = replace(known, received=max(received, ZERO))
                self._note(MatchLevel.NOT_RECEIVED, say.not_received(line, index + 1, quantity, open_now))

    def _compare_credit(self, pairs: list[Pair]) -> None:
        """Compare a credit with what was billed: goods that were never billed cannot be credited."""
        for index, line, known, quantity in self._by_line(pairs):
            before = self._before(known)
            credited = abs(quantity)
            if self._history.billed_by.get(known.number) and credited > before:
                self._note(MatchLevel.SOME_LINES, say.credit_above_billed(line, index + 1, credited, known, before))

    def _compare_money(self, pairs: list[Pair]) -> None:
        told = False
        for index, line, known in pairs:
            expected = to_money((line.quantity or ZERO) * known.price)
            self._billed += line.amount
            self._expected += expected
            if line.unit_price is None:
                continue
            fits = self._limits.price_fits(line.unit_price, known.price) or self._limits.amount_fits(
                line.amount, expected
            )
            place = _place(line, index)
            price = compared(
                f"price:{known.number}",
                place,
                "price",
                known.price,
                line.unit_price,
                fits=fits,
                unit=known.unit,
                beside=three_way.beside_price(known, self._history),
            )
            self._rows += [
                price,
                compared(f"amount:{known.number}", place, "amount", expected, line.amount, fits=fits),
            ]
            if not fits:
                told = True
                self._note(MatchLevel.MONEY_OFF, say.price_differs(line, index + 1, line.unit_price, known))
        fits = self._limits.amount_fits(self._billed, self._expected)
        tolerates_prices = self._limits.price > ZERO or self._limits.price_percent > ZERO
        if pairs:
            self._rows.append(
                compared(
                    "amount:",
                    "Total of the lines",
                    "amount",
                    self._expected,
                    self._billed,
                    fits=fits or tolerates_prices,
                )
            )
        if not fits and not told and not tolerates_prices:
            self._note(MatchLevel.MONEY_OFF, say.sum_differs(self._billed, self._expected))

    def _compare_terms(self) -> None:
        terms = self._invoice.terms
        if terms is not None and terms.our_id and self._order.terms:
            self._rows.append(compared("terms:", "Terms", "terms", self._order.terms, terms.our_id))
            if terms.our_id != self._order.terms:
                self._note(MatchLevel.TERMS_DIFFER, say.terms_differ(terms.our_id, self._order))
        charges = [*self._invoice.charges, *(c for line in self._invoice.lines for c in line.charges)]
        for place, charge in enumerate(charges, 1):
            if charge.signed_amount <= ZERO:
                continue
            self._rows.append(
                compared(f"charge:{place}", f"Charge, {charge_name(charge)}", "charge", None, charge.signed_amount)
            )
            if self._history.freight_paid and _is_freight(charge):
                self._note(MatchLevel.TERMS_DIFFER, say.freight_is_paid(charge, self._order))
            else:
                self._note(MatchLevel.TERMS_DIFFER, say.charge_not_ordered(charge, self._order))


def _place(line: InvoiceLine, index: int) -> str:
    named = line.description or line.our_item
    return f"Line {line.number or index + 1}" + (f", {named}" if named else "")


def _is_freight(charge: Charge) -> bool:
    return charge.code in FREIGHT or "freight" in charge.description.lower()
