"""What an answer may look like: which part of it is the list, and under which names its entries tell what they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from acucleo_desktop.cleo.listing import FOLDER_WORDS, Entry, moment_of, value_at, whole_number

ITEM_NAMES: Final = (
    *("resources", "items", "data", "results", "entries", "content", "contents", "value", "values", "list", "elements"),
    *("folders", "directories", "files", "documents", "children", "connections", "mailboxes"),
)
TOTAL_NAMES: Final = (
    *("totalResults", "total", "totalCount", "totalElements", "totalItems", "total_count", "recordCount"),
    *("page.totalElements", "meta.total", "paging.total", "pagination.total"),
)
FIELD_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "id": ("id", "uuid", "guid", "uid", "identifier", "fileId", "folderId", "objectId", "key", "ref", "_id"),
    "name": ("name", "fileName", "filename", "folderName", "displayName", "title", "label", "alias"),
    "size": ("length", "size", "fileSize", "bytes", "contentLength", "sizeInBytes", "byteCount"),
    "created": ("meta.created", "created", "createdAt", "createdOn", "creationTime", "dateCreated"),
    "modified": (
        *("meta.lastModified", "lastModified", "modified", "modifiedAt", "updatedAt", "lastModifiedDate"),
        *("modifiedOn", "timestamp", "date"),
    ),
}
KIND_NAMES: Final = (
    *("meta.resourceType", "type", "resourceType", "kind", "objectType", "isFolder", "isDirectory", "meta.kind"),
    *("meta.type", "entryType", "nodeType"),
)
TOKEN_NAMES: Final = ("access_token", "accessToken", "token", "authToken", "auth_token", "jwt", "id_token", "sessionId")
LIFETIME_NAMES: Final = ("expires_in", "expiresIn", "expires", "lifetime", "ttl", "expirationSeconds")
RENEWAL_NAMES: Final = ("refresh_token", "refreshToken", "renewalToken", "refresh")
KIND_OF_TOKEN_NAMES: Final = ("token_type", "tokenType", "type")


@dataclass(frozen=True, slots=True)
class Shape:
    """A list as it came.

    Attributes:
        entries: its entries.
        items: where they stand, empty for a bare list.
        total: what it says that there are in all, None when it does not say.
        total_at: where it says so.
    """

    entries: tuple[Entry, ...]
    items: str
    total: int | None
    total_at: str


def shape_of(body: object, known_items: Sequence[str] = (), known_total: Sequence[str] = ()) -> Shape | None:
    """Return the list in an answer, None when there is none.

    Args:
        body: the JSON of the answer.
        known_items: names of the entries that are looked for first.
        known_total: names of the total that are looked for first.
    """
    if isinstance(body, list):
        return Shape(_entries(body), "", None, "") if _is_list_of_entries(body) else None
    if not isinstance(body, Mapping):
        return None
    paths = [path for path, value in _lists_in(body) if _is_list_of_entries(value)]
    total_at = next(
        (path for path in (*known_total, *TOTAL_NAMES) if whole_number(value_at(body, path)) is not None), ""
    )
    for name in (*known_items, *ITEM_NAMES):
        for path in paths:
            if path == name or path.endswith(f".{name}"):
                return _shape(body, path, total_at)
    # A single full list is meant, whatever it is called; an empty one of another name may be anything.
    full = [path for path in paths if value_at(body, path)]
    if len(full) == 1:
        return _shape(body, full[0], total_at)
    return Shape((), "", 0, total_at) if total_at and whole_number(value_at(body, total_at)) == 0 else None


def _shape(body: Mapping[str, Any], path: str, total_at: str) -> Shape:
    total = whole_number(value_at(body, total_at)) if total_at else None
    return Shape(_entries(value_at(body, path)), path, total, total_at if total is not None else "")


def _lists_in(body: Mapping[str, Any]) -> Iterator[tuple[str, list[Any]]]:
    for name, value in body.items():
        if isinstance(value, list):
            yield name, value
        elif isinstance(value, Mapping) and name not in {"_links", "links", "permissions"}:
            yield from ((f"{name}.{inner}", found) for inner, found in value.items() if isinstance(found, list))


def _is_list_of_entries(value: Sequence[Any]) -> bool:
    return all(isinstance(item, Mapping) for item in value)


def _entries(value: Sequence[Any]) -> tuple[Entry, ...]:
    return tuple(item for item in value if isinstance(item, Mapping))


def names_of(body: object) -> str:
    """Return the names of the fields of an answer, never a value."""
    if isinstance(body, list):
        return f"a list of {len(body)}" + (f" with {names_of(body[0])}" if body else "")
    if not isinstance(body, Mapping):
        return "no fields"
    found: list[str] = []
    for name, value in sorted(body.items()):
        inner = f" ({', '.join(sorted(map(str, value)))})" if isinstance(value, Mapping) and value else ""
        found.append(f"{name}{inner}")
    return ", ".join(found) or "no fields"


def text_at(body: object, names: Sequence[str]) -> str:
    """Return the first path at which an answer holds a text or a number, at most one level deep; empty for nowhere."""
    if not isinstance(body, Mapping):
        return ""
    inner = [str(name) for name, value in body.items() if isinstance(value, Mapping)]
    paths = [*names, *(f"{outer}.{name}" for outer in inner for name in names)]
    return next(
        (
            path
            for path in paths
            if isinstance(value := value_at(body, path), str | int | float | Decimal) and value != ""
        ),
        "",
    )


def field_of(what: str, entries: Iterable[Entry], known: Sequence[str]) -> str:
    """Return where entries tell something, such as their `size`; empty when they do not.

    Args:
        what: `id`, `name`, `size`, `created` or `modified`.
        entries: of one list.
        known: names that are looked for first.
    """
    seen = list(entries)
    for path in (*known, *FIELD_NAMES[what]):
        values = [value_at(entry, path) for entry in seen]
        if seen and all(value is not None and _fits(what, value) for value in values):
            return path
    return ""


def _fits(what: str, value: object) -> bool:
    if what == "size":
        return whole_number(value) is not None
    if what in {"created", "modified"}:
        return moment_of(value) is not None
    if what == "name":
        return isinstance(value, str) and bool(value)
    return isinstance(value, str | int) and not isinstance(value, bool)


def kind_field(entries: Sequence[Entry], known: Sequence[str]) -> str:
    """Return where the entries of a list of files say that they are folders; empty when none does."""
    for path in (*known, *KIND_NAMES):
        if any(_is_folder_word(value_at(entry, path)) for entry in entries):
            return path
    return ""


def only_folders(entries: Sequence[Entry]) -> bool | None:
    """Tell whether all entries say that they are folders, None when they do not say what they are."""
    for path in KIND_NAMES:
        values = [value_at(entry, path) for entry in entries]
        if values and all(value is not None for value in values):
            return all(_is_folder_word(value) for value in values)
    return None


def _is_folder_word(value: object) -> bool:
    return value is True or (isinstance(value, str) and value.lower() in FOLDER_WORDS)
