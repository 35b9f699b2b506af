"""What each entry of the left bar lists, and what it says when it is empty."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.ledger.rows import DocumentQuery, Folder


@dataclass(frozen=True, slots=True)
class Listing:
    """One list.

    Attributes:
        empty: what the empty page says.
    """

    title: str
    query: DocumentQuery
    empty: str


def _folder(folder: Folder, title: str, empty: str) -> Listing:
    return Listing(title, DocumentQuery(folder=folder, include_acknowledgments=False), empty)


LISTINGS: Mapping[str, Listing] = {
    "inbox": _folder(Folder.INBOX, "Inbox", "Inbox is empty. Everything that came in is dealt with."),
    "handled": _folder(Folder.HANDLED, "Handled", "Nothing has been handled yet."),
    "outbox": _folder(Folder.OUTBOX, "Outbox", "Outbox is empty. Nothing waits to leave."),
    "sent": _folder(Folder.SENT, "Sent", "Nothing has been sent yet."),
    "failed": _folder(Folder.FAILED, "Failed", "Nothing has failed."),
    "duplicates": _folder(Folder.DUPLICATES, "Duplicates", "Nothing has come twice."),
    "set-aside": _folder(Folder.SET_ASIDE, "Set aside", "Nothing is set aside."),
    "all": Listing("All documents", DocumentQuery(), "There are no documents yet. Sync to look for some."),
    "acknowledgments": Listing(
        "Acknowledgments",
        DocumentQuery(flows=(Flow.FUNCTIONAL_ACKNOWLEDGMENT,)),
        "There are no acknowledgments yet.",
    ),
}
