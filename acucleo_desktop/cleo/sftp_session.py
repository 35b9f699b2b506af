"""One SFTP connection: the server's identity, the sign-in, time-outs, and the retry table of everything else.

No shell is opened and no agent is asked: password or private key come from the secrets of the connection.
"""

from __future__ import annotations

import contextlib
import logging
import socket
import threading
from collections.abc import Callable
from io import StringIO
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

import paramiko

from acucleo_desktop.cleo import sftp_words as words
from acucleo_desktop.cleo.connection import CleoConnection
from acucleo_desktop.transport.answer import RequestRecord
from acucleo_desktop.transport.problems import ServiceProblem
from acucleo_desktop.transport.redaction import redact_text, remember_secret
from acucleo_desktop.transport.retry import Action, Effect, RetryPolicy, Signal, decide
from acucleo_desktop.transport.trouble import Trouble, problem_of, stopped

if TYPE_CHECKING:
    from acucleo_desktop.documents.clock import Clock
    from acucleo_desktop.transport.secrets import Secrets

# Everything that happens becomes a problem in words; the library's own traces are for its makers.
logging.getLogger("paramiko").setLevel(logging.CRITICAL)
_LOG = logging.getLogger("acucleo.cleo")
_BROKEN: Final = (EOFError, TimeoutError, ConnectionError, paramiko.SSHException)
CLOSED: Final = "socket is closed"
"""What the library says of a line that broke, in an error of the same kind as a refusal."""
_KEY_KINDS: Final = (paramiko.Ed25519Key, paramiko.ECDSAKey, paramiko.RSAKey)

_Result = TypeVar("_Result")
Work = Callable[[paramiko.SFTPClient], _Result]


class HostKeys(Protocol):
    """Remembers which key each server showed at the first contact."""

    def get(self, place: str) -> str:
        """Return the key of a server (`host:port`) as kind and fingerprint; empty when it was never met."""
        ...

    def pin(self, place: str, key: str) -> None:
        """Remember the key of a server that was met for the first time."""
        ...


class HostKeysInMemory:
    """Keys of servers for as long as the process lives."""

    def __init__(self) -> None:
        self._keys: dict[str, str] = {}

    def get(self, place: str) -> str:
        """Return the key of a server; empty when it was never met."""
        return self._keys.get(place, "")

    def pin(self, place: str, key: str) -> None:
        """Remember the key of a server."""
        self._keys[place] = key


class _LineBroke(Exception):
    """The line broke, before or after something was sent; carries the signal and the words of the layer below."""

    def __init__(self, signal: Signal, cause: str) -> None:
        super().__init__(cause)
        self.signal = signal
        self.cause = cause


class SftpSession:
    """A connection that comes back by itself; threads may share it, one at a time is served.

    Args:
        connection: where, as whom, and the settings.
        secrets: holds `password` or `private_key`.
        clock: the time and the waiting.
        host_keys: the keys that servers showed before.
        observer: is told of every call.
        stop: aborts waits.
        retry: how often and how patiently.
    """

    def __init__(
        self,
        connection: CleoConnection,
        secrets: Secrets,
        clock: Clock,
        host_keys: HostKeys,
        *,
        observer: Callable[[RequestRecord], None] | None = None,
        stop: threading.Event | None = None,
        retry: RetryPolicy | None = None,
    ) -> None:
        self._connection = connection
        self._profile = connection.profile
        self._secrets = secrets
        self._clock = clock
        self._host_keys = host_keys
        self._observer = observer
        self._stop = stop
        self._retry = retry or RetryPolicy()
        self._lock = threading.RLock()
        self._transport: paramiko.Transport | None = None
        self._client: paramiko.SFTPClient | None = None
        self._refused: ServiceProblem | None = None

    @property
    def place(self) -> str:
        """Host and port, under which the server's key is remembered."""
        return f"{self._connection.host}:{self._connection.port}"

    def call(
        self, word: str, path: str, work: Work[_Result], effect: Effect = Effect.NONE, *, timeout: float = 0
    ) -> _Result:
        """Do `work`, signing in first where needed and again after a break, as the retry table says.

        Args:
            word: what is done, for records: `list`, `put`.
            path: folder or file, for words.
            work: what to do with the open client.
            effect: what it does on the other side.
            timeout: seconds between two pieces of an answer; 0 for the usual.

        Raises:
            OutcomeUnknown: the line broke after something with effect had left.
            ServiceProblem: in the class that tells what happens next.
        """
        tries = 0
        while True:
            tries += 1
            if self._stop is not None and self._stop.is_set():
                raise stopped("cleo")
            try:
                with self._lock:
                    return self._once(word, path, work, timeout, tries)
            except _LineBroke as broken:
                trouble = Trouble(broken.signal, self._connection.address, None, broken.cause, tries)
                action = decide(broken.signal, effect)
                if action is not Action.RETRY or tries >= self._retry.tries:
                    raise problem_of("cleo", trouble, in_doubt=action is Action.IN_DOUBT) from None
                seconds = self._retry.pause(tries)
                _LOG.info("cleo SFTP %s: %s, trying again in %.1f s", word, broken.signal.name.lower(), seconds)
            if self._clock.sleep(seconds, self._stop):
                raise stopped("cleo")

    def _once(self, word: str, path: str, work: Work[_Result], timeout: float, tries: int) -> _Result:
        client = self._open()
        began, at = self._clock.monotonic(), self._clock.now()
        signal = ""
        try:
            channel = client.get_channel()
            if channel is not None:
                channel.settimeout(timeout or self._profile.number("http.read_s"))
            return work(client)
        except FileNotFoundError:
            signal = Signal.NOT_FOUND.name.lower()
            raise words.not_found(path) from None
        except PermissionError as error:
            signal = Signal.FORBIDDEN.name.lower()
            raise words.not_permitted(path, self._connection.username, _said(error)) from None
        except _BROKEN as error:
            signal = Signal.NO_ANSWER.name.lower()
            self._drop()
            raise _LineBroke(Signal.NO_ANSWER, _said(error)) from None
        except OSError as error:
            if CLOSED in str(error).lower():
                signal = Signal.NO_ANSWER.name.lower()
                self._drop()
                raise _LineBroke(Signal.NO_ANSWER, _said(error)) from None
            signal = Signal.REFUSED.name.lower()
            raise words.refused(path, _said(error)) from None
        finally:
            if self._observer is not None:
                seconds = self._clock.monotonic() - began
                self._observer(RequestRecord("cleo", f"SFTP {word}", path, None, seconds, "", tries, signal, 0, 0, at))

    def identify(self) -> str:
        """Connect without signing in; return kind and fingerprint of the server's key, which was met or remembered.

        Raises:
            ServiceProblem: nobody answers, or the key is another than before.
        """
        with self._lock:
            try:
                transport = self._greet()
            except _LineBroke as broken:
                raise problem_of("cleo", Trouble(broken.signal, self._connection.address, None, broken.cause)) from None
            try:
                return _key_text(transport.get_remote_server_key())
            finally:
                transport.close()

    def close(self) -> None:
        """Close the connection."""
        with self._lock:
            self._drop()

    def _drop(self) -> None:
        client, transport = self._client, self._transport
        self._client = self._transport = None
        for part in (client, transport):
            if part is not None:
                # Closing says goodbye, which a line that is broken already does not carry.
                with contextlib.suppress(*_BROKEN, OSError):
                    part.close()

    def _open(self) -> paramiko.SFTPClient:
        if self._client is not None and self._transport is not None and self._transport.is_active():
            return self._client
        self._drop()
        if self._refused is not None:
            raise self._refused.with_traceback(None)
        transport = self._greet()
        try:
            self._sign_in(transport)
            client = paramiko.SFTPClient.from_transport(transport)
        except _BROKEN as error:
            transport.close()
            raise _LineBroke(Signal.CONNECT_FAILED, _said(error)) from None
        except BaseException:
            transport.close()
            raise
        if client is None:
            transport.close()
            raise _LineBroke(Signal.CONNECT_FAILED, "no SFTP channel was opened")
        self._transport, self._client = transport, client
        return client

    def _greet(self) -> paramiko.Transport:
        """Connect and look at the server's key before anything secret is said.

        Raises:
            SignInRefused: the server shows another key than before.
        """
        limit = self._profile.number("http.connect_s")
        try:
            line = socket.create_connection((self._connection.host, self._connection.port), timeout=limit)
        except OSError as error:
            cause = "name resolution failed" if isinstance(error, socket.gaierror) else _said(error)
            raise _LineBroke(Signal.CONNECT_FAILED, cause) from None
        transport = paramiko.Transport(line)
        try:
            transport.banner_timeout = transport.auth_timeout = transport.handshake_timeout = limit
            transport.use_compression(self._profile.switch("sftp.compression"))
            known = self._connection.host_key or self._host_keys.get(self.place)
            _prefer(transport, known.rpartition(" ")[0])
            transport.start_client(timeout=limit)
            self._judge(transport.get_remote_server_key(), known)
        except (OSError, *_BROKEN) as error:
            transport.close()
            raise _LineBroke(Signal.CONNECT_FAILED, _said(error)) from None
        except BaseException:
            transport.close()
            raise
        return transport

    def _judge(self, key: paramiko.PKey, known: str) -> None:
        """Compare the server's key with the known one; the first one ever seen is remembered."""
        shown = _key_text(key)
        if not known:
            _LOG.info("first contact with the SFTP server %s, its key is %s", self.place, shown)
            self._host_keys.pin(self.place, shown)
        elif known.rpartition(" ")[2].rstrip("=") != key.fingerprint:
            self._refused = words.host_key_changed(self._connection, known, shown)
            raise self._refused

    def _sign_in(self, transport: paramiko.Transport) -> None:
        """Sign in once; a refusal is final until a person acts."""
        user = self._connection.username
        by_key = self._profile.text("sftp.sign_in") == "private-key"
        try:
            if by_key:
                transport.auth_publickey(user, self._private_key())
            else:
                password = self._secrets.get("password")
                remember_secret(password)
                transport.auth_password(user, password)
        except paramiko.BadAuthenticationType as error:
            self._refused = words.way_not_allowed(self._connection, tuple(error.allowed_types))
            raise self._refused from None
        except paramiko.AuthenticationException as error:
            self._refused = words.sign_in_refused(self._connection, _said(error), by_key=by_key)
            raise self._refused from None

    def _private_key(self) -> paramiko.PKey:
        text = self._secrets.get("private_key")
        remember_secret(text)
        for kind in _KEY_KINDS:
            try:
                return kind.from_private_key(StringIO(text))
            except paramiko.PasswordRequiredException:
                return self._locked_key(kind, text)
            except (paramiko.SSHException, ValueError, IndexError):
                continue
        raise words.private_key_not_readable()

    def _locked_key(self, kind: type[paramiko.PKey], text: str) -> paramiko.PKey:
        """Open a private key with the password of the connection."""
        password = self._secrets.get("password")
        remember_secret(password)
        try:
            return kind.from_private_key(StringIO(text), password)
        except (paramiko.SSHException, ValueError) as error:
            raise words.private_key_not_readable() from error


def _prefer(transport: paramiko.Transport, kind: str) -> None:
    """Ask for the kind of key that is known: a server may have several."""
    options = transport.get_security_options()
    first = tuple(name for name in options.key_types if name == kind or (kind == "ssh-rsa" and name.startswith("rsa-")))
    options.key_types = (*first, *(name for name in options.key_types if name not in first))


def _key_text(key: paramiko.PKey) -> str:
    return f"{key.get_name()} {key.fingerprint}"


def _said(error: BaseException) -> str:
    """Return the words of an error without secrets."""
    text = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return redact_text(str(text)).rstrip(".")[:300]
