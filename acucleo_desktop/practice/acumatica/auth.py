"""Signing in: OAuth password, refresh and code grants, discovery, revocation, and the older cookie."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from flask import Blueprint, Response, jsonify, make_response, redirect, render_template_string, request

from acucleo_desktop.practice.acumatica.replies import http_error
from acucleo_desktop.practice.acumatica.sessions import NoSeat, Sessions
from acucleo_desktop.practice.acumatica.settings import AcumaticaSettings
from acucleo_desktop.practice.faults import Faults

COOKIE = ".ASPXAUTH"
ONE_TIME_CODE = "123456"
_LIMIT = "API Login Limit"
_CONSENT = """<!doctype html><html lang="en"><title>Practice Acumatica</title>
<h1>Sign in to the practice site</h1><p>{{ said }}</p>
<form method="post"><label>User <input name="username" value="{{ user }}"></label>
<label>Password <input name="password" type="password"></label>
{% if two_factor %}<label>Code <input name="one_time_code"></label>{% endif %}
<button name="consent" value="yes">Allow</button> <button name="consent" value="no">Deny</button></form></html>"""


def auth_blueprint(settings: AcumaticaSettings, sessions: Sessions, faults: Faults) -> Blueprint:
    """Return the blueprint of all sign-in addresses."""
    blueprint = Blueprint("auth", __name__)
    handler = _SignIn(settings, sessions, faults)
    blueprint.add_url_rule("/identity/.well-known/openid-configuration", "discovery", handler.discovery)
    blueprint.add_url_rule("/identity/connect/authorize", "authorize", handler.authorize, methods=["GET", "POST"])
    blueprint.add_url_rule("/identity/connect/token", "token", handler.token, methods=["POST"])
    blueprint.add_url_rule("/identity/connect/revocation", "revoke", handler.revoke, methods=["POST"])
    blueprint.add_url_rule("/entity/auth/login", "login", handler.login, methods=["POST"])
    blueprint.add_url_rule("/entity/auth/logout", "logout", handler.logout, methods=["POST"])
    return blueprint


class _SignIn:
    def __init__(self, settings: AcumaticaSettings, sessions: Sessions, faults: Faults) -> None:
        self._settings = settings
        self._sessions = sessions
        self._faults = faults

    def discovery(self) -> Response:
        root = request.host_url.rstrip("/") + self._settings.mount
        return jsonify(
            {
                "issuer": f"{root}/identity",
                "authorization_endpoint": f"{root}/identity/connect/authorize",
                "token_endpoint": f"{root}/identity/connect/token",
                "revocation_endpoint": f"{root}/identity/connect/revocation",
                "response_types_supported": ["code"],
                "grant_types_supported": ["authorization_code", "password", "refresh_token"],
                "code_challenge_methods_supported": ["S256"],
                "scopes_supported": ["api", "offline_access", "api:concurrent_access", "openid"],
            }
        )

    def authorize(self) -> Any:
        """Show the consent page; with user, password and consent, send the person back with a code."""
        asked = request.args
        target = asked.get("redirect_uri", "")
        known = self._settings.redirect_uris
        if asked.get("client_id") != self._settings.client_id or not target or (known and target not in known):
            return _oauth_error("unauthorized_client", "the client or its redirect address is not known")
        if asked.get("response_type", "code") != "code":
            return _back(target, error="unsupported_response_type", state=asked.get("state", ""))
        if asked.get("code_challenge_method", "S256") != "S256":
            return _back(target, error="invalid_request", state=asked.get("state", ""))
        if request.method == "GET":
            return self._page()
        if request.form.get("consent") == "no":
            return _back(target, error="access_denied", state=asked.get("state", ""))
        if not self._is_good(request.form.get("username"), request.form.get("password")):
            return self._page("Invalid credentials.")
        if self._faults.flag("two_factor") and request.form.get("one_time_code") != ONE_TIME_CODE:
            return self._page("The code is wrong.")
        code = self._sessions.new_code(asked.get("code_challenge", ""), target, asked.get("scope", "api"))
        return _back(target, code=code, state=asked.get("state", ""))

    def _page(self, said: str = "") -> str:
        two_factor = self._faults.flag("two_factor")
        return render_template_string(_CONSENT, said=said, user=self._settings.username, two_factor=two_factor)

    def token(self) -> Response:
        form = request.form
        settings = self._settings
        if form.get("client_id") != settings.client_id or form.get("client_secret") != settings.client_secret:
            return _oauth_error("invalid_client")
        match form.get("grant_type"):
            case "password":
                if not self._is_good(form.get("username"), form.get("password")):
                    return _oauth_error("invalid_grant", "invalid_username_or_password")
                if self._faults.flag("two_factor"):
                    return _oauth_error("invalid_grant", "two_factor_authentication_is_required")
                return self._granted(form.get("scope", "api"))
            case "refresh_token":
                return self._refreshed(form)
            case "authorization_code":
                scope = self._sessions.use_code(
                    form.get("code", ""), form.get("code_verifier", ""), form.get("redirect_uri", "")
                )
                return self._granted(scope) if scope is not None else _oauth_error("invalid_grant")
            case "client_credentials":
                return _oauth_error("unauthorized_client")
            case _:
                return _oauth_error("unsupported_grant_type")

    def _refreshed(self, form: Mapping[str, str]) -> Response:
        chain = self._sessions.use_refresh(form.get("refresh_token", ""))
        if chain is None or self._faults.flag("reject_login"):
            return _oauth_error("invalid_grant")
        return self._granted(chain.scope, chain.session, chain.ends)

    def _granted(self, scope: str, session: str = "", ends: str = "") -> Response:
        access, session = self._sessions.grant(session)
        body = {
            "access_token": access,
            "expires_in": self._settings.token_seconds,
            "token_type": "Bearer",
            "scope": scope,
        }
        if "offline_access" in scope.split():
            body["refresh_token"] = self._sessions.new_refresh(session, scope, ends)
        return jsonify(body)

    def _is_good(self, username: str | None, password: str | None) -> bool:
        known = (self._settings.username, self._settings.password)
        return (username, password) == known and not self._faults.flag("reject_login")

    def revoke(self) -> tuple[str, int]:
        # A revoked refresh token is used up. The session behind it goes on: only the logout ends it.
        self._sessions.use_refresh(request.form.get("token", ""))
        return "", 200

    def login(self) -> Response:
        settings = self._settings
        given = request.get_json(silent=True) or request.form
        tenant = given.get("tenant") or given.get("company") or settings.tenant
        if tenant != settings.tenant:
            kind = "PX.Data.PXUndefinedCompanyException"
            return http_error(500, "A proper company ID cannot be determined for the request.", kind)
        if not self._is_good(given.get("name"), given.get("password")):
            status = int(self._faults.number("wrong_password_status"))
            return http_error(status, "Invalid credentials. Please try again.", "PX.Data.PXException")
        if self._faults.flag("two_factor"):
            return http_error(500, "Two-factor authentication is required.", "PX.Data.PXException")
        if self._faults.strikes("seat_refused"):
            return no_seat(settings, self._faults)
        try:
            session = self._sessions.open_cookie()
        except NoSeat:
            return no_seat(settings, self._faults)
        reply = make_response("", 204)
        for name, value in ((COOKIE, session), ("ASP.NET_SessionId", session[:16])):
            reply.set_cookie(name, value, httponly=True, path=settings.mount or "/")
        return reply

    def logout(self) -> Response:
        if request.content_length is None:
            return make_response("<html><h2>HTTP Error 411. The request must have a content length.</h2></html>", 411)
        self._sessions.close(presented_token())
        return make_response("", 204)


def presented_token() -> str:
    """Return the token or cookie of the request, empty without one."""
    header = request.headers.get("Authorization", "")
    if header.startswith("Bearer "):
        return header.removeprefix("Bearer ").strip()
    return request.cookies.get(COOKIE, "")


def _back(target: str, **answer: str) -> Any:
    query = urlencode({name: value for name, value in answer.items() if value})
    return redirect(f"{target}{'&' if '?' in target else '?'}{query}")


def _oauth_error(error: str, description: str = "") -> Response:
    body = {"error": error}
    if description:
        body["error_description"] = description
    reply = jsonify(body)
    reply.status_code = 400
    return reply


def no_seat(settings: AcumaticaSettings, faults: Faults) -> Response:
    """Return the answer when all licensed sessions are taken, in one of its two styles."""
    if faults.text("seat_style") == "302":
        query = urlencode({"message": f"{_LIMIT}. The maximum number of API users is reached."})
        reply = make_response("", 302)
        reply.headers["Location"] = f"{settings.mount}/Frames/Error.aspx?{query}"
        return reply
    return http_error(
        500, f"{_LIMIT}: the maximum number of users is reached.", "PX.LicensePolicy.PXLoginLimitException"
    )
