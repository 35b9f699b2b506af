"""Opening a home: settings, vault, connections, ledger and desk put together, and closed again afterwards."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

from acucleo_desktop import __version__
from acucleo_desktop import settings as settings_module
from acucleo_desktop.cleo.memory import MailboxMemory
from acucleo_desktop.connections import Connection, ConnectionStore
from acucleo_desktop.documents.clock import Clock, SystemClock
from acucleo_desktop.documents.steps import StepResult
from acucleo_desktop.home import Home, shared_state
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.roll_out import RollOut, folder_of, read_roll_out
from acucleo_desktop.setting_rules import Origin
from acucleo_desktop.settings import Settings
from acucleo_desktop.sync.care import CareRules, StorageLine, storage
from acucleo_desktop.sync.desk import Desk
from acucleo_desktop.sync.guard_limits import GuardLimits
from acucleo_desktop.sync.ledger_end import LedgerEnd
from acucleo_desktop.sync.network import offline_words
from acucleo_desktop.sync.pass_lock import PassLock
from acucleo_desktop.sync.schedule_book import times_of
from acucleo_desktop.sync.services import Policy, Services
from acucleo_desktop.sync.sign_in_stops import SignInStops
from acucleo_desktop.sync.times import SyncTimes
from acucleo_desktop.sync.trail import OUTSIDE, ConfigurationTrail, sign_in_observer
from acucleo_desktop.transport.secrets import Secrets
from acucleo_desktop.vault import Vault, open_vault

if TYPE_CHECKING:
    from acucleo_desktop.acumatica.erp import Erp
    from acucleo_desktop.cleo.connection import CleoConnection
    from acucleo_desktop.cleo.mailbox import Mailbox
    from acucleo_desktop.cleo.opening import Surroundings
    from acucleo_desktop.cleo.sign_in import OneTimeCode
    from acucleo_desktop.sync.support import SupportSources

AskPassphrase = Callable[[str], str]


class Opened:
    """A home that is open.

    Attributes:
        home: its folders.
        roll_out: what IT has prepared on this computer.
        settings: as read when it was opened; `change_settings` stores others.
        connections: the two connection files and their secrets.
        ledger: the database.
        desk: what window and command line work with.
        stops: sign-ins that were refused and wait for a person.
        one_time_code: asks for the code of an authenticator app; None when nobody is there.
    """

    def __init__(
        self, home: Home, clock: Clock, actor: str, ask: AskPassphrase | None, roll_out: RollOut | None = None
    ) -> None:
        home.prepare()
        self.home = home
        self.clock = clock
        self.roll_out = roll_out or read_roll_out(folder_of(), home.kept_fixed)
        self.settings = settings_module.load(home.settings, self.roll_out.layers)
        self.stop = threading.Event()
        self._vault: Vault | None = None
        self._given_secrets: Mapping[str, Secrets] = {}
        self._ask = ask
        self.connections = ConnectionStore(home, self.vault, saved=lambda _kind: self.note_configuration())
        self._actor = actor
        self._end = LedgerEnd.of(home)
        self.ledger = self._open_ledger()
        self.one_time_code: OneTimeCode | None = None
        self._memory = MailboxMemory()
        self._program = ""
        try:
            self.stops = SignInStops(self.ledger, clock)
            self.note_configuration(OUTSIDE)
            self.desk = self._make_desk()
        except BaseException:
            self.ledger.close()  # what is damaged may be met only now, and must not be held open
            raise

    def _open_ledger(self) -> Ledger:
        """Open the ledger, where it has forgotten nothing of what was noted."""
        ledger = Ledger.open(self.home.ledger, self.clock, self._actor)
        try:
            self._end.check(ledger)
        except BaseException:
            ledger.close()
            raise
        return ledger

    def vault(self) -> Vault:
        """Open the vault once, when the first secret is needed."""
        if self._vault is None:
            self._vault = open_vault(self.home, self._ask)
        return self._vault

    def use_secrets(self, secrets: Mapping[str, Secrets]) -> None:
        """Use these secrets in place of the vault's while the home is open: those of the practice world."""
        self._given_secrets = secrets

    def secrets(self, kind: str) -> Secrets:
        """Return the secrets of a connection, `acumatica` or `cleo`."""
        return self._given_secrets.get(kind) or self.connections.secrets(kind)

    def change_settings(self, **values: object) -> Settings:
        """Store changed settings, with an audit event for each.

        Raises:
            Problem: one is fixed by IT (`setting.fixed`), does not fit, or cannot be stored.
        """
        self.roll_out.refuse_fixed(values)
        self.settings = self.settings.changed(**values)
        settings_module.save(self.home.settings, self.settings, self.roll_out.layers)
        self.note_configuration()
        self.desk = self._make_desk()
        return self.settings

    def origins(self) -> dict[str, Origin]:
        """Return where the value of each setting comes from.

        Raises:
            Problem: the settings file cannot be read.
        """
        own = settings_module.own_values(self.home.settings)
        return {key: self.roll_out.layers.origin(key, own) for key in self.settings.values()}

    def note_configuration(self, actor: str | None = None) -> None:
        """Let the audit trail know what has changed in settings and connection files since it last looked."""
        ConfigurationTrail(self.ledger, self.home, self.roll_out.layers).look(actor)

    def started(self, program: str) -> None:
        """Record that a program, such as `window`, works on this home; its end is recorded by `close`."""
        self._program = program
        self.ledger.audit.record("program-started", new=program, data={"version": __version__})

    def restore(self, copy: Path) -> list[str]:
        """Restore the ledger from a copy, while nothing works on this home; return what was done, in sentences.

        Raises:
            Problem: as `restore_home` does; the ledger is as it was, and open again.
        """
        self._memory.forget()
        self.ledger.close()
        try:
            from acucleo_desktop.sync.restoring import restore_home

            return restore_home(self.home, copy, self.clock, self._actor).said
        finally:
            self.ledger = self._open_ledger()
            self.stops = SignInStops(self.ledger, self.clock)
            self.desk = self._make_desk()

    def close(self) -> None:
        """Stop what runs and close the ledger."""
        self.stop.set()
        self._memory.forget()
        try:
            if self._program and not self.ledger.is_closed:  # it stays closed where a restored one could not be opened
                self.ledger.audit.record("program-ended", new=self._program)
            self._program = ""
            self._end.note(self.ledger)
        finally:
            self.ledger.close()

    def _make_desk(self) -> Desk:
        policy = Policy(
            after_download=self.settings.after_download,
            company_name=self.settings.company_name,
            send_since=self.settings.send_since,
            landing_seconds=self.settings.landing_seconds,
            books_closed_until=self.settings.books_closed_until,
            guard=guard_limits(self.settings),
        )
        services = Services(self.ledger, self.clock, self._open_mailbox, self._open_erp, policy, self.stop)
        return Desk(
            services,
            test_connection=self._test,
            support_sources=self._support_sources,
            care_rules=CareRules(
                self.home.backups,
                self.settings.backup_daily,
                self.settings.backups_kept,
                self.settings.archive_after_months,
            ),
            pass_lock=PassLock(self.home.state / "pass.lock", self.clock),
            offline=self._offline,
            troubles=self.roll_out.troubles,
            ended=lambda: self._end.note(self.ledger),
        )

    def look_for_news(self) -> bool:
        """Ask whether there is a newer version, once a day and where the settings want it; return whether it was asked.

        The practice world asks nobody.
        """
        settings = self.settings
        if not settings.news_of_versions or settings.practice or not settings.news_address:
            return False
        return self.desk.news.look(settings.news_address, settings.proxies)

    def sync_times(self) -> SyncTimes:
        """Return what the settings say about regular syncs; none without a connection."""
        is_set_up = self.connections.exists("acumatica") or self.connections.exists("cleo")
        return times_of(self.settings, is_set_up=is_set_up)

    def _offline(self) -> str:
        """Return in words that there is no network for the connections; empty when there may be."""
        kinds = (kind for kind in ("acumatica", "cleo") if self.connections.exists(kind))
        return offline_words(self.connections.address(kind) for kind in kinds)

    def mailbox_surroundings(self, one_time_code: OneTimeCode | None = None) -> Surroundings:
        """Return what a mailbox of this home gets from outside; the token lasts from one opening to the next."""
        from acucleo_desktop.cleo.opening import Surroundings
        from acucleo_desktop.sync.host_keys import LedgerHostKeys

        return Surroundings(
            memory=self._memory,
            host_keys=LedgerHostKeys(self.ledger),
            one_time_code=one_time_code or self.one_time_code,
            rate_folder=shared_state(self.home),
            stop=self.stop,
            proxies=self.settings.proxies,
        )

    def _open_mailbox(self) -> Mailbox:
        from acucleo_desktop.cleo.opening import open_mailbox

        connection = self.connections.cleo()
        self.stops.check("cleo")
        profile = connection.profile
        paths = frozenset({profile.text("auth.path"), profile.text("auth.refresh_path")})
        around = replace(self.mailbox_surroundings(), observer=sign_in_observer(self.ledger, paths))
        return open_mailbox(connection, self.secrets("cleo"), self.clock, around)

    def _open_erp(self) -> Erp:
        from acucleo_desktop.acumatica.client import AcumaticaClient
        from acucleo_desktop.sync.erp_memory import RememberingErp

        connection = self.connections.acumatica()
        self.stops.check("acumatica")
        client = AcumaticaClient(
            connection,
            self.secrets("acumatica"),
            self.clock,
            stop=self.stop,
            proxies=self.settings.proxies,
        )
        client.session.hooks.observer = sign_in_observer(self.ledger)
        return RememberingErp(client, self.clock)

    def change_secret(
        self, kind: str, name: str, new: str, tell: Callable[[StepResult], None] = lambda _step: None
    ) -> str:
        """Change one secret of a stored connection; as `change_secrets` does."""
        return self.change_secrets(kind, {name: new}, tell)

    def change_secrets(
        self,
        kind: str,
        new: Mapping[str, str],
        tell: Callable[[StepResult], None] = lambda _step: None,
        *,
        connection: Connection | None = None,
        one_time_code: OneTimeCode | None = None,
    ) -> str:
        """Change passwords or other secrets: tried at the service first, the old ones kept until the new ones work.

        Args:
            kind: `acumatica` or `cleo`.
            new: the new secrets by name.
            tell: is told of every step of the test.
            connection: with which they are tried, such as one with another user; None for the stored one.
            one_time_code: asks for the code of an authenticator app.

        Returns:
            Where they are kept, for a person.

        Raises:
            Problem: they do not sign in or cannot be kept; the old ones are still in their place.
        """
        from acucleo_desktop.sync.secret_change import change_secrets

        tried = connection or self.connections.load(kind)

        def test(secrets: Secrets) -> Iterator[StepResult]:
            # Not watched: a new secret that is refused says nothing about the one in use.
            return self._steps(tried, secrets, one_time_code)

        place = change_secrets(self.connections, kind, new, test, tell, twice=one_time_code is None)
        for name in new:
            self.ledger.audit.record("secret-changed", new=f"{kind} {name}", data={"place": place})
        self.stops.clear(kind, "a new secret has signed in")
        return place

    def _test(self, name: str) -> Iterator[StepResult]:
        return self.stops.watch(name, self._steps(self.connections.load(name), self.secrets(name)))

    def _steps(
        self, connection: Connection, secrets: Secrets, one_time_code: OneTimeCode | None = None
    ) -> Iterator[StepResult]:
        """Return the steps of a connection's test."""
        from acucleo_desktop.acumatica.checks import test_connection as test_acumatica
        from acucleo_desktop.acumatica.connection import AcumaticaConnection
        from acucleo_desktop.cleo.checks import test_connection as test_cleo

        if isinstance(connection, AcumaticaConnection):
            return test_acumatica(connection, secrets, self.clock, proxies=self.settings.proxies)
        around = self.mailbox_surroundings(one_time_code)
        return test_cleo(cast("CleoConnection", connection), secrets, self.clock, self.folders_in_use(), around=around)

    def folders_in_use(self) -> list[str]:
        """Return the folders at Cleo that the partners name."""
        from acucleo_desktop.sync.collecting import download_folders

        partners = [partner for partner in self.ledger.partners.all() if not partner.disabled]
        named = {options.folder for p in partners for options in p.flows.values() if options.enabled and options.folder}
        return sorted(named | set(download_folders(partners)))

    def storage(self) -> list[StorageLine]:
        """Return which files this home has, what each is for, and how large it is."""
        return storage(self.home.ledger, self.home.backups, self.home.logs, self.home.vault)

    def _support_sources(self) -> SupportSources:
        from acucleo_desktop.sync.health.examine import examine, patient_of
        from acucleo_desktop.sync.support import SupportSources

        settings = self.home.settings
        files = sorted(self.home.connections.glob("*.toml"))
        logs = self.home.logs
        return SupportSources(
            settings.read_text("utf-8") if settings.exists() else "",
            self.roll_out.layers.by_name(),
            {path.stem: path.read_text("utf-8", errors="replace") for path in files},
            (*sorted(logs.glob("*.log*")), *sorted(logs.glob("*.jsonl*")), *sorted(logs.glob("crash-*.txt"))[-5:]),
            tuple(self.storage()),
            tuple(examine(patient_of(self, is_quiet=True))),
        )


def guard_limits(settings: Settings) -> GuardLimits:
    """Return when the guard asks, by the settings."""
    return GuardLimits(
        is_on=settings.guard,
        factor=settings.guard_factor,
        minimum=settings.guard_minimum,
        first_run=settings.guard_first_run,
        sheet=settings.guard_sheet,
        clock_minutes=settings.guard_clock_minutes,
    )


@contextmanager
def open_home(
    home: Home,
    *,
    clock: Clock | None = None,
    actor: str = "",
    ask: AskPassphrase | None = None,
    roll_out: RollOut | None = None,
) -> Iterator[Opened]:
    """Open a home and close it afterwards.

    Args:
        home: its folders; made when they are not there.
        clock: where the time comes from; None for the computer's.
        actor: who decides, for the audit trail; empty for the name of the signed-in user.
        ask: asks a person for the vault's passphrase; None when nobody is there.
        roll_out: what IT has prepared; None for what is prepared on this computer.

    Raises:
        Problem: the home cannot be used, or its ledger or settings cannot be read.
    """
    opened = Opened(home, clock or SystemClock(), actor or user_name(), ask, roll_out)
    try:
        yield opened
    finally:
        opened.close()


def user_name() -> str:
    """Return the name of the signed-in user, for the audit trail."""
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "unknown user"
