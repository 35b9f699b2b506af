"""Certificates: one nobody knows is refused before anything is sent, one we were told of is accepted."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest
from own_certificate import write_certificate

from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.transport.call import Ways
from acucleo_desktop.transport.problems import ServiceUnavailable
from acucleo_desktop.transport.session import ServiceSession


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_certificate(tmp_path_factory.mktemp("tls"))


@pytest.fixture
def seen() -> list[str]:
    return []


@pytest.fixture
def url(certificate: Path, seen: list[str]) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            seen.append(self.path)
            self.send_response(200)
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"{}")

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    class Server(HTTPServer):
        def handle_error(self, request: object, client_address: object) -> None:
            pass

    server = Server(("127.0.0.1", 0), Handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield f"https://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_unknown_certificate(url: str, seen: list[str]) -> None:
    session = ServiceSession("cleo", url, ManualClock())
    with pytest.raises(ServiceUnavailable) as caught:
        session.request("GET", "/x", effect="create")
    session.close()
    assert caught.value.code == "cleo.certificate"
    assert "127.0.0.1" in caught.value.what
    assert seen == []


def test_certificate_we_were_told_of(url: str, seen: list[str], certificate: Path) -> None:
    session = ServiceSession("cleo", url, ManualClock(), ways=Ways(ca_file=certificate))
    assert session.request("GET", "/x").json() == {}
    session.close()
    assert seen == ["/x"]
