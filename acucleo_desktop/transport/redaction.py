"""Masks secrets in headers, bodies, addresses and exception texts, at the lowest level and once more in the log.

Two nets lie under each other. The first knows the *names* of secrets (`Authorization`, `password`, anything with
`token`). The second knows the *values* in use: whoever holds a secret tells `remember_secret`, and the value is masked
wherever it turns up, also percent-encoded or in Base64.
"""

from __future__ import annotations

import base64
import json
import re
import threading
from collections.abc import Iterable, Mapping
from typing import Final
from urllib.parse import quote, quote_plus, unquote, urlsplit, urlunsplit

MASK: Final = "***"

_SECRET_NAME = re.compile(
    r"authoriz|cookie|passw|passphrase|secret|token|totp|\botp\b|api[-_]?key|assertion|code_verifier|x-vault",
    re.IGNORECASE,
)
_PLAIN_NAMES: Final = frozenset({"token_type", "secret_env", "expires_in", "token_endpoint", "password_set"})
_URL_ONLY_SECRETS: Final = frozenset({"code", "state", "sig", "signature"})

_NAME = r"[\w.\-]*(?:authoriz|passw|passphrase|secret|token|totp|api[-_]?key|assertion|code_verifier)[\w.\-]{0,60}"
_JSON_PAIR = re.compile(
    rf'(\\?["\'])({_NAME})(\\?["\'])(\s*:\s*)(\\?["\'])((?:\\.|(?!\5).)*)(\5)?', re.IGNORECASE | re.DOTALL
)
_HEADER_LINE = re.compile(r"((?:proxy-)?authorization|(?:set-)?cookie)(\s*[:=]\s*)([^\r\n]+)", re.IGNORECASE)
_FORM_PAIR = re.compile(rf"(?<![\w.\-])({_NAME})(\s*=\s*)([^\s&;,\"'<>)}}\]]+)", re.IGNORECASE)
_SCHEME = re.compile(r"\b(Bearer|Basic|Digest|Negotiate)(\s+)([A-Za-z0-9._~+/=\-]{4,})")
_USER_INFO = re.compile(r"(?<=://)[^/\s@:]+:[^/\s@]+(?=@)")
_SHORTEST_REMEMBERED: Final = 4
_SHORTEST_IN_BASE64: Final = 8
_PERCENT = re.compile(r"%[0-9A-F]{2}")

_known: frozenset[str] = frozenset()
"""Replaced as a whole under the lock, never changed: who masks a text goes through it without the lock."""
_known_lock = threading.Lock()


def remember_secret(*values: str) -> None:
    """Mask each of `values` from now on wherever it turns up; shorter than four characters is ignored.

    The values stay in memory only. Very short ones are left to the net of names, as masking them would blacken
    ordinary text.
    """
    global _known  # noqa: PLW0603 - one set for the process, replaced under the lock
    with _known_lock:
        wanted = [value for value in values if len(value) >= _SHORTEST_REMEMBERED]
        _known = _known.union(*(_spellings(value) for value in wanted))


def forget_secret(value: str) -> None:
    """Stop masking `value`, such as a token that was replaced long ago."""
    global _known  # noqa: PLW0603 - see remember_secret
    with _known_lock:
        _known = _known.difference(_spellings(value))


def forget_secrets() -> None:
    """Forget every remembered value; for the end of a program and for tests."""
    global _known  # noqa: PLW0603 - see remember_secret
    with _known_lock:
        _known = frozenset()


def _without_known(text: str) -> str:
    """Mask known values, longest first: one may be a part of another.

    A pattern of all of them would be compiled anew with every sign-in, and would try each at every place of the text.
    """
    found = [value for value in _known if value in text]
    for value in sorted(found, key=len, reverse=True):
        text = text.replace(value, MASK)
    return text


def _spellings(value: str) -> Iterable[str]:
    """Return the forms in which a secret may travel: as it is, in addresses, JSON, HTML, Python, Base64."""
    from html import escape  # its table of names is as large as all of this module

    escaped = json.dumps(value)[1:-1]
    addresses = {quote(value, safe=""), quote(value), quote_plus(value)}
    plain = {value, escaped, json.dumps(value, ensure_ascii=False)[1:-1], repr(value)[1:-1], escape(value)}
    # .NET writes JSON with these characters as numbers, and some servers write percent codes in small letters.
    numbered = "".join(f"\\u{ord(char):04X}" if char in "&+'<>" else char for char in escaped)
    small = {_PERCENT.sub(lambda code: code[0].lower(), text) for text in addresses}
    twice = {quote(text, safe="") for text in addresses}
    return plain | addresses | small | twice | {numbered} | _in_base64(value.encode("utf-8", "surrogatepass"))


def _in_base64(value: bytes) -> set[str]:
    """Return what of a secret can be seen in Base64, whatever stands before and behind it, such as the user's name.

    Three bytes become four characters, so that there are three ways, by where the secret begins. The characters at
    either end that also hold bits of a neighbour are left away.
    """
    found = {base64.b64encode(value).decode().rstrip("=")}
    for before in range(3):
        whole = base64.b64encode(bytes(before) + value).decode().rstrip("=")
        first = -(-before * 8 // 6)
        last = (before + len(value)) * 8 // 6
        if last - first >= _SHORTEST_IN_BASE64:
            found.add(whole[first:last])
            found.add(whole[first:last].replace("+", "-").replace("/", "_"))
    return found


def is_secret_name(name: str) -> bool:
    """Tell whether a header, field or parameter called `name` holds a secret."""
    return name.lower() not in _PLAIN_NAMES and _SECRET_NAME.search(name) is not None


def redact_text(text: str) -> str:
    """Return `text` with every secret in it masked, whether it is JSON, a form, a header block or a sentence."""
    text = _without_known(text)
    text = _HEADER_LINE.sub(rf"\1\2{MASK}", text)
    text = _JSON_PAIR.sub(_mask_json_pair, text)
    text = _FORM_PAIR.sub(_mask_form_pair, text)
    text = _SCHEME.sub(rf"\1\2{MASK}", text)
    return _USER_INFO.sub(MASK, text)


def _mask_json_pair(match: re.Match[str]) -> str:
    if not is_secret_name(match[2]):
        return match[0]
    return f"{match[1]}{match[2]}{match[3]}{match[4]}{match[5]}{MASK}{match[7] or ''}"


def _mask_form_pair(match: re.Match[str]) -> str:
    return f"{match[1]}{match[2]}{MASK}" if is_secret_name(match[1]) else match[0]


def redact_headers(headers: Mapping[str, str]) -> dict[str, str]:
    """Return a copy of `headers` with the values of secret ones masked."""
    return {name: MASK if is_secret_name(name) else redact_text(str(value)) for name, value in headers.items()}


def redact_fields(fields: Mapping[str, object]) -> dict[str, object]:
    """Return a copy of form fields or settings with the values of secret ones masked, nested mappings included."""
    result: dict[str, object] = {}
    for name, value in fields.items():
        if isinstance(value, Mapping):
            result[name] = redact_fields(value)
        elif is_secret_name(str(name)):
            result[name] = MASK
        else:
            result[name] = redact_text(value) if isinstance(value, str) else value
    return result


def redact_url(url: str) -> str:
    """Return `url` without user, password and the values of secret query parameters."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return redact_text(url)
    host = parts.netloc.rpartition("@")[2]
    query = "&".join(_mask_parameter(pair) for pair in parts.query.split("&")) if parts.query else ""
    return redact_text(urlunsplit((parts.scheme, host, parts.path, query, "")))


def _mask_parameter(pair: str) -> str:
    name, equals, _ = pair.partition("=")
    plain = unquote(name)
    secret = is_secret_name(plain) or plain.lower() in _URL_ONLY_SECRETS
    return f"{name}={MASK}" if equals and secret else pair


def redact_body(body: bytes, limit: int = 300) -> str:
    """Return the beginning of `body` as text for a person, at most `limit` characters, with secrets masked.

    Masking looks a little further than the limit, so that a secret cut in half by the limit is masked as well.
    """
    text = body[: (limit + 4000) * 4].decode("utf-8", errors="replace")
    return redact_text(text)[:limit]
