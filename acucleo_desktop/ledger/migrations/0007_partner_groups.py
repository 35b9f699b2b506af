"""An index for grouping a folder of a million documents by partner: it has them together, and nothing is sorted."""

from __future__ import annotations

from typing import Any


def up(_migrator: Any, db: Any) -> None:
    """Add the index; the flow stands in it because lists leave out functional acknowledgments."""
    db.execute_sql("CREATE INDEX document_folder_partner_flow ON document (folder, partner, flow)")
