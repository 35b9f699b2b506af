"""The sync loop: a worker object in a QThread with a timer of its own. It survives errors, sleep and lost networks."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from PySide6.QtCore import QObject, QThread, QTimer, Signal, Slot

from acucleo_desktop.documents.clock import Clock
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.sync.conductor import Conductor
from acucleo_desktop.sync.desk_types import Plan, RunSummary
from acucleo_desktop.sync.schedule import Due
from acucleo_desktop.sync.schedule_book import ScheduleBook
from acucleo_desktop.ui.bridge.schedule import SyncTimes

_LOG = logging.getLogger("acucleo.window")
_TICK_MS = 1000


class SyncDesk(Protocol):
    """What the loop needs of the desk."""

    def sync(self, *, trigger: str, progress: Callable[[str], None], stop: threading.Event) -> RunSummary:
        """Run a pass."""
        ...

    def deliver(self, *, progress: Callable[[str], None], stop: threading.Event) -> RunSummary:
        """Carry out what is cleared."""
        ...

    def plan(self, *, progress: Callable[[str], None], stop: threading.Event) -> Plan:
        """Say what a pass would do."""
        ...


@dataclass(frozen=True, slots=True)
class Beat:
    """What the loop knows of the open home beside its desk.

    Attributes:
        book: the schedule as the ledger keeps it.
        care: is called once a day when nothing else is to be done.
    """

    book: Callable[[], ScheduleBook] | None = None
    care: Callable[[], object] | None = None


class _Worker(QObject):
    """Lives in the thread. Its signals are connected to bound methods of `SyncLoop` only."""

    started = Signal(str)
    progressed = Signal(object)
    finished = Signal(object)
    failed = Signal(object)
    planned = Signal(object)
    worked = Signal(object, object)
    looked = Signal(object)
    look_failed = Signal(object)

    def __init__(
        self,
        desk: Callable[[], SyncDesk],
        clock: Clock,
        times: Callable[[], SyncTimes],
        stop: threading.Event,
        beat: Beat,
    ) -> None:
        super().__init__()
        self._desk = desk
        self._clock = clock
        self._times = times
        self._stop = stop
        self.pass_stop = threading.Event()
        self._beat = beat
        self._told: datetime | None = None
        self._conductor: Conductor | None = None
        self._timer: QTimer | None = None

    @Slot()
    def begin(self) -> None:
        """Start the timer, in the worker's own thread."""
        self._timer = QTimer()
        self._timer.timeout.connect(self.tick)
        self._conductor = Conductor(self._clock, self._times, self._beat.book, self._beat.care)
        self._tell_plan()
        self._timer.start(_TICK_MS)

    @Slot()
    def end(self) -> None:
        """Stop the timer, in the worker's own thread: no other may do it."""
        if self._timer is not None:
            self._timer.stop()
            self._timer.deleteLater()
            self._timer = None
        if self._conductor is not None:
            self._conductor.close()

    @Slot()
    def tick(self) -> None:
        """Do what is due; after a sleep that is one sync, however long it was."""
        if self._conductor is None or self._stop.is_set():
            return
        try:
            due = self._conductor.look()
        except Problem as problem:  # the ledger is locked or its disk is full: the next look may find it well
            _LOG.warning("the schedule could not be looked at: %s", problem)
            return
        match due:
            case Due.RUN:
                self._run_sync("timer")
            case Due.DELIVER:
                self._run_delivery()
            case Due.NOTHING:
                if self._conductor.state.next_run != self._told:
                    self._tell_plan()

    @Slot(str)
    def sync(self, trigger: str) -> None:
        """Run a pass that was asked for, then plan the next one."""
        if self._conductor is not None:
            self._conductor.begin()
        self._run_sync(trigger)

    @Slot()
    def deliver(self) -> None:
        """Carry out what is cleared, because somebody approved it."""
        if self._conductor is not None:
            self._conductor.begin()
        self._run_delivery()

    @Slot()
    def look(self) -> None:
        """Say what a pass would do, with nothing written."""
        if self._stop.is_set():
            return
        self.pass_stop.clear()
        try:
            plan = self._desk().plan(progress=self.progressed.emit, stop=self.pass_stop)
        except Exception as error:  # noqa: BLE001 - the loop outlives any fault; the window tells it
            if not isinstance(error, Problem):
                _LOG.exception("the dry run met a fault of its own")
            self.look_failed.emit(error)
            return
        self.looked.emit(plan)

    def _run_sync(self, trigger: str) -> None:
        summary = self._run(trigger, self._sync_once(trigger))
        if self._conductor is not None:
            self._conductor.ended(summary)
        self._tell_plan()

    def _run_delivery(self) -> None:
        summary = self._run("approval", self._deliver_once())
        if self._conductor is not None:
            self._conductor.delivered(summary)
        self._tell_plan()

    @Slot()
    def replan(self) -> None:
        """Plan anew after the preferences were changed."""
        if self._conductor is not None:
            self._conductor.replan()
        self._tell_plan()

    @Slot(object, object)
    def work(self, job: Callable[[], object], then: Callable[[object], None]) -> None:
        """Do a piece of work between two passes."""
        if self._stop.is_set():
            return
        try:
            self.worked.emit(then, job())
        except Exception as error:  # noqa: BLE001 - the loop outlives any fault; the window tells it
            _LOG.exception("work beside the syncs met a fault of its own")
            self.failed.emit(error)

    def _sync_once(self, trigger: str) -> Callable[[], RunSummary]:
        def run() -> RunSummary:
            return self._desk().sync(trigger=trigger, progress=self.progressed.emit, stop=self.pass_stop)

        return run

    def _deliver_once(self) -> Callable[[], RunSummary]:
        def run() -> RunSummary:
            return self._desk().deliver(progress=self.progressed.emit, stop=self.pass_stop)

        return run

    def _run(self, trigger: str, work: Callable[[], RunSummary]) -> RunSummary | None:
        if self._stop.is_set():
            return None
        self.pass_stop.clear()
        if self._stop.is_set():  # the end came between the two lines: it must not be forgotten
            self.pass_stop.set()
        self.started.emit(trigger)
        try:
            summary = work()
        except Exception as error:  # noqa: BLE001 - the loop outlives any fault; the window tells it
            _LOG.exception("the sync met a fault of its own")
            self.failed.emit(error)
            return None
        self.finished.emit(summary)
        return summary

    def _tell_plan(self) -> None:
        self._told = self._conductor.state.next_run if self._conductor is not None else None
        self.planned.emit(self._told)


class _Thread(QThread):
    """A thread whose events are handled below Python, from its start to its end.

    Without a frame of Python's around them each call would be a new thread to Python: what the ledger keeps for each
    thread would be lost from one look to the next, and every second would open the database once more.
    """

    def run(self) -> None:
        """Handle events until the thread is told to quit."""
        self.exec()


class SyncLoop(QObject):
    """The loop as the window sees it, in the main thread.

    Signals:
        started: what triggered the pass.
        progressed: a sentence for each step, mostly a `PassStep`.
        finished: the `RunSummary`.
        failed: the exception of a fault of our own.
        planned: when the next pass starts, or None.
        looked: the `Plan` of a dry run.
        look_failed: why it could not be made.
    """

    started = Signal(str)
    progressed = Signal(object)
    finished = Signal(object)
    failed = Signal(object)
    planned = Signal(object)
    looked = Signal(object)
    look_failed = Signal(object)
    _ask_sync = Signal(str)
    _ask_look = Signal()
    _ask_deliver = Signal()
    _ask_replan = Signal()
    _ask_work = Signal(object, object)

    def __init__(
        self,
        desk: Callable[[], SyncDesk],
        clock: Clock,
        times: Callable[[], SyncTimes],
        parent: QObject | None = None,
        beat: Beat | None = None,
    ) -> None:
        super().__init__(parent)
        self.stop_event = threading.Event()
        self._thread = _Thread(self)
        self._thread.setObjectName("acucleo-sync")
        self._worker = _Worker(desk, clock, times, self.stop_event, beat or Beat())
        self._worker.moveToThread(self._thread)
        self._thread.started.connect(self._worker.begin)
        self._thread.finished.connect(self._worker.end)
        self._worker.started.connect(self._on_started)
        self._worker.progressed.connect(self._on_progressed)
        self._worker.finished.connect(self._on_finished)
        self._worker.failed.connect(self._on_failed)
        self._worker.planned.connect(self._on_planned)
        self._worker.looked.connect(self._on_looked)
        self._worker.look_failed.connect(self._on_look_failed)
        self._ask_sync.connect(self._worker.sync)
        self._ask_look.connect(self._worker.look)
        self._ask_deliver.connect(self._worker.deliver)
        self._ask_replan.connect(self._worker.replan)
        self._ask_work.connect(self._worker.work)
        self._worker.worked.connect(self._on_worked)
        self.is_busy = False
        self.is_looking = False

    def start(self) -> None:
        """Start the thread and its timer."""
        self._thread.start()

    def sync_now(self, trigger: str = "clerk") -> None:
        """Run a pass as soon as the thread is free."""
        self._ask_sync.emit(trigger)

    def deliver_now(self) -> None:
        """Carry out what is cleared as soon as the thread is free."""
        self._ask_deliver.emit()

    def look(self) -> None:
        """Say what a pass would do as soon as the thread is free: two sign-ins at a time would hinder each other."""
        self.is_looking = True
        self._ask_look.emit()

    def stop_pass(self) -> None:
        """End the pass or the dry run that is going on at its next safe place; the loop goes on."""
        self._worker.pass_stop.set()

    def replan(self) -> None:
        """Plan anew after the preferences were changed."""
        self._ask_replan.emit()

    def work_now(self, job: Callable[[], object], then: Callable[[Any], None]) -> None:
        """Do something that asks a service as soon as no pass runs; passes that are asked for wait until it is done.

        Args:
            job: done in the thread of the syncs.
            then: takes the result in the main thread.
        """
        self._ask_work.emit(job, then)

    def close(self, milliseconds: int = 5000) -> bool:
        """End in three stages: stop the pass at its next safe place, leave the event loop, wait for the thread."""
        self.stop_event.set()
        self._worker.pass_stop.set()
        if not self._thread.isRunning():
            return True
        self._thread.requestInterruption()
        self._thread.quit()
        return bool(self._thread.wait(milliseconds))

    @Slot(str)
    def _on_started(self, trigger: str) -> None:
        self.is_busy = True
        self.started.emit(trigger)

    @Slot(object)
    def _on_progressed(self, sentence: object) -> None:
        self.progressed.emit(sentence)

    @Slot(object)
    def _on_looked(self, plan: object) -> None:
        self.is_looking = False
        self.looked.emit(plan)

    @Slot(object)
    def _on_look_failed(self, error: object) -> None:
        self.is_looking = False
        self.look_failed.emit(error)

    @Slot(object)
    def _on_finished(self, summary: object) -> None:
        self.is_busy = False
        self.finished.emit(summary)

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        self.is_busy = False
        self.failed.emit(error)

    @Slot(object, object)
    def _on_worked(self, then: Callable[[object], None], result: object) -> None:
        then(result)

    @Slot(object)
    def _on_planned(self, moment: object) -> None:
        self.planned.emit(moment)
