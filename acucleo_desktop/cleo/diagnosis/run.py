"""The guided diagnosis of a tenant: its steps in order, and what they come to."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from acucleo_desktop import __version__
from acucleo_desktop.cleo.connection import CleoConnection
from acucleo_desktop.cleo.diagnosis import downloading, lists, pace, settling, signing_in, tokens, tree, uploading
from acucleo_desktop.cleo.diagnosis.probe import Pace, Probe
from acucleo_desktop.cleo.diagnosis.scene import Scene, Wishes
from acucleo_desktop.cleo.form import text_of_value
from acucleo_desktop.cleo.opening import Surroundings
from acucleo_desktop.documents.diagnosis import Ask, End, Found, Outcome, StepReport, carried_out, nobody
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.transport.diagnosis_report import ReportParts, render
from acucleo_desktop.transport.problems import SignInRefused
from acucleo_desktop.transport.request_trail import RequestTrail
from acucleo_desktop.transport.retry import RetryPolicy
from acucleo_desktop.transport.session import Timeouts

if TYPE_CHECKING:
    from acucleo_desktop.documents.clock import Clock
    from acucleo_desktop.transport.secrets import Secrets

Step = tuple[str, Callable[[Scene], Found]]

_STEPS: Final[tuple[Step, ...]] = (
    ("Find the sign-in", signing_in.find_address),
    ("How the sign-in is written", signing_in.find_form),
    ("Sign in", signing_in.sign_in),
    ("Lifetime of the token", tokens.lifetime),
    ("Renewal without the password", tokens.refresh),
    ("Find the folders", tree.find_roots),
    ("Walk through the folders", tree.find_inside),
    ("How lists are written", lists.listing),
    ("Pages of a list", lists.paging),
    ("Download one file", downloading.download),
    ("Upload one test file", uploading.upload),
    ("A folder that takes no uploads", uploading.read_only),
    ("A token that does not count", tokens.invalid_token),
    ("Eight quick reads", pace.rate),
)
_LAST: Final = "Try the settings found"
_PATIENCE: Final = RetryPolicy(tries=3)


@dataclass(slots=True)
class Diagnosis:
    """A diagnosis of one tenant. `steps` runs it; what it came to is asked for afterwards.

    Args:
        connection: address, account and the settings that are tried first.
        secrets: holds `password`.
        clock: the time and the waiting.
        ask: asks a person, also for the code of an authenticator app; without one nothing is fetched or sent.
        wishes: which folder and which file.
        stop: ends it between two requests.
        proxies: `system`, `none` or the address of a proxy.
        rate_folder: folder of the file that shares the request rate with other processes; None for this one only.
    """

    connection: CleoConnection
    secrets: Secrets
    clock: Clock
    ask: Ask = nobody
    wishes: Wishes = field(default_factory=Wishes)
    stop: threading.Event | None = None
    proxies: str = "system"
    rate_folder: Path | None = None
    reports: list[StepReport] = field(default_factory=list)
    trail: RequestTrail = field(default_factory=RequestTrail)
    _scene: Scene | None = None

    def steps(self) -> Iterator[StepReport]:
        """Carry out the steps, yielding each as it ends; the chain ends where nothing further can be found out.

        Raises:
            Problem: the connection does not fit together; nothing was asked.
        """
        scene = self._scene = self._prepared()
        around = Surroundings(
            observer=self.trail,
            stop=self.stop,
            proxies=self.proxies,
            retry=_PATIENCE,
            rate_folder=self.rate_folder,
        )
        last: Step = (_LAST, partial(settling.try_out, around=around))
        try:
            for name, work in (*_STEPS, last):
                report, end = carried_out(name, partial(work, scene), self.clock)
                self.reports.append(report)
                yield report
                # Nothing is asked of a tenant that does not answer or does not let in.
                is_end = end is End.CHOSEN or (end is End.TROUBLE and not scene.probe.authorization)
                if is_end or (self.stop is not None and self.stop.is_set()):
                    return
        finally:
            scene.probe.close()

    def _prepared(self) -> Scene:
        given = self.connection
        if given.preset == "sftp":
            raise Problem(
                "connection.no-diagnosis",
                f"The mailbox at {given.host} is reached over SFTP, and a diagnosis has nothing to find out there.",
                where="Connections, Cleo, kind.",
                why="SFTP is the same everywhere; only tenants that are reached over the web differ from each other.",
                todo="Press Test connection, which looks at sign-in and folders, or use: acucleo connection test cleo",
                field="preset",
            )
        # A mailbox id may be what is looked for.
        replace(given, mailbox_id=given.mailbox_id or "-").check()
        profile = given.profile
        limits = Timeouts(connect=profile.number("http.connect_s"), read=profile.number("http.read_s"))
        pace_ = Pace(self.proxies, limits, profile.number("rate.per_path"), self.rate_folder)
        return Scene(
            connection=given,
            secrets=self.secrets,
            clock=self.clock,
            probe=Probe(given.address, self.clock, self.trail, pace_, self.stop),
            ask=self.ask,
            wishes=self.wishes,
            stop=self.stop,
            changes=dict(profile.changes),
            mailbox_id=given.mailbox_id,
        )

    @property
    def is_usable(self) -> bool:
        """Whether it came to settings that the program's own mailbox works with."""
        last = self.reports[-1] if self.reports else None
        return last is not None and last.name == _LAST and last.found.outcome is not Outcome.FAILED

    @property
    def refusal(self) -> SignInRefused | None:
        """The refused sign-in, None when it was not refused."""
        return self._scene.refusal if self._scene is not None else None

    @property
    def result(self) -> CleoConnection:
        """The connection with the settings found; as it was given where nothing was found."""
        return settling.result_of(self._scene) if self._scene is not None else self.connection

    def preset_toml(self) -> str:
        """Return the settings found as a preset file, without address, user and secrets."""
        return self.result.preset_toml()

    def report(self, *, names_host: bool = False) -> str:
        """Return the report as Markdown, without secrets and without the user's name.

        Args:
            names_host: whether it names the address of the tenant.
        """
        result = self.result
        host = self.connection.address.partition("://")[2]
        about: Mapping[str, str] = {
            "Program": f"Acucleo Desktop {__version__}",
            "Time": f"{self.clock.now():%Y-%m-%d %H:%M} UTC",
            "Tenant": self.connection.address if names_host else "left out",
            "Preset": result.preset,
        }
        hidden = [self.connection.username] if self.connection.username else []
        hidden += [] if names_host else [host, host.partition(":")[0], self.connection.tenant]
        settings = {key: text_of_value(value) for key, value in result.profile.changes.items()}
        title = "How this Cleo tenant works"
        hidden += [result.mailbox_id]
        return render(ReportParts(title, about, self.reports, settings, self.trail.lines(), hidden))


def step_names() -> list[str]:
    """Return the names of the steps that a diagnosis has."""
    return [*(name for name, _work in _STEPS), _LAST]
