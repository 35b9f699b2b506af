"""Many documents both ways for the random kills: what arrives is known beforehand, so that the end can be proved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import Any

from crash_child import START
from crash_stage import TODAY, Stage, sender
from crash_world import TinyWorld, controls_of

from acucleo_desktop.documents.functional_acknowledgment import FunctionalAcknowledgment, SetAnswer
from acucleo_desktop.documents.parts import DatedEvent
from acucleo_desktop.documents.purchase_order import PurchaseOrder
from acucleo_desktop.practice.acumatica.store import STAMP_FIELDS
from acucleo_desktop.practice.cleo.store import StoredFile
from acucleo_desktop.practice.partners.answers import bill, order_answer, ship_notice
from acucleo_desktop.practice.partners.envelopes import Outbox
from acucleo_desktop.practice.warehouse import receiver
from acucleo_desktop.x12.registry import SETS, read
from acucleo_desktop.x12.splitter import split

CUSTOMERS = ("FRESHMART", "HARBORVIEW", "OLIVEBRANCH")
VENDORS = ("PRAIRIE", "GREENVALLEY")
PLAIN_VENDOR = "HEARTH"
"""Answers in the manner of one who confirms everything."""
BUYERS = 15
_GROWN = {"id", "QtyOnReceipts", "QtyOnBills"}
_OWN = {"id", "NoteID", "VendorRef", "CreatedDateTime", "CreatedDate", *STAMP_FIELDS}
SHARES = {"order": 0.25, "invoice": 0.20, "purchase order": 0.075}
"""Of all documents. A purchase order brings three of its vendor; what leaves and is no 997 brings a 997."""


class Flood:
    """What partners and Acumatica's people do between two runs of the program.

    Args:
        documents: how many in all, about, without our own 997s.
    """

    def __init__(self, world: TinyWorld, stage: Stage, random: Random, documents: int) -> None:
        self.world = world
        self._stage = stage
        self._random = random
        self._outbox = Outbox(world.cleo.store)
        kinds = [kind for kind, share in SHARES.items() for _ in range(round(documents * share))]
        random.shuffle(kinds)
        self._waiting = kinds
        self._numbers: Counter[str] = Counter()
        self._later: list[tuple[int, str, str, PurchaseOrder]] = []
        self._answered: set[str] = set()
        self.tick = 0
        self.expected: Counter[tuple[str, ...]] = Counter()
        self.sent = 0
        self.repeats = 0

    @property
    def left(self) -> int:
        """How many have still to come by themselves."""
        return len(self._waiting)

    @property
    def is_dry(self) -> bool:
        """Whether nothing more comes by itself."""
        return not self._waiting and not self._later

    def flow(self, count: int) -> None:
        """Let the next documents come, and everybody answer what has arrived."""
        self.tick += 1
        self.world.clock.set(START + timedelta(minutes=self.tick))
        for _ in range(min(count, len(self._waiting))):
            self._come(self._waiting.pop())
        self._follow_up()
        for file in self.world.uploads():
            if file.id not in self._answered:
                self._answered.add(file.id)
                self._answer(file)
        if self._random.random() < 0.5:  # partners fetch their mail; then Cleo does not list it any more
            for file in self.world.cleo.store.files(listed_only=True, origin="us"):
                self.world.cleo.store.unlist(file.id)

    def _come(self, kind: str) -> None:
        self._numbers[kind] += 1
        number = self._numbers[kind]
        self.sent += 1
        match kind:
            case "order":
                self._order(number)
            case "invoice":
                code = CUSTOMERS[number % 2]
                self._record("SalesInvoice", "ReferenceNbr", f"AR9{number:05d}", code)
                self.expected[("810", code, f"AR9{number:05d}")] += 1
            case _:
                code = VENDORS[number % 2]
                self._record("PurchaseOrder", "OrderNbr", f"PO2{number:05d}", code)
                self.expected[("850", code, f"PO2{number:05d}")] += 1

    def _order(self, number: int) -> None:
        code = CUSTOMERS[number % len(CUSTOMERS)]
        order = self._stage.order(f"K{number:05d}", code)
        account = code
        if code == "OLIVEBRANCH":
            buyer = f"OB{number % BUYERS:02d}"
            order = replace(order, parties=(replace(order.parties[0], identifier=buyer), *order.parties[1:]))
            account = buyer
        self._send(code, "850", order)
        self.expected[("SalesOrder", account, order.number)] += 1
        if self._random.random() < 0.04:
            self.repeats += 1
            self._send(code, "850", order)

    def _send(self, code: str, set_id: str, document: Any) -> None:
        file = self._outbox.send(sender(code), set_id, [document])
        group = split(file.content).interchanges[0].groups[0]
        if group.functional_id != "FA":
            self.expected[("997", code, group.functional_id, group.control_number)] += 1

    def _record(self, entity: str, key: str, number: str, code: str) -> None:
        owner = "CustomerID" if entity == "SalesInvoice" else "VendorID"
        store = self.world.acumatica.store
        model = next(
            record for record in store.all(entity) if record[owner] == code and record["Status"] in {"Open", "Model"}
        )
        rows = [{name: value for name, value in row.items() if name not in _GROWN} for row in model["Details"]]
        fresh = {name: value for name, value in model.items() if name not in _OWN}
        store.load(entity, {**fresh, key: number, "Status": "Open", "Details": rows})

    def _answer(self, file: StoredFile) -> None:
        code = file.folder.rpartition("/")[2]
        interchange = split(file.content).interchanges[0]
        group = interchange.groups[0]
        if group.functional_id == "FA":
            return
        found = group.sets[0]
        answers = (SetAnswer(found.set_id, found.control_number, "A"),)
        said = FunctionalAcknowledgment(group.functional_id, group.control_number, "A", 1, 1, 1, (), answers)
        self._send(code, "997", said)
        self.sent += 1
        document, _ = read(found, interchange.delimiters)
        if isinstance(document, PurchaseOrder):
            for wait, kind in ((1, "855"), (3, "856"), (7, "810")):
                self._later.append((self.tick + wait, kind, code, document))

    def _follow_up(self) -> None:
        due = [entry for entry in self._later if entry[0] <= self.tick]
        self._later = [entry for entry in self._later if entry[0] > self.tick]
        for _, kind, code, order in due:
            self.sent += 1
            self._send(code, kind, self._vendor_document(kind, code, order))

    def _vendor_document(self, kind: str, code: str, order: PurchaseOrder) -> Any:
        shipment = ship_notice(order, PLAIN_VENDOR, TODAY)
        shipment = replace(shipment, dates=(shipment.dates[0], DatedEvent("017", _moved(order, TODAY))))
        match kind:
            case "855":
                self.expected[("VendorRef", order.number, f"HE{order.number[-5:]}")] += 1
                return order_answer(order, PLAIN_VENDOR, TODAY)
            case "856":
                self.expected[("Promised", order.number, _moved(order, TODAY).isoformat())] += 1
                return shipment
            case _:
                receiver(self.world.acumatica.store, self.world.acumatica.faults)(shipment)
                self.expected[("PurchaseReceipt", code, shipment.shipment)] += 1
                invoice = bill(order, PLAIN_VENDOR, TODAY)
                self.expected[("Bill", code, invoice.number)] += 1
                return invoice

    def held(self) -> Counter[tuple[str, ...]]:
        """Return what both servers hold of what is expected, in the same words."""
        found: Counter[tuple[str, ...]] = Counter()
        store = self.world.acumatica.store
        buyers = {record["CustomerID"]: str(record.get("AccountRef")) for record in store.all("Customer")}
        for order in store.all("SalesOrder"):
            account = order["CustomerID"]
            account = buyers[account] if buyers.get(account, "").startswith("OB") else account
            found[("SalesOrder", account, str(order["CustomerOrder"]))] += 1
        found.update(("Bill", one["Vendor"], str(one["VendorRef"])) for one in store.all("Bill"))
        found.update(
            ("PurchaseReceipt", one["VendorID"], str(one["VendorRef"])) for one in store.all("PurchaseReceipt")
        )
        for order in store.all("PurchaseOrder"):
            if str(order["OrderNbr"]).startswith("PO2"):
                found.update(_changes(order))
        found.update(_sent(self.world.uploads()))
        return found

    def accounts(self) -> Counter[str]:
        """Return how many customers there are of each buyer."""
        return Counter(str(record.get("AccountRef")) for record in self.world.acumatica.store.all("Customer"))


def _moved(order: PurchaseOrder, today: Any) -> Any:
    wanted = next((event.date for event in order.dates if event.qualifier == "002"), None) or today
    return wanted + timedelta(days=4)


def _changes(order: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    if order.get("VendorRef"):
        yield ("VendorRef", str(order["OrderNbr"]), str(order["VendorRef"]))
    promised = {str(row.get("Promised"))[:10] for row in order["Details"]}
    if len(promised) == 1:
        yield ("Promised", str(order["OrderNbr"]), promised.pop())


def _sent(files: list[StoredFile]) -> Iterator[tuple[str, ...]]:
    for file in files:
        code = file.folder.rpartition("/")[2]
        interchange = split(file.content).interchanges[0]
        found = interchange.groups[0].sets[0]
        document = SETS[found.set_id].read(found, interchange.delimiters)[0]
        if isinstance(document, FunctionalAcknowledgment):
            yield ("997", code, document.group_id, document.group_control_number)
        else:
            yield (found.set_id, code, str(getattr(document, "number", "")))


def twice(files: list[StoredFile]) -> list[tuple[str, str]]:
    """Return control numbers that stand on more than one upload."""
    return [key for key, count in Counter(map(controls_of, files)).items() if count > 1]
