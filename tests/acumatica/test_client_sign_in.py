"""Signing in, renewing, and always giving the seat back."""

from __future__ import annotations

import logging
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest

from acucleo_desktop.acumatica.checks import test_connection as run_chain
from acucleo_desktop.transport.problems import ServiceProblem, ServiceUnavailable, SignInRefused
from acucleo_desktop.transport.secrets import PlainSecrets

PASSWORD, CLIENT_SECRET = "marked-pass-4711", "marked-secret-0815"


def customers(client: Any) -> list[str]:
    return [record.text("CustomerID") for record in client.list_records("Customer", select=("CustomerID",))]


@pytest.mark.parametrize("mount", ["", "/AcumaticaERP"], ids=["root", "virtual directory"])
@pytest.mark.parametrize("way", ["oauth-password", "cookie"])
def test_both_ways_in_work_and_give_the_seat_back(make_site: Any, mount: str, way: str) -> None:
    site = make_site(mount)
    with site.client(sign_in=way) as client:
        assert len(customers(client)) == 7
        assert site.seats() == 1
    assert site.seats() == 0


def test_the_seat_comes_back_after_an_exception_too(site: Any) -> None:
    def work() -> None:
        with site.client() as client:
            customers(client)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        work()
    assert site.seats() == 0


def test_a_token_that_ends_is_refreshed_without_the_password(site: Any) -> None:
    with site.client() as client:
        customers(client)
        site.clock.advance(3600)
        customers(client)
        assert site.count("POST", "/identity/connect/token") == 2
        assert site.seats() == 1, "refreshing keeps the session"


def test_a_token_that_the_site_forgot_is_renewed_once(site: Any) -> None:
    with site.client() as client:
        customers(client)
        site.fault(expire_tokens=True)
        assert len(customers(client)) == 7


def test_several_threads_renew_once(site: Any) -> None:
    with site.client() as client:
        customers(client)
        site.clock.advance(3600)
        found: list[int] = []
        threads = [threading.Thread(target=lambda: found.append(len(customers(client)))) for _ in range(5)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert found == [7] * 5
        assert site.count("POST", "/identity/connect/token") == 2


@pytest.mark.parametrize("status", [400, 401, 500])
@pytest.mark.parametrize("way", ["oauth-password", "cookie"])
def test_a_wrong_password_stops_with_words_and_is_not_tried_again(
    make_site: Any, way: str, status: int, caplog: pytest.LogCaptureFixture
) -> None:
    site = make_site(wrong_password_status=status)
    client = site.client(password="wrong-horse", sign_in=way)
    with caplog.at_level(logging.DEBUG):
        for _ in range(2):
            with pytest.raises(SignInRefused) as refused:
                customers(client)
    assert refused.value.field in {"password", "username"}
    assert refused.value.todo
    tries = site.count("POST", "/identity/connect/token") + site.count("POST", "/entity/auth/login")
    assert tries == 1, "an account is locked by repetition"
    told = caplog.text + refused.value.sentences() + refused.value.details
    assert "wrong-horse" not in told
    assert CLIENT_SECRET not in told


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"client_id": "00000000-0000-0000-0000-000000000000@Company"}, "client_id"),
        ({"secret": "not-it"}, "client_secret"),
        ({"tenant": "Elsewhere"}, "tenant"),
        ({"tenant": "Elsewhere", "sign_in": "cookie"}, "tenant"),
        ({"username": "nobody"}, "username"),
    ],
)
def test_the_setting_at_fault_is_named(site: Any, changes: dict[str, str], field: str) -> None:
    with pytest.raises(ServiceProblem) as refused:
        customers(site.client(**changes))
    allowed = {"client_id", "client_secret"} if field.startswith("client") else {field, "password", "username"}
    assert refused.value.field in allowed
    assert refused.value.todo


@pytest.mark.parametrize("style", ["500", "302"])
@pytest.mark.parametrize("way", ["oauth-password", "cookie"])
def test_no_free_seat_is_said_as_such(make_site: Any, style: str, way: str) -> None:
    site = make_site(seats=1, seat_style=style)
    with site.client(sign_in=way) as first:
        customers(first)
        with pytest.raises(ServiceProblem) as busy:
            customers(site.client(sign_in=way))
        assert "places for API users are taken" in busy.value.what
        assert not isinstance(busy.value, SignInRefused), "it passes by itself"
    assert len(customers(site.client(sign_in=way))) == 7


def test_an_unreachable_site_is_said_with_its_address(site: Any) -> None:
    with pytest.raises(ServiceUnavailable) as away:
        customers(site.client(instance_url="http://127.0.0.1:9"))
    assert "127.0.0.1:9" in away.value.what


def chain(site: Any, **changes: Any) -> list[Any]:
    secrets = PlainSecrets({"password": changes.pop("password", PASSWORD), "client_secret": CLIENT_SECRET})
    from dataclasses import replace

    return list(run_chain(replace(site.connection, **changes), secrets, site.clock))


def test_the_chain_of_a_good_connection_has_every_step(site: Any) -> None:
    steps = chain(site)
    assert all(step.ok for step in steps)
    assert len(steps) > 8
    assert site.seats() == 0


@pytest.mark.parametrize(
    ("changes", "step", "field"),
    [
        ({"instance_url": "http://127.0.0.1:9"}, "Reach", "instance_url"),
        ({"endpoint_version": "99.999.999"}, "Find the endpoint", "endpoint_version"),
        ({"endpoint_name": "Elsewhere"}, "Find the endpoint", "endpoint_name"),
        ({"password": "wrong-horse"}, "Sign in", "password"),
    ],
)
def test_the_chain_ends_at_the_first_step_that_fails(site: Any, changes: dict[str, str], step: str, field: str) -> None:
    steps = chain(site, **changes)
    assert [one.ok for one in steps] == [True] * (len(steps) - 1) + [False]
    assert steps[-1].name.startswith(step)
    assert steps[-1].problem.field == field
    assert site.seats() == 0


@pytest.mark.parametrize("way", ["oauth-password", "cookie"])
def test_a_busy_site_is_asked_again_and_the_password_is_not_blamed(make_site: Any, way: str) -> None:
    site = make_site(throttle_429=1, retry_after="3")
    assert len(customers(site.client(sign_in=way))) == 7


class Portal(BaseHTTPRequestHandler):
    """Some other program: answers everything with a page, or sends everybody elsewhere."""

    status = 200

    def do_POST(self) -> None:
        self.send_response(self.status)
        body = b"<html>Welcome</html>" if self.status == 200 else b""
        if self.status == 302:
            self.send_header("Location", "https://portal.example.com/start")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST

    def log_message(self, *_words: object) -> None:
        """Say nothing."""


@pytest.mark.parametrize("status", [200, 302])
@pytest.mark.parametrize("way", ["oauth-password", "cookie"])
def test_another_program_at_the_address_is_not_taken_for_a_wrong_password(
    site: Any, way: str, status: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Portal, "status", status)
    with HTTPServer(("127.0.0.1", 0), Portal) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            with pytest.raises(ServiceProblem) as elsewhere:
                customers(site.client(sign_in=way, instance_url=f"http://127.0.0.1:{server.server_port}"))
        finally:
            server.shutdown()
            thread.join()
    assert elsewhere.value.field == "instance_url"
    assert not isinstance(elsewhere.value, SignInRefused)
