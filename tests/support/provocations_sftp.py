"""Provocations of the mailbox over SFTP: over a real SSH connection to the practice Cleo."""

from __future__ import annotations

import threading
from collections.abc import Callable
from io import StringIO

import paramiko
from provocations import Provocation, closed_port, faults
from service_lines import CONTENT, FOLDER, Lines

_DOWN, _NAME = "download/SHOP", "810_SHOP_000000002_20261123T150000Z_0a1b2c3d.edi"
_NO_KEY = "SHA256:" + "A" * 43


def _one(code: str, how: str, act: Callable[[Lines], object]) -> Provocation:
    return Provocation(f"cleo.{code}", how, act, "SFTP")


def _folders(**changes: object) -> Callable[[Lines], object]:
    """Return an act: the folders are listed over a changed connection."""
    return lambda lines: lines.sftp(**changes).folders()


def _upload(name: str = _NAME, way: str = "rename", **switches: object) -> Callable[[Lines], object]:
    def act(lines: Lines) -> object:
        mailbox = lines.sftp(sftp__upload=way)
        with faults(lines, "cleo", **switches):
            return mailbox.upload(FOLDER, name, CONTENT)

    return act


def _download(**switches: object) -> Callable[[Lines], object]:
    def act(lines: Lines) -> object:
        mailbox = lines.sftp()
        file = mailbox.list_files(_DOWN)[0]
        with faults(lines, "cleo", **switches):
            return mailbox.download(file)

    return act


def _nobody_listens(lines: Lines) -> object:
    return lines.sftp(port=closed_port()).folders()


def _stopped(lines: Lines) -> object:
    stop = threading.Event()
    stop.set()
    return lines.sftp(stop=stop).folders()


def _own_key(lines: Lines) -> object:
    key, text = paramiko.ECDSAKey.generate(), StringIO()
    key.write_private_key(text)
    return lines.sftp(private_key=text.getvalue(), sftp__sign_in="private-key").folders()


def _file_gone(lines: Lines) -> object:
    lines.cleo_server.store.add_file(_DOWN, "short-lived.edi", CONTENT, "partner")
    lines.clock.advance(60)
    mailbox = lines.sftp()
    file = next(file for file in mailbox.list_files(_DOWN) if file.name == "short-lived.edi")
    mailbox.delete(file)
    return mailbox.download(file)


def _folder_gone(lines: Lines) -> object:
    mailbox = lines.sftp()
    mailbox.list_files(_DOWN)
    with faults(lines, "cleo", vanish=_DOWN):
        return mailbox.list_files(_DOWN)


PROVOCATIONS = (
    _one("unreachable", "nothing listens at the port", _nobody_listens),
    _one("name-unknown", "the host's name does not exist", _folders(host="no-such-company.invalid")),
    _one("host-key-changed", "the server shows another key than the one that is known", _folders(host_key=_NO_KEY)),
    _one("sign-in-refused", "the password is wrong", _folders(password="not this one")),
    _one("sign-in-way", "a private key, where the server takes passwords alone", _own_key),
    _one(
        "private-key", "what was pasted is no private key", _folders(private_key="no key", sftp__sign_in="private-key")
    ),
    _one("stopped", "the run is stopped between two calls", _stopped),
    _one("no-answer", "the line breaks in the middle of a download", _download(sftp_reset_download=99)),
    _one("size-differs", "a download is shorter than listed", _download(truncate_download=1)),
    _one("file-gone", "a listed file is gone", _file_gone),
    _one("not-found", "a folder vanishes after it was looked up", _folder_gone),
    _one("no-folder", "a folder that does not exist", lambda lines: lines.sftp().list_files("download/NOBODY")),
    _one("folder-not-permitted", "the folder takes no uploads from this account", _upload(forbid_upload=True)),
    _one("name-not-sendable", "a file name with a blank", _upload("order 1.edi")),
    _one("refused", "the mailbox is full", _upload(sftp_quota=1)),
    _one("rename-not-offered", "the mailbox forbids renaming", _upload(sftp_no_rename=True)),
    _one(
        "outcome-unknown",
        "the line breaks in the middle of an upload that has its name from the start",
        _upload(way="direct", sftp_reset_upload=99),
    ),
)
