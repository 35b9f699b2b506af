"""Every problem that a client can raise is brought about once, over real lines, and says what docs/errors.md says."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from client_codes import Maker, client_codes, handed_on, sftp_codes
from error_document import UNREACHABLE, all_provocations, section
from provocations import Provocation, provoke
from service_lines import Lines

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "errors.md"
PROVOCATIONS = all_provocations()


@pytest.mark.parametrize("provocation", PROVOCATIONS, ids=[one.heading for one in PROVOCATIONS])
def test_it_is_raised_and_written_down(provocation: Provocation, lines: Lines) -> None:
    problem = provoke(lines, provocation)
    assert problem.code == provocation.code
    assert problem.what.strip()
    assert problem.todo.strip(), "it names no way out"
    assert section(provocation, problem) in DOCUMENT.read_text(encoding="utf-8")


def test_no_code_is_left_out() -> None:
    provoked = {one.code for one in PROVOCATIONS if not one.over}
    assert provoked | set(UNREACHABLE) == client_codes(over_http=True)
    assert not provoked & set(UNREACHABLE)


def test_no_code_of_the_mailbox_over_sftp_is_left_out() -> None:
    assert {one.code for one in PROVOCATIONS if one.over == "SFTP"} == sftp_codes()
    assert sftp_codes() | client_codes(over_http=True) == client_codes()


def test_a_code_that_cannot_be_read_from_the_source_is_told() -> None:
    module = ast.parse("def work(kind, code):\n    return refusal(kind.code, code)\n")
    (function,) = module.body
    assert isinstance(function, ast.FunctionDef)
    with pytest.raises(AssertionError, match="cannot be read"):
        handed_on(function, module, (Maker("refusal", 0),))


def test_nothing_is_provoked_twice() -> None:
    assert len({one.heading for one in PROVOCATIONS}) == len(PROVOCATIONS)


def test_the_document_has_no_other_codes() -> None:
    headings = [line for line in DOCUMENT.read_text(encoding="utf-8").splitlines() if line.startswith("### ")]
    assert headings == [one.heading for one in PROVOCATIONS]
