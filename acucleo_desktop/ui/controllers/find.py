"""Finding anything and doing anything: answers what is typed into the palette."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ledger.core import UnknownRow
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow
from acucleo_desktop.ui.bridge.lane import Lane
from acucleo_desktop.ui.controllers.context import Context
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.palette.entries import (
    SIGNS,
    Entry,
    Group,
    command_entry,
    document_entry,
    document_groups,
    fitting,
    partner_entry,
)
from acucleo_desktop.ui.tables.documents import numbers_of
from acucleo_desktop.ui.theme.style import theme

if TYPE_CHECKING:
    from acucleo_desktop.ledger.ledger import Ledger
    from acucleo_desktop.manual.search import Hit
    from acucleo_desktop.partners.profile import Partner
    from acucleo_desktop.sync.desk_types import DocumentDetail
    from acucleo_desktop.ui.palette.palette import Palette

FOUND_AT_ONCE = 30
_MOST_COMMANDS, _MOST_PARTNERS = 4, 3
_LEAST_FOR_WORDS = 2  # letters from which on a name or command is offered beside documents


@dataclass(frozen=True, slots=True)
class _Found:
    """What a search found, and how long it looked."""

    text: str
    rows: list[DocumentRow]
    seconds: float


class FindController(QObject):
    """Opens the palette and answers it. Searches have a lane of their own: a long load does not delay them."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.frame)
        self._context = context
        self._lane: Lane | None = None
        self._open: Palette | None = None
        self._number = 0
        self._partners: list[Partner] = []
        context.frame.closing.connect(self._close)

    def show(self, text: str = "") -> None:
        """Open the palette over everything, with `text` typed already."""
        from acucleo_desktop.ui.palette.palette import Palette

        frame = self._context.frame
        palette = Palette(frame)
        palette.typed.connect(self._typed)
        palette.detail_wanted.connect(self._load_detail)
        palette.taken.connect(frame.recent.searched)
        frame.open_sheet(palette)
        self._open = palette
        palette.closed.connect(self._closed)
        palette.field.setText(text)
        palette.field.setFocus()
        self._submit("partners", self._context.desk().partners, self._partners_arrived)
        if not text:
            self._typed("")

    def _close(self) -> None:
        if self._lane is not None:
            self._lane.close()
            self._lane = None

    def _submit(self, topic: str, work: Callable[[], object], then: Callable[..., None]) -> None:
        if self._lane is None:
            self._lane = Lane("find", self)
            self._lane.failed.connect(self._failed)
        self._lane.submit(topic, work, then)

    def _failed(self, _topic: str, error: object) -> None:
        palette = self._palette()
        if palette is not None:
            said = error.what if isinstance(error, Problem) else tr("The search met a fault of its own.")
            palette.show_groups((), nothing=said)

    def _palette(self) -> Palette | None:
        """Return the palette while it is open."""
        return self._open

    def _closed(self) -> None:
        self._open = None

    def _partners_arrived(self, partners: list[Partner]) -> None:
        self._partners = partners
        palette = self._palette()
        if palette is not None and palette.field.text().startswith("@"):
            self._typed(palette.field.text())

    # What is typed

    def _typed(self, typed: str) -> None:
        """Answer a keystroke; what an earlier one still looks for is given up."""
        self._number += 1
        palette, text = self._palette(), typed.lstrip(SIGNS).strip()
        if palette is None:
            return
        if typed.startswith(">"):
            self._show_commands(palette, text)
        elif typed.startswith("@"):
            self._show_partners(palette, text)
        elif typed.startswith("?"):
            self._context.frame.manual.search(text, partial(self._pages_arrived, self._number))
        elif text:
            self._search(text, partial(self._items_arrived if typed.startswith("#") else self._documents_arrived))
        else:
            self._show_recent(palette)

    def _search(self, text: str, then: Callable[[_Found | None], None]) -> None:
        desk, number = self._context.desk(), self._number
        query = DocumentQuery(text=text, limit=FOUND_AT_ONCE)

        def look() -> _Found | None:
            if number != self._number:
                return None
            started = time.perf_counter()
            rows = desk.documents(query)
            return _Found(text, rows, time.perf_counter() - started)

        self._submit("find", look, then)

    def _documents_arrived(self, found: _Found | None) -> None:
        palette = self._palette()
        if palette is None or found is None:
            return
        groups = document_groups(found.rows, self._context.frame.open_document)
        if len(found.text) >= _LEAST_FOR_WORDS:
            partners = self._partner_entries(found.text)[:_MOST_PARTNERS]
            groups += [Group(tr("Partners"), partners)] if partners else []
        doing = self._doing(found)
        groups += [Group(tr("Do"), doing)] if doing else []
        palette.show_groups(groups, _told(found), tr("Nothing has this number, name or item."))

    def _items_arrived(self, found: _Found | None) -> None:
        palette = self._palette()
        if palette is None or found is None:
            return
        entries = tuple(document_entry(row, self._context.frame.open_document) for row in found.rows)
        groups = [Group(tr("Documents with the item {item}", item=found.text), entries)] if entries else []
        palette.show_groups(groups, _told(found), tr("No document has this item."))

    def _doing(self, found: _Found) -> tuple[Entry, ...]:
        """Return what can be done with the first document, and commands by their names."""
        frame = self._context.frame
        entries: tuple[Entry, ...] = ()
        if found.rows and any(letter.isdigit() for letter in found.text):
            row, number = found.rows[0], numbers_of(found.rows[0])
            entries = (
                Entry(
                    tr("Evidence pack for {number}", number=number),
                    tr("Files, answers, log, in one file"),
                    "folder",
                    run=lambda: frame.evidence_wanted.emit(row.id, number),
                    more=(tr("Everything of this document and its proof, in one zip file"),),
                ),
                Entry(
                    tr("Note on {number}", number=number),
                    tr("For the next person"),
                    "note",
                    run=lambda: frame.decisions.act(row.id, "note"),
                    more=(tr("It is kept with the document, with your name and the time."),),
                ),
            )
        if len(found.text) >= _LEAST_FOR_WORDS:
            entries += self._command_entries(found.text)[:_MOST_COMMANDS]
        return entries

    def _show_commands(self, palette: Palette, text: str) -> None:
        entries = self._command_entries(text)
        groups = [Group(tr("Commands"), entries)] if entries else []
        palette.show_groups(groups, nothing=tr("No command is called that."))

    def _command_entries(self, text: str) -> tuple[Entry, ...]:
        """Return commands and places by their names; those of the screen that is shown first."""
        frame = self._context.frame
        commands = frame.commands.commands()
        entries = [command_entry(command) for command in commands]
        known = {command.title for command in commands}
        for name in frame.offered():
            place = frame.left_bar.title_of(name)
            title = tr("Go to {place}", place=place)
            if title not in known:
                icon = frame.left_bar.icon_of(name)
                entries.append(
                    Entry(title, tr("Everywhere"), icon, run=partial(frame.show_place, name), completes=f">{title}")
                )
        return fitting(entries, text)

    def _show_partners(self, palette: Palette, text: str) -> None:
        entries = self._partner_entries(text)
        groups = [Group(tr("Partners"), entries)] if entries else []
        nothing = tr("No partner is called that.") if self._partners else tr("There is no partner yet.")
        palette.show_groups(groups, nothing=nothing)

    def _partner_entries(self, text: str) -> tuple[Entry, ...]:
        wanted = self._context.frame.decisions.partner_wanted

        def open_sheet(code: str) -> None:
            wanted.emit({"partner": code})

        return fitting((partner_entry(each, open_sheet) for each in self._partners), text)

    def _pages_arrived(self, number: int, hits: list[Hit]) -> None:
        """Show pages of the manual; Enter opens one at the place."""
        palette, opens = self._palette(), self._context.frame.manual.show
        if palette is None or number != self._number:
            return
        entries = tuple(
            Entry(hit.title, hit.page, "manual", run=partial(opens, hit.address), more=(hit.snippet,)) for hit in hits
        )
        groups = [Group(tr("Manual"), entries)] if entries else []
        palette.show_groups(groups, nothing=tr("Type words that a page of the manual has."))

    # What was looked at last

    def _show_recent(self, palette: Palette) -> None:
        recent = self._context.frame.recent
        searches = tuple(
            Entry(text, icon="clock", run=partial(self.show, text), completes=text) for text in recent.searches
        )
        groups = [Group(tr("Searched for"), searches)] if searches else []
        palette.show_groups(groups)
        desk, ids, number = self._context.desk(), tuple(recent.documents), self._number

        def look() -> list[DocumentRow]:
            return [row for each in ids if (row := _row(desk.services.ledger, each)) is not None]

        def then(rows: list[DocumentRow]) -> None:
            self._recent_arrived(rows, groups, number)

        if ids:
            self._submit("recent", look, then)

    def _recent_arrived(self, rows: list[DocumentRow], groups: list[Group], number: int) -> None:
        palette = self._palette()
        if palette is None or number != self._number or not rows:
            return
        opens = self._context.frame.open_document
        entries = tuple(document_entry(row, opens) for row in rows)
        palette.show_groups([Group(tr("Opened last"), entries), *groups])

    # The side

    def _load_detail(self, document_id: int) -> None:
        desk, name = self._context.desk(), theme().name
        self._context.lane.submit("find-detail", lambda: desk.document(document_id, theme=name), self._detail_arrived)

    def _detail_arrived(self, detail: DocumentDetail) -> None:
        palette = self._palette()
        if palette is not None:
            palette.side.show_timeline(detail.row.id, detail.timeline)


def _row(ledger: Ledger, document_id: int) -> DocumentRow | None:
    """Return a document that may be gone from this ledger."""
    try:
        return ledger.documents.get(document_id)
    except UnknownRow:
        return None


def _told(found: _Found) -> str:
    count, milliseconds = len(found.rows), round(found.seconds * 1000)
    if count == FOUND_AT_ONCE:
        return tr("the newest {count} in {time} ms", count=count, time=milliseconds)
    return tr("%n found in {time} ms", "", count, time=milliseconds)
