"""What a pass came to: counts by kind of outcome, and sentences for what needs a person."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from acucleo_desktop.documents.flow import Direction
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ledger.rows import DocumentRow
from acucleo_desktop.sync.flows import BY_FLOW


@dataclass(slots=True)
class Tally:
    """Collects the outcome of a pass while it runs.

    Attributes:
        counts: documents by outcome, such as `sent` or `written`.
        by_flow: documents by (flow word, outcome).
        reasons: sentences for what failed or needs a person.
        problems: trouble that kept a side of the pass from running.
    """

    counts: Counter[str] = field(default_factory=Counter)
    by_flow: Counter[tuple[str, str]] = field(default_factory=Counter)
    reasons: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def add(self, outcome: str, reason: str = "") -> None:
        """Count one `outcome`; keep `reason` when it says what a person should know."""
        self.counts[outcome] += 1
        if reason:
            self.reasons.append(reason)

    def add_row(self, outcome: str, row: DocumentRow) -> None:
        """Count one document's `outcome`, also under its flow."""
        self.counts[outcome] += 1
        self.by_flow[(row.flow.value, outcome)] += 1

    def trouble(self, problem: Problem) -> None:
        """Keep trouble that stopped a part of the pass, once for each cause."""
        if all(known.code != problem.code for known in self.problems):
            self.problems.append(problem)
            self.reasons.append(problem.sentences())

    @property
    def needs_person(self) -> bool:
        """Whether somebody must act after this pass."""
        return bool(self.problems) or any(self.counts[word] for word in ("needs you", "failed", "in doubt", "question"))


def describe(row: DocumentRow) -> str:
    """Name a document the way people do: `Fresh Mart, order 4711`."""
    noun = BY_FLOW[row.flow].noun if row.flow in BY_FLOW else "file"
    name = row.partner_name or row.partner or "an unknown sender"
    number = row.number or row.file_name
    preposition = "to" if row.direction is Direction.OUT else "from"
    return f"{noun} {number} {preposition} {name}"
