"""SHA256SUMS of a folder of released files: `python installer/release/sums.py FOLDER [--check]`."""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Iterable
from pathlib import Path

NAME = "SHA256SUMS"
_BLOCK = 1 << 20


def checksum(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()


def released(folder: Path) -> list[Path]:
    """Return the files of a release, by name; what signs the list is none of them."""
    return sorted(path for path in folder.iterdir() if path.is_file() and not path.name.startswith(NAME))


def lines(paths: Iterable[Path]) -> str:
    """Return the list as `sha256sum --check` reads it."""
    return "".join(f"{checksum(path)}  {path.name}\n" for path in paths)


def faults(folder: Path) -> list[str]:
    """Return in words what differs from the list of a folder."""
    listed = dict(
        reversed(line.split("  ", 1)) for line in (folder / NAME).read_text("utf-8").splitlines() if "  " in line
    )
    told = [f"{name} is missing." for name in sorted(listed) if not (folder / name).is_file()]
    told += [f"{path.name} is not listed." for path in released(folder) if path.name not in listed]
    present = {path.name: path for path in released(folder) if path.name in listed}
    return told + [f"{name} was changed." for name, path in present.items() if checksum(path) != listed[name]]


def main() -> int:
    """Write or check the list; return the exit code."""
    parser = argparse.ArgumentParser(description="Write SHA256SUMS of a folder of released files, or check it.")
    parser.add_argument("folder", type=Path, help="where the files lie")
    parser.add_argument("--check", action="store_true", help="compare the files with the list that is there")
    options = parser.parse_args()
    if options.check:
        told = faults(options.folder)
        print("\n".join(told) or "Every file is as it was released.")
        return 1 if told else 0
    (options.folder / NAME).write_text(lines(released(options.folder)), "utf-8", newline="\n")
    print((options.folder / NAME).read_text("utf-8"), end="")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
