"""Read as many damaged files as wished: `python tests/fuzz/run.py --count 100000 --seed anything`.

Beginning from our own samples, and from the real files of others where they are present. Each file goes the whole road:
split, check, read, answer. A file that breaks a rule is printed with the words that make it again; the exit code is 1
then. The ordinary test run does the same with 5,000 files and one seed.
"""

from __future__ import annotations

import argparse
import time
import traceback
from collections import Counter

from fuzz_path import mutant, prove
from fuzz_samples import corpus_samples, own_samples

SHOWN = 10
"""How many failures are printed in full."""


def main() -> int:
    """Run and print a summary; return the exit code."""
    parser = argparse.ArgumentParser(description="Read damaged X12 files and prove that nothing fails.")
    parser.add_argument("--count", type=int, default=20_000, help="how many files (default: %(default)s)")
    parser.add_argument("--seed", default="1", help="another seed makes other files (default: %(default)s)")
    parser.add_argument("--sample", help="only samples whose name holds this text")
    parser.add_argument("--own", action="store_true", help="only our own samples")
    parser.add_argument("--minutes", type=float, default=60.0, help="stop after so long (default: %(default)s)")
    wanted = parser.parse_args()
    samples = own_samples() | ({} if wanted.own else corpus_samples())
    samples = {name: data for name, data in samples.items() if not wanted.sample or wanted.sample in name}
    if not samples:
        parser.error("no sample has such a name")
    return run(samples, wanted.count, wanted.seed, wanted.minutes * 60)


def run(samples: dict[str, bytes], count: int, seed: str, seconds: float) -> int:
    """Read `count` mutants, one of each sample in turn, for at most `seconds`."""
    tally: Counter[str] = Counter()
    told: Counter[str] = Counter()
    slowest = (0.0, "")
    started = time.perf_counter()
    for turn in range(count):
        if time.perf_counter() - started > seconds:
            break
        name = list(samples)[turn % len(samples)]
        number = turn // len(samples)
        begin = time.perf_counter()
        try:
            data = mutant(name, samples[name], seed, number)
            seen = prove(data, number)
        except Exception:  # noqa: BLE001 - whatever goes wrong is what is looked for
            tally["failures"] += 1
            if tally["failures"] <= SHOWN:
                print(
                    f"FAILED: mutant {number} of {name}, seed {seed}\n{data[:400]!r}\n{traceback.format_exc(limit=-3)}"
                )
            continue
        finally:
            tally["files"] += 1
        slowest = max(slowest, (time.perf_counter() - begin, f"{name} {number}"))
        tally["bytes"] += len(data)
        tally["documents"] += len(seen.report.sets)
        tally["readable"] += seen.report.is_readable
        tally["clean"] += seen.report.is_clean
        told.update({finding.id for finding in seen.findings})
    passed = time.perf_counter() - started
    print(f"{tally['files']} files of {len(samples)} samples, {tally['bytes'] / 1e6:.1f} MB, in {passed:.1f} s")
    print(f"{tally['readable']} readable, {tally['clean']} clean, {tally['documents']} documents")
    print(f"slowest: {slowest[1]}, {slowest[0] * 1000:.0f} ms; {len(told)} kinds of findings, most often:")
    for finding_id, times in told.most_common(12):
        print(f"  {finding_id:32} in {times} files")
    print(f"{tally['failures']} failures")
    return 1 if tally["failures"] else 0


if __name__ == "__main__":
    raise SystemExit(main())
