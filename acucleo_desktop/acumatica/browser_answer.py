"""The address on this computer to which the browser comes back after a sign-in, and the page that it shows."""

from __future__ import annotations

import hmac
import html
import os
import queue
import threading
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Final, Self
from urllib.parse import parse_qs, urlsplit

from acucleo_desktop.documents.problem import Problem

_LONGEST = 8192
_PATIENCE_SECONDS = 5
_PAGE: Final = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark }}
body {{ font: 16px/1.5 system-ui, sans-serif; margin: 15vh auto 0; max-width: 34rem; padding: 0 1.5rem }}
h1 {{ font-size: 1.4rem; font-weight: 600 }}
p {{ margin: .5rem 0 }}
</style></head>
<body><main><h1>{title}</h1><p>{text}</p><p>You can close this page and go back to Acucleo Desktop.</p></main></body>
</html>
"""


@dataclass(frozen=True, slots=True)
class BrowserAnswer:
    """What the browser brought.

    Attributes:
        code: for the token; empty when the sign-in was refused.
        error, description: why it was refused, as Acumatica says it.
    """

    code: str = ""
    error: str = ""
    description: str = ""

    def __repr__(self) -> str:
        return f"BrowserAnswer({'a code' if self.code else self.error})"


class Listener:
    """Listens on this computer alone, for one sign-in; a context manager.

    Args:
        address: where the browser comes back to, with host and port.
        state: what the answer must bring along; others are not taken.
    """

    def __init__(self, address: str, state: str) -> None:
        parts = urlsplit(address)
        self._path = parts.path or "/"
        self._state = state
        self._answers: queue.Queue[BrowserAnswer] = queue.Queue()
        self.strangers = 0
        try:
            self._server = _Server(("127.0.0.1", parts.port or 0), _Handler)
        except OSError as error:
            raise Problem(
                "acumatica.redirect-port-taken",
                f"The port {parts.port} of this computer is taken.",
                why=f"Another program listens there, or another sign-in is under way ({error.strerror or error}).",
                todo="Close it, or choose another port for the address of return, here and on the site's form for it.",
                field="redirect_uri",
            ) from error
        self._server.listener = self
        self._thread = threading.Thread(target=self._serve, name="acucleo-sign-in", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(_PATIENCE_SECONDS)

    def answer(self, seconds: float) -> BrowserAnswer | None:
        """Return the answer once it is there, None when `seconds` pass without one."""
        try:
            return self._answers.get(timeout=seconds)
        except queue.Empty:
            return None

    def _serve(self) -> None:
        self._server.serve_forever(poll_interval=0.05)

    def take(self, target: str) -> tuple[int, str]:
        """Take what the browser asks for; return the status and the page."""
        parts = urlsplit(target)
        if parts.path != self._path or len(target) > _LONGEST:
            return 404, _page("Nothing is here", "This address belongs to a sign-in of Acucleo Desktop.")
        given = {name: values[0] for name, values in parse_qs(parts.query).items()}
        if not hmac.compare_digest(given.get("state", "").encode(), self._state.encode()):
            self.strangers += 1
            text = "This answer belongs to another sign-in and was not taken. Start again from Acucleo Desktop."
            return 400, _page("Not this sign-in", text)
        if given.get("code"):
            self._answers.put(BrowserAnswer(given["code"]))
            return 200, _page("You are signed in to Acumatica", "Acucleo Desktop goes on by itself from here.")
        error = given.get("error", "no code")
        self._answers.put(BrowserAnswer("", error, given.get("error_description", "")))
        text = "Acucleo Desktop was not allowed in, and says why." if error == "access_denied" else f"Reason: {error}."
        return 200, _page("You are not signed in", text)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    # Elsewhere this only lets a port be used again soon; on Windows a second listener could take our answers.
    allow_reuse_address = os.name != "nt"
    allow_reuse_port = False
    listener: Listener


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    timeout = _PATIENCE_SECONDS  # browsers open lines in advance and send nothing on them

    def do_GET(self) -> None:
        """Answer the browser."""
        status, page = self.server.listener.take(self.path)
        body = page.encode()
        self.send_response(status)
        for name, value in (
            ("Content-Type", "text/html; charset=utf-8"),
            ("Content-Length", str(len(body))),
            ("Cache-Control", "no-store"),
            ("Referrer-Policy", "no-referrer"),
            ("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'"),
            ("Connection", "close"),
        ):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        """Write nothing: the address holds the code."""


def _page(title: str, text: str) -> str:
    return _PAGE.format(title=html.escape(title), text=html.escape(text))
