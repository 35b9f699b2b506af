"""The end: settings that follow from all that was found, tried by the program's own mailbox."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Final

from acucleo_desktop.cleo.connection import CleoConnection
from acucleo_desktop.cleo.diagnosis.codes import ask_code
from acucleo_desktop.cleo.diagnosis.scene import Scene
from acucleo_desktop.cleo.memory import Token
from acucleo_desktop.cleo.opening import Surroundings, open_mailbox
from acucleo_desktop.documents.diagnosis import Found, Outcome, found_of
from acucleo_desktop.documents.problem import Problem

_PATHS: Final = ("child_folders", "list_files", "list_sent", "download", "upload", "root_folders")


def settle(scene: Scene) -> list[str]:
    """Let settings follow from others: links are not needed where paths are known, and may lead elsewhere."""
    changed = []
    moved = [name for name in _PATHS if f"operations.{name}" in scene.changes]
    if moved and scene.set("links.follow", "never"):
        changed.append("Links of answers are not followed, as the paths are known (links.follow is 'never').")
    keeps = str(scene.changes.get("after_download", "keep")) == "keep"
    if "operations.list_files" in scene.changes and keeps and scene.set("operations.delete", "off"):
        changed.append("Deleting was not tried and is off (operations.delete).")
    return changed


def result_of(scene: Scene) -> CleoConnection:
    """Return the connection with the settings found."""
    return replace(scene.connection, mailbox_id=scene.mailbox_id, changes=dict(scene.changes))


def _readable(scene: Scene, paths: set[str]) -> str | None:
    """Return the folder to read, None where there is none; a Harmony mailbox has one way out without a name."""
    if scene.is_harmony:
        return ""
    if scene.read_folder is not None:
        return scene.read_folder.path
    return next((folder.path for folder in scene.folders if folder.path in paths), None)


def _hand_over(scene: Scene, connection: CleoConnection, around: Surroundings) -> None:
    """Give the mailbox the token at hand, after a request that gets another one where it has ended."""
    scene.get(scene.always_readable)
    lifetime = scene.lifetime or scene.profile.number("auth.default_lifetime_s")
    came = scene.clock.now() - timedelta(seconds=scene.clock.monotonic() - scene.signed_in_at)
    ends = came + timedelta(seconds=lifetime)
    around.memory.keep(connection, Token(scene.token, scene.renewal_token, ends, came, scene.signed_in_at))


def try_out(scene: Scene, around: Surroundings) -> Found:
    """Let the program's own mailbox list folders and read one, with the settings found. It only reads.

    It signs in itself; where that needs a code, it goes on with the token at hand, so that nobody is asked once more.
    """
    changed = settle(scene)
    connection = result_of(scene)
    around = replace(around, one_time_code=partial(ask_code, scene))
    if scene.needs_code:
        _hand_over(scene, connection, around)
    try:
        with open_mailbox(connection, scene.secrets, scene.clock, around) as mailbox:
            folders = mailbox.folders()
            target = _readable(scene, {folder.path for folder in folders})
            files = len(mailbox.list_files(target)) if target is not None else None
    except Problem as problem:
        trouble = found_of(problem)
        return replace(trouble, follows=(*trouble.follows, *changed))
    said = [f"The program's own mailbox lists {len(folders)} folders."]
    if scene.needs_code:
        said.append("It goes on with the sign-in of this diagnosis, as another one needs another code.")
    if files is not None:
        said.append(f"It reads {files} files that are ready.")
    return Found(Outcome.DIFFERS if changed else Outcome.FOUND, tuple(said), tuple(changed))
