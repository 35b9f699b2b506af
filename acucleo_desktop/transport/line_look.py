"""A look at the line to a service without signing in: does it answer, with whose certificates, at what time."""

from __future__ import annotations

import contextlib
import ssl
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

import requests
import truststore

from acucleo_desktop.transport.address import Address
from acucleo_desktop.transport.redaction import redact_text, redact_url
from acucleo_desktop.transport.retry import read_http_date
from acucleo_desktop.transport.wire import SystemTrustAdapter, proxies_for, signal_of_error

if TYPE_CHECKING:
    from acucleo_desktop.documents.clock import Clock
    from acucleo_desktop.transport.retry import Signal

_SECONDS: Final = 10.0
_HALF_A_SECOND: Final = timedelta(milliseconds=500)


@dataclass(frozen=True, slots=True)
class Certificate:
    """One certificate of a chain.

    Attributes:
        subject: whom it names, in short.
        issuer: who has signed it, in short.
        ends: until when it counts, UTC.
    """

    subject: str
    issuer: str
    ends: datetime


@dataclass(frozen=True, slots=True)
class LineLook:
    """What was seen at the address of a service.

    Attributes:
        origin: scheme, host and port.
        is_encrypted: whether the line is TLS.
        is_loopback: whether it ends on this computer.
        status: HTTP status of what is at the address, whatever it is; None when no answer came.
        gap: how far the service's clock is ahead of ours; None when it tells no time.
        certificates: the chain that the service sent, its own first; empty where there is none.
        proxy: the proxy on the way, without its password; empty for none.
        signal: what went wrong; None when an answer came.
        cause: why, without secrets.
    """

    origin: str
    is_encrypted: bool
    is_loopback: bool
    status: int | None = None
    gap: timedelta | None = None
    certificates: tuple[Certificate, ...] = ()
    proxy: str = ""
    signal: Signal | None = None
    cause: str = ""


def look_at_line(url: str, clock: Clock, proxies: str = "system", seconds: float = _SECONDS) -> LineLook:
    """Ask once for what is at an address; nobody signs in, nothing is followed, and the body is left unread.

    Args:
        url: of the service.
        clock: ours, with which that of the service is compared.
        proxies: `system`, `none` or the address of a proxy.
        seconds: limit for reaching it, and for its answer.

    Raises:
        ValueError: `url` is no address.
    """
    address = Address(url)
    is_encrypted = address.origin.lower().startswith("https:")
    on_the_way = proxies_for(proxies, address.base, is_loopback=address.is_loopback)
    proxy = redact_url(on_the_way.get("https" if is_encrypted else "http", ""))
    with requests.Session() as session:
        # With trust_env a .netrc would send a password along.
        session.trust_env = False
        context = _Watching(ssl.PROTOCOL_TLS_CLIENT)
        session.mount("https://", SystemTrustAdapter(context=context))
        before = clock.now()
        try:
            with session.get(
                address.base, timeout=(seconds, seconds), allow_redirects=False, stream=True, proxies=on_the_way
            ) as answer:
                middle = before + (clock.now() - before) / 2
                theirs = read_http_date(answer.headers.get("Date", ""))
                return LineLook(
                    address.origin,
                    is_encrypted,
                    address.is_loopback,
                    answer.status_code,
                    # A Date is cut to whole seconds, so that it is half a second behind on the average.
                    None if theirs is None else theirs + _HALF_A_SECOND - middle,
                    context.chain,
                    proxy,
                )
        except (requests.RequestException, OSError) as error:
            signal, cause = signal_of_error(error)
            return LineLook(
                address.origin, is_encrypted, address.is_loopback, proxy=proxy, signal=signal, cause=redact_text(cause)
            )


class _Watching(truststore.SSLContext):
    """Checks certificates as always, and keeps the chain of the last line; an answer may have given it back by then."""

    chain: tuple[Certificate, ...] = ()

    def wrap_socket(self, *args: Any, **options: Any) -> ssl.SSLSocket:
        """Encrypt a line, and look at its certificates."""
        made = super().wrap_socket(*args, **options)
        # Public since Python 3.13; before, the object below the socket has it.
        holder: Any = made if hasattr(made, "get_unverified_chain") else made._sslobj  # type: ignore[attr-defined]  # noqa: SLF001
        chain = holder.get_unverified_chain() if hasattr(holder, "get_unverified_chain") else None
        self.chain = chain_of(one for one in chain or [made.getpeercert(binary_form=True)] if one)
        return made


def chain_of(sent: Iterable[Any]) -> tuple[Certificate, ...]:
    """Return the certificates that a service sent; what cannot be read is left out, as the line stands all the same.

    Args:
        sent: each as DER, or as the object that Python before 3.13 has for it.
    """
    import _ssl  # the constant of the encoding stands nowhere else

    found = []
    for one in sent:
        with contextlib.suppress(ValueError):
            found.append(_certificate(one if isinstance(one, bytes) else one.public_bytes(_ssl.ENCODING_DER)))
    return tuple(found)


def _certificate(data: bytes) -> Certificate:
    from cryptography import x509

    read = x509.load_der_x509_certificate(data)
    return Certificate(_short(read.subject), _short(read.issuer), read.not_valid_after_utc)


def _short(name: Any) -> str:
    """Return what people call the holder of a name: its common name, else its organization."""
    from cryptography.x509.oid import NameOID

    for kind in (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME):
        found = name.get_attributes_for_oid(kind)
        if found:
            return str(found[0].value)
    return str(name.rfc4514_string())
