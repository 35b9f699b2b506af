"""Writing a partner's files: envelopes in its ids, control numbers that it keeps itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from acucleo_desktop.practice.cleo.store import Store, StoredFile
from acucleo_desktop.practice.stock.names import COMPANY_ISA
from acucleo_desktop.x12.registry import SETS
from acucleo_desktop.x12.serializer import (
    EnvelopeHeader,
    EnvelopeParty,
    GroupContent,
    SetContent,
    WriteSeparators,
    write_interchange,
)
from acucleo_desktop.x12.structure import Segment


@dataclass(frozen=True, slots=True)
class Sender:
    """A partner as it signs its files."""

    code: str
    isa: tuple[str, str]
    version: str = "004010"


class Outbox:
    """Puts a partner's files into its download folder at the practice Cleo."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def next_control(self, sender: Sender) -> int:
        """Return the sender's next control number."""
        known = self._store.state("partner_controls", {})
        number = int(known.get(sender.code, 0)) + 1
        self._store.set_state("partner_controls", {**known, sender.code: number})
        return number

    def send(self, sender: Sender, set_id: str, documents: Sequence[Any], *, control: int | None = None) -> StoredFile:
        """Write documents of one kind into one file and leave it for us."""
        number = control if control is not None else self.next_control(sender)
        content = self.write(
            sender, set_id, [SETS[set_id].write(document, sender.version) for document in documents], number
        )
        return self.leave(sender, f"{set_id}_{number:09d}.edi", content)

    def write(self, sender: Sender, set_id: str, bodies: Sequence[Sequence[Segment]], number: int) -> bytes:
        """Return the bytes of an interchange with these sets."""
        sets = [SetContent(set_id, f"{index:04d}", body) for index, body in enumerate(bodies, 1)]
        group = GroupContent(SETS[set_id].functional_id, sender.version, number, sets)
        return write_interchange(self._header(sender, number), [group])

    def _header(self, sender: Sender, number: int) -> EnvelopeHeader:
        return EnvelopeHeader(
            us=EnvelopeParty(sender.isa[0], sender.isa[1], sender.isa[1]),
            them=EnvelopeParty("ZZ", COMPANY_ISA, COMPANY_ISA),
            separators=WriteSeparators(),
            version=sender.version,
            control_number=number,
            at=self._store.clock.now(),
        )

    def write_answer(self, sender: Sender, answer: Segment, number: int) -> bytes:
        """Return the bytes of an interchange that holds a TA1 and nothing else."""
        return write_interchange(self._header(sender, number), [], [answer])

    def leave(self, sender: Sender, name: str, content: bytes) -> StoredFile:
        """Leave bytes in the sender's download folder."""
        return self._store.add_file(f"download/{sender.code}", name, content, "partner")
