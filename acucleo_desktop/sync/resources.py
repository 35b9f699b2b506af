"""Where the files lie that are no code: icons, templates, translations."""

from __future__ import annotations

from pathlib import Path

import acucleo_desktop


def resources_folder() -> Path:
    """Return the folder of templates, icons and translations: beside the package, or inside it in a wheel."""
    package = Path(acucleo_desktop.__file__).parent
    inside = package / "_resources"
    return inside if inside.is_dir() else package.parent / "resources"
