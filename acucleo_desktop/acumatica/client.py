"""The contract-based REST API: lists, records, upserts and actions over one session with one seat.

Requests of one session go one after the other, no redirect is followed, a PUT that creates is never repeated blindly.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import islice
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import quote

from acucleo_desktop.acumatica.actions import wait_for_end
from acucleo_desktop.acumatica.connection import AcumaticaConnection
from acucleo_desktop.acumatica.errors import is_sign_in_page, problem_of, server_trouble, unreadable_reply
from acucleo_desktop.acumatica.keys import KEYS, fits_in_a_path, has_all_keys
from acucleo_desktop.acumatica.needed_fields import offered, without_newer
from acucleo_desktop.acumatica.queries import custom_pieces, query, with_custom
from acucleo_desktop.acumatica.record import Record
from acucleo_desktop.acumatica.sign_in import AcumaticaSignIn
from acucleo_desktop.acumatica.values import quoted, wrap
from acucleo_desktop.transport.answer import Answer
from acucleo_desktop.transport.problems import NotFound, ServiceUnavailable, UnexpectedAnswer
from acucleo_desktop.transport.retry import Effect, RetryPolicy
from acucleo_desktop.transport.session import Hooks, ServiceSession, Timeouts, Ways

if TYPE_CHECKING:
    from acucleo_desktop.documents.clock import Clock
    from acucleo_desktop.transport.secrets import Secrets

MOST_OVERLAP = 25
MOST_STEPS_BACK = 20
_ERRORS = (302, 400, 403, 404, 412, 422, 500)


class AcumaticaClient:
    """One signed-in session with a site; a context manager, or call `sign_out`, so that the seat is given back.

    Args:
        connection: which site, endpoint and user.
        secrets: holds `password` and `client_secret`.
        clock: the time and the waiting.
        stop: aborts waits.
        proxies: `system`, `none` or the address of a proxy.
        retry: how often and how patiently; None for the usual.
    """

    def __init__(
        self,
        connection: AcumaticaConnection,
        secrets: Secrets,
        clock: Clock,
        *,
        stop: threading.Event | None = None,
        proxies: str = "system",
        retry: RetryPolicy | None = None,
        timeouts: Timeouts | None = None,
    ) -> None:
        connection.check()
        self.connection = connection
        self.clock = clock
        self.last_written: Answer | None = None  # for the audit trail
        self._stop = stop
        self.session = ServiceSession(
            "acumatica",
            connection.instance_url,
            clock,
            retry=retry,
            timeouts=timeouts,
            ways=Ways(proxies=proxies, in_flight=1),
            hooks=Hooks(judge=server_trouble),
            stop=stop,
        )
        self.sign_in = AcumaticaSignIn(connection, secrets, self.session, clock)
        self.session.hooks.authorizer = self.sign_in

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.sign_out()

    def sign_out(self) -> None:
        """Give the seat back and close all connections."""
        try:
            self.sign_in.sign_out()
        finally:
            self.session.close()

    def endpoints(self) -> list[tuple[str, str]]:
        """Return name and version of every endpoint that the site offers; answered without signing in."""
        answer = self.session.request("GET", "entity", expect=(200, *_ERRORS), authorize=False, path_template="entity")
        if answer.status != 200:  # noqa: PLR2004
            raise problem_of(answer, "the list of endpoints")
        body = answer.json()
        entries = body.get("endpoints", []) if isinstance(body, Mapping) else body
        return [(str(entry.get("name", "")), str(entry.get("version", ""))) for entry in entries]

    def list_records(
        self,
        entity: str,
        *,
        filter: str = "",  # noqa: A002 - the API's own word
        select: Sequence[str] = (),
        expand: Sequence[str] = (),
        custom: Sequence[str] = (),
        top: int | None = None,
    ) -> Iterator[Record]:
        """Yield the records of a list, page by page, each once.

        Raises:
            NotOptimizable: when the fields asked for can only be read record by record.
            ServiceProblem: any other trouble.
        """
        params = query(
            filter=filter, select=self._offered(entity, select), expand=self._offered(entity, expand), custom=custom
        )
        if top is not None and top <= self.connection.page_size:
            yield from self._page(entity, params, 0, top)
            return
        yield from islice(self._pages(entity, params), top)

    def _offered(self, entity: str, paths: Sequence[str]) -> tuple[str, ...]:
        return offered(self.connection.default_version, entity, paths)

    def _pages(self, entity: str, params: Mapping[str, str]) -> Iterator[Record]:
        """Yield all records of a list. Pages overlap, so that what is added or removed meanwhile loses none.

        Where not even the overlap meets the page before, so much was removed that it is read again from further back.
        """
        seen: set[str] = set()
        size = self.connection.page_size
        overlap = max(1, min(MOST_OVERLAP, size // 3))
        skip = steps_back = 0
        back = overlap
        while True:
            page = self._page(entity, params, skip, size)
            fresh = [record for record in page if record.id not in seen]
            if skip and page and len(fresh) == len(page):
                steps_back += 1
                if steps_back > MOST_STEPS_BACK:
                    raise _restless(entity)
                skip = max(0, skip - back)
                back *= 2
                continue
            back = overlap
            seen.update(record.id for record in fresh)
            yield from fresh
            if len(page) < size:
                return
            skip += size - overlap

    def _page(self, entity: str, params: Mapping[str, str], skip: int, size: int) -> list[Record]:
        page = self._read(entity, entity, {**params, "$top": str(size), "$skip": str(skip)})
        if not isinstance(page, list):
            raise _not_a_list(entity)
        return [Record(raw) for raw in page]

    def get_record(
        self,
        entity: str,
        *keys: str,
        expand: Sequence[str] = (),
        select: Sequence[str] = (),
        custom: Sequence[str] = (),
    ) -> Record | None:
        """Return one record by its keys, None when it is not there (Acumatica: 404, or 500 "no entity").

        A key that cannot stand in the URL is looked up by a filter, and the record read by its id.
        """
        place = self._place_of(entity, keys)
        if place is None:
            return None
        raw: Mapping[str, Any] = {}
        for piece in custom_pieces(custom):
            params = query(expand=self._offered(entity, expand), select=self._offered(entity, select), custom=piece)
            body = self._get(place, entity, params)
            if not isinstance(body, Mapping):
                return None
            raw = with_custom(raw, body) if raw else body
        return Record(raw)

    def _get(self, place: str, entity: str, params: Mapping[str, str]) -> Any:
        try:
            return self._read(place, entity, params)
        except NotFound as problem:
            if problem.status == 404 and not self._has_endpoint():  # noqa: PLR2004
                raise self.wrong_version() from problem
            return None

    def _place_of(self, entity: str, keys: Sequence[str]) -> str | None:
        """Return the address of a record below the endpoint, None when it is not there."""
        names = KEYS.get(entity, ())
        if len(names) != len(keys) or all(fits_in_a_path(key) for key in keys):
            return "/".join([entity, *(quote(key, safe="") for key in keys)])
        condition = " and ".join(f"{name} eq {quoted(key)}" for name, key in zip(names, keys, strict=True))
        found = next(iter(self.list_records(entity, filter=condition, select=names, top=1)), None)
        return f"{entity}/{found.id}" if found is not None else None

    def empty_record(self, entity: str) -> Mapping[str, Any]:
        """Return an empty record with every field of an entity, custom ones included (`$adHocSchema`)."""
        body = self._read(f"{entity}/$adHocSchema", entity, {})
        return body if isinstance(body, Mapping) else {}

    def put_record(
        self,
        entity: str,
        record: Mapping[str, Any],
        *,
        expand: Sequence[str] = (),
        creates: bool = True,
        match_any: bool = False,
    ) -> Record:
        """Write a record (Acumatica: PUT is an upsert) and return what came back.

        A new record that names its keys is written only if there is none under them yet (If-None-Match), an update only
        if there is one (If-Match): neither ever changes or makes a record that was not meant.

        Args:
            entity: which entity.
            record: plain values; they are wrapped here.
            expand: what the reply should hold.
            creates: False for an update with full keys, which may be repeated without harm.
            match_any: the record is there already, though repeating the call would do harm (rows are appended).

        Raises:
            RecordRefused: Acumatica said no, with the fields and texts.
            OutcomeUnknown: it may or may not have been saved.
        """
        version = self.connection.default_version
        record = without_newer(version, entity, record)
        answer = self._send(
            "PUT",
            self._path(entity),
            params=query(expand=self._offered(entity, expand)),
            json=wrap(record),
            headers=self._headers() | _precondition(entity, record, creates=creates and not match_any),
            expect=(200, *_ERRORS),
            effect=Effect.CREATE if creates else Effect.IDEMPOTENT,
            path_template=f"PUT {entity}",
        )
        if answer.status != 200:  # noqa: PLR2004
            is_new = creates and not (match_any and answer.status == 412)  # noqa: PLR2004 - HTTP Precondition Failed
            raise problem_of(answer, entity, creates=is_new)
        self.last_written = answer
        return self._written(answer, entity, creates=creates)

    def _written(self, answer: Answer, entity: str, *, creates: bool) -> Record:
        """Return the record of a reply; one that cannot be read leaves a creation in doubt, not refused."""
        try:
            body = answer.json()
        except UnexpectedAnswer as problem:
            if not creates:
                raise
            raise unreadable_reply(problem, entity) from None
        return Record(body)

    def remove_record(self, entity: str, *keys: str) -> None:
        """Remove a record by its keys; only for what a diagnosis has just made itself. One that is gone is no trouble.

        Raises:
            ServiceProblem: it was refused, or nobody answered.
        """
        path = "/".join([self._path(entity), *(quote(key, safe="") for key in keys)])
        answer = self._send(
            "DELETE",
            path,
            headers=self._headers(),
            expect=(200, 204, *_ERRORS),
            effect=Effect.IDEMPOTENT,
            path_template=f"DELETE {entity}",
        )
        if answer.status not in {200, 204, 404}:
            raise problem_of(answer, entity)

    def invoke(
        self, entity: str, action: str, keys: Mapping[str, Any], parameters: Mapping[str, Any] | None = None
    ) -> Record | None:
        """Run an action, wait for its end, and return the record as it is then; None when it cannot be read by keys.

        Raises:
            ServiceProblem: the action was refused or failed.
            OutcomeUnknown: how it ended is not known.
        """
        answer = self._send(
            "POST",
            f"{self._path(entity)}/{action}",
            json={"entity": wrap(keys), "parameters": wrap(parameters or {})},
            headers=self._headers(),
            expect=(200, 202, 204, *_ERRORS),
            effect=Effect.CREATE,
            path_template=f"POST {entity}/{action}",
        )
        if answer.status == 202:  # noqa: PLR2004 - HTTP Accepted
            patience = self.connection.action_minutes * 60
            ask = partial(self._state_of, f"{entity}/{action}")
            wait_for_end(answer, f"{action} of the {entity}", ask, self.clock, patience, self._stop)
        elif answer.status not in {200, 204}:
            raise problem_of(answer, f"{entity} {action}", creates=True)
        if not has_all_keys(entity, keys):
            return None
        return self.get_record(entity, *(str(keys[name]) for name in KEYS[entity]))

    def _state_of(self, what: str, location: str) -> Answer:
        return self._send("GET", location, expect=(200, 202, 204, *_ERRORS), path_template=f"status {what}")

    def wrong_version(self) -> NotFound:
        """Return the problem of an endpoint or version that the site does not offer, naming what it does offer."""
        offered = self.endpoints()
        name, version = self.connection.endpoint_name, self.connection.endpoint_version
        versions = [v for n, v in offered if n.lower() == name.lower()]
        if versions:
            what = f"The site does not offer version {version} of the endpoint {name}."
            todo, field = f"Use one of these versions: {', '.join(sorted(versions))}.", "endpoint_version"
        else:
            what = f"The site does not offer an endpoint called {name}."
            names = sorted({n for n, _v in offered})
            todo, field = f"Use one of these endpoints: {', '.join(names)}.", "endpoint_name"
        return NotFound(
            "acumatica.endpoint-unknown",
            what,
            why="Endpoint and version must match exactly.",
            todo=todo,
            service="acumatica",
            status=404,
            field=field,
        )

    def _has_endpoint(self) -> bool:
        name, version = self.connection.endpoint_name.lower(), self.connection.endpoint_version
        return any(n.lower() == name and v == version for n, v in self.endpoints())

    def _send(self, method: str, path: str, **how: Any) -> Answer:
        """Send a request; a redirect to the sign-in page tells that a cookie ended, and that nothing was done yet."""
        answer = self.session.request(method, path, **how)
        if self.connection.sign_in == "cookie" and is_sign_in_page(answer):
            self.sign_in.renew(answer)
            answer = self.session.request(method, path, **how)
        return answer

    def _read(self, path: str, entity: str, params: Mapping[str, str]) -> Any:
        answer = self._send(
            "GET",
            self._path(path),
            params=dict(params),
            headers=self._headers(),
            expect=(200, *_ERRORS),
            path_template=f"GET {entity}",
        )
        if answer.status == 404 and path == entity and not self._has_endpoint():  # noqa: PLR2004
            raise self.wrong_version()
        if answer.status != 200:  # noqa: PLR2004
            raise problem_of(answer, entity)
        return answer.json()

    def _path(self, path: str) -> str:
        return f"entity/{self.connection.endpoint_name}/{self.connection.endpoint_version}/{path}"

    def _headers(self) -> dict[str, str]:
        return {"PX-CbApiBranch": self.connection.branch} if self.connection.branch else {}


def _precondition(entity: str, record: Mapping[str, Any], *, creates: bool) -> dict[str, str]:
    if record.get("id") or not has_all_keys(entity, record):
        return {}
    return {"If-None-Match": "*"} if creates else {"If-Match": "*"}


def _restless(entity: str) -> ServiceUnavailable:
    return ServiceUnavailable(
        "acumatica.list-restless",
        f"The list of {entity} changes faster than it can be read.",
        why="Many records are added or removed at this moment.",
        todo="Nothing was taken from it; the next sync reads it again.",
        service="acumatica",
    )


def _not_a_list(entity: str) -> UnexpectedAnswer:
    return UnexpectedAnswer(
        "acumatica.not-a-list",
        f"Acumatica answered the list of {entity} with something else.",
        why="Another program may answer at this address.",
        todo="Test the connection.",
        service="acumatica",
    )
