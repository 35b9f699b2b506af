"""Cross-references as CSV: written for spreadsheets, read in whatever form those save them, checked line by line.

Nothing changes while a file is checked; what would come of each line is said first.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.partners.profile import CrossReference, Partner

KINDS: Final = ("item", "unit", "location", "terms", "ship-via", "charge", "tax", "warehouse", "account")
HEADINGS: Final = ("Partner", "Kind", "Theirs", "Qualifier", "Ours")
LONGEST: Final = 80
"""Characters of a code; X12 elements that carry codes are shorter."""

MOST_BYTES: Final = 50_000_000
_FORMULA: Final = ("=", "+", "-", "@")
_SEPARATORS: Final = (";", ",", "\t", "|")
_SAMPLE: Final = 20
_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "partner": ("partner", "partner code", "trading partner", "code", "socio"),
    "kind": ("kind", "type", "table", "tipo"),
    "theirs": (
        "theirs",
        "their code",
        "their item",
        "partner's code",
        "external",
        "external code",
        "buyer item",
        "suyo",
    ),
    "qualifier": ("qualifier", "qual", "calificador"),
    "ours": ("ours", "our code", "our item", "inventory id", "inventoryid", "internal", "acumatica", "nuestro"),
}
_POSITIONS: Final[Mapping[int, tuple[str, ...]]] = {
    5: ("partner", "kind", "theirs", "qualifier", "ours"),
    4: ("partner", "kind", "theirs", "ours"),
    3: ("kind", "theirs", "ours"),
    2: ("theirs", "ours"),
}


class Verdict(StrEnum):
    """What a line of a file would do."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    CONTRADICTORY = "contradictory"
    UNKNOWN_ITEM = "unknown item"
    UNKNOWN_PARTNER = "unknown partner"
    BAD = "bad"


GOOD: Final = frozenset({Verdict.NEW, Verdict.CHANGED})
"""Lines that are applied when only the good ones are."""

TAKEN: Final = frozenset({Verdict.NEW, Verdict.CHANGED, Verdict.UNKNOWN_ITEM})
"""Lines that can be applied at all."""


@dataclass(frozen=True, slots=True)
class CheckedLine:
    """One line of a file.

    Attributes:
        number: its line in the file, 1 for the first.
        partner: code of the partner.
        before: what the code means now; empty where it means nothing.
        reason: why it is not applied, or what is odd, as a sentence; empty where nothing is.
    """

    number: int
    verdict: Verdict
    partner: str = ""
    reference: CrossReference | None = None
    before: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a file would do.

    Attributes:
        name: of the file.
        encoding, separator: as they were recognised.
        has_header: whether its first line names the columns.
        lines: every line that is not empty.
    """

    name: str
    encoding: str = ""
    separator: str = ""
    has_header: bool = False
    lines: tuple[CheckedLine, ...] = ()
    counts: Mapping[Verdict, int] = field(default_factory=dict)

    def to_apply(self, *, only_good: bool) -> list[CheckedLine]:
        """Return the lines that are applied; unknown items are left out when only the good ones are."""
        wanted = GOOD if only_good else TAKEN
        return [line for line in self.lines if line.verdict in wanted]

    @property
    def sentence(self) -> str:
        """The counts as one sentence."""
        parts = [f"{self.counts[verdict]} {verdict.value}" for verdict in Verdict if self.counts.get(verdict)]
        return f"{self.name}: {', '.join(parts)}." if parts else f"{self.name}: nothing is in it."


def written(partners: Iterable[Partner]) -> str:
    """Return all cross-references as CSV with a header; commas, and lines that end with CR LF.

    Codes that a spreadsheet would take for a formula get an apostrophe before them, which reading takes off again.
    """
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(HEADINGS)
    for partner in partners:
        for each in partner.cross_references:
            cells = (partner.code, each.kind, each.theirs, each.qualifier, each.ours)
            writer.writerow([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells])
    return text.getvalue()


def check(
    name: str,
    content: bytes,
    partners: Sequence[Partner],
    *,
    partner: str = "",
    kind: str = "",
    items: Collection[str] = (),
) -> CheckReport:
    """Say what each line of a file would do, with nothing changed.

    Args:
        name: of the file.
        content: its bytes.
        partners: as they are now.
        partner: code for lines that name none.
        kind: kind for lines that name none.
        items: our items as far as they are known here; none where nothing is known.

    Raises:
        Problem: the file is empty, too large, or no text.
    """
    text, encoding = decoded(name, content)
    separator = _separator(text)
    rows = list(_rows(text, separator))
    header = _header(rows[0][1]) if rows else None
    checker = _Checker(partners, partner, kind, items)
    lines = [checker.check(number, _named(cells, header)) for number, cells in rows[1 if header else 0 :]]
    lines = _without_contradictions(lines)
    counts = Counter(line.verdict for line in lines)
    return CheckReport(name, encoding, separator, header is not None, tuple(lines), dict(counts))


def decoded(name: str, content: bytes) -> tuple[str, str]:
    """Return the text of a file and its encoding: UTF-8 and UTF-16 with or without a mark, else Windows-1252.

    Raises:
        Problem: the file is empty, too large, or no text.
    """
    if not content.strip():
        raise Problem("cross-references.empty", f"The file {name} is empty.", todo="Choose the file that was saved.")
    if len(content) > MOST_BYTES:
        raise Problem(
            "cross-references.too-large",
            f"The file {name} is larger than {MOST_BYTES // 1_000_000} MB.",
            todo="Split it and bring the parts in one after the other.",
        )
    for encoding in _encodings(content):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" in text:
            break
        return text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}"), encoding
    raise Problem(
        "cross-references.no-text",
        f"The file {name} is no text.",
        why="A workbook of a spreadsheet program is not read.",
        todo="Save it as CSV and choose that file.",
    )


def _encodings(content: bytes) -> tuple[str, ...]:
    if content.startswith(b"\xef\xbb\xbf"):
        return ("utf-8-sig",)
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ("utf-16",)
    start = content[:400]
    if start[1::2].count(0) > len(start) // 4:
        return ("utf-16-le",)
    if start[0::2].count(0) > len(start) // 4:
        return ("utf-16-be",)
    return ("utf-8", "cp1252", "latin-1")


def _separator(text: str) -> str:
    """Return the separator that parts the first lines alike into most columns."""
    lines = [line for line in text.splitlines()[:_SAMPLE] if line.strip()]

    def fitness(separator: str) -> tuple[int, int]:
        widths = [len(row) for row in csv.reader(lines, delimiter=separator)]
        usual, times = Counter(widths).most_common(1)[0] if widths else (1, 0)
        return (times if usual > 1 else 0, usual)

    return max(_SEPARATORS, key=fitness)


def _rows(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    """Yield (line of the file, cells) of every line that is not empty."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    before = 0
    for cells in reader:
        number, before = before + 1, reader.line_num
        if any(cell.strip() for cell in cells):
            yield number, [_cell(cell) for cell in cells]


def _cell(text: str) -> str:
    text = text.strip()
    return text[1:] if text.startswith("'") and text[1:].startswith(_FORMULA) else text


def _header(cells: Sequence[str]) -> dict[str, int] | None:
    """Return where each column stands, None when the line names no columns."""
    found: dict[str, int] = {}
    for place, cell in enumerate(cells):
        word = cell.casefold().replace("_", " ").strip()
        for name, names in _NAMES.items():
            if word in names and name not in found:
                found[name] = place
    return found if {"theirs", "ours"} <= found.keys() else None


def _named(cells: Sequence[str], header: Mapping[str, int] | None) -> dict[str, str] | str:
    """Return the cells by their columns, or what is wrong with them in words."""
    if header is not None:
        return {name: cells[place] if place < len(cells) else "" for name, place in header.items()}
    filled = list(cells)
    while filled and not filled[-1] and len(filled) not in _POSITIONS:
        filled.pop()
    names = _POSITIONS.get(len(filled))
    if names is None:
        return f"It has {len(filled)} column{'' if len(filled) == 1 else 's'}; 2 to 5 are read."
    return dict(zip(names, filled, strict=True))


class _Checker:
    def __init__(self, partners: Sequence[Partner], partner: str, kind: str, items: Collection[str]) -> None:
        self._by_name: dict[str, Partner] = {}
        for each in partners:
            self._by_name[each.name.casefold()] = each
        for each in partners:
            self._by_name[each.code.casefold()] = each
        self._partner = partner
        self._kind = kind
        self._items = {each.casefold() for each in items}
        self._known: dict[str, dict[tuple[str, str, str], str]] = {}

    def check(self, number: int, cells: dict[str, str] | str) -> CheckedLine:
        if isinstance(cells, str):
            return CheckedLine(number, Verdict.BAD, reason=cells)
        named = cells.get("partner", "") or self._partner
        kind = (cells.get("kind", "") or self._kind).casefold().replace("_", "-").replace(" ", "-")
        reference = CrossReference(
            kind, cells.get("theirs", ""), cells.get("ours", ""), cells.get("qualifier", "").upper()
        )
        partner = self._by_name.get(named.casefold())
        code = partner.code if partner is not None else named
        wrong = self._wrong(named, reference)
        if wrong:
            return CheckedLine(number, Verdict.BAD, code, reference, reason=wrong)
        if partner is None:
            return CheckedLine(
                number, Verdict.UNKNOWN_PARTNER, named, reference, reason=f"There is no partner {named}."
            )
        before = self._meanings(partner).get(_key(reference), "")
        if before == reference.ours:
            return CheckedLine(number, Verdict.SAME, code, reference, before)
        if kind == "item" and self._items and reference.ours.casefold() not in self._items:
            said = f"Acumatica had no item {reference.ours} when it was last asked."
            return CheckedLine(number, Verdict.UNKNOWN_ITEM, code, reference, before, said)
        if before:
            said = f"{reference.theirs} means {before} now."
            return CheckedLine(number, Verdict.CHANGED, code, reference, before, said)
        return CheckedLine(number, Verdict.NEW, code, reference)

    def _meanings(self, partner: Partner) -> Mapping[tuple[str, str, str], str]:
        if partner.code not in self._known:
            self._known[partner.code] = {_key(each): each.ours for each in partner.cross_references}
        return self._known[partner.code]

    def _wrong(self, named: str, reference: CrossReference) -> str:
        if not named:
            return "It names no partner."
        if reference.kind not in KINDS:
            kinds = ", ".join(KINDS)
            return (
                f"{reference.kind} is no kind of cross-reference; there are {kinds}."
                if reference.kind
                else "It names no kind."
            )
        if not reference.theirs:
            return "Their code is missing."
        if not reference.ours:
            return "Our code is missing."
        too_long = next((each for each in (reference.theirs, reference.ours) if len(each) > LONGEST), "")
        if too_long:
            return f"{too_long[:20]}... is longer than {LONGEST} characters."
        if any(not each.isprintable() for each in (reference.theirs, reference.ours, reference.qualifier)):
            return "A code has a character that cannot be printed."
        return ""


def _without_contradictions(lines: Sequence[CheckedLine]) -> list[CheckedLine]:
    """Mark lines that give one code two meanings: none of them is applied. Equal lines count once."""
    meanings: dict[tuple[str, tuple[str, str, str]], dict[str, int]] = {}
    for line in lines:
        if line.reference is not None and line.verdict not in {Verdict.BAD, Verdict.UNKNOWN_PARTNER}:
            meanings.setdefault((line.partner, _key(line.reference)), {}).setdefault(line.reference.ours, line.number)
    found = []
    for line in lines:
        known = meanings.get((line.partner, _key(line.reference)), {}) if line.reference is not None else {}
        if line.reference is None or line.verdict in {Verdict.BAD, Verdict.UNKNOWN_PARTNER} or not known:
            found.append(line)
        elif len(known) > 1:
            others = " and ".join(f"{ours} on line {number}" for ours, number in known.items())
            said = f"{line.reference.theirs} means {others}."
            found.append(
                CheckedLine(line.number, Verdict.CONTRADICTORY, line.partner, line.reference, line.before, said)
            )
        elif known[line.reference.ours] != line.number and line.verdict is not Verdict.SAME:
            said = f"It says the same as line {known[line.reference.ours]}."
            found.append(CheckedLine(line.number, Verdict.SAME, line.partner, line.reference, line.before, said))
        else:
            found.append(line)
    return found


def _key(reference: CrossReference) -> tuple[str, str, str]:
    return (reference.kind, reference.theirs, reference.qualifier)
