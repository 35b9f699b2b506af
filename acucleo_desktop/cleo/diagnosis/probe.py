"""One question to a tenant at a time: every answer is a fact, whatever its status. Nothing signs in by itself here."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from acucleo_desktop.transport import json_text
from acucleo_desktop.transport.limiter import RateLimiter
from acucleo_desktop.transport.problems import OutcomeUnknown, Throttled, UnexpectedAnswer
from acucleo_desktop.transport.redaction import redact_text
from acucleo_desktop.transport.request_trail import RequestTrail
from acucleo_desktop.transport.retry import ONE_TRY, Effect, RetryPolicy
from acucleo_desktop.transport.session import FilePart, Hooks, ServiceSession, Timeouts, Ways

if TYPE_CHECKING:
    from acucleo_desktop.documents.clock import Clock

_TOO_FAST: Final = frozenset({429, 503})
_ANY: Final = frozenset(range(100, 600))
_PATIENT: Final = RetryPolicy(tries=4)
_GOOD: Final = range(200, 300)
_NOT_THERE: Final = frozenset({404, 405, 410, 501})
_ENDED: Final = 401


@dataclass(frozen=True, slots=True)
class Heard:
    """An answer.

    Attributes:
        status: HTTP status; 0 when a write left and no usable answer came.
        body: the JSON of the answer, None when it is none.
        is_page: a page for people came in place of data.
    """

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    content: bytes = b""
    body: Any = None
    message: str = ""
    is_page: bool = False

    @property
    def is_good(self) -> bool:
        """Whether it worked."""
        return self.status in _GOOD and not self.is_page

    @property
    def is_there(self) -> bool:
        """Whether something answers at this address, be it a refusal."""
        return self.status not in _NOT_THERE and not self.is_moved and not self.is_page

    @property
    def is_moved(self) -> bool:
        """Whether it is a redirection."""
        return 300 <= self.status < 400  # noqa: PLR2004 - HTTP redirections

    @property
    def said(self) -> str:
        """The status with what the service said, without secrets."""
        return f"{self.status}" + (f" ({self.message})" if self.message else "")


@dataclass(slots=True)
class Pace:
    """How requests of a diagnosis leave.

    Attributes:
        proxies: `system`, `none` or the address of a proxy.
        timeouts: limits in seconds.
        per_second: requests a second on one path.
        rate_folder: folder of the file that shares the pace with other processes; None for this one only.
    """

    proxies: str = "system"
    timeouts: Timeouts = field(default_factory=Timeouts)
    per_second: float = 5.0
    rate_folder: Path | None = None


class Probe:
    """Asks a tenant; every request is noted in the trail.

    Attributes:
        authorization: the header of whoever is signed in; empty for nobody.
        renew: gets another token when the present one has ended, and tells whether there is one.

    Args:
        base_url: the host; nothing leaves it.
        clock: the time and the waiting.
        trail: notes each request.
        ways: proxies, limits and pace.
        stop: aborts waits.
    """

    def __init__(
        self, base_url: str, clock: Clock, trail: RequestTrail, ways: Pace, stop: threading.Event | None = None
    ) -> None:
        self.clock = clock
        self.authorization = ""
        self.renew: Callable[[], bool] = nobody_else
        hooks = Hooks(observer=trail)
        self.session = ServiceSession(
            "cleo",
            base_url,
            clock,
            limiter=RateLimiter(clock, ways.per_second, ways.rate_folder),
            retry=_PATIENT,
            timeouts=ways.timeouts,
            ways=Ways(proxies=ways.proxies),
            hooks=hooks,
            stop=stop,
        )
        # Seeing what haste is answered with needs a way past our own limit.
        self._hasty = ServiceSession(
            "cleo",
            base_url,
            clock,
            retry=ONE_TRY,
            timeouts=ways.timeouts,
            ways=Ways(proxies=ways.proxies, in_flight=8),
            hooks=hooks,
            stop=stop,
        )

    def ask(
        self,
        method: str,
        path: str,
        template: str,
        *,
        headers: Mapping[str, str] | None = None,
        params: Mapping[str, str] | None = None,
        data: bytes | Mapping[str, str] | None = None,
        json: object = None,
        files: Mapping[str, FilePart] | None = None,
        authorization: str | None = None,
        effect: Effect = Effect.NONE,
        hasty: bool = False,
    ) -> Heard:
        """Send one request and return what was heard; once more with another token where the present one has ended.

        Args:
            method: HTTP method.
            path: with ids filled in.
            template: with ids left out, for the trail.
            headers: further headers.
            params: query parameters.
            data: body as bytes or form fields.
            json: body as JSON.
            files: parts of a multipart body.
            authorization: in place of the present token; empty for none.
            effect: what the call does on the other side.
            hasty: past our own limit, and once only.

        Raises:
            ServiceProblem: no answer came, or the service was too busy for it.
        """
        own = {"Accept": "application/json, */*;q=0.5", **(headers or {})}
        body = {"params": params, "data": data, "json": json, "files": files}

        def once() -> Heard:
            token = self.authorization if authorization is None else authorization
            signed = {**own, "Authorization": token} if token else own
            return self._heard(method, path, hasty=hasty, headers=signed, effect=effect, path_template=template, **body)

        heard = once()
        has_ended = heard.status == _ENDED and authorization is None and not hasty
        return once() if has_ended and self.renew() else heard

    def _heard(self, method: str, path: str, *, hasty: bool, effect: Effect, **how: Any) -> Heard:
        session, expect = (self._hasty, _ANY) if hasty else (self.session, _ANY - _TOO_FAST)
        try:
            answer = session.request(method, path, expect=expect, effect=effect, authorize=False, **how)
        except UnexpectedAnswer as problem:
            return Heard(problem.status or 0, is_page=True, message="a web page in place of data")
        except OutcomeUnknown as problem:
            return Heard(0, message=redact_text(problem.what))
        except Throttled as problem:
            if effect is not Effect.NONE:
                return Heard(problem.status or 429, message=redact_text(problem.what))
            raise
        # What is said about an error may be shown; the content of a file never.
        message = " ".join(answer.message(200).split()) if answer.status >= 400 else ""  # noqa: PLR2004 - HTTP errors
        return Heard(answer.status, answer.headers, answer.content, _json(answer.content), message)

    def close(self) -> None:
        """Close all connections."""
        self.session.close()
        self._hasty.close()


def nobody_else() -> bool:
    """Get no other token."""
    return False


def _json(content: bytes) -> Any:
    try:
        return json_text.decode(content)
    except ValueError:
        return None
