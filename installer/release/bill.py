"""The bill of materials (SBOM) in CycloneDX's JSON: what is in the built folder, which version, which licence."""

from __future__ import annotations

import hashlib
import json
import re
import uuid
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from importlib.metadata import distribution
from pathlib import Path
from typing import Any, Protocol

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from release import natives
from release.natives import Native

# CycloneDX 1.6, https://cyclonedx.org/docs/1.6/json/
_SPEC = "1.6"
_PROGRAM = "acucleo-desktop"
_SPACE = uuid.UUID("3b0f9a58-6a4e-5b0e-9d0a-5d8b6a3c3917")
_EXPRESSION = re.compile(r" (?:OR|AND|WITH) ")
# What bundled parts say of themselves and SPDX does not know by this name.
_NAMED = re.compile(r"^[A-Za-z0-9.+-]+$")
Component = dict[str, Any]


class Part(Protocol):
    """A Python distribution inside the program."""

    @property
    def name(self) -> str:
        """In its normal form."""
        ...

    @property
    def version(self) -> str:
        """The one that is built in."""
        ...

    @property
    def licence(self) -> str:
        """In the words of SPDX, where it says so."""
        ...


def bill(folder: Path, version: str, epoch: int, parts: Sequence[Part], found: Sequence[Native]) -> str:
    """Return the bill of materials as JSON; the same folder gives the same bytes.

    Args:
        folder: the built program.
        version: of the program.
        epoch: seconds since 1970 that the build is dated with.
        parts: Python distributions inside.
        found: libraries inside.
    """
    root = {"type": "application", "bom-ref": _PROGRAM, "name": _PROGRAM, "version": version, "licenses": _said("MIT")}
    components = [*map(_of_distribution, parts), *_of_libraries(folder, found)]
    refs = [component["bom-ref"] for component in components]
    graph = _graph(parts)
    graph.append({"ref": _PROGRAM, "dependsOn": sorted(refs)})
    graph += [{"ref": ref} for ref in refs if ref not in {each["ref"] for each in graph}]
    content: dict[str, Any] = {
        "bomFormat": "CycloneDX",
        "specVersion": _SPEC,
        "version": 1,
        "metadata": {
            "timestamp": f"{datetime.fromtimestamp(epoch, UTC):%Y-%m-%dT%H:%M:%SZ}",
            "component": root,
        },
        "components": components,
        "dependencies": sorted(graph, key=lambda each: str(each["ref"])),
    }
    number = uuid.uuid5(_SPACE, hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest())
    return json.dumps({**content, "serialNumber": f"urn:uuid:{number}"}, indent=2, sort_keys=True) + "\n"


def _said(licence: str) -> list[dict[str, Any]]:
    """Return a licence as CycloneDX takes it: an expression, or a name."""
    if _EXPRESSION.search(licence):
        return [{"expression": licence}]
    if licence.startswith("LicenseRef-") or not _NAMED.match(licence):
        return [{"license": {"name": licence}}]
    return [{"expression": licence}] if licence not in {"other", "public-domain"} else [{"license": {"name": licence}}]


def _of_distribution(part: Part) -> Component:
    return {
        "type": "library",
        "bom-ref": _ref(part.name),
        "name": part.name,
        "version": part.version,
        "licenses": _said(part.licence),
        "purl": f"pkg:pypi/{part.name}@{part.version}",
    }


def _ref(name: str) -> str:
    return f"python:{name}"


def _graph(parts: Iterable[Part]) -> list[dict[str, Any]]:
    """Return which distribution needs which other inside the program."""
    names = {part.name for part in parts}
    graph: list[dict[str, Any]] = []
    for name in sorted(names):
        needed = {
            canonicalize_name(wanted.name)
            for wanted in map(Requirement, distribution(name).requires or ())
            if wanted.marker is None or wanted.marker.evaluate({"extra": ""})
        }
        graph.append({"ref": _ref(name), "dependsOn": sorted(_ref(each) for each in needed & names)})
    return graph


def _of_libraries(folder: Path, found: Iterable[Native]) -> list[Component]:
    """Return one component for each library that no distribution brings, with its files and their checksums."""
    files: dict[tuple[str, str], list[Native]] = {}
    for each in found:
        if not each.distribution:
            files.setdefault((each.name, each.licence), []).append(each)
    components: list[Component] = []
    for (name, licence), members in sorted(files.items()):
        component: Component = {
            "type": "library",
            "bom-ref": f"library:{name}",
            "name": name,
            "licenses": _said(licence),
            "components": [_of_file(folder, each) for each in members],
        }
        version = natives.version_of(name)
        if version:
            component["version"] = version
        components.append(component)
    return components


def _of_file(folder: Path, each: Native) -> Component:
    content = (folder / each.path).read_bytes()
    component: Component = {
        "type": "file",
        "bom-ref": f"file:{each.path}",
        "name": each.path,
        "hashes": [{"alg": "SHA-256", "content": hashlib.sha256(content).hexdigest()}],
    }
    package, version = natives.debian_package(Path(each.path).name)
    if package and each.name not in {natives.QT, natives.QT_FOR_PYTHON, natives.PYTHON}:
        component |= {"version": version, "purl": f"pkg:deb/{natives.system_name()}/{package}@{version}"}
    return component
