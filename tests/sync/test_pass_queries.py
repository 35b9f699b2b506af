"""No query of a pass walks a table: a pass of a ledger with a hundred thousand documents asks like one with ten."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from acucleo_desktop.ledger import document_queries
from acucleo_desktop.ledger.rows import DocumentQuery

pytestmark = pytest.mark.timeout(120)

SMALL = {
    "partner",
    "mark",
    "counter",
    "control_number",
    "saved_view",
    "schema_migration",
    "search_config",
    "sqlite_master",
}
"""Tables that do not grow with the documents."""
NARROW = (
    "document_created_at_direction_flow_partner (created_at>?)",
    "document_flow_acumatica_stamp (flow=?)",
)
"""What came today, counted from an index that holds all that is asked for; and the last entry of an index."""
WIDE = re.compile(r"\((?:direction|flow|check_status|partner|sender|created_at|answer|folder)(?:=\?|>\?|<\?)?\)")
"""Indexes of which one value has a great part of all documents; `answer_due` and others beside it make it narrow."""
_SPELLED_OUT = re.compile(r"'(?:[^']|'')*'|\b\d+\b")


@contextmanager
def listening(bench: Any) -> Iterator[list[str]]:
    """Collect every statement that the ledger runs in this thread, with its values in it."""
    heard: list[str] = []
    connection = bench.ledger._core.database.connection()
    connection.set_trace_callback(heard.append)
    try:
        yield heard
    finally:
        connection.set_trace_callback(None)


def plans(bench: Any, heard: list[str]) -> dict[str, list[str]]:
    """Return how SQLite would run each kind of statement that was heard."""
    connection = bench.ledger._core.database.connection()
    kinds = {_SPELLED_OUT.sub("?", text): text for text in heard if text.startswith(("SELECT", "UPDATE", "DELETE"))}
    found = {}
    for kind, text in kinds.items():
        if "FROM search" not in text.replace('"', ""):
            found[kind] = [str(row[3]) for row in connection.execute(f"EXPLAIN QUERY PLAN {text}")]
    return found


def _is_wide(step: str) -> bool:
    return WIDE.search(step) is not None and not any(narrow in step for narrow in NARROW)


def walks(kind: str, steps: list[str]) -> list[str]:
    """Return the steps that walk what grows: a table, an index, or the larger part of the documents by a wide index."""
    names = dict(re.findall(r'"(\w+)" AS "(\w+)"', kind))
    alias = {short: table for table, short in names.items()}
    is_page = "WHERE" not in kind and "LIMIT" in kind and not any("TEMP B-TREE" in step for step in steps)
    found = []
    for step in steps:
        scanned = re.match(r"SCAN (?:main\.)?(\w+)", step)
        table = alias.get(scanned[1], scanned[1]) if scanned is not None else ""
        if (table and table not in {*SMALL, "CONSTANT"} and not is_page) or _is_wide(step):
            found.append(step)
    return found


def everyday(bench: Any) -> None:
    """Let a few days of trade pass: orders, answers, bills, doubles, questions, uploads, 997s."""
    for _ in range(4):
        bench.world.partners.step()
        bench.desk.sync()
        bench.desk.approve_clean()
        bench.desk.deliver()


def test_no_query_of_a_pass_walks_a_table(bench: Any) -> None:
    with listening(bench) as heard:
        everyday(bench)
    found = plans(bench, heard)
    assert len(found) > 40
    assert {kind: walked for kind, steps in found.items() if (walked := walks(kind, steps))} == {}


def test_the_listening_notices_a_walk(bench: Any) -> None:
    with listening(bench) as heard:
        bench.ledger._core.database.execute_sql("SELECT id FROM document WHERE reason = 'x'").fetchall()
    assert [walks(kind, steps) for kind, steps in plans(bench, heard).items()] == [["SCAN document"]]


def test_lists_of_work_are_read_whole_however_many_wait(bench: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    everyday(bench)
    expected = [row.id for row in bench.rows()]
    monkeypatch.setattr(document_queries, "PAGE", 7)
    assert len(expected) > 50
    assert [row.id for row in bench.ledger.documents.all(DocumentQuery(limit=3))] == expected
