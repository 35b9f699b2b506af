"""Partner sheets that begin with a template: listed, shown, printed, stored, exported with their rules."""

from __future__ import annotations

import json
from typing import Any

import pytest

from acucleo_desktop.partners.files import load
from acucleo_desktop.partners.requirements import KINDS
from acucleo_desktop.partners.starting_templates import apply, templates

NEW = ("partner", "new", "--code", "CORNER", "--name", "Corner Grocers", "--isa-id", "9259990000", "--us-isa-id", "US1")


def test_templates_are_listed_and_each_says_what_to_confirm(empty: Any) -> None:
    listed = empty("partner", "templates").stdout
    for pattern in templates():
        assert pattern.name in listed
        shown = empty("partner", "templates", pattern.name).stdout
        assert pattern.title in shown
        assert all(sentence in shown for sentence in pattern.confirm)
    data = json.loads(empty("partner", "templates", "--json").stdout)
    assert {each["name"] for each in data} == {pattern.name for pattern in templates()}


def test_an_unknown_template_is_refused_with_the_nearest(empty: Any) -> None:
    refused = empty(*NEW, "--template", "general-retail", expect=2)
    assert "general-retailer" in refused.stderr


@pytest.mark.parametrize("name", [pattern.name for pattern in templates()])
def test_a_new_sheet_is_a_partner_file_that_can_be_brought_in_and_comes_out_alike(empty: Any, name: str) -> None:
    printed = empty(*NEW, "--template", name)
    partner = load(printed.stdout)
    assert partner.code == "CORNER"
    assert "To be confirmed" in partner.notes
    assert "To be confirmed" in printed.stderr
    empty(*NEW, "--template", name, "--import")
    assert load(empty("partner", "export", "CORNER").stdout) == partner
    again = empty(*NEW, "--template", name, "--import", expect=2)
    assert "already" in again.stderr


def test_a_template_applied_twice_is_applied_once() -> None:
    pattern = templates()[0]
    text = """
name = "Corner"
code = "CORNER"
[isa]
qualifier = "ZZ"
id = "1"
[us]
isa_qualifier = "ZZ"
isa_id = "2"
"""
    once = apply(pattern, load(text))
    assert apply(pattern, once) == once
    assert once.notes


def test_every_kind_of_rule_is_listed_with_an_example(empty: Any) -> None:
    listed = json.loads(empty("partner", "rules", "--json").stdout)
    assert {each["rule"] for each in listed} == set(KINDS)
    text = empty("partner", "rules").stdout
    assert all(each["example"] in text for each in listed)
