"""Cleo's troubles in better words than the general ones: with the folder, the file and the setting to mend."""

from __future__ import annotations

from typing import Final, TypeVar
from urllib.parse import urljoin, urlsplit

from acucleo_desktop.cleo.mailbox import RemoteFile
from acucleo_desktop.cleo.profile import Profile
from acucleo_desktop.transport.problems import (
    NotFound,
    NotPermitted,
    RequestRefused,
    ServiceProblem,
    SignInRefused,
    UnexpectedAnswer,
)
from acucleo_desktop.transport.retry import Signal
from acucleo_desktop.transport.trouble import Trouble

_Kind = TypeVar("_Kind", bound=ServiceProblem)
TOKEN_REFUSED: Final = "cleo.token-refused"  # noqa: S105 - a code, no secret
"""Code of a second 401 after a sign-in that worked; no password was refused."""
_MOST_NAMED: Final = 8
_CONFLICT, _TOO_LARGE, _WRONG_TYPE = 409, 413, 415


def reworded(
    problem: _Kind, code: str, what: str, *, where: str = "", why: str = "", todo: str = "", field: str = ""
) -> _Kind:
    """Return a problem of the same class and the same technical remainder in other words."""
    return type(problem)(
        code,
        what,
        where=where,
        why=why,
        todo=todo,
        field=field,
        service="cleo",
        status=problem.status,
        request_id=problem.request_id,
        excerpt=problem.excerpt,
        details=problem.details,
    )


def better(trouble: Trouble, problem: ServiceProblem) -> ServiceProblem | None:
    """Return a problem of the session in the words of this service, None where the general ones are as good."""
    if trouble.signal is Signal.UNAUTHORIZED and isinstance(problem, SignInRefused):
        return reworded(
            problem,
            TOKEN_REFUSED,
            f"Cleo does not accept the token that it has just given: {_said(problem) or 'no reason'}.",
            why="The account may lack the right for this call, or the sign-in setting auth.scheme is not right.",
            todo="Nothing was changed. If it comes again, show the details to the Cleo administrator.",
        )
    if trouble.signal is Signal.REDIRECTED and trouble.answer is not None:
        return _about_slash(trouble, problem)
    return None


def _about_slash(trouble: Trouble, problem: ServiceProblem) -> ServiceProblem | None:
    """Say that only a slash at the end is wrong, when that is all that differs."""
    location = trouble.answer.headers.get("Location", "") if trouble.answer is not None else ""
    here, there = urlsplit(trouble.url), urlsplit(urljoin(trouble.url, location))
    is_same_place = here.netloc == there.netloc and here.path.rstrip("/") == there.path.rstrip("/")
    if here.path == there.path or not is_same_place:
        return None
    needs = there.path.endswith("/")
    return reworded(
        problem,
        "cleo.slash",
        f"The path {here.path} {'needs a' if needs else 'must not have a'} slash at its end at this tenant.",
        why="Cleo answered with a redirection that differs in nothing else. It is not followed, as that would turn an"
        " upload into a question.",
        todo="Mend the path under operations (or auth.path) in the settings of the connection.",
        field="profile.operations.list_files",
    )


def _said(problem: ServiceProblem) -> str:
    """Return what the service itself said, as the end of a sentence."""
    return problem.what.partition(": ")[2].rstrip(".")


def not_permitted(problem: NotPermitted, folder: str, permission: str, username: str) -> NotPermitted:
    """Name the folder and the permission that is missing there."""
    wanted = {"upload": "Upload", "download": "Download", "delete": "Delete"}.get(permission, "")
    done = {"upload": "send files to", "download": "read", "delete": "delete files in"}.get(permission, "use")
    return reworded(
        problem,
        "cleo.folder-not-permitted",
        f"Cleo does not let {username} {done} the folder {folder!r}.",
        why=f"The folder lacks the permission {wanted} for this account." if wanted else "A permission is missing.",
        todo=f"Ask the Cleo administrator for {wanted or 'access'} on this folder, or choose another in the partner.",
        field="folder",
    )


def no_folder(path: str, parent: str, here: list[str]) -> NotFound:
    """Name the folders that are there in place of the one that is not."""
    names = ", ".join(repr(name) for name in here[:_MOST_NAMED])
    there = f"There are: {names}." if names else "There are no folders in it that this account may see."
    return NotFound(
        "cleo.no-folder",
        f"There is no folder {path!r} at Cleo.",
        where=f"Looked in {parent!r}. {there}" if parent else f"Looked in the outermost folders. {there}",
        why="The folder has another name, or this account may not see it.",
        todo="Choose one of the folders that are there, or ask the Cleo administrator to create it.",
        service="cleo",
        field="folder",
    )


def file_gone(problem: NotFound, file: RemoteFile) -> NotFound:
    """Name the file that was listed and is no longer there."""
    return reworded(
        problem,
        "cleo.file-gone",
        f"The file {file.name!r} is no longer in {file.folder!r} at Cleo.",
        why="It was fetched by another program, moved or deleted after the list was read.",
        todo="Nothing needs to be done unless it is missed; then ask the Cleo administrator to send it again.",
    )


def size_differs(file: RemoteFile, came: int, status: int | None = None, request_id: str = "") -> UnexpectedAnswer:
    """Name both sizes of a download that does not have the announced one."""
    return UnexpectedAnswer(
        "cleo.size-differs",
        f"{file.name!r} has {file.size} bytes by Cleo's list, but {came} came.",
        why="The file broke off on its way, or is still being written at Cleo.",
        todo="Nothing was taken over; the next sync fetches it again.",
        service="cleo",
        status=status,
        request_id=request_id,
    )


def name_not_sendable(name: str) -> RequestRefused:
    """Refuse a name before it is sent."""
    return RequestRefused(
        "cleo.name-not-sendable",
        f"The file name {name!r} may not be sent to Cleo.",
        why="Names hold letters, digits, dot, hyphen and underscore, begin with no dot, have an extension, and are at"
        " most 100 long, so that no rule of names at Cleo leaves the file aside.",
        todo="Give the file another name.",
        service="cleo",
    )


def upload_refused(problem: RequestRefused, folder: str, name: str, profile: Profile) -> RequestRefused:
    """Say what a refusal of an upload means and which setting or rule is behind it."""
    said = _said(problem)
    if problem.code == "cleo.name-not-sendable":
        return problem
    if problem.status == _WRONG_TYPE:
        other = "raw" if profile.text("upload.body") == "multipart" else "multipart"
        return reworded(
            problem,
            "cleo.upload-body",
            f"Cleo does not take uploads written as {profile.text('upload.body')}: {said}.",
            why="Tenants differ in how a file must be written; nothing was stored.",
            todo=f'Set "upload.body" to "{other}" in the profile of the connection and send again.',
            field="profile.upload.body",
        )
    if problem.status == _CONFLICT:
        return reworded(
            problem,
            "cleo.name-taken",
            f"Cleo already has a file called {name!r} in {folder!r}.",
            why="The same name was sent before.",
            todo="Look whether that file is this document before sending it again under a new name.",
        )
    if problem.status == _TOO_LARGE:
        return reworded(
            problem,
            "cleo.file-too-large",
            f"{name!r} is too large for Cleo: {said}.",
            why="The service has a limit for one file; nothing was stored.",
            todo="Send the documents in several files.",
        )
    return reworded(
        problem,
        "cleo.upload-refused",
        f"Cleo refused {name!r} in {folder!r}: {said}.",
        why="Mailboxes may restrict names and kinds of files; nothing was stored.",
        todo="Ask the Cleo administrator which file names this folder takes.",
    )


def not_offered(operation: str, preset: str) -> RequestRefused:
    """Say that a call is switched off or does not exist."""
    return RequestRefused(
        "cleo.not-offered",
        f"The interface of this connection ({preset}) has no call for {operation.replace('_', ' ')}.",
        why=f"The setting operations.{operation} is off.",
        todo="Set it in the profile of the connection if this tenant has such a call.",
        service="cleo",
        field=f"profile.operations.{operation}",
    )
