"""What can go wrong with a service, as classes that decide what happens next.

The engine looks only at the class: `OutcomeUnknown` means ask before repeating, `ServiceUnavailable` and `Throttled`
mean nothing happened and later is fine, `SignInRefused` stops scheduled runs, the others need a person.
"""

from __future__ import annotations

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.transport.redaction import redact_text


class ServiceProblem(Problem):
    """Trouble with Acumatica or Cleo.

    Attributes:
        service: `acumatica` or `cleo`.
        status: HTTP status, None when no answer came.
        request_id: the service's id of the request, empty when it gave none.
        excerpt: redacted beginning of the answer, for support.
    """

    def __init__(
        self,
        code: str,
        what: str,
        *,
        service: str = "",
        status: int | None = None,
        request_id: str = "",
        excerpt: str = "",
        where: str = "",
        why: str = "",
        todo: str = "",
        details: str = "",
        field: str = "",
    ) -> None:
        # A service may say anything, also what it was sent: whatever of it is repeated here is without secrets.
        spoken = {"where": redact_text(where), "why": redact_text(why), "todo": redact_text(todo)}
        super().__init__(code, redact_text(what), **spoken, details=redact_text(details), field=field)
        self.service = service
        self.status = status
        self.request_id = redact_text(request_id)
        self.excerpt = redact_text(excerpt)


class SignInRefused(ServiceProblem):
    """The service refused user, password, client or second factor. Never tried again without a person."""


class NotPermitted(ServiceProblem):
    """Signed in, but without the right for this (403)."""


class NotFound(ServiceProblem):
    """The thing asked for is not there (404 and its disguises)."""


class RequestRefused(ServiceProblem):
    """The service understood and said no (400, 409, 413, 415, 422, business rules). Repeating changes nothing."""


class Throttled(ServiceProblem):
    """The service asks to slow down (429, 503) even after waiting. Nothing was processed."""


class ServiceUnavailable(ServiceProblem):
    """No connection, or an error on a call without effect. Nothing was processed; later is fine."""


class OutcomeUnknown(ServiceProblem):
    """A write left, and no usable answer came back: it may or may not have landed. Ask before repeating."""


class UnexpectedAnswer(ServiceProblem):
    """An answer that does not fit the contract: HTML instead of JSON, a redirect, a short read."""
