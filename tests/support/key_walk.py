"""Which controls keys reach: Tab and Shift+Tab are pressed round once; the rest must have keys of their own."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QScrollBar,
    QTabBar,
    QWidget,
)
from shiboken6 import isValid

from acucleo_desktop.ui.components.segmented import Segmented
from acucleo_desktop.ui.components.toggles import Toggles
from acucleo_desktop.ui.keys import cap, caps, everywhere, of_screen
from tests.support.walker import Fault, is_control, shown_below, told

_MOST_STEPS = 400
_MOST_STAYS = 8
"""A field of date and time has parts, through which Tab goes first."""
_GROUPS = (Segmented, Toggles, QTabBar)
"""Groups in which Tab stops once and arrows move, as their own tests prove."""
_USUAL = {*"123456789", "Enter", "Esc", "Ctrl Enter"}
_PALETTE = {">", "@", "#", "?"}


def walk(root: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> tuple[list[QWidget], bool]:
    """Press a key until the focus is where it was before.

    Returns:
        What had the focus, in its order, and whether it came round; not where a part keeps it.
    """
    met: list[QWidget] = []
    stays = 0
    for _ in range(_MOST_STEPS):
        focused = QApplication.focusWidget()
        stays = stays + 1 if met and focused is met[-1] else 0
        if focused is None or stays > _MOST_STAYS or (focused in met and not stays):
            inside = [each for each in met if each is root or root.isAncestorOf(each)]
            return inside, focused in met and not stays
        if not stays:
            met.append(focused)
        QTest.keyClick(focused, key)
    return met, False


def key_faults(root: QWidget, screen: str, known: set[QWidget], jumps: Sequence[Qt.Key] = ()) -> list[Fault]:
    """Walk round and return every control that no key reaches.

    Args:
        root: the window, a panel or a sheet.
        screen: the name by which the table of keys knows the page; empty for a sheet.
        known: what Tab has met in other places; it is added to. A page that uses Tab itself leaves the bars to others.
        jumps: keys of the page that give the focus to parts of it; the walk begins behind each of them once more.
    """
    start = QApplication.focusWidget()
    if start is None or not (root is start or root.isAncestorOf(start)):
        return [Fault("keys", told(root), "the focus is not in it")]
    forth, is_round = walk(root)
    faults = []
    if not is_round and len(forth) > 1 and not _uses_tab(screen):
        faults.append(Fault("keys", told(QApplication.focusWidget() or root), "Tab does not leave it"))
    start.setFocus()
    back, _is_round = walk(root, Qt.Key.Key_Backtab)
    if is_round:
        missed = set(forth[1:]) - set(back)  # where the walk began may be no stop of the round
        faults += [Fault("keys", told(each), "Shift+Tab does not come by") for each in missed]
    known |= {*forth, *back}
    for jump in jumps:
        start.setFocus()
        QTest.keyClick(start, jump)
        known |= set(walk(root)[0])
    start.setFocus()
    # What was met in a place that has been left since may be gone.
    known.difference_update([each for each in known if not isValid(each)])
    own = _own_keys(screen)
    for widget in shown_below(root):
        if not is_control(widget) or not widget.isEnabled() or widget in known or isinstance(widget, QScrollBar):
            continue
        if widget.focusProxy() not in known and not _in_group(widget, known) and not _has_own_key(widget, own):
            faults.append(Fault("keys", told(widget), "neither Tab nor a key of its own comes to it"))
    return faults


def _uses_tab(screen: str) -> bool:
    return any("Tab" in key.alternatives for key in of_screen(screen))


def _own_keys(screen: str) -> set[str]:
    """Return the keys that count, as the caps of buttons show them."""
    table = chain(everywhere(), of_screen(screen) if screen else ())
    shown = set(chain.from_iterable(caps(key.keys, is_mac=False) for key in table))
    return shown | _USUAL | (set() if screen else _PALETTE)


def _in_group(widget: QWidget, met: set[QWidget]) -> bool:
    parent = widget.parentWidget()
    if isinstance(widget, QAbstractButton) and widget.group() is not None and widget.group().exclusive():
        return any(each in met for each in widget.group().buttons())  # Qt: Tab stops once, arrows move
    if isinstance(widget, QAbstractItemView) and widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
        # A list under a field, which moves in it by arrows.
        return any(isinstance(each, QLineEdit) and each.window() is widget.window() for each in met)
    return isinstance(parent, _GROUPS) and any(each is parent or parent.isAncestorOf(each) for each in met)


def _has_own_key(widget: QWidget, own: set[str]) -> bool:
    if not isinstance(widget, QAbstractButton):
        return False
    shown = str(getattr(widget, "key", ""))
    return not widget.shortcut().isEmpty() or bool(shown and cap(shown, is_mac=False) in own)
