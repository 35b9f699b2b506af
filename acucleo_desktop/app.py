"""`acucleo-desktop`: the window. Everything is put together here, and Qt is loaded only when a window is wanted."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from acucleo_desktop import __version__, logs, prepared
from acucleo_desktop import settings as settings_module
from acucleo_desktop.connection_surroundings import ConnectionSurroundings
from acucleo_desktop.documents.clock import SystemClock
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.home import Home
from acucleo_desktop.roll_out import NOTHING, folder_of, read_roll_out
from acucleo_desktop.sync import fault_reports
from acucleo_desktop.sync.instance import WINDOW, Instance, socket_name
from acucleo_desktop.sync.opening import Opened, open_home, user_name
from acucleo_desktop.sync.place_file import PlaceFile

if TYPE_CHECKING:
    from acucleo_desktop.practice.control import PracticeControl
    from acucleo_desktop.sync.board_ahead import BoardAhead
    from acucleo_desktop.sync.care import StorageLine
    from acucleo_desktop.sync.desk import Desk
    from acucleo_desktop.sync.desk_types import TodayBoard
    from acucleo_desktop.sync.fault_reports import FaultReport
    from acucleo_desktop.sync.health.rows import Row
    from acucleo_desktop.sync.times import SyncTimes

PRACTICE_SEED = 1
PRACTICE_STEP_SECONDS = 3.0


def main(arguments: Sequence[str] | None = None) -> int:
    """Start the window; return the exit code.

    Args:
        arguments: command line without the program's name; None for the process's own.
    """
    options = command_line().parse_args(arguments)
    if options.selftest:
        return selftest()
    home = Home.locate(options.home)
    if options.practice:
        home = home.practice()
    try:
        return _run_or_mend(home, is_practice=options.practice)
    except Exception as error:  # noqa: BLE001 - the last fence: the next start tells it in words
        report = fault_reports.write_report(home.logs, error, SystemClock().now())
        kept = "Nothing that was stored is lost."
        sys.stderr.write(f"Acucleo Desktop met a fault of its own: {report.name}. {kept}\n")
        return 2
    finally:
        logs.stop()


def _run_or_mend(home: Home, *, is_practice: bool) -> int:
    """Run the window; where nothing starts, a person mends it or gives up, and then it begins anew."""
    told: Sequence[str] | None = ()
    while told is not None:
        try:
            home.prepare()
            logs.start(home.logs)
            return _run(home, is_practice=is_practice, told=told)
        except Problem as problem:
            sys.stderr.write(problem.sentences() + "\n")
            told = _mend(home, problem)
    return 2


def _mend(home: Home, problem: Problem) -> Sequence[str] | None:
    """Tell in a window why nothing starts; return what was done about it, None when it was closed."""
    from acucleo_desktop.sync.rescue import Mending
    from acucleo_desktop.ui.start import tell_trouble

    try:
        known = settings_module.load(home.settings, read_roll_out(folder_of(), home.kept_fixed).layers)
    except Problem:
        known = settings_module.Settings()
    mending = Mending(home, SystemClock(), user_name())
    return tell_trouble(problem, mending, __version__, (known.language, known.theme, known.text_size))


def command_line() -> argparse.ArgumentParser:
    """Return what reads the words behind the program's name."""
    parser = argparse.ArgumentParser(prog="acucleo-desktop", description="Acumatica and Cleo on one desk.")
    parser.add_argument("--practice", action="store_true", help="work with the practice world")
    parser.add_argument("--home", metavar="DIR", help="folder of settings, ledger and logs")
    parser.add_argument("--selftest", action="store_true", help="say what of the program works here, and end")
    parser.add_argument("--version", action="version", version=f"acucleo-desktop {__version__}")
    return parser


def _run(home: Home, *, is_practice: bool, told: Sequence[str] = ()) -> int:
    gc.disable()  # loading makes little garbage and many objects; the window collects by itself
    with ExitStack() as stack:
        stack.callback(gc.enable)
        place = Instance(home, WINDOW, SystemClock())
        if not place.take():
            from acucleo_desktop.ui.start import tell_already_open

            taken = place.taken()
            sys.stderr.write(taken.sentences() + "\n")
            return tell_already_open(taken, socket_name(home), __version__)
        stack.callback(place.give_back)
        earlier = fault_reports.untold(home.logs)
        stack.enter_context(fault_reports.watching_hard_ends(home.logs))
        opened = stack.enter_context(open_home(home, roll_out=NOTHING if is_practice else None))
        logs.start(home.logs, opened.settings.log_level)
        opened.started("window")
        prepared.start_as_prepared(opened)
        control = None
        if is_practice:
            # A server library takes a quarter of the start, and real work needs none.
            from acucleo_desktop.practice.control import PracticeControl
            from acucleo_desktop.practice.serve import PracticeWorld
            from acucleo_desktop.sync.practice_setup import set_up_home

            world = PracticeWorld(
                home.data / "servers", PRACTICE_SEED, SystemClock(), step_seconds=PRACTICE_STEP_SECONDS
            )
            stack.callback(world.stop)
            set_up_home(opened, world.start(), world.stock.partner_files())
            world.partners.step()
            control = PracticeControl(world)
        trigger = "practice" if is_practice else ""
        surroundings = WindowSurroundings(opened, control, earlier)
        surroundings.look_ahead()
        stack.callback(surroundings.end_looking_ahead)
        from acucleo_desktop.ui.start import run_window  # a quarter of a second, in which the board is counted

        return run_window(surroundings, __version__, syncs_at_once=trigger, front_door=socket_name(home), restored=told)


class WindowSurroundings(ConnectionSurroundings):
    """What the window gets from outside the desk: settings, connections, the clock.

    Args:
        opened: the open home.
        practice: switches of the practice world that runs in this process; None where none does.
        earlier_fault: the fault by which the program ended last time; None for none.
    """

    def __init__(
        self, opened: Opened, practice: PracticeControl | None = None, earlier_fault: FaultReport | None = None
    ) -> None:
        super().__init__(opened)
        self.practice = practice
        self.earlier_fault = earlier_fault
        self._ahead: BoardAhead | None = None

    def look_ahead(self) -> None:
        """Begin to count the board of Today, before the window that shows it is loaded."""
        if self.is_set_up():
            from acucleo_desktop.sync.board_ahead import BoardAhead

            self._ahead = BoardAhead(self.desk)

    def end_looking_ahead(self) -> None:
        """Wait until nothing reads the ledger for a board that nobody took."""
        if self._ahead is not None:
            self._ahead.wait()

    def first_board(self) -> TodayBoard:
        """Return the board of Today: once the one that was counted ahead, and then as it is.

        Raises:
            Problem: the ledger could not be read.
        """
        ahead, self._ahead = self._ahead, None
        return self.desk.today() if ahead is None else ahead.take()

    @property
    def desk(self) -> Desk:
        """The desk of the open home."""
        return self._opened.desk

    @property
    def user_name(self) -> str:
        """The signed-in user, as the audit trail names decisions."""
        return user_name()

    @property
    def places(self) -> PlaceFile:
        """Where it is kept where a person is in the window."""
        return PlaceFile(self._opened.home.state / "window.json")

    @property
    def home_folder(self) -> str:
        """Where the ledger lies, shown in the preferences."""
        return str(self._opened.home.data)

    def setting(self, key: str) -> object:
        """Return a setting; of starting at sign-in what this system does, which others may have changed."""
        value: object = getattr(self._opened.settings, key)
        if key == "start_at_sign_in" and not self._opened.roll_out.is_fixed(key):
            return prepared.starts_at_sign_in(self._opened.home, stored=bool(value))
        return value

    def change_setting(self, key: str, value: object) -> None:
        """Store a setting.

        Raises:
            Problem: the value does not fit.
        """
        self._opened.roll_out.refuse_fixed([key])
        if key == "start_at_sign_in":
            prepared.start_of(self._opened.home).set(is_on=bool(value))
        self._opened.change_settings(**{key: value})

    def look_for_news(self) -> bool:
        """Ask whether there is a newer version, where the settings want it."""
        return self._opened.look_for_news()

    def sync_times(self) -> SyncTimes:
        """Return what the preferences say about regular syncs."""
        return self._opened.sync_times()

    def described_settings(self) -> list[Mapping[str, object]]:
        """Return key, title, help, kind, default, choices, minimum, maximum, value and `fixed_in` of every setting."""
        roll_out = self._opened.roll_out
        return [
            {name: getattr(info, name) for name in type(info).__slots__}
            | {
                "value": self.setting(info.key),
                "default": roll_out.layers.prepared.get(info.key, info.default),
                "fixed_in": str(roll_out.path) if roll_out.is_fixed(info.key) else "",
            }
            for info in settings_module.describe()
        ]

    def open_practice(self) -> None:
        """Start the program anew on the practice world, in a process of its own."""
        import subprocess

        program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "acucleo_desktop"]
        subprocess.Popen([*program, "--practice", "--home", str(self._opened.home.data)], start_new_session=True)  # noqa: S603 - ourselves

    def storage(self) -> list[StorageLine]:
        """Return which files there are, what each is for, and how large it is."""
        return self._opened.storage()

    def report_fault(self, error: BaseException) -> FaultReport:
        """Write down a fault of the program's own, without secrets."""
        return fault_reports.write_report(self._opened.home.logs, error, self.clock.now())

    def fault_told(self, report: FaultReport) -> None:
        """Note that a person knows of a fault, so that the next start does not tell it again."""
        fault_reports.told(report)

    def health(self, *, is_live: bool) -> Iterator[Row]:
        """Yield how it is with each thing that a sync needs.

        Args:
            is_live: whether both connections are tested with a sign-in.
        """
        from acucleo_desktop.sync.health.examine import examine, patient_of

        return examine(patient_of(self._opened, asks_live=is_live))

    def restore(self, copy: Path) -> list[str]:
        """Restore the ledger while no window uses it; return what was done, in sentences.

        Raises:
            Problem: it was refused; the ledger is as it was.
        """
        return self._opened.restore(copy)


def write_pdf(html: str, path: Path) -> None:
    """Write a paper as PDF; Qt is loaded for it, without a window."""
    from acucleo_desktop.ui.document.printing import write_pdf as write

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    write(html, path)


def selftest() -> int:
    """Load everything that is loaded late, and say what was found; return 0 when all of it works."""
    from acucleo_desktop.sync.support import versions

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    lines = [f"{name} {version}" for name, version in versions().items()]
    try:
        lines += _late_parts()
    except Exception as error:  # noqa: BLE001 - the self-test tells any fault and ends
        sys.stdout.write("\n".join([*lines, f"FAILED: {type(error).__name__}: {error}"]) + "\n")
        return 1
    sys.stdout.write("\n".join([*lines, "everything works"]) + "\n")
    return 0


_ORDER = (
    b"ISA*00*          *00*          *ZZ*A              *ZZ*B              *260101*0000*%(repetition)s*%(short)s*"
    b"000000001*0*P*>~GS*PO*A*B*20260101*0000*1*X*%(release)s~ST*850*0001~BEG*00*SA*1**20260101~"
    b"PO1*1*1*EA*1**IN*X~CTT*1~SE*5*0001~GE*1*1~IEA*1*000000001~"
)


def _late_parts() -> list[str]:
    from zoneinfo import ZoneInfo

    from acucleo_desktop.sync.resources import resources_folder
    from acucleo_desktop.ui.start import look_works
    from acucleo_desktop.vault import find_keyring
    from acucleo_desktop.x12.inspection import inspect_file

    keyring = find_keyring()
    for release, repetition in ((b"004010", b"U"), (b"005010", b"^")):
        report = inspect_file(_ORDER % {b"release": release, b"short": release[:5], b"repetition": repetition})
        if not report.is_clean:
            raise ValueError(f"a clean order of release {release.decode()} is not found clean: {report}")
    return [
        f"keyring: {type(keyring).__name__ if keyring is not None else 'none, the vault file is used'}",
        f"theme: {look_works(__version__)}",
        f"icons: {len(list((resources_folder() / 'icons').glob('*.svg')))}",
        "X12 maps: a clean order is found clean",
        f"time zones: {ZoneInfo('America/Chicago')}",
    ]


if __name__ == "__main__":
    raise SystemExit(main())
