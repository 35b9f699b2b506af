"""A fault of the program's own in words: what it means for the work, and what can be done; everything else goes on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from acucleo_desktop.sync.fault_reports import FaultReport
from acucleo_desktop.ui.components.announcing import announce
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.flow_layout import FlowLayout
from acucleo_desktop.ui.language import formats
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.icons import pixmap
from acucleo_desktop.ui.theme.style import font, scaled, theme

MODE = "Fault report"
BUNDLE_KEY, COPY_KEY, CLOSE_KEY = "Ctrl Shift B", "Ctrl Shift C", "Ctrl Shift X"


class FaultBar(QFrame):
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
        self.hide()

    def _build(self) -> None:
        """Make the parts when the first fault is told: most windows never have one."""
        shades = theme().family("red")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 8, 13, 8)
        layout.setSpacing(12)
        icon = QLabel()
        icon.setPixmap(pixmap("error", shades.ink, scaled(20)))
        self.title, self.text = QLabel(), QLabel()
        self.title.setFont(font("body", weight=500))
        self.text.setFont(font("small"))
        words = QVBoxLayout()
        words.setSpacing(0)
        for part in (self.title, self.text):
            part.setWordWrap(True)
            words.addWidget(part)
        presses = FlowLayout(spacing=8)
        words.addLayout(presses)
        presses.setContentsMargins(0, 6, 0, 0)
        self.bundle_button = KeyButton(tr("Save the support bundle..."), BUNDLE_KEY, icon_name="mail")
        self.copy_button = KeyButton(tr("Copy what happened"), COPY_KEY, icon_name="paper")
        self.close_button = KeyButton(tr("Close"), CLOSE_KEY, icon_name="close")
        self.bundle_button.clicked.connect(self.bundle_pressed)
        self.copy_button.clicked.connect(self.copy_pressed)
        self.close_button.clicked.connect(self.dismiss)
        for button in (self.bundle_button, self.copy_button, self.close_button):
            presses.addWidget(button)
        layout.addWidget(icon)
        layout.addLayout(words, 1)
        border = f"border-bottom: 1px solid {shades.ink};" if theme().name == "contrast" else ""
        self.setStyleSheet(f"FaultBar {{ background: {shades.soft}; {border} }} QLabel {{ color: {shades.ink}; }}")

    def tell(self, report: FaultReport, *, is_earlier: bool = False) -> None:
        """Tell a fault.

        Args:
            report: what happened.
            is_earlier: whether it was the end of the window before this one.
        """
        if self.layout() is None:
            self._build()
        self.report = report
        if is_earlier:
            day, time = formats.day(report.at.astimezone().date()), formats.clock(report.at)
            self.title.setText(tr("The program ended by a fault of its own on {day} at {time}.", day=day, time=time))
        else:
            self.title.setText(tr("The program met a fault of its own, and goes on."))
        self.text.setText(
            tr(
                "Nothing that was stored is lost: what was under way is either whole or not done, and the next sync"
                " asks both services how far it came. Send the support bundle, so that it is mended."
            )
        )
        self.copy_button.setText(tr("Copy what happened"))
        self.setAccessibleName(f"{self.title.text()} {self.text.text()}")
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


def words_of(report: FaultReport) -> str:
    """Return what goes to the clipboard: words first, then what support needs."""
    return "\n\n".join(
        (
            "Acucleo Desktop met a fault of its own. Nothing that was stored is lost.",
            report.text.strip(),
            f"Report: {report.path.name}" if report.path is not None else "The report could not be written.",
        )
    )
