"""The practice script notices what really happened, names documents that are there, and outlives the window."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.status import Delivery
from acucleo_desktop.sync.practice_script import STEPS, PracticeScript


def states(script: PracticeScript, *shown: str) -> dict[str, str]:
    return {each.step.key: each.state for each in script.state(shown).steps}


def test_steps_are_noticed_by_what_happened(bench: Any) -> None:
    script = bench.desk.practice_script
    assert script.state().here.step.key == "keys"
    assert states(script, "keys")["keys"] == "done"
    assert states(script)["keys"] == "done", "what was shown once counts"
    assert script.state().here.step.key == "dry-run"
    assert states(script, "dry-run")["dry-run"] == "done"
    bench.desk.sync(trigger="timer")
    assert states(script)["sync"] == "here", "a sync by itself is not hers"
    bench.send("850", bench.order("4711"))
    bench.desk.sync(trigger="clerk")
    assert states(script)["sync"] == "done"
    bench.desk.set_aside(_waiting(bench).id, "not ours")
    assert states(script)["set-aside"] == "done", "steps may be done before their turn"
    assert script.state().here.step.key == "approve"


def test_approving_and_taking_back_are_noticed(bench: Any) -> None:
    partner = bench.desk.partner("FRESHMART")
    options = partner.flows[Flow.INVOICE]
    held = replace(options, review=True, hold_seconds=600)
    bench.desk.save_partner(replace(partner, flows={**partner.flows, Flow.INVOICE: held}))
    script = bench.desk.practice_script
    script.restart()
    bench.desk.sync(trigger="clerk")
    row = next(row for row in bench.rows(Flow.INVOICE, partners=("FRESHMART",)) if row.delivery is Delivery.REVIEW)
    bench.desk.approve([row.id])
    assert states(script)["approve"] == "done"
    assert states(script)["take-back"] == "ahead"
    bench.desk.take_back(row.id)
    assert states(script)["take-back"] == "done"


def test_a_step_names_a_document_that_is_there_and_is_skipped_or_begun_anew(bench: Any) -> None:
    bench.world.partners.step()
    bench.desk.sync(trigger="clerk")
    script = bench.desk.practice_script
    while script.state().here is not None and script.state().here.step.key != "fix-once":
        script.skip()
    blocked = next(row for row in bench.rows(Flow.SALES_ORDER) if row.cause == "partner.item-unknown")
    assert blocked.number in script.state().here.todo
    bench.desk.mark_read(blocked.id)
    assert states(script)["fix-once"] == "here", "looking is not fixing"
    assert PracticeScript(bench.ledger).state().count_done == script.state().count_done
    script.restart()
    assert script.state().count_done == 0
    for _step in STEPS:
        script.skip()
    assert script.state().here is None
    assert script.skip().count_done == len(STEPS)


def _waiting(bench: Any) -> Any:
    return next(row for row in bench.rows() if row.delivery in {Delivery.REVIEW, Delivery.FAILED})
