"""Folders and files over HTTP, for both presets: `cic` below /api/folders, `harmony` below /api/connections."""

from __future__ import annotations

import fnmatch
import secrets
from typing import Any

from flask import Blueprint, Response, jsonify, make_response, request

from acucleo_desktop.practice.cleo.auth import refusal
from acucleo_desktop.practice.cleo.settings import CleoSettings
from acucleo_desktop.practice.cleo.store import Folder, Store, StoredFile
from acucleo_desktop.practice.faults import Faults

HARMONY_IN, HARMONY_OUT = "upload", "download"
"""The two sides of the Harmony mailbox: what is uploaded is `incoming`, what is fetched is `outgoing`."""
_PAGE = 100


def api_blueprint(settings: CleoSettings, store: Store, faults: Faults) -> Blueprint:
    """Return the blueprint of folders and files."""
    blueprint = Blueprint("api", __name__)
    handler = _Files(settings, store, faults)
    rules = (
        ("/folders", "roots", handler.roots, ["GET"]),
        ("/folders/<folder_id>", "folder", handler.folder, ["GET"]),
        ("/folders/<folder_id>/folders", "children", handler.children, ["GET"]),
        ("/folders/<folder_id>/files", "files", handler.files, ["GET"]),
        ("/folders/<folder_id>/files", "upload", handler.upload, ["POST"]),
        ("/folders/<folder_id>/files/<file_id>", "metadata", handler.metadata, ["GET"]),
        ("/folders/<folder_id>/files/<file_id>", "delete", handler.delete, ["DELETE"]),
        ("/folders/<folder_id>/files/<file_id>/content", "content", handler.content, ["GET"]),
        ("/connections/<mailbox>", "mailbox", handler.mailbox, ["GET"]),
        ("/connections/<mailbox>/outgoing", "outgoing", handler.outgoing, ["GET"]),
        ("/connections/<mailbox>/outgoing/<file_id>", "outgoing_file", handler.outgoing_file, ["GET"]),
        ("/connections/<mailbox>/incoming", "incoming", handler.incoming, ["GET"]),
        ("/connections/<mailbox>/incoming", "incoming_upload", handler.incoming_upload, ["POST"]),
    )
    for rule, name, view, methods in rules:
        blueprint.add_url_rule(rule, name, view, methods=methods)
    return blueprint


class _Files:
    def __init__(self, settings: CleoSettings, store: Store, faults: Faults) -> None:
        self._settings = settings
        self._store = store
        self._faults = faults

    def roots(self) -> Response:
        return self._page([self._folder_entry(folder) for folder in self._store.children("")])

    def folder(self, folder_id: str) -> Response:
        folder = self._store.folder(folder_id)
        return jsonify(self._folder_entry(folder)) if folder else refusal(404, "There is no such folder.")

    def children(self, folder_id: str) -> Response:
        if self._store.folder(folder_id) is None:
            return refusal(404, "There is no such folder.")
        return self._page([self._folder_entry(folder) for folder in self._store.children(folder_id)])

    def files(self, folder_id: str) -> Response:
        folder = self._store.folder(folder_id)
        if folder is None:
            return refusal(404, "There is no such folder.")
        found = self._store.files(folder.path, listed_only=True)
        return self._page([self._file_entry(file, folder.id) for file in found])

    def metadata(self, folder_id: str, file_id: str) -> Response:
        file = self._store.file(file_id)
        return jsonify(self._file_entry(file, folder_id)) if file else refusal(404, "There is no such file.")

    def content(self, folder_id: str, file_id: str) -> Response:
        del folder_id
        return self._send(self._store.file(file_id))

    def delete(self, folder_id: str, file_id: str) -> Response:
        del folder_id
        if self._store.file(file_id) is None:
            return refusal(404, "There is no such file.")
        self._store.unlist(file_id)
        return make_response("", 204)

    def upload(self, folder_id: str) -> Response:
        folder = self._store.folder(folder_id)
        if folder is None:
            return refusal(404, "There is no such folder.")
        if not _takes_uploads(folder) or self._faults.flag("forbid_upload"):
            return refusal(403, "The folder has no Upload permission.")
        given = self._given_file()
        if given is None:
            return refusal(415, "The body of the upload is not of the expected kind.")
        return self._store_upload(folder, *given)

    def _given_file(self) -> tuple[str, bytes] | None:
        mode = self._faults.text("body_mode")
        if request.files:
            part = next(iter(request.files.values()))
            return None if mode == "raw" else (part.filename or "", part.read())
        if mode == "multipart":
            return None
        disposition = request.headers.get("Content-Disposition", "")
        name = request.args.get("name", "") or disposition.partition('filename="')[2].rstrip('"')
        return name, request.get_data()

    def _store_upload(self, folder: Folder, name: str, content: bytes) -> Response:
        if any(fnmatch.fnmatch(name, mask) for mask in self._faults.text("refuse_names").split(",") if mask):
            return refusal(415, f"Files called {name} are not taken here.")
        if not name or self._faults.flag("rename_on_upload"):
            name = f"file-{secrets.token_hex(4)}.edi"
        listed = not self._faults.flag("consume_uploads")
        file = self._store.add_file(folder.path, name, content, "us", is_listed=listed)
        if self._faults.flag("empty_upload_reply"):
            return make_response("", 201)
        reply = jsonify(self._file_entry(file, folder.id))
        reply.status_code = 201
        return reply

    def mailbox(self, mailbox: str) -> Response:
        if mailbox != self._settings.mailbox_id:
            return refusal(404, "There is no such connection.")
        return jsonify({"id": mailbox, "alias": self._settings.username, "meta": {"resourceType": "connection"}})

    def outgoing(self, mailbox: str) -> Response:
        return self._side(mailbox, HARMONY_OUT)

    def incoming(self, mailbox: str) -> Response:
        return self._side(mailbox, HARMONY_IN)

    def _side(self, mailbox: str, side: str) -> Response:
        if mailbox != self._settings.mailbox_id:
            return refusal(404, "There is no such connection.")
        files = [f for f in self._store.files(listed_only=True) if f.folder == side or f.folder.startswith(f"{side}/")]
        return self._page([self._file_entry(file, mailbox) for file in files])

    def outgoing_file(self, mailbox: str, file_id: str) -> Response:
        del mailbox
        return self._send(self._store.file(file_id))

    def incoming_upload(self, mailbox: str) -> Response:
        if mailbox != self._settings.mailbox_id:
            return refusal(404, "There is no such connection.")
        given = self._given_file()
        if given is None:
            return refusal(415, "The body of the upload is not of the expected kind.")
        return self._store_upload(self._store.add_folder(HARMONY_IN), *given)

    def _send(self, file: StoredFile | None) -> Response:
        if file is None:
            return refusal(404, "There is no such file.")
        content = file.content[:-1] if self._faults.strikes("truncate_download") else file.content
        reply = make_response(content)
        reply.headers["Content-Type"] = "application/octet-stream"
        name = file.name.encode("ascii", "replace").decode().replace('"', "_")
        reply.headers["Content-Disposition"] = f'attachment; filename="{name}"'
        return reply

    def _page(self, entries: list[dict[str, Any]]) -> Response:
        if self._faults.flag("bare_array"):
            return jsonify(entries)
        start = int(request.args.get("startIndex", 0))
        count = int(request.args.get("count", _PAGE))
        cap = int(self._faults.number("page_cap"))
        page = entries[start : start + (min(count, cap) if cap else count)]
        body: dict[str, Any] = {"startIndex": start, "count": len(page), "resources": page}
        if not self._faults.flag("no_total"):
            body["totalResults"] = len(entries)
        return jsonify(body)

    def _folder_entry(self, folder: Folder) -> dict[str, Any]:
        base = f"/api/folders/{folder.id}"
        links: dict[str, Any] = {
            "self": {"href": base},
            "folders": {"href": f"{base}/folders"},
            "files": {"href": f"{base}/files"},
        }
        if self._faults.flag("link_array"):
            links["files"] = [links["files"]]
        return {
            "id": folder.id,
            "name": folder.name,
            "meta": {"resourceType": "folder", "created": "2025-01-02T03:04:05Z"},
            "permissions": ["upload"] if _takes_uploads(folder) else ["download"],
            "_links": links,
        }

    def _file_entry(self, file: StoredFile, parent: str) -> dict[str, Any]:
        return {
            "id": file.id,
            "name": file.name,
            "length": len(file.content),
            "meta": {"resourceType": "file", "created": file.at, "lastModified": file.at, "version": "1"},
            "_links": {"self": {"href": f"/api/folders/{parent}/files/{file.id}"}},
        }


def _takes_uploads(folder: Folder) -> bool:
    return folder.path.split("/", maxsplit=1)[0].lower() == "upload"
