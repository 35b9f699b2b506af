from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.ledger.ledger import Ledger


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
def ledger(tmp_path: Path, clock: ManualClock) -> Iterator[Ledger]:
    with Ledger.open(tmp_path / "ledger.db", clock) as opened:
        yield opened
