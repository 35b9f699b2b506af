"""The support bundle: versions, settings, how the last documents and passes went, log lines, in one zip file.

Secrets are never in it. On wish business data is left out as well: see `pseudonyms` and the README inside.
"""

from __future__ import annotations

import html
import json
import platform
import tomllib
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import metadata
from pathlib import Path
from typing import Any, Final

from acucleo_desktop import __version__
from acucleo_desktop.documents.kinds import to_plain
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.rows import DocumentQuery
from acucleo_desktop.sync.care import StorageLine
from acucleo_desktop.sync.health.rows import Row, as_plain
from acucleo_desktop.sync.pseudonyms import LEFT_OUT, Pseudonyms, bare_log, bare_traceback
from acucleo_desktop.transport.redaction import redact_fields, redact_text

_LIBRARIES = (
    *("PySide6-Essentials", "requests", "keyring", "pyx12", "peewee", "platformdirs", "pydantic"),
    *("cryptography", "click", "flask", "jinja2", "paramiko"),
)
_LOG_TAIL: Final = 400_000
_MOST: Final = 500
_WORDS_OF_SETTINGS: Final = frozenset({"company_name", "proxies", "news_address"})
_PLAIN_CONNECTION: Final = frozenset({"endpoint_name", "endpoint_version", "sign_in", "preset"})
_DOCUMENT: Final = {
    "partner": "partner",
    "number": "number",
    "order_number": "number",
    "interchange_control": "control",
    "group_control": "control",
    "acumatica_key": "record",
    "file_name": "file",
    "sender": "sender",
    **dict.fromkeys(("partner_name", "amount", "currency", "cause_text", "reason", "fingerprint"), ""),
}
_ATTEMPT: Final = {"reference": "file", "target": "target", "result_key": "record", "answer_excerpt": "", "sha256": ""}
_ENTITIES: Final = frozenset(
    {"SalesOrder", "Bill", "PurchaseReceipt", "PurchaseOrder", "SalesInvoice", "Customer", "CustomerLocation"}
)

_README: Final = """\
Support bundle of Acucleo Desktop
=================================
{mode}

{files}
Never in it: passwords, client secrets, tokens, passphrases, codes of an authenticator app, the vault, and the bytes,
fields, records and papers of documents.
"""
_WITH: Final = (
    "It names partners and numbers of documents, so that a case can be found; it holds no amounts, prices or items"
    " beyond what sentences of the run list and log lines say."
)
_WITHOUT: Final = (
    "Business data is left out. Partners, document, order and control numbers, records, files, folders, people, hosts,"
    " users and tenants stand as pseudonyms (the same for the same text in this bundle, others in the next; they cannot"
    " be turned back). Amounts, sentences of findings, reasons and replies, company name and the words of log lines are"
    " left out; of the log, times, levels, loggers, problem codes and the frames of tracebacks are kept."
)


@dataclass(frozen=True, slots=True)
class SupportSources:
    """What the bundle is made of, beside the ledger.

    Attributes:
        settings_text: the settings file, which never holds secrets.
        by_it: settings that IT has fixed or prepared, in parts by name.
        connections: text of each connection file.
        log_files: log files and crash reports, redacted when they were written.
        storage: which files there are.
        health: how it is with everything, as `acucleo doctor` says it, without asking a service.
    """

    settings_text: str = ""
    by_it: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    connections: Mapping[str, str] = field(default_factory=dict)
    log_files: tuple[Path, ...] = ()
    storage: tuple[StorageLine, ...] = ()
    health: tuple[Row, ...] = ()


def write_support_bundle(
    ledger: Ledger, path: Path, sources: SupportSources, *, without_business_data: bool = False
) -> Path:
    """Write the support bundle; it takes its name only when it is whole.

    Args:
        ledger: whose runs, documents and attempts are listed.
        path: the zip file to write.
        sources: everything else.
        without_business_data: leave out what tells about the business; see the README inside.

    Raises:
        OSError: when the file cannot be written.
    """
    beside = path.with_name(path.name + ".part")
    names = Pseudonyms() if without_business_data else None
    parts = _parts(ledger, sources, names)
    try:
        with zipfile.ZipFile(beside, "w", zipfile.ZIP_DEFLATED) as bundle:
            for name, (_, content) in parts.items():
                bundle.writestr(name, content)
            bundle.writestr("README.txt", _readme(parts, is_bare=without_business_data))
            bundle.writestr("index.html", _index(parts, is_bare=without_business_data))
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    return path


def _parts(ledger: Ledger, sources: SupportSources, names: Pseudonyms | None) -> dict[str, tuple[str, str]]:
    """Return what each file is for, and its content, by name."""
    runs = [_run(to_plain(run), names) for run in ledger.runs.recent(200)]
    counts = {folder.value: count for folder, count in ledger.documents.folder_counts().items()}
    parts = {
        "versions.json": ("versions of the program, Python, system and libraries", _json(versions())),
        "settings.toml": ("settings", _settings(sources.settings_text, names)),
        "settings-by-it.json": ("settings that IT has fixed or prepared", _json(_by_it(sources.by_it, names))),
        "connections.json": ("connections without secrets", _json(_connections(sources.connections, names))),
        "health.json": ("whether everything is in order, check by check", _json(_health(sources.health, names))),
        "storage.json": ("files of this home and their sizes", _json(_storage(sources.storage, names))),
        "runs.json": ("the last passes", _json(runs)),
        "counts.json": ("documents in each folder", _json(counts)),
        "partners.json": ("partners: flows, forms and versions", _json(_partners(ledger, names))),
        "documents.json": ("the last documents: statuses and causes", _json(_documents(ledger, names))),
        "attempts.json": ("the last attempts: steps, outcomes, statuses, request ids", _json(_attempts(ledger, names))),
        "audit.json": ("end of the audit trail, and how often each kind of event", _json(_audit(ledger))),
    }
    for log in sources.log_files:
        if log.is_file():
            parts[f"logs/{log.name}"] = ("log", _log(log, is_bare=names is not None))
    return parts


def _settings(text: str, names: Pseudonyms | None) -> str:
    if names is None:
        return redact_text(text)
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return f"# {LEFT_OUT}\n"
    return "".join(f"{key} = {json.dumps(value)}\n" for key, value in _bare_settings(values).items())


def _bare_settings(values: Mapping[str, Any]) -> dict[str, Any]:
    return {
        key: LEFT_OUT if key in _WORDS_OF_SETTINGS and value not in {"", "system", "none"} else value
        for key, value in values.items()
    }


def _by_it(parts: Mapping[str, Mapping[str, Any]], names: Pseudonyms | None) -> dict[str, Any]:
    return {part: values if names is None else _bare_settings(values) for part, values in parts.items()}


def _connections(texts: Mapping[str, str], names: Pseudonyms | None) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for kind, text in texts.items():
        try:
            values = redact_fields(tomllib.loads(text))
        except tomllib.TOMLDecodeError:
            found[kind] = "cannot be read"
            continue
        found[kind] = values if names is None else _bare_connection(values, names)
    return found


def _bare_connection(values: Mapping[str, Any], names: Pseudonyms) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in values.items():
        if key in _PLAIN_CONNECTION or isinstance(value, bool | int | float):
            found[key] = value
        elif isinstance(value, Mapping):
            found[key] = _bare_connection(value, names)
        else:
            found[key] = names.of("setting", value)
    return found


def _storage(lines: tuple[StorageLine, ...], names: Pseudonyms | None) -> list[dict[str, Any]]:
    # The name of a folder may be that of a person; file names are ours.
    return [
        {"what": line.what, "file": str(line.path) if names is None else line.path.name, "bytes": line.size}
        for line in lines
    ]


def _health(rows: tuple[Row, ...], names: Pseudonyms | None) -> list[dict[str, Any]]:
    # What was seen names folders, hosts and errors; the checks and their outcomes are ours.
    shown = as_plain(rows)
    return shown if names is None else [{"key": row["key"], "level": row["level"]} for row in shown]


def _run(run: dict[str, Any], names: Pseudonyms | None) -> dict[str, Any]:
    if names is None:
        return run
    known = run["trigger"] in {"clerk", "timer", "command line", "approval", "practice", "start", "schedule"}
    return {**run, "trigger": run["trigger"] if known else names.of("trigger", run["trigger"]), "reasons": LEFT_OUT}


def _partners(ledger: Ledger, names: Pseudonyms | None) -> list[dict[str, Any]]:
    return [
        {
            "partner": one.code if names is None else names.of("partner", one.code),
            "test": one.test,
            "flows": {
                flow.value: {"form": options.form, "version": options.version, "review": options.review}
                for flow, options in one.flows.items()
                if options.enabled
            },
            "cross_references": len(one.cross_references),
        }
        for one in ledger.partners.all()
    ]


def _documents(ledger: Ledger, names: Pseudonyms | None) -> list[dict[str, Any]]:
    rows = [to_plain(row) for row in ledger.documents.list(DocumentQuery(limit=_MOST))]
    if names is not None:
        return [names.row(row, _DOCUMENT) for row in rows]
    return [{name: value for name, value in row.items() if name not in {"amount", "fingerprint"}} for row in rows]


def _attempts(ledger: Ledger, names: Pseudonyms | None) -> list[dict[str, Any]]:
    rows = [to_plain(attempt) for attempt in ledger.attempts.recent(_MOST)]
    if names is None:
        # The reply to a write holds the record itself; the words of a refusal are what support needs.
        return [
            {name: value for name, value in row.items() if name != "answer_excerpt" or row["outcome"] != "done"}
            for row in rows
        ]
    kept = []
    for row in rows:
        bare = names.row(row, _ATTEMPT)
        if row.get("target") in _ENTITIES:
            bare["target"] = row["target"]
        kept.append(bare)
    return kept


def _audit(ledger: Ledger) -> dict[str, Any]:
    anchor = ledger.audit.anchor()
    return {"last": {"id": anchor.id, "hash": anchor.hash, "at": anchor.at}, "kinds": ledger.audit.kinds()}


def _log(log: Path, *, is_bare: bool) -> str:
    with log.open("rb") as stream:
        stream.seek(max(0, log.stat().st_size - _LOG_TAIL))
        text = stream.read().decode("utf-8", errors="replace")
    if not is_bare:
        return redact_text(text)
    if log.suffix == ".txt":
        return "\n".join(bare_traceback(text)) + "\n"
    return bare_log(text)


def _json(value: object) -> str:
    return json.dumps(_clean(value), indent=2, default=str, ensure_ascii=False)


def _clean(value: Any) -> Any:
    """Mask secrets in every text once more, whatever stored it."""
    if isinstance(value, str):
        return redact_text(value)
    if isinstance(value, Mapping):
        return {key: _clean(inner) for key, inner in value.items()}
    return [_clean(inner) for inner in value] if isinstance(value, list | tuple) else value


def _readme(parts: Mapping[str, tuple[str, str]], *, is_bare: bool) -> str:
    files = "".join(f"{name.ljust(24)}{what}\n" for name, (what, _) in parts.items())
    return _README.format(mode=_WITHOUT if is_bare else _WITH, files=files)


def _index(parts: Mapping[str, tuple[str, str]], *, is_bare: bool) -> str:
    escape: Callable[[str], str] = html.escape
    rows = "".join(
        f"<tr><td><a href='{escape(name)}'>{escape(name)}</a></td><td>{escape(what)}</td><td>{len(content)}</td></tr>"
        for name, (what, content) in parts.items()
    )
    return (
        "<!doctype html><meta charset='utf-8'><title>Support bundle</title>"
        "<style>body{font:14px sans-serif;margin:2em;max-width:60em}td{padding:3px 14px 3px 0}</style>"
        f"<h1>Support bundle, Acucleo Desktop {escape(__version__)}</h1><p>{escape(_WITHOUT if is_bare else _WITH)}</p>"
        f"<table><tr><th>File</th><th>Holds</th><th>Characters</th></tr>{rows}</table>"
    )


def versions() -> dict[str, str]:
    """Return the versions of the program, of Python, of the system and of the libraries that matter."""
    found = {"acucleo-desktop": __version__, "python": platform.python_version(), "system": platform.platform()}
    for library in _LIBRARIES:
        try:
            found[library] = metadata.version(library)
        except metadata.PackageNotFoundError:
            found[library] = "not installed"
    return found
