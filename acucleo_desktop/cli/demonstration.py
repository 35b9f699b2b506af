"""The demonstration: the whole trade on the practice world, and a look back over HTTP at what is really there."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from acucleo_desktop.cli.output import Progress, say
from acucleo_desktop.cli.verification import verify_over_http
from acucleo_desktop.documents.clock import SystemClock
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.status import Answer, Check, Delivery
from acucleo_desktop.home import Home
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow
from acucleo_desktop.practice.serve import PracticeWorld
from acucleo_desktop.roll_out import NOTHING
from acucleo_desktop.sync.flows import BY_FLOW
from acucleo_desktop.sync.opening import Opened, open_home
from acucleo_desktop.sync.practice_setup import set_up_home

MOST_ROUNDS = 12
_FAILED = {Delivery.FAILED, Delivery.IN_DOUBT}


@dataclass(slots=True)
class DemonstrationResult:
    """What the demonstration came to.

    Attributes:
        flows: (flow, direction word) to counts by outcome.
        unexpected: documents that failed or ask a question without being scripted to.
        missing: what the servers do not have although the ledger says so.
        verified: how many effects were found on the servers.
        changed_by_last_pass: documents that a further pass changed; must be zero.
    """

    flows: dict[tuple[str, str], Counter[str]] = field(default_factory=dict)
    expected: list[str] = field(default_factory=list)
    unexpected: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    verified: Counter[str] = field(default_factory=Counter)
    changed_by_last_pass: int = 0
    rounds: int = 0
    documents: int = 0
    seconds: float = 0.0
    audit: str = ""
    audit_holds: bool = True

    @property
    def is_good(self) -> bool:
        """Whether nothing went wrong that was not meant to."""
        clean = not self.unexpected and not self.missing and self.audit_holds
        return clean and self.changed_by_last_pass == 0

    def data(self) -> dict[str, Any]:
        """Return the result as plain data."""
        return {
            "good": self.is_good,
            "flows": [
                {"flow": flow, "direction": direction, **dict(counts)}
                for (flow, direction), counts in sorted(self.flows.items())
            ],
            "scripted": self.expected,
            "unexpected": self.unexpected,
            "missing": self.missing,
            "verified": dict(self.verified),
            "changed_by_last_pass": self.changed_by_last_pass,
            "rounds": self.rounds,
            "documents": self.documents,
            "seconds": round(self.seconds, 2),
            "audit": self.audit,
        }

    def lines(self) -> list[str]:
        """Return the closing summary."""
        lines = ["", f"{'Flow':28} {'done':>6} {'waiting':>8} {'doubles':>8} {'needs a person':>15} {'failed':>7}"]
        for (flow, direction), counts in sorted(self.flows.items()):
            name = f"{flow} ({direction})"
            lines.append(
                f"{name:28} {counts['done']:6} {counts['waiting']:8} {counts['doubles']:8}"
                f" {counts['needs a person']:15} {counts['failed']:7}"
            )
        lines.append("")
        lines.append(f"Scripted to stop or fail, and did: {len(self.expected)}")
        lines.extend(f"  {line}" for line in self.expected)
        for title, entries in (("Not scripted", self.unexpected), ("Missing on the servers", self.missing)):
            lines.append(f"{title}: {len(entries)}")
            lines.extend(f"  {line}" for line in entries)
        found = ", ".join(f"{count} {name}" for name, count in sorted(self.verified.items()))
        lines.append(f"Found on the servers over HTTP: {found}")
        lines.append(f"A further pass changed {self.changed_by_last_pass} documents")
        lines.append(self.audit)
        lines.append(f"{self.documents} documents in {self.rounds} rounds, {self.seconds:.1f} seconds")
        return lines


class Demonstration:
    """Plays the trade in a folder of its own.

    Args:
        folder: of home and servers' state.
        seed: of the practice world.
    """

    def __init__(self, folder: Path, seed: int) -> None:
        self._folder = folder
        self._seed = seed
        self._result = DemonstrationResult()

    def play(self) -> DemonstrationResult:
        """Play until all is quiet, then look back."""
        started = time.monotonic()
        clock = SystemClock()
        # The pace of a real Cleo would only make people wait here; tests and `practice serve` keep it.
        world = PracticeWorld(self._folder / "servers", self._seed, clock, cleo_per_second=50)
        facts = world.start()
        say(f"Practice Acumatica at {facts['acumatica']['url']}, practice Cleo at {facts['cleo']['url']}")
        try:
            with open_home(Home.below(self._folder / "home"), clock=clock, actor="demo", roll_out=NOTHING) as opened:
                set_up_home(opened, facts, world.stock.partner_files())
                say(f"{len(opened.desk.partners())} trading partners are set up.")
                self._rounds(opened, world)
                self._look_back(opened, world, facts)
        finally:
            world.stop()
        self._result.seconds = time.monotonic() - started
        return self._result

    def _rounds(self, opened: Opened, world: PracticeWorld) -> None:
        progress = Progress()
        for number in range(1, MOST_ROUNDS + 1):
            written = world.partners.step()
            summary = opened.desk.sync(trigger="demo", progress=progress)
            decisions = opened.desk.approve_clean()
            delivered = opened.desk.deliver(progress=progress)
            progress.done()
            approved = sum(decision.ok for decision in decisions)
            say(
                f"Round {number}: partners left {written} files; {summary.sentence}; "
                f"{approved} approved; {delivered.sentence.lower()}"
            )
            for problem in (*summary.problems, *delivered.problems):
                say(f"  {problem.sentences()}")
            self._result.rounds = number
            moved = summary.counts.get("received", 0) + summary.counts.get("drafted", 0)
            # A round in which a service failed proves nothing: the next one may still find work.
            trouble = summary.problems or delivered.problems
            if not (written or moved or approved or trouble or world.partners.waiting()):
                return

    def _look_back(self, opened: Opened, world: PracticeWorld, facts: Mapping[str, Any]) -> None:
        rows = opened.desk.documents(DocumentQuery(limit=100_000))
        before = {row.id: (row.delivery, row.answer, row.check) for row in rows}
        opened.desk.sync(trigger="demo")
        after = opened.desk.documents(DocumentQuery(limit=100_000))
        self._result.changed_by_last_pass = sum(
            before.get(row.id) != (row.delivery, row.answer, row.check) for row in after
        )
        self._result.documents = len(after)
        for row in after:
            self._count(row)
        self._compare(after, world.partners.expectations())
        found, missing = verify_over_http(after, opened, facts)
        self._result.verified, self._result.missing = found, missing
        verdict = opened.desk.verify_audit()
        self._result.audit, self._result.audit_holds = verdict.said, verdict.ok

    def _count(self, row: DocumentRow) -> None:
        word = _outcome(row)
        self._result.flows.setdefault((row.flow.value, row.direction.value), Counter())[word] += 1

    def _compare(self, rows: list[DocumentRow], expectations: list[dict[str, str]]) -> None:
        """Sort what stopped or failed into what was scripted and what was not."""
        for row in rows:
            stopped = _outcome(row) in {"failed", "needs a person", "doubles"} or row.answer is Answer.REJECTED
            if not stopped:
                continue
            reason = _expected_reason(row, expectations)
            noun = BY_FLOW[row.flow].noun if row.flow in BY_FLOW else "file"
            name = row.partner_name or row.sender or row.file_name
            told = row.cause_text or row.reason or row.answer.value
            line = f"{name}, {noun} {row.number or row.file_name}: {told}"
            if reason:
                self._result.expected.append(f"{line} ({reason})")
            else:
                self._result.unexpected.append(line)


def _outcome(row: DocumentRow) -> str:
    if row.delivery in {Delivery.SENT, Delivery.WRITTEN}:
        return "failed" if row.answer is Answer.REJECTED else "done"
    if row.delivery in _FAILED:
        return "failed"
    if row.delivery is Delivery.DUPLICATE:
        return "doubles"
    if row.check is Check.BLOCKED or row.answer is Answer.UNMATCHED:
        return "needs a person"
    return "waiting"


def _expected_reason(row: DocumentRow, expectations: list[dict[str, str]]) -> str:
    exact_first = sorted(expectations, key=lambda expected: expected["number"] != row.number)
    for expected in exact_first:
        same_partner = expected["partner"] == row.partner or (not row.partner and row.flow is Flow.UNREADABLE)
        same_set = expected["set_id"] in {row.set_id, ""}
        same_number = expected["number"] in {row.number, ""} or not row.number
        if same_partner and same_set and same_number and _fits(expected["outcome"], row):
            return expected["reason"]
    return ""


def _fits(outcome: str, row: DocumentRow) -> bool:
    if outcome == "rejected":
        return row.answer is Answer.REJECTED
    if outcome == "duplicate":
        return row.delivery is Delivery.DUPLICATE
    if outcome == "failed":
        return row.delivery is Delivery.FAILED
    return row.direction is Direction.IN and row.check is Check.BLOCKED
