"""The mailbox over SFTP: the same interface, with whole files only. An upload gets its name when it is complete."""

from __future__ import annotations

import logging
import stat
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, Self

import paramiko

from acucleo_desktop.cleo import sftp_words, words
from acucleo_desktop.cleo.connection import CleoConnection
from acucleo_desktop.cleo.growing import PassedOver
from acucleo_desktop.cleo.mailbox import RemoteFile, RemoteFolder, UploadReceipt
from acucleo_desktop.cleo.memory import MailboxMemory
from acucleo_desktop.cleo.names import is_sendable
from acucleo_desktop.cleo.sftp_session import CLOSED, HostKeys, HostKeysInMemory, SftpSession
from acucleo_desktop.transport.problems import NotFound, NotPermitted, OutcomeUnknown, RequestRefused
from acucleo_desktop.transport.retry import Effect, RetryPolicy

if TYPE_CHECKING:
    from acucleo_desktop.documents.clock import Clock
    from acucleo_desktop.transport.answer import RequestRecord
    from acucleo_desktop.transport.secrets import Secrets

_LOG = logging.getLogger("acucleo.cleo")
_DEEPEST: Final = 8
_LARGEST: Final = 256 * 1024 * 1024
_RENAMES: Final = 3


class SftpMailbox:
    """An EDI mailbox over SFTP; threads may share it. Implements `cleo.mailbox.Mailbox`.

    Args:
        connection: host, account and settings.
        secrets: holds `password` or `private_key`.
        clock: the time and the waiting.
        host_keys: the keys that servers showed before; None for this opening only.
        observer: is told of every call.
        stop: aborts waits.
        retry: how often and how patiently; None for the usual.
        memory: what later openings are to know; None for an opening of its own.

    Raises:
        Problem: the connection does not fit together.
    """

    def __init__(
        self,
        connection: CleoConnection,
        secrets: Secrets,
        clock: Clock,
        *,
        host_keys: HostKeys | None = None,
        observer: Callable[[RequestRecord], None] | None = None,
        stop: threading.Event | None = None,
        retry: RetryPolicy | None = None,
        memory: MailboxMemory | None = None,
    ) -> None:
        connection.check()
        self.connection = connection
        self._profile = connection.profile
        self.session = SftpSession(
            connection, secrets, clock, host_keys or HostKeysInMemory(), observer=observer, stop=stop, retry=retry
        )
        self._growing = (memory or MailboxMemory()).growing(connection, clock)
        self._folders: dict[str, str] = {}

    def folders(self) -> list[RemoteFolder]:
        """Return all folders that the account sees, parents first; SFTP does not tell what they permit."""
        self._folders.clear()
        found: list[RemoteFolder] = []
        waiting = [""]
        while waiting:
            path = waiting.pop(0)
            for name in sorted(self._names_inside(path)):
                inside = f"{path}/{name}" if path else name
                found.append(RemoteFolder(inside, inside))
                if inside.count("/") + 1 < _DEEPEST:
                    waiting.append(inside)
        return found

    def folder(self, path: str) -> RemoteFolder:
        """Return the folder at `path`, with its path as it is at the service.

        Raises:
            NotFound: there is none.
        """
        root = self._profile.text("sftp.root").rstrip("/")
        found = self._path(path).removeprefix(f"{root}/" if root else "")
        return RemoteFolder(found, found)

    def list_files(self, folder: str) -> list[RemoteFile]:
        """Return the files in `folder` that are ready, oldest first; temporary names are left out."""
        files = self._listed(folder)
        ready = self._growing.ready(folder, files, None)
        ready.sort(key=lambda file: (file.modified is None, file.modified.timestamp() if file.modified else 0.0))
        return [replace(file, id=_id_of(file)) for file in ready]

    def passed_over(self, folder: str) -> tuple[PassedOver, ...]:
        """Return the files that the last look at `folder` left alone, with the reason."""
        return self._growing.passed_over(folder)

    def first_page(self, folder: str) -> int:
        """Return how many files there are in `folder`; for the connection test."""
        return len(self._listed(folder))

    def download(self, file: RemoteFile) -> bytes:
        """Return the bytes of `file`, exactly as stored.

        Raises:
            UnexpectedAnswer: fewer or more bytes came than the list had announced (`cleo.size-differs`).
            NotFound: the file is gone (`cleo.file-gone`).
        """
        path = self._path(file.folder, file.name)

        def fetch(client: paramiko.SFTPClient) -> bytes:
            with client.open(path, "rb") as remote:
                # Not asked for ahead: that happens in a thread of its own, in which a broken line is nobody's.
                return remote.read(_LARGEST)

        try:
            content = self.session.call("get", path, fetch)
        except NotFound as problem:
            raise words.file_gone(problem, file) from None
        if file.size is not None and len(content) != file.size:
            raise words.size_differs(file, len(content))
        return content

    def upload(self, folder: str, name: str, content: bytes) -> UploadReceipt:
        """Store `content` as `name`, whole or not at all.

        Raises:
            OutcomeUnknown: the line broke and the file is not there to be seen, so that Cleo may have it already.
            NotPermitted: the folder does not take uploads from this account.
            RequestRefused: the mailbox is full or does not take it, or our own rule of names refused it.
        """
        if not is_sendable(name):
            raise words.name_not_sendable(name)
        path = self._path(folder, name)
        if self._profile.text("sftp.upload") == "rename":
            self._upload_by_rename(folder, name, path, content)
        else:
            self._upload_directly(path, content)
        return UploadReceipt("", name, len(content), 0)

    def find(self, folder: str, name: str) -> RemoteFile | None:
        """Return the file with exactly this name, or None when there is none to be seen; its size tells a half one."""
        path = self._path(folder, name)
        try:
            attributes = self.session.call("stat", path, lambda client: client.stat(path))
        except NotFound:
            return None
        file = _file_of(name, folder, attributes)
        return replace(file, id=_id_of(file))

    def delete(self, file: RemoteFile) -> None:
        """Delete `file`; a file that is gone already counts as deleted."""
        path = self._path(file.folder, file.name)
        try:
            self.session.call("delete", path, lambda client: client.remove(path), Effect.IDEMPOTENT)
        except NotFound:
            return

    def put_away(self, file: RemoteFile) -> None:
        """Do what the setting `after_download` says with a file that is stored here: keep, delete or move it."""
        if self._profile.move_to:
            old, new = self._path(file.folder, file.name), self._path(self._profile.move_to, file.name)
            try:
                self.session.call("rename", old, lambda client: _rename(client, old, new), Effect.IDEMPOTENT)
            except NotFound:
                return
        elif self._profile.text("after_download") == "delete":
            self.delete(file)

    def close(self) -> None:
        """Close the connection."""
        self.session.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def _upload_by_rename(self, folder: str, name: str, path: str, content: bytes) -> None:
        temporary = self._path(folder, self._profile.text("sftp.temporary").replace("{name}", name))
        limit = self._profile.number("http.upload_s")

        def put(client: paramiko.SFTPClient) -> None:
            # Each piece is answered before the next: the library's own upload passes over pieces that were refused.
            with client.open(temporary, "wb") as remote:
                remote.write(content)
            _compare(client.stat(temporary).st_size, content)

        try:
            # Nobody takes a file under its temporary name, so that writing it anew does no harm.
            self.session.call("put", temporary, put, Effect.IDEMPOTENT, timeout=limit)
        except RequestRefused:
            self._remove_quietly(temporary)
            raise
        for _ in range(_RENAMES):
            if self._renamed(temporary, path, len(content)):
                return
        raise sftp_words.upload_unknown(path, "the renaming could not be finished")

    def _renamed(self, temporary: str, path: str, size: int) -> bool:
        """Give the file its name; return False when that is to be tried again."""
        try:
            self.session.call("rename", path, lambda client: _rename(client, temporary, path), Effect.CREATE)
        except (RequestRefused, NotPermitted) as problem:
            self._remove_quietly(temporary)
            raise sftp_words.rename_not_offered(path, problem.what.rpartition(": ")[2].rstrip(".")) from None
        except (OutcomeUnknown, NotFound):
            if self._size(path) == size:
                return True
            if self._size(temporary) == size:
                return False
            raise sftp_words.upload_unknown(path, "afterwards it is not there to be seen") from None
        return True

    def _upload_directly(self, path: str, content: bytes) -> None:
        is_begun = False

        def put(client: paramiko.SFTPClient) -> None:
            nonlocal is_begun
            with client.open(path, "wb") as remote:
                is_begun = True
                remote.write(content)
            _look_after(client, path, content)

        limit = self._profile.number("http.upload_s")
        try:
            self.session.call("put", path, put, Effect.CREATE, timeout=limit)
        except RequestRefused:
            # A part stands there under the final name, and Cleo would take it for the whole. Where not even opening was
            # allowed, what stands there is another file.
            if is_begun:
                self._remove_quietly(path)
            raise
        except OutcomeUnknown:
            size = self._size(path)
            if size != len(content):
                seen = "it is not there to be seen" if size is None else f"{size} of {len(content)} bytes are there"
                raise sftp_words.upload_unknown(path, seen) from None

    def _size(self, path: str) -> int | None:
        try:
            return self.session.call("stat", path, lambda client: client.stat(path)).st_size
        except NotFound:
            return None

    def _remove_quietly(self, path: str) -> None:
        """Remove a file that was never delivered; where that does not work, it stays under its temporary name."""
        try:
            self.session.call("delete", path, lambda client: client.remove(path), Effect.IDEMPOTENT)
        except (NotFound, NotPermitted, RequestRefused) as problem:
            _LOG.info("the temporary file %s could not be removed: %s", path, problem.code)

    def _listed(self, folder: str) -> list[RemoteFile]:
        path = self._path(folder)
        entries = self.session.call("list", path, lambda client: client.listdir_attr(path))
        before, _, after = self._profile.text("sftp.temporary").partition("{name}")
        return [
            _file_of(entry.filename, folder, entry)
            for entry in entries
            if stat.S_ISREG(entry.st_mode or stat.S_IFREG)
            and not (entry.filename.startswith(before) and entry.filename.endswith(after))
        ]

    def _path(self, folder: str, name: str = "") -> str:
        """Return the path at the server; the folder as written, else the only one that differs in case."""
        clean = "/".join(part for part in folder.strip().split("/") if part)
        if clean not in self._folders:
            self._folders[clean] = self._resolved(clean)
        return f"{self._folders[clean]}/{name}" if name else self._folders[clean]

    def _resolved(self, path: str) -> str:
        rooted = self._rooted(path)
        try:
            self.session.call("stat", rooted, lambda client: client.stat(rooted))
        except NotFound:
            return self._rooted("/".join(self._walked(path)))
        return rooted

    def _walked(self, path: str) -> Iterator[str]:
        """Yield the names of a path as they are at the server.

        Raises:
            NotFound: there is no such folder; those that are there are named.
        """
        inside = ""
        for name in path.split("/"):
            here = self._names_inside(inside)
            same = [known for known in here if known == name] or [
                known for known in here if known.casefold() == name.casefold()
            ]
            if len(same) != 1:
                raise words.no_folder(path, inside, [f"{inside}/{known}".strip("/") for known in sorted(here)])
            if same[0] != name:
                _LOG.warning("the folder %r is called %r at Cleo; mend the setting", name, same[0])
            yield same[0]
            inside = f"{inside}/{same[0]}".strip("/")

    def _names_inside(self, path: str) -> list[str]:
        rooted = self._rooted(path)
        entries = self.session.call("list", rooted, lambda client: client.listdir_attr(rooted))
        return [entry.filename for entry in entries if stat.S_ISDIR(entry.st_mode or 0)]

    def _rooted(self, path: str) -> str:
        root = self._profile.text("sftp.root").rstrip("/")
        return "/".join(part for part in (root, path) if part) or "."


def _look_after(client: paramiko.SFTPClient, path: str, content: bytes) -> None:
    """Compare a file that has its name already; Cleo may have taken it, or not let it be looked at: that is no fault.

    Raises:
        OSError: not all of it is there, or the line broke.
    """
    try:
        size = client.stat(path).st_size
    except (TimeoutError, ConnectionError):
        raise
    except OSError as error:
        if CLOSED in str(error).lower():
            raise
        return
    _compare(size, content)


def _compare(size: int | None, content: bytes) -> None:
    if size != len(content):
        raise OSError(f"it kept {size} of {len(content)} bytes")


def _rename(client: paramiko.SFTPClient, old: str, new: str) -> None:
    """Rename in one step where the server can, else by the older call."""
    try:
        client.posix_rename(old, new)
    except (FileNotFoundError, PermissionError, TimeoutError, ConnectionError):
        raise
    except OSError as error:
        if "unsupported" not in str(error).lower():
            raise
        client.rename(old, new)


def _file_of(name: str, folder: str, attributes: paramiko.SFTPAttributes) -> RemoteFile:
    moment = attributes.st_mtime
    modified = datetime.fromtimestamp(moment, UTC) if moment is not None else None
    return RemoteFile(id=name, name=name, folder=folder, size=attributes.st_size, modified=modified)


def _id_of(file: RemoteFile) -> str:
    """Return an id that changes when another file comes under the same name; SFTP itself has none."""
    moment = int(file.modified.timestamp()) if file.modified is not None else 0
    return f"{file.name}:{file.size}:{moment}"
