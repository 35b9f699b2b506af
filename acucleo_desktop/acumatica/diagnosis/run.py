"""The guided diagnosis of a site: its steps in order, and what they come to."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from acucleo_desktop import __version__
from acucleo_desktop.acumatica.client import AcumaticaClient
from acucleo_desktop.acumatica.connection import AcumaticaConnection
from acucleo_desktop.acumatica.diagnosis import reading, setting_up, writing
from acucleo_desktop.acumatica.diagnosis.needs import READ_BY
from acucleo_desktop.acumatica.diagnosis.scene import Scene
from acucleo_desktop.acumatica.needed_fields import NEEDED
from acucleo_desktop.documents.diagnosis import Ask, End, Found, StepReport, carried_out, nobody
from acucleo_desktop.transport.diagnosis_report import ReportParts, render
from acucleo_desktop.transport.problems import SignInRefused
from acucleo_desktop.transport.request_trail import RequestTrail
from acucleo_desktop.transport.retry import RetryPolicy

if TYPE_CHECKING:
    from acucleo_desktop.documents.clock import Clock
    from acucleo_desktop.transport.secrets import Secrets

_PATIENCE = RetryPolicy(tries=3)


def _steps() -> list[tuple[str, Callable[[Scene], Found]]]:
    return [
        ("Endpoints and versions", reading.endpoints),
        ("Sign in", reading.sign_in),
        *((f"Sample of {entity}", reading.entity_reader(entity)) for entity in NEEDED),
        *((f"Flow {flow}", reading.flow_judge(flow)) for flow in READ_BY),
        ("Language of the labels", reading.labels),
        ("Cross-references of items", setting_up.cross_references),
        ("Types of sales orders", setting_up.order_types),
        ("Rights to write", writing.write_rights),
    ]


@dataclass(slots=True)
class Diagnosis:
    """A diagnosis of one site. `steps` runs it; what it came to is asked for afterwards.

    Args:
        connection: what a person has set.
        secrets: holds `password` and `client_secret`.
        clock: the time and the waiting.
        ask: asks a person; without one nothing is written.
        order_types: types of sales orders that the partners name.
        stop: ends it between two requests.
        proxies: `system`, `none` or the address of a proxy.
    """

    connection: AcumaticaConnection
    secrets: Secrets
    clock: Clock
    ask: Ask = nobody
    order_types: Sequence[str] = ("SO",)
    stop: threading.Event | None = None
    proxies: str = "system"
    reports: list[StepReport] = field(default_factory=list)
    trail: RequestTrail = field(default_factory=RequestTrail)
    refusal: SignInRefused | None = None
    _changes: dict[str, str] = field(default_factory=dict)

    def steps(self) -> Iterator[StepReport]:
        """Carry out the steps, yielding each as it ends; the session ends with the last.

        Raises:
            Problem: the connection does not fit together; nothing was asked.
        """
        scene = self._opened(self.connection)
        try:
            for name, work in _steps():
                report, end = carried_out(name, partial(work, scene), self.clock)
                self.refusal = scene.refusal
                self.reports.append(report)
                yield report
                # Nothing is asked of a site that does not answer or does not let in.
                is_end = end is End.CHOSEN or (end is End.TROUBLE and not scene.is_let_in)
                if is_end or (self.stop is not None and self.stop.is_set()):
                    return
                if scene.changes != self._changes:
                    # What follows is asked of the version that is offered.
                    self._changes = dict(scene.changes)
                    scene.client.sign_out()
                    scene = self._opened(self.result)
                    scene.changes.update(self._changes)
        finally:
            scene.client.sign_out()

    def _opened(self, connection: AcumaticaConnection) -> Scene:
        client = AcumaticaClient(
            connection, self.secrets, self.clock, stop=self.stop, proxies=self.proxies, retry=_PATIENCE
        )
        client.session.hooks.observer = self.trail
        return Scene(connection, client, self.ask, tuple(self.order_types) or ("SO",))

    @property
    def is_usable(self) -> bool:
        """Whether it came to its end, so that its settings may be used."""
        return bool(self.reports) and self.reports[-1].name == step_names()[-1]

    @property
    def result(self) -> AcumaticaConnection:
        """The connection with what follows from the diagnosis."""
        version = self._changes.get("endpoint_version", self.connection.endpoint_version)
        return replace(self.connection, endpoint_version=version)

    def report(self, *, names_host: bool = False) -> str:
        """Return the report as Markdown, without secrets, user and client id.

        Args:
            names_host: whether it names address and tenant.
        """
        connection = self.connection
        host = connection.instance_url.partition("://")[2]
        about = {
            "Program": f"Acucleo Desktop {__version__}",
            "Time": f"{self.clock.now():%Y-%m-%d %H:%M} UTC",
            "Site": connection.instance_url if names_host else "left out",
            "Tenant": connection.tenant if names_host else "left out",
            "Endpoint": f"{connection.endpoint_name} {connection.endpoint_version}",
        }
        client = connection.client_id.partition("@")[0]
        hidden = [connection.username, connection.client_id, client]
        hidden += [] if names_host else [host, host.partition("/")[0].partition(":")[0], connection.tenant]
        title = "How this Acumatica site works"
        return render(ReportParts(title, about, self.reports, dict(self._changes), self.trail.lines(), hidden))


def step_names() -> list[str]:
    """Return the names of the steps that a diagnosis has."""
    return [name for name, _work in _steps()]
