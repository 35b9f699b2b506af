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
    (
        "nbr' cannot be empty",
        "numbering-manual",
        "Set the numbering sequence of this kind of document to automatic numbering.",
    ),
    (
        "is assigned automatically",
        "numbering-automatic",
        "Leave the number to Acumatica, or set the numbering sequence to manual.",
    ),
    ("is too long", "text-too-long", "Set a shorter length for this field in the connection's field_lengths."),
    ("could not find member", "field-unknown", "Test the connection: it names the fields that the endpoint lacks."),
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
            return _precondition(answer, entity, creates=creates)
        case 422:
            return _record_refused(answer, entity)
        case 500:
            return _from_exception(answer, entity, creates=creates)
        case _:
            return _refused(answer, entity, _said_of_request(answer) or f"status {answer.status}", ())


def _precondition(answer: Answer, entity: str, *, creates: bool) -> ServiceProblem:
    """Return the problem of a 412: a record under these keys is there, or is not, against what was meant."""
    if creates:
        return _make(
            RequestRefused,
            "exists-already",
            f"Acumatica has another {entity} under this key already; it was not changed.",
            answer,
            why="Its key was proposed by this program and belongs to something else.",
            todo="Choose the right one on the partner sheet, or make it in Acumatica under another key.",
        )
    return _make(
        RequestRefused,
        "gone-meanwhile",
        f"The {entity} that should be changed is not in Acumatica any more.",
        answer,
        why="It was deleted, renumbered or hidden meanwhile.",
        todo="Look it up in Acumatica.",
    )


def is_sign_in_page(answer: Answer) -> bool:
    """Tell whether a site sends a caller whose cookie ended to its sign-in page (and not to its error page)."""
    location = answer.headers.get("Location", "")
    return answer.status in {301, 302, 303, 307} and "login" in urlsplit(location).path.lower()


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
            NotOptimizable,
            "not-optimizable",
            f"The list of {entity} cannot be read with these fields.",
            answer,
            why="Acumatica gives them only record by record.",
            todo="Nothing has to be done: the records are read one by one.",
        )
    if kind.startswith("KeyNotFound"):
        return _make(
            RequestRefused,
            "field-missing",
            f"The endpoint does not have a field that is read of the {entity}: {said}",
            answer,
            why="The version is older, or the extended endpoint leaves it out.",
            todo="Test the connection: it names the fields that the endpoint lacks.",
            field="endpoint_version",
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
        todo="Close other integrations or wait; the next sync tries again by itself. A run of this program that was "
        "cut off holds its place until its session ends: an hour with OAuth, 10 to 20 minutes with a cookie.",
    )


def unreadable_reply(problem: UnexpectedAnswer, entity: str) -> OutcomeUnknown:
    """Return the problem of a success whose record cannot be read: it is saved, or somebody else has answered."""
    return OutcomeUnknown(
        "acumatica.reply-unreadable",
        f"Acumatica answered that the {entity} is saved, but its reply cannot be read.",
        why=problem.what,
        todo="It is asked for before anything is written again.",
        service=_SERVICE,
        status=problem.status,
        request_id=problem.request_id,
        excerpt=problem.excerpt,
        details=problem.details,
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


def _said_of_request(answer: Answer) -> str:
    """Return what a refused request says, with the first field that its model state names."""
    body = _body(answer)
    state = body.get("modelState")
    texts = [str(text) for found in state.values() for text in found] if isinstance(state, Mapping) else []
    return " ".join(part for part in (_innermost(body), *texts[:1]) if part)


def _said(answer: Answer) -> str:
    return _innermost(_body(answer))
