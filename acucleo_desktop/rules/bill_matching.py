"""How well a vendor's invoice fits our purchase order and what was received (clerk's match levels)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.money import ZERO, to_money
from acucleo_desktop.rules import bill_explanations as say
from acucleo_desktop.rules.known_order import KnownOrder, KnownOrderLine, LineFinder, nearest


class MatchLevel(StrEnum):
    """How well a bill fits, the best first."""

    PERFECT = "perfect"
    TERMS_DIFFER = "terms-differ"
    MONEY_OFF = "money-off"
    NOT_RECEIVED = "not-received"
    SOME_LINES = "some-lines"
    NO_MATCH = "no-match"
    DUPLICATE = "duplicate"


Pair = tuple[int, InvoiceLine, KnownOrderLine]
"""Index of an invoice line, the line, the order line that it bills."""

_ORDER = tuple(MatchLevel)


@dataclass(frozen=True, slots=True)
class BillMatch:
    """What matching a bill came to.

    Attributes:
        level: the worst of what was found.
        links: index of an invoice line (0 for the first) to the number of our order line.
        billed: what the invoice's matched lines come to.
        expected: what the same quantities come to at our order's prices.
    """

    level: MatchLevel
    findings: list[Finding] = field(default_factory=list)
    links: Mapping[int, str] = field(default_factory=dict)
    billed: Decimal = ZERO
    expected: Decimal = ZERO


def match_bill(
    invoice: Invoice,
    order: KnownOrder | None,
    price_tolerance: Decimal = ZERO,
    amount_tolerance: Decimal = ZERO,
    *,
    already_billed: bool = False,
) -> BillMatch:
    """Match a vendor's invoice with our order.

    Args:
        invoice: with items and units resolved as far as they can be.
        order: our order, None when the vendor names none that we have.
        price_tolerance: how far a price may differ, in money for each unit.
        amount_tolerance: how far the sum may differ.
        already_billed: whether this vendor's invoice number was handled before.
    """
    if already_billed:
        return BillMatch(MatchLevel.DUPLICATE, [say.already_billed(invoice)])
    if order is None:
        return BillMatch(MatchLevel.NO_MATCH, [say.no_order(invoice)])
    if order.is_closed:
        return BillMatch(MatchLevel.NO_MATCH, [say.order_closed(order)])
    if order.vendor and invoice.our_account and order.vendor != invoice.our_account:
        return BillMatch(MatchLevel.NO_MATCH, [say.other_vendor(invoice, order)])
    return _Match(invoice, order, price_tolerance, amount_tolerance).result()


class _Match:
    def __init__(self, invoice: Invoice, order: KnownOrder, price_tolerance: Decimal, amount_tolerance: Decimal):
        self._invoice = invoice
        self._order = order
        self._price_tolerance = price_tolerance
        self._amount_tolerance = amount_tolerance
        self._findings: list[Finding] = []
        self._level = MatchLevel.PERFECT
        self._links: dict[int, str] = {}
        self._billed = ZERO
        self._expected = ZERO

    def result(self) -> BillMatch:
        pairs = self._comparable(self._pair_lines())
        self._compare_receipts(pairs)
        self._compare_money(pairs)
        self._compare_terms()
        return BillMatch(self._level, self._findings, self._links, self._billed, self._expected)

    def _note(self, level: MatchLevel, finding: Finding) -> None:
        self._findings.append(finding)
        self._level = max(self._level, level, key=_ORDER.index)

    def _pair_lines(self) -> list[Pair]:
        finder = LineFinder(self._order)
        pairs = []
        lost: list[tuple[int, InvoiceLine]] = []
        for index, line in enumerate(self._invoice.lines):
            references = [text for text in (line.order_line, line.number) if text]
            elsewhere = bool(line.order_number) and line.order_number != self._order.number
            found = None if elsewhere else finder.find(line.our_item, line.item_ids, references, line.quantity)
            if found is None:
                lost.append((index, line))
            else:
                pairs.append((index, line, found))
                self._links[index] = found.number
        for index, line in lost:
            candidates = nearest(line.description, finder.left())
            level = MatchLevel.SOME_LINES if pairs else MatchLevel.NO_MATCH
            self._note(level, say.line_not_on_order(line, index + 1, self._order, candidates))
        return pairs

    def _comparable(self, pairs: list[Pair]) -> list[Pair]:
        """Return the pairs in the same unit; quantities and prices of the others cannot be compared."""
        comparable = []
        for index, line, known in pairs:
            if line.our_unit and known.unit and line.our_unit.upper() != known.unit.upper():
                self._note(MatchLevel.SOME_LINES, say.unit_differs(line, index + 1, known))
            else:
                comparable.append((index, line, known))
        return comparable

    def _compare_receipts(self, pairs: list[Pair]) -> None:
        """Compare what is billed with what was ordered and received; a credit takes goods back and is not compared."""
        if self._invoice.is_credit:
            return
        billed: dict[str, Decimal] = defaultdict(lambda: ZERO)
        for _, line, known in pairs:
            billed[known.number] += line.quantity or ZERO
        for index, line, known in pairs:
            quantity = billed.pop(known.number, None)
            if quantity is None:
                continue
            if quantity > known.quantity:
                self._note(MatchLevel.NOT_RECEIVED, say.more_than_ordered(line, index + 1, quantity, known))
            elif quantity > known.received:
                self._note(MatchLevel.NOT_RECEIVED, say.not_received(line, index + 1, quantity, known))

    def _compare_money(self, pairs: list[Pair]) -> None:
        for index, line, known in pairs:
            expected = to_money((line.quantity or ZERO) * known.price)
            self._billed += line.amount
            self._expected += expected
            if line.unit_price is None:
                continue
            off = abs(line.unit_price - known.price) > self._price_tolerance
            if off and abs(line.amount - expected) > self._amount_tolerance:
                self._note(MatchLevel.MONEY_OFF, say.price_differs(line, index + 1, line.unit_price, known))
        told = any(finding.id == say.PRICE_DIFFERS for finding in self._findings)
        off = abs(self._billed - self._expected) > self._amount_tolerance
        if off and not told and self._price_tolerance == ZERO:
            self._note(MatchLevel.MONEY_OFF, say.sum_differs(self._billed, self._expected))

    def _compare_terms(self) -> None:
        terms = self._invoice.terms
        if terms is not None and terms.our_id and self._order.terms and terms.our_id != self._order.terms:
            self._note(MatchLevel.TERMS_DIFFER, say.terms_differ(terms.our_id, self._order))
        charges = [*self._invoice.charges, *(c for line in self._invoice.lines for c in line.charges)]
        for charge in charges:
            if charge.signed_amount > ZERO:
                self._note(MatchLevel.TERMS_DIFFER, say.charge_not_ordered(charge, self._order))
