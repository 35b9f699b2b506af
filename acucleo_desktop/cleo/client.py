"""The mailbox at Cleo: lists, fetches, sends and deletes files, for both presets."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Self, TypeVar

from acucleo_desktop.cleo import words
from acucleo_desktop.cleo.connection import CleoConnection
from acucleo_desktop.cleo.folders import Addresses, Folder, FolderTree, Target, read_first
from acucleo_desktop.cleo.growing import PassedOver
from acucleo_desktop.cleo.listing import Entry, Listing, ListReader, file_of, id_of, is_folder
from acucleo_desktop.cleo.mailbox import RemoteFile, RemoteFolder, UploadReceipt
from acucleo_desktop.cleo.memory import MailboxMemory
from acucleo_desktop.cleo.names import is_sendable
from acucleo_desktop.cleo.profile import Operation
from acucleo_desktop.cleo.receipt import receipt_of
from acucleo_desktop.cleo.sign_in import CleoSignIn, OneTimeCode
from acucleo_desktop.transport.answer import Answer, RequestRecord
from acucleo_desktop.transport.limiter import RateLimiter
from acucleo_desktop.transport.problems import NotFound, NotPermitted, RequestRefused
from acucleo_desktop.transport.retry import Effect, RetryPolicy
from acucleo_desktop.transport.session import FilePart, Hooks, ServiceSession, Timeouts, Ways

if TYPE_CHECKING:
    from acucleo_desktop.documents.clock import Clock
    from acucleo_desktop.transport.secrets import Secrets

_LOG = logging.getLogger("acucleo.cleo")
_BYTES = {"Accept": "application/octet-stream, */*;q=0.5"}
HARMONY_IN, HARMONY_OUT = "outgoing", "incoming"
"""Cleo's words: what we fetch is its `outgoing`, what we send is its `incoming`."""

_Result = TypeVar("_Result")


class CleoMailbox:
    """An EDI mailbox at Cleo; threads may share it. Implements `cleo.mailbox.Mailbox`.

    Args:
        connection: address, account and settings.
        secrets: holds `password`.
        clock: the time and the waiting.
        rate_folder: folder of the file that shares the rate limit with other processes; None for this process only.
        observer: is told of every request.
        one_time_code: asks a person for the code of an authenticator app.
        stop: aborts waits.
        proxies: `system`, `none` or the address of a proxy.
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
        rate_folder: Path | None = None,
        observer: Callable[[RequestRecord], None] | None = None,
        one_time_code: OneTimeCode | None = None,
        stop: threading.Event | None = None,
        proxies: str = "system",
        retry: RetryPolicy | None = None,
        memory: MailboxMemory | None = None,
    ) -> None:
        connection.check()
        self.connection = connection
        self._profile = profile = connection.profile
        self._is_harmony = connection.preset == "harmony"
        self.session = ServiceSession(
            "cleo",
            connection.address,
            clock,
            limiter=RateLimiter(clock, profile.number("rate.per_path"), rate_folder),
            retry=retry,
            timeouts=Timeouts(connect=profile.number("http.connect_s"), read=profile.number("http.read_s")),
            ways=Ways(proxies=proxies, in_flight=int(profile.number("rate.in_flight"))),
            hooks=Hooks(observer=observer, explain=words.better),
            stop=stop,
        )
        self.sign_in = CleoSignIn(connection, secrets, self.session, clock, one_time_code, memory)
        self.session.hooks.authorizer = self.sign_in
        self.reader = ListReader(self.session, profile)
        self._addresses = Addresses(self.session.address, profile, connection.mailbox_id)
        self.tree = FolderTree(self.reader, self._addresses, profile)
        self._growing = (memory or MailboxMemory()).growing(connection, clock)
        self._links: dict[tuple[str, str], Entry] = {}

    def folders(self) -> list[RemoteFolder]:
        """Return all folders that the account sees, parents first; for Harmony the two sides of the mailbox."""
        if self._is_harmony:
            mailbox = self.connection.mailbox_id
            return [
                RemoteFolder(mailbox, HARMONY_OUT, may_upload=True, may_download=False),
                RemoteFolder(mailbox, HARMONY_IN, may_upload=False, may_download=True),
            ]
        self.tree.forget()
        return [folder.remote for folder in self.tree.all()]

    def folder(self, path: str) -> RemoteFolder:
        """Return the folder at `path` with its permissions and its path as it is at the service.

        Raises:
            NotFound: there is none.
        """
        return self.tree.at_service(path)

    def list_files(self, folder: str) -> list[RemoteFile]:
        """Return the files in `folder` that are ready, without doubles, oldest first where dates are known.

        Files too young or still growing are left for the next look; `passed_over` names them.
        """
        files, listing = self._listed(folder, "list_files")
        ready = self._growing.ready(self._folder_name(folder), files, listing.server_time)
        return sorted(ready, key=_by_date)

    def passed_over(self, folder: str) -> tuple[PassedOver, ...]:
        """Return the files that the last look at `folder` left alone, with the reason."""
        return self._growing.passed_over(self._folder_name(folder))

    def first_page(self, folder: str) -> int:
        """Read one page of `folder` and return how many files there are as far as known; for the connection test."""
        operation = self._offered("list_files")

        def read(found: Folder | None) -> int:
            target = self._targets(operation, found, "links.files")[-1]
            entries, total = self.reader.read_page(target.url, target.template, operation.expect)
            return total if total is not None else len(entries)

        return self._in_folder(folder, read, "download")

    def download(self, file: RemoteFile) -> bytes:
        """Return the bytes of `file`, exactly as stored.

        Raises:
            UnexpectedAnswer: fewer or more bytes came than the list had announced (`cleo.size-differs`).
            NotFound: the file is gone (`cleo.file-gone`).
        """
        operation = self._offered("download")

        def fetch(folder: Folder | None) -> bytes:
            folder_id = folder.remote.id if folder is not None else ""
            entry = self._links.get((folder_id, file.id), {})
            targets = self._addresses.candidates(operation, entry, "links.download", folder=folder_id, file=file.id)
            try:
                answer = self._fetch(operation, targets)
            except NotFound as problem:
                raise words.file_gone(problem, file) from None
            if file.size is not None and len(answer.content) != file.size:
                raise words.size_differs(file, len(answer.content), answer.status, answer.request_id)
            return answer.content

        return self._in_folder(file.folder, fetch, "download")

    def _fetch(self, operation: Operation, targets: tuple[Target, ...]) -> Answer:
        """Fetch from the first of `targets` that exists."""
        for target in targets[:-1]:
            try:
                return self._get(operation, target)
            except NotFound:
                _LOG.info("a link of the service leads to nothing, the template is used instead: %s", target.template)
        return self._get(operation, targets[-1])

    def _get(self, operation: Operation, target: Target) -> Answer:
        return self.session.request(
            operation.method, target.url, headers=_BYTES, expect=operation.expect, path_template=target.template
        )

    def upload(self, folder: str, name: str, content: bytes) -> UploadReceipt:
        """Store `content` as `name`.

        Args:
            folder: path as in the settings; ignored by Harmony, where a mailbox has one way in.
            name: never used before; letters, digits and `._-` with an extension, 100 at most.
            content: the bytes.

        Raises:
            OutcomeUnknown: it may have been stored without an answer.
            NotPermitted: the folder does not take uploads from this account.
            RequestRefused: the service or our own rule of names refused it.
        """
        if not is_sendable(name):
            raise words.name_not_sendable(name)
        operation = self._offered("upload")

        def send(found: Folder | None) -> UploadReceipt:
            targets = self._targets(operation, found, "links.upload", name)
            answer = self._send(operation, targets, name, content)
            return receipt_of(answer, name, len(content), self._profile)

        try:
            return self._in_folder(folder, send, "upload")
        except RequestRefused as problem:
            raise words.upload_refused(problem, folder, name, self._profile) from None

    def find(self, folder: str, name: str) -> RemoteFile | None:
        """Return the newest file that we sent under exactly this name, None when there is none to be seen."""
        files, _ = self._listed(folder, "list_sent")
        same = [file for file in files if file.name == name]
        return max(same, key=lambda file: (file.modified is not None, _by_date(file)[1]), default=None)

    def delete(self, file: RemoteFile) -> None:
        """Delete `file`; a file that is gone already counts as deleted."""
        operation = self._offered("delete")

        def remove(folder: Folder | None) -> None:
            target = self._addresses.of(operation, folder=folder.remote.id if folder else "", file=file.id)
            self.session.request(
                operation.method,
                target.url,
                expect=(*operation.expect, 404, 410),
                effect=Effect.IDEMPOTENT,
                path_template=target.template,
            )

        self._in_folder(file.folder, remove, "delete")

    def put_away(self, file: RemoteFile) -> None:
        """Do what the setting `after_download` says with a file that is stored here: keep, delete or move it."""
        if self._profile.move_to:
            self._move(file, self._profile.move_to)
        elif self._profile.text("after_download") == "delete":
            self.delete(file)

    def _move(self, file: RemoteFile, folder: str) -> None:
        operation = self._offered("move")
        goal = self.tree.resolve(folder).remote.id if not self._is_harmony else folder
        fields = {name: value.replace("{t}", goal) for name, value in self._profile.fields("move.fields").items()}

        def move(found: Folder | None) -> None:
            target = self._addresses.of(operation, folder=found.remote.id if found else "", file=file.id, goal=goal)
            self.session.request(
                operation.method,
                target.url,
                json=fields or None,
                expect=(*operation.expect, 404, 410),
                effect=Effect.IDEMPOTENT,
                path_template=target.template,
            )

        self._in_folder(file.folder, move, "delete")

    def close(self) -> None:
        """Close connections, and forget the token unless a later opening is to have it."""
        self.sign_in.end()
        self.session.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def _folder_name(self, folder: str) -> str:
        """Return the name under which files of `folder` are known: a Harmony mailbox has one way out."""
        return HARMONY_IN if self._is_harmony else folder

    def _listed(self, folder: str, name: str) -> tuple[list[RemoteFile], Listing]:
        operation = self._offered(name)

        def read(found: Folder | None) -> Listing:
            return read_first(self.reader, self._targets(operation, found, "links.files"), operation.expect)

        listing = self._in_folder(folder, read, "download" if name == "list_files" else "")
        if self._profile.text("links.follow") == "prefer" and name == "list_files" and not self._is_harmony:
            folder_id = self.tree.resolve(folder).remote.id
            self._links.update({(folder_id, id_of(entry, self._profile)): entry for entry in listing.entries})
        return [self._file(entry, folder) for entry in listing.entries if self._is_file(entry)], listing

    def _is_file(self, entry: Entry) -> bool:
        if self._profile.switch("list.mixed") and is_folder(entry, self._profile):
            return False
        return bool(id_of(entry, self._profile))

    def _file(self, entry: Entry, folder: str) -> RemoteFile:
        return file_of(entry, self._folder_name(folder), self._profile)

    def _offered(self, name: str) -> Operation:
        operation = self._profile.operation(name)
        if operation is None:
            raise words.not_offered(name, self.connection.preset)
        return operation

    def _targets(self, operation: Operation, folder: Folder | None, links: str, name: str = "") -> tuple[Target, ...]:
        if folder is None:
            return (self._addresses.of(operation, name=name),)
        return self._addresses.candidates(operation, folder.entry, links, folder=folder.remote.id, name=name)

    def _in_folder(self, path: str, work: Callable[[Folder | None], _Result], permission: str) -> _Result:
        """Do `work` in the folder at `path`; after a 404 look the folder up once more, as it may be a new one."""
        try:
            if self._is_harmony:
                return work(None)
            known = self.tree.resolve(path)
            try:
                return work(known)
            except NotFound:
                self.tree.forget()
                again = self.tree.resolve(path)
                if again.remote.id == known.remote.id:
                    raise
                return work(again)
        except NotPermitted as problem:
            raise words.not_permitted(problem, path, permission, self.connection.username) from None

    def _send(self, operation: Operation, targets: tuple[Target, ...], name: str, content: bytes) -> Answer:
        """Send the file to the first of `targets` that exists; a 404 says that nothing was stored."""
        for target in targets[:-1]:
            try:
                return self._post(operation, target, name, content)
            except NotFound:
                _LOG.info("a link of the service leads to nothing, the template is used instead: %s", target.template)
        return self._post(operation, targets[-1], name, content)

    def _post(self, operation: Operation, target: Target, name: str, content: bytes) -> Answer:
        headers: dict[str, str] = {}
        params: dict[str, str] | None = None
        files: dict[str, FilePart] | None = None
        data: bytes | None = None
        if self._profile.text("upload.body") == "multipart":
            files = {self._profile.text("upload.part"): (name, content, "application/octet-stream")}
        else:
            data = content
            headers["Content-Type"] = "application/octet-stream"
            way, _, key = self._profile.text("upload.name_in").partition(":")
            if way == "query":
                params = {key: name}
            elif way == "header":
                is_disposition = key.lower() == "content-disposition"
                headers[key] = f'attachment; filename="{name}"' if is_disposition else name
        return self.session.request(
            operation.method,
            target.url,
            headers=headers,
            params=params,
            data=data,
            files=files,
            expect=operation.expect,
            effect=Effect.CREATE,
            path_template=target.template,
            read_timeout=self._profile.number("http.upload_s"),
        )


def _by_date(file: RemoteFile) -> tuple[bool, float]:
    """Return a key that sorts files by date, those without one last."""
    return file.modified is None, file.modified.timestamp() if file.modified is not None else 0.0
