"""What a judging module may look at."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

from acucleo_desktop.acumatica.erp import Erp, ItemCatalogue
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.rows import DocumentRow, NewDocument
from acucleo_desktop.partners.profile import FlowOptions, Partner
from acucleo_desktop.sync import waivers

KEY_LENGTH = 40
"""Acumatica: ExternalRef of a sales order holds 40 characters."""


@dataclass(frozen=True, slots=True)
class Context:
    """The surroundings of one judgement.

    Attributes:
        new: the document's envelope facts.
        row: its row when it is in the ledger already, None at the first look.
    """

    partner: Partner
    options: FlowOptions
    erp: Erp
    catalogue: ItemCatalogue
    ledger: Ledger
    now: datetime
    new: NewDocument
    row: DocumentRow | None

    @property
    def accepted_changes(self) -> frozenset[str]:
        """Keys of proposed changes that a person has accepted for this document."""
        if self.row is None:
            return frozenset()
        return frozenset(waivers.accepted(self.ledger, self.row.id))

    @property
    def idempotency_key(self) -> str:
        """The key that our record carries at Acumatica: the same for every try of the same received document.

        It is made of who sent which control numbers, so that it survives the loss of this computer, while the same
        content sent anew and processed anyway gets a key of its own.
        """
        parts = (
            self.new.sender,
            self.new.interchange_control,
            self.new.group_control,
            self.new.set_control,
            self.new.fingerprint,
        )
        digest = hashlib.sha256("|".join(parts).encode()).hexdigest()
        # The digest tells documents apart, so it stays whole; a long code of a partner is what is cut.
        digest, begin = digest[:16], "EDI-"
        return f"{begin}{self.partner.code[: KEY_LENGTH - len(begin) - 1 - len(digest)]}-{digest}"
