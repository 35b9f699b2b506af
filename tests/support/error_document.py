"""Writes docs/errors.md from what the clients really said: `python tests/support/error_document.py`."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from provocations import Provocation, provoke, steady
from provocations_acumatica import PROVOCATIONS as ACUMATICA
from provocations_cleo import PROVOCATIONS as CLEO
from provocations_settings import PROVOCATIONS as SETTINGS
from provocations_sftp import PROVOCATIONS as SFTP
from service_lines import both_lines

from acucleo_desktop.documents.problem import Problem

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "errors.md"
UNREACHABLE = {
    "acumatica.not-permitted": "every call reads 403 by itself: acumatica.no-rights",
    "acumatica.foreign-address": "the only links are those of long operations, which have begun: acumatica.action-lost",
    "cleo.foreign-address": "a link to another host is not followed; the address of the settings is used instead",
}
"""Codes of what both clients share that one of them never lets through, with the reason."""
SECTIONS = (
    ("Acumatica", ACUMATICA),
    ("Cleo", CLEO),
    ("Cleo over SFTP", SFTP),
    ("Before anything is sent: settings, their files and secrets", SETTINGS),
)

_ASKS = "Asks the service whether it arrived before anything is repeated; if that cannot tell, a person decides."
_HEAD = """# What the services may answer, and what you read then

Every problem that the two clients can raise, brought about once on the practice services. The texts are what was
really said: a test provokes each of them again and compares. The last line of each is what the program does by itself.
Names of hosts, ids, numbers, ports and keys are replaced; everything else stands as a person reads it.
Write the document anew with `python tests/support/error_document.py`.
"""
_DOES = {
    "Problem": "Nothing was sent or changed; it waits for a person.",
    "SignInRefused": "Scheduled runs stop until a person acts. It is not tried again by itself.",
    "NotPermitted": "It is not tried again by itself; what it concerns is kept with this reason.",
    "NotFound": "It is not tried again by itself; what it concerns is kept with this reason.",
    "RequestRefused": "It is not tried again by itself; what it concerns is kept with this reason.",
    "RecordRefused": "It is not tried again by itself; what it concerns is kept with this reason.",
    "NotOptimizable": "The records are read one by one instead.",
    "Throttled": "Pauses and slows down first; the next sync goes on.",
    "ServiceUnavailable": "Tries again with pauses first; the next sync goes on.",
    "Stopped": "The next sync goes on where it stopped.",
    "OutcomeUnknown": _ASKS,
    "UnexpectedAnswer": "Nothing is taken from the answer; it is not tried again by itself.",
}


def all_provocations() -> tuple[Provocation, ...]:
    """Return the provocations of both clients in the document's order."""
    return tuple(one for _title, known in SECTIONS for one in sorted(known, key=_by_code))


def _by_code(one: Provocation) -> str:
    return one.code


def section(provocation: Provocation, problem: Problem) -> str:
    """Return what the document says about one problem."""
    said = [text for text in (problem.what, problem.where, problem.why, problem.todo) if text]
    quoted = [f"> {steady(text)}  " for text in said[:-1]] + [f"> {steady(said[-1])}"]
    lines = [provocation.heading, "", f"Brought about by: {provocation.how}.", "", *quoted, ""]
    return "\n".join([*lines, _DOES[type(problem).__name__], ""])


def document(folder: Path) -> str:
    """Return the whole document."""
    parts = [_HEAD]
    with both_lines(folder) as lines:
        for title, known in SECTIONS:
            parts.append(f"## {title}\n")
            for one in sorted(known, key=_by_code):
                problem = provoke(lines, one)
                if problem.code != one.code:
                    sys.stderr.write(f"{one.code}: came as {problem.code}: {problem.what}\n")
                parts.append(section(one, problem))
    parts.append("## Not let through\n")
    parts += [f"- `{code}`: {why}." for code, why in UNREACHABLE.items()]
    return "\n".join(parts) + "\n"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        DOCUMENT.write_text(document(Path(name)), encoding="utf-8")
