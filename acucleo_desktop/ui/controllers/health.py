"""Serves the page of the health: looks beside everything else, and leads to the ways out."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.sync.health.rows import Press, Row, as_text
from acucleo_desktop.ui.bridge.lane import Lane
from acucleo_desktop.ui.controllers.context import Context
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.screens.care import Care
from acucleo_desktop.ui.screens.health import HealthPage

if TYPE_CHECKING:
    from acucleo_desktop.ui.surroundings import Surroundings

_TOPIC = "health"


class HealthController(QObject):
    """Serves the page.

    Args:
        context: the window around it.
        page: the page.
        surroundings: examines the home.
        care: copies, restoring, the support bundle.
        lane: where the checks are carried out.
    """

    def __init__(self, context: Context, page: HealthPage, surroundings: Surroundings, care: Care, lane: Lane) -> None:
        super().__init__(context.frame)
        self._context = context
        self._surroundings = surroundings
        self._care = care
        self._stop = threading.Event()
        self._lane = lane
        self.page = page
        self.rows: list[Row] = []
        page.again_pressed.connect(self.look)
        page.test_pressed.connect(self.test)
        page.copy_pressed.connect(self._copy)
        page.support_pressed.connect(self._support)
        page.back_pressed.connect(context.frame.go_back)
        page.way_out.connect(self._lead)
        lane.failed.connect(self._failed)
        context.frame.add_over(page, lambda: None)

    def show(self) -> None:
        """Show the page and look at everything."""
        self._context.frame.show_page(self.page, tr("Health"), "")
        self.page.setFocus()
        self.look()

    def look(self) -> None:
        """Look at everything; nobody signs in."""
        self._examine(is_live=False)

    def test(self) -> None:
        """Look at everything, and test both connections with a sign-in."""
        self._examine(is_live=True)

    def stop(self) -> None:
        """End after the check under way."""
        self._stop.set()

    def _examine(self, *, is_live: bool) -> None:
        self.page.begin()
        self._lane.submit(_TOPIC, lambda: self._rows(is_live=is_live), self._arrived)

    def _rows(self, *, is_live: bool) -> list[Row]:
        rows: list[Row] = []
        for row in self._surroundings.health(is_live=is_live):
            rows.append(row)
            if self._stop.is_set():
                break
        return rows

    def _arrived(self, rows: list[Row]) -> None:
        self.rows = rows
        self.page.end(rows)

    def _failed(self, _topic: str, error: object) -> None:
        self.page.show_failed()
        self._context.frame.tell_fault(error)

    def _copy(self) -> None:
        QApplication.clipboard().setText(as_text(self.rows))
        self.page.say(tr("The report is in the clipboard. It holds no passwords."))

    def _support(self) -> None:
        self._care.carry_out("support")

    def _lead(self, press: Press, about: str) -> None:
        """Do what leads out of the trouble of a row, or show the place where a person does it."""
        frame, lane = self._context.frame, self._context.lane
        if press is Press.BACK_UP:
            lane.submit("health-way", self._back_up, self._done)
        elif press is Press.RESUME:
            lane.submit("health-way", self._context.desk().resume, self._done)
        elif press is Press.TEST:
            self.test()
        elif press in {Press.RESTORE, Press.SUPPORT}:
            self._care.carry_out(press.value)
        elif press is Press.PREFERENCES:
            frame.show_place("preferences")
            self._care.setting_wanted.emit(about)
        else:
            frame.show_place(press.value)

    def _back_up(self) -> str:
        try:
            return self._context.desk().care.back_up()
        except Problem as problem:
            if problem.code != "ledger.backup-exists":
                raise
            return ""  # the daily care has made one in this very second

    def _done(self, _result: object) -> None:
        self._context.loop.replan()
        self.look()
