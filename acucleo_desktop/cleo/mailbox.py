"""What the rest of the program needs of an EDI mailbox, whatever speaks behind it (CIC, Harmony, SFTP)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class RemoteFolder:
    """A folder at Cleo.

    Attributes:
        path: names from the root joined with `/`, as the person wrote it in the settings.
        may_upload, may_download: permissions when the service tells them, None when it does not.
    """

    id: str
    path: str
    may_upload: bool | None = None
    may_download: bool | None = None


@dataclass(frozen=True, slots=True)
class RemoteFile:
    """A file at Cleo.

    Attributes:
        id: opaque id of the service.
        name: name exactly as sent by the service.
        folder: path of its folder.
        size: bytes, None when the service does not tell.
        modified: last change in UTC, None when unknown.
    """

    id: str
    name: str
    folder: str
    size: int | None = None
    modified: datetime | None = None


@dataclass(frozen=True, slots=True)
class UploadReceipt:
    """What the service said after an upload.

    Attributes:
        file_id: id given by the service; empty when it gave none.
        stored_name: name under which it is stored; the sent name when the service did not say.
        status: HTTP status.
        request_id: the service's request id; empty when it gave none.
        excerpt: redacted beginning of the answer.
    """

    file_id: str
    stored_name: str
    size: int
    status: int
    request_id: str = ""
    excerpt: str = ""


class Mailbox(Protocol):
    """An EDI mailbox. Every method may raise a `transport.problems.ServiceProblem`."""

    def folders(self) -> list[RemoteFolder]:
        """Return all folders that the account sees, parents first."""
        ...

    def list_files(self, folder: str) -> list[RemoteFile]:
        """Return the files in `folder`, without doubles, oldest first where dates are known."""
        ...

    def download(self, file: RemoteFile) -> bytes:
        """Return the bytes of `file`; a short read raises instead of returning a part."""
        ...

    def upload(self, folder: str, name: str, content: bytes) -> UploadReceipt:
        """Store `content` as `name`; raises `OutcomeUnknown` when it may have been stored without an answer."""
        ...

    def find(self, folder: str, name: str) -> RemoteFile | None:
        """Return the file with exactly this name, or None; absence does not prove that it never arrived."""
        ...

    def delete(self, file: RemoteFile) -> None:
        """Delete `file`; a file that is gone already counts as deleted."""
        ...

    def put_away(self, file: RemoteFile) -> None:
        """Do what the setting `after_download` says with a file that is stored here: keep, delete or move it."""
        ...

    def close(self) -> None:
        """Forget the token and close connections."""
        ...
