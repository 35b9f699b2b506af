"""One short way to make a finding with its four parts, for every module of this package."""

from __future__ import annotations

from acucleo_desktop.documents.finding import Finding, Fix, Location, Severity

ASK_AGAIN = "Ask the partner to mend it and to send the document again."


def block(
    finding_id: str,
    what: str,
    location: Location,
    why: str = "",
    todo: str = ASK_AGAIN,
    value: str = "",
    fixes: tuple[Fix, ...] = (),
) -> Finding:
    """Return a finding that stops the document."""
    return Finding(f"x12.{finding_id}", Severity.BLOCK, what, location, why, todo, value, fixes)


def warning(
    finding_id: str,
    what: str,
    location: Location,
    why: str = "",
    todo: str = "Nothing has to be done.",
    value: str = "",
) -> Finding:
    """Return a finding that is worth a look and stops nothing."""
    return Finding(f"x12.{finding_id}", Severity.WARNING, what, location, why, todo, value)


def info(
    finding_id: str,
    what: str,
    location: Location,
    why: str = "",
    todo: str = "Nothing has to be done.",
    value: str = "",
) -> Finding:
    """Return a finding about something that was tolerated and means nothing."""
    return Finding(f"x12.{finding_id}", Severity.INFO, what, location, why, todo, value)
