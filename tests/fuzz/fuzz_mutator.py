"""Damage as files meet it, and damage that nobody would think of: chosen by a seed, so that each can be made again."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

Change = Callable[[bytes, Random], bytes]

TOKENS = (
    *(b"~", b"*", b">", b"^", b"\n", b"\r\n", b"\r", b" ", b"\t", b"\x00", b"\x1a", b"\x85", b"\xc2\x85", b"\x1c"),
    *(b"ISA*", b"\nISA*00*", b"GS*PO*A*B*", b"ST*850*0001~", b"SE*", b"SE*5*0001~", b"GE*1*7~", b"IEA*1*000000007~"),
    *(b"TA1*1*261122*0800*R*025~", b"HL*1*1*S~", b"PO1*1*1*EACH*1,5~", b"CTT*" + b"9" * 400 + b"~", b"TDS*1.5~"),
    *(b"\xef\xbb\xbf", b"\xff\xfe", "\u00e9\u201c".encode(), b"\xb2", b"-", b"+", b".", b"9" * 30, b"%s", b"{0}"),
    *(b"x" * 300, b"*" * 60, b"~" * 20, b"ISA", b"MSG*VISA*" + b"a*" * 20),
)
VALUES = (
    *("", " ", "0", "00", "-1", "1e5", "1,000", ".", "-", "99999999999999999999", "20261323", "261123", "EACH", "ZZZ"),
    *("\u00b2", "caf\u00e9", "A" * 90, "a>b>c>d>e", "a^b^c", "''", '"', "{value}", "%d", "\x00", "012345678900", "nan"),
)


def mutate(data: bytes, random: Random) -> bytes:
    """Return `data` with one to four changes."""
    for _ in range(1 + min(random.getrandbits(2) & random.getrandbits(2), 3)):
        data = random.choice(CHANGES)(data, random)
    return data


def _place(data: bytes, random: Random) -> int:
    return random.randrange(len(data) + 1)


def _replace_byte(data: bytes, random: Random) -> bytes:
    place = _place(data, random)
    return data[:place] + bytes([random.getrandbits(8)]) + data[place + 1 :]


def _insert_token(data: bytes, random: Random) -> bytes:
    place = _place(data, random)
    return data[:place] + random.choice(TOKENS) + data[place:]


def _insert_noise(data: bytes, random: Random) -> bytes:
    place = _place(data, random)
    return data[:place] + random.randbytes(random.randrange(1, 12)) + data[place:]


def _delete(data: bytes, random: Random) -> bytes:
    place = _place(data, random)
    return data[:place] + data[place + random.choice((1, 1, 2, 5, 20, 120)) :]


def _repeat(data: bytes, random: Random) -> bytes:
    place = _place(data, random)
    stop = place + random.choice((1, 5, 40, 200))
    return data[:stop] + data[place:stop] + data[stop:]


def _cut_off(data: bytes, random: Random) -> bytes:
    place = _place(data, random)
    return data[:place] if random.getrandbits(1) else data[place:]


def _change_case(data: bytes, random: Random) -> bytes:
    place = _place(data, random)
    stop = place + random.choice((1, 4, 30))
    return data[:place] + data[place:stop].swapcase() + data[stop:]


def _wrap(data: bytes, random: Random) -> bytes:
    width, ending = random.choice((40, 72, 80, 105, 106, 128)), random.choice((b"\n", b"\r\n", b"\r"))
    return ending.join(data[start : start + width] for start in range(0, len(data), width))


def _exchange_marks(data: bytes, random: Random) -> bytes:
    return data.replace(random.choice((b"*", b"~", b">", b"\n")), random.choice((*TOKENS[:14], b"|", b"'", b"A")))


def _change_mark_of_header(data: bytes, random: Random) -> bytes:
    """Change a separator where ISA shows it, and mostly wherever it stands."""
    place = data.find(b"ISA") + random.choice((3, 82, 104, 105))
    mark, other = data[place : place + 1], bytes([random.getrandbits(8)])
    if not mark or not random.getrandbits(2):
        return data[:place] + other + data[place + 1 :]
    return data.replace(mark, other)


def _twice(data: bytes, random: Random) -> bytes:
    return data + random.choice((b"", b"\n", b"\r\n#EOF\r\n", b"\x00\x00")) + data


def _recode(data: bytes, random: Random) -> bytes:
    return data.decode("latin-1").encode(random.choice(("utf-8", "utf-16-le", "utf-16")), "replace")


def _segments(change: Callable[[list[str], str, Random], None]) -> Change:
    """Return a change of a file's segments, cut with the separators that its first bytes show."""

    def changed(data: bytes, random: Random) -> bytes:
        text = data.decode("latin-1")
        separator, terminator = text[3:4] or "*", text[105:106] or "~"
        rows = text.split(terminator)
        change(rows, separator, random)
        return terminator.join(rows).encode("latin-1")

    return changed


def _drop_segment(rows: list[str], _separator: str, random: Random) -> None:
    del rows[random.randrange(len(rows))]


def _double_segment(rows: list[str], _separator: str, random: Random) -> None:
    place = random.randrange(len(rows))
    rows[place:place] = [rows[place]] * random.choice((1, 1, 2, 8))


def _swap_segments(rows: list[str], _separator: str, random: Random) -> None:
    one, other = random.randrange(len(rows)), random.randrange(len(rows))
    rows[one], rows[other] = rows[other], rows[one]


def _join_segments(rows: list[str], _separator: str, random: Random) -> None:
    place = random.randrange(len(rows))
    rows[place : place + 2] = [random.choice(("", "\n", "~", "\r\n")).join(rows[place : place + 2])]


def _change_element(rows: list[str], separator: str, random: Random) -> None:
    place = random.randrange(len(rows))
    elements = rows[place].split(separator)
    elements[random.randrange(len(elements))] = random.choice(VALUES).encode("utf-8").decode("latin-1")
    rows[place] = separator.join(elements)


def _drop_element(rows: list[str], separator: str, random: Random) -> None:
    place = random.randrange(len(rows))
    elements = rows[place].split(separator)
    del elements[random.randrange(len(elements))]
    rows[place] = separator.join(elements)


def _add_elements(rows: list[str], separator: str, random: Random) -> None:
    place = random.randrange(len(rows))
    rows[place] += separator * random.choice((1, 2, 30)) + random.choice(VALUES).encode("utf-8").decode("latin-1")


CHANGES: tuple[Change, ...] = (
    *(_replace_byte, _insert_token, _insert_noise, _delete, _repeat, _cut_off, _change_case, _wrap, _exchange_marks),
    *(
        _twice,
        _recode,
        _change_mark_of_header,
        _segments(_drop_segment),
        _segments(_double_segment),
        _segments(_swap_segments),
    ),
    *(_segments(_join_segments), _segments(_change_element), _segments(_change_element), _segments(_change_element)),
    *(_segments(_drop_element), _segments(_add_elements)),
)
