"""Orders of customers: candidates with reasons, prices since when, terms; and our invoices against those orders."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.parts import Terms
from acucleo_desktop.documents.status import Check, Delivery
from acucleo_desktop.partners.profile import CrossReference

pytestmark = pytest.mark.timeout(120)
CODE = "FRESHMART"


def cheaper(order: Any) -> Any:
    line = order.lines[0]
    return replace(order, lines=(replace(line, unit_price=line.unit_price - 1), *order.lines[1:]))


def test_a_price_is_told_with_the_order_since_which_it_is_asked_for(bench: Any) -> None:
    for number in ("8101", "8102"):
        bench.send("850", cheaper(bench.order(number, quantity=int(number[-1]) + 3)))
        bench.inbound()
    first, second = bench.row("8101"), bench.row("8102")
    assert (first.check, second.check) == (Check.BLOCKED, Check.BLOCKED)
    assert "since" not in first.cause_text
    assert f"since order 8101 of {bench.clock.now():%Y-%m-%d}" in second.cause_text
    assert "1 less" in second.cause_text


def test_an_unknown_place_offers_the_locations_that_may_be_meant(bench: Any) -> None:
    order = bench.order("8103")
    (location, *_) = [each for each in bench.records("CustomerLocation") if each["Customer"] == CODE]
    strange = replace(order.parties[1], identifier="099", name=location["LocationName"])
    bench.send("850", replace(order, parties=(order.parties[0], strange)))
    bench.inbound()
    row = bench.row("8103")
    label = bench.ledger.documents.findings(row.id)[0].fixes[0].label
    assert label.startswith(f"It is {location['LocationID']} ({location['LocationName']}), because it has the name")
    bench.fix(row, "add-cross-reference")
    bench.inbound()
    assert bench.orders("8103")[0]["LocationID"] == location["LocationID"]


def test_terms_of_the_order_that_are_not_the_customers_are_a_warning(bench: Any) -> None:
    partner = bench.desk.partner(CODE)
    crossed = CrossReference("terms", "08", "7D")
    bench.desk.save_partner(replace(partner, cross_references=(*partner.cross_references, crossed)))
    bench.send("850", replace(bench.order("8104"), terms=Terms("08", "3")))
    bench.inbound()
    row = bench.row("8104")
    assert "rules.customer-terms-differ" in bench.ids(row)
    assert row.delivery is Delivery.WRITTEN


def test_a_customer_that_is_not_there_offers_those_that_may_be_meant(bench: Any) -> None:
    partner = bench.desk.partner(CODE)
    bench.desk.save_partner(replace(partner, customer_id="GONE"))
    bench.send("850", bench.order("8105"))
    bench.inbound()
    row = bench.row("8105")
    assert row.cause == "partner.customer-missing"
    fix = bench.ledger.documents.findings(row.id)[0].fixes[0]
    assert (fix.action, fix.arguments["account"]) == ("use-account", CODE)
    bench.desk.apply_fix(row.id, fix)
    bench.inbound()
    assert bench.row("8105").delivery is Delivery.WRITTEN


def test_our_invoice_is_compared_with_the_order_that_came(bench: Any) -> None:
    bench.change(CODE, Flow.INVOICE, review=True)
    bench.desk.sync(Direction.OUT)
    row = next(each for each in bench.rows(Flow.INVOICE) if each.partner == CODE and each.order_number)
    told = {"rules.invoice-item-not-ordered", "rules.invoice-price-unlike-order", "rules.invoice-quantity-above-order"}
    assert not told & set(bench.ids(row))
    order = replace(bench.order(row.order_number), lines=bench.order(row.order_number).lines[:1], stated_line_count=1)
    small = replace(order, lines=(replace(order.lines[0], quantity=Decimal(1)),))
    bench.send("850", small)
    bench.inbound()
    bench.desk.replay([row.id])
    after = bench.ledger.documents.get(row.id)
    assert told & set(bench.ids(after)), bench.ids(after)
    assert after.check is Check.WARNINGS, "told before it leaves, and not stopped"
    bench.change(CODE, Flow.INVOICE, severities=dict.fromkeys(sorted(told), "block"))
    assert bench.ledger.documents.get(row.id).check is Check.BLOCKED
