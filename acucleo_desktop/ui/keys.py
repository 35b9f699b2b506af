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
    Key("Enter", "Open the document", "Lists"),
    Key("Space", "Show or hide the preview", "Lists"),
    Key("/", "Find in this list", "Lists"),
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
