"""What a judging module may look at."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from acucleo_desktop.acumatica.erp import Erp, ItemCatalogue
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.rows import DocumentRow, NewDocument
from acucleo_desktop.partners.profile import FlowOptions, Partner
from acucleo_desktop.rules.comparison import Resolution
from acucleo_desktop.sync.judging.order_book import OrderBook
from acucleo_desktop.sync.resolutions import resolutions_of

KEY_LENGTH = 40
"""Acumatica: ExternalRef of a sales order holds 40 characters."""


@dataclass(frozen=True, slots=True)
class Context:
    """The surroundings of one judgement.

    Attributes:
        new: the document's envelope facts.
        row: its row when it is in the ledger already, None at the first look.
        orders: our orders, asked once each in a pass.
        family: codes of the partner sheets of the same customer or vendor.
        books_closed_until: last day of the closed financial periods; None when none is known.
    """

    partner: Partner
    options: FlowOptions
    erp: Erp
    catalogue: ItemCatalogue
    ledger: Ledger
    now: datetime
    new: NewDocument
    row: DocumentRow | None
    orders: OrderBook
    family: frozenset[str] = frozenset()
    books_closed_until: dt.date | None = None

    @property
    def resolutions(self) -> Mapping[str, Resolution]:
        """What a person chose for each difference of this document, by key."""
        return {} if self.row is None else resolutions_of(self.ledger, self.row.id)

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
