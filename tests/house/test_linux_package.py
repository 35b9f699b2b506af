"""What is built for Linux: the entry of the desktop, icon, AppStream file, manual pages, what the package says."""

from __future__ import annotations

import configparser
import ctypes
import gzip
import hashlib
import re
import shutil
import subprocess
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import click
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from acucleo_desktop import __version__
from acucleo_desktop.app import command_line
from acucleo_desktop.cli.main import main
from acucleo_desktop.home import _PORTABLE
from acucleo_desktop.ui.start import DESKTOP_ENTRY, NAME, qt_application
from tests.support.installer_modules import installer_modules

ROOT = Path(__file__).resolve().parents[2]
INSTALLER = ROOT / "installer"
LINUX = INSTALLER / "linux"
EPOCH = 1_790_000_000
MAIN_CATEGORIES = {"AudioVideo", "Development", "Education", "Game", "Graphics", "Network", "Office", "Science"}


@pytest.fixture(scope="module")
def installer() -> Iterator[dict[str, ModuleType]]:
    """The modules of the installer, which stand beside each other and not in a package."""
    names: tuple[str, ...] = (
        "contents",
        "place",
        "build",
        "build_folder",
        "build_debian",
        "build_portable",
        "linux.libraries",
        "linux.bundled",
        "linux.pictures",
    )
    names += ("linux.search_paths", "linux.manuals", "linux.releases", "linux.bare_root", "try_debian")
    with installer_modules(*names) as modules:
        yield {name.rpartition(".")[2]: module for name, module in modules.items()}


def entry() -> configparser.ConfigParser:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # keys are told apart by their letters
    parser.read(LINUX / f"{DESKTOP_ENTRY}.desktop", "utf-8")
    return parser


def test_the_desktop_entry_starts_the_window_under_its_name_and_icon() -> None:
    main_part = entry()["Desktop Entry"]
    assert (main_part["Type"], main_part["Name"], main_part["Exec"]) == ("Application", NAME, DESKTOP_ENTRY)
    assert main_part["Icon"] == main_part["StartupWMClass"] == DESKTOP_ENTRY
    assert len(MAIN_CATEGORIES & set(main_part["Categories"].split(";"))) == 1, "one place in the menu"
    for key in ("Categories", "Keywords", "Keywords[es]", "Actions"):
        assert main_part[key].endswith(";"), f"{key} is a list"
    for key in ("GenericName", "Comment", "Keywords"):
        assert main_part[f"{key}[es]"]


def test_every_action_of_the_desktop_entry_is_an_option_of_the_program() -> None:
    parser = entry()
    actions = [word for word in parser["Desktop Entry"]["Actions"].split(";") if word]
    assert actions
    for action in actions:
        part = parser[f"Desktop Action {action}"]
        program, *options = part["Exec"].split()
        assert program == DESKTOP_ENTRY
        command_line().parse_args(options)
        assert part["Name"] != part["Name[es]"]


def test_the_window_is_found_by_its_desktop_entry_and_has_the_icon(qapp: QApplication) -> None:
    app = qt_application(__version__)
    assert app.desktopFileName() == entry()["Desktop Entry"]["Icon"]
    assert app.windowIcon().pixmap(48, 48).toImage().pixelColor(24, 4).alpha() == 255


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="the checker of desktop entries is not here")
def test_the_checker_of_desktop_entries_finds_nothing() -> None:
    words = ["desktop-file-validate", str(LINUX / f"{DESKTOP_ENTRY}.desktop")]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


def test_the_appstream_file_names_entry_programs_and_the_present_version(installer: dict[str, ModuleType]) -> None:
    root = ET.fromstring(installer["build_debian"].metainfo(EPOCH))
    assert root.findtext("id") == installer["build_debian"].COMPONENT
    assert root.findtext("launchable") == f"{DESKTOP_ENTRY}.desktop"
    assert {part.text for part in root.iter("binary")} == set(installer["contents"].PROGRAMS)
    releases = list(root.iter("release"))
    assert releases[0].get("version") == __version__
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", releases[0].get("date") or "")
    said = [part for part in root.iter() if part.tag in {"summary", "p", "li"}]
    spanish = [part for part in said if "{http://www.w3.org/XML/1998/namespace}lang" in part.attrib]
    assert len(spanish) * 2 == len(said), "every sentence stands there in both languages"


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="the checker of AppStream files is not here")
def test_the_checker_of_appstream_files_finds_nothing(installer: dict[str, ModuleType], tmp_path: Path) -> None:
    path = tmp_path / f"{installer['build_debian'].COMPONENT}.metainfo.xml"
    path.write_text(installer["build_debian"].metainfo(EPOCH), "utf-8")
    words = ["appstreamcli", "validate", "--no-net", "--pedantic", str(path)]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert not re.search(r"^[EWIP]: ", done.stdout, re.MULTILINE), done.stdout


def commands_of(group: click.Group, path: str) -> Iterator[tuple[str, click.Command]]:
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands_of(command, f"{path} {name}")
        else:
            yield f"{path} {name}", command


def shown(page: str, tmp_path: Path) -> str:
    """Return a manual page as a reader sees it, on one line; what troff complains of is a failure."""
    path = tmp_path / "page.1"
    path.write_text(page, "utf-8")
    if shutil.which("man") is None:
        page = re.sub(r"^\.BR (\S+) (\(\d\))", r"\1\2", page, flags=re.MULTILINE)
        return re.sub(r"\\[-&:]|\\f[BIR]", lambda found: "-" if found[0] == r"\-" else "", page).replace("\n", " ")
    words = ["man", "--warnings", "-E", "UTF-8", "-l", str(path)]
    environment = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "MANWIDTH": "1000", "MANROFFSEQ": ""}
    done = subprocess.run(words, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return re.sub(r"\s+", " ", re.sub(".\b", "", done.stdout))


def test_the_manual_page_names_every_command_and_every_option(installer: dict[str, ModuleType], tmp_path: Path) -> None:
    text = shown(installer["manuals"].manual_of_command_line(main, __version__, EPOCH), tmp_path)
    found = list(commands_of(main, "acucleo"))
    assert len(found) > 40
    for path, command in found:
        assert f"{path} [OPTIONS]" in text, path
        for parameter in command.params:
            if isinstance(parameter, click.Option) and not parameter.hidden:
                assert parameter.opts[-1] in text, f"{path} {parameter.opts}"
    assert __version__ in text
    assert "acucleo-desktop(1)" in text


def test_the_manual_page_of_the_window_names_every_option(installer: dict[str, ModuleType], tmp_path: Path) -> None:
    text = shown(installer["manuals"].manual_of_window(command_line(), __version__, EPOCH), tmp_path)
    options = set(re.findall(r"--[a-z]+", command_line().format_help()))
    assert options == set(re.findall(r"--[a-z]+", text))


def test_text_that_troff_would_obey_is_written_as_it_stands(installer: dict[str, ModuleType]) -> None:
    @click.command(help=".so /etc/passwd\n\n'quoted' a\\b --c")
    def odd() -> None: ...

    page = installer["manuals"].manual_of_command_line(click.Group("acucleo", {"odd": odd}), "1", EPOCH)
    assert r"\&.so /etc/passwd" in page
    assert r"\&'quoted' a\eb \-\-c" in page


def test_the_changelog_becomes_one_of_debian(installer: dict[str, ModuleType], tmp_path: Path) -> None:
    releases = installer["releases"]
    text = "# C\n\n## [1.2.0] - unreleased\n\n### Added\n\n- One `two`\n  three, see [there](x.md).\n- *Four*.\n\n"
    text += "## [1.1.0] - 2026-03-04\n\n### Fixed\n\n- Five.\n"
    read = releases.read_releases(text)
    assert [release.version for release in read] == ["1.2.0", "1.1.0"]
    assert read[0].changes == ("Added: One two three, see there.", "Added: Four.")
    made = releases.debian_changelog("p", read, "A B <a@b.c>", EPOCH)
    assert made.startswith("p (1.2.0) unstable; urgency=medium\n\n  * Added: One two three, see there.\n")
    assert made.endswith(" -- A B <a@b.c>  Wed, 04 Mar 2026 12:00:00 +0000\n")
    assert 'version="1.1.0" date="2026-03-04" type="stable"' in releases.appstream_releases(read, EPOCH)
    with pytest.raises(ValueError, match="no release"):
        releases.read_releases("# C\n")
    assert installer["build_debian"].told_releases()[0].version == __version__


@pytest.mark.skipif(shutil.which("dpkg-parsechangelog") is None, reason="Debian's reader of changelogs is not here")
def test_debian_reads_the_changelog(installer: dict[str, ModuleType], tmp_path: Path) -> None:
    made = installer["releases"].debian_changelog("p", installer["build_debian"].told_releases(), "A <a@b.c>", EPOCH)
    (tmp_path / "changelog").write_text(made, "utf-8")
    words = ["dpkg-parsechangelog", "-l", str(tmp_path / "changelog"), "-S", "Version"]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.stderr) == (__version__, "")


def test_the_list_of_needed_packages_is_read_and_refused(installer: dict[str, ModuleType]) -> None:
    libraries = installer["libraries"]
    assert libraries.parse("libc6 (>= 2.34), libx11-6 | libx11-6t64 (>= 1:2)") == [
        "libc6 (>= 2.34)",
        "libx11-6 | libx11-6t64 (>= 1:2)",
    ]
    for wrong in ("libc6 (2.34)", "Libc6", "libc6 (>= 2.34", "lib c6"):
        with pytest.raises(ValueError, match="no item"):
            libraries.parse(wrong)
    assert libraries.with_new_name("libglib2.0-0 (>= 2.12)") == "libglib2.0-0 (>= 2.12) | libglib2.0-0t64 (>= 2.12)"
    assert libraries.with_new_name("libc6 (>= 2.34)") == "libc6 (>= 2.34)"
    for name in libraries.READ_AT_RUN_TIME:
        assert libraries.parse(name) == [name]


@pytest.mark.skipif(shutil.which("dpkg-shlibdeps") is None, reason="Debian's finder of needed packages is not here")
def test_libraries_of_the_system_are_told_by_their_bytes_and_named_as_needed(
    installer: dict[str, ModuleType], tmp_path: Path
) -> None:
    libraries = installer["libraries"]
    system = next(path for name, path in libraries._system_libraries().items() if name == "libz.so.1")
    folder = tmp_path / "usr" / "lib" / "p"
    inner = folder / libraries.INNER
    inner.mkdir(parents=True)
    (inner / "libz.so.1").write_bytes(system.read_bytes())
    (inner / "libm.so.6").write_bytes(system.read_bytes())
    assert libraries.own_of_system(folder) == {inner / "libz.so.1": "zlib1g"}
    assert libraries.orphans(folder) == [inner / "libm.so.6", inner / "libz.so.1"], "nothing loads them"
    (inner / "libz.so.1").unlink()
    (inner / "program").write_bytes(Path("/bin/true").read_bytes())
    assert libraries.missing(folder) == []
    needed = libraries.needed_packages(folder)
    assert any(item.startswith("libc6 (>= ") for item in needed)
    assert {"ca-certificates", "tzdata"} <= set(needed)
    assert libraries.parse(", ".join(needed)) == needed


@pytest.mark.skipif(shutil.which("cc") is None, reason="no compiler is here")
def test_search_paths_of_the_building_machine_are_forgotten(installer: dict[str, ModuleType], tmp_path: Path) -> None:
    (tmp_path / "x.c").write_text("int lib(void) { return 7; }\n", "utf-8")
    for name, path in (("far.so", "/home/somebody/lib"), ("near.so", "$ORIGIN/../lib")):
        words = ["cc", "-shared", "-fPIC", "-o", name, "x.c", f"-Wl,-rpath,{path}"]
        subprocess.run(words, cwd=tmp_path, check=True)
    near = (tmp_path / "near.so").read_bytes()
    forget = installer["search_paths"].forget
    assert forget(tmp_path / "far.so") == ["/home/somebody/lib"]
    assert forget(tmp_path / "far.so") == []
    assert forget(tmp_path / "near.so") == []
    assert forget(tmp_path / "x.c") == []
    assert (tmp_path / "near.so").read_bytes() == near
    assert b"somebody" not in (tmp_path / "far.so").read_bytes()
    assert ctypes.CDLL(str(tmp_path / "far.so")).lib() == 7


def test_both_programs_are_one_file_where_they_are_the_same(installer: dict[str, ModuleType], tmp_path: Path) -> None:
    place = installer["place"]
    first, second = (place.put(tmp_path / name, b"program") for name in installer["contents"].PROGRAMS)
    assert place.size_of(tmp_path) == 14
    place.share_programs(tmp_path)
    assert first.samefile(second)
    assert place.size_of(tmp_path) == 7
    second.unlink()
    second.write_bytes(b"another")
    place.share_programs(tmp_path)
    assert not first.samefile(second)


def test_the_files_of_a_system_are_told_by_kind_and_content(installer: dict[str, ModuleType], tmp_path: Path) -> None:
    root = installer["bare_root"].BareRoot(tmp_path, "bookworm")
    (tmp_path / "etc").mkdir()
    (tmp_path / "etc" / "a").write_bytes(b"1")
    (tmp_path / "etc" / "gone").symlink_to("/nowhere")
    (tmp_path / "lib").symlink_to("etc")
    before = root.files()
    assert before["/etc"] == "folder"
    assert before["/etc/gone"] == "link to /nowhere"
    assert before["/lib"] == "link to etc"
    assert not any(path.startswith("/lib/") for path in before)
    (tmp_path / "etc" / "a").write_bytes(b"2")
    assert {path for path, what in root.files().items() if before[path] != what} == {"/etc/a"}


def test_what_was_tried_is_put_between_its_marks(installer: dict[str, ModuleType], tmp_path: Path) -> None:
    tried = installer["try_debian"]
    page = tmp_path / "README.md"
    page.write_text(f"a\n{tried.MARKS[0]}\nold\n{tried.MARKS[1]}\nb\n", "utf-8")
    tried._put_between(page, tried._table([("on disk", "1 MB", r"\2 MB")], "bookworm"))
    assert "old" not in page.read_text("utf-8")
    assert "\n| on disk | 1 MB | \\2 MB |\n" in page.read_text("utf-8")
    readme = (INSTALLER / "README.md").read_text("utf-8")
    assert all(readme.count(mark) == 1 for mark in tried.MARKS)


def test_everything_built_in_is_named_with_owner_and_licence(installer: dict[str, ModuleType]) -> None:
    parts = installer["bundled"].bundled()
    names = {part.name for part in parts}
    assert {"pyside6-essentials", "paramiko", "click", "certifi", "pydantic-core"} <= names
    assert not {"pytest", "hatchling", "pyinstaller"} & names
    for part in parts:
        assert part.licence not in {"", "other"}, part.name
        assert all(owner.strip() and "<copyright" not in owner for owner in part.owners), part.name
    text = installer["bundled"].debian_copyright(parts, (ROOT / "LICENSE").read_text("utf-8"))
    stanzas = text.split("\n\n")
    assert stanzas[0].startswith("Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/")
    assert all(stanza.startswith("Files: ") for stanza in stanzas[1:])
    assert "/usr/share/common-licenses/LGPL-3" in next(stanza for stanza in stanzas if "pyside6" in stanza)
    assert all(f"Files: bundled/{part.name}/*\n" in text for part in parts)


@pytest.mark.qt_log_ignore("Cannot read file")
def test_the_icon_is_painted_in_every_size(installer: dict[str, ModuleType], qapp: QApplication) -> None:
    drawing = ROOT / "resources" / "program" / f"{DESKTOP_ENTRY}.svg"
    for size in installer["pictures"].SIZES:
        data = installer["pictures"].picture(drawing, size)
        image = QImage.fromData(data)
        assert (image.width(), image.height()) == (size, size)
        assert image.pixelColor(size // 2, size // 8).name() == "#3d4ec6"
        assert image.pixelColor(0, 0).alpha() < 255, "its corners are round"
        assert data == installer["pictures"].picture(drawing, size)
    with pytest.raises(ValueError, match="no SVG"):
        installer["pictures"].picture(ROOT / "LICENSE", 16)


def test_checksums_are_those_of_the_usual_tools(installer: dict[str, ModuleType], tmp_path: Path) -> None:
    for name, content in (("b/two", b"2"), ("a", b"1")):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    place = installer["place"]
    files = place.files_below(tmp_path)
    sums = place.checksums(files, tmp_path)
    assert sums == f"{hashlib.sha256(b'1').hexdigest()}  a\n{hashlib.sha256(b'2').hexdigest()}  b/two\n"
    if shutil.which("sha256sum"):
        done = subprocess.run(
            ["sha256sum", "-c"], cwd=tmp_path, input=sums, text=True, check=False, capture_output=True
        )
        assert done.returncode == 0, done.stderr
    assert place.checksums(files, tmp_path, "md5").startswith(hashlib.md5(b"1", usedforsecurity=False).hexdigest())


def test_the_same_input_is_packed_to_the_same_bytes(
    installer: dict[str, ModuleType], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = installer["place"]
    assert installer["build_debian"].packed("text") == installer["build_debian"].packed("text")
    assert gzip.decompress(installer["build_debian"].packed("text")) == b"text"
    made = []
    for number in (1, 2):
        output = tmp_path / str(number)
        program = place.put(output / "acucleo-desktop" / "acucleo", b"\x7fELF program", 0o700)
        place.put(output / "acucleo-desktop" / "_internal" / "libx.so.6", b"\x7fELF library", 0o600)
        assert place.is_program(program)
        here = place.Place(output, tmp_path / "work", __version__, EPOCH)
        made += installer["build_portable"].build(here)
    assert made[0].read_bytes() == made[1].read_bytes()
    with tarfile.open(made[0]) as packed:
        members = {Path(member.name).name: member for member in packed.getmembers()}
    assert _PORTABLE in members
    assert {name: oct(members[name].mode) for name in ("acucleo", "libx.so.6", _PORTABLE)} == {
        "acucleo": "0o755",
        "libx.so.6": "0o644",
        _PORTABLE: "0o644",
    }
    assert {(member.mtime, member.uname, member.uid) for member in members.values()} == {(EPOCH, "root", 0)}
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "123")
    assert place.epoch() == 123


def test_every_target_has_its_script_and_every_named_file_is_there(installer: dict[str, ModuleType]) -> None:
    for module, systems, _ in installer["build"].TARGETS.values():
        assert (INSTALLER / f"{module}.py").is_file()
        assert set(systems) <= {"linux", "win32", "darwin"}
    named = re.findall(r"SPECPATH\}/([\w.]+)", (INSTALLER / "acucleo-desktop.spec").read_text("utf-8"))
    assert len(named) > 1
    for name in (*named, "portable.txt", "linux/lintian-overrides", "linux/window_watch.py"):
        assert (INSTALLER / name).is_file(), name


def test_each_override_of_the_package_checker_has_its_reason() -> None:
    reason = False
    overrides = 0
    for line in (LINUX / "lintian-overrides").read_text("utf-8").splitlines():
        if line.startswith("#"):
            reason = True
        elif line.strip():
            assert reason, f"{line} stands without a reason"
            overrides += 1
        else:
            reason = False
    assert overrides == 0 or reason


def test_two_environments_give_the_same_folder(installer: dict[str, ModuleType], tmp_path: Path) -> None:
    """A list of files names the scripts of the environment, whose first line says where that environment was."""
    folders = [tmp_path / "one", tmp_path / "two"]
    for number, folder in enumerate(folders):
        record = folder / "_internal" / "flask-3.dist-info" / "RECORD"
        record.parent.mkdir(parents=True)
        record.write_bytes(b"../../../bin/flask,sha256=%d,221\r\nflask/app.py,sha256=a,1\r\n" % number)
        order = ("b.pyc", "a.pyc") if number else ("a.pyc", "b.pyc")
        with zipfile.ZipFile(folder / "base_library.zip", "w") as archive:
            for name in order:
                archive.writestr(zipfile.ZipInfo(name), name)
        installer["build_folder"].put_in_order(folder)
        installer["build_folder"].leave_out_scripts(folder)
        assert record.read_bytes() == b"flask/app.py,sha256=a,1\r\n"
    archives = [(folder / "base_library.zip").read_bytes() for folder in folders]
    assert archives[0] == archives[1]
