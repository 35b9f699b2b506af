"""The sign-in: where it is, how it is written, what it gives. A refused password is tried once and never again.

Address, form and names of the fields are found with empty fields, so that nothing counts against the account; only then
is the password sent. It goes out again only after an answer that did not judge it, three times at most; with each code
of an authenticator app that a person types; and, once it was taken, where the token has ended meanwhile.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from acucleo_desktop.cleo.diagnosis import shapes, tokens
from acucleo_desktop.cleo.diagnosis.codes import ask_code
from acucleo_desktop.cleo.diagnosis.probe import Heard, nobody_else
from acucleo_desktop.cleo.diagnosis.scene import Scene
from acucleo_desktop.cleo.listing import value_at
from acucleo_desktop.cleo.refusals import asks_for_code, refused_in_words
from acucleo_desktop.cleo.sign_in import seconds_of
from acucleo_desktop.documents.diagnosis import EndOfDiagnosis, Found, Outcome
from acucleo_desktop.transport.problems import SignInRefused
from acucleo_desktop.transport.redaction import remember_secret
from acucleo_desktop.transport.retry import Effect

MOST_PASSWORD_TRIES: Final = 3
"""Requests with the password before one is taken; the usual lock comes after five refusals."""
MOST_CODES: Final = 3
"""Codes that are sent for one sign-in; with the try without a code that is less than five refusals."""
PREFIXES: Final = (
    "/api",
    "",
    "/api/v1",
    "/api/v2",
    "/v1",
    "/rest",
    "/rest/api",
    "/rest/v1",
    "/cleo/api",
    "/portal/api",
)
WORDS: Final = ("authentication", "authenticate", "auth", "auth/token", "token", "oauth/token", "oauth2/token", "login")
USER_NAMES: Final = ("username", "user", "userName", "user_name", "login", "loginName", "email", "account")
PASSWORD_NAMES: Final = ("password", "pass", "passwd", "pwd", "userPassword")
SCHEMES: Final = ("Bearer", "Token", "JWT", "Session")
_ACCESS: Final = "auth.token_field"
_PLACES: Final[Mapping[str, Sequence[str]]] = {
    _ACCESS: shapes.TOKEN_NAMES,
    "auth.expires_field": shapes.LIFETIME_NAMES,
    "auth.refresh_field": shapes.RENEWAL_NAMES,
    "auth.type_field": shapes.KIND_OF_TOKEN_NAMES,
}
_NOWHERE: Final = "acucleo-nothing-here"
_ENDED: Final = 401
_REFUSED: Final = frozenset({_ENDED, 403})
_UNANSWERED: Final = frozenset({0, 429, 503})
"""Statuses that say nothing of a sign-in: none came, or the service was too busy for it."""
_NOT_UNDERSTOOD: Final = ("required", "missing", "unsupported", "content type", "content-type", "written", "malformed")
_JUDGED: Final = ("invalid_grant", "credential", "password", "locked", "invalid user", "expired", "disabled")
_YOUNG: Final = 30.0
"""Seconds: a token that is no older has not ended, so that a 401 is about what was asked for."""


@dataclass(frozen=True, slots=True)
class _Form:
    """How a sign-in is written."""

    encoding: str
    fields: Mapping[str, str]


def find_address(scene: Scene) -> Found:
    """Find where the sign-in is, without any password: an address that answers otherwise than one where nothing is."""
    usual, prefix = scene.profile.template("auth.path"), scene.profile.template("api_prefix")
    tried, as_set = 0, False
    nothing = Heard(0)
    for place in dict.fromkeys((prefix, *PREFIXES)):
        scene.set("api_prefix", place)
        nothing = _look(scene, "{p}/" + _NOWHERE)
        for template in dict.fromkeys((usual, *("{p}/" + word for word in WORDS))):
            tried += 1
            heard = _look(scene, template)
            if heard.is_there and (heard.status, heard.message) != (nothing.status, nothing.message):
                return _address_found(scene, template, heard, tried)
            as_set = as_set or (heard.is_there and (place, template) == (prefix, usual))
    scene.set("api_prefix", prefix)
    if as_set:
        return _address_found(scene, usual, nothing, tried, is_told_apart=False)
    raise EndOfDiagnosis(
        Found(
            Outcome.FAILED,
            (f"No sign-in was found; {tried} addresses were asked without a password.",),
            ("Ask the Cleo administrator for the address and the path of the sign-in (api_prefix, auth.path).",),
        )
    )


def _look(scene: Scene, template: str) -> Heard:
    """Ask at a template, and once more with a slash where a redirection differs in nothing else."""
    heard = scene.request("POST", scene.ended(template), data={}, authorization="")
    place = heard.headers.get("Location", "")
    if heard.is_moved and place.endswith(scene.filled(template).rstrip("/") + "/"):
        scene.slash = True
        heard = scene.request("POST", scene.ended(template), data={}, authorization="")
    return heard


def _address_found(scene: Scene, template: str, heard: Heard, tried: int, *, is_told_apart: bool = True) -> Found:
    scene.set("auth.path", scene.ended(template))
    scene.set("auth.refresh_path", scene.ended(template))
    path = scene.filled(scene.profile.text("auth.path"))
    evidence = [f"An empty sign-in at {path} is answered with {heard.said}; addresses asked: {tried}."]
    if not is_told_apart:
        evidence.append("Addresses that do not exist are answered alike, so the address is taken as it is set.")
        scene.is_address_sure = False
    if scene.slash:
        evidence.append("Paths end with a slash here.")
    differs = any(key in scene.changes for key in ("api_prefix", "auth.path"))
    follows = (f"api_prefix is {scene.profile.text('api_prefix')!r}, auth.path is {path!r}.",) if differs else ()
    return Found(Outcome.DIFFERS if differs else Outcome.FOUND, tuple(evidence), follows)


def find_form(scene: Scene) -> Found:
    """Find how the sign-in is written, by empty fields only."""
    encoding = scene.profile.text("auth.encoding")
    names = {"user": "", "password": ""}
    not_taken: set[str] = set()
    evidence: list[str] = []
    for _ in range(6):
        fields = {"grant_type": "password", **{name: "" for name in names.values() if name}}
        heard = _send(scene, _Form(encoding, fields))
        if heard.status == 415 or (heard.status == 400 and "json" in heard.message.lower() and encoding == "form"):  # noqa: PLR2004
            evidence.append(f"{encoding} is not taken ({heard.said}).")
            not_taken.add(encoding)
            encoding = _other(encoding)
            if encoding in not_taken:
                break
            continue
        wanted = _named_field(heard.message)
        if wanted is None or names[wanted[0]]:
            evidence.append(
                f"{encoding} with the fields {', '.join(fields)} and no values is answered with {heard.said}."
            )
            break
        names[wanted[0]] = wanted[1]
        evidence.append(f"The service asks for a field {wanted[1]}.")
    scene.set("auth.encoding", encoding)
    found = {"{username}": names["user"], "{password}": names["password"]}
    known = scene.profile.fields("auth.fields")
    scene.set("auth.fields", {found.get(value) or name: value for name, value in known.items()})
    differs = [key for key in ("auth.encoding", "auth.fields") if key in scene.changes]
    follows = tuple(f"{key} is changed." for key in differs)
    return Found(Outcome.DIFFERS if differs else Outcome.FOUND, tuple(evidence), follows)


def _other(encoding: str) -> str:
    return "json" if encoding == "form" else "form"


def _named_field(message: str) -> tuple[str, str] | None:
    """Return which field a refusal asks for, None when it names none."""
    if not any(word in message.lower() for word in ("required", "missing", "must", "empty")):
        return None
    words = re.findall(r"[A-Za-z_]+", message)
    for kind, names in (("user", USER_NAMES), ("password", PASSWORD_NAMES)):
        found = next((word for word in words if word in names), "")
        if found:
            return kind, found
    return None


def sign_in(scene: Scene) -> Found:
    """Sign in with the password, at the address and in the form that were found."""
    evidence: list[str] = []
    heard = Heard(0)
    for form in _forms(scene):
        heard = _try(scene, form, evidence)
        if heard.is_good and _place(scene, heard, _ACCESS, _PLACES[_ACCESS]):
            return _signed_in(scene, heard, form, evidence)
        if heard.status in _UNANSWERED:
            evidence.append(f"The sign-in has no answer: {heard.message}")
            break
        evidence.append(f"The sign-in as {form.encoding} is answered with {heard.said}.")
        if heard.is_good:
            evidence.append(f"Fields of the answer: {shapes.names_of(heard.body)}; none of them is a token.")
            break
        if _is_judged(heard) or scene.password_tries >= MOST_PASSWORD_TRIES:
            break
    raise EndOfDiagnosis(_not_signed_in(scene, heard, evidence))


def _not_signed_in(scene: Scene, heard: Heard, evidence: list[str]) -> Found:
    """Say what to do; a refusal is kept, so that nothing tries the password again by itself."""
    if heard.status in _UNANSWERED:
        todo = "The password is not sent again without an answer. Begin anew when the tenant answers."
    elif not _is_judged(heard):
        todo = "Ask the Cleo administrator how a program signs in here (auth.path, auth.encoding, auth.fields)."
    else:
        scene.refusal = _in_words(scene, heard)
        if not scene.is_address_sure:
            evidence.append("The address may be no sign-in at all: others are answered alike.")
        todo = "The password was refused and is not tried again. Try it in Cleo Portal, then begin anew."
        if asks_for_code(heard.message):
            return Found(Outcome.FAILED, tuple(evidence), _code_advice(scene))
    return Found(Outcome.FAILED, tuple(evidence), (todo,))


def _code_advice(scene: Scene) -> tuple[str, ...]:
    """Say what to do where a code lacked, or none was taken."""
    anew = (
        "Begin anew and type the code that the app shows then; where nobody can be asked, use: acucleo connection"
        " diagnose cleo --otp CODE. A service account without a second factor needs no code."
    )
    name = (
        "If right codes are refused, ask the Cleo administrator under which name the code goes (auth.otp.mode,"
        " auth.otp.name)."
    )
    return (anew, name) if scene.codes_sent else (anew,)


def _in_words(scene: Scene, heard: Heard) -> SignInRefused:
    """Return the refusal as everybody else tells it, so that nothing tries the password again by itself."""
    said = SignInRefused(
        "cleo.sign-in-refused", f"Cleo refuses: {heard.message or heard.status}.", service="cleo", status=heard.status
    )
    return refused_in_words(said, scene.connection, has_code=scene.codes_sent > 0)


def _forms(scene: Scene) -> list[_Form]:
    """Return the ways to write the sign-in, the likeliest first."""
    encoding = scene.profile.text("auth.encoding")
    fields = dict(scene.profile.fields("auth.fields"))
    return [_Form(encoding, fields), _Form(_other(encoding), fields)]


def _try(scene: Scene, form: _Form, evidence: list[str]) -> Heard:
    """Send the password once; where it was taken and a code lacks, a person is asked for the code."""
    heard = _send_password(scene, form)
    if heard.is_good or not asks_for_code(heard.message):
        return heard
    evidence.append("The account has a second factor; for unattended work ask for a service account without one.")
    heard = _send_with_code(scene, form, evidence) or heard
    if heard.is_good:
        is_header = _is_code_in_header(scene)
        scene.set("auth.otp.mode", "header" if is_header else "form")
        name = _code_name(scene)
        evidence.append(f"The code is taken in the header {name}." if is_header else f"The code is taken in {name}.")
    return heard


def _send_with_code(scene: Scene, form: _Form, evidence: list[str]) -> Heard | None:
    """Send the password with the code that a person types, and with another one where it is refused.

    Returns:
        The last answer; None where no code was typed at all.
    """
    heard = None
    for _ in range(MOST_CODES):
        code = ask_code(scene, is_refused=heard is not None)
        if not code:
            evidence.append("No code was typed.")
            break
        scene.codes_sent += 1
        heard = _send_password(scene, form, code)
        if heard.is_good or not asks_for_code(heard.message):
            break
        evidence.append(f"The code is answered with {heard.said}.")
    return heard


def _is_code_in_header(scene: Scene) -> bool:
    return scene.profile.text("auth.otp.mode") == "header"


def _code_name(scene: Scene) -> str:
    return scene.profile.text("auth.otp.name") or "totp"


def _send_password(scene: Scene, form: _Form, code: str = "") -> Heard:
    """Send user and password; without an answer they are not sent again, as they may have been judged and counted."""
    password = scene.secrets.get("password")
    remember_secret(password)
    values = {"{username}": scene.connection.username, "{password}": password}
    filled = {name: values.get(value, value) for name, value in form.fields.items()}
    scene.password_tries += 1
    more = {_code_name(scene): code} if code else {}
    if _is_code_in_header(scene):
        return _send(scene, _Form(form.encoding, filled), Effect.CREATE, more)
    return _send(scene, _Form(form.encoding, {**filled, **more}), Effect.CREATE)


def _send(scene: Scene, form: _Form, effect: Effect = Effect.NONE, headers: Mapping[str, str] | None = None) -> Heard:
    template = scene.profile.template("auth.path")
    is_form = form.encoding == "form"
    data, json = (form.fields, None) if is_form else (None, dict(form.fields))
    return scene.request("POST", template, headers=headers, data=data, json=json, authorization="", effect=effect)


def _is_judged(heard: Heard) -> bool:
    """Whether an answer is about the account and not about how the sign-in is written."""
    text = heard.message.lower()
    if heard.status in _REFUSED or asks_for_code(text):
        return True
    if any(word in text for word in _NOT_UNDERSTOOD):
        return False
    return heard.status < 500 and any(word in text for word in _JUDGED)  # noqa: PLR2004 - HTTP server errors


def _place(scene: Scene, heard: Heard, key: str, names: Sequence[str]) -> str:
    """Return where an answer tells what a setting is about, looking where it is set first; empty for nowhere."""
    return shapes.text_at(heard.body, (scene.profile.text(key), *names))


def _signed_in(scene: Scene, heard: Heard, form: _Form, evidence: list[str]) -> Found:
    """Take what the answer gives: token, lifetime, renewal. Its names are kept, never a value."""
    scene.set("auth.encoding", form.encoding)
    places = {key: _place(scene, heard, key, names) for key, names in _PLACES.items()}
    differs = [f"{key} is {place!r}." for key, place in places.items() if place and scene.set(key, place)]
    told = {key: value_at(heard.body, place) if place else None for key, place in places.items()}
    token, renewal = str(told[_ACCESS]), told["auth.refresh_field"]
    scene.renewal_token = renewal if isinstance(renewal, str) else ""
    remember_secret(token, scene.renewal_token)
    scene.lifetime = seconds_of(told["auth.expires_field"]) or None
    evidence.append(f"Signed in. Fields of the answer: {shapes.names_of(heard.body)}.")
    scheme = _scheme(scene, token, str(told["auth.type_field"] or ""), evidence)
    if scene.set("auth.scheme", scheme):
        differs.append(f"auth.scheme is {scheme!r}.")
    scene.take_token(token)
    scene.probe.renew = lambda: _signed_in_again(scene, form)
    if any(key in scene.changes for key in ("auth.encoding", "auth.fields")):
        differs.insert(0, f"auth.encoding is {scene.profile.text('auth.encoding')!r}.")
    return Found(Outcome.DIFFERS if differs else Outcome.FOUND, tuple(evidence), tuple(differs))


def _signed_in_again(scene: Scene, form: _Form) -> bool:
    """Sign in as before where the token has ended, as it may while a person thinks about a question."""
    if scene.clock.monotonic() - scene.signed_in_at < _YOUNG:
        return False
    if scene.needs_code:
        return _signed_in_by_another_code(scene, form)
    heard = _send_password(scene, form)
    if _is_token_taken(scene, heard):
        return True
    scene.probe.renew = nobody_else
    scene.refusal = _in_words(scene, heard) if _is_judged(heard) else None
    return False


def _signed_in_by_another_code(scene: Scene, form: _Form) -> bool:
    """Get another token where a code is needed for it: a person is asked only where nothing else helps.

    Raises:
        EndOfDiagnosis: no code was typed, or none was taken.
    """
    now = scene.get(scene.always_readable, authorization=scene.probe.authorization)
    if now.status != _ENDED:
        return True  # the token still counts, and what was asked for is asked once more
    if tokens.renewed(scene):
        return True
    evidence = ["The sign-in at Cleo has ended, and another one needs another code."]
    heard = _send_with_code(scene, form, evidence)
    if heard is not None and _is_token_taken(scene, heard):
        return True
    if heard is None or asks_for_code(heard.message):
        # The password was taken a while ago: a code that lacks is no reason to stop what runs by itself.
        raise EndOfDiagnosis(Found(Outcome.FAILED, tuple(evidence), _code_advice(scene)))
    evidence.append(f"The sign-in as {form.encoding} is answered with {heard.said}.")
    raise EndOfDiagnosis(_not_signed_in(scene, heard, evidence))


def _is_token_taken(scene: Scene, heard: Heard) -> bool:
    """Take the token of a further sign-in, and its renewal token; return whether there is one."""
    token = value_at(heard.body, scene.profile.text(_ACCESS)) if heard.is_good else None
    if not isinstance(token, str) or not token:
        return False
    renewal = value_at(heard.body, scene.profile.text("auth.refresh_field"))
    scene.renewal_token = renewal if isinstance(renewal, str) else ""
    remember_secret(token, scene.renewal_token)
    scene.take_token(token)
    return True


def _scheme(scene: Scene, token: str, told: str, evidence: list[str]) -> str:
    """Return the first word with which the token is taken."""
    usual = scene.profile.text("auth.scheme")
    own = [told] if told.isalpha() and told.lower() != usual.lower() else []
    nowhere = "{p}/" + _NOWHERE
    for word in dict.fromkeys((usual, *own, *SCHEMES)):
        heard = scene.get(nowhere, authorization=f"{word} {token}")
        if heard.status not in _REFUSED:
            if word != usual:
                evidence.append(f"The token is taken after the word {word}, not after {usual}.")
            return word
    return usual
