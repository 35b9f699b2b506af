"""From bytes to checked and explained documents: `python tests/benchmarks/x12.py`.

Measured in one run over the same bytes, ten-line invoices of 34 segments: splitting the text and nothing else (the
floor), pyx12's bare reader, our check with all rules of files that are clean, and of files with one fault in ten
documents. The memory of checking ten thousand documents is taken in a process of its own.
"""

from __future__ import annotations

import io
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from figure import Figure, median, table
from pyx12.x12file import X12Reader
from stdnum import ean

from acucleo_desktop.rules.file_check import check_file

DOCUMENTS = 1_000
ROUNDS = 9
LARGE = 10_000
FAULT_EVERY = 10
LINES = 10
SEGMENTS = 34
_KILOBYTES_IN_A_MEGABYTE = 1024
_HEAD = (
    "ISA*00*          *00*          *ZZ*OURCOMPANY     *08*9251110000     *261123*0815*U*00401*000000001*0*P*>~"
    "GS*IN*OURCOMPANY*9251110000*20261123*0815*1*X*004010~"
)

FAULTS: tuple[Callable[[str], str], ...] = (
    lambda text: text.replace("*CA*", "*EACH*", 1),
    lambda text: text.replace("~TDS*", "~TDS*1", 1),
    lambda text: text.replace("~BIG*2026", "~BIG*20261", 1),
    lambda text: text.replace("~ITD*01", "~ITD*0Z", 1),
    lambda text: text.replace("~CTT*10", "~CTT*11", 1),
    lambda text: text.replace(f"~SE*{SEGMENTS}", "~SE*33", 1),
    lambda text: text.replace("*92*", "**", 1),
    lambda text: text.replace("~N3*", "~N9*", 1),
)


def one_invoice(number: int, dice: random.Random) -> str:
    """Return an invoice of `LINES` lines and `SEGMENTS` segments, ST to SE."""
    day = dice.randrange(1, 28)
    rows = [
        f"ST*810*{number:04d}",
        f"BIG*202611{day:02d}*INV{number:07d}*20261101*{4_500_000 + number}",
        "REF*IA*0012345",
        f"REF*DP*{dice.randrange(100):03d}",
        f"N1*ST*FRESH MART {dice.randrange(400)}*92*{dice.randrange(10_000):04d}",
        f"N3*{dice.randrange(1, 999)} MARKET STREET",
        "N4*SPRINGFIELD*IL*62701",
        "N1*RE*OUR COMPANY*92*771",
        "ITD*01*3*2**10**30",
        f"DTM*011*202611{day:02d}",
    ]
    total = Decimal(0)
    for line in range(1, LINES + 1):
        quantity, price = dice.randrange(1, 144), Decimal(dice.randrange(99, 9_999)) / 100
        code = f"1{dice.randrange(10**11):011d}"
        case = f"0{code}"[:13]
        rows.append(f"IT1*{line}*{quantity}*CA*{price}*PE*UK*{case}{ean.calc_check_digit(case)}*VN*AP-{line:04d}")
        rows.append(f"PID*F****APPLES GALA {dice.randrange(20, 60)} LB CASE")
        total += quantity * price
    rows += [f"TDS*{total * 100:.0f}", "CAD*M***ABCD*ABC LINES", f"CTT*{LINES}", f"SE*{SEGMENTS}*{number:04d}"]
    return "~".join(rows) + "~"


def invoices(count: int, *, faults: bool = False) -> bytes:
    """Return a file of `count` invoices, every tenth of them with a fault when `faults` are wanted."""
    dice = random.Random(count)
    texts = [one_invoice(number, dice) for number in range(1, count + 1)]
    if faults:
        for place in range(0, count, FAULT_EVERY):
            texts[place] = FAULTS[place // FAULT_EVERY % len(FAULTS)](texts[place])
    return f"{_HEAD}{''.join(texts)}GE*{count}*1~IEA*1*000000001~".encode("ascii")


def split_only(data: bytes) -> None:
    """Do what every reader does at least: the floor."""
    for segment in data.decode("latin-1").split("~"):
        segment.split("*")


def split_and_keep(data: bytes) -> None:
    """Split the text and keep all of it, as a reader that returns segments does."""
    _kept = [segment.split("*") for segment in data.decode("latin-1").split("~")]


def read_with_pyx12(data: bytes) -> None:
    """Read every segment with pyx12's own reader."""
    for _segment in X12Reader(io.StringIO(data.decode("ascii"))):
        pass


def check(data: bytes) -> None:
    """Check a file with all rules that need nothing but the file."""
    check_file(data)


def timed(works: dict[str, tuple[Callable[[bytes], None], bytes]]) -> dict[str, float]:
    """Return the median seconds of each work, measured in turns."""
    seconds: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(ROUNDS):
        for name, (work, data) in works.items():
            started = time.perf_counter()
            work(data)
            seconds[name].append(time.perf_counter() - started)
    return {name: median(each) for name, each in seconds.items()}


def measure() -> list[Figure]:
    """Measure all of them over the same documents."""
    clean, faulty = invoices(DOCUMENTS), invoices(DOCUMENTS, faults=True)
    report = check_file(clean)
    assert report.is_clean, "the documents of the benchmark are not clean"
    assert len(report.sets) == DOCUMENTS, "documents of the benchmark were not found"
    explained = sum(bool(one.findings) for one in check_file(faulty).sets)
    assert explained == DOCUMENTS // FAULT_EVERY, f"{explained} documents have a finding"
    found = timed(
        {
            "floor": (split_only, clean),
            "kept": (split_and_keep, clean),
            "pyx12": (read_with_pyx12, clean),
            "clean": (check, clean),
            "faulty": (check, faulty),
        }
    )
    rate = {name: f"{DOCUMENTS / seconds:.0f} documents a second" for name, seconds in found.items()}
    return [
        Figure("Clean invoices checked", found["clean"], "pyx12's bare reader", found["pyx12"], rate["clean"]),
        Figure("Clean invoices checked", found["clean"], "str.split, nothing kept", found["floor"], rate["clean"]),
        Figure("Clean invoices checked", found["clean"], "str.split, all kept", found["kept"], rate["clean"]),
        Figure("One fault in ten explained", found["faulty"], "pyx12's bare reader", found["pyx12"], rate["faulty"]),
        Figure(
            "One fault in ten explained", found["faulty"], "str.split, nothing kept", found["floor"], rate["faulty"]
        ),
    ]


def memory() -> str:
    """Return how much memory it takes to check `LARGE` documents of one file, in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        lines = []
        for faults in (False, True):
            path = Path(folder) / "large.edi"
            path.write_bytes(invoices(LARGE, faults=faults))
            words = [sys.executable, __file__, "--memory", str(path)]
            done = subprocess.run(words, check=True, capture_output=True, text=True)
            lines.append(
                f"{LARGE} documents, {'one in ten with a fault' if faults else 'all clean'}: {done.stdout.strip()}"
            )
    return "\n".join(lines)


def largest_size() -> int:
    """Return the largest size of this process so far in KB."""
    status = Path("/proc/self/status")
    if status.exists():
        # What `getrusage` says there begins with the size of the process that started this one.
        most = re.search(r"VmHWM:\s+([0-9]+)", status.read_text("ascii"))
        assert most is not None, "every kernel tells the largest size"
        return int(most[1])
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def print_memory(path: Path) -> None:
    """Check one file and print the largest size of this process."""
    before = largest_size()
    report = check_file(path.read_bytes())
    after = largest_size()
    size = path.stat().st_size / _KILOBYTES_IN_A_MEGABYTE**2
    print(
        f"{after / _KILOBYTES_IN_A_MEGABYTE:.0f} MB at most, {before / _KILOBYTES_IN_A_MEGABYTE:.0f} MB of it before; "
        f"the file has {size:.1f} MB and {len(report.sets)} documents"
    )


def main(words: list[str]) -> None:
    """Print the table and the memory."""
    if words[:1] == ["--memory"]:
        print_memory(Path(words[1]))
        return
    print(table(measure()))
    print(memory())


if __name__ == "__main__":
    main(sys.argv[1:])
