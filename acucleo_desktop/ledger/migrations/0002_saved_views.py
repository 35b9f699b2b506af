"""Queries that a person keeps by name."""

from __future__ import annotations

from typing import Any


def up(_migrator: Any, db: Any) -> None:
    """Create the table of saved views."""
    db.execute_sql(
        "CREATE TABLE saved_view (name TEXT NOT NULL PRIMARY KEY, body TEXT NOT NULL, created_at TEXT NOT NULL)"
    )
