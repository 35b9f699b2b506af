"""Opening a home: settings, vault, connections, ledger and desk put together, and closed again afterwards."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from acucleo_desktop import settings as settings_module
from acucleo_desktop.acumatica.checks import test_connection as test_acumatica
from acucleo_desktop.acumatica.client import AcumaticaClient
from acucleo_desktop.acumatica.erp import Erp
from acucleo_desktop.cleo.checks import test_connection as test_cleo
from acucleo_desktop.cleo.client import CleoMailbox
from acucleo_desktop.connections import ConnectionStore
from acucleo_desktop.documents.clock import Clock, SystemClock
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.steps import StepResult
from acucleo_desktop.home import Home
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.settings import Settings
from acucleo_desktop.sync.absurdity import GuardLimits
from acucleo_desktop.sync.collecting import download_folders
from acucleo_desktop.sync.desk import Desk
from acucleo_desktop.sync.network import offline_words
from acucleo_desktop.sync.pass_lock import PassLock
from acucleo_desktop.sync.schedule_book import times_of
from acucleo_desktop.sync.services import Policy, Services
from acucleo_desktop.sync.times import SyncTimes
from acucleo_desktop.transport.secrets import Secrets
from acucleo_desktop.vault import Vault, open_vault

AskPassphrase = Callable[[str], str]


class Opened:
    """A home that is open.

    Attributes:
        home: its folders.
        settings: as read when it was opened; `change_settings` stores others.
        connections: the two connection files and their secrets.
        ledger: the database.
        desk: what window and command line work with.
    """

    def __init__(self, home: Home, clock: Clock, actor: str, ask: AskPassphrase | None) -> None:
        home.prepare()
        self.home = home
        self.clock = clock
        self.settings = settings_module.load(home.settings)
        self.stop = threading.Event()
        self._vault: Vault | None = None
        self._given_secrets: Mapping[str, Secrets] = {}
        self._ask = ask
        self.connections = ConnectionStore(home, self.vault)
        self.ledger = Ledger.open(home.ledger, clock, actor)
        self.desk = self._make_desk()

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
        """Store changed settings, with an audit event for each."""
        before = self.settings
        self.settings = before.changed(**values)
        settings_module.save(self.home.settings, self.settings)
        for key, value in values.items():
            old = getattr(before, key)
            if old != value:
                self.ledger.audit.record("setting-changed", old=f"{key}={old}", new=f"{key}={value}")
        self.desk = self._make_desk()
        return self.settings

    def close(self) -> None:
        """Stop what runs and close the ledger."""
        self.stop.set()
        self.ledger.close()

    def _make_desk(self) -> Desk:
        policy = Policy(
            after_download=self.settings.after_download,
            company_name=self.settings.company_name,
            send_since=self.settings.send_since,
            guard=guard_limits(self.settings),
        )
        services = Services(self.ledger, self.clock, self._open_mailbox, self._open_erp, policy, self.stop)
        return Desk(
            services,
            test_connection=self._test,
            settings_text=self._settings_text,
            log_files=self._log_files,
            pass_lock=PassLock(self.home.state / "pass.lock", self.clock),
            offline=self._offline,
        )

    def sync_times(self) -> SyncTimes:
        """Return what the settings say about regular syncs; none without a connection."""
        is_set_up = self.connections.exists("acumatica") or self.connections.exists("cleo")
        return times_of(self.settings, is_set_up=is_set_up)

    def _offline(self) -> str:
        """Return in words that there is no network for the connections; empty when there may be."""
        addresses = []
        if self.connections.exists("acumatica"):
            addresses.append(self.connections.acumatica().instance_url)
        if self.connections.exists("cleo"):
            addresses.append(self.connections.cleo().address)
        return offline_words(addresses)

    def _open_mailbox(self) -> CleoMailbox:
        connection = self.connections.cleo()
        return CleoMailbox(
            connection,
            self.secrets("cleo"),
            self.clock,
            rate_folder=self.home.state,
            stop=self.stop,
            proxies=self.settings.proxies,
        )

    def _open_erp(self) -> Erp:
        connection = self.connections.acumatica()
        client = AcumaticaClient(
            connection,
            self.secrets("acumatica"),
            self.clock,
            stop=self.stop,
            proxies=self.settings.proxies,
        )
        return Erp(client)

    def _test(self, name: str) -> Iterator[StepResult]:
        secrets = self.secrets(name)
        if name == "cleo":
            partners = self.ledger.partners.all()
            folders = sorted(
                {options.folder for p in partners for options in p.flows.values() if options.enabled and options.folder}
                | set(download_folders(partners))
            )
            return test_cleo(self.connections.cleo(), secrets, self.clock, folders, proxies=self.settings.proxies)
        if name == "acumatica":
            return test_acumatica(self.connections.acumatica(), secrets, self.clock)
        raise Problem("connection.unknown", f"There is no connection called {name}.", todo="Use acumatica or cleo.")

    def _settings_text(self) -> str:
        return self.home.settings.read_text("utf-8") if self.home.settings.exists() else ""

    def _log_files(self) -> list[Path]:
        return sorted(self.home.logs.glob("*.log*")) + sorted(self.home.logs.glob("*.jsonl*"))


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
    home: Home, *, clock: Clock | None = None, actor: str = "", ask: AskPassphrase | None = None
) -> Iterator[Opened]:
    """Open a home and close it afterwards.

    Args:
        home: its folders; made when they are not there.
        clock: where the time comes from; None for the computer's.
        actor: who decides, for the audit trail; empty for the name of the signed-in user.
        ask: asks a person for the vault's passphrase; None when nobody is there.

    Raises:
        Problem: the home cannot be used, or its ledger or settings cannot be read.
    """
    opened = Opened(home, clock or SystemClock(), actor or user_name(), ask)
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
