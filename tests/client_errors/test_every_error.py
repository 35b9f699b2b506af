"""Every problem that a client can raise is brought about once, over real HTTP, and says what docs/errors.md says."""

from __future__ import annotations

from pathlib import Path

import pytest
from client_codes import client_codes
from error_document import UNREACHABLE, all_provocations, section
from provocations import Provocation, provoke
from service_lines import Lines

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "errors.md"
PROVOCATIONS = all_provocations()


@pytest.mark.parametrize("provocation", PROVOCATIONS, ids=[one.code for one in PROVOCATIONS])
def test_it_is_raised_and_written_down(provocation: Provocation, lines: Lines) -> None:
    problem = provoke(lines, provocation)
    assert problem.code == provocation.code
    assert problem.what.strip()
    assert problem.todo.strip(), "it names no way out"
    assert section(provocation, problem) in DOCUMENT.read_text(encoding="utf-8")


def test_no_code_is_left_out() -> None:
    provoked = {one.code for one in PROVOCATIONS}
    assert provoked | set(UNREACHABLE) == client_codes()
    assert not provoked & set(UNREACHABLE)


def test_no_code_is_provoked_twice() -> None:
    assert len({one.code for one in PROVOCATIONS}) == len(PROVOCATIONS)


def test_the_document_has_no_other_codes() -> None:
    headings = [line for line in DOCUMENT.read_text(encoding="utf-8").splitlines() if line.startswith("### ")]
    assert headings == [f"### `{one.code}`" for one in PROVOCATIONS]
