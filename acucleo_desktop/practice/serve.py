"""The whole practice world: both servers, the seeded distributor, the partners, and an admin address."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from flask import Flask, Response, jsonify, request

from acucleo_desktop.documents.clock import Clock
from acucleo_desktop.practice.acumatica.server import AcumaticaServer
from acucleo_desktop.practice.acumatica.settings import AcumaticaSettings
from acucleo_desktop.practice.acumatica.switches import DEFAULTS as ACUMATICA_FAULTS
from acucleo_desktop.practice.cleo.server import CleoServer
from acucleo_desktop.practice.cleo.settings import CleoSettings
from acucleo_desktop.practice.cleo.switches import DEFAULTS as CLEO_FAULTS
from acucleo_desktop.practice.partners.behaviours import UnknownBehaviour
from acucleo_desktop.practice.partners.world import PartnerWorld
from acucleo_desktop.practice.request_log import RequestLog
from acucleo_desktop.practice.stock.build import build
from acucleo_desktop.practice.stock.further import open_purchase_orders, release_invoices
from acucleo_desktop.practice.warehouse import receiver
from acucleo_desktop.practice.web import LocalServer


class UnknownFault(ValueError):
    """A fault that neither server knows."""


class PracticeWorld:
    """A practice Acumatica and a practice Cleo with everything in them.

    Args:
        state_dir: folder of their state files; an empty one is stocked, a used one goes on where it was.
        seed: of the stock and of the partners' choices.
        clock: where the time comes from.
        acumatica_port, cleo_port: 0 for any free one.
        sftp_port: port of the mailbox over SFTP, 0 for any free one, None for no SFTP.
        mount: virtual directory of Acumatica such as `/AcumaticaERP`.
        faults: switches at the start; `acumatica.NAME` and `cleo.NAME`, or a name that only one server has.
        step_seconds: how often partners act by themselves; 0 for only when they are told to.
        cleo_per_second: requests that Cleo allows in a second on one path.
        partners: behaviours at the start, partner's code to behaviours with commas.
        per_file: documents of one kind that a partner puts into one file at most.
        first_day: whether customers order by themselves in the first step.

    Attributes:
        requests: what reached both servers, noted on arrival.

    Raises:
        UnknownFault: a fault that does not exist.
        UnknownBehaviour: a partner or a behaviour that does not exist.
    """

    def __init__(
        self,
        state_dir: Path,
        seed: int,
        clock: Clock,
        *,
        acumatica_port: int = 0,
        cleo_port: int = 0,
        sftp_port: int | None = None,
        mount: str = "",
        faults: Mapping[str, object] | None = None,
        step_seconds: float = 0,
        cleo_per_second: int = 5,
        partners: Mapping[str, str] | None = None,
        per_file: int = 1,
        first_day: bool = True,
    ) -> None:
        state_dir.mkdir(parents=True, exist_ok=True)
        given = split_faults(faults or {})
        self._clock = clock
        self._seed = seed
        self.stock = build(seed, clock.now().date())
        self.acumatica = AcumaticaServer(
            state_dir / "acumatica.sqlite3",
            AcumaticaSettings(mount=mount, faults=tuple(given["acumatica"].items())),
            clock,
            acumatica_port,
        )
        self.cleo = CleoServer(
            state_dir / "cleo.sqlite3",
            CleoSettings(per_second=cleo_per_second, faults=tuple(given["cleo"].items())),
            clock,
            cleo_port,
            sftp_port,
        )
        self.requests = RequestLog(clock)
        for service, app in (("acumatica", self.acumatica.app), ("cleo", self.cleo.app)):
            self.requests.watch(service, app)
        receive = receiver(self.acumatica.store, self.acumatica.faults)
        self.partners = PartnerWorld(
            self.cleo.store, self.stock, clock, seed, receive=receive, per_file=per_file, first_day=first_day
        )
        self.partners.behave(partners or {})
        self._admin = LocalServer(self._admin_app(), "practice-admin")
        self._step_seconds = step_seconds
        self._stop = threading.Event()
        self._stepper: threading.Thread | None = None

    def start(self) -> dict[str, Any]:
        """Start everything; return the addresses and sign-in data."""
        self._fill()
        self.partners.prepare()
        self.acumatica.start()
        self.cleo.start()
        self._admin.start()
        if self._step_seconds > 0:
            self._stepper = threading.Thread(target=self._step_by_itself, name="practice-partners", daemon=True)
            self._stepper.start()
        return self.facts()

    def facts(self) -> dict[str, Any]:
        """Return the addresses and sign-in data, as `acucleo practice serve` prints them."""
        site, mailbox = self.acumatica.settings, self.cleo.settings
        return self._sftp_facts() | {
            "acumatica": {
                "url": self.acumatica.url,
                "endpoint": "Default",
                "version": "24.200.001",
                "tenant": site.tenant,
                "client_id": site.client_id,
                "client_secret": site.client_secret,
                "username": site.username,
                "password": site.password,
            },
            "cleo": {
                "url": self.cleo.url,
                "preset": self.cleo.faults.text("preset") or "cic",
                "mailbox": mailbox.mailbox_id,
                "username": mailbox.username,
                "password": mailbox.password,
                "per_second": mailbox.per_second,
            },
            "admin": self._admin.origin,
        }

    def _sftp_facts(self) -> dict[str, Any]:
        sftp, mailbox = self.cleo.sftp, self.cleo.settings
        if sftp is None:
            return {}
        signing_in = {"username": mailbox.username, "password": mailbox.password}
        return {"sftp": {"host": "127.0.0.1", "port": sftp.port, "preset": "sftp", **signing_in}}

    def release_invoices(self, count: int) -> list[dict[str, Any]]:
        """Let people in the distributor's office release invoices; return their records."""
        today = self._clock.now().date()
        return release_invoices(self.acumatica.store, self.stock.items, today, count, self._seed)

    def open_purchase_orders(self, count: int) -> list[dict[str, Any]]:
        """Let people in the distributor's office order from vendors; return the records."""
        today = self._clock.now().date()
        return open_purchase_orders(self.acumatica.store, self.stock.items, today, count, self._seed)

    def stop(self) -> None:
        """Stop everything."""
        self._stop.set()
        if self._stepper is not None:
            self._stepper.join(5)
        self._admin.stop()
        self.acumatica.stop()
        self.cleo.stop()

    def _fill(self) -> None:
        store = self.acumatica.store
        if store.state("stocked", default=False):
            return
        with store.transaction():
            for entity, record in self.stock.records:
                store.load(entity, record)
            store.set_state("stocked", value=True)

    def _step_by_itself(self) -> None:
        while not self._stop.wait(self._step_seconds):
            self.partners.step()

    def _make(self, given: dict[str, Any]) -> Response:
        """Make further documents: `{"orders": {CODE: n}, "invoices": n, "purchase_orders": n}`."""
        try:
            orders = {str(code): int(count) for code, count in dict(given.get("orders") or {}).items()}
            invoices, purchases = int(given.get("invoices") or 0), int(given.get("purchase_orders") or 0)
            files = sum(self.partners.order(code, count) for code, count in orders.items())
        except UnknownBehaviour as error:
            return _refused(str(error))
        except (TypeError, ValueError):
            return _refused('Write {"orders": {"FRESHMART": 10}, "invoices": 10, "purchase_orders": 10}.')
        made = {"files": files, "invoices": len(self.release_invoices(invoices))}
        return jsonify({**made, "purchase_orders": len(self.open_purchase_orders(purchases))})

    def _admin_app(self) -> Flask:
        app = Flask("practice-admin")

        @app.post("/partners/step")
        def step() -> Response:
            return jsonify({"written": self.partners.step()})

        @app.get("/partners")
        def partners() -> Response:
            return jsonify({"waiting": self.partners.waiting(), "expectations": self.partners.expectations()})

        @app.get("/partners/behaviours")
        def behaviours() -> Response:
            return jsonify(self.partners.known_behaviours())

        @app.post("/partners/behaviours")
        def behave() -> Response:
            given: dict[str, Any] = request.get_json(silent=True) or {}
            try:
                return jsonify(self.partners.behave({code: str(text) for code, text in given.items()}))
            except UnknownBehaviour as error:
                return _refused(str(error))

        @app.post("/documents")
        def further() -> Response:
            return self._make(request.get_json(silent=True) or {})

        @app.get("/requests")
        def requests() -> Response:
            return jsonify(self.requests.data(request.args.get("service", "")))

        @app.get("/partner-files")
        def files() -> Response:
            return jsonify(self.stock.partner_files())

        @app.get("/summary")
        def summary() -> Response:
            store = self.acumatica.store
            folders = Counter(file.folder for file in self.cleo.store.files())
            return jsonify(
                {"records": {entity: len(store.all(entity)) for entity in store.entities()}, "files": dict(folders)}
            )

        return app


def _refused(said: str) -> Response:
    reply = jsonify({"message": said})
    reply.status_code = 400
    return reply


def split_faults(faults: Mapping[str, object]) -> dict[str, dict[str, object]]:
    """Sort faults by server.

    Raises:
        UnknownFault: neither server has it, or both do and none is named.
    """
    known = {"acumatica": ACUMATICA_FAULTS, "cleo": CLEO_FAULTS}
    found: dict[str, dict[str, object]] = {"acumatica": {}, "cleo": {}}
    for name, value in faults.items():
        server, _, short = name.rpartition(".")
        servers = [server] if server else [one for one, names in known.items() if short in names]
        if not servers or any(one not in known or short not in known[one] for one in servers):
            names = sorted({*ACUMATICA_FAULTS, *CLEO_FAULTS})
            raise UnknownFault(f"There is no fault called {name}. Known ones: {', '.join(names)}.")
        for one in servers:
            found[one][short] = value
    return found
