"""What can be read: endpoints and versions, one record of each kind with its fields, and what each flow lacks of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from acucleo_desktop.acumatica.changes import check_labels
from acucleo_desktop.acumatica.diagnosis.needs import READ_BY
from acucleo_desktop.acumatica.diagnosis.scene import EntityFacts, Scene
from acucleo_desktop.acumatica.needed_fields import SINCE, missing_fields
from acucleo_desktop.documents.diagnosis import EndOfDiagnosis, Found, Outcome
from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.transport.problems import ServiceProblem, SignInRefused

RECOMMENDED: Final = "24.200.001"
_NEWEST_KNOWN: Final = "25.200.001"
_NO_FREE_PLACE: Final = "acumatica.login-limit"


def endpoints(scene: Scene) -> Found:
    """List what the site offers, and take an offered version where the set one is not."""
    offered = sorted(scene.client.endpoints())
    name, version = scene.connection.endpoint_name, scene.connection.endpoint_version
    evidence = [f"Offered: {', '.join(f'{n} {v}' for n, v in offered)}."]
    versions = sorted(v for n, v in offered if n.lower() == name.lower())
    if version in versions:
        follows = _advice(scene, versions)
        return Found(Outcome.FOUND, (*evidence, f"{name} {version} is offered."), follows)
    known = [v for v in versions if v <= _NEWEST_KNOWN] or versions
    if not known:
        raise EndOfDiagnosis(
            Found(
                Outcome.FAILED,
                (*evidence, f"There is no endpoint called {name}."),
                ("Name one of those that are offered (endpoint_name).",),
            )
        )
    scene.changes["endpoint_version"] = known[-1]
    evidence.append(f"{name} {version} is not offered.")
    return Found(Outcome.DIFFERS, tuple(evidence), (f"endpoint_version is {known[-1]}.",))


def _advice(scene: Scene, versions: list[str]) -> tuple[str, ...]:
    version = scene.connection.endpoint_version
    lacks = [field for field, since in SINCE.items() if _is_before(version, since)]
    if not lacks:
        return ()
    better = f"{RECOMMENDED} is offered and has them." if RECOMMENDED in versions else "No better one is offered."
    return (f"{version} does not have {', '.join(lacks)}; the program does without. {better}",)


def _is_before(version: str, since: tuple[int, int]) -> bool:
    parts = version.split(".")
    return len(parts) > 1 and parts[0].isdigit() and (int(parts[0]), int(parts[1])) < since


def sign_in(scene: Scene) -> Found:
    """Sign in once; a refused password is not tried again, and without a free place for a session nothing more is."""
    try:
        next(iter(scene.client.list_records("Customer", select=("CustomerID",), top=1)), None)
    except SignInRefused as refused:
        scene.refusal = refused
        todo = f"{refused.todo} Nothing is tried again by itself."
        raise EndOfDiagnosis(Found(Outcome.FAILED, (refused.what,), (todo,))) from None
    except ServiceProblem as trouble:
        if trouble.code == _NO_FREE_PLACE:  # with a token, but without a session nothing can be asked
            raise EndOfDiagnosis(Found(Outcome.FAILED, (trouble.what,), (trouble.todo,))) from None
        # Whatever is said of the record: what counts here is whether there is a session.
        if not scene.is_let_in:
            raise
    return Found(Outcome.FOUND, (f"Signed in by {scene.connection.sign_in}.",))


def entity_reader(entity: str) -> Callable[[Scene], Found]:
    """Return the step that reads one record of a kind and looks for its fields by name."""

    def read(scene: Scene) -> Found:
        facts = scene.facts[entity] = _facts(scene, entity)
        if not facts.is_readable:
            return Found(Outcome.FAILED, (facts.trouble,), (facts.way_out,))
        seen = "One record was read." if facts.has_records else "None is there, or none is visible to this user."
        if facts.missing:
            follows = ("Add them to the endpoint (Web Service Endpoints, SM207060).",)
            return Found(Outcome.FAILED, (seen, f"The endpoint lacks {', '.join(facts.missing)}."), follows)
        outcome = Outcome.FOUND if facts.has_records else Outcome.UNKNOWN
        return Found(outcome, (seen, "All fields that are needed are there."))

    return read


def _facts(scene: Scene, entity: str) -> EntityFacts:
    connection = scene.client.connection
    try:
        record = next(iter(scene.client.list_records(entity, top=1)), None)
        schema = scene.client.empty_record(entity)
    except SignInRefused:
        raise
    except Problem as problem:
        way_out = problem.todo or f"Give the sync user the right to read {entity}."
        return EntityFacts(is_readable=False, trouble=f"{problem.what} {problem.why}".strip(), way_out=way_out)
    custom = (*connection.custom_reads.get(entity, ()), *connection.custom_writes.get(entity, ()))
    missing = missing_fields(connection.default_version, entity, schema, custom)
    return EntityFacts(is_readable=True, has_records=record is not None, missing=tuple(missing))


def flow_judge(flow: Flow) -> Callable[[Scene], Found]:
    """Return the step that says what a flow lacks: rights and fields, by name."""

    def judge(scene: Scene) -> Found:
        lacking: list[str] = []
        unseen: list[str] = []
        for entity in READ_BY[flow]:
            facts = scene.facts.get(entity)
            if facts is None or not facts.is_readable:
                lacking.append(f"{entity} cannot be read at this site.")
            elif facts.missing:
                lacking.append(f"{entity} lacks {', '.join(facts.missing)}.")
            elif not facts.has_records:
                unseen.append(entity)
        if lacking:
            return Found(Outcome.FAILED, tuple(lacking), (f"The flow {flow} does not work before that is mended.",))
        said = f"{', '.join(READ_BY[flow])} can be read with all fields."
        hidden = f" No record is visible of {', '.join(unseen)}." if unseen else ""
        return Found(Outcome.UNKNOWN if unseen else Outcome.FOUND, (said + hidden,))

    return judge


def labels(scene: Scene) -> Found:
    """Look whether types and statuses are English."""
    try:
        check_labels(scene.client)
    except Problem as problem:
        return Found(Outcome.FAILED, (problem.what,), (problem.todo,))
    return Found(Outcome.FOUND, ("Types and statuses are English, or no invoice is there.",))
