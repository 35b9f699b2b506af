"""Takes paths of the building machine out of programs and libraries: nobody else has them, and a stranger might."""

from __future__ import annotations

import struct
from pathlib import Path

# System V ABI, chapter 5, "Dynamic Section"; the numbers of ELF for machines of 64 bits with the low byte first.
_PT_DYNAMIC, _PT_LOAD = 2, 1
_DT_NULL, _DT_STRTAB, _DT_RPATH, _DT_RUNPATH = 0, 5, 15, 29
_HEAD = b"\x7fELF\x02\x01"
_ENTRY = struct.Struct("<QQ")
_SEGMENT = struct.Struct("<IIQQQQQQ")


def forget(path: Path) -> list[str]:
    """Remove absolute search paths for libraries from a file; return them. Those beside the file itself stay.

    Args:
        path: a program or library for Linux; others than those of 64 bits with the low byte first are left alone.
    """
    data = bytearray(path.read_bytes())
    if not data.startswith(_HEAD):
        return []
    segments = _segments(data)
    dynamic = next((each for each in segments if each[0] == _PT_DYNAMIC), None)
    if dynamic is None:
        return []
    start, count = dynamic[2], dynamic[5] // _ENTRY.size
    entries = [_ENTRY.unpack_from(data, start + number * _ENTRY.size) for number in range(count)]
    strings = next(value for tag, value in entries if tag == _DT_STRTAB)
    forgotten: list[str] = []
    kept = []
    for tag, value in entries:
        if tag in {_DT_RPATH, _DT_RUNPATH}:
            place = _in_file(segments, strings + value)
            words = bytes(data[place : data.index(0, place)])
            if all(word.startswith(b"/") for word in words.split(b":")):
                forgotten.append(words.decode())
                # Behind the last slash a symbol of the same letters may begin: linkers share the ends of strings.
                length = words.rfind(b"/") + 1
                data[place : place + length] = bytes(length)
                continue
        kept.append((tag, value))
    if forgotten:
        # What followed moves up; the loader stops at the first empty entry.
        kept += [(_DT_NULL, 0)] * (count - len(kept))
        for number, entry in enumerate(kept):
            _ENTRY.pack_into(data, start + number * _ENTRY.size, *entry)
        path.write_bytes(data)
    return forgotten


def _segments(data: bytearray) -> list[tuple[int, ...]]:
    """Return type, flags, offset, address, physical address, size in the file, size in memory, alignment of each."""
    offset, size, count = *struct.unpack_from("<Q", data, 32), *struct.unpack_from("<HH", data, 54)
    return [_SEGMENT.unpack_from(data, offset + number * size) for number in range(count)]


def _in_file(segments: list[tuple[int, ...]], address: int) -> int:
    """Return where in the file an address of the loaded program lies.

    Raises:
        StopIteration: no part of the file is loaded there.
    """
    part = next(each for each in segments if each[0] == _PT_LOAD and each[3] <= address < each[3] + each[5])
    return address - part[3] + part[2]
