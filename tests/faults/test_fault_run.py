"""The fault run with few documents: everything fails at random, and nothing is twice, lost or unexplained."""

from __future__ import annotations

from pathlib import Path

import pytest
from fault_proofs import prove_all, too_fast
from fault_run import FaultRun
from fault_switches import DURATIONS, NOT_THROWN, OTHER_VALUES, TABLES, is_probability
from practice_trade import practice_trade

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.status import Delivery

pytestmark = pytest.mark.timeout(600)
DOCUMENTS, ROUNDS, SEED = 70, 5, 1


def test_whatever_fails_nothing_is_twice_or_lost_and_all_is_explained(tmp_path: Path) -> None:
    with practice_trade(tmp_path, first_day=False, per_file=2) as trade:
        run = FaultRun(trade, DOCUMENTS, SEED, ROUNDS)
        wrong = run.play()
        assert not wrong
        assert run.figures.documents >= DOCUMENTS
        assert sum(run.board.struck.values()) > 100
        lines = "\n".join(run.lines())
        assert "a person decided" in lines
        # The proofs see what they are there for.
        prove_the_proofs(run)


def prove_the_proofs(run: FaultRun) -> None:
    """Do by hand what must never happen, one after the other, and see that each is told."""
    trade = run.trade
    store, cleo = trade.world.acumatica.store, trade.world.cleo.store
    order = next(record for record in store.all("SalesOrder") if record.get("CustomerOrder"))
    store.load("SalesOrder", {**order, "OrderNbr": "SO999999", "id": "another"})
    sent = next(file for file in cleo.files(origin="us") if b"~ST*810*" in file.content)
    cleo.add_file(sent.folder, "twice.edi", sent.content, "us")
    cleo.add_file("download/FRESHMART", "unseen.edi", b"nobody fetched this", "partner")
    trade.world.release_invoices(1)
    row = next(row for row in trade.rows(Flow.INVOICE) if row.delivery is Delivery.SENT)
    trade.opened.ledger.documents.move_delivery(row.id, Delivery.SUPERSEDED, "")
    told = "\n".join(prove_all(trade, run.clerk))
    for words in ("SalesOrder", "were uploaded 2 times", "never downloaded", "nowhere else", "nobody knows why"):
        assert words in told, words
    last = trade.world.requests.arrivals("cleo")[-1]
    trade.world.requests._arrivals.extend([last] * 5)
    assert list(too_fast(trade))


def test_every_switch_of_both_servers_can_be_thrown() -> None:
    for table in TABLES.values():
        for name, default in table.items():
            usable = (
                isinstance(default, bool)
                or is_probability(name, default)
                or name in {*OTHER_VALUES, *DURATIONS, *NOT_THROWN}
            )
            assert usable, f"give values of {name} to OTHER_VALUES"
