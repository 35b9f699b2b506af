"""What the window can do, by name: bound to keys, listed in the menus and in the palette, made from the one table."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.keys import KEYS, Key, cap, of_name
from acucleo_desktop.ui.language.words import tr

if TYPE_CHECKING:
    from acucleo_desktop.ui.frame.frame import Frame

Action = Callable[[], object]
_TAKEN_ELSEWHERE = frozenset({"Alt", "Up", "Down", "U", "W"})
"""Keys that the window and the lists take as they are: they come to the frame only where nothing has wanted them."""


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that can be done.

    Attributes:
        title: what it does, in the language that is on.
        keys: as in the table; empty when it has none.
        run: does it.
        why_not: why it cannot be done now, in a sentence; empty when it can.
        screen: where it counts, in words; empty for everywhere.
    """

    title: str
    keys: str
    icon: str
    run: Action
    why_not: str = ""
    screen: str = ""


@cache
def _own_keys(screen: str) -> frozenset[str]:
    """Return the keys of which a screen makes a use of its own."""
    return frozenset(each for key in KEYS if key.screens and key.counts_on(screen) for each in key.alternatives)


class Commands(QObject):
    """Binds keys, and knows what can be done on the screen that is shown.

    Single letters rest while a field has the focus, and where a screen has a use of its own for them.

    Args:
        frame: the window.
    """

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._frame = frame
        self._shortcuts: list[tuple[str, Key | None, QShortcut]] = []
        self._named: dict[str, Action] = {}
        self._when: dict[QShortcut, Callable[[], bool]] = {}
        self._is_typing = False
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_changed)

    def bind(self, sequence: str, action: Action) -> None:
        """Make a key, or keys one after the other, do something on every screen."""
        self._bind(sequence, None, action)

    def bind_name(self, name: str, action: Action, when: Callable[[], bool] | None = None) -> None:
        """Bind what the table knows by a name to all its keys.

        Args:
            name: of a row of the table.
            action: what it does.
            when: whether it does anything now: then it goes before what a screen does by the same key, else it rests.

        Raises:
            KeyError: the table knows no such name.
        """
        key = of_name(name)
        if key is None:
            raise KeyError(name)
        self._named[name] = action
        before = len(self._shortcuts)
        for sequence in key.alternatives:
            if sequence not in _TAKEN_ELSEWHERE:
                self._bind(sequence, key, action, when)
        self._rest_or_count(self._shortcuts[before:])

    def _bind(self, sequence: str, key: Key | None, action: Action, when: Callable[[], bool] | None = None) -> None:
        shortcut = QShortcut(QKeySequence(sequence), self._frame)
        shortcut.activated.connect(action)
        self._shortcuts.append((sequence, key, shortcut))
        if when is not None:
            self._when[shortcut] = when

    def screen_changed(self) -> None:
        """Let the screen have the letters that it uses itself, and take back those of the one before."""
        self._rest_or_count(self._shortcuts)

    def _rest_or_count(self, shortcuts: Sequence[tuple[str, Key | None, QShortcut]]) -> None:
        of_screen = _own_keys(self._frame.screen_name())
        for sequence, key, shortcut in shortcuts:
            if shortcut in self._when:
                shortcut.setEnabled(self._when[shortcut]())
                continue
            rests = self._is_typing and is_letter(sequence)
            is_elsewhere = key is not None and not self.counts(key)
            first = sequence.split(", ", maxsplit=1)[0]  # a screen with a G of its own takes what follows it too
            is_taken = (key is None or not key.screens) and bool({sequence, first} & of_screen)
            shortcut.setEnabled(not (rests or is_elsewhere or is_taken))

    def _focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now.window() is self._frame and is_field(now) != self._is_typing:
            self._is_typing = is_field(now)
            self.screen_changed()

    def counts(self, key: Key) -> bool:
        """Whether a key counts on what is shown now."""
        return key.counts_on(self._frame.screen_name()) or any(key.counts_on(mode) for mode in self._frame.modes)

    # Running by name

    def why_not(self, key: Key, buttons: Mapping[str, KeyButton] | None = None) -> str:
        """Return in a sentence why a key does nothing now; empty when it does."""
        if not self.counts(key):
            return tr("This works on: {screen}. Go there first.", screen=tr(key.screen))
        known = self._buttons() if buttons is None else buttons
        button = next((known[word] for each in key.alternatives if (word := cap(each, is_mac=False)) in known), None)
        if button is not None and not button.isEnabled():
            return button.toolTip() or tr("There is nothing to do it with now.")
        return ""

    def _buttons(self) -> dict[str, KeyButton]:
        """Return the buttons of the screen by their keys: they know whether they can be pressed, and why not."""
        shown = (button for button in self._frame.findChildren(KeyButton) if button.key and button.isVisible())
        return {cap(button.key, is_mac=False): button for button in shown}

    def run(self, key: Key) -> None:
        """Do what a key does: what the frame binds at once, anything else by pressing the key on the screen."""
        action = self._named.get(key.name)
        if action is not None:
            action()
        elif key.alternatives and not self._trigger(key.alternatives[0]):
            self.press(key.alternatives[0])

    def _trigger(self, sequence: str) -> bool:
        """Do what the page has bound as a shortcut; a press that is sent to a part would not reach that."""
        page, focused, wanted = self._frame.pages.currentWidget(), QApplication.focusWidget(), QKeySequence(sequence)
        if page is None:
            return False
        for button in page.findChildren(KeyButton):
            if button.shortcut() == wanted and button.isVisible() and button.isEnabled():
                button.click()
                return True
        for shortcut in page.findChildren(QShortcut):
            holder = shortcut.parent()
            is_near = isinstance(holder, QWidget) and (holder is page or holder.isAncestorOf(focused or page))
            if shortcut.key() == wanted and shortcut.isEnabled() and is_near:
                shortcut.activated.emit()
                return True
        return False

    def press(self, sequence: str) -> None:
        """Press a key where the screen that is shown takes its keys."""
        target = self._frame.key_target()
        if target is None:
            return
        sequence_of_one: Any = QKeySequence(sequence)  # the stubs do not know that it can be indexed
        pressed: QKeyCombination = sequence_of_one[0]
        code, modifiers = int(pressed.key()), pressed.keyboardModifiers()
        text = chr(code).lower() if is_letter(sequence) else ""
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(target, QKeyEvent(kind, code, modifiers, text))

    def commands(self) -> list[Command]:
        """Return everything that has a key; what counts on the screen that is shown stands first."""
        keys = [key for key in KEYS if key.alternatives and key.name not in {"find", "down", "up", "menus"}]
        keys.sort(key=lambda key: (not (key.screens and self.counts(key)), bool(key.screens)))
        buttons = self._buttons()
        return [
            Command(
                tr(key.does),
                key.alternatives[0],
                key.icon,
                partial(self.run, key),
                self.why_not(key, buttons),
                tr(key.screen) if key.screen else "",
            )
            for key in keys
            if key.name in self._named or key.screens
        ]


def is_letter(sequence: str) -> bool:
    """Whether a key, or the first of several, is typed without Ctrl, Alt or Meta: a field would take it as text."""
    first = sequence.split(", ", maxsplit=1)[0]
    return len(first) == 1 or (first.startswith("Shift+") and len(first) == len("Shift+") + 1)


def is_field(widget: QWidget) -> bool:
    """Whether a widget takes letters as text, or chooses by them."""
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        return not widget.isReadOnly()
    return isinstance(widget, QComboBox | QAbstractSpinBox)
