"""Provocations of the sign-ins at Acumatica: password, cookie and browser."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Callable
from urllib.parse import parse_qs, urlencode, urlsplit

from browser_user import Person, visits
from front import Reply
from provocations import Provocation, answered, closed_port, faults, wanted
from service_lines import Lines

from acucleo_desktop.acumatica.browser_sign_in import PATIENCE_SECONDS, BrowserSignIn, OpenBrowser

_JSON = {"Content-Type": "application/json"}
_SIGN_IN = "sign in"


def _one(code: str, how: str, act: Callable[[Lines], object]) -> Provocation:
    return Provocation(f"acumatica.{code}", how, act)


def _customers(lines: Lines, **changes: object) -> object:
    return list(lines.site(**changes).list_records("Customer"))


def _reading(**changes: object) -> Callable[[Lines], object]:
    """Return an act: a list is read over a changed connection."""
    return lambda lines: _customers(lines, **changes)


def _no_seat(lines: Lines) -> object:
    with faults(lines, "acumatica", seats=1):
        lines.site().get_record("Customer", "SHOP1")
        return _customers(lines)


def _two_factor(lines: Lines) -> object:
    with faults(lines, "acumatica", two_factor=True):
        return _customers(lines)


def _token_reply(status: int, **body: str) -> Callable[[Lines], object]:
    return answered("acumatica", _SIGN_IN, Reply(status, json.dumps(body).encode(), _JSON))


def _used_up(lines: Lines) -> object:
    connection = lines.site_connection()
    kept = json.dumps({"of": f"{connection.client_id} {connection.instance_url}", "token": "used-before"})
    return _customers(lines, sign_in="oauth-code", refresh=kept)


def _browser(
    lines: Lines, browser: OpenBrowser, *, port: int = 0, stop: threading.Event | None = None, way: str = "oauth-code"
) -> object:
    """Sign in through a browser."""
    back = f"http://127.0.0.1:{port or closed_port()}/back"
    connection = lines.site_connection(sign_in=way, redirect_uri=back)
    return BrowserSignIn(connection, lines.site_secrets(), lines.clock, browser, stop=stop, proxies="none").run()


def _person(lines: Lines, **form: str) -> object:
    person = Person(lines.acumatica_server.settings.password, **form)
    try:
        return _browser(lines, person)
    finally:
        person.done()


def _coming_back(**answer: str) -> Callable[[Lines], object]:
    """Return an act: the browser comes back with this answer."""

    def target(address: str) -> str:
        asked = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
        return f"{asked['redirect_uri']}?{urlencode({**answer, 'state': asked['state']})}"

    return lambda lines: _browser(lines, visits(target))


def _denied(lines: Lines) -> object:
    return _person(lines, consent="no")


def _without_refresh_token(lines: Lines) -> object:
    token = Reply(200, b'{"access_token": "token-without-another", "expires_in": 3600}', _JSON)
    lines.acumatica_line.misbehave(wanted("POST", "/identity/connect/token"), token)
    return _person(lines)


def _too_late(lines: Lines) -> object:
    return _browser(lines, lambda _address: lines.clock.advance(PATIENCE_SECONDS + 1))


def _cancelled(lines: Lines) -> object:
    stop = threading.Event()
    return _browser(lines, lambda _address: stop.set(), stop=stop)


def _port_taken(lines: Lines) -> object:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return _browser(lines, lambda _address: None, port=taken.getsockname()[1])


def _no_browser(lines: Lines) -> object:
    return _browser(lines, lambda _address: None, way="oauth-password")


SIGN_INS = (
    _one("login-limit", "all seats are taken", _no_seat),
    _one("tenant-differs", "client id and tenant contradict each other", _reading(tenant="Elsewhere")),
    _one("tenant-unknown", "the site does not know the tenant", _reading(sign_in="cookie", tenant="Elsewhere")),
    _one("client-refused", "the client's secret is wrong", _reading(secret="not this one")),
    _one("scope-refused", "the connected application lacks a scope", _token_reply(400, error="invalid_scope")),
    _one("sign-in-refused", "the password is wrong", _reading(password="not this one")),
    _one("two-factor", "the site asks for a second factor", _two_factor),
    _one("sign-in-address", "the virtual directory is wrong", answered("acumatica", _SIGN_IN, Reply(404))),
    _one("sign-in-needed", "nobody has signed in with the browser yet", _reading(sign_in="oauth-code")),
    _one("sign-in-again", "the sign-in of the browser has ended", _used_up),
    _one("no-browser-sign-in", "the browser is asked for where a password signs in", _no_browser),
    _one("access-denied", "Deny is pressed in the browser", _denied),
    _one(
        "browser-refused",
        "the browser comes back with an error",
        _coming_back(error="unauthorized_client", error_description="the flow is not allowed"),
    ),
    _one("code-refused", "the browser comes back with a code that counts no more", _coming_back(code="used-before")),
    _one("no-refresh-token", "the site gives no token for later", _without_refresh_token),
    _one("sign-in-too-late", "nobody signs in", _too_late),
    _one("sign-in-cancelled", "Cancel is pressed while the browser is open", _cancelled),
    _one("redirect-port-taken", "another program listens at the address of return", _port_taken),
)
