"""What a person decides, from the command line: approve, takeback, set-aside, replay, resolve, fix, note."""

from __future__ import annotations

from collections.abc import Sequence

import click

from acucleo_desktop.cli.options import home_option, json_option, opened_home
from acucleo_desktop.cli.output import EXIT_NEEDS_PERSON, guarded, print_json, print_table, say
from acucleo_desktop.documents.finding import Fix
from acucleo_desktop.documents.match_level import WORDS
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.rules.comparison import ComparisonRow, Sign
from acucleo_desktop.sync.desk_types import Decision


def _tell(decisions: Sequence[Decision], *, as_json: bool) -> None:
    if as_json:
        print_json(list(decisions))
    else:
        for decision in decisions:
            say(decision.said)
    if any(not decision.ok for decision in decisions):
        raise SystemExit(EXIT_NEEDS_PERSON)


@click.command()
@click.argument("ids", metavar="[ID]...", type=int, nargs=-1)
@click.option("--clean", is_flag=True, help="Everything that waits for review with nothing against it.")
@click.option("--match", "match", type=click.Choice(WORDS), help="Everything of this match level that nothing stops.")
@click.option("--now", is_flag=True, help="Send and write at once what is free to go.")
@home_option
@json_option
@guarded
def approve(
    *, ids: tuple[int, ...], clean: bool, match: str | None, now: bool, home_folder: str | None, as_json: bool
) -> None:
    """Let documents go: outbound ones leave after the partner's hold, inbound ones are written with the next sync.

    Example: acucleo approve --match perfect

    Exit code 0: all approved; 1: at least one was not, and the reason was said.
    """
    if not ids and not clean and not match:
        raise click.UsageError("Name documents by their ids, or use --clean or --match.")
    with opened_home(home_folder) as opened:
        decisions = opened.desk.approve_clean() if clean else []
        decisions += opened.desk.approve_matching(match) if match else []
        decisions += opened.desk.approve(ids)
        if now:
            opened.desk.deliver()
    _tell(decisions, as_json=as_json)


@click.command()
@click.argument("document_id", metavar="ID", type=int)
@click.option("--change", "changes", metavar="N", multiple=True, help="A difference by its number or key; else all.")
@click.option("--keep", is_flag=True, help="Keep ours instead of accepting theirs.")
@click.option("--value", default="", help="Write this value instead of both.")
@home_option
@json_option
@guarded
def accept(
    *, document_id: int, changes: tuple[str, ...], keep: bool, value: str, home_folder: str | None, as_json: bool
) -> None:
    """Decide what a document changes: accept theirs, keep ours, or write a value; see `acucleo compare ID`.

    Example: acucleo accept 17 --change 2 --value 23.75
    """
    if keep and value:
        raise click.UsageError("Use --keep or --value, not both.")
    choice = "keep" if keep else "value" if value else "accept"
    with opened_home(home_folder) as opened:
        rows = opened.desk.comparison(document_id).rows
        keys = [_key_of(change, rows) for change in changes]
        decision = opened.desk.resolve_changes(document_id, keys, choice, value)
    _tell([decision], as_json=as_json)


def _key_of(change: str, rows: Sequence[ComparisonRow]) -> str:
    """Return the key of a difference that was named by its number in `acucleo compare`."""
    differences = [row for row in rows if row.sign is not Sign.SAME]
    if change.isdecimal() and 1 <= int(change) <= len(differences):
        return differences[int(change) - 1].key
    return change


@click.command()
@click.argument("document_id", metavar="ID", type=int)
@home_option
@json_option
@guarded
def compare(*, document_id: int, home_folder: str | None, as_json: bool) -> None:
    """Show a document beside ours, field by field, with what can be chosen.

    Example: acucleo compare 17
    """
    with opened_home(home_folder) as opened:
        opened.desk.services.ledger.documents.get(document_id)
        found = opened.desk.comparison(document_id)
    if as_json:
        print_json(found)
        return
    print_table(
        ("No", "Place", "Field", found.ours or "Ours", found.theirs or "Theirs", "Difference", "Decision"),
        [
            (number, row.place, row.field, row.ours, row.theirs, row.difference or row.sign, _decision(row))
            for number, row in enumerate(found.differences, 1)
        ],
    )
    say(f"{len(found.rows)} fields compared, {len(found.differences)} differ, {len(found.open_rows)} wait for you")


def _decision(row: ComparisonRow) -> str:
    if row.chosen:
        return f"{row.chosen} {row.value}".strip()
    return "open" if row.is_open else "within tolerance" if row.fits else ""


@click.command()
@click.argument("document_id", metavar="ID", type=int)
@home_option
@json_option
@guarded
def takeback(*, document_id: int, home_folder: str | None, as_json: bool) -> None:
    """Take an approved document back to review while it has not left.

    Example: acucleo takeback 17
    """
    with opened_home(home_folder) as opened:
        decision = opened.desk.take_back(document_id)
    _tell([decision], as_json=as_json)


@click.command("set-aside")
@click.argument("document_id", metavar="ID", type=int)
@click.option("--reason", required=True, help="Why it is not processed; it is kept with the document.")
@home_option
@json_option
@guarded
def set_aside(*, document_id: int, reason: str, home_folder: str | None, as_json: bool) -> None:
    """Keep a document without processing it, with a reason.

    Example: acucleo set-aside 17 --reason "keyed by hand before the line was back"
    """
    with opened_home(home_folder) as opened:
        decision = opened.desk.set_aside(document_id, reason)
    _tell([decision], as_json=as_json)


@click.command()
@click.argument("ids", metavar="[ID]...", type=int, nargs=-1)
@click.option("--cause", metavar="RULE", help="Every stopped document with this cause.")
@click.option("--reason", default="", help="Why; needed to process a double anyway.")
@home_option
@json_option
@guarded
def replay(*, ids: tuple[int, ...], cause: str | None, reason: str, home_folder: str | None, as_json: bool) -> None:
    """Run kept documents again as new attempts, with the same checks as the first time.

    Example: acucleo replay --cause partner.item-unknown
    """
    if not ids and not cause:
        raise click.UsageError("Name documents by their ids, or a cause with --cause.")
    with opened_home(home_folder) as opened:
        decisions = opened.desk.replay_cause(cause) if cause else []
        decisions += opened.desk.replay(ids, reason)
    _tell(decisions, as_json=as_json)


@click.command()
@click.argument("document_id", metavar="ID", type=int)
@click.option("--landed", type=click.Choice(["yes", "no"]), required=True, help="Whether it arrived on the other side.")
@click.option("--reason", required=True, help="Where you looked.")
@home_option
@json_option
@guarded
def resolve(*, document_id: int, landed: str, reason: str, home_folder: str | None, as_json: bool) -> None:
    """Settle a document in doubt: did its last try arrive?

    Example: acucleo resolve 17 --landed yes --reason "seen in Cockpit under 000000042"
    """
    with opened_home(home_folder) as opened:
        decision = opened.desk.resolve(document_id, landed=landed == "yes", reason=reason)
    _tell([decision], as_json=as_json)


@click.command()
@click.argument("document_id", metavar="ID", type=int)
@click.argument("number", type=click.IntRange(1, 9))
@click.option("--ours", default="", help="Your code, where the fix asks which of yours stands for theirs.")
@click.option("--theirs", default="", help="The partner's code, where the fix asks which of theirs stands for yours.")
@click.option("--value", default="", help="What to write, where the fix asks for it, such as a reference.")
@click.option("--reason", default="", help="Why, where the fix asks for a reason.")
@home_option
@json_option
@guarded
def fix(
    *,
    document_id: int,
    number: int,
    ours: str,
    theirs: str,
    value: str,
    reason: str,
    home_folder: str | None,
    as_json: bool,
) -> None:
    """Apply an offered fix by its number, as `show ID --as findings` lists them (counted through all findings).

    Example: acucleo fix 17 1
    """
    with opened_home(home_folder) as opened:
        offered = [fix for finding in opened.desk.document(document_id).findings for fix in finding.fixes]
        if number > len(offered):
            raise Problem(
                "fix.no-such-number",
                f"Document {document_id} offers {len(offered)} fixes, and number {number} is not among them.",
                todo=f"See acucleo show {document_id} --as findings.",
            )
        chosen = offered[number - 1]
        answers = {"ours": ours, "theirs": theirs, "value": value, "reason": reason}
        given = {key: answer for key, answer in answers.items() if answer}
        is_choice = chosen.action.startswith("choose-") and (ours or theirs)
        action = "add-cross-reference" if is_choice else chosen.action
        chosen = Fix(action, chosen.label, {**chosen.arguments, **given})
        decision = opened.desk.apply_fix(document_id, chosen)
    _tell([decision], as_json=as_json)


@click.command()
@click.argument("document_id", metavar="ID", type=int)
@click.argument("text")
@home_option
@guarded
def note(*, document_id: int, text: str, home_folder: str | None) -> None:
    """Add a remark to a document.

    Example: acucleo note 17 "their buyer calls back on Monday"
    """
    with opened_home(home_folder) as opened:
        opened.desk.add_note(document_id, text)
    say("Noted.")


COMMANDS = (approve, accept, compare, takeback, set_aside, replay, resolve, fix, note)
