"""The same passes over SFTP and Harmony: orders come in once, invoices leave whole, half a file is no sent one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from acucleo_desktop.cleo.connection import CleoConnection
from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.status import Delivery
from acucleo_desktop.home import Home
from acucleo_desktop.ledger.rows import DocumentQuery
from acucleo_desktop.practice.serve import PracticeWorld
from acucleo_desktop.sync.opening import Opened, open_home
from acucleo_desktop.sync.practice_setup import set_up_home


class Trade:
    """A practice world whose mailbox speaks SFTP, and a home on it."""

    def __init__(self, world: PracticeWorld, opened: Opened) -> None:
        self.world = world
        self.opened = opened

    def connect(self, **changes: Any) -> None:
        sftp = self.world.facts()["sftp"]
        settings = {"poll.min_age_s": 0, **{key.replace("__", "."): value for key, value in changes.items()}}
        self.opened.connections.save(
            "cleo",
            CleoConnection(
                "Box", sftp["username"], preset="sftp", host=sftp["host"], port=sftp["port"], changes=settings
            ),
        )

    def rows(self, **parts: Any) -> list[Any]:
        return self.opened.desk.documents(DocumentQuery(limit=1000, **parts))

    def sent_files(self) -> list[Any]:
        return self.world.cleo.store.files(origin="us")


@pytest.fixture
def trade(tmp_path: Path) -> Iterator[Trade]:
    clock = ManualClock()
    world = PracticeWorld(tmp_path / "servers", 1, clock, sftp_port=0)
    facts = world.start()
    try:
        with open_home(Home.below(tmp_path / "home"), clock=clock, actor="test") as opened:
            set_up_home(opened, facts, world.stock.partner_files())
            yield Trade(world, opened)
    finally:
        world.stop()


@pytest.fixture
def stopped_asking(trade: Trade) -> Callable[[], None]:
    """Let everything outbound that is clean leave at once."""

    def approve() -> None:
        trade.opened.desk.approve_clean()
        trade.opened.clock.sleep(3600)

    return approve


def test_files_come_in_and_leave_over_sftp(trade: Trade, stopped_asking: Callable[[], None]) -> None:
    trade.connect()
    trade.world.partners.step()
    trade.opened.desk.sync(trigger="test")
    assert trade.rows(directions=(Direction.IN,), flows=(Flow.SALES_ORDER,))
    stopped_asking()
    trade.opened.desk.deliver()
    sent = trade.rows(directions=(Direction.OUT,), deliveries=(Delivery.SENT,))
    assert sent
    files = trade.sent_files()
    assert len(files) == len({file.name for file in files}) == len(sent)
    assert all(file.name.endswith(".edi") and file.content.startswith(b"ISA") for file in files)
    before = len(trade.rows(directions=(Direction.IN,)))
    trade.opened.desk.sync(Direction.IN, trigger="test")
    assert len(trade.rows(directions=(Direction.IN,))) == before, "what is known is not taken in again"


def test_half_a_file_is_in_doubt_and_never_sent(trade: Trade, stopped_asking: Callable[[], None]) -> None:
    trade.connect(sftp__upload="direct")
    trade.opened.desk.sync(Direction.OUT, trigger="test")
    stopped_asking()
    trade.world.cleo.faults.set("sftp_reset_upload", 1)
    trade.opened.desk.deliver()
    in_doubt = trade.rows(directions=(Direction.OUT,), deliveries=(Delivery.IN_DOUBT,))
    assert len(in_doubt) == 1
    trade.opened.desk.sync(trigger="test")
    assert [row.id for row in trade.rows(deliveries=(Delivery.IN_DOUBT,))] == [row.id for row in in_doubt]


def test_harmony_throughout_takes_in_each_file_once(tmp_path: Path) -> None:
    clock = ManualClock()
    world = PracticeWorld(tmp_path / "servers", 1, clock, faults={"preset": "harmony"})
    facts = world.start()
    try:
        with open_home(Home.below(tmp_path / "home"), clock=clock, actor="test") as opened:
            set_up_home(opened, facts, world.stock.partner_files())
            assert opened.connections.cleo().preset == "harmony"
            world.partners.step()
            for _ in range(2):
                opened.desk.sync(Direction.IN, trigger="test")
            taken = opened.desk.documents(DocumentQuery(directions=(Direction.IN,), limit=1000))
            left = world.cleo.store.files(origin="partner")
            assert len({row.file_id for row in taken}) == len(left) > 3
    finally:
        world.stop()
