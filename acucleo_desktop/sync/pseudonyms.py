"""Taking business data out of what leaves for support: names become pseudonyms, free text is left out.

A pseudonym is the same for the same text within one bundle, so that a case can be followed, and another in the next
one, as its key is drawn anew and kept nowhere.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import re
import secrets
from collections.abc import Mapping
from typing import Final

LEFT_OUT: Final = "(left out)"
_CODE = re.compile(
    r"(?<![./@\w-])(?:acumatica|cleo|connection|decision|file|fix|home|ledger|partner|rules|settings|setting|sync|vault|x12)"
    r"\.[a-z0-9]+(?:-[a-z0-9]+)*(?![.\w@-])"
)
_FRAME = re.compile(r'^\s*File "(?P<path>[^"]+)", line (?P<line>\d+), in (?P<name>[\w<>]+)')
_RAISED = re.compile(r"^(?P<kind>[A-Za-z_][\w.]*)(?::|$)")
_KEPT_OF_A_LINE: Final = ("at", "level", "logger", "thread", "run")
_PLAIN_THREADS: Final = re.compile(r"^(MainThread|Thread-\d+|Dummy-\d+|QThread.*)$")


class Pseudonyms:
    """Pseudonyms of one bundle."""

    def __init__(self, key: bytes | None = None) -> None:
        self._key = key or secrets.token_bytes(32)

    def of(self, kind: str, text: object) -> str:
        """Return the pseudonym of a text, such as `partner-3f9a1c2b`; nothing for nothing."""
        plain = "" if text is None else str(text)
        if not plain:
            return ""
        digest = hmac.new(self._key, f"{kind}|{plain}".encode(), hashlib.sha256).hexdigest()
        return f"{kind}-{digest[:8]}"

    def row(self, values: Mapping[str, object], kinds: Mapping[str, str]) -> dict[str, object]:
        """Return a row in which the named columns are pseudonyms of their kinds, or left out where the kind is empty.

        Args:
            values: column to value.
            kinds: column to kind; an empty kind leaves the column out. Columns that are not named stay as they are.
        """
        found: dict[str, object] = {}
        for name, value in values.items():
            if name not in kinds:
                found[name] = value
            elif kinds[name]:
                found[name] = self.of(kinds[name], value)
        return found


def bare_log(text: str) -> str:
    """Return log lines (JSON) with times, levels, loggers, problem codes and frames of tracebacks, without words."""
    lines = []
    for line in text.splitlines():
        try:
            entry = json.loads(line)
        except ValueError:
            lines.append(json.dumps({"said": LEFT_OUT}))
            continue
        if not isinstance(entry, dict):
            continue
        kept: dict[str, object] = {name: entry[name] for name in _KEPT_OF_A_LINE if name in entry}
        if not _PLAIN_THREADS.match(str(kept.get("thread", ""))):
            kept.pop("thread", None)
        codes = problem_codes(f"{entry.get('said', '')} {entry.get('traceback', '')}")
        if codes:
            kept["codes"] = codes
        if entry.get("traceback"):
            kept["traceback"] = bare_traceback(str(entry["traceback"]))
        lines.append(json.dumps(kept))
    return "\n".join(lines) + "\n" if lines else ""


def problem_codes(text: str) -> list[str]:
    """Return the stable codes of problems and findings in a text."""
    return list(dict.fromkeys(_CODE.findall(text)))


def bare_traceback(text: str) -> list[str]:
    """Return the frames and the kinds of exceptions of a traceback, without their messages and without folders."""
    found = []
    for line in text.splitlines():
        frame = _FRAME.match(line)
        if frame:
            short = _short(frame["path"].replace("\\", "/"))
            found.append(f"{short}:{frame['line']} {frame['name']}")
        elif (raised := _RAISED.match(line)) and raised["kind"] not in {"Traceback", "During", "The"}:
            found.append(raised["kind"])
    return found


def _short(path: str) -> str:
    """Return a path below its package, without the folders of this computer."""
    for start in ("acucleo_desktop/", "/site-packages/"):
        _, found, after = path.rpartition(start)
        if found:
            return (start if not start.startswith("/") else "") + after
    return path.rpartition("/")[2]
