"""The troubles of SFTP in words, in the classes that tell the engine what happens next."""

from __future__ import annotations

from acucleo_desktop.cleo.connection import CleoConnection
from acucleo_desktop.transport.problems import (
    NotFound,
    NotPermitted,
    OutcomeUnknown,
    RequestRefused,
    SignInRefused,
)


def not_found(path: str) -> NotFound:
    """Return the problem of a path that is not there."""
    return NotFound(
        "cleo.not-found",
        f"There is nothing called {path!r} in the SFTP mailbox.",
        why="It was removed or renamed there, or the setting sftp.root is not right.",
        todo="Compare the folder in the partner with those that Test lists.",
        service="cleo",
        field="folder",
    )


def not_permitted(path: str, username: str, said: str) -> NotPermitted:
    """Return the problem of a missing right."""
    return NotPermitted(
        "cleo.folder-not-permitted",
        f"The SFTP mailbox does not let {username} use {path!r}: {said}.",
        why="The folder lacks the permission Upload or Download for this account, or files of this name are not taken.",
        todo="Ask the Cleo administrator for the permission on this folder, or choose another in the partner.",
        service="cleo",
        field="folder",
    )


def refused(path: str, said: str) -> RequestRefused:
    """Return the problem of a call that the server understood and refused."""
    return RequestRefused(
        "cleo.refused",
        f"The SFTP mailbox refused {path!r}: {said}.",
        why="It may be full, or not take files of this name or size.",
        todo="Ask the Cleo administrator what the mailbox takes, then try again.",
        service="cleo",
    )


def rename_not_offered(path: str, said: str) -> RequestRefused:
    """Return the problem of a mailbox in which nothing can be renamed; nothing stays there under the final name."""
    return RequestRefused(
        "cleo.rename-not-offered",
        f"The SFTP mailbox does not let {path!r} be renamed: {said}.",
        why="Files are sent under a temporary name and renamed when they are whole, and this mailbox forbids the"
        " second step. The file was not delivered.",
        todo='Set "sftp.upload" to "direct" in the advanced settings of the connection and send again.',
        service="cleo",
        field="profile.sftp.upload",
    )


def upload_unknown(path: str, said: str) -> OutcomeUnknown:
    """Return the problem of an upload of which nobody knows whether it landed."""
    return OutcomeUnknown(
        "cleo.outcome-unknown",
        f"The line broke while {path!r} was delivered to the SFTP mailbox; {said}.",
        why="Cleo takes files away once it has them, so that a missing file proves nothing.",
        todo="Look in Cleo Cockpit under Messages for the control number before sending it again.",
        service="cleo",
    )


def host_key_changed(connection: CleoConnection, known: str, shown: str) -> SignInRefused:
    """Return the problem of a server that shows another identity; no password was said to it."""
    return SignInRefused(
        "cleo.host-key-changed",
        f"The SFTP server {connection.host} shows another key than before.",
        where=f"Known is {known}; shown was {shown}.",
        why="Its operator has changed the key, or somebody answers in its place. No password was sent.",
        todo="Ask the Cleo administrator for the fingerprint. If it is the one that was shown, write it into the field"
        " Host key of the connection and save.",
        service="cleo",
        field="host_key",
    )


def sign_in_refused(connection: CleoConnection, said: str, *, by_key: bool) -> SignInRefused:
    """Return the problem of a refused password or key."""
    return SignInRefused(
        "cleo.sign-in-refused",
        f"The SFTP mailbox refuses to sign in {connection.username} at {connection.host}: {said}.",
        where="Connections, Cleo, user name and " + ("private key." if by_key else "password."),
        why="The public half of the key is not known there, or belongs to another account."
        if by_key
        else "The password is not right or has expired, or the mailbox does not allow SFTP.",
        todo="Ask the Cleo administrator to compare the key of this mailbox account, then press Test."
        if by_key
        else "Try the same user and password in Cleo Portal, then type them here again. It is not tried again by"
        " itself, so that the account is not locked.",
        service="cleo",
        field="private_key" if by_key else "password",
    )


def way_not_allowed(connection: CleoConnection, allowed: tuple[str, ...]) -> SignInRefused:
    """Return the problem of a way to sign in that the server does not have."""
    names = ", ".join(allowed) or "none that it names"
    return SignInRefused(
        "cleo.sign-in-way",
        f"The SFTP server {connection.host} does not take this way to sign in.",
        why=f"It takes: {names}.",
        todo='Set "sftp.sign_in" to "private-key" or "password" in the advanced settings of the connection.',
        service="cleo",
        field="profile.sftp.sign_in",
    )


def private_key_not_readable() -> SignInRefused:
    """Return the problem of a private key that is none, or that the password does not open."""
    return SignInRefused(
        "cleo.private-key",
        "The private key of the connection cannot be read.",
        why="It is not a private key of kind Ed25519, ECDSA or RSA as text (OpenSSH or PEM), or it is encrypted and the"
        " password of the connection does not open it.",
        todo="Paste the whole key, with the lines BEGIN and END, into the field Private key.",
        service="cleo",
        field="private_key",
    )
