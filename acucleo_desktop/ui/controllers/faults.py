"""Tells faults of the program's own in the bar of the window, until a person has done something about them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from acucleo_desktop.sync.fault_reports import FaultReport
from acucleo_desktop.ui.bridge.faults import Faults
from acucleo_desktop.ui.components.fault_bar import FaultBar, words_of

if TYPE_CHECKING:
    from acucleo_desktop.ui.screens.main_window import MainWindow
    from acucleo_desktop.ui.surroundings import Surroundings


class FaultController(QObject):
    """Watches for faults, and serves the bar of each window that is built.

    Args:
        surroundings: write reports, and know of the fault by which the last window ended.
        save_bundle: asks where the support bundle goes.
        parent: owner.
    """

    def __init__(self, surroundings: Surroundings, save_bundle: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._surroundings = surroundings
        self._save_bundle = save_bundle
        self._bar: FaultBar | None = None
        self._report: FaultReport | None = surroundings.earlier_fault
        self._is_earlier = self._report is not None
        self._untold = [self._report] if self._report is not None else []
        self.faults = Faults(surroundings.report_fault, self.tell, self)

    def attach(self, window: MainWindow) -> None:
        """Serve the bar of a window; what the one before it has told is told there, too."""
        bar = self._bar = window.fault_bar
        window.fault_met.connect(self._met)
        bar.bundle_pressed.connect(self._bundle)
        bar.copy_pressed.connect(self._copy)
        bar.closed.connect(self._closed)
        if self._report is not None:
            bar.tell(self._report, is_earlier=self._is_earlier)

    def close(self) -> None:
        """Watch no more."""
        self.faults.close()

    def tell(self, report: FaultReport) -> None:
        """Tell what has just happened."""
        self._report, self._is_earlier = report, False
        self._untold.append(report)
        if self._bar is not None:
            self._bar.tell(report)

    def _met(self, error: object) -> None:
        if isinstance(error, BaseException):
            self.faults.meet(error)

    def _bundle(self) -> None:
        self._save_bundle()
        self._know()

    def _copy(self) -> None:
        if self._report is not None and self._bar is not None:
            QApplication.clipboard().setText(words_of(self._report))
            self._bar.say_copied()
            self._know()

    def _closed(self) -> None:
        self._know()
        self._report = None
        self.faults.forget()

    def _know(self) -> None:
        """A person has done something about it: the next start need not tell it, or those before it, again."""
        for report in self._untold:
            self._surroundings.fault_told(report)
        self._untold.clear()
