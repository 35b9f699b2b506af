"""Chasing: the drafted mail about what a partner has not answered, for one document or all that is overdue."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from acucleo_desktop.documents.status import Answer
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow, PutOff
from acucleo_desktop.ui.controllers.context import Context
from acucleo_desktop.ui.language.words import tr

if TYPE_CHECKING:
    from acucleo_desktop.sync.chasing import Chase
    from acucleo_desktop.sync.lists import Group


class Chaser(QObject):
    """Drafts the mail, shows it, and hands it to the mail program.

    Attributes:
        open_mail: hands a `mailto:` address to the mail program; returns whether there is one.
    """

    def __init__(self, context: Context) -> None:
        super().__init__(context.frame)
        self._context = context
        self.open_mail: Callable[[str], bool] = _open_mail
        self._document_id = 0

    def ask(self, document_id: int, query: DocumentQuery | None = None, awaited: str = "") -> None:
        """Draft the mail about a document, or about all that a query finds; `awaited` as `Chases.draft` has it."""
        desk = self._context.desk()
        self._document_id = document_id

        def draft() -> tuple[Chase, DocumentQuery | None, int]:
            chase = desk.chases.draft(document_id, query, awaited)
            (row,) = desk.lists.some([document_id])
            if query is not None or awaited or row.answer is not Answer.OVERDUE:
                return chase, None, 0
            wider = overdue_like(row)
            return chase, wider, desk.count(wider)

        self._context.lane.submit("chase", draft, self._drafted)

    def ask_about(self, row: DocumentRow | None) -> None:
        """Draft the mail about a row of a list, where its answer is overdue; say so where it is not."""
        if row is not None and row.answer is Answer.OVERDUE:
            self.ask(row.id)
            return
        said = tr("Only what is overdue is chased.")
        self._context.frame.banner.say("blue", "info", said, tr("This document waits for no late answer."))

    def ask_first(self, group: Group) -> None:
        """Draft the mail about the document of a group that waits longest, with all like it of its partner."""
        desk = self._context.desk()

        def first() -> DocumentRow | None:
            rows = desk.services.ledger.documents.all(group.query)
            return min(rows, key=lambda row: row.answer_due or row.created_at, default=None)

        self._context.lane.submit("chase-first", first, self._found)

    def _found(self, row: DocumentRow | None) -> None:
        if row is not None:
            self.ask(row.id, overdue_like(row))

    def _drafted(self, found: tuple[Chase, DocumentQuery | None, int]) -> None:
        from acucleo_desktop.ui.components.chase_sheet import ChaseSheet

        chase, wider, count = found
        frame = self._context.frame
        sheet = ChaseSheet(frame, chase, count)
        sheet.mail_wanted.connect(self._mail)
        sheet.all_wanted.connect(partial(self.ask, self._document_id, wider))
        frame.open_sheet(sheet)
        sheet.mail_button.setFocus()

    def _mail(self, chase: Chase) -> None:
        frame = self._context.frame
        if not self.open_mail(chase.link):
            said = tr("No mail program opened. The text of the mail is in the clipboard.")
            frame.banner.say("amber", "mail", said, tr("It goes to {address}.", address=chase.to or chase.partner))
            return
        desk, document_id, note = self._context.desk(), self._document_id, f"Asked by mail: {chase.subject}"
        self._context.lane.submit("chased", lambda: desk.add_note(document_id, note))
        frame.banner.say("blue", "mail", tr("The mail to {partner} is open.", partner=chase.partner))


def overdue_like(row: DocumentRow) -> DocumentQuery:
    """Return all that is overdue of a document's kind and partner."""
    return DocumentQuery(flows=(row.flow,), partners=(row.partner,), answers=(Answer.OVERDUE,), put_off=PutOff.HIDDEN)


def _open_mail(link: str) -> bool:
    return QDesktopServices.openUrl(QUrl(link, QUrl.ParsingMode.StrictMode))
