"""A vendor's 810: whose invoice it is, which of our orders it bills, how well it fits, and the bill it becomes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from acucleo_desktop.acumatica import bill as bill_records
from acucleo_desktop.documents.finding import Finding, Fix, Location, Severity
from acucleo_desktop.documents.invoice import Invoice
from acucleo_desktop.documents.match_level import MatchAction, MatchLevel, action_for
from acucleo_desktop.documents.money import plain
from acucleo_desktop.documents.status import Delivery
from acucleo_desktop.rules.bill_explanations import DATE_TODAY
from acucleo_desktop.rules.bill_matching import BillMatch
from acucleo_desktop.rules.causes.bills import BILL_EXISTS
from acucleo_desktop.rules.comparison import Choice
from acucleo_desktop.rules.inbound import judge_invoice
from acucleo_desktop.rules.known_order import KnownOrder
from acucleo_desktop.rules.matching import match_bill
from acucleo_desktop.rules.order_history import NO_HISTORY
from acucleo_desktop.sync.judging.context import Context
from acucleo_desktop.sync.judging.history import order_history
from acucleo_desktop.sync.judging.judgement import Judgement
from acucleo_desktop.sync.judging.known_orders import find_order
from acucleo_desktop.sync.judging.vendors import find_vendor
from acucleo_desktop.sync.writes import Step, Write, record_key

_LETS_PASS = frozenset({MatchAction.TOGETHER, MatchAction.WRITE})


def judge(invoice: Invoice, context: Context, findings: list[Finding]) -> Judgement:
    """Judge a vendor's invoice against the purchase order, its receipts and earlier bills."""
    vendor, told = find_vendor(invoice.parties, (invoice.order_number,), context)
    invoice = replace(invoice, our_account=vendor)
    findings = [*findings, *told, *judge_invoice(invoice, context.now.date())]
    if not vendor:
        return Judgement(invoice, tuple(findings), delivery=Delivery.REVIEW, level=MatchLevel.NO_MATCH.value)
    for known in context.erp.find_bills(vendor, invoice.number):
        if not _is_ours(context):
            key = record_key("Bill", known)
            double = _billed_before(invoice, key)
            level = MatchLevel.DUPLICATE.value
            return Judgement(invoice, (double,), delivery=Delivery.DUPLICATE, acumatica_key=key, level=level)
    order = _order_of(invoice, vendor, context)
    match = match_bill(
        invoice,
        order,
        tolerances=context.options.tolerances,
        history=order_history(order, context) if order is not None else NO_HISTORY,
        books_closed_until=None if _dated_today(context) else context.books_closed_until,
    )
    action = action_for(match.level, context.options.match_actions)
    findings += _under(action, match)
    write, more = _write(invoice, order, match, context)
    chosen = action if match.level.value in context.options.match_actions else None
    return Judgement(
        invoice,
        (*findings, *more),
        (write,),
        level=match.level.value,
        comparison=match.comparison,
        action=chosen,
    )


def _order_of(invoice: Invoice, vendor: str, context: Context) -> KnownOrder | None:
    """Return the order that is billed; one of another vendor too, so that it can be told whose it is."""
    own = find_order(invoice.order_number, context, vendor)
    return own if own is not None else find_order(invoice.order_number, context, "")


def _under(action: MatchAction, match: BillMatch) -> Sequence[Finding]:
    """Return the findings of a match: warnings only where the partner sheet lets this level pass."""
    if action not in _LETS_PASS:
        return match.findings
    return [replace(each, severity=Severity.WARNING) if each.blocks else each for each in match.findings]


def _dated_today(context: Context) -> bool:
    known = context.resolutions.get(DATE_TODAY)
    return known is not None and known.choice is Choice.ACCEPT


def _write(
    invoice: Invoice, order: KnownOrder | None, match: BillMatch, context: Context
) -> tuple[Write, list[Finding]]:
    vendor = invoice.our_account
    policy = bill_records.BillPolicy(vendor_id=vendor, order_type=order.type if order else "", links=match.links)
    record, findings = bill_records.to_record(invoice, policy, context.erp.lengths)
    if _dated_today(context):
        record["Date"] = context.now.date()
    sentence = f"Create a bill on hold for {context.partner.name}, invoice {invoice.number}, {plain(invoice.total)}"
    return Write(Step.CREATE, "Bill", record, invoice.number, vendor, sentence), findings


def _is_ours(context: Context) -> bool:
    """Whether an earlier try of this very document may have made the bill that Acumatica shows."""
    if context.row is None:
        return False
    attempts = context.ledger.attempts.of(context.row.id)
    return any(attempt.target == "Bill" and attempt.outcome in {"open", "in-doubt", "done"} for attempt in attempts)


def _billed_before(invoice: Invoice, key: str) -> Finding:
    return BILL_EXISTS.found(
        Location("Invoice number", "BIG", element=2),
        value=invoice.number,
        severity=Severity.WARNING,
        fixes=(Fix("set-aside", "Set it aside"), Fix("process-anyway", "Process it anyway")),
        known=f"Acumatica has bill {key} for the vendor's invoice {invoice.number}",
    )
