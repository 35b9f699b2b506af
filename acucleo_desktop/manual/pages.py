"""Pages of the manual: what stands in a file, cut at its chapters where it is long, with headings and marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import acucleo_desktop

LONG = 24_000
"""Characters from which a file is shown chapter by chapter: a page must be laid out while nobody notices."""
_HEADING = re.compile(r"(#{1,4}) +(.+?) *#*")
MARK = re.compile(r'<a id="([\w.-]+)"></a>')
_FENCE = "```"
_LEFT_OUT = frozenset({"Contents", "All names", "Contenido", "Todos los nombres"})
"""Chapters that only repeat what stands at the side, or what the search finds."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a page.

    Attributes:
        level: 1 for the title of the file.
        title: in words, without marks.
        marks: the names by which links reach it: those written before it, and the one made of its words.
        line: number of its line in the source of the page, from 0.
    """

    level: int
    title: str
    marks: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Page:
    """What is shown at once.

    Attributes:
        path: of its file below the folder of the documents, such as `manual/clerk/today.md`.
        number: of this part of the file, from 0.
        title: the file's title, or that of the chapter.
        source: Markdown.
        headings: in their order.
        count: how many parts the file has.
    """

    path: str
    number: int
    title: str
    source: str
    headings: tuple[Heading, ...]
    count: int = 1

    @property
    def address(self) -> str:
        """The address of the whole page."""
        return f"{self.path}#{self.headings[0].marks[0]}" if self.number and self.headings else self.path

    def has_mark(self, mark: str) -> bool:
        """Whether a link to a mark leads to this page."""
        return any(mark in heading.marks for heading in self.headings)


def documents_folder() -> Path:
    """Return the folder of the documents: inside the installed package, or beside it in a clone."""
    package = Path(acucleo_desktop.__file__).parent
    inside = package / "_resources" / "docs"
    return inside if inside.is_dir() else package.parent / "docs"


def read_pages(folder: Path, path: str) -> tuple[Page, ...]:
    """Read a file and return its pages: one, or one for each chapter where it is long.

    Args:
        folder: of the documents.
        path: below it, with `/`.

    Raises:
        FileNotFoundError: there is no such file.
    """
    text = (folder / path).read_text("utf-8")
    chapters = _chapters(text) if len(text) > LONG else [text]
    pages = []
    for number, source in enumerate(chapters):
        headings = tuple(headings_of(source))
        title = headings[0].title if headings else PurePosixPath(path).stem
        pages.append(Page(path, number, title, source, headings, len(chapters)))
    return tuple(pages)


def _chapters(text: str) -> list[str]:
    """Cut a text before the headings of its second level, with the marks that stand before them."""
    lines = text.splitlines(keepends=True)
    starts = [0]
    titles = [""]
    for heading in headings_of(text):
        if heading.level == 2:  # noqa: PLR2004 - the second level
            starts.append(_with_marks(lines, heading.line))
            titles.append(heading.title)
    ends = [*starts[1:], len(lines)]
    return [
        "".join(lines[start:end])
        for title, start, end in zip(titles, starts, ends, strict=True)
        if title not in _LEFT_OUT
    ]


def _with_marks(lines: Sequence[str], line: int) -> int:
    """Return the line from which the marks before a heading begin."""
    first = line
    while line > 0 and (not lines[line - 1].strip() or MARK.fullmatch(lines[line - 1].strip())):
        line -= 1
        if lines[line].strip():
            first = line
    return first


def headings_of(source: str) -> Iterator[Heading]:
    """Yield the headings of a Markdown text; what stands in a block of code is none."""
    marks: list[str] = []
    is_code = False
    taken: dict[str, int] = {}
    for number, line in enumerate(source.splitlines()):
        if line.startswith(_FENCE):
            is_code = not is_code
        if is_code:
            continue
        if mark := MARK.fullmatch(line.strip()):
            marks.append(mark[1])
        elif found := _HEADING.fullmatch(line):
            title = plain(found[2])
            made = mark_of(title)
            count = taken.get(made, 0)
            taken[made] = count + 1
            names = dict.fromkeys((*marks, f"{made}-{count}" if count else made))
            yield Heading(len(found[1]), title, tuple(names), number)
            marks = []
        elif line.strip():
            marks = []


def mark_of(title: str) -> str:
    """Return the mark that GitHub makes of a heading."""
    return re.sub(r"[^\w\- ]", "", title.strip().lower()).replace(" ", "-")


def plain(text: str) -> str:
    """Return Markdown of one line as people read it."""
    text = re.sub(r"!\[([^\]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"<[^>]+>", "", text)
    text = re.sub(r"\*{1,2}([^*]+)\*{1,2}", r"\1", text)
    return text.replace("`", "").replace("\\|", "|").strip()
