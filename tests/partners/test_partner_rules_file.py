"""Rules of a partner sheet: what a person writes is understood or refused by name, and kept as it is."""

from __future__ import annotations

import json
from decimal import Decimal
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acucleo_desktop.documents.finding import Severity
from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ledger.partner_codec import partner_of, partner_text
from acucleo_desktop.partners.files import dump, load
from acucleo_desktop.partners.profile import FlowOptions, Identity, Partner
from acucleo_desktop.partners.requirements import (
    KINDS,
    AllowedCodes,
    Amount,
    AtMost,
    Counted,
    DateWindow,
    ItemIds,
    MinimumAmount,
    RequiredDate,
    RequiredElement,
    RequiredParty,
    RequiredReference,
    RequiredSegment,
    Rule,
    TestFlag,
    UnwantedSegment,
    ValueForm,
    Where,
)
from acucleo_desktop.partners.requirements_file import plain_rule, read_known_rules, read_rule
from acucleo_desktop.partners.requirements_table import EXAMPLES, example_rule, render_table

FILE = """
name = "Fresh Mart"
code = "FRESHMART"
[isa]
qualifier = "08"
id = "9251110000"
[us]
isa_qualifier = "ZZ"
isa_id = "OURCOMPANY"
[flows.invoice]
folder = "upload/FRESHMART"
[[flows.invoice.rules]]
rule = "required-reference"
qualifier = "IA"
pattern = "[0-9]{9}"
severity = "warning"
note = "page 12"
[[flows.invoice.rules]]
rule = "minimum-amount"
of = "charge"
least = 0.10
[[flows.invoice.rules]]
rule = "date-window"
date = "document"
days_after = 3
if_element = "BIG07"
if_codes = ["CR"]
"""


def test_rules_are_understood() -> None:
    assert load(FILE).flows[Flow.INVOICE].rules == (
        RequiredReference(qualifier="IA", pattern="[0-9]{9}", severity=Severity.WARNING, note="page 12"),
        MinimumAmount(of=Amount.CHARGE, least=Decimal("0.1")),
        DateWindow(date="document", days_after=3, if_element="BIG07", if_codes=("CR",)),
    )


def test_a_rule_blocks_when_nothing_else_is_said() -> None:
    assert {rule.severity for rule in load(FILE).flows[Flow.INVOICE].rules[1:]} == {Severity.BLOCK}


@pytest.mark.parametrize(
    ("old", "new", "code", "field", "said"),
    [
        (
            'rule = "required-reference"',
            'rule = "requird-reference"',
            "file.wrong-value",
            "rule",
            "'required-reference'",
        ),
        ('rule = "required-reference"', "rule = 5", "file.wrong-value", "rule", "one of"),
        ('rule = "required-reference"\n', "", "file.missing-key", "rule", "rule ="),
        ('qualifier = "IA"', 'qualifer = "IA"', "file.unknown-key", "qualifer", "'qualifier'"),
        ('qualifier = "IA"\n', "", "file.missing-key", "qualifier", "qualifier ="),
        ('severity = "warning"', 'severity = "warn"', "file.wrong-value", "severity", "'warning'"),
        ('pattern = "[0-9]{9}"', 'pattern = "[0-9"', "file.wrong-value", "pattern", "regular expression"),
        ('pattern = "[0-9]{9}"', 'where = "line"', "file.wrong-value", "where", "'each-line'"),
        ('of = "charge"', 'of = "charges"', "file.wrong-value", "of", "'charge'"),
        ("least = 0.10", "least = -1", "file.wrong-value", "least", "amount"),
        ("days_after = 3\n", "", "file.wrong-value", "date", "days_before"),
        ("days_after = 3", "days_after = -3", "file.wrong-value", "days_after", "0 to"),
        ('date = "document"', 'date = "invoice"', "file.wrong-value", "date", "document, order"),
        ('if_element = "BIG07"', 'if_element = "BIG7"', "file.wrong-value", "if_element", "BIG07"),
        ('if_element = "BIG07"\n', "", "file.wrong-value", "if_codes", "if_element"),
        ('if_codes = ["CR"]', 'if_codes = "CR"', "file.wrong-value", "if_codes", "list"),
        ("[flows.invoice]\n", "[flows.functional-acknowledgment]\n[flows.invoice]\n", "", "", ""),
        ("flows.invoice", "flows.functional-acknowledgment", "file.wrong-value", "rule", "'test-flag'"),
    ],
)
def test_whatever_does_not_fit_is_refused_by_name(old: str, new: str, code: str, field: str, said: str) -> None:
    assert old in FILE
    text = FILE.replace(old, new)
    if not code:
        assert load(text)
        return
    with pytest.raises(Problem) as caught:
        load(text)
    assert (caught.value.code, caught.value.field) == (code, field)
    assert said in caught.value.todo + caught.value.what
    assert "flows." in caught.value.what


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ('rule = "allowed-codes", element = "BEG02", codes = []', "codes"),
        ('rule = "value-form", element = "BIG02"', "element"),
        ('rule = "value-form", element = "BIG02", shortest = 5, longest = 3', "shortest"),
        ('rule = "required-party", roles = []', "roles"),
        ('rule = "required-date", qualifiers = []', "qualifiers"),
        ('rule = "item-ids"', "rule"),
        ('rule = "date-window", date = "011", relative_to = "011", days_after = 1', "relative_to"),
        ('rule = "at-most", count = "lines", most = 0', "most"),
    ],
)
def test_a_rule_that_says_nothing_is_refused(text: str, field: str) -> None:
    with pytest.raises(Problem) as caught:
        load(FILE.partition("[[flows")[0] + f"rules = [{{ {text} }}]")
    assert caught.value.field == field


def test_every_kind_has_an_example_that_a_file_can_hold() -> None:
    assert EXAMPLES.keys() == KINDS.keys()
    for kind in KINDS:
        assert type(example_rule(kind)) is KINDS[kind]
    assert render_table().count("\n| ") == len(KINDS) + 1


codes = st.lists(st.text("ABC019", min_size=1, max_size=3), min_size=1, max_size=3).map(tuple)
maybe_codes = st.just(()) | codes
words = st.text("abc '\"\\#=\n", max_size=12)
segments = st.sampled_from(["N1", "REF", "ITD", "G17"])
elements = st.sampled_from(["N104", "BEG02", "IT104", "G0104"])
patterns = st.sampled_from(["", "[0-9]{9}", r"\d+|\w", "'\""])
counts = st.integers(0, 9)
places = st.sampled_from(Where)


def kinds_of_rules() -> st.SearchStrategy[Rule]:
    common = {
        "severity": st.sampled_from(Severity),
        "note": words,
        "if_element": st.just("") | elements,
    }
    windows = st.tuples(st.none() | counts, st.none() | counts).filter(lambda pair: pair != (None, None))
    strategies: list[st.SearchStrategy[Rule]] = [
        st.builds(RequiredSegment, segment=segments, qualifier=words, where=places, **common),
        st.builds(UnwantedSegment, segment=segments, qualifier=words, **common),
        st.builds(RequiredElement, element=elements, qualifier=words, **common),
        st.builds(AllowedCodes, element=elements, codes=codes, qualifier=words, **common),
        st.builds(
            ValueForm,
            element=elements,
            pattern=patterns,
            shortest=st.just(1),
            longest=st.sampled_from([0, 5]),
            most_decimals=st.none() | counts,
            wanted=words,
            **common,
        ),
        st.builds(RequiredReference, qualifier=codes.map("".join), where=places, pattern=patterns, **common),
        st.builds(
            RequiredParty, roles=codes, qualifiers=maybe_codes, pattern=patterns, address=st.booleans(), **common
        ),
        st.builds(RequiredDate, qualifiers=codes, where=places, **common),
        st.builds(ItemIds, all_of=codes, any_of=maybe_codes, order=maybe_codes, **common),
        windows.flatmap(
            lambda pair: st.builds(
                DateWindow,
                date=st.sampled_from(["document", "011"]),
                relative_to=st.sampled_from(["today", "order", "002"]),
                days_before=st.just(pair[0]),
                days_after=st.just(pair[1]),
                **common,
            )
        ),
        st.builds(AtMost, count=st.sampled_from(Counted), most=st.integers(1, 99), **common),
        st.builds(
            MinimumAmount,
            of=st.sampled_from(Amount),
            least=st.decimals(0, 99, places=2),
            if_codes=codes,
            **{**common, "if_element": elements},
        ),
        st.builds(TestFlag, **common),
    ]
    return st.one_of(strategies)


def sheet(rules: tuple[Rule, ...]) -> Partner:
    ours = Identity("ZZ", "OURS", "OURS")
    flows = {Flow.INVOICE: FlowOptions(form="810", rules=rules), Flow.BILL: FlowOptions(form="810", rules=rules[:1])}
    return Partner("Fresh Mart", "FRESHMART", ours, ours, flows=MappingProxyType(flows))


@given(st.lists(kinds_of_rules(), max_size=4).map(tuple))
@settings(max_examples=150, deadline=None)
def test_rules_come_back_from_file_and_ledger_as_they_were(rules: tuple[Rule, ...]) -> None:
    partner = sheet(rules)
    assert load(dump(partner)) == partner
    assert partner_of(partner_text(partner)) == partner
    assert [read_rule(plain_rule(rule), "The test") for rule in rules] == list(rules)


def test_the_ledger_leaves_out_what_another_version_wrote() -> None:
    kept = RequiredSegment(segment="ITD")
    assert read_known_rules([{"rule": "of-tomorrow"}, plain_rule(kept), {"rule": "at-most", "depth": 3}]) == (kept,)
    old = json.loads(partner_text(sheet(())))
    for options in old["flows"].values():
        del options["rules"]
    assert partner_of(json.dumps(old)) == sheet(())
