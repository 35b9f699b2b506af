"""Files of our own to begin from: every kind of document, and every outer shape that is read."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

CORPUS = Path(os.environ.get("ACUCLEO_CORPUS") or Path(__file__).resolve().parents[3] / "shared" / "corpus" / "x12")

ORDER = (
    *("BEG*00*SA*4711**20261123", "CUR*BY*USD", "REF*DP*101", "PER*BD*Ann Lee*TE*5551234567", "ITD*01*3*2**30**45"),
    *("DTM*002*20261201", "TD5*O*2*UPSN", "N9*ZZ*NOTE", "MSG*Ring the bell", "N1*ST*Store 12*92*0012"),
    *("N3*1 Main Street", "N4*Dayton*OH*45402", "PO1*1*5*CA*9.5**UP*012345678905*VN*VX-1", "PID*F****Vanilla"),
    *("PO4*12*1*EA", "SAC*A*C310***500", "PO1*2*3*EA*2**UP*012345678912", "SDQ*EA*92*0012*1*0013*2", "CTT*2"),
)
SHORT_ORDER = ("BEG*00*SA*4712**20261123", "PO1*1*5*EA*9.5**VN*X1", "CTT*1")
INVOICE = (
    *("BIG*20261123*INV7*20261101*4711", "REF*DP*101", "N1*ST*Store 12*92*0012", "ITD*01*3*2**30**45"),
    *("IT1*1*5*CA*9.5**UP*012345678905", "PID*F****Vanilla", "IT1*2*3*EA*2**UP*012345678912"),
    *("TDS*5350", "TXI*ST*1.5", "CAD*M***UPSN", "SAC*A*C310***500", "ISS*2*CT*20*LB", "CTT*2"),
)
ANSWER = (
    *("BAK*00*AC*4711*20261123", "REF*VN*7", "PO1*1*5*CA*9.5**UP*012345678905", "ACK*IA*3*CA*068*20261201"),
    *("ACK*IB*2*CA", "CTT*1"),
)
SHIPMENT = (
    *("BSN*00*SHIP1*20261123*0815*0001", "DTM*011*20261123", "HL*1**S", "TD1*CTN25*2****G*20*LB", "REF*BM*123"),
    *("N1*ST*Store 12*92*0012", "HL*2*1*O", "PRF*4711", "HL*3*2*P", "MAN*GM*00012345678901234560", "HL*4*3*I"),
    *("LIN**UP*012345678905", "SN1**5*CA", "HL*5*2*P", "HL*6*5*I", "LIN**UP*012345678912", "SN1**3*EA", "CTT*6"),
)
ACKNOWLEDGMENT = ("AK1*IN*7", "AK2*810*0001", "AK3*IT1*8**8", "AK4*3*355*7*EACH", "AK5*R*5", "AK9*R*1*1*0")
GROCERY_ORDER = ("G50*N*20261123*4711", "N1*ST*Store 12*9*0012", "G68*5*CA*9.5*012345678905", "G76*5*CA")
GROCERY_INVOICE = ("G01*20261123*INV7*20261101*4711", "N1*ST*Store 12*9*0012", "G17*5*CA*9.5", "G31*5*CA", "G33*4750")
KINDS = {"850": "PO", "810": "IN", "855": "PR", "856": "SH", "997": "FA", "875": "OG", "880": "GP"}

Body = Sequence[str]


def interchange(*sets: tuple[str, Body], version: str = "004010", control: int = 7, per_group: int = 9) -> str:
    """Return a sound file with `*` and `~` in one line, one group for each `per_group` sets of the same kind."""
    envelope = version[:5]
    repetition = "U" if envelope == "00401" else "^"
    begin = "ISA*00*          *00*          *ZZ*BUYER          *01*123456789      *261123*0815"
    rows = [f"{begin}*{repetition}*{envelope}*{control:09d}*0*P*>"]
    groups: list[list[tuple[str, Body]]] = []
    for one in sets:
        if not groups or groups[-1][0][0] != one[0] or len(groups[-1]) >= per_group:
            groups.append([])
        groups[-1].append(one)
    for number, group in enumerate(groups, control):
        rows.append(f"GS*{KINDS[group[0][0]]}*BUYER*US*20261123*0815*{number}*X*{version}")
        for place, (kind, body) in enumerate(group, 1):
            rows += [f"ST*{kind}*{place:04d}", *body, f"SE*{len(body) + 2}*{place:04d}"]
        rows.append(f"GE*{len(group)}*{number}")
    rows.append(f"IEA*{len(groups)}*{control:09d}")
    return "~".join(rows) + "~"


def own_samples() -> dict[str, bytes]:
    """Return our own samples by name."""
    order, short = interchange(("850", ORDER)), interchange(("850", SHORT_ORDER))
    several = interchange(("850", SHORT_ORDER), ("850", SHORT_ORDER), ("810", INVOICE), per_group=1)
    wrapped = "\r\n".join(order[start : start + 80] for start in range(0, len(order), 80))
    loose = short.replace("BUYER          ", "BUYER").replace("          ", "")
    return {
        "order": order.encode(),
        "order-lines": order.replace("~", "~\r\n").encode(),
        "order-5010": interchange(("850", [*ORDER[:7], *ORDER[9:]]), version="005010").encode(),
        "order-line-feeds": short.replace("*", "|").replace("~", "\n").encode(),
        "order-control-characters": short.replace("*", "\x1d").replace("~", "\x1c").encode(),
        "order-next-line": short.replace("~", "\xc2\x85").encode("latin-1"),
        "order-wrapped": wrapped.encode(),
        "order-loose": loose.encode(),
        "order-indented": b"\xef\xbb\xbf" + short.replace("~", "~\n    ").encode(),
        "order-two-bytes": short.encode("utf-16"),
        "order-mainframe": short.encode("cp037"),
        "order-mail": ("From: a\nSubject: ISA\n\n" + short.replace("~", "~\n") + "\n-- \nAnn").encode(),
        "order-accents": short.replace("X1", "Cr\u00e8me br\u00fbl\u00e9e").encode("utf-8"),
        "invoice": interchange(("810", INVOICE)).encode(),
        "invoice-5010": interchange(("810", INVOICE), version="005010VICS").encode(),
        "answer": interchange(("855", ANSWER)).encode(),
        "shipment": interchange(("856", SHIPMENT)).encode(),
        "acknowledgment": interchange(("997", ACKNOWLEDGMENT)).encode(),
        "grocery-order": interchange(("875", GROCERY_ORDER), version="004010UCS").encode(),
        "grocery-invoice": interchange(("880", GROCERY_INVOICE), version="004010UCS").encode(),
        "several-groups": several.encode(),
        "envelope-answer": short.replace("~GS", "~TA1*000000001*261122*0800*R*025~GS").encode(),
        "two-interchanges": (
            short + "\n" + interchange(("810", INVOICE), control=8).replace("*", "|").replace("~", "'")
        ).encode(),
        "neighbour-release": interchange(("850", SHORT_ORDER), version="004030VICS").encode(),
        "nothing-inside": interchange().encode(),
    }


def corpus_samples() -> dict[str, bytes]:
    """Return the real files by folder and name; nothing where they are not present."""
    paths = sorted(path for path in CORPUS.rglob("*") if path.is_file() and path.parent != CORPUS)
    return {f"{path.parent.name}/{path.name}": path.read_bytes() for path in paths}
