"""Who may sign in to the practice Cleo."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class CleoSettings:
    """Settings of a practice Cleo.

    Attributes:
        mailbox_id: id of the mailbox for the Harmony calls.
        token_seconds: lifetime of a token.
        per_second: requests allowed in a second on one path template.
        totp_secret: base32 secret; empty when no second factor is asked for.
        authorized_key: public key that may sign in over SFTP, as kind and Base64; empty for none.
        faults: switches at the start.
    """

    username: str = "edi-service"
    password: str = field(default="Practice-1", repr=False)
    mailbox_id: str = "pRacT1ceMailb0x_Box-01"
    token_seconds: int = 3600
    per_second: int = 5
    totp_secret: str = field(default="", repr=False)
    authorized_key: str = ""
    faults: tuple[tuple[str, object], ...] = ()
