"""`acucleo connection diagnose`: find out how a tenant or a site works, and give it away as preset and report."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import click

from acucleo_desktop.cleo.diagnosis.codes import KEY as CODE_KEY
from acucleo_desktop.cli.options import CODE_PROMPT, home_option, json_option, opened_home, otp_option
from acucleo_desktop.cli.output import EXIT_COULD_NOT, guarded, print_json, say
from acucleo_desktop.documents.diagnosis import Ask, Outcome, Question, StepReport
from acucleo_desktop.sync.diagnosing import GuidedDiagnosis, Wishes, guided

_MARKS = {Outcome.FOUND: "ok  ", Outcome.DIFFERS: "diff", Outcome.UNKNOWN: "?   ", Outcome.LEFT_OUT: "-   "}


@click.command("diagnose")
@click.argument("kind", type=click.Choice(("acumatica", "cleo")))
@click.option("--folder", default="", metavar="PATH", help="Cleo: folder that is read first and takes the test file.")
@click.option("--download", default="", metavar="NAME", help="Cleo: name or path of the one file that may be fetched.")
@click.option("--upload-test", is_flag=True, help="Cleo: let one test file be sent, after a yes.")
@click.option("--yes", "agrees", is_flag=True, help="Agree to the test file without being asked; needs --folder.")
@click.option("--watch", default=60.0, show_default=True, help="Cleo: seconds to watch what becomes of the test file.")
@click.option("--test-tenant", default="", metavar="NAME", help="Acumatica: name of the test tenant to try writing in.")
@click.option("--report", "report", type=click.Path(dir_okay=False, path_type=Path), help="Write the report there.")
@click.option("--preset", "preset", type=click.Path(dir_okay=False, path_type=Path), help="Write the preset there.")
@click.option("--name-host", is_flag=True, help="Let the report name the address.")
@click.option("--use", "uses", is_flag=True, help="Store the settings found into the connection.")
@otp_option
@home_option
@json_option
@guarded
def diagnose(
    *,
    kind: str,
    folder: str,
    download: str,
    upload_test: bool,
    agrees: bool,
    watch: float,
    test_tenant: str,
    report: Path | None,
    preset: Path | None,
    name_host: bool,
    uses: bool,
    otp: str,
    home_folder: str | None,
    as_json: bool,
) -> None:
    """Find out how a Cleo tenant or an Acumatica site works, step by step and without risk.

    It reads; the one file named by --download is fetched, one test file is sent with --upload-test after a yes, and
    Acumatica is written to only in the test tenant named by --test-tenant. A refused password is tried once.

    Example: acucleo connection diagnose cleo

    Report and preset hold no secrets. Exit code 0: settings that work were found; 2: not, and the reason was said.
    """
    wishes = Wishes(folder, download, watch, with_upload=upload_test)
    ask = _asker(folder, test_tenant, otp, agrees=agrees)
    with opened_home(home_folder) as opened:
        connection = opened.connections.acumatica() if kind == "acumatica" else opened.connections.cleo()
        made = guided(opened, connection, opened.secrets(kind), ask, wishes=wishes)
        steps = _carried_out(made, quiet=as_json)
        if report is not None:
            made.save_report(report, names_host=name_host)
            say(f"The report is in {report}; it holds no secrets.")
        if preset is not None:
            made.save_preset(preset)
            say(f"The preset is in {preset}; it holds no secrets.")
        if uses and made.is_usable:
            made.use()
            say("The settings found are stored.")
    if as_json:
        print_json({"usable": made.is_usable, "steps": steps, "settings": made.form_values()})
    if not made.is_usable:
        raise SystemExit(EXIT_COULD_NOT)


def _carried_out(made: GuidedDiagnosis, *, quiet: bool) -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    for step in made.steps():
        found.append(
            {
                "name": step.name,
                "outcome": str(step.found.outcome),
                "evidence": list(step.found.evidence),
                "follows": list(step.found.follows),
                "seconds": round(step.seconds, 3),
            }
        )
        if not quiet:
            _say_step(step)
    return found


def _say_step(step: StepReport) -> None:
    say(f"  {_MARKS.get(step.found.outcome, 'FAIL')} {step.name}: {step.found.outcome} ({step.seconds:.1f} s)")
    for sentence in step.found.evidence:
        say(f"         {sentence}")
    for sentence in step.found.follows:
        say(f"         -> {sentence}")


def _asker(folder: str, test_tenant: str, otp: str, *, agrees: bool) -> Ask:
    """Return what answers the questions: what was written on the command line, else a person at a terminal."""
    at_terminal = sys.stdin.isatty()
    codes = [otp] if otp else []  # a code works once

    def ask(question: Question) -> str:
        if question.key == "write":
            return test_tenant or (_typed(question) if at_terminal else "")
        if agrees and question.key == "upload":
            return folder
        if agrees and question.key == "upload-again":
            return "yes"
        if question.key == CODE_KEY and codes:
            return codes.pop()
        if not at_terminal:
            return ""
        return _ANSWERED.get(question.key, _chosen)(question)

    return ask


def _typed(question: Question) -> str:
    say(question.why)
    return str(click.prompt(f"{question.text} (empty for no)", default="", show_default=False, err=True))


def _chosen(question: Question) -> str:
    """Let a person choose by number; nothing typed is a no."""
    say(question.text)
    say(f"  {question.why}")
    for number, choice in enumerate(question.choices, start=1):
        say(f"  {number}. {choice}")
    typed = click.prompt("Number (empty for no)", default="", show_default=False, err=True)
    number = int(typed) if str(typed).isdigit() else 0
    return question.choices[number - 1] if 0 < number <= len(question.choices) else ""


def _confirmed(question: Question) -> str:
    say(f"  {question.why}")
    return "yes" if click.confirm(question.text, default=False, err=True) else ""


def _coded(question: Question) -> str:
    say(question.text)
    say(f"  {question.why}")
    return str(click.prompt(f"{CODE_PROMPT} (empty for none)", default="", show_default=False, err=True))


_ANSWERED: dict[str, Callable[[Question], str]] = {
    "upload-again": _confirmed,
    "read-only": _confirmed,
    CODE_KEY: _coded,
}
