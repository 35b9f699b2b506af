"""What both practice servers share: a quiet server on a loopback port in a thread of its own."""

from __future__ import annotations

import contextlib
import logging
import socket
import threading
from typing import Any

from flask import Flask
from werkzeug.serving import BaseWSGIServer, WSGIRequestHandler, make_server

from acucleo_desktop.documents.clock import Clock


class QuietHandler(WSGIRequestHandler):
    """Writes nothing to the terminal, and takes dropped connections for what they are."""

    protocol_version = "HTTP/1.1"
    # Head and body go out in two pieces: the second would wait for the answer to the first, 40 ms with each request.
    disable_nagle_algorithm = True
    clock: Clock | None = None

    def date_time_string(self, timestamp: float | None = None) -> str:
        """Return the date of an answer: that of the world's clock, as a real server dates its answers by its own.

        By the computer's time, files that are dated by a clock which was moved on would look like files of the future.
        """
        if timestamp is None and self.clock is not None:
            timestamp = self.clock.now().timestamp()
        return super().date_time_string(timestamp)

    def log(self, type: str, message: str, *args: Any) -> None:  # noqa: A002 - werkzeug's name
        """Write nothing."""

    def send_header(self, keyword: str, value: str) -> None:
        """Send a header; a `Date` of the service itself replaces the one of the library."""
        if keyword.lower() == "date":
            kept = [line for line in getattr(self, "_headers_buffer", []) if not line.lower().startswith(b"date:")]
            self._headers_buffer = kept
        super().send_header(keyword, value)

    def connection_dropped(self, error: BaseException, environ: Any = None) -> None:  # noqa: ARG002 - werkzeug's face
        """Close a connection that was dropped on purpose, so that the client sees a broken line at once."""
        self.close_connection = True
        with contextlib.suppress(OSError):
            self.connection.shutdown(socket.SHUT_RDWR)


class LocalServer:
    """Serves a Flask application on 127.0.0.1 until it is stopped.

    Args:
        app: what to serve.
        name: of the thread.
        port: 0 for any free one.
        clock: of the header `Date`; None for the computer's.
    """

    def __init__(self, app: Flask, name: str, port: int = 0, clock: Clock | None = None) -> None:
        logging.getLogger("werkzeug").setLevel(logging.ERROR)
        handler = type("ClockedHandler", (QuietHandler,), {"clock": clock})
        self._server: BaseWSGIServer = make_server("127.0.0.1", port, app, threaded=True, request_handler=handler)
        self._thread = threading.Thread(target=self._serve, name=name, daemon=True)
        self.origin = f"http://127.0.0.1:{self._server.server_port}"

    def start(self) -> None:
        """Start serving."""
        self._thread.start()

    def _serve(self) -> None:
        self._server.serve_forever(poll_interval=0.05)

    def stop(self) -> None:
        """Stop serving and wait for the thread."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(5)
