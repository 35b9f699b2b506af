"""A fault of the program's own in words: what it means for the work, and what can be done; everything else goes on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from acucleo_desktop.sync.fault_reports import FaultReport
from acucleo_desktop.ui.components.announcing import announce
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.flow_layout import FlowLayout
from acucleo_desktop.ui.components.told_bar import ToldBar
from acucleo_desktop.ui.language import formats
from acucleo_desktop.ui.language.words import tr

MODE = "Fault report"
BUNDLE_KEY, COPY_KEY, CLOSE_KEY = "Ctrl Shift B", "Ctrl Shift C", "Ctrl Shift X"


class FaultBar(ToldBar):
    """The bar under the top bar after a fault. It stays until a person has closed it, and takes no focus.

    Signals:
        bundle_pressed: the support bundle is to be saved.
        copy_pressed: what happened is to go to the clipboard.
        told: it has come.
        closed: a person has closed it.
    """

    bundle_pressed = Signal()
    copy_pressed = Signal()
    told = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.report: FaultReport | None = None

    def _build(self) -> None:
        """Make the parts when the first fault is told: most windows never have one."""
        self.build("red", "error")
        presses = FlowLayout(spacing=8)
        self.words.addLayout(presses)
        presses.setContentsMargins(0, 6, 0, 0)
        self.bundle_button = KeyButton(tr("Save the support bundle..."), BUNDLE_KEY, icon_name="mail")
        self.copy_button = KeyButton(tr("Copy what happened"), COPY_KEY, icon_name="paper")
        self.close_button = KeyButton(tr("Close"), CLOSE_KEY, icon_name="close")
        self.bundle_button.clicked.connect(self.bundle_pressed)
        self.copy_button.clicked.connect(self.copy_pressed)
        self.close_button.clicked.connect(self.dismiss)
        for button in (self.bundle_button, self.copy_button, self.close_button):
            presses.addWidget(button)

    def tell(self, report: FaultReport, *, is_earlier: bool = False) -> None:
        """Tell a fault.

        Args:
            report: what happened.
            is_earlier: whether it was met before this window was there.
        """
        if self.layout() is None:
            self._build()
        self.report = report
        self.say(
            _title(report, is_earlier=is_earlier),
            tr(
                "Nothing that was stored is lost: what was under way is either whole or not done, and the next sync"
                " asks both services how far it came. Send the support bundle, so that it is mended."
            ),
        )
        self.copy_button.setText(tr("Copy what happened"))
        self.show()
        self.told.emit()
        announce(self, self.accessibleName())

    def say_copied(self) -> None:
        """Say on the button that it was done."""
        self.copy_button.setText(tr("Copied"))
        announce(self, tr("Copied"))

    def dismiss(self) -> None:
        """Go away."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()


def _title(report: FaultReport, *, is_earlier: bool) -> str:
    if not is_earlier:
        return tr("The program met a fault of its own, and goes on.")
    day, time = formats.day(report.at.astimezone().date()), formats.clock(report.at)
    if report.is_hard_end:
        return tr("The program ended by a fault of its own on {day} at {time}.", day=day, time=time)
    return tr("The program met a fault of its own on {day} at {time}.", day=day, time=time)


def words_of(report: FaultReport) -> str:
    """Return what goes to the clipboard: words first, then what support needs."""
    return "\n\n".join(
        (
            "Acucleo Desktop met a fault of its own. Nothing that was stored is lost.",
            report.text.strip(),
            f"Report: {report.path.name}" if report.path is not None else "The report could not be written.",
        )
    )
