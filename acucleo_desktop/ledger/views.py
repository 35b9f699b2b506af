"""Queries that a person keeps by name."""

from __future__ import annotations

import json
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.status import Answer, Check, Delivery
from acucleo_desktop.ledger.codec import json_text
from acucleo_desktop.ledger.core import Core, put
from acucleo_desktop.ledger.rows import DocumentQuery, Folder

_WORDS: dict[str, type[StrEnum]] = {
    "directions": Direction,
    "flows": Flow,
    "checks": Check,
    "deliveries": Delivery,
    "answers": Answer,
}
_PLAIN = ("cause", "text", "include_acknowledgments", "limit")


class Views:
    """Saved queries; saving under a name that is there replaces it."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._view = core.tables.saved_view

    def save(self, name: str, query: DocumentQuery) -> None:
        """Keep `query` under `name`; where a page ended is not part of it."""
        with self._core.transaction():
            put(self._view, name=name, body=_query_text(query), created_at=self._core.now())

    def all(self) -> list[tuple[str, DocumentQuery]]:
        """Return (name, query) of all views, ordered by name."""
        rows = self._view.select().order_by(self._view.name)
        return [(row.name, _query_of(row.body)) for row in rows]

    def remove(self, name: str) -> None:
        """Forget a view; nothing happens when there is none of this name."""
        with self._core.transaction():
            self._view.delete().where(self._view.name == name).execute()


def _query_text(query: DocumentQuery) -> str:
    plain: dict[str, Any] = {
        name: getattr(query, name) for name in (*_PLAIN, *_WORDS, "partners", "matches", "folder", "since")
    }
    return json_text({**plain, "minimum_amount": query.minimum_amount})


def _query_of(text: str) -> DocumentQuery:
    plain = json.loads(text)
    values = {name: plain[name] for name in _PLAIN if name in plain}
    for name, words in _WORDS.items():
        values[name] = tuple(words(word) for word in plain.get(name, ()))
    values["partners"] = tuple(plain.get("partners", ()))
    values["matches"] = tuple(plain.get("matches", ()))
    values["folder"] = Folder(plain["folder"]) if plain.get("folder") else None
    values["since"] = datetime.fromisoformat(plain["since"]) if plain.get("since") else None
    amount = plain.get("minimum_amount")
    values["minimum_amount"] = None if amount is None else Decimal(amount)
    return DocumentQuery(**values)
