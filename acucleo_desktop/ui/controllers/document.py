"""One document on its page: opening it, its neighbours in the list, what changed meanwhile, what is done with it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QApplication

from acucleo_desktop.ledger.rows import DocumentRow, HandlingRow
from acucleo_desktop.sync.desk_types import DocumentDetail
from acucleo_desktop.ui.controllers.context import Context
from acucleo_desktop.ui.controllers.papers import printed_papers
from acucleo_desktop.ui.controllers.printing import ask_how_to_print
from acucleo_desktop.ui.document.document_header import title_of
from acucleo_desktop.ui.document.document_page import DocumentPage, DocumentPreview
from acucleo_desktop.ui.document.handling_sheets import HandOverSheet, PutOffSheet
from acucleo_desktop.ui.document.print_sheet import PrintChoice
from acucleo_desktop.ui.document.printing import free_name, write_pdf
from acucleo_desktop.ui.language.sentences import said, said_label
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import theme

_HERE = frozenset({"put_off", "hand_over", "print", "pdf"})
_TOLD = "document-told"


class DocumentController(QObject):
    """Serves the document page, and the decisions that page and preview ask for."""

    def __init__(self, context: Context, page: DocumentPage, preview: DocumentPreview) -> None:
        super().__init__(context.frame)
        self._context = context
        self.page = page
        self._preview = preview
        self._list: list[int] = []
        self._list_title = ""
        decisions = context.frame.decisions
        for part in (page, preview):
            part.fix_requested.connect(decisions.apply_fix)
            part.action_requested.connect(self._act)
            part.open_requested.connect(self.open)
        page.back_requested.connect(context.frame.go_back)
        page.note_requested.connect(self._keep_note)
        page.sheet_requested.connect(self._open_sheet)
        page.step_requested.connect(self.step)
        page.field_moved.connect(context.frame.status_line.show_field)
        context.frame.add_over(page, self.refresh)

    def open(self, document_id: int) -> None:
        """Open a document on a page of its own; its neighbours are those of the list that is shown."""
        self._note_list(document_id)
        desk, name = self._context.desk(), theme().name

        def load() -> DocumentDetail:
            desk.mark_read(document_id)
            return desk.document(document_id, theme=name, words=said_label)

        self._context.lane.submit("document", load, self._arrived)

    def step(self, step: int) -> None:
        """Open the next document of the list, or the one before."""
        if self.page.detail is None or self.page.detail.row.id not in self._list:
            return
        place = self._list.index(self.page.detail.row.id) + step
        if 0 <= place < len(self._list):
            self.open(self._list[place])
        else:
            end = tr("This was the last one of the list.") if step > 0 else tr("This is the first one of the list.")
            self._context.frame.banner.say("blue", "info", end)

    def next_finding(self) -> None:
        """Look at the next finding of the document that is shown."""
        if self._is_open():
            self.page.next_finding()

    def refresh(self) -> None:
        """Show what has changed about the open document."""
        if self.page.detail is None:
            return
        desk, name, document_id = self._context.desk(), theme().name, self.page.detail.row.id
        self._context.lane.submit(
            "document-again", lambda: desk.document(document_id, theme=name, words=said_label), self.page.show_changes
        )

    def _note_list(self, document_id: int) -> None:
        """Remember the list from which a document is opened, unless it is opened from another document of it."""
        frame = self._context.frame
        ids: Sequence[int] = []
        if frame.shows("browser"):
            ids = frame.browser.model.ids_near(frame.browser.table.currentIndex().row())
        elif frame.shows("today"):
            ids = list(dict.fromkeys(row.document_id for row in frame.today.rows() if row.document_id is not None))
        elif document_id in self._list:
            return
        self._list = [*ids] if document_id in ids else []
        self._list_title = frame.left_bar.title_of(frame.place)

    def _is_open(self) -> bool:
        return self._context.frame.pages.currentWidget() is self.page and self.page.detail is not None

    def _arrived(self, detail: DocumentDetail) -> None:
        frame = self._context.frame
        was_open = self._is_open()
        self.page.show_detail(detail)
        frame.pages.setCurrentWidget(self.page)
        if detail.row.id in self._list:
            place, count = self._list.index(detail.row.id) + 1, len(self._list)
            frame.top_bar.show_place(self._list_title, tr("{place} of {count}", place=place, count=count))
        else:  # found, or opened from another document: the title of a list would claim that it stands there
            back = tr("Esc goes back to {place}", place=frame.left_bar.title_of(frame.place))
            frame.top_bar.show_place(tr("Document"), back)
        has_focus = self.page.isAncestorOf(QApplication.focusWidget() or self.page)
        if frame.sheet is None and not (was_open and has_focus):
            self.page.setFocus()  # letters are meant for it; while a sheet is open they are the sheet's

    def _act(self, document_id: int, action: str) -> None:
        if action not in _HERE:
            self._context.frame.decisions.act(document_id, action)
        elif action == "print":
            self.print_shown()
        elif action == "pdf":
            self.pdf_shown()
        elif action == "put_off":
            self._ask_until(document_id)
        else:
            self._ask_who(document_id)

    def _handling(self) -> HandlingRow | None:
        return self.page.detail.handling if self.page.detail is not None else None

    def _ask_until(self, document_id: int) -> None:
        frame, desk, now = self._context.frame, self._context.desk(), self._context.now()
        known = self._handling()
        sheet = PutOffSheet(frame, now, is_asleep=known is not None and known.is_asleep(now))

        def put_off(until: datetime | None) -> None:
            def work() -> str:
                return desk.handling.wake(document_id) if until is None else desk.handling.snooze(document_id, until)

            self._context.lane.submit(_TOLD, work, self._told)

        sheet.chosen.connect(put_off)
        frame.open_sheet(sheet)
        sheet.buttons[0].setFocus()

    def _ask_who(self, document_id: int) -> None:
        frame, desk = self._context.frame, self._context.desk()
        known = self._handling()
        sheet = HandOverSheet(frame, who=known.who if known is not None else "")

        def hand_over(who: str) -> None:
            self._context.lane.submit(_TOLD, lambda: desk.handling.hand_over(document_id, who), self._told)

        sheet.chosen.connect(hand_over)
        frame.open_sheet(sheet)
        sheet.buttons[0].setFocus()

    def _keep_note(self, document_id: int, text: str) -> None:
        desk = self._context.desk()

        def keep() -> str:
            desk.add_note(document_id, text)
            return ""

        self._context.lane.submit(_TOLD, keep, self._told)

    def _told(self, sentence: str) -> None:
        if sentence:
            self._context.frame.banner.say("green", "check", said(sentence))
        self._context.frame.refresh()

    def _open_sheet(self, _document_id: int) -> None:
        """Open the partner sheet, where the rule that is lit stands."""
        if self.page.detail is not None and self.page.detail.row.partner:
            self._context.frame.decisions.partner_wanted.emit({"partner": self.page.detail.row.partner})

    def _shown(self) -> DocumentRow | None:
        """Return the document that is open, or on which the list stands; beside a group it is the one previewed."""
        frame = self._context.frame
        if self._is_open():
            return self.page.detail.row if self.page.detail is not None else None
        if not frame.shows("browser"):
            return None
        row, previewed = frame.browser.current_row(), self._preview.detail
        return previewed.row if row is None and previewed is not None and self._preview.isVisible() else row

    def print_shown(self) -> None:
        """Ask for printer and pages, and print the document that is shown."""
        row = self._shown()
        if row is not None:
            title = tr("Print {document}", document=title_of(row))
            write = partial(self._ask_pdf, row)
            ask_how_to_print(self._context, title, partial(self._print, row), write, self._take_focus)

    def _take_focus(self) -> None:
        if self._is_open():
            self.page.setFocus()

    def _print(self, row: DocumentRow, choice: PrintChoice) -> None:
        desk = self._context.desk()

        def work() -> int:
            papers = printed_papers(choice, _name_of(row))
            papers.add(desk.document(row.id, theme="light").paper)
            papers.end()
            return papers.pages

        self._context.lane.submit("print", work, partial(self._printed, choice.printer))

    def _printed(self, printer: str, pages: int) -> None:
        words = tr("Handed to {printer}: %n page(s).", "", pages, printer=printer)
        if not pages:
            words = tr("It has no such pages: nothing was printed.")
        self._context.frame.banner.say("green" if pages else "amber", "print", words)

    def pdf_shown(self) -> None:
        """Write the document that is shown as PDF into the person's own folder for documents."""
        row = self._shown()
        if row is not None:
            self._ask_pdf(row)

    def _ask_pdf(self, row: DocumentRow) -> None:
        desk = self._context.desk()
        # What is on the screen may be dark; printed is always the light column.
        look = partial(desk.document, row.id, theme="light")
        self._context.lane.submit("pdf", look, self._write_pdf)

    def _write_pdf(self, detail: DocumentDetail) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        path = free_name(Path(folder or Path.home()), _name_of(detail.row))
        try:
            write_pdf(detail.paper, path)
        except OSError as error:
            self._context.frame.banner.say("red", "error", tr("The PDF could not be written."), str(error))
            return
        self._context.frame.banner.say("green", "check", tr("The PDF is written."), str(path))


def _name_of(row: DocumentRow) -> str:
    """Return what a file or the queue of a printer calls a document."""
    return f"{row.set_id} {row.number}".strip() or str(row.id)
