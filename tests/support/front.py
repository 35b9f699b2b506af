"""A line between a client and a practice server that can be made to misbehave for one kind of request."""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

Wanted = Callable[[str, str], bool]
"""Whether a request, by its method and path, is one to misbehave for."""
_HOP_BY_HOP = {"connection", "transfer-encoding", "keep-alive", "content-length", "date", "server"}
_WITHOUT_BODY = {204, 304}


@dataclass
class Reply:
    """What to answer in place of the server behind.

    Attributes:
        way: `answer` sends the rest of this; `drop` closes the line without an answer; `drop-after` lets the server
            behind do the work first; `cut` sends half of the real answer.
    """

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    way: str = "answer"


class Front:
    """Passes everything on to the server behind, except what `misbehave` names.

    Args:
        origin: of the server behind.
        tls: to speak HTTPS on this side.
    """

    def __init__(self, origin: str, tls: ssl.SSLContext | None = None) -> None:
        parts = urlsplit(origin)
        self._behind = (parts.hostname or "127.0.0.1", parts.port or 80)
        self.seen: list[tuple[str, str]] = []
        self._wanted: Wanted = lambda _method, _path: False
        self._replies: list[Reply] = []
        self._lock = threading.Lock()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True  # head and body go in two pieces

            def _serve(self) -> None:
                outer.serve(self)

            do_GET = do_POST = do_PUT = do_DELETE = _serve

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002
                pass

        class Server(ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, request: object, client_address: object) -> None:
                pass

        self._server = Server(("127.0.0.1", 0), Handler)
        if tls is not None:
            self._server.socket = tls.wrap_socket(self._server.socket, server_side=True)
        self.origin = f"http{'s' if tls else ''}://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        self._thread.start()

    def misbehave(self, wanted: Wanted, *replies: Reply) -> None:
        """Answer requests that are `wanted` with `replies`, one after the other; the last one repeats."""
        with self._lock:
            self._wanted, self._replies, self.seen = wanted, list(replies), []

    def count(self, wanted: Wanted) -> int:
        """Return how many requests of a kind have come since `misbehave`."""
        return sum(wanted(method, path) for method, path in self.seen)

    def close(self) -> None:
        """Stop listening."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def serve(self, handler: BaseHTTPRequestHandler) -> None:
        """Answer one request."""
        body = handler.rfile.read(int(handler.headers.get("Content-Length") or 0))
        with self._lock:
            self.seen.append((handler.command, handler.path))
            reply = None
            if self._replies and self._wanted(handler.command, handler.path):
                reply = self._replies.pop(0) if len(self._replies) > 1 else self._replies[0]
        if reply is None or reply.way in {"cut", "drop-after"}:
            real = self._pass_on(handler, body)
            reply = real if reply is None else Reply(real.status, real.body, real.headers, reply.way)
        _answer(handler, reply)

    def _pass_on(self, handler: BaseHTTPRequestHandler, body: bytes) -> Reply:
        line = http.client.HTTPConnection(*self._behind, timeout=30)
        try:
            headers = {name: value for name, value in handler.headers.items() if name.lower() not in _HOP_BY_HOP}
            line.request(handler.command, handler.path, body, headers)
            answer = line.getresponse()
            kept = {name: value for name, value in answer.getheaders() if name.lower() not in _HOP_BY_HOP}
            return Reply(answer.status, answer.read(), kept)
        finally:
            line.close()


def _answer(handler: BaseHTTPRequestHandler, reply: Reply) -> None:
    if reply.way in {"drop", "drop-after"}:
        handler.close_connection = True
        handler.connection.shutdown(socket.SHUT_RDWR)
        return
    handler.send_response(reply.status)
    for name, value in reply.headers.items():
        handler.send_header(name, value)
    if reply.status not in _WITHOUT_BODY:
        handler.send_header("Content-Length", str(len(reply.body)))
    handler.end_headers()
    if reply.way == "cut":
        handler.wfile.write(reply.body[: len(reply.body) // 2])
        handler.close_connection = True
        handler.connection.shutdown(socket.SHUT_RDWR)
        return
    handler.wfile.write(reply.body)
