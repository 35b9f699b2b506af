"""Build the one-folder program: `python installer/build.py [--output DIR]`.

The result is DIR/acucleo-desktop (DIR is `dist` unless told) with two programs in it, `acucleo-desktop` (the window)
and `acucleo` (the command line). PyInstaller builds for the system it runs on. At the end
the window program runs its self-test and the command line plays the demonstration: a build that fails there is told.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
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
    """Run the built programs away from the repository and return the first exit code that is not 0.

    The window program tells what it finds; the command line plays the whole trade on the practice world, which reads
    every map, migration and sample that must be in the folder.
    """
    ending = ".exe" if os.name == "nt" else ""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    for program, *words in ((NAME, "--selftest"), ("acucleo", "practice", "demo")):
        command = [str(folder / f"{program}{ending}"), *words]
        with tempfile.TemporaryDirectory() as elsewhere:
            done = subprocess.run(
                command, check=False, cwd=elsewhere, env=environment, capture_output=True, text=True, encoding="utf-8"
            )
        print("\n".join(f"{done.stdout}{done.stderr}".splitlines()[-20:]), flush=True)
        if done.returncode:
            return done.returncode
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
