"""The releases that CHANGELOG.md tells, as Debian's changelog and as AppStream want them."""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.utils import format_datetime
from xml.sax.saxutils import quoteattr

_HEADING = re.compile(r"^## \[(?P<version>[^\]]+)\] - (?P<day>\S+)$", re.MULTILINE)
_UNRELEASED = "unreleased"
_NOON = 12


@dataclass(frozen=True, slots=True)
class Release:
    """One version of the changelog.

    Attributes:
        version: its number.
        day: when it was released; None while it is not.
        changes: what changed, each as one line, after the word of its section such as `Added`.
    """

    version: str
    day: date | None
    changes: tuple[str, ...]

    def moment(self, epoch: int) -> datetime:
        """Return noon of its day; the time that the package is dated with while there is none."""
        if self.day is None:
            return datetime.fromtimestamp(epoch, UTC)
        return datetime(self.day.year, self.day.month, self.day.day, _NOON, tzinfo=UTC)


def read_releases(changelog: str) -> list[Release]:
    """Return the releases of a changelog in the form of Keep a Changelog, newest first.

    Raises:
        ValueError: a day is neither a date nor `unreleased`, or there is no release.
    """
    parts = list(_HEADING.finditer(changelog))
    if not parts:
        raise ValueError("The changelog names no release.")
    ends = [*(part.start() for part in parts[1:]), len(changelog)]
    return [
        Release(
            part["version"],
            None if part["day"] == _UNRELEASED else date.fromisoformat(part["day"]),
            tuple(_changes(changelog[part.end() : end])),
        )
        for part, end in zip(parts, ends, strict=True)
    ]


def _changes(text: str) -> list[str]:
    found: list[str] = []
    section = ""
    for line in text.splitlines():
        if line.startswith("### "):
            section = line.removeprefix("### ").strip()
        elif line.startswith("- "):
            found.append(f"{section}: {line[2:]}" if section else line[2:])
        elif line.startswith("  ") and found:
            found[-1] += " " + line.strip()
    return [_without_marks(change) for change in found]


def _without_marks(text: str) -> str:
    """Take the marks of Markdown out: the name of a link stays, its address goes."""
    return re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", text).replace("`", "").replace("*", "")


def debian_changelog(package: str, releases: list[Release], maintainer: str, epoch: int) -> str:
    """Return the changelog that Debian's tools read (deb-changelog(5)).

    Args:
        package: its name.
        releases: newest first.
        maintainer: name and mail address of whoever builds it.
        epoch: seconds since 1970, the date of what is not released yet.
    """
    entries = []
    for release in releases:
        changes = "\n".join(
            textwrap.fill(change, 78, initial_indent="  * ", subsequent_indent="    ") for change in release.changes
        )
        day = format_datetime(release.moment(epoch))
        entries.append(
            f"{package} ({release.version}) unstable; urgency=medium\n\n{changes}\n\n -- {maintainer}  {day}\n"
        )
    return "\n".join(entries)


def appstream_releases(releases: list[Release], epoch: int) -> str:
    """Return the element `releases` of an AppStream file."""
    lines = [
        f"    <release version={quoteattr(release.version)} date={quoteattr(release.moment(epoch).date().isoformat())}"
        f' type="{"stable" if release.day else "development"}"/>'
        for release in releases
    ]
    return "\n".join(["<releases>", *lines, "  </releases>"])
