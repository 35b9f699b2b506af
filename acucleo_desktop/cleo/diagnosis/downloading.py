"""The download of one file that a person chose: where its bytes are, what the headers tell, whether it stays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from acucleo_desktop.cleo.diagnosis.probe import Heard
from acucleo_desktop.cleo.diagnosis.scene import Scene, SeenFile
from acucleo_desktop.cleo.diagnosis.tree import read_list
from acucleo_desktop.cleo.listing import id_of, link_of, value_at
from acucleo_desktop.documents.diagnosis import Found, Outcome, Question

_WORDS: Final = ("content", "contents", "download", "data", "bytes", "raw", "body")
_FLAT: Final = ("{p}/files/{i}/content", "{p}/files/{i}/download", "{p}/files/{i}/data", "{p}/files/{i}")
_LINKS: Final = ("content", "download", "data", "self")
_BYTES: Final = {"Accept": "application/octet-stream, */*;q=0.5"}
_MOST_OFFERED: Final = 50
_HEADERS: Final = ("Content-Type", "Content-Length", "Content-Disposition", "ETag", "Last-Modified")


def download(scene: Scene) -> Found:
    """Fetch the file that a person chose; its content is compared with what was announced and thrown away."""
    if not scene.files:
        return Found(
            Outcome.UNKNOWN,
            ("There is no file to fetch.",),
            ("The path of a download is assumed. Begin anew when a file is there.",),
        )
    file = _chosen(scene)
    if file is None:
        wanted = scene.wishes.download
        said = f"No file {wanted!r} was seen; nothing was fetched." if wanted else "No file was chosen."
        return Found(Outcome.LEFT_OUT, (said,), ("The path of a download is assumed.",))
    tried = 0
    for template in _templates(scene, file):
        tried += 1
        heard = scene.get(template, folder=file.folder.id, file=file.id, headers=_BYTES)
        if heard.is_good and _is_content(scene, file, heard):
            return _fetched(scene, file, template, heard)
    return Found(
        Outcome.FAILED,
        (f"{tried} addresses were tried, and none gave the bytes of the file.",),
        ("Ask where the content of a file is (operations.download).",),
    )


def _chosen(scene: Scene) -> SeenFile | None:
    wanted = scene.wishes.download.strip("/")
    by_path = {file.path: file for file in reversed(scene.files)}
    if wanted:
        exact = by_path.get(wanted)
        return exact or next((file for file in scene.files if file.name == wanted), None)
    question = Question(
        "download",
        "Which file may be fetched to find out how files are downloaded?",
        "It is read once and thrown away. At some tenants a file that was fetched is no longer listed; choose one that"
        " is not missed.",
        tuple(sorted(by_path))[:_MOST_OFFERED],
    )
    return by_path.get(scene.ask(question))


def _templates(scene: Scene, file: SeenFile) -> Iterator[str]:
    """Return where the bytes may be, the likeliest first."""
    usual = scene.profile.template("operations.download")
    base = scene.profile.template("operations.list_files").partition("?")[0].rstrip("/")
    linked = []
    for name in (*scene.profile.names("links.download"), *_LINKS):
        href = link_of(file.entry, (name,))
        template = scene.template_of(href, folder=file.folder.id, file=file.id) if href else ""
        if "{i}" in template:
            linked.append(template)
    own = [*(f"{base}/{{i}}/{word}" for word in _WORDS), f"{base}/{{i}}", *_FLAT]
    yield from dict.fromkeys(scene.ended(template) for template in (*([usual] if usual else []), *linked, *own))


def _is_content(scene: Scene, file: SeenFile, heard: Heard) -> bool:
    """Tell bytes of a file from what describes it."""
    names = scene.profile.names("fields.file.id")
    if isinstance(heard.body, Mapping) and any(str(value_at(heard.body, name)) == file.id for name in names):
        return False
    if file.size is not None and len(heard.content) == file.size:
        return True
    is_attachment = heard.headers.get("Content-Disposition", "").lower().startswith("attachment")
    return is_attachment or (file.size is None and heard.body is None)


def _fetched(scene: Scene, file: SeenFile, template: str, heard: Heard) -> Found:
    told = ", ".join(f"{name}: {heard.headers[name]}" for name in _HEADERS if heard.headers.get(name))
    evidence = [f"{template} gives {len(heard.content)} bytes.", f"Headers: {told.replace(file.name, '(its name)')}."]
    if file.size is not None and file.size != len(heard.content):
        evidence.append(f"The list had announced {file.size} bytes.")
    if file.size is None:
        evidence.append("The list tells no size, so that a short read is only noticed by its headers.")
    evidence.append(_stays(scene, file))
    differs = scene.set_operation("download", "GET", template, "200")
    follows = (f"operations.download is GET {template}.",) if differs else ()
    return Found(Outcome.DIFFERS if differs else Outcome.FOUND, tuple(evidence), follows)


def _stays(scene: Scene, file: SeenFile) -> str:
    """List once more, and say whether the file is still there."""
    shape = read_list(scene, scene.profile.template("operations.list_files"), file.folder.id)
    ids = {id_of(entry, scene.profile) for entry in shape.entries} if shape is not None else set()
    if file.id in ids:
        return "It stays listed after the download; what is known is not taken in again."
    return "It is no longer listed after the download; the program keeps its bytes before anything else."
