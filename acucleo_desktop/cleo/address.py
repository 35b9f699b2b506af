"""Where a connection to Cleo leads, by what its file says."""

from __future__ import annotations

from typing import Final

SFTP_PORT: Final = 22


def address_of(preset: str, tenant: str, base_url: str, host: str, port: int = SFTP_PORT) -> str:
    """Return the address of the host, without the path of the interface; the arguments as `CleoConnection` has them."""
    if preset == "sftp":
        return f"sftp://{host}" + (f":{port}" if port != SFTP_PORT else "")
    return base_url or f"https://{tenant}.cleointegration.com"
