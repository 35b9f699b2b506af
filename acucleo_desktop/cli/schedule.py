"""Regular syncs without a window: `acucleo run`, their state, and the pause that a person makes."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace

import click

from acucleo_desktop.cli.options import home_option, json_option, opened_home
from acucleo_desktop.cli.output import (
    EXIT_NEEDS_PERSON,
    guarded,
    print_json,
    say,
    say_problem,
)
from acucleo_desktop.cli.stopping import stop_on_signal
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.sync.conductor import Conductor
from acucleo_desktop.sync.desk_types import RunSummary, SyncStatus
from acucleo_desktop.sync.instance import LOOP, Instance
from acucleo_desktop.sync.opening import Opened
from acucleo_desktop.sync.schedule import Due, ScheduleState, in_words
from acucleo_desktop.sync.times import SyncTimes

_TICK_SECONDS = 1.0
TRIGGER = "schedule"
_DAY_MINUTES = 1440


@click.command()
@click.option("--every", type=click.IntRange(1, _DAY_MINUTES), help="Minutes between syncs; else as the settings say.")
@home_option
@guarded
def run(*, every: int | None, home_folder: str | None) -> None:
    """Sync at regular times until it is told to stop (Ctrl+C, SIGTERM); for a server without a window.

    Example: acucleo run --every 10

    Nothing is asked: what needs a person waits, and `acucleo status` says so. A stop ends the pass at its next safe
    place. Exit code 0: stopped; 2: it could not run, as when another one runs already for this home.
    """
    loop(every, home_folder)


def loop(every: int | None, home_folder: str | None) -> None:
    """Run the loop of `acucleo run` and `acucleo sync --every` until a signal comes."""
    stop = stop_on_signal()
    with opened_home(home_folder) as opened:
        place = Instance(opened.home, LOOP, opened.clock)
        if not place.take():
            raise place.taken()
        try:
            Loop(opened, every, stop).run()
        finally:
            place.give_back()
    say("Stopped.")


class Loop:
    """The beat and the work of regular syncs in one thread.

    Args:
        opened: the open home.
        every: minutes between syncs; None for the settings.
        stop: ends the pass at its next safe place, and the loop.
    """

    def __init__(self, opened: Opened, every: int | None, stop: threading.Event) -> None:
        self._opened = opened
        self._every = every
        self._stop = stop
        self._told: ScheduleState | None = None
        self._conductor = Conductor(opened.clock, self._times, lambda: opened.desk.schedule, self._care)

    def _care(self) -> list[str]:
        said = self._opened.desk.daily_care(self._stop.is_set)
        self._opened.look_for_news()
        return said

    def run(self) -> None:
        """Run until it is stopped."""
        try:
            while not self._stop.is_set():
                self.tick()
                self._tell()
                self._opened.clock.sleep(_TICK_SECONDS, self._stop)
        finally:
            self._conductor.close()

    def tick(self) -> Due:
        """Do what is due now; return what it was."""
        due = self._conductor.look()
        if due is Due.RUN:
            self._conductor.ended(self._work(self._sync))
        elif due is Due.DELIVER:
            self._conductor.delivered(self._work(self._deliver))
        return due

    def _sync(self) -> RunSummary:
        return self._opened.desk.sync(trigger=TRIGGER, stop=self._stop)

    def _deliver(self) -> RunSummary:
        return self._opened.desk.deliver(stop=self._stop)

    def _work(self, work: Callable[[], RunSummary]) -> RunSummary | None:
        """Do a pass; known trouble is told and does not end the loop."""
        try:
            summary = work()
        except Problem as problem:
            say_problem(problem)
            return None
        say(f"{self._opened.clock.now().astimezone():%d %b %H:%M} {summary.sentence}")
        for reason in summary.reasons:
            say(f"  {reason}")
        return summary

    def _tell(self) -> None:
        """Say the plan when it has changed."""
        state = self._conductor.state
        if self._told is None or (state.next_run, state.skip) != (self._told.next_run, self._told.skip):
            say(in_words(state))
        self._told = state

    def _times(self) -> SyncTimes:
        times = self._opened.sync_times()
        # Whoever starts the loop wants it, whatever the window's switch says.
        if self._every is None:
            return replace(times, is_on=True)
        return replace(times, is_on=True, minutes=self._every, daily=())


@click.command()
@home_option
@json_option
@guarded
def status(*, home_folder: str | None, as_json: bool) -> None:
    """Say whether syncs run, when the next one is, and what keeps it back.

    Example: acucleo status

    Exit code 0: all is well; 1: something waits for a person.
    """
    with opened_home(home_folder) as opened:
        desk = opened.desk
        told, plan = desk.status(), desk.schedule.state()
        questions, troubles, news = desk.questions(), desk.troubles, desk.news.known()
    if as_json:
        newer = None if news is None else {"version": news.version, "where": news.where}
        by_it = [trouble.what for trouble in troubles]
        print_json({**status_data(told, plan), "newer_version": newer, "settings_by_it": by_it})
    else:
        for trouble in troubles:
            click.echo(f"Settings by IT: {trouble.sentences()}")
        for line in status_lines(told, plan):
            click.echo(line)
        for question in questions:
            click.echo(f"Question {question.id}: {question.title}")
        if news is not None:
            click.echo(f"Version {news.version} is there. {news.words('en')} It can be had at {news.where}")
    refused = "sign-in refused" in {told.acumatica, told.cleo}
    waits = bool(told.questions or told.paused_since or refused or troubles)
    raise SystemExit(EXIT_NEEDS_PERSON if waits else 0)


def status_data(told: SyncStatus, plan: ScheduleState) -> dict[str, object]:
    """Return the status for scripts."""
    last = told.last_run
    return {
        "acumatica": told.acumatica,
        "cleo": told.cleo,
        "last_run": None
        if last is None
        else {"started": last.started_at, "finished": last.finished_at, "outcome": last.outcome, "by": last.trigger},
        "next_run": told.next_run,
        "why_not": told.why_not,
        "skipped": None
        if plan.skip is None
        else {
            "reason": plan.skip.reason.value,
            "since": plan.skip.since,
            "said": plan.skip.said,
            "count": plan.skip.count,
        },
        "paused_since": told.paused_since,
        "away": told.away,
        "held": told.held,
        "next_hold_ends": told.next_hold_ends,
        "questions": told.questions,
    }


def status_lines(told: SyncStatus, plan: ScheduleState) -> list[str]:
    """Return the status in words."""
    lines = [f"Acumatica: {told.acumatica}", f"Cleo: {told.cleo}"]
    last = told.last_run
    if last is not None:
        ended = f"{last.finished_at.astimezone():%d %b %H:%M}" if last.finished_at is not None else "not ended"
        lines.append(f"Last sync: {ended}, {last.outcome}, by {last.trigger}")
    nobody = "none planned; the window or `acucleo run` plans them"
    lines.append(f"Next sync: {plan.next_run.astimezone():%d %b %H:%M}" if plan.next_run else f"Next sync: {nobody}")
    if told.why_not:
        lines.append(f"Kept back: {told.why_not}")
    if plan.skip is not None and plan.skip.count > 1:
        lines.append(f"  {plan.skip.count} times since {plan.skip.since.astimezone():%d %b %H:%M}")
    lines += [told.away] if told.away else []
    lines += [f"{told.held} approved documents wait to leave"] if told.held else []
    return lines


@click.command()
@click.option("--reason", default="", help="Why, for the audit trail.")
@home_option
@guarded
def pause(*, reason: str, home_folder: str | None) -> None:
    """Stop regular syncs, of the window and of `acucleo run`, until `acucleo resume`.

    Example: acucleo pause --reason "stock-taking until Monday"
    """
    with opened_home(home_folder) as opened:
        opened.desk.pause(reason)
    say("Regular syncs are paused.")


@click.command()
@home_option
@guarded
def resume(*, home_folder: str | None) -> None:
    """Let regular syncs run again.

    Example: acucleo resume
    """
    with opened_home(home_folder) as opened:
        opened.desk.resume()
    say("Regular syncs run again.")


@click.command()
@click.option("--all", "answered", is_flag=True, help="Answered ones, too.")
@home_option
@json_option
@guarded
def questions(*, answered: bool, home_folder: str | None, as_json: bool) -> None:
    """List what must be answered before the next sync acts: what looks too odd to be carried out unasked.

    Example: acucleo questions

    Exit code 0: none is open; 1: a person must answer.
    """
    with opened_home(home_folder) as opened:
        rows = opened.desk.questions(answered=answered)
    if as_json:
        print_json([{**_plain(row), "facts": {k: v for k, v in row.facts.items() if k != "before"}} for row in rows])
    elif not rows:
        click.echo("No question is open.")
    else:
        for row in rows:
            click.echo(f"{row.id}  {row.title}" + ("" if row.state == "open" else f"  [{row.state}: {row.reason}]"))
            for sentence in row.known:
                click.echo(f"    {sentence}")
            if row.state == "open":
                click.echo(f"    yes: {row.yes}")
                click.echo(f"    no:  {row.no}")
    if any(row.state == "open" for row in rows):
        raise SystemExit(EXIT_NEEDS_PERSON)


def _plain(row: object) -> dict[str, object]:
    return {name: getattr(row, name) for name in type(row).__slots__}  # type: ignore[attr-defined]


@click.command()
@click.argument("question_id", metavar="ID", type=int)
@click.argument("word", metavar="yes|no", type=click.Choice(["yes", "no"]))
@click.option("--reason", required=True, help="Why, for the audit trail.")
@home_option
@guarded
def answer(*, question_id: int, word: str, reason: str, home_folder: str | None) -> None:
    """Answer a question: yes, it is right as it is; no, it is not. The answer counts for this case only.

    Example: acucleo answer 3 yes --reason "promotion week, the buyer confirmed it"
    """
    with opened_home(home_folder) as opened:
        row = opened.desk.answer(question_id, is_right=word == "yes", reason=reason)
    say(f"{row.title} {word.capitalize()}. {row.yes if word == 'yes' else row.no}")


COMMANDS = (run, status, pause, resume, questions, answer)
__all__ = ["COMMANDS", "Loop", "loop"]
