"""The connection to one Cleo tenant: what a person sets, from and to its file. It never holds a secret."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import tomlkit
from tomlkit.items import KeyType, SingleKey

from acucleo_desktop.cleo.presets import PRESETS, Value
from acucleo_desktop.cleo.profile import Profile
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.transport.connection_file import read_toml, refuse_unknown, text_of, wrong_value
from acucleo_desktop.transport.wire import Address

_WHAT: Final = "the Cleo connection"
_KEYS: Final = ("name", "tenant", "base_url", "preset", "username", "mailbox_id", "secret_env", "profile")
_SECRETS: Final = ("password",)
_TENANT = re.compile(r"^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$")


@dataclass(frozen=True, slots=True)
class CleoConnection:
    """A connection to Cleo.

    Attributes:
        name: how people call it, such as `Production`.
        tenant: subdomain at Cleo; the address follows from it.
        base_url: full address instead of a tenant, for Harmony and for tenants with several subdomains.
        preset: `cic` or `harmony`.
        username: a Partner Mailbox account, case-sensitive.
        mailbox_id: id of the mailbox (connection), Harmony only.
        secret_env: names of environment variables that hold secrets, by secret (`password`).
        changes: profile settings that differ from the preset, by dotted key.
    """

    name: str
    username: str
    tenant: str = ""
    base_url: str = ""
    preset: str = "cic"
    mailbox_id: str = ""
    secret_env: Mapping[str, str] = field(default_factory=dict)
    changes: Mapping[str, Any] = field(default_factory=dict)

    @property
    def address(self) -> str:
        """The address of the host, without the path of the interface."""
        return self.base_url or f"https://{self.tenant}.cleointegration.com"

    @property
    def profile(self) -> Profile:
        """The settings in force.

        Raises:
            Problem: a setting is not known or does not fit.
        """
        return Profile(self.preset, self.changes)

    def check(self) -> None:
        """Check that everything is there and fits together.

        Raises:
            Problem: the first thing that does not; its `field` is the key to mend.
        """
        if not self.tenant and not self.base_url:
            raise _missing("tenant", "the tenant or the address (base_url)")
        if self.tenant and not _TENANT.match(self.tenant):
            raise wrong_value("tenant", self.tenant, "the first part of the address, such as 'acme'")
        try:
            Address(self.address)
        except ValueError:
            raise wrong_value(
                "base_url", self.base_url, "an address such as 'https://acme.cleointegration.com'"
            ) from None
        if self.preset not in PRESETS:
            raise wrong_value("preset", self.preset, "'cic' or 'harmony'")
        if not self.username:
            raise _missing("username", "the user name")
        if self.preset == "harmony" and not self.mailbox_id:
            raise _missing("mailbox_id", "the id of the mailbox (mailbox_id), as the preset is harmony")
        profile = self.profile
        if profile.text("auth.otp.mode") == "header" and not profile.text("auth.otp.name"):
            raise _missing("profile.auth.otp.name", "the name of the header for the code (auth.otp.name)")

    @classmethod
    def from_toml(cls, text: str) -> CleoConnection:
        """Read a connection file.

        Raises:
            Problem: it is not TOML, holds an unknown key, or does not fit together.
        """
        values = read_toml(text, _WHAT)
        refuse_unknown(values, _KEYS, _WHAT)
        secret_env = values.get("secret_env", {})
        changes = values.get("profile", {})
        for key, table in (("secret_env", secret_env), ("profile", changes)):
            if not isinstance(table, dict):
                raise wrong_value(key, table, f"a section [{key}]")
        refuse_unknown(secret_env, _SECRETS, "the section secret_env")
        connection = cls(
            name=text_of(values, "name", "Cleo"),
            username=text_of(values, "username"),
            tenant=text_of(values, "tenant"),
            base_url=text_of(values, "base_url").rstrip("/"),
            preset=text_of(values, "preset", "cic"),
            mailbox_id=text_of(values, "mailbox_id"),
            secret_env={key: text_of(secret_env, key) for key in secret_env},
            changes=changes,
        )
        connection.check()
        return connection

    def to_toml(self) -> str:
        """Write the connection file; it reads back as the same connection."""
        document = tomlkit.document()
        for key in ("name", "tenant", "base_url", "preset", "username", "mailbox_id"):
            if getattr(self, key):
                document.add(key, getattr(self, key))
        if self.secret_env:
            document.add("secret_env", tomlkit.item(dict(self.secret_env)))
        changes = self.profile.changes
        if changes:
            table = tomlkit.table()
            for key, value in changes.items():
                # The key is quoted, as a dotted key would otherwise become a path of tables.
                table.add(SingleKey(key, t=KeyType.Basic), _plain(value))
            document.add("profile", table)
        return tomlkit.dumps(document)


def _plain(value: Value) -> object:
    """Return a value as TOML knows it; a table inside the section is written in one line."""
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, Mapping):
        table = tomlkit.inline_table()
        table.update(value)
        return table
    return value


def _missing(key: str, what: str) -> Problem:
    """Return the problem of something left out."""
    return Problem(
        "connection.incomplete",
        f"The Cleo connection lacks {what}.",
        todo="Fill it in and press Test.",
        field=key,
    )
