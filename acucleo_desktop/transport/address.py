"""The address of a service: what may be asked below it, and what would leave it."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Final
from urllib.parse import urlsplit

_LOOPBACK: Final = frozenset({"localhost", "127.0.0.1", "::1", "[::1]"})
_DEFAULT_PORTS: Final = {"http": 80, "https": 443}
_CONTROL = re.compile(r"[\x00-\x20\x7f\\]")


class Address:
    """The address of a service, and the judge of every other address.

    Args:
        base_url: scheme, host, and for Acumatica usually a virtual directory.

    Raises:
        ValueError: not an http or https address, or one with a user, a query or a fragment in it.
    """

    def __init__(self, base_url: str) -> None:
        parts = urlsplit(base_url.strip())
        if parts.scheme not in _DEFAULT_PORTS or not parts.hostname or parts.query or parts.fragment:
            raise ValueError(f"{base_url!r} is not an address of the form https://host/path")
        if "@" in parts.netloc or _CONTROL.search(base_url.strip()):
            raise ValueError("an address must hold no user, password, blank or backslash")
        self.origin = f"{parts.scheme}://{parts.netloc}"
        self.base = self.origin + parts.path.rstrip("/")
        self.host = parts.hostname
        self.is_loopback = parts.hostname in _LOOPBACK

    @cached_property
    def _key(self) -> tuple[str, str, int] | None:
        return _origin_key(self.origin)

    def join(self, path_or_url: str) -> str | None:
        """Return the full address, None when it would leave the service.

        Args:
            path_or_url: `/from/the/host`, `below/the/base` or a full address on the same scheme, host and port.
        """
        if path_or_url.startswith("//") or _CONTROL.search(path_or_url):
            return None
        if "://" in path_or_url.partition("?")[0]:
            url = path_or_url
        elif path_or_url.startswith("/"):
            url = self.origin + path_or_url
        else:
            url = f"{self.base}/{path_or_url}" if path_or_url else self.base
        return url if _origin_key(url) == self._key else None


def _origin_key(url: str) -> tuple[str, str, int] | None:
    """Return scheme, host and port as urllib3 understands them, as it is urllib3 that will connect."""
    # A connection is read and shown long before anything is sent, and loading urllib3 takes as long as a window.
    from urllib3.exceptions import LocationParseError
    from urllib3.util import parse_url

    try:
        parsed = parse_url(url)
    except LocationParseError:
        return None
    scheme = (parsed.scheme or "").lower()
    if parsed.auth or not parsed.host or scheme not in _DEFAULT_PORTS:
        return None
    return scheme, parsed.host.lower(), parsed.port or _DEFAULT_PORTS[scheme]
