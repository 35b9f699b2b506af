"""Whatever a tenant does otherwise, the settings that a diagnosis found make whole syncs work: files in, files out.

The ordinary run takes every third tenant; `python tests/cleo/every_tenant.py` takes them all.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from diagnosed_tenant import TOTP, AuthenticatorApp

from acucleo_desktop.cleo.connection import CleoConnection
from acucleo_desktop.cleo.diagnosis.run import Diagnosis
from acucleo_desktop.cleo.diagnosis.scene import Wishes
from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.documents.diagnosis import Question
from acucleo_desktop.documents.flow import Direction
from acucleo_desktop.documents.status import Delivery
from acucleo_desktop.home import Home
from acucleo_desktop.ledger.rows import DocumentQuery
from acucleo_desktop.practice.cleo.switches import DEFAULTS
from acucleo_desktop.practice.serve import PracticeWorld
from acucleo_desktop.sync.opening import Opened, open_home
from acucleo_desktop.sync.practice_setup import set_up_home
from acucleo_desktop.transport.secrets import PlainSecrets

EVERY = "ACUCLEO_EVERY_TENANT"
HERE, THERE = "upload/FRESHMART", "download/FRESHMART"

WITH_CODE = "a code at each sign-in, no renewal"
VARIANTS: dict[str, dict[str, Any]] = {
    "cic": {"preset": "cic"},
    "harmony": {"preset": "harmony"},
    "another prefix and name of the sign-in": {"prefix": "/rest/v1", "paths": "authentication=login"},
    "no prefix, a slash at the end": {"prefix": "", "redirect_slash": "add", "no_links": True},
    "directories with contents": {
        "paths": "folders=directories,folders/*=directories/*,folders/*/folders=directories/*/children,"
        "folders/*/files=directories/*/contents,folders/*/files/*/content=directories/*/contents/*/download",
        "no_links": True,
    },
    "paths that only links tell": {
        "api_index": True,
        "paths": "folders=vault/shelves,folders/*/folders=vault/shelf-of/*,folders/*/files=vault/papers-of/*,"
        "folders/*/files/*/content=vault/bytes/*",
    },
    "files in one place, found by a parameter": {
        "paths": "folders/*/files=files?folder=*,folders/*/files/*/content=files/*/content",
        "no_links": True,
    },
    "fields of other names": {
        "rename_fields": "resources=items,totalResults=total,id=uuid,name=fileName,length=bytes,lastModified=changedAt,"
        "access_token=accessToken,refresh_token=refreshToken,expires_in=expiresIn",
        "no_links": True,
    },
    "sign-in as JSON with names of its own": {
        "auth_encoding": "json",
        "auth_fields": "username=user,password=pwd",
        "auth_scheme": "Token",
    },
    "renewal at a path of its own": {"refresh_word": "refresh", "token_seconds": 120},
    "no renewal, no lifetime": {"no_refresh_token": True, "no_expires_in": True},
    "offset and limit, strict": {"paging_words": "startIndex=offset,count=limit", "strict_params": True, "page_cap": 2},
    "pages by number from one": {
        "paging_words": "startIndex=page,count=size",
        "page_numbers": True,
        "paging_first": 1,
        "no_total": True,
    },
    "no parameters at all": {"no_paging": True, "strict_params": True},
    "bare lists, links as lists": {"bare_array": True, "link_array": True, "string_booleans": True},
    "folders and files in one list": {"mixed_lists": True, "rename_fields": "resourceType=kind", "no_links": True},
    "raw with the name in a parameter": {"body_mode": "raw", "upload_name": "query:filename"},
    "raw with the name in a header": {"body_mode": "raw", "upload_name": "header:X-File-Name"},
    "raw, and the service chooses names": {
        "body_mode": "raw",
        "upload_name": "header:X-None",
        "rename_on_upload": True,
    },
    "another part, at a path of its own": {
        "upload_part": "upload",
        "body_mode": "multipart",
        "paths": "POST folders/*/files=POST folders/*/upload",
    },
    "put under its name": {"body_mode": "raw", "paths": "POST folders/*/files=PUT folders/*/files/{n}"},
    "slow, by 503 with a date": {"per_second": 2, "rate_style": "503", "retry_after": "date:1"},
    "links that lead nowhere": {"stale_links": True, "bad_self_link": True},
    "links to another host, uploads vanish": {"foreign_links": True, "consume_after_s": 12, "empty_upload_reply": True},
    WITH_CODE: {"totp": TOTP, "no_refresh_token": True, "token_seconds": 120},
}


class Site:
    """One practice world and one home, for tenant after tenant."""

    def __init__(self, world: PracticeWorld, opened: Opened, clock: ManualClock) -> None:
        self.world = world
        self.opened = opened
        self.clock = clock
        self.asked: list[str] = []
        self.app = AuthenticatorApp(clock.now)

    def agree(self, question: Question) -> str:
        """Answer as a person who agrees to everything."""
        if question.key == "code":
            return self.code()
        self.asked.append(question.key)
        if question.key == "download":
            return question.choices[0]
        return question.suggested or question.choices[0] if question.key == "upload" else "yes"

    def become(self, **switches: Any) -> None:
        """Let the tenant speak so; of its many folders only those of one partner are there, so that a walk is short."""
        mine = {"upload", "download", HERE, THERE}
        others = ",".join(folder.path for folder in self.world.cleo.store.folders() if folder.path not in mine)
        for name, usual in (DEFAULTS | {"vanish": others}).items():
            self.world.cleo.faults.set(name, switches.get(name, usual))
        self.world.cleo.store.set_state("refusals", 0)

    def plain_connection(self, preset: str) -> CleoConnection:
        """The connection of somebody who knows address and account, and nothing else."""
        mailbox = self.world.facts()["cleo"]
        box = str(mailbox["mailbox"]) if preset == "harmony" else ""
        return CleoConnection("Tenant", mailbox["username"], base_url=mailbox["url"], preset=preset, mailbox_id=box)

    def code(self) -> str:
        """Type what the authenticator app shows; nobody types a code twice."""
        self.asked.append("code")
        self.clock.advance(90)
        return self.app.code()

    def diagnose(self, preset: str) -> Diagnosis:
        self.asked = []
        made = Diagnosis(
            self.plain_connection(preset),
            PlainSecrets({"password": self.world.cleo.settings.password}),
            self.clock,
            self.agree,
            Wishes(folder=HERE, watch_seconds=20),
        )
        for _step in made.steps():
            pass
        return made

    def rows(self, **parts: Any) -> list[Any]:
        return self.opened.desk.documents(DocumentQuery(limit=5000, **parts))

    def sent(self) -> set[int]:
        return {row.id for row in self.rows(directions=(Direction.OUT,), deliveries=(Delivery.SENT,))}

    def sync_with(self, connection: CleoConnection) -> tuple[int, int]:
        """Let a partner send an order and people release an invoice; return how many came in and left."""
        settings = {**connection.changes, "poll.min_age_s": 0}
        self.opened.connections.save("cleo", replace(connection, changes=settings))
        came, left = {row.file_id for row in self.rows(directions=(Direction.IN,))}, self.sent()
        self.world.partners.order("FRESHMART", 1)
        self.world.release_invoices(1)
        self.opened.desk.sync(trigger="test")
        self.opened.desk.approve_clean()
        self.clock.sleep(3600)
        self.opened.desk.deliver()
        now = {row.file_id for row in self.rows(directions=(Direction.IN,))}
        return len(now - came), len(self.sent() - left)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("site")
    clock = ManualClock()
    world = PracticeWorld(folder / "servers", 1, clock, first_day=False)
    facts = world.start()
    try:
        with open_home(Home.below(folder / "home"), clock=clock, actor="test") as opened:
            own = {name: text for name, text in world.stock.partner_files().items() if "FRESHMART" in text}
            set_up_home(opened, facts, own)
            opened.change_settings(guard=False)
            world.partners.order("FRESHMART", 2)
            yield Site(world, opened, clock)
    finally:
        world.stop()


TRIED = list(VARIANTS) if EVERY in os.environ else list(dict.fromkeys((*list(VARIANTS)[::3], WITH_CODE)))


@pytest.mark.parametrize("name", TRIED)
def test_the_preset_found_makes_a_whole_sync_work(site: Site, name: str) -> None:
    switches = VARIANTS[name]
    site.become(**switches)
    # Whoever starts a sync by hand is asked as well.
    site.opened.one_time_code = site.code if "totp" in switches else None
    try:
        found = site.diagnose(str(switches.get("preset") or "cic"))
        assert found.is_usable, found.report()
        stored = site.plain_connection(found.result.preset).with_preset(found.preset_toml())
        came, left = site.sync_with(replace(stored, mailbox_id=found.result.mailbox_id))
        assert (came >= 1, left >= 1) == (True, True), (came, left, found.report())
    finally:
        site.become()
