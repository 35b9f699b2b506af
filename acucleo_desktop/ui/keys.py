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
    Key("F8", "Answer the question that waits; in a document without one, the next finding"),
    Key("Ctrl+K", "Find anything"),
    Key("F1", "Show these keys"),
    Key("Esc", "Back"),
    Key("Ctrl+.", "Stop the sync or the dry run"),
    Key("F7", "Steps of the sync"),
    Key("Shift+F7", "What the syncs did"),
    Key("U", "Take back what was approved last"),
    Key("W", "What was tried while a service does not answer"),
    Key("Ctrl+1", "Today"),
    Key("Ctrl+2", "Inbox"),
    Key("Ctrl+3", "Outbox"),
    Key("Ctrl+4", "Failed"),
    Key("Ctrl+,", "Preferences"),
    Key("Ctrl+Z", "Take back what was just done"),
    Key("Ctrl+Q", "Quit"),
    Key("1 to 9", "Do the next press of that row", "Today"),
    Key("Enter", "Do the next press", "Today"),
    Key("Up / Down / J / K", "Move", "Today"),
    Key("A", "Approve everything clean", "Today"),
    Key("1 to 9", "Open what is left for you", "Dry run"),
    Key("Ctrl+Enter", "Do it now", "Dry run"),
    Key("Alt+C", "Copy the mail", "Chase"),
    Key("Ctrl+Enter", "Open it in the mail program", "Chase"),
    Key("Ctrl+S", "Export the report", "Reports"),
    Key("Up / Down", "Move", "Lists"),
    Key("Left / Right", "Fold or open a group", "Lists"),
    Key("Enter", "Open the document", "Lists"),
    Key("Space", "Show or hide the preview", "Lists"),
    Key("/", "Find in this list", "Lists"),
    Key("F", "Narrow the list by something", "Lists"),
    Key("G", "Group the list, or go to a place by its letter", "Lists"),
    Key("L", "Choose the columns", "Lists"),
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
    Key("Tab / Shift+Tab", "Next field, lit in all three views", "Document"),
    Key("Arrows", "Walk by field, element or line in the view with the focus", "Document"),
    Key("PageDown / PageUp", "Next or previous document of the list", "Document"),
    Key("Alt+Down / Alt+Up", "Next or previous document of the list", "Document"),
    Key("Ctrl+PageDown / Ctrl+PageUp", "Next or previous page of a long paper", "Document"),
    Key("T", "Timeline", "Document"),
    Key("N", "Note", "Document"),
    Key("Z", "Put off until later", "Document"),
    Key("H", "Hand over to somebody", "Document"),
    Key("E", "Write the evidence pack", "Document"),
    Key("Ctrl+P", "Print the paper", "Lists and document"),
    Key("Ctrl+Shift+P", "Write the paper as PDF", "Lists and document"),
    Key("C", "Compare with ours", "Lists and document"),
    Key("Y / K", "Accept theirs, keep ours, and step on", "Compare"),
    Key("E", "Type a value", "Compare"),
    Key("Shift+Y / Shift+K", "Accept everything, keep everything", "Compare"),
    Key("Shift+A", "Accept everything within the rule", "Compare"),
    Key("Tab", "Next field that is open", "Compare"),
    Key("Left / Right", "Fold and unfold a line", "Compare"),
    Key("Ctrl+Z", "Take back the last choice", "Compare"),
    Key("Ctrl+Enter", "Write to Acumatica", "Compare"),
    Key("Alt+Down / Alt+Up", "Next and previous comparison", "Compare"),
    Key("F2", "Paper", "Compare"),
    Key("U", "Take the fix back", "Remembered fixes"),
    Key("Enter", "Open the document it came from", "Remembered fixes"),
    Key("/", "Find", "Remembered fixes and cross-references"),
    Key("Ins / Enter / Del", "New, change, take out", "Cross-references"),
    Key("I / X", "File in, file out", "Cross-references"),
    Key("Ctrl+Enter", "Apply the good lines of a file", "Cross-references"),
    Key("Shift+Enter", "Apply all lines that can be", "Cross-references"),
    Key("Ctrl+F9", "Practice script", "Practice"),
    Key("Ctrl+N", "New partner", "Partners"),
    Key("Ctrl+PgUp / PgDn", "The partner before, the next one", "Partners"),
    Key("Alt+1 to Alt+9", "Go to a section and change it", "Partners"),
    Key("1 to 9", "Take the folder that is offered", "Partners"),
    Key("F9", "Check the folders at Cleo", "Partners"),
    Key("Alt+M", "More: duplicate, export, disable, delete", "Partners"),
    Key("Ctrl+S", "Save the sheet", "Partners"),
    Key("Ins / Del", "Add a rule, remove it", "Partners"),
    Key("Ctrl+B", "Change what a breach of a rule does", "Partners"),
    Key("Ctrl+Z", "Take the last change back", "Partners and preferences"),
    Key("/", "Find a partner or a setting", "Partners and preferences"),
    Key("Alt+U", "Take the value that is offered", "Connections"),
    Key("Alt+R", "Try the failed step again", "Connections"),
    Key("Alt+C", "Copy the trouble for the administrator", "Connections"),
)
