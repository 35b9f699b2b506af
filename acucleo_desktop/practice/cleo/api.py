"""Folders and files over HTTP, for both presets: `cic` below /api/folders, `harmony` below /api/connections."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from flask import Blueprint, Response, jsonify, make_response, request

from acucleo_desktop.practice.cleo.auth import refusal
from acucleo_desktop.practice.cleo.entries import Entries, takes_uploads
from acucleo_desktop.practice.cleo.settings import CleoSettings
from acucleo_desktop.practice.cleo.store import Folder, Store
from acucleo_desktop.practice.cleo.uploads import Refused, Uploads
from acucleo_desktop.practice.cleo.view import SeenFile, View
from acucleo_desktop.practice.faults import Faults

HARMONY_IN, HARMONY_OUT = "upload", "download"
"""The two sides of the Harmony mailbox: what is uploaded is `incoming`, what is fetched is `outgoing`."""
_PAGE = 100
_NO_FOLDER, _NO_FILE, _NO_MAILBOX = "There is no such folder.", "There is no such file.", "There is no such connection."


def api_blueprint(settings: CleoSettings, store: Store, faults: Faults, view: View) -> Blueprint:
    """Return the blueprint of folders and files."""
    blueprint = Blueprint("api", __name__)
    handler = _Files(settings, store, faults, view)
    rules = (
        ("/folders", "roots", handler.roots, ["GET"]),
        ("/folders/<folder_id>", "folder", handler.folder, ["GET"]),
        ("/folders/<folder_id>/folders", "children", handler.children, ["GET"]),
        ("/folders/<folder_id>/files", "files", handler.files, ["GET"]),
        ("/folders/<folder_id>/files", "upload", handler.upload, ["POST"]),
        ("/folders/<folder_id>/files/<file_id>", "metadata", handler.metadata, ["GET"]),
        ("/folders/<folder_id>/files/<file_id>", "delete", handler.delete, ["DELETE"]),
        ("/folders/<folder_id>/files/<file_id>/content", "content", handler.content, ["GET"]),
        ("/folders/<folder_id>/files/<file_id>/move", "move", handler.move, ["POST"]),
        ("/connections/<mailbox>", "mailbox", handler.mailbox, ["GET"]),
        ("/connections/<mailbox>/outgoing", "outgoing", handler.outgoing, ["GET"]),
        ("/connections/<mailbox>/outgoing/<file_id>", "outgoing_file", handler.outgoing_file, ["GET"]),
        ("/connections/<mailbox>/incoming", "incoming", handler.incoming, ["GET"]),
        ("/connections/<mailbox>/incoming", "incoming_upload", handler.incoming_upload, ["POST"]),
    )
    for rule, name, handle, methods in rules:
        blueprint.add_url_rule(rule, name, handle, methods=methods)
    return blueprint


class _Files:
    def __init__(self, settings: CleoSettings, store: Store, faults: Faults, view: View) -> None:
        self._settings = settings
        self._store = store
        self._faults = faults
        self._view = view
        self._entries = Entries(view, faults)
        self._uploads = Uploads(store, faults)

    def roots(self) -> Response:
        return self._page([self._entries.folder(folder) for folder in self._view.children("")])

    def folder(self, folder_id: str) -> Response:
        folder = self._view.folder(folder_id)
        return jsonify(self._entries.folder(folder)) if folder else refusal(404, _NO_FOLDER)

    def children(self, folder_id: str) -> Response:
        if self._view.folder(folder_id) is None or self._faults.flag("mixed_lists"):
            return refusal(404, _NO_FOLDER)
        return self._page([self._entries.folder(folder) for folder in self._view.children(folder_id)])

    def files(self, folder_id: str) -> Response:
        folder = self._view.folder(folder_id)
        if folder is None:
            return refusal(404, _NO_FOLDER)
        entries = [self._file(file) for file in self._view.files(folder.path)]
        if self._faults.flag("mixed_lists"):
            entries = [self._entries.folder(inside) for inside in self._view.children(folder_id)] + entries
        return self._page(entries)

    def metadata(self, folder_id: str, file_id: str) -> Response:
        del folder_id
        file = self._view.file(file_id)
        return jsonify(self._file(file)) if file else refusal(404, _NO_FILE)

    def content(self, folder_id: str, file_id: str) -> Response:
        del folder_id
        return self._send(self._view.file(file_id))

    def delete(self, folder_id: str, file_id: str) -> Response:
        del folder_id
        file = self._view.file(file_id)
        if file is None:
            return refusal(404, _NO_FILE)
        self._store.unlist(file.stored_id)
        return make_response("", 204)

    def move(self, folder_id: str, file_id: str) -> Response:
        del folder_id
        file = self._view.file(file_id)
        target = self._view.folder(str((request.get_json(silent=True) or {}).get("folderId", "")))
        if file is None or target is None:
            return refusal(404, _NO_FILE if file is None else _NO_FOLDER)
        self._store.move(file.stored_id, target.path, file.name, "partner")
        return make_response("", 204)

    def upload(self, folder_id: str) -> Response:
        folder = self._view.folder(folder_id)
        if folder is None:
            return refusal(404, _NO_FOLDER)
        return self._take(folder, f"/folders/{folder.id}/files")

    def _take(self, folder: Folder, base: str) -> Response:
        """Take an upload, or refuse it."""
        try:
            if not takes_uploads(folder.path) or self._faults.flag("forbid_upload"):
                return refusal(403, "The folder has no Upload permission.")
            name, content = self._given_file()
            stored = self._uploads.store(folder, name, content)
        except Refused as refused:
            return refusal(refused.status, refused.text)
        if self._faults.flag("empty_upload_reply"):
            return make_response("", 201)
        reply = jsonify(self._entries.file(stored, base))
        reply.status_code = 201
        return reply

    def _given_file(self) -> tuple[str, bytes]:
        mode = self._faults.text("body_mode")
        if request.files:
            if mode == "raw":
                raise Refused(415, "The body of the upload is not of the expected kind.")
            wanted = self._faults.text("upload_part")
            if wanted and wanted not in request.files:
                raise Refused(400, f"There is no part called {wanted}.")
            part = request.files[wanted] if wanted else next(iter(request.files.values()))
            return part.filename or "", part.read()
        if mode == "multipart":
            raise Refused(415, "The body of the upload is not of the expected kind.")
        way, _, key = self._faults.text("upload_name").partition(":")
        if way:
            given = request.args.get(key, "") if way == "query" else request.headers.get(key, "")
            return given, request.get_data()
        disposition = request.headers.get("Content-Disposition", "")
        name = request.args.get("name", "") or disposition.partition('filename="')[2].rstrip('"')
        return name, request.get_data()

    def mailbox(self, mailbox: str) -> Response:
        if mailbox != self._settings.mailbox_id:
            return refusal(404, _NO_MAILBOX)
        return jsonify({"id": mailbox, "alias": self._settings.username, "meta": {"resourceType": "connection"}})

    def outgoing(self, mailbox: str) -> Response:
        return self._side(mailbox, HARMONY_OUT, "outgoing")

    def incoming(self, mailbox: str) -> Response:
        return self._side(mailbox, HARMONY_IN, "incoming")

    def _side(self, mailbox: str, side: str, word: str) -> Response:
        if mailbox != self._settings.mailbox_id:
            return refusal(404, _NO_MAILBOX)
        files = self._view.files(is_wanted=lambda path: path == side or path.startswith(f"{side}/"))
        return self._page([self._entries.file(file, f"/connections/{mailbox}/{word}") for file in files])

    def outgoing_file(self, mailbox: str, file_id: str) -> Response:
        del mailbox
        return self._send(self._view.file(file_id))

    def incoming_upload(self, mailbox: str) -> Response:
        if mailbox != self._settings.mailbox_id:
            return refusal(404, _NO_MAILBOX)
        return self._take(self._store.add_folder(HARMONY_IN), f"/connections/{mailbox}/incoming")

    def _file(self, file: SeenFile) -> dict[str, Any]:
        folder = self._store.folder_at(file.folder)
        return self._entries.file(file, f"/folders/{folder.id if folder else ''}/files")

    def _send(self, file: SeenFile | None) -> Response:
        if file is None:
            return refusal(404, _NO_FILE)
        content = self._view.content(file)
        if self._faults.strikes("truncate_download"):
            content = content[:-1]
        if self._faults.strikes("cut_download"):
            reply = Response(_broken_off(content))
            reply.headers["Content-Length"] = str(len(content))
        else:
            reply = make_response(content)
        reply.headers["Content-Type"] = "application/octet-stream"
        name = file.name.encode("ascii", "replace").decode().replace('"', "_").replace("\\", "_")
        reply.headers["Content-Disposition"] = f'attachment; filename="{name}"'
        return reply

    def _page(self, entries: list[dict[str, Any]]) -> Response:
        if self._faults.flag("bare_array"):
            return jsonify(entries)
        if self._faults.flag("no_paging"):
            return jsonify({"totalResults": len(entries), "resources": entries})
        count = int(request.args.get("count", _PAGE))
        start = max(0, int(request.args.get("startIndex", 0)) - int(self._faults.number("paging_first")))
        if self._faults.flag("page_numbers"):
            start *= count
        cap = int(self._faults.number("page_cap"))
        if start > 0 and self._faults.strikes("shift_pages"):
            entries = entries[1:]
        page = entries[start : start + (min(count, cap) if cap else count)]
        loose = self._entries.loose
        body: dict[str, Any] = {"startIndex": loose(start), "count": loose(len(page)), "resources": page}
        if not self._faults.flag("no_total"):
            body["totalResults"] = loose(len(entries))
        return jsonify(body)


def _broken_off(content: bytes) -> Iterator[bytes]:
    """Give half of the bytes, then break the line."""
    yield content[: len(content) // 2]
    raise ConnectionAbortedError
