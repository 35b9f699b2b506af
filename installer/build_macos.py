"""macOS: the bundle that PyInstaller has made beside the folder, signed, checked by Apple, in a disk image."""

from __future__ import annotations

import platform
from pathlib import Path

import contents
import program_look
from place import BuildStopped, Place, put, run
from release import notices

SIGN = contents.ROOT / "installer" / "macos" / "sign.sh"


def build(place: Place) -> list[Path]:
    """Return the disk image of the bundle.

    Raises:
        BuildStopped: there is no bundle, or a tool stopped.
    """
    bundle = place.output / program_look.BUNDLE
    if not bundle.is_dir():
        raise BuildStopped(f"PyInstaller has made no {bundle.name}.")
    # Beside the folder PyInstaller made the bundle before the notices were written.
    put(bundle / "Contents" / "Resources" / notices.NAME, (place.folder / notices.NAME).read_bytes())
    image = place.output / f"{contents.NAME}-{place.version}-macos-{platform.machine()}.dmg"
    run("bash", SIGN, bundle, image)
    return [image]
