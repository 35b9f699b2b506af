"""The settings of the program: each declared once with its kind, default, label and help; kept in a TOML file."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.home import write_private
from acucleo_desktop.setting_rules import (
    NO_LAYERS,
    Layers,
    Rule,
    as_now,
    day,
    proxy,
    rules_of,
    setting,
    time_of_day,
    times_of_day,
    web_address,
)
from acucleo_desktop.transport.connection_file import read_toml, refuse_unknown

if TYPE_CHECKING:
    import tomlkit

_WHAT: Final = "the settings"
_MINUTES_OF_A_DAY: Final = 1440


@dataclass(frozen=True, kw_only=True)
class Settings:
    """All settings. Immutable; `changed` gives a copy."""

    company_name: str = setting(
        default="", title="Company name", description="Stands on paper forms and in the window's title."
    )
    sync_by_itself: bool = setting(
        default=True,
        title="Sync by itself",
        description="Looks for new documents at regular times without being asked.",
    )
    poll_minutes: int = setting(
        default=5,
        ge=1,
        le=_MINUTES_OF_A_DAY,
        title="Minutes between syncs",
        description="How often it looks for new documents.",
    )
    poll_jitter: int = setting(
        default=20,
        ge=0,
        le=50,
        title="Vary the minutes by",
        description="Each pause is a little longer or shorter, so that several computers do not ask at the same "
        "second.",
    )
    sync_at: str = setting(
        check=times_of_day,
        default="",
        title="Sync at fixed times instead",
        description="Times of day such as 07:00, 12:30. Empty: it syncs every so many minutes, as above.",
    )
    quiet_start: str = setting(
        check=time_of_day,
        default="",
        title="Quiet from",
        description="From this time of day on nothing is synced by itself, such as 22:00. Empty: never quiet.",
    )
    quiet_end: str = setting(
        check=time_of_day,
        default="",
        title="Quiet until",
        description="From this time of day on it syncs by itself again.",
    )
    hold_seconds: int = setting(
        default=60,
        ge=0,
        le=86_400,
        title="Time to take back",
        description="How long an approved document waits before it leaves, where the partner says nothing else.",
    )
    after_download: str = setting(
        choices=("keep", "delete"),
        default="keep",
        title="After download",
        description="What happens to a file at Cleo once it is stored here.",
    )
    landing_seconds: int = setting(
        default=120,
        ge=0,
        le=3600,
        title="Time to arrive",
        description="After a sync was cut short: how long a record may still be on its way to Acumatica.",
    )
    send_since: str = setting(
        default="",
        check=day,
        title="Send from",
        description="Documents dated before this day are left alone, such as 2026-11-01; empty sends all.",
    )
    backup_daily: bool = setting(
        default=True, title="Back up daily", description="Makes a checked copy of the ledger once a day."
    )
    backups_kept: int = setting(
        default=14,
        ge=1,
        le=1_000,
        title="Daily backups kept",
        description="How many daily copies are kept; older ones make room.",
    )
    archive_after_months: int = setting(
        default=24,
        ge=0,
        le=240,
        title="Months until the archive",
        description="Files and records of documents that are done move to the archive of their year after so many"
        " months; they are found and opened as before. 0 keeps everything in the ledger.",
    )
    books_closed_until: str = setting(
        default="",
        check=day,
        title="Books closed until",
        description="Vendor invoices dated until this day, such as 2026-10-31, wait for a person; empty closes none.",
    )
    guard: bool = setting(
        default=True,
        title="Ask before odd syncs",
        description="Asks a person before acting when far more or fewer documents come than usual, and the like.",
    )
    guard_factor: int = setting(
        default=4,
        ge=2,
        le=100,
        title="Ask when there are so many times the usual",
        description="4 means: four times as many documents of a partner as on such a day.",
    )
    guard_minimum: int = setting(
        default=50,
        ge=5,
        le=100_000,
        title="Never ask up to",
        description="So many documents of a partner in a day are always right, whatever is usual.",
    )
    guard_first_run: int = setting(
        default=200,
        ge=1,
        le=1_000_000,
        title="First sync without asking up to",
        description="The first sync with Acumatica asks before it sends more documents than these.",
    )
    guard_sheet: int = setting(
        default=25,
        ge=1,
        le=100_000,
        title="Changed partner sheet without asking up to",
        description="When a sheet changes, so many waiting documents are written anew by it; for more it asks.",
    )
    guard_clock_minutes: int = setting(
        default=15,
        ge=1,
        le=1440,
        title="Clock may be wrong by",
        description="It asks when this computer's clock differs more from those of Acumatica and Cleo.",
    )
    notices: bool = setting(
        default=True, title="Show notices", description="Shows a notice of the system when a document needs a person."
    )
    notice_level: str = setting(
        choices=("all", "warnings", "urgent"),
        default="warnings",
        title="Notices of",
        description="All news, what needs a person sooner or later, or only what is urgent.",
    )
    notices_in_quiet_hours: bool = setting(
        default=False,
        title="Notices in quiet hours",
        description="Shows urgent notices also in the quiet hours; all others wait until these end.",
    )
    language: str = setting(
        choices=("system", "en", "es"),
        default="system",
        title="Language",
        description="Language of the window; the system's where it is known.",
    )
    start_at_sign_in: bool = setting(
        default=False,
        title="Start at sign-in",
        description="Opens the window by itself when you sign in to this computer.",
    )
    theme: str = setting(
        choices=("system", "light", "dark", "contrast"),
        default="system",
        title="Colours",
        description="Light, dark, high contrast, or as the system is set.",
    )
    text_size: int = setting(
        default=100,
        ge=100,
        le=300,
        title="Text size in percent",
        description="Size of all text in the window; 100 is the usual.",
    )
    proxies: str = setting(
        check=proxy,
        default="system",
        title="Proxy",
        description="How requests leave: as the system is set, none, or the address of a proxy.",
    )
    news_of_versions: bool = setting(
        default=True,
        title="Tell of new versions",
        description="Asks once a day at the address below whether there is a newer version, and says so on Today. "
        "Nothing is downloaded.",
    )
    news_address: str = setting(
        check=web_address,
        default="",
        title="Address of news of versions",
        description="A small file that names the newest version; IT or the publisher gives its address. Empty: it "
        "never asks.",
    )
    practice: bool = setting(
        default=False, title="Practice", description="Works with the practice world instead of the real connections."
    )
    log_level: str = setting(
        choices=("debug", "info", "warning"),
        default="info",
        title="Detail of the log",
        description="How much the log tells; debug helps support.",
    )

    def changed(self, **values: object) -> Settings:
        """Return a copy with other values.

        Raises:
            Problem: a key is not known or a value does not fit.
        """
        return from_values({**self.values(), **values})

    def values(self) -> dict[str, Any]:
        """Return all of them as plain values by their keys."""
        return dataclasses.asdict(self)

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


_RULES: Final[Mapping[str, Rule]] = rules_of(Settings)


def describe() -> tuple[SettingInfo, ...]:
    """Return all settings in the order in which they are shown."""
    return tuple(_info(key) for key in _RULES)


def _info(key: str) -> SettingInfo:
    rule = _RULES[key]
    kinds = {bool: "switch", int: "number"}
    kind = "choice" if rule.choices else kinds.get(type(rule.default), "text")
    return SettingInfo(
        key=key,
        label=rule.title,
        help=rule.description,
        kind="time" if key in {"quiet_start", "quiet_end"} else kind,
        default=rule.default,
        choices=rule.choices,
        minimum=rule.ge,
        maximum=rule.le,
    )


def from_values(values: Mapping[str, Any]) -> Settings:
    """Return settings from plain values.

    Raises:
        Problem: a key is not known (`file.unknown-key`) or a value does not fit (`file.wrong-value`).
    """
    refuse_unknown(values, _RULES, _WHAT)
    for key, value in values.items():
        said = refusal(key, value)
        if said:
            info = _info(key)
            raise Problem(
                "file.wrong-value",
                f"The setting {key!r} ({info.label}) is {values.get(key)!r}, but it {said}.",
                todo=f"{info.help} The usual value is {info.default!r}.",
                field=key,
            )
    return Settings(**values)


def refusal(key: str, value: object) -> str:
    """Return why a value does not fit a known setting, to go on after "it"; empty when it does."""
    return _RULES[key].refusal(value)


def load(path: Path, layers: Layers = NO_LAYERS) -> Settings:
    """Read the settings in force; without a file everything is as prepared, or has its default.

    Args:
        path: the person's own settings file.
        layers: what is laid under and over it.

    Raises:
        Problem: it cannot be read or understood.
    """
    return from_values(layers.over(own_values(path)))


def own_values(path: Path) -> dict[str, Any]:
    """Return what a person has set, by key; nothing where there is no file.

    Raises:
        Problem: the file cannot be read or understood.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise Problem(
            "settings.not-readable",
            f"The settings file {path} cannot be read: {error}.",
            todo="Mend its permissions or rename it; without it everything has its usual value.",
        ) from error
    values = as_now(read_toml(text, _WHAT))
    from_values(values)
    return values


def save(path: Path, settings: Settings, layers: Layers = NO_LAYERS) -> None:
    """Write the settings file in one step; comments of a person stay, defaults are left out unless written before.

    Args:
        path: the person's own settings file.
        settings: those in force.
        layers: what lies under and over the file: a fixed value leaves the person's own one as it is written.

    Raises:
        Problem: it cannot be written; the old file is untouched.
    """
    import tomlkit

    document = _document(path)
    for key, rule in _RULES.items():
        value = getattr(settings, key)
        if key in layers.fixed:
            continue
        if key in document:
            if document[key] != value:
                document[key] = value
        elif value != layers.prepared.get(key, rule.default):
            document.add(tomlkit.comment(rule.description))
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
