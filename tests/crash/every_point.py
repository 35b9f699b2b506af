"""Kill the program at every point of every scenario, once each, and prove what must hold.

Run it as `python tests/crash/every_point.py`. It prints the points by scenario and what the kills came to, and ends
with 1 when anything does not hold. `--only WORD` takes scenarios with that word in their name, `--every N` each Nth
point; `--twice` kills the recovery as well, at a point that moves along with the first one.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter

from crash_bench import Bench, Outcome, a_bench
from crash_scenarios import SCENARIOS, Scenario


def play(bench: Bench, scenario: Scenario, every: int, *, twice: bool) -> tuple[int, list[Outcome]]:
    """Kill at each point of a scenario; return how many points it has, and what the kills came to."""
    calm = bench.undisturbed(scenario)
    total = len(calm.points)
    outcomes = []
    for point in range(0, total, every):
        more = ((point * 7 + 3) % total,) if twice else ()
        outcomes.append(bench.kill(calm, point, *more))
    return total, outcomes


def main() -> int:
    """Play everything that was asked for; return the exit code."""
    options = argparse.ArgumentParser(description="Kill the program at every point and prove what must hold.")
    options.add_argument("--only", default="", help="scenarios with this in their name")
    options.add_argument("--every", type=int, default=1, help="each Nth point")
    options.add_argument("--twice", action="store_true", help="kill the recovery as well")
    given = options.parse_args()
    began, kills, bad = time.monotonic(), 0, 0
    by_flow: Counter[str] = Counter()
    print(f"{'scenario':42} {'points':>6} {'kills':>6} {'in doubt':>8} {'landed':>6} {'wrong':>6}")
    with a_bench() as bench:
        for scenario in SCENARIOS:
            if given.only not in scenario.name:
                continue
            total, outcomes = play(bench, scenario, given.every, twice=given.twice)
            doubts = [outcome for outcome in outcomes if outcome.settled]
            landed = sum("landed" in outcome.settled for outcome in doubts)
            wrong = [outcome for outcome in outcomes if outcome.complaints]
            kills, bad = kills + len(outcomes), bad + len(wrong)
            by_flow.update(dict.fromkeys((flow.value for flow in scenario.flows), total))
            print(
                f"{scenario.name:42} {total:6} {len(outcomes):6} {len(doubts):8} {landed:6} {len(wrong):6}", flush=True
            )
            for outcome in wrong[:20]:
                print(f"    point {outcome.point}, {outcome.label}: {outcome.complaints[:3]}", flush=True)
    print("points by flow: " + ", ".join(f"{flow} {count}" for flow, count in sorted(by_flow.items())))
    print(f"{kills} kills in {time.monotonic() - began:.0f} s, {bad} with something wrong")
    return int(bad > 0)


if __name__ == "__main__":
    sys.exit(main())
