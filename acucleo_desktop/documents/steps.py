"""Results of a chain of named steps, such as the test of a connection."""

from __future__ import annotations

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
