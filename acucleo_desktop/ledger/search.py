"""The full-text index over every number, name and item of the documents (SQLite FTS5)."""

from __future__ import annotations

from acucleo_desktop.ledger.core import Core, tuples
from acucleo_desktop.ledger.list_sql import Hits
from acucleo_desktop.ledger.partners import Partners
from acucleo_desktop.ledger.search_words import match_expression, partner_token, words_to_find
from acucleo_desktop.ledger.times import amount_of

FEW = 2_000  # up to so many hits of a search are sorted; more are met soon enough when walking them, newest first
_DOCUMENT_COLUMNS = (
    "number",
    "order_number",
    "interchange_control",
    "group_control",
    "set_control",
    "sender",
    "acumatica_key",
    "file_name",
)


class Search:
    """Keeps the index, and turns typed words into a condition of a list."""

    def __init__(self, core: Core, partners: Partners) -> None:
        self._core = core
        self._partners = partners
        self._tables = core.tables
        document, body = core.tables.document, core.tables.document_body
        columns = (document.amount, document.partner, body.search_words)
        numbers = (getattr(document, name) for name in _DOCUMENT_COLUMNS)
        joined = document.select(*columns, *numbers).join(body, on=(body.document_id == document.id))
        self._words_sql: str = joined.where(document.id == 0).sql()[0]

    def index(self, document_id: int) -> None:
        """Write the index entry of a document anew, from what is stored."""
        execute = self._core.database.execute_sql
        amount, partner, more, *own = execute(self._words_sql, (document_id,)).fetchone()
        words = words_to_find([*own, *more.split("\n")], amount_of(amount))
        execute("DELETE FROM search WHERE rowid = ?", (document_id,))
        entry = (document_id, words, partner_token(partner) if partner else "")
        execute("INSERT INTO search (rowid, words, partner) VALUES (?, ?, ?)", entry)

    def rebuild(self) -> int:
        """Write the whole index anew; return how many documents it has."""
        with self._core.transaction():
            self._core.database.execute_sql("DELETE FROM search")
            ids = tuples(self._tables.document.select(self._tables.document.id))
            for (document_id,) in ids:
                self.index(document_id)
        return len(ids)

    def hits(self, text: str) -> Hits | None:
        """Return what typed words find, counted up to a limit; None when there is nothing to search.

        Few hits are looked up and sorted; many are walked from the newest on, because sorting half the ledger would
        take longer than a keystroke.
        """
        expression = match_expression(text, self._partners.codes_matching)
        if not expression:
            return None
        probe = "SELECT count(*) FROM (SELECT rowid FROM search WHERE search MATCH ? LIMIT ?)"
        count = self._core.database.execute_sql(probe, (expression, FEW + 1)).fetchone()[0]
        return Hits(expression, are_many=count > FEW)
