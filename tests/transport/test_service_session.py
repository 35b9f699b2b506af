"""The session over real HTTP: what is repeated, what is not, and in which words it ends."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from decimal import Decimal
from typing import Any

import pytest

from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.transport import problems
from acucleo_desktop.transport.answer import Answer, RequestRecord
from acucleo_desktop.transport.call import Hooks, Timeouts, Ways
from acucleo_desktop.transport.limiter import RateLimiter
from acucleo_desktop.transport.retry import RetryPolicy, Signal
from acucleo_desktop.transport.session import ServiceSession
from acucleo_desktop.transport.trouble import Stopped

QUICK = RetryPolicy(tries=3)


@contextmanager
def session_to(server: Any, clock: ManualClock, **more: Any) -> Iterator[ServiceSession]:
    more.setdefault("retry", QUICK)
    session = ServiceSession("cleo", server.url, clock, **more)
    try:
        yield session
    finally:
        session.close()


def test_answer_holds_what_came_back(server: Any, reply: Any, clock: ManualClock) -> None:
    server.script = [reply.of_json({"total": 1}, 200, **{"X-Request-Id": "r-1"})]
    with session_to(server, clock) as session:
        answer = session.request("GET", "/api/folders", params={"count": "5"})
    assert (answer.status, answer.request_id, answer.json()) == (200, "r-1", {"total": 1})
    assert answer.date is not None
    assert server.seen[0].path == "/api/folders?count=5"
    assert server.seen[0].headers["User-Agent"].startswith("AcucleoDesktop/")


def test_fractions_keep_all_digits_both_ways(server: Any, reply: Any, clock: ManualClock) -> None:
    server.script = [reply(body=b'\xef\xbb\xbf{"price": 0.10, "many": 12345678901234567890.123456789}')]
    with session_to(server, clock) as session:
        body = session.request("PUT", "/x", json={"price": Decimal("19.90"), "note": "caf\u00e9"}).json()
    assert body == {"price": Decimal("0.10"), "many": Decimal("12345678901234567890.123456789")}
    assert server.seen[0].body == '{"price":19.90,"note":"caf\u00e9"}'.encode()


@pytest.mark.parametrize("effect", ["none", "idempotent"])
@pytest.mark.parametrize("status", [500, 502, 503, 504, 429, 408])
def test_calls_without_lasting_effect_are_repeated(
    server: Any, reply: Any, clock: ManualClock, status: int, effect: str
) -> None:
    server.script = [reply(status), reply(status), reply.of_json(1)]
    with session_to(server, clock) as session:
        assert session.request("GET", "/x", effect=effect).json() == 1
    assert len(server.seen) == 3


@pytest.mark.parametrize("status", [500, 502, 503, 504, 408])
def test_a_create_with_an_unclear_end_is_in_doubt_after_one_try(
    server: Any, reply: Any, clock: ManualClock, status: int
) -> None:
    server.script = [reply(status)]
    with session_to(server, clock) as session, pytest.raises(problems.OutcomeUnknown) as caught:
        session.request("POST", "/x", data=b"ISA", effect="create")
    assert len(server.seen) == 1
    assert caught.value.code == "cleo.outcome-unknown"
    assert caught.value.status == status


@pytest.mark.parametrize(("status", "headers"), [(429, {}), (503, {"Retry-After": "2"})])
def test_a_create_that_was_not_taken_is_repeated(
    server: Any, reply: Any, clock: ManualClock, status: int, headers: dict[str, str]
) -> None:
    server.script = [reply(status, headers=headers), reply.of_json({}, 201)]
    with session_to(server, clock) as session:
        assert session.request("POST", "/x", data=b"ISA", effect="create", expect=(201,)).status == 201
    assert [seen.body for seen in server.seen] == [b"ISA", b"ISA"]


def test_retry_after_is_waited_for(server: Any, reply: Any, clock: ManualClock) -> None:
    server.script = [reply(429, headers={"Retry-After": "20"}), reply()]
    with session_to(server, clock) as session:
        session.request("GET", "/x")
    assert 20 <= clock.monotonic() <= 22


def test_throttled_in_the_end(server: Any, reply: Any, clock: ManualClock) -> None:
    server.script = [reply(429)]
    with session_to(server, clock) as session, pytest.raises(problems.Throttled, match="3 tries"):
        session.request("POST", "/x", effect="create")
    assert len(server.seen) == 3


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, problems.RequestRefused),
        (403, problems.NotPermitted),
        (404, problems.NotFound),
        (409, problems.RequestRefused),
        (413, problems.RequestRefused),
        (415, problems.RequestRefused),
        (422, problems.RequestRefused),
        (302, problems.UnexpectedAnswer),
    ],
)
def test_refusals_are_final_and_tell_what_was_said(
    server: Any, reply: Any, clock: ManualClock, status: int, kind: type[problems.ServiceProblem]
) -> None:
    server.script = [reply.of_json({"message": "Not like that."}, status, Location="https://other.example/")]
    with session_to(server, clock) as session, pytest.raises(kind) as caught:
        session.request("POST", "/x", effect="create")
    assert len(server.seen) == 1
    assert caught.value.status == status
    assert "Not like that" in caught.value.what or status == 302


def test_broken_connection(server: Any, reply: Any, reset: Any, clock: ManualClock) -> None:
    server.script = [reply(misbehave=reset), reply.of_json(1)]
    with session_to(server, clock) as session:
        assert session.request("GET", "/x").json() == 1
        server.script = [reply(misbehave=reset)]
        with pytest.raises(problems.OutcomeUnknown):
            session.request("POST", "/x", effect="create")
        assert len(server.seen) == 3
        with pytest.raises(problems.ServiceUnavailable):
            session.request("GET", "/x")
        with pytest.raises(problems.OutcomeUnknown):
            session.request("DELETE", "/x", effect="idempotent")


def test_an_earlier_try_that_may_have_landed_keeps_the_doubt(server: Any, reply: Any, clock: ManualClock) -> None:
    server.script = [reply(500), reply(429)]
    with session_to(server, clock) as session, pytest.raises(problems.OutcomeUnknown):
        session.request("PUT", "/x", effect="idempotent")


def test_body_cut_short(server: Any, reply: Any, clock: ManualClock) -> None:
    cut = reply(body=b"ISA*00", headers={"Content-Length": "500", "Connection": "close"})
    server.script = [cut]
    server.answer = lambda seen: reply(misbehave=_send_part)
    with session_to(server, clock) as session:
        with pytest.raises(problems.ServiceUnavailable) as caught:
            session.request("GET", "/x")
        assert caught.value.code == "cleo.answer-cut-short"
        assert len(server.seen) == 3
        with pytest.raises(problems.OutcomeUnknown):
            session.request("POST", "/x", effect="create")


def _send_part(handler: Any) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "500")
    handler.end_headers()
    handler.wfile.write(b"ISA*00")


def test_read_time_out(server: Any, reply: Any, clock: ManualClock) -> None:
    release = threading.Event()
    server.script = [reply(misbehave=lambda handler: release.wait(20))]
    try:
        with (
            session_to(server, clock, timeouts=Timeouts(read=0.2), retry=RetryPolicy(tries=1)) as session,
            pytest.raises(problems.OutcomeUnknown),
        ):
            session.request("POST", "/x", effect="create")
    finally:
        release.set()


def test_nobody_listens(server: Any, clock: ManualClock) -> None:
    server.close()
    with session_to(server, clock) as session, pytest.raises(problems.ServiceUnavailable) as caught:
        session.request("POST", "/x", effect="create")
    assert caught.value.code == "cleo.unreachable"
    assert "3 tries" in caught.value.details
    server.__init__()


def test_unknown_name(monkeypatch: pytest.MonkeyPatch, clock: ManualClock) -> None:
    import socket

    def unknown(*args: object, **more: object) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    session = ServiceSession("cleo", "https://nosuch.example", clock, retry=QUICK, ways=Ways(proxies="none"))
    with pytest.raises(problems.ServiceUnavailable) as caught:
        session.request("GET", "/api")
    session.close()
    assert caught.value.code == "cleo.name-unknown"
    assert "nosuch.example" in caught.value.what


def test_web_page_instead_of_data(server: Any, reply: Any, clock: ManualClock) -> None:
    page = reply(body=b"<html>Welcome to the portal</html>", headers={"Content-Type": "text/html; charset=utf-8"})
    server.script = [page]
    with session_to(server, clock) as session:
        with pytest.raises(problems.UnexpectedAnswer) as caught:
            session.request("GET", "/x")
        assert caught.value.code == "cleo.web-page"
        with pytest.raises(problems.OutcomeUnknown):
            session.request("POST", "/x", effect="create")
        page.headers["Content-Disposition"] = 'attachment; filename="page.html"'
        assert session.request("GET", "/x").content == page.body


def test_text_that_is_not_json(server: Any, reply: Any, clock: ManualClock) -> None:
    server.script = [reply(body=b"[" * 100_000), reply(body=b"NaN"), reply(body=b"")]
    with session_to(server, clock) as session:
        for _ in range(3):
            with pytest.raises(problems.UnexpectedAnswer):
                session.request("GET", "/x").json()


@pytest.mark.parametrize(
    "link",
    [
        "https://evil.example/api",
        "//evil.example/api",
        "http://127.0.0.1:1/api",
        "http://127.0.0.1@evil.example/",
        "/\\evil.example",
        "file:///etc/passwd",
        "/a b",
        "/a\r\nHost: evil",
    ],
)
def test_no_request_leaves_for_another_host(server: Any, clock: ManualClock, link: str) -> None:
    with session_to(server, clock) as session, pytest.raises(problems.UnexpectedAnswer) as caught:
        session.request("GET", link)
    assert caught.value.code == "cleo.foreign-address"
    assert server.seen == []


def test_addresses_are_joined_to_host_or_base(server: Any, clock: ManualClock) -> None:
    session = ServiceSession("acumatica", server.url + "/ERP/", clock)
    session.request("GET", "entity")
    session.request("GET", "/ERP/entity/Default")
    session.request("GET", server.url + "/ERP/files/1")
    session.close()
    assert [seen.path for seen in server.seen] == ["/ERP/entity", "/ERP/entity/Default", "/ERP/files/1"]


class Tokens:
    """An authorizer that counts."""

    def __init__(self, works: Callable[[int], bool] = lambda number: True) -> None:
        self.number = 0
        self.renewals = 0
        self.works = works

    def apply(self, headers: dict[str, str]) -> None:
        headers["Authorization"] = f"Bearer t{self.number}"

    def renew(self, answer: Answer) -> bool:
        assert answer.status == 401
        self.renewals += 1
        self.number += 1
        return self.works(self.number)


def test_one_renewal_and_one_replay(server: Any, reply: Any, clock: ManualClock) -> None:
    server.answer = lambda seen: reply() if seen.headers.get("Authorization") == "Bearer t1" else reply(401)
    tokens = Tokens()
    with session_to(server, clock, hooks=Hooks(authorizer=tokens)) as session:
        session.request("POST", "/x", data=b"body", effect="create")
        session.request("GET", "/x")
    assert [seen.headers["Authorization"] for seen in server.seen] == ["Bearer t0", "Bearer t1", "Bearer t1"]
    assert server.seen[1].body == b"body"


def test_a_second_401_stops(server: Any, reply: Any, clock: ManualClock) -> None:
    server.script = [reply.of_json({"message": "expired"}, 401)]
    tokens = Tokens()
    hooks = Hooks(authorizer=tokens)
    with session_to(server, clock, hooks=hooks) as session, pytest.raises(problems.SignInRefused):
        session.request("GET", "/x")
    assert (len(server.seen), tokens.renewals) == (2, 1)


def test_many_threads_renew_once(server: Any, reply: Any, clock: ManualClock) -> None:
    everybody = threading.Barrier(4)

    def answer(seen: Any) -> Any:
        if seen.headers["Authorization"] == "Bearer t0":
            return reply(misbehave=together)
        return reply()

    def together(handler: Any) -> None:
        everybody.wait(10)
        handler.send_response(401)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    server.answer = answer
    tokens = Tokens()
    with session_to(server, clock, hooks=Hooks(authorizer=tokens)) as session:
        threads = [threading.Thread(target=session.request, args=("GET", "/x")) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert tokens.renewals == 1
    assert len(server.seen) == 8


def test_the_sign_in_itself_carries_no_token(server: Any, reply: Any, clock: ManualClock) -> None:
    server.script = [reply(401)]
    hooks = Hooks(authorizer=Tokens())
    with session_to(server, clock, hooks=hooks) as session, pytest.raises(problems.SignInRefused):
        session.request("POST", "/login", authorize=False)
    assert len(server.seen) == 1
    assert "Authorization" not in server.seen[0].headers


def test_netrc_and_environment_do_not_replace_the_token(
    server: Any, clock: ManualClock, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login other password other\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    with session_to(server, clock, hooks=Hooks(authorizer=Tokens())) as session:
        session.request("GET", "/x")
    assert server.seen[0].headers["Authorization"] == "Bearer t0"


def test_stop_ends_a_wait(server: Any, reply: Any, clock: ManualClock) -> None:
    stop = threading.Event()
    server.answer = lambda seen: (stop.set(), reply(429))[1]
    with session_to(server, clock, stop=stop) as session:
        with pytest.raises(Stopped):
            session.request("GET", "/x")
        with pytest.raises(Stopped):
            session.request("GET", "/x")
    assert len(server.seen) == 1


def test_observer_hears_of_every_try(server: Any, reply: Any, reset: Any, clock: ManualClock) -> None:
    heard: list[RequestRecord] = []
    server.script = [reply(misbehave=reset), reply(500), reply(body=b"12345", headers={"X-Request-Id": "abc"})]
    with session_to(server, clock, hooks=Hooks(observer=heard.append)) as session:
        session.request("PUT", "/f/0123456789abcdef01234567/x?secret=1", data=b"123", effect="idempotent")
    assert [(entry.status, entry.attempt) for entry in heard] == [(None, 1), (500, 2), (200, 3)]
    assert {entry.template for entry in heard} == {"/f/{id}/x"}
    assert (heard[2].request_id, heard[2].sent_bytes, heard[2].received_bytes) == ("abc", 3, 5)
    assert heard[0].signal == "no_answer"


def test_a_service_may_judge_by_itself(server: Any, reply: Any, clock: ManualClock) -> None:
    server.script = [reply.of_json({"message": "PXException"}, 500)]
    hooks = Hooks(judge=lambda answer: Signal.REFUSED if answer.status == 500 else None)
    with session_to(server, clock, hooks=hooks) as session, pytest.raises(problems.RequestRefused, match="PXException"):
        session.request("POST", "/x", effect="create")


def test_limiter_is_asked_for_every_try_and_slows_down(server: Any, reply: Any, clock: ManualClock) -> None:
    limiter = RateLimiter(clock, 4)
    server.script = [reply(429), reply()]
    with session_to(server, clock, limiter=limiter) as session:
        session.request("GET", "/x", path_template="/x")
        key = f"cleo {server.url} /x"
        assert limiter.rate(key) < 4
        for _ in range(80):
            session.request("GET", "/x", path_template="/x")
        assert limiter.rate(key) == 4


@pytest.mark.parametrize(("effect", "kind"), [("none", "UnexpectedAnswer"), ("create", "OutcomeUnknown")])
def test_an_answer_without_end_leaves_a_write_in_doubt(
    server: Any, reply: Any, clock: ManualClock, monkeypatch: pytest.MonkeyPatch, effect: str, kind: str
) -> None:
    monkeypatch.setattr("acucleo_desktop.transport.session._LARGEST_BODY", 10)
    server.script = [reply.of_json("much more than ten bytes")]
    with session_to(server, clock) as session, pytest.raises(getattr(problems, kind)):
        session.request("POST", "/x", effect=effect)


def test_a_connection_serves_many_requests(server: Any, clock: ManualClock, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = []
    serve = server._server.finish_request

    def counted(*given: Any) -> None:
        opened.append(given)
        serve(*given)

    monkeypatch.setattr(server._server, "finish_request", counted)
    with session_to(server, clock) as session:
        for _ in range(20):
            session.request("GET", "/x")
    assert len(opened) == 1


def test_bad_addresses_are_named() -> None:
    for address in ("ftp://x", "x.example.com", "https://user:pw@x.example", "https://x/?a=1", "https://"):
        with pytest.raises(ValueError, match="address"):
            ServiceSession("cleo", address, ManualClock())
