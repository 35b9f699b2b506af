"""The settings of the program: each declared once with its kind, default, label and help; kept in a TOML file."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal, get_args

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.home import write_private
from acucleo_desktop.transport.connection_file import read_toml, refuse_unknown

if TYPE_CHECKING:
    import tomlkit

_WHAT: Final = "the settings"
_TIME = re.compile(r"^(?:[01]\d|2[0-3]):[0-5]\d$")
_MINUTES_OF_A_DAY: Final = 1440


def _check_time(value: str) -> str:
    if value and not _TIME.match(value):
        raise ValueError("takes a time such as 22:30, or nothing")
    return value


def _check_times(value: str) -> str:
    if any(not _TIME.match(part.strip()) for part in value.replace(";", ",").split(",") if part.strip()):
        raise ValueError("takes times such as 07:00, 12:30, or nothing")
    return value


def _check_proxy(value: str) -> str:
    if value not in {"system", "none"}:
        # Requests are a tenth of the start of the window, and nearly nobody sets a proxy here.
        from acucleo_desktop.transport.wire import Address

        try:
            Address(value)
        except ValueError:
            raise ValueError("takes system, none or an address such as http://proxy.example.com:8080") from None
    return value


TimeOfDay = Annotated[str, AfterValidator(_check_time)]
TimesOfDay = Annotated[str, AfterValidator(_check_times)]
Proxy = Annotated[str, AfterValidator(_check_proxy)]


# Looking for plugins of other packages, of which there are none, was a fiftieth of the start.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


class Settings(BaseModel):
    """All settings. Immutable; `changed` gives a copy."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, validate_default=True)

    company_name: str = Field(
        default="", title="Company name", description="Stands on paper forms and in the window's title."
    )
    sync_by_itself: bool = Field(
        default=True,
        title="Sync by itself",
        description="Looks for new documents at regular times without being asked.",
    )
    poll_minutes: int = Field(
        default=5,
        ge=1,
        le=_MINUTES_OF_A_DAY,
        title="Minutes between syncs",
        description="How often it looks for new documents.",
    )
    poll_jitter: int = Field(
        default=20,
        ge=0,
        le=50,
        title="Vary the minutes by",
        description="Each pause is a little longer or shorter, so that several computers do not ask at the same "
        "second.",
    )
    sync_at: TimesOfDay = Field(
        default="",
        title="Sync at fixed times instead",
        description="Times of day such as 07:00, 12:30. Empty: it syncs every so many minutes, as above.",
    )
    quiet_start: TimeOfDay = Field(
        default="",
        title="Quiet from",
        description="From this time of day on nothing is synced by itself, such as 22:00. Empty: never quiet.",
    )
    quiet_end: TimeOfDay = Field(
        default="", title="Quiet until", description="From this time of day on it syncs by itself again."
    )
    hold_seconds: int = Field(
        default=60,
        ge=0,
        le=86_400,
        title="Time to take back",
        description="How long an approved document waits before it leaves, where the partner says nothing else.",
    )
    after_download: Literal["keep", "delete"] = Field(
        default="keep", title="After download", description="What happens to a file at Cleo once it is stored here."
    )
    landing_seconds: int = Field(
        default=120,
        ge=0,
        le=3600,
        title="Time to arrive",
        description="After a sync was cut short: how long a record may still be on its way to Acumatica.",
    )
    send_since: str = Field(
        default="",
        pattern=r"^(|\d{4}-\d{2}-\d{2})$",
        title="Send from",
        description="Documents dated before this day are left alone, such as 2026-11-01; empty sends all.",
    )
    backup_daily: bool = Field(
        default=True, title="Back up daily", description="Makes a checked copy of the ledger once a day."
    )
    backups_kept: int = Field(
        default=14,
        ge=1,
        le=1_000,
        title="Daily backups kept",
        description="How many daily copies are kept; older ones make room.",
    )
    archive_after_months: int = Field(
        default=24,
        ge=0,
        le=240,
        title="Months until the archive",
        description="Files and records of documents that are done move to the archive of their year after so many"
        " months; they are found and opened as before. 0 keeps everything in the ledger.",
    )
    books_closed_until: str = Field(
        default="",
        pattern=r"^(|\d{4}-\d{2}-\d{2})$",
        title="Books closed until",
        description="Vendor invoices dated until this day, such as 2026-10-31, wait for a person; empty closes none.",
    )
    guard: bool = Field(
        default=True,
        title="Ask before odd syncs",
        description="Asks a person before acting when far more or fewer documents come than usual, and the like.",
    )
    guard_factor: int = Field(
        default=4,
        ge=2,
        le=100,
        title="Ask when there are so many times the usual",
        description="4 means: four times as many documents of a partner as on such a day.",
    )
    guard_minimum: int = Field(
        default=50,
        ge=5,
        le=100_000,
        title="Never ask up to",
        description="So many documents of a partner in a day are always right, whatever is usual.",
    )
    guard_first_run: int = Field(
        default=200,
        ge=1,
        le=1_000_000,
        title="First sync without asking up to",
        description="The first sync with Acumatica asks before it sends more documents than these.",
    )
    guard_sheet: int = Field(
        default=25,
        ge=1,
        le=100_000,
        title="Changed partner sheet without asking up to",
        description="When a sheet changes, so many waiting documents are written anew by it; for more it asks.",
    )
    guard_clock_minutes: int = Field(
        default=15,
        ge=1,
        le=1440,
        title="Clock may be wrong by",
        description="It asks when this computer's clock differs more from those of Acumatica and Cleo.",
    )
    notices: bool = Field(
        default=True, title="Show notices", description="Shows a notice of the system when a document needs a person."
    )
    notice_level: Literal["all", "warnings", "urgent"] = Field(
        default="warnings",
        title="Notices of",
        description="All news, what needs a person sooner or later, or only what is urgent.",
    )
    notices_in_quiet_hours: bool = Field(
        default=False,
        title="Notices in quiet hours",
        description="Shows urgent notices also in the quiet hours; all others wait until these end.",
    )
    language: Literal["system", "en", "es"] = Field(
        default="system", title="Language", description="Language of the window; the system's where it is known."
    )
    start_at_sign_in: bool = Field(
        default=False,
        title="Start at sign-in",
        description="Opens the window by itself when you sign in to this computer.",
    )
    theme: Literal["system", "light", "dark", "contrast"] = Field(
        default="system", title="Colours", description="Light, dark, high contrast, or as the system is set."
    )
    text_size: int = Field(
        default=100,
        ge=100,
        le=300,
        title="Text size in percent",
        description="Size of all text in the window; 100 is the usual.",
    )
    proxies: Proxy = Field(
        default="system",
        title="Proxy",
        description="How requests leave: as the system is set, none, or the address of a proxy.",
    )
    practice: bool = Field(
        default=False, title="Practice", description="Works with the practice world instead of the real connections."
    )
    log_level: Literal["debug", "info", "warning"] = Field(
        default="info", title="Detail of the log", description="How much the log tells; debug helps support."
    )

    def changed(self, **values: object) -> Settings:
        """Return a copy with other values.

        Raises:
            Problem: a key is not known or a value does not fit.
        """
        return from_values({**self.model_dump(), **values})

    def is_quiet(self, local: time) -> bool:
        """Tell whether scheduled syncs rest at this local time of day; the hours may span midnight."""
        if not self.quiet_start or not self.quiet_end or self.quiet_start == self.quiet_end:
            return False
        now = local.isoformat(timespec="minutes")
        if self.quiet_start < self.quiet_end:
            return self.quiet_start <= now < self.quiet_end
        return now >= self.quiet_start or now < self.quiet_end


@dataclass(frozen=True, slots=True)
class SettingInfo:
    """What a settings screen needs to know of one setting.

    Attributes:
        kind: `text`, `number`, `switch`, `choice`, `time`.
        choices: values of a choice.
        minimum, maximum: limits of a number.
    """

    key: str
    label: str
    help: str
    kind: str
    default: object
    choices: tuple[str, ...] = ()
    minimum: int | None = None
    maximum: int | None = None


def describe() -> tuple[SettingInfo, ...]:
    """Return all settings in the order in which they are shown."""
    return tuple(_info(key) for key in Settings.model_fields)


@cache
def _schema() -> Mapping[str, Any]:
    """Return the schema of all settings: making it for each of them took a tenth of a second."""
    properties: Mapping[str, Any] = Settings.model_json_schema()["properties"]
    return properties


def _info(key: str) -> SettingInfo:
    declared = Settings.model_fields[key]
    schema = _schema()[key]
    choices = tuple(str(value) for value in get_args(declared.annotation))
    kinds = {"boolean": "switch", "integer": "number"}
    kind = "choice" if choices else kinds.get(schema.get("type", ""), "text")
    return SettingInfo(
        key=key,
        label=declared.title or key,
        help=declared.description or "",
        kind="time" if key in {"quiet_start", "quiet_end"} else kind,
        default=declared.default,
        choices=choices,
        minimum=schema.get("minimum"),
        maximum=schema.get("maximum"),
    )


def from_values(values: Mapping[str, Any]) -> Settings:
    """Return settings from plain values.

    Raises:
        Problem: a key is not known (`file.unknown-key`) or a value does not fit (`file.wrong-value`).
    """
    refuse_unknown(values, Settings.model_fields, _WHAT)
    try:
        return Settings(**values)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        key = str(first["loc"][0]) if first["loc"] else ""
        info = _info(key)
        said = first["msg"].removeprefix("Value error, ").removeprefix("Input ")
        raise Problem(
            "file.wrong-value",
            f"The setting {key!r} ({info.label}) is {values.get(key)!r}, but it {said}.",
            todo=f"{info.help} The usual value is {info.default!r}.",
            field=key,
        ) from None


def load(path: Path) -> Settings:
    """Read the settings file; without one everything has its default.

    Raises:
        Problem: it cannot be read or understood.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError) as error:
        raise Problem(
            "settings.not-readable",
            f"The settings file {path} cannot be read: {error}.",
            todo="Mend its permissions or rename it; without it everything has its usual value.",
        ) from error
    return from_values(read_toml(text, _WHAT))


def save(path: Path, settings: Settings) -> None:
    """Write the settings file in one step; comments of a person stay, defaults are left out unless written before.

    Raises:
        Problem: it cannot be written; the old file is untouched.
    """
    import tomlkit

    document = _document(path)
    for key, declared in Settings.model_fields.items():
        value = getattr(settings, key)
        if key in document:
            if document[key] != value:
                document[key] = value
        elif value != declared.default:
            document.add(tomlkit.comment(declared.description or key))
            document.add(key, value)
    try:
        write_private(path, tomlkit.dumps(document).encode())
    except OSError as error:
        raise Problem(
            "settings.not-writable",
            f"The settings file {path} cannot be written: {error.strerror or error}.",
            todo="Make room or mend its permissions, then try again. The old settings are still there.",
        ) from error


def _document(path: Path) -> tomlkit.TOMLDocument:
    """Return the file as written, so that comments stay; a broken or missing one is begun anew."""
    import tomlkit

    try:
        return tomlkit.parse(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return tomlkit.document()
