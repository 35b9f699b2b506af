"""The report of a diagnosis as Markdown: steps, settings and requests, to be sent to support. It holds no secret."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from acucleo_desktop.documents.diagnosis import StepReport
from acucleo_desktop.transport.redaction import redact_text


@dataclass(frozen=True, slots=True)
class ReportParts:
    """What a report is made of.

    Attributes:
        title: first line.
        about: facts by name, such as the version of the program and the time.
        steps: what was found.
        settings: what follows, by setting.
        requests: lines of a `RequestTrail`.
        hidden: texts that are left out wherever they stand, such as the host.
    """

    title: str
    about: Mapping[str, str]
    steps: Sequence[StepReport]
    settings: Mapping[str, str]
    requests: Sequence[str]
    hidden: Sequence[str] = field(default_factory=tuple)


def render(parts: ReportParts) -> str:
    """Return the report. Secrets that are in use are masked whatever the parts say."""
    lines = [f"# {parts.title}", "", *_facts(parts.about), "", "## What was found", ""]
    for step in parts.steps:
        lines += [f"### {step.name}: {step.found.outcome}", ""]
        lines += [f"- {sentence}" for sentence in step.found.evidence]
        lines += [f"- Follows: {sentence}" for sentence in step.found.follows]
        lines.append("")
    lines += ["## Settings that differ", ""]
    lines += _table(parts.settings) if parts.settings else ["None: the usual settings fit."]
    lines += ["", "## Requests", "", "Method, path with ids left out, and status; bodies are never kept.", "", "```"]
    lines += [*parts.requests, "```", ""]
    text = redact_text("\n".join(lines))
    for hidden in sorted(parts.hidden, key=len, reverse=True):
        if hidden:
            text = re.sub(rf"(?<!\w){re.escape(hidden)}(?!\w)", "(left out)", text)
    return text


def _facts(about: Mapping[str, str]) -> Iterable[str]:
    return (f"- {name}: {value}" for name, value in about.items() if value)


def _table(settings: Mapping[str, str]) -> list[str]:
    rows = [f"| `{key}` | `{value or ' '}` |" for key, value in settings.items()]
    return ["| setting | value |", "| --- | --- |", *rows]
