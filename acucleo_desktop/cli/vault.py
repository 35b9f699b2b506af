"""`acucleo vault`: where the secrets are, and the change of its passphrase."""

from __future__ import annotations

import os
import sys

import click

from acucleo_desktop.cli.options import ask_passphrase, home_option, json_option, opened_home
from acucleo_desktop.cli.output import guarded, print_json, say
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.transport.redaction import remember_secret
from acucleo_desktop.vault import PassphraseVault

NEW_PASSPHRASE = "ACUCLEO_NEW_PASSPHRASE"  # noqa: S105 - the name of a variable


@click.group()
def vault() -> None:
    """Show where passwords are kept, and change the passphrase of the vault file."""


@vault.command("show")
@home_option
@json_option
@guarded
def show(*, home_folder: str | None, as_json: bool) -> None:
    """Say where secrets are kept, and which are there; their values are never shown.

    Example: acucleo vault show
    """
    with opened_home(home_folder) as opened:
        place = opened.vault()
        names = list(place.names()) if isinstance(place, PassphraseVault) else []
        told = {"place": place.place, "file": str(opened.home.vault) if isinstance(place, PassphraseVault) else ""}
    if as_json:
        print_json({**told, "names": names})
        return
    click.echo(f"Secrets are kept in {told['place']}{': ' + told['file'] if told['file'] else ''}.")
    for name in names:
        click.echo(f"  {name}")


@vault.command("passphrase")
@home_option
@guarded
def change_passphrase(*, home_folder: str | None) -> None:
    """Encrypt the vault file anew under another passphrase; until that is whole, the old file is untouched.

    The old one comes from ACUCLEO_PASSPHRASE or is asked for, the new one from ACUCLEO_NEW_PASSPHRASE or is asked for.

    Example: acucleo vault passphrase
    """
    with opened_home(home_folder) as opened:
        place = opened.vault()
        if not isinstance(place, PassphraseVault) or not opened.home.vault.exists():
            raise Problem(
                "vault.no-file",
                f"There is no vault file: secrets are kept in {place.place}.",
                why="Only a vault file has a passphrase of its own.",
                todo="The keyring's password is changed in the settings of this computer.",
            )
        place.unlock()
        place.change_passphrase(_new_passphrase())
        opened.ledger.audit.record("vault-passphrase-changed", data={"secrets": len(place.names())})
    say("The vault file is encrypted under the new passphrase. Change ACUCLEO_PASSPHRASE where it is set.")


def _new_passphrase() -> str:
    given = os.environ.get(NEW_PASSPHRASE, "")
    if not given and sys.stdin.isatty():
        given = ask_passphrase("New passphrase")
        remember_secret(given)
        if ask_passphrase("Once more") != given:
            raise Problem("vault.not-the-same", "The two passphrases differ.", todo="Type the same one twice.")
    if not given:
        raise Problem(
            "vault.no-new-passphrase",
            "No new passphrase was given.",
            todo=f"Type it at a terminal, or set {NEW_PASSPHRASE}.",
        )
    return given
