"""What the program is built from, and under which licences, as a person reads it in the window."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from acucleo_desktop import __version__
from acucleo_desktop.sync.support import versions

FILE: Final = "THIRD-PARTY-NOTICES.txt"
_WHOLE_TEXTS: Final = "\n3  "
"""Where the licences in full begin: hundreds of pages that nobody reads in a window."""


@dataclass(frozen=True, slots=True)
class Notices:
    """What is said of licences.

    Attributes:
        text: what is built in and which rights there are, without the licences in full.
        path: the file with all of it; empty where the program runs from its source.
    """

    text: str
    path: str = ""


def notices(program: Path | None = None) -> Notices:
    """Return what the built program says of its parts; from source, what is installed.

    Args:
        program: the started program; None for the one that runs.
    """
    if program is None:
        program = Path(sys.executable) if getattr(sys, "frozen", False) else None
    places = (program.parent, program.parent.parent / "Resources") if program is not None else ()
    for folder in places:
        path = folder / FILE
        try:
            text = path.read_text("utf-8")
        except (OSError, UnicodeDecodeError):
            continue
        head, _sign, rest = text.partition(_WHOLE_TEXTS)
        # The same line stands in the list of contents first.
        return Notices((head + _WHOLE_TEXTS + rest.partition(_WHOLE_TEXTS)[0]).strip(), str(path))
    listed = "\n".join(f"{name} {version}" for name, version in versions().items())
    return Notices(
        f"Acucleo Desktop {__version__} is under the MIT licence. It runs from its source here; each library is"
        f" installed with its own licence beside it.\n\n{listed}"
    )
