"""The test of a connection: named steps up to the first that fails. It reads only and never uploads."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from acucleo_desktop.cleo.client import CleoMailbox
from acucleo_desktop.cleo.connection import CleoConnection
from acucleo_desktop.cleo.opening import Surroundings, open_mailbox
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.steps import StepResult
from acucleo_desktop.transport.retry import RetryPolicy

if TYPE_CHECKING:
    from acucleo_desktop.cleo.sftp_mailbox import SftpMailbox
    from acucleo_desktop.documents.clock import Clock
    from acucleo_desktop.transport.secrets import Secrets

_NAMED_FOLDERS = 6
_FIRST = "Check the settings"
_PATIENCE = RetryPolicy(tries=2)


def test_connection(
    connection: CleoConnection,
    secrets: Secrets,
    clock: Clock,
    folders: Sequence[str] = (),  # noqa: PT028
    *,
    around: Surroundings | None = None,  # noqa: PT028
    begin_at: str = "",  # noqa: PT028
) -> Iterator[StepResult]:
    """Yield the steps of a test: settings, reach, sign in, list folders, find each path, read one page.

    Args:
        connection: what to test, stored or not.
        secrets: holds `password` or `private_key`.
        clock: measures the steps.
        folders: paths to look up, as written in the partners.
        around: what the mailbox gets from outside; None for nothing but the system's proxies.
        begin_at: name of the step that failed last time: those before it are not tried again. Empty for all.
    """
    run = _Run(clock)
    first = run.step(_FIRST, lambda: _settings(connection))
    if run.has_failed() or begin_at in {"", _FIRST}:
        yield first
    if run.has_failed():
        return
    mailbox = open_mailbox(connection, secrets, clock, replace(around or Surroundings(), retry=_PATIENCE))
    with mailbox:
        steps: list[tuple[str, Callable[[], str]]] = [*_first_steps(connection, mailbox)]
        steps += [(f"Find the folder {path}", lambda path=path: _find(mailbox, path)) for path in folders]  # type: ignore[misc]
        steps.append(("Read one page of files", lambda: _read_page(mailbox, folders)))
        names = [name for name, _work in steps]
        for name, work in steps[names.index(begin_at) if begin_at in names else 0 :]:
            yield run.step(name, work)
            if run.has_failed():
                return


def step_names(connection: CleoConnection, folders: Sequence[str] = ()) -> list[str]:
    """Return the names of the steps of a test, which asks nobody yet."""
    found = [f"Find the folder {path}" for path in folders]
    ways = [f"Reach {connection.address}", f"Sign in as {connection.username}", "List the folders"]
    return [_FIRST, *ways, *found, "Read one page of files"]


test_connection.__test__ = False  # type: ignore[attr-defined] # not a test for pytest, though it is called so


class _Run:
    """Carries out steps and remembers whether one failed."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._failed = False

    def has_failed(self) -> bool:
        """Tell whether a step has failed, which ends the chain."""
        return self._failed

    def step(self, name: str, work: Callable[[], str]) -> StepResult:
        """Carry out one step; a problem becomes part of the result."""
        began = self._clock.monotonic()
        try:
            said = work()
        except Problem as problem:
            self._failed = True
            return StepResult(name, ok=False, seconds=self._clock.monotonic() - began, problem=problem)
        return StepResult(name, ok=True, seconds=self._clock.monotonic() - began, said=said)


def _first_steps(
    connection: CleoConnection, mailbox: CleoMailbox | SftpMailbox
) -> Iterator[tuple[str, Callable[[], str]]]:
    """Yield the steps up to the list of folders; each way to the mailbox has its own."""
    reach, sign_in = f"Reach {connection.address}", f"Sign in as {connection.username}"
    if isinstance(mailbox, CleoMailbox):
        yield reach, lambda: _reach(mailbox)
        yield sign_in, lambda: _sign_in(mailbox)
    else:
        yield reach, lambda: f"answers, its key is {mailbox.session.identify()}"
        yield sign_in, lambda: _sign_in_by_sftp(mailbox)
    yield "List the folders", lambda: _list_folders(mailbox)


def _settings(connection: CleoConnection) -> str:
    connection.check()
    count = len(connection.profile.changes)
    return f"preset {connection.preset}, {count} own setting" + ("" if count == 1 else "s")


def _reach(mailbox: CleoMailbox) -> str:
    """Ask the host for anything; every answer shows that it is there, even a refusal."""
    any_status = range(100, 600)
    try:
        answer = mailbox.session.request(
            "HEAD", mailbox.connection.profile.text("auth.path"), expect=any_status, authorize=False
        )
    except Problem as problem:
        # While nothing else was asked for, the address is the first thing to look at.
        problem.field = problem.field or ("base_url" if mailbox.connection.base_url else "tenant")
        raise
    safe = mailbox.connection.address.startswith("https:") or mailbox.session.address.is_loopback
    said = f"answers in {answer.elapsed:.1f} s"
    return said if safe else f"{said}; the connection is not encrypted, anybody on the way can read it"


def _sign_in(mailbox: CleoMailbox) -> str:
    mailbox.sign_in.anew()
    return f"signed in, {mailbox.sign_in.lifetime_said()}"


def _sign_in_by_sftp(mailbox: SftpMailbox) -> str:
    mailbox.session.call("stat", ".", lambda client: client.normalize("."))
    return "signed in"


def _list_folders(mailbox: CleoMailbox | SftpMailbox) -> str:
    paths = [folder.path for folder in mailbox.folders()]
    if not paths:
        return "no folders yet"
    more = f" and {len(paths) - _NAMED_FOLDERS} more" if len(paths) > _NAMED_FOLDERS else ""
    return ", ".join(paths[:_NAMED_FOLDERS]) + more


def _find(mailbox: CleoMailbox | SftpMailbox, path: str) -> str:
    if mailbox.connection.preset == "harmony":
        return "a Harmony mailbox has one way in and one way out"
    folder = mailbox.folder(path)
    may = [
        word
        for word, allowed in (("Upload", folder.may_upload), ("Download", folder.may_download))
        if allowed is not None and allowed
    ]
    other = "" if folder.path == path.strip("/") else f", but it is called {folder.path!r} there; mend the partner"
    return "found" + (f", {' and '.join(may)} allowed" if may else "") + other


def _read_page(mailbox: CleoMailbox | SftpMailbox, folders: Sequence[str]) -> str:
    """Read a page of the first folder that may be read, preferring those that look like downloads."""
    wanted = sorted(folders, key=lambda path: "download" not in path.lower())
    path = wanted[0] if wanted else next((folder.path for folder in mailbox.folders()), "")
    if not path:
        return "no folder to read"
    count = mailbox.first_page(path)
    return f"{path}: {count} file" + ("" if count == 1 else "s")
