"""The upload of one test file, after a person agreed: how it must be written, what it is called then, when it vanishes.

A try that was refused has stored nothing. As soon as one was taken, no other file is sent without asking again.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from acucleo_desktop.cleo.diagnosis import shapes
from acucleo_desktop.cleo.diagnosis.probe import Heard
from acucleo_desktop.cleo.diagnosis.scene import Scene, SeenFolder
from acucleo_desktop.cleo.diagnosis.tree import read_list
from acucleo_desktop.cleo.listing import Entry, first_value, link_of
from acucleo_desktop.cleo.receipt import receipt_of
from acucleo_desktop.documents.diagnosis import EndOfDiagnosis, Found, Outcome, Question
from acucleo_desktop.transport.answer import Answer
from acucleo_desktop.transport.retry import MAY_HAVE_LANDED, Effect, signal_of_status

CONTENT: Final = (
    b"This is a test file of Acucleo Desktop. It was sent once, after a person agreed, to find out how files are"
    b" uploaded.\r\nIt holds no business document and may be deleted.\r\n"
)
PARTS: Final = ("file", "files", "upload", "content", "data", "attachment", "document")
NAME_PLACES: Final = (
    *("query:name", "header:Content-Disposition", "query:filename", "query:fileName"),
    *("header:X-File-Name", "header:X-Filename", "header:Slug"),
)
_LOOK_EVERY: Final = 5.0
_STATUSES: Final = "200,201,202,204"
_NOT_PERMITTED: Final = frozenset({401, 403})
_NOT_UNDERSTOOD: Final = frozenset({400, 406, 411, 415, 422})
_MOST_FILES: Final = 3
_TAKEN: Final = 409


@dataclass(frozen=True, slots=True)
class _Mode:
    """One way to write an upload."""

    method: str
    template: str
    body: str
    part: str = ""
    place: str = "none"

    def __str__(self) -> str:
        how = f"multipart, part {self.part}" if self.body == "multipart" else f"raw, name in {self.place}"
        return f"{self.method} {self.template} ({how})"


@dataclass(frozen=True, slots=True)
class _Sent:
    """A file that was taken."""

    mode: _Mode
    name: str
    heard: Heard
    stored_name: str

    @property
    def keeps_name(self) -> bool:
        return self.stored_name == self.name


def upload(scene: Scene) -> Found:
    """Send one test file into the folder that a person named."""
    if not scene.wishes.with_upload:
        return Found(Outcome.LEFT_OUT, ("An upload was not wanted.",), ("How files are uploaded is assumed.",))
    answer = _agreed_path(scene)
    folder = next((one for one in scene.folders if one.path == answer), None)
    if folder is None:
        said = "Nobody agreed to an upload; nothing was sent."
        if answer:
            said = f"No folder {answer!r} was seen; nothing was sent."
        return Found(Outcome.LEFT_OUT, (said,), ("How files are uploaded is assumed.",))
    scene.may_upload = True
    evidence: list[str] = []
    try:
        return _uploaded(scene, folder, evidence)
    except EndOfDiagnosis as end:
        # What was sent must be known also where nothing further can be found out.
        raise EndOfDiagnosis(replace(end.found, evidence=(*evidence, *end.found.evidence))) from None


def _uploaded(scene: Scene, folder: SeenFolder, evidence: list[str]) -> Found:
    """Send the file and watch it, noting what was seen as soon as it is."""
    sent = _send_until_taken(scene, folder, evidence)
    if sent is None:
        return Found(Outcome.FAILED, tuple(evidence), ("Show this to the Cleo administrator.",))
    changed = _take(scene, sent)
    evidence += _about_answer(sent)
    evidence += _watch(scene, folder, sent)
    return Found(Outcome.DIFFERS if changed else Outcome.FOUND, tuple(evidence), tuple(changed))


def _agreed_path(scene: Scene) -> str:
    """Ask for the folder; the answer is the agreement."""
    paths = tuple(folder.path for folder in scene.folders)
    wanted = scene.wishes.folder.strip("/")
    suggested = wanted if wanted in paths else next((path for path in paths if "test" in path.lower()), "")
    question = Question(
        "upload",
        "Into which folder may one test file be sent?",
        "It holds two sentences and no business document, under a name that was never used. What Cleo does with files"
        " of this folder happens to it as well, so choose one whose data flow does no harm. Nothing is sent without"
        " your answer.",
        paths,
        suggested,
    )
    return scene.ask(question).strip("/")


def test_name(scene: Scene) -> str:
    """Return a name that was never used, of the form that syncs use."""
    return f"acucleo-test_{scene.clock.now():%Y%m%dT%H%M%SZ}_{secrets.token_hex(4)}.edi"


test_name.__test__ = False  # type: ignore[attr-defined] # not a test for pytest, though it is called so


def _send_until_taken(scene: Scene, folder: SeenFolder, evidence: list[str]) -> _Sent | None:
    """Try the ways one after the other until a file is taken, and further ones where its name is lost."""
    best: _Sent | None = None
    files = 0
    gone: set[tuple[str, str]] = set()
    for mode in _modes(scene, folder):
        if (mode.method, mode.template) in gone:
            continue
        if best is not None and (mode.method, mode.template) != (best.mode.method, best.mode.template):
            break
        if best is not None and (files >= _MOST_FILES or not _may_send_another(scene)):
            break
        name = test_name(scene)
        heard = _send(scene, folder, mode, name)
        if heard.is_good:
            files += 1
            sent = _Sent(mode, name, heard, _stored_name(scene, folder, heard, name))
            evidence.append(f"{mode} is taken ({heard.status}).")
            best = best or sent
            if sent.keeps_name or not sent.stored_name:
                return sent
            evidence.append("The file is stored under another name than it was sent with.")
        elif _may_have_landed(heard):
            evidence += [*_not_known(mode, heard), _look_for(name, folder)]
            return best
        elif heard.status in _NOT_PERMITTED or heard.status == _TAKEN:
            evidence.append(f"{mode} is answered with {heard.said}; this account may not send files there.")
            return best
        else:
            evidence.append(f"{mode} is answered with {heard.said}.")
            if heard.status not in _NOT_UNDERSTOOD:
                gone.add((mode.method, mode.template))
    return best


def _may_have_landed(heard: Heard) -> bool:
    """Whether a file may be stored although it was not taken in words: then no other one is sent."""
    has_wait = "Retry-After" in heard.headers
    return heard.status == 0 or (
        heard.is_there and signal_of_status(heard.status, has_retry_after=has_wait) in MAY_HAVE_LANDED
    )


def _not_known(mode: _Mode, heard: Heard) -> tuple[str, ...]:
    told = f"is answered with {heard.said}" if heard.status else f"has no usable answer: {heard.message}"
    return (f"{mode} {told.rstrip('.')}. Whether it was stored is not known.",)


def _look_for(name: str, folder: SeenFolder) -> str:
    return f"Look for {name} in {folder.path!r} at Cleo."


def _may_send_another(scene: Scene) -> bool:
    """Ask whether a further test file may be sent, to see whether a name is kept another way."""
    question = Question(
        "upload-again",
        "The file was stored under another name. May one more test file be sent, with its name in another place?",
        "Names that are kept let the program find a file whose receipt was lost.",
        ("yes",),
        "yes",
    )
    return scene.ask(question) == "yes"


def _modes(scene: Scene, folder: SeenFolder) -> Iterator[_Mode]:
    """Yield the ways to write an upload, the one that is set first."""
    profile = scene.profile
    body, part, place = profile.text("upload.body"), profile.text("upload.part"), profile.text("upload.name_in")
    parts = [_Mode("POST", "", "multipart", name) for name in dict.fromkeys((part, *PARTS))]
    places = [_Mode("POST", "", "raw", place=one) for one in dict.fromkeys((place, *NAME_PLACES, "none"))]
    if body == "multipart":
        ways = [parts[0], *places[:1], *parts[1:], *places[1:]]
    elif place == "none":
        # A name that is kept is worth more than the way of the preset, which lets the service choose one.
        ways = [*(way for way in places if way.place != "none"), *parts, _Mode("POST", "", "raw")]
    else:
        ways = [places[0], parts[0], *places[1:], *parts[1:]]
    for method, template in _targets(scene, folder):
        if "{n}" in template:
            yield _Mode(method, template, "raw")
            continue
        for way in ways:
            yield _Mode(method, template, way.body, way.part, way.place)


def _targets(scene: Scene, folder: SeenFolder) -> Iterator[tuple[str, str]]:
    profile = scene.profile
    usual, files = profile.template("operations.upload"), profile.template("operations.list_sent")
    files = files or profile.template("operations.list_files")
    base, _, query = files.partition("?")
    base = base.rstrip("/")
    above = base.rpartition("/")[0] if not query else base
    links = [link_of(folder.entry, (name,)) for name in (*profile.names("links.upload"), "upload", "uploads")]
    linked = [scene.template_of(href, folder=folder.id) for href in links if href]
    posts = [*(one for one in (files, usual) if one), *(one for one in linked if "{f}" in one)]
    posts += [f"{above}/{word}" for word in ("upload", "uploads", "content")] if files and not query else []
    posts += ["{p}/upload/{f}", "{p}/upload?folder={f}", "{p}/uploads?folder={f}"] if not scene.is_harmony else []
    for template in dict.fromkeys(scene.ended(post) for post in posts):
        yield "POST", template
    if files and not query:
        yield "PUT", scene.ended(f"{base}/{{n}}")
        yield "POST", scene.ended(f"{base}/{{n}}")


def _send(scene: Scene, folder: SeenFolder, mode: _Mode, name: str) -> Heard:
    how = {"folder": folder.id, "name": name, "effect": Effect.CREATE}
    if mode.body == "multipart":
        files = {mode.part: (name, CONTENT, "application/octet-stream")}
        return scene.request(mode.method, mode.template, files=files, **how)
    headers = {"Content-Type": "application/octet-stream"}
    params: dict[str, str] = {}
    way, _, key = mode.place.partition(":")
    if way == "query":
        params[key] = name
    elif way == "header":
        headers[key] = f'attachment; filename="{name}"' if key == "Content-Disposition" else name
    return scene.request(mode.method, mode.template, headers=headers, params=params, data=CONTENT, **how)


def _stored_name(scene: Scene, folder: SeenFolder, heard: Heard, name: str) -> str:
    """Return the name under which it is stored, by the answer or else by the list; empty when neither tells."""
    told = _name_in(scene, heard)
    if told:
        return told
    entries = _entries(scene, folder)
    return name if any(first_value(e, scene.profile.names("fields.file.name")) == name for e in entries) else ""


def _name_in(scene: Scene, heard: Heard) -> str:
    """Return the name that the answer tells, empty when it tells none."""
    if not isinstance(heard.body, Mapping | list):
        return ""
    answer = Answer("cleo", heard.status, heard.headers, heard.content, "", 0.0)
    return receipt_of(answer, "", len(CONTENT), scene.profile).stored_name


def _entries(scene: Scene, folder: SeenFolder) -> tuple[Entry, ...]:
    template = scene.profile.template("operations.list_sent")
    shape = read_list(scene, template, folder.id) if template else None
    return shape.entries if shape is not None else ()


def _take(scene: Scene, sent: _Sent) -> list[str]:
    mode = sent.mode
    changed = []
    if scene.set_operation("upload", mode.method, mode.template, _STATUSES):
        changed.append(f"operations.upload is {mode.method} {mode.template}.")
    if scene.set("upload.body", mode.body):
        changed.append(f"upload.body is {mode.body!r}.")
    if mode.body == "multipart" and scene.set("upload.part", mode.part):
        changed.append(f"upload.part is {mode.part!r}.")
    if mode.body == "raw" and scene.set("upload.name_in", mode.place):
        changed.append(f"upload.name_in is {mode.place!r}.")
    return changed


def _about_answer(sent: _Sent) -> list[str]:
    said = [
        f"Fields of the receipt: {shapes.names_of(sent.heard.body)}." if sent.heard.content else "The receipt is empty."
    ]
    if sent.keeps_name:
        said.append("The name is kept.")
    elif sent.stored_name:
        ending = re.sub(r"^[^.]*", "", sent.stored_name)
        said.append(f"The service chooses the name itself (it ends with {ending or 'nothing'}).")
    else:
        said.append("Neither receipt nor list tells the name.")
    return said


def _watch(scene: Scene, folder: SeenFolder, sent: _Sent) -> list[str]:
    """Look from time to time whether the test file is still listed, until it vanishes or the time is over."""
    began = scene.clock.monotonic()
    name = sent.stored_name or sent.name
    names = scene.profile.names("fields.file.name")
    was_seen = False
    while True:
        is_there = any(first_value(entry, names) == name for entry in _entries(scene, folder))
        seconds = scene.clock.monotonic() - began
        was_seen = was_seen or is_there
        if was_seen and not is_there:
            return [f"It was no longer listed after {seconds:.0f} seconds: Cleo takes uploads out of the folder."]
        if seconds >= scene.wishes.watch_seconds or (not was_seen and seconds >= 2 * _LOOK_EVERY):
            break
        if scene.clock.sleep(_LOOK_EVERY, scene.stop):
            return ["The watching was stopped by a person."]
    if was_seen:
        return [f"It was still listed after {seconds:.0f} seconds."]
    return ["It was never listed: absence after an upload does not mean that it failed."]


def read_only(scene: Scene) -> Found:
    """Try to send into a folder that says it takes nothing, only where a person agrees: what is the refusal like?"""
    folder = next((one for one in scene.folders if _refuses_uploads(one)), None)
    operation = scene.profile.operation("upload")
    if folder is None or operation is None or not scene.may_upload or scene.is_harmony:
        return Found(Outcome.LEFT_OUT, ("No folder says that it takes no uploads, or an upload was not wanted.",))
    question = Question(
        "read-only",
        f"May it be tried whether {folder.path!r}, which takes no uploads, refuses a test file?",
        "If it does not refuse, one test file lies there and can be deleted.",
        ("yes",),
    )
    if scene.ask(question) != "yes":
        return Found(Outcome.LEFT_OUT, ("Nobody agreed to a try.",))
    mode, name = _mode_in_force(scene, operation.method), test_name(scene)
    heard = _send(scene, folder, mode, name)
    if heard.is_good:
        return Found(Outcome.UNKNOWN, (f"{folder.path!r} took the file although it says that it takes none.",))
    if _may_have_landed(heard):
        return Found(Outcome.UNKNOWN, _not_known(mode, heard), (_look_for(name, folder),))
    return Found(Outcome.FOUND, (f"A folder that takes no uploads answers with {heard.said}.",))


def _mode_in_force(scene: Scene, method: str) -> _Mode:
    profile = scene.profile
    places = (profile.text(f"upload.{name}") for name in ("body", "part", "name_in"))
    return _Mode(method, profile.template("operations.upload"), *places)


def _refuses_uploads(folder: SeenFolder) -> bool:
    permissions = folder.entry.get("permissions")
    if isinstance(permissions, list):
        return "upload" not in {str(word).lower() for word in permissions}
    if isinstance(permissions, Mapping):
        return str(permissions.get("upload")).lower() == "false"
    return False
