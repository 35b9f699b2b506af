"""Both clients on a line that can be made to misbehave, and every kind of call that they make."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from front import Front, Reply

from acucleo_desktop.acumatica.client import AcumaticaClient
from acucleo_desktop.acumatica.connection import AcumaticaConnection
from acucleo_desktop.cleo.client import CleoMailbox
from acucleo_desktop.cleo.connection import CleoConnection
from acucleo_desktop.cleo.sftp_mailbox import SftpMailbox
from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.practice.acumatica.server import AcumaticaServer
from acucleo_desktop.practice.acumatica.settings import AcumaticaSettings
from acucleo_desktop.practice.cleo.server import CleoServer
from acucleo_desktop.practice.cleo.settings import CleoSettings
from acucleo_desktop.transport.problems import ServiceProblem
from acucleo_desktop.transport.redaction import forget_secrets
from acucleo_desktop.transport.retry import Effect, RetryPolicy
from acucleo_desktop.transport.secrets import PlainSecrets

TRIES = 3
_SECRETS = ("password", "secret", "refresh")
START = datetime(2026, 11, 23, 15, tzinfo=UTC)
FOLDER, CONTENT = "upload/SHOP", b"ISA*a*b~"
ORDER = {
    "OrderType": "SO",
    "CustomerID": "SHOP1",
    "CustomerOrder": "4711",
    "ExternalRef": "EDI-4711",
    "Details": [{"InventoryID": "RICE-1", "OrderQty": "3", "UOM": "EA"}],
}


@dataclass
class Lines:
    """Both practice servers behind their lines.

    Attributes:
        clock: the clients' and the servers' time.
    """

    clock: ManualClock
    cleo_server: CleoServer
    acumatica_server: AcumaticaServer
    cleo_line: Front
    acumatica_line: Front
    _stack: ExitStack = field(repr=False, default_factory=ExitStack)

    def line(self, service: str) -> Front:
        """Return the line of a service."""
        return self.cleo_line if service == "cleo" else self.acumatica_line

    def mailbox(self, **changes: Any) -> CleoMailbox:
        """Return a fresh mailbox that has not signed in yet; `changes` are profile settings, `__` for a dot.

        `password`, `base_url`, `preset` and `code` change the connection.
        """
        settings = self.cleo_server.settings
        password = changes.pop("password", settings.password)
        code = changes.pop("code", None)
        connection = CleoConnection(
            name="Test",
            username=settings.username,
            base_url=changes.pop("base_url", self.cleo_line.origin),
            preset=changes.pop("preset", "cic"),
            mailbox_id=settings.mailbox_id,
            changes={name.replace("__", "."): value for name, value in changes.items()},
        )
        made = CleoMailbox(
            connection,
            PlainSecrets({"password": password}),
            self.clock,
            retry=RetryPolicy(tries=TRIES),
            one_time_code=code,
        )
        self._stack.callback(made.close)
        return made

    def site(self, **changes: Any) -> AcumaticaClient:
        """Return a fresh client that has not signed in yet; `password`, `secret` and `refresh` change the secrets."""
        secrets = self.site_secrets(**{name: changes.pop(name) for name in _SECRETS if name in changes})
        made = AcumaticaClient(self.site_connection(**changes), secrets, self.clock, retry=RetryPolicy(tries=TRIES))
        self._stack.callback(made.sign_out)
        return made

    def site_secrets(self, password: str = "", secret: str = "", refresh: str = "") -> PlainSecrets:
        """Return the secrets of the practice site, or others."""
        settings = self.acumatica_server.settings
        return PlainSecrets(
            {
                "password": password or settings.password,
                "client_secret": secret or settings.client_secret,
                "refresh_token": refresh,
            }
        )

    def site_connection(self, **changes: Any) -> AcumaticaConnection:
        """Return a connection to the practice site."""
        settings = self.acumatica_server.settings
        facts = {
            "name": "Test",
            "instance_url": self.acumatica_line.origin,
            "username": settings.username,
            "tenant": settings.tenant,
            "client_id": settings.client_id,
            **changes,
        }
        return AcumaticaConnection(**facts)

    def sftp(self, **changes: Any) -> SftpMailbox:
        """Return a fresh mailbox over SFTP that has not signed in yet; `changes` as for `mailbox`.

        `password`, `private_key`, `host`, `port`, `host_key` and `stop` change the connection.
        """
        settings = self.cleo_server.settings
        assert self.cleo_server.sftp is not None
        stop = changes.pop("stop", None)
        secrets = {"password": changes.pop("password", settings.password)}
        if "private_key" in changes:
            secrets["private_key"] = changes.pop("private_key")
        connection = CleoConnection(
            name="Test",
            username=settings.username,
            preset="sftp",
            host=changes.pop("host", "127.0.0.1"),
            port=changes.pop("port", self.cleo_server.sftp.port),
            host_key=changes.pop("host_key", ""),
            changes={name.replace("__", "."): value for name, value in changes.items()},
        )
        retry = RetryPolicy(tries=TRIES)
        made = SftpMailbox(connection, PlainSecrets(secrets), self.clock, retry=retry, stop=stop)
        self._stack.callback(made.close)
        return made

    def quiet(self) -> None:
        """Let both lines pass everything on, and close what was opened before, with what it remembered as secret."""
        for line in (self.cleo_line, self.acumatica_line):
            line.misbehave(lambda _method, _path: False)
        self._stack.close()
        forget_secrets()


@contextmanager
def both_lines(folder: Path) -> Iterator[Lines]:
    """Start both practice servers with a little stock, and a line before each."""
    with ExitStack() as stack:
        clock = ManualClock(START)
        cleo = CleoServer(folder / "cleo.sqlite3", CleoSettings(faults=(("rate_limit", False),)), clock, sftp_port=0)
        erp = AcumaticaServer(folder / "erp.sqlite3", AcumaticaSettings(faults=(("duplicate_orders", "allow"),)), clock)
        for server in (cleo, erp):
            server.start()
            stack.callback(server.stop)
        _fill(cleo, erp)
        clock.advance(timedelta(minutes=1).total_seconds())
        cleo_line, erp_line = Front(cleo.url), Front(erp.url)
        for line in (cleo_line, erp_line):
            stack.callback(line.close)
        with ExitStack() as clients:
            yield Lines(clock, cleo, erp, cleo_line, erp_line, clients)


def _fill(cleo: CleoServer, erp: AcumaticaServer) -> None:
    cleo.store.add_folder("upload/SHOP")
    cleo.store.add_folder("download/SHOP")
    cleo.store.add_file("download/SHOP", "order.edi", CONTENT, "partner")
    load = erp.store.load
    load("CustomerClass", {"ClassID": "LOCAL", "Terms": "NET60", "CurrencyID": "USD"})
    load("Warehouse", {"WarehouseID": "MAIN", "Active": True})
    load("Customer", {"CustomerID": "SHOP1", "CustomerName": "Shop", "CustomerClass": "LOCAL", "Status": "Active"})
    load("CustomerLocation", {"Customer": "SHOP1", "LocationID": "MAIN", "LocationName": "Main"})
    load("StockItem", {"InventoryID": "RICE-1", "Description": "Rice", "BaseUOM": "EA", "DefaultPrice": "2.10"})


@dataclass(frozen=True)
class Call:
    """One kind of call of a client.

    Attributes:
        name: as the document names it.
        effect: what the client says that it does on the other side.
        wanted: its requests, by method and path.
        prepare: signs in and reads what the call needs; returns the call, ready to go.
    """

    service: str
    name: str
    effect: Effect
    wanted: Callable[[str, str], bool]
    prepare: Callable[[Lines], Callable[[], object]]


def _list(lines: Lines) -> Callable[[], object]:
    mailbox = lines.mailbox()
    mailbox.list_files("download/SHOP")
    return lambda: mailbox.list_files("download/SHOP")


def _download(lines: Lines) -> Callable[[], object]:
    mailbox = lines.mailbox()
    file = mailbox.list_files("download/SHOP")[0]
    return lambda: mailbox.download(file)


def _delete(lines: Lines) -> Callable[[], object]:
    name = f"old-{len(lines.cleo_server.store.files())}.edi"
    stored = lines.cleo_server.store.add_file("download/SHOP", name, CONTENT, "partner")
    lines.clock.advance(60)
    mailbox = lines.mailbox()
    file = next(file for file in mailbox.list_files("download/SHOP") if file.name == name)
    assert stored.id == file.id
    return lambda: mailbox.delete(file)


def _upload(lines: Lines) -> Callable[[], object]:
    mailbox = lines.mailbox()
    mailbox.find(FOLDER, "nothing.edi")
    name = f"810_SHOP_{len(lines.cleo_server.store.files())}.edi"
    return lambda: mailbox.upload(FOLDER, name, CONTENT)


def _signed_in(lines: Lines) -> AcumaticaClient:
    site = lines.site()
    site.get_record("Customer", "SHOP1")
    return site


def _list_customers(lines: Lines) -> Callable[[], object]:
    site = _signed_in(lines)
    return lambda: list(site.list_records("Customer"))


def _read_customer(lines: Lines) -> Callable[[], object]:
    site = _signed_in(lines)
    return lambda: site.get_record("Customer", "SHOP1")


def _create(lines: Lines) -> Callable[[], object]:
    site = _signed_in(lines)
    return lambda: site.put_record("SalesOrder", ORDER)


def _update(lines: Lines) -> Callable[[], object]:
    site = _signed_in(lines)
    order = site.put_record("SalesOrder", ORDER)
    changed = {"OrderType": "SO", "OrderNbr": order.text("OrderNbr"), "Description": "changed"}
    return lambda: site.put_record("SalesOrder", changed, creates=False)


def _action(lines: Lines) -> Callable[[], object]:
    site = _signed_in(lines)
    order = site.put_record("SalesOrder", {**ORDER, "Hold": False})
    keys = {"OrderType": "SO", "OrderNbr": order.text("OrderNbr")}
    parameters = {"ShipmentDate": "2026-11-23", "WarehouseID": "MAIN"}
    return lambda: site.invoke("SalesOrder", "SalesOrderCreateShipment", keys, parameters)


def _is(method: str, ending: str) -> Callable[[str, str], bool]:
    return lambda seen, path: seen == method and path.partition("?")[0].endswith(ending)


CALLS = (
    Call("cleo", "sign in", Effect.NONE, _is("POST", "/authentication"), lambda one: one.mailbox().folders),
    Call("cleo", "list files (GET)", Effect.NONE, _is("GET", "/files"), _list),
    Call("cleo", "download (GET)", Effect.NONE, _is("GET", "/content"), _download),
    Call("cleo", "upload (POST)", Effect.CREATE, _is("POST", "/files"), _upload),
    Call("cleo", "delete (DELETE)", Effect.IDEMPOTENT, lambda method, _path: method == "DELETE", _delete),
    Call(
        "acumatica",
        "sign in",
        Effect.NONE,
        _is("POST", "/identity/connect/token"),
        lambda one: lambda: one.site().get_record("Customer", "SHOP1"),
    ),
    Call(
        "acumatica",
        "list (GET)",
        Effect.NONE,
        _is("GET", "/Customer"),
        _list_customers,
    ),
    Call(
        "acumatica",
        "read (GET)",
        Effect.NONE,
        _is("GET", "/SHOP1"),
        _read_customer,
    ),
    Call(
        "acumatica",
        "create (PUT)",
        Effect.CREATE,
        _is("PUT", "/SalesOrder"),
        _create,
    ),
    Call("acumatica", "update (PUT)", Effect.IDEMPOTENT, _is("PUT", "/SalesOrder"), _update),
    Call("acumatica", "action (POST)", Effect.CREATE, _is("POST", "/SalesOrderCreateShipment"), _action),
)


@dataclass(frozen=True)
class Came:
    """What a call came to.

    Attributes:
        tries: requests of this call.
        sign_ins: sign-ins that it led to.
        ended: class of the problem, or `done`.
        code: code of the problem, empty when it was done.
    """

    tries: int
    sign_ins: int
    ended: str
    code: str


def walk(lines: Lines, call: Call, *replies: Reply) -> Came:
    """Make `call` while the line answers its requests with `replies`."""
    lines.quiet()
    ready = call.prepare(lines)
    line = lines.line(call.service)
    line.misbehave(call.wanted, *replies)
    ended, code = "done", ""
    try:
        ready()
    except ServiceProblem as problem:
        ended, code = type(problem).__name__, problem.code
    sign_in = next(one for one in CALLS if one.service == call.service and one.name == "sign in")
    return Came(line.count(call.wanted), line.count(sign_in.wanted), ended, code)
