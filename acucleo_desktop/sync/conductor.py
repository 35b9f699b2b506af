"""Keeps the beat of regular syncs for whoever has a thread for it: the window's sync loop, or `acucleo run`."""

from __future__ import annotations

import logging
from collections.abc import Callable

from acucleo_desktop.documents.clock import Clock
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ledger.stopping import WorkStopped
from acucleo_desktop.sync.desk_types import RunSummary
from acucleo_desktop.sync.schedule import Due, Facts, Scheduler, ScheduleState
from acucleo_desktop.sync.schedule_book import ScheduleBook
from acucleo_desktop.sync.times import SyncTimes

_LOG = logging.getLogger("acucleo.sync")


class Conductor:
    """A scheduler with the ledger's facts, whose state everybody can see.

    Args:
        clock: the time.
        times: what the preferences say now.
        book: the schedule of the open home; None where there is no ledger.
        care: is called once a day, when nothing else is to be done.
        share: see `Scheduler`.
    """

    def __init__(
        self,
        clock: Clock,
        times: Callable[[], SyncTimes],
        book: Callable[[], ScheduleBook] | None = None,
        care: Callable[[], object] | None = None,
        share: Callable[[], float] | None = None,
    ) -> None:
        self._book = book
        self._care = care
        last_end = book().last_end() if book is not None else None
        self._scheduler = Scheduler(clock, times, last_end, share)
        self._keep()

    @property
    def state(self) -> ScheduleState:
        """What there is to show."""
        return self._scheduler.state

    def look(self) -> Due:
        """Say what is due now, and do the day's care when nothing is."""
        due = self._scheduler.look(self._facts)
        self._keep()
        if due is Due.NOTHING:
            self._take_care()
        return due

    def begin(self) -> None:
        """Note that a pass begins that was asked for."""
        self._scheduler.begin()

    def ended(self, summary: RunSummary | None) -> None:
        """Take note of how a pass ended; None for a fault of our own."""
        self._scheduler.ended(summary)
        self._keep()

    def delivered(self, summary: RunSummary | None = None) -> None:
        """Take note of how a delivery ended."""
        self._scheduler.delivered(summary)
        self._keep()

    def replan(self) -> None:
        """Plan anew after the preferences, a pause or a connection were changed."""
        self._scheduler.replan()
        self._keep()

    def close(self) -> None:
        """Note that nobody plans any more."""
        if self._book is None:
            return
        try:
            self._book().forget_plan()
        except Problem as problem:  # the next start plans anew in any case
            _LOG.warning("the end of the schedule was not kept: %s", problem)

    def _facts(self) -> Facts:
        return self._book().facts() if self._book is not None else Facts()

    def _keep(self) -> None:
        if self._book is not None:
            self._book().keep(self._scheduler.state)

    def _take_care(self) -> None:
        if self._care is None or self._book is None or not self._book().is_care_due():
            return
        self._book().care_done()
        try:
            self._care()
        except WorkStopped:
            self._book().care_is_left()
        except (Problem, OSError) as problem:
            _LOG.warning("the daily care was not finished: %s", problem)
