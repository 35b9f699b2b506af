"""Queries that a person keeps by name, with how their list looks."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.status import Answer, Check, Delivery
from acucleo_desktop.ledger.codec import json_text
from acucleo_desktop.ledger.core import Core, put
from acucleo_desktop.ledger.rows import DocumentQuery, Folder, Order, PutOff

_WORDS: dict[str, type[StrEnum]] = {
    "directions": Direction,
    "flows": Flow,
    "checks": Check,
    "deliveries": Delivery,
    "answers": Answer,
}
_PLAIN = ("cause", "text", "include_acknowledgments", "limit")
_TUPLES = ("partners", "matches", "causes", "handlers")
_TIMES = ("since", "until")
_AMOUNTS = ("minimum_amount", "maximum_amount")


@dataclass(frozen=True, slots=True)
class SavedView:
    """A query under a name.

    Attributes:
        look: how its list looks: grouping, columns, a period that moves with the day; plain data of the window.
    """

    name: str
    query: DocumentQuery
    look: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))


class Views:
    """Saved queries; saving under a name that is there replaces it."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._view = core.tables.saved_view

    def save(self, name: str, query: DocumentQuery, look: Mapping[str, Any] | None = None) -> None:
        """Keep `query` under `name`; where a page ended is not part of it."""
        body = {**_query_parts(query), "look": dict(look or {})}
        with self._core.transaction():
            put(self._view, name=name, body=json_text(body), created_at=self._core.now())

    def all(self) -> list[tuple[str, DocumentQuery]]:
        """Return (name, query) of all views, ordered by name."""
        return [(view.name, view.query) for view in self.kept()]

    def kept(self) -> list[SavedView]:
        """Return all views with their looks, ordered by name."""
        rows = self._view.select().order_by(self._view.name)
        return [SavedView(row.name, *_read(row.body)) for row in rows]

    def remove(self, name: str) -> None:
        """Forget a view; nothing happens when there is none of this name."""
        with self._core.transaction():
            self._view.delete().where(self._view.name == name).execute()


def _query_parts(query: DocumentQuery) -> dict[str, Any]:
    names = (*_PLAIN, *_WORDS, *_TUPLES, *_TIMES, *_AMOUNTS, "folder", "order", "put_off")
    return {name: getattr(query, name) for name in names}


def _read(text: str) -> tuple[DocumentQuery, Mapping[str, Any]]:
    plain = json.loads(text)
    values = {name: plain[name] for name in _PLAIN if name in plain}
    for name, words in _WORDS.items():
        values[name] = tuple(words(word) for word in plain.get(name, ()))
    for name in _TUPLES:
        values[name] = tuple(plain.get(name, ()))
    for name in _TIMES:
        values[name] = datetime.fromisoformat(plain[name]) if plain.get(name) else None
    for name in _AMOUNTS:
        values[name] = None if plain.get(name) is None else Decimal(plain[name])
    values["folder"] = Folder(plain["folder"]) if plain.get("folder") else None
    values["put_off"] = PutOff(plain.get("put_off", PutOff.SHOWN))
    values["order"] = Order(plain.get("order", Order.NEWEST))
    return DocumentQuery(**values), MappingProxyType(plain.get("look", {}))
