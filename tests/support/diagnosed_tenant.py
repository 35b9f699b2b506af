"""A diagnosis of the practice tenant by a person who answers its questions."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from practice_peer import Peer

from acucleo_desktop.cleo.diagnosis.run import Diagnosis
from acucleo_desktop.cleo.diagnosis.scene import Wishes
from acucleo_desktop.documents.diagnosis import Outcome, Question, nobody
from acucleo_desktop.practice.cleo.auth import one_time_codes
from acucleo_desktop.transport.secrets import PlainSecrets

TOTP = "JBSWY3DPEHPK3PXP"
SECRET_CONTENT = b"ISA*00*SecretOrderOfACustomer~"


def stock(peer: Peer) -> None:
    """Let a partner leave some files."""
    for number in range(3):
        peer.partner(f"order-{number}.edi", SECRET_CONTENT)


class Person:
    """Answers questions, and remembers them."""

    def __init__(self, **answers: str) -> None:
        self.answers = answers
        self.asked: list[str] = []

    def __call__(self, question: Question) -> str:
        self.asked.append(question.key)
        answer = self.answers.get(question.key, "")
        return question.choices[0] if answer == "first" else answer


class SlowPerson(Person):
    """Thinks for a long time about every question."""

    def __init__(self, peer: Peer, **answers: str) -> None:
        super().__init__(**answers)
        self.peer = peer

    def __call__(self, question: Question) -> str:
        self.peer.clock.advance(3600)
        return super().__call__(question)


class AuthenticatorApp:
    """Shows the codes that count at a moment, and never one that it has shown before.

    Args:
        now: the time, which the caller moves on where all that count by now were shown.
    """

    def __init__(self, now: Callable[[], datetime]) -> None:
        self.now = now
        self.shown: list[str] = []

    def code(self) -> str:
        """Return a code that was not used."""
        code = min(one_time_codes(TOTP, self.now()) - {*self.shown})
        self.shown.append(code)
        return code


def passwords_sent(peer: Peer) -> list[int]:
    """Return the statuses of the sign-ins that the server judged: those that had a user."""
    return [one["status"] for one in peer.asked("POST", "authentication") if one["status"] != 400]


def diagnosed(
    peer: Peer, ask: Any = nobody, *, password: str = "", preset: str = "cic", where: Any = None, **more: Any
) -> Diagnosis:
    """Return a diagnosis that was carried out, with the secrets of the tenant unless others are given."""
    made = Diagnosis(
        peer.connection(preset, **(where or {})),
        PlainSecrets({"password": password or peer.server.settings.password}),
        peer.clock,
        ask,
        more.pop("wishes", Wishes(watch_seconds=20)),
        **more,
    )
    for _step in made.steps():
        pass
    return made


def step(found: Diagnosis, name: str) -> tuple[Outcome, str]:
    """Return what a step came to, and all that it said."""
    report = next(one for one in found.reports if one.name == name)
    return report.found.outcome, " ".join((*report.found.evidence, *report.found.follows))
