"""Documents to check, made of segments as a person would write them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from acucleo_desktop.x12.structure import Segment, TransactionSet

SetMaker = Callable[..., TransactionSet]

_BODIES = {
    "850": (
        "BEG*00*SA*4711**20261123",
        "CUR*BY*USD",
        "REF*DP*101",
        "DTM*002*20261201",
        "N1*ST*Store 12*92*0012",
        "N3*1 Main Street",
        "N4*Dayton*OH*45402",
        "PO1*1*5*CA*9.5**UP*012345678905*VN*VX-1",
        "PID*F****Vanilla extract",
        "PO1*2*3*EA*2**UP*012345678912",
        "SAC*A*C310***500",
        "CTT*2",
    ),
    "810": (
        "BIG*20261123*INV7*20261101*4711",
        "REF*DP*101",
        "N1*ST*Store 12*92*0012",
        "ITD*01*3*2**30**45",
        "IT1*1*5*CA*9.5**UP*012345678905",
        "PID*F****Vanilla extract",
        "IT1*2*3*EA*2**UP*012345678912",
        "TDS*5350",
        "SAC*A*C310***500",
        "CTT*2",
    ),
    "855": (
        "BAK*00*AC*4711*20261123",
        "PO1*1*5*CA*9.5**UP*012345678905",
        "ACK*IA*5*CA*068*20261201",
        "CTT*1",
    ),
    "856": (
        "BSN*00*SHIP1*20261123*0815*0001",
        "DTM*011*20261123",
        "HL*1**S",
        "TD1*CTN25*2****G*20*LB",
        "TD5**2*UPSN",
        "REF*BM*123",
        "N1*ST*Store 12*92*0012",
        "HL*2*1*O",
        "PRF*4711",
        "HL*3*2*P",
        "MAN*GM*00012345678901234560",
        "HL*4*3*I",
        "LIN**UP*012345678905",
        "SN1**5*CA",
        "HL*5*2*P",
        "MAN*GM*00012345678901234577",
        "HL*6*5*I",
        "LIN**UP*012345678912",
        "SN1**3*EA",
        "CTT*6",
    ),
    "875": (
        "G50*N*20261123*4711",
        "N9*DP*101",
        "G62*02*20261201",
        "G66*PP*M***OUR TRUCK",
        "G23*01*3*******30",
        "N1*ST*Store 12*92*0012",
        "N3*1 Main Street",
        "N4*Dayton*OH*45402",
        "G72*54*02******500",
        "G68*5*CA*9.5*001234512345*VN*VX-1",
        "G69*Vanilla extract",
        "G70*12*16*OZ",
        "G68*3*EA*2*001234512346",
        "G76*8*CA******4850",
    ),
    "880": (
        "G01*20261123*INV7*20261101*4711",
        "N9*DP*101",
        "G62*11*20261122",
        "G23*01*3*******30",
        "N1*ST*Store 12*92*0012",
        "N3*1 Main Street",
        "N4*Dayton*OH*45402",
        "G17*5*CA*9.5*001234512345*VN*VX-1",
        "G69*Vanilla extract",
        "G20*12*16*OZ",
        "G17*3*EA*2*001234512346",
        "G72*51*02******300",
        "G31*8*CA",
        "G33*5050",
    ),
    "997": (
        "AK1*PO*7",
        "AK2*850*0001",
        "AK3*PO1*8**8",
        "AK4*3*355*7*EACH",
        "AK5*E*5",
        "AK9*E*1*1*1",
    ),
    "824": (
        "BGN*00*77*20261123",
        "OTI*TR*IV*AR104*****117*0001*810",
        "TED*MDN*Department is missing*REF*4",
        "NTE**Use the number on the order",
    ),
}


@pytest.fixture
def make_set() -> SetMaker:
    """Return a function that builds a set from lines; without lines a clean one of its kind.

    `replace` changes the first line that begins with a key into its value (None leaves it out).
    """

    def build(
        set_id: str, *lines: str, replace: dict[str, str | None] | None = None, add: dict[str, str] | None = None
    ) -> TransactionSet:
        body = list(lines or _BODIES[set_id])
        for start, new in (replace or {}).items():
            index = next(i for i, line in enumerate(body) if line.startswith(start))
            body[index : index + 1] = [] if new is None else new.split("~")
        for start, new in (add or {}).items():
            index = next(i for i, line in enumerate(body) if line.startswith(start))
            body[index + 1 : index + 1] = new.split("~")
        rows = [f"ST*{set_id}*0001", *body, f"SE*{len(body) + 2}*0001"]
        segments = []
        for position, row in enumerate(rows, 1):
            name, *elements = row.split("*")
            segments.append(Segment(name, tuple(elements), position))
        return TransactionSet(tuple(segments))

    return build
