"""The connection to one Cleo tenant: what a person sets, from and to its file. It never holds a secret."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

from acucleo_desktop.cleo.address import SFTP_PORT, address_of
from acucleo_desktop.cleo.presets import PRESETS, Value
from acucleo_desktop.cleo.profile import Profile
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.transport.address import Address
from acucleo_desktop.transport.connection_file import read_toml, refuse_unknown, text_of, wrong_value

if TYPE_CHECKING:
    import tomlkit

# What writes TOML is loaded by who writes: every start of the window reads a connection.
_WHAT: Final = "the Cleo connection"
_TEXTS: Final = ("name", "tenant", "base_url", "host", "preset", "username", "mailbox_id", "host_key")
_KEYS: Final = (*_TEXTS, "port", "secret_env", "profile")
_PRESET_KEYS: Final = frozenset({"preset", "profile"})
_SECRETS: Final = ("password", "private_key")
_HOST = re.compile(r"^(?=.{1,253}$)[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$|^\[?[0-9A-Fa-f:.]+\]?$")
_HOST_KEY = re.compile(r"^(?:[\w@.-]+ )?SHA256:[A-Za-z0-9+/]{43}=?$")
_TENANT = re.compile(r"^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$")


@dataclass(frozen=True, slots=True)
class CleoConnection:
    """A connection to Cleo.

    Attributes:
        name: how people call it, such as `Production`.
        tenant: subdomain at Cleo; the address follows from it.
        base_url: full address instead of a tenant, for Harmony and for tenants with several subdomains.
        preset: `cic`, `harmony` or `sftp`.
        host: name of the SFTP server, SFTP only.
        port: its port, SFTP only.
        host_key: fingerprint that the SFTP server must show, as `SHA256:...`; empty takes the one of the first contact.
        username: a Partner Mailbox account, case-sensitive.
        mailbox_id: id of the mailbox (connection), Harmony only.
        secret_env: names of environment variables that hold secrets, by secret (`password`, `private_key`).
        changes: profile settings that differ from the preset, by dotted key.
    """

    name: str
    username: str
    tenant: str = ""
    base_url: str = ""
    preset: str = "cic"
    mailbox_id: str = ""
    host: str = ""
    port: int = SFTP_PORT
    host_key: str = ""
    secret_env: Mapping[str, str] = field(default_factory=dict)
    changes: Mapping[str, Any] = field(default_factory=dict)

    @property
    def address(self) -> str:
        """The address of the host, without the path of the interface."""
        return address_of(self.preset, self.tenant, self.base_url, self.host, self.port)

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
        if self.preset not in PRESETS:
            raise wrong_value("preset", self.preset, "one of " + ", ".join(f"'{preset}'" for preset in PRESETS))
        if self.preset == "sftp":
            self._check_sftp_host()
        else:
            self._check_address()
        if not self.username:
            raise _missing("username", "the user name")
        if self.preset == "harmony" and not self.mailbox_id:
            raise _missing("mailbox_id", "the id of the mailbox (mailbox_id), as the preset is harmony")
        profile = self.profile
        if profile.text("auth.otp.mode") == "header" and not profile.text("auth.otp.name"):
            raise _missing("profile.auth.otp.name", "the name of the header for the code (auth.otp.name)")

    def _check_address(self) -> None:
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

    def _check_sftp_host(self) -> None:
        if not self.host:
            raise _missing("host", "the name of the SFTP server (host)")
        if not _HOST.match(self.host):
            raise wrong_value("host", self.host, "the name of a computer such as 'sftp.example.com'")
        if not 0 < self.port < 65536:  # noqa: PLR2004 - what a port may be
            raise wrong_value("port", self.port, "a port such as 22")
        if self.host_key and not _HOST_KEY.match(self.host_key):
            raise wrong_value("host_key", self.host_key, "a fingerprint such as 'SHA256:' and 43 characters")

    def with_preset(self, text: str) -> CleoConnection:
        """Return this connection with the preset and the settings of a preset file.

        Raises:
            Problem: the file does not fit, or the connection with it does not.
        """
        preset, changes = read_preset(text)
        changed = replace(self, preset=preset, changes=changes)
        changed.check()
        return changed

    def preset_toml(self) -> str:
        """Write only what is the same for everybody at this tenant: the preset and the changed settings.

        It names no address, no user and no secret, so that support can send a corrected one.
        """
        import tomlkit

        document = tomlkit.document()
        document.add(tomlkit.comment("A preset for Cleo: acucleo connection set cleo FILE"))
        document.add("preset", self.preset)
        self._add_profile(document)
        return tomlkit.dumps(document)

    @classmethod
    def from_toml(cls, text: str, lacking: Iterable[str] = ()) -> CleoConnection:
        """Read a connection file.

        Args:
            text: the file.
            lacking: texts that may be left out, as by whoever prepares a connection for others.

        Raises:
            Problem: it is not TOML, holds an unknown key, or does not fit together.
        """
        values = read_toml(text, _WHAT)
        refuse_unknown(values, _KEYS, _WHAT)
        secret_env, changes = _section(values, "secret_env"), _section(values, "profile")
        refuse_unknown(secret_env, _SECRETS, "the section secret_env")
        port = values.get("port", SFTP_PORT)
        if isinstance(port, bool) or not isinstance(port, int):
            raise wrong_value("port", port, "a whole number such as 22")
        connection = cls(
            name=text_of(values, "name", "Cleo"),
            username=text_of(values, "username"),
            tenant=text_of(values, "tenant"),
            base_url=text_of(values, "base_url").rstrip("/"),
            preset=text_of(values, "preset", "cic"),
            mailbox_id=text_of(values, "mailbox_id"),
            host=text_of(values, "host"),
            port=port,
            host_key=text_of(values, "host_key"),
            secret_env={key: text_of(secret_env, key) for key in secret_env},
            changes=changes,
        )
        later: dict[str, Any] = {key: "later" for key in lacking if not getattr(connection, key)}
        replace(connection, **later).check()
        return connection

    def to_toml(self) -> str:
        """Write the connection file; it reads back as the same connection."""
        import tomlkit

        document = tomlkit.document()
        for key in _TEXTS:
            if getattr(self, key):
                document.add(key, getattr(self, key))
        if self.port != SFTP_PORT:
            document.add("port", self.port)
        if self.secret_env:
            document.add("secret_env", tomlkit.item(dict(self.secret_env)))
        self._add_profile(document)
        return tomlkit.dumps(document)

    def _add_profile(self, document: tomlkit.TOMLDocument) -> None:
        changes = self.profile.changes
        if changes:
            import tomlkit
            from tomlkit.items import KeyType, SingleKey

            table = tomlkit.table()
            for key, value in changes.items():
                # The key is quoted, as a dotted key would otherwise become a path of tables.
                table.add(SingleKey(key, t=KeyType.Basic), _plain(value))
            document.add("profile", table)


def is_preset_file(text: str) -> bool:
    """Tell whether a file holds only a preset and its settings, and no connection of somebody."""
    values = read_toml(text, _WHAT)
    return bool(values) and values.keys() <= _PRESET_KEYS


def read_preset(text: str) -> tuple[str, Mapping[str, Any]]:
    """Return preset and settings of a preset file; of a whole connection file, these alone.

    Raises:
        Problem: it is not TOML, or a setting is not known or does not fit.
    """
    values = read_toml(text, _WHAT)
    refuse_unknown(values, _KEYS, _WHAT)
    preset = text_of(values, "preset", "cic")
    if preset not in PRESETS:
        raise wrong_value("preset", preset, "one of " + ", ".join(f"'{name}'" for name in PRESETS))
    return preset, Profile(preset, _section(values, "profile")).changes


def _section(values: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    table = values.get(key, {})
    if not isinstance(table, dict):
        raise wrong_value(key, table, f"a section [{key}]")
    return table


def _plain(value: Value) -> object:
    """Return a value as TOML knows it; a table inside the section is written in one line."""
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, Mapping):
        import tomlkit

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
