"""Health: whether everything is in order on this computer, in this home and on both lines, and the ways out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from acucleo_desktop.sync.health.rows import Level, Row, counted
from acucleo_desktop.ui.components.announcing import announce
from acucleo_desktop.ui.components.basics import label
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.health_rows import HealthRows
from acucleo_desktop.ui.components.page_parts import lay_out, scroll
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import theme

AGAIN_KEY, TEST_KEY, COPY_KEY, SUPPORT_KEY = "Alt R", "Alt T", "Alt C", "Alt S"


class HealthPage(QWidget):
    """The page of the health.

    Signals:
        again_pressed: everything is to be looked at anew.
        test_pressed: both connections are to be tested with a sign-in.
        copy_pressed: the report is to go to the clipboard.
        support_pressed: the support bundle is wanted.
        back_pressed: the page is to be left.
        way_out: the press of a row, and what it is about.
    """

    again_pressed = Signal()
    test_pressed = Signal()
    copy_pressed = Signal()
    support_pressed = Signal()
    back_pressed = Signal()
    way_out = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.title = label("", "title", wraps=True)
        self.subline = label("", "body", theme().text_2, wraps=True)
        self.rows = HealthRows()
        self.rows.pressed.connect(self.way_out)
        self.again_button = KeyButton(tr("Look again"), AGAIN_KEY, "primary", "replay", binds=True)
        self.test_button = KeyButton(tr("Test both connections"), TEST_KEY, icon_name="cloud", binds=True)
        self.copy_button = KeyButton(tr("Copy the report"), COPY_KEY, icon_name="paper", binds=True)
        self.support_button = KeyButton(tr("Support bundle..."), SUPPORT_KEY, icon_name="mail", binds=True)
        self.close_button = KeyButton(tr("Close"), "Esc")
        self.again_button.clicked.connect(self.again_pressed)
        self.test_button.clicked.connect(self.test_pressed)
        self.copy_button.clicked.connect(self.copy_pressed)
        self.support_button.clicked.connect(self.support_pressed)
        self.close_button.clicked.connect(self.back_pressed)
        self._build()

    def _build(self) -> None:
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        scroll(area, self.rows)
        buttons = (self.again_button, self.test_button, self.copy_button, self.support_button, self.close_button)
        lay_out(self, (self.title, self.subline), buttons, area)

    def begin(self) -> None:
        """Say that it is looked; what was seen before stays until there is something new."""
        if not self.rows.rows:
            self.title.setText(tr("Is everything in order?"))
        self.subline.setText(tr("Looking at this computer, the history and both lines..."))
        self._enable(is_looking=True)

    def end(self, rows: Sequence[Row]) -> None:
        """Show what the checks have said."""
        self.rows.show_rows(rows)
        counts = counted(rows)
        if counts[Level.BAD]:
            self.title.setText(tr("%n (thing needs|things need) mending.", "", counts[Level.BAD]))
        elif counts[Level.LOOK]:
            self.title.setText(tr("%n (thing needs|things need) a look.", "", counts[Level.LOOK]))
        else:
            self.title.setText(tr("Everything is in order."))
        self.subline.setText(
            tr(
                "In order: {good}. Needs a look: {look}. Needs mending: {bad}. Not known: {open}.",
                good=counts[Level.GOOD],
                look=counts[Level.LOOK],
                bad=counts[Level.BAD],
                open=counts[Level.OPEN],
            )
        )
        self._enable(is_looking=False)
        announce(self, f"{self.title.text()} {self.subline.text()}")

    def show_failed(self) -> None:
        """Say that it could not be looked: what was seen before stays, and nothing is claimed to be in order."""
        self.subline.setText(tr("This could not be looked at now; what was seen before stays."))
        self._enable(is_looking=False)

    def say(self, text: str) -> None:
        """Say what came of a press."""
        self.subline.setText(text)
        announce(self, text)

    def _enable(self, *, is_looking: bool) -> None:
        for button in (self.again_button, self.test_button):
            button.setEnabled(not is_looking)
            button.setToolTip(tr("It is being looked now.") if is_looking else "")
        self.copy_button.setEnabled(bool(self.rows.rows))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the way out with the number that is pressed."""
        number = event.key() - Qt.Key.Key_0
        if not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier and self.rows.press(number):
            return
        super().keyPressEvent(event)
