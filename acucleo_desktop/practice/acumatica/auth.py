"""Signing in: OAuth password, refresh and code grants, discovery, revocation, and the older cookie."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from flask import Blueprint, Response, jsonify, make_response, redirect, request

from acucleo_desktop.practice.acumatica.replies import http_error
from acucleo_desktop.practice.acumatica.sessions import NoSeat, Sessions
from acucleo_desktop.practice.acumatica.settings import AcumaticaSettings
from acucleo_desktop.practice.faults import Faults

COOKIE = ".ASPXAUTH"
_LIMIT = "API Login Limit"


def auth_blueprint(settings: AcumaticaSettings, sessions: Sessions, faults: Faults) -> Blueprint:
    """Return the blueprint of all sign-in addresses."""
    blueprint = Blueprint("auth", __name__)
    handler = _SignIn(settings, sessions, faults)
    blueprint.add_url_rule("/identity/.well-known/openid-configuration", "discovery", handler.discovery)
    blueprint.add_url_rule("/identity/connect/authorize", "authorize", handler.authorize)
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
                "grant_types_supported": ["authorization_code", "password", "refresh_token"],
                "code_challenge_methods_supported": ["S256"],
                "scopes_supported": ["api", "offline_access", "api:concurrent_access", "openid"],
            }
        )

    def authorize(self) -> Any:
        if request.args.get("client_id") != self._settings.client_id:
            return _oauth_error("invalid_client")
        code = self._sessions.new_code(request.args.get("code_challenge", ""))
        query = urlencode({"code": code, "state": request.args.get("state", "")})
        return redirect(f"{request.args.get('redirect_uri', '')}?{query}")

    def token(self) -> Response:
        form = request.form
        settings = self._settings
        if form.get("client_id") != settings.client_id or form.get("client_secret") != settings.client_secret:
            return _oauth_error("invalid_client")
        refused = self._refused(form)
        if refused is not None:
            return refused
        try:
            access = self._sessions.open("token")
        except NoSeat:
            return _no_seat(settings, self._faults)
        body = {
            "access_token": access,
            "expires_in": settings.token_seconds,
            "token_type": "Bearer",
            "scope": form.get("scope", "api"),
        }
        if "offline_access" in form.get("scope", "") or form.get("grant_type") == "refresh_token":
            body["refresh_token"] = self._sessions.new_refresh(access)
        return jsonify(body)

    def _refused(self, form: Mapping[str, str]) -> Response | None:
        """Check a grant; return the error when it is not good."""
        match form.get("grant_type"):
            case "password":
                return self._refused_password(form.get("username"), form.get("password"))
            case "refresh_token":
                old = self._sessions.use_refresh(form.get("refresh_token", ""))
                if old is None:
                    return _oauth_error("invalid_grant")
                self._sessions.close(old)
            case "authorization_code":
                if not self._sessions.use_code(form.get("code", ""), form.get("code_verifier", "")):
                    return _oauth_error("invalid_grant")
            case _:
                return _oauth_error("unsupported_grant_type")
        return None

    def _refused_password(self, username: str | None, password: str | None) -> Response | None:
        if self._is_good(username, password):
            return None
        return _oauth_error("invalid_grant", "invalid_username_or_password")

    def _is_good(self, username: str | None, password: str | None) -> bool:
        known = (self._settings.username, self._settings.password)
        return (username, password) == known and not self._faults.flag("reject_login")

    def revoke(self) -> tuple[str, int]:
        # Revoking a token does not end its session; only the logout does.
        return "", 200

    def login(self) -> Response:
        settings = self._settings
        given = request.get_json(silent=True) or request.form
        tenant = given.get("tenant") or given.get("company") or settings.tenant
        if tenant != settings.tenant:
            kind = "PX.Data.PXUndefinedCompanyException"
            return http_error(500, "A proper company ID cannot be determined for the request.", kind)
        if not self._is_good(given.get("name"), given.get("password")):
            return http_error(500, "Invalid credentials. Please try again.", "PX.Data.PXException")
        try:
            session = self._sessions.open("cookie")
        except NoSeat:
            return _no_seat(settings, self._faults)
        reply = make_response("", 204)
        reply.set_cookie(COOKIE, session, httponly=True, path=settings.mount or "/")
        reply.set_cookie("ASP.NET_SessionId", session[:16], httponly=True, path=settings.mount or "/")
        return reply

    def logout(self) -> tuple[str, int]:
        self._sessions.close(presented_token())
        return "", 204


def presented_token() -> str:
    """Return the token or cookie of the request, empty without one."""
    header = request.headers.get("Authorization", "")
    if header.startswith("Bearer "):
        return header.removeprefix("Bearer ").strip()
    return request.cookies.get(COOKIE, "")


def _oauth_error(error: str, description: str = "") -> Response:
    body = {"error": error}
    if description:
        body["error_description"] = description
    reply = jsonify(body)
    reply.status_code = 400
    return reply


def _no_seat(settings: AcumaticaSettings, faults: Faults) -> Response:
    if faults.text("seat_style") == "302":
        reply = make_response("", 302)
        reply.headers["Location"] = f"{settings.mount}/Frames/Error.aspx?{urlencode({'message': _LIMIT})}"
        return reply
    return http_error(
        500, f"{_LIMIT}: the maximum number of users is reached.", "PX.LicensePolicy.PXLoginLimitException"
    )
