"""The chapter on acknowledgments says what the code does: states, keys with their usual values, and all code words."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from pathlib import Path

from acucleo_desktop.documents.acceptance import USUAL, FaultAnswer
from acucleo_desktop.documents.status import Answer
from acucleo_desktop.partners.answer_settings import CALENDAR_KEYS, POLICY_KEYS, read_policy, written_policy
from acucleo_desktop.partners.file_values import Table
from acucleo_desktop.x12.acknowledgment_words import render_tables

TEXT = (Path(__file__).resolve().parents[2] / "docs" / "acknowledgments.md").read_text("utf-8")


def cells(key: str) -> list[str]:
    (row,) = re.findall(rf"^\| `?{re.escape(key)}`? \|.*$", TEXT, re.MULTILINE)
    return [cell.strip() for cell in row.strip("|").split("|")]


def test_the_printed_code_words_are_those_of_the_code() -> None:
    assert TEXT.endswith(render_tables())


def test_every_state_has_its_row() -> None:
    for answer in Answer:
        assert all(cells(answer.value))


def test_every_key_of_the_policy_has_its_row_with_its_usual_value() -> None:
    for key in POLICY_KEYS:
        usual = tomllib.loads(f"value = {cells(key)[2].strip('`')}")["value"]
        table = Table({key: usual}, "x", POLICY_KEYS)
        assert read_policy(table) == USUAL, key
    assert set(re.findall(r'`"([a-z-]+)"`', cells("element_faults")[1])) == set(FaultAnswer)


def test_every_key_of_the_calendar_has_its_row() -> None:
    for key in CALENDAR_KEYS:
        assert all(cells(key))


def test_a_changed_policy_is_written_by_its_keys() -> None:
    changed = replace(USUAL, count_faults=FaultAnswer.ACCEPT, knows_accepted_with_errors=False)
    assert written_policy(changed) == {"count_faults": "accept", "accepted_with_errors": False}
