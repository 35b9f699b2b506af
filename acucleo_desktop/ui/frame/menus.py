"""The menu bar: hidden until Alt, for people who look for what there is, and for screen readers."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from shiboken6 import isValid

from acucleo_desktop.ui.keys import KEYS, Key, cap, of_screen
from acucleo_desktop.ui.language.words import tr

if TYPE_CHECKING:
    from acucleo_desktop.ui.frame.frame import Frame


class Menus(QObject):
    """The menus of a window, filled when they are opened.

    Args:
        frame: the window.
    """

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._frame = frame
        self._alt_alone = False
        self._focused: QWidget | None = None
        self._menus: dict[str, QMenu] = {}
        self._is_always_there = sys.platform == "darwin"
        frame.installEventFilter(self)

    def build(self) -> None:
        """Make the menus once there is something to fill them with."""
        bar = self._frame.menuBar()
        bar.setAccessibleName(tr("Menus"))
        titles = {
            "File": tr("&File"),
            "Go": tr("&Go"),
            "": tr("&This screen"),
            "View": tr("&View"),
            "Help": tr("&Help"),
        }
        for name, title in titles.items():
            menu = bar.addMenu(title)
            menu.aboutToShow.connect(partial(self._fill, name))
            self._menus[name] = menu
            self._fill(name)
        bar.setVisible(self._is_always_there)

    def is_shown(self) -> bool:
        """Whether the menu bar was called."""
        return bool(self._menus) and not self._is_always_there and self._frame.menuBar().isVisible()

    def hide(self) -> None:
        """Put the menu bar away, with a menu that is open; the focus goes back to where it was."""
        if not self.is_shown():
            return
        for menu in self._menus.values():
            menu.close()
        self._frame.menuBar().hide()
        if self._focused is not None and isValid(self._focused) and self._focused.isVisible():
            self._focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def toggle(self) -> None:
        """Show the menu bar with its first menu marked, or put it away."""
        if not self._menus:
            self.build()
        if self.is_shown():
            self.hide()
            return
        bar = self._frame.menuBar()
        self._focused = QApplication.focusWidget()
        bar.show()
        bar.setFocus(Qt.FocusReason.MenuBarFocusReason)
        bar.setActiveAction(bar.actions()[0])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See whether Alt is pressed and released with nothing in between; nothing is kept from anybody."""
        kind = event.type()
        if kind in {QEvent.Type.MouseButtonPress, QEvent.Type.WindowDeactivate}:
            self._wait_for_alt(is_waiting=False)
        elif kind in {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride} and isinstance(event, QKeyEvent):
            is_alt = event.key() == Qt.Key.Key_Alt
            if watched is self._frame or not is_alt:
                self._wait_for_alt(is_waiting=is_alt)
        elif kind == QEvent.Type.KeyRelease and watched is self._frame and isinstance(event, QKeyEvent):
            was_alone = self._alt_alone and event.key() == Qt.Key.Key_Alt
            self._wait_for_alt(is_waiting=False)
            if was_alone and not self._is_always_there:
                self.toggle()
        return False

    def _wait_for_alt(self, *, is_waiting: bool) -> None:
        """Look at every key while Alt is down: one that a page takes for itself never comes up to the window."""
        app = QApplication.instance()
        if is_waiting and not self._alt_alone and app is not None:
            app.installEventFilter(self)
        elif not is_waiting and self._alt_alone and app is not None:
            app.removeEventFilter(self)
        self._alt_alone = is_waiting

    def _fill(self, name: str) -> None:
        menu = self._menus[name]
        menu.clear()
        if name == "Go":
            self._add_places(menu)
            return
        keys = of_screen(self._frame.screen_name()) if not name else tuple(key for key in KEYS if key.menu == name)
        for key in keys:
            if key.alternatives:
                self._add(menu, key)
        if not menu.actions():
            menu.addAction(tr("This screen has no keys of its own.")).setEnabled(False)

    def _add_places(self, menu: QMenu) -> None:
        by_place = {key.name.removeprefix("go:"): key for key in KEYS if key.name.startswith("go:")}
        for name in self._frame.offered():
            key = by_place.get(name)
            title = self._frame.left_bar.title_of(name)
            action = menu.addAction(_with_cap(title, key))
            action.triggered.connect(partial(self._go, name))
        menu.addSeparator()
        for key in KEYS:
            if key.menu == "Go" and not key.name.startswith("go:"):
                self._add(menu, key)

    def _go(self, name: str, _is_checked: object = None) -> None:
        self.hide()
        self._frame.show_place(name)

    def _add(self, menu: QMenu, key: Key) -> QAction:
        action = menu.addAction(_with_cap(tr(key.does), key))
        why = self._frame.commands.why_not(key)
        action.setEnabled(not why)
        action.setToolTip(why)
        action.setStatusTip(why)
        action.triggered.connect(partial(self._run, key))
        return action

    def _run(self, key: Key, _is_checked: object = None) -> None:
        self.hide()
        self._frame.commands.run(key)


def _with_cap(title: str, key: Key | None) -> str:
    """Return a menu's text with the key at its end; the shortcut itself is bound once, by the frame."""
    escaped = title.replace("&", "&&")
    return f"{escaped}\t{cap(key.alternatives[0])}" if key is not None else escaped
