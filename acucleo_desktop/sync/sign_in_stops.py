"""Refused sign-ins, kept across restarts: nothing tries a refused password again until a person has acted.

A service locks an account after a few wrong passwords, and a schedule would reach that number within minutes.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from acucleo_desktop.documents.clock import Clock
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.steps import StepResult
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.transport.problems import ServiceProblem, SignInRefused

_PREFIX: Final = "sign-in-refused."
_SERVICES: Final = ("acumatica", "cleo")
PERSONS: Final = frozenset({"clerk", "first run"})
"""Triggers of passes that stand for a person's press."""
_NO_REFUSAL: Final = "token-refused"
"""End of the codes of a 401 on an ordinary call: no password was refused, and the next run may try."""


@dataclass(frozen=True, slots=True)
class SignInStop:
    """A sign-in that was refused.

    Attributes:
        service: `acumatica` or `cleo`.
        since: when, UTC.
        code, what, why, todo, field: the problem, as it was told then.
    """

    service: str
    since: datetime
    code: str
    what: str
    why: str
    todo: str
    field: str

    def problem(self) -> SignInRefused:
        """Return the problem to tell in place of another try."""
        return SignInRefused(
            self.code,
            self.what,
            where=f"Refused on {self.since:%Y-%m-%d at %H:%M} UTC, and not tried again since.",
            why=self.why,
            todo=f"{self.todo} A press on Test or Sync, or saving the connection, tries again.",
            service=self.service,
            field=self.field,
        )


class SignInStops:
    """The refused sign-ins of a home, in its ledger.

    Args:
        ledger: keeps them.
        clock: when they were refused.
    """

    def __init__(self, ledger: Ledger, clock: Clock) -> None:
        self._ledger = ledger
        self._clock = clock

    def get(self, service: str) -> SignInStop | None:
        """Return the stop of a service, None when it may be signed in to."""
        text = self._ledger.marks.get(_PREFIX + service)
        if not text:
            return None
        facts = json.loads(text)
        return SignInStop(service=service, since=datetime.fromisoformat(facts.pop("since")), **facts)

    def all(self) -> tuple[SignInStop, ...]:
        """Return the stops of all services."""
        return tuple(stop for service in _SERVICES if (stop := self.get(service)) is not None)

    def check(self, service: str) -> None:
        """Let nothing be asked of a service whose sign-in was refused.

        Raises:
            SignInRefused: a sign-in was refused, and no person has acted since.
        """
        stop = self.get(service)
        if stop is not None:
            raise stop.problem()

    def note(self, problem: Problem) -> None:
        """Keep a refused sign-in; other problems, and a refusal that is kept already, are left alone."""
        if not isinstance(problem, ServiceProblem) or not is_refusal(problem) or self.get(problem.service) is not None:
            return
        facts = {name: getattr(problem, name) for name in ("code", "what", "why", "todo", "field")}
        text = json.dumps({"since": self._clock.now().isoformat(), **facts})
        with self._ledger.transaction():
            self._ledger.marks.set(_PREFIX + problem.service, text)
            self._ledger.audit.record("sign-in-refused", new=problem.service, why=problem.what)

    def begin(self, trigger: str) -> None:
        """Let everything be tried again when it is a person who starts a pass."""
        if trigger in PERSONS:
            for service in _SERVICES:
                self.clear(service, f"a sync was started: {trigger}")

    def watch(self, service: str, steps: Iterator[StepResult]) -> Iterator[StepResult]:
        """Yield the steps of a test of a stored connection; what its sign-in comes to is kept."""
        for step in steps:
            if step.problem is not None:
                self.note(step.problem)
            elif step.name.startswith("Sign in"):
                self.clear(service, "the connection was tested")
            yield step

    def clear(self, service: str, why: str) -> None:
        """Let a service be tried again, as a person has acted.

        Args:
            service: `acumatica` or `cleo`.
            why: what the person did, for the audit trail.
        """
        if self.get(service) is None:
            return
        with self._ledger.transaction():
            self._ledger.marks.set(_PREFIX + service, "")
            self._ledger.audit.record("sign-in-tried-again", new=service, why=why)


def is_refusal(problem: Problem) -> bool:
    """Tell whether a problem is a refused sign-in, and not a 401 on some call after a sign-in that worked."""
    return isinstance(problem, SignInRefused) and not problem.code.endswith(_NO_REFUSAL)
