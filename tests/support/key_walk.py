"""Which controls keys reach: Tab and Shift+Tab are pressed round once; the rest must have keys of their own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollBar, QTabBar, QWidget

from acucleo_desktop.ui.components.segmented import Segmented
from acucleo_desktop.ui.components.toggles import Toggles
from tests.support.walker import Fault, is_control, shown_below, told

_MOST_STEPS = 400
_GROUPS = (Segmented, Toggles, QTabBar)
"""Groups in which Tab stops once and arrows move, as their own tests prove."""


def walk(root: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """Press a key until the focus is where it was before; return what had it, in its order."""
    met: list[QWidget] = []
    for _ in range(_MOST_STEPS):
        focused = QApplication.focusWidget()
        if focused is None or (met and focused is met[0]) or met.count(focused) > 1:
            break
        met.append(focused)
        QTest.keyClick(focused, key)
    return [each for each in met if each is root or root.isAncestorOf(each)]


def key_faults(root: QWidget, own_keys: frozenset[str] = frozenset()) -> list[Fault]:
    """Walk round and return every control that no key reaches.

    Args:
        root: the window or the sheet.
        own_keys: keys of the screen, as caps show them: a button with one of them need not be met by Tab.
    """
    start = QApplication.focusWidget()
    if start is None or not (root is start or root.isAncestorOf(start)):
        return [Fault("keys", told(root), "the focus is not in it")]
    met = set(walk(root))
    back = set(walk(root, Qt.Key.Key_Backtab))
    faults = [Fault("keys", told(each), "Shift+Tab does not come by") for each in met - back if each.isVisible()]
    for widget in shown_below(root):
        if not is_control(widget) or not widget.isEnabled() or widget in met or isinstance(widget, QScrollBar):
            continue
        if widget.focusProxy() in met or _in_group(widget, met) or _has_own_key(widget, own_keys):
            continue
        faults.append(Fault("keys", told(widget), "neither Tab nor a key of its own comes to it"))
    return faults


def _in_group(widget: QWidget, met: set[QWidget]) -> bool:
    parent = widget.parentWidget()
    return isinstance(parent, _GROUPS) and any(each is parent or parent.isAncestorOf(each) for each in met)


def _has_own_key(widget: QWidget, own_keys: frozenset[str]) -> bool:
    if not isinstance(widget, QAbstractButton):
        return False
    shown = str(getattr(widget, "key", ""))
    return bool(not widget.shortcut().isEmpty() or (shown and (shown in own_keys)))
