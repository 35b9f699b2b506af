"""Which page of the manual belongs to which screen of the window."""

from __future__ import annotations

from types import MappingProxyType

from acucleo_desktop.manual.contents import CLERK_INDEX, FINDINGS

_CLERK = "manual/clerk"
PLACES = MappingProxyType(
    {
        "today": f"{_CLERK}/today.md",
        "inbox": f"{_CLERK}/lists.md#inbox",
        "handled": f"{_CLERK}/lists.md#handled",
        "outbox": f"{_CLERK}/lists.md#outbox",
        "sent": f"{_CLERK}/lists.md#sent",
        "failed": f"{_CLERK}/lists.md#failed",
        "duplicates": f"{_CLERK}/lists.md#duplicates",
        "set-aside": f"{_CLERK}/lists.md#set-aside",
        "put-off": f"{_CLERK}/lists.md#put-off",
        "updates": f"{_CLERK}/compare.md#updates",
        "bills": f"{_CLERK}/compare.md#bills",
        "acknowledgments": f"{_CLERK}/acknowledgments.md",
        "all": f"{_CLERK}/lists.md#all",
        "partners": f"{_CLERK}/partners.md",
        "cross-references": f"{_CLERK}/cross-references.md",
        "corrections": f"{_CLERK}/cross-references.md#remembered",
        "reports": f"{_CLERK}/reports.md",
        "connections": f"{_CLERK}/connections.md",
        "preferences": f"{_CLERK}/preferences.md",
    }
)
"""Places of the left bar."""
SCREENS = MappingProxyType(
    {
        "today": f"{_CLERK}/today.md",
        "chase": f"{_CLERK}/acknowledgments.md#chase",
        "lists": f"{_CLERK}/lists.md",
        "document": f"{_CLERK}/document.md",
        "compare": f"{_CLERK}/compare.md",
        "dry run": f"{_CLERK}/sync.md#dry-run",
        "run": f"{_CLERK}/sync.md#what-happened",
        "reports": f"{_CLERK}/reports.md",
        "remembered fixes": f"{_CLERK}/cross-references.md#remembered",
        "cross-references": f"{_CLERK}/cross-references.md",
        "partners": f"{_CLERK}/partners.md",
        "connections": f"{_CLERK}/connections.md",
        "preferences": f"{_CLERK}/preferences.md",
        "diagnosis": f"{_CLERK}/connections.md#diagnosis",
        "health": f"{_CLERK}/trouble.md#health",
        "fault report": f"{_CLERK}/trouble.md#fault",
        "practice": f"{_CLERK}/practice.md",
        "manual": CLERK_INDEX,
        "first run": f"{_CLERK}/first-hour.md#wizard",
    }
)
"""Screens as the table of keys names them, in lower case; and the first run, which has a window of its own."""


def page_of(screen: str, place: str = "", *, is_over: bool = False) -> str:
    """Return the address of the page that tells of a screen; the index for one that is not known.

    Args:
        screen: its name in the table of keys.
        place: the place of the left bar.
        is_over: whether a page lies over the place, such as a document: then the place says nothing.
    """
    name = screen.lower()
    if name == "lists" or not is_over:
        own = PLACES.get(place)
        if own is not None:
            return own
    return SCREENS.get(name, CLERK_INDEX)


def page_of_finding(name: str) -> str:
    """Return the address of the entry of a finding.

    Args:
        name: its stable name, such as `rules.total-differs`.
    """
    return f"{FINDINGS}#{name.replace('.', '-')}"
