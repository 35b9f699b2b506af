"""What the mailbox over SFTP comes to in trouble, brought about at the practice Cleo; docs/retry-table.md has it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from provocations import closed_port, faults
from service_lines import CONTENT, FOLDER, TRIES, Came, Lines

from acucleo_desktop.transport.problems import ServiceProblem

_DOWN = "download/SHOP"
_TRIES = re.compile(r"(\d+) tries")


@dataclass(frozen=True)
class SftpCell:
    """One trouble in one call.

    Attributes:
        trouble, call: as the document names them.
        signal: what the retry table calls it; empty for what has words of its own.
        ends: class of the problem, or `done`.
        tries: how often it is tried.
        act: does it.
    """

    trouble: str
    call: str
    signal: str
    ends: str
    tries: int
    act: Callable[[Lines], object]

    @property
    def came(self) -> Came:
        """What it has to come to."""
        return Came(self.tries, 0, self.ends, "")


def _upload(way: str, **switches: object) -> Callable[[Lines], object]:
    def act(lines: Lines) -> object:
        mailbox = lines.sftp(sftp__upload=way)
        name = f"810_SHOP_{len(lines.cleo_server.store.files())}.edi"
        with faults(lines, "cleo", **switches):
            return mailbox.upload(FOLDER, name, CONTENT)

    return act


def _download(lines: Lines) -> object:
    mailbox = lines.sftp()
    file = mailbox.list_files(_DOWN)[0]
    with faults(lines, "cleo", sftp_reset_download=99):
        return mailbox.download(file)


def _gone(call: str) -> Callable[[Lines], object]:
    """Return an act: a file or folder is asked for that has gone since it was seen."""

    def act(lines: Lines) -> object:
        lines.cleo_server.store.add_file(_DOWN, "gone.edi", CONTENT, "partner")
        lines.clock.advance(60)
        mailbox = lines.sftp()
        file = next(file for file in mailbox.list_files(_DOWN) if file.name == "gone.edi")
        mailbox.delete(file)
        with faults(lines, "cleo", vanish=_DOWN if call == "list" else ""):
            works = {"list": lambda: mailbox.list_files(_DOWN), "download": lambda: mailbox.download(file)}
            return works.get(call, lambda: mailbox.delete(file))()

    return act


def _barred(lines: Lines) -> object:
    mailbox = lines.sftp()
    mailbox.list_files(_DOWN)
    with faults(lines, "cleo", sftp_deny=_DOWN):
        return mailbox.list_files(_DOWN)


def _nobody_listens(lines: Lines) -> object:
    return lines.sftp(port=closed_port()).upload(FOLDER, "810_SHOP_1.edi", CONTENT)


def _stranger(lines: Lines) -> object:
    return lines.sftp(host_key="SHA256:" + "A" * 43).folders()


_BROKEN, _GONE = "the line breaks on the way", "it is gone"
_BY_RENAME, _DIRECT = "upload under a temporary name", "upload under the final name"
_NO_ANSWER, _NOT_FOUND = "sent, then a time-out or a broken connection", "404 or 410"
_REFUSED, _FORBIDDEN = "400, 409, 413, 415, 422 or another 4xx", "403"
_LATER, _NO_CONNECTION = "ServiceUnavailable", "no connection, nothing was sent"

SFTP_CELLS = (
    SftpCell("nobody listens", "any", _NO_CONNECTION, _LATER, TRIES, _nobody_listens),
    SftpCell("another host key is shown", "any", "", "SignInRefused", 1, _stranger),
    SftpCell(
        "password or key is refused", "any", "", "SignInRefused", 1, lambda one: one.sftp(password="not it").folders()
    ),
    SftpCell(_BROKEN, "download", _NO_ANSWER, _LATER, TRIES, _download),
    SftpCell(_BROKEN, _BY_RENAME, _NO_ANSWER, _LATER, TRIES, _upload("rename", sftp_reset_upload=99)),
    SftpCell(_BROKEN, "rename, the file is seen", _NO_ANSWER, "done", 1, _upload("rename", sftp_reset_rename=99)),
    SftpCell(
        _BROKEN,
        "rename, the file is not seen",
        _NO_ANSWER,
        "OutcomeUnknown",
        1,
        _upload("rename", sftp_reset_rename=99, consume_uploads=True),
    ),
    SftpCell(_BROKEN, _DIRECT, _NO_ANSWER, "OutcomeUnknown", 1, _upload("direct", sftp_reset_upload=99)),
    SftpCell(_GONE, "list", _NOT_FOUND, "NotFound", 1, _gone("list")),
    SftpCell(_GONE, "download", _NOT_FOUND, "NotFound", 1, _gone("download")),
    SftpCell(_GONE, "delete", _NOT_FOUND, "done", 1, _gone("delete")),
    SftpCell("permission denied", "list", _FORBIDDEN, "NotPermitted", 1, _barred),
    SftpCell("permission denied", _BY_RENAME, _FORBIDDEN, "NotPermitted", 1, _upload("rename", forbid_upload=True)),
    SftpCell("permission denied", "rename", _REFUSED, "RequestRefused", 1, _upload("rename", sftp_no_rename=True)),
    SftpCell("any other failure", _BY_RENAME, _REFUSED, "RequestRefused", 1, _upload("rename", sftp_quota=1)),
    SftpCell("any other failure", _DIRECT, _REFUSED, "RequestRefused", 1, _upload("direct", sftp_quota=1)),
)


def walk_sftp(lines: Lines, cell: SftpCell) -> Came:
    """Bring a trouble about; return what it came to. The problem's details tell how often it was tried."""
    try:
        cell.act(lines)
    except ServiceProblem as problem:
        tries = _TRIES.search(problem.details)
        return Came(int(tries[1]) if tries else 1, 0, type(problem).__name__, "")
    return Came(1, 0, "done", "")


def render_sftp(words: Callable[[Came], str]) -> str:
    """Return the document's table.

    Args:
        words: of a cell.
    """
    head = "| SFTP: what happens | in | counts in the table as | comes to |\n| --- | --- | --- | --- |\n"
    rows = (f"| {one.trouble} | {one.call} | {one.signal or 'a sign-in'} | {words(one.came)} |" for one in SFTP_CELLS)
    return head + "\n".join(rows) + "\n"
