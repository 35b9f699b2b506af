"""All keys of the window in one table: shortcuts, caps, menus, the palette's commands and the F1 sheet come from it."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass

from acucleo_desktop.ui.language.noop import QT_TR_NOOP

_ALTERNATIVES = " / "
_RANGE = " to "
_MAC = {"Ctrl": "⌘", "Alt": "⌥", "Shift": "⇧", "Meta": "⌃", "Esc": "⎋", "Enter": "↩", "Backspace": "⌫", "Delete": "⌦"}
_SIGNS = {"Up": "↑", "Down": "↓", "Left": "←", "Right": "→"}


@dataclass(frozen=True, slots=True)
class Key:
    """One key.

    Attributes:
        keys: such as `Ctrl+F5`; `G, I` for one after the other, ` / ` between two that do the same, `1 to 9` for a row.
        does: what it does, in words.
        screen: where it counts, such as `Document` or `Lists and document`; empty for everywhere.
        name: of the action that the frame binds; empty for what a screen does by itself.
        menu: the menu in which it stands; what counts on a screen stands in a menu of that screen.
        icon: shown beside it in the palette.
    """

    keys: str
    does: str
    screen: str = ""
    name: str = ""
    menu: str = ""
    icon: str = ""

    @property
    def alternatives(self) -> tuple[str, ...]:
        """The presses that do it, each as Qt reads it; none for a row of keys such as `1 to 9`."""
        if _RANGE in self.keys:
            return ()
        return tuple(self.keys.split(_ALTERNATIVES))

    @property
    def screens(self) -> frozenset[str]:
        """The screens where it counts, in lower case; none for everywhere."""
        return frozenset(word.strip().lower() for word in re.split(r" and |,", self.screen) if word.strip())

    def counts_on(self, screen: str) -> bool:
        """Whether it counts on a screen."""
        return not self.screens or screen.lower() in self.screens


KEYS: tuple[Key, ...] = (
    Key("F5", QT_TR_NOOP("Dry run: say what a sync would do"), name="dry-run", menu="File", icon="dry-run"),
    Key("Ctrl+F5", QT_TR_NOOP("Sync now"), name="sync", menu="File", icon="sync"),
    Key("F9", QT_TR_NOOP("Answer the question that waits"), name="answer", menu="File", icon="warning"),
    Key("Ctrl+Q", QT_TR_NOOP("Quit"), name="quit", menu="File", icon="close"),
    Key("Ctrl+K", QT_TR_NOOP("Find anything"), name="find", menu="Go", icon="search"),
    Key("Ctrl+1 / G, T", QT_TR_NOOP("Go to Today"), name="go:today", menu="Go", icon="today"),
    Key("Ctrl+2 / G, I", QT_TR_NOOP("Go to Inbox"), name="go:inbox", menu="Go", icon="inbox"),
    Key("Ctrl+3 / G, O", QT_TR_NOOP("Go to Outbox"), name="go:outbox", menu="Go", icon="outbox"),
    Key("Ctrl+4 / G, F", QT_TR_NOOP("Go to Failed"), name="go:failed", menu="Go", icon="failed"),
    Key("G, S", QT_TR_NOOP("Go to Sent"), name="go:sent", menu="Go", icon="sent"),
    Key("G, D", QT_TR_NOOP("Go to Duplicates"), name="go:duplicates", menu="Go", icon="duplicate"),
    Key("Ctrl+,", QT_TR_NOOP("Go to Preferences"), name="go:preferences", menu="Go", icon="settings"),
    Key("Esc", QT_TR_NOOP("Back"), name="back", menu="Go"),
    Key("J / Down", QT_TR_NOOP("Move down"), name="down"),
    Key("K / Up", QT_TR_NOOP("Move up"), name="up"),
    Key("Ctrl+B", QT_TR_NOOP("Fold the left bar to icons, or unfold it"), name="fold", menu="View"),
    Key("Alt+Left", QT_TR_NOOP("Move the line between two panes to the left"), name="split-left", menu="View"),
    Key("Alt+Right", QT_TR_NOOP("Move the line between two panes to the right"), name="split-right", menu="View"),
    Key("Alt+Up", QT_TR_NOOP("Move the line between two panes up"), name="split-up", menu="View"),
    Key("Alt+Down", QT_TR_NOOP("Move the line between two panes down"), name="split-down", menu="View"),
    Key("Alt", QT_TR_NOOP("Show or hide the menus"), name="menus"),
    Key("F1", QT_TR_NOOP("Show the keys of this screen"), name="keys", menu="Help", icon="info"),
    Key("Shift+A", QT_TR_NOOP("Approve everything clean"), "Today and lists", name="approve-clean", icon="approve"),
    Key("1 to 9", QT_TR_NOOP("Act on the row with that number"), "Today"),
    Key("Enter", QT_TR_NOOP("Take the next press of the row"), "Today"),
    Key("Enter", QT_TR_NOOP("Open the document"), "Lists", icon="paper"),
    Key("Space", QT_TR_NOOP("Show or hide the preview"), "Lists"),
    Key("/", QT_TR_NOOP("Find in this list"), "Lists", icon="search"),
    Key("A", QT_TR_NOOP("Approve what is selected"), "Lists and document", icon="approve"),
    Key("U", QT_TR_NOOP("Take back"), "Lists and document", icon="take-back"),
    Key("S", QT_TR_NOOP("Set aside, with a reason"), "Lists and document", icon="set-aside"),
    Key("R", QT_TR_NOOP("Run again"), "Lists and document", icon="replay"),
    Key("1 to 9", QT_TR_NOOP("Take the offered fix"), "Document"),
    Key("F2", QT_TR_NOOP("Go to the paper"), "Document", icon="paper"),
    Key("F3", QT_TR_NOOP("Go to the X12 text"), "Document", icon="x12"),
    Key("F4", QT_TR_NOOP("Go to the Acumatica record"), "Document", icon="database"),
    Key("T", QT_TR_NOOP("Timeline"), "Document", icon="timeline"),
    Key("N", QT_TR_NOOP("Note"), "Document", icon="note"),
    Key("E", QT_TR_NOOP("Write the evidence pack"), "Document", icon="folder"),
)


def of_name(name: str) -> Key | None:
    """Return the key of an action that the frame binds."""
    return next((key for key in KEYS if key.name == name), None)


def of_screen(screen: str) -> tuple[Key, ...]:
    """Return the keys that count on one screen and not everywhere."""
    return tuple(key for key in KEYS if key.screens and key.counts_on(screen))


def everywhere() -> tuple[Key, ...]:
    """Return the keys that count on every screen."""
    return tuple(key for key in KEYS if not key.screens)


def caps(keys: str, *, is_mac: bool | None = None) -> tuple[str, ...]:
    """Return the texts of the caps of a key, one for each press that does it.

    Args:
        keys: as in the table.
        is_mac: whether the Mac's signs are shown; None for what this computer is.
    """
    return tuple(cap(each, is_mac=is_mac) for each in keys.split(_ALTERNATIVES))


def cap(keys: str, *, is_mac: bool | None = None) -> str:
    """Return what stands in the cap of one press: `Ctrl F5`, `G I`, `↑`; the Mac's signs there."""
    on_mac = sys.platform == "darwin" if is_mac is None else is_mac
    if _RANGE in keys:
        return keys
    steps = [[_SIGNS.get(word, word) for word in re.split(r"[+ ]", step)] for step in keys.split(", ")]
    if on_mac:
        return " ".join("".join(_MAC.get(word, word) for word in words) for words in steps)
    return " ".join(" ".join(words) for words in steps)
