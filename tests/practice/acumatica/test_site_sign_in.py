"""Signing in to the practice Acumatica: grants, refresh, cookie, seats, and where the links point."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from http.client import HTTPConnection
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import requests


def test_discovery_names_addresses_under_the_mount(mounted: Any) -> None:
    found = requests.get(f"{mounted.url}/identity/.well-known/openid-configuration", timeout=5).json()
    assert found["token_endpoint"] == f"{mounted.url}/identity/connect/token"
    assert found["revocation_endpoint"] == f"{mounted.url}/identity/connect/revocation"


@pytest.mark.parametrize(
    ("form", "error"),
    [
        ({"password": "wrong"}, "invalid_grant"),
        ({"client_secret": "wrong"}, "invalid_client"),
        ({"client_id": "00000000@Company"}, "invalid_client"),
        ({"grant_type": "refresh_token", "refresh_token": "unknown"}, "invalid_grant"),
        ({"grant_type": "authorization_code", "code": "unknown"}, "invalid_grant"),
        ({"grant_type": "client_credentials"}, "unauthorized_client"),
        ({"grant_type": "something"}, "unsupported_grant_type"),
    ],
)
def test_a_refused_grant_is_a_400_with_its_error(site: Any, form: dict[str, str], error: str) -> None:
    reply = site.token(**form)
    assert (reply.status_code, reply.json()["error"]) == (400, error)


def test_a_wrong_password_says_so(site: Any) -> None:
    assert site.token(password="x").json()["error_description"] == "invalid_username_or_password"


def test_refresh_tokens_rotate_and_keep_the_session(site: Any) -> None:
    first = site.token().json()
    site.http.headers["Authorization"] = f"Bearer {first['access_token']}"
    site.get("Customer", _top="1")
    before = requests.get(f"{site.url}/practice/sessions", timeout=5).json()["open"]
    second = site.token(grant_type="refresh_token", refresh_token=first["refresh_token"]).json()
    again = site.token(grant_type="refresh_token", refresh_token=first["refresh_token"])
    assert second["refresh_token"] != first["refresh_token"]
    assert (again.status_code, again.json()["error"]) == (400, "invalid_grant")
    site.http.headers["Authorization"] = f"Bearer {second['access_token']}"
    site.get("Customer", _top="1")
    assert requests.get(f"{site.url}/practice/sessions", timeout=5).json()["open"] == before


def test_without_offline_access_there_is_no_refresh_token(site: Any) -> None:
    assert "refresh_token" not in site.token(scope="api").json()


def test_a_token_ends_after_its_time_and_the_refresh_chain_after_thirty_days(site: Any) -> None:
    token = site.token().json()
    site.clock.advance(3601)
    assert site.call("GET", "Customer").status_code == 401
    token = site.token(grant_type="refresh_token", refresh_token=token["refresh_token"]).json()
    site.clock.advance(30 * 86400)
    reply = site.token(grant_type="refresh_token", refresh_token=token["refresh_token"])
    assert reply.json()["error"] == "invalid_grant"


def _consent(site: Any, verifier: str, **form: str) -> requests.Response:
    challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")
    asked = {
        "response_type": "code",
        "client_id": site.server.settings.client_id,
        "redirect_uri": "http://127.0.0.1:5999/back",
        "scope": "api offline_access",
        "state": "s1",
        "code_challenge": challenge,
        "code_challenge_method": "S256",
    }
    address = f"{site.url}/identity/connect/authorize"
    page = requests.get(address, params=asked, timeout=5)
    assert "<form" in page.text
    known = {"username": "edi", "password": "practice", "consent": "yes"}
    return requests.post(address, params=asked, data=known | form, allow_redirects=False, timeout=5)


def test_the_code_grant_needs_consent_the_password_and_the_verifier(mounted: Any) -> None:
    back = parse_qs(urlsplit(_consent(mounted, "v" * 43).headers["Location"]).query)
    assert back["state"] == ["s1"]
    code = {"grant_type": "authorization_code", "code": back["code"][0], "redirect_uri": "http://127.0.0.1:5999/back"}
    assert mounted.token(**code, code_verifier="v" * 43).status_code == 200
    assert mounted.token(**code, code_verifier="v" * 43).status_code == 400
    other = parse_qs(urlsplit(_consent(mounted, "v" * 43).headers["Location"]).query)["code"][0]
    assert mounted.token(**(code | {"code": other}), code_verifier="w" * 43).status_code == 400


def test_denied_consent_and_a_wrong_password_give_no_code(site: Any) -> None:
    assert "error=access_denied" in _consent(site, "v" * 43, consent="no").headers["Location"]
    assert _consent(site, "v" * 43, password="wrong").status_code == 200


@pytest.mark.parametrize("tenant", ["tenant", "company"])
def test_the_cookie_sign_in_takes_tenant_and_company(mounted: Any, tenant: str) -> None:
    other = mounted.other()
    body = {"name": "edi", "password": "practice", tenant: "Company"}
    reply = other.http.post(f"{other.url}/entity/auth/login", json=body)
    assert reply.status_code == 204
    assert {".ASPXAUTH", "ASP.NET_SessionId"} <= set(reply.cookies.keys())
    assert other.get("Customer", _top="1")
    assert other.http.post(f"{other.url}/entity/auth/logout").status_code == 204
    assert other.call("GET", "Customer").status_code == 401
    other.http.close()


def test_cookie_sign_in_refusals(site: Any) -> None:
    address = f"{site.url}/entity/auth/login"
    wrong = requests.post(address, json={"name": "edi", "password": "no"}, timeout=5)
    assert (wrong.status_code, "Invalid credentials" in wrong.json()["exceptionMessage"]) == (500, True)
    unknown = requests.post(address, data={"name": "edi", "password": "practice", "tenant": "Nowhere"}, timeout=5)
    assert unknown.json()["exceptionType"].endswith("PXUndefinedCompanyException")


def test_an_idle_cookie_session_ends_and_use_keeps_it(site: Any) -> None:
    other = site.other()
    other.http.post(f"{other.url}/entity/auth/login", json={"name": "edi", "password": "practice"})
    for _ in range(3):
        site.clock.advance(15 * 60)
        assert other.call("GET", "Customer").status_code == 200
    site.clock.advance(21 * 60)
    assert other.call("GET", "Customer").status_code == 401
    other.http.close()


def test_seats_are_taken_by_use_and_freed_by_the_logout(make_site: Callable[..., Any]) -> None:
    first = make_site(faults=(("seats", 1),)).sign_in()
    second = first.other().sign_in()  # a token alone takes no seat
    assert first.call("GET", "Customer").status_code == 200
    refused = second.call("GET", "Customer")
    assert refused.status_code == 500
    assert refused.json()["exceptionMessage"].startswith("API Login Limit")
    first.fault(seat_style="302")
    refused = second.call("GET", "Customer")
    assert refused.status_code == 302
    assert "API Login Limit" in parse_qs(urlsplit(refused.headers["Location"]).query)["message"][0]
    login = requests.post(f"{first.url}/entity/auth/login", json={"name": "edi", "password": "practice"}, timeout=5)
    assert login.history  # followed to the error page, as a careless client would
    assert first.http.post(f"{first.url}/entity/auth/logout").status_code == 204
    assert second.call("GET", "Customer").status_code == 200
    second.http.close()


def test_revoking_does_not_end_the_session(site: Any) -> None:
    token = site.http.headers["Authorization"].removeprefix("Bearer ")
    assert site.http.post(f"{site.url}/identity/connect/revocation", data={"token": token}).status_code == 200
    assert site.call("GET", "Customer").status_code == 200


def test_without_a_token_only_the_list_of_endpoints_is_answered(mounted: Any) -> None:
    assert requests.get(f"{mounted.url}/entity/Default/24.200.001/Customer", timeout=5).status_code == 401
    for address in (f"{mounted.url}/entity", f"{mounted.url}/entity/"):
        found = requests.get(address, timeout=5).json()
        versions = {entry["version"] for entry in found["endpoints"]}
        assert {"20.200.001", "22.200.001", "23.200.001", "24.200.001", "25.200.001"} == versions
        mount = urlsplit(mounted.url).path
        assert all(entry["href"].startswith(f"{mount}/entity/Default/") for entry in found["endpoints"])


def test_expired_tokens_are_refused_once_and_a_new_one_works(site: Any) -> None:
    site.fault(expire_tokens=True)
    assert site.call("GET", "Customer").status_code == 401
    assert site.sign_in().call("GET", "Customer").status_code == 200


def test_refreshing_does_not_make_the_chain_longer(site: Any) -> None:
    refresh = site.token().json()["refresh_token"]
    site.clock.advance(20 * 86400)
    refresh = site.token(grant_type="refresh_token", refresh_token=refresh).json()["refresh_token"]
    site.clock.advance(11 * 86400)
    assert site.token(grant_type="refresh_token", refresh_token=refresh).json()["error"] == "invalid_grant"


def test_a_code_is_good_for_its_own_address_only(make_site: Callable[..., Any]) -> None:
    site = make_site(redirect_uris=("http://127.0.0.1:5999/back",))
    code = parse_qs(urlsplit(_consent(site, "v" * 43).headers["Location"]).query)["code"][0]
    form = {"grant_type": "authorization_code", "code": code, "code_verifier": "v" * 43}
    assert site.token(**form, redirect_uri="http://127.0.0.1:5998/back").json()["error"] == "invalid_grant"
    asked = {"client_id": site.server.settings.client_id, "redirect_uri": "http://elsewhere.example/"}
    assert requests.get(f"{site.url}/identity/connect/authorize", params=asked, timeout=5).status_code == 400


def test_a_logout_without_a_length_is_a_411(site: Any) -> None:
    line = HTTPConnection(urlsplit(site.url).netloc, timeout=5)
    line.putrequest("POST", "/entity/auth/logout")
    line.endheaders()
    assert line.getresponse().status == 411
    line.close()
