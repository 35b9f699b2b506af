"""Sentences of the engine in Spanish: taken apart, said anew, quickly, and nothing of a played trade stays English."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from acucleo_desktop.documents.cause import shown
from acucleo_desktop.documents.clock import SystemClock
from acucleo_desktop.home import Home
from acucleo_desktop.ledger.rows import DocumentQuery
from acucleo_desktop.rules.catalogue import every_cause
from acucleo_desktop.rules.partner_answers import SPOKEN
from acucleo_desktop.sync.desk import Desk
from acucleo_desktop.sync.opening import open_home
from acucleo_desktop.sync.practice_setup import set_up_home
from acucleo_desktop.ui.language.choice import install_language
from acucleo_desktop.ui.language.sentences import Speaker, said
from acucleo_desktop.ui.language.templates import TemplateBook, template_of
from acucleo_desktop.ui.language.words import tr

from .conftest import start_world

HOLE = re.compile(r"\{(\w+)\}")
DATA = re.compile(
    r"\b(?:Pasta|Rice|Tomatoes|lb|box|bag|can|select|farfalle|jasmine|crushed|Co-op|Vine|Corner|Bay)\b|[A-Z]+-[A-Z0-9-]+|\w+/\w+|“.*”|\w+\.txt"
)
ENGLISH = re.compile(
    r"\b(?:the|and|with|of|is|are|was|has|have|not|this|that|you|your|from|line|order|invoice|wait|waits|written|sent)\b",
    re.IGNORECASE,
)


@pytest.fixture
def spanish(qapp: QApplication) -> Iterator[QApplication]:
    install_language(qapp, "es")
    yield qapp
    install_language(qapp, "en")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("The vendor confirmed 85.02 on 2026-11-23.", "The vendor confirmed 85.02 on 23 Nov 2026."),
        ("Accept 2026-12-01", "Accept 1 Dec 2026"),
        ("order_2026-11-23.edi and 2026-11-23.edi", "order_2026-11-23.edi and 2026-11-23.edi"),
        ("7-2026-11-23 and 2026-11-23/4", "7-2026-11-23 and 2026-11-23/4"),
        ("2026-13-45 is no day", "2026-13-45 is no day"),
    ],
)
def test_days_are_told_as_people_write_them_and_names_of_files_stay(written: str, read: str, qapp: Any) -> None:
    assert said(written) == read


def test_days_are_told_in_the_language_that_is_on(spanish: QApplication) -> None:
    assert said("Line 1 is billed. 2026-11-23").endswith("23 nov 2026")


@pytest.mark.parametrize("cause_id", sorted(every_cause()))
def test_a_finding_is_taken_apart_into_what_its_sentences_were_filled_with(cause_id: str) -> None:
    cause = every_cause()[cause_id]
    words = {**cause.example, "value": shown(cause.example.get("value", ""))}
    for sentence in (cause.what, cause.why, cause.todo):
        template = template_of(sentence, {})
        values = template.values(sentence.format_map(words))
        assert values is not None
        # Values side by side can be told apart only by what they mean; together they are what was put in.
        filled = HOLE.sub(lambda hole, values=values: values[hole[1]], template.text)
        assert filled == sentence.format_map(words)
        gaps = list(enumerate(template.pieces[1:-1]))
        beside = {name for place, gap in gaps if not gap.strip() for name in template.holes[place : place + 2]}
        for name in set(template.holes) - beside:
            assert values[name] == words[name]


def test_every_cause_is_told_in_spanish(spanish: QApplication) -> None:
    for cause in every_cause().values():
        finding = cause.as_example()
        for sentence in (cause.title, finding.what, finding.why, finding.todo):
            assert said(sentence) != sentence or sentence in {
                "Use EA.",
                "CustomerID: 'FRESHMART' cannot be found in the system.",
            }
            data = sorted(map(str, cause.example.values()), key=len, reverse=True)
            told = said(sentence)
            for value in data:
                told = told.replace(shown(value), "")
            assert not ENGLISH.search(DATA.sub("", told)), said(sentence)


@pytest.mark.parametrize(
    ("english", "told"),
    [
        (
            "The order number 4711 is too long: X12 allows 22 characters.",
            "El dato «número de pedido» 4711 es demasiado largo: X12 permite 22 caracteres.",
        ),
        ("Line 3 bills 10 CASE, and 8 were ordered.", "La línea 3 factura 10 CASE, y se pidieron 8."),
        ("Fresh Mart rejected invoice AR104", "Fresh Mart rechazó: factura AR104"),
        ("Invoice AR104 came in", "Factura AR104: llegó"),
        ("Ship notice S-12 is here already", "Aviso de embarque S-12: ya está aquí"),
        ("88-2041 means TOM-1 for Hilltop Grocers", "88-2041 significa TOM-1 para Hilltop Grocers"),
        ("412 orders from Fresh Mart today: is that right?", "Hoy, 412 pedidos de Fresh Mart: ¿es correcto?"),
        (
            "3 more are due by then. Nothing else is owed.",
            "3 más vencen antes de esa hora. No se debe nada más.",
        ),
        (
            (
                "13 documents need you, 2 of them due before tomorrow 09:00. 1 is overdue at others."
                " Nothing else is owed."
            ),
            (
                "13 documentos le esperan, 2 de ellos vencen antes de mañana a las 09:00. 1 de otros está vencido."
                " No se debe nada más."
            ),
        ),
        (
            "13 documents need you, all due before tomorrow 09:00. Nothing else is owed.",
            "13 documentos le esperan, todos vencen antes de mañana a las 09:00. No se debe nada más.",
        ),
        ("3 need you, 2 of them by 17:00", "3 requieren su atención, 2 de ellos a más tardar a las 17:00"),
        ("1 needs you, by tomorrow noon", "1 requiere su atención, a más tardar mañana al mediodía"),
        ("accepted, by EDI desk", "aceptado, por EDI desk"),
        ("Use TOM-CRC-1000", "Usar TOM-CRC-1000"),
        ("It is L001", "Es L001"),
        ("Read 0742361999998", "Leer 0742361999998"),
        ("11 need you, 10 of them by noon", "11 requieren su atención, 10 de ellos a más tardar al mediodía"),
        ("Quickbasket has not acknowledged 3 invoices", "Quickbasket no ha acusado recibo de 3 facturas"),
        (
            "Nothing is owed to partners before tomorrow 09:00. 39 documents came in since midnight, 33 clean.",
            (
                "No se debe nada a los socios antes de mañana a las 09:00."
                " 39 documentos: llegaron desde la medianoche, 33 limpios."
            ),
        ),
        (
            "1 document needs you. Nothing is owed to partners before tomorrow 09:00.",
            "1 documento le espera. No se debe nada a los socios antes de mañana a las 09:00.",
        ),
        (
            "Nothing is owed to partners before tomorrow 09:00.",
            "No se debe nada a los socios antes de mañana a las 09:00.",
        ),
        ("Line 3 has no price. 3,208.62", "La línea 3 no tiene precio. 3,208.62"),
        ("Sums up to 0.01", "Importes hasta 0.01"),
        ("The invoice AR104 to Fresh Mart is set aside.", "Documento apartado: factura AR104 para Fresh Mart."),
        (
            "Line 3, vanilla extract: Hilltop Grocers refused the unit EACH, which is not an X12 unit code.",
            "Línea 3, vanilla extract: Hilltop Grocers rechazó la unidad EACH, que no es un código de unidad X12.",
        ),
        (
            "Line 1: Fresh Mart refused the unit price, which is too long for it.",
            "Línea 1: Fresh Mart rechazó el dato «precio unitario», que le resulta demasiado largo.",
        ),
        ("The document has no order number.", "Al documento le falta este dato: número de pedido."),
        (
            (
                "Item level 4 says that it belongs to level 9, which does not come before it; it was put under no other"
                " level."
            ),
            (
                "El nivel de artículo 4 dice que pertenece al nivel 9, que no va antes de él; se puso bajo: ningún otro"
                " nivel."
            ),
        ),
        (
            (
                "By the rules of X12, only one of the measured property (MEA08) and the measured value (MEA03) may be"
                " there."
            ),
            (
                "Según las reglas de X12, solo puede estar uno de estos: el dato «propiedad medida» (MEA08) y el dato"
                " «valor medido» (MEA03)."
            ),
        ),
        ("noted by the order", "noted by the order"),
        ("", ""),
    ],
)
def test_what_is_put_together_is_said_in_one_language(spanish: QApplication, english: str, told: str) -> None:
    assert said(english) == told


@pytest.mark.parametrize(
    ("english", "told"),
    [
        ("Cleo refuses: The account is locked.", "Cleo rechaza: The account is locked."),
        (
            "Cleo refused PO1.edi in /out: Files of the kind .edi are not taken here.",
            "Cleo rechazó PO1.edi en /out: Files of the kind .edi are not taken here.",
        ),
        (
            "Acumatica did not take the Bill: The request is invalid. Could not find member 'X' on object of type 'Y'.",
            "Acumatica no aceptó Bill: The request is invalid. Could not find member 'X' on object of type 'Y'.",
        ),
        (
            "Acumatica did not take the Bill: The PO4711 purchase order is not open.",
            "Acumatica no aceptó Bill: The PO4711 purchase order is not open.",
        ),
        (
            "Cleo refused PO1.edi in /out: it gave no reason (status 500).",
            "Cleo rechazó PO1.edi en /out: no dio ningún motivo (estado 500).",
        ),
    ],
)
def test_what_a_service_says_in_its_own_words_stays(spanish: QApplication, english: str, told: str) -> None:
    """Half of it would otherwise be found in a short sentence of ours; what we say for a silent service is told."""
    assert said(english) == told


@pytest.mark.parametrize("name", sorted(set(SPOKEN.values())))
def test_a_refused_value_is_told_with_what_it_is(spanish: QApplication, name: str) -> None:
    told = said(f"Line 1: Fresh Mart refused the {name} Ab 12, which is too long for it.")
    assert told.endswith(" Ab 12, que le resulta demasiado largo.")
    assert "«" not in told, "the name would stand beside the value in one pair of marks, and stay English"


def test_english_is_said_as_it_is(qapp: QApplication) -> None:
    install_language(qapp, "en")
    assert said("Nothing needs you") == "Nothing needs you"


@pytest.mark.parametrize("count", [0, 1, 2, 12])
def test_a_text_of_a_table_is_found_whatever_the_number(spanish: QApplication, count: int) -> None:
    is_one = count == 1
    assert tr("record(s) will be created", "", count) == ("registro se creará" if is_one else "registros se crearán")
    answers = f"{count} {'respuesta a pedido' if is_one else 'respuestas a pedidos'}"
    assert tr("%n order answer(s)", "", count) == answers


def test_what_a_person_wrote_stays(spanish: QApplication) -> None:
    assert said("waived by order") == "dejado pasar por order"
    assert said("Café Central 7") == "Café Central 7"


def test_words_that_grow_together() -> None:
    book = TemplateBook(["of {what}", "the order"], {})
    speaker = Speaker(book, {"of {what}": "de {what}", "the order": "el pedido"}.__getitem__, ((r"\bde el\b", "del"),))
    assert speaker.say("of the order") == "del pedido"


def test_a_sentence_that_was_said_is_looked_up_and_not_made_again() -> None:
    asked: list[str] = []

    def translate(text: str) -> str:
        asked.append(text)
        return text.upper()

    speaker = Speaker(TemplateBook(["of {what}", "the order"], {}), translate)
    assert speaker.say("of the order") == speaker.say("of the order")
    assert len(asked) == len(set(asked)), "each text was translated once"


def everything_said(desk: Desk) -> Iterator[str]:
    """Yield every sentence that the window gets of a home: Today, plan, findings, fixes, timelines."""
    board = desk.today()
    yield from (board.headline, board.subline)
    for row in (*board.needs_me, *board.due_soon, *board.waiting):
        yield from (row.title, row.next_press.label)
    plan = desk.plan()
    yield from (plan.summary, *plan.looked_at)
    for section in plan.sections:
        yield section.title
        for action in section.actions:
            yield from (action.sentence, action.detail)
    for document in desk.documents(DocumentQuery(limit=500)):
        yield document.cause_text
        detail = desk.document(document.id)
        for finding in detail.findings:
            yield from (finding.what, finding.why, finding.todo, finding.location.paper)
            yield from (fix.label for fix in finding.fixes)
        for entry in detail.timeline:
            yield from (entry.title, entry.detail)
    status = desk.status()
    yield from (status.why_not, status.why_word, *status.away)


def test_nothing_of_a_played_trade_stays_english(played: Path, tmp_path: Path, spanish: QApplication) -> None:
    shutil.copytree(played, tmp_path / "trade")
    world = start_world(tmp_path / "trade")
    facts = world.start()
    try:
        with open_home(Home.below(tmp_path / "trade" / "home"), clock=SystemClock(), actor="test") as opened:
            set_up_home(opened, facts, world.stock.partner_files())
            sentences = {sentence for sentence in everything_said(opened.desk) if sentence}
    finally:
        world.stop()
    assert len(sentences) > 200
    left = {sentence: said(sentence) for sentence in sentences if ENGLISH.search(DATA.sub("", said(sentence)))}
    left = {english: told for english, told in left.items() if not re.fullmatch(r"[\w.-]+\.(?:edi|txt)(?:, .*)?", told)}
    assert not left
