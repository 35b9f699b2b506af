"""How each problem that the clients can raise is brought about on the practice services, and what it says then."""

from __future__ import annotations

import re
import ssl
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch
from urllib.parse import urlsplit

from front import Front, Reply, Wanted
from own_certificate import write_certificate
from service_lines import CALLS, Call, Lines

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.steps import StepResult
from acucleo_desktop.transport import session as session_module


@dataclass(frozen=True)
class Provocation:
    """One way to a problem.

    Attributes:
        code: of the problem.
        how: what happens, in a sentence for the document.
        act: makes it happen.
        over: the way to the service, where one code is said over several.
    """

    code: str
    how: str
    act: Callable[[Lines], object]
    over: str = ""

    @property
    def heading(self) -> str:
        """The heading in the document."""
        return f"### `{self.code}`" + (f" over {self.over}" if self.over else "")


def provoke(lines: Lines, provocation: Provocation) -> Problem:
    """Bring a problem about and return it.

    Raises:
        AssertionError: nothing was raised.
    """
    lines.quiet()
    try:
        provocation.act(lines)
    except Problem as problem:
        return problem
    finally:
        lines.quiet()
    raise AssertionError(f"{provocation.code} was not raised")


def call_named(service: str, name: str) -> Call:
    """Return a call of the retry table's walk."""
    return next(call for call in CALLS if (call.service, call.name) == (service, name))


def failed_step(steps: Iterable[StepResult]) -> object:
    """Raise the problem of the step at which a connection test ends."""
    for step in steps:
        if step.problem is not None:
            raise step.problem
    return None


def answered(service: str, name: str, *replies: Reply) -> Callable[[Lines], object]:
    """Return an act: the call's requests get `replies`."""
    call = call_named(service, name)

    def act(lines: Lines) -> object:
        ready = call.prepare(lines)
        lines.line(service).misbehave(call.wanted, *replies)
        return ready()

    return act


@contextmanager
def faults(lines: Lines, service: str, **switches: object) -> Iterator[None]:
    """Set switches of a practice service for a while."""
    server = lines.cleo_server if service == "cleo" else lines.acumatica_server
    before = {name: value for name, value in server.faults.all().items() if name in switches}
    for name, value in switches.items():
        server.faults.set(name, value)
    try:
        yield
    finally:
        for name, value in before.items():
            server.faults.set(name, value)


def _json(status: int, **headers: str) -> Reply:
    return Reply(status, b'{"message": "said on purpose"}', {"Content-Type": "application/json", **headers})


_READ = {"cleo": "list files (GET)", "acumatica": "list (GET)"}
_CREATE = {"cleo": "upload (POST)", "acumatica": "create (PUT)"}
_NO_SUCH_NAME = "https://no-such-company.invalid"
_MEGABYTE = 1024 * 1024


def shared(service: str) -> tuple[Provocation, ...]:
    """Return what both services have in common."""
    read, create = _READ[service], _CREATE[service]

    def one(code: str, how: str, act: Callable[[Lines], object]) -> Provocation:
        return Provocation(f"{service}.{code}", how, act)

    return (
        one("unreachable", "nothing listens at the address", lambda lines: _nobody_listens(lines, service)),
        one("name-unknown", "the host's name does not exist", lambda lines: _elsewhere(lines, service, _NO_SUCH_NAME)),
        one("certificate", "the certificate is nobody's", lambda lines: _own_certificate(lines, service)),
        one("no-answer", "the line is closed before an answer", answered(service, read, Reply(way="drop"))),
        one("answer-cut-short", "half of the answer comes", answered(service, read, Reply(way="cut"))),
        one("throttled", "429 each time", answered(service, read, _json(429))),
        one("busy", "503 with Retry-After each time", answered(service, read, _json(503, **{"Retry-After": "1"}))),
        one("unavailable", "503 each time", answered(service, read, _json(503))),
        one("server-error", "502 each time", answered(service, read, _json(502))),
        one(
            "redirected",
            "301 to another address",
            answered(service, read, _json(301, Location="https://other.example/")),
        ),
        one("web-page", "a web page with status 200", answered(service, read, _page())),
        one("unexpected-status", "206 for a list", answered(service, read, _json(206))),
        one("refused", "409 for a list", answered(service, read, _json(409))),
        one(
            "not-json",
            "half a JSON text",
            answered(service, read, Reply(200, b'{"a": ', {"Content-Type": "application/json"})),
        ),
        one(
            "outcome-unknown",
            "the line is closed after a write has arrived",
            answered(service, create, Reply(way="drop-after")),
        ),
        one("too-large", "an answer larger than any document", lambda lines: _too_large(lines, service)),
        one("stopped", "the run is stopped between two requests", lambda lines: _stopped(lines, service)),
    )


def _page() -> Reply:
    return Reply(200, b"<html><body>Portal</body></html>", {"Content-Type": "text/html"})


def read_something(lines: Lines, service: str, address: str) -> object:
    """Sign in and read at another address."""
    if service == "cleo":
        return lines.mailbox(base_url=address).folders()
    return lines.site(instance_url=address).get_record("Customer", "SHOP1")


_elsewhere = read_something


def _nobody_listens(lines: Lines, service: str) -> object:
    return read_something(lines, service, f"http://127.0.0.1:{closed_port()}")


def closed_port() -> int:
    """Return a port of this computer at which nobody listens any more."""
    line = Front("http://127.0.0.1:9")
    line.close()
    return urlsplit(line.origin).port or 0


def _own_certificate(lines: Lines, service: str) -> object:
    with TemporaryDirectory() as folder:
        path = write_certificate(Path(folder))
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(path)
        line = Front("http://127.0.0.1:9", tls=context)
        try:
            return read_something(lines, service, line.origin)
        finally:
            line.close()


def _too_large(lines: Lines, service: str) -> object:
    with patch.object(session_module, "_LARGEST_BODY", _MEGABYTE):
        return answered(service, _READ[service], Reply(200, b"[" + b" " * _MEGABYTE + b"]"))(lines)


def _stopped(lines: Lines, service: str) -> object:
    client = lines.mailbox() if service == "cleo" else lines.site()
    client.session.stop = threading.Event()
    client.session.stop.set()
    return client.folders() if service == "cleo" else client.get_record("Customer", "SHOP1")


def wanted(method: str, ending: str) -> Wanted:
    """Return a condition for requests by method and the end of their path."""
    return lambda seen, path: seen == method and path.partition("?")[0].endswith(ending)


_CHANGING = (
    (re.compile(r"810_SHOP_\w+\.edi"), "810_SHOP_1.edi"),
    (re.compile(r"127\.0\.0\.1(:\d+)?"), "host.example"),
    (re.compile(r"\b(SO|AP)\d{6}\b"), r"\g<1>000001"),
    (re.compile(r"under way \(.*?\)"), "under way (the system's own words)"),
    (re.compile(r"The port \d+"), "The port 8765"),
    (re.compile(r"SHA256:[A-Za-z0-9+/]+"), "SHA256:ID"),
    (re.compile(r"(?<![A-Za-z0-9_-])(?!SalesOrder)[A-Za-z0-9_-]{20,}(?=[/ '\".:;]|$)"), "ID"),
)


def steady(text: str) -> str:
    """Return a text without what differs from run to run: ports, keys, numbers and ids."""
    for pattern, instead in _CHANGING:
        text = pattern.sub(instead, text)
    return text
