"""Setting the stage of a scenario: partners, records and files, with everyday sentences."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

from crash_child import START, run_until_quiet
from crash_world import TinyWorld

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.functional_acknowledgment import FunctionalAcknowledgment, SetAnswer
from acucleo_desktop.documents.parts import DatedEvent, ItemId
from acucleo_desktop.documents.party import Address, Party
from acucleo_desktop.documents.purchase_order import PurchaseOrder, PurchaseOrderLine
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow
from acucleo_desktop.practice.partners.envelopes import Outbox, Sender
from acucleo_desktop.practice.stock.items import Item, traded_by
from acucleo_desktop.practice.stock.names import CUSTOMERS, VENDORS
from acucleo_desktop.practice.stock.partner_files import partner_files
from acucleo_desktop.sync.opening import Opened
from acucleo_desktop.x12.registry import SETS
from acucleo_desktop.x12.splitter import split

TODAY = START.date()
UNITS = {"CASE": "CA", "BAG": "BG", "EA": "EA"}
ITEMS_EACH = 3


@dataclass
class Stage:
    """The world and an open home while a scenario is set up."""

    world: TinyWorld
    opened: Opened

    # Acumatica's side

    def stock(self, *codes: str) -> list[Item]:
        """Load accounts, items and sheets of these partners; return the items."""
        items = {item.id: item for code in codes for item in self.items(code)}
        store = self.world.acumatica.store
        with store.transaction():
            for entity, record in self.world.stock.records:
                if _belongs(entity, record, codes, items):
                    store.load(entity, record)
        for code in codes:
            for way in ("upload", "download"):
                self.world.cleo.store.add_folder(f"{way}/{code}")
        return list(items.values())

    def sheets(self, *codes: str) -> dict[str, str]:
        """Return the partner files of these partners, with the few items that they trade here."""
        items = list({item.id: item for code in codes for item in self.items(code)}.values())
        files = partner_files(items)
        return {f"{code.lower()}.toml": files[f"{code.lower()}.toml"] for code in codes}

    def items(self, code: str) -> list[Item]:
        """Return the items that a partner trades here."""
        return traded_by(self.world.stock.items, code)[:ITEMS_EACH]

    def load(self, entity: str, account: str, count: int) -> list[dict[str, Any]]:
        """Load the first invoices or purchase orders of an account that leave by themselves, cut to known items."""
        owner = "CustomerID" if entity == "SalesInvoice" else "VendorID"
        found = [
            record
            for name, record in self.world.stock.records
            if name == entity and record[owner] == account and record["Status"] == "Open"
        ]
        known = self.items(account)
        loaded = []
        for record in found[:count]:
            rows = [
                {**row, "InventoryID": item.id, "UOM": item.unit, "AlternateID": item.theirs[account]}
                for row, item in zip(record["Details"], known, strict=False)
            ]
            rows = [_priced(row) for row in rows]
            total = str(sum((Decimal(row.get("Amount") or row["ExtendedCost"]) for row in rows), Decimal(0)))
            totals = dict.fromkeys(("DetailTotal", "LineTotal", "OrderTotal", "Amount", "Balance"), total)
            none = dict.fromkeys(("DiscountTotal", "FreightPrice", "TaxTotal"), "0")
            loaded.append(self.world.acumatica.store.load(entity, {**record, "Details": rows, **totals, **none}))
        return loaded

    # The sheets

    def change(self, code: str, flow: Flow, **options: Any) -> None:
        """Change a flow of a partner sheet."""
        partner = self.opened.desk.partner(code)
        assert partner is not None
        flows = {**partner.flows, flow: replace(partner.flows[flow], **options)}
        self.opened.desk.save_partner(replace(partner, flows=flows))

    def only(self, code: str, *flows: Flow) -> None:
        """Switch off every flow of a partner but these."""
        for flow in (self.opened.desk.partner(code) or _nobody()).flows:
            self.change(code, flow, enabled=flow in flows)

    def run(self) -> None:
        """Let the program work undisturbed."""
        run_until_quiet(self.opened, 5)

    # The partners

    def order(self, number: str, code: str = "FRESHMART", *, place: str = "001", lines: int = 2) -> PurchaseOrder:
        """Return a clean order of a customer."""
        plan = next(plan for plan in CUSTOMERS if plan.id == code)
        street, city, state, postal = plan.places[0]
        details = tuple(
            PurchaseOrderLine(
                number=str(index + 1),
                quantity=Decimal(4 + index + len(number)),
                unit=UNITS[item.unit],
                unit_price=item.unit_price,
                item_ids=(ItemId("IN", item.theirs[code]), ItemId("UP", item.gtin)),
                description=item.description,
            )
            for index, item in enumerate(self.items(code)[:lines])
        )
        return PurchaseOrder(
            number=number,
            date=TODAY,
            type_code="NE",
            dates=(DatedEvent("002", TODAY + timedelta(days=3)),),
            parties=(
                Party("BY", plan.name, "92", plan.isa[1]),
                Party("ST", f"{plan.name} {place}", "92", place, Address((street,), city, state, postal, "US")),
            ),
            lines=details,
            stated_line_count=len(details),
        )

    def send(self, code: str, set_id: str, *documents: Any) -> None:
        """Let a partner leave documents of one kind in one file."""
        Outbox(self.world.cleo.store).send(sender(code), set_id, documents)

    def acknowledge(self, row: DocumentRow, status: str = "A") -> None:
        """Let the partner answer a document of ours by a 997."""
        answers = (SetAnswer(row.set_id, row.set_control, status, () if status == "A" else ("5",)),)
        functional = SETS[row.set_id].functional_id
        counts = (1, 1, int(status == "A"))
        self.send(
            row.partner, "997", FunctionalAcknowledgment(functional, row.group_control, status, *counts, (), answers)
        )

    def envelope_answer(self, row: DocumentRow, status: str, note: str) -> None:
        """Let the partner answer a file of ours by a TA1."""
        outbox, who = Outbox(self.world.cleo.store), sender(row.partner)
        number = outbox.next_control(who)
        text = (
            f"ISA*00*{' ' * 10}*00*{' ' * 10}*{who.isa[0]}*{who.isa[1]:15}*ZZ*{'BELLFOODS':15}"
            f"*261123*0800*U*00401*{number:09d}*0*P*>~"
            f"TA1*{row.interchange_control}*261123*0800*{status}*{note}~IEA*0*{number:09d}~"
        )
        outbox.leave(who, f"ta1_{number}.edi", text.encode())

    def sent(self, flow: Flow) -> list[DocumentRow]:
        """Return what of a flow is in the ledger, oldest first."""
        return list(reversed(self.opened.desk.documents(DocumentQuery(flows=(flow,), limit=1000))))

    def as_the_vendor_reads_it(self, code: str) -> PurchaseOrder:
        """Return the purchase order that we sent to a vendor."""
        files = [
            file for file in self.world.uploads() if file.folder == f"upload/{code}" and b"~ST*850" in file.content
        ]
        interchange = split(files[0].content).interchanges[0]
        document, _ = SETS["850"].read(interchange.groups[0].sets[0], interchange.delimiters)
        assert isinstance(document, PurchaseOrder)
        return document


def sender(code: str) -> Sender:
    """Return a partner as it signs its files."""
    plan = next(plan for plan in (*CUSTOMERS, *VENDORS) if plan.id == code)
    return Sender(code, plan.isa, getattr(plan, "version", "004010"))


def _priced(row: dict[str, Any]) -> dict[str, Any]:
    price = "UnitPrice" if "UnitPrice" in row else "UnitCost"
    amount = str((Decimal(row.get("Qty") or row["OrderQty"]) * Decimal(row[price])).quantize(Decimal("0.01")))
    if "Qty" in row:
        return {**row, "Amount": amount, "DiscountAmount": "0", "DiscountPercent": "0"}
    return {**row, "ExtendedCost": amount}


def _belongs(entity: str, record: dict[str, Any], codes: tuple[str, ...], items: dict[str, Item]) -> bool:
    match entity:
        case "Customer" | "Vendor":
            return record[f"{entity}ID"] in codes
        case "CustomerLocation":
            return record["Customer"] in codes
        case "StockItem":
            return record["InventoryID"] in items
        case "SalesInvoice" | "PurchaseOrder":
            return False
        case _:
            return True


def _nobody() -> Any:
    raise LookupError("no such partner")


Prepare = Callable[[Stage], None]
