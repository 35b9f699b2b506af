"""`acucleo sync`."""

from __future__ import annotations

import sys

import click

from acucleo_desktop.cli.options import code_asker, home_option, json_option, opened_home, otp_option
from acucleo_desktop.cli.output import (
    EXIT_COULD_NOT,
    EXIT_NEEDS_PERSON,
    Progress,
    guarded,
    print_json,
    say,
    say_problem,
)
from acucleo_desktop.cli.schedule import loop
from acucleo_desktop.cli.stopping import stop_on_signal
from acucleo_desktop.documents.flow import Direction
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.sync.desk_types import Plan, RunSummary
from acucleo_desktop.sync.opening import Opened


@click.command()
@click.option("--dry-run", is_flag=True, help="Say what a sync would do, and write nothing on either side.")
@click.option("--direction", type=click.Choice(["in", "out"]), help="Only what comes in, or only what goes out.")
@click.option("--every", metavar="MINUTES", type=click.IntRange(1, 1440), help="Again and again, as `acucleo run`.")
@otp_option
@home_option
@json_option
@guarded
def sync(
    *, dry_run: bool, direction: str | None, every: int | None, otp: str, home_folder: str | None, as_json: bool
) -> None:
    """Do one pass: collect what is new on both sides, write and send what is cleared, look at the clocks.

    Example: acucleo sync --dry-run

    Exit code 0: done; 1: something needs a person; 2: it could not run.
    """
    if every is not None:
        if dry_run or direction:
            raise click.UsageError("--every goes with neither --dry-run nor --direction.")
        loop(every, home_folder)
        return
    wanted = Direction(direction) if direction else None
    stop = stop_on_signal()
    progress = Progress()
    with opened_home(home_folder) as opened:
        opened.one_time_code = code_asker(otp)
        if otp or sys.stdin.isatty():
            for service in ("acumatica", "cleo"):
                opened.stops.clear(service, "a person started a sync at the command line")
        if dry_run:
            plan = opened.desk.plan(wanted)
            code = _show_plan(plan, as_json=as_json)
        else:
            _refuse_unattended(opened)
            summary = opened.desk.sync(wanted, trigger="command line", progress=progress, stop=stop)
            progress.done()
            code = _show_summary(summary, as_json=as_json)
    raise SystemExit(code)


def _refuse_unattended(opened: Opened) -> None:
    """Refuse a sync that no person started while a service refuses the sign-in: a job would lock the account out.

    Raises:
        Problem: `sync.sign-in-refused`.
    """
    refused = opened.desk.schedule.pauses.refused()
    if not refused or sys.stdin.isatty():
        return
    raise Problem(
        "sync.sign-in-refused",
        " ".join(f"{service.capitalize()} refused the last sign-in. {pause.why}" for service, pause in refused.items()),
        why="Trying the same password again and again locks the account.",
        todo=f"Mend it, then run: acucleo connection test {next(iter(refused))}",
    )


def _show_plan(plan: Plan, *, as_json: bool) -> int:
    if as_json:
        print_json(plan)
    else:
        click.echo(plan.summary)
        for section in plan.sections:
            click.echo(f"\n{section.title} ({len(section.actions)})")
            for action in section.actions:
                behind = ", ".join(filter(None, (action.detail, action.amount)))
                click.echo(f"  {action.sentence}" + (f"  [{behind}]" if behind else ""))
    for problem in plan.problems:
        say_problem(problem)
    if plan.problems:
        return EXIT_COULD_NOT
    questions = any(section.actions[0].kind == "question" for section in plan.sections)
    return EXIT_NEEDS_PERSON if questions else 0


def _show_summary(summary: RunSummary, *, as_json: bool) -> int:
    if as_json:
        print_json(
            {
                "outcome": summary.outcome,
                "counts": dict(summary.counts),
                "flows": [{"flow": f, "outcome": o, "count": n} for (f, o), n in sorted(summary.by_flow.items())],
                "reasons": list(summary.reasons),
            }
        )
    else:
        click.echo(summary.sentence)
        for reason in summary.reasons:
            say(f"  {reason}")
    for problem in summary.problems:
        say_problem(problem)
    if summary.outcome in {"failed", "skipped"} or (summary.problems and not summary.counts):
        return EXIT_COULD_NOT
    return 0 if summary.outcome == "done" else EXIT_NEEDS_PERSON
