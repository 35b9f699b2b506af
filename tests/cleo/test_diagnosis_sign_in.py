"""The sign-in of a diagnosis: one refused password, codes, no answer, and tokens that end before it does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from diagnosed_tenant import SlowPerson, passwords_sent, step
from practice_peer import UP, Peer

from acucleo_desktop.cleo.diagnosis.run import Diagnosis
from acucleo_desktop.cleo.diagnosis.signing_in import MOST_PASSWORD_TRIES
from acucleo_desktop.documents.diagnosis import Outcome, Question
from acucleo_desktop.transport.secrets import PlainSecrets


@pytest.mark.parametrize(
    "switches",
    [
        {},
        {"auth_encoding": "json"},
        {"auth_fields": "username=user,password=pwd"},
        {"prefix": "/v1"},
        {"lock_after": 2},
    ],
)
def test_a_refused_password_is_tried_once(
    peer: Peer, diagnose: Callable[..., Diagnosis], switches: dict[str, Any]
) -> None:
    peer.fault(**switches)
    found = diagnose(password="Wrong-Password-1")
    assert peer.server.store.state("refusals", 0) == 1
    assert not found.is_usable
    assert found.reports[-1].name == "Sign in"
    assert "not tried again" in step(found, "Sign in")[1]


def test_a_form_that_is_never_understood_ends_after_few_tries(peer: Peer, diagnose: Callable[..., Diagnosis]) -> None:
    peer.fault(auth_fields="username=mailboxOwner,password=pwd")
    found = diagnose()
    assert step(found, "Sign in")[0] is Outcome.FAILED
    assert found._scene is not None
    assert 0 < found._scene.password_tries <= MOST_PASSWORD_TRIES
    assert peer.server.store.state("refusals", 0) == 0


@pytest.mark.parametrize(("switches", "times"), [({"latency_ms": 900}, ""), ({"throttle_429": 99}, " (4 times)")])
def test_a_password_without_an_answer_is_not_sent_in_another_way(
    peer: Peer, switches: dict[str, Any], times: str
) -> None:
    connection = peer.connection(changes={"http.read_s": 0.3})
    made = Diagnosis(connection, PlainSecrets({"password": peer.server.settings.password}), peer.clock)
    lines: list[str] = []
    for report in made.steps():
        if report.name == "How the sign-in is written":
            lines = made.trail.lines()
            peer.fault(**switches)
    assert step(made, "Sign in")[0] is Outcome.FAILED
    assert "no answer" in step(made, "Sign in")[1]
    assert "not sent again" in step(made, "Sign in")[1]
    (only,) = made.trail.lines()[len(lines) :]
    assert only.startswith("POST /api/authentication -> ")
    assert only.partition(" (")[1] + only.partition(" (")[2] == times, "what was not taken for haste may be repeated"
    assert made.refusal is None


def test_a_token_that_ends_while_a_person_thinks_is_replaced(peer: Peer, diagnose: Callable[..., Diagnosis]) -> None:
    peer.fault(token_seconds=300)
    found = diagnose(SlowPerson(peer, download="first", upload=UP))
    assert step(found, "Download one file")[0] is Outcome.FOUND
    assert step(found, "Upload one test file")[0] is Outcome.FOUND
    assert len(peer.stored()) == 1


def test_a_password_that_is_refused_meanwhile_is_not_tried_again(
    peer: Peer, diagnose: Callable[..., Diagnosis]
) -> None:
    peer.fault(token_seconds=300)

    class Locked(SlowPerson):
        def __call__(self, question: Question) -> str:
            peer.fault(reject_login=True)
            return super().__call__(question)

    found = diagnose(Locked(peer, download="first", upload=UP))
    assert found.refusal is not None
    assert passwords_sent(peer).count(401) == 2, "once here, and once by the program's own mailbox at the end"
