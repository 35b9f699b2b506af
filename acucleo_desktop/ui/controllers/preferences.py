"""Preferences: showing every setting, storing a changed one at once, and the care for the history."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ui.controllers.context import Context
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.screens.care import Care
from acucleo_desktop.ui.screens.preferences import PreferencesPage
from acucleo_desktop.ui.surroundings import Surroundings

LOOKS = frozenset({"theme", "text_size", "language", "company_name"})
"""Settings that change how the whole window looks, so that it is built anew."""


class PreferencesController(QObject):
    """Serves the page of settings.

    Signals:
        look_changed: the window is to be built anew in the look that is set.
    """

    look_changed = Signal()

    def __init__(self, context: Context, page: PreferencesPage, surroundings: Surroundings, care: Care) -> None:
        super().__init__(context.frame)
        self._context = context
        self._surroundings = surroundings
        self._care = care
        self.page = page
        page.changed.connect(self._change)
        page.care_wanted.connect(care.carry_out)
        care.storage_arrived.connect(page.show_storage)
        care.setting_wanted.connect(page.go_to_setting)
        context.frame.add_page("preferences", page)
        context.frame.page_wanted.connect(self._page_wanted)

    def _page_wanted(self, name: str) -> None:
        if name == "preferences":
            self.page.show_settings(self._surroundings.described_settings(), self._surroundings.home_folder)
            self.page.show_troubles(self._context.desk().troubles)
            self._care.load_storage()

    def _change(self, key: str, value: object) -> None:
        banner = self._context.frame.banner
        try:
            self._surroundings.change_setting(key, value)
        except Problem as problem:
            words = " ".join(said(part) for part in (problem.what, problem.todo or problem.why) if part)
            banner.say("red", "error", said(problem.what), said(problem.todo or problem.why))
            self.page.refused(key, words, self._surroundings.setting(key))
            return
        banner.hide()
        self.page.stored(key, value)
        if key in LOOKS:
            self.look_changed.emit()
        self._context.loop.replan()
