"""Searching the whole manual: every section is known by its words; titles count more than texts."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from acucleo_desktop.manual.contents import Manual
from acucleo_desktop.manual.pages import Page, plain

MOST_FOUND = 60
_AROUND = 50
_IN_TITLE, _WHOLE_WORD, _TOGETHER, _OF_CLERK = 100, 10, 60, 40


@dataclass(frozen=True, slots=True)
class Hit:
    """A section that was found.

    Attributes:
        title: of the section.
        page: title of its page; empty where it is the same.
        address: where it stands.
        snippet: some words around the first place found.
    """

    title: str
    page: str
    address: str
    snippet: str


@dataclass(frozen=True, slots=True)
class _Section:
    title: str
    page: str
    address: str
    text: str
    folded_title: str
    folded: str


class ManualIndex:
    """Knows the words of all sections.

    Args:
        manual: whose pages are read.
    """

    def __init__(self, manual: Manual) -> None:
        self._sections = [
            section for path in manual.paths() for page in manual.pages_of(path) for section in _sections(page)
        ]

    def search(self, text: str) -> list[Hit]:
        """Return the sections that have all words of a text, the best first; none for an empty text."""
        words = fold(text).split()
        if not words:
            return []
        found = [
            (_score(section, words), -number, section)
            for number, section in enumerate(self._sections)
            if all(word in section.folded for word in words)
        ]
        found.sort(reverse=True, key=lambda each: each[:2])
        return [
            Hit(section.title, section.page, section.address, _snippet(section, words))
            for _score_of, _number, section in found[:MOST_FOUND]
        ]


def fold(text: str) -> str:
    """Return a text without capitals and accents: `Crédito` is found by `credito`."""
    apart = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _sections(page: Page) -> list[_Section]:
    lines = page.source.splitlines()
    made = []
    ends = [*(heading.line for heading in page.headings[1:]), len(lines)]
    for heading, end in zip(page.headings, ends, strict=True):
        text = " ".join(filter(None, _words_of(lines[heading.line + 1 : end])))
        address = f"{page.path}#{heading.marks[0]}"
        title = heading.title
        owner = "" if page.title == title else page.title
        made.append(_Section(title, owner, address, text, fold(title), fold(f"{title} {text}")))
    return made


def _words_of(lines: Sequence[str]) -> Iterator[str]:
    """Yield what people read in lines of Markdown; the head of a table says nothing by itself."""
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if line.startswith(("<a id", "```", "| ---", "![")) or following.startswith("| ---"):
            continue
        is_row = line.startswith("|")
        text = plain(line.strip().strip("|") if is_row else line.strip().lstrip("#>- "))
        yield f"{' '.join(text.split()).replace(' | ', ': ')}." if is_row else " ".join(text.split())


def _score(section: _Section, words: Sequence[str]) -> int:
    score = _TOGETHER if " ".join(words) in section.folded_title else 0
    score += _OF_CLERK if "/clerk/" in section.address and "/keys.md" not in section.address else 0
    for word in words:
        if word in section.folded_title:
            score += _IN_TITLE
        if f" {word} " in f" {section.folded} ":
            score += _WHOLE_WORD
        score += min(section.folded.count(word), _WHOLE_WORD - 1)
    return score


def _snippet(section: _Section, words: Sequence[str]) -> str:
    """Return words around the first place found in the text, or its beginning."""
    text = section.text
    folded = fold(text)
    places = [place for word in words if (place := folded.find(word)) >= 0]
    at = min(places, default=0) if len(folded) == len(text) else 0
    start = max(0, at - _AROUND // 2)
    if start:
        start = text.find(" ", start) + 1
    end = min(len(text), start + 2 * _AROUND)
    if end < len(text):
        end = max(text.rfind(" ", start, end), start + 1)
    return f"{'… ' if start else ''}{text[start:end].strip()}{' …' if end < len(text) else ''}"
