"""Many documents from the few of a kept ledger, by SQL alone: whatever columns its form has."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from old_rows import HEADS, events

FEW = len(HEADS)
_SERIES = f"""
    WITH RECURSIVE series (n) AS (SELECT ? UNION ALL SELECT n + 1 FROM series WHERE n < ?)
    SELECT {{columns}} FROM series JOIN {{table}} AS old ON old.{{key}} = (n - 1) % {FEW} + 1
"""
_LATER = "strftime('%Y-%m-%dT%H:%M:%S.000000Z', old.{name}, '+' || n || ' seconds')"


def grow(connection: sqlite3.Connection, count: int, there: int = FEW) -> None:
    """Copy the documents of a ledger that has `there` of them until it has `count`, with all that belongs to each."""
    _copy(connection, "file", "id", {"id": "n", "remote_id": "'r' || n", "name": "old.name || n"}, (there + 1, count))
    changed = {
        "id": "n",
        "number": "CASE old.number WHEN '' THEN '' ELSE old.number || '-' || n END",
        "order_number": "printf('SO%06d', n)",
        "interchange_control": "printf('%09d', n)",
        "fingerprint": "old.fingerprint || n",
        "file_id": "n",
        "created_at": _LATER.format(name="created_at"),
        "updated_at": _LATER.format(name="updated_at"),
    }
    _copy(connection, "document", "id", changed, (there + 1, count))
    _copy(connection, "document_body", "document_id", {"document_id": "n"}, (there + 1, count))
    for table in ("finding", "attempt", "note"):
        _copy(connection, table, "document_id", {"id": "NULL", "document_id": "n"}, (there + 1, count))
    for table in ("comparison", "handling"):
        if _columns(connection, table):
            _copy(connection, table, "document_id", {"document_id": "n"}, (there + 1, count))
    line = "instr(old.words, char(10))"  # the number of the document stands before it
    words = f"substr(old.words, 1, {line} - 1) || ' ' || n || substr(old.words, {line})"
    words = f"replace({words}, printf('so%06d', (n - 1) % {FEW} + 1), printf('so%06d', n))"
    _copy(connection, "search", "rowid", {"rowid": "n", "words": words, "partner": "old.partner"}, (there + 1, count))
    last, end = connection.execute("SELECT id, hash FROM event ORDER BY id DESC LIMIT 1").fetchone()
    events(connection, range(there + 1, count + 1), last + 1, end)
    connection.commit()


def _columns(connection: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]


def _copy(
    connection: sqlite3.Connection, table: str, key: str, changed: Mapping[str, str], ends: tuple[int, int]
) -> None:
    names = list(changed) if table == "search" else _columns(connection, table)
    columns = ", ".join(changed.get(name, f"old.{name}") for name in names)
    select = _SERIES.format(columns=columns, table=table, key=key)
    connection.execute(f"INSERT INTO {table} ({', '.join(names)}) {select}", ends)
