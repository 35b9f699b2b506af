"""A refused sign-in in words: what Cleo said tells a wrong password from a lock, an expiry and a missing code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from acucleo_desktop.cleo.connection import CleoConnection
from acucleo_desktop.transport.problems import ServiceProblem, SignInRefused

SERVICE_ACCOUNT: Final = "For unattended work ask the Cleo administrator for a service account without a second factor."


@dataclass(frozen=True, slots=True)
class _Meaning:
    """What a refusal means when its text holds one of the words."""

    words: tuple[str, ...]
    code: str
    why: str
    todo: str
    field: str = "password"


_LOCKED: Final = _Meaning(
    ("locked", "too many"),
    "cleo.account-locked",
    "The account is locked, as a rule after several wrong passwords in a short time, perhaps by another program.",
    "Wait a quarter of an hour or ask the Cleo administrator to unlock it, make sure of the password in Cleo Portal,"
    " then press Test. Nothing is tried before that.",
)
_EXPIRED: Final = _Meaning(
    ("expired", "must be changed", "change your password"),
    "cleo.password-expired",
    "Cleo makes passwords end after some weeks or months, and this one has.",
    "Change it in Cleo Portal, type the new one here and press Test. Ask the Cleo administrator for a service account"
    " whose password does not expire.",
)
_CODE: Final = _Meaning(
    ("totp", "otp", "two-factor", "2fa", "mfa", "authenticator"),
    "cleo.code-needed",
    "The account has a second factor, and nobody was there to type the code.",
    f"Press Test and type the code of the authenticator app, or use: acucleo sync --otp CODE. {SERVICE_ACCOUNT}",
    "profile.auth.otp.mode",
)
_WRONG_CODE: Final = _Meaning(
    _CODE.words,
    "cleo.code-refused",
    "The account has a second factor. The code was mistyped, is older than half a minute, or is expected under another"
    " name.",
    "Wait for the next code and try once more. If it stays, ask the Cleo administrator under which name the code goes"
    f" (settings auth.otp.mode and auth.otp.name). {SERVICE_ACCOUNT}",
    "profile.auth.otp.name",
)
_PLAIN: Final = _Meaning(
    (),
    "cleo.sign-in-refused",
    "The password is not right or has expired, the account is locked or needs a second factor, or it is not a Partner"
    " Mailbox account with Cleo Portal switched on.",
    "Try the same user and password in Cleo Portal, then type them here again. It is not tried again by itself, so that"
    " the account is not locked.",
)


def asks_for_code(said: str) -> bool:
    """Tell whether a refusal speaks of the code of a second factor."""
    return any(word in said.lower() for word in _CODE.words)


def refused_in_words(problem: ServiceProblem, connection: CleoConnection, *, has_code: bool = False) -> SignInRefused:
    """Return a refusal of the sign-in itself.

    Args:
        problem: what came back.
        connection: whom it was about.
        has_code: whether a code of an authenticator app was sent.
    """
    said = problem.what.partition(": ")[2] or problem.what
    text = f"{said} {problem.excerpt}".lower()
    known = (_LOCKED, _WRONG_CODE if has_code else _CODE, _EXPIRED)
    meaning = next((one for one in known if any(word in text for word in one.words)), _PLAIN)
    return SignInRefused(
        meaning.code,
        f"Cleo refuses to sign in {connection.username} at {connection.address}: {said}",
        where="Connections, Cleo, user name and password.",
        why=meaning.why,
        todo=meaning.todo,
        service="cleo",
        status=problem.status,
        request_id=problem.request_id,
        excerpt=problem.excerpt,
        details=problem.details,
        field=meaning.field,
    )


def code_needed(connection: CleoConnection) -> SignInRefused:
    """Return the problem of a code that nobody was there to type; nothing was sent."""
    return SignInRefused(
        _CODE.code,
        f"Signing in as {connection.username} needs a code of the authenticator app.",
        why=_CODE.why,
        todo=_CODE.todo,
        service="cleo",
        field=_CODE.field,
    )
