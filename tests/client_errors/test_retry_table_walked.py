"""The retry table, walked over real HTTP: whatever comes back, by each kind of call of each service."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from retry_cells import EXCEPTIONS, ROWS, Row, expected, render, words
from service_lines import CALLS, Call, Lines, walk
from sftp_cells import SFTP_CELLS, SftpCell, render_sftp, walk_sftp

from acucleo_desktop.transport.retry import Effect, render_table

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "retry-table.md"
CELLS = [pytest.param(call, row, id=f"{call.service} {call.name}: {row.name}") for call in CALLS for row in ROWS]


@pytest.mark.parametrize(("call", "row"), CELLS)
def test_what_a_call_comes_to(call: Call, row: Row, lines: Lines) -> None:
    came = walk(lines, call, row.reply)
    # A refused record is a refused request that also names the fields.
    ended = came.ended.replace("RecordRefused", "RequestRefused")
    assert replace(came, ended=ended, code="") == expected(call, row)


@pytest.mark.parametrize("call", [pytest.param(call, id=f"{call.service} {call.name}") for call in CALLS])
def test_a_call_succeeds_after_one_refusal_for_haste(call: Call, lines: Lines) -> None:
    busy = next(row.reply for row in ROWS if row.name == "503 with Retry-After")
    came = walk(lines, call, busy)
    assert came.ended == "Throttled"
    lines.quiet()
    call.prepare(lines)()


def test_exceptions_belong_to_cells() -> None:
    cells = {(call.service, call.name, row.name) for call in CALLS for row in ROWS}
    assert set(EXCEPTIONS) <= cells


def test_no_create_is_repeated_once_it_may_have_landed() -> None:
    creates = [call for call in CALLS if call.effect is Effect.CREATE]
    assert creates
    assert all(
        expected(call, row).tries == 1
        for call in creates
        for row in ROWS
        if expected(call, row).ended == "OutcomeUnknown"
    )


@pytest.mark.parametrize("cell", [pytest.param(one, id=f"{one.trouble}: {one.call}") for one in SFTP_CELLS])
def test_what_sftp_comes_to(cell: SftpCell, lines: Lines) -> None:
    assert walk_sftp(lines, cell) == cell.came


def test_the_signals_of_sftp_are_those_of_the_table() -> None:
    names = {row.split(" | ")[0].removeprefix("| ") for row in render_table().splitlines()}
    assert {cell.signal for cell in SFTP_CELLS if cell.signal} <= names


def test_the_document_has_the_tables() -> None:
    assert render(CALLS) in DOCUMENT.read_text(encoding="utf-8")
    assert render_sftp(words) in DOCUMENT.read_text(encoding="utf-8")
