"""What a guided diagnosis says: named steps with outcome, evidence and what follows, and the questions it asks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, StrEnum, auto

from acucleo_desktop.documents.clock import Clock
from acucleo_desktop.documents.problem import Problem


class Outcome(StrEnum):
    """What a step came to; the value is the word that a person reads."""

    FOUND = "as expected"
    DIFFERS = "differs from the usual"
    UNKNOWN = "not known"
    FAILED = "did not work"
    LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True)
class Found:
    """What a step has found.

    Attributes:
        outcome: in one word.
        evidence: what was seen, sentences without any secret.
        follows: what follows from it, such as a setting that is changed.
    """

    outcome: Outcome
    evidence: tuple[str, ...] = ()
    follows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StepReport:
    """One step of a diagnosis.

    Attributes:
        name: what was looked into, such as `Sign in`.
        found: what it came to.
        seconds: how long it took.
    """

    name: str
    found: Found
    seconds: float = 0.0


class EndOfDiagnosis(Exception):
    """Nothing further can be found out; raised by the step that sees it, with what it found."""

    def __init__(self, found: Found) -> None:
        super().__init__("; ".join(found.evidence))
        self.found = found


class End(Enum):
    """How a step ended: with what it found, with trouble, or with the word that no further one makes sense."""

    FOUND = auto()
    TROUBLE = auto()
    CHOSEN = auto()


def found_of(problem: Problem) -> Found:
    """Return trouble as what a step has found."""
    evidence = (problem.what, problem.why) if problem.why else (problem.what,)
    return Found(Outcome.FAILED, evidence, (problem.todo,) if problem.todo else ())


def carried_out(name: str, work: Callable[[], Found], clock: Clock) -> tuple[StepReport, End]:
    """Carry out a step; return its report and how it ended. Known trouble is what it found.

    Args:
        name: what is looked into.
        work: the step.
        clock: the time it takes is measured by it.
    """
    began = clock.monotonic()
    try:
        found, end = work(), End.FOUND
    except EndOfDiagnosis as chosen:
        found, end = chosen.found, End.CHOSEN
    except Problem as problem:
        found, end = found_of(problem), End.TROUBLE
    return StepReport(name, found, clock.monotonic() - began), end


@dataclass(frozen=True, slots=True)
class Question:
    """A question that only a person may answer; without an answer nothing is done.

    Attributes:
        key: stable word, such as `upload`.
        text: what is asked.
        why: what would happen, and what would not.
        choices: what may be answered; empty when a text is typed.
        suggested: the answer that fits best; empty for none.
        typed: what is typed where nothing is chosen; empty for a name.
        yes: what is pressed to answer; empty for the usual words.
        no: what is pressed for a no; empty for the usual words.
    """

    key: str
    text: str
    why: str = ""
    choices: tuple[str, ...] = ()
    suggested: str = ""
    typed: str = ""
    yes: str = ""
    no: str = ""


Ask = Callable[[Question], str]
"""Asks a person; an empty answer is a no."""


def nobody(_question: Question) -> str:
    """Answer no to every question, as nobody is there to agree."""
    return ""
