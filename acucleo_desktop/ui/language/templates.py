"""Sentences taken apart: which template a sentence was made from, and what stands in its holes.

The engine writes its sentences in English. To show one in another language its template is found again: templates are
kept under their rarest word, so that a sentence looks at a handful of them and not at thousands.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

_HOLE = re.compile(r"\{(\w+)(?::(\w+))?\}")
_WORD = re.compile(r"(?<![\w\0])[A-Za-z]{2,}(?![\w\0])")
_BUILT_IN = {
    "count": r"-?\d[\d.,]*",
    "day": r"\d{4}-\d\d-\d\d",
    "id": r"\S*\d\S*",
    "code": r"[A-Z0-9]{1,7}",
    "word": r"\S+",
    "short": r"[^,;:.]{1,40}",
    "bare": r"[^()]+",
    "sent": r"[^a-z\s]\S*(?: [^a-z\s]\S*)*",
}
_CHOICE = 6


@dataclass(frozen=True)
class Template:
    """One sentence with holes.

    Attributes:
        text: the sentence with `{names}`, as translators see it.
        pieces: what stands before, between and behind the holes.
        holes: their names, from left to right.
        patterns: a regular expression for each hole.
    """

    text: str
    pieces: tuple[str, ...]
    holes: tuple[str, ...]
    patterns: tuple[str, ...]

    @cached_property
    def weight(self) -> int:
        """How many characters are its own: the more, the surer a match. A hole that takes few words counts as some."""
        return sum(map(len, self.pieces)) + _CHOICE * sum("|" in pattern for pattern in self.patterns)

    @cached_property
    def _expression(self) -> re.Pattern[str]:
        parts = [re.escape(self.pieces[0])]
        for pattern, piece in zip(self.patterns, self.pieces[1:], strict=True):
            parts += [f"({pattern})", re.escape(piece)]
        return re.compile("".join(parts), re.DOTALL)

    def values(self, sentence: str) -> dict[str, str] | None:
        """Return what stands in the holes when the sentence was made from this template; None when it was not."""
        if not sentence.startswith(self.pieces[0]) or not sentence.endswith(self.pieces[-1]):
            return None
        if any(piece not in sentence for piece in self.pieces):
            return None
        found = self._expression.fullmatch(sentence)
        return dict(zip(self.holes, found.groups(), strict=True)) if found else None

    def runs(self) -> Iterator[tuple[int, int]]:
        """Yield first and last place of holes that stand side by side, with nothing but a blank between them."""
        start = 0
        for place in range(1, len(self.holes) + 1):
            if place == len(self.holes) or self.pieces[place] != " ":
                if place - start > 1:
                    yield start, place
                start = place


def template_of(text: str, kinds: Mapping[str, Iterable[str]]) -> Template:
    """Read a template.

    Args:
        text: the sentence with `{name}` or `{name:kind}` in it.
        kinds: the words that a kind of hole can hold. `count` is a number, `day` a day such as 2026-11-23,
            `id` one word with a digit in it, `code` a short code such as `CA`, `word` anything without blanks,
            `short` a few words, `bare` anything without brackets, `sent` a value as X12 sends it: no word of it
            begins with a small letter.
    """
    pieces: list[str] = []
    holes: list[str] = []
    patterns: list[str] = []
    last = 0
    for found in _HOLE.finditer(text):
        pieces.append(text[last : found.start()])
        last = found.end()
        holes.append(found[1])
        patterns.append(_pattern(found[2], kinds))
    pieces.append(text[last:])
    return Template(plain_text(text), tuple(pieces), tuple(holes), tuple(patterns))


def plain_text(text: str) -> str:
    """Return a template without the kinds of its holes: the key by which it is translated."""
    return _HOLE.sub(r"{\1}", text)


def _pattern(kind: str | None, kinds: Mapping[str, Iterable[str]]) -> str:
    if kind is None:
        return ".*?"
    if kind in _BUILT_IN:
        return _BUILT_IN[kind]
    words = sorted(kinds[kind], key=len, reverse=True)
    return "|".join(f"[{word[0].upper()}{word[0]}]{re.escape(word[1:])}" for word in words)


class TemplateBook:
    """All templates of the engine, found by the sentences that were made from them."""

    def __init__(self, texts: Iterable[str], kinds: Mapping[str, Iterable[str]]) -> None:
        """Index the templates.

        Args:
            texts: templates with `{name}` or `{name:kind}`.
            kinds: the words that a kind of hole can hold.
        """
        self._plain: set[str] = set()
        self._by_word: dict[str, list[Template]] = {}
        self._bare: list[Template] = []
        templates = []
        for text in texts:
            if "{" in text:
                templates.append(template_of(text, kinds))
            else:
                self._plain.add(text)
        words = [set(_WORD.findall("\0".join(template.pieces))) for template in templates]
        count = Counter(word for mine in words for word in mine)
        for template, mine in zip(templates, words, strict=True):
            if mine:
                self._by_word.setdefault(min(mine, key=lambda word: (count[word], word)), []).append(template)
            else:
                self._bare.append(template)

    def plain(self, text: str) -> str:
        """Return the text without holes that is this text, perhaps with another first letter; empty for none."""
        for form in (text, text[:1].lower() + text[1:], text[:1].upper() + text[1:]):
            if form in self._plain:
                return form
        return ""

    def matches(self, sentence: str) -> Iterator[tuple[Template, dict[str, str], str]]:
        """Yield templates that the sentence can have been made from, the surest first.

        With each comes what stands in its holes, and a full stop where the sentence has one that is not its own.
        """
        for template in self._near(sentence):
            values = template.values(sentence)
            if values is not None:
                yield template, values, ""
            elif sentence.endswith(".") and not template.pieces[-1].endswith("."):
                values = template.values(sentence[:-1])
                if values is not None:
                    yield template, values, "."

    def _near(self, sentence: str) -> Iterator[Template]:
        near = {id(found): found for word in set(_WORD.findall(sentence)) for found in self._by_word.get(word, ())}
        yield from sorted(near.values(), key=lambda found: -found.weight)
        yield from self._bare
