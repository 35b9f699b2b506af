"""Several processes at one Cleo: together they keep its limit, waste little of it, and none is ever refused."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

from acucleo_desktop.documents.clock import SystemClock
from acucleo_desktop.practice.cleo.server import CleoServer
from acucleo_desktop.practice.cleo.settings import CleoSettings

ROOT = Path(__file__).parents[2]
PROCESS = """
import json, sys
from pathlib import Path
from acucleo_desktop.cleo.client import CleoMailbox
from acucleo_desktop.cleo.connection import CleoConnection
from acucleo_desktop.documents.clock import SystemClock
from acucleo_desktop.transport.secrets import PlainSecrets
facts = json.loads(sys.argv[1])
connection = CleoConnection(name="Practice", base_url=facts["url"], preset="cic", username=facts["username"])
secrets = PlainSecrets({"password": facts["password"]})
with CleoMailbox(connection, secrets, SystemClock(), rate_folder=Path(facts["folder"])) as mailbox:
    for number in range(facts["files"]):
        mailbox.upload("upload/ONE", f"{facts['name']}-{number}.edi", b"ISA")
"""


def test_processes_share_the_limit_of_cleo(tmp_path: Path) -> None:
    server = CleoServer(tmp_path / "cleo.sqlite3", CleoSettings(), SystemClock())
    server.store.add_folder("upload/ONE")
    server.start()
    try:
        facts = {
            "url": server.url,
            "username": server.settings.username,
            "password": server.settings.password,
            "folder": str(tmp_path / "shared"),
            "files": 12,
        }
        environ = {**os.environ, "PYTHONPATH": str(ROOT)}
        processes = [
            subprocess.Popen(
                [sys.executable, "-c", PROCESS, json.dumps({**facts, "name": f"process-{name}"})], cwd=ROOT, env=environ
            )
            for name in range(3)
        ]
        assert [process.wait(60) for process in processes] == [0, 0, 0]
        requests = server.store.requests()
    finally:
        server.stop()
    refused = [request for request in requests if request["status"] >= 300]
    assert refused == [], "nobody was refused, nor tried again"
    moments: dict[str, list[float]] = defaultdict(list)
    for request in requests:
        moments[request["template"]].append(request["seconds"])
    for on_path in moments.values():
        assert max(sum(1 for other in on_path if moment <= other < moment + 1) for moment in on_path) <= 5
    uploads = moments["/api/folders/{id}/files"]
    assert len(uploads) == 36
    assert 35 / (max(uploads) - min(uploads)) >= 0.8 * 5, "the machine that tests is busy, so some slack"
