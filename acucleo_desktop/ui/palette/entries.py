"""What the palette lists: entries under captions, made of documents, partners, commands and places."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.naming import po
from acucleo_desktop.ledger.rows import DocumentRow
from acucleo_desktop.ui.components.states import delivery_look
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.tables.documents import cell_text, document_name, numbers_of, when

if TYPE_CHECKING:
    from acucleo_desktop.partners.profile import Partner
    from acucleo_desktop.ui.frame.commands import Command

SIGNS = ">@#?"
"""What a search begins with that is for commands, partners, items, or the manual."""
_ORDERS = frozenset({Flow.SALES_ORDER, Flow.PURCHASE_ORDER})
_BILLS = frozenset({Flow.BILL, Flow.INVOICE})


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the palette.

    Attributes:
        title: first line.
        detail: second line.
        icon: name of an icon.
        keys: the key that does the same elsewhere, as in the table of keys.
        run: what Enter does.
        why_not: why Enter does nothing, in a sentence; empty when it does.
        completes: what Tab writes into the field; empty for nothing.
        row: the document, for the side that tells more of it.
        more: sentences for that side, when it is no document.
    """

    title: str
    detail: str = ""
    icon: str = ""
    keys: str = ""
    run: Callable[[], object] | None = None
    why_not: str = ""
    completes: str = ""
    row: DocumentRow | None = None
    more: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Entries under a caption."""

    caption: str
    entries: tuple[Entry, ...]


def document_entry(row: DocumentRow, opens: Callable[[int], object]) -> Entry:
    """Return the entry of a document."""
    number, partner = numbers_of(row), cell_text(row, 0)
    if row.flow in _ORDERS:
        icon, title = "timeline", f"{said(po(number))}, {partner}"
    else:
        icon = "bill" if row.flow in _BILLS else "paper"
        title = tr("{document} {number}, {partner}", document=document_name(row), number=number, partner=partner)
    amount = f"{row.amount:,.2f} {row.currency}".strip() if row.amount is not None else ""
    parts = (document_name(row), when(row.created_at), amount, delivery_look(row.delivery).word)
    detail = ", ".join(part for part in parts[0 if row.flow in _ORDERS else 1 :] if part)
    return Entry(title, detail, icon, run=lambda: opens(row.id), completes=number, row=row)


def document_groups(rows: Sequence[DocumentRow], opens: Callable[[int], object]) -> list[Group]:
    """Return found documents: orders first, as people ask for them by their number."""
    orders = tuple(document_entry(row, opens) for row in rows if row.flow in _ORDERS)
    others = tuple(document_entry(row, opens) for row in rows if row.flow not in _ORDERS)
    return _filled((tr("Orders"), orders), (tr("Documents"), others))


def partner_entry(partner: Partner, opens: Callable[[str], object]) -> Entry:
    """Return the entry of a partner; Enter opens the sheet."""
    detail = tr("{code}, {qualifier}/{id}", code=partner.code, qualifier=partner.them.qualifier, id=partner.them.isa_id)
    return Entry(
        partner.name,
        detail,
        "partners",
        run=lambda: opens(partner.code),
        completes=f"@{partner.name}",
        more=(detail, tr("Enter opens the partner sheet.")),
    )


def command_entry(command: Command) -> Entry:
    """Return the entry of a command; one that cannot be done now says why."""
    detail = command.why_not or (command.screen and tr("On: {screen}", screen=command.screen)) or tr("Everywhere")
    return Entry(
        command.title,
        detail,
        command.icon,
        keys=command.keys,
        run=command.run,
        why_not=command.why_not,
        completes=f">{command.title}",
        more=(detail,),
    )


def fitting(entries: Iterable[Entry], text: str) -> tuple[Entry, ...]:
    """Return the entries whose words begin with all words of a text; those whose title begins with it first."""
    wanted = text.casefold().split()
    if not wanted:
        return tuple(entries)
    found = [entry for entry in entries if _fits(entry, wanted)]
    found.sort(key=lambda entry: not entry.title.casefold().startswith(wanted[0]))
    return tuple(found)


def _fits(entry: Entry, wanted: Sequence[str]) -> bool:
    words = entry.title.casefold().replace(":", " ").replace("/", " ").split()
    return all(any(word.startswith(each) for word in words) for each in wanted)


def _filled(*groups: tuple[str, tuple[Entry, ...]]) -> list[Group]:
    return [Group(caption, entries) for caption, entries in groups if entries]
