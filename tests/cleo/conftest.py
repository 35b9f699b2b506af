"""A small Cleo of our own for single quirks; the practice Cleo is the peer for whole conversations."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from diagnosed_tenant import diagnosed, stock
from practice_peer import Peer

from acucleo_desktop.cleo.client import CleoMailbox
from acucleo_desktop.cleo.connection import CleoConnection
from acucleo_desktop.cleo.diagnosis.run import Diagnosis
from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.transport.redaction import forget_secrets
from acucleo_desktop.transport.retry import RetryPolicy
from acucleo_desktop.transport.secrets import PlainSecrets

PASSWORD = "P@ss&w+rd%1"


class TinyCleo:
    """Folders and files in memory. Attributes are switches; `override` may answer in place of the service."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
        self.folders: dict[str, list[dict[str, Any]]] = {"": []}
        self.files: dict[str, list[dict[str, Any]]] = {}
        self.contents: dict[str, bytes] = {}
        self.lifetime: object = 3600
        self.refresh_token: str | None = "refresh-0"
        self.page_limit = 1000
        self.send_total = True
        self.bare_array = False
        self.links: Callable[[str], object] | None = None
        self.tokens: set[str] = set()
        self.logins: list[dict[str, str]] = []
        self.requests: list[tuple[str, str]] = []
        self.headers: list[dict[str, str]] = []
        self.bodies: list[bytes] = []
        self.after_page: Callable[[], None] | None = None
        self.override: Callable[[str, str], tuple[int, bytes, str] | None] = lambda method, path: None
        self._server = self._serve()
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def add_folder(self, path: str, folder_id: str) -> None:
        parent, _, name = path.rpartition("/")
        parent_id = next((key for key, known in self._paths().items() if known == parent), "")
        links = {"_links": self.links(folder_id)} if self.links else {}
        self.folders.setdefault(parent_id, []).append({"id": folder_id, "name": name, "path": path, **links})
        self.folders[folder_id] = []
        self.files[folder_id] = []

    def _paths(self) -> dict[str, str]:
        return {entry["id"]: entry["path"] for entries in self.folders.values() for entry in entries}

    def add_file(self, folder: str, name: str, content: bytes, *, file_id: str = "", age: float = 60) -> dict[str, Any]:
        file_id = file_id or f"f{len(self.contents)}"
        changed = (self.now - timedelta(seconds=age)).strftime("%Y-%m-%dT%H:%M:%SZ")
        entry = {"id": file_id, "name": name, "length": len(content), "meta": {"lastModified": changed}}
        self.files.setdefault(folder, []).append(entry)
        self.contents[file_id] = content
        return entry

    def answer(self, method: str, path: str, headers: dict[str, str], body: bytes) -> tuple[int, bytes, str]:
        self.requests.append((method, path))
        self.headers.append(headers)
        self.bodies.append(body)
        own = self.override(method, path)
        if own is not None:
            return own
        if path == "/api/authentication":
            return self._sign_in(body) if method == "POST" else (405, b"", "")
        if not path.startswith("/api/"):
            return 404, b"", ""
        if headers.get("Authorization", "").removeprefix("Bearer ") not in self.tokens:
            return 401, b'{"message": "token expired"}', "application/json"
        parts = urlsplit(path)
        return self._resource(method, [unquote(p) for p in parts.path.split("/")[2:]], parse_qs(parts.query), body)

    def _sign_in(self, body: bytes) -> tuple[int, bytes, str]:
        fields = {key: values[0] for key, values in parse_qs(body.decode()).items()}
        self.logins.append(fields)
        good = fields.get("password") == PASSWORD or (
            fields.get("grant_type") == "refresh_token" and fields.get("refresh_token") == self.refresh_token
        )
        if not good:
            return 401, b'{"message": "Bad credentials"}', "application/json"
        token = f"token-{len(self.logins)}"
        self.tokens = {token}
        reply = {"access_token": token, "token_type": "bearer", "expires_in": self.lifetime}
        if self.refresh_token:
            reply["refresh_token"] = self.refresh_token
        return 200, json.dumps(reply).encode(), "application/json"

    def _resource(
        self, method: str, path: list[str], query: dict[str, list[str]], body: bytes
    ) -> tuple[int, bytes, str]:
        match path:
            case ["folders"]:
                return self._page(self.folders[""], query)
            case ["folders", folder, "folders"] if folder in self.folders:
                return self._page(self.folders[folder], query)
            case ["folders", folder, "files"] | ["connections", folder, "outgoing" | "incoming"] if (
                folder in self.files and method == "GET"
            ):
                return self._page(self.files[folder], query)
            case ["folders", folder, "files"] | ["connections", folder, "incoming"] if (
                folder in self.files and method == "POST"
            ):
                match = re.search(rb'filename="([^"]*)"', body)
                name = match[1].decode() if match else query.get("name", ["chosen-by-server"])[0]
                return 201, json.dumps(self.add_file(folder, name, body, age=0)).encode(), "application/json"
            case ["folders", _, "files", file, "content"] | ["connections", _, "outgoing", file] if (
                file in self.contents
            ):
                return 200, self.contents[file], "application/octet-stream"
            case ["folders", folder, "files", file] if method == "DELETE" and file in self.contents:
                del self.contents[file]
                self.files[folder] = [entry for entry in self.files[folder] if entry["id"] != file]
                return 204, b"", ""
        return 404, b'{"message": "no such thing"}', "application/json"

    def _page(self, entries: list[dict[str, Any]], query: dict[str, list[str]]) -> tuple[int, bytes, str]:
        start, count = int(query["startIndex"][0]), min(int(query["count"][0]), self.page_limit)
        page = entries[start : start + count]
        body: object = {"totalResults": len(entries), "startIndex": start, "count": len(page), "resources": page}
        if not self.send_total:
            body = {"resources": page}
        if self.bare_array:
            body = entries
        answer = 200, json.dumps(body).encode(), "application/json"
        if self.after_page is not None:
            self.after_page()
        return answer

    def _serve(self) -> ThreadingHTTPServer:
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def _answer(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                status, content, kind = outer.answer(self.command, self.path, dict(self.headers), body)
                self.send_response_only(status)
                self.send_header("Date", format_datetime(outer.now, usegmt=True))
                if status != 204:
                    self.send_header("Content-Length", str(len(content)))
                if kind:
                    self.send_header("Content-Type", kind)
                self.end_headers()
                if self.command != "HEAD":
                    self.wfile.write(content)

            do_GET = do_POST = do_DELETE = do_HEAD = _answer

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002
                pass

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        server.daemon_threads = True
        self._thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        self._thread.start()
        return server

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


@pytest.fixture
def cleo() -> Iterator[TinyCleo]:
    tiny = TinyCleo()
    yield tiny
    tiny.close()


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
def password() -> str:
    return PASSWORD


@pytest.fixture
def open_mailbox(cleo: TinyCleo, clock: ManualClock) -> Iterator[Callable[..., CleoMailbox]]:
    opened: list[CleoMailbox] = []

    def open_it(*, password: str = PASSWORD, preset: str = "cic", code: Any = None, **changes: Any) -> CleoMailbox:
        dotted = {key.replace("__", "."): value for key, value in changes.items()}
        connection = CleoConnection(
            name="Test", username="edi", base_url=cleo.url, preset=preset, mailbox_id="box-1", changes=dotted
        )
        secrets = PlainSecrets({"password": password})
        mailbox = CleoMailbox(connection, secrets, clock, retry=RetryPolicy(tries=2), one_time_code=code)
        opened.append(mailbox)
        return mailbox

    yield open_it
    for mailbox in opened:
        mailbox.close()


@pytest.fixture(autouse=True)
def _no_remembered_secrets() -> Iterator[None]:
    forget_secrets()
    yield
    forget_secrets()


@pytest.fixture
def peer(tmp_path: Path) -> Iterator[Peer]:
    """Return a practice Cleo with the folders and files that a diagnosis looks at."""
    made = Peer(tmp_path)
    stock(made)
    yield made
    made.close()


@pytest.fixture
def diagnose(peer: Peer) -> Callable[..., Diagnosis]:
    """Return what makes a diagnosis of that Cleo."""
    return partial(diagnosed, peer)
