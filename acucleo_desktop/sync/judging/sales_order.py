"""A customer's 850: who ordered, where it goes, at which prices, and the sales order it becomes."""

from __future__ import annotations

from dataclasses import replace

from acucleo_desktop.acumatica import customer as customer_records
from acucleo_desktop.acumatica import customer_location as location_records
from acucleo_desktop.acumatica import sales_order as sales_order_records
from acucleo_desktop.acumatica.record import Record
from acucleo_desktop.documents.finding import Finding, Fix, Location
from acucleo_desktop.documents.money import plain
from acucleo_desktop.documents.naming import po
from acucleo_desktop.documents.party import find_party
from acucleo_desktop.documents.purchase_order import PurchaseOrder
from acucleo_desktop.documents.status import Delivery
from acucleo_desktop.rules.causes import content, envelopes
from acucleo_desktop.rules.inbound import judge_purchase_order
from acucleo_desktop.rules.places import waive
from acucleo_desktop.sync.judging import change_proposal, customers
from acucleo_desktop.sync.judging.context import Context
from acucleo_desktop.sync.judging.judgement import Judgement
from acucleo_desktop.sync.judging.price_history import ordered_since
from acucleo_desktop.sync.writes import Step, Write, record_key

_SHIP_TO_UNKNOWN = "partner.ship-to-unknown"


def judge(order: PurchaseOrder, context: Context, findings: list[Finding]) -> Judgement:
    """Judge an order whose item and unit codes are resolved as far as they can be."""
    writes: list[Write] = []
    account, more = _account(order, context, writes)
    findings = [*findings, *more]
    order = replace(order, our_account=account)
    existing = _existing(order, context, findings)
    if existing is not None:
        return existing
    order, findings = _ship_to(order, context, findings, writes)
    findings += judge_purchase_order(
        order,
        context.now.date(),
        _our_prices(order, context),
        context.options,
        lambda line: ordered_since(line, context),
    )
    creates_customer = any(write.entity == "Customer" for write in writes)
    location = "" if creates_customer else _location_of(order)
    policy = sales_order_records.OrderPolicy(
        order_type=context.options.order_type or "SO",
        customer_id=account,
        location_id=location,
        idempotency_key=context.idempotency_key,
    )
    record, mapping_findings = sales_order_records.to_record(order, policy, context.erp.lengths)
    total = plain(order.total)
    main = Write(
        Step.CREATE,
        "SalesOrder",
        record,
        context.idempotency_key,
        account,
        f"Create a sales order for {context.partner.name}, {po(order.number)}, {len(order.lines)} lines, {total}",
        extra={"CustomerID": "Customer", "LocationID": "CustomerLocation"},
    )
    return Judgement(order, (*findings, *mapping_findings), (*writes, main))


def prepared(order: PurchaseOrder, context: Context, findings: list[Finding]) -> tuple[PurchaseOrder, list[Finding]]:
    """Return an order with its customer and location, without anything that would have to be created."""
    writes: list[Write] = []
    account, more = _account(order, context, writes)
    order, findings = _ship_to(replace(order, our_account=account), context, [*findings, *more], [])
    return order, findings


def _existing(order: PurchaseOrder, context: Context, findings: list[Finding]) -> Judgement | None:
    """Return a judgement when Acumatica has an order with this customer order number already, from whatever source."""
    if not order.our_account:
        return None
    for record in context.erp.find_sales_orders(order.our_account, customer_order=order.number):
        reference = str(record["ExternalRef"] or "")
        key = record_key("SalesOrder", record)
        if reference == context.idempotency_key or str(record["Status"] or "") == "Canceled":
            continue
        finding = content.ORDER_EXISTS.found(
            Location("The whole document"),
            value=order.number,
            fixes=(Fix("set-aside", "Set it aside"), waive(content.ORDER_EXISTS.id, "Create it all the same")),
            record=key,
            order=po(order.number),
        )
        whole = context.erp.read("SalesOrder", key) if order.purpose in change_proposal.CHANGES else None
        if whole is not None:
            return change_proposal.against_record(order, context, findings, whole, finding)
        return Judgement(order, (finding,), delivery=Delivery.REVIEW, acumatica_key=key)
    return None


def _account(order: PurchaseOrder, context: Context, writes: list[Write]) -> tuple[str, list[Finding]]:
    """Find the customer of the order: the partner's own, or the one that carries the buyer's code, or a new one."""
    if context.partner.customer_id:
        found = context.erp.find_customer(context.partner.customer_id)
        if found is None:
            return context.partner.customer_id, [customers.missing(order, context)]
        return context.partner.customer_id, customers.terms_differ(order, found)
    buyer = find_party(order.parties, "BY", "BT", "ST")
    if buyer is None or not (buyer.identifier or buyer.name):
        return "", [_no_buyer(context)]
    crossed = context.partner.ours("account", buyer.identifier, buyer.qualifier) if buyer.identifier else ""
    if crossed:
        return crossed, []
    reference = customer_records.reference_of(buyer)
    found = context.erp.find_customer_by_reference(reference)
    if found is not None:
        return str(found["CustomerID"]), []
    if not context.options.create_customers:
        return "", [customers.unknown(buyer, reference, context)]
    customer_class = context.options.customer_class
    record, cut = customer_records.to_record(buyer, customer_class, reference, context.erp.lengths)
    writes.append(Write(Step.CREATE, "Customer", record, reference, "", f"Create customer {buyer.name or reference}"))
    return "", cut


def _ship_to(
    order: PurchaseOrder, context: Context, findings: list[Finding], writes: list[Write]
) -> tuple[PurchaseOrder, list[Finding]]:
    """Find the ship-to among the customer's locations, by cross-reference first, by external reference second."""
    party = find_party(order.parties, "ST", "BS")
    if party is None or party.our_id or not party.identifier:
        return order, findings
    if any(write.entity == "Customer" for write in writes) or _made_customer(context):
        return order, [finding for finding in findings if finding.id != _SHIP_TO_UNKNOWN]
    location = _by_reference(context, order.our_account, party.identifier)
    if location is not None:
        known = replace(party, our_id=str(location["LocationID"]))
        order = replace(order, parties=tuple(known if p is party else p for p in order.parties))
        return order, [finding for finding in findings if finding.id != _SHIP_TO_UNKNOWN]
    if context.options.create_customers and order.our_account:
        record, cut = location_records.to_record(party, order.our_account, context.erp.lengths)
        writes.append(
            Write(
                Step.CREATE,
                "CustomerLocation",
                record,
                party.identifier,
                order.our_account,
                f"Create location {party.name or party.identifier} of customer {order.our_account}",
                # The sheet of a partner with many customers has no place for the places of each.
                ("location", party.qualifier, party.identifier) if context.partner.customer_id else (),
            )
        )
        return order, [*(finding for finding in findings if finding.id != _SHIP_TO_UNKNOWN), *cut]
    return order, customers.with_places(findings, party, order.our_account, context)


def _made_customer(context: Context) -> bool:
    """Whether an earlier try of this very order made its customer: then it goes on as it was planned."""
    if context.row is None:
        return False
    attempts = context.ledger.attempts.of(context.row.id)
    return any(attempt.target == "Customer" and attempt.outcome != "failed" for attempt in attempts)


def _by_reference(context: Context, account: str, identifier: str) -> Record | None:
    if not account:
        return None
    for location in context.erp.customer_locations(account):
        if str(location["ExtRefNbr"] or "").strip() == identifier:
            return location
    return None


def _location_of(order: PurchaseOrder) -> str:
    party = find_party(order.parties, "ST", "BS")
    return party.our_id if party is not None else ""


def _our_prices(order: PurchaseOrder, context: Context) -> dict[str, object]:
    """Return our price for each line number whose item is known."""
    prices: dict[str, object] = {}
    for index, line in enumerate(order.lines):
        if line.our_item:
            price = context.catalogue.item_price(line.our_item, line.our_unit)
            if price is not None:
                prices[str(index)] = price
    return prices


def _no_buyer(context: Context) -> Finding:
    return envelopes.NO_BUYER.found(
        Location("Buyer", "N1"), fixes=(_open_sheet(context),), partner=context.partner.name
    )


def _open_sheet(context: Context) -> Fix:
    return Fix("open-partner", f"Open {context.partner.name}", {"partner": context.partner.code})
