"""Small state by name: how far Acumatica was polled, when something was last looked at."""

from __future__ import annotations

import json
from typing import Any

from acucleo_desktop.ledger.core import Core


class Marks:
    """Named texts. Names that begin with `ledger.` belong to the ledger itself."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._mark = core.tables.mark

    def get(self, name: str) -> str:
        """Return the text of `name`; empty when it was never set."""
        return self._core.mark(name) or ""

    def json_of(self, name: str) -> Any:
        """Return the JSON that is the text of `name`; None when it was never set.

        Raises:
            Problem: `ledger.damaged`: it is no JSON.
        """
        text = self.get(name)
        with self._core.meaning():
            return json.loads(text) if text else None

    def set(self, name: str, value: str) -> None:
        """Set the text of `name`."""
        with self._core.transaction():
            self._core.set_mark(name, value)

    def starting_with(self, prefix: str) -> dict[str, str]:
        """Return all marks whose name begins with `prefix`."""
        last = prefix + "\U0010ffff"
        query = self._mark.select().where((self._mark.name >= prefix) & (self._mark.name < last))
        return {row.name: row.value for row in query.order_by(self._mark.name)}
