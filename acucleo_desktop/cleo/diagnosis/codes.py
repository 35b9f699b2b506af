"""Asking a person for the code of an authenticator app: why one is wanted, and that each works once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from acucleo_desktop.documents.diagnosis import Question
from acucleo_desktop.transport.redaction import remember_secret

if TYPE_CHECKING:
    from acucleo_desktop.cleo.diagnosis.scene import Scene

KEY: Final = "code"
"""The key of the question."""
_FIRST: Final = "Which code does the authenticator app show now?"
_FIRST_WHY: Final = (
    "This account has a second factor. The code is sent to Cleo and kept nowhere. It works once, so another one is"
    " asked for if this diagnosis has to sign in again. For syncs at night ask the Cleo administrator for a service"
    " account without a second factor."
)
_REFUSED: Final = "Cleo did not take that code. Which code does the authenticator app show now?"
_REFUSED_WHY: Final = (
    "It was mistyped, was used already or is too old. A code works once: wait until the app shows the next one, then"
    " type that one."
)
_AGAIN: Final = "Cleo asks for a further code to sign in again. Which code does the authenticator app show now?"
_AGAIN_WHY: Final = (
    "The last sign-in has ended. A code works once: wait until the app shows another one than before, then type it."
    " Without it the diagnosis ends here."
)


def code_question(*, is_further: bool = False, is_refused: bool = False) -> Question:
    """Return the question for a code.

    Args:
        is_further: whether a code was sent before, for another sign-in.
        is_refused: whether the code before was refused.
    """
    text, why = (_AGAIN, _AGAIN_WHY) if is_further else (_FIRST, _FIRST_WHY)
    if is_refused:
        text, why = _REFUSED, _REFUSED_WHY
    return Question(
        KEY, text, why, typed="Code of the authenticator app", yes="Sign in with this code", no="I have no code"
    )


def ask_code(scene: Scene, *, is_refused: bool = False) -> str:
    """Ask a person for a code and return it; empty where there is none.

    Args:
        scene: who is asked, and whether a code was sent before.
        is_refused: whether the code before was refused.
    """
    answer = scene.ask(code_question(is_further=scene.codes_sent > 0, is_refused=is_refused))
    # Apps show a code in two halves.
    code = "".join(answer.split())
    remember_secret(code)
    return code
