"""Why a sign-in at Acumatica did not work, in words: the refusals are told apart by what the site says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from acucleo_desktop.acumatica.connection import AcumaticaConnection
from acucleo_desktop.acumatica.errors import login_limit, redirected
from acucleo_desktop.transport.answer import Answer
from acucleo_desktop.transport.problems import ServiceProblem, SignInRefused, UnexpectedAnswer

_WHERE = "Connections, Acumatica."
HOW_AGAIN = (
    "Open Connections, Acumatica, and press Sign in with the browser; without a window: "
    "acucleo connection sign-in acumatica"
)


def body_of(answer: Answer) -> Mapping[str, Any]:
    """Return the answer's JSON object, an empty one when it is none."""
    try:
        body = answer.json()
    except UnexpectedAnswer:
        return {}
    return body if isinstance(body, Mapping) else {}


def not_taken(connection: AcumaticaConnection, answer: Answer) -> ServiceProblem:
    """Tell the refusals apart: wrong user or password, second factor, wrong client, tenant, no seat, wrong address."""
    body = body_of(answer)
    said = str(body.get("error_description") or body.get("exceptionMessage") or body.get("message") or "")
    error, lower = str(body.get("error") or ""), said.lower()
    if "login limit" in lower or "concurrent api logins" in lower:
        return login_limit(answer, said)
    if answer.status == 302:  # noqa: PLR2004
        return redirected(answer)
    if answer.status in {200, 204, 404, 410}:
        return _wrong_address(connection, answer)
    if error in {"invalid_client", "unauthorized_client"}:
        return refusal(
            "client-refused",
            f"Acumatica does not know the client {connection.client_id}, or does not allow it this sign-in.",
            "The client id or secret is wrong, belongs to another tenant, or lacks this flow.",
            "Copy both from the Connected Applications form, and look at the flow that is set there.",
            "client_id",
            answer,
        )
    if error == "invalid_scope":
        return refusal(
            "scope-refused",
            "Acumatica does not allow the sync to stay signed in.",
            "The connected application lacks the scopes api and offline_access.",
            "Allow both on the Connected Applications form.",
            "client_id",
            answer,
        )
    if "two-factor" in lower or "two_factor" in lower or "two factor" in lower:
        return refusal(
            "two-factor",
            f"Acumatica asks for a second factor when {connection.username or 'the user'} signs in.",
            "A password alone is not enough at this site.",
            "Choose the sign-in oauth-code, which goes through the browser, or a user without a second factor.",
            "sign_in",
            answer,
        )
    if "company" in lower or "PXUndefinedCompany" in str(body.get("exceptionType")):
        return refusal(
            "tenant-unknown",
            f"Acumatica does not know the tenant {connection.tenant}.",
            "The name is misspelled, or the site has only one tenant.",
            "Write the tenant as the sign-in page lists it.",
            "tenant",
            answer,
        )
    if connection.sign_in == "oauth-code":
        return refusal(
            "code-refused",
            "Acumatica did not take the answer that the browser brought.",
            "It is good once and for a short time, and only for the address of return that was asked with.",
            "Sign in again; if that does not help, compare the address of return with the Connected Applications form.",
            "redirect_uri",
            answer,
        )
    return refusal(
        "sign-in-refused",
        f"Acumatica refuses to sign in {connection.username} at {connection.instance_url}.",
        "User or password is wrong, the account is locked or must change its password, or has no API rights.",
        "Try the same user and password in a browser, then type them here again. It is not tried again by"
        " itself, so that the account is not locked.",
        "password",
        answer,
    )


def tenant_differs(decided: str, wanted: str) -> SignInRefused:
    """Return the problem of a tenant that the client id contradicts."""
    return refusal(
        "tenant-differs",
        f"The tenant is {wanted}, and the client id belongs to the tenant {decided}.",
        "The client id decides which tenant is read and written, so the other name cannot be meant.",
        f"Write {decided} as the tenant, or copy the client id from the Connected Applications of {wanted}.",
        "tenant",
    )


def sign_in_needed() -> SignInRefused:
    """Return the problem of a connection over the browser at which nobody has signed in yet."""
    return refusal(
        "sign-in-needed",
        "Nobody has signed in to Acumatica with the browser yet.",
        "This connection signs in through the browser, once by a person and then by itself.",
        HOW_AGAIN,
        "sign_in",
    )


def sign_in_again(answer: Answer) -> SignInRefused:
    """Return the problem of a chain of sign-ins that has ended: only a person can begin another."""
    return refusal(
        "sign-in-again",
        "The sign-in at Acumatica has ended; somebody has to sign in again.",
        "It lasts a set time (30 days where nothing else is set) and was used up, taken back, or cut off while it was "
        "being renewed.",
        HOW_AGAIN,
        "sign_in",
        answer,
    )


def refusal(code: str, what: str, why: str, todo: str, field: str, answer: Answer | None = None) -> SignInRefused:
    """Return a refusal that stops scheduled runs until a person acts."""
    return SignInRefused(
        f"acumatica.{code}",
        what,
        where=_WHERE,
        why=why,
        todo=todo,
        field=field,
        service="acumatica",
        status=answer.status if answer is not None else None,
        request_id=answer.request_id if answer is not None else "",
        excerpt=answer.excerpt() if answer is not None else "",
    )


def _wrong_address(connection: AcumaticaConnection, answer: Answer) -> ServiceProblem:
    return UnexpectedAnswer(
        "acumatica.sign-in-address",
        f"There is no Acumatica sign-in at {connection.instance_url}.",
        why="The virtual directory is missing or wrong, or another program answers there.",
        todo="Open the site in a browser and copy its address up to the virtual directory.",
        service="acumatica",
        status=answer.status,
        request_id=answer.request_id,
        field="instance_url",
    )
