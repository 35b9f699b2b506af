"""What a diagnosis knows so far: the settings found, the token in memory, the folders and files that were seen."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote, urlsplit

from acucleo_desktop.cleo import listing
from acucleo_desktop.cleo.connection import CleoConnection
from acucleo_desktop.cleo.diagnosis.probe import Heard, Probe
from acucleo_desktop.cleo.listing import Entry, first_value, id_of
from acucleo_desktop.cleo.presets import SETTINGS, Value
from acucleo_desktop.cleo.profile import Profile
from acucleo_desktop.documents.diagnosis import Ask
from acucleo_desktop.transport.problems import SignInRefused

if TYPE_CHECKING:
    from acucleo_desktop.documents.clock import Clock
    from acucleo_desktop.transport.secrets import Secrets

_OPERATION_KEYS: Final = "operations."


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a person wants to be looked into beyond reading.

    Attributes:
        folder: where the test file goes, and which is read first; empty to be asked.
        download: name or path of the one file to fetch; empty to be asked.
        watch_seconds: how long it is watched what becomes of the test file.
        with_upload: whether an upload is to be asked for at all.
    """

    folder: str = ""
    download: str = ""
    watch_seconds: float = 60.0
    with_upload: bool = True


@dataclass(frozen=True, slots=True)
class SeenFolder:
    """A folder of the tenant."""

    id: str
    path: str
    entry: Entry


@dataclass(frozen=True, slots=True)
class SeenFile:
    """A file of the tenant; its content is never kept."""

    id: str
    name: str
    folder: SeenFolder
    size: int | None
    entry: Entry

    @property
    def path(self) -> str:
        """Folder and name."""
        return f"{self.folder.path}/{self.name}"


@dataclass(slots=True)
class Scene:
    """The state of one diagnosis.

    Attributes:
        connection: what a person has set so far; its settings are tried first.
        changes: settings found, over the preset's.
        slash: whether paths end with a slash here.
        is_address_sure: whether the address of the sign-in answers otherwise than one where nothing is.
        refusal: the refused sign-in, when it was refused.
        password_tries: requests that carried the password.
        codes_sent: codes of an authenticator app that were sent.
        token: the present token.
        signed_in_at: when it came, monotonic.
        may_upload: whether a person has agreed to a test file.
    """

    connection: CleoConnection
    secrets: Secrets
    clock: Clock
    probe: Probe
    ask: Ask
    wishes: Wishes
    stop: threading.Event | None = None
    changes: dict[str, Value] = field(default_factory=dict)
    mailbox_id: str = ""
    slash: bool = False
    is_address_sure: bool = True
    password_tries: int = 0
    codes_sent: int = 0
    token: str = field(default="", repr=False)
    signed_in_at: float = 0.0
    refusal: SignInRefused | None = None
    renewal_token: str = field(default="", repr=False)
    lifetime: float | None = None
    folders: list[SeenFolder] = field(default_factory=list)
    files: list[SeenFile] = field(default_factory=list)
    read_folder: SeenFolder | None = None
    may_upload: bool = False

    @property
    def preset(self) -> str:
        """The preset that the changes are over."""
        return self.connection.preset

    @property
    def profile(self) -> Profile:
        """The settings in force by now."""
        return Profile(self.preset, self.changes)

    @property
    def _prefix(self) -> str:
        return self.profile.template("api_prefix").rstrip("/")

    @property
    def is_harmony(self) -> bool:
        """Whether the tenant speaks as Harmony does."""
        return self.preset == "harmony"

    @property
    def always_readable(self) -> str:
        """The template of a list that this account may read: of the files to fetch, or of the outermost folders."""
        name = "list_files" if self.is_harmony else "root_folders"
        return self.profile.template(f"operations.{name}") or "{p}/folders"

    def set(self, key: str, value: Value) -> bool:
        """Set a setting; return whether it differs from the preset's value."""
        default = SETTINGS[key].default_for(self.preset)
        if value == default or (isinstance(default, Mapping) and dict(default) == value):
            self.changes.pop(key, None)
            return False
        self.changes[key] = value
        return True

    def set_operation(self, name: str, method: str, template: str, statuses: str) -> bool:
        """Set the path of an operation, with the statuses of the preset where it has the same method."""
        key = f"{_OPERATION_KEYS}{name}"
        usual = str(SETTINGS[key].default_for(self.preset)).split()
        usual_statuses = usual[2] if len(usual) == 3 and usual[0] == method else statuses  # noqa: PLR2004
        return self.set(key, f"{method} {template} {usual_statuses}")

    @property
    def needs_code(self) -> bool:
        """Whether every sign-in needs a code of an authenticator app, as was found."""
        return self.profile.text("auth.otp.mode") != "off"

    def take_token(self, token: str) -> None:
        """Ask with this token from now on."""
        self.token = token
        self.probe.authorization = f"{self.profile.text('auth.scheme')} {token}"
        self.signed_in_at = self.clock.monotonic()

    def use_preset(self, preset: str) -> None:
        """Go over to another preset, keeping what was found."""
        if preset == self.preset:
            return
        found = dict(self.changes)
        self.connection = replace(self.connection, preset=preset, changes={})
        self.changes = {}
        for key, value in found.items():
            self.set(key, value)

    def filled(self, template: str, *, folder: str = "", file: str = "", name: str = "") -> str:
        """Return the path of a template with ids put in."""
        values = {"{f}": folder, "{i}": file, "{m}": self.mailbox_id, "{n}": name}
        path = template.replace("{p}", self._prefix)
        for hole, value in values.items():
            path = path.replace(hole, quote(value, safe=""))
        return path

    def request(
        self, method: str, template: str, *, folder: str = "", file: str = "", name: str = "", **how: Any
    ) -> Heard:
        """Ask at a template with ids put in; `how` is handed to the probe.

        The pace is kept by the path without ids, which is the same for everybody who asks this tenant.
        """
        path = self.filled(template, folder=folder, file=file, name=name)
        return self.probe.ask(method, path, template.replace("{p}", self._prefix), **how)

    def get(self, template: str, *, folder: str = "", file: str = "", **how: Any) -> Heard:
        """Read what a template leads to."""
        return self.request("GET", template, folder=folder, file=file, **how)

    def ended(self, template: str) -> str:
        """Return a template with the slash that this tenant wants."""
        if not self.slash or not template.startswith(("/", "{p}")):
            return template
        path, question, query = template.partition("?")
        return path.rstrip("/") + "/" + question + query

    def template_of(self, href: str, *, folder: str = "", file: str = "") -> str:
        """Return the template behind a link, empty where the link leads away or names no id that is known."""
        if self.probe.session.address.join(href) is None:
            return ""
        parts = urlsplit(href)
        path = parts.path + (f"?{parts.query}" if parts.query else "")
        for value, hole in ((folder, "{f}"), (file, "{i}"), (self.mailbox_id, "{m}")):
            if value:
                path = path.replace(quote(value, safe=""), hole)
        if self._prefix and path.startswith(f"{self._prefix}/"):
            path = "{p}" + path.removeprefix(self._prefix)
        return path

    def file_of(self, entry: Entry, folder: SeenFolder) -> SeenFile:
        """Return a list entry as a file."""
        file = listing.file_of(entry, folder.path, self.profile)
        return SeenFile(file.id, file.name, folder, file.size, entry)

    def folder_of(self, entry: Entry, above: str) -> SeenFolder:
        """Return a list entry as a folder."""
        name = first_value(entry, self.profile.names("fields.file.name"))
        path = f"{above}/{name}" if above else str(name or "")
        return SeenFolder(id_of(entry, self.profile), path, entry)
