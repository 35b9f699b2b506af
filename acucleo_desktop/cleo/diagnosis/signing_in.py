"""The sign-in: where it is, how it is written, what it gives. A refused password is tried once and never again.

Address, form and names of the fields are found with empty fields, so that nothing counts against the account; only then
is the password sent. It goes out again only after an answer that did not judge it, three times at most.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from acucleo_desktop.cleo.diagnosis import shapes
from acucleo_desktop.cleo.diagnosis.probe import Heard
from acucleo_desktop.cleo.diagnosis.scene import EndOfDiagnosis, Scene
from acucleo_desktop.cleo.listing import value_at
from acucleo_desktop.cleo.refusals import refused_in_words
from acucleo_desktop.documents.diagnosis import Found, Outcome
from acucleo_desktop.transport.problems import SignInRefused
from acucleo_desktop.transport.redaction import remember_secret

MOST_PASSWORD_TRIES: Final = 3
"""Requests with the password whose answer did not judge it; the usual lock comes after five refusals."""
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
_NOWHERE: Final = "acucleo-nothing-here"
_REFUSED: Final = frozenset({401, 403})
_NOT_UNDERSTOOD: Final = ("required", "missing", "unsupported", "content type", "content-type", "written", "malformed")
_JUDGED: Final = ("invalid_grant", "credential", "password", "locked", "invalid user", "expired", "disabled")
_CODE: Final = ("totp", "otp", "two-factor", "2fa", "mfa", "authenticator")


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
    heard = scene.probe.ask("POST", scene.filled(scene.ended(template)), template, data={}, authorization="")
    place = heard.headers.get("Location", "")
    if heard.is_moved and place.endswith(scene.filled(template).rstrip("/") + "/"):
        scene.slash = True
        again = scene.ended(template)
        heard = scene.probe.ask("POST", scene.filled(again), again, data={}, authorization="")
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
    evidence: list[str] = []
    for _ in range(6):
        fields = {"grant_type": "password", **{name: "" for name in names.values() if name}}
        heard = _send(scene, _Form(encoding, fields))
        if heard.status == 415 or (heard.status == 400 and "json" in heard.message.lower() and encoding == "form"):  # noqa: PLR2004
            other = "json" if encoding == "form" else "form"
            if other in {line.split()[0] for line in evidence}:
                break
            evidence.append(f"{encoding} is not taken ({heard.said}).")
            encoding = other
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
    known = scene.profile.fields("auth.fields")
    renamed = {
        (names["user"] or name)
        if value == "{username}"
        else (names["password"] or name)
        if value == "{password}"
        else name: value
        for name, value in known.items()
    }
    scene.set("auth.fields", renamed)
    differs = [key for key in ("auth.encoding", "auth.fields") if key in scene.changes]
    follows = tuple(f"{key} is changed." for key in differs)
    return Found(Outcome.DIFFERS if differs else Outcome.FOUND, tuple(evidence), follows)


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
    forms = _forms(scene)
    heard = Heard(0)
    for form in forms[:MOST_PASSWORD_TRIES]:
        heard = _try(scene, form, evidence)
        if heard.is_good and _token_at(scene, heard):
            return _signed_in(scene, heard, form, evidence)
        scene.password_tries += 1
        evidence.append(f"The sign-in as {form.encoding} is answered with {heard.said}.")
        if heard.is_good:
            evidence.append(f"Fields of the answer: {shapes.names_of(heard.body)}; none of them is a token.")
            break
        if _is_judged(heard):
            break
    refused = _is_judged(heard)
    if refused:
        scene.refusal = _in_words(scene, heard)
    if refused and not scene.is_address_sure:
        evidence.append("The address may be no sign-in at all: others are answered alike.")
    todo = (
        "The password was refused and is not tried again. Try it in Cleo Portal, then begin anew."
        if refused
        else "Ask the Cleo administrator how a program signs in here (auth.path, auth.encoding, auth.fields)."
    )
    raise EndOfDiagnosis(Found(Outcome.FAILED, tuple(evidence), (todo,)))


def _in_words(scene: Scene, heard: Heard) -> SignInRefused:
    """Return the refusal as everybody else tells it, so that nothing tries the password again by itself."""
    said = SignInRefused(
        "cleo.sign-in-refused", f"Cleo refuses: {heard.message or heard.status}.", service="cleo", status=heard.status
    )
    return refused_in_words(said, scene.connection)


def _forms(scene: Scene) -> list[_Form]:
    """Return the ways to write the sign-in, the likeliest first."""
    encoding = scene.profile.text("auth.encoding")
    other = "json" if encoding == "form" else "form"
    fields = dict(scene.profile.fields("auth.fields"))
    return [_Form(encoding, fields), _Form(other, fields)]


def _try(scene: Scene, form: _Form, evidence: list[str]) -> Heard:
    """Send the password once; where it was taken and a code lacks, a person is asked for the code."""
    heard = _send(scene, _Form(form.encoding, _with_secrets(scene, form.fields)))
    if heard.is_good or not any(word in heard.message.lower() for word in _CODE):
        return heard
    evidence.append("The account has a second factor; for unattended work ask for a service account without one.")
    code = scene.one_time_code().strip() if scene.one_time_code is not None else ""
    if not code:
        return heard
    remember_secret(code)
    name = scene.profile.text("auth.otp.name") or "totp"
    heard = _send(scene, _Form(form.encoding, {**_with_secrets(scene, form.fields), name: code}))
    if heard.is_good:
        scene.set("auth.otp.mode", "form")
        evidence.append(f"The code is taken in the field {name}.")
    return heard


def _with_secrets(scene: Scene, fields: Mapping[str, str]) -> dict[str, str]:
    password = scene.secrets.get("password")
    remember_secret(password)
    values = {"{username}": scene.connection.username, "{password}": password}
    return {name: values.get(value, value) for name, value in fields.items()}


def _send(scene: Scene, form: _Form) -> Heard:
    path = scene.profile.text("auth.path")
    template = scene.profile.template("auth.path")
    is_form = form.encoding == "form"
    data, json = (form.fields, None) if is_form else (None, dict(form.fields))
    return scene.probe.ask("POST", path, template, data=data, json=json, authorization="")


def _is_judged(heard: Heard) -> bool:
    """Whether an answer is about the account and not about how the sign-in is written."""
    text = heard.message.lower()
    if heard.status in _REFUSED:
        return True
    if any(word in text for word in _NOT_UNDERSTOOD):
        return False
    return heard.status < 500 and any(word in text for word in _JUDGED)  # noqa: PLR2004 - HTTP server errors


def _token_at(scene: Scene, heard: Heard) -> str:
    """Return where the token stands in an answer, empty for nowhere."""
    return _text_at(heard.body, (scene.profile.text("auth.token_field"), *shapes.TOKEN_NAMES))


def _text_at(body: object, names: tuple[str, ...]) -> str:
    """Return the first path at which an answer holds something, at most one level deep."""
    if not isinstance(body, Mapping):
        return ""
    inner = [str(name) for name, value in body.items() if isinstance(value, Mapping)]
    paths = [*names, *(f"{outer}.{name}" for outer in inner for name in names)]
    return next((path for path in paths if value_at(body, path) not in (None, "", {}, [])), "")


def _signed_in(scene: Scene, heard: Heard, form: _Form, evidence: list[str]) -> Found:
    """Take what the answer gives: token, lifetime, renewal. Its names are kept, never a value."""
    scene.set("auth.encoding", form.encoding)
    places = {
        "auth.token_field": _token_at(scene, heard),
        "auth.expires_field": _text_at(heard.body, (scene.profile.text("auth.expires_field"), *shapes.LIFETIME_NAMES)),
        "auth.refresh_field": _text_at(heard.body, (scene.profile.text("auth.refresh_field"), *shapes.RENEWAL_NAMES)),
        "auth.type_field": _text_at(heard.body, (scene.profile.text("auth.type_field"), *shapes.KIND_OF_TOKEN_NAMES)),
    }
    differs = [f"{key} is {place!r}." for key, place in places.items() if place and scene.set(key, place)]
    token = str(value_at(heard.body, places["auth.token_field"]))
    renewal = value_at(heard.body, places["auth.refresh_field"]) if places["auth.refresh_field"] else ""
    scene.renewal_token = renewal if isinstance(renewal, str) else ""
    remember_secret(token, scene.renewal_token)
    lifetime = value_at(heard.body, places["auth.expires_field"]) if places["auth.expires_field"] else None
    text = str(lifetime or "")
    scene.lifetime = float(text) if text.replace(".", "", 1).isdigit() else None
    evidence.append(f"Signed in. Fields of the answer: {shapes.names_of(heard.body)}.")
    told = value_at(heard.body, places["auth.type_field"]) if places["auth.type_field"] else ""
    scheme = _scheme(scene, token, str(told or ""), evidence)
    if scene.set("auth.scheme", scheme):
        differs.append(f"auth.scheme is {scheme!r}.")
    scene.probe.authorization = f"{scheme} {token}"
    if any(key in scene.changes for key in ("auth.encoding", "auth.fields")):
        differs.insert(0, f"auth.encoding is {scene.profile.text('auth.encoding')!r}.")
    return Found(Outcome.DIFFERS if differs else Outcome.FOUND, tuple(evidence), tuple(differs))


def _scheme(scene: Scene, token: str, told: str, evidence: list[str]) -> str:
    """Return the first word with which the token is taken."""
    usual = scene.profile.text("auth.scheme")
    own = [told] if told.isalpha() and told.lower() != usual.lower() else []
    nowhere = "{p}/" + _NOWHERE
    for word in dict.fromkeys((usual, *own, *SCHEMES)):
        heard = scene.probe.ask("GET", scene.filled(nowhere), nowhere, authorization=f"{word} {token}")
        if heard.status not in _REFUSED:
            if word != usual:
                evidence.append(f"The token is taken after the word {word}, not after {usual}.")
            return word
    return usual
