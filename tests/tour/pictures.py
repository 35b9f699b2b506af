"""Saving pictures of the window: as few colours and bytes as the eye does not miss."""

from __future__ import annotations

import struct
import zlib
from collections import Counter
from pathlib import Path

from PySide6.QtGui import QImage, qRgb
from PySide6.QtWidgets import QWidget

MOST_COLORS = 72
_LARGE = 1500  # so many points of one colour are a surface, and keep it
_NEAR_LARGE, _NEAR = 0, 9  # how far apart in one channel: nobody sees less in the edge of a letter


class Pictures:
    """A folder of numbered pictures.

    Args:
        folder: where they go; None for a tour without pictures.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._number = 0
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)
            for old in folder.glob("*.png"):
                old.unlink()

    @property
    def are_wanted(self) -> bool:
        """Whether pictures are taken."""
        return self._folder is not None

    def take(self, widget: QWidget, name: str) -> None:
        """Save what a widget shows as `NN-name.png`."""
        self._number += 1
        if self._folder is not None:
            save(widget.grab().toImage(), self._folder / f"{self._number:02}-{name}.png")


def save(image: QImage, path: Path) -> None:
    """Save an image as PNG with at most 256 colours, packed as tightly as zlib can."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    counts = Counter(memoryview(plain.constBits()).cast("I"))
    palette = _palette(counts)
    small = plain.convertToFormat(QImage.Format.Format_Indexed8, palette)
    path.write_bytes(_png(small, palette))


def _palette(counts: Counter[int]) -> list[int]:
    """Choose the colours that are seen most; of such as look alike, one."""
    if len(counts) <= MOST_COLORS:
        return [_opaque(color) for color in counts]
    chosen: list[tuple[int, int, int]] = []
    for color, count in counts.most_common(6000):
        parts = (color >> 16) & 255, (color >> 8) & 255, color & 255
        near = _NEAR_LARGE if count >= _LARGE else _NEAR
        if all(max(abs(a - b) for a, b in zip(parts, known, strict=True)) > near for known in chosen):
            chosen.append(parts)
            if len(chosen) == MOST_COLORS:
                break
    return [qRgb(*parts) for parts in chosen]


def _opaque(color: int) -> int:
    return color | 0xFF000000


def _png(image: QImage, palette: list[int]) -> bytes:
    width, height = image.width(), image.height()
    bits, stride = bytes(image.constBits()), image.bytesPerLine()
    rows = [bits[line * stride : line * stride + width] for line in range(height)]
    packed = min((_packed(rows, is_up) for is_up in (False, True)), key=len)
    colors = b"".join(struct.pack(">I", color & 0xFFFFFF)[1:] for color in palette)
    head = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    parts = ((b"IHDR", head), (b"PLTE", colors), (b"IDAT", packed), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in parts)


def _packed(rows: list[bytes], is_up: bool) -> bytes:
    """Pack the rows; where `is_up`, a row that is the same as the one above is written as no change."""
    above = b""
    lines = bytearray()
    for row in rows:
        lines += b"\x02" + bytes(len(row)) if is_up and row == above else b"\x00" + row
        above = row
    return zlib.compress(bytes(lines), 9)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
