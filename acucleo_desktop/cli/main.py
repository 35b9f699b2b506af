"""`acucleo`: the same work as the window, without one."""

from __future__ import annotations

import click

from acucleo_desktop import __version__
from acucleo_desktop.cli import (
    care,
    connection,
    control_numbers,
    cross_references,
    decisions,
    diagnosing,
    doctor,
    documents,
    explaining,
    files,
    partner,
    practice,
    reporting,
    rescue,
    schedule,
    setting,
    syncing,
    vault,
)

# The mark before a paragraph keeps click from wrapping its lines into each other.
_HELP = """Trade X12 documents between Acumatica and Cleo from the command line.

\b
A first look:     acucleo practice demo
Set up:           acucleo connection set acumatica FILE, connection set cleo FILE,
                  partner import FILE
Every day:        acucleo sync, documents, show ID, approve --clean
Unattended:       acucleo run, status, questions, answer ID yes --reason R
When it stopped:  acucleo show ID --as findings, explain ID, fix ID 1, replay ID
Is all well?      acucleo doctor, storage, support-bundle FILE

Data goes to standard output, sentences to standard error. Exit code 0: done; 1: something needs a person;
2: it could not run, and the reason was said.
"""


@click.group(help=_HELP, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="acucleo")
@click.option(
    "--as",
    "acting_as",
    metavar="NAME",
    envvar="ACUCLEO_AS",
    help="Who decides, for the audit trail, where several people share a sign-in; the sign-in name is kept behind it.",
)
def main(acting_as: str | None) -> None:
    """Run the command line."""


_GROUPS = (
    practice.practice,
    connection.connection,
    partner.partner,
    care.audit,
    setting.setting,
    vault.vault,
    reporting.report,
    *cross_references.GROUPS,
)
connection.connection.add_command(diagnosing.diagnose)
for group in _GROUPS:
    main.add_command(group)
for command in (
    syncing.sync,
    documents.documents,
    documents.show,
    control_numbers.control_numbers,
    doctor.doctor,
    *decisions.COMMANDS,
    *files.COMMANDS,
    *explaining.COMMANDS,
    *care.COMMANDS,
    *rescue.COMMANDS,
    *schedule.COMMANDS,
):
    main.add_command(command)


if __name__ == "__main__":
    main()
