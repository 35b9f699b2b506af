"""The contents of the manual: chapters and their pages in the order of the index pages, in a language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from posixpath import dirname, normpath
from posixpath import join as joined

from acucleo_desktop.manual.pages import Page, headings_of, plain, read_pages

ENGLISH = "en"
CLERK_INDEX, IT_INDEX = "manual/clerk/index.md", "manual/it/index.md"
FINDINGS = "findings.md"
_IN_LANGUAGES = (
    *("manual/clerk/", "manual/it/", "care.md", "roll-out.md", FINDINGS),
    *("acumatica-connection.md", "cleo-connection.md", "retry-table.md", "errors.md"),
    *("partner-rules.md", "partner-writing.md", "matching.md", "acknowledgments.md"),
)
_OVERVIEW = {ENGLISH: "Overview", "es": "Panorama"}
_ENTRY = re.compile(r"[-*] +\[([^\]]+)\]\(([^)#\s]+\.md)\)")
LINK = re.compile(r"\]\(([^)\s]+)\)")


@dataclass(frozen=True, slots=True)
class Entry:
    """A page in the contents."""

    title: str
    path: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """Pages under a caption."""

    title: str
    entries: tuple[Entry, ...]


class Manual:
    """The manual in one language; a page that is not there in it is shown in English. Pages are read when wanted.

    Args:
        folder: of the documents.
        language: two letters.
    """

    def __init__(self, folder: Path, language: str = ENGLISH) -> None:
        self.folder = folder
        self.language = language
        self._pages: dict[str, tuple[Page, ...]] = {}

    @cached_property
    def chapters(self) -> tuple[Chapter, ...]:
        """The chapters: those of the clerk, then what IT reads."""
        return (*self._chapters_of(CLERK_INDEX), *self._chapters_of(IT_INDEX))

    def _chapters_of(self, index: str) -> Iterator[Chapter]:
        path = self.in_language(index)
        if not (self.folder / path).is_file():
            return
        page = read_pages(self.folder, path)[0]
        lines = page.source.splitlines()
        headings = [heading for heading in headings_of(page.source) if heading.level <= 2]  # noqa: PLR2004 - second
        ends = [*(heading.line for heading in headings[1:]), len(lines)]
        for heading, end in zip(headings, ends, strict=True):
            found = [entry for line in lines[heading.line : end] if (entry := _ENTRY.match(line))]
            entries = [Entry(plain(each[1]), beside(path, each[2])) for each in found]
            if heading.level == 1:
                entries.insert(
                    0,
                    Entry(
                        heading.title if index == CLERK_INDEX else _OVERVIEW.get(self.language, _OVERVIEW[ENGLISH]),
                        path,
                    ),
                )
            known = tuple(entry for entry in entries if (self.folder / entry.path).is_file())
            if known:
                yield Chapter(heading.title, known)

    def in_language(self, path: str) -> str:
        """Return the path of a page in the language, where there is one."""
        if self.language == ENGLISH or not path.startswith(_IN_LANGUAGES):
            return path
        own = f"manual/{self.language}/{path.removeprefix('manual/')}"
        return own if (self.folder / own).is_file() else path

    def paths(self) -> list[str]:
        """Return the files of the manual in their order, each once."""
        return list(dict.fromkeys(entry.path for chapter in self.chapters for entry in chapter.entries))

    def pages_of(self, path: str) -> tuple[Page, ...]:
        """Return the pages of a file.

        Raises:
            FileNotFoundError: there is no such file.
        """
        if path not in self._pages:
            self._pages[path] = read_pages(self.folder, path)
        return self._pages[path]

    def find(self, address: str) -> tuple[Page, str]:
        """Return the page to which an address leads, and the mark to go to on it; empty for its beginning.

        Args:
            address: path and, after a `#`, the mark of a heading; English paths lead to pages in the language.

        Raises:
            FileNotFoundError: there is no such page.
        """
        path, _, mark = address.partition("#")
        pages = self.pages_of(self.in_language(path))
        for page in pages:
            if mark and page.has_mark(mark):
                is_start = page.number > 0 and mark in page.headings[0].marks
                return page, "" if is_start else mark
        return pages[0], ""

    def has(self, path: str) -> bool:
        """Whether there is such a file."""
        return (self.folder / path).is_file()

    def neighbour(self, page: Page, step: int) -> Page | None:
        """Return the page after one, or before it, in the order of the contents; None at the end.

        Args:
            page: the page.
            step: 1 or -1.
        """
        if 0 <= page.number + step < page.count:
            return self.pages_of(page.path)[page.number + step]
        paths = self.paths()
        if page.path not in paths:
            return None
        place = paths.index(page.path) + step
        if not 0 <= place < len(paths):
            return None
        pages = self.pages_of(paths[place])
        return pages[0 if step > 0 else -1]


def beside(path: str, link: str) -> str:
    """Return the path to which a link in a file leads, its mark included."""
    target, sign, mark = link.partition("#")
    return f"{normpath(joined(dirname(path), target)) if target else path}{sign}{mark}"
