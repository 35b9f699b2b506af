"""`acucleo sync`."""

from __future__ import annotations

import signal
import sys
import threading
from types import FrameType

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
from acucleo_desktop.documents.flow import Direction
from acucleo_desktop.sync.desk_types import Plan, RunSummary


@click.command()
@click.option("--dry-run", is_flag=True, help="Say what a sync would do, and write nothing on either side.")
@click.option("--direction", type=click.Choice(["in", "out"]), help="Only what comes in, or only what goes out.")
@otp_option
@home_option
@json_option
@guarded
def sync(*, dry_run: bool, direction: str | None, otp: str, home_folder: str | None, as_json: bool) -> None:
    """Do one pass: collect what is new on both sides, write and send what is cleared, look at the clocks.

    Example: acucleo sync --dry-run

    Exit code 0: done; 1: something needs a person; 2: it could not run.
    """
    wanted = Direction(direction) if direction else None
    stop = _stop_on_signal()
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
            summary = opened.desk.sync(wanted, trigger="command line", progress=progress, stop=stop)
            progress.done()
            code = _show_summary(summary, as_json=as_json)
    raise SystemExit(code)


def _stop_on_signal() -> threading.Event:
    """Let Ctrl+C end the pass at the next safe place instead of in the middle of a write."""
    stop = threading.Event()

    def handler(_number: int, _frame: FrameType | None) -> None:
        say("Stopping after the current step.")
        stop.set()

    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGINT, handler)
        signal.signal(signal.SIGTERM, handler)
    return stop


def _show_plan(plan: Plan, *, as_json: bool) -> int:
    if as_json:
        print_json(plan)
    else:
        click.echo(plan.summary)
        for section in plan.sections:
            click.echo(f"\n{section.title} ({len(section.actions)})")
            for action in section.actions:
                click.echo(f"  {action.sentence}" + (f"  [{action.detail}]" if action.detail else ""))
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
