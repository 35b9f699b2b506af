"""The compared fields of documents, kept for the compare screen and for reports; the newest look replaces the older."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.ledger.codec import pack_json, unpack_json
from acucleo_desktop.ledger.core import Core, put, tuples

_PAGE = 500
"""Rows in memory at a time."""


class Comparisons:
    """One comparison for each document at most, as plain data."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._comparison = core.tables.comparison
        self._document = core.tables.document

    def set(self, document_id: int, comparison: Mapping[str, object]) -> None:
        """Keep the comparison of a document; an empty one leaves what was kept."""
        if not comparison or self.of(document_id) == comparison:
            return
        with self._core.transaction():
            put(self._comparison, document_id=document_id, at=self._core.now(), body=pack_json(comparison))

    def of(self, document_id: int) -> dict[str, Any]:
        """Return the comparison of a document; empty when none was made."""
        row = self._comparison.get_or_none(self._comparison.document_id == document_id)
        with self._core.meaning():
            return {} if row is None else unpack_json(row.body)

    def all(self, flows: tuple[Flow, ...] = (), partner: str = "") -> Iterator[tuple[int, dict[str, Any]]]:
        """Yield (document id, comparison), oldest first.

        Args:
            flows: kinds of document; all for none.
            partner: code of a partner; all for an empty one.
        """
        comparison, document = self._comparison, self._document
        query = comparison.select(comparison.document_id, comparison.body).join(
            document, on=(document.id == comparison.document_id)
        )
        if flows:
            query = query.where(document.flow.in_([flow.value for flow in flows]))
        if partner:
            query = query.where(document.partner == partner)
        last = 0
        while page := tuples(query.where(comparison.document_id > last).order_by(comparison.document_id).limit(_PAGE)):
            for document_id, body in page:
                with self._core.meaning():
                    comparison_of = unpack_json(body)
                yield document_id, comparison_of
            last = page[-1][0]
