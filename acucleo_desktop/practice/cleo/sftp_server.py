"""The practice mailbox over SFTP: the same folders and files as over HTTP, on a loopback port of its own."""

from __future__ import annotations

import contextlib
import logging
import socket
import threading
from io import StringIO

import paramiko
from paramiko.common import (
    AUTH_FAILED,
    AUTH_SUCCESSFUL,
    OPEN_FAILED_ADMINISTRATIVELY_PROHIBITED,
    OPEN_SUCCEEDED,
)

from acucleo_desktop.practice.cleo.settings import CleoSettings
from acucleo_desktop.practice.cleo.sftp_files import Door, SftpFiles
from acucleo_desktop.practice.cleo.store import Store
from acucleo_desktop.practice.cleo.view import View
from acucleo_desktop.practice.faults import Faults

_PATIENCE_S = 10.0


class _Door(Door):
    """Who may come in, and that only SFTP is spoken."""

    def __init__(self, settings: CleoSettings, faults: Faults, store: Store, transport: paramiko.Transport) -> None:
        self._transport = transport
        self._settings = settings
        self._faults = faults
        self._store = store

    def hang_up(self) -> None:
        self._transport.close()

    def get_allowed_auths(self, username: str) -> str:
        del username
        return "password,publickey" if self._settings.authorized_key else "password"

    def check_auth_password(self, username: str, password: str) -> int:
        known = (self._settings.username, self._settings.password)
        good = (username, password) == known and not self._faults.flag("reject_login")
        return self._answer(good=good)

    def check_auth_publickey(self, username: str, key: paramiko.PKey) -> int:
        shown = f"{key.get_name()} {key.get_base64()}"
        good = username == self._settings.username and shown == self._settings.authorized_key
        return self._answer(good=good and not self._faults.flag("reject_login"))

    def _answer(self, *, good: bool) -> int:
        self._store.log("SFTP", "/sign-in", "/sign-in", 200 if good else 401)
        return AUTH_SUCCESSFUL if good else AUTH_FAILED

    def check_channel_request(self, kind: str, chanid: int) -> int:
        del chanid
        return OPEN_SUCCEEDED if kind == "session" else OPEN_FAILED_ADMINISTRATIVELY_PROHIBITED


class SftpServer:
    """Serves the mailbox over SFTP until it is stopped.

    Args:
        store: folders and files, shared with HTTP.
        settings: who may sign in.
        faults: the switches, shared with HTTP.
        port: 0 for any free one.
    """

    def __init__(self, store: Store, settings: CleoSettings, faults: Faults, port: int = 0) -> None:
        logging.getLogger("paramiko").setLevel(logging.CRITICAL)
        self._store = store
        self._settings = settings
        self._faults = faults
        self._view = View(store, faults)
        self._listener = socket.create_server(("127.0.0.1", port))
        self._listener.settimeout(0.2)
        self.port: int = self._listener.getsockname()[1]
        self._transports: list[paramiko.Transport] = []
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._accept, name="practice-sftp", daemon=True)
        self._keys = {name: self._key(name) for name in ("host", "other")}

    def start(self) -> None:
        """Start serving."""
        self._thread.start()

    def stop(self) -> None:
        """Stop serving and close all connections."""
        self._stop.set()
        if self._thread.ident is not None:
            self._thread.join(_PATIENCE_S)
        self._listener.close()
        for transport in self._transports:
            transport.close()

    def _key(self, name: str) -> paramiko.PKey:
        """Return a key of the server; it outlives the server, as a real one's does."""
        kept = self._store.state(f"sftp-key-{name}")
        if kept:
            return paramiko.ECDSAKey.from_private_key(StringIO(kept))
        key = paramiko.ECDSAKey.generate()
        text = StringIO()
        key.write_private_key(text)
        self._store.set_state(f"sftp-key-{name}", text.getvalue())
        return key

    def _accept(self) -> None:
        while not self._stop.is_set():
            try:
                line, _address = self._listener.accept()
            except TimeoutError:
                continue
            except OSError:
                return
            self._serve(line)

    def _serve(self, line: socket.socket) -> None:
        transport = paramiko.Transport(line)
        self._transports = [known for known in self._transports if known.is_active()] + [transport]
        name = "other" if self._faults.flag("sftp_other_host_key") else "host"
        transport.add_server_key(self._keys[name])
        transport.set_subsystem_handler("sftp", paramiko.SFTPServer, SftpFiles, self._store, self._faults, self._view)
        # A caller that goes away in the middle of the greeting is no trouble for a practice server.
        with contextlib.suppress(paramiko.SSHException, EOFError, OSError):
            door = _Door(self._settings, self._faults, self._store, transport)
            transport.start_server(event=threading.Event(), server=door)
