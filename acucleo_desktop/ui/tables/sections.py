"""The rows of a list of any length: groups one below the other, and of each only the pages that are looked at."""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from acucleo_desktop.ledger.document_lists import Cut
from acucleo_desktop.ledger.list_sql import Key, key_of
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow
from acucleo_desktop.sync.lists import Group

PAGE = 128
MOST_PAGES = 48
"""So many pages are kept; a list of a million documents needs no more memory than one of some thousand."""


@dataclass
class Section:
    """One group, or the whole list where it has none.

    Attributes:
        count: how many documents it has, loaded or not.
        is_open: whether its documents are shown below its row.
        ends: for each page that was ever loaded, the place of its last row, from where the next one is found.
    """

    query: DocumentQuery
    count: int
    group: Group | None = None
    is_open: bool = True
    ends: dict[int, Key] = field(default_factory=dict)

    @property
    def height(self) -> int:
        """How many rows of the list it takes."""
        return (self.group is not None) + (self.count if self.is_open else 0)


@dataclass(frozen=True, slots=True)
class Want:
    """A page that is to be loaded.

    Attributes:
        section: which section, from 0.
        page: which page of it, from 0.
    """

    section: int
    page: int
    query: DocumentQuery
    cut: Cut


@dataclass(frozen=True, slots=True)
class Span:
    """Documents of one section, from `start` to before `stop`."""

    section: int
    start: int
    stop: int

    @property
    def count(self) -> int:
        """How many documents that are."""
        return self.stop - self.start


class Sections:
    """Maps the rows of a list to groups and documents."""

    def __init__(self, sections: Sequence[Section] = ()) -> None:
        self.all = list(sections)
        self._pages: OrderedDict[tuple[int, int], list[DocumentRow]] = OrderedDict()
        self._starts: list[int] = []
        self.height = 0
        self.measure()

    def measure(self) -> None:
        """Find out anew where each section begins, after one was opened, closed or counted."""
        ends = list(accumulate(section.height for section in self.all))
        self._starts = [0, *ends[:-1]] if ends else []
        self.height = ends[-1] if ends else 0

    def start_of(self, section: int) -> int:
        """Return the row with which a section begins."""
        return self._starts[section]

    def find(self, row: int) -> tuple[int, int]:
        """Return the section of a row, and which of its documents it is; -1 for the row of the group itself."""
        section = bisect_right(self._starts, row) - 1
        while self.all[section].height == 0:
            section -= 1
        return section, row - self._starts[section] - (self.all[section].group is not None)

    def group_at(self, row: int) -> Group | None:
        """Return the group of which this is the row, None for the row of a document."""
        if not 0 <= row < self.height:
            return None
        section, number = self.find(row)
        return self.all[section].group if number < 0 else None

    def document_at(self, row: int) -> DocumentRow | None:
        """Return a document; None for the row of a group, and for what is not loaded."""
        if not 0 <= row < self.height:
            return None
        section, number = self.find(row)
        if number < 0:
            return None
        page = self._pages.get((section, number // PAGE))
        return page[number % PAGE] if page is not None and number % PAGE < len(page) else None

    def row_of(self, document_id: int) -> int:
        """Return the row of a loaded document that is shown, -1 when there is none."""
        for (section, page), rows in self._pages.items():
            part = self.all[section]
            if part.is_open:
                for number, row in enumerate(rows):
                    if row.id == document_id:
                        return self._starts[section] + (part.group is not None) + page * PAGE + number
        return -1

    def store(self, section: int, page: int, rows: Sequence[DocumentRow]) -> tuple[int, int]:
        """Keep a page; return the first and the last row of the list that it fills."""
        part = self.all[section]
        self._pages[section, page] = list(rows)
        self._pages.move_to_end((section, page))
        if len(rows) == PAGE:
            part.ends[page] = key_of(rows[-1], part.query.order)
        while len(self._pages) > MOST_PAGES:
            self._pages.popitem(last=False)
        first = self._starts[section] + (part.group is not None) + page * PAGE
        return first, first + max(0, len(rows) - 1)

    def loaded(self) -> Iterator[DocumentRow]:
        """Yield all documents that are loaded."""
        for rows in self._pages.values():
            yield from rows

    def missing(self, first: int, last: int) -> list[Want]:
        """Return the pages that rows `first` to `last` need and that are not loaded."""
        wants: list[Want] = []
        seen: set[tuple[int, int]] = set()
        row = max(0, first)
        while row <= min(last, self.height - 1):
            section, number = self.find(row)
            if number < 0:
                row += 1
                continue
            page = number // PAGE
            if (section, page) in self._pages:
                self._pages.move_to_end((section, page))
            elif (section, page) not in seen:
                seen.add((section, page))
                wants.append(self._want(section, page))
            row += min(PAGE - number % PAGE, self.all[section].count - number)
        return wants

    def _want(self, section: int, page: int) -> Want:
        """Return how a page is found: from a page that is known, or from the nearer end of the list."""
        part = self.all[section]
        known = max((one for one in part.ends if one < page), default=None)
        skipped = page * PAGE if known is None else (page - known - 1) * PAGE
        left = part.count - page * PAGE  # from here to the end
        if left < skipped:
            limit = min(PAGE, left)
            return Want(section, page, part.query, Cut(limit, skip=left - limit, backwards=True))
        key = None if known is None else part.ends[known]
        return Want(section, page, part.query, Cut(PAGE, key, skipped))

    def spans(self, first: int, last: int) -> list[Span]:
        """Return the documents of rows `first` to `last`; a closed group stands for all that is in it."""
        found: list[Span] = []
        row = max(0, first)
        while row <= min(last, self.height - 1):
            section, number = self.find(row)
            part, begin = self.all[section], self._starts[section]
            end = begin + part.height - 1
            if not part.is_open:
                found.append(Span(section, 0, part.count))
            else:
                start = max(number, 0)
                stop = part.count - (end - min(last, end))
                if stop > start:
                    found.append(Span(section, start, stop))
            row = end + 1
        return found

    def ids_of(self, span: Span) -> list[int] | None:
        """Return the ids of documents that are all loaded, None when they are not."""
        if span.count > PAGE * 4:
            return None
        ids = []
        for number in range(span.start, span.stop):
            page = self._pages.get((span.section, number // PAGE), [])
            if number % PAGE >= len(page):
                return None
            ids.append(page[number % PAGE].id)
        return ids
