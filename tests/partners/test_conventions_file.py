"""Writing conventions in partner files and in the ledger: understood, refused by name, given back unchanged."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.parts import Terms
from acucleo_desktop.documents.party import Address, Party
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ledger.partner_codec import partner_of, partner_text
from acucleo_desktop.partners.conventions import CHOICES, RANGES, WritingConventions
from acucleo_desktop.partners.conventions_file import plain_conventions, read_known_conventions
from acucleo_desktop.partners.files import dump, load
from acucleo_desktop.partners.profile import FlowOptions

US = 'us = { isa_qualifier = "ZZ", isa_id = "OURS" }\n'
FILE = """
name = "Fresh Mart"
code = "FRESHMART"
isa = { qualifier = "08", id = "9251110000" }
us = { isa_qualifier = "ZZ", isa_id = "OURCOMPANY" }
[flows.invoice.writing]
credit_sign = "negative"
price_decimals = 4
party_roles = ["RE", "ST"]
type_codes = { DI = "PR" }
[[flows.invoice.writing.parties]]
role = "RE"
identifier = "1"
street = ["PO Box 1"]
[[flows.invoice.writing.terms]]
ours = "2N30"
discount_percent = 2
discount_days = 10
"""


def test_a_table_of_the_partner_file_is_understood() -> None:
    writing = load(FILE).flows[Flow.INVOICE].writing
    assert (writing.credit_sign, writing.price_decimals, writing.party_roles) == ("negative", 4, ("RE", "ST"))
    assert writing.type_codes == {"DI": "PR"}
    assert writing.parties == (Party("RE", identifier="1", address=Address(("PO Box 1",))),)
    assert writing.terms == (Terms(our_id="2N30", discount_percent=Decimal(2), discount_days=10),)


@pytest.mark.parametrize(
    ("old", "new", "code", "field", "said"),
    [
        ("credit_sign", "credit_sing", "file.unknown-key", "credit_sing", "'credit_sign'"),
        ('"negative"', '"minus"', "file.wrong-value", "credit_sign", "'positive' or 'negative'"),
        ("price_decimals = 4", "price_decimals = 9", "file.wrong-value", "price_decimals", "0 to 6"),
        ("price_decimals = 4", "description_length = 0", "file.wrong-value", "description_length", "1 to 80"),
        ('["RE", "ST"]', '"RE"', "file.wrong-value", "party_roles", "list"),
        ('role = "RE"\n', "", "file.missing-key", "role", "role ="),
        ('ours = "2N30"\n', "", "file.missing-key", "ours", "ours ="),
        ('street = ["PO Box 1"]', 'streat = "PO Box 1"', "file.unknown-key", "streat", "'street'"),
        ("discount_days = 10", "discount_days = 1000", "file.wrong-value", "discount_days", "0 to 999"),
    ],
)
def test_whatever_does_not_fit_is_refused_by_name(old: str, new: str, code: str, field: str, said: str) -> None:
    assert old in FILE
    with pytest.raises(Problem) as caught:
        load(FILE.replace(old, new, 1))
    assert (caught.value.code, caught.value.field) == (code, field)
    assert said in caught.value.todo + caught.value.what


words = st.text("ABCdef -.'", min_size=1, max_size=12).filter(str.strip)
codes = st.text("ABCDEFGHIJ0123456789", min_size=1, max_size=3)
optional = st.just("") | words
maps = st.dictionaries(codes, codes, max_size=2).map(MappingProxyType)
lists = st.lists(codes, max_size=3).map(tuple)
addresses = st.builds(Address, st.lists(words, max_size=2).map(tuple), optional, optional, optional, optional)
parties = st.builds(Party, codes, optional, optional, optional, addresses, our_id=optional)
terms = st.builds(
    Terms,
    optional,
    optional,
    st.none() | st.decimals(Decimal(0), Decimal(99), places=2),
    discount_days=st.none() | st.integers(0, 999),
    net_days=st.none() | st.integers(0, 999),
    description=optional,
    our_id=words,
)


def strategy_of(name: str, usual: object) -> st.SearchStrategy:
    match usual:
        case bool():
            return st.booleans()
        case int():
            return st.integers(*RANGES[name])
        case str():
            return st.sampled_from(CHOICES[name]) if name in CHOICES else optional
        case tuple():
            return {
                "parties": st.lists(parties, max_size=2).map(tuple),
                "terms": st.lists(terms, max_size=2).map(tuple),
            }.get(name, lists)
        case _:
            return maps


conventions = st.builds(
    WritingConventions,
    **{
        field.name: strategy_of(field.name, getattr(WritingConventions(), field.name))
        for field in fields(WritingConventions)
    },
)


@given(conventions)
@settings(max_examples=80, deadline=None)
def test_file_and_ledger_give_back_what_they_were_given(writing: WritingConventions) -> None:
    options = FlowOptions(form="810", writing=writing)
    partner = replace(load(FILE), flows=MappingProxyType({Flow.INVOICE: options}))
    assert load(dump(partner)) == partner
    assert partner_of(partner_text(partner)) == partner


def test_a_partner_of_an_older_ledger_has_the_usual_conventions() -> None:
    text = partner_text(load(FILE)).replace('"writing":', '"of_the_future":')
    assert partner_of(text).flows[Flow.INVOICE].writing == WritingConventions()
    assert read_known_conventions({"of_the_future": 1, "upper_case": True}) == WritingConventions(upper_case=True)
    assert plain_conventions(WritingConventions()) == {}


def test_the_manual_names_every_key_and_word() -> None:
    text = (Path(__file__).parents[2] / "docs" / "partner-writing.md").read_text("utf-8")
    named = {
        key for row in re.findall(r"^\| (`\w+`(?:, `\w+`)*) \|", text, re.MULTILINE) for key in re.findall(r"\w+", row)
    }
    assert named == {field.name for field in fields(WritingConventions)}
    for key, choices in CHOICES.items():
        assert f"| `{key}` | {', '.join(f'`{choice}`' for choice in choices)} |" in text
    example = re.search(r"```toml\n(.*?)```", text, re.DOTALL)
    assert example is not None
    load('name = "A"\ncode = "A"\nisa = { qualifier = "08", id = "1" }\n' + US + example[1])
