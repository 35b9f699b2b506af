"""A practice world and a home below one folder, on a clock that is moved by hand, for tests that play many rounds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.home import Home
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow
from acucleo_desktop.practice.serve import PracticeWorld
from acucleo_desktop.sync.opening import Opened, open_home
from acucleo_desktop.sync.practice_setup import connect_home
from tests.support.prepared_home import SEED, copy_prepared


@dataclass
class Trade:
    """Both sides of a trade."""

    world: PracticeWorld
    opened: Opened
    clock: ManualClock
    folder: Path

    def round(self) -> Any:
        """Let partners act, run a pass, approve what is clean and deliver it."""
        self.world.partners.step()
        summary = self.opened.desk.sync()
        self.opened.desk.approve_clean()
        self.opened.desk.deliver()
        return summary

    def rows(self, flow: Flow | None = None, **parts: Any) -> list[DocumentRow]:
        """Return documents, oldest first."""
        query = DocumentQuery(flows=(flow,) if flow else (), limit=100_000, **parts)
        return list(reversed(self.opened.desk.documents(query)))

    def of(self, partner: str, flow: Flow, direction: Direction | None = None) -> list[DocumentRow]:
        """Return a partner's documents of a flow, oldest first."""
        directions = (direction,) if direction else ()
        return self.rows(flow, partners=(partner,), directions=directions)

    def findings(self, row: DocumentRow) -> tuple[Finding, ...]:
        return tuple(self.opened.ledger.documents.findings(row.id))

    def ids(self, row: DocumentRow) -> list[str]:
        return [finding.id for finding in self.findings(row)]


@contextmanager
def practice_trade(folder: Path, partners: Mapping[str, str] | None = None, **options: Any) -> Iterator[Trade]:
    """Open a world and a home; both are closed afterwards."""
    clock = ManualClock()
    copy_prepared(folder, clock)
    world = PracticeWorld(folder / "servers", SEED, clock, partners=partners, **options)
    facts = world.start()
    try:
        with open_home(Home.below(folder / "home"), clock=clock, actor="test") as opened:
            connect_home(opened, facts)
            yield Trade(world, opened, clock, folder)
    finally:
        world.stop()
