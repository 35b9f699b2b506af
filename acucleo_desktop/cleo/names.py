"""Names of files: the one we send under, and the one a received name may have on this computer."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime
from secrets import token_hex
from typing import Final

_LONGEST_SENT: Final = 100
_LONGEST_LOCAL: Final = 120
_LONGEST_EXTENSION: Final = 16
_NOT_SENDABLE = re.compile(r"[^A-Za-z0-9._-]+")
_SENDABLE = re.compile(r"^[A-Za-z0-9_-][A-Za-z0-9._-]{0,95}\.[A-Za-z0-9]{1,8}$")
_RESERVED: Final = frozenset(
    {"con", "prn", "aux", "nul", *(f"com{n}" for n in range(1, 10)), *(f"lpt{n}" for n in range(1, 10))}
)


def upload_name(kind: str, partner: str, control: int | str, at: datetime, random: str = "") -> str:
    """Return the name of an upload, never used before: kind, partner, control number, moment, random part.

    Args:
        kind: transaction set such as `810`.
        partner: our short name of the partner.
        control: interchange control number (ISA13), written with nine digits.
        at: the moment, timezone-aware.
        random: eight random characters; drawn when empty.
    """
    number = f"{control:09d}" if isinstance(control, int) else _sendable(control)
    moment = at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    tail = f"_{number[:15]}_{moment}_{_sendable(random)[:16] or token_hex(4)}.edi"
    head = f"{_sendable(kind)}_{_sendable(partner)}".lstrip(".")
    return head[: _LONGEST_SENT - len(tail)] + tail


def _sendable(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return _NOT_SENDABLE.sub("-", plain).strip("-.")


def is_sendable(name: str) -> bool:
    """Tell whether Cleo takes this name without surprises: letters, digits, `._-`, an extension, 100 at most."""
    return len(name) <= _LONGEST_SENT and _SENDABLE.match(name) is not None


def safe_local_name(name: str) -> str:
    """Return a name that is safe as a file name on Windows, macOS and Linux; the original stays in the ledger.

    Path separators, control and format characters, reserved names, leading dots, trailing dots and blanks, and length
    are taken care of; an empty result becomes `unnamed`.
    """
    text = unicodedata.normalize("NFC", name)
    text = "".join("_" if char in '<>:"/\\|?*' or unicodedata.category(char)[0] == "C" else char for char in text)
    text = text.strip().strip(". ").lstrip("~-")
    stem, dot, extension = text.rpartition(".")
    if not (stem and extension.isalnum() and len(extension) <= _LONGEST_EXTENSION):
        stem, dot, extension = text, "", ""
    if stem.partition(".")[0].strip().lower() in _RESERVED:
        stem = f"_{stem}"
    room = _LONGEST_LOCAL - len(extension) - len(dot)
    # Many file systems count bytes, 255 at most, so a name of wide characters must be shorter still.
    stem = stem[:room].encode()[:200].decode(errors="ignore").rstrip(". ")
    return f"{stem}{dot}{extension}".strip(". ") or "unnamed"
