"""Folder counters against a recount, over random lives of documents."""

from __future__ import annotations

import tempfile
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.status import INBOUND_MOVES, OUTBOUND_MOVES, Answer, Delivery, may_move
from acucleo_desktop.ledger.core import IllegalMove
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.moves import ANSWER_MOVES
from acucleo_desktop.ledger.rows import DocumentQuery, Folder, NewDocument, folder_of


class Lives(RuleBasedStateMachine):
    """Documents come, move, are undone; a plain dict is the model of what the ledger must say."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.ledger = Ledger.open(Path(self.folder.name) / "ledger.db", ManualClock())
        self.model: dict[int, tuple[Direction, Flow, Delivery, Answer]] = {}

    @rule(direction=st.sampled_from(Direction), flow=st.sampled_from(Flow), data=st.data())
    def add(self, direction: Direction, flow: Flow, data: st.DataObject) -> None:
        table = OUTBOUND_MOVES if direction is Direction.OUT else INBOUND_MOVES
        delivery = data.draw(st.sampled_from(sorted(table)))
        answer = data.draw(st.sampled_from(Answer))
        row = self.ledger.documents.add(NewDocument(direction, flow, delivery=delivery, answer=answer))
        self.model[row.id] = (direction, flow, delivery, answer)

    @precondition(lambda self: self.model)
    @rule(new=st.sampled_from(Delivery), data=st.data())
    def move_delivery(self, new: Delivery, data: st.DataObject) -> None:
        document_id = data.draw(st.sampled_from(sorted(self.model)))
        direction, flow, old, answer = self.model[document_id]
        if may_move(direction, old, new):
            self.ledger.documents.move_delivery(document_id, new)
            self.model[document_id] = (direction, flow, new, answer)
        else:
            with pytest.raises(IllegalMove):
                self.ledger.documents.move_delivery(document_id, new)

    @precondition(lambda self: self.model)
    @rule(new=st.sampled_from(Answer), data=st.data())
    def move_answer(self, new: Answer, data: st.DataObject) -> None:
        document_id = data.draw(st.sampled_from(sorted(self.model)))
        direction, flow, delivery, old = self.model[document_id]
        if new in ANSWER_MOVES[old]:
            self.ledger.documents.move_answer(document_id, new)
            self.model[document_id] = (direction, flow, delivery, new)
        else:
            with pytest.raises(IllegalMove):
                self.ledger.documents.move_answer(document_id, new)

    @precondition(lambda self: self.model)
    @rule(flow=st.sampled_from(Flow), data=st.data())
    def recognise(self, flow: Flow, data: st.DataObject) -> None:
        document_id = data.draw(st.sampled_from(sorted(self.model)))
        direction, _, delivery, answer = self.model[document_id]
        self.ledger.documents.update(document_id, flow=flow)
        self.model[document_id] = (direction, flow, delivery, answer)

    @rule(flow=st.sampled_from(Flow))
    def add_and_undo(self, flow: Flow) -> None:
        def add_and_fail() -> None:
            with self.ledger.transaction():
                self.ledger.documents.add(NewDocument(Direction.IN, flow))
                raise InterruptedError

        with pytest.raises(InterruptedError):
            add_and_fail()

    @invariant()
    def counters_equal_a_recount(self) -> None:
        expected = Counter(folder_of(way, delivery, answer) for way, _, delivery, answer in self.model.values())
        documents = self.ledger.documents
        assert documents.folder_counts() == {folder: expected[folder] for folder in Folder}
        for folder in Folder:
            assert len(documents.list(DocumentQuery(folder=folder, limit=10_000))) == expected[folder]
        plain = sum(flow is not Flow.FUNCTIONAL_ACKNOWLEDGMENT for _, flow, _, _ in self.model.values())
        assert documents.count(DocumentQuery(include_acknowledgments=False)) == plain
        assert documents.count() == len(self.model)

    def teardown(self) -> None:
        assert self.ledger.audit.verify().ok
        self.ledger.close()
        self.folder.cleanup()


Lives.TestCase.settings = settings(max_examples=20, stateful_step_count=20, deadline=None)
TestLives = Lives.TestCase
