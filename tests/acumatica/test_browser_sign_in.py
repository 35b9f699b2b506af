"""Signing in through the browser: code with PKCE, the chain of refresh tokens, and every way in which it can end."""

from __future__ import annotations

import socket
import threading
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
import requests
from browser_user import Person, visits

from acucleo_desktop.acumatica.browser_sign_in import BrowserSignIn
from acucleo_desktop.acumatica.client import AcumaticaClient
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.transport.problems import ServiceUnavailable, SignInRefused
from acucleo_desktop.transport.retry import RetryPolicy
from acucleo_desktop.transport.secrets import PlainSecrets

PASSWORD, CLIENT_SECRET = "marked-pass-4711", "marked-secret-0815"


def free_port() -> int:
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        return int(line.getsockname()[1])


class Browsing:
    """A connection over the browser to a practice site, and the secrets that stay between runs."""

    def __init__(self, site: Any) -> None:
        self.site = site
        self.back = f"http://127.0.0.1:{free_port()}/back"
        self.connection = replace(site.connection, sign_in="oauth-code", username="", redirect_uri=self.back)
        self.secrets = PlainSecrets({"client_secret": CLIENT_SECRET})

    def sign_in(self, browser: Any, **how: Any) -> None:
        BrowserSignIn(self.connection, self.secrets, self.site.clock, browser, **how).run()

    def client(self) -> AcumaticaClient:
        return AcumaticaClient(self.connection, self.secrets, self.site.clock, retry=RetryPolicy(tries=2))

    def run(self) -> int:
        """Do what a scheduled run does: sign in by itself, read, give the seat back."""
        with self.client() as client:
            return len(list(client.list_records("Customer", select=("CustomerID",))))


@pytest.fixture
def browsing(site: Any) -> Browsing:
    return Browsing(site)


def test_a_person_signs_in_once_and_runs_go_on_by_themselves(browsing: Browsing) -> None:
    browsing.site.fault(two_factor=True)
    person = Person(PASSWORD, one_time_code="123456")
    browsing.sign_in(person)
    page = person.done()
    assert page.status_code == 200
    assert "signed in to Acumatica" in page.text
    assert page.headers["Cache-Control"] == "no-store"
    assert "code=" not in page.text
    assert person.asked["code_challenge_method"] == "S256"
    assert person.asked["scope"] == "api offline_access"
    assert browsing.site.seats() == 0, "the session of the sign-in is given back"
    kept = browsing.secrets.get("refresh_token")
    for _week in range(4):
        browsing.site.clock.advance(7 * 86400)
        assert browsing.run() == 7
    assert browsing.secrets.get("refresh_token") != kept, "each use brings another, and it is kept"
    assert browsing.site.seats() == 0


def test_the_chain_ends_with_words_and_a_refused_token_is_never_tried_again(browsing: Browsing) -> None:
    browsing.sign_in(Person(PASSWORD))
    browsing.site.clock.advance(31 * 86400)
    for _run in range(3):
        with pytest.raises(SignInRefused) as ended:
            browsing.run()
        assert "browser" in ended.value.todo
        assert ended.value.field == "sign_in"
    assert browsing.site.count("POST", "/identity/connect/token") == 2, "the code, and one try to refresh"
    browsing.sign_in(Person(PASSWORD))
    assert browsing.run() == 7


def test_nobody_has_signed_in_yet(browsing: Browsing) -> None:
    with pytest.raises(SignInRefused) as nobody:
        browsing.run()
    assert nobody.value.code == "acumatica.sign-in-needed"
    assert browsing.site.count("POST", "/identity/connect/token") == 0


def test_a_token_that_ends_within_a_run_is_renewed_and_stored(browsing: Browsing) -> None:
    browsing.sign_in(Person(PASSWORD))
    with browsing.client() as client:
        list(client.list_records("Customer"))
        first = browsing.secrets.get("refresh_token")
        browsing.site.clock.advance(3600)
        list(client.list_records("Customer"))
        assert browsing.secrets.get("refresh_token") != first
        browsing.site.fault(expire_tokens=1)
        assert len(list(client.list_records("Customer"))) == 7
        assert browsing.site.seats() == 1


def test_a_lost_answer_to_a_renewal_asks_for_a_person_and_not_for_ever(browsing: Browsing) -> None:
    browsing.sign_in(Person(PASSWORD))
    browsing.site.fault(drop_token_reply=1)
    with pytest.raises(SignInRefused) as again:
        browsing.run()
    assert "cut off while it was being renewed" in again.value.why
    asked = browsing.site.count("POST", "/identity/connect/token")
    with pytest.raises(SignInRefused):
        browsing.run()
    assert browsing.site.count("POST", "/identity/connect/token") == asked


def test_a_kill_between_the_answer_and_the_storing_ends_in_the_same_words(browsing: Browsing) -> None:
    browsing.sign_in(Person(PASSWORD))
    used = browsing.secrets.get("refresh_token")
    browsing.run()
    browsing.secrets.keep("refresh_token", used)  # what a killed program leaves
    with pytest.raises(SignInRefused) as again:
        browsing.run()
    assert again.value.code == "acumatica.sign-in-again"


def test_a_vault_that_does_not_take_the_token_at_once_is_tried_again(browsing: Browsing) -> None:
    browsing.sign_in(Person(PASSWORD))
    refusals = [Problem("vault.locked", "The vault is locked.")]

    class Stubborn(PlainSecrets):
        def keep(self, name: str, value: str) -> None:
            if refusals:
                raise refusals.pop()
            super().keep(name, value)

    browsing.secrets = Stubborn({name: browsing.secrets.get(name) for name in ("client_secret", "refresh_token")})
    assert browsing.run() == 7
    assert not refusals
    assert browsing.run() == 7, "it was stored at the end of the run"


def test_runs_at_the_same_time_do_not_use_each_others_token_up(browsing: Browsing) -> None:
    browsing.sign_in(Person(PASSWORD))
    browsing.connection = replace(browsing.connection, ends_session=False)  # they share one session at the site
    found: list[int] = []
    runs = [threading.Thread(target=lambda: found.append(browsing.run())) for _ in range(4)]
    for run in runs:
        run.start()
    for run in runs:
        run.join()
    assert found == [7] * 4


def test_another_connection_never_uses_the_token(browsing: Browsing) -> None:
    browsing.sign_in(Person(PASSWORD))
    mine = browsing.connection
    browsing.connection = replace(mine, client_id="00000000-0000-0000-0000-000000000000@Company")
    with pytest.raises(SignInRefused) as other:
        browsing.run()
    assert other.value.code == "acumatica.sign-in-needed"
    browsing.connection = mine
    assert browsing.run() == 7


@pytest.mark.parametrize(
    ("browser", "code"),
    [
        (Person(PASSWORD, consent="no"), "acumatica.access-denied"),
        (visits(lambda address: f"{_back(address)}?{urlencode({'state': _state(address), 'error': 'x'})}"), "refused"),
    ],
    ids=["denied", "another refusal"],
)
def test_a_refusal_in_the_browser_is_told(browsing: Browsing, browser: Any, code: str) -> None:
    with pytest.raises(SignInRefused) as denied:
        browsing.sign_in(browser)
    assert code in denied.value.code
    if isinstance(browser, Person):
        assert "not signed in" in browser.done().text


def _asked(address: str, name: str) -> str:
    return parse_qs(urlsplit(address).query)[name][0]


def _back(address: str) -> str:
    return _asked(address, "redirect_uri")


def _state(address: str) -> str:
    return _asked(address, "state")


def test_an_answer_with_another_state_is_not_taken_and_waiting_ends(browsing: Browsing) -> None:
    pages: list[requests.Response] = []

    def stranger(address: str) -> None:
        pages.append(requests.get(_back(address), params={"code": "abc", "state": "mine"}, timeout=10))
        pages.append(requests.get(_back(address).replace("/back", "/favicon.ico"), timeout=10))
        browsing.site.clock.advance(301)

    with pytest.raises(Problem) as late:
        browsing.sign_in(stranger)
    assert [page.status_code for page in pages] == [400, 404]
    assert late.value.code == "acumatica.sign-in-too-late"
    assert "another sign-in" in late.value.why
    assert browsing.site.count("POST", "/identity/connect/token") == 0


def test_a_wrong_code_is_refused_by_the_site_and_nothing_is_kept(browsing: Browsing) -> None:
    forged = visits(lambda address: f"{_back(address)}?{urlencode({'state': _state(address), 'code': 'forged'})}")
    with pytest.raises(SignInRefused):
        browsing.sign_in(forged)
    with pytest.raises(Problem):
        browsing.secrets.get("refresh_token")


def test_cancel_ends_the_waiting_at_once(browsing: Browsing) -> None:
    stop = threading.Event()
    with pytest.raises(Problem) as cancelled:
        browsing.sign_in(lambda _address: stop.set(), stop=stop)
    assert cancelled.value.code == "acumatica.sign-in-cancelled"
    browsing.sign_in(Person(PASSWORD))  # the port is free again
    assert browsing.run() == 7


def test_a_taken_port_is_named(browsing: Browsing) -> None:
    port = urlsplit(browsing.back).port
    with socket.create_server(("127.0.0.1", int(port or 0))), pytest.raises(Problem) as taken:
        browsing.sign_in(Person(PASSWORD))
    assert taken.value.field == "redirect_uri"
    assert str(port) in taken.value.what


def test_the_address_of_return_must_be_the_registered_one(make_site: Any) -> None:
    site = make_site(redirect_uris=("http://127.0.0.1:5999/back",))
    browsing = Browsing(site)
    person = Person(PASSWORD)

    def browser(address: str) -> None:
        person(address)
        person.done()
        site.clock.advance(301)

    with pytest.raises(Problem) as refused:
        browsing.sign_in(browser)
    assert person.pages[0].json()["error"] == "unauthorized_client"
    assert "exactly" in refused.value.todo


@pytest.mark.parametrize("way", ["oauth-password", "cookie"])
def test_a_site_with_two_factors_refuses_the_password_and_names_the_way_out(make_site: Any, way: str) -> None:
    site = make_site(two_factor=True)
    with pytest.raises(SignInRefused) as refused:
        list(site.client(sign_in=way).list_records("Customer"))
    assert refused.value.code == "acumatica.two-factor"
    assert "oauth-code" in refused.value.todo
    assert refused.value.field == "sign_in"


def test_a_wrong_second_factor_keeps_the_person_on_the_page(make_site: Any) -> None:
    browsing = Browsing(make_site(two_factor=True))
    person = Person(PASSWORD, one_time_code="000000")

    def browser(address: str) -> None:
        person(address)
        assert "The code is wrong" in person.done().text
        browsing.site.clock.advance(301)

    with pytest.raises(Problem) as late:
        browsing.sign_in(browser)
    assert late.value.code == "acumatica.sign-in-too-late"


def test_a_site_that_is_away_while_renewing_keeps_the_token(browsing: Browsing) -> None:
    browsing.sign_in(Person(PASSWORD))
    browsing.site.fault(maintenance_503=2)
    with pytest.raises(ServiceUnavailable):
        browsing.run()
    browsing.site.fault(maintenance_503=0)
    assert browsing.run() == 7


@pytest.mark.parametrize(
    "address", ["https://127.0.0.1:1/x", "http://example.com:80/x", "http://127.0.0.1/x", "http://127.0.0.1:x/", ""]
)
def test_an_address_of_return_elsewhere_is_refused(browsing: Browsing, address: str) -> None:
    with pytest.raises(Problem) as wrong:
        replace(browsing.connection, redirect_uri=address).check()
    assert wrong.value.field == "redirect_uri"


def test_the_code_and_the_proof_never_reach_the_log(browsing: Browsing, caplog: pytest.LogCaptureFixture) -> None:
    person = Person(PASSWORD)
    with caplog.at_level("DEBUG", logger="acucleo"):
        browsing.sign_in(person)
        browsing.run()
    assert person.asked["state"] not in caplog.text
    assert browsing.secrets.get("refresh_token") not in caplog.text


def test_a_connection_with_a_password_needs_no_browser(site: Any) -> None:
    with pytest.raises(Problem) as none:
        BrowserSignIn(site.connection, PlainSecrets({}), site.clock, Person(PASSWORD))
    assert none.value.field == "sign_in"
