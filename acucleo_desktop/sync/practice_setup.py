"""Setting up a home against the practice world: both connections and all partners, by the same files as real ones."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from acucleo_desktop.acumatica.connection import AcumaticaConnection
from acucleo_desktop.cleo.connection import CleoConnection
from acucleo_desktop.partners.files import load
from acucleo_desktop.sync.opening import Opened
from acucleo_desktop.transport.secrets import PlainSecrets


def set_up_home(opened: Opened, facts: Mapping[str, Any], partner_files: Mapping[str, str]) -> None:
    """Store connections and partners of the practice world in a home.

    Args:
        opened: the home.
        facts: what the practice world tells of itself (`acucleo practice serve`, first line).
        partner_files: file name to TOML text of each partner.
    """
    connect_home(opened, facts)
    known = {partner.code for partner in opened.desk.partners()}
    for text in partner_files.values():
        partner = load(text)
        if partner.code not in known:
            opened.desk.save_partner(partner)


def connect_home(opened: Opened, facts: Mapping[str, Any]) -> None:
    """Store the connections of the practice world in a home; its partners stay as they are.

    The practice passwords are no secrets; they are kept in memory only, so that no vault is needed to practise.

    Args:
        opened: the home.
        facts: as for `set_up_home`.
    """
    site, mailbox = facts["acumatica"], facts["cleo"]
    acumatica = AcumaticaConnection(
        name="Practice",
        instance_url=site["url"],
        endpoint_name=site["endpoint"],
        endpoint_version=site["version"],
        tenant=site["tenant"],
        client_id=site["client_id"],
        username=site["username"],
    )
    cleo = CleoConnection(
        name="Practice",
        base_url=mailbox["url"],
        preset=mailbox["preset"],
        username=mailbox["username"],
        mailbox_id=str(mailbox.get("mailbox", "")),
        changes={"poll.min_age_s": 0, "rate.per_path": int(mailbox.get("per_second", 5))},
    )
    opened.connections.save("acumatica", acumatica)
    opened.connections.save("cleo", cleo)
    for service in ("acumatica", "cleo"):
        opened.stops.clear(service, "the practice connection was set up")
    opened.use_secrets(
        {
            "acumatica": PlainSecrets({"password": site["password"], "client_secret": site["client_secret"]}),
            "cleo": PlainSecrets({"password": mailbox["password"]}),
        }
    )
    if not opened.settings.company_name:
        # The practice site answers at once: what it does not have will not arrive later.
        opened.change_settings(company_name="Bellweather Foods", practice=True, poll_minutes=1, landing_seconds=0)
