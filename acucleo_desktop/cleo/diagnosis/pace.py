"""The rate: how many quick reads are taken, what the refusal is like, and whether it is about one path or all."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Final

from acucleo_desktop.cleo.diagnosis.probe import Heard
from acucleo_desktop.cleo.diagnosis.scene import Scene
from acucleo_desktop.documents.diagnosis import Found, Outcome
from acucleo_desktop.transport.problems import ServiceProblem
from acucleo_desktop.transport.retry import read_retry_after

QUICK_READS: Final = 8
_TOO_FAST: Final = frozenset({429, 503})
_FALLBACK_WAIT: Final = 2.0
_LONGEST_WAIT: Final = 60.0


def rate(scene: Scene) -> Found:
    """Send eight reads at once on one path."""
    template = scene.always_readable
    # What was asked a moment ago must not count.
    scene.clock.sleep(1.1, scene.stop)
    with ThreadPoolExecutor(QUICK_READS) as pool:
        heard = [one for one in pool.map(lambda _n: _read(scene, template), range(QUICK_READS)) if one is not None]
    refused = [one for one in heard if one.status in _TOO_FAST]
    taken = sum(one.is_good for one in heard)
    if not refused and taken == QUICK_READS:
        return Found(
            Outcome.FOUND,
            (f"{QUICK_READS} reads at once on one path were all taken.",),
            ("The program keeps to five a second on one path all the same, as Cleo states.",),
        )
    if not refused:
        others = ", ".join(dict.fromkeys(one.said for one in heard if not one.is_good)) or "no answer"
        return Found(
            Outcome.UNKNOWN,
            (f"Of {QUICK_READS} reads at once on one path, {taken} were taken; the others came to: {others}.",),
            ("The program keeps to five a second on one path, as Cleo states.",),
        )
    other = _read(scene, "{p}/" + "acucleo-nothing-here")
    after = refused[0].headers.get("Retry-After", "")
    asked = read_retry_after(after, scene.clock.now())
    evidence = [
        (
            f"Of {QUICK_READS} reads at once on one path, {taken} were taken and {len(refused)} refused"
            f" ({refused[0].said})."
        ),
        f"Retry-After: {after}." if after else "The refusal has no Retry-After.",
        "Another path was refused as well."
        if other is not None and other.status in _TOO_FAST
        else "Another path was not refused: the limit counts for each path.",
    ]
    scene.clock.sleep(min(asked if asked is not None else _FALLBACK_WAIT, _LONGEST_WAIT), scene.stop)
    usual = scene.profile.number("rate.per_path")
    if 0 < taken < usual:
        scene.set("rate.per_path", float(taken))
        return Found(Outcome.DIFFERS, tuple(evidence), (f"rate.per_path is {taken}.",))
    return Found(Outcome.FOUND, tuple(evidence))


def _read(scene: Scene, template: str) -> Heard | None:
    try:
        return scene.get(template, hasty=True)
    except ServiceProblem:
        return None  # no answer to one of many quick reads tells nothing
