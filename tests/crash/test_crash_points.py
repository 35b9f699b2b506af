"""A spread sample of the points at which the program may be killed; the commands beside this file take them all."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

import pytest
from crash_bench import KILLED, Bench, Undisturbed, a_bench
from crash_scenarios import SCENARIOS, Scenario

from acucleo_desktop.sync.flows import TABLE

pytestmark = [
    pytest.mark.timeout(280),
    pytest.mark.skipif(sys.platform == "win32", reason="a warm process is forked"),
]
MOST = int(os.environ.get("ACUCLEO_CRASH_POINTS", "2"))
"""How many points of each scenario are taken."""


@pytest.fixture(scope="module")
def bench() -> Iterator[Bench]:
    with a_bench() as made:
        yield made


def sample(calm: Undisturbed, number: int) -> list[int]:
    """Take points from around what counts: the tries to change the other side, which end with a commit each."""
    changes = [at for at, label in enumerate(calm.points) if ": PUT " in label or "POST /api/folders" in label]
    near = [at for change in changes for at in range(change - 2, min(change + 6, len(calm.points)))]
    points = near or list(range(len(calm.points) // 4, len(calm.points)))
    step = max(1, len(points) // MOST)
    return points[number % step :: step][:MOST]


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.name)
def test_a_kill_at_any_point_leaves_each_document_with_one_effect(bench: Bench, scenario: Scenario) -> None:
    calm = bench.undisturbed(scenario)
    for point in sample(calm, SCENARIOS.index(scenario)):
        outcome = bench.kill(calm, point)
        assert not outcome.complaints, outcome


def test_a_kill_of_the_recovery_changes_nothing_of_that(bench: Bench) -> None:
    calm = bench.undisturbed(next(one for one in SCENARIOS if one.name == "ship notice in, receipt on hold"))
    writes = [at for at, label in enumerate(calm.points) if ": PUT " in label]
    outcome = bench.kill(calm, writes[0] + 1, writes[0] - 4, writes[-1])
    assert not outcome.complaints, outcome


def test_an_upload_that_cleo_consumed_is_settled_by_a_person_both_ways(bench: Bench) -> None:
    calm = bench.undisturbed(next(one for one in SCENARIOS if one.name == "invoice out, consumed by Cleo"))
    leaves = next(at for at, label in enumerate(calm.points) if "POST /api/folders" in label)
    assert bench.kill(calm, leaves).settled == ("not landed",)
    outcome = bench.kill(calm, leaves + 1)
    assert outcome.settled == ("landed",)
    assert not outcome.complaints


def test_the_points_are_found_and_every_flow_is_played(bench: Bench) -> None:
    played = {flow for scenario in SCENARIOS for flow in scenario.flows}
    assert played == {row.flow for row in TABLE}
    calm = bench.undisturbed(SCENARIOS[0])
    kinds = {label.partition(":")[0] for label in calm.points}
    assert kinds == {
        "commit, before",
        "commit, after",
        "request, before it leaves",
        "reply, before it is read",
        "reply, after it was read",
    }
    bench.world.go_back(calm.kept, bench.home)
    ended, report = bench.start(10, kill_at=len(calm.points) - 1)
    assert (ended, report) == (KILLED, {}), "the process really dies, and the same run has the same points"
