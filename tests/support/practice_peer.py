"""The practice Cleo as the peer of the client: one clock for both, and every switch at hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import requests

from acucleo_desktop.cleo.client import CleoMailbox
from acucleo_desktop.cleo.connection import CleoConnection
from acucleo_desktop.cleo.opening import Surroundings, open_mailbox
from acucleo_desktop.cleo.sftp_mailbox import SftpMailbox
from acucleo_desktop.cleo.sftp_session import HostKeysInMemory
from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.practice.cleo.server import CleoServer
from acucleo_desktop.practice.cleo.settings import CleoSettings
from acucleo_desktop.transport.answer import RequestRecord
from acucleo_desktop.transport.retry import RetryPolicy
from acucleo_desktop.transport.secrets import PlainSecrets

UP, DOWN = "upload/FRESHMART", "download/FRESHMART"


class Peer:
    """A running practice Cleo and mailboxes that talk to it."""

    def __init__(self, folder: Path, *, sftp: bool = False, **settings: Any) -> None:
        self.clock = ManualClock()
        self.server = CleoServer(
            folder / "cleo.sqlite3", CleoSettings(**settings), self.clock, sftp_port=0 if sftp else None
        )
        self.server.start()
        for path in (UP, DOWN):
            self.server.store.add_folder(path)
        self.host_keys = HostKeysInMemory()
        self.records: list[RequestRecord] = []
        self._opened: list[CleoMailbox | SftpMailbox] = []

    def close(self) -> None:
        for mailbox in self._opened:
            mailbox.close()
        self.server.stop()

    def fault(self, **switches: object) -> None:
        """Set switches over the admin address, as a person would."""
        reply = requests.post(f"{self.server.url}/practice/faults", json=switches, timeout=5)
        assert reply.status_code == 200, reply.text

    def partner(self, name: str, content: bytes = b"ISA*00~", *, age: float = 60) -> None:
        """Let a partner leave a file."""
        self.server.store.add_file(DOWN, name, content, "partner")
        self.clock.advance(age)

    def connection(self, preset: str = "cic", **more: Any) -> CleoConnection:
        changes = {key.replace("__", "."): value for key, value in more.pop("changes", {}).items()}
        where: dict[str, Any] = {"base_url": self.server.url}
        if preset == "sftp":
            assert self.server.sftp is not None
            where = {"host": "127.0.0.1", "port": self.server.sftp.port}
        settings = self.server.settings
        given = {"username": settings.username, "mailbox_id": settings.mailbox_id, **where, **more}
        return CleoConnection(name="Test", preset=preset, changes=changes, **given)

    def open(
        self,
        preset: str = "cic",
        *,
        password: str = "",
        private_key: str = "",
        code: Callable[[], str] | None = None,
        around: Surroundings | None = None,
        where: dict[str, Any] | None = None,
        **changes: Any,
    ) -> Any:
        """Open a mailbox; `changes` are settings of the profile with `__` for the dot."""
        connection = self.connection(preset, changes=changes, **(where or {}))
        secrets = {"password": password or self.server.settings.password, "private_key": private_key}
        given = around or Surroundings(
            host_keys=self.host_keys,
            one_time_code=code,
            observer=self.records.append,
            retry=RetryPolicy(tries=4, random=lambda: 0.9),
        )
        mailbox = open_mailbox(connection, PlainSecrets(secrets), self.clock, given)
        self._opened.append(mailbox)
        return mailbox

    def asked(self, method: str = "", path: str = "") -> list[dict[str, Any]]:
        """Return the server's own log of requests."""
        log = self.server.store.requests()
        return [one for one in log if one["method"].startswith(method) and path in one["path"]]

    def stored(self, folder: str = UP) -> list[tuple[str, bytes]]:
        """Return what we sent, as the server holds it."""
        return [(file.name, file.content) for file in self.server.store.files(folder, origin="us")]
