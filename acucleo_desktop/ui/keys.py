"""All keys of the window in one table: shortcuts, caps, menus, the palette's commands and the F1 sheet come from it."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from functools import cache

from acucleo_desktop.ui.language.noop import QT_TR_NOOP

_ALTERNATIVES = " / "
_RANGE = " to "
_MAC = {"Ctrl": "⌘", "Alt": "⌥", "Shift": "⇧", "Meta": "⌃", "Esc": "⎋", "Enter": "↩", "Backspace": "⌫", "Delete": "⌦"}
_SIGNS = {"Up": "↑", "Down": "↓", "Left": "←", "Right": "→"}


@cache
def _screens(words: str) -> frozenset[str]:
    return frozenset(word.strip().lower() for word in re.split(r" and |,", words) if word.strip())


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
        return _screens(self.screen)

    def counts_on(self, screen: str) -> bool:
        """Whether it counts on a screen."""
        return not self.screens or screen.lower() in self.screens


KEYS: tuple[Key, ...] = (
    Key("F5", QT_TR_NOOP("Dry run: say what a sync would do"), name="dry-run", menu="File", icon="dry-run"),
    Key("Ctrl+F5", QT_TR_NOOP("Sync now"), name="sync", menu="File", icon="sync"),
    Key("Ctrl+.", QT_TR_NOOP("Stop the sync or the dry run"), name="stop", menu="File", icon="close"),
    Key(
        "F8",
        QT_TR_NOOP("Answer the question that waits; in a document without one, the next finding"),
        name="answer",
        menu="File",
        icon="warning",
    ),
    Key("U", QT_TR_NOOP("Take back what was approved last"), name="take-back", menu="File", icon="take-back"),
    Key("Ctrl+Z", QT_TR_NOOP("Take back what was just done"), name="undo", menu="File", icon="take-back"),
    Key("Ctrl+Q", QT_TR_NOOP("Quit"), name="quit", menu="File", icon="close"),
    Key("Ctrl+K", QT_TR_NOOP("Find anything"), name="find", menu="Go", icon="search"),
    Key("Ctrl+1 / G, T", QT_TR_NOOP("Go to Today"), name="go:today", menu="Go", icon="today"),
    Key("Ctrl+2 / G, I", QT_TR_NOOP("Go to Inbox"), name="go:inbox", menu="Go", icon="inbox"),
    Key("Ctrl+3 / G, O", QT_TR_NOOP("Go to Outbox"), name="go:outbox", menu="Go", icon="outbox"),
    Key("Ctrl+4 / G, F", QT_TR_NOOP("Go to Failed"), name="go:failed", menu="Go", icon="failed"),
    Key("G, S", QT_TR_NOOP("Go to Sent"), name="go:sent", menu="Go", icon="sent"),
    Key("G, D", QT_TR_NOOP("Go to Duplicates"), name="go:duplicates", menu="Go", icon="duplicate"),
    Key("G, P", QT_TR_NOOP("Go to PO updates"), name="go:updates", menu="Go", icon="compare"),
    Key("G, B", QT_TR_NOOP("Go to Bills"), name="go:bills", menu="Go", icon="bill"),
    Key("G, K", QT_TR_NOOP("Go to Acknowledgments"), name="go:acknowledgments", menu="Go", icon="clock"),
    Key("Ctrl+,", QT_TR_NOOP("Go to Preferences"), name="go:preferences", menu="Go", icon="settings"),
    Key("Esc", QT_TR_NOOP("Back"), name="back", menu="Go"),
    Key("J / Down", QT_TR_NOOP("Move down"), name="down"),
    Key("K / Up", QT_TR_NOOP("Move up"), name="up"),
    Key("F7", QT_TR_NOOP("Steps of the sync"), name="steps", menu="View", icon="clock"),
    Key("Shift+F7", QT_TR_NOOP("What the syncs did"), name="happened", menu="View", icon="timeline"),
    Key("W", QT_TR_NOOP("What was tried while a service does not answer"), name="tried", menu="View", icon="cloud"),
    Key("Ctrl+\\", QT_TR_NOOP("Fold the left bar to icons, or unfold it"), name="fold", menu="View"),
    Key("Alt+Left", QT_TR_NOOP("Move the line between two panes to the left"), name="split-left", menu="View"),
    Key("Alt+Right", QT_TR_NOOP("Move the line between two panes to the right"), name="split-right", menu="View"),
    Key("Alt+Up", QT_TR_NOOP("Move the line between two panes up"), name="split-up", menu="View"),
    Key("Alt+Down", QT_TR_NOOP("Move the line between two panes down"), name="split-down", menu="View"),
    Key("Alt", QT_TR_NOOP("Show or hide the menus"), name="menus"),
    Key("F1", QT_TR_NOOP("Show the keys of this screen"), name="keys", menu="Help", icon="info"),
    Key("Ctrl+F1", QT_TR_NOOP("Health: is everything in order?"), name="health", menu="Help", icon="check"),
    Key("Shift+F1", QT_TR_NOOP("Read in the manual about this screen"), name="manual", menu="Help", icon="manual"),
    Key("A", QT_TR_NOOP("Approve everything clean"), "Today", icon="approve"),
    Key("Shift+A", QT_TR_NOOP("Approve everything clean"), "Today and lists", name="approve-clean", icon="approve"),
    Key("1 to 9", QT_TR_NOOP("Do the next press of that row"), "Today"),
    Key("Enter", QT_TR_NOOP("Do the next press"), "Today"),
    Key("M", QT_TR_NOOP("Chase what is overdue at others"), "Today", icon="mail"),
    Key("1 to 9", QT_TR_NOOP("Open what is left for you"), "Dry run"),
    Key("Ctrl+Enter", QT_TR_NOOP("Do it now"), "Dry run", icon="sync"),
    Key("Alt+A", QT_TR_NOOP("Ask for all that is overdue"), "Chase"),
    Key("Alt+C", QT_TR_NOOP("Copy the mail"), "Chase"),
    Key("Ctrl+Enter", QT_TR_NOOP("Open it in the mail program"), "Chase"),
    Key("1 to 9", QT_TR_NOOP("Choose the report"), "Reports"),
    Key("Ctrl+S", QT_TR_NOOP("Export the report"), "Reports", icon="reports"),
    Key("Ctrl+Shift+S", QT_TR_NOOP("Export the report where you choose"), "Reports", icon="reports"),
    Key("Left", QT_TR_NOOP("Fold a group"), "Lists"),
    Key("Right", QT_TR_NOOP("Open a group"), "Lists"),
    Key("Enter", QT_TR_NOOP("Open the document"), "Lists", icon="paper"),
    Key("Space", QT_TR_NOOP("Show or hide the preview"), "Lists"),
    Key("/", QT_TR_NOOP("Find in this list"), "Lists", icon="search"),
    Key("F", QT_TR_NOOP("Narrow the list by something"), "Lists", icon="filter"),
    Key("G", QT_TR_NOOP("Group the list, or go to a place by its letter"), "Lists"),
    Key("L", QT_TR_NOOP("Choose the columns"), "Lists"),
    Key("M", QT_TR_NOOP("Ask for the late answer by mail"), "Lists", icon="mail"),
    Key("Ctrl+A", QT_TR_NOOP("Select the whole list"), "Lists"),
    Key("Ctrl+E", QT_TR_NOOP("Export to Excel"), "Lists", icon="reports"),
    Key("Ctrl+P", QT_TR_NOOP("Print what is selected"), "Lists", icon="print"),
    Key("Ctrl+D", QT_TR_NOOP("Keep the list as a view"), "Lists", icon="filter"),
    Key("A", QT_TR_NOOP("Approve what is selected"), "Lists and document", icon="approve"),
    Key("U", QT_TR_NOOP("Take back"), "Lists and document", icon="take-back"),
    Key("S", QT_TR_NOOP("Set aside, with a reason"), "Lists and document", icon="set-aside"),
    Key("R", QT_TR_NOOP("Run again"), "Lists and document", icon="replay"),
    Key("C", QT_TR_NOOP("Compare with ours"), "Lists and document", name="compare", icon="compare"),
    Key("Ctrl+Shift+P", QT_TR_NOOP("Write the paper as PDF"), "Lists and document", name="pdf", icon="paper"),
    Key("Ctrl+P", QT_TR_NOOP("Print the paper"), "Document", name="print", icon="print"),
    Key("1 to 9", QT_TR_NOOP("Take the offered fix"), "Document"),
    Key("F2", QT_TR_NOOP("Go to the paper"), "Document", icon="paper"),
    Key("F3", QT_TR_NOOP("Go to the X12 text"), "Document", icon="x12"),
    Key("F4", QT_TR_NOOP("Go to the Acumatica record"), "Document", icon="database"),
    Key("Tab / Shift+Tab", QT_TR_NOOP("Next field, lit in all three views"), "Document"),
    Key(
        "Up / Down / Left / Right",
        QT_TR_NOOP("Walk by field, element or line in the view with the focus"),
        "Document",
    ),
    Key("PgDown / Alt+Down", QT_TR_NOOP("Next document of the list"), "Document"),
    Key("PgUp / Alt+Up", QT_TR_NOOP("Previous document of the list"), "Document"),
    Key("Ctrl+PgDown", QT_TR_NOOP("Next page of a long paper"), "Document"),
    Key("Ctrl+PgUp", QT_TR_NOOP("Previous page of a long paper"), "Document"),
    Key("T", QT_TR_NOOP("Timeline"), "Document", icon="timeline"),
    Key("N", QT_TR_NOOP("Note"), "Document", icon="note"),
    Key("Z", QT_TR_NOOP("Put off until later"), "Document", icon="clock"),
    Key("H", QT_TR_NOOP("Hand over to somebody"), "Document", icon="partners"),
    Key("E", QT_TR_NOOP("Write the evidence pack"), "Document", icon="folder"),
    Key("Shift+F8", QT_TR_NOOP("Read in the manual about this finding"), "Document", icon="manual"),
    Key("Y", QT_TR_NOOP("Accept theirs and step on"), "Compare", icon="check"),
    Key("K", QT_TR_NOOP("Keep ours and step on"), "Compare"),
    Key("E", QT_TR_NOOP("Type a value"), "Compare"),
    Key("Shift+Y", QT_TR_NOOP("Accept everything"), "Compare"),
    Key("Shift+K", QT_TR_NOOP("Keep everything"), "Compare"),
    Key("Shift+A", QT_TR_NOOP("Accept everything within the rule"), "Compare"),
    Key("Tab", QT_TR_NOOP("Next field that is open"), "Compare"),
    Key("Left", QT_TR_NOOP("Fold a line"), "Compare"),
    Key("Right", QT_TR_NOOP("Unfold a line"), "Compare"),
    Key("Ctrl+Z", QT_TR_NOOP("Take back the last choice"), "Compare", icon="take-back"),
    Key("Ctrl+Enter", QT_TR_NOOP("Write to Acumatica"), "Compare", icon="database"),
    Key("Shift+Enter", QT_TR_NOOP("Accept all that is open, and write to Acumatica"), "Compare", icon="database"),
    Key("Alt+Down", QT_TR_NOOP("Next comparison"), "Compare"),
    Key("Alt+Up", QT_TR_NOOP("Previous comparison"), "Compare"),
    Key("F2", QT_TR_NOOP("Paper"), "Compare", icon="paper"),
    Key("U", QT_TR_NOOP("Take the fix back"), "Remembered fixes", icon="take-back"),
    Key("Enter", QT_TR_NOOP("Open the document it came from"), "Remembered fixes", icon="paper"),
    Key("/", QT_TR_NOOP("Find"), "Remembered fixes and cross-references", icon="search"),
    Key("Ins", QT_TR_NOOP("New code"), "Cross-references", icon="plus"),
    Key("Enter", QT_TR_NOOP("Change the code"), "Cross-references"),
    Key("Del", QT_TR_NOOP("Take the code out"), "Cross-references"),
    Key("I", QT_TR_NOOP("Import a file"), "Cross-references", icon="inbox"),
    Key("X", QT_TR_NOOP("Export to a file"), "Cross-references", icon="outbox"),
    Key("Ctrl+Enter", QT_TR_NOOP("Apply the good lines of a file"), "Cross-references"),
    Key("Shift+Enter", QT_TR_NOOP("Apply all lines that can be"), "Cross-references"),
    Key("Ctrl+Shift+B", QT_TR_NOOP("Save the support bundle"), "Fault report", name="fault-bundle", icon="mail"),
    Key("Ctrl+Shift+C", QT_TR_NOOP("Copy what happened"), "Fault report", name="fault-copy", icon="paper"),
    Key("Ctrl+Shift+X", QT_TR_NOOP("Close the report"), "Fault report", name="fault-close", icon="close"),
    Key("Ctrl+F9", QT_TR_NOOP("Practice script"), "Practice", name="practice", icon="practice"),
    Key("Ctrl+N", QT_TR_NOOP("New partner"), "Partners", icon="plus"),
    Key("Ctrl+PgUp", QT_TR_NOOP("The partner before"), "Partners"),
    Key("Ctrl+PgDown", QT_TR_NOOP("The next partner"), "Partners"),
    Key("Alt+1 to Alt+9", QT_TR_NOOP("Go to a section and change it"), "Partners"),
    Key("1 to 9", QT_TR_NOOP("Take the folder that is offered"), "Partners"),
    Key("F9", QT_TR_NOOP("Check the folders at Cleo"), "Partners", icon="cloud"),
    Key("D", QT_TR_NOOP("Show its documents"), "Partners", icon="paper"),
    Key("P", QT_TR_NOOP("Practice run: its last documents under this sheet"), "Partners", icon="practice"),
    Key("Alt+M", QT_TR_NOOP("More: duplicate, export, disable, delete"), "Partners"),
    Key("Ctrl+S", QT_TR_NOOP("Save the sheet"), "Partners", icon="check"),
    Key("Ins", QT_TR_NOOP("Add a rule"), "Partners", icon="plus"),
    Key("Del", QT_TR_NOOP("Remove a rule"), "Partners"),
    Key("Ctrl+B", QT_TR_NOOP("Change what a breach of a rule does"), "Partners"),
    Key("Ctrl+Z", QT_TR_NOOP("Take the last change back"), "Partners and preferences", icon="take-back"),
    Key("/", QT_TR_NOOP("Find a partner or a setting"), "Partners and preferences", icon="search"),
    Key("Ctrl+T", QT_TR_NOOP("Test the connection to Acumatica"), "Connections", icon="check"),
    Key("Ctrl+S", QT_TR_NOOP("Save the connection to Acumatica"), "Connections", icon="database"),
    Key("Ctrl+Shift+T", QT_TR_NOOP("Test the connection to Cleo"), "Connections", icon="check"),
    Key("Ctrl+Shift+S", QT_TR_NOOP("Save the connection to Cleo"), "Connections", icon="cloud"),
    Key("Alt+U", QT_TR_NOOP("Take the value that is offered for Acumatica"), "Connections"),
    Key("Alt+R", QT_TR_NOOP("Try the failed step of Acumatica again"), "Connections"),
    Key("Alt+C", QT_TR_NOOP("Copy the trouble with Acumatica for the administrator"), "Connections"),
    Key("Alt+Shift+R", QT_TR_NOOP("Try the failed step of Cleo again"), "Connections"),
    Key("Alt+Shift+C", QT_TR_NOOP("Copy the trouble with Cleo for the administrator"), "Connections"),
    Key("Alt+D", QT_TR_NOOP("Find out how the Cleo tenant works"), "Connections", icon="search"),
    Key("Alt+A", QT_TR_NOOP("Find out how the Acumatica site works"), "Connections", icon="search"),
    Key("1 to 9", QT_TR_NOOP("Take the way out that is offered"), "Health"),
    Key("Alt+R", QT_TR_NOOP("Look again"), "Health", icon="replay"),
    Key("Alt+T", QT_TR_NOOP("Test both connections"), "Health", icon="cloud"),
    Key("Alt+C", QT_TR_NOOP("Copy the report"), "Health", icon="paper"),
    Key("Alt+S", QT_TR_NOOP("Write the support bundle"), "Health", icon="mail"),
    Key("Alt+Y", QT_TR_NOOP("Agree to what is asked"), "Diagnosis", icon="check"),
    Key("Alt+N", QT_TR_NOOP("Leave out what is asked"), "Diagnosis"),
    Key("Alt+S", QT_TR_NOOP("Stop finding out"), "Diagnosis", icon="close"),
    Key("Ctrl+Enter", QT_TR_NOOP("Use the settings found"), "Diagnosis", icon="check"),
    Key("Alt+P", QT_TR_NOOP("Save the preset"), "Diagnosis", icon="outbox"),
    Key("Alt+R", QT_TR_NOOP("Save the report"), "Diagnosis", icon="paper"),
    Key("/", QT_TR_NOOP("Find in the whole manual"), "Manual", icon="search"),
    Key("Ctrl+F", QT_TR_NOOP("Find on this page"), "Manual", icon="search"),
    Key("F3", QT_TR_NOOP("Next place that was found on the page"), "Manual"),
    Key("Shift+F3", QT_TR_NOOP("Place before it"), "Manual"),
    Key("Alt+Left", QT_TR_NOOP("Back to the page that was read before"), "Manual"),
    Key("Alt+Right", QT_TR_NOOP("Forward again"), "Manual"),
    Key("Ctrl+PgDown", QT_TR_NOOP("Next page of the contents"), "Manual"),
    Key("Ctrl+PgUp", QT_TR_NOOP("Page of the contents before it"), "Manual"),
)
"""What a list takes for itself stands with its screen: while that is shown, the same key rests in the frame."""


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
