"""Provocations of the Cleo client."""

from __future__ import annotations

from collections.abc import Callable

from front import Reply
from provocations import Provocation, answered, faults, shared, wanted
from service_lines import CONTENT, FOLDER, Lines

from acucleo_desktop.transport.problems import SignInRefused

_JSON = {"Content-Type": "application/json"}
_NAME = "810_SHOP_000000001_20261123T150000Z_0a1b2c3d.edi"


def _one(code: str, how: str, act: Callable[[Lines], object]) -> Provocation:
    return Provocation(f"cleo.{code}", how, act)


def _upload(name: str = _NAME, **switches: object) -> Callable[[Lines], object]:
    def act(lines: Lines) -> object:
        with faults(lines, "cleo", **switches):
            return lines.mailbox().upload(FOLDER, name, CONTENT)

    return act


def _gone(lines: Lines) -> object:
    stored = lines.cleo_server.store.add_file("download/SHOP", "short-lived.edi", CONTENT, "partner")
    lines.clock.advance(60)
    mailbox = lines.mailbox()
    file = next(file for file in mailbox.list_files("download/SHOP") if file.id == stored.id)
    mailbox.delete(file)
    return mailbox.download(file)


def _shortened(lines: Lines) -> object:
    mailbox = lines.mailbox()
    file = mailbox.list_files("download/SHOP")[0]
    with faults(lines, "cleo", truncate_download=1):
        return mailbox.download(file)


def _wrong_password(lines: Lines) -> object:
    return lines.mailbox(password="not this one").folders()


def _no_code(lines: Lines) -> object:
    return lines.mailbox(auth__otp__mode="form").folders()


def _wrong_code(lines: Lines) -> object:
    with faults(lines, "cleo", totp="JBSWY3DPEHPK3PXP"):
        return lines.mailbox(code=lambda: "no code").folders()


def _locked(lines: Lines) -> object:
    with faults(lines, "cleo", lock_after=1):
        try:
            lines.mailbox(password="not this one").folders()
        except SignInRefused:
            return _after_the_lock(lines)
    return None


def _after_the_lock(lines: Lines) -> object:
    try:
        return lines.mailbox().folders()
    finally:
        lines.cleo_server.store.set_state("locked_until", "")


def _expired(lines: Lines) -> object:
    with faults(lines, "cleo", password_expired=True):
        return lines.mailbox().folders()


def _slash(lines: Lines) -> object:
    mailbox = lines.mailbox()
    mailbox.list_files("download/SHOP")
    with faults(lines, "cleo", redirect_slash="add"):
        return mailbox.list_files("download/SHOP")


def _no_such_folder(lines: Lines) -> object:
    return lines.mailbox().list_files("download/NOBODY")


def _no_delete(lines: Lines) -> object:
    mailbox = lines.mailbox(operations__delete="off")
    return mailbox.delete(mailbox.list_files("download/SHOP")[0])


def _forbidden_root(lines: Lines) -> object:
    lines.cleo_line.misbehave(wanted("GET", "/folders"), Reply(403, b'{"message": "no access"}', _JSON))
    return lines.mailbox().folders()


_LIST, _UPLOAD = "list files (GET)", "upload (POST)"

PROVOCATIONS = (
    *shared("cleo"),
    _one("not-permitted", "403 for the list of folders", _forbidden_root),
    _one("not-found", "404 for the files of a folder that is there", answered("cleo", _LIST, Reply(404, b"{}", _JSON))),
    _one("not-a-list", "an answer without a list", answered("cleo", _LIST, Reply(200, b'{"items": []}', _JSON))),
    _one("sign-in-refused", "the password is wrong", _wrong_password),
    _one(
        "sign-in-address", "the tenant or the path of the interface is wrong", answered("cleo", "sign in", Reply(404))
    ),
    _one("no-token", "a sign-in without a token", answered("cleo", "sign in", Reply(200, b'{"token": 1}', _JSON))),
    _one("code-needed", "a second factor and nobody there", _no_code),
    _one("code-refused", "a second factor and a wrong code", _wrong_code),
    _one("account-locked", "the account is locked after wrong passwords", _locked),
    _one("password-expired", "the password has expired", _expired),
    _one(
        "token-refused",
        "401 for a list, again after another sign-in",
        answered("cleo", _LIST, Reply(401, b'{"message": "no access"}', _JSON)),
    ),
    _one("slash", "the tenant wants a slash at the end of each path", _slash),
    _one("no-folder", "a folder that does not exist", _no_such_folder),
    _one("folder-not-permitted", "the folder takes no uploads from this account", _upload(forbid_upload=True)),
    _one("file-gone", "a listed file is gone", _gone),
    _one("size-differs", "a download is shorter than listed", _shortened),
    _one("name-not-sendable", "a file name with a blank", _upload("order 1.edi")),
    _one("name-taken", "409 for an upload", answered("cleo", _UPLOAD, Reply(409, b"{}", _JSON))),
    _one("file-too-large", "413 for an upload", answered("cleo", _UPLOAD, Reply(413, b"{}", _JSON))),
    _one("upload-body", "the tenant wants another kind of body", _upload(body_mode="raw")),
    _one("upload-refused", "the mailbox refuses the file", answered("cleo", _UPLOAD, Reply(400, b"{}", _JSON))),
    _one("not-offered", "deleting is switched off in the profile", _no_delete),
)
