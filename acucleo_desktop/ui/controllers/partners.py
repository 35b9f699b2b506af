"""Partners: loading the sheets, storing one, and opening the sheet that a fix asks for."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject

from acucleo_desktop.partners.profile import Partner
from acucleo_desktop.ui.controllers.context import Context
from acucleo_desktop.ui.screens.partners import PartnersPage


class PartnersController(QObject):
    """Serves the page of trading partners."""

    def __init__(self, context: Context, page: PartnersPage) -> None:
        super().__init__(context.frame)
        self._context = context
        self.page = page
        self._sheet_wanted: Mapping[str, str] | None = None
        page.save_requested.connect(self._save)
        context.frame.decisions.partner_wanted.connect(self._open)
        context.frame.add_page("partners", page)
        context.frame.page_wanted.connect(self._page_wanted)

    def _page_wanted(self, name: str) -> None:
        if name == "partners":
            self._context.lane.submit("partners", self._context.desk().partners, self._arrived)

    def _save(self, partner: Partner) -> None:
        desk = self._context.desk()

        def save() -> list[Partner]:
            desk.save_partner(partner)
            return desk.partners()

        self._context.lane.submit("partners", save, self._arrived)

    def _open(self, given: Mapping[str, str]) -> None:
        """Open the sheet that a fix asks for: a known partner's, or a new one with the ids of an envelope."""
        self._sheet_wanted = given
        self._context.frame.show_place("partners")

    def _arrived(self, partners: list[Partner]) -> None:
        self.page.set_partners(partners)
        given, self._sheet_wanted = self._sheet_wanted, None
        if given is None:
            return
        if given.get("partner"):
            self.page.choose(given["partner"])
        else:
            self.page.start_new(
                qualifier=given.get("qualifier", ""), isa_id=given.get("isa_id", ""), gs_id=given.get("gs_id", "")
            )
