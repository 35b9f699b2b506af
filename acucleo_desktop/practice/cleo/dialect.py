"""How a tenant may speak otherwise: other paths, names of fields and parameters, shapes of lists. Set by switches.

The practice Cleo itself knows one way to speak; what comes in is put into it, and what goes out is put into the other.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import parse_qsl, unquote, urlencode

from flask import Response, request

from acucleo_desktop.practice.faults import Faults

_NO_ID: Final = "-"
_KNOWN_PARAMETERS: Final = frozenset({"startIndex", "count", "filter", "name"})


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as the practice Cleo understands it."""

    method: str
    path: str
    query: str


@dataclass(frozen=True, slots=True)
class _Rule:
    """One path that lies elsewhere: `[METHOD ]usual=[METHOD ]shown`, `*` for an id, `{n}` for the name of a file."""

    method: str
    usual: str
    shown_method: str
    shown: str

    @classmethod
    def of(cls, text: str) -> _Rule:
        usual, _, shown = text.partition("=")
        method, path = _split(usual)
        shown_method, shown_path = _split(shown)
        return cls(method, path, shown_method or method, shown_path)

    def into_usual(self, asked: Asked) -> Asked | None:
        """Return the request in the usual way, None when this rule is not about it."""
        if self.shown_method and asked.method != self.shown_method:
            return None
        path, _, wanted = self.shown.partition("?")
        match = _pattern(path).match(asked.path)
        pairs = dict(parse_qsl(asked.query, keep_blank_values=True))
        key = wanted.partition("=")[0]
        if match is None or (key and key not in pairs):
            return None
        ids = [value for name, value in match.groupdict().items() if name.startswith("id") and value is not None]
        if key:
            ids.insert(0, pairs.pop(key))
        if "n" in match.groupdict():
            pairs["name"] = unquote(match["n"])
        missing = self.usual.count("*") - len(ids)
        filled = _filled(self.usual, [_NO_ID] * missing + ids)
        return Asked(self.method or asked.method, filled, urlencode(pairs))

    def hides(self, asked: Asked) -> bool:
        """Whether the usual path is not there, as it lies elsewhere."""
        return (not self.method or asked.method == self.method) and _pattern(self.usual).match(asked.path) is not None

    def into_shown(self, path: str) -> str | None:
        """Return a link's path as it is shown; rules of one method are not about links."""
        match = _pattern(self.usual).match(path)
        if self.method or match is None:
            return None
        ids = [value for value in match.groupdict().values() if value is not None]
        return _filled(self.shown, ids[len(ids) - self.shown.count("*") :])


def _split(text: str) -> tuple[str, str]:
    method, space, path = text.strip().rpartition(" ")
    return (method, f"/{path.strip('/')}") if space else ("", f"/{path.strip('/')}")


def _pattern(path: str) -> re.Pattern[str]:
    parts: list[str] = []
    for number, part in enumerate(path.split("/")):
        parts.append(f"(?P<id{number}>[^/]+)" if part == "*" else "(?P<n>[^/]+)" if part == "{n}" else re.escape(part))
    return re.compile("^" + "/".join(parts) + "$")


def _filled(path: str, ids: list[str]) -> str:
    for value in ids:
        path = path.replace("*", value, 1)
    return path


class Dialect:
    """Translates between the practice Cleo and a tenant that speaks otherwise.

    Args:
        faults: the switches.
    """

    def __init__(self, faults: Faults) -> None:
        self._faults = faults

    def understood(self, asked: Asked) -> Asked | None:
        """Return a request below the prefix in the usual way, None when there is nothing at that address."""
        rules = self._rules()
        for rule in rules:
            usual = rule.into_usual(asked)
            if usual is not None:
                return self._parameters(usual)
        return None if any(rule.hides(asked) for rule in rules) else self._parameters(asked)

    def _rules(self) -> list[_Rule]:
        return [_Rule.of(text) for text in self._faults.text("paths").split(",") if text.strip()]

    def _parameters(self, asked: Asked) -> Asked:
        """Give query parameters their usual names."""
        words = {shown: usual for usual, shown in pairs_of(self._faults.text("paging_words")).items()}
        hidden = set(words.values())
        given = parse_qsl(asked.query, keep_blank_values=True)
        kept = [(words.get(name, name), value) for name, value in given if name not in hidden]
        return Asked(asked.method, asked.path, urlencode(kept))

    def strange_parameter(self) -> str:
        """Return a parameter of the present request that is not known where that matters; empty for none."""
        if request.method != "GET" or not self._faults.flag("strict_params"):
            return ""
        known = _KNOWN_PARAMETERS if not self._faults.flag("no_paging") else frozenset({"filter"})
        return next((name for name in request.args if name not in known), "")

    def after(self, reply: Response) -> Response:
        """Put an answer into the other way of speaking."""
        is_ours = reply.mimetype == "application/json" and not request.path.startswith("/practice/")
        names = pairs_of(self._faults.text("rename_fields"))
        if not is_ours or not (names or self._faults.text("paths") or self._faults.flag("no_links")):
            return reply
        body = self._spoken(json.loads(reply.get_data()), names)
        reply.set_data(json.dumps(body))
        return reply

    def _spoken(self, value: Any, names: Mapping[str, str]) -> Any:
        if isinstance(value, list):
            return [self._spoken(item, names) for item in value]
        if not isinstance(value, dict):
            return value
        found: dict[str, Any] = {}
        for name, inner in value.items():
            if name == "_links" and self._faults.flag("no_links"):
                continue
            is_href = name == "href" and isinstance(inner, str)
            found[names.get(name, name)] = self._link(inner) if is_href else self._spoken(inner, names)
        return found

    def _link(self, href: str) -> str:
        prefix = self._faults.text("prefix").rstrip("/")
        if not href.startswith(f"{prefix}/"):
            return href
        path = href.removeprefix(prefix)
        shown = next((found for rule in self._rules() if (found := rule.into_shown(path)) is not None), path)
        return prefix + shown


def pairs_of(text: str) -> dict[str, str]:
    """Return `usual=shown` pairs of a switch."""
    return {
        usual.strip(): shown.strip() for usual, _, shown in (pair.partition("=") for pair in text.split(",")) if shown
    }
