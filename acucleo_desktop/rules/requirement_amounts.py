"""Rules about how many and how much."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from acucleo_desktop.documents.finding import Finding, Location
from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.parts import Charge
from acucleo_desktop.documents.purchase_order import PurchaseOrder, PurchaseOrderLine
from acucleo_desktop.documents.ship_notice import ShipNotice
from acucleo_desktop.partners.requirements import Amount, AtMost, Counted, MinimumAmount
from acucleo_desktop.rules.causes import partner_requirements as causes
from acucleo_desktop.rules.requirement_context import RuleContext
from acucleo_desktop.rules.requirement_view import named

_SHIP_TO = frozenset({"ST", "BS"})
_NAMED = 4
"""Numbers named in one sentence."""


def at_most(rule: AtMost, context: RuleContext) -> Iterator[Finding]:
    """Yield a finding when a document holds more lines, orders or ship-tos than allowed."""
    match rule.count:
        case Counted.LINES:
            count, things = len(context.view.lines), "lines"
        case Counted.ORDERS:
            count, things = _listed("orders", _orders(context))
        case Counted.SHIP_TOS:
            count, things = _listed("places to ship to", _ship_tos(context))
    if count > rule.most:
        noun = context.view.noun
        yield context.found(
            causes.TOO_MANY,
            rule,
            Location("The whole document"),
            value=str(count),
            todo=context.usual_todo(f"Divide the {noun} in Acumatica"),
            noun=noun,
            count=count,
            things=things,
            most=rule.most,
        )


def minimum_amount(rule: MinimumAmount, context: RuleContext) -> Iterator[Finding]:
    """Yield a finding for each amount that is smaller than the minimum."""
    for thing, amount, place in _amounts(rule.of, context):
        if abs(amount) < rule.least:
            yield context.found(
                causes.AMOUNT_TOO_SMALL,
                rule,
                place,
                value=f"{amount:.2f}",
                todo=context.usual_todo("Correct it in Acumatica"),
                thing=thing,
                least=f"{rule.least:.2f}",
            )


def _listed(noun: str, found: Sequence[str]) -> tuple[int, str]:
    shown = ", ".join(found[:_NAMED]) + (", ..." if len(found) > _NAMED else "")
    return len(found), f"{noun} ({shown})"


def _orders(context: RuleContext) -> list[str]:
    match context.document:
        case Invoice() as invoice:
            numbers = [invoice.order_number, *(line.order_number for line in invoice.lines)]
        case ShipNotice() as notice:
            numbers = [order.order_number for order in notice.orders]
        case _:
            numbers = []
    return [number for number in dict.fromkeys(numbers) if number]


def _ship_tos(context: RuleContext) -> list[str]:
    parties = [placed for placed in named(context.view.all, ("N1",)) if placed.get(1) in _SHIP_TO]
    places = [placed.get(4) or placed.get(2) for placed in parties]
    if isinstance(context.document, PurchaseOrder):
        shares = [share.store for line in context.document.lines for share in line.store_quantities]
        places = shares or places
    return [place for place in dict.fromkeys(places) if place]


def _amounts(of: Amount, context: RuleContext) -> Iterator[tuple[str, Decimal, Location]]:
    document = context.document
    if not isinstance(document, Invoice | PurchaseOrder):
        return
    lines: Sequence[InvoiceLine | PurchaseOrderLine] = document.lines
    match of:
        case Amount.TOTAL:
            yield f"{context.view.noun} total", document.total, Location("Total")
        case Amount.LINE:
            for line, placed in zip(lines, context.view.lines, strict=False):
                yield f"amount of {placed.name.lower()}", line.amount, placed.segments[0].location()
        case Amount.CHARGE:
            place = Location("Charges and allowances", "SAC", element=5)
            yield from ((_charge(charge, context), charge.amount or Decimal(0), place) for charge in document.charges)
            for line, placed in zip(lines, context.view.lines, strict=False):
                first = placed.segments[0]
                inside = Location(first.paper, "SAC", element=5, line_number=first.line)
                yield from ((_charge(charge, context), charge.amount or Decimal(0), inside) for charge in line.charges)


def _charge(charge: Charge, context: RuleContext) -> str:
    kind = "allowance" if charge.is_allowance else "charge"
    code = charge.code or charge.agency_code
    return f"{kind} {context.view.code_words('SAC02', code)}" if code else f"{kind} {charge.description}".strip()
