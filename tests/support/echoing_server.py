"""A server that gives back whatever it was sent, in many guises: the worst that a log can meet."""

from __future__ import annotations

import base64
import html
import json
import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import quote

SIGN_INS = ("identity/connect/token", "entity/auth/login", "authentication")
MODES = ("500", "400", "401", "403", "429", "302", "html", "text", "base64", "reset", "refused")


class EchoingServer(ThreadingHTTPServer):
    """Signs everybody in with its token, and answers everything else by `mode`."""

    daemon_threads = True

    def __init__(self, token: str, refresh: str) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.mode = "500"
        self.token = token
        self.refresh = refresh
        self.met: set[str] = set()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.0"
    server: EchoingServer

    def log_message(self, *_: object) -> None:
        """Keep quiet."""

    def _answer(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode("utf-8", "replace")
        echo = f"{self.command} {self.path}\r\n{self.headers}\r\n{body}"
        mode = self.server.mode
        self.server.met.add(mode)
        if any(self.path.rstrip("/").endswith(name) for name in SIGN_INS) and mode != "refused":
            tokens = {"access_token": self.server.token, "refresh_token": self.server.refresh}
            self._send(200, "application/json", json.dumps({**tokens, "token_type": "bearer", "expires_in": 3600}))
        elif mode == "reset":
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.connection.close()
        elif mode == "302":
            self.send_response(302)
            self.send_header("Location", f"/login?access_token={quote(self.server.token)}&echo={quote(echo)}")
            self.end_headers()
        elif mode in {"html", "text", "base64"}:
            kinds = {"html": "text/html", "text": "text/plain", "base64": "application/json"}
            said = html.escape(echo) if mode == "html" else echo
            said = json.dumps({"message": base64.b64encode(echo.encode()).decode()}) if mode == "base64" else said
            self._send(200 if mode == "html" else 500, kinds[mode], said)
        else:
            status = 400 if mode == "refused" else int(mode)
            self._send(status, "application/json", json.dumps({"message": echo, "error": "invalid", "trace": [echo]}))

    def _send(self, status: int, kind: str, text: str) -> None:
        content = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = _answer


@contextmanager
def echoing_server(token: str, refresh: str) -> Iterator[EchoingServer]:
    """Run the server while the block runs."""
    server = EchoingServer(token, refresh)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
