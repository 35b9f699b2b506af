"""All keys of the window in one table; the F1 sheet is made from it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Key:
    """One key.

    Attributes:
        keys: as shown in a cap and given to Qt.
        does: what it does, in words.
        screen: where it counts; empty for everywhere.
    """

    keys: str
    does: str
    screen: str = ""


KEYS: tuple[Key, ...] = (
    Key("F5", "Dry run: say what a sync would do"),
    Key("Ctrl+F5", "Sync now"),
    Key("F8", "Answer the question that waits"),
    Key("Ctrl+K", "Find anything"),
    Key("F1", "Show these keys"),
    Key("Esc", "Back"),
    Key("Ctrl+1", "Today"),
    Key("Ctrl+2", "Inbox"),
    Key("Ctrl+3", "Outbox"),
    Key("Ctrl+4", "Failed"),
    Key("Ctrl+,", "Preferences"),
    Key("Ctrl+Q", "Quit"),
    Key("Up / Down", "Move", "Lists"),
    Key("Left / Right", "Fold or open a group", "Lists"),
    Key("Enter", "Open the document", "Lists"),
    Key("Space", "Show or hide the preview", "Lists"),
    Key("/", "Find in this list", "Lists"),
    Key("F", "Narrow the list by something", "Lists"),
    Key("G", "Group the list, or go to a place by its letter", "Lists"),
    Key("C", "Choose the columns", "Lists"),
    Key("Ctrl+A", "Select the whole list", "Lists"),
    Key("Ctrl+Z", "Undo what was just done", "Lists"),
    Key("Ctrl+E", "Export to Excel", "Lists"),
    Key("Ctrl+P", "Print what is selected", "Lists"),
    Key("Ctrl+D", "Keep the list as a view", "Lists"),
    Key("A", "Approve what is selected", "Lists and document"),
    Key("Shift+A", "Approve everything clean", "Lists"),
    Key("U", "Take back", "Lists and document"),
    Key("S", "Set aside, with a reason", "Lists and document"),
    Key("R", "Run again", "Lists and document"),
    Key("1 to 9", "Take the offered fix", "Document"),
    Key("F2 / F3 / F4", "Paper, X12, Acumatica", "Document"),
    Key("T", "Timeline", "Document"),
    Key("N", "Note", "Document"),
    Key("E", "Write the evidence pack", "Document"),
)
