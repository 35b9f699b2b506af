"""A diagnosis of a tenant with a second factor: whoever has the code is asked whenever one is needed, and only then."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from diagnosed_tenant import TOTP, AuthenticatorApp, SlowPerson, diagnosed, passwords_sent, step
from practice_peer import UP, Peer

from acucleo_desktop.cleo.diagnosis.run import Diagnosis
from acucleo_desktop.cleo.diagnosis.scene import Wishes
from acucleo_desktop.cleo.diagnosis.signing_in import MOST_CODES
from acucleo_desktop.documents.diagnosis import Outcome, Question
from acucleo_desktop.practice.cleo.auth import one_time_codes

ANSWERS = {"download": "first", "upload": UP}
NO_RENEWAL = {"token_seconds": 300, "no_refresh_token": True}


class Clerk(SlowPerson):
    """Thinks about every question until the token has ended, and types what the app shows.

    Args:
        peer: the tenant.
        typed: what is typed in place of the first codes; a `None` is what the app shows then.
    """

    def __init__(self, peer: Peer, *typed: str | None) -> None:
        super().__init__(peer, **ANSWERS)
        self.app = AuthenticatorApp(peer.clock.now)
        self.typed = list(typed)
        self.codes: list[str] = []
        self.questions: list[Question] = []

    def __call__(self, question: Question) -> str:
        if question.key != "code":
            return super().__call__(question)
        self.asked.append("code")
        self.questions.append(question)
        typed = self.typed.pop(0) if self.typed else None
        self.codes.append(self.app.code() if typed is None else typed)
        return self.codes[-1]


def changes_without_a_code(peer: Peer, **switches: Any) -> dict[str, Any]:
    """Return the settings that are found where no code is wanted."""
    peer.fault(totp="", **switches)
    found = diagnosed(peer, SlowPerson(peer, **ANSWERS))
    assert found.is_usable
    return dict(found.result.changes)


@pytest.mark.parametrize(
    ("switches", "codes"),
    [({"token_seconds": 300}, 1), (NO_RENEWAL, 4), ({"token_seconds": 300, "refuse_refresh": True}, 4)],
)
def test_a_code_is_asked_for_at_each_sign_in_that_needs_one(
    peer: Peer, diagnose: Callable[..., Diagnosis], switches: dict[str, Any], codes: int
) -> None:
    wanted = changes_without_a_code(peer, **switches)
    peer.fault(totp=TOTP, **switches)
    clerk = Clerk(peer)
    found = diagnose(clerk)
    assert found.is_usable, found.report()
    assert clerk.asked.count("code") == codes, "a renewal and the token at hand ask nobody"
    assert len({*clerk.codes}) == codes
    assert found.result.changes == {**wanted, "auth.otp.mode": "form"}
    assert all(report.found.outcome is not Outcome.FAILED for report in found.reports), found.report()
    assert "service account" in step(found, "Sign in")[1]
    assert "another one needs another code" in step(found, "Try the settings found")[1]
    assert {question.text.partition(".")[0] for question in clerk.questions[1:]} <= {
        "Cleo asks for a further code to sign in again"
    }


def test_a_refusal_that_is_not_about_the_token_costs_no_code(peer: Peer, diagnose: Callable[..., Diagnosis]) -> None:
    peer.fault(totp=TOTP, no_refresh_token=True, token_seconds=99_999)
    clerk = Clerk(peer)

    def ask(question: Question) -> str:
        if question.key == "download":
            peer.fault(unauthorized_at=1)
        return clerk(question)

    found = diagnose(ask, wishes=Wishes(watch_seconds=0))
    assert step(found, "Download one file")[0] is Outcome.FOUND
    assert clerk.asked.count("code") == 1


def test_the_code_goes_into_the_header_that_is_set(peer: Peer, diagnose: Callable[..., Diagnosis]) -> None:
    peer.fault(totp=TOTP, **NO_RENEWAL)
    found = diagnose(Clerk(peer), where={"changes": {"auth.otp.mode": "header"}})
    assert found.is_usable, found.report()
    assert "in the header totp" in step(found, "Sign in")[1]
    assert found.result.profile.text("auth.otp.mode") == "header"


def test_a_refused_code_is_told_and_the_next_one_typed(peer: Peer, diagnose: Callable[..., Diagnosis]) -> None:
    peer.fault(totp=TOTP, **NO_RENEWAL)
    clerk = Clerk(peer, "000 000", None, "000000")
    found = diagnose(clerk)
    assert found.is_usable, found.report()
    first, refused, further, again, *_more = (question.text for question in clerk.questions)
    assert first.startswith("Which code")
    assert refused == again
    assert refused.startswith("Cleo did not take that code")
    assert further.startswith("Cleo asks for a further code")
    assert "A code works once" in clerk.questions[1].why
    assert "The code is answered with 401" in step(found, "Sign in")[1]


def test_a_code_that_was_used_already_does_not_serve_again(peer: Peer, diagnose: Callable[..., Diagnosis]) -> None:
    peer.fault(totp=TOTP, no_refresh_token=True)
    typed: list[str] = []
    still_good: list[bool] = []
    asked: list[str] = []

    def ask(question: Question) -> str:
        if question.key == "download":
            peer.server.store.set_state("tokens", {})
            peer.clock.advance(31)
        if question.key != "code":
            return question.choices[0] if question.key == "download" else ""
        asked.append(question.text.partition(".")[0])
        now = peer.clock.now()
        # The first counts for another minute, so that nothing but its use speaks against it.
        first, *_none = typed or one_time_codes(TOTP, now) & one_time_codes(TOTP, now + timedelta(minutes=1))
        still_good.append(first in one_time_codes(TOTP, now))
        fresh = min(one_time_codes(TOTP, now) - {first})
        typed.append(first if len(typed) < 2 else fresh)
        return typed[-1]

    found = diagnose(ask)
    assert found.is_usable, found.report()
    assert typed[0] == typed[1]
    assert still_good[1]
    assert asked[1:] == ["Cleo asks for a further code to sign in again", "Cleo did not take that code"]
    assert passwords_sent(peer) == [401, 200, 401, 200]


def test_without_the_code_it_ends_and_the_password_was_sent_once(
    peer: Peer, diagnose: Callable[..., Diagnosis]
) -> None:
    peer.fault(totp=TOTP)
    found = diagnose()
    assert passwords_sent(peer) == [401]
    assert "No code was typed." in step(found, "Sign in")[1]
    assert "--otp CODE" in step(found, "Sign in")[1]
    assert found.refusal is not None
    assert found.refusal.code == "cleo.code-needed"


def test_without_a_further_code_the_step_says_what_it_lacked(peer: Peer, diagnose: Callable[..., Diagnosis]) -> None:
    peer.fault(totp=TOTP, **NO_RENEWAL)

    class NoMore(Clerk):
        def __call__(self, question: Question) -> str:
            return "" if question.key == "code" and self.codes else super().__call__(question)

    clerk = NoMore(peer)
    found = diagnose(clerk)
    last = found.reports[-1]
    assert (last.name, last.found.outcome) == ("Download one file", Outcome.FAILED)
    said = step(found, last.name)[1]
    assert "has ended, and another one needs another code. No code was typed." in said
    assert "--otp CODE" in said
    assert found.refusal is None, "nothing was refused"
    assert passwords_sent(peer) == [401, 200]
    assert not found.is_usable


def test_what_was_sent_is_told_where_the_watching_lacks_a_code(peer: Peer, diagnose: Callable[..., Diagnosis]) -> None:
    peer.fault(totp=TOTP, no_refresh_token=True)
    wait, asked = peer.clock.sleep, []

    def sleep(seconds: float, stop: Any = None) -> bool:
        if peer.stored():
            peer.server.store.set_state("tokens", {})
        return wait(seconds + 31, stop)

    def ask(question: Question) -> str:
        asked.append(question.key)
        return AuthenticatorApp(peer.clock.now).code() if asked == ["code"] else ANSWERS.get(question.key, "")

    peer.clock.sleep = sleep  # type: ignore[method-assign]
    found = diagnose(ask, wishes=Wishes(watch_seconds=120))
    assert len(peer.stored()) == 1
    assert found.reports[-1].name == "Upload one test file"
    assert "is taken (201)" in step(found, "Upload one test file")[1]
    assert "No code was typed." in step(found, "Upload one test file")[1]


def test_codes_that_are_never_taken_end_it_before_an_account_is_locked(
    peer: Peer, diagnose: Callable[..., Diagnosis]
) -> None:
    peer.fault(totp=TOTP)
    clerk = Clerk(peer, *["000000"] * 9)
    found = diagnose(clerk)
    assert clerk.asked == ["code"] * MOST_CODES
    assert passwords_sent(peer) == [401] * (MOST_CODES + 1)
    assert found.refusal is not None
    assert found.refusal.code == "cleo.code-refused"
    assert "auth.otp.name" in step(found, "Sign in")[1]


def test_further_codes_that_are_never_taken_end_it_in_words(peer: Peer, diagnose: Callable[..., Diagnosis]) -> None:
    peer.fault(totp=TOTP, **NO_RENEWAL)
    clerk = Clerk(peer, None, *["000000"] * 9)
    found = diagnose(clerk)
    assert clerk.asked == ["code", "download", *["code"] * MOST_CODES]
    assert found.reports[-1].name == "Download one file"
    assert "The code is answered with 401" in step(found, "Download one file")[1]
    assert found.refusal is None, "the password was taken"


def test_a_password_that_is_refused_with_a_further_code_is_not_sent_again(
    peer: Peer, diagnose: Callable[..., Diagnosis]
) -> None:
    peer.fault(totp=TOTP, **NO_RENEWAL)

    class Locked(Clerk):
        def __call__(self, question: Question) -> str:
            peer.fault(reject_login=bool(self.codes))
            return super().__call__(question)

    found = diagnose(Locked(peer))
    assert passwords_sent(peer) == [401, 200, 401]
    assert found.refusal is not None
    assert found.refusal.code == "cleo.sign-in-refused"
    assert "The password was refused and is not tried again" in step(found, "Download one file")[1]


def test_no_code_is_in_anything_that_is_kept(
    peer: Peer, diagnose: Callable[..., Diagnosis], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    peer.fault(totp=TOTP, **NO_RENEWAL)
    clerk = Clerk(peer, "417 926", None, None, "417926")
    found = diagnose(clerk)
    told = [found.report(names_host=True), found.preset_toml(), repr(found), str(found.reports), caplog.text]
    told += [str(vars(found.refusal)) if found.refusal is not None else "", str(found.result)]
    assert len(clerk.codes) >= 5
    for code in {"417926", *clerk.app.shown}:
        assert not [text for text in told if code in text]
