"""Looks at a screen from outside, as a window manager does; runs in a system that has nothing but python3-xlib.

    python3 window_watch.py WORDS PICTURE SECONDS

Waits until a window whose title has WORDS is painted, prints one line of JSON (when, title, class, size), keeps what is
seen as PICTURE (PNG), prints an empty line, and asks every such window to close until it is ended itself: behind one
that closes there may be another.
"""

from __future__ import annotations

import json
import struct
import sys
import time
import zlib
from typing import Any, NoReturn

from Xlib import X, display, error
from Xlib.protocol import event

LOOK_SECONDS = 0.02
CLOSE_SECONDS = 0.5
# Smooth letters have many shades; a bare ground, or a frame of lines on it, has few.
SHADES = 60
STRIP = 400


def main(words: str, picture: str, patience: float) -> int:
    """Wait, tell, and close; return the exit code."""
    screen = display.Display()
    end = time.monotonic() + patience
    while time.monotonic() < end:
        window = find(screen, words)
        if window is not None and is_painted(window):
            seen = time.monotonic_ns()
            place = window.get_geometry()
            said = {"at": seen, "title": title(screen, window), "class": window.get_wm_class()}
            print(json.dumps({**said, "width": place.width, "height": place.height}), flush=True)
            save(screen.screen().root, picture)
            print(flush=True)
            close_all(screen, words)
        time.sleep(LOOK_SECONDS)
    print(f"No window with {words!r} in its title was painted in {patience:.0f} s.", file=sys.stderr)
    return 1


def close_all(screen: Any, words: str) -> NoReturn:
    """Ask whatever window there is to close, until this process is ended."""
    while True:
        if (window := find(screen, words)) is not None:
            ask_to_close(screen, window)
        time.sleep(CLOSE_SECONDS)


def find(screen: Any, words: str) -> Any:
    """Return the visible window with these words in its title; None while there is none."""
    for window in screen.screen().root.query_tree().children:
        try:
            if words in title(screen, window) and window.get_attributes().map_state == X.IsViewable:
                return window
        except error.XError:  # it has gone meanwhile
            continue
    return None


def title(screen: Any, window: Any) -> str:
    """Return what stands over a window."""
    said = window.get_full_property(screen.intern_atom("_NET_WM_NAME"), X.AnyPropertyType)
    return bytes(said.value).decode() if said is not None else ""


def is_painted(window: Any) -> bool:
    """Tell whether text is to be seen in the middle of a window."""
    try:
        place = window.get_geometry()
        width, height = min(STRIP, place.width), min(STRIP, place.height)
        left, top = (place.width - width) // 2, (place.height - height) // 2
        data = window.get_image(left, top, width, height, X.ZPixmap, 0xFFFFFFFF).data
    except error.XError:
        return False
    return len(set(memoryview(data).cast("I"))) >= SHADES


def save(root: Any, picture: str) -> None:
    """Keep what the screen shows as PNG."""
    place = root.get_geometry()
    data = root.get_image(0, 0, place.width, place.height, X.ZPixmap, 0xFFFFFFFF).data
    row = place.width * 4
    lines = bytearray()
    for start in range(0, row * place.height, row):
        line = data[start : start + row]
        rgb = bytearray(place.width * 3)
        rgb[0::3], rgb[1::3], rgb[2::3] = line[2::4], line[1::4], line[0::4]
        lines += b"\x00" + rgb
    head = struct.pack(">IIBBBBB", place.width, place.height, 8, 2, 0, 0, 0)
    with open(picture, "wb") as file:  # noqa: PTH123 - one file, closed at once
        file.write(b"\x89PNG\r\n\x1a\n")
        for kind, content in ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(lines))), (b"IEND", b"")):
            check = zlib.crc32(kind + content)
            file.write(struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check))


def ask_to_close(screen: Any, window: Any) -> None:
    """Do what the cross of a window frame does."""
    said = (32, [screen.intern_atom("WM_DELETE_WINDOW"), X.CurrentTime, 0, 0, 0])
    window.send_event(event.ClientMessage(window=window, client_type=screen.intern_atom("WM_PROTOCOLS"), data=said), 0)
    screen.sync()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1], sys.argv[2], float(sys.argv[3])))
