"""Build the one-folder program: `python installer/build.py [--output DIR]`.

The result is DIR/acucleo-desktop (DIR is `dist` unless told) with two programs in it, `acucleo-desktop` (the window)
and `acucleo` (the command line). PyInstaller builds for the system it runs on. The built window program is asked for
its self-test at the end, so a build that cannot start is never handed on.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

import contents

NAME = "acucleo-desktop"


def main() -> int:
    """Build, test the result, say where it is; return the exit code."""
    parser = argparse.ArgumentParser(description="Build Acucleo Desktop for this system.")
    parser.add_argument("--output", type=Path, default=contents.ROOT / "dist", help="folder for the built program")
    parser.add_argument("--work", type=Path, default=contents.ROOT / "build", help="folder for intermediate files")
    options = parser.parse_args()
    words = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    words += ["--distpath", str(options.output), "--workpath", str(options.work)]
    spec = contents.ROOT / "installer" / f"{NAME}.spec"
    print(f"Building {NAME} {contents.version()}.", flush=True)
    if subprocess.run([*words, str(spec)], check=False, cwd=contents.ROOT).returncode:
        print("PyInstaller stopped; the lines above say why.")
        return 1
    folder = options.output.resolve() / NAME
    if self_test(folder):
        print("The built program does not pass its self-test; the lines above say why.")
        return 1
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    print(f"{folder}: {size / 1_000_000:.0f} MB")
    return 0


def self_test(folder: Path) -> int:
    """Run the built program's self-test away from the repository and return its exit code."""
    ending = ".exe" if os.name == "nt" else ""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    program = [str(folder / f"{NAME}{ending}"), "--selftest"]
    return subprocess.run(program, check=False, cwd=folder, env=environment).returncode


if __name__ == "__main__":
    raise SystemExit(main())
