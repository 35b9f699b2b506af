"""The chapter on partner rules says what the code does, and its examples are partner files."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from acucleo_desktop.documents.finding import Severity
from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.partners.files import load
from acucleo_desktop.partners.requirements import Where
from acucleo_desktop.partners.requirements_file import keys_of, plain_rule
from acucleo_desktop.partners.requirements_table import KINDS, example_rule, render_table

DOCS = Path(__file__).resolve().parents[2] / "docs"
CHAPTERS = ("partner-rules.md", "manual/es/partner-rules.md")
both_languages = pytest.mark.parametrize("name", CHAPTERS)
HEAD = """
name = "Fresh Mart"
code = "FRESHMART"
[isa]
qualifier = "08"
id = "9251110000"
[us]
isa_qualifier = "ZZ"
isa_id = "OURCOMPANY"
"""


def text_of(name: str) -> str:
    return (DOCS / name).read_text("utf-8")


def test_the_printed_table_is_that_of_the_code() -> None:
    assert render_table() in text_of(CHAPTERS[0])


def test_every_key_of_every_kind_is_in_the_table() -> None:
    rows = {row for row in render_table().splitlines() if row.startswith("| ")}
    for name, kind in KINDS.items():
        (row,) = [row for row in rows if f'rule = "{name}"' in row]
        assert all(re.search(rf"\b{key}\b", row) for key in keys_of(kind)), name
        assert row.split("|")[1].strip().endswith(".")


@both_languages
def test_the_first_example_is_a_partner_file(name: str) -> None:
    (block,) = re.findall(r"```toml\n(.*?)```", text_of(name), re.DOTALL)
    partner = load(HEAD + block)
    assert [rule.KIND for rule in partner.flows[Flow.INVOICE].rules] == ["required-reference", "required-segment"]


@both_languages
def test_the_examples_of_the_table_stand_in_one_partner_file_together(name: str) -> None:
    examples = re.findall(r"`(\{ rule = .*? \})`", text_of(name))
    assert len(examples) == len(KINDS)
    text = f"{HEAD}[flows.invoice]\nrules = [{', '.join(examples)}]\n"
    assert tomllib.loads(text)
    assert load(text).flows[Flow.INVOICE].rules == tuple(example_rule(kind) for kind in KINDS)
    assert all(plain_rule(rule)["rule"] for rule in load(text).flows[Flow.INVOICE].rules)


@both_languages
def test_the_words_of_the_chapter_are_those_of_the_code(name: str) -> None:
    assert all(f"`{word.value}`" in text_of(name) for word in (*Severity, *Where))
