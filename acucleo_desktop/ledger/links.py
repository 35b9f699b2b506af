"""Which documents belong together: answers, replays, replaces, same order."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from acucleo_desktop.ledger.audit import Audit
from acucleo_desktop.ledger.core import Core

SEEN_FROM_THE_OTHER_END: Mapping[str, str] = MappingProxyType(
    {"answers": "answered-by", "replays": "replayed-by", "replaces": "replaced-by", "same-order": "same-order"}
    | {"repeats": "repeated-by", "changes": "changed-by"}
)


class Links:
    """Links have a direction: the first document answers, replays or replaces the second."""

    def __init__(self, core: Core, audit: Audit) -> None:
        self._core = core
        self._link = core.tables.link
        self._audit = audit

    def add(self, from_id: int, to_id: int, kind: str) -> None:
        """Link two documents; a link that is there already stays as it is.

        Args:
            from_id: the first document.
            to_id: the second document.
            kind: what the first is to the second, such as `answers`.
        """
        with self._core.transaction():
            values = {"from_id": from_id, "to_id": to_id, "kind": kind, "at": self._core.now()}
            if self._link.insert(values).on_conflict_ignore().as_rowcount().execute():
                self._audit.record("linked", from_id, new=kind, data={"to": to_id})

    def of(self, document_id: int) -> list[tuple[str, int]]:
        """Return (kind, other id) of all links of a document, in the order in which they were made.

        Seen from the second document, `answers` reads `answered-by`, and other kinds alike.
        """
        link = self._link
        query = link.select().where((link.from_id == document_id) | (link.to_id == document_id))
        found: list[tuple[str, int]] = []
        for row in query.order_by(link.at, link.from_id, link.to_id, link.kind):
            if row.from_id == document_id:
                found.append((row.kind, row.to_id))
            else:
                found.append((SEEN_FROM_THE_OTHER_END.get(row.kind, row.kind + "-by"), row.from_id))
        return found
