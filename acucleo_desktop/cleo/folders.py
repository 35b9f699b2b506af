"""Finding folders: from the path a person wrote to the id and the links of the service."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import quote

from acucleo_desktop.cleo import words
from acucleo_desktop.cleo.listing import Entry, Listing, ListReader, first_value, id_of, is_folder, link_of, value_at
from acucleo_desktop.cleo.mailbox import RemoteFolder
from acucleo_desktop.cleo.profile import Operation, Profile
from acucleo_desktop.transport.address import Address
from acucleo_desktop.transport.problems import NotFound

_LOG = logging.getLogger("acucleo.cleo")
_DEEPEST: Final = 8


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder with what is needed to work in it.

    Attributes:
        remote: the folder as the rest of the program sees it.
        entry: the list entry as sent, for its links; empty when the id was pinned.
    """

    remote: RemoteFolder
    entry: Entry = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Target:
    """Where one operation goes: the address and the path with ids blanked."""

    url: str
    template: str


class Addresses:
    """Builds the addresses of operations, from links where they may be used, else from the templates.

    Args:
        address: the host; a link to another one is not followed.
        profile: templates and names of links.
        mailbox_id: fills {m}.
    """

    def __init__(self, address: Address, profile: Profile, mailbox_id: str) -> None:
        self._address = address
        self._profile = profile
        self._mailbox_id = mailbox_id
        self._told_of_foreign_links = False

    def of(self, operation: Operation, *, folder: str = "", file: str = "", goal: str = "", name: str = "") -> Target:
        """Return the address of `operation` by its template."""
        values = {"{f}": folder, "{i}": file, "{m}": self._mailbox_id, "{t}": goal, "{n}": name}
        path = operation.path
        for placeholder, value in values.items():
            path = path.replace(placeholder, quote(value, safe=""))
        return Target(path, operation.path)

    def candidates(
        self, operation: Operation, entry: Entry, links: str, *, folder: str = "", file: str = "", name: str = ""
    ) -> tuple[Target, ...]:
        """Return the addresses to try in order: the link of `entry` if it may be followed, then the template."""
        template = self.of(operation, folder=folder, file=file, name=name)
        if self._profile.text("links.follow") != "prefer":
            return (template,)
        href = link_of(entry, self._profile.names(links))
        if not href or href == template.url:
            return (template,)
        if self._address.join(href) is None:
            self._tell_of_foreign_link()
            return (template,)
        return Target(href, operation.path), template

    def _tell_of_foreign_link(self) -> None:
        """Say once that a link is not followed: a service that has one has it on every file."""
        if not self._told_of_foreign_links:
            self._told_of_foreign_links = True
            _LOG.warning("a link leads away from the host and is not followed; the template is used instead")


class FolderTree:
    """The folders of a tenant, looked up once and again after a 404.

    Args:
        reader: reads lists.
        addresses: builds addresses.
        profile: which calls there are.
    """

    def __init__(self, reader: ListReader, addresses: Addresses, profile: Profile) -> None:
        self._reader = reader
        self._addresses = addresses
        self._profile = profile
        self._known: dict[str, Folder] = {}
        self._children: dict[str, tuple[Folder, ...]] = {}

    def forget(self) -> None:
        """Forget what was looked up, as it may have changed."""
        self._known.clear()
        self._children.clear()

    def resolve(self, path: str) -> Folder:
        """Return the folder at `path`: each name exactly as written, else the only one that differs in case.

        Raises:
            NotFound: there is no such folder; the ones that are there are named.
        """
        clean = "/".join(part for part in path.strip().split("/") if part)
        if clean in self._known:
            return self._known[clean]
        pinned = self._profile.fields("folders.pinned").get(clean)
        folder = Folder(RemoteFolder(id=pinned, path=clean)) if pinned else self._walk(clean)
        self._known[clean] = folder
        return folder

    def at_service(self, path: str) -> RemoteFolder:
        """Return the folder at `path` with its path spelt as the service spells it; raises as `resolve` does."""
        found = self.resolve(path).remote
        known = (folder.remote for folders in self._children.values() for folder in folders)
        return next((folder for folder in known if folder.id == found.id), found)

    def all(self) -> Iterator[Folder]:
        """Yield all folders, parents first."""
        waiting: list[tuple[Folder, int]] = [(folder, 1) for folder in self._inside(None)]
        seen: set[str] = set()
        while waiting:
            folder, depth = waiting.pop(0)
            if folder.remote.id in seen:
                continue
            seen.add(folder.remote.id)
            yield folder
            if depth < _DEEPEST:
                waiting += [(child, depth + 1) for child in self._inside(folder)]

    def _walk(self, path: str) -> Folder:
        if not path:
            raise _no_folder(path, "", ())
        folder: Folder | None = None
        for name in path.split("/"):
            here = self._inside(folder)
            folder = _match(here, name) or _none_matches(path, folder, here)
        if folder is None:
            raise _no_folder(path, "", ())
        # People keep seeing the path as they wrote it.
        return Folder(
            RemoteFolder(folder.remote.id, path, folder.remote.may_upload, folder.remote.may_download), folder.entry
        )

    def _inside(self, parent: Folder | None) -> tuple[Folder, ...]:
        """Return the folders inside `parent`, the outermost ones for None."""
        key = parent.remote.id if parent is not None else ""
        if key not in self._children:
            self._children[key] = self._read_inside(parent)
        return self._children[key]

    def _read_inside(self, parent: Folder | None) -> tuple[Folder, ...]:
        operation = self._profile.operation("root_folders" if parent is None else "child_folders")
        if operation is None:
            return ()
        if parent is None:
            targets: tuple[Target, ...] = (self._addresses.of(operation),)
        else:
            targets = self._addresses.candidates(operation, parent.entry, "links.children", folder=parent.remote.id)
        entries = read_first(self._reader, targets, operation.expect).entries
        before = f"{parent.remote.path}/" if parent is not None else ""
        return tuple(
            self._folder(entry, before)
            for entry in entries
            if not self._profile.switch("list.mixed") or is_folder(entry, self._profile)
        )

    def _folder(self, entry: Entry, before: str) -> Folder:
        name = first_value(entry, self._profile.names("fields.file.name"))
        remote = RemoteFolder(
            id=id_of(entry, self._profile),
            path=f"{before}{name if isinstance(name, str) else ''}",
            may_upload=_permission(entry, "upload"),
            may_download=_permission(entry, "download"),
        )
        return Folder(remote, entry)


def read_first(reader: ListReader, targets: tuple[Target, ...], expect: tuple[int, ...]) -> Listing:
    """Return the list at the first of `targets` that exists; a link may point to nothing although the folder is there.

    Raises:
        NotFound: none of them exists.
    """
    for target in targets[:-1]:
        try:
            return reader.read_all(target.url, target.template, expect)
        except NotFound:
            _LOG.info("a link of the service leads to nothing, the template is used instead: %s", target.template)
    return reader.read_all(targets[-1].url, targets[-1].template, expect)


def _match(folders: tuple[Folder, ...], name: str) -> Folder | None:
    """Return the folder called `name`: exactly, else the only one that differs in case, with a warning."""
    last_names = [(folder, folder.remote.path.rpartition("/")[2]) for folder in folders]
    exact = [folder for folder, last in last_names if last == name]
    if exact:
        return exact[0]
    similar = [(folder, last) for folder, last in last_names if last.casefold() == name.casefold()]
    if len(similar) == 1:
        _LOG.warning(
            "the folder %r is called %r at Cleo; mend the setting, as Cleo tells them apart", name, similar[0][1]
        )
        return similar[0][0]
    return None


def _none_matches(path: str, parent: Folder | None, here: tuple[Folder, ...]) -> Folder:
    raise _no_folder(path, parent.remote.path if parent is not None else "", here)


def _no_folder(path: str, parent: str, here: tuple[Folder, ...]) -> NotFound:
    return words.no_folder(path, parent, [folder.remote.path for folder in here])


def _permission(entry: Entry, what: str) -> bool | None:
    """Read a permission if the service tells it: a list of words, or a field; None when it does not."""
    permissions = value_at(entry, "permissions")
    if isinstance(permissions, list):
        return what in {str(word).lower() for word in permissions}
    if isinstance(permissions, dict):
        return _truth(permissions.get(what))
    return None


def _truth(value: object) -> bool | None:
    """Read true and false, also when they come as text."""
    if isinstance(value, bool):
        return value
    return {"true": True, "false": False}.get(str(value).lower())
