"""What came back: an answer, and the record of a request for the audit trail."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from acucleo_desktop.transport import json_text
from acucleo_desktop.transport.problems import UnexpectedAnswer
from acucleo_desktop.transport.redaction import redact_body, redact_text
from acucleo_desktop.transport.retry import read_http_date, read_retry_after

_REQUEST_ID_HEADERS: Final = ("X-Request-Id", "Request-Id", "X-Correlation-Id", "X-Ms-Request-Id", "X-Trace-Id")


@dataclass(frozen=True, slots=True)
class Answer:
    """A complete answer of a service.

    Attributes:
        service: `acumatica` or `cleo`.
        status: HTTP status.
        headers: headers by any spelling of their names.
        content: the whole body, unpacked.
        url: the address asked, without secrets.
        elapsed: seconds from sending to the last byte, without waits and earlier tries.
    """

    service: str
    status: int
    headers: Mapping[str, str]
    content: bytes
    url: str
    elapsed: float

    @property
    def request_id(self) -> str:
        """The service's own id of the request, empty when it gave none."""
        return next((self.headers[name] for name in _REQUEST_ID_HEADERS if self.headers.get(name)), "")[:200]

    @property
    def date(self) -> datetime | None:
        """The service's own time in UTC (header `Date`), None when it did not say."""
        return read_http_date(self.headers.get("Date", ""))

    @property
    def content_type(self) -> str:
        """Media type without parameters, in lower case; empty when not given."""
        return self.headers.get("Content-Type", "").partition(";")[0].strip().lower()

    def retry_after(self, now: datetime) -> float | None:
        """Return the seconds of wait that the service asks for, None when it does not ask."""
        return read_retry_after(self.headers.get("Retry-After", ""), self.date or now)

    @property
    def is_web_page(self) -> bool:
        """Whether this is a page for people (a portal, a proxy, maintenance) and not data or a file."""
        if self.headers.get("Content-Disposition", "").lower().startswith("attachment"):
            return False
        return self.content_type in {"text/html", "application/xhtml+xml"}

    def json(self) -> Any:
        """Return the body as JSON, fractions as Decimal.

        Raises:
            UnexpectedAnswer: the body is empty or not JSON.
        """
        try:
            return json_text.decode(self.content)
        except ValueError as error:
            told = self.content_type or "no content type"
            raise UnexpectedAnswer(
                f"{self.service}.not-json",
                f"The answer from {self.url} is not JSON ({told}, {len(self.content)} bytes).",
                why="Something between here and the service may have answered in its place, such as a proxy.",
                todo="Open the address in a browser on this computer to see who answers, then compare it with the"
                " address in the connection.",
                service=self.service,
                status=self.status,
                request_id=self.request_id,
                excerpt=self.excerpt(),
                details=f"HTTP {self.status}; {self.excerpt()}",
            ) from error

    def excerpt(self, limit: int = 300) -> str:
        """Return the beginning of the body for support, redacted."""
        return redact_body(self.content, limit)

    def message(self, limit: int = 300) -> str:
        """Return what the service says about an error, redacted, empty when it says nothing.

        Looked for in this order: `message`, `error_description`, `error`, `errors[].message`, the bare text.
        """
        try:
            body = json_text.decode(self.content)
        except ValueError:
            return "" if self.is_web_page else self.excerpt(limit).strip()
        return redact_text(_message_in(body)).strip()[:limit]


def _message_in(body: object) -> str:
    """Find the sentence in a JSON error body."""
    if isinstance(body, str):
        return body
    if not isinstance(body, Mapping):
        return ""
    for name in ("message", "error_description", "error"):
        value = body.get(name)
        if isinstance(value, str) and value.strip():
            return value
        if isinstance(value, Mapping) and isinstance(value.get("message"), str):
            return str(value["message"])
    errors = body.get("errors")
    if isinstance(errors, list):
        found = [entry.get("message") if isinstance(entry, Mapping) else entry for entry in errors]
        return " ".join(text for text in found if isinstance(text, str))
    return ""


@dataclass(frozen=True, slots=True)
class RequestRecord:
    """One call that left (or tried to), for the audit trail. Holds no secret and no body.

    Attributes:
        service: `acumatica` or `cleo`.
        method: HTTP method.
        template: path with ids blanked.
        status: HTTP status, None when no answer came.
        seconds: duration of this try, without waits.
        request_id: the service's id of the request.
        attempt: number of this try, 1 is the first.
        signal: what went wrong, empty when nothing did.
        sent_bytes, received_bytes: sizes of the bodies.
        at: when it began, UTC.
    """

    service: str
    method: str
    template: str
    status: int | None
    seconds: float
    request_id: str
    attempt: int
    signal: str
    sent_bytes: int
    received_bytes: int
    at: datetime
