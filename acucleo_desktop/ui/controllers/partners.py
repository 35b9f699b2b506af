"""Partners: loading sheets and their figures, storing and taking back, folders against the live list, new sheets."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from acucleo_desktop.documents.file_problems import not_readable
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ledger.rows import DocumentQuery
from acucleo_desktop.partners.profile import Partner
from acucleo_desktop.partners.starting_templates import Template, apply, templates
from acucleo_desktop.rules.what_if import ToleranceReport
from acucleo_desktop.sync.partner_book import FolderReport, PartnerFacts
from acucleo_desktop.sync.partner_from_file import Proposal, propose
from acucleo_desktop.sync.practice_run import PracticeRun
from acucleo_desktop.ui.components.overlay import ReasonSheet
from acucleo_desktop.ui.controllers.context import Context
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.partner.practice_sheet import PracticeSheet
from acucleo_desktop.ui.partner.template_sheet import TemplateSheet
from acucleo_desktop.ui.screens.partners import PartnersPage

_SAVE = "partner-save"


class PartnersController(QObject):
    """Serves the page of trading partners."""

    def __init__(self, context: Context, page: PartnersPage) -> None:
        super().__init__(context.frame)
        self._context = context
        self.page = page
        self._sheet_wanted: Mapping[str, str] | None = None
        self._former: dict[str, list[Partner]] = {}
        page.save_requested.connect(self._save)
        page.undo_requested.connect(self._undo)
        page.facts_wanted.connect(self._load_facts)
        page.check_wanted.connect(self._check_folders)
        page.file_chosen.connect(self._read_file)
        page.word_wanted.connect(self._carry_out)
        page.references_wanted.connect(self._show_references)
        page.practice_wanted.connect(self._practise)
        page.shown.connect(self._tell_place)
        context.lane.failed.connect(self._failed)
        context.frame.add_page("partners", page)
        context.frame.page_wanted.connect(self._page_wanted)

    def _page_wanted(self, name: str) -> None:
        if name == "partners":
            self._load()

    def _load(self) -> None:
        self._context.lane.submit("partners", self._context.desk().partners, self._arrived)

    def _tell_place(self, count: str) -> None:
        frame = self._context.frame
        if frame.place == "partners":
            frame.top_bar.show_place(tr("Partners"), count)

    # Storing

    def _save(self, partner: Partner) -> None:
        self._store(partner, tr("Saved."), keeps_former=True)

    def _store(self, partner: Partner, said: str, *, keeps_former: bool) -> None:
        desk = self._context.desk()

        def save() -> list[Partner]:
            before = desk.partner(partner.code)
            desk.save_partner(partner)
            if keeps_former and before is not None and before != partner:
                self._former.setdefault(partner.code, []).append(before)
            return desk.partners()

        self._context.lane.submit(_SAVE, save, partial(self._stored, partner, said))

    def _stored(self, partner: Partner, said: str, partners: list[Partner]) -> None:
        self.page.stored(partner, said)
        self.page.set_partners(partners)

    def _undo(self, code: str) -> None:
        former = self._former.get(code)
        if former:
            self._store(former.pop(), tr("The sheet is as it was before."), keeps_former=False)

    def _failed(self, topic: str, error: object) -> None:
        if isinstance(error, Problem) and topic == _SAVE:
            self.page.not_stored(error)
        elif isinstance(error, Problem) and topic == "partner-file":
            self._context.frame.banner.hide()
            self.page.tell(error)
            if error.code == "partner.file-known":
                self.page.choose(error.details)
                self.page.tell(error)

    # Looking up

    def _load_facts(self, code: str) -> None:
        desk = self._context.desk()

        def load() -> tuple[PartnerFacts, ToleranceReport]:
            return desk.partner_book.facts(code), desk.tolerance_report(partner=code)

        self._context.lane.submit("partner-facts", load, partial(self._facts_arrived, code))

    def _facts_arrived(self, code: str, found: tuple[PartnerFacts, ToleranceReport]) -> None:
        self.page.show_facts(code, *found)

    def _check_folders(self, partner: Partner) -> None:
        book = self._context.desk().partner_book
        draft = self.page.draft
        code = "" if draft is not None and draft.is_new else partner.code
        self._context.lane.submit(
            "partner-folders", lambda: book.check_folders(partner), partial(self._folders_arrived, code)
        )

    def _folders_arrived(self, code: str, report: FolderReport) -> None:
        self.page.show_folders(code, report)

    def _show_references(self, _code: str) -> None:
        frame = self._context.frame
        if frame.has_place("cross-references"):
            frame.show_place("cross-references")

    # The practice run

    def _practise(self, partner: Partner, is_unsaved: bool) -> None:
        book, frame = self._context.desk().partner_book, self._context.frame
        sheet = PracticeSheet(frame, partner.name, is_unsaved=is_unsaved)
        sheet.opened.connect(frame.open_document)
        frame.open_sheet(sheet)
        sheet.setFocus()  # its list is hidden until something is found
        # It asks Acumatica: two sign-ins at a time would hinder each other.
        self._context.loop.work_now(lambda: book.practise(partner), partial(self._practised, sheet))

    def _practised(self, sheet: PracticeSheet, run: PracticeRun) -> None:
        if self._context.frame.sheet is sheet:  # it may have been closed meanwhile
            sheet.show_run(run)

    # New sheets, and what the menu offers

    def _read_file(self, path: str) -> None:
        desk, name = self._context.desk(), Path(path).name

        def read() -> Proposal:
            try:
                data = Path(path).read_bytes()
            except OSError as error:
                raise not_readable(Path(path), error) from error
            return propose(data, name, desk.partners())

        self._context.lane.submit("partner-file", read, partial(self._proposed, name))

    def _proposed(self, name: str, proposal: Proposal) -> None:
        self.page.begin_from(proposal, name)

    def _carry_out(self, word: str, code: str) -> None:
        book, lane = self._context.desk().partner_book, self._context.lane
        if word == "template":
            self._offer_templates()
        elif word == "documents":
            self._context.frame.show_list("all", DocumentQuery(partners=(code,)))
        elif word == "duplicate":
            lane.submit("partner-twin", lambda: book.duplicate(code), self.page.begin)
        elif word in {"disable", "enable"}:
            is_disabled = word == "disable"
            said = tr("Disabled: nothing is exchanged.") if is_disabled else tr("Enabled again.")
            desk = self._context.desk()

            def change() -> tuple[Partner, list[Partner]]:
                before = desk.partner(code)
                if before is not None:
                    self._former.setdefault(code, []).append(before)
                return book.set_disabled(code, is_disabled=is_disabled), desk.partners()

            lane.submit("partner-disable", change, lambda found: self._stored(found[0], said, found[1]))
        elif word == "delete":
            lane.submit("partner-refers", lambda: book.what_refers_to(code), partial(self._ask_delete, code))

    def _ask_delete(self, code: str, refers: list[str]) -> None:
        """Ask for a reason where nothing refers to a sheet; else say what does, and that it can be disabled."""
        frame, book = self._context.frame, self._context.desk().partner_book
        if refers:
            frame.banner.say(
                "amber",
                "info",
                tr("It is not deleted: {things} belong to it.", things=", ".join(refers)),
                tr("Disable the partner instead: nothing is exchanged any more, and everything stays."),
            )
            return

        def delete(why: str) -> None:
            self._context.lane.submit("partner-delete", lambda: book.delete(code, why), partial(self._deleted, code))

        sheet = ReasonSheet(frame, tr("Why is this partner deleted?"), tr("One sentence"), {tr("Delete"): delete})
        frame.open_sheet(sheet)
        sheet.field.setFocus()

    def _deleted(self, code: str, _nothing: object) -> None:
        self.page.forget(code)
        self._load()

    def _offer_templates(self) -> None:
        sheet = TemplateSheet(self._context.frame, templates())
        sheet.chosen.connect(self._begin_from_template)
        self._context.frame.open_sheet(sheet)
        sheet.list.setFocus()

    def _begin_from_template(self, pattern: Template) -> None:
        draft = self.page.draft
        if draft is not None:
            draft.take_over(apply(pattern, draft.preview()))
            self.page.sheet.show_draft(draft)

    def open(self, given: Mapping[str, str]) -> None:
        """Open the sheet that a fix asks for: a known partner's, or a new one with the ids of an envelope."""
        self._sheet_wanted = given
        self._context.frame.show_place("partners")

    def _arrived(self, partners: list[Partner]) -> None:
        given, self._sheet_wanted = self._sheet_wanted, None
        self.page.set_partners(partners)
        if given is None:
            return
        if given.get("partner"):
            self.page.choose(given["partner"])
        else:
            self.page.start_new(
                qualifier=given.get("qualifier", ""), isa_id=given.get("isa_id", ""), gs_id=given.get("gs_id", "")
            )
