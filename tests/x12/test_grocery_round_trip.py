"""What is written as 875 or 880 passes the check, loses nothing, and is read back as the same document.

The documents are restricted to what the forms can carry; each restriction says which rule of the form it follows.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.money import ZERO, to_money
from acucleo_desktop.documents.parts import (
    Charge,
    DatedEvent,
    FreightTerms,
    ItemId,
    Note,
    Pack,
    Routing,
    StoreQuantity,
    Tax,
    Terms,
)
from acucleo_desktop.documents.party import Address, Contact, Party, Reference
from acucleo_desktop.documents.purchase_order import PurchaseOrder, PurchaseOrderLine
from acucleo_desktop.x12 import registry
from acucleo_desktop.x12.checking import check_set
from acucleo_desktop.x12.form_loss import form_losses
from acucleo_desktop.x12.serializer import (
    EnvelopeHeader,
    EnvelopeParty,
    GroupContent,
    SetContent,
    WriteSeparators,
    write_interchange,
)
from acucleo_desktop.x12.splitter import split

VERSIONS = ["004010UCS", "005010"]

words = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", min_size=2, max_size=10)
maybe = st.one_of(st.just(""), words)
names = st.lists(words, min_size=1, max_size=3).map(" ".join)
maybe_names = st.one_of(st.just(""), names)
days = st.dates(dt.date(2000, 1, 1), dt.date(2069, 12, 31))
maybe_days = st.none() | days
units = st.sampled_from(["EA", "CA", "LB", "DZ"])
# X12 237 has nine digits, 358 has ten, 357 eight
prices = st.decimals(Decimal(0), Decimal(99999), places=4)
quantities = st.decimals(Decimal(-9999), Decimal(99999), places=3)
sizes = st.decimals(Decimal(0), Decimal(999), places=3)
money = st.decimals(Decimal(0), Decimal(99999), places=2)
rates = st.decimals(Decimal(0), Decimal(99), places=2)
days_in = st.integers(0, 999)


def lists(strategy: st.SearchStrategy, most: int = 2) -> st.SearchStrategy:
    return st.lists(strategy, max_size=most).map(tuple)


# a case code and two further pairs (elements 04 to 08); one of them must be there (rule R0405)
item_ids = st.tuples(
    st.text("0123456789", min_size=12, max_size=12).map(lambda code: (ItemId("UA", code),)),
    lists(st.builds(ItemId, st.sampled_from(["UK", "IN", "VN", "CB"]), words)),
).map(lambda parts: parts[0] + parts[1])
# not RE, CT, OI, VN, LI and PO, which have places of their own
references = st.builds(Reference, st.sampled_from(["DP", "IA", "MR", "CO", "ZZ"]), words, maybe_names)
line_references = lists(references, 3)
# G6102 is mandatory, three G61 hold one number each, and neighbours with equal function and name are one contact
contacts = st.lists(
    st.builds(
        lambda function, name, kind, number: Contact(function, name, **({kind: number} if number else {})),
        st.sampled_from(["BD", "OC"]),
        names,
        st.sampled_from(["phone", "email", "fax"]),
        maybe,
    ),
    max_size=3,
    unique_by=lambda contact: (contact.function, contact.name),
).map(tuple)
# meanings that 432 has too, and qualifiers of 432 that 374 lacks; a time only where 176 has one for it
dates = st.builds(DatedEvent, st.sampled_from(["001", "015", "036", "52", "86"]), days) | st.builds(
    DatedEvent, st.sampled_from(["002", "010", "011", "063", "064"]), days, st.sampled_from(["", "0830"])
)
addresses = st.builds(
    Address, lists(names, 4), maybe, st.sampled_from(["", "NY"]), st.sampled_from(["", "10001"]), st.just("")
)
# one N2, no contacts and no references in the N1 loop; the loop itself is mandatory
parties = st.lists(
    st.builds(
        lambda role, name, ids, address, extra: Party(role, name, *ids, address, extra),
        st.sampled_from(["BY", "ST", "BT", "VN"]),
        names,
        st.one_of(st.just(("", "")), st.tuples(st.sampled_from(["92", "UL", "9"]), words)),
        addresses,
        lists(names, 2),
    ),
    min_size=1,
    max_size=3,
).map(tuple)


def charge_of(kind: tuple[bool, str], by: object, handling: str, reference: str, text: str) -> Charge:
    """A charge with a total, or with a rate whose total is what it comes to (never both in a G72, rule E050809)."""
    allowance, code = kind
    if isinstance(by, tuple):
        rate, quantity, unit = by
        amount = to_money(rate * quantity)
        return Charge(allowance, code, amount, None, "", rate, quantity, unit, handling, reference, text)
    return Charge(allowance, code, by, handling=handling, reference=reference, description=text)


# kinds that 340 names too (4 characters) and kinds of 340 alone; handling is mandatory, and 06 makes it a charge
charges = st.one_of(
    st.builds(
        charge_of,
        st.tuples(st.just(value=True), st.sampled_from(["C540", "F910", "D240", "F050", "57"])),
        st.one_of(money, st.tuples(rates, money, units)),
        st.sampled_from(["01", "02", "15"]),
        maybe,
        maybe_names,
    ),
    st.builds(
        charge_of,
        st.tuples(st.just(value=False), st.sampled_from(["D240", "C040", "F050", "I390", "562"])),
        st.one_of(money, st.tuples(rates, money, units)),
        st.sampled_from(["05", "06", "15"]),
        maybe,
        maybe_names,
    ),
)
# G72 has an amount and nothing else that a tax has
taxes = st.builds(Tax, st.sampled_from(["TX", "SP"]), st.decimals(Decimal(-999), Decimal(99999), places=2))
# kind, start and time of payment are there (mandatory, rule R0809)
terms = st.none() | st.builds(
    Terms,
    st.sampled_from(["01", "08"]),
    st.just("3"),
    st.none() | rates,
    maybe_days,
    st.none() | days_in,
    maybe_days,
    days_in,
    st.none() | money,
    maybe_names,
)
# X12 434 has thirty characters
places = st.sampled_from(["CI", "DE", "PL", "OR"])
packs = st.none() | st.builds(
    lambda pack, size, inner: Pack(pack, *size, inner),
    st.integers(1, 999),
    st.one_of(st.just((None, "")), st.tuples(sizes, units)),
    st.none() | days_in,
)
# only G20 has a weight
heavy_packs = st.builds(
    lambda pack, weight: replace(pack or Pack(1), gross_weight=weight[0], weight_unit=weight[1]),
    packs,
    st.one_of(st.just((None, "")), st.tuples(sizes, units)),
)
notes = st.builds(Note, names, st.sampled_from(["", "GEN"]))

order_lines = st.builds(
    PurchaseOrderLine,
    st.just(""),
    quantities,
    units,
    prices,
    st.just(""),
    item_ids,
    maybe_names,
    packs,
    lists(charges),
    references=line_references,
    store_quantities=lists(st.builds(StoreQuantity, words, quantities, units, st.just("92")), 3),
)
orders = st.builds(
    PurchaseOrder,
    number=words,
    date=days,
    purpose=st.sampled_from(["00", "01", "04", "05", "06", "15", "S"]),
    type_code=st.sampled_from(["", "SA", "NE"]),
    release=maybe,
    contract=maybe,
    references=lists(references),
    contacts=contacts,
    freight_terms=st.none() | st.builds(FreightTerms, st.sampled_from(["CC", "PP"]), places, maybe),
    charges=lists(charges),
    terms=terms,
    dates=lists(dates, 3),
    routing=st.none() | st.builds(lambda method, text: Routing(method=method, text=text), st.just("M"), maybe_names),
    notes=lists(notes),
    parties=parties,
    lines=st.lists(order_lines, min_size=1, max_size=3).map(tuple),
    stated_total=st.none() | money,
)
invoice_lines = st.builds(
    InvoiceLine,
    st.just(""),
    quantities,
    units,
    prices,
    st.just(""),
    item_ids,
    maybe_names,
    heavy_packs,
    lists(charges),
    lists(taxes),
    references=line_references,
    order_number=st.sampled_from(["", "OTHERORDER"]),
    shipped_quantity=st.none() | quantities,
)
invoices = st.builds(
    lambda vendor_order, shipped, **rest: Invoice(
        **(rest | {"references": (*vendor_order, *rest["references"])}),
        shipped_units=shipped[0],
        shipped_unit=shipped[1],
    ),
    lists(st.builds(Reference, st.just("VN"), words), 1),
    st.one_of(st.just((None, "")), st.tuples(prices, units)),
    number=words,
    date=days,
    order_number=words,
    order_date=maybe_days,
    release=maybe,
    type_code=st.sampled_from(["", "DI"]),
    original_invoice=maybe,
    references=lists(references),
    contacts=contacts,
    parties=parties,
    terms=terms,
    dates=lists(dates, 3),
    freight_terms=st.none() | st.builds(FreightTerms, st.sampled_from(["CC", "PP"]), places, maybe),
    routing=st.none()
    | st.builds(
        Routing,
        st.just(""),
        st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=2, max_size=4),
        st.just("M"),
        maybe_names,
        equipment=st.sampled_from(["", "ABCD123", "53"]),
    ),
    notes=lists(notes),
    lines=lists(invoice_lines, 3),
    charges=lists(charges),
    taxes=lists(taxes),
    shipped_weight=st.none() | prices,
)


def numbered(document: PurchaseOrder | Invoice, own: bool) -> PurchaseOrder | Invoice:
    """Number the lines: by their place, or by numbers of their own, which travel as a reference."""
    lines = tuple(
        replace(line, number=f"{10 * index}" if own else f"{index}") for index, line in enumerate(document.lines, 1)
    )
    return replace(document, lines=lines)


def as_stated(document: PurchaseOrder | Invoice) -> PurchaseOrder | Invoice:
    """The document with the totals that writing it states."""
    total = sum((line.quantity for line in document.lines if line.quantity is not None), ZERO)
    if isinstance(document, PurchaseOrder):
        return replace(document, stated_hash_total=total)
    stated = replace(document, stated_total=document.total)
    if document.shipped_units is not None:
        return stated
    found = {line.unit for line in document.lines}
    return replace(stated, shipped_units=total, shipped_unit=found.pop() if len(found) == 1 else "UN")


def through_the_wire(document: PurchaseOrder | Invoice, form: str, version: str, separators: WriteSeparators) -> object:
    codec = registry.codec_of(document, form)
    envelope = EnvelopeHeader(
        EnvelopeParty("ZZ", "US", "US"),
        EnvelopeParty("ZZ", "THEM", "THEM"),
        separators,
        version,
        7,
        dt.datetime(2026, 11, 23, 8, 0, tzinfo=dt.UTC),
    )
    body = registry.write(document, version, form)
    assert form_losses(document, form, body) == []
    data = write_interchange(
        envelope, [GroupContent(codec.functional_id, version, 3, [SetContent(form, "0001", body)])]
    )
    interchange = split(data).interchanges[0]
    transaction_set = interchange.groups[0].sets[0]
    assert [*interchange.groups[0].findings, *transaction_set.findings] == []
    assert check_set(transaction_set, version, interchange.delimiters) == []
    read, findings = registry.read(transaction_set, interchange.delimiters)
    assert findings == []
    return read


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize(("kind", "form"), [(orders, "875"), (invoices, "880")], ids=["875", "880"])
def test_a_written_grocery_form_is_read_back_unchanged(kind: st.SearchStrategy, form: str, version: str) -> None:
    @given(kind, st.booleans(), st.sampled_from([WriteSeparators(), WriteSeparators("|", "'", ":", "^", True)]))
    @settings(
        max_examples=60,
        deadline=None,
        phases=(Phase.explicit, Phase.reuse, Phase.generate),
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    def check(document: PurchaseOrder | Invoice, own: bool, separators: WriteSeparators) -> None:
        wanted = numbered(document, own)
        read = through_the_wire(wanted, form, version, separators)
        assert read == as_stated(wanted)

    check()
