"""Try the installation where nothing is: `python installer/try_debian.py [--whole]`, as root on Debian.

Makes a Debian with nothing but its base system in a folder, installs the package there as a person would, starts both
commands as a person without rights, looks at the window from outside, plays the practice trade, removes the package and
compares the lists of all files. The portable archive, where it is built, runs there too. Then the two commands of the
README are run in a second such system. What was measured is printed as a table; `--table FILE` also writes it between
the marks of that file.
"""

from __future__ import annotations

import argparse
import os
import re
import statistics
import subprocess
import tarfile
import tempfile
import time
from pathlib import Path

import contents
from linux.bare_root import PERSON, BareRoot, RootStopped
from linux.screen import Screen
from place import size_of

STARTS = 5
PROGRAM = f"/usr/lib/{contents.NAME}"
ADDED = (  # what a person's work leaves, and what is apt's own book-keeping
    *(f"/home/{PERSON}/", "/var/lib/apt/", "/var/lib/dpkg/", "/var/cache/apt/", "/var/log/", "/var/cache/debconf/"),
    *("/var/cache/ldconfig/", "/etc/ld.so.cache", "/tmp/", "/run/", "/dev/", "/proc/"),
    # The script of ca-certificates, which the system keeps because apt recommends it, makes these.
    *("/etc/ssl/certs/", "/etc/ca-certificates.conf", "/usr/local/share/ca-certificates"),
)
_SHOWN = 10
MARKS = ("<!-- tried -->", "<!-- end of tried -->")


def main() -> int:
    """Try everything; return 0 when all of it holds."""
    options = _parser().parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    try:
        base = BareRoot.make(options.work / f"base-{options.suite}", options.suite)
        with Screen.started(base, options.work / f"screen-{options.suite}", options.pictures) as screen:
            tried = {} if options.only == "source" else try_package(base, options, screen)
            source = {} if options.only == "package" else try_source(base, options, screen)
    except (RootStopped, Surprise) as stopped:
        print(f"\nFAILED: {stopped}")
        return 1
    rows = [(name, tried.get(name, ""), source.get(name, "")) for name in dict.fromkeys([*tried, *source])]
    table = _table(rows, options.suite)
    print(table)
    if options.table is not None:
        _put_between(options.table, table)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Try the Debian package and the README's commands in a bare Debian.")
    packages = sorted((contents.ROOT / "dist").glob(f"{contents.NAME}_{contents.version()}_*.deb"))
    parser.add_argument("--package", type=Path, default=packages[-1] if packages else None, help="the built package")
    archives = sorted((contents.ROOT / "dist").glob(f"{contents.NAME}-{contents.version()}-linux-*.tar.xz"))
    parser.add_argument("--archive", type=Path, default=archives[-1] if archives else None, help="the portable archive")
    parser.add_argument("--suite", default=_own_suite(), help="release of Debian, such as trixie; else this machine's")
    work = Path(tempfile.gettempdir()) / "acucleo-bare"
    parser.add_argument("--work", type=Path, default=work, help="folder of the bare systems")
    parser.add_argument("--pictures", type=Path, default=None, help="folder for pictures of the windows")
    parser.add_argument("--only", choices=("package", "source"), help="try one half")
    parser.add_argument("--whole", action="store_true", help="run all tests in the bare system, as the README says")
    parser.add_argument("--table", type=Path, help="file to write the table into, between its marks")
    return parser


class Surprise(Exception):
    """Something is otherwise than it has to be; the text says what."""


def _own_suite() -> str:
    said = dict(line.split("=", 1) for line in Path("/etc/os-release").read_text("utf-8").splitlines() if "=" in line)
    return said.get("VERSION_CODENAME", "stable").strip('"')


def step(words: str) -> None:
    """Say what comes now."""
    print(f"- {words}", flush=True)


# The package


def try_package(base: BareRoot, options: argparse.Namespace, screen: Screen) -> dict[str, str]:
    """Install, start, work, remove; return what was measured.

    Raises:
        Surprise: something did not hold.
        RootStopped: a command in the bare system failed.
    """
    if options.package is None or not options.package.exists():
        raise Surprise("There is no package: python installer/build.py debian")
    root = base.copy(options.work / "package")
    before, free = root.files(), size_of(root.path)
    package = root.path / "tmp" / options.package.name
    package.write_bytes(options.package.read_bytes())
    step("the package installs with apt")
    root.install(f"/tmp/{package.name}")
    package.unlink()
    root.run("apt-get", "clean")
    with_package = size_of(root.path)
    whole = int(root.run("dpkg-query", "-W", "-f", "${Installed-Size}", contents.NAME)) * 1024
    step("its checksums hold, and every library is found")
    root.run("dpkg", "--verify", contents.NAME)
    _no_library_is_missing(root)
    measured = {
        "to download": _megabytes(options.package.stat().st_size),
        "on disk": _megabytes(whole),
        "on disk with all it brings from the system": _megabytes(with_package - free),
    }
    step("the self-test, and the command line without a screen")
    said = root.run(contents.NAME, "--selftest", user=PERSON, environment={"QT_QPA_PLATFORM": "offscreen"})
    _expect("everything works" in said, f"the self-test says: {said}")
    measured["`acucleo --version`"] = _told(_starts(root, "acucleo", "--version"))
    step("the practice trade by the command line")
    began = time.monotonic()
    root.run("acucleo", "practice", "demo", user=PERSON)
    measured["`acucleo practice demo`"] = f"{time.monotonic() - began:.1f} s"
    step("the window")
    measured |= _windows(root, screen, [contents.NAME], PERSON, "installed")
    _no_person_is_needed(root)
    if options.archive is not None and options.archive.exists():
        step("the portable archive, from a folder of the person's own")
        _portable(root, options.archive, screen)
    step("removal")
    _removal(root, before)
    return measured


def _no_library_is_missing(root: BareRoot) -> None:
    """Ask the system's loader for every library of every part, before anything else brings some."""
    every = f"find {PROGRAM} -type f \\( -name '*.so*' -o -perm -100 \\) -exec ldd {{}} +"
    look = f"{every} 2>/dev/null | grep 'not found' | sort -u"
    inner = f"{PROGRAM}/_internal"
    environment = {"LD_LIBRARY_PATH": f"{inner}:{inner}/PySide6/Qt/lib"}
    missing = root.run("sh", "-c", look, environment=environment, codes=(0, 1)).strip()
    _expect(not missing, f"libraries are missing:\n{missing}")


def _portable(root: BareRoot, archive: Path, screen: Screen) -> None:
    """Unpack the archive as a person and work with it: everything that it writes lies beside it."""
    stick = root.path / "home" / PERSON / "my stick"
    with tarfile.open(archive) as packed:  # here: the base system has no xz
        packed.extractall(stick, filter="data")
    root.run("chown", "-R", f"{PERSON}:{PERSON}", f"/home/{PERSON}/my stick")
    folder = f"/home/{PERSON}/my stick/{archive.name.removesuffix('.tar.xz')}"
    before = root.files()
    root.run(f"{folder}/acucleo", "setting", "list", user=PERSON)
    _window_seen(root, screen, [f"{folder}/{contents.NAME}", "--practice"], PERSON, "portable")
    new = [path for path in root.files() if path not in before and not path.startswith(("/tmp/", "/dev/", "/run/"))]
    outside = [path for path in new if not path.startswith(f"{folder}/home")]
    _expect(any(path.endswith("ledger.sqlite3") for path in new), "the portable program made no ledger beside itself")
    _expect(not outside, f"the portable program wrote elsewhere: {outside}")


def _no_person_is_needed(root: BareRoot) -> None:
    """Both manual pages and the entry of the menu are there for everybody."""
    for path in ("usr/share/man/man1/acucleo.1.gz", f"usr/share/applications/{contents.NAME}.desktop"):
        mode = (root.path / path).stat().st_mode
        _expect(bool(mode & 0o004), f"{path} cannot be read by a person without rights")


def _removal(root: BareRoot, before: dict[str, str]) -> None:
    root.run("apt-get", "purge", "-y", "-qq", contents.NAME)
    owned = set(root.run("sh", "-c", "cat /var/lib/dpkg/info/*.list").splitlines())
    left = [path for path in root.files() if path not in before and path not in owned and not path.startswith(ADDED)]
    ours = [path for path in left if "acucleo" in path.lower()]
    _expect(not ours, f"the package leaves {ours}")
    root.run("apt-get", "autoremove", "-y", "-qq", "--purge")
    after = root.files()
    # The system keeps what its own packages recommend, such as the root certificates for apt.
    kept_by_system = set(root.run("sh", "-c", "cat /var/lib/dpkg/info/*.list").splitlines())
    left = [path for path in after if path not in before and not path.startswith(ADDED)]
    strange = [path for path in left if path not in kept_by_system]
    gone = [path for path in before if path not in after and not path.startswith(ADDED)]
    changed = [path for path in before if path in after and before[path] != after[path] and not path.startswith(ADDED)]
    print(f"  left by packages that the system keeps: {len(left) - len(strange)} files and folders")
    for word, paths in (("left by others", strange), ("gone", gone), ("changed", changed)):
        print(f"  {word}: {len(paths)}", *paths[:_SHOWN], sep="\n    ")
    _expect(not [path for path in left if "acucleo" in path.lower()], "something of the program is left")
    _expect(not gone, "files of the base system are gone")
    kept = [path for path in after if path.startswith(f"/home/{PERSON}/") and "acucleo-desktop" in path]
    _expect(any(path.endswith("ledger.sqlite3") for path in kept), "the person's ledger is not there any more")
    print(f"  kept of the person's own: {len(kept)} files and folders below /home/{PERSON}")


# From source


def try_source(base: BareRoot, options: argparse.Namespace, screen: Screen) -> dict[str, str]:
    """Run what the README says in a system that has only Python; return what was measured.

    Raises:
        RootStopped: a command in the bare system failed.
    """
    root = base.copy(options.work / "source")
    free = size_of(root.path)
    step("a system with Python, and this repository")
    root.install("python3")
    root.run("apt-get", "clean")
    with_python = size_of(root.path)
    folder = "/root/acucleo"
    _check_out(root.path / folder.removeprefix("/"))
    environment = _way_to_packages(root)
    step("python3 run.py demo --headless")
    began = time.monotonic()
    said = root.run("python3", f"{folder}/run.py", "demo", "--headless", environment=environment)
    print("\n".join(f"    {line}" for line in said.splitlines()[-6:]))
    first = time.monotonic() - began
    began = time.monotonic()
    root.run("python3", f"{folder}/run.py", "demo", "--headless", environment=environment)
    again = time.monotonic() - began
    step("python3 run.py demo, on the screen")
    python = f"{folder}/.venv/bin/python"
    _window_seen(root, screen, ["python3", f"{folder}/run.py", "demo"], "root", "source-demo", environment, wait=600)
    root.run("apt-get", "clean")
    measured = {
        "on disk": _megabytes(size_of(root.path / folder.removeprefix("/"))),
        "on disk with all it brings from the system": _megabytes(size_of(root.path) - free),
        "`acucleo --version`": _told(_starts(root, f"{folder}/.venv/bin/acucleo", "--version", user="root")),
        "`acucleo practice demo`": f"{again:.1f} s",
        "first `run.py demo --headless`, which installs": f"{first:.0f} s",
    }
    print(f"  Python itself: {_megabytes(with_python - free)}")
    measured |= _windows(root, screen, [python, "-m", "acucleo_desktop"], "root", "source", {"PYTHONPATH": folder})
    words = [] if options.whole else ["tests/x12", "-x", "-q"]
    step(" ".join(["python3 run.py test", *words]))
    said = root.run("python3", f"{folder}/run.py", "test", *words, environment=environment)
    print("\n".join(f"    {line}" for line in said.splitlines()[-6:]))
    return measured


def _check_out(folder: Path) -> None:
    """Put the repository's files there as they stand now, as a clone would have them."""
    folder.mkdir(parents=True)
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=contents.ROOT,
        check=True,
        capture_output=True,
    ).stdout
    names = [name for name in listed.decode().split("\0") if name and (contents.ROOT / name).is_file()]
    with tempfile.TemporaryFile() as file:
        with tarfile.open(fileobj=file, mode="w") as packed:
            for name in names:
                packed.add(contents.ROOT / name, name)
        file.seek(0)
        with tarfile.open(fileobj=file) as packed:
            packed.extractall(folder, filter="data")


def _way_to_packages(root: BareRoot) -> dict[str, str]:
    """Let pip reach its index as this machine's does: certificates and index, where they are set."""
    found: dict[str, str] = {}
    bundle = os.environ.get("PIP_CERT") or os.environ.get("SSL_CERT_FILE") or ""
    if bundle and Path(bundle).is_file():
        target = root.path / "etc" / "machine-certificates.pem"
        target.write_bytes(Path(bundle).read_bytes())
        found["PIP_CERT"] = "/etc/machine-certificates.pem"
    for name in ("PIP_INDEX_URL", "PIP_DEFAULT_TIMEOUT"):
        if name in os.environ:
            found[name] = os.environ[name]
    return found


# Starts


Times = list[tuple[float, float]]
"""Seconds until it was there, and seconds of the processor until it had ended, of each start."""


def _starts(root: BareRoot, *words: str, user: str = PERSON) -> Times:
    """Return the times of some starts of a command, the first left out."""
    found: Times = []
    for _ in range(STARTS + 1):
        began = time.monotonic()
        with subprocess.Popen(root.words(*words, user=user), stdout=subprocess.DEVNULL) as program:
            _, status, usage = os.wait4(program.pid, 0)
            program.returncode = os.waitstatus_to_exitcode(status)
        _expect(program.returncode == 0, f"{' '.join(words)} ended with {program.returncode}")
        found.append((time.monotonic() - began, usage.ru_utime + usage.ru_stime))
    return found[1:]


def _windows(
    root: BareRoot, screen: Screen, program: list[str], user: str, name: str, environment: dict[str, str] | None = None
) -> dict[str, str]:
    """Start the window some times, set up and in the practice world; return the times until it is painted."""
    found = {}
    for kind, more in (("first run", []), ("practice world", ["--practice"])):
        slug = kind.replace(" ", "-")
        command = [*program, *more, "--home", f"/tmp/window-{slug}"]
        seen = [_window_seen(root, screen, command, user, f"{name}-{slug}", environment) for _ in range(STARTS + 1)]
        found[f"window painted, {kind}"] = _told(seen[1:])
    _window_seen(root, screen, [*program, "--practice"], user, f"{name}-usual-home", environment)
    return found


def _window_seen(
    root: BareRoot,
    screen: Screen,
    command: list[str],
    user: str,
    picture: str,
    environment: dict[str, str] | None = None,
    wait: int = 120,
) -> tuple[float, float]:
    """Start a window, wait until it is painted, close it; return the seconds from the start, and of the processor.

    Raises:
        Surprise: it was not seen, or did not end with 0 after it was closed.
    """
    around = {"DISPLAY": screen.display, "QT_QPA_PLATFORM": "xcb", **(environment or {})}
    began = time.monotonic_ns()
    with tempfile.TemporaryFile() as output:
        words = root.words(*command, user=user, environment=around)
        with subprocess.Popen(words, stdout=output, stderr=subprocess.STDOUT) as program:
            try:
                seen = screen.watch("Acucleo Desktop", picture, wait, lambda: _has_ended(program.pid))
                usage = _end(program, wait)
            except RootStopped as trouble:
                program.kill()
                output.seek(0)
                raise Surprise(f"{' '.join(command)}: {trouble}\n{output.read().decode()[-3000:]}") from trouble
        output.seek(0)
        said = output.read().decode().strip()
    _expect(program.returncode == 0, f"{' '.join(command)} ended with {program.returncode}: {said[-3000:]}")
    if said:
        print(f"    {Path(command[0]).name} said: {said[-500:]}")
    return (int(seen["at"]) - began) / 1e9, usage


def _has_ended(pid: int) -> bool:
    return os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None


def _end(program: subprocess.Popen[bytes], patience: int) -> float:
    """Wait for the end of a program; return the seconds of the processor that it took with all of its children."""
    last = time.monotonic() + patience
    while not _has_ended(program.pid):
        if time.monotonic() > last:
            raise RootStopped("it was closed and did not end")
        time.sleep(0.02)
    _, status, usage = os.wait4(program.pid, 0)
    program.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime


# Words


def _expect(so: bool, words: str) -> None:
    if not so:
        raise Surprise(words)


def _told(times: Times) -> str:
    seconds, processor = (statistics.median(each) for each in zip(*times, strict=True))
    return f"{seconds:.2f} s ({processor:.2f} s)"


def _megabytes(number: int) -> str:
    return f"{number / 1_000_000:.0f} MB"


def _table(rows: list[tuple[str, str, str]], suite: str) -> str:
    lines = [f"| on {suite} | package | from source |", "| --- | --- | --- |"]
    return "\n".join([*lines, *(f"| {' | '.join(row)} |" for row in rows)])


def _put_between(path: Path, table: str) -> None:
    text = path.read_text("utf-8")
    pattern = re.compile(f"{re.escape(MARKS[0])}.*?{re.escape(MARKS[1])}", re.DOTALL)
    path.write_text(pattern.sub(lambda _: f"{MARKS[0]}\n{table}\n{MARKS[1]}", text), "utf-8")


if __name__ == "__main__":
    raise SystemExit(main())
