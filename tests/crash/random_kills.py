"""Kill the program at random times while documents flow both ways, then prove that each had one effect.

Run it as `python tests/crash/random_kills.py --kills 500 --documents 2000`. Ends with 1 when anything does not hold.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from random import Random
from typing import Any

from crash_bench import FINISHED, KILLED, Bench, a_bench, complaints_of
from crash_child import clock_of, secrets_of
from crash_flood import CUSTOMERS, VENDORS, Flood
from crash_stage import Stage

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.home import Home
from acucleo_desktop.sync.opening import open_home
from acucleo_desktop.sync.practice_setup import set_up_home

LEAST_SECONDS = 0.05
BREATHE_EVERY = 12
"""Now and then a run is left alone: it tells how long one takes, and what a person has to settle."""


class Storm:
    """Kills, counted."""

    def __init__(self, bench: Bench, flood: Flood, random: Random) -> None:
        self._bench = bench
        self._flood = flood
        self._random = random
        self._usual = 0.5
        self.kills = 0
        self.finished = 0
        self.verdicts: dict[int, bool] = {}
        self.settled: Counter[str] = Counter()
        self.trouble: list[str] = []

    def run(self, *, spare: bool) -> dict[str, Any]:
        """Let the program run once, to its end or for a random while; return its report when it came to its end."""
        after = None if spare else self._random.uniform(0, self._usual * 1.1) + LEAST_SECONDS
        began = time.monotonic()
        ended, report = self._bench.start(
            self._flood.tick,
            instrument=False,
            kill_after=after,
            warm=spare,
            verdicts=self.verdicts,
            account=False,
            passes=3,
        )
        if ended == KILLED:
            self.kills += 1
            return {}
        if ended != FINISHED:
            self.trouble.append(f"{ended} {report.get('died', '')}")
            return {}
        self.finished += 1
        if spare:
            self._usual = 0.5 * self._usual + 0.5 * (time.monotonic() - began)
        self._note(report)
        return report

    def _note(self, report: dict[str, Any]) -> None:
        """Be the person who looks at Cleo for whatever is in doubt; the verdict is given in the next run."""
        for landed in self.verdicts.values():
            self.settled["landed" if landed else "not landed"] += 1
        there = {file.name for file in self._bench.world.uploads()}
        self.verdicts = {
            row["id"]: any(attempt["reference"] in there for attempt in row["attempts"])
            for row in report["documents"]
            if row["delivery"] == "in-doubt" and row["direction"] == "out"
        }


def set_up(bench: Bench, random: Random, documents: int) -> Flood:
    """Make the home and the partners, with a model of each record."""
    bench.world.empty(bench.home)
    bench.world.set_faults({})
    codes = (*CUSTOMERS, *VENDORS)
    with open_home(Home.below(bench.home), clock=clock_of(0), actor="stage") as opened:
        stage = Stage(bench.world, opened)
        stage.stock(*codes)
        for entity, owners in (("SalesInvoice", CUSTOMERS[:2]), ("PurchaseOrder", VENDORS)):
            for code in owners:
                (model,) = stage.load(entity, code, 1)
                bench.world.acumatica.store.save(entity, {**model, "Status": "Model"})
        set_up_home(opened, bench.world.facts(), stage.sheets(*codes))
        opened.use_secrets(secrets_of(bench.world.facts()))
        opened.change_settings(after_download="delete")
        for code in codes:
            for flow in (opened.desk.partner(code) or sys.exit(code)).flows:
                stage.change(code, flow, review=False)
        stage.change("PRAIRIE", Flow.ORDER_ACKNOWLEDGMENT, accept_dates=True)
    return Flood(bench.world, stage, random, documents)


def storm(bench: Bench, flood: Flood, random: Random, kills: int) -> Storm:
    """Let documents flow and kill until there were enough kills and everything has come."""
    weather = Storm(bench, flood, random)
    began, count = time.monotonic(), 0
    whole = flood.left
    while weather.kills < kills or not flood.is_dry:
        # As many have come as kills have fallen, so that something flows until the last one.
        due = whole * min(1.0, (weather.kills + 1) / max(1, kills))
        flood.flow(int(due) - (whole - flood.left))
        count += 1
        weather.run(spare=count % BREATHE_EVERY == 0 or weather.kills >= kills)
        if count % 100 == 0:
            seconds = time.monotonic() - began
            print(f"{weather.kills} kills, {flood.sent} documents, {seconds:.0f} s", flush=True)
    for _ in range(30):
        flood.flow(10)
        report = weather.run(spare=True)
        if flood.is_dry and not weather.verdicts and report.get("passes") == 1:
            break
    return weather


def prove(bench: Bench, flood: Flood) -> list[str]:
    """Return what does not hold at the end."""
    report = bench.run(flood.tick + 1, instrument=False, passes=3)
    held = flood.held()
    found = complaints_of(report, bench.world, bench.home)
    found += [f"lost: {key}" for key in (flood.expected - held).elements()]
    found += [f"twice or out of nowhere: {key}" for key in (held - flood.expected).elements()]
    found += [f"customer twice: {key}" for key, times in flood.accounts().items() if times > 1]
    for row in report["documents"]:
        if row["direction"] == "out" and row["set_id"] != "997" and row["answer"] != "accepted":
            found.append(f"answer not known: {row}")
        if row["delivery"] not in {"sent", "written", "duplicate"}:
            found.append(f"not through: {row}")
    doubles = sum(row["delivery"] == "duplicate" for row in report["documents"])
    if doubles != flood.repeats:
        found.append(f"{flood.repeats} repeats were sent, {doubles} documents are duplicates")
    print(f"{report['count']} documents in the ledger, {doubles} of them duplicates as sent")
    print(", ".join(f"{name} {count}" for name, count in sorted(Counter(key[0] for key in held).items())))
    return found


def main() -> int:
    """Do it; return the exit code."""
    options = argparse.ArgumentParser(description="Kill the program at random times while documents flow both ways.")
    options.add_argument("--kills", type=int, default=500)
    options.add_argument("--documents", type=int, default=2000)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    began = time.monotonic()
    random = Random(given.seed)
    with a_bench() as bench:
        flood = set_up(bench, random, given.documents)
        weather = storm(bench, flood, random, given.kills)
        wrong = weather.trouble + prove(bench, flood)
    for line in wrong[:40]:
        print(f"    {line}")
    settled = ", ".join(f"{word} {count}" for word, count in weather.settled.items()) or "none"
    print(
        f"{weather.kills} kills, {weather.finished} runs to the end, {flood.sent} documents in "
        f"{time.monotonic() - began:.0f} s; settled by a person: {settled}; {len(wrong)} things wrong"
    )
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
