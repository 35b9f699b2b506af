"""Files that hypothesis makes up: documents taken apart and put together wrongly, and bytes of no meaning."""

from __future__ import annotations

from fuzz_path import prove
from fuzz_samples import ANSWER, INVOICE, ORDER, SHIPMENT, interchange, own_samples
from hypothesis import given, settings
from hypothesis import strategies as st

ROWS = sorted({row for body in (ORDER, INVOICE, ANSWER, SHIPMENT) for row in body})
ENVELOPES = interchange(("850", ORDER[:1])).split("~")
MARKS = st.sampled_from(
    ["*", "|", "~", "\x1d", "\x7f", "^", "'", "\n", "\r\n", "\x15", "\x85", ">", ":", "A", " ", "\\"]
)
VALUES = st.one_of(
    st.text(st.characters(codec="latin-1"), max_size=12),
    st.sampled_from(["", "EACH", "20261323", "1,5", "-0", "9" * 40, "A>B>C", "012345678900"]),
    st.decimals(allow_nan=True).map(str),
)
SEGMENTS = st.one_of(
    st.sampled_from(ROWS),
    st.sampled_from(ENVELOPES),
    st.builds(
        lambda name, values: "*".join([name, *values]), st.sampled_from([row[:3] for row in ROWS]), st.lists(VALUES)
    ),
    VALUES,
)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(SEGMENTS, max_size=25),
    MARKS,
    MARKS,
    st.sampled_from(["", "\n", "\r\n", "  ", "\x00"]),
    st.booleans(),
    st.integers(0, 1),
)
def test_documents_put_together_wrongly(
    rows: list[str], separator: str, terminator: str, between: str, has_envelope: bool, number: int
) -> None:
    rows = [*ENVELOPES[:3], *rows, *ENVELOPES[-4:]] if has_envelope else [ENVELOPES[0], *rows]
    text = f"{terminator}{between}".join(row.replace("*", separator) for row in rows)
    prove(text.encode("latin-1", "replace"), number)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300), st.sampled_from([b"", b"ISA*", *(data[:106] for data in own_samples().values())]))
def test_bytes_of_no_meaning(noise: bytes, begin: bytes) -> None:
    prove(begin + noise, 0)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(sorted(own_samples())), st.data())
def test_pieces_of_samples(name: str, data: st.DataObject) -> None:
    whole = own_samples()[name]
    cuts = sorted(data.draw(st.lists(st.integers(0, len(whole)), min_size=1, max_size=5)))
    pieces = [whole[start:stop] for start, stop in zip([0, *cuts], [*cuts, len(whole)], strict=True)]
    prove(b"".join(data.draw(st.permutations(pieces))), 1)
