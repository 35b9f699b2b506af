"""Sign-in: the form, renewal, expiry by the server's clock, codes, and a refusal that is final."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest

from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.transport import problems


@pytest.fixture
def stocked(cleo: Any) -> Any:
    cleo.add_folder("download", "d1")
    return cleo


def test_form_carries_a_difficult_password_unharmed(stocked: Any, open_mailbox: Any, password: str) -> None:
    open_mailbox().list_files("download")
    assert stocked.logins == [{"grant_type": "password", "username": "edi", "password": password}]
    assert stocked.headers[0]["Content-Type"] == "application/x-www-form-urlencoded"
    assert stocked.headers[-1]["Authorization"] == "Bearer token-1"


def test_json_form_of_the_sign_in(stocked: Any, open_mailbox: Any) -> None:
    with pytest.raises(problems.SignInRefused):
        open_mailbox(auth__encoding="json").folders()
    assert json.loads(stocked.bodies[0])["grant_type"] == "password"


def test_a_refused_password_is_tried_once_only(stocked: Any, open_mailbox: Any) -> None:
    mailbox = open_mailbox(password="wrong-password")
    for _ in range(3):
        with pytest.raises(problems.SignInRefused) as caught:
            mailbox.list_files("download")
    assert caught.value.code == "cleo.sign-in-refused"
    assert "Bad credentials" in caught.value.what
    assert len(stocked.logins) == 1
    mailbox.sign_in.forget()
    with pytest.raises(problems.SignInRefused):
        mailbox.list_files("download")
    assert len(stocked.logins) == 2


def test_renewal_before_the_end_by_the_servers_clock(stocked: Any, open_mailbox: Any, clock: ManualClock) -> None:
    mailbox = open_mailbox()
    clock.set(clock.now().replace(year=2031))
    mailbox.folders()
    clock.set(clock.now().replace(year=2020))
    clock.advance(3500)
    mailbox.folders()
    assert len(stocked.logins) == 1
    clock.advance(60)
    mailbox.folders()
    assert stocked.logins[1] == {"grant_type": "refresh_token", "refresh_token": "refresh-0"}


def test_expired_by_the_server_leads_to_one_renewal_and_a_replay(stocked: Any, open_mailbox: Any) -> None:
    mailbox = open_mailbox()
    mailbox.folders()
    stocked.tokens = set()
    mailbox.folders()
    assert [login["grant_type"] for login in stocked.logins] == ["password", "refresh_token"]


def test_refused_renewal_falls_back_to_the_password(stocked: Any, open_mailbox: Any) -> None:
    mailbox = open_mailbox()
    mailbox.folders()
    stocked.tokens, stocked.refresh_token = set(), "another"
    mailbox.folders()
    assert [login["grant_type"] for login in stocked.logins] == ["password", "refresh_token", "password"]


def test_renewal_token_is_replaced_when_a_new_one_comes(stocked: Any, open_mailbox: Any) -> None:
    mailbox = open_mailbox()
    mailbox.folders()

    def rotated(method: str, path: str) -> Any:
        if path.endswith("authentication"):
            stocked.tokens = {"fresh"}
            return 200, b'{"access_token": "fresh", "refresh_token": "refresh-1", "expires_in": "3600"}', ""
        return None

    stocked.override = rotated
    stocked.tokens = set()
    mailbox.folders()
    stocked.tokens = set()
    mailbox.folders()
    sign_ins = [body for (_, path), body in zip(stocked.requests, stocked.bodies, strict=True) if "authent" in path]
    assert b"refresh-1" in sign_ins[2]


def test_without_renewal_token_or_lifetime(stocked: Any, open_mailbox: Any, clock: ManualClock) -> None:
    stocked.refresh_token, stocked.lifetime = None, "soon"
    mailbox = open_mailbox(auth__default_lifetime_s=100)
    mailbox.folders()
    clock.advance(100)
    mailbox.folders()
    assert [login["grant_type"] for login in stocked.logins] == ["password", "password"]


def test_a_very_short_lifetime_does_not_sign_in_at_every_call(stocked: Any, open_mailbox: Any) -> None:
    stocked.lifetime = 5
    mailbox = open_mailbox()
    for _ in range(3):
        mailbox.list_files("download")
    assert len(stocked.logins) == 1


def test_code_as_field_and_as_header(stocked: Any, open_mailbox: Any) -> None:
    open_mailbox(code=lambda: " 123456 ", auth__otp__mode="form").folders()
    assert stocked.logins[0]["totp"] == "123456"
    open_mailbox(code=lambda: "123456", auth__otp__mode="header", auth__otp__name="X-Otp").folders()
    assert [headers["X-Otp"] for headers in stocked.headers if "X-Otp" in headers] == ["123456"]


def test_nobody_there_to_type_the_code(stocked: Any, open_mailbox: Any) -> None:
    with pytest.raises(problems.SignInRefused) as caught:
        open_mailbox(auth__otp__mode="form").folders()
    assert caught.value.code == "cleo.code-needed"
    assert "service account" in caught.value.todo
    assert stocked.requests == []


def test_refusal_that_asks_for_a_code_names_the_way_out(stocked: Any, open_mailbox: Any) -> None:
    stocked.override = lambda method, path: (401, b'{"message": "TOTP code required"}', "application/json")
    with pytest.raises(problems.SignInRefused) as caught:
        open_mailbox().folders()
    assert "second factor" in caught.value.why
    assert "service account" in caught.value.todo


def test_wrong_prefix_names_the_address(stocked: Any, open_mailbox: Any) -> None:
    with pytest.raises(problems.NotFound) as caught:
        open_mailbox(api_prefix="/rest").folders()
    assert caught.value.code == "cleo.sign-in-address"
    assert f"{stocked.url}/rest/authentication" in caught.value.what


def test_portal_page_instead_of_a_token(stocked: Any, open_mailbox: Any) -> None:
    stocked.override = lambda method, path: (200, b"<html>Hello</html>", "text/html")
    with pytest.raises(problems.UnexpectedAnswer):
        open_mailbox().folders()
    stocked.override = lambda method, path: (200, b'{"ticket": "abc-secret"}', "application/json")
    with pytest.raises(problems.UnexpectedAnswer) as caught:
        open_mailbox().folders()
    assert caught.value.code == "cleo.no-token"
    assert "ticket" in caught.value.details
    assert "abc-secret" not in caught.value.details


def test_no_secret_is_told(stocked: Any, open_mailbox: Any, password: str, caplog: pytest.LogCaptureFixture) -> None:
    echo = f'{{"message": "user edi, password {password} is not right"}}'.encode()
    stocked.override = lambda method, path: (401, echo, "application/json")
    mailbox = open_mailbox()
    with caplog.at_level("DEBUG"), pytest.raises(problems.SignInRefused) as caught:
        mailbox.folders()
    told = caught.value.sentences() + repr(vars(caught.value)) + caplog.text + repr(mailbox.sign_in)
    assert password not in told
    assert base64.b64encode(password.encode()).decode() not in told
