"""What the engine works with: the ledger, the clock, and the two sides, opened when they are needed."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from acucleo_desktop.documents.clock import Clock
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.sync.guard_limits import USUAL_LIMITS, GuardLimits

if TYPE_CHECKING:
    from acucleo_desktop.acumatica.erp import Erp
    from acucleo_desktop.cleo.mailbox import Mailbox

Progress = Callable[[str], None]


def silent(_sentence: str) -> None:
    """Take a progress sentence and do nothing with it."""


@dataclass(frozen=True, slots=True)
class Policy:
    """Settings of the engine that hold for all partners.

    Attributes:
        send_since: ISO date; Acumatica documents dated earlier are left alone. Empty means all.
        after_download: `keep` or `delete` files at Cleo once they are in the ledger.
        company_name: our own name, written as seller or buyer.
        landing_seconds: how long a record that was sent may still be on its way into Acumatica; until then one that is
            not found is asked for again, and not written again.
        books_closed_until: ISO date; bills dated until then fall into closed periods. Empty means none.
        guard: when a person is asked before a pass acts.
    """

    send_since: str = ""
    after_download: str = "keep"
    company_name: str = ""
    landing_seconds: int = 0
    books_closed_until: str = ""
    guard: GuardLimits = USUAL_LIMITS


@dataclass(frozen=True, slots=True)
class Services:
    """The engine's surroundings.

    Attributes:
        open_mailbox: signs in at Cleo and returns the mailbox; may raise a `ServiceProblem`.
        open_erp: signs in at Acumatica and returns the ERP; may raise a `ServiceProblem`.
        stop: set by a person or at shutdown; long work ends soon after.
        progress: takes one sentence for each step.
    """

    ledger: Ledger
    clock: Clock
    open_mailbox: Callable[[], Mailbox]
    open_erp: Callable[[], Erp]
    policy: Policy = Policy()
    stop: threading.Event = field(default_factory=threading.Event)
    progress: Progress = silent

    @contextmanager
    def mailbox(self) -> Iterator[Mailbox]:
        """Open the mailbox and close it afterwards, also after errors."""
        mailbox = self.open_mailbox()
        try:
            yield mailbox
        finally:
            mailbox.close()

    @contextmanager
    def erp(self) -> Iterator[Erp]:
        """Open the ERP and give its seat back afterwards, also after errors."""
        erp = self.open_erp()
        try:
            yield erp
        finally:
            erp.close()
