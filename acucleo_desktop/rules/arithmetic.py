"""Arithmetic: what the document says it comes to against what its lines come to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from acucleo_desktop.documents.finding import Finding, Location, Severity
from acucleo_desktop.documents.invoice import Invoice
from acucleo_desktop.documents.money import CENT, ZERO, plain, to_money
from acucleo_desktop.documents.parts import Charge
from acucleo_desktop.documents.purchase_order import PurchaseOrder
from acucleo_desktop.rules.places import waive

TOTAL_DIFFERS = "rules.total-differs"


def judge_invoice_total(invoice: Invoice) -> list[Finding]:
    """Compare the stated total (TDS01) with lines, allowances, charges and taxes.

    Programs round at different places, so up to one cent for each line is only mentioned.
    """
    if invoice.stated_total is None:
        return []
    difference = invoice.stated_total - invoice.total
    if difference == ZERO:
        return []
    rounding = abs(difference) <= CENT * max(len(invoice.lines), 1)
    place = Location("Total", "TDS", element=1)
    sums = (
        f"The invoice says {plain(invoice.stated_total)}, and its parts add up to {plain(invoice.total)}: "
        f"{plain(abs(difference))} {'more' if difference > 0 else 'less'}."
    )
    if rounding:
        return [
            Finding(
                "rules.total-rounded",
                Severity.INFO,
                sums,
                place,
                "The partner's program rounds at another place.",
                "Nothing needs to be done.",
                plain(invoice.stated_total),
            )
        ]
    return [
        Finding(
            TOTAL_DIFFERS,
            Severity.BLOCK,
            sums,
            place,
            "A line, charge or tax is missing, counted twice, or the point of the total is misplaced.",
            "Ask the partner for a corrected invoice, or let it pass with a reason.",
            plain(invoice.stated_total),
            (waive(TOTAL_DIFFERS, "Take what the lines come to"),),
        )
    ]


def judge_order_total(order: PurchaseOrder) -> list[Finding]:
    """Compare the total of an order (AMT TT) with its lines and with its lines and charges; either may be meant."""
    if order.stated_total is None or any(line.unit_price is None for line in order.lines):
        return []
    charges = sum((to_money(charge.signed_amount) for charge in _all_charges(order)), ZERO)
    allowed = CENT * max(len(order.lines), 1)
    if min(abs(order.stated_total - order.total), abs(order.stated_total - order.total - charges)) <= allowed:
        return []
    return [
        Finding(
            "rules.order-total-differs",
            Severity.WARNING,
            f"The order says that it comes to {plain(order.stated_total)}, and its lines come to {plain(order.total)}.",
            Location("Total", "AMT", element=2),
            "A line was changed, added or lost after the total was computed.",
            "Compare the lines with what the partner expected.",
            plain(order.stated_total),
        )
    ]


def judge_hash_total(stated: Decimal | None, quantities: Iterable[Decimal | None]) -> list[Finding]:
    """Compare CTT02 with the sum of the quantities, plainly or by the old rule that leaves the points out."""
    if stated is None:
        return []
    known = [quantity for quantity in quantities if quantity is not None]
    total = sum(known, ZERO)
    old_rule = sum((Decimal(plain(quantity).replace(".", "")) for quantity in known), ZERO)
    if stated in {total, old_rule}:
        return []
    return [
        Finding(
            "rules.hash-total-differs",
            Severity.WARNING,
            f"The document says that its quantities add up to {plain(stated)}, and they add up to {plain(total)}.",
            Location("Sum of quantities", "CTT", element=2),
            "A line was lost or changed on the way, or the partner's program adds up something else.",
            "Compare the lines with what the partner expected.",
            plain(stated),
        )
    ]


def judge_charges(charges: Sequence[Charge], place: str) -> list[Finding]:
    """Compare the amount of each charge or allowance with its rate and quantity."""
    findings = []
    for charge in charges:
        if charge.rate is None or charge.quantity is None or charge.amount is None:
            continue
        computed = to_money(charge.rate * charge.quantity)
        if abs(computed - charge.amount) > CENT:
            noun = "allowance" if charge.is_allowance else "charge"
            findings.append(
                Finding(
                    "rules.charge-differs",
                    Severity.WARNING,
                    f"The {noun} {charge.description or charge.code} says {plain(charge.amount)}, and "
                    f"{plain(charge.quantity)} at {plain(charge.rate)} come to {plain(computed)}.",
                    Location(place, "SAC", element=5),
                    "The rate, the quantity or the amount was changed without the others.",
                    "Ask the partner which of them counts.",
                    plain(charge.amount),
                )
            )
    return findings


def _all_charges(order: PurchaseOrder) -> list[Charge]:
    return [*order.charges, *(charge for line in order.lines for charge in line.charges)]
