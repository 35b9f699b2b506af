"""The customers' orders: clean ones, and those with a question, a fault or a double on purpose."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from acucleo_desktop.documents.parts import DatedEvent, ItemId, Note
from acucleo_desktop.documents.party import Address, Party, Reference
from acucleo_desktop.documents.purchase_order import PurchaseOrder, PurchaseOrderLine
from acucleo_desktop.practice.partners.envelopes import Outbox, Sender
from acucleo_desktop.practice.partners.expectations import Expectation
from acucleo_desktop.practice.stock.items import Item, traded_by
from acucleo_desktop.practice.stock.names import CUSTOMERS, CustomerPlan
from acucleo_desktop.practice.stock.partner_files import location_code
from acucleo_desktop.x12.registry import SETS

FIRST_NUMBER = 4700
UNITS = {"CASE": "CA", "BAG": "BG", "EA": "EA"}


class OrderScript:
    """What every customer orders on the first day; the same seed gives the same.

    Args:
        items: what is traded.
        outbox: where files are left.
        random: chooses items, quantities, places and days.
        today: date of the orders.
        number: orders are numbered upwards from here.
    """

    def __init__(
        self, items: list[Item], outbox: Outbox, random: Random, today: date, number: int = FIRST_NUMBER
    ) -> None:
        self._items = items
        self._outbox = outbox
        self._random = random
        self._today = today
        self.number = number

    def play(self, without: Collection[str] = ()) -> list[Expectation]:
        """Leave all orders at Cleo; return what is expected to need a person or to be left aside, with the reason.

        Args:
            without: codes of customers that keep to no story.
        """
        expected: list[Expectation] = []
        for customer in CUSTOMERS:
            if customer.is_partner and customer.id not in without:
                sender = Sender(customer.id, customer.isa, customer.version)
                expected += self._customer(customer, sender)
        return expected

    def _customer(self, customer: CustomerPlan, sender: Sender) -> list[Expectation]:
        first = self.order(customer)
        match customer.id:
            case "FRESHMART":
                return self._doubles(customer, sender, first)
            case "HILLTOP":
                self._outbox.send(sender, "850", [first])
                return self._unknown_item(customer, sender)
            case "NORTHGATE":
                self._outbox.send(sender, "850", [first])
                return self._unknown_place(customer, sender)
            case "QUICKBASKET":
                self._outbox.send(sender, "850", [first])
                return self._other_price(customer, sender)
            case "HARBORVIEW":
                self._outbox.send(sender, "850", [first])
                return self._changed_version(sender, first)
            case "CORNERVINE":
                return self._several_in_one_file(customer, sender, first)
            case "SUNFIELD":
                self._outbox.send(sender, "850", [first])
                return self._damaged_files(customer, sender)
            case _:
                self._outbox.send(sender, "850", [first])
                return []

    def order(self, customer: CustomerPlan) -> PurchaseOrder:
        """Return a clean order of a customer under the next number."""
        self.number += self._random.randint(1, 9)
        own = traded_by(self._items, customer.id)
        chosen = self._random.sample(own, self._random.randint(2, 6))
        place = self._random.randrange(len(customer.places))
        qualifier, code = location_code(customer, place)
        street, city, state, postal = customer.places[place]
        address = Address((street,), city, state, postal, "US")
        deliver = self._today + timedelta(days=self._random.randint(2, 5))
        return PurchaseOrder(
            number=f"{self.number}",
            date=self._today,
            type_code="NE",
            references=(Reference("DP", "020"), Reference("IA", "104477")),
            dates=(DatedEvent("002", deliver),),
            notes=(Note("Deliver to dock 3"),) if self._random.random() < 0.3 else (),  # noqa: PLR2004 - now and then
            parties=(
                Party("BY", customer.name, "92", customer.isa[1]),
                Party("ST", f"{customer.name} {place + 1:03d}", qualifier, code, address),
            ),
            lines=tuple(self._line(item, customer, number) for number, item in enumerate(chosen, 1)),
            stated_line_count=len(chosen),
        )

    def _line(self, item: Item, customer: CustomerPlan, number: int) -> PurchaseOrderLine:
        return PurchaseOrderLine(
            number=str(number),
            quantity=Decimal(self._random.randint(1, 30)),
            unit=UNITS[item.unit],
            unit_price=item.unit_price,
            item_ids=(ItemId("IN", item.theirs[customer.id]), ItemId("UP", item.gtin)),
            description=item.description,
        )

    def _doubles(self, customer: CustomerPlan, sender: Sender, first: PurchaseOrder) -> list[Expectation]:
        sent = self._outbox.send(sender, "850", [first])
        second = self.order(customer)
        self._outbox.send(sender, "850", [second])
        self._outbox.leave(sender, "resent_" + sent.name, sent.content)
        self._outbox.send(sender, "850", [second])
        return [
            Expectation(sender.code, "850", first.number, "duplicate", "the same file again"),
            Expectation(sender.code, "850", second.number, "duplicate", "the same order in a new envelope"),
        ]

    def _unknown_item(self, customer: CustomerPlan, sender: Sender) -> list[Expectation]:
        order = self.order(customer)
        meant = next(item for item in self._items if item.id.startswith("TOM-CRC"))
        strange = replace(
            order.lines[0],
            unit=UNITS[meant.unit],
            unit_price=meant.unit_price,
            item_ids=(ItemId("IN", "88-2041"),),
            description=meant.description,
        )
        order = replace(order, lines=(strange, *order.lines[1:]))
        self._outbox.send(sender, "850", [order])
        return [Expectation(sender.code, "850", order.number, "question", "an item that nobody knows")]

    def _unknown_place(self, customer: CustomerPlan, sender: Sender) -> list[Expectation]:
        order = self.order(customer)
        place = Party("ST", f"{customer.name} 099", "UL", "0742361999995", order.parties[1].address)
        order = replace(order, parties=(order.parties[0], place))
        self._outbox.send(sender, "850", [order])
        return [Expectation(sender.code, "850", order.number, "question", "a ship-to that nobody knows")]

    def _other_price(self, customer: CustomerPlan, sender: Sender) -> list[Expectation]:
        order = self.order(customer)
        price = (order.lines[0].unit_price or Decimal(0)) + Decimal("0.35")
        order = replace(order, lines=(replace(order.lines[0], unit_price=price), *order.lines[1:]))
        self._outbox.send(sender, "850", [order])
        return [Expectation(sender.code, "850", order.number, "question", "a price that differs from ours")]

    def _changed_version(self, sender: Sender, first: PurchaseOrder) -> list[Expectation]:
        more = (first.lines[0].quantity or Decimal(0)) + 2
        changed = replace(first, lines=(replace(first.lines[0], quantity=more), *first.lines[1:]))
        self._outbox.send(sender, "850", [changed])
        return [Expectation(sender.code, "850", first.number, "question", "a changed version of an order we have")]

    def _several_in_one_file(self, customer: CustomerPlan, sender: Sender, first: PurchaseOrder) -> list[Expectation]:
        """Send three orders in one file, the middle one without its beginning segment."""
        bad, last = self.order(customer), self.order(customer)
        bodies = [SETS["850"].write(order, sender.version) for order in (first, bad, last)]
        bodies[1] = [segment for segment in bodies[1] if segment.id != "BEG"]
        control = self._outbox.next_control(sender)
        content = self._outbox.write(sender, "850", bodies, control)
        self._outbox.leave(sender, f"850_{control:09d}.edi", content)
        return [Expectation(sender.code, "850", "", "failed", "an order whose beginning is missing")]

    def _damaged_files(self, customer: CustomerPlan, sender: Sender) -> list[Expectation]:
        note = b"Please find our order attached.\r\nThank you, the kitchen\r\n"
        self._outbox.leave(sender, "order.txt", note)
        order = self.order(customer)
        control = self._outbox.next_control(sender)
        body = SETS["850"].write(order, sender.version)
        whole = self._outbox.write(sender, "850", [body], control)
        cut = whole[: whole.rindex(b"PO1")]
        self._outbox.leave(sender, f"850_{control:09d}.edi", cut)
        return [
            Expectation(sender.code, "", "", "failed", "a file that is not X12"),
            Expectation(sender.code, "850", order.number, "failed", "a file that was cut off"),
        ]
