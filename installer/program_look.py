"""How the built program looks to Windows and macOS: icon files of its one drawing, version resource, bundle keys."""

from __future__ import annotations

import plistlib
import struct
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import contents

DRAWING = contents.ROOT / "resources" / "program" / "acucleo-desktop.svg"
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
# Apple Icon Image format: kinds that hold PNG, with the edge of each; @2x kinds have names of their own.
ICNS_KINDS = {
    "icp4": 16,
    "ic11": 32,
    "icp5": 32,
    "ic12": 64,
    "ic07": 128,
    "ic13": 256,
    "ic08": 256,
    "ic14": 512,
    "ic09": 512,
    "ic10": 1024,
}
BUNDLE_KEYS = contents.ROOT / "installer" / "macos" / "info.plist"
BUNDLE = "Acucleo Desktop.app"
OWNER = "Acucleo Desktop"
_WORDS = {
    "acucleo-desktop": "Acucleo Desktop",
    "acucleo": "Acucleo Desktop, command line",
}
Paint = Callable[[int], bytes]


def painted(size: int) -> bytes:
    """Return the program's drawing as PNG, `size` pixels wide and high."""
    from linux.pictures import picture

    return picture(DRAWING, size)


def ico(paint: Paint = painted) -> bytes:
    """Return the icon for Windows; every size is a PNG, which Windows reads since Vista."""
    pictures = [(size, paint(size)) for size in ICO_SIZES]
    offset = 6 + 16 * len(pictures)
    head, rows = struct.pack("<HHH", 0, 1, len(pictures)), b""
    for size, picture in pictures:
        edge = size % 256  # 0 stands for 256
        rows += struct.pack("<BBBBHHII", edge, edge, 0, 0, 1, 32, len(picture), offset)
        offset += len(picture)
    return head + rows + b"".join(picture for _size, picture in pictures)


def icns(paint: Paint = painted) -> bytes:
    """Return the icon for macOS."""
    pictures = {size: paint(size) for size in set(ICNS_KINDS.values())}
    parts = b""
    for kind, size in ICNS_KINDS.items():
        parts += kind.encode() + struct.pack(">I", 8 + len(pictures[size])) + pictures[size]
    return b"icns" + struct.pack(">I", 8 + len(parts)) + parts


def numbers_of(version: str) -> tuple[int, int, int, int]:
    """Return a version as the four numbers that Windows compares; what follows the third number does not count.

    Raises:
        ValueError: it does not begin with three numbers.
    """
    first = version.partition("-")[0].partition("+")[0].split(".")[:3]
    if len(first) != len((0, 0, 0)) or not all(part.isdecimal() for part in first):
        raise ValueError(f"{version} does not begin with three numbers.")
    return int(first[0]), int(first[1]), int(first[2]), 0


def version_resource(program: str, version: str) -> str:
    """Return the version resource of a Windows program, in the words that PyInstaller reads.

    Args:
        program: `acucleo-desktop` or `acucleo`.
        version: such as 1.2.3.
    """
    numbers = numbers_of(version)
    said = {
        "CompanyName": OWNER,
        "FileDescription": _WORDS[program],
        "FileVersion": version,
        "InternalName": program,
        "LegalCopyright": "MIT licence",
        "OriginalFilename": f"{program}.exe",
        "ProductName": "Acucleo Desktop",
        "ProductVersion": version,
    }
    lines = ",\n        ".join(f"StringStruct({key!r}, {value!r})" for key, value in said.items())
    return f"""VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0x0, OS=0x40004, fileType=0x1,
    subtype=0x0, date=(0, 0)),
  kids=[
    StringFileInfo([
      StringTable('040904B0', [
        {lines}])
    ]),
    VarFileInfo([VarStruct('Translation', [1033, 1200])])
  ]
)
"""


def program_options(program: str, work: Path, platform: str = sys.platform) -> dict[str, Any]:
    """Return what PyInstaller's EXE is told of icon and version; nothing where a program has none.

    Args:
        program: `acucleo-desktop` or `acucleo`.
        work: folder of intermediate files.
        platform: as `sys.platform` names the system.
    """
    if platform == "win32":
        work.mkdir(parents=True, exist_ok=True)
        icon, resource = work / "acucleo-desktop.ico", work / f"{program}-version.txt"
        icon.write_bytes(ico())
        resource.write_text(version_resource(program, contents.version()), "utf-8")
        return {"icon": str(icon), "version": str(resource)}
    return {}


def bundle_keys(version: str) -> Mapping[str, Any]:
    """Return what the bundle's Info.plist says beside what PyInstaller writes by itself."""
    kept: dict[str, Any] = plistlib.loads(BUNDLE_KEYS.read_bytes())
    short = ".".join(str(number) for number in numbers_of(version)[:3])
    return kept | {"CFBundleShortVersionString": short, "CFBundleVersion": short}


def bundle_options(work: Path) -> dict[str, Any]:
    """Return what PyInstaller's BUNDLE is told: name, icon, identifier, Info.plist.

    Args:
        work: folder of intermediate files.
    """
    work.mkdir(parents=True, exist_ok=True)
    icon = work / "acucleo-desktop.icns"
    icon.write_bytes(icns())
    version = contents.version()
    keys = bundle_keys(version)
    return {
        "name": BUNDLE,
        "icon": str(icon),
        "bundle_identifier": keys["CFBundleIdentifier"],
        "version": version,
        "info_plist": dict(keys),
    }
