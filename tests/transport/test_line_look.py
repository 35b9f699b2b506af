"""A look at a line: whose certificates, what time it is there, and why it is dead; nobody signs in."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest
from own_certificate import write_certificate
from provocations import closed_port

from acucleo_desktop.documents.clock import SystemClock
from acucleo_desktop.transport.line_look import chain_of, look_at_line
from acucleo_desktop.transport.retry import Signal

AHEAD = timedelta(minutes=12)


class Service(HTTPServer):
    """Answers anything with a redirect and a Date of its own; what was asked is kept."""

    seen: list[tuple[str, str]]

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a client that has gone."""


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        assert isinstance(self.server, Service)
        self.server.seen.append((self.path, self.headers.get("Authorization", "")))
        self.send_response_only(302)
        self.send_header("Location", "https://elsewhere.example/login")
        self.send_header("Date", format_datetime(datetime.now(UTC) + AHEAD, usegmt=True))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        pass


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_certificate(tmp_path_factory.mktemp("tls"))


@pytest.fixture
def service(certificate: Path) -> Iterator[Service]:
    server = Service(("127.0.0.1", 0), Handler)
    server.seen = []
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


def test_chain_and_clock_of_an_encrypted_line(
    service: Service, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    look = look_at_line(f"https://127.0.0.1:{service.server_port}/AcumaticaERP", SystemClock(), "none")
    assert (look.status, look.is_encrypted, look.is_loopback, look.signal) == (302, True, True, None)
    assert [(one.subject, one.issuer) for one in look.certificates] == [("practice", "practice")]
    assert timedelta(0) < look.certificates[0].ends - datetime.now(UTC) < timedelta(days=1)
    assert look.gap is not None
    assert abs(look.gap - AHEAD) < timedelta(seconds=5)
    assert service.seen == [("/AcumaticaERP", "")], "asked once, followed nowhere, signed in nowhere"


def test_a_certificate_of_a_strange_form_is_left_out(certificate: Path) -> None:
    good = ssl.PEM_cert_to_DER_cert(_only_certificate(certificate))
    assert [one.subject for one in chain_of([b"no certificate", good, good[:-1]])] == ["practice"]


def _only_certificate(file: Path) -> str:
    text = file.read_text("ascii")
    begin, end = "-----BEGIN CERTIFICATE-----", "-----END CERTIFICATE-----"
    return begin + text.partition(begin)[2].partition(end)[0] + end


def test_a_certificate_that_nobody_knows(service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    look = look_at_line(f"https://127.0.0.1:{service.server_port}", SystemClock(), "none")
    assert (look.status, look.signal) == (None, Signal.CERTIFICATE)
    assert "self-signed" in look.cause.replace("self signed", "self-signed")
    assert not service.seen


def test_a_line_at_which_nobody_listens() -> None:
    look = look_at_line(f"http://127.0.0.1:{closed_port()}", SystemClock(), "none")
    assert (look.status, look.signal) == (None, Signal.CONNECT_FAILED)
    assert look.cause
    assert look.gap is None


def test_what_is_no_address_is_refused() -> None:
    with pytest.raises(ValueError, match="not an address"):
        look_at_line("ftp://example.com", SystemClock())
