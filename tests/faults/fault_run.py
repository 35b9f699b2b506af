"""Let documents flow both ways with every switch thrown at random: `python tests/faults/fault_run.py --documents 5000`.

Partners misbehave, a scripted clerk works between the passes, and a clock that is moved by hand stands for the days. At
the end it is proved at the servers that nothing is twice, nothing lost and everything explained; the exit code is 1
where it is not. Client and servers share that clock: a wait for Cleo's rate costs no time, and the rates are the real
ones (4 requests a second asked for, 5 allowed), so that the window of a second is judged as it would be at Cleo.
The ordinary test run does the same with fewer documents.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

if __name__ == "__main__":
    root = Path(__file__).resolve().parents[2]
    sys.path[:0] = [str(root), str(root / "tests" / "support"), str(root / "tests" / "faults")]

from fault_clerk import Clerk
from fault_proofs import how_doubts_ended, prove_all
from fault_switches import Switchboard
from practice_trade import Trade, practice_trade

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.practice.partners.behaviours import BEHAVIOURS, STORY
from acucleo_desktop.practice.stock.names import CUSTOMERS, VENDORS

ORDER_SHARE, INVOICE_SHARE, PURCHASE_SHARE = 0.40, 0.20, 0.10
"""A purchase order becomes four documents: the order, its answer, its ship notice, its bill."""
MISBEHAVING = 0.35
"""So many partners misbehave at a time."""
MOST_QUIET_ROUNDS = 40
SHOWN = 25


@dataclass
class Figures:
    """What a run came to."""

    documents: int = 0
    passes: int = 0
    problems: Counter[str] = field(default_factory=Counter)
    behaviours: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0


class FaultRun:
    """One run.

    Args:
        folder: of home and servers' state.
        documents: how many documents at least, acknowledgments apart.
        seed: another seed is another run.
        rounds: feeding rounds; documents are spread over them.
    """

    def __init__(self, trade: Trade, documents: int, seed: int, rounds: int) -> None:
        self.trade = trade
        self.random = Random(seed)
        world = trade.world
        self.board = Switchboard({"acumatica": world.acumatica.faults, "cleo": world.cleo.faults}, Random(seed + 1))
        self.clerk = Clerk(trade, self.board, Random(seed + 2))
        self.figures = Figures()
        self.talks = False
        self._documents = documents
        self._rounds = rounds
        self._customers = [plan.id for plan in CUSTOMERS if plan.is_partner]
        self._partners = [*self._customers, *(plan.id for plan in VENDORS if plan.is_partner)]

    def play(self) -> list[str]:
        """Feed documents under faults, then let all come to rest without them; return what is wrong."""
        started = time.monotonic()
        for number in range(self._rounds):
            self._feed(number)
            self._misbehave()
            self._round(struck=True)
            self._tell(f"round {number + 1} of {self._rounds}", started)
        self.trade.world.partners.behave(dict.fromkeys(self._partners, "well-behaved"))
        self.board.rest()
        self._come_to_rest()
        self.figures.seconds = time.monotonic() - started
        rows = self.trade.rows()
        self.figures.documents = sum(row.flow is not Flow.FUNCTIONAL_ACKNOWLEDGMENT for row in rows)
        return prove_all(self.trade, self.clerk)

    def _tell(self, what: str, started: float) -> None:
        if self.talks:
            seconds = time.monotonic() - started
            print(f"{what}: {len(self.trade.rows())} documents, {seconds:.0f} s", file=sys.stderr, flush=True)

    def _feed(self, number: int) -> None:
        def share(of: float) -> int:
            whole = round(self._documents * of)
            return whole * (number + 1) // self._rounds - whole * number // self._rounds

        for code, count in Counter(self.random.choices(self._customers, k=share(ORDER_SHARE))).items():
            self.trade.world.partners.order(code, count)
        self.trade.world.release_invoices(share(INVOICE_SHARE))
        self.trade.world.open_purchase_orders(share(PURCHASE_SHARE))

    def _misbehave(self) -> None:
        """Let every partner behave anew, one way or two at once, or as it should."""
        given = {}
        for code in self._partners:
            names = self.random.sample(list(BEHAVIOURS), self.random.choice((1, 2)))
            chosen = ",".join(names) if self.random.random() < MISBEHAVING else STORY
            given[code] = chosen
            if chosen != STORY:
                self.figures.behaviours.update(names)
        self.trade.world.partners.behave(given)

    def _round(self, *, struck: bool, certain: bool = False) -> bool:
        """Let partners act, run a pass, let the clerk work; tell whether anything moved."""
        trade, desk = self.trade, self.trade.opened.desk
        written = trade.world.partners.step()
        if struck:
            self.board.throw()
        counts = self._pass(desk.sync)
        self.clerk.work(certain=certain)
        counts += self._pass(desk.deliver)
        trade.clock.advance(self.random.uniform(300, 7200))
        return bool(written or counts)

    def _pass(self, run: object) -> int:
        """Run a pass; a refused sign-in is mended by a person, and the pass is run again."""
        moved = 0
        for _ in range(2):
            summary = run()  # type: ignore[operator]
            self.figures.passes += 1
            self.figures.problems.update(problem.code for problem in summary.problems)
            moved += sum(summary.counts.values())
            if not self.clerk.mend_sign_ins(summary.problems):
                break
        return moved

    def _come_to_rest(self) -> None:
        """Go on without faults until nothing moves, and what is late has come."""
        started = time.monotonic()
        quiet = 0
        for _ in range(MOST_QUIET_ROUNDS):
            waiting = self.trade.world.partners.waiting()
            if any(task.get("at") for task in waiting):
                self.trade.clock.advance(8 * 3600)
            moved = self._round(struck=False, certain=quiet > 0)
            self._tell("a round without faults", started)
            quiet = 0 if moved or self.trade.world.partners.waiting() else quiet + 1
            if quiet > 2:
                return
        raise AssertionError(f"not at rest after {MOST_QUIET_ROUNDS} quiet rounds")

    def lines(self) -> list[str]:
        """Return the table of figures."""
        figures, log = self.figures, self.trade.world.requests
        requests = Counter((one.service, one.status) for one in log.arrivals())
        retries = sum(count for (_, status), count in requests.items() if status in {0, 401, 429, 500, 502, 503, 504})
        rows = self.trade.rows()
        ways = Counter(f"{row.direction.value} {row.flow.value}: {row.delivery.value}" for row in rows)
        sections = {
            "Documents": Counter({"without acknowledgments": figures.documents, "all": len(rows)}),
            "Passes": Counter({"passes": figures.passes, "requests": sum(requests.values())}),
            "Answers that asked for another try (0: the line was dropped)": Counter(
                {
                    f"{service} {status}": count
                    for (service, status), count in requests.items()
                    if status not in {200, 201, 202, 204}
                }
            )
            + Counter({"all": retries}),
            "Switches that struck": self.board.struck,
            "Behaviours of partners, in partners and rounds": figures.behaviours,
            "Trouble told by passes": figures.problems,
            "What the clerk did": self.clerk.done,
            "Attempts without an answer, and how they ended": how_doubts_ended(self.trade),
            "What became of the documents": ways,
        }
        lines = []
        for title, counts in sections.items():
            lines += ["", title, *(f"  {count:8}  {name}" for name, count in sorted(counts.items()) if count)]
        quiet = self.board.untouched()
        lines += ["", f"Switches that were never thrown: {', '.join(quiet) or 'none'}"]
        return [*lines, f"Wall time: {figures.seconds:.0f} seconds"]


def main() -> int:
    """Run and print the figures; return the exit code."""
    parser = argparse.ArgumentParser(description="Let documents flow both ways while everything fails at random.")
    parser.add_argument("--documents", type=int, default=5000, help="how many at least (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="another seed is another run (default: %(default)s)")
    parser.add_argument("--rounds", type=int, default=0, help="rounds with faults (default: by the documents)")
    wanted = parser.parse_args()
    rounds = wanted.rounds or max(8, min(60, wanted.documents // 120))
    per_file = max(1, min(25, wanted.documents // 100))
    # A clock of its own must not share the count of requests with programs that go by the computer's.
    os.environ["ACUCLEO_SHARED"] = tempfile.mkdtemp(prefix="acucleo-shared-")
    with (
        tempfile.TemporaryDirectory() as folder,
        practice_trade(Path(folder), first_day=False, per_file=per_file) as trade,
    ):
        run = FaultRun(trade, wanted.documents, wanted.seed, rounds)
        run.talks = True
        wrong = run.play()
        print("\n".join(run.lines()))
    print(f"\nWrong: {len(wrong)}")
    print("\n".join(f"  {sentence}" for sentence in wrong[:SHOWN]))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
