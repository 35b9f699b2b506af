"""The rail at the left of the wizard: where the clerk is, and what is behind and ahead."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from acucleo_desktop.ui.components.basics import label
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.mark import Mark
from acucleo_desktop.ui.language.noop import QT_TR_NOOP
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.icons import pixmap
from acucleo_desktop.ui.theme.style import font, scaled, theme

WIDTH = 232
_ROW = 40
_STATES = {
    "done": str(QT_TR_NOOP("Step {number}, {title}: done")),
    "here": str(QT_TR_NOOP("Step {number}, {title}: you are here")),
    "ahead": str(QT_TR_NOOP("Step {number}, {title}: still to come")),
}


class _Step(QWidget):
    def __init__(self, number: int, title: str) -> None:
        super().__init__()
        self._number = number
        self._title = title
        self.state = "ahead"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_state("ahead")

    def show_state(self, state: str) -> None:
        self.state = state
        self.setAccessibleName(tr(_STATES[state], number=self._number, title=self._title))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, scaled(_ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        tokens = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect()).adjusted(12, 1, -12, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.state == "here":
            painter.setBrush(QColor(tokens.selection))
            painter.drawRoundedRect(place, 6, 6)
        size = scaled(24)
        is_forward = self.isLeftToRight()
        left = place.left() + 8 if is_forward else place.right() - 8 - size
        disc = QRectF(left, place.center().y() - size / 2, size, size)
        self._paint_disc(painter, disc)
        is_here = self.state == "here"
        painter.setFont(font("body", weight=600 if is_here else 400))
        painter.setPen(QColor(tokens.text if self.state != "ahead" else tokens.text_2))
        lead = 8 + size + 12
        words = place.adjusted(lead if is_forward else 8, 0, -8 if is_forward else -lead, 0)
        painter.setLayoutDirection(self.layoutDirection())
        aligned = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextWordWrap
        painter.drawText(words, int(aligned), self._title)
        painter.end()

    def _paint_disc(self, painter: QPainter, disc: QRectF) -> None:
        tokens = theme()
        if self.state == "done":
            painter.setBrush(QColor(tokens.green.soft))
            painter.drawEllipse(disc)
            size = scaled(16)
            left, top = round(disc.center().x() - size / 2), round(disc.center().y() - size / 2)
            painter.drawPixmap(left, top, pixmap("check", tokens.green.ink, size))
            return
        is_here = self.state == "here"
        painter.setBrush(QColor(tokens.accent) if is_here else Qt.BrushStyle.NoBrush)
        painter.setPen(Qt.PenStyle.NoPen if is_here else QPen(QColor(tokens.border_strong)))
        painter.drawEllipse(disc.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setPen(QColor(tokens.on_accent if is_here else tokens.text_2))
        painter.setFont(font("small", weight=500))
        painter.drawText(disc, int(Qt.AlignmentFlag.AlignCenter), str(self._number))


class Rail(QFrame):
    """The steps of the wizard, and the way to what the manual says about them.

    Args:
        titles: of the steps, in order.
    """

    def __init__(self, titles: Sequence[str]) -> None:
        super().__init__()
        self.setObjectName("bar")
        self.setFixedWidth(scaled(WIDTH))
        self.steps = [_Step(number, title) for number, title in enumerate(titles, 1)]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 20, 0, 12)
        layout.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(20, 0, 12, 16)
        head.setSpacing(8)
        head.addWidget(Mark())
        head.addWidget(label("Acucleo Desktop", "heading"), 1)
        layout.addLayout(head)
        for step in self.steps:
            layout.addWidget(step)
        layout.addStretch()
        self.manual_button = KeyButton(tr("Manual"), "Shift F1", "flat", "manual")
        self.manual_button.setToolTip(tr("What the manual says about this screen"))
        foot = QHBoxLayout()
        foot.setContentsMargins(9, 0, 12, 0)  # the button keeps 3 pixels for its ring
        foot.addWidget(self.manual_button)
        foot.addStretch()
        layout.addLayout(foot)

    def show_step(self, here: int) -> None:
        """Mark a step as the present one, those before it as done."""
        for number, step in enumerate(self.steps):
            step.show_state("done" if number < here else "here" if number == here else "ahead")
