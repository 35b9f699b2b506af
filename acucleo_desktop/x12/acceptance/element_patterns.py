"""Regular expressions for the elements of the standard, by type, length and code list.

They work on text whose separators are `*`, `~` and `>`; none of the three can occur in a value that they match. Where
the full check would look more closely (blanks at the ends, characters outside X12's set), they are the stricter ones.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from acucleo_desktop.x12.elements import LONGEST_WHOLE_PART
from acucleo_desktop.x12.tables import ElementRule, Tables

_INNER = r"[ -)+-=?-\]_a-}]"
"""Extended character set of X12 004010 without the separators; `^` and the grave accent do not belong to it."""

_OUTER = r"[!-)+-=?-\]_a-}]"
_LEAP_YEAR = r"(?:(?:19|20)(?:0[48]|[2468][048]|[13579][26])|2000)"
_DATE = (
    r"(?:(?:20|19)[0-9][0-9](?:(?:0[1-9]|1[0-2])(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])(?:29|30)"
    rf"|(?:0[13578]|1[02])31)|{_LEAP_YEAR}0229)"
)
_MINUTES = r"(?:[01][0-9]|2[0-3])[0-5][0-9]"
_NEVER = r"(?!)"
_DATE_LENGTH, _SHORTEST_TIME, _LONGEST_TIME = 8, 4, 8

Trie = dict[str, "Trie"]
_END = ""


def element_pattern(rule: ElementRule, known: Tables) -> str | None:
    """Return the pattern of a value of this element, None where only the full check can tell.

    Args:
        rule: from the table.
        known: the tables of the release, for its code lists.
    """
    if rule.components:
        return _composite(rule.components, known)
    shortest, longest = max(rule.shortest, 1), rule.longest
    match rule.type:
        case "AN":
            return _text(shortest, longest)
        case "ID":
            if rule.number not in known.codes:
                return _text(shortest, longest)
            return _codes(known.codes[rule.number], known.labels.get(rule.number, {}), shortest, longest)
        case "R":
            return _decimal(shortest, longest)
        case "N0" | "N2" | "N4":
            return rf"-?[0-9]{{{shortest},{min(longest, LONGEST_WHOLE_PART)}}}+"
        case "DT" if shortest == longest == _DATE_LENGTH:
            return _DATE
        case "TM" if shortest == _SHORTEST_TIME:
            return _MINUTES if longest < _LONGEST_TIME else rf"{_MINUTES}(?:[0-5][0-9](?:[0-9]{{1,2}}|)|)"
        case _:
            return None


def _text(shortest: int, longest: int) -> str:
    if longest == 1:
        return _OUTER
    return rf"{_OUTER}{_INNER}{{{shortest - 1},{longest - 1}}}+(?<! )"


def _decimal(shortest: int, longest: int) -> str:
    """X12 type R: sign and point do not count in the length; at most a third of the digits stand behind the point."""
    if shortest > 1:
        return rf"[0-9]{{{shortest},{longest}}}+"
    longest = min(longest, LONGEST_WHOLE_PART)
    behind = max(longest // 3, 1)
    before = longest - behind
    small = rf"[0-9]{{1,{before}}}+(?:\.[0-9]{{1,{behind}}}+|)" if before else _NEVER
    return rf"-?(?:{small}|[0-9]{{{before + 1},{longest}}}+|\.[0-9]{{1,{behind}}}+)"


def _composite(components: tuple[ElementRule, ...], known: Tables) -> str | None:
    """Components right-nested, because those at the end are left off."""
    pattern = ""
    for number, component in reversed(list(enumerate(components, 1))):
        inner = element_pattern(component, known)
        if inner is None:
            return None
        if number == 1:
            # A composite that is there has its first component: what else it may lack, the full check knows.
            return inner + pattern
        needed = component.requirement == "M"
        pattern = rf">{inner}{pattern}" if needed else rf"(?:>(?:{inner}|){pattern}|)"
    return None


def _codes(codes: Iterable[str], common: Collection[str], shortest: int, longest: int) -> str | None:
    """Return the codes as a tree by their letters, branches with common codes first."""
    root: Trie = {}
    for code in sorted(codes, key=lambda code: (code not in common, code)):
        if shortest <= len(code) <= longest:
            node = root
            for letter in code:
                node = node.setdefault(letter, {})
            node[_END] = {}
    return _branches(root) if root else None


def _branches(node: Trie) -> str:
    """Return the alternatives below a node; letters with the same continuation share one."""
    by_rest: dict[str, list[str]] = {}
    for letter, child in node.items():
        if letter != _END:
            by_rest.setdefault(_branches(child), []).append(letter)
    parts = [_one_of(letters) + rest for rest, letters in by_rest.items()]
    if _END in node:
        parts.append("")
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"


def _one_of(letters: list[str]) -> str:
    return re.escape(letters[0]) if len(letters) == 1 else f"[{''.join(re.escape(letter) for letter in letters)}]"
