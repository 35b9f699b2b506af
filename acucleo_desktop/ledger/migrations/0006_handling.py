"""Who must act on a document, and until when it is put off."""

from __future__ import annotations

from typing import Any


def up(_migrator: Any, db: Any) -> None:
    """Create the table of handling: one row for each document that was handed over or put off."""
    db.execute_sql(
        "CREATE TABLE handling ("
        "document_id INTEGER NOT NULL PRIMARY KEY REFERENCES document (id), at TEXT NOT NULL, actor TEXT NOT NULL, "
        "who TEXT NOT NULL, until TEXT, why TEXT NOT NULL)"
    )
    db.execute_sql("CREATE INDEX handling_until ON handling (until)")
