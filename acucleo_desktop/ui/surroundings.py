"""What the window needs from outside the desk: settings, connections, and the home; the program hands it in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import threading
    from pathlib import Path

    from acucleo_desktop.documents.clock import Clock
    from acucleo_desktop.documents.diagnosis import Ask
    from acucleo_desktop.documents.steps import StepResult
    from acucleo_desktop.sync.care import StorageLine
    from acucleo_desktop.sync.desk import Desk
    from acucleo_desktop.sync.desk_types import TodayBoard
    from acucleo_desktop.sync.diagnosing import GuidedDiagnosis
    from acucleo_desktop.sync.fault_reports import FaultReport
    from acucleo_desktop.sync.health.rows import Row
    from acucleo_desktop.ui.bridge.schedule import SyncTimes
    from acucleo_desktop.ui.components.settings_sheet import SettingRow
    from acucleo_desktop.ui.frame.memory import PlaceStore


class PracticeControl(Protocol):
    """Switches of the practice world."""

    @property
    def behaviours(self) -> Mapping[str, str]:
        """Every behaviour by its word, with what the partner then does."""
        ...

    @property
    def partners(self) -> Mapping[str, str]:
        """What was set, by partner's code; empty for one that does nothing odd."""
        ...

    def behave(self, code: str, behaviour: str) -> None:
        """Let a partner behave so; an empty word for nothing odd."""
        ...

    def step(self) -> int:
        """Let the partners make their next move now."""
        ...


class PreparedConnection(Protocol):
    """A connection that IT has prepared, as a form shows it."""

    @property
    def values(self) -> Mapping[str, str]:
        """By field, without secrets; empty where none was prepared."""
        ...

    @property
    def path(self) -> str:
        """The file."""
        ...

    @property
    def trouble(self) -> str:
        """Why the file does not fit; empty where it does."""
        ...


class SettingsSource(Protocol):
    """Who knows the settings of a connection: the program around the window."""

    def setting_rows(self, preset: str, texts: Mapping[str, str]) -> Sequence[SettingRow]:
        """Return the settings of a preset, with what was changed."""
        ...

    def check_settings(self, preset: str, texts: Mapping[str, str]) -> None:
        """Raise a `Problem` with the key as its field when a changed setting does not fit."""
        ...

    def read_preset(self, path: Path) -> tuple[str, dict[str, str]]:
        """Return preset and changed settings of a preset file."""
        ...

    def write_preset(self, path: Path, preset: str, texts: Mapping[str, str]) -> None:
        """Write a preset file without secrets."""
        ...


class Surroundings(SettingsSource, Protocol):
    """What the window needs from outside the desk: settings and connections, handed in by the program."""

    clock: Clock

    @property
    def practice(self) -> PracticeControl | None:
        """Switches of the practice world that runs in this process; None where none does."""
        ...

    @property
    def desk(self) -> Desk:
        """The desk of the open home."""
        ...

    def first_board(self) -> TodayBoard:
        """Return the board of Today, which may have been counted before the window was there."""
        ...

    def setting(self, key: str) -> object:
        """Return a setting."""
        ...

    def change_setting(self, key: str, value: object) -> None:
        """Store a setting."""
        ...

    def sync_times(self) -> SyncTimes:
        """Return what the preferences say about regular syncs."""
        ...

    @property
    def places(self) -> PlaceStore:
        """Where it is kept where a person is in the window."""
        ...

    @property
    def user_name(self) -> str:
        """The signed-in user, as the audit trail names decisions."""
        ...

    @property
    def home_folder(self) -> str:
        """Where everything is stored."""
        ...

    def storage(self) -> list[StorageLine]:
        """Return which files there are, what each is for, and how large it is."""
        ...

    @property
    def earlier_fault(self) -> FaultReport | None:
        """The fault by which the program ended last time; None where nobody need be told."""
        ...

    def report_fault(self, error: BaseException) -> FaultReport:
        """Write down a fault of the program's own."""
        ...

    def fault_told(self, report: FaultReport) -> None:
        """Note that a person knows of a fault."""
        ...

    def health(self, *, is_live: bool) -> Iterator[Row]:
        """Yield how it is with each thing that a sync needs; with `is_live` both connections are tested."""
        ...

    def restore(self, copy: Path) -> list[str]:
        """Restore the ledger while no window uses it; return what was done, in sentences."""
        ...

    def look_for_news(self) -> bool:
        """Ask whether there is a newer version, where the settings want it."""
        ...

    def is_set_up(self) -> bool:
        """Whether both connections are there."""
        ...

    def open_practice(self) -> None:
        """Start the program anew on the practice world."""
        ...

    def described_settings(self) -> list[Mapping[str, object]]:
        """Return key, title, help, kind, default, choices, minimum, maximum, value and `fixed_in` of every setting.

        `fixed_in` names the file in which IT has fixed it; empty where a person may change it.
        """
        ...

    def test_connection(self, kind: str, values: Mapping[str, str], tell: Callable[[StepResult], None]) -> None:
        """Test a connection with values that are not stored yet; each step is told as it ends."""
        ...

    def diagnosis(self, kind: str, values: Mapping[str, str], ask: Ask, stop: threading.Event) -> GuidedDiagnosis:
        """Return a diagnosis with values that are not stored yet; nothing is asked before its first step."""
        ...

    def test_names(self, kind: str, values: Mapping[str, str]) -> list[str]:
        """Return the names of the steps that a test will have."""
        ...

    def save_connection(self, kind: str, values: Mapping[str, str], tell: Callable[[StepResult], None] = ...) -> None:
        """Store a connection with its secrets; new ones are tried before old ones go, and each step is told."""
        ...

    def sign_in_with_browser(self, values: Mapping[str, str], stop: threading.Event) -> None:
        """Let the person sign in to Acumatica in the browser, then store the connection."""
        ...

    def connection_values(self, kind: str) -> Mapping[str, str]:
        """Return the stored values of a connection without its secrets; empty when none is set up."""
        ...

    def prepared_connection(self, kind: str) -> PreparedConnection:
        """Return the connection that IT has prepared; without values where one is set up already, or none was."""
        ...
