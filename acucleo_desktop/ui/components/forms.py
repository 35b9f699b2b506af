"""Form parts: fields with their label above and a line for hint or error below; a switch."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QRectF, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from acucleo_desktop.ui.components.basics import label
from acucleo_desktop.ui.components.choice import Choice
from acucleo_desktop.ui.theme.style import font, scaled, theme


class FormPart(Protocol):
    """What every part of a form offers, whatever it is edited in."""

    @property
    def edited(self) -> SignalInstance:
        """Told when a person has changed the value."""
        ...

    @property
    def text(self) -> str:
        """The value as text."""
        ...

    def set_text(self, text: str) -> None:
        """Put a value in."""
        ...

    def take_focus(self) -> None:
        """Put the focus here."""
        ...

    def show_error(self, text: str) -> None:
        """Mark the part as the one to mend; an empty text takes the mark off."""
        ...


class Labelled(QWidget):
    """An editor with its label above and, below, one line for hint or error whose room is always kept.

    What its value is, the class of a part says (`FormPart`).

    Args:
        name: label.
        editor: what is edited in.
        hint: shown below while there is no error.

    Signals:
        edited: a person has changed the value.
    """

    edited = Signal()

    def __init__(self, name: str, editor: QWidget, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = hint
        self._editor = editor
        self.error = ""
        editor.setAccessibleName(name)
        editor.setAccessibleDescription(hint)
        caption = label(name, "small", theme().text_2, weight=500, wraps=True)
        caption.setBuddy(editor)
        self._below = label(hint, "small", theme().text_3, wraps=True)
        self._below.setMinimumHeight(scaled(16))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.setSpacing(3)
        for part in (caption, editor, self._below):
            layout.addWidget(part)

    def drop_line_below(self) -> None:
        """Take the room of the line below away, where nothing is ever said in it."""
        self._below.hide()

    def take_focus(self) -> None:
        """Put the caret here."""
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_hint(self, hint: str) -> None:
        """Say something else below while there is no error."""
        self._hint = hint
        if not self.error:
            self._below.setText(hint)

    def show_error(self, text: str) -> None:
        """Mark the field as the one to mend; an empty text takes the mark off."""
        if text == self.error:
            return
        self.error = text
        self._editor.setProperty("error", bool(text))
        self._editor.style().unpolish(self._editor)
        self._editor.style().polish(self._editor)
        self._below.setText(text or self._hint)
        color = theme().red.ink if text else theme().text_3
        self._below.setStyleSheet(f"color: {color};")
        self._editor.setAccessibleDescription(text or self._hint)


class Field(Labelled):
    """A text field.

    Args:
        name: label.
        hint: shown below while there is no error.
        is_secret: whether the text is hidden.
        is_code: whether it holds ids or folder names, which are set in the fixed-width type.
    """

    def __init__(
        self,
        name: str,
        hint: str = "",
        *,
        is_secret: bool = False,
        is_code: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self.edit = QLineEdit()
        super().__init__(name, self.edit, hint, parent)
        self.is_secret = is_secret
        self.edit.setMinimumHeight(scaled(32))
        if is_code:
            self.edit.setFont(font("code"))
        if is_secret:
            self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.textEdited.connect(self._edited)

    def _edited(self, _text: str) -> None:
        self.edited.emit()

    @property
    def text(self) -> str:
        """What was typed."""
        return self.edit.text()

    def set_text(self, text: str) -> None:
        """Put a text in."""
        if text != self.edit.text():
            self.edit.setText(text)
            self.edit.setCursorPosition(0)


class TextField(Labelled):
    """A field of several lines."""

    def __init__(self, name: str, hint: str = "", *, lines: int = 4, parent: QWidget | None = None) -> None:
        self.edit = QPlainTextEdit()
        super().__init__(name, self.edit, hint, parent)
        self.edit.setObjectName("note")
        self.edit.setTabChangesFocus(True)
        self.edit.setFixedHeight(scaled(20) * lines + 14)
        self.edit.textChanged.connect(self._changed)
        self._is_set_from_outside = False

    def _changed(self) -> None:
        if not self._is_set_from_outside:
            self.edited.emit()

    @property
    def text(self) -> str:
        """What was typed."""
        return self.edit.toPlainText()

    def set_text(self, text: str) -> None:
        """Put a text in."""
        if text != self.edit.toPlainText():
            self._is_set_from_outside = True
            self.edit.setPlainText(text)
            self._is_set_from_outside = False


class ChoiceField(Labelled):
    """A drop-down list with its label.

    Args:
        name: label.
        choices: value and words of each.
        hint: shown below while there is no error.
        is_open: whether other texts may be typed as well.
    """

    def __init__(
        self,
        name: str,
        choices: Sequence[tuple[str, str]],
        hint: str = "",
        *,
        is_open: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self.choice = Choice(name)
        super().__init__(name, self.choice, hint, parent)
        self.choice.setMinimumHeight(scaled(32))
        # A long choice is no reason to take the room of the field beside it.
        self.choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumContentsLength(8)
        self.choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.choice.setEditable(is_open)
        self.offer(choices)
        self.choice.activated.connect(self._edited)
        if is_open:
            self.choice.editTextChanged.connect(self._typed)

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer other choices; the value stays."""
        kept = self.text
        self.choice.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.choice.clear()
        for value, words in choices:
            self.choice.addItem(words, value)
        self.choice.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        if kept or self.choice.isEditable():
            self.set_text(kept)

    def _edited(self, _value: object) -> None:
        self.edited.emit()

    def _typed(self, _text: str) -> None:
        if self.choice.hasFocus():  # otherwise it was shown and not typed
            self.edited.emit()

    @property
    def text(self) -> str:
        """The value that is chosen."""
        return self.choice.value

    def set_text(self, text: str) -> None:
        """Choose a value; one that is not offered is added, so that nothing is changed by being shown."""
        self.choice.choose(text)


class SwitchField(QWidget):
    """A switch with its words beside it and a hint below.

    Signals:
        edited: a person has switched it.
    """

    edited = Signal()

    def __init__(self, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.switch = Switch(name)
        self.switch.setAccessibleDescription(hint)
        self.switch.clicked.connect(self._clicked)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(name, "body", weight=500, wraps=True))
        self._below = label(hint, "small", theme().text_3, wraps=True)
        if hint:  # shown before it has a parent, it would be a window of its own
            words.addWidget(self._below)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.setSpacing(10)
        layout.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)

    def _clicked(self, _is_on: bool) -> None:
        self.edited.emit()

    @property
    def text(self) -> str:
        """`yes` or `no`."""
        return "yes" if self.switch.isChecked() else "no"

    def set_text(self, text: str) -> None:
        """Set it on by `yes`."""
        self.switch.setChecked(text == "yes")

    def take_focus(self) -> None:
        """Put the focus here."""
        self.switch.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_error(self, text: str) -> None:
        """Take no notice: both positions of a switch fit."""


class Switch(QCheckBox):
    """A check box that looks like a switch."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Return the switch with room for its focus ring."""
        return QSize(scaled(32) + 6, scaled(18) + 6)

    def hitButton(self, pos: object) -> bool:
        """Take a click anywhere on it."""
        del pos
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint track, knob and focus ring."""
        del event
        tokens = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        on = self.isChecked()
        painter.setPen(QPen(QColor(tokens.accent if on else tokens.border_strong)))
        painter.setBrush(QColor(tokens.accent if on else tokens.surface))
        painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
        size = track.height() - 6
        is_right = on == self.isLeftToRight()
        left = track.right() - size - 3 if is_right else track.left() + 3
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.on_accent if on else tokens.grey.dot))
        painter.drawEllipse(QRectF(left, track.top() + 3, size, size))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.focus), 2))
            radius = self.height() / 2 - 1
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        painter.end()
