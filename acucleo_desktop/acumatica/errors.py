"""Reading Acumatica's errors: the status decides first, the body gives the sentence shown to a person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar
from urllib.parse import parse_qs, urlsplit

from acucleo_desktop.transport.answer import Answer
from acucleo_desktop.transport.problems import (
    NotFound,
    NotPermitted,
    OutcomeUnknown,
    RequestRefused,
    ServiceProblem,
    ServiceUnavailable,
    UnexpectedAnswer,
)
from acucleo_desktop.transport.redaction import redact_text
from acucleo_desktop.transport.retry import Signal, signal_of_status

FieldError = tuple[str, int, str]
_Kind = TypeVar("_Kind", bound=ServiceProblem)
_SERVICE = "acumatica"


class RecordRefused(RequestRefused):
    """A record that Acumatica did not take.

    Attributes:
        field_errors: (path, row number or 0, text), innermost first.
    """

    field_errors: tuple[FieldError, ...] = ()


class NotOptimizable(RequestRefused):
    """A list asked for something that Acumatica gives only record by record (CannotOptimize)."""


_KNOWN = (
    ("customer order number is used", "customer-order-repeats", "Compare the two orders; one of them is enough."),
    ("vendor ref. number", "vendor-reference-repeats", "Compare the two bills; one of them is enough."),
    ("customer status is", "customer-status", "Ask whoever manages the customer to release it, then run it again."),
    ("purchase order", "purchase-order-not-open", "Open the purchase order in Acumatica, then run it again."),
    ("order line:", "purchase-order-not-open", "Open the purchase order in Acumatica, then run it again."),
    ("financial period", "period-closed", "Open the period in Acumatica, or change the date, then run it again."),
    ("cannot be found", "value-unknown", "Create it in Acumatica, or correct the code, then run it again."),
    ("cannot be empty", "value-missing", "Fill in the default in Acumatica, then run it again."),
    ("another process", "changed-meanwhile", "Run it again: somebody saved the record at the same moment."),
    ("insufficient rights", "no-rights", "Give the sync user the right to this form in Acumatica."),
)


def problem_of(answer: Answer, entity: str, *, creates: bool = False) -> ServiceProblem:
    """Turn an answer that is an error into a problem in the class that decides what happens next.

    Args:
        answer: with a status of 302 or 400 and above.
        entity: what was asked for, such as `SalesOrder`.
        creates: whether the call may have created something when its outcome is not known.
    """
    match answer.status:
        case 302 | 301 | 303 | 307:
            return redirected(answer)
        case 403:
            return _make(
                NotPermitted,
                "no-rights",
                _said(answer) or f"The sync user may not use {entity}.",
                answer,
                why="The user's roles do not cover this form, or it is hidden by restriction groups.",
                todo="Give the sync user the right to this form in Acumatica.",
            )
        case 404:
            return _make(
                NotFound,
                "not-found",
                f"Acumatica does not know {entity} under this address.",
                answer,
                why="The endpoint, its version or the record does not exist.",
                todo="Test the connection: it names the versions that the site offers.",
                field="endpoint_version",
            )
        case 412:
            return _make(
                RequestRefused, "precondition", f"The {entity} exists, or does not, against what was asked.", answer
            )
        case 422:
            return _record_refused(answer, entity)
        case 500:
            return _from_exception(answer, entity, creates=creates)
        case _:
            said = _said(answer)
            return _make(RequestRefused, "refused", f"Acumatica refused the {entity}: {said or answer.status}.", answer)


def server_trouble(answer: Answer) -> Signal | None:
    """Tell a server that failed from one that explains itself (Acumatica: 500 with a body is mostly a refusal).

    The first goes through the retry table like any other 5xx; the second is read as a refusal by `problem_of`.
    """
    if answer.status != 500 or _explains(_body(answer)):  # noqa: PLR2004
        return None
    return signal_of_status(answer.status, has_retry_after="Retry-After" in answer.headers)


def _explains(body: Mapping[str, Any]) -> bool:
    return any(body.get(name) for name in ("exceptionMessage", "exceptionType", "innerException", "error"))


def _from_exception(answer: Answer, entity: str, *, creates: bool) -> ServiceProblem:
    body = _body(answer)
    kind = str(body.get("exceptionType", "")).rsplit(".", 1)[-1]
    said = _innermost(body)
    if kind.startswith("NoEntitySatisfiesTheCondition"):
        return _make(NotFound, "not-found", f"There is no such {entity} in Acumatica.", answer)
    if kind.startswith("CannotOptimize"):
        return _make(
            NotOptimizable, "not-optimizable", f"The list of {entity} cannot be read with these fields.", answer
        )
    if kind.startswith("PXSetupNotEntered"):
        return _make(RequestRefused, "setup-missing", said, answer, todo="Fill in the named form in Acumatica.")
    if kind.startswith("OutcomeEntityHasErrors"):
        return _refused(answer, entity, said, ())
    if "api login limit" in said.lower() or "concurrent api logins" in said.lower():
        return login_limit(answer, said)
    if not body.get("exceptionMessage") and not body.get("exceptionType"):
        if creates:
            return _make(
                OutcomeUnknown,
                "outcome-unknown",
                f"Acumatica answered with an error of its own, and the {entity} may have been saved.",
                answer,
                todo="It is looked up before anything is tried again.",
            )
        return _make(
            ServiceUnavailable,
            "server-error",
            "Acumatica answered with an error of its own.",
            answer,
            todo="Nothing was changed; the next sync tries again by itself.",
        )
    return _refused(answer, entity, said, ())


def _record_refused(answer: Answer, entity: str) -> ServiceProblem:
    body = _body(answer)
    errors = sorted(field_errors(body), key=lambda error: (error[0] == "record", -error[0].count(".")))
    said = errors[0][2] if errors else _innermost(body) or "no reason given"
    return _refused(answer, entity, said, tuple(errors))


def _refused(answer: Answer, entity: str, said: str, errors: tuple[FieldError, ...]) -> RecordRefused:
    code, todo = "refused", "Mend the cause in Acumatica or on the partner sheet, then run it again."
    for words, known, way_out in _KNOWN:
        if words in said.lower():
            code, todo = known, way_out
            break
    where = f"{entity}, {errors[0][0]}" + (f", line {errors[0][1]}" if errors[0][1] else "") if errors else entity
    sentence = said if said.endswith(".") else f"{said}."
    problem = _make(
        RecordRefused, code, f"Acumatica did not take the {entity}: {sentence}", answer, where=where, todo=todo
    )
    problem.field_errors = tuple((path, row, redact_text(text)) for path, row, text in errors)
    return problem


def field_errors(body: Mapping[str, Any], path: str = "", row: int = 0) -> Iterator[FieldError]:
    """Walk a refused record and yield every error with its path and row number."""
    if isinstance(body.get("error"), str) and body["error"].strip():
        yield path or "record", row, " ".join(body["error"].split())
    for name, value in body.items():
        here = f"{path}.{name}" if path else name
        if isinstance(value, Mapping):
            yield from field_errors(value, here, row)
        elif isinstance(value, list):
            for index, part in enumerate(value, 1):
                if isinstance(part, Mapping):
                    yield from field_errors(part, here, int(part.get("rowNumber") or index))


def login_limit(answer: Answer, said: str) -> ServiceProblem:
    """Return the problem of all API seats being taken: later is fine."""
    return _make(
        ServiceUnavailable,
        "login-limit",
        "All places for API users are taken at Acumatica.",
        answer,
        why=f"Acumatica says: {said}" if said else "Other programs hold the licensed sessions.",
        todo="Close other integrations or wait; the next sync tries again by itself.",
    )


def redirected(answer: Answer) -> ServiceProblem:
    """Read a redirect: Acumatica sends a call without a seat to its error page, and a lost session to its login."""
    location = answer.headers.get("Location", "")
    message = " ".join(parse_qs(urlsplit(location).query).get("message", []))
    if "login limit" in message.lower() or "Frames/Error" in location:
        return login_limit(answer, message)
    return _make(
        UnexpectedAnswer,
        "redirected",
        f"Acumatica sends the request elsewhere: {message or location or 'no address given'}.",
        answer,
        why="The session has ended, or the address of the site is not the final one.",
        todo="Open the address of the connection in a browser and use the one it ends at.",
        field="instance_url",
    )


def _make(
    kind: type[_Kind],
    code: str,
    what: str,
    answer: Answer,
    *,
    where: str = "",
    why: str = "",
    todo: str = "",
    field: str = "",
) -> _Kind:
    return kind(
        f"acumatica.{code}",
        what,
        service=_SERVICE,
        status=answer.status,
        request_id=answer.request_id,
        excerpt=answer.excerpt(),
        where=where,
        why=why,
        todo=todo,
        field=field,
    )


def _body(answer: Answer) -> Mapping[str, Any]:
    try:
        body = answer.json()
    except UnexpectedAnswer:
        return {}
    return body if isinstance(body, Mapping) else {}


def _innermost(body: Mapping[str, Any]) -> str:
    """Return the innermost message of an HttpError."""
    said = ""
    while isinstance(body, Mapping):
        said = str(body.get("exceptionMessage") or body.get("message") or said)
        body = body.get("innerException") or {}
        if not body:
            break
    return " ".join(said.split())


def _said(answer: Answer) -> str:
    return _innermost(_body(answer))
