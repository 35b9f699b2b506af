"""`acucleo practice`: the practice world, served or played through."""

from __future__ import annotations

import json
import shutil
import signal
import sys
import tempfile
import threading
from pathlib import Path
from types import FrameType

import click

from acucleo_desktop.cli.output import EXIT_NEEDS_PERSON, guarded, print_json, say
from acucleo_desktop.documents.clock import SystemClock
from acucleo_desktop.documents.problem import Problem

DEFAULT_SEED = 1


@click.group()
def practice() -> None:
    """Try everything with a practice Acumatica, a practice Cleo and partners who answer."""


@practice.command()
@click.option("--acumatica-port", type=int, default=0, help="Port of the practice Acumatica; 0 for any free one.")
@click.option("--cleo-port", type=int, default=0, help="Port of the practice Cleo; 0 for any free one.")
@click.option("--sftp-port", type=int, help="Port of the same mailbox over SFTP; 0 for any free one. Else no SFTP.")
@click.option("--mount", default="", metavar="PATH", help="Virtual directory of Acumatica, such as /AcumaticaERP.")
@click.option("--state", metavar="DIR", type=click.Path(path_type=Path), help="Folder of their state; kept afterwards.")
@click.option("--seed", type=int, default=DEFAULT_SEED, show_default=True, help="Same seed, same world.")
@click.option("--fault", "faults", multiple=True, metavar="NAME=VALUE", help="A fault from the start; may be repeated.")
@click.option(
    "--partner",
    "partners",
    multiple=True,
    metavar="CODE=BEHAVIOUR",
    help="How a partner misbehaves, such as TUSCANY=late,bills-twice; may be repeated. `help` lists all.",
)
@click.option("--step-seconds", type=float, default=2.0, show_default=True, help="How often partners act; 0 for never.")
@guarded
def serve(
    *,
    acumatica_port: int,
    cleo_port: int,
    sftp_port: int | None,
    mount: str,
    state: Path | None,
    seed: int,
    faults: tuple[str, ...],
    partners: tuple[str, ...],
    step_seconds: float,
) -> None:
    """Run only the practice servers; the first line printed is JSON with their addresses and sign-in data.

    Example: acucleo practice serve --mount /AcumaticaERP --fault throttle_429=3 --partner PRAIRIE=ships-short

    The behaviours of partners: acucleo practice serve --partner help
    """
    # The server library is loaded only here: every other command starts sooner without it.
    from acucleo_desktop.practice.partners.behaviours import UnknownBehaviour
    from acucleo_desktop.practice.serve import PracticeWorld, UnknownFault

    if "help" in partners:
        _say_behaviours()
        return

    folder = _state_folder(state)
    temporary = state is None
    try:
        world = PracticeWorld(
            folder,
            seed,
            SystemClock(),
            acumatica_port=acumatica_port,
            cleo_port=cleo_port,
            sftp_port=sftp_port,
            mount=mount.rstrip("/"),
            faults=dict(_pair(fault) for fault in faults),
            partners=dict(_pair(partner, "A behaviour is written CODE=BEHAVIOUR") for partner in partners),
            step_seconds=step_seconds,
        )
    except UnknownFault as error:
        raise Problem("practice.fault-unknown", str(error)) from error
    except UnknownBehaviour as error:
        raise Problem("practice.behaviour-unknown", str(error)) from error
    stop = threading.Event()

    def handler(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    signal.signal(signal.SIGINT, handler)
    signal.signal(signal.SIGTERM, handler)
    try:
        click.echo(json.dumps(world.start()))
        sys.stdout.flush()
        say("The practice servers run. Ctrl+C stops them.")
        while not stop.wait(0.5):
            pass
    finally:
        world.stop()
        if temporary:
            shutil.rmtree(folder, ignore_errors=True)


def _state_folder(state: Path | None) -> Path:
    if state is None:
        return Path(tempfile.mkdtemp(prefix="acucleo-practice-"))
    if state.is_file() or state.suffix:
        # `--state FILE` names the place; both servers keep a file of their own beside it.
        return state.with_suffix("")
    return state


def _say_behaviours() -> None:
    from acucleo_desktop.practice.partners.behaviours import BEHAVIOURS, STORY, WELL_BEHAVED

    for name, does in BEHAVIOURS.items():
        click.echo(f"{name:18} {does}")
    click.echo(f"{WELL_BEHAVED:18} none of these, not even those of the demonstration's story")
    click.echo(f"{STORY:18} those of the demonstration's story, as when nothing is set")


def _pair(text: str, form: str = "A fault is written NAME=VALUE") -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not sign:
        raise Problem("practice.fault-form", f"{form}; {text} is not.")
    return name.strip(), value.strip()


@practice.command()
@click.option("--seed", type=int, default=DEFAULT_SEED, show_default=True, help="Same seed, same world.")
@click.option("--keep", metavar="DIR", type=click.Path(path_type=Path), help="Keep home and servers' state here.")
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
@guarded
def demo(*, seed: int, keep: Path | None, as_json: bool) -> None:
    """Play the whole trade: set up a home, sync, approve what is clean, sync again until all is quiet, and look back.

    Example: acucleo practice demo

    Exit code 0: nothing failed that was not scripted to fail, and everything is really there on both sides; 1: not so.
    """
    from acucleo_desktop.cli.demonstration import Demonstration

    folder = keep or Path(tempfile.mkdtemp(prefix="acucleo-demo-"))
    try:
        result = Demonstration(folder, seed).play()
    finally:
        if keep is None:
            shutil.rmtree(folder, ignore_errors=True)
    if as_json:
        print_json(result.data())
    else:
        for line in result.lines():
            click.echo(line)
    if not result.is_good:
        raise SystemExit(EXIT_NEEDS_PERSON)
