"""Who may sign in to the practice site, and where it is mounted."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class AcumaticaSettings:
    """Settings of a practice site.

    Attributes:
        mount: virtual directory such as `/AcumaticaERP`; empty for the host's root.
        token_seconds: lifetime of an access token.
        build: what `GET /entity` tells of the build.
        faults: switches at the start.
        redirect_uris: addresses that the connected application may send a person back to; empty for any.
        refresh_days: how long a chain of refresh tokens lives, from the first sign-in on.
        cookie_idle_seconds: after how long without a request a cookie session ends.
    """

    mount: str = ""
    tenant: str = "Company"
    username: str = "edi"
    password: str = field(default="practice", repr=False)
    client_id: str = "8F2C1B6E-5D1A-4E57-9B60-0B6B0C0F1A22@Company"
    client_secret: str = field(default="practice-secret", repr=False)
    token_seconds: int = 3600
    build: str = "24.200.0213"
    faults: tuple[tuple[str, object], ...] = ()
    redirect_uris: tuple[str, ...] = ()
    refresh_days: int = 30
    cookie_idle_seconds: int = 20 * 60
