"""The Debian package: the built folder in /usr/lib, both commands, an entry with icon for the desktop, manual pages.

No script runs when it is installed or removed: what has to be made anew then (menus, icon caches, manual index) is
done by the triggers of the packages that own it. Removal takes every file of the package and nothing of a home.
"""

from __future__ import annotations

import gzip
import os
import shutil
import sys
from pathlib import Path

import contents
from place import Place, checksums, files_below, make_alike, put, run, share_programs, size_of

sys.path.insert(0, str(contents.ROOT))  # the program's own command lines, for their manual pages

from linux import bundled, libraries, manuals, pictures, releases

HERE = contents.ROOT / "installer" / "linux"
COMPONENT = "com.acucleo.desktop"
_DRAWING = contents.ROOT / "resources" / "program" / f"{contents.NAME}.svg"
_KIB = 1024
_CONTROL = """Package: {name}
Version: {version}
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {size}
Depends: {depends}
Recommends: xdg-utils
Suggests: gnome-keyring | kwalletmanager
Section: misc
Priority: optional
Description: X12 trade between Acumatica ERP and Cleo Integration Cloud
 Acucleo Desktop takes X12 documents from a mailbox at Cleo Integration Cloud
 to Acumatica ERP and back. Orders, invoices, answers and ship notices are
 checked before they are written; each one that stops says what, where, why
 and what to do. Nothing is sent or written twice, and nothing is lost.
 .
 The package has the window (acucleo-desktop), the command line (acucleo) and
 a practice world with partners who answer, so that everything can be tried
 without any connection.
"""


def build(place: Place) -> list[Path]:
    """Build the package of the built folder; return it and the checksums beside it.

    Raises:
        BuildStopped: a tool of Debian is missing or refuses.
    """
    root = place.fresh("debian")
    program = root / "usr" / "lib" / contents.NAME
    shutil.copytree(place.folder, program, symlinks=True)
    share_programs(program)
    for library, owner in libraries.own_of_system(program).items():
        print(f"  {library.name} comes from {owner}")
        library.unlink()
    place_commands(root)
    place_desktop_parts(root, place)
    place_documents(root, place)
    architecture = run("dpkg", "--print-architecture").strip()
    depends = libraries.needed_packages(program)
    control = _CONTROL.format(
        name=contents.NAME,
        version=place.version,
        architecture=architecture,
        maintainer=maintainer(),
        size=-(-size_of(root) // _KIB),
        depends=", ".join(depends),
    )
    sums = checksums([path for path in files_below(root) if not path.is_symlink()], root, "md5")
    put(root / "DEBIAN" / "control", control)
    put(root / "DEBIAN" / "md5sums", sums)
    make_alike(root, place.epoch)
    package = place.output / f"{contents.NAME}_{place.version}_{architecture}.deb"
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(place.epoch)}
    run("dpkg-deb", "--root-owner-group", "-Zxz", "--build", root, package, environment=environment)
    return [package]


def maintainer() -> str:
    """Return who builds the package, by the variables that Debian's own tools read; else a place holder."""
    name = os.environ.get("DEBFULLNAME", "The Acucleo Desktop developers")
    return f"{name} <{os.environ.get('DEBEMAIL', 'nobody@acucleo-desktop.invalid')}>"


def place_commands(root: Path) -> None:
    """Put both commands where a shell finds them."""
    folder = root / "usr" / "bin"
    folder.mkdir(parents=True)
    for command in contents.PROGRAMS:
        (folder / command).symlink_to(f"../lib/{contents.NAME}/{command}")


def place_desktop_parts(root: Path, place: Place) -> None:
    """Put what menus, software centres and window bars show of the program."""
    share = root / "usr" / "share"
    entry = f"{contents.NAME}.desktop"
    put(share / "applications" / entry, (HERE / entry).read_text("utf-8"))
    put(share / "metainfo" / f"{COMPONENT}.metainfo.xml", metainfo(place.epoch))
    icons = share / "icons" / "hicolor"
    for size in pictures.SIZES:
        put(icons / f"{size}x{size}" / "apps" / f"{contents.NAME}.png", pictures.picture(_DRAWING, size))
    put(icons / "scalable" / "apps" / _DRAWING.name, _DRAWING.read_bytes())


def metainfo(epoch: int) -> str:
    """Return the AppStream file with the releases of the changelog."""
    text = (HERE / f"{COMPONENT}.metainfo.xml").read_text("utf-8")
    return text.replace("<releases/>", releases.appstream_releases(told_releases(), epoch))


def told_releases() -> list[releases.Release]:
    """Return the releases of CHANGELOG.md."""
    return releases.read_releases((contents.ROOT / "CHANGELOG.md").read_text("utf-8"))


def place_documents(root: Path, place: Place) -> None:
    """Put manual pages, copyright, changelog, and what the package checker is told with its reasons."""
    from acucleo_desktop.app import command_line
    from acucleo_desktop.cli.main import main

    share = root / "usr" / "share"
    pages = {
        "acucleo": manuals.manual_of_command_line(main, place.version, place.epoch),
        contents.NAME: manuals.manual_of_window(command_line(), place.version, place.epoch),
    }
    for name, page in pages.items():
        put(share / "man" / "man1" / f"{name}.1.gz", packed(page))
    documents = share / "doc" / contents.NAME
    licence = (contents.ROOT / "LICENSE").read_text("utf-8")
    put(documents / "copyright", bundled.debian_copyright(bundled.bundled(), licence))
    changes = releases.debian_changelog(contents.NAME, told_releases(), maintainer(), place.epoch)
    put(documents / "changelog.gz", packed(changes))
    overrides = (HERE / "lintian-overrides").read_text("utf-8")
    put(share / "lintian" / "overrides" / contents.NAME, overrides)


def packed(text: str) -> bytes:
    """Return a text as gzip writes it with -9n: no name, no date."""
    return gzip.compress(text.encode(), 9, mtime=0)
