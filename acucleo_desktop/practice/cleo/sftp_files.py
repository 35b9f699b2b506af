"""Folders and files as SFTP shows them, with the faults of such a mailbox."""

from __future__ import annotations

import fnmatch
import stat
from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

import paramiko
from paramiko.sftp import (
    SFTP_CONNECTION_LOST,
    SFTP_EOF,
    SFTP_FAILURE,
    SFTP_NO_SUCH_FILE,
    SFTP_OK,
    SFTP_PERMISSION_DENIED,
)

from acucleo_desktop.practice.cleo.entries import takes_uploads
from acucleo_desktop.practice.cleo.store import Folder, Store
from acucleo_desktop.practice.cleo.uploads import Refused, Uploads
from acucleo_desktop.practice.cleo.view import SeenFile, View
from acucleo_desktop.practice.faults import Faults

if TYPE_CHECKING:
    from typing_extensions import Buffer

_TEMPORARY = ".part"
_WRITING = 0x0001 | 0x0002  # O_WRONLY, O_RDWR


class Door(paramiko.ServerInterface, ABC):
    """Who lets callers in and can hang up on them."""

    @abstractmethod
    def hang_up(self) -> None:
        """Break the line."""


class _Reading(paramiko.SFTPHandle):
    """An open file that is read."""

    def __init__(self, owner: SftpFiles, content: bytes, attributes: paramiko.SFTPAttributes) -> None:
        super().__init__()
        self._owner = owner
        self._content = content
        self._attributes = attributes

    def stat(self) -> paramiko.SFTPAttributes:
        return self._attributes

    def read(self, offset: int, length: int) -> bytes | int:
        if self._owner.faults.strikes("sftp_reset_download"):
            return self._owner.hang_up()
        return self._content[offset : offset + length] or SFTP_EOF


class _Writing(paramiko.SFTPHandle):
    """An open file that is written; it is stored when it is closed, or with what came when the line breaks."""

    def __init__(self, owner: SftpFiles, folder: Folder, name: str) -> None:
        super().__init__()
        self._owner = owner
        self._folder = folder
        self._name = name
        self._content = bytearray()

    def write(self, offset: int, data: Buffer) -> int:
        """Take bytes, as long as there is room."""
        data = bytes(data)
        faults = self._owner.faults
        quota = faults.number("sftp_quota")
        if quota and self._owner.used() + offset + len(data) > quota:
            return SFTP_FAILURE
        broken = faults.strikes("sftp_reset_upload")
        part = data[: len(data) // 2] if broken else data
        self._content[offset : offset + len(part)] = part
        return self._owner.hang_up() if broken else SFTP_OK

    def stat(self) -> paramiko.SFTPAttributes:
        attributes = paramiko.SFTPAttributes()
        attributes.st_size = len(self._content)
        return attributes

    def close(self) -> None:
        super().close()
        self._owner.keep(self._folder, self._name, bytes(self._content))


class SftpFiles(paramiko.SFTPServerInterface):
    """The file system of one SFTP session.

    Args:
        server: who let the caller in.
        store: folders and files.
        faults: the switches.
        view: what callers see.
    """

    def __init__(self, server: Door, store: Store, faults: Faults, view: View) -> None:
        super().__init__(server)
        self._store = store
        self.faults = faults
        self._view = view
        self._uploads = Uploads(store, faults)
        self._door: Door = server

    def hang_up(self) -> int:
        """Break the line now, as a failing network does."""
        self._door.hang_up()
        return SFTP_CONNECTION_LOST

    def used(self) -> int:
        """Return the bytes of our files that are stored."""
        return sum(facts.size for facts in self._store.facts() if facts.origin != "partner")

    def keep(self, folder: Folder, name: str, content: bytes) -> None:
        """Store a written file; one of the same name is replaced."""
        for facts in self._store.facts(folder.path):
            if facts.name == name and facts.origin != "partner":
                self._store.unlist(facts.id)
        origin = "part" if name.endswith(_TEMPORARY) else "us"
        listed = origin == "part" or not self.faults.flag("consume_uploads")
        self._store.add_file(folder.path, name, content, origin, is_listed=listed)

    def list_folder(self, path: str) -> list[paramiko.SFTPAttributes] | int:
        """Return what is in a folder."""
        folder = self._folder(path)
        if isinstance(folder, int):
            return folder
        self._log("list", path)
        inside = self._view.children(folder.id if folder else "")
        files = self._view.files(folder.path) if folder else []
        return [_of_folder(self._view.shown_name(one)) for one in inside] + [_of_file(file) for file in files]

    def stat(self, path: str) -> paramiko.SFTPAttributes | int:
        """Return the facts of a file or folder."""
        self._log("stat", path)
        folder = self._folder(path)
        if not isinstance(folder, int):
            return _of_folder(path.rpartition("/")[2])
        if folder == SFTP_PERMISSION_DENIED:
            return folder
        file = self._file(path)
        return _of_file(file) if file else SFTP_NO_SUCH_FILE

    lstat = stat

    def open(self, path: str, flags: int, attr: paramiko.SFTPAttributes) -> paramiko.SFTPHandle | int:
        """Open a file for reading or for writing."""
        del attr
        self._log("put" if flags & _WRITING else "get", path)
        parent, _, name = path.rpartition("/")
        folder = self._folder(parent)
        if isinstance(folder, int) or folder is None:
            return folder if isinstance(folder, int) else SFTP_PERMISSION_DENIED
        if flags & _WRITING:
            refused = self._refusal(folder, name)
            return refused or _Writing(self, folder, name)
        file = self._file(path)
        if file is None:
            return SFTP_NO_SUCH_FILE
        content = self._view.content(file)
        if self.faults.strikes("truncate_download"):
            content = content[:-1]
        return _Reading(self, content, _of_file(file))

    def remove(self, path: str) -> int:
        """Delete a file."""
        self._log("delete", path)
        file = self._file(path)
        if file is None:
            return SFTP_NO_SUCH_FILE
        self._store.unlist(file.stored_id)
        return SFTP_OK

    def posix_rename(self, oldpath: str, newpath: str) -> int:
        """Give a file another name; here as `rename`."""
        return self.rename(oldpath, newpath)

    def rename(self, oldpath: str, newpath: str) -> int:
        """Give a file another name."""
        self._log("rename", newpath)
        if self.faults.flag("sftp_no_rename"):
            return SFTP_PERMISSION_DENIED
        parent, _, name = newpath.rpartition("/")
        file, folder = self._file(oldpath), self._folder(parent)
        if file is None or isinstance(folder, int) or folder is None:
            return SFTP_NO_SUCH_FILE
        is_ours = takes_uploads(folder.path)
        refused = self._refusal(folder, name) if is_ours else 0
        if refused:
            return refused
        self._store.move(file.stored_id, folder.path, name, "us" if is_ours else "partner")
        if is_ours and self.faults.flag("consume_uploads"):
            self._store.unlist(file.stored_id)
        if self.faults.strikes("sftp_reset_rename"):
            return self.hang_up()
        return SFTP_OK

    def _refusal(self, folder: Folder, name: str) -> int:
        """Return why a file may not be written, 0 when it may."""
        if not takes_uploads(folder.path) or self.faults.flag("forbid_upload"):
            return SFTP_PERMISSION_DENIED
        try:
            self._uploads.check(folder, name, 0)
        except Refused:
            return SFTP_FAILURE
        return 0

    def _folder(self, path: str) -> Folder | int | None:
        """Return the folder at a path, None for the root, or the code that says why not."""
        clean = path.strip("/")
        if clean in {"", "."}:
            return None
        if any(fnmatch.fnmatchcase(clean, mask) for mask in self.faults.text("sftp_deny").split(",") if mask):
            return SFTP_PERMISSION_DENIED
        parent = ""
        found: Folder | None = None
        for name in clean.split("/"):
            found = next((one for one in self._view.children(parent) if self._view.shown_name(one) == name), None)
            if found is None:
                return SFTP_NO_SUCH_FILE
            parent = found.id
        return found if found is not None else SFTP_NO_SUCH_FILE

    def _file(self, path: str) -> SeenFile | None:
        parent, _, name = path.rpartition("/")
        folder = self._folder(parent)
        if isinstance(folder, int) or folder is None:
            return None
        return next((file for file in self._view.files(folder.path) if file.name == name), None)

    def _log(self, word: str, path: str) -> None:
        self._store.log("SFTP", path, word, 200)


def _of_folder(name: str) -> paramiko.SFTPAttributes:
    attributes = paramiko.SFTPAttributes()
    attributes.filename = name
    attributes.st_mode = stat.S_IFDIR | 0o755
    attributes.st_size = 0
    return attributes


def _of_file(file: SeenFile) -> paramiko.SFTPAttributes:
    attributes = paramiko.SFTPAttributes()
    attributes.filename = file.name
    attributes.st_mode = stat.S_IFREG | 0o644
    attributes.st_size = file.size
    attributes.st_mtime = attributes.st_atime = int(file.modified.timestamp())
    return attributes
