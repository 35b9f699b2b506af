"""Turns a signal into a problem in words, in the class that tells the engine what happens next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from acucleo_desktop.transport.answer import Answer
from acucleo_desktop.transport.problems import (
    NotFound,
    NotPermitted,
    OutcomeUnknown,
    RequestRefused,
    ServiceProblem,
    ServiceUnavailable,
    SignInRefused,
    Throttled,
    UnexpectedAnswer,
)
from acucleo_desktop.transport.redaction import redact_text
from acucleo_desktop.transport.retry import Signal

SERVICE_NAMES: Final[Mapping[str, str]] = MappingProxyType({"acumatica": "Acumatica", "cleo": "Cleo"})


class Stopped(ServiceUnavailable):
    """The run was stopped from here while it waited; nothing was sent."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """One failed try.

    Attributes:
        signal: what came back.
        url: where it was sent, without secrets.
        answer: the answer, None when none came.
        cause: the words of the layer below, without secrets.
        tries: tries made in all.
    """

    signal: Signal
    url: str
    answer: Answer | None = None
    cause: str = ""
    tries: int = 1


@dataclass(frozen=True, slots=True)
class _Words:
    kind: type[ServiceProblem]
    code: str
    what: str
    why: str
    todo: str


_LATER = "Nothing was changed; the next sync tries again by itself."
_WORDS: Final[Mapping[Signal, _Words]] = MappingProxyType(
    {
        Signal.CONNECT_FAILED: _Words(
            ServiceUnavailable,
            "unreachable",
            "{name} at {host} cannot be reached.",
            "The network or the proxy is down, or the address in the connection is not right.",
            "Check that this computer is online and that the address is written correctly. " + _LATER,
        ),
        Signal.CERTIFICATE: _Words(
            ServiceUnavailable,
            "certificate",
            "The identity of {host} could not be proven: {cause}.",
            "Its certificate does not belong to this name, has expired, or was issued by an authority that this"
            " computer does not trust, which also happens when a company proxy reads encrypted traffic.",
            "Ask your IT to install the missing root certificate in the system's certificate store. Nothing was sent.",
        ),
        Signal.NO_ANSWER: _Words(
            ServiceUnavailable,
            "no-answer",
            "{name} at {host} did not answer in time.",
            "The service is slow at the moment, or the line broke.",
            _LATER,
        ),
        Signal.CUT_SHORT: _Words(
            ServiceUnavailable,
            "answer-cut-short",
            "The answer of {name} broke off in the middle.",
            "The line broke while the answer was on its way.",
            _LATER,
        ),
        Signal.UNAUTHORIZED: _Words(
            SignInRefused,
            "sign-in-refused",
            "{name} does not accept the sign-in: {said}.",
            "The password was changed, the account is locked, or its access was withdrawn.",
            "Open the connection, type the password again and press Test. Scheduled runs wait until then, so that the"
            " account is not locked.",
        ),
        Signal.FORBIDDEN: _Words(
            NotPermitted,
            "not-permitted",
            "{name} does not let this account do that: {said}.",
            "The account is signed in but lacks a permission.",
            "Ask the administrator of {name} for the permission.",
        ),
        Signal.NOT_FOUND: _Words(
            NotFound,
            "not-found",
            "{name} does not know {url}: {said}.",
            "It was removed or renamed there, or the address in the connection is not right.",
            "Check the address and the names in the connection.",
        ),
        Signal.REFUSED: _Words(
            RequestRefused,
            "refused",
            "{name} refused the request: {said}.",
            "It understood the request and does not accept its content.",
            "Mend what it names, then try again.",
        ),
        Signal.REQUEST_TIMED_OUT: _Words(
            ServiceUnavailable, "no-answer", "{name} stopped waiting for the request.", "The line is slow.", _LATER
        ),
        Signal.THROTTLED: _Words(
            Throttled,
            "throttled",
            "{name} asks to slow down, even after {tries} tries.",
            "Too many requests came from this account, perhaps from another program that shares it.",
            "Wait a few minutes. " + _LATER,
        ),
        Signal.BUSY: _Words(
            Throttled,
            "busy",
            "{name} is busy and asks to come back later, even after {tries} tries.",
            "It is overloaded or under maintenance.",
            _LATER,
        ),
        Signal.UNAVAILABLE: _Words(
            ServiceUnavailable,
            "unavailable",
            "{name} is not available at the moment: {said}.",
            "It is overloaded or under maintenance.",
            _LATER,
        ),
        Signal.SERVER_ERROR: _Words(
            ServiceUnavailable,
            "server-error",
            "{name} had an error of its own: {said}.",
            "The fault lies on its side.",
            "Try again later; if it stays, give the request id below to the support of {name}.",
        ),
        Signal.REDIRECTED: _Words(
            UnexpectedAnswer,
            "redirected",
            "{name} points from {url} to another address: {location}.",
            "The address in the connection is not quite right (a slash, http for https), or a sign-in page is first.",
            "Compare the address in the connection with the one it points to. It was not followed, so that the"
            " sign-in data stay where they belong.",
        ),
        Signal.FOREIGN_PAGE: _Words(
            UnexpectedAnswer,
            "web-page",
            "A web page came back from {url} where data belongs.",
            "A proxy, a portal or a maintenance page answered in place of {name}.",
            "Open the address in a browser on this computer to see who answers.",
        ),
        Signal.UNEXPECTED_SUCCESS: _Words(
            UnexpectedAnswer,
            "unexpected-status",
            "{name} answered with status {status}, which was not agreed for this request.",
            "Its interface may have changed.",
            "Give the details to support.",
        ),
    }
)

_NAME_UNKNOWN = _Words(
    ServiceUnavailable,
    "name-unknown",
    "No computer called {computer} could be found.",
    "The name in the connection is misspelt, or this computer is offline.",
    "Compare the address with the one in your browser when you work in {name}. Nothing was sent.",
)
_PROXY_WANTS_SIGN_IN: Final = 407


def problem_of(service: str, trouble: Trouble, *, in_doubt: bool = False) -> ServiceProblem:
    """Return the problem for a person.

    Args:
        service: `acumatica` or `cleo`.
        trouble: the last failed try.
        in_doubt: the call may have taken effect on the other side.
    """
    words = _WORDS[trouble.signal]
    if trouble.signal is Signal.CONNECT_FAILED and "name" in trouble.cause and "resol" in trouble.cause:
        words = _NAME_UNKNOWN
    values = _values(service, trouble)
    what, why, todo = (_fill(text, values) for text in (words.what, words.why, words.todo))
    answer = trouble.answer
    if answer is not None and answer.status == _PROXY_WANTS_SIGN_IN:
        what = "The company proxy asks for a sign-in of its own."
        why, todo = "The proxy in the settings has no user and password.", "Ask your IT how programs pass the proxy."
    kind, code = words.kind, words.code
    if in_doubt:
        kind, code = OutcomeUnknown, "outcome-unknown"
        why = "The request had left, so it may have been carried out although no usable answer came back."
        todo = f"Look in {values['name']} whether it arrived before sending it again."
    return kind(
        f"{service}.{code}",
        what,
        why=why,
        todo=todo,
        service=service,
        status=answer.status if answer is not None else None,
        request_id=answer.request_id if answer is not None else "",
        excerpt=answer.excerpt() if answer is not None else "",
        details=_details(trouble),
    )


def _values(service: str, trouble: Trouble) -> dict[str, str]:
    answer = trouble.answer
    said = answer.message().rstrip(". ") if answer is not None else "no answer"
    if answer is not None and not said:
        said = f"it gave no reason (status {answer.status})"
    host = trouble.url.partition("://")[2].partition("/")[0] or trouble.url
    return {
        "name": SERVICE_NAMES.get(service, service),
        "url": trouble.url.partition("?")[0],
        "host": host,
        "computer": host.partition(":")[0] or host,
        "said": said.rstrip(". ")
        or (f"it gave no reason (status {answer.status})" if answer is not None else "no reason"),
        "cause": trouble.cause or "no reason given",
        "status": str(answer.status) if answer is not None else "",
        "tries": str(trouble.tries),
        "location": redact_text(answer.headers.get("Location", "no address given")) if answer is not None else "",
    }


def _fill(text: str, values: Mapping[str, str]) -> str:
    """Put the values in; braces inside the values are left alone."""
    for name, value in values.items():
        text = text.replace("{" + name + "}", value.replace("{", "{\u200b"))
    return text.replace("{\u200b", "{")


def _details(trouble: Trouble) -> str:
    """Return the technical remainder for support."""
    parts = [trouble.url]
    if trouble.answer is not None:
        parts.append(f"HTTP {trouble.answer.status}")
        if trouble.answer.request_id:
            parts.append(f"request id {trouble.answer.request_id}")
    if trouble.cause:
        parts.append(trouble.cause)
    if trouble.tries > 1:
        parts.append(f"{trouble.tries} tries")
    return "; ".join(parts)


def stopped(service: str) -> Stopped:
    """Return the problem of a run that was stopped from here."""
    return Stopped(
        f"{service}.stopped",
        "The run was stopped before the next request left.",
        why="Somebody pressed Stop, or the program is closing.",
        todo="Start the sync again; it goes on where it stopped.",
        service=service,
    )


def foreign_address(service: str, url: str, base: str) -> UnexpectedAnswer:
    """Return the problem of a link that leads away from the service."""
    return UnexpectedAnswer(
        f"{service}.foreign-address",
        f"A link leads away from {base} to {url}.",
        why="Links of the service must stay on its own host; the sign-in must not be shown to another.",
        todo="Check the address in the connection; if it is right, give the details to support.",
        service=service,
        details=url,
    )
