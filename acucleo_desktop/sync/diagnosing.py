"""The guided diagnosis of a connection, for window and command line: run it, keep what it found, give it away."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from acucleo_desktop.acumatica.connection import AcumaticaConnection
from acucleo_desktop.acumatica.diagnosis import run as acumatica
from acucleo_desktop.cleo.connection import CleoConnection
from acucleo_desktop.cleo.diagnosis import run as cleo
from acucleo_desktop.cleo.diagnosis.scene import Wishes
from acucleo_desktop.cleo.form import text_of_value
from acucleo_desktop.documents.diagnosis import Outcome, StepReport
from acucleo_desktop.documents.file_problems import not_writable
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.home import shared_state

if TYPE_CHECKING:
    import threading

    from acucleo_desktop.documents.diagnosis import Ask
    from acucleo_desktop.sync.opening import Opened
    from acucleo_desktop.transport.secrets import Secrets

__all__ = ["GuidedDiagnosis", "Wishes", "guided"]


@dataclass(slots=True)
class GuidedDiagnosis:
    """One diagnosis of one connection, whichever service it is about.

    Attributes:
        kind: `acucleo` kind of the connection: `acumatica` or `cleo`.
        is_stored: whether it is the stored connection with its stored secrets, so that a refusal is kept.
    """

    kind: str
    run: acumatica.Diagnosis | cleo.Diagnosis
    opened: Opened
    is_stored: bool = True

    @property
    def step_names(self) -> list[str]:
        """The names of the steps, before anything is asked."""
        return acumatica.step_names() if self.kind == "acumatica" else cleo.step_names()

    @property
    def is_usable(self) -> bool:
        """Whether it came to settings that work."""
        return self.run.is_usable

    @property
    def differs(self) -> bool:
        """Whether the settings found are others than those that it began with."""
        return self.run.result != self.run.connection

    @property
    def has_preset(self) -> bool:
        """Whether what was found can be given away as a preset."""
        return isinstance(self.run, cleo.Diagnosis)

    def steps(self) -> Iterator[StepReport]:
        """Carry it out; a stored sign-in stops what runs by itself when it is refused, and lets it go on when it works.

        Raises:
            Problem: the connection does not fit together; nothing was asked.
        """
        stops = self.opened.stops
        for step in self.run.steps():
            if self.is_stored and self.run.refusal is not None:
                stops.note(self.run.refusal)
            elif self.is_stored and step.name == "Sign in" and step.found.outcome is not Outcome.FAILED:
                stops.clear(self.kind, "the connection was diagnosed")
            yield step
        self.opened.ledger.audit.record("connection-diagnosed", new=self.kind)

    def form_values(self) -> dict[str, str]:
        """Return the settings found as the form of the connection has them."""
        result = self.run.result
        if isinstance(result, AcumaticaConnection):
            return {"endpoint_version": result.endpoint_version}
        texts = {key: text_of_value(value) for key, value in result.profile.changes.items()}
        found = {"preset": result.preset, "profile": json.dumps(texts) if texts else ""}
        return found | ({"mailbox_id": result.mailbox_id} if result.mailbox_id else {})

    def use(self) -> None:
        """Store the settings found into the stored connection.

        Raises:
            Problem: they do not fit together.
        """
        result = self.run.result
        if isinstance(result, CleoConnection):
            result.check()
        self.opened.connections.save(self.kind, result)
        self.opened.ledger.audit.record("connection-set", new=f"{self.kind} {result.name}")
        self.opened.desk.connection_changed(self.kind)

    def report_text(self, *, names_host: bool = False) -> str:
        """Return the report as Markdown, without secrets."""
        return self.run.report(names_host=names_host)

    def save_report(self, path: Path, *, names_host: bool = False) -> None:
        """Write the report to a file.

        Raises:
            Problem: the file cannot be written.
        """
        _write(path, self.report_text(names_host=names_host))
        self.opened.ledger.audit.record("diagnosis-exported", new=f"{self.kind} {path.name}")

    def save_preset(self, path: Path) -> None:
        """Write the settings found as a preset file, without address, user and secrets.

        Raises:
            Problem: there is no preset, or the file cannot be written.
        """
        if not isinstance(self.run, cleo.Diagnosis):
            raise Problem("connection.no-preset", "Only the connection to Cleo has presets.", todo="Save the report.")
        _write(path, self.run.preset_toml())
        self.opened.ledger.audit.record("connection-exported", new=f"cleo {path.name}")


def guided(
    opened: Opened,
    connection: AcumaticaConnection | CleoConnection,
    secrets: Secrets,
    ask: Ask,
    *,
    wishes: Wishes | None = None,
    stop: threading.Event | None = None,
    is_stored: bool = True,
) -> GuidedDiagnosis:
    """Return a diagnosis of a connection, stored or typed just now; nothing is asked before its first step.

    Args:
        opened: the home.
        connection: what to find out about.
        secrets: those to sign in with.
        ask: asks a person, also for each code of an authenticator app; an empty answer is a no.
        wishes: folder and file that a person named, for Cleo.
        stop: ends it between two requests.
        is_stored: whether connection and secrets are the stored ones.
    """
    proxies, clock = opened.settings.proxies, opened.clock
    if isinstance(connection, AcumaticaConnection):
        partners = opened.ledger.partners.all()
        kinds = {options.order_type for p in partners for options in p.flows.values() if options.order_type}
        types = tuple(sorted(kinds)) or ("SO",)
        site = acumatica.Diagnosis(connection, secrets, clock, ask, types, stop, proxies)
        return GuidedDiagnosis("acumatica", site, opened, is_stored)
    rate = shared_state(opened.home)
    tenant = cleo.Diagnosis(connection, secrets, clock, ask, wishes or Wishes(), stop, proxies, rate)
    return GuidedDiagnosis("cleo", tenant, opened, is_stored)


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, "utf-8")
    except OSError as error:
        raise not_writable(path, error) from error
