"""The test of a connection: named steps up to the first that fails. It reads only and never uploads."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from acucleo_desktop.cleo.client import CleoMailbox
from acucleo_desktop.cleo.connection import CleoConnection
from acucleo_desktop.cleo.sign_in import OneTimeCode
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.steps import StepResult
from acucleo_desktop.transport.retry import RetryPolicy

if TYPE_CHECKING:
    from acucleo_desktop.documents.clock import Clock
    from acucleo_desktop.transport.secrets import Secrets

_NAMED_FOLDERS = 6
_PATIENCE = RetryPolicy(tries=2)


def test_connection(
    connection: CleoConnection,
    secrets: Secrets,
    clock: Clock,
    folders: Sequence[str] = (),  # noqa: PT028
    *,
    one_time_code: OneTimeCode | None = None,  # noqa: PT028
    proxies: str = "system",  # noqa: PT028
    rate_folder: Path | None = None,  # noqa: PT028
) -> Iterator[StepResult]:
    """Yield the steps of a test: settings, reach, sign in, list folders, find each path, read one page.

    Args:
        connection: what to test, stored or not.
        secrets: holds `password`.
        clock: measures the steps.
        folders: paths to look up, as written in the partners.
        one_time_code: asks a person for the code of an authenticator app.
        proxies: `system`, `none` or the address of a proxy.
        rate_folder: see `CleoMailbox`.
    """
    run = _Run(clock)
    yield run.step("Check the settings", lambda: _settings(connection))
    if run.has_failed():
        return
    with CleoMailbox(
        connection,
        secrets,
        clock,
        rate_folder=rate_folder,
        one_time_code=one_time_code,
        proxies=proxies,
        retry=_PATIENCE,
    ) as mailbox:
        steps: list[tuple[str, Callable[[], str]]] = [
            (f"Reach {connection.address}", lambda: _reach(mailbox)),
            (f"Sign in as {connection.username}", lambda: _sign_in(mailbox)),
            ("List the folders", lambda: _list_folders(mailbox)),
        ]
        steps += [(f"Find the folder {path}", lambda path=path: _find(mailbox, path)) for path in folders]  # type: ignore[misc]
        steps.append(("Read one page of files", lambda: _read_page(mailbox, folders)))
        for name, work in steps:
            yield run.step(name, work)
            if run.has_failed():
                return


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


def _settings(connection: CleoConnection) -> str:
    connection.check()
    return f"preset {connection.preset}, {len(connection.changes)} own settings"


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
    mailbox.sign_in.apply({})
    return f"signed in, {mailbox.sign_in.lifetime_said()}"


def _list_folders(mailbox: CleoMailbox) -> str:
    paths = [folder.path for folder in mailbox.folders()]
    if not paths:
        return "no folders yet"
    more = f" and {len(paths) - _NAMED_FOLDERS} more" if len(paths) > _NAMED_FOLDERS else ""
    return ", ".join(paths[:_NAMED_FOLDERS]) + more


def _find(mailbox: CleoMailbox, path: str) -> str:
    if mailbox.connection.preset == "harmony":
        return "a Harmony mailbox has one way in and one way out"
    folder = mailbox.tree.resolve(path).remote
    may = [
        word
        for word, allowed in (("Upload", folder.may_upload), ("Download", folder.may_download))
        if allowed is not None and allowed
    ]
    return "found" + (f", {' and '.join(may)} allowed" if may else "")


def _read_page(mailbox: CleoMailbox, folders: Sequence[str]) -> str:
    """Read a page of the first folder that may be read, preferring those that look like downloads."""
    wanted = sorted(folders, key=lambda path: "download" not in path.lower())
    path = wanted[0] if wanted else next((folder.path for folder in mailbox.folders()), "")
    if not path:
        return "no folder to read"
    count = mailbox.first_page(path)
    return f"{path}: {count} file" + ("" if count == 1 else "s")
