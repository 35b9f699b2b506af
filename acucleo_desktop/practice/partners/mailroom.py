"""How a partner's documents become files: one in each or many together, doubled or damaged where it misbehaves so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from acucleo_desktop.practice.partners.behaviours import CORRUPTIONS, Behaviours
from acucleo_desktop.practice.partners.envelopes import Outbox, Sender
from acucleo_desktop.practice.partners.misdeeds import corrupted
from acucleo_desktop.practice.partners.schedule import file_task
from acucleo_desktop.x12.registry import SETS

_DOUBLED = {"810": "bills-twice", "880": "bills-twice", "850": "orders-twice", "875": "orders-twice"}
_ANSWERS = frozenset({"997", "824"})


class MailRoom:
    """Collects what partners write during a step and leaves it as files.

    Args:
        outbox: where files are left.
        behaviours: how partners misbehave.
        per_file: documents in one file at most; one is how the demonstration does it.
    """

    def __init__(self, outbox: Outbox, behaviours: Behaviours, per_file: int = 1) -> None:
        self.per_file = per_file
        self.later: list[dict[str, Any]] = []
        """Tasks that came up while files were left: whole files that follow damaged ones."""
        self._outbox = outbox
        self._behaviours = behaviours
        self._waiting: dict[tuple[Sender, str], list[Any]] = {}

    def post(self, sender: Sender, set_id: str, document: Any) -> None:
        """Leave a document as a file, or with others of its kind once there are enough."""
        waiting = self._waiting.setdefault((sender, set_id), [])
        waiting.append(document)
        if len(waiting) >= self.per_file:
            self._leave(sender, set_id, self._waiting.pop((sender, set_id)))

    def flush(self) -> None:
        """Leave what was collected."""
        waiting, self._waiting = self._waiting, {}
        for (sender, set_id), documents in waiting.items():
            self._leave(sender, set_id, documents)

    def _leave(self, sender: Sender, set_id: str, documents: Sequence[Any]) -> None:
        doings = self._behaviours.of(sender.code)
        self._leave_once(sender, set_id, documents, doings)
        if _DOUBLED.get(set_id) in doings:
            self._leave_once(sender, set_id, documents, frozenset())

    def _leave_once(self, sender: Sender, set_id: str, documents: Sequence[Any], doings: frozenset[str]) -> None:
        name, content = self.write(sender, set_id, documents)
        how = next((one for one in CORRUPTIONS if one in doings), "")
        if how and set_id not in _ANSWERS:
            self._outbox.leave(sender, name, corrupted(content, how))
            self.later.append(file_task(sender.code, f"again_{name}", content))
            return
        self._outbox.leave(sender, name, content)

    def write(self, sender: Sender, set_id: str, documents: Sequence[Any]) -> tuple[str, bytes]:
        """Return name and bytes of a file with these documents, under the sender's next control number."""
        number = self._outbox.next_control(sender)
        bodies = [SETS[set_id].write(document, sender.version) for document in documents]
        return f"{set_id}_{number:09d}.edi", self._outbox.write(sender, set_id, bodies, number)
