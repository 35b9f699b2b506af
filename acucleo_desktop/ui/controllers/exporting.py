"""A list leaves the window: as a table for Excel or CSV, as papers to print or as one PDF. In portions in the lane."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths

from acucleo_desktop.ledger.document_lists import Cut
from acucleo_desktop.ledger.list_sql import key_of
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow
from acucleo_desktop.sync.desk import Desk
from acucleo_desktop.sync.table_export import Cell, writer_for
from acucleo_desktop.ui.controllers.context import Context
from acucleo_desktop.ui.controllers.papers import Papers
from acucleo_desktop.ui.language import formats
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.screens.browser import BrowserPage
from acucleo_desktop.ui.tables.columns import COLUMN_TABLE, NUMBER_OF
from acucleo_desktop.ui.tables.documents import cell_text, tip_text

ROWS, PAPERS = 1_000, 5
_TOPIC = "export"
_ALWAYS = ("partner", "document", "number", "order", "amount", "check", "delivery", "answer", "date")


@dataclass
class Source:
    """Rows of one query, handed out in portions."""

    query: DocumentQuery
    start: int
    stop: int
    at: int = 0
    last: DocumentRow | None = None

    def portion(self, desk: Desk, size: int) -> list[DocumentRow]:
        """Return the next rows, none at the end."""
        size = min(size, self.stop - self.start - self.at)
        if size <= 0:
            return []
        key = None if self.last is None else key_of(self.last, self.query.order)
        cut = Cut(size, key, self.start if key is None else 0)
        rows = desk.lists.page(self.query, cut)
        self.at += len(rows)
        self.last = rows[-1] if rows else None
        if not rows:
            self.at = self.stop - self.start
        return rows


@dataclass
class Export:
    """A list that is being written.

    Attributes:
        take: writes some rows, in the lane.
        size: how many rows at a time.
        end: ends the file, in the lane; told is what was written.
    """

    sources: list[Source]
    of: int
    size: int
    take: Callable[[Desk, Sequence[DocumentRow]], None]
    end: Callable[[], str]
    words: str
    done: int = 0
    is_stopped: bool = False
    stack: ExitStack = field(default_factory=ExitStack)

    def portion(self, desk: Desk) -> int:
        """Write the next rows; return how many, 0 at the end."""
        while self.sources:
            rows = self.sources[0].portion(desk, self.size)
            if rows:
                self.take(desk, rows)
                return len(rows)
            self.sources.pop(0)
        return 0


class ExportController(QObject):
    """Writes lists to files and papers to a printer; one at a time."""

    def __init__(self, context: Context, page: BrowserPage) -> None:
        super().__init__(context.frame)
        self._context = context
        self._page = page
        self.export: Export | None = None
        page.work_bar.stopped.connect(self.stop)
        context.lane.failed.connect(self._failed)

    def sources(self) -> list[Source]:
        """Return what is selected, the whole list where only one document or nothing is."""
        spans, sections = self._page.selected(), self._page.model.sections
        if sum(span.count for span in spans) > 1:
            return [Source(sections.all[span.section].query, span.start, span.stop) for span in spans]
        return [Source(section.query, 0, section.count) for section in sections.all]

    def chosen(self) -> list[Source]:
        """Return what is selected, however few."""
        sections = self._page.model.sections
        return [Source(sections.all[span.section].query, span.start, span.stop) for span in self._page.selected()]

    def write_table(self, path: Path) -> None:
        """Write the list, or what is selected of it, as a table; the name's ending says which."""
        names = [*self._page.table.columns.shown(), *_ALWAYS]
        columns = [NUMBER_OF[name] for name in dict.fromkeys(names)]
        titles = [*(tr(COLUMN_TABLE[column].title) for column in columns), tr("Currency"), tr("What is wrong")]
        writer = writer_for(path, titles, tr("Documents"))
        stack = ExitStack()
        begun: list[bool] = []

        def take(_desk: Desk, rows: Sequence[DocumentRow]) -> None:
            if not begun:
                stack.enter_context(writer)
                begun.append(True)
            writer.write([cells_of(row, columns) for row in rows])

        def end() -> str:
            if not begun:
                stack.enter_context(writer)
            stack.close()
            return str(path)

        sources = self.sources()
        self._start(Export(sources, _size(sources), ROWS, take, end, tr("Exporting {done} of {of}"), stack=stack))

    def write_papers(self, make: Callable[[], Papers], told: str) -> None:
        """Write the papers of what is selected, one after the other.

        Args:
            make: returns where they are drawn; called in the lane.
            told: what the sentence at the end names, such as the file.
        """
        made: list[Papers] = []

        def take(desk: Desk, rows: Sequence[DocumentRow]) -> None:
            if not made:
                made.append(make())
            for row in rows:
                made[0].add(desk.document(row.id).paper)

        def end() -> str:
            for papers in made:
                papers.end()
            return told

        sources = self.chosen()
        self._start(Export(sources, _size(sources), PAPERS, take, end, tr("Printing {done} of {of}")))

    def _start(self, export: Export) -> None:
        if self.export is None and export.of:
            self.export = export
            self._next(-1)

    def _next(self, count: int) -> None:
        export, desk = self.export, self._context.desk()
        if export is None:
            return
        if count == 0 or export.is_stopped:
            self._context.lane.submit(_TOPIC, export.end, self._ended)
            return
        export.done += max(0, count)
        if export.of > export.size:
            words = export.words.format(done=formats.number(export.done), of=formats.number(export.of))
            self._page.work_bar.show_progress(words, export.done, export.of)
        self._context.lane.submit(_TOPIC, lambda: export.portion(desk), self._next)

    def _ended(self, told: str) -> None:
        export, self.export = self.export, None
        if export is None:
            return
        self._page.work_bar.say(
            tr("Stopped after %n document(s): {where}", "", export.done, where=told)
            if export.is_stopped
            else tr("%n document(s) written: {where}", "", export.done, where=told)
        )

    def stop(self) -> None:
        """Stop after the portion that is under way; what is written so far is ended properly."""
        if self.export is not None:
            self.export.is_stopped = True

    def _failed(self, topic: str, _error: object) -> None:
        if topic == _TOPIC and self.export is not None:
            self.export.stack.close()
            self.export = None
            self._page.work_bar.dismiss()


def _size(sources: Sequence[Source]) -> int:
    return sum(source.stop - source.start for source in sources)


def cells_of(row: DocumentRow, columns: Sequence[int]) -> list[Cell]:
    """Return the cells of a row: amounts as numbers, times as times, all else as it is shown."""
    special: dict[int, Decimal | datetime | None] = {
        NUMBER_OF["amount"]: row.amount,
        NUMBER_OF["date"]: row.created_at,
        NUMBER_OF["changed"]: row.updated_at,
    }
    cells: list[Cell] = [special[one] if one in special else cell_text(row, one) for one in columns]
    return [*cells, row.currency, tip_text(row, NUMBER_OF["check"]) if row.cause else ""]


def file_proposed(name: str, ending: str) -> str:
    """Return where a file is proposed to go: the person's documents folder."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    plain = "".join(sign if sign.isalnum() else "-" for sign in name.lower()).strip("-") or "documents"
    return str(Path(folder or Path.home()) / f"{plain}{ending}")
