"""The connection to one Acumatica site: what a person sets, from and to its file. It never holds a secret."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final
from urllib.parse import urlsplit

from acucleo_desktop.acumatica.connection_settings import (
    BY_KEY,
    NUMBERS,
    SETTINGS,
    SIGN_INS,
    SWITCHES,
    TEXTS,
)
from acucleo_desktop.acumatica.field_lengths import FORM_LENGTHS, FieldLengths
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.transport.address import Address
from acucleo_desktop.transport.connection_file import read_toml, refuse_unknown, text_of, wrong_value

_WHAT: Final = "the Acumatica connection"
_SECRETS: Final = ("password", "client_secret")
_VERSION = re.compile(r"^\d{1,2}\.\d{2,3}\.\d{3}$")
_LOOPBACK: Final = ("127.0.0.1", "localhost")
_NEWEST: Final = "25.200.001"


@dataclass(frozen=True, slots=True)
class AcumaticaConnection:
    """A connection to Acumatica.

    Attributes:
        secret_env: names of environment variables that hold secrets, by secret.

    The others are described in `connection_settings.SETTINGS`.
    """

    name: str
    instance_url: str
    username: str
    endpoint_name: str = "Default"
    endpoint_version: str = "24.200.001"
    based_on: str = ""
    tenant: str = ""
    branch: str = ""
    locale: str = ""
    sign_in: str = "oauth-password"
    client_id: str = ""
    redirect_uri: str = str(BY_KEY["redirect_uri"].usual)
    ends_session: bool = True
    page_size: int = 500
    lines_per_write: int = 500
    action_minutes: int = 15
    look_back_days: int = 45
    custom_reads: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    custom_writes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    field_lengths: Mapping[str, int] = field(default_factory=dict)
    secret_env: Mapping[str, str] = field(default_factory=dict)

    @property
    def default_version(self) -> str:
        """The version of Default whose fields the endpoint has, as far as is known."""
        for version in (self.based_on, self.endpoint_version):
            if _VERSION.match(version):
                return version
        return _NEWEST

    @property
    def lengths(self) -> FieldLengths:
        """How long texts may be at this site."""
        return FieldLengths(self.field_lengths)

    def check(self) -> None:
        """Check that everything is there and fits together.

        Raises:
            Problem: the first thing that does not; its `field` is the key to mend.
        """
        if not self.instance_url:
            raise _missing("instance_url", "the address of the site (instance_url)")
        try:
            Address(self.instance_url)
        except ValueError:
            wanted = "an address such as 'https://erp.example.com/AcumaticaERP'"
            raise wrong_value("instance_url", self.instance_url, wanted) from None
        if "/entity" in self.instance_url or "/(W(" in self.instance_url:
            wanted = "the address up to the virtual directory, without what follows it in the browser"
            raise wrong_value("instance_url", self.instance_url, wanted)
        self._check_versions()
        if self.sign_in not in SIGN_INS:
            raise wrong_value("sign_in", self.sign_in, "'oauth-password', 'oauth-code' or 'cookie'")
        if not self.username and self.sign_in != "oauth-code":
            raise _missing("username", "the user name")
        if self.sign_in.startswith("oauth") and not self.client_id:
            raise _missing("client_id", "the client id of the connected application (client_id)")
        if self.sign_in == "oauth-code":
            self._check_redirect()
        for key in NUMBERS:
            setting, value = BY_KEY[key], getattr(self, key)
            if not setting.minimum <= value <= setting.maximum:
                raise wrong_value(key, value, f"a whole number from {setting.minimum} to {setting.maximum}")
        for path, length in self.field_lengths.items():
            if path not in FORM_LENGTHS or length < 1:
                raise wrong_value("field_lengths", f"{path} = {length}", "a field of the table of lengths, above 0")

    def _check_versions(self) -> None:
        """Check the versions: those of Default have a known form, an extended endpoint may have any."""
        if not self.endpoint_name:
            raise _missing("endpoint_name", "the name of the endpoint")
        is_default = self.endpoint_name.casefold() == "default"
        if not self.endpoint_version or (is_default and not _VERSION.match(self.endpoint_version)):
            raise wrong_value("endpoint_version", self.endpoint_version, "a version such as '24.200.001'")
        if any(sign in self.endpoint_version + self.endpoint_name for sign in "/?#% "):
            wanted = "a name and a version without / ? # % or space"
            raise wrong_value("endpoint_version", self.endpoint_version, wanted)
        if self.based_on and not _VERSION.match(self.based_on):
            raise wrong_value("based_on", self.based_on, "a version such as '24.200.001'")

    def _check_redirect(self) -> None:
        """Check where the browser comes back to: this computer, over http, at a port of its own."""
        try:
            parts = urlsplit(self.redirect_uri)
            fits = parts.scheme == "http" and parts.hostname in _LOOPBACK and bool(parts.port)
        except ValueError:
            fits = False
        if not fits or parts.query or parts.fragment:
            raise wrong_value("redirect_uri", self.redirect_uri, "an address such as 'http://127.0.0.1:8765/acucleo'")

    @classmethod
    def from_toml(cls, text: str, lacking: Iterable[str] = ()) -> AcumaticaConnection:
        """Read a connection file.

        Args:
            text: the file.
            lacking: texts that may be left out, as by whoever prepares a connection for others.

        Raises:
            Problem: it is not TOML, holds an unknown key, or does not fit together.
        """
        values = read_toml(text, _WHAT)
        refuse_unknown(values, BY_KEY, _WHAT)
        secret_env = _section(values, "secret_env")
        refuse_unknown(secret_env, _SECRETS, "the section secret_env")
        plain: dict[str, Any] = {key: text_of(values, key, str(BY_KEY[key].usual)) for key in TEXTS}
        plain["instance_url"] = plain["instance_url"].rstrip("/")
        plain |= {key: _whole_number(values, key) for key in NUMBERS}
        plain |= {key: _yes_or_no(values, key) for key in SWITCHES}
        connection = cls(
            **plain,
            custom_reads=_custom(values, "custom_reads"),
            custom_writes=_custom(values, "custom_writes"),
            field_lengths={key: _length(key, value) for key, value in _section(values, "field_lengths").items()},
            secret_env={key: text_of(secret_env, key) for key in secret_env},
        )
        later: dict[str, Any] = {key: "later" for key in lacking if not getattr(connection, key)}
        replace(connection, **later).check()
        return connection

    def to_toml(self) -> str:
        """Write the connection file; it reads back as the same connection."""
        import tomlkit

        document = tomlkit.document()
        for setting in SETTINGS:
            value = getattr(self, setting.key)
            if setting.kind == "section":
                if value:
                    document.add(setting.key, tomlkit.item(_plain(value)))
            elif value != setting.usual or setting.key in _ALWAYS:
                document.add(setting.key, value)
        return tomlkit.dumps(document)


_ALWAYS: Final = ("name", "instance_url", "endpoint_name", "endpoint_version", "sign_in")
_VIEW_FIELD = re.compile(r"^(?:\w+/)?\w+\.\w+$")


def _plain(value: Mapping[str, object]) -> dict[str, object]:
    return {key: dict(part) if isinstance(part, Mapping) else part for key, part in value.items()}


def _section(values: Mapping[str, Any], key: str) -> dict[str, Any]:
    section = values.get(key, {})
    if not isinstance(section, dict):
        raise wrong_value(key, section, f"a section [{key}]")
    return section


def _custom(values: Mapping[str, Any], key: str) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for entity, part in _section(values, key).items():
        if not isinstance(part, dict):
            raise wrong_value(key, part, f"a section for each entity, such as [{key}.SalesOrder]")
        for path in part:
            if not _VIEW_FIELD.match(path):
                wanted = "a field such as 'Document.AttributeDEPT' or 'Details/Transactions.UsrNote'"
                raise wrong_value(key, path, wanted)
        found[entity] = {path: text_of(part, path) for path in part}
    return found


def _whole_number(values: Mapping[str, Any], key: str) -> int:
    value = values.get(key, BY_KEY[key].usual)
    if not isinstance(value, int) or isinstance(value, bool):
        raise wrong_value(key, value, "a whole number")
    return value


def _length(path: str, value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise wrong_value("field_lengths", f"{path} = {value}", "a whole number for each field")
    return value


def _yes_or_no(values: Mapping[str, Any], key: str) -> bool:
    value = values.get(key, BY_KEY[key].usual)
    if not isinstance(value, bool):
        raise wrong_value(key, value, "true or false")
    return value


def _missing(key: str, what: str) -> Problem:
    return Problem(
        "file.missing-value",
        f"In the Acumatica connection {what} is missing.",
        why="Without it Acumatica cannot be reached.",
        todo="Fill it in.",
        field=key,
    )
