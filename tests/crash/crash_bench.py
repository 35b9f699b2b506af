"""Playing a scenario with a kill at a point, and proving what must hold afterwards."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from crash_child import clock_of, secrets_of
from crash_scenarios import Scenario
from crash_stage import Stage
from crash_world import Effects, Kept, TinyWorld, controls_of
from crash_zygote import Zygote

from acucleo_desktop.home import Home
from acucleo_desktop.sync.opening import open_home
from acucleo_desktop.sync.practice_setup import set_up_home

KILLED = "signal 9"
FINISHED = "exit 0"
SETTLED = {"sent", "written", "review", "failed", "duplicate", "set-aside", "superseded", "in-doubt"}
NEEDS_REASON = {"failed", "in-doubt", "duplicate", "set-aside", "superseded"}
_USUAL_FILES = {
    "ledger.sqlite3",
    "settings.toml",
    "acumatica.toml",
    "cleo.toml",
    "pass.lock",
    "request-rate.json",
    "ledger-end.json",
}
_COUNTS = (
    "direction",
    "flow",
    "partner",
    "set_id",
    "number",
    "check",
    "delivery",
    "answer",
    "findings",
    "notes",
    "links",
)
Report = dict[str, Any]


@dataclass
class Undisturbed:
    """A scenario as it goes without a kill: what a run with one is compared with."""

    scenario: Scenario
    kept: Kept
    points: list[str]
    before: Effects
    effects: Effects
    documents: Counter[tuple[str, ...]]


@dataclass
class Outcome:
    """What a killed run came to.

    Attributes:
        settled: how uploads in doubt were settled: `landed`, `not landed`; empty where nothing was in doubt.
        complaints: what does not hold; there must be none.
    """

    point: int
    label: str
    settled: tuple[str, ...]
    complaints: list[str]
    passes: int = 0


class Bench:
    """The servers, the warm process and a folder; plays scenarios."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.world = TinyWorld(folder / "servers")
        self.zygote = Zygote()
        self.home = folder / "home"

    def close(self) -> None:
        """End the warm process and the servers."""
        self.zygote.close()
        self.world.stop()

    def undisturbed(self, scenario: Scenario) -> Undisturbed:
        """Set the stage, keep it, and play it once without a kill, counting the points."""
        kept = self._stage(scenario)
        self.world.go_back(kept, self.home)
        before = self.world.effects()
        report = self.run(10, warm=True)
        complaints = self._complaints(report)
        assert not complaints, (scenario.name, complaints)
        effects = self.world.effects()
        assert set((effects - before).values()) <= {1}, (scenario.name, effects)
        return Undisturbed(scenario, kept, report["points"], before, effects, documents_of(report))

    def _stage(self, scenario: Scenario) -> Kept:
        home = self.folder / f"stage {scenario.name}"
        self.world.empty(home)
        self.world.clock.set(clock_of(0).now())
        self.world.set_faults({})
        with open_home(Home.below(home), clock=clock_of(0), actor="stage") as opened:
            stage = Stage(self.world, opened)
            stage.stock(*scenario.partners)
            set_up_home(opened, self.world.facts(), stage.sheets(*scenario.partners))
            opened.use_secrets(secrets_of(self.world.facts()))
            scenario.prepare(stage)
        return self.world.keep(home, dict(scenario.faults))

    def run(self, minutes: float, **more: Any) -> Report:
        """Let a process of its own work to the end.

        Raises:
            AssertionError: it ended in another way.
        """
        ended, report = self.start(minutes, **more)
        assert ended == FINISHED, (ended, report)
        return report

    def start(self, minutes: float, **more: Any) -> tuple[str, Report]:
        """Let a process of its own work; return how it ended, and its report, empty when it was killed."""
        # The services' clocks go with ours: one that stood still would be asked about before anything is sent.
        self.world.clock.set(clock_of(minutes).now())
        path = self.folder / "report.json"
        path.unlink(missing_ok=True)
        job = {"home": str(self.home), "facts": self.world.facts(), "minutes": minutes, "report": str(path), **more}
        ended = self.zygote.run(job)
        return ended, json.loads(path.read_text("utf-8")) if path.exists() else {}

    def kill(self, calm: Undisturbed, point: int, *more_kills: int) -> Outcome:
        """Play a scenario again with a kill at a point; also kill the processes that recover, at `more_kills`."""
        self.world.go_back(calm.kept, self.home)
        label = calm.points[point]
        ended, report = self.start(10, kill_at=point)
        if ended != KILLED:
            return Outcome(point, label, (), [f"it was not killed: {ended} {report.get('died', '')}"])
        minutes = 20
        for other in more_kills:
            ended, report = self.start(minutes, kill_at=other)
            if ended not in {KILLED, FINISHED}:
                return Outcome(point, label, (), [f"{ended} {report.get('died', '')}"])
            minutes += 10
        return self._recover(calm, point, minutes)

    def _recover(self, calm: Undisturbed, point: int, minutes: int) -> Outcome:
        label = calm.points[point]
        ended, report = self.start(minutes, instrument=False)
        if ended != FINISHED:
            return Outcome(point, label, (), [f"{ended} {report.get('died', '')}"])
        before = self.world.effects()
        doubts = [row for row in report["documents"] if row["delivery"] == "in-doubt"]
        complaints = [f"twice: {key}" for key, count in (before - calm.before).items() if count > 1]
        complaints += [f"no reason: {row}" for row in doubts if not row["reason"]]
        verdicts = {row["id"]: bool(self._names(row) & {file.name for file in self.world.uploads()}) for row in doubts}
        if doubts:
            again = self.run(minutes + 10, instrument=False)
            still = {row["id"] for row in again["documents"] if row["delivery"] == "in-doubt"}
            if still != set(verdicts) or self.world.effects() != before:
                complaints.append("what was in doubt was sent again or settled without a person")
            report = self.run(minutes + 20, instrument=False, verdicts=verdicts)
        complaints += self._complaints(report) + self._differences(calm, report)
        settled = tuple("landed" if landed else "not landed" for landed in verdicts.values())
        return Outcome(point, label, settled, complaints, report["passes"])

    @staticmethod
    def _names(row: dict[str, Any]) -> set[str]:
        return {attempt["reference"] for attempt in row["attempts"]}

    def _differences(self, calm: Undisturbed, report: Report) -> list[str]:
        """Tell where a run came to something else than the undisturbed one."""
        held, documents = self.world.effects(), documents_of(report)
        found = [f"not there: {key}" for key in (calm.effects - held).elements()]
        found += [f"too much: {key}" for key in (held - calm.effects).elements()]
        found += [f"document missing: {key}" for key in (calm.documents - documents).elements()]
        found += [f"document too much: {key}" for key in (documents - calm.documents).elements()]
        return found

    def _complaints(self, report: Report) -> list[str]:
        """Tell what must never be, whatever the scenario."""
        return complaints_of(report, self.world, self.home)


def documents_of(report: Report) -> Counter[tuple[str, ...]]:
    """Return the documents of a ledger by what counts of them."""
    return Counter(tuple(str(row[name]) for name in _COUNTS) for row in report["documents"])


def complaints_of(report: Report, world: TinyWorld, home: Path) -> list[str]:
    """Tell what must never be at rest: stuck, unexplained, unread, unproved, used twice, or left lying about."""
    found = [f"audit: {report['audit']}"] if report["audit"] else []
    found += [f"numbers: {line}" for line in report["numbers"]]
    found += [f"run never ended: {number}" for number in report["running"]]
    found += [f"attempt without outcome: {name}" for name in report["open"]]
    found += [f"file without documents: {name}" for name in report["unread"]]
    for row in report["documents"]:
        if row["delivery"] not in SETTLED:
            found.append(f"stuck: {row}")
        if (row["delivery"] in NEEDS_REASON or row["check"] == "blocked") and not row["reason"]:
            found.append(f"no reason: {row}")
    ours = Counter((folder, name) for folder, name, _ in report["remote"])
    left = Counter((file.folder, file.name) for file in world.cleo.store.files(origin="partner"))
    found += [f"lost: {key}" for key in (left - ours).elements()]
    found += [f"taken twice: {key}" for key in (ours - left).elements()]
    controls = Counter(controls_of(file) for file in world.uploads())
    found += [f"control number used twice: {key}" for key, count in controls.items() if count > 1]
    wanted = {file.name for file in world.cleo.store.files(origin="partner", listed_only=True)}
    if 'after_download = "delete"' in (home / "settings.toml").read_text("utf-8"):
        found += [f"not deleted at Cleo: {name}" for name in wanted]
    names = {path.name for path in home.rglob("*") if path.is_file() and "logs" not in path.parts}
    found += [f"left lying about: {name}" for name in names - _USUAL_FILES]
    return found


@contextmanager
def a_bench() -> Iterator[Bench]:
    """Make a bench in memory where there is such a folder, so that the disk's pace does not count."""
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(prefix="crash", dir=memory if memory.is_dir() else None) as folder:
        # A clock of its own must not share the count of requests with programs that go by the computer's.
        os.environ["ACUCLEO_SHARED"] = str(Path(folder) / "shared")
        bench = Bench(Path(folder))
        try:
            yield bench
        finally:
            bench.close()
            shutil.rmtree(folder, ignore_errors=True)
            Path(folder).mkdir(exist_ok=True)
