"""The parts of one request on its way: what was asked, the limits, the hooks of a service, and the measuring."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from acucleo_desktop import __version__
from acucleo_desktop.transport.answer import Answer, RequestRecord
from acucleo_desktop.transport.problems import ServiceProblem
from acucleo_desktop.transport.retry import Effect, Signal
from acucleo_desktop.transport.trouble import Trouble

if TYPE_CHECKING:
    from acucleo_desktop.documents.clock import Clock

_LOG = logging.getLogger("acucleo.transport")
USER_AGENT: Final = f"AcucleoDesktop/{__version__}"

FormFields = Mapping[str, str] | list[tuple[str, str]]
FilePart = tuple[str, bytes, str]
"""File name, content and media type of one part of a multipart body."""


class Authorizer(Protocol):
    """Adds the sign-in to requests. The session calls both methods one at a time, never from two threads at once."""

    def apply(self, headers: dict[str, str]) -> None:
        """Add the authorization to `headers`; may sign in first (with `authorize=False` on the same session)."""
        ...

    def renew(self, answer: Answer) -> bool:
        """Get a new authorization after the 401 in `answer`; return whether a replay makes sense."""
        ...


@dataclass(frozen=True, slots=True)
class Timeouts:
    """Limits in seconds: to connect, between two pieces of an answer, and for the whole of one answer."""

    connect: float = 10.0
    read: float = 60.0
    whole: float = 600.0


@dataclass(slots=True)
class Call:
    """One request on its way through the tries."""

    method: str
    url: str
    template: str
    effect: Effect
    expect: Collection[int]
    headers: dict[str, str]
    params: FormFields | None
    data: bytes | FormFields | None
    files: Mapping[str, FilePart] | None
    authorize: bool
    read_timeout: float
    stop: threading.Event | None
    attempt: int = 0
    renewed: bool = False
    may_have_landed: bool = False

    @property
    def sent_bytes(self) -> int:
        """Size of the body, as far as it is known before it is encoded."""
        own = len(self.data) if isinstance(self.data, bytes) else 0
        return own + sum(len(part[1]) for part in (self.files or {}).values())


class TryFailed(Exception):
    """One try failed; carries the trouble between the try and the table."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.signal.name)
        self.trouble = trouble


@dataclass(slots=True)
class Hooks:
    """What a service adds to the session.

    Attributes:
        authorizer: adds and renews the sign-in.
        observer: is told of every try.
        judge: may name another signal than the table for an answer (None: no opinion).
        explain: may put a problem in better words (None: no better words). Called with the trouble and the ready
            problem; it must keep the class of the problem.
    """

    authorizer: Authorizer | None = None
    observer: Callable[[RequestRecord], None] | None = None
    judge: Callable[[Answer], Signal | None] | None = None
    explain: Callable[[Trouble, ServiceProblem], ServiceProblem | None] | None = None


@dataclass(frozen=True, slots=True)
class Ways:
    """How requests leave the computer.

    Attributes:
        proxies: `system`, `none` or the address of a proxy.
        ca_file: further trusted certificates in PEM form.
        in_flight: requests at the same time.
        user_agent: name of this program.
    """

    proxies: str = "system"
    ca_file: Path | None = None
    in_flight: int = 4
    user_agent: str = USER_AGENT


@dataclass(slots=True)
class Sending:
    """Measures one try and tells the observer."""

    service: str
    call: Call
    clock: Clock
    observer: Callable[[RequestRecord], None] | None
    began: float = field(init=False)
    record: RequestRecord = field(init=False)

    def __post_init__(self) -> None:
        self.began = self.clock.monotonic()
        self.record = RequestRecord(
            service=self.service,
            method=self.call.method,
            template=self.call.template,
            status=None,
            seconds=0.0,
            request_id="",
            attempt=self.call.attempt,
            signal="",
            sent_bytes=self.call.sent_bytes,
            received_bytes=0,
            at=self.clock.now(),
        )

    @property
    def seconds(self) -> float:
        """Seconds since the request left."""
        return self.clock.monotonic() - self.began

    def finish(self, answer: Answer | None, signal: Signal | None) -> None:
        """Tell the observer and the log how it ended."""
        record = replace(self.record, seconds=self.seconds, signal=signal.name.lower() if signal else "")
        if answer is not None:
            record = replace(
                record,
                status=answer.status,
                request_id=answer.request_id,
                received_bytes=len(answer.content),
            )
        _LOG.debug("%s %s %s -> %s", record.service, record.method, record.template, record.status or record.signal)
        if self.observer is not None:
            self.observer(record)
