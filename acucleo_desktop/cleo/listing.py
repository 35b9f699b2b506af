"""Reading lists: pages that shift, short pages, bare lists, loose types. Everything is tolerated but a missing id."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from acucleo_desktop.cleo.mailbox import RemoteFile
from acucleo_desktop.cleo.profile import Profile
from acucleo_desktop.transport.answer import Answer
from acucleo_desktop.transport.problems import UnexpectedAnswer
from acucleo_desktop.transport.session import ServiceSession

_LOG = logging.getLogger("acucleo.cleo")
_MOST_PAGES: Final = 10_000
_MOST_LISTINGS: Final = 3

Entry = Mapping[str, Any]
FOLDER_WORDS: Final = frozenset({"folder", "directory", "dir", "container", "collection", "true"})
"""What a service calls a folder in an entry of a mixed list."""


@dataclass(frozen=True, slots=True)
class Listing:
    """All entries of a list, without doubles.

    Attributes:
        entries: as sent, in the order of the service.
        server_time: the service's clock at the last page, None when it did not tell.
    """

    entries: tuple[Entry, ...]
    server_time: datetime | None


class ListReader:
    """Reads whole lists page by page.

    Args:
        session: where to ask.
        profile: names of parameters and fields, size of a page.
    """

    def __init__(self, session: ServiceSession, profile: Profile) -> None:
        self._session = session
        self._profile = profile

    def read_all(self, url: str, template: str, expect: tuple[int, ...]) -> Listing:
        """Return all entries of the list at `url`.

        Where the total changes from one page to the next, entries have moved between pages; then the list is read
        again, and what any reading saw is kept.

        Raises:
            ServiceProblem: no list came back.
        """
        found: dict[str, Entry] = {}
        for _ in range(_MOST_LISTINGS):
            steady, server_time = self._read_once(url, template, expect, found)
            if steady:
                break
            _LOG.info("the list at %s changed while it was read, reading it again", template)
        return Listing(tuple(found.values()), server_time)

    def read_page(self, url: str, template: str, expect: tuple[int, ...]) -> tuple[tuple[Entry, ...], int | None]:
        """Return the first page and the total, None when the service does not tell it."""
        answer = self._ask(url, template, expect, 0, 0)
        return self._entries(answer, answer.json())

    def _read_once(
        self, url: str, template: str, expect: tuple[int, ...], found: dict[str, Entry]
    ) -> tuple[bool, datetime | None]:
        """Read the pages once, adding to `found`; return whether the total stayed the same, and the server's time."""
        first_total: int | None = None
        steady, received = True, 0
        seen: set[str] = set()
        answer = self._ask(url, template, expect, 0, 0)
        for page in range(1, _MOST_PAGES + 1):
            body = answer.json()
            entries, total = self._entries(answer, body)
            first_total = total if first_total is None else first_total
            steady = steady and total == first_total
            new = [entry for entry in entries if (entry_id := id_of(entry, self._profile)) and entry_id not in seen]
            for entry in new:
                entry_id = id_of(entry, self._profile)
                seen.add(entry_id)
                found[entry_id] = entry
            received += len(entries)
            # A page without anything new ends the list: some services give the last page for ever.
            if not new or isinstance(body, list) or (total is not None and received >= total):
                break
            answer = self._ask(url, template, expect, received, page)
        return steady, answer.date

    def _ask(self, url: str, template: str, expect: tuple[int, ...], offset: int, page: int) -> Answer:
        first = int(self._profile.number("paging.first"))
        place = page if self._profile.text("paging.unit") == "pages" else offset
        params = {
            self._profile.text("paging.start"): str(first + place),
            self._profile.text("paging.count"): str(int(self._profile.number("paging.size"))),
        }
        params.pop("", None)  # a tenant may know no such parameter
        return self._session.request("GET", url, params=params, expect=expect, path_template=template)

    def _entries(self, answer: Answer, body: object) -> tuple[tuple[Entry, ...], int | None]:
        """Return the entries of a page and the total."""
        total: int | None = None
        items: object = None
        if isinstance(body, list) and self._profile.switch("paging.bare_array"):
            items = body
        elif isinstance(body, Mapping):
            items = first_value(body, self._profile.names("paging.items"))
            total = whole_number(first_value(body, self._profile.names("paging.total")))
            if items is None and total == 0:
                items = []
        if not isinstance(items, list):
            raise self._not_a_list(answer, body)
        return tuple(item for item in items if isinstance(item, Mapping)), total

    def _not_a_list(self, answer: Answer, body: object) -> UnexpectedAnswer:
        names = ", ".join(sorted(map(str, body))) if isinstance(body, Mapping) else type(body).__name__
        return UnexpectedAnswer(
            "cleo.not-a-list",
            f"Cleo's answer from {answer.url.partition('?')[0]} holds no list"
            f" called {' or '.join(self._profile.names('paging.items'))}.",
            why="This tenant may write its lists in another way.",
            todo="Compare the settings paging.items and operations with the fields below.",
            service="cleo",
            status=answer.status,
            request_id=answer.request_id,
            excerpt=answer.excerpt(),
            details=f"fields of the answer: {names}",
            field="profile.paging.items",
        )


def value_at(entry: Entry, path: str) -> Any:  # a field may hold anything
    """Return the value at a dotted path such as `meta.created`, None when it is not there."""
    value: Any = entry
    for name in path.split("."):
        if not isinstance(value, Mapping):
            return None
        value = value.get(name)
    return value


def first_value(entry: Entry, paths: Iterable[str]) -> Any:  # as above
    """Return the first value that is there."""
    return next((value for path in paths if (value := value_at(entry, path)) is not None), None)


def id_of(entry: Entry, profile: Profile) -> str:
    """Return the id of an entry, empty when it has none; numbers are taken as text."""
    value = first_value(entry, profile.names("fields.file.id"))
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""


def whole_number(value: object) -> int | None:
    """Return a number that may come as text; None when it is none."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return value
    text = str(value).strip() if value is not None else ""
    return int(text) if text.isascii() and text.isdigit() else None


def moment_of(value: object) -> datetime | None:
    """Return an ISO 8601 time in UTC, None when it cannot be read; a time without zone counts as UTC."""
    if not isinstance(value, str):
        return None
    try:
        moment = datetime.fromisoformat(value.strip())
    except ValueError:
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def is_folder(entry: Entry, profile: Profile) -> bool:
    """Tell whether an entry of a mixed list is a folder: by a word, or by a field that says yes or no."""
    kind = first_value(entry, profile.names("list.kind_field"))
    return kind is True or (isinstance(kind, str) and kind.lower() in FOLDER_WORDS)


def file_of(entry: Entry, folder: str, profile: Profile) -> RemoteFile:
    """Return a list entry as a file."""
    name = first_value(entry, profile.names("fields.file.name"))
    modified = moment_of(first_value(entry, profile.names("fields.file.modified")))
    return RemoteFile(
        id=id_of(entry, profile),
        name=name if isinstance(name, str) else "",
        folder=folder,
        size=whole_number(first_value(entry, profile.names("fields.file.size"))),
        modified=modified or moment_of(first_value(entry, profile.names("fields.file.created"))),
    )


def link_of(entry: Entry, names: Iterable[str]) -> str:
    """Return the address of the first link of these names, empty when there is none; lists give their first."""
    links = entry.get("_links")
    if not isinstance(links, Mapping):
        return ""
    for name in names:
        link = links.get(name)
        if isinstance(link, list):
            link = next((item for item in link if isinstance(item, Mapping)), None)
        href = link.get("href") if isinstance(link, Mapping) else link
        if isinstance(href, str) and href:
            return href
    return ""
