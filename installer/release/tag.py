"""Whether a tag may become a release, and what its notes say: `python installer/release/tag.py v1.2.3 [--notes FILE]`.

Version, change log and tag must tell the same, or nothing is built. AppStream file and changelog of the Debian package
take their releases from the change log when they are built.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def faults(tag: str, version: str, changes: str) -> list[str]:
    """Return in words what keeps a tag from being released.

    Args:
        tag: such as v1.2.3.
        version: of the program.
        changes: the change log.
    """
    told = [] if tag == f"v{version}" else [f"The tag is {tag}, and acucleo_desktop/__init__.py says {version}."]
    if not re.search(rf"^## \[{re.escape(version)}\] - \d{{4}}-\d{{2}}-\d{{2}}$", changes, re.MULTILINE):
        told.append(f"CHANGELOG.md has no part [{version}] with the day of its release.")
    elif not notes(version, changes):
        told.append(f"The part [{version}] of CHANGELOG.md is empty.")
    return told


def notes(version: str, changes: str) -> str:
    """Return what the change log says of a version, without its head."""
    found = re.search(rf"^## \[{re.escape(version)}\][^\n]*\n(.*?)(?=^## \[|\Z)", changes, re.MULTILINE | re.DOTALL)
    return found[1].strip() if found else ""


def version_here() -> str:
    """Return the version as the package says it."""
    text = (ROOT / "acucleo_desktop" / "__init__.py").read_text("utf-8")
    found = re.search(r'^__version__ = "([^"]+)"$', text, re.MULTILINE)
    if found is None:
        raise ValueError("acucleo_desktop/__init__.py names no version.")
    return found[1]


def main() -> int:
    """Check a tag and write its notes; return the exit code."""
    parser = argparse.ArgumentParser(description="Check whether a tag may become a release.")
    parser.add_argument("tag", help="such as v1.2.3")
    parser.add_argument("--notes", type=Path, metavar="FILE", help="write what the change log says of it")
    options = parser.parse_args()
    changes, version = (ROOT / "CHANGELOG.md").read_text("utf-8"), version_here()
    told = faults(options.tag, version, changes)
    if told:
        print("\n".join(told))
        return 1
    if options.notes:
        options.notes.write_text(notes(version, changes) + "\n", "utf-8")
    print(f"{options.tag} may be released.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
