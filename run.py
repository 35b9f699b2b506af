#!/usr/bin/env python3
"""Start Acucleo Desktop, or its tests, on a machine that has nothing but Python 3.11 or later.

    python3 run.py demo [--headless]    the whole trade on the practice world, in the window or in the terminal
    python3 run.py test [pytest words]  install what the tests need and run them
    python3 run.py app  [words]         the program itself
    python3 run.py cli  [words]         the command line `acucleo`

Only the standard library is used here: this file makes the environment that everything else runs in.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ENVIRONMENT = HERE / ".venv"
STAMP = ENVIRONMENT / "acucleo-installed"
OLDEST = (3, 11)

LIBRARIES = [
    *("libglib2.0-0", "libegl1", "libgl1", "libxkbcommon0", "libdbus-1-3", "libfontconfig1", "libbrotli1"),
    "libgssapi-krb5-2",
]
SCREEN_LIBRARIES = ["libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0", "libxkbcommon-x11-0"]
FEDORA_LIBRARIES = [
    *("glib2", "libglvnd-egl", "libglvnd-glx", "libxkbcommon", "dbus-libs", "fontconfig", "brotli"),
    "krb5-libs",
]
FEDORA_SCREEN_LIBRARIES = ["xcb-util-cursor", "xcb-util-wm", "xcb-util-keysyms", "libxkbcommon-x11"]


def main(words: list[str]) -> int:
    """Prepare the environment and hand over to the program; return its exit code."""
    if not words or words[0] in {"-h", "--help"} or words[0] not in {"demo", "test", "app", "cli"}:
        print(__doc__)
        return 0 if words and words[0] in {"-h", "--help"} else 2
    if sys.version_info < OLDEST:
        print(f"Acucleo Desktop needs Python 3.11 or later; this is {sys.version.split()[0]}.")
        print("Install a newer Python and start this file with it, for example: python3.12 run.py demo")
        return 2
    command, rest = words[0], words[1:]
    headless = "--headless" in rest or not has_display()
    python = prepare_environment(with_tests=command == "test")
    if python is None:
        return 2
    needs_qt = command in {"test", "app"} or (command == "demo" and not headless)
    if needs_qt and not prepare_libraries(python, screen=command != "test" and not headless):
        return 2
    return start(python, command, [word for word in rest if word != "--headless"], headless=headless)


def start(python: Path, command: str, rest: list[str], *, headless: bool) -> int:
    """Run the asked-for part in the prepared environment."""
    if command == "test":
        return run_tests(python, rest)
    if command == "demo" and headless:
        words = ["-m", "acucleo_desktop.cli.main", "practice", "demo", *rest]
    elif command == "demo":
        words = ["-m", "acucleo_desktop", "--practice", *rest]
    elif command == "app":
        words = ["-m", "acucleo_desktop", *rest]
    else:
        words = ["-m", "acucleo_desktop.cli.main", *rest]
    return subprocess.run([str(python), *words], cwd=HERE, check=False).returncode


def run_tests(python: Path, rest: list[str]) -> int:
    """Run style, types and tests; further words go to pytest alone."""
    environment = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    # The tests start hundreds of programs, and each would translate a thousand modules anew.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = str(ENVIRONMENT / "bytecode")

    def run(*words: str) -> int:
        print("+", *words, flush=True)
        return subprocess.run([str(python), "-m", *words], cwd=HERE, check=False, env=environment).returncode

    if rest:
        return run("pytest", *rest)
    # One more than there are processors: many tests wait for a server or a clock.
    workers = str(max(2, min(5, (os.cpu_count() or 1) + 1)))
    codes = [
        run("ruff", "check", "."),
        run("ruff", "format", "--check", "."),
        run("mypy"),
        run("pytest", "-n", workers),
    ]
    return next((code for code in codes if code), 0)


def has_display() -> bool:
    """Tell whether a window can be shown here."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def prepare_environment(*, with_tests: bool) -> Path | None:
    """Make or refresh the virtual environment; return its Python, or None after saying what is missing."""
    python = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not python.exists() and not make_environment():
        return None
    wanted = fingerprint(with_tests=with_tests)
    known = STAMP.read_text("utf-8").split() if STAMP.exists() else []
    if wanted in known:
        return python
    lock = "requirements-dev.txt" if with_tests else "requirements.txt"
    print(f"Installing what Acucleo Desktop needs (installer/{lock}); the first time takes a minute.", flush=True)
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    steps = [
        [*pip, "--require-hashes", "-r", str(HERE / "installer" / lock)],
        [*pip, "--no-deps", "--no-build-isolation", "-e", str(HERE)],
    ]
    for step in steps:
        if subprocess.run(step, cwd=HERE, check=False).returncode:
            print("The installation stopped; the lines above say why. Without a network it cannot go on.")
            return None
    others = [word for word in known if word.split(":")[0] != wanted.split(":")[0]]
    STAMP.write_text("\n".join([*others, wanted]), "utf-8")
    return python


def fingerprint(*, with_tests: bool) -> str:
    """Name the state of the lists that an environment was made from."""
    digest = hashlib.sha256()
    lock = "requirements-dev.txt" if with_tests else "requirements.txt"
    for path in (HERE / "pyproject.toml", HERE / "installer" / lock):
        digest.update(path.read_bytes())
    return f"{'dev' if with_tests else 'run'}:{digest.hexdigest()[:24]}"


def make_environment() -> bool:
    """Make the virtual environment, installing Debian's venv package first where that is needed and allowed."""
    words = [sys.executable, "-m", "venv", str(ENVIRONMENT)]
    if subprocess.run(words, check=False, capture_output=True).returncode == 0:
        return True
    shutil.rmtree(ENVIRONMENT, ignore_errors=True)
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    print("This Python cannot make a virtual environment: its venv module is not complete.")
    if not install(["apt-get"], [package], []):
        return False
    return subprocess.run(words, check=False).returncode == 0


def prepare_libraries(python: Path, *, screen: bool) -> bool:
    """See whether Qt starts; if a system library is missing, install it where that is allowed, else name it."""
    if sys.platform != "linux" or qt_starts(python, screen=screen):
        return True
    print("Qt, which draws the window, misses libraries of this system.")
    debian = LIBRARIES + (SCREEN_LIBRARIES if screen else [])
    fedora = FEDORA_LIBRARIES + (FEDORA_SCREEN_LIBRARIES if screen else [])
    if not install(["apt-get", "dnf"], debian, fedora):
        return False
    if qt_starts(python, screen=screen):
        return True
    print("Qt still does not start. Run this to see the missing library:")
    print(f"  QT_DEBUG_PLUGINS=1 {python} -c 'from PySide6.QtWidgets import QApplication; QApplication([])'")
    return False


def qt_starts(python: Path, *, screen: bool) -> bool:
    """Tell whether the parts of Qt that the program uses can be loaded, and an application made of them."""
    environment = dict(os.environ)
    if not screen:
        environment["QT_QPA_PLATFORM"] = "offscreen"
    probe = "from PySide6 import QtNetwork, QtPrintSupport, QtSvg, QtWidgets; QtWidgets.QApplication([])"
    done = subprocess.run([str(python), "-c", probe], env=environment, capture_output=True, check=False)
    return done.returncode == 0


def install(managers: list[str], debian: list[str], fedora: list[str]) -> bool:
    """Install system packages as root, saying so first; otherwise print the exact command and return False."""
    manager = next((name for name in managers if shutil.which(name)), None)
    packages = debian if manager == "apt-get" else fedora
    if manager is None or not packages:
        print("Install these packages with your system's package manager, then start again:", " ".join(debian))
        return False
    options = ["--no-install-recommends"] if manager == "apt-get" else []
    words = [manager, "install", "-y", *options, *packages]
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        print("Run this once, then start again:")
        print("  sudo", *words)
        return False
    print("Installing:", " ".join(packages), flush=True)
    if manager == "apt-get":
        subprocess.run(["apt-get", "update", "-qq"], check=False)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    if subprocess.run(words, check=False, env=environment, stdout=subprocess.DEVNULL).returncode:
        print("The package manager could not install them. The command was:", *words)
        return False
    return True


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
