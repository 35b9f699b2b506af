"""Small state by name: how far Acumatica was polled, when something was last looked at."""

from __future__ import annotations

from acucleo_desktop.ledger.core import Core, put


class Marks:
    """Named texts. Names that begin with `ledger.` belong to the ledger itself."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._mark = core.tables.mark

    def get(self, name: str) -> str:
        """Return the text of `name`; empty when it was never set."""
        row = self._mark.get_or_none(self._mark.name == name)
        return "" if row is None else row.value

    def set(self, name: str, value: str) -> None:
        """Set the text of `name`."""
        with self._core.transaction():
            put(self._mark, name=name, value=value)

    def starting_with(self, prefix: str) -> dict[str, str]:
        """Return all marks whose name begins with `prefix`."""
        last = prefix + "\U0010ffff"
        query = self._mark.select().where((self._mark.name >= prefix) & (self._mark.name < last))
        return {row.name: row.value for row in query.order_by(self._mark.name)}
