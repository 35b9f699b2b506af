"""A bare Debian in a folder: nothing but the base system, to try an installation in as on an empty computer."""

from __future__ import annotations

import hashlib
import os
import shutil
import stat
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

PERSON = "clerk"
_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
_PROXIES = ("http_proxy", "https_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY")
# With mounts of its own for each command, nothing has to be unmounted afterwards, whatever happens.
_ENTER = """
mount --make-rprivate /
mount -t proc proc "$0/proc"
mount -t tmpfs tmpfs "$0/dev"
for node in null zero random urandom full tty; do touch "$0/dev/$node"; mount --bind "/dev/$node" "$0/dev/$node"; done
mkdir "$0/dev/shm" "$0/dev/pts"
mount -t tmpfs tmpfs "$0/dev/shm"
mount -t devpts -o newinstance,ptmxmode=0666 devpts "$0/dev/pts"
ln -s pts/ptmx "$0/dev/ptmx"
ln -s /proc/self/fd "$0/dev/fd"
exec chroot "$@"
"""


class RootStopped(Exception):
    """A step in or around the bare system did not work; the text says which and what was said."""


@dataclass(frozen=True, slots=True)
class BareRoot:
    """One bare system.

    Attributes:
        path: its root folder.
        suite: the release of Debian, such as `bookworm`.
    """

    path: Path
    suite: str

    @classmethod
    def make(cls, path: Path, suite: str) -> BareRoot:
        """Return the base system of a release in a folder; made when it is not there yet.

        Raises:
            RootStopped: debootstrap is missing or stopped.
        """
        if (path / "etc" / "debian_version").exists():
            return cls(path, suite)
        if not shutil.which("debootstrap"):
            raise RootStopped("debootstrap is not installed here: apt-get install debootstrap")
        mirror, sources = _sources(suite)
        unfinished = path.with_name(f"{path.name}.part")
        shutil.rmtree(unfinished, ignore_errors=True)
        done = subprocess.run(
            ["debootstrap", "--variant=minbase", suite, str(unfinished), mirror],
            check=False,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        if done.returncode:
            raise RootStopped("\n".join([*done.stdout.splitlines()[-15:], "debootstrap stopped."]))
        (unfinished / "etc" / "apt" / "sources.list").write_text(sources, "utf-8")
        _copy_way_out(unfinished)
        root = cls(unfinished, suite)
        root.run("apt-get", "update", "-qq")
        root.run("useradd", "--create-home", PERSON)
        unfinished.rename(path)
        return cls(path, suite)

    def copy(self, path: Path) -> BareRoot:
        """Return a copy of it in another folder, in place of what lies there."""
        shutil.rmtree(path, ignore_errors=True)
        subprocess.run(["cp", "-a", "--reflink=auto", str(self.path), str(path)], check=True)
        return BareRoot(path, self.suite)

    def words(self, *words: str, user: str = "root", environment: Mapping[str, str] | None = None) -> list[str]:
        """Return the command line that runs a command in it.

        Args:
            words: the command.
            user: who runs it there.
            environment: variables beside path, home and proxies.
        """
        home = "/root" if user == "root" else f"/home/{user}"
        given = {"PATH": _PATH, "HOME": home, "USER": user, "LC_ALL": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive"}
        given |= {name: os.environ[name] for name in _PROXIES if name in os.environ}
        given |= environment or {}
        shell = f'cd {home}; exec "$@"'
        inside = ["env", "-i", *(f"{name}={value}" for name, value in given.items()), "sh", "-c", shell, "sh", *words]
        entering = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-e", "-c", _ENTER]
        return [*entering, str(self.path), f"--userspec={user}:{user}", str(self.path), *inside]

    def run(
        self,
        *words: str,
        user: str = "root",
        environment: Mapping[str, str] | None = None,
        codes: tuple[int, ...] = (0,),
    ) -> str:
        """Run a command in it; return what it printed.

        Raises:
            RootStopped: it ended with another code than one of `codes`.
        """
        done = subprocess.run(
            self.words(*words, user=user, environment=environment),
            check=False,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
        )
        if done.returncode not in codes:
            said = "\n".join(done.stdout.splitlines()[-40:])
            raise RootStopped(f"{said}\n{' '.join(words)} ended with {done.returncode} in the bare system.")
        return done.stdout

    def install(self, *packages: str) -> None:
        """Install packages or package files of the bare system without what is only recommended."""
        self.run("apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages)

    def files(self) -> dict[str, str]:
        """Return every path in it with what it is: a folder, a link with its target, a file with its checksum."""
        found: dict[str, str] = {}
        for folder, inner, names in os.walk(self.path):
            found[_inside(self.path, Path(folder))] = "folder"
            links = [name for name in inner if (Path(folder) / name).is_symlink()]
            for name in (*names, *links):
                path = Path(folder) / name
                found[_inside(self.path, path)] = _described(path)
        return found


def _inside(root: Path, path: Path) -> str:
    return "/" + path.relative_to(root).as_posix().removeprefix(".")


def _described(path: Path) -> str:
    if path.is_symlink():
        return f"link to {path.readlink()}"
    if not stat.S_ISREG(path.stat().st_mode):
        return "device"
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16]


def _sources(suite: str) -> tuple[str, str]:
    """Return mirror and source list for a release, from where this machine gets its own packages.

    Raises:
        RootStopped: this machine's lists name no mirror of Debian.
    """
    said = subprocess.run(
        ["apt-get", "indextargets", "--format", "$(ORIGIN)\t$(RELEASE)\t$(REPO_URI)\t$(COMPONENT)"],
        check=False,
        capture_output=True,
        text=True,
    ).stdout
    rows = sorted({tuple(line.split("\t")) for line in said.splitlines() if line.startswith("Debian\t")})
    own = min((row[1] for row in rows), key=len, default="")
    lines = [f"deb {uri} {release.replace(own, suite, 1)} {component}" for _, release, uri, component in rows]
    if not lines:
        raise RootStopped("The package lists of this machine name no mirror of Debian: apt-get update")
    return next(row[2] for row in rows if row[1] == own), "\n".join(lines) + "\n"


def _copy_way_out(root: Path) -> None:
    """Let the bare system reach the mirror in the way this machine does: names, proxies, certificates."""
    for name in ("etc/resolv.conf", "etc/hosts"):
        source = Path("/") / name
        if source.exists():
            (root / name).write_bytes(source.read_bytes())
    said = subprocess.run(["apt-config", "dump", "Acquire"], check=False, capture_output=True, text=True).stdout
    ways = [line for line in said.splitlines() if line.lower().startswith(("acquire::http", "acquire::https"))]
    (root / "etc" / "apt" / "apt.conf.d" / "80way-out").write_text("\n".join(ways) + "\n", "utf-8")
