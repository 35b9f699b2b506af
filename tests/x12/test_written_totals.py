"""TDS01 is what the partner adds up: a few independent lines read the written bytes and do the sum."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from types import MappingProxyType

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.parts import Charge, ItemId, Tax, Terms
from acucleo_desktop.documents.purchase_order import PurchaseOrder, PurchaseOrderLine
from acucleo_desktop.partners.conventions import CHOICES, WritingConventions
from acucleo_desktop.partners.profile import FlowOptions, Identity, Partner
from acucleo_desktop.partners.resolve import resolve_outbound
from acucleo_desktop.x12 import registry
from acucleo_desktop.x12.serializer import (
    EnvelopeHeader,
    EnvelopeParty,
    GroupContent,
    SetContent,
    WriteSeparators,
    write_interchange,
)

CENT = Decimal("0.01")
DAY = dt.date(2026, 11, 23)

numbers = st.decimals(Decimal(0), Decimal(9999), places=3)
prices = st.decimals(Decimal(0), Decimal(999), places=6)
amounts = st.decimals(Decimal(0), Decimal(999), places=4)
charges = st.builds(
    Charge,
    st.booleans(),
    st.sampled_from(["C310", "D240", "F800"]),
    amounts,
    handling=st.sampled_from(["", "01", "02", "06", "15"]),
)
taxes = st.builds(Tax, st.just("ST"), amounts)


def some(strategy: st.SearchStrategy, most: int = 3) -> st.SearchStrategy:
    return st.lists(strategy, max_size=most).map(tuple)


lines = st.builds(
    InvoiceLine,
    st.integers(1, 99).map(str),
    numbers,
    st.sampled_from(["CASE", "EACH"]),
    prices,
    item_ids=st.just((ItemId("VN", "A"),)),
    charges=some(charges),
    taxes=some(taxes, 1),
)
terms = st.none() | st.builds(
    Terms,
    st.just("01"),
    st.just("3"),
    st.none() | st.decimals(Decimal(0), Decimal(10), places=2),
    discount_days=st.none() | st.just(10),
    discount_amount=st.none() | amounts,
)
invoices = st.builds(
    Invoice,
    st.just("INV1"),
    st.just(DAY),
    type_code=st.sampled_from(["DI", "CR"]),
    original_invoice=st.just("INV0"),
    lines=st.lists(lines, min_size=1, max_size=4).map(tuple),
    charges=some(charges),
    taxes=some(taxes, 2),
    terms=terms,
)
conventions = st.builds(
    WritingConventions,
    credit_sign=st.sampled_from(CHOICES["credit_sign"]),
    charges_at=st.sampled_from(CHOICES["charges_at"]),
    net_prices=st.booleans(),
    price_decimals=st.sampled_from([2, 4, 6]),
    hash_total=st.sampled_from(CHOICES["hash_total"]),
    terms_discount=st.sampled_from(CHOICES["terms_discount"]),
    shipped_totals=st.booleans(),
    amounts=st.sampled_from([(), ("TT",), ("1", "N")]),
    line_numbers=st.sampled_from(CHOICES["line_numbers"]),
)
quick = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def written(document: Invoice | PurchaseOrder, version: str = "004010") -> list[list[str]]:
    codec = registry.codec_of(document)
    party = EnvelopeParty("ZZ", "US", "US")
    at = dt.datetime(2026, 11, 23, 8, 0, tzinfo=dt.UTC)
    envelope = EnvelopeHeader(party, EnvelopeParty("ZZ", "THEM", "THEM"), WriteSeparators(), version, 7, at)
    content = SetContent(codec.set_id, "0001", registry.write(document, version))
    data = write_interchange(envelope, [GroupContent(codec.functional_id, version, 3, [content])])
    return [segment.split("*") for segment in data.decode("ascii").split("~")]


def added_up(segments: list[list[str]]) -> Decimal:
    """What a partner's program does: the line amounts in cents, SAC05 by SAC01, TXI02."""
    total = Decimal(0)
    for name, *elements in segments:
        value = [*elements, *[""] * 12]
        if name in {"IT1", "PO1"} and value[1] and value[3]:
            total += (Decimal(value[1]) * Decimal(value[3])).quantize(CENT, ROUND_HALF_UP)
        elif name == "SAC" and value[4] and value[11] not in {"01", "15"}:
            total += Decimal(value[4]) * (CENT if value[0] == "C" else -CENT)
        elif name == "TXI" and value[1]:
            total += Decimal(value[1])
    return total


def stated(segments: list[list[str]], name: str) -> list[str]:
    return next(segment[1:] for segment in segments if segment[0] == name)


def partner_with(writing: WritingConventions) -> Partner:
    options = FlowOptions(form="810", item_ids=("VN",), writing=writing)
    flows = MappingProxyType({Flow.INVOICE: options, Flow.PURCHASE_ORDER: replace(options, form="850")})
    identity = Identity("ZZ", "THEM", "THEM")
    return Partner("Fresh Mart", "FRESHMART", identity, identity, flows=flows)


@given(invoices)
@quick
def test_the_total_is_what_the_partner_adds_up(invoice: Invoice) -> None:
    segments = written(invoice)
    assert Decimal(stated(segments, "TDS")[0]) * CENT == added_up(segments)


@given(invoices, conventions)
@quick
def test_no_convention_changes_what_an_invoice_comes_to(invoice: Invoice, writing: WritingConventions) -> None:
    resolved, findings = resolve_outbound(invoice, partner_with(writing))
    assert isinstance(resolved, Invoice)
    segments = written(resolved)
    total = added_up(segments)
    tds = [Decimal(text) * CENT for text in stated(segments, "TDS")]
    assert tds[0] == total
    if "partner.price-rounded" not in {finding.id for finding in findings}:
        turned = writing.credit_sign == "negative" and invoice.is_credit and invoice.total > 0
        assert total == (-invoice.total if turned else invoice.total)
    if len(tds) > 1:
        _, discountable, discounted, discount = tds
        assert total - discounted == discount
        percent = invoice.terms.discount_percent if invoice.terms is not None else None
        if percent is not None:
            assert discount == (discountable * percent / 100).quantize(CENT, ROUND_HALF_UP)
        itd = stated(segments, "ITD")
        assert len(itd) > 7
        assert Decimal(itd[7]) * CENT == discount
        assert writing.terms_discount == "goods" or discountable == total
    for name, code, amount, *_ in ([*segment, ""] for segment in segments if segment[0] == "AMT"):
        assert name
        assert code != "TT" or Decimal(amount) == total
    ctt = stated(segments, "CTT")
    quantities = [segment[2] for segment in segments if segment[0] == "IT1"]
    assert int(ctt[0]) == len(quantities)
    if writing.hash_total == "quantities":
        assert Decimal(ctt[1]) == sum(Decimal(text) for text in quantities)
    elif writing.hash_total == "digits":
        assert ctt[1] == str(sum(int(text.replace(".", "").replace("-", "")) for text in quantities))
    else:
        assert len(ctt) == 1


@given(st.lists(lines, min_size=1, max_size=4), some(charges), some(taxes, 1))
@quick
def test_an_orders_full_total_is_what_the_vendor_adds_up(
    billed: list[InvoiceLine], allowances: tuple[Charge, ...], taxed: tuple[Tax, ...]
) -> None:
    rows = tuple(
        PurchaseOrderLine(line.number, line.quantity, "CA", line.unit_price, charges=line.charges, taxes=line.taxes)
        for line in billed
    )
    order = PurchaseOrder("P1", DAY, charges=allowances, taxes=taxed, lines=rows)
    assert added_up(written(replace(order, stated_total=order.full_total))) == order.full_total
