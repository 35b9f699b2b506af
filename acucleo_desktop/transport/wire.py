"""The layer under the session: certificates, proxies, reading a body, and the names of what went wrong."""

from __future__ import annotations

import re
import ssl
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import requests
import truststore
from requests.adapters import HTTPAdapter
from urllib3.exceptions import (
    ConnectTimeoutError,
    HTTPError,
    MaxRetryError,
    NameResolutionError,
    NewConnectionError,
    ProxyError,
)

from acucleo_desktop.transport.redaction import redact_text
from acucleo_desktop.transport.retry import Signal

_OPAQUE = re.compile(r"^(?:\d+|[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}|[0-9a-fA-F]{40}|(?=[^/]*\d)[A-Za-z0-9_-]{20,})$")


def template_of(path_or_url: str) -> str:
    """Return the path with what looks like an id blanked, for callers that named no template."""
    path = urlsplit(path_or_url).path if "://" in path_or_url else path_or_url.partition("?")[0]
    return "/".join("{id}" if _OPAQUE.match(part) else part for part in path.split("/"))


class SystemTrustAdapter(HTTPAdapter):
    """Checks certificates against the system's own store, which is where a company installs its roots.

    Args:
        ca_file: a further file of trusted certificates in PEM form.
        pool_size: connections that are kept open.
        context: one with eyes of its own; None for the usual one.
    """

    def __init__(
        self, ca_file: Path | None = None, pool_size: int = 8, context: truststore.SSLContext | None = None
    ) -> None:
        context = context or truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        if ca_file is not None:
            context.load_verify_locations(cafile=str(ca_file))
        self._context = context
        super().__init__(pool_connections=2, pool_maxsize=pool_size, max_retries=0)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        """Give direct connections the system's store."""
        kwargs["ssl_context"] = self._context
        super().init_poolmanager(*args, **kwargs)

    def proxy_manager_for(self, *args: Any, **kwargs: Any) -> Any:
        """Give connections through a proxy the system's store."""
        kwargs["ssl_context"] = self._context
        return super().proxy_manager_for(*args, **kwargs)

    def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:
        """Leave requests' own bundle of certificates out of it."""
        super().cert_verify(conn, url, verify=verify, cert=cert)  # type: ignore[no-untyped-call]
        conn.ca_certs = None
        conn.ca_cert_dir = None


def proxies_for(mode: str, url: str, *, is_loopback: bool) -> dict[str, str]:
    """Return the proxies for `url`: `none`, `system` (the system's settings) or the address of one."""
    if mode == "none" or is_loopback:
        return {}
    if mode == "system":
        return dict(requests.utils.get_environ_proxies(url))
    return {"http": mode, "https": mode}


class BodyTooLarge(Exception):
    """More bytes than any answer of ours may have."""


class StoppedWhileReading(Exception):
    """The stop event was set while the body came in."""


def read_body(chunks: Iterator[bytes], limit: int, stop: threading.Event | None, is_late: Any) -> bytes:
    """Read a whole body, within `limit` bytes and until `is_late()`.

    Raises:
        BodyTooLarge: more than `limit` bytes.
        StoppedWhileReading: `stop` was set.
        TimeoutError: the whole took too long.
    """
    parts: list[bytes] = []
    total = 0
    for chunk in chunks:
        parts.append(chunk)
        total += len(chunk)
        if total > limit:
            raise BodyTooLarge
        if stop is not None and stop.is_set():
            raise StoppedWhileReading
        if is_late():
            raise TimeoutError("the answer took too long")
    return b"".join(parts)


def chain_of(error: BaseException) -> Iterator[BaseException]:
    """Yield an exception and everything wrapped in it, outermost first."""
    seen: set[int] = set()
    waiting: list[BaseException] = [error]
    while waiting:
        current = waiting.pop(0)
        if id(current) in seen:
            continue
        seen.add(id(current))
        yield current
        inner = [current.__cause__, current.__context__, *current.args]
        if isinstance(current, MaxRetryError):
            inner.append(current.reason)
        waiting += [item for item in inner if isinstance(item, BaseException)]


_BEFORE_SENDING: Final = (NewConnectionError, NameResolutionError, ConnectTimeoutError, ProxyError)


def signal_of_error(error: Exception) -> tuple[Signal, str]:
    """Return the signal of a connection error and its cause in words without secrets.

    Only what surely happened before the first byte of the request left counts as `CONNECT_FAILED`.
    """
    chain = list(chain_of(error))
    for item in chain:
        if isinstance(item, ssl.SSLCertVerificationError):
            return Signal.CERTIFICATE, redact_text(item.verify_message or str(item)).rstrip(".")
    for item in chain:
        if isinstance(item, NameResolutionError):
            return Signal.CONNECT_FAILED, "name resolution failed"
        if isinstance(item, _BEFORE_SENDING):
            return Signal.CONNECT_FAILED, _cause(item)
    if isinstance(error, requests.exceptions.ChunkedEncodingError | requests.exceptions.ContentDecodingError):
        return Signal.CUT_SHORT, "the body broke off"
    return Signal.NO_ANSWER, _cause(error)


def _cause(error: BaseException) -> str:
    """Return the innermost words of an error, redacted."""
    words = [item for item in chain_of(error) if isinstance(item, OSError | HTTPError)]
    text = getattr(words[-1], "strerror", None) or str(words[-1]) if words else str(error)
    return redact_text(f"{type(error).__name__}: {text}")[:300]
