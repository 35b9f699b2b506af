"""The 997s of received groups with different faults, byte for byte, and judged by the map and by our own reader.

With ACUCLEO_WRITE_GOLDEN=1 the files are written anew; look at what changed before you keep it.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from acucleo_desktop.documents.acceptance import USUAL, AcceptancePolicy, FaultAnswer
from acucleo_desktop.documents.functional_acknowledgment import FunctionalAcknowledgment
from acucleo_desktop.x12 import registry
from acucleo_desktop.x12.acknowledge import acknowledge_group
from acucleo_desktop.x12.checking import check_set
from acucleo_desktop.x12.interchange_answers import answer_interchange
from acucleo_desktop.x12.merging import merge_findings
from acucleo_desktop.x12.serializer import (
    EnvelopeHeader,
    EnvelopeParty,
    GroupContent,
    SetContent,
    WriteSeparators,
    write_interchange,
)
from acucleo_desktop.x12.splitter import split

FOLDER = Path(__file__).resolve().parents[1] / "golden" / "acknowledgments"
AT = datetime(2026, 11, 23, 9, 15, tzinfo=UTC)
GOOD = ("BEG*00*SA*4711**20261120", "PO1*1*10*CA*5**VN*A", "CTT*1")


@dataclass(frozen=True)
class Case:
    """A received group.

    Attributes:
        sets: their segments between ST and SE; a set may bring its own SE.
        stated: GE01 where it is not the number of sets.
    """

    sets: Sequence[Sequence[str]]
    version: str = "004010"
    kind: tuple[str, str] = ("PO", "850")
    stated: str = ""
    group_trailer: str = "33"
    asks: str = "0"
    policy: AcceptancePolicy = USUAL


def changed(start: str, new: str) -> tuple[str, ...]:
    return tuple(new if segment.startswith(start) else segment for segment in GOOD)


CASES = {
    "all-accepted": Case([GOOD, GOOD]),
    "all-accepted-not-named": Case([GOOD, GOOD], policy=AcceptancePolicy(names_accepted_sets=False)),
    "bad-date": Case([changed("BEG", "BEG*00*SA*4711**20261399"), (GOOD[0], "DTM*002*20261399", *GOOD[1:])]),
    "out-of-order": Case([("DTM*002*20261120", *GOOD)]),
    "unit-and-length": Case([changed("PO1", "PO1*123456789012345678901*10*EACH*5**VN*A")]),
    "missing-number": Case([GOOD, changed("BEG", "BEG*00*SA***20261120")]),
    "unknown-and-misplaced-segments": Case([(*GOOD, "XYZ*1", "BSN*00*1*20261120*0800")]),
    "segment-too-often": Case([(GOOD[0], "CUR*BY*USD", "CUR*BY*USD", *GOOD[1:])]),
    "component-of-a-composite": Case([(*GOOD[:2], "MEA*PD*G*5*LBSX>1", GOOD[2])]),
    "separators-in-a-code": Case([changed("PO1", "PO1*1*10*EA|:^H*5**VN*A")]),
    "separators-and-accents-in-a-value": Case([(GOOD[0], "N1*ST*Caf\xe9 | Store*92*1", *GOOD[1:])]),
    "very-long-value": Case([(GOOD[0], f"N1*ST*{'Long name ' * 20}*92*001", *GOOD[1:])]),
    "wrong-counts": Case([(*GOOD, "SE*99*0001"), GOOD], stated="7"),
    "wrong-counts-taken": Case(
        [(*GOOD, "SE*99*0001")], policy=AcceptancePolicy(count_faults=FaultAnswer.ACCEPT_WITH_ERRORS)
    ),
    "wrong-control-numbers": Case([(*GOOD, "SE*5*0099")], group_trailer="34"),
    "cut-off": Case([(*GOOD, "")]),
    "not-supported": Case([("BCH*04*SA*4711*1**20261120",)], kind=("PC", "860")),
    "element-faults-refused": Case(
        [GOOD, changed("PO1", "PO1*1*10*EACH*5**VN*A")], policy=AcceptancePolicy(element_faults=FaultAnswer.REJECT)
    ),
    "partner-without-e": Case(
        [GOOD, changed("PO1", "PO1*1*10*EACH*5**VN*A")], policy=AcceptancePolicy(knows_accepted_with_errors=False)
    ),
    "release-5010": Case([changed("PO1", "PO1*1*10*EACH*5**VN*A")], version="005010"),
    "interchange-asks-for-an-answer": Case([GOOD], asks="1", policy=AcceptancePolicy(answers_interchanges=True)),
}


def received(case: Case) -> bytes:
    functional, set_id = case.kind
    isa_version, mark = ("00501", "^") if case.version.startswith("005") else ("00401", "U")
    isa = f"ISA*00*{' ' * 10}*00*{' ' * 10}*ZZ*{'THEM':15}*ZZ*{'US':15}*261120*0915*{mark}*{isa_version}"
    rows = [
        f"{isa}*000000007*{case.asks}*P*>",
        f"GS*{functional}*THEM*US*20261120*0915*33*X*{case.version}",
    ]
    for number, body in enumerate(case.sets, 1):
        inner = [segment for segment in body if segment and not segment.startswith("SE*")]
        own = [segment for segment in body if segment.startswith("SE*")]
        end = own or ([] if "" in body else [f"SE*{len(inner) + 2}*{number:04d}"])
        rows += [f"ST*{set_id}*{number:04d}", *inner, *end]
    rows += [f"GE*{case.stated or len(case.sets)}*{case.group_trailer}", "IEA*1*000000007"]
    return "".join(f"{row}~" for row in rows).encode("latin-1")


def answered(case: Case) -> tuple[FunctionalAcknowledgment, bytes]:
    """Answer a group as the engine does: ids swapped, same version, own control numbers."""
    interchange = split(received(case)).interchanges[0]
    (group,) = interchange.groups
    findings = []
    for each in group.sets:
        read = registry.read(each, interchange.delimiters)[1] if each.set_id in registry.SETS else []
        merged = merge_findings(check_set(each, group.version, interchange.delimiters), read)
        findings.append([*interchange.findings, *group.findings, *each.findings, *merged])
    answer = acknowledge_group(group, findings, case.policy)
    envelope = answer_interchange(interchange, case.policy)
    header = EnvelopeHeader(
        us=EnvelopeParty(interchange.receiver_qualifier, interchange.receiver, group.receiver),
        them=EnvelopeParty(interchange.sender_qualifier, interchange.sender, group.sender),
        separators=WriteSeparators("|", "~", ":", "^", line_breaks=True),
        version=group.version,
        control_number=501,
        at=AT,
    )
    content = SetContent("997", "0001", registry.write(answer, group.version))
    groups = [GroupContent("FA", group.version, 502, [content])]
    return answer, write_interchange(header, groups, (envelope,) if envelope is not None else ())


@pytest.mark.parametrize("name", CASES)
def test_the_answer_is_the_kept_one(name: str) -> None:
    _, content = answered(CASES[name])
    path = FOLDER / f"{name}.edi"
    if os.environ.get("ACUCLEO_WRITE_GOLDEN"):
        path.write_bytes(content)
    assert content.decode("ascii") == path.read_text("ascii")


@pytest.mark.parametrize("name", CASES)
def test_the_answer_passes_the_map_and_our_own_reader(name: str) -> None:
    answer, content = answered(CASES[name])
    parts = split(content)
    assert not parts.findings
    (interchange,) = parts.interchanges
    (group,) = interchange.groups
    (transaction_set,) = group.sets
    assert [finding.id for finding in interchange.findings] in ([], ["x12.envelope-accepted"])
    assert not group.findings
    assert not transaction_set.findings
    assert check_set(transaction_set, group.version, interchange.delimiters) == []
    document, found = registry.read(transaction_set, interchange.delimiters)
    assert not found
    assert isinstance(document, FunctionalAcknowledgment)
    assert document.status == answer.status
    assert [each.status for each in document.sets] == [each.status for each in answer.sets]
    assert [each.codes for each in document.sets] == [each.codes for each in answer.sets]


def test_every_kept_answer_has_its_case() -> None:
    assert {path.stem for path in FOLDER.glob("*.edi")} == set(CASES)


@pytest.mark.parametrize(
    ("name", "status", "sets", "codes"),
    [
        ("all-accepted", "A", "AA", ()),
        ("all-accepted-not-named", "A", "", ()),
        ("bad-date", "P", "RE", ()),
        ("out-of-order", "E", "E", ()),
        ("missing-number", "P", "AR", ()),
        ("wrong-counts", "P", "RA", ("5",)),
        ("wrong-counts-taken", "E", "E", ()),
        ("wrong-control-numbers", "R", "R", ("4",)),
        ("cut-off", "R", "R", ()),
        ("not-supported", "R", "R", ("1",)),
        ("element-faults-refused", "P", "AR", ()),
        ("partner-without-e", "A", "AA", ()),
    ],
)
def test_each_fault_has_its_verdict(name: str, status: str, sets: str, codes: tuple[str, ...]) -> None:
    answer, _ = answered(CASES[name])
    assert (answer.status, "".join(each.status for each in answer.sets), answer.codes) == (status, sets, codes)
