"""The test of an Acumatica connection: a chain of named steps that ends at the first that does not work.

Signing in, one record of each kind, the fields that are needed by name, and the language of the labels. It only reads.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from acucleo_desktop.acumatica.changes import check_labels
from acucleo_desktop.acumatica.client import AcumaticaClient
from acucleo_desktop.acumatica.connection import AcumaticaConnection
from acucleo_desktop.acumatica.needed_fields import NEEDED, missing_fields
from acucleo_desktop.documents.clock import SystemClock
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.steps import StepResult, begun_at
from acucleo_desktop.transport.retry import RetryPolicy
from acucleo_desktop.transport.secrets import PlainSecrets

if TYPE_CHECKING:
    from acucleo_desktop.documents.clock import Clock
    from acucleo_desktop.transport.secrets import Secrets

_PATIENCE = RetryPolicy(tries=2)


def test_connection(
    connection: AcumaticaConnection,
    secrets: Secrets,
    clock: Clock,
    *,
    proxies: str = "system",  # noqa: PT028 - no test for pytest, though it is called so
    begin_at: str = "",  # noqa: PT028 - as above
) -> Iterator[StepResult]:
    """Yield the steps of a test: settings, reach, endpoint, sign in, records, fields and labels, sign out.

    Args:
        connection: what to test, stored or not.
        secrets: holds `password` and `client_secret`.
        clock: measures the steps.
        proxies: `system`, `none` or the address of a proxy.
        begin_at: name of the step that failed last time: those before it are not tried again. Empty for all.
    """
    checker = _Checker(connection, secrets, clock, proxies)
    for name, work, is_told in begun_at(list(checker.steps()), begin_at):
        result = checker.run(name, work)
        if is_told or not result.ok:
            yield result
        if not result.ok:
            checker.close()
            return


def step_names(connection: AcumaticaConnection) -> list[str]:
    """Return the names of the steps of a test, which asks nobody yet."""
    return [name for name, _work in _Checker(connection, PlainSecrets({}), SystemClock(), "none").steps()]


test_connection.__test__ = False  # type: ignore[attr-defined] # not a test for pytest, though it is called so


class _Checker:
    def __init__(self, connection: AcumaticaConnection, secrets: Secrets, clock: Clock, proxies: str) -> None:
        self._connection = connection
        self._secrets = secrets
        self._clock = clock
        self._proxies = proxies
        self._client: AcumaticaClient | None = None

    def steps(self) -> Iterator[tuple[str, Callable[[], str]]]:
        connection = self._connection
        yield "Check the settings", self._settings
        yield f"Reach {connection.instance_url}", self._reach
        yield f"Find the endpoint {connection.endpoint_name} {connection.endpoint_version}", self._endpoint
        yield f"Sign in as {connection.username}" if connection.username else "Sign in", self._sign_in
        for entity in NEEDED:
            yield f"Read one {entity}", self._reader(entity)
        for entity in NEEDED:
            yield f"Find the fields of {entity}", self._field_finder(entity)
        yield "Read the labels", self._labels
        yield "Sign out", self._sign_out

    def run(self, name: str, work: Callable[[], str]) -> StepResult:
        start = self._clock.monotonic()
        try:
            said = work()
        except Problem as problem:
            return StepResult(name, ok=False, seconds=self._clock.monotonic() - start, problem=problem)
        return StepResult(name, ok=True, seconds=self._clock.monotonic() - start, said=said)

    def close(self) -> None:
        if self._client is not None:
            self._client.sign_out()

    @property
    def _open(self) -> AcumaticaClient:
        if self._client is None:
            raise ValueError("the settings are checked first")
        return self._client

    def _settings(self) -> str:
        self._client = AcumaticaClient(
            self._connection, self._secrets, self._clock, retry=_PATIENCE, proxies=self._proxies
        )
        return f"tenant {self._connection.tenant}" if self._connection.tenant else "no tenant named"

    def _reach(self) -> str:
        try:
            return f"{len(self._open.endpoints())} endpoints are offered"
        except Problem as problem:
            # While nothing else was asked for, the address is the first thing to look at.
            problem.field = problem.field or "instance_url"
            raise

    def _endpoint(self) -> str:
        name, version = self._connection.endpoint_name.lower(), self._connection.endpoint_version
        if not any(n.lower() == name and v == version for n, v in self._open.endpoints()):
            raise self._open.wrong_version()
        return "is offered"

    def _sign_in(self) -> str:
        next(iter(self._open.list_records("Customer", select=("CustomerID",), top=1)), None)
        return "signed in"

    def _reader(self, entity: str) -> Callable[[], str]:
        def read() -> str:
            found = next(iter(self._open.list_records(entity, top=1)), None)
            # Restriction groups and branch access hide records without an error, so an empty list is said.
            return "can be read" if found is not None else "can be read; none is there, or none is visible"

        return read

    def _field_finder(self, entity: str) -> Callable[[], str]:
        def find() -> str:
            connection = self._connection
            custom = (*connection.custom_reads.get(entity, ()), *connection.custom_writes.get(entity, ()))
            missing = missing_fields(connection.default_version, entity, self._open.empty_record(entity), custom)
            if missing:
                raise _fields_missing(entity, missing, connection)
            return "all are there"

        return find

    def _labels(self) -> str:
        check_labels(self._open)
        return "are English"

    def _sign_out(self) -> str:
        self._open.sign_out()
        return "the place is free again" if self._connection.ends_session else "the session goes on, as set"


def _fields_missing(entity: str, missing: list[str], connection: AcumaticaConnection) -> Problem:
    name, version = connection.endpoint_name, connection.endpoint_version
    return Problem(
        "acumatica.fields-missing",
        f"The endpoint {name} {version} does not have {', '.join(missing)} of the {entity}.",
        where="Connections, Acumatica.",
        why="An extended endpoint leaves them out, or custom fields are named that the form does not have.",
        todo="Add them to the endpoint (Web Service Endpoints, SM207060), or name another endpoint or field.",
        field="endpoint_version",
    )
