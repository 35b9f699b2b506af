"""Marked secrets go in; none may come out."""

from __future__ import annotations

import base64
import json
import traceback
from typing import Any
from urllib.parse import quote_plus, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.transport import redaction
from acucleo_desktop.transport.problems import ServiceProblem
from acucleo_desktop.transport.retry import RetryPolicy
from acucleo_desktop.transport.session import ServiceSession

MARK = "S3cr+t&Mark%ed"


@pytest.mark.parametrize(
    "text",
    [
        f"Authorization: Bearer {MARK}",
        f"authorization = Basic {MARK}",
        f"Cookie: .ASPXAUTH={MARK}; other={MARK}",
        f"Set-Cookie: a={MARK}",
        json.dumps({"access_token": MARK, "refresh_token": MARK, "totp": MARK}),
        json.dumps({"outer": json.dumps({"password": MARK})}),
        str({"client_secret": MARK}),
        "grant_type=password&" + urlencode({"password": MARK, "totp": MARK}),
        "https://user:" + quote_plus(MARK) + "@host/path",
        '{"request_impersonation_token" : "' + MARK,
    ],
)
def test_named_secrets_are_masked(text: str) -> None:
    masked = redaction.redact_text(text)
    assert MARK not in masked
    assert quote_plus(MARK) not in masked
    assert redaction.MASK in masked


def test_known_values_are_masked_in_every_spelling() -> None:
    redaction.remember_secret(MARK, "abc")
    for spelled in (MARK, quote_plus(MARK), json.dumps(MARK)[1:-1], base64.b64encode(MARK.encode()).decode()):
        assert redaction.redact_text(f"before {spelled} after").startswith("before ***")
    assert redaction.redact_text("abc") == "abc"


def test_of_values_within_each_other_the_longest_is_masked_whole() -> None:
    redaction.remember_secret("winter", "winter-2026", "26-winter")
    assert redaction.redact_text("it is winter-2026 now") == "it is *** now"
    assert redaction.redact_text("it is winter now, winter-2026") == "it is *** now, ***"
    redaction.forget_secret("winter-2026")
    assert redaction.redact_text("it is winter-2026 now") == "it is ***-2026 now"


def test_ordinary_text_stays() -> None:
    for text in (
        "Unit EACH on line 3 is not an X12 unit code.",
        '{"token_type": "Bearer", "expires_in": 3600, "error": "The tokens are gone"}',
        "The password was changed.",
        "ISA*00*          *00*          *ZZ*SENDER",
    ):
        assert redaction.redact_text(text) == text


def test_headers_fields_and_addresses() -> None:
    headers = redaction.redact_headers({"Authorization": f"Bearer {MARK}", "Accept": "x", "X-Auth-Token": MARK})
    assert headers == {"Authorization": "***", "Accept": "x", "X-Auth-Token": "***"}
    assert redaction.redact_fields({"a": {"password": MARK}, "n": 3}) == {"a": {"password": "***"}, "n": 3}
    assert redaction.redact_url("https://u:p@h/x?code=abc&count=5&access_token=zzz#f") == (
        "https://h/x?code=***&count=5&access_token=***"
    )


def test_a_secret_cut_by_the_limit_is_masked() -> None:
    body = ("x" * 280 + '","access_token":"' + "T" * 100 + '"').encode()
    assert "TTTT" not in redaction.redact_body(body, 300)


@given(st.text(max_size=200))
def test_any_text_is_survived_and_masking_twice_changes_nothing(text: str) -> None:
    once = redaction.redact_text(text)
    assert redaction.redact_text(once) == once


@given(st.text(alphabet=st.characters(min_codepoint=33, max_codepoint=126), min_size=6, max_size=40))
def test_any_password_is_masked_in_json_and_form(password: str) -> None:
    redaction.forget_secrets()
    unique = "q" + password.replace('"', "x").replace("\\", "y").replace("*", "z") + "q"
    assert unique not in redaction.redact_text(json.dumps({"user": "edi", "password": unique, "next": 1}))
    assert urlencode({"password": unique}) not in redaction.redact_text("a=1&" + urlencode({"password": unique}))


def test_no_secret_in_a_problem_or_its_traceback(server: Any, reply: Any, caplog: pytest.LogCaptureFixture) -> None:
    server.script = [
        reply.of_json({"message": f"user edi with password={MARK} refused", "access_token": MARK}, 400),
        reply(status=500, body=f"Authorization: Bearer {MARK}".encode()),
        reply(misbehave=lambda handler: handler.connection.close()),
    ]
    session = ServiceSession("cleo", server.url, ManualClock(), retry=RetryPolicy(tries=1))
    with caplog.at_level("DEBUG", logger="acucleo"):
        for _ in range(3):
            with pytest.raises(ServiceProblem) as caught:
                session.request(
                    "POST",
                    "/x?token=" + quote_plus(MARK),
                    headers={"Authorization": f"Bearer {MARK}"},
                    data={"password": MARK},
                    effect="create",
                )
            problem = caught.value
            told = "".join(traceback.format_exception(problem)) + repr(vars(problem)) + problem.sentences()
            assert MARK not in told
            assert quote_plus(MARK) not in told
            assert problem.__cause__ is None
    session.close()
    assert MARK not in caplog.text
    assert quote_plus(MARK) not in caplog.text
