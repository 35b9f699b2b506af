"""Lists of files: how they are written, what their entries tell, and how pages are asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from acucleo_desktop.cleo.diagnosis import shapes
from acucleo_desktop.cleo.diagnosis.scene import Scene, SeenFolder
from acucleo_desktop.cleo.diagnosis.shapes import Shape
from acucleo_desktop.cleo.diagnosis.tree import read_list, take_fields, take_shape
from acucleo_desktop.cleo.listing import Entry, id_of, is_folder
from acucleo_desktop.documents.diagnosis import Found, Outcome

_PARAMETERS: Final = (
    *(("startIndex", "count"), ("offset", "limit"), ("skip", "top"), ("start", "limit"), ("from", "size")),
    *(("startIndex", "limit"), ("$skip", "$top"), ("page", "size"), ("page", "pageSize"), ("page", "per_page")),
    *(("page", "limit"), ("pageNumber", "pageSize"), ("pageIndex", "pageSize")),
)
_BIG: Final = 1000
_MOST_READ: Final = 40
_MOST_NAMED: Final = 8


def listing(scene: Scene) -> Found:
    """Read the files of the folders, and find out how lists and entries are written."""
    template = scene.profile.template("operations.list_files")
    if not scene.folders or not template:
        return Found(Outcome.LEFT_OUT, ("There is no folder to read.",))
    evidence: list[str] = []
    changed: list[str] = []
    shapes_seen: list[Shape] = []
    if not scene.is_harmony:
        scene.files = []
    for folder in _in_order(scene)[:_MOST_READ]:
        shape = read_list(scene, template, folder.id)
        if shape is None:
            evidence.append(f"{folder.path!r} cannot be read by this account.")
            continue
        shapes_seen.append(shape)
        _take_folder(scene, folder, shape, changed)
    full = next((shape for shape in shapes_seen if shape.entries), shapes_seen[0] if shapes_seen else None)
    if full is None:
        return Found(Outcome.FAILED, tuple(evidence), ("Ask for the permission to read a folder.",))
    is_bare = not full.items
    evidence.append("Lists are bare lists." if is_bare else f"Entries stand in {full.items!r}.")
    evidence.append(f"The total stands in {full.total_at!r}." if full.total_at else "No total is told.")
    if scene.files:
        evidence.append(f"Fields of a file: {shapes.names_of(scene.files[0].entry)}.")
        evidence += _what_is_missing(scene)
    else:
        evidence.append("No file was there to be looked at; names of its fields are assumed.")
    full_ones = [f"{folder.path}: {_count(scene, folder)}" for folder in scene.folders if _count(scene, folder)]
    more = f" (+ {len(full_ones) - _MOST_NAMED})" if len(full_ones) > _MOST_NAMED else ""
    counted = ", ".join(full_ones[:_MOST_NAMED]) + more
    evidence.append(f"Files by folder: {counted or 'none'}.")
    outcome = Outcome.DIFFERS if changed else Outcome.FOUND if scene.files else Outcome.UNKNOWN
    return Found(outcome, tuple(evidence), tuple(dict.fromkeys(changed)))


def _in_order(scene: Scene) -> list[SeenFolder]:
    """Return the folders: the one that a person named first, then those that look like downloads."""
    wanted = scene.wishes.folder.strip("/").lower()
    return sorted(
        scene.folders, key=lambda folder: (folder.path.lower() != wanted, "download" not in folder.path.lower())
    )


def _take_folder(scene: Scene, folder: SeenFolder, shape: Shape, changed: list[str]) -> None:
    entries = [
        entry for entry in shape.entries if not (scene.profile.switch("list.mixed") and is_folder(entry, scene.profile))
    ]
    changed += take_shape(scene, shape)
    if entries:
        changed += take_fields(scene, entries)
    if scene.is_harmony:
        scene.files = [scene.file_of(entry, folder) for entry in entries]
        return
    scene.files += [scene.file_of(entry, folder) for entry in entries]
    if scene.read_folder is None or len(entries) > _count(scene, scene.read_folder):
        scene.read_folder = folder


def _count(scene: Scene, folder: SeenFolder) -> int:
    return sum(file.folder.id == folder.id for file in scene.files)


def _what_is_missing(scene: Scene) -> list[str]:
    entries = [file.entry for file in scene.files]
    missing = [
        what
        for what in ("id", "name", "size", "modified")
        if not shapes.field_of(what, entries, scene.profile.names(f"fields.file.{what}"))
    ]
    return [f"Entries do not tell their {what}." for what in missing]


@dataclass(frozen=True, slots=True)
class _Paged:
    """A list that can be asked for by pages."""

    template: str
    folder: str
    ids: tuple[str, ...]


def paging(scene: Scene) -> Found:
    """Ask for one entry at a time, and for very many: does paging work, and what is the limit?"""
    target = _longest(scene)
    if target is None:
        return Found(Outcome.UNKNOWN, ("No list has two entries, so that pages could not be tried.",))
    usual = (scene.profile.text("paging.start"), scene.profile.text("paging.count"))
    evidence: list[str] = []
    refused = False
    for start, count in dict.fromkeys((usual, *_PARAMETERS)):
        one = _page(scene, target, {count: "1"})
        refused = refused or (one is None and (start, count) == usual)
        if one is None or len(one.entries) != 1:
            continue
        way = _way(scene, target, start, count)
        if way is None:
            continue
        first, unit = way
        changed = [
            scene.set("paging.start", start),
            scene.set("paging.count", count),
            scene.set("paging.first", first),
            scene.set("paging.unit", unit),
        ]
        evidence.append(f"{start} and {count} lead through a list; the first is {first}, counted by {unit}.")
        evidence += _limit(scene, target, start, count, first)
        follows = (f"paging.start is {start!r}, paging.count {count!r}, paging.first {first}.",) if any(changed) else ()
        return Found(Outcome.DIFFERS if any(changed) else Outcome.FOUND, tuple(evidence), follows)
    evidence.append(f"No parameter leads through a list; all {len(target.ids)} entries come at once.")
    if refused:
        scene.set("paging.start", "")
        scene.set("paging.count", "")
        return Found(
            Outcome.DIFFERS, tuple(evidence), ("Parameters are refused and left out (paging.start, paging.count).",)
        )
    return Found(Outcome.UNKNOWN, tuple(evidence), ("Nothing is changed: parameters that are not known do no harm.",))


def _longest(scene: Scene) -> _Paged | None:
    """Return the list with the most entries among those that were seen."""
    found: list[_Paged] = []
    roots = scene.profile.template("operations.root_folders")
    if roots:
        ids = tuple(folder.id for folder in scene.folders if "/" not in folder.path)
        found.append(_Paged(roots, "", ids))
    if scene.read_folder is not None:
        ids = tuple(file.id for file in scene.files if file.folder.id == scene.read_folder.id)
        found.append(_Paged(scene.profile.template("operations.list_files"), scene.read_folder.id, ids))
    longest = max(found, key=lambda one: (len(one.ids), one.folder != ""), default=None)
    return longest if longest is not None and len(longest.ids) > 1 else None


def _page(scene: Scene, target: _Paged, params: dict[str, str]) -> Shape | None:
    heard = scene.get(target.template, folder=target.folder, params=params)
    if not heard.is_good:
        return None
    return shapes.shape_of(heard.body, scene.profile.names("paging.items"), scene.profile.names("paging.total"))


def _id_at(scene: Scene, target: _Paged, params: dict[str, str]) -> str | None:
    shape = _page(scene, target, params)
    entries: tuple[Entry, ...] = shape.entries if shape is not None else ()
    return id_of(entries[0], scene.profile) if entries else None


def _way(scene: Scene, target: _Paged, start: str, count: str) -> tuple[int, str] | None:
    """Return what the first index is and what is counted, None where nothing leads on."""
    first_id, second_id = target.ids[0], target.ids[1]
    at_one = _id_at(scene, target, {start: "1", count: "1"})
    at_two = _id_at(scene, target, {start: "2", count: "1"})
    if at_one == second_id:
        first = 0
    elif at_one == first_id and at_two == second_id:
        first = 1
    else:
        return None
    if len(target.ids) < 3:  # noqa: PLR2004 - two entries cannot tell pages from entries
        return first, "pages" if start.lower().startswith("page") else "entries"
    third = _id_at(scene, target, {start: str(first + 1), count: "2"})
    return first, "pages" if third == target.ids[2] else "entries"


def _limit(scene: Scene, target: _Paged, start: str, count: str, first: int) -> list[str]:
    """Ask for very many, and say how many came."""
    shape = _page(scene, target, {start: str(first), count: str(_BIG)})
    if shape is None:
        size = int(scene.profile.number("paging.size"))
        usual = _page(scene, target, {start: str(first), count: str(size)})
        if usual is None:
            scene.set("paging.size", 25)
            return [f"{_BIG} entries at once are refused, and {size} as well; 25 are asked for."]
        return [f"{_BIG} entries at once are refused; {size} are not."]
    if shape.total is not None and shape.total > len(shape.entries):
        return [f"{len(shape.entries)} entries come at once at most."]
    return [f"Of {_BIG} entries asked for, all {len(shape.entries)} that are there came."]
