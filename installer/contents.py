"""What goes into the installed program beside the modules that PyInstaller finds by following imports."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

NAME = "acucleo-desktop"
PROGRAMS = (NAME, "acucleo")
ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "acucleo_desktop"

# Pattern below the repository -> folder in the program, where the package looks for it at run time.
PATTERNS: tuple[tuple[str, str], ...] = (
    ("acucleo_desktop/ledger/migrations/[0-9]*.py", "acucleo_desktop/ledger/migrations"),
    ("acucleo_desktop/partners/templates/*.toml", "acucleo_desktop/partners/templates"),
    ("acucleo_desktop/x12/data/*.json", "acucleo_desktop/x12/data"),
    ("acucleo_desktop/x12/data/*.md", "acucleo_desktop/x12/data"),
    ("acucleo_desktop/x12/maps/004010/*.xml", "acucleo_desktop/x12/maps/004010"),
    ("acucleo_desktop/x12/maps/005010/*.xml", "acucleo_desktop/x12/maps/005010"),
    ("acucleo_desktop/practice/acumatica/data/*.json", "acucleo_desktop/practice/acumatica/data"),
    ("acucleo_desktop/py.typed", "acucleo_desktop"),
    ("resources/icons/*.svg", "acucleo_desktop/_resources/icons"),
    ("resources/program/*.svg", "acucleo_desktop/_resources/program"),
    ("resources/paper/*.html", "acucleo_desktop/_resources/paper"),
    ("resources/care/*", "acucleo_desktop/_resources/care"),
    ("resources/translations/*.qm", "acucleo_desktop/_resources/translations"),
    ("resources/translations/sentences.json", "acucleo_desktop/_resources/translations"),
    *(
        (f"docs/{name}.md", "acucleo_desktop/_resources/docs")
        for name in (
            *("acknowledgments", "acumatica-connection", "care", "cleo-connection", "errors", "findings", "matching"),
            *("partner-rules", "partner-writing", "retry-table", "roll-out"),
        )
    ),
    *(
        (f"docs/manual/{folder}", f"acucleo_desktop/_resources/docs/manual/{Path(folder).parent}")
        for folder in ("clerk/*", "es/*.md", "es/clerk/*", "es/it/*", "it/*", "pictures/*")
    ),
    ("LICENSE", "."),
)

# Imported by name at run time, or only by a migration, so that following imports does not find them.
HIDDEN_IMPORTS: tuple[str, ...] = (
    "keyring.backends.SecretService",
    "keyring.backends.kwallet",
    "keyring.backends.libsecret",
    "keyring.backends.macOS",
    "keyring.backends.Windows",
    "playhouse.migrate",
    "playhouse.migrations",
    "playhouse.sqlite_ext",
)

# Packages whose own files are read at run time. The maps that pyx12 brings stay out: ours are used.
DATA_PACKAGES: tuple[str, ...] = ("fontpkg_inter", "fontpkg_jetbrains_mono")

# Packages whose version is read from their metadata (the self-test and the support bundle print it).
METADATA: tuple[str, ...] = (
    *("PySide6-Essentials", "requests", "keyring", "pyx12", "peewee", "platformdirs", "pydantic"),
    *("cryptography", "click", "flask", "jinja2", "paramiko"),
)

# Under the LGPL, which lets a person put another version in their place: kept as files instead of in the archive.
REPLACEABLE: tuple[str, ...] = ("paramiko", "stdnum")

EXCLUDED_MODULES: tuple[str, ...] = (
    *("tkinter", "_tkinter", "test", "pytest", "_pytest", "pytestqt", "hypothesis", "coverage", "mypy", "ruff"),
    "readline",  # links the library of that name, which is under the GPL, and nothing here edits lines
    *("PIL", "numpy", "matplotlib", "setuptools", "pip", "pypdf", "time_machine"),
    *("PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtQuickWidgets", "PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets"),
    *("PySide6.QtDesigner", "PySide6.QtUiTools", "PySide6.QtSql", "PySide6.QtTest", "PySide6.QtXml"),
)

# Parts of Qt that nothing here loads, and with a plug-in the library that it alone needs: displays and desktops of no
# clerk (libqgtk3 would bring the whole of GTK along), drawing by OpenGL, TLS and the state of the network, which
# requests sees to, formats of pictures that no paper and no icon has. Fonts are found by the system's own library:
# another version reads its settings with warnings, and keeps tables of all fonts of its own in the person's folder.
UNWANTED_FILES: tuple[str, ...] = (
    *("libqgtk3", "libqeglfs", "libqvnc", "libqlinuxfb", "libqminimal", "libqvkkhrdisplay", "libgtk-3", "libgdk-3"),
    *("plugins/qmltooling", "plugins/egldeviceintegrations", "plugins/sqldrivers", "plugins/virtualkeyboard"),
    *("plugins/generic", "plugins/tls", "plugins/networkinformation", "plugins/xcbglintegrations"),
    *("plugins/vectorimageformats", "plugins/wayland-graphics-integration", "qtvirtualkeyboardplugin"),
    *("Qt6EglFS", "Qt6EglFs", "Qt6Quick", "Qt6Qml", "Qt6VirtualKeyboard", "Qt6OpenGL", "Qt6WaylandEgl"),
    *("QtQml.framework", "QtQuick.framework", "QtVirtualKeyboard.framework", "QtOpenGL.framework"),
    *("libfontconfig", "libfreetype"),
    *("libfullscreen-shell", "libivi-shell", "libqt-shell", "opengl32sw", "d3dcompiler"),
    *("imageformats/libqgif", "imageformats/libqicns", "imageformats/libqpdf", "imageformats/libqtga"),
    *("imageformats/libqtiff", "imageformats/libqwbmp", "imageformats/libqwebp"),
    *("imageformats/qgif", "imageformats/qicns", "imageformats/qpdf", "imageformats/qtga", "imageformats/qtiff"),
    *("imageformats/qwbmp", "imageformats/qwebp"),
)
# Qt's own words (those of its dialogs) for the languages of the window; the rest of its ninety files stays out.
_QT_WORDS = re.compile(r"PySide6/(?:Qt/)?translations/(?!qtbase_es\.qm$)")


def data_files() -> list[tuple[str, str]]:
    """Return the program's own data files as pairs of source file and target folder.

    Raises:
        FileNotFoundError: a pattern finds nothing, so that a moved folder stops the build.
    """
    found: list[tuple[str, str]] = []
    for pattern, folder in PATTERNS:
        paths = sorted(ROOT.glob(pattern))
        if not paths:
            raise FileNotFoundError(f"No file matches {pattern} below {ROOT}.")
        found += [(str(path), folder) for path in paths]
    return found


def zone_packages() -> tuple[str, ...]:
    """Return the package of time zones where this system has none of its own, as Windows."""
    return ("tzdata",) if importlib.util.find_spec("tzdata") is not None else ()


def version() -> str:
    """Return the program's version as its package says it."""
    match = re.search(r'^__version__ = "([^"]+)"$', (PACKAGE / "__init__.py").read_text("utf-8"), re.MULTILINE)
    if match is None:
        raise ValueError(f"{PACKAGE / '__init__.py'} names no version.")
    return match[1]


def is_wanted(target: str) -> bool:
    """Tell whether a library or plug-in that PyInstaller found belongs in the program.

    Args:
        target: path inside the program's folder.
    """
    plain = target.replace("\\", "/")
    return not any(word in plain for word in UNWANTED_FILES) and _QT_WORDS.search(plain) is None
