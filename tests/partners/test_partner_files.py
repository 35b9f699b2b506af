"""Partner files: what a person writes is understood or refused by name."""

from __future__ import annotations

from decimal import Decimal
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.partners.files import FORMS, KINDS, dump, load
from acucleo_desktop.partners.profile import (
    CrossReference,
    FlowOptions,
    Identity,
    Partner,
    PartnerContact,
    Separators,
)

FILE = """
name = "Fresh Mart"
code = "FRESHMART"
customer_id = "FRESHMART"
[isa]
qualifier = "08"
id = "9251110000"
[us]
isa_qualifier = "ZZ"
isa_id = "OURCOMPANY"
[separators]
element = "|"
segment = "\\n"
[contact]
email = "edi@example.com"
[flows.invoice]
version = "005010VICS"
folder = "upload/FRESHMART"
review = false
hold_seconds = 0
item_ids = ["UP", "VN"]
references = { IA = "0047", DP = "012" }
price_tolerance = 0.05
amount_tolerance = "1"
[flows.sales-order]
enabled = false
folder = "download/FRESHMART"
create_customers = true
[[cross_reference]]
kind = "item"
theirs = "0012345"
qualifier = "IN"
ours = "APPLES-40"
[[cross_reference]]
kind = "unit"
theirs = "CS"
ours = "CASE"
"""


def test_a_file_is_understood() -> None:
    partner = load("\ufeff" + FILE)
    assert (partner.name, partner.code, partner.customer_id, partner.test) == (
        "Fresh Mart",
        "FRESHMART",
        "FRESHMART",
        False,
    )
    assert partner.them == Identity("08", "9251110000", "9251110000")
    assert partner.us.gs_id == "OURCOMPANY"
    assert partner.separators == Separators("|", "\n")
    assert partner.contact.email == "edi@example.com"
    invoice = partner.options(Flow.INVOICE)
    assert invoice is not None
    assert (invoice.form, invoice.version, invoice.review, invoice.hold_seconds) == ("810", "005010VICS", False, 0)
    assert invoice.item_ids == ("UP", "VN")
    assert invoice.references == {"IA": "0047", "DP": "012"}
    assert (invoice.price_tolerance, invoice.amount_tolerance) == (Decimal("0.05"), Decimal(1))
    assert partner.options(Flow.SALES_ORDER) is None
    assert partner.flows[Flow.SALES_ORDER].create_customers
    assert partner.cross_references[1] == CrossReference("unit", "CS", "CASE")


@pytest.mark.parametrize(
    ("old", "new", "code", "field", "said"),
    [
        ("review = false", "reviw = false", "file.unknown-key", "reviw", "'review'"),
        ("[flows.invoice]", "[flows.invoices]", "file.unknown-key", "invoices", "'invoice'"),
        ("customer_id", "custmer_id", "file.unknown-key", "custmer_id", "'customer_id'"),
        ("[contact]", "[contcat]", "file.unknown-key", "contcat", "'contact'"),
        ("email =", "mail =", "file.unknown-key", "mail", "'email'"),
        ('theirs = "0012345"', 'their = "0012345"', "file.unknown-key", "their", "'theirs'"),
        ('name = "Fresh Mart"', "", "file.missing-key", "name", "name ="),
        ('isa_id = "OURCOMPANY"', "", "file.missing-key", "isa_id", "isa_id ="),
        ('id = "9251110000"', 'id = ""', "file.missing-key", "id", "id ="),
        ('id = "9251110000"', 'id = "1234567890123456"', "file.wrong-value", "id", "15 characters"),
        ('qualifier = "08"', 'qualifier = "8"', "file.wrong-value", "qualifier", "two letters"),
        ('code = "FRESHMART"', 'code = "Fresh"', "file.wrong-value", "code", "capital letters"),
        ("review = false", 'review = "no"', "file.wrong-value", "review", "true or false"),
        ("hold_seconds = 0", "hold_seconds = 3600", "file.wrong-value", "hold_seconds", "0 to 1800"),
        ("hold_seconds = 0", "hold_seconds = true", "file.wrong-value", "hold_seconds", "whole number"),
        ("005010VICS", "5010", "file.wrong-value", "version", "005010VICS"),
        ("version =", 'form = "850"\nversion =', "file.wrong-value", "form", "'810'"),
        ("price_tolerance = 0.05", "price_tolerance = -1", "file.wrong-value", "price_tolerance", "0.05"),
        ('amount_tolerance = "1"', 'amount_tolerance = "much"', "file.wrong-value", "amount_tolerance", "0.05"),
        ('amount_tolerance = "1"', "amount_tolerance = nan", "file.wrong-value", "amount_tolerance", "0.05"),
        ('["UP", "VN"]', '"UP"', "file.wrong-value", "item_ids", "list"),
        ('{ IA = "0047", DP = "012" }', '"IA"', "file.wrong-value", "references", "table"),
        ('element = "|"', 'element = "\\n"', "file.wrong-value", "segment", "different characters, and element is"),
        ('element = "|"', 'element = "^"', "file.wrong-value", "repetition", "element is '^' too"),
        ('element = "|"', 'element = "||"', "file.wrong-value", "element", "one character"),
        ('kind = "unit"', 'kind = "units"', "file.wrong-value", "kind", "location"),
        ('[isa]\nqualifier = "08"\nid = "9251110000"', "isa = 5", "file.wrong-value", "The table [isa]", "a table"),
        ("name =", "name", "file.not-toml", "", "Mend"),
    ],
)
def test_whatever_does_not_fit_is_refused_by_name(old: str, new: str, code: str, field: str, said: str) -> None:
    assert old in FILE
    with pytest.raises(Problem) as caught:
        load(FILE.replace(old, new, 1))
    assert (caught.value.code, caught.value.field) == (code, field)
    assert said in caught.value.todo + caught.value.what
    assert not any(word in caught.value.sentences().lower() for word in ("invalid", "please", "oops", "!"))


names = st.text("ABCdef 'ä-.", min_size=1, max_size=20).filter(str.strip)
short = st.text("ABC0123456789", min_size=1, max_size=15)
money = st.decimals(Decimal(0), Decimal(999), places=2)
identities = st.builds(Identity, st.sampled_from(["ZZ", "08", "01"]), short, short)


@st.composite
def partners(draw: st.DrawFn) -> Partner:
    flows = {}
    for flow in draw(st.lists(st.sampled_from(list(FORMS)), unique=True)):
        flows[flow] = FlowOptions(
            enabled=draw(st.booleans()),
            form=draw(st.sampled_from(FORMS[flow])),
            version=draw(st.sampled_from(["004010", "005010VICS"])),
            folder=draw(st.sampled_from(["", "upload/x y", "download/Ä"])),
            review=draw(st.booleans()),
            hold_seconds=draw(st.integers(0, 1800)),
            answer_hours=draw(st.integers(0, 72)),
            item_ids=draw(st.sampled_from([("UP",), (), FlowOptions().item_ids])),
            references=MappingProxyType(draw(st.dictionaries(short, names, max_size=2))),
            create_customers=draw(st.booleans()),
            price_tolerance=draw(money),
            amount_tolerance=draw(money),
            accept_prices=draw(st.booleans()),
        )
    references = draw(st.lists(st.builds(CrossReference, st.sampled_from(KINDS), names, names, short), max_size=4))
    return Partner(
        name=draw(names),
        code=draw(st.sampled_from(["A", "FRESH-MART-2"])),
        them=draw(identities),
        us=draw(identities),
        customer_id=draw(short),
        test=draw(st.booleans()),
        separators=draw(st.sampled_from([Separators(), Separators("|", "'", ":", "^", True), Separators("*", "\n")])),
        flows=MappingProxyType(flows),
        cross_references=tuple(references),
        contact=draw(st.builds(PartnerContact, names, names, short)),
        notes=draw(st.sampled_from(["", 'two\nlines and "quotes"'])),
    )


@given(partners())
@settings(max_examples=60, deadline=None)
def test_what_is_written_is_read_back(partner: Partner) -> None:
    assert load(dump(partner)) == partner
