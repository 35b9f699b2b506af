"""Results of a chain of named steps, such as the test of a connection."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from acucleo_desktop.documents.problem import Problem


@dataclass(frozen=True, slots=True)
class StepResult:
    """One step of a chain.

    Attributes:
        name: what was tried, as a short sentence such as `Sign in as edi`.
        ok: whether it worked; the chain ends at the first step that did not.
        seconds: how long it took.
        said: what was found, such as `24.200.001 is offered`.
        problem: why it failed, None when it worked.
    """

    name: str
    ok: bool
    seconds: float = 0.0
    said: str = ""
    problem: Problem | None = None


Step = tuple[str, Callable[[], str]]


def begun_at(steps: Sequence[Step], name: str) -> Iterator[tuple[str, Callable[[], str], bool]]:
    """Yield the steps from the one of this name on, each with whether its success is told.

    The first step, which looks at the settings and makes what the others work with, always comes, told only when it is
    the one to begin at. A name that no step has any more, because the settings were changed, begins with the first.

    Args:
        steps: name and work of each.
        name: where to begin; empty for the first.
    """
    names = [step_name for step_name, _work in steps]
    start = names.index(name) if name in names else 0
    for number, (step_name, work) in enumerate(steps):
        if number == 0 or number >= start:
            yield step_name, work, number >= start
