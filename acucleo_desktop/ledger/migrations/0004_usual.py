"""Indexes for what the guard asks before each pass: how much is usual, and the newest record that was seen."""

from __future__ import annotations

from typing import Any


def up(_migrator: Any, db: Any) -> None:
    """Add indexes that answer from a few rows, or from the index alone, however many documents there are."""
    db.execute_sql(
        "CREATE INDEX document_created_at_direction_flow_partner ON document (created_at, direction, flow, partner)"
    )
    db.execute_sql("CREATE INDEX document_flow_acumatica_stamp ON document (flow, acumatica_stamp)")
    db.execute_sql("CREATE INDEX document_partner_flow_created_at_id ON document (partner, flow, created_at, id)")
