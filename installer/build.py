"""Build what reaches a clerk's computer: `python installer/build.py [TARGET ...] [--output DIR]`.

Each target has a script of its own beside this file; this one gives all of them the same version, the same date and the
same folders, and says at the end what was made. Without a target the plain folder is built.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from pathlib import Path

import contents
from place import BuildStopped, Place, epoch, told_size

# Target -> module with `build(place) -> list of what was made`, the systems it is built on, what it makes.
TARGETS: dict[str, tuple[str, tuple[str, ...], str]] = {
    "folder": (
        "build_folder",
        ("linux", "win32", "darwin"),
        "folder with both programs; the others are made of it",
    ),
    "portable": ("build_portable", ("linux",), "archive that runs from any folder and keeps its home beside itself"),
    "debian": ("build_debian", ("linux",), "package for Debian, Ubuntu and their kin"),
    "windows": ("build_windows", ("win32",), "set-up program without an administrator, and a portable archive"),
    "macos": ("build_macos", ("darwin",), "disk image of the bundle, signed where a certificate is named"),
    "bill": ("build_bill", ("linux", "win32", "darwin"), "bill of materials (SBOM) of the folder"),
}


def main() -> int:
    """Build the targets that are asked for; return the exit code."""
    lines = "\n".join(f"  {name:<10}{target[2]}" for name, target in TARGETS.items())
    parser = argparse.ArgumentParser(
        description=f"Build Acucleo Desktop.\n\ntargets:\n{lines}\n  all       every one that is built on this system",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("targets", nargs="*", metavar="TARGET", help="what to build; `folder` where nothing is named")
    parser.add_argument("--output", type=Path, default=contents.ROOT / "dist", help="folder for what is built")
    parser.add_argument("--work", type=Path, default=contents.ROOT / "build", help="folder for intermediate files")
    parser.add_argument("--reuse", action="store_true", help="take the folder that is built already")
    options = parser.parse_args()
    here = [name for name, target in TARGETS.items() if sys.platform in target[1]]
    wanted = here if "all" in options.targets else (options.targets or ["folder"])
    strange = [name for name in wanted if name not in here]
    if strange:
        parser.error(f"{', '.join(strange)}: not a target that is built on this system; there are {', '.join(here)}")
    place = Place(options.output.resolve(), options.work.resolve(), contents.version(), epoch())
    folder_first = [] if options.reuse and place.folder.is_dir() else ["folder"]
    made: list[Path] = []
    try:
        for name in [*folder_first, *(name for name in wanted if name != "folder")]:
            print(f"Building {contents.NAME} {place.version}: {name}.", flush=True)
            made += importlib.import_module(TARGETS[name][0]).build(place)
    except BuildStopped as stopped:
        print(stopped)
        return 1
    for path in made:
        print(f"{path}: {told_size(path)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
