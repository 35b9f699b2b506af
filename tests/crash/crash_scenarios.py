"""The scenarios: for every flow a story as small as it can be, up to the moment from which the process is killed."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta

from crash_stage import TODAY, Prepare, Stage

from acucleo_desktop.documents.application_advice import AdviceNote, AdviceResult, ApplicationAdvice
from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.parts import DatedEvent, ItemId
from acucleo_desktop.documents.purchase_order import PurchaseOrder
from acucleo_desktop.documents.ship_notice import ShipNotice
from acucleo_desktop.practice.partners.answers import bill, order_answer, ship_notice
from acucleo_desktop.practice.warehouse import receiver

CUSTOMER, BUYER = "FRESHMART", "OLIVEBRANCH"
PLAIN, STORES = "PRAIRIE", "GREENVALLEY"
"""A customer of long standing, one whose orders make customers; a plain vendor, one whose shipments make receipts."""


@dataclass(frozen=True)
class Scenario:
    """One story.

    Attributes:
        flows: what of `sync/flows.py` it plays.
        prepare: sets the stage; at its end nothing that is to be proved has happened.
        faults: switches of the practice servers while processes are killed.
    """

    name: str
    flows: tuple[Flow, ...]
    partners: tuple[str, ...]
    prepare: Prepare
    faults: dict[str, object] = field(default_factory=dict)


def invoice_out(stage: Stage) -> None:
    stage.load("SalesInvoice", CUSTOMER, 2)
    stage.only(CUSTOMER, Flow.INVOICE)


def invoice_by_hand(stage: Stage) -> None:
    invoice_out(stage)
    stage.change(CUSTOMER, Flow.INVOICE, review=True)


def invoice_refused(stage: Stage) -> None:
    stage.load("SalesInvoice", CUSTOMER, 1)
    stage.only(CUSTOMER, Flow.INVOICE)
    stage.run()
    stage.acknowledge(stage.sent(Flow.INVOICE)[0], "R")
    stage.run()
    assert stage.opened.desk.replay([stage.sent(Flow.INVOICE)[0].id], "mended")[0].ok


def purchase_order_out(stage: Stage) -> None:
    stage.load("PurchaseOrder", PLAIN, 2)
    stage.only(PLAIN, Flow.PURCHASE_ORDER)


def order_in(stage: Stage) -> None:
    stage.only(CUSTOMER, Flow.SALES_ORDER, Flow.FUNCTIONAL_ACKNOWLEDGMENT)
    stage.send(CUSTOMER, "850", stage.order("6001"))


def orders_in_one_file(stage: Stage) -> None:
    """Three orders in a file, the middle one with a question; then the first once more in a new envelope."""
    stage.only(CUSTOMER, Flow.SALES_ORDER, Flow.FUNCTIONAL_ACKNOWLEDGMENT)
    strange = stage.order("62")
    strange = replace(strange, lines=(replace(strange.lines[0], item_ids=(ItemId("IN", "88-2041"),)),))
    stage.send(CUSTOMER, "850", stage.order("6001"), strange, stage.order("603", lines=1))
    stage.send(CUSTOMER, "850", stage.order("6001"))


def order_deleted_at_cleo(stage: Stage) -> None:
    order_in(stage)
    stage.opened.change_settings(after_download="delete")


def order_of_new_customer(stage: Stage) -> None:
    stage.only(BUYER, Flow.SALES_ORDER, Flow.FUNCTIONAL_ACKNOWLEDGMENT)
    stage.send(BUYER, "850", stage.order("6101", BUYER))


def order_to_new_place(stage: Stage) -> None:
    order_in(stage)
    stage.change(CUSTOMER, Flow.SALES_ORDER, create_customers=True)
    stage.send(CUSTOMER, "850", stage.order("62001", place="909"))


def _ordered(stage: Stage, vendor: str, *flows: Flow) -> None:
    """Let our order leave, then switch off what is not looked at."""
    stage.load("PurchaseOrder", vendor, 1)
    stage.only(vendor, Flow.PURCHASE_ORDER)
    stage.run()
    for flow in flows:
        stage.change(vendor, flow, enabled=True, review=False)
    stage.change(vendor, Flow.FUNCTIONAL_ACKNOWLEDGMENT, enabled=True)
    stage.change(vendor, Flow.PURCHASE_ORDER, enabled=False)


def bill_in(stage: Stage) -> None:
    _ordered(stage, STORES, Flow.BILL)
    order = stage.as_the_vendor_reads_it(STORES)
    acumatica = stage.world.acumatica
    receiver(acumatica.store, acumatica.faults)(ship_notice(order, STORES, TODAY))
    stage.send(STORES, "810", bill(order, STORES, TODAY))


def _notice(order: PurchaseOrder, days: int) -> ShipNotice:
    """Return a shipment that arrives some days later than was promised."""
    notice = ship_notice(order, STORES, TODAY)
    left, arrives = notice.dates
    assert arrives.date is not None
    return replace(notice, dates=(left, DatedEvent(arrives.qualifier, arrives.date + timedelta(days=days))))


def order_answer_in(stage: Stage) -> None:
    _ordered(stage, PLAIN, Flow.ORDER_ACKNOWLEDGMENT)
    stage.change(PLAIN, Flow.ORDER_ACKNOWLEDGMENT, accept_dates=True)
    stage.send(PLAIN, "855", order_answer(stage.as_the_vendor_reads_it(PLAIN), PLAIN, TODAY))


def ship_notice_in(stage: Stage) -> None:
    _ordered(stage, PLAIN, Flow.SHIP_NOTICE)
    stage.send(PLAIN, "856", _notice(stage.as_the_vendor_reads_it(PLAIN), days=4))


def shipment_on_hold(stage: Stage) -> None:
    _ordered(stage, STORES, Flow.SHIP_NOTICE)
    stage.send(STORES, "856", _notice(stage.as_the_vendor_reads_it(STORES), days=4))


def _invoiced(stage: Stage) -> None:
    stage.load("SalesInvoice", CUSTOMER, 1)
    stage.only(CUSTOMER, Flow.INVOICE)
    stage.run()


def acknowledgment_in(stage: Stage) -> None:
    _invoiced(stage)
    stage.acknowledge(stage.sent(Flow.INVOICE)[0])


def envelope_answer_in(stage: Stage) -> None:
    _invoiced(stage)
    stage.envelope_answer(stage.sent(Flow.INVOICE)[0], "R", "006")


def advice_in(stage: Stage) -> None:
    _invoiced(stage)
    number = stage.sent(Flow.INVOICE)[0].number
    result = AdviceResult("TR", "IV", number, notes=(AdviceNote("MDN", "Department is missing"),))
    stage.send(CUSTOMER, "824", ApplicationAdvice("77", "00", TODAY, (result,)))


CONSUMED: dict[str, object] = {"cleo.consume_uploads": True}
_OUR_997 = Flow.FUNCTIONAL_ACKNOWLEDGMENT
SCENARIOS = (
    Scenario("invoice out", (Flow.INVOICE,), (CUSTOMER,), invoice_out),
    Scenario("invoice out, consumed by Cleo", (Flow.INVOICE,), (CUSTOMER,), invoice_out, CONSUMED),
    Scenario("invoice out, approved by hand", (Flow.INVOICE,), (CUSTOMER,), invoice_by_hand),
    Scenario("invoice out, in place of a refused one", (Flow.INVOICE,), (CUSTOMER,), invoice_refused),
    Scenario("purchase order out", (Flow.PURCHASE_ORDER,), (PLAIN,), purchase_order_out),
    Scenario("purchase order out, consumed by Cleo", (Flow.PURCHASE_ORDER,), (PLAIN,), purchase_order_out, CONSUMED),
    Scenario("order in, 997 out", (Flow.SALES_ORDER, _OUR_997), (CUSTOMER,), order_in),
    Scenario("order in, 997 consumed by Cleo", (Flow.SALES_ORDER, _OUR_997), (CUSTOMER,), order_in, CONSUMED),
    Scenario("orders in one file, one in question", (Flow.SALES_ORDER, _OUR_997), (CUSTOMER,), orders_in_one_file),
    Scenario("order in, deleted at Cleo", (Flow.SALES_ORDER, _OUR_997), (CUSTOMER,), order_deleted_at_cleo),
    Scenario("order of a new customer", (Flow.SALES_ORDER, _OUR_997), (BUYER,), order_of_new_customer),
    Scenario("order to a new place", (Flow.SALES_ORDER, _OUR_997), (CUSTOMER,), order_to_new_place),
    Scenario("bill in", (Flow.BILL, _OUR_997), (STORES,), bill_in),
    Scenario("order answer in", (Flow.ORDER_ACKNOWLEDGMENT, _OUR_997), (PLAIN,), order_answer_in),
    Scenario("ship notice in", (Flow.SHIP_NOTICE, _OUR_997), (PLAIN,), ship_notice_in),
    Scenario("ship notice in, receipt on hold", (Flow.SHIP_NOTICE, _OUR_997), (STORES,), shipment_on_hold),
    Scenario("997 in", (_OUR_997,), (CUSTOMER,), acknowledgment_in),
    Scenario("TA1 in", (_OUR_997,), (CUSTOMER,), envelope_answer_in),
    Scenario("824 in", (Flow.APPLICATION_ADVICE,), (CUSTOMER,), advice_in),
)
