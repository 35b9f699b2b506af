"""The folders: where the outermost are listed, those inside, and the files; by templates and by links of answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from acucleo_desktop.cleo.diagnosis import shapes
from acucleo_desktop.cleo.diagnosis.probe import Heard
from acucleo_desktop.cleo.diagnosis.scene import Scene, SeenFolder
from acucleo_desktop.cleo.diagnosis.shapes import Shape
from acucleo_desktop.cleo.listing import Entry, is_folder, link_of, value_at
from acucleo_desktop.documents.diagnosis import EndOfDiagnosis, Found, Outcome

_ROOTS: Final = (
    *("folders", "directories", "mailbox/folders", "mailboxes/folders", "partner-mailbox/folders", "files/folders"),
    *("folder", "dirs", "file-system/folders", "portal/folders", "storage/folders", "root/folders"),
)
_CHILDREN: Final = ("folders", "children", "subfolders", "directories", "dirs")
_FILES: Final = ("files", "contents", "content", "items", "documents", "entries", "payloads", "children")
_BY_QUERY: Final = (
    "{p}/files?folder={f}",
    "{p}/files?folderId={f}",
    "{p}/files?parent={f}",
    "{p}/documents?folder={f}",
)
_MAILBOXES: Final = ("connections", "mailboxes")
_OUTGOING: Final = ("outgoing", "outbox", "download", "downloads", "out")
_INCOMING: Final = ("incoming", "inbox", "upload", "uploads", "in")
_CHILD_LINKS: Final = ("folders", "children", "subfolders", "directories")
_FILE_LINKS: Final = ("files", "contents", "items", "documents", "content")
_MOST_FOLDERS: Final = 60
_DEEPEST: Final = 6
_NAMED: Final = 12


def find_roots(scene: Scene) -> Found:
    """Find where the outermost folders are listed, or the two sides of a Harmony mailbox."""
    index = scene.get(scene.ended("{p}"))
    linked = [link for name in ("folders", "directories", "root") if (link := _index_link(index, name))]
    found = _first_list(scene, _root_templates(scene, linked)) if not scene.is_harmony else None
    if found is None:
        side = _harmony(scene)
        if side is not None:
            return side
        found = _first_list(scene, _root_templates(scene, linked)) if scene.is_harmony else None
    if found is None:
        tried = len(list(_root_templates(scene, linked)))
        raise EndOfDiagnosis(
            Found(
                Outcome.FAILED,
                (f"No list of folders was found; {tried} addresses were tried.",),
                ("Ask the Cleo administrator where the interface lists folders (operations.root_folders).",),
            )
        )
    template, shape = found
    if scene.is_harmony:
        scene.use_preset("cic")
    take_shape(scene, shape)
    differs = scene.set_operation("root_folders", "GET", template, "200")
    take_fields(scene, shape.entries)
    scene.folders = [scene.folder_of(entry, "") for entry in shape.entries]
    names = ", ".join(repr(folder.path) for folder in scene.folders[:_NAMED])
    evidence = (f"{scene.filled(template)} lists {len(shape.entries)} folders: {names or 'none'}.",)
    follows = (f"operations.root_folders is GET {template}.",) if differs else ()
    return Found(Outcome.DIFFERS if differs else Outcome.FOUND, evidence, follows)


def _index_link(index: Heard, name: str) -> str:
    return link_of(index.body, (name,)) if index.is_good and isinstance(index.body, dict) else ""


def _root_templates(scene: Scene, linked: Sequence[str]) -> Iterator[str]:
    usual = scene.profile.template("operations.root_folders")
    by_links = [template for href in linked if (template := scene.template_of(href))]
    own = [*([usual] if usual else []), *by_links, *("{p}/" + word for word in _ROOTS), "{p}/mailboxes/{m}/folders"]
    yield from dict.fromkeys(scene.ended(template) for template in own if "{m}" not in template or scene.mailbox_id)


def _first_list(scene: Scene, templates: Iterable[str], folder: str = "") -> tuple[str, Shape] | None:
    """Return the first template that leads to a list, with the list."""
    for template in templates:
        shape = read_list(scene, template, folder)
        if shape is not None:
            return template, shape
    return None


def read_list(scene: Scene, template: str, folder: str = "") -> Shape | None:
    """Read a list without parameters; None where there is none."""
    heard = scene.get(template, folder=folder)
    profile = scene.profile
    known = (profile.names("paging.items"), profile.names("paging.total"))
    return shapes.shape_of(heard.body, *known) if heard.is_good else None


def take_shape(scene: Scene, shape: Shape) -> list[str]:
    """Set how lists are written; names of several lists are kept side by side."""
    changed = []
    for key, place in (("paging.items", shape.items), ("paging.total", shape.total_at)):
        known = scene.profile.names(key)
        if place and place not in known:
            before = known if key in scene.changes else ()
            scene.set(key, (*before, place))
            changed.append(f"{key} is {', '.join(scene.profile.names(key))!r}.")
    return changed


def take_fields(scene: Scene, entries: Sequence[Entry]) -> list[str]:
    """Set where entries tell what they are; those of folders and of files are kept side by side."""
    changed = []
    for what in shapes.FIELD_NAMES:
        key = f"fields.file.{what}"
        known = scene.profile.names(key)
        place = shapes.field_of(what, entries, known)
        if place and place not in known:
            before = known if key in scene.changes else ()
            scene.set(key, (*before, place))
            changed.append(f"{key} is {', '.join(scene.profile.names(key))!r}.")
    return changed


def _harmony(scene: Scene) -> Found | None:
    """Find the two sides of a mailbox, None where there are none."""
    evidence: list[str] = []
    for word in _MAILBOXES:
        if not scene.mailbox_id and not _choose_mailbox(scene, word, evidence):
            continue
        base = "{p}/" + word + "/{m}"
        out = _first_list(scene, (scene.ended(f"{base}/{side}") for side in _OUTGOING))
        if out is None:
            continue
        scene.use_preset("harmony")
        template, shape = out
        sent = _first_list(scene, (scene.ended(f"{base}/{side}") for side in _INCOMING))
        take_shape(scene, shape)
        changed = [
            scene.set_operation("list_files", "GET", template, "200"),
            scene.set_operation("folder", "GET", scene.ended(base), "200"),
            scene.set_operation("list_sent", "GET", (sent or out)[0], "200"),
        ]
        take_fields(scene, shape.entries)
        box = SeenFolder("", "incoming", {})
        scene.folders = [box]
        scene.files = [scene.file_of(entry, box) for entry in shape.entries]
        scene.read_folder = box
        evidence.append(f"The mailbox has two sides: {len(shape.entries)} files to fetch at {template}.")
        evidence.append("There are no folders to choose." if sent else "What was sent is not listed.")
        return Found(Outcome.DIFFERS if any(changed) else Outcome.FOUND, tuple(evidence), ("The preset is harmony.",))
    return None


def _choose_mailbox(scene: Scene, word: str, evidence: list[str]) -> bool:
    """Find the id of the mailbox among those that the account sees."""
    shape = read_list(scene, scene.ended("{p}/" + word))
    if shape is None or not shape.entries:
        return False
    user = scene.connection.username.lower()
    own = [entry for entry in shape.entries if user in {str(value).lower() for value in entry.values()}]
    chosen = own or (list(shape.entries) if len(shape.entries) == 1 else [])
    place = shapes.field_of("id", shape.entries, scene.profile.names("fields.file.id"))
    if len(chosen) != 1 or not place:
        return False
    scene.mailbox_id = str(value_at(chosen[0], place))
    evidence.append("The id of the mailbox is the one of the account's own entry.")
    return True


def find_inside(scene: Scene) -> Found:
    """Find where the folders inside a folder are listed, and the files; then walk the tree."""
    if scene.is_harmony:
        return Found(Outcome.LEFT_OUT, ("A Harmony mailbox has one way in and one way out.",))
    if not scene.folders:
        return Found(Outcome.UNKNOWN, ("This account sees no folder.",), ("Ask for a folder with its permission.",))
    root = scene.profile.template("operations.root_folders")
    changed: list[str] = []
    children = _find_children(scene, root)
    files = _find_files(scene, root)
    if files is not None:
        template, shape = files
        changed += take_shape(scene, shape)
        place = shapes.kind_field(shape.entries, scene.profile.names("list.kind_field"))
        is_mixed = bool(place) and (children is None or children == template)
        if is_mixed:
            scene.set("list.mixed", True)  # noqa: FBT003 - the value of a setting
            if place not in scene.profile.names("list.kind_field"):
                scene.set("list.kind_field", (place,))
            children = template
            changed.append("Lists hold folders and files together (list.mixed).")
        for name in ("list_files", "list_sent"):
            if scene.set_operation(name, "GET", template, "200"):
                changed.append(f"operations.{name} is GET {template}.")
    if children is None:
        scene.set("operations.child_folders", "off")
        changed.append("No folders inside folders are listed (operations.child_folders is off).")
    elif scene.set_operation("child_folders", "GET", children, "200"):
        changed.append(f"operations.child_folders is GET {children}.")
    is_whole = children is None or _walk(scene, children)
    names = ", ".join(repr(folder.path) for folder in scene.folders[:_NAMED])
    more = f" and {len(scene.folders) - _NAMED} more" if len(scene.folders) > _NAMED else ""
    evidence = [f"{len(scene.folders)} folders in all: {names}{more}."]
    if not is_whole:
        evidence = [f"{len(scene.folders)} folders: {names}{more}. There are so many that not all were looked into."]
    evidence.append(f"Files are listed at {files[0]}." if files else "No list of files was found.")
    if files is None:
        return Found(Outcome.FAILED, tuple(evidence), ("Ask where a folder lists its files (operations.list_files).",))
    return Found(Outcome.DIFFERS if changed else Outcome.FOUND, tuple(evidence), tuple(changed))


def _inside_templates(
    scene: Scene, folder: SeenFolder, name: str, links: Sequence[str], own: Iterable[str]
) -> Iterator[str]:
    usual = scene.profile.template(f"operations.{name}")
    href = link_of(folder.entry, links)
    linked = scene.template_of(href, folder=folder.id) if href else ""
    candidates = [*([usual] if usual else []), *([linked] if "{f}" in linked else []), *own]
    yield from dict.fromkeys(scene.ended(template) for template in candidates)


def _find_children(scene: Scene, root: str) -> str | None:
    base = root.rstrip("/")
    last = base.rpartition("/")[2]
    words = dict.fromkeys((*_CHILDREN[:1], last, *_CHILDREN[1:]))
    own = [f"{base}/{{f}}/{word}" for word in words]
    links = (*scene.profile.names("links.children"), *_CHILD_LINKS)
    for folder in scene.folders[:3]:
        found = _first_list(scene, _inside_templates(scene, folder, "child_folders", links, own), folder.id)
        # A list of files would be no list of folders; where entries say what they are, that decides.
        if found is not None and (not found[1].entries or shapes.only_folders(found[1].entries) is not False):
            return found[0]
    return None


def _find_files(scene: Scene, root: str) -> tuple[str, Shape] | None:
    base = root.rstrip("/")
    own = [*(f"{base}/{{f}}/{word}" for word in _FILES), *_BY_QUERY, f"{base}/{{f}}"]
    links = (*scene.profile.names("links.files"), *_FILE_LINKS)
    best: tuple[str, Shape] | None = None
    for folder in scene.folders[:3]:
        templates: Iterable[str] = [best[0]] if best else _inside_templates(scene, folder, "list_files", links, own)
        found = _first_list(scene, templates, folder.id)
        best = found if found is not None and (best is None or found[1].entries) else best
    return best


def _walk(scene: Scene, children: str) -> bool:
    """Look into every folder, parents first, up to a limit; return whether all were looked into."""
    known = {folder.id for folder in scene.folders}
    for folder in scene.folders:
        if len(scene.folders) >= _MOST_FOLDERS or folder.path.count("/") >= _DEEPEST:
            return False
        shape = read_list(scene, children, folder.id)
        for entry in shape.entries if shape is not None else ():
            if scene.profile.switch("list.mixed") and not is_folder(entry, scene.profile):
                continue
            seen = scene.folder_of(entry, folder.path)
            if seen.id and seen.id not in known:
                known.add(seen.id)
                scene.folders.append(seen)
    return True
