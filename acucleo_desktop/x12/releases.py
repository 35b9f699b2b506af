"""Which table of the standard judges a version as a partner writes it."""

from __future__ import annotations

BASES = ("004010", "005010")
_DIGITS = 6
_FIRST_WITH_REPETITION = "00402"


def base_release(version: str) -> str:
    """Return the release whose table judges `version` (GS08): suffixes are left off, neighbours go by their base.

    `004010VICS` and `004030` are judged as 004010, `005010UCS` and `005030` as 005010; anything older or unknown is
    judged as 004010, anything newer as 005010.
    """
    digits = version.strip()[:_DIGITS]
    return "005010" if digits >= "005000" and digits[:1].isdecimal() else "004010"


def is_known(version: str) -> bool:
    """Whether `version` belongs to a release family that our tables describe (0040xx, 0050xx)."""
    return version.strip()[:4] in {"0040", "0050"}


def is_described(version: str) -> bool:
    """Whether our tables describe exactly the release of `version`, and not only a neighbour of it."""
    return version.strip()[:_DIGITS] in BASES


def writes_six_digit_dates(version: str) -> bool:
    """Whether `version` is a release before 004010, when dates had two digits for the year."""
    digits = version.strip()[:_DIGITS]
    return digits.isdecimal() and digits < BASES[0]


def interchange_version(version: str) -> str:
    """Return ISA12 for a version: 00401 with 004010, 00501 with 005010."""
    digits = version.strip()[:5]
    return digits if len(digits) == len("00401") and digits.isdecimal() else "00401"


def has_repetition_separator(interchange: str) -> bool:
    """Whether ISA11 of this interchange version is a separator (00402 and later) instead of the `U` of old."""
    return interchange >= _FIRST_WITH_REPETITION
