"""The chapter on acknowledgments says what the code does: states, keys with their usual values, and all code words."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from acucleo_desktop.documents.acceptance import USUAL, FaultAnswer
from acucleo_desktop.documents.status import Answer
from acucleo_desktop.partners.answer_settings import CALENDAR_KEYS, POLICY_KEYS, read_policy, written_policy
from acucleo_desktop.partners.file_values import Table
from acucleo_desktop.x12.acknowledgment_words import render_tables

DOCS = Path(__file__).resolve().parents[2] / "docs"
CHAPTERS = ("acknowledgments.md", "manual/es/acknowledgments.md")
both_languages = pytest.mark.parametrize("name", CHAPTERS)


def text_of(name: str) -> str:
    return (DOCS / name).read_text("utf-8")


def cells(key: str, name: str) -> list[str]:
    (row,) = re.findall(rf"^\| `?{re.escape(key)}`? \|.*$", text_of(name), re.MULTILINE)
    return [cell.strip() for cell in row.strip("|").split("|")]


def test_the_printed_code_words_are_those_of_the_code() -> None:
    assert text_of("acknowledgments.md").endswith(render_tables())


@both_languages
def test_every_state_has_its_row(name: str) -> None:
    for answer in Answer:
        assert all(cells(answer.value, name))


@both_languages
def test_every_key_of_the_policy_has_its_row_with_its_usual_value(name: str) -> None:
    for key in POLICY_KEYS:
        usual = tomllib.loads(f"value = {cells(key, name)[2].strip('`')}")["value"]
        table = Table({key: usual}, "x", POLICY_KEYS)
        assert read_policy(table) == USUAL, key
    assert set(re.findall(r'`"([a-z-]+)"`', cells("element_faults", name)[1])) == set(FaultAnswer)


@both_languages
def test_every_key_of_the_calendar_has_its_row(name: str) -> None:
    for key in CALENDAR_KEYS:
        assert all(cells(key, name))


def test_a_changed_policy_is_written_by_its_keys() -> None:
    changed = replace(USUAL, count_faults=FaultAnswer.ACCEPT, knows_accepted_with_errors=False)
    assert written_policy(changed) == {"count_faults": "accept", "accepted_with_errors": False}
