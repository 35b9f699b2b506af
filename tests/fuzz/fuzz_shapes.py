"""Files of any size, in shapes that make a careless reader slow: each a function of a number."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from fuzz_samples import interchange

ISA = interchange().partition("~")[0] + "~"
GROUP = "GS*PO*BUYER*US*20261123*0815*7*X*004010~"
CLOSE = "IEA*1*000000007~"
LOOSE = "ISA*a*b*c*d*e*f*g*h*i*j*k*l*m*n*o*>~"
LINE = "PO1*{}*5*EA*9.5**UP*012345678905"


def order(number: int, lines: int, unit: str = "EA") -> str:
    """Return one order, ST to SE."""
    body = [f"ST*850*{number:04d}", f"BEG*00*SA*{number}**20261123"]
    body += [LINE.format(line).replace("*EA*", f"*{unit}*") for line in range(1, lines + 1)]
    return "~".join([*body, f"CTT*{lines}", f"SE*{lines + 4}*{number:04d}"]) + "~"


def in_group(sets: Iterable[str], kind: str = "PO", control: int = 7) -> str:
    """Return one interchange with one group around sets."""
    bodies = list(sets)
    group = GROUP.replace("PO", kind, 1)
    end = f"GE*{len(bodies)}*7~{CLOSE}"
    return (ISA + group + "".join(bodies) + end).replace("000000007", f"{control:09d}")


def shipment(levels: int, code: str) -> str:
    """Return a ship notice in which every level stands under the one before it."""
    rows = ["ST*856*0001", "BSN*00*SH1*20261123*0815*0001", "HL*1**S"]
    rows += [f"HL*{level}*{level - 1}*{code}" for level in range(2, levels + 1)]
    return "~".join([*rows, f"SE*{len(rows) + 1}*0001"]) + "~"


def within_order(text: str) -> str:
    """Return an interchange with one order and `text` before its line."""
    return in_group([order(1, 1).replace("PO1*1", f"{text}PO1*1")])


def wrapped(text: str, width: int = 80) -> str:
    """Return a text in lines of equal length."""
    return "\r\n".join(text[start : start + width] for start in range(0, len(text), width))


SHAPES: dict[str, Callable[[int], str]] = {
    "lines of one order": lambda n: in_group([order(1, n)]),
    "lines with a wrong unit": lambda n: in_group([order(1, n, "EACH")]),
    "sets in one group": lambda n: in_group(order(number, 1) for number in range(n)),
    "sets with a wrong count": lambda n: in_group(order(number, 1).replace("SE*5", "SE*6") for number in range(n)),
    "groups": lambda n: (
        ISA + "".join(f"{GROUP}{order(1, 1)}GE*1*7~" for _ in range(n)) + CLOSE.replace("*1*", f"*{n}*")
    ),
    "interchanges": lambda n: "".join(in_group([order(1, 1)], control=number) for number in range(n)),
    "characters of one segment": lambda n: within_order(f"MSG*{'x' * 100 * n}~"),
    "characters without an end": lambda n: ISA + "x" * 100 * n,
    "terminators": lambda n: ISA + "~" * 20 * n,
    "blanks": lambda n: ISA + " " * 100 * n + GROUP,
    "null characters": lambda n: ISA + "\x00" * 100 * n + GROUP,
    "elements of one segment": lambda n: within_order(f"REF{'*x' * 2 * n}~"),
    "empty elements": lambda n: within_order(f"N9{'*' * 2 * n}~"),
    "headers": lambda n: ISA * n,
    "headers without padding": lambda n: LOOSE * n,
    "beginnings of headers": lambda n: ISA + "ISA*" * n,
    "headers in lines": lambda n: ISA + "\nISA*" * n,
    "headers that end with line breaks": lambda n: ISA.replace("~", "\n") * n,
    "beginnings of groups": lambda n: ISA + "GS*" * n,
    "levels of packs": lambda n: in_group([shipment(n, "P")], "SH"),
    "levels of items": lambda n: in_group([shipment(n, "I")], "SH"),
    "levels of orders": lambda n: in_group([shipment(n, "O")], "SH"),
    "levels of no name": lambda n: in_group([shipment(n, "ZZ")], "SH"),
    "segments outside": lambda n: ISA + GROUP + "PO1*1~" * n + order(1, 1) + f"GE*1*7~{CLOSE}",
    "group headers": lambda n: ISA + GROUP * n,
    "set headers": lambda n: ISA + GROUP + "ST*850*1~" * n,
    "set trailers": lambda n: ISA + GROUP + order(1, 1) + "SE*5*0001~" * n,
    "ends": lambda n: ISA + GROUP + order(1, 1) + CLOSE * n,
    "ends with more behind": lambda n: ISA + (GROUP + CLOSE) * n + GROUP + order(1, 1),
    "unknown segments": lambda n: within_order("QQQ*1~" * n),
    "segments too often": lambda n: within_order("BEG*00*SA*1**20261123~" * n),
    "parties": lambda n: within_order("N1*ST*Store*92*1~N3*Street~" * n),
    "answers to envelopes": lambda n: ISA + "TA1*1*261122*0800*R*025~" * n + CLOSE,
    "wrapped sets": lambda n: wrapped(in_group(order(number, 1) for number in range(n))),
    "lost ends": lambda n: (
        in_group(order(number, 1) for number in range(n)).replace("~", "\n").replace(">\n", ">~\n", 1)
    ),
    "lines without ends": lambda n: within_order("REF*DP\r\n" * n),
    "line breaks": lambda n: within_order("MSG*a" + "\r\n" * n + "b~"),
}
