"""Sentences of the engine in the language that is on; the ledger keeps them in English, whoever reads them."""

from __future__ import annotations

import itertools
import json
import math
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from acucleo_desktop.sync.today_words import uncapital
from acucleo_desktop.ui.language import formats
from acucleo_desktop.ui.language.templates import Template, TemplateBook

CONTEXT = "engine"
"""Under which the sentences stand in the translation files."""
_REMEMBERED = 20_000
_DEEPEST = 6
_AND = " and "
_SENTENCE_END = re.compile(r"((?<=[.!?…])\s+(?=\S))")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_CUTS = (r"(?<=[.!?…])\s+(?=\S)", r"(?<=[;:])\s+", r", ", _AND)
_HOLE = re.compile(r"\{(\w+)\}")
_MOST_SPLITS = 100
_NAMES = frozenset({"actor", "username", "path", "entity"})
"""Holes that are never told otherwise."""
_DAY = re.compile(r"(?<![\w./\\-])\d{4}-\d\d-\d\d(?![\w/\\-]|\.\w)")
"""A day as the ledger writes it; one that is part of a file's name or of a number is none."""
_DATA = frozenset({"value", "value2", "kept", "written", "excerpt"})
"""Holes that hold what a document says, in whatever language."""

_QUOTES = re.compile(
    r"(?:Acumatica|Cleo|The SFTP mailbox|The endpoint|\{name\})\b.*: \{(said|message|sentence|description)\}\.?"
)
"""Templates whose last hole holds what a service says, mostly in words of its own."""

Smoothing = Sequence[tuple[str, str]]
"""Patterns and what takes their place, for words that grow together, as `de el` does in Spanish."""


class Speaker:
    """Says the engine's sentences in another language."""

    def __init__(self, book: TemplateBook, translate: Callable[[str], str], smoothing: Smoothing = ()) -> None:
        """Keep what is needed.

        Args:
            book: the engine's templates.
            translate: returns the translation of a template, or the template itself where there is none.
            smoothing: applied to what was put together.
        """
        self._book = book
        self._translate = translate
        self._smoothing = [(re.compile(pattern), put) for pattern, put in smoothing]
        self._told: dict[str, str] = {}

    def say(self, sentence: str) -> str:
        """Return a sentence in the other language; what is not known of it stays as it is."""
        told = self._told.get(sentence)
        if told is None:
            told = self._say(sentence, 0)
            for pattern, put in self._smoothing:
                told = pattern.sub(put, told)
            if len(self._told) >= _REMEMBERED:
                self._told.clear()
            self._told[sentence] = told
        return told

    def knows(self, text: str) -> bool:
        """Whether a text is one of the engine's, or made from one of its templates."""
        is_plain = self._book.plain(text) or self._book.plain(text.removesuffix("."))
        return bool(is_plain) or next(iter(self._book.matches(text)), None) is not None

    def _say(self, text: str, depth: int) -> str:
        core = text.strip()
        if not core or core.isdecimal():
            return text
        told = self._sentences(core, depth)
        if told is None:
            told = self._whole(core, depth)
        if told is None:
            told = self._pieces(core, depth)
        return text.replace(core, told, 1)

    def _sentences(self, text: str, depth: int) -> str | None:
        """Say sentences one by one where each is one of ours or an amount, so that none is taken for a part of another.

        None where they are not, or where it is one sentence, or where several are one text of ours.
        """
        parts = _SENTENCE_END.split(text)
        if len(parts) == 1 or depth >= _DEEPEST or self._book.plain(text):
            return None
        if not all(part.isspace() or not _LETTERS.search(part) or self.knows(part) for part in parts):
            return None
        whole = (template for template, _values, _stop in self._book.matches(text))
        if any(
            _SENTENCE_END.search(template.text) and _LETTERS.search(_HOLE.sub("", template.text)) for template in whole
        ):
            return None
        return "".join(part if part.isspace() else self._say(part, depth + 1) for part in parts)

    def _whole(self, text: str, depth: int) -> str | None:
        for stop in ("", ".") if text.endswith(".") else ("",):
            known = self._book.plain(text.removesuffix(stop))
            if known:
                told = self._translate(known) + stop
                return told if known == text else _cased(told, text)
        if depth >= _DEEPEST:
            return None
        for form in (text, uncapital(text)) if text[1:2].islower() else (text,):
            for template, values, stop in self._book.matches(form):
                told = self._filled(template, self._split_well(template, values), form, depth) + stop
                return told if form is text else _cased(told, text)
        return None

    def _filled(self, template: Template, values: Mapping[str, str], text: str, depth: int) -> str:
        form = self._translate(template.text)
        quotes = _QUOTES.fullmatch(template.text)
        told = {name: self._value(name, value, depth + 1) for name, value in values.items()}
        if quotes:
            told[quotes[1]] = self._quoted(values[quotes[1]], depth + 1)
        first = _HOLE.match(form)
        if template.text.startswith("{") and first is None:
            opening = template.holes[0]
            if told[opening] != values[opening] and told[opening][1:2].islower():
                told[opening] = told[opening][:1].lower() + told[opening][1:]
        filled = _HOLE.sub(lambda hole: told.get(hole[1], hole[0]), form)
        is_given = first is not None and values.get(first[1]) == told.get(first[1])
        return filled if is_given else _cased(filled, text)

    def _value(self, name: str, value: str, depth: int) -> str:
        """Say what stands in a hole; what a document holds is told only where it is a phrase as a whole."""
        if name in _NAMES:
            return value
        return (self._whole(value, depth) or value) if name in _DATA else self._say(value, depth)

    def _quoted(self, text: str, depth: int) -> str:
        """Say what a service says where it is surely ours, as when it gave no reason; else it stays as it is.

        A short template finds itself in many a foreign sentence, and would put half of it into another language.
        """
        parts = [part for part in _SENTENCE_END.split(text) if _LETTERS.search(part)]
        return self._say(text, depth) if all(2 * self._surely(part) >= len(part) for part in parts) else text

    def _pieces(self, text: str, depth: int) -> str:
        """Say what can be said of a text that is put together: sentences, lists, a subject and what is said of it."""
        if depth >= _DEEPEST:
            return text
        for cut in _CUTS:
            parts = re.split(f"({cut})", text)
            if len(parts) > 1 and (cut != _AND or all(map(self.knows, parts[::2]))):
                parts_told = [part if place % 2 else self._say(part, depth + 1) for place, part in enumerate(parts)]
                if parts_told != parts:
                    return "".join(f" {self._translate('and')} " if part == _AND else part for part in parts_told)
        return text

    def _split_well(self, template: Template, values: dict[str, str]) -> dict[str, str]:
        """Tell apart values that stand side by side: `order number 4711` is a name that is known, and a number."""
        for start, end in template.runs():
            names = template.holes[start:end]
            words = " ".join(values[name] for name in names).split(" ")
            if len(words) <= len(names) or math.comb(len(words) - 1, len(names) - 1) > _MOST_SPLITS:
                continue
            best = max(_splits(words, len(names)), key=self._likelihood)
            values = {**values, **dict(zip(names, best, strict=True))}
        return values

    def _likelihood(self, parts: Sequence[str]) -> int:
        return sum(map(self._surely, parts))

    def _surely(self, text: str) -> int:
        """Return how surely a text is one of ours: a phrase without holes counts most."""
        if self._book.plain(text):
            return 2 * len(text)
        found = next(iter(self._book.matches(text)), None)
        return found[0].weight if found else 0


def _splits(words: Sequence[str], count: int) -> list[tuple[str, ...]]:
    """Return all ways to make `count` parts of words, those with a short last part first."""
    found = []
    for cuts in itertools.combinations(range(len(words) - 1, 0, -1), count - 1):
        edges = [0, *sorted(cuts), len(words)]
        found.append(tuple(" ".join(words[a:b]) for a, b in itertools.pairwise(edges)))
    return found


def _cased(told: str, like: str) -> str:
    """Begin a text with a capital letter where the English one does, and with a small one where that does."""
    if like[:1].isupper():
        return told[:1].upper() + told[1:]
    if like[:1].islower() and told[1:2].islower():
        return told[:1].lower() + told[1:]
    return told


def read_book(path: Path) -> TemplateBook:
    """Read the list of the engine's sentences, `resources/translations/sentences.json`.

    Raises:
        OSError: it is not there.
    """
    listed = json.loads(path.read_text("utf-8"))
    return TemplateBook(listed["templates"], listed["kinds"])


_speaker: Speaker | None = None


def speak_by(speaker: Speaker | None) -> None:
    """Say the engine's sentences by this speaker from now on; None says them as they are."""
    global _speaker  # noqa: PLW0603 - one language is on in a program
    _speaker = speaker


def said(sentence: str) -> str:
    """Return a sentence that the engine wrote, in the language that is on; English where it is not known.

    Days in it (`2026-11-23`) are written as people write them here (`23 Nov 2026`).
    """
    told = sentence if _speaker is None or not sentence else _speaker.say(sentence)
    return _DAY.sub(_day, told) if "-" in told else told


def _day(found: re.Match[str]) -> str:
    try:
        return formats.day(date.fromisoformat(found[0]), year=True)
    except ValueError:
        return found[0]


def said_label(text: str) -> str:
    """Return a label of a paper in the language that is on: as a whole where it is one, else as `said` does."""
    told = QCoreApplication.translate(CONTEXT, text) if text else text
    return told if told != text else said(text)
