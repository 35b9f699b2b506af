"""A file of many documents is taken apart once, however many of them wait, are written or answer something."""

from __future__ import annotations

from typing import Any

import pytest

from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.status import Answer, Delivery
from acucleo_desktop.practice.partners.answers import acknowledge
from acucleo_desktop.sync import collecting, received_answers, reexamination
from acucleo_desktop.x12.splitter import split

pytestmark = pytest.mark.timeout(120)


class Counted:
    """A function that counts its calls."""

    def __init__(self, work: Any) -> None:
        self._work = work
        self.calls = 0

    def __call__(self, *given: Any) -> Any:
        self.calls += 1
        return self._work(*given)


def test_orders_of_one_file_are_looked_at_again_with_the_file_taken_apart_once(
    bench: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = Counted(split)
    monkeypatch.setattr(reexamination, "split", counted)
    bench.send("850", *(bench.order(f"55{number}") for number in range(10)))
    assert bench.inbound().counts["written"] == 10
    assert counted.calls == 1


def test_answers_that_a_pass_left_behind_are_put_to_use_with_their_file_taken_apart_once(
    bench: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.desk.sync(Direction.OUT)
    sent = [row for row in bench.rows(Flow.INVOICE) if row.delivery is Delivery.SENT and row.partner == "FRESHMART"]
    assert len(sent) > 1
    groups = [split(bench.ledger.files.content(row.file_id)).interchanges[0].groups[0] for row in sent]
    bench.send("997", *(acknowledge(group, rejects=False) for group in groups))

    def interrupted(*_given: Any) -> str:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(collecting, "apply_answer", interrupted)
        with pytest.raises(KeyboardInterrupt):
            bench.inbound()
    waiting = bench.rows(Flow.FUNCTIONAL_ACKNOWLEDGMENT, deliveries=(Delivery.RECEIVED,))
    assert len(waiting) == len(sent)
    counted = Counted(split)
    monkeypatch.setattr(received_answers, "split", counted)
    bench.inbound()
    assert counted.calls == 1
    assert {bench.ledger.documents.get(row.id).answer for row in sent} == {Answer.ACCEPTED}
