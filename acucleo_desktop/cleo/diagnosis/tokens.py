"""The token: how long it lasts, whether it is renewed without the password, what an invalid one is answered with."""

from __future__ import annotations

from typing import Final

from acucleo_desktop.cleo.diagnosis.scene import Scene
from acucleo_desktop.cleo.listing import value_at
from acucleo_desktop.documents.diagnosis import Found, Outcome
from acucleo_desktop.transport.redaction import remember_secret

_PATHS: Final = ("{p}/refresh", "{p}/token/refresh", "{p}/authentication/refresh", "{p}/auth/refresh", "{p}/token")
_UNAUTHORIZED: Final = 401
_NEVER_GIVEN: Final = "acucleo-never-given"


def lifetime(scene: Scene) -> Found:
    """Say how long a token lasts."""
    usual = scene.profile.number("auth.default_lifetime_s")
    if scene.lifetime is None:
        return Found(
            Outcome.UNKNOWN,
            ("The sign-in does not say how long the token lasts.",),
            (f"{usual:.0f} seconds are assumed (auth.default_lifetime_s); an earlier end is met by a renewal.",),
        )
    return Found(Outcome.FOUND, (f"The token lasts {scene.lifetime:.0f} seconds.",))


def refresh(scene: Scene) -> Found:
    """Renew the token without the password, where a renewal token came."""
    if not scene.renewal_token:
        return Found(
            Outcome.UNKNOWN,
            ("No renewal token came with the sign-in.",),
            ("When a token ends, the program signs in with the password again.",),
        )
    evidence: list[str] = []
    usual = scene.profile.template("auth.refresh_path")
    for template in dict.fromkeys((usual, *(scene.ended(path) for path in _PATHS))):
        if _renew(scene, template, evidence):
            differs = scene.set("auth.refresh_path", template)
            follows = (f"auth.refresh_path is {scene.profile.text('auth.refresh_path')!r}.",) if differs else ()
            return Found(Outcome.DIFFERS if differs else Outcome.FOUND, tuple(evidence[-2:]), follows)
    scene.set("auth.refresh", "never")
    return Found(
        Outcome.DIFFERS,
        (*evidence[:1], f"{len(evidence)} addresses were tried."),
        ("Tokens are not renewed (auth.refresh is 'never'); the program signs in with the password again.",),
    )


def renewed(scene: Scene) -> bool:
    """Get another token without the password; return whether there is one."""
    if not scene.renewal_token or scene.profile.text("auth.refresh") == "never":
        return False
    return _renew(scene, scene.profile.template("auth.refresh_path"), [])


def _renew(scene: Scene, template: str, evidence: list[str]) -> bool:
    values = {"{refresh_token}": scene.renewal_token}
    fields = {name: values.get(value, value) for name, value in scene.profile.fields("auth.refresh_fields").items()}
    is_form = scene.profile.text("auth.encoding") == "form"
    heard = scene.request(
        "POST",
        template,
        data=fields if is_form else None,
        json=None if is_form else fields,
        authorization="",
    )
    token = value_at(heard.body, scene.profile.text("auth.token_field")) if heard.is_good else None
    if not isinstance(token, str) or not token:
        evidence.append(f"A renewal at {scene.filled(template)} is answered with {heard.said}.")
        return False
    another = value_at(heard.body, scene.profile.text("auth.refresh_field"))
    remember_secret(token, another if isinstance(another, str) else "")
    scene.take_token(token)
    evidence.append(f"A renewal at {scene.filled(template)} gives another token.")
    if isinstance(another, str) and another and another != scene.renewal_token:
        scene.renewal_token = another
        evidence.append("Each renewal gives another renewal token.")
    else:
        evidence.append("The renewal token stays the same.")
    return True


def invalid_token(scene: Scene) -> Found:
    """Read with a token that was never given: what an ended one is answered with. No password is involved."""
    template = scene.always_readable
    word = scene.profile.text("auth.scheme")
    heard = scene.get(template, authorization=f"{word} {_NEVER_GIVEN}")
    evidence = (f"A token that was never given is answered with {heard.said}.",)
    if heard.status == _UNAUTHORIZED:
        return Found(Outcome.FOUND, evidence, ("An ended token is renewed, and the request is repeated once.",))
    return Found(
        Outcome.UNKNOWN,
        evidence,
        ("The program renews a token after 401 only; here it renews by the lifetime alone.",),
    )
