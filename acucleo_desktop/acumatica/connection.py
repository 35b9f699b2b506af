"""The connection to one Acumatica site: what a person sets, from and to its file. It never holds a secret."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

import tomlkit

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.transport.connection_file import read_toml, refuse_unknown, text_of, wrong_value
from acucleo_desktop.transport.wire import Address

_WHAT: Final = "the Acumatica connection"
_TEXTS: Final = (
    "name",
    "instance_url",
    "endpoint_name",
    "endpoint_version",
    "tenant",
    "branch",
    "sign_in",
    "client_id",
    "username",
)
_SECRETS: Final = ("password", "client_secret")
_VERSION = re.compile(r"^\d{1,2}\.\d{2,3}\.\d{3}$")
SIGN_INS: Final = ("oauth-password", "oauth-code", "cookie")


@dataclass(frozen=True, slots=True)
class AcumaticaConnection:
    """A connection to Acumatica.

    Attributes:
        name: how people call it, such as `Production`.
        instance_url: scheme, host and, usually, a virtual directory, such as `https://erp.example.com/AcumaticaERP`.
        endpoint_name: name of the contract-based endpoint; a customer may have an extended one.
        endpoint_version: its exact version; there is no "latest".
        tenant: company to sign in to; with OAuth the client id decides it.
        branch: branch of created documents; empty for the user's own.
        sign_in: `oauth-password`, `oauth-code` or `cookie`.
        client_id: `GUID@Tenant` of the connected application.
        secret_env: names of environment variables that hold secrets, by secret.
    """

    name: str
    instance_url: str
    username: str
    endpoint_name: str = "Default"
    endpoint_version: str = "24.200.001"
    tenant: str = ""
    branch: str = ""
    sign_in: str = "oauth-password"
    client_id: str = ""
    secret_env: Mapping[str, str] = field(default_factory=dict)

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
        if not _VERSION.match(self.endpoint_version):
            raise wrong_value("endpoint_version", self.endpoint_version, "a version such as '24.200.001'")
        if self.sign_in not in SIGN_INS:
            raise wrong_value("sign_in", self.sign_in, "'oauth-password' or 'cookie'")
        if self.sign_in == "oauth-code":
            raise Problem(
                "connection.sign-in-not-offered",
                "Signing in through the browser (oauth-code) is not offered yet.",
                why="It needs a person at every start, and this version signs in by itself.",
                todo="Use oauth-password with a connected application, or cookie.",
                field="sign_in",
            )
        if not self.username:
            raise _missing("username", "the user name")
        if self.sign_in.startswith("oauth") and not self.client_id:
            raise _missing("client_id", "the client id of the connected application (client_id)")

    @classmethod
    def from_toml(cls, text: str) -> AcumaticaConnection:
        """Read a connection file.

        Raises:
            Problem: it is not TOML, holds an unknown key, or does not fit together.
        """
        values = read_toml(text, _WHAT)
        refuse_unknown(values, (*_TEXTS, "secret_env"), _WHAT)
        secret_env = values.get("secret_env", {})
        if not isinstance(secret_env, dict):
            raise wrong_value("secret_env", secret_env, "a section [secret_env]")
        refuse_unknown(secret_env, _SECRETS, "the section secret_env")
        connection = cls(
            name=text_of(values, "name", "Acumatica"),
            instance_url=text_of(values, "instance_url").rstrip("/"),
            username=text_of(values, "username"),
            endpoint_name=text_of(values, "endpoint_name", "Default"),
            endpoint_version=text_of(values, "endpoint_version", "24.200.001"),
            tenant=text_of(values, "tenant"),
            branch=text_of(values, "branch"),
            sign_in=text_of(values, "sign_in", "oauth-password"),
            client_id=text_of(values, "client_id"),
            secret_env={key: text_of(secret_env, key) for key in secret_env},
        )
        connection.check()
        return connection

    def to_toml(self) -> str:
        """Write the connection file; it reads back as the same connection."""
        document = tomlkit.document()
        for key in _TEXTS:
            if getattr(self, key):
                document.add(key, getattr(self, key))
        if self.secret_env:
            document.add("secret_env", tomlkit.item(dict(self.secret_env)))
        return tomlkit.dumps(document)


def _missing(key: str, what: str) -> Problem:
    return Problem(
        "file.missing-value",
        f"In the Acumatica connection {what} is missing.",
        why="Without it Acumatica cannot be reached.",
        todo="Fill it in.",
        field=key,
    )
