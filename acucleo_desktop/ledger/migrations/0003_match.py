"""How well a document fits what we have, and the compared fields behind it."""

from __future__ import annotations

from typing import Any


def up(_migrator: Any, db: Any) -> None:
    """Add the match level to documents, and the table of kept comparisons."""
    db.execute_sql("ALTER TABLE document ADD COLUMN match TEXT NOT NULL DEFAULT ''")
    db.execute_sql("CREATE INDEX document_match_created_at_id ON document (match, created_at, id)")
    db.execute_sql(
        "CREATE TABLE comparison ("
        "document_id INTEGER NOT NULL PRIMARY KEY REFERENCES document (id), at TEXT NOT NULL, body BLOB NOT NULL)"
    )
