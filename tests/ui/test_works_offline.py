"""The line is cut: reading, mending and approving go on, the window says so, and what waits goes out by itself."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from acucleo_desktop.documents.clock import SystemClock
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.status import Check, Delivery
from acucleo_desktop.ledger.rows import DocumentQuery
from acucleo_desktop.practice.serve import PracticeWorld

pytestmark = pytest.mark.timeout(300)
CLEAN_OUT = DocumentQuery(directions=(Direction.OUT,), deliveries=(Delivery.REVIEW,), checks=(Check.CLEAN,))


TRIES_MS = 90_000
"""Each side is tried several times with growing pauses before a run gives up."""


def port(address: str) -> int:
    return urlsplit(address).port or 0


@contextmanager
def back_again(desktop: Any) -> Iterator[PracticeWorld]:
    """Start the servers anew where they were, over what they had."""
    old = desktop.world
    facts = old.facts()
    world = PracticeWorld(
        desktop.opened.home.state.parents[1] / "servers",
        1,
        SystemClock(),
        cleo_per_second=50,
        acumatica_port=port(facts["acumatica"]["url"]),
        cleo_port=port(facts["cleo"]["url"]),
    )
    world.start()
    try:
        yield world
    finally:
        world.stop()


def test_work_goes_on_without_the_line_and_what_waits_goes_out_by_itself(
    desktop: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = desktop.window
    leaves, mended = desktop.first(CLEAN_OUT), desktop.first(DocumentQuery(flows=(Flow.SALES_ORDER,), text="4715"))
    assert mended.check is Check.BLOCKED
    failed = {row.id for row in desktop.desk.documents(DocumentQuery(deliveries=(Delivery.FAILED,)))}

    def soon(after: datetime, *_rest: object) -> datetime:
        return after + timedelta(seconds=2)  # instead of minutes; the doubling of the pause has tests of its own

    desktop.world.stop()
    desktop.opened.change_settings(sync_by_itself=True)
    desktop.application.loop.replan()

    desktop.open_document(leaves)  # read and approve
    QTest.keyClick(window.document, Qt.Key.Key_A)
    desktop.until(lambda: desktop.desk.document(leaves.id).row.delivery is Delivery.QUEUED)
    desktop.until(window.offline.isVisible)
    assert "has not answered since" in window.offline.title.text()
    assert "You can read, fix and approve as usual." in window.offline.title.text()
    desktop.until(lambda: "1 document is queued and sends itself when the line is back." in window.offline.text.text())
    desktop.until(lambda: "queued" in window.status_line.right.text())

    desktop.open_document(mended)  # mend
    QTest.keyClick(window.document, Qt.Key.Key_1)
    desktop.until(window.banner.isVisible)
    monkeypatch.setattr("acucleo_desktop.sync.schedule.next_run", soon)
    desktop.application.loop.replan()
    # A whole run meets the dead line.
    desktop.qtbot.waitUntil(lambda: len(desktop.desk.status().away_services) == 2, timeout=TRIES_MS)
    desktop.until(lambda: "have not answered since" in window.offline.title.text())
    assert "We try again in" in window.offline.text.text()
    assert desktop.desk.document(leaves.id).row.delivery is Delivery.QUEUED
    assert {row.id for row in desktop.desk.documents(DocumentQuery(deliveries=(Delivery.FAILED,)))} == failed

    with back_again(desktop) as world:
        went = DocumentQuery(deliveries=(Delivery.SENT,))
        desktop.qtbot.waitUntil(lambda: leaves.id in {row.id for row in desktop.desk.documents(went)}, timeout=TRIES_MS)
        desktop.until(lambda: not window.offline.isVisible())
        desktop.until(lambda: window.banner.isVisible() and "The line is back." in window.banner.accessibleName())
        desktop.until(lambda: desktop.desk.document(mended.id).row.check is not Check.BLOCKED)
        name = desktop.desk.document(leaves.id).row.file_name
        assert [file.name for file in world.cleo.store.files()].count(name) == 1
        assert not desktop.desk.documents(DocumentQuery(deliveries=(Delivery.IN_DOUBT,)))
        desktop.opened.change_settings(sync_by_itself=False)
        desktop.application.loop.replan()
        # No run is under way or to come when the servers go.
        desktop.until(lambda: desktop.desk.status().next_run is None and not desktop.application.loop.is_busy)
