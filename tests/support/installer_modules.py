"""The modules of the installer, which stand beside each other and in no package, for the tests of one file."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

INSTALLER = Path(__file__).resolve().parents[2] / "installer"


@contextmanager
def installer_modules(*names: str) -> Iterator[dict[str, ModuleType]]:
    """Load modules by their names, and forget them and all they have loaded of the installer in the end.

    One that stayed would speak of another copy of what the next file loads: an exception of the one is none of the
    other.
    """
    sys.path.insert(0, str(INSTALLER))
    try:
        yield {name: importlib.import_module(name) for name in names}
    finally:
        sys.path.remove(str(INSTALLER))
        for name, module in list(sys.modules.items()):
            if Path(getattr(module, "__file__", None) or "/").is_relative_to(INSTALLER):
                del sys.modules[name]
