"""Whether this computer has a network at all, found out without sending anything."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Iterable
from urllib.parse import urlsplit

# Addresses for documentation (RFC 5737, RFC 3849): choosing a route to them sends no packet.
_FAR = ((socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1"))


def has_route() -> bool:
    """Whether there is a way out of this computer, by either internet protocol."""
    return any(_routes(family, address) for family, address in _FAR)


def offline_words(addresses: Iterable[str]) -> str:
    """Return in words that none of the services can be reached for want of a network; empty when one may be.

    Args:
        addresses: of the services; those on this computer need no network.
    """
    hosts = [urlsplit(address).hostname or "" for address in addresses if address]
    if not hosts or any(_is_here(host) for host in hosts) or has_route():
        return ""
    return "This computer has no network."


def _routes(family: socket.AddressFamily, address: str) -> bool:
    try:
        with socket.socket(family, socket.SOCK_DGRAM) as probe:
            probe.connect((address, 9))
    except OSError:
        return False
    return True


def _is_here(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
