"""The documents hold together: links, marks, pictures, keys and commands are there, and both languages say the same."""

from __future__ import annotations

import re
import runpy
import tomllib
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from acucleo_desktop.manual.contents import CLERK_INDEX, IT_INDEX, LINK, Manual, beside
from acucleo_desktop.manual.html import KEY, PICTURE, render
from acucleo_desktop.manual.pages import LONG, documents_folder, headings_of
from acucleo_desktop.manual.screens import PLACES, SCREENS, page_of, page_of_finding
from acucleo_desktop.manual.search import ManualIndex
from acucleo_desktop.rules.catalogue import every_cause
from acucleo_desktop.ui.components.left_bar import GROUPS
from acucleo_desktop.ui.keys import KEYS

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
DOCUMENTS = sorted(
    path.relative_to(ROOT).as_posix()
    for path in (*DOCS.rglob("*.md"), *ROOT.glob("*.md"), *(ROOT / "installer").rglob("*.md"))
)
MANUAL = [name for name in DOCUMENTS if name.startswith("docs/manual/")]
FENCED = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
SPAN = re.compile(r"`([^`\n]+)`")
WRITTEN_ALIKE = {"ISA", "IEA", "GS", "GE", "ST", "SE", "UP"}
"""Words in spans of code that look like keys or commands and are neither."""


@pytest.fixture(scope="module")
def maker() -> dict[str, Any]:
    return runpy.run_path(str(DOCS / "manual" / "make.py"))


def text_of(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def without_code(text: str) -> str:
    return SPAN.sub("", FENCED.sub("", text))


@cache
def marks_of(name: str) -> frozenset[str]:
    return frozenset(mark for heading in headings_of(text_of(name)) for mark in heading.marks)


# Links


def test_every_link_leads_somewhere() -> None:
    assert not [lost for name in DOCUMENTS for lost in lost_links(name)]


def lost_links(name: str) -> Iterator[str]:
    """Yield the links of a document that lead nowhere."""
    for link in LINK.findall(without_code(text_of(name))):
        if link.startswith(("http://", "https://", "mailto:")):
            continue
        path, _, mark = beside(name, link).partition("#")
        target = ROOT / path
        if not target.exists() or (mark and target.suffix == ".md" and mark not in marks_of(path)):
            yield f"{name}: {link}"


@pytest.mark.parametrize("name", MANUAL)
def test_a_page_begins_with_one_title_and_has_plain_headings(name: str) -> None:
    headings = list(headings_of(text_of(name)))
    assert [heading.level for heading in headings].count(1) == 1
    assert headings[0].level == 1
    levels = [heading.level for heading in headings]
    assert all(after - before <= 1 for before, after in pairwise(levels))
    own = [mark for heading in headings for mark in heading.marks]
    assert len(own) == len(set(own)), "a mark stands twice"


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_page_stands_in_the_contents(language: str) -> None:
    manual = Manual(DOCS, language)
    paths = set(manual.paths())
    assert paths >= {manual.in_language(CLERK_INDEX), manual.in_language(IT_INDEX)}
    found = [path.relative_to(DOCS).as_posix() for path in (DOCS / "manual").rglob("*.md")]
    wanted = {manual.in_language(path) for path in found if path.startswith(("manual/clerk/", "manual/it/"))}
    assert wanted <= paths


def test_both_languages_have_the_same_contents() -> None:
    english, spanish = (Manual(DOCS, language) for language in ("en", "es"))
    assert [english.in_language(path) for path in english.paths()] == english.paths()
    assert [spanish.in_language(path) for path in english.paths()] == spanish.paths()


def test_the_readme_leads_to_the_manual() -> None:
    readme = text_of("README.md")
    for folder in ("clerk", "it", "developers"):
        assert f"docs/manual/{folder}/index.md" in readme


# Pictures


def used_pictures() -> set[str]:
    return {Path(link).stem for name in MANUAL for link in LINK.findall(text_of(name)) if link.endswith(".png")}


def test_every_picture_is_made_and_used(maker: dict[str, Any]) -> None:
    made = {path.stem for path in (DOCS / "manual" / "pictures").glob("*.png")}
    assert made == used_pictures() == set(maker["PICTURES"])
    for folder, shot, _crop in maker["PICTURES"].values():
        assert maker["shot_of"](folder, shot).is_file()


def test_what_the_window_shows_is_brought_along_and_small() -> None:
    contents = runpy.run_path(str(ROOT / "installer" / "contents.py"))
    brought = {Path(source) for source, folder in contents["data_files"]() if "_resources/docs" in folder}
    assert {DOCS / path for language in ("en", "es") for path in Manual(DOCS, language).paths()} <= brought
    assert {DOCS / "manual" / "pictures" / f"{name}.png" for name in used_pictures()} <= brought
    assert sum(path.stat().st_size for path in brought) < 4_000_000


def test_every_picture_says_what_it_shows() -> None:
    said = [words for name in MANUAL for words in re.findall(r"!\[([^\]]*)\]\(", text_of(name))]
    assert len(said) > 60
    assert min(map(len, said)) > 10


# What the window needs


def test_every_screen_and_place_has_its_page() -> None:
    manual = Manual(DOCS)
    screens = {screen for key in KEYS for screen in key.screens}
    assert screens <= set(SCREENS)
    places = {place.name for _caption, group in GROUPS for place in group}
    assert places == set(PLACES)
    for address in (*PLACES.values(), *SCREENS.values()):
        path, _, mark = address.partition("#")
        assert not mark or any(page.has_mark(mark) for page in manual.pages_of(path)), address


def test_the_place_decides_unless_a_page_lies_over_it() -> None:
    assert page_of("Lists", "outbox").endswith("lists.md#outbox")
    assert page_of("Document", "outbox", is_over=True).endswith("document.md")
    assert page_of("Today", "today").endswith("today.md")
    assert page_of("No such screen", "view:3", is_over=True) == CLERK_INDEX


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_finding_has_its_entry(language: str) -> None:
    manual = Manual(DOCS, language)
    for name in every_cause():
        page, _mark = manual.find(page_of_finding(name))
        assert page.has_mark(name.replace(".", "-"))


def test_long_files_are_shown_chapter_by_chapter() -> None:
    pages = Manual(DOCS).pages_of("findings.md")
    assert len(pages) > 30
    assert max(len(page.source) for page in pages) < 2 * LONG
    assert "Contents" not in {page.title for page in pages}
    assert Manual(DOCS).find("findings.md#topic-10")[0].title == "10. Item numbers"
    assert all(page.headings for page in pages)


def test_the_next_page_goes_through_everything_once() -> None:
    manual = Manual(DOCS)
    page, seen = manual.find(CLERK_INDEX)[0], []
    while page is not None:
        seen.append(page.address)
        following = manual.neighbour(page, 1)
        assert following is None or manual.neighbour(following, -1) == page
        page = following
    assert len(seen) == len(set(seen)) == sum(len(manual.pages_of(path)) for path in manual.paths())


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("take back", "Holds: take back in time"),
        ("where is po", '"Where is PO 4711?"'),
        ("partner.item-unknown", "An item that is none of ours"),
        ("systemd", "systemd"),
    ],
)
def test_the_search_finds_what_is_meant(text: str, title: str) -> None:
    hits = ManualIndex(Manual(DOCS)).search(text)
    assert title in [hit.title for hit in hits[:3]]
    assert all(hit.snippet for hit in hits[:3])


def test_the_search_needs_all_words_and_no_accents() -> None:
    index = ManualIndex(Manual(DOCS, "es"))
    assert index.search("") == []
    assert index.search("zeppelin") == index.search("hoy zeppelin") == []
    with_accents, without = index.search("cronología"), index.search("CRONOLOGIA")
    assert with_accents
    assert with_accents == without


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_page_becomes_html_without_leftovers(language: str) -> None:
    manual = Manual(DOCS, language)
    for path in manual.paths():
        for page in manual.pages_of(path):
            made = render(manual, page, lambda _path: (100, 50))
            assert "](" not in re.sub(r"<(code|pre)>.*?</\1>", "", made.html, flags=re.DOTALL), page.address
            assert all(manual.has(picture) for picture in made.pictures)
            for target in re.findall(r'<a href="([^"]+)"', made.html):
                if not target.startswith(("http", PICTURE)):
                    assert manual.has(target.partition("#")[0])


def test_keys_look_like_keys_and_commands_like_code() -> None:
    manual = Manual(DOCS)
    html = render(manual, manual.find("manual/clerk/index.md")[0], lambda _path: (1, 1)).html
    assert '<span class="key">&nbsp;Shift+F1&nbsp;</span>' in html
    html = render(manual, manual.find("manual/it/unattended.md")[0], lambda _path: (1, 1)).html
    assert "<code>acucleo run</code>" in html


def test_the_folder_of_the_documents_is_found() -> None:
    assert documents_folder() == DOCS


def test_the_findings_in_spanish_are_those_of_the_catalogue(maker: dict[str, Any]) -> None:
    text, missing = maker["findings_page"]()
    assert not missing, "docs/manual/findings_es.toml has no Spanish for these"
    assert text_of("docs/manual/es/findings.md") == text, "python docs/manual/make.py findings"
    assert marks_of("docs/manual/es/findings.md") >= {name.replace(".", "-") for name in every_cause()}


def test_what_the_window_says_of_findings_is_not_said_better_in_the_manual() -> None:
    words = tomllib.loads(text_of("docs/manual/findings_es.toml"))["sentences"]
    examples = [cause.as_example() for cause in every_cause().values()]
    said = {text for one in examples for text in (f"{one.location.paper}.", one.what, one.why, one.todo)}
    assert not {text for text in said & set(words) if words[text] != text}, "mend the translation of the window instead"


# Two languages


FOLDERS = ("clerk", "it")
BESIDE = (
    *("care.md", "roll-out.md", "matching.md", "acknowledgments.md", "partner-rules.md", "partner-writing.md"),
    *("acumatica-connection.md", "cleo-connection.md", "retry-table.md", "errors.md"),
)
"""Pages that the manual leads to: in English they stand beside it."""


def pairs(folder: Path = DOCS / "manual") -> list[str]:
    return sorted(f"{each}/{path.name}" for each in FOLDERS for path in (folder / each).glob("*.md"))


def test_both_languages_have_the_same_pages() -> None:
    assert pairs() == pairs(DOCS / "manual" / "es")


@pytest.mark.parametrize("name", [*pairs(), *BESIDE])
def test_both_languages_have_the_same_parts(name: str) -> None:
    english, spanish = text_of(f"docs/{'' if name in BESIDE else 'manual/'}{name}"), text_of(f"docs/manual/es/{name}")
    for part in (_levels, _own_marks, _rows, _shown, _keys, _links, _blocks):
        assert part(english) == part(spanish), part.__name__
    if not name.startswith("clerk/"):
        assert sorted(set(SPAN.findall(FENCED.sub("", english)))) == sorted(set(SPAN.findall(FENCED.sub("", spanish))))


def test_the_tables_in_spanish_are_those_of_the_code(maker: dict[str, Any]) -> None:
    told = {}
    for name in maker["TABLES"]:
        told[name], missing = maker["tables_page"](name)
        assert not missing, "docs/manual/tables_es.toml has no Spanish for these"
        assert text_of(f"docs/manual/es/{name}") == told[name], "python docs/manual/make.py tables"
    words = tomllib.loads(text_of("docs/manual/tables_es.toml"))["words"]
    english = "\n".join(text_of(f"docs/{name}") for name in told)
    assert not [each for each in words if each not in english], "no table says these any more"


def test_the_problems_of_the_services_in_spanish_are_those_of_the_english_page(maker: dict[str, Any]) -> None:
    text, missing = maker["errors_page"]()
    assert not missing, "docs/manual/errors_es.toml has no Spanish for these"
    assert text_of("docs/manual/es/errors.md") == text, "python docs/manual/make.py errors"
    assert "«" not in text, "words of a service were taken for a sentence of ours"
    english = text_of("docs/errors.md")
    words = tomllib.loads(text_of("docs/manual/errors_es.toml"))
    del words["introduction"]
    said = [text for part in words.values() for text in part]
    assert len(said) == len(set(said))
    assert not [each for each in said if each not in english], "the English page says these no more"


def _levels(text: str) -> list[int]:
    return [heading.level for heading in headings_of(text)]


def _own_marks(text: str) -> list[str]:
    return re.findall(r'^<a id="([^"]+)">', text, re.MULTILINE)


def _rows(text: str) -> int:
    return sum(line.startswith("| ") for line in text.splitlines())


def _shown(text: str) -> list[str]:
    return [Path(link).name for link in LINK.findall(text) if link.endswith(".png")]


def _keys(text: str) -> list[str]:
    return sorted(span for span in SPAN.findall(text) if KEY.fullmatch(span))


def _links(text: str) -> list[str]:
    """Return the files and marks that links lead to, without their folders."""
    return sorted(link.rpartition("/")[2] for link in LINK.findall(FENCED.sub("", text)))


def _blocks(text: str) -> list[str]:
    return [block for _kind, block in FENCED.findall(text)]


def test_the_commands_in_spanish_are_those_of_the_program(maker: dict[str, Any]) -> None:
    text, missing = maker["command_page_in_spanish"]()
    assert not missing, "docs/manual/command_line_es.toml has no Spanish for these"
    assert text_of("docs/manual/es/it/command-line.md") == text, "python docs/manual/make.py command-line"
    sentences = tomllib.loads(text_of("docs/manual/command_line_es.toml"))["sentences"]
    english = text_of("docs/manual/it/command-line.md")
    assert not [each for each in sentences if each not in english], "the program says these no more"


# Keys


@cache
def known_presses() -> set[str]:
    presses = {each for key in KEYS for each in (*key.alternatives, *key.keys.split(" to "))}
    # Of the wizard, of fields, and halves of what is pressed together.
    return presses | {"Alt+P", "Shift", "Shift+Tab", "Ctrl", "G", *"IOTFSDPBK", *"@#>?"}


def test_every_key_that_is_named_is_a_key() -> None:
    named = {(name, span) for name in MANUAL if "/clerk/" in name for span in SPAN.findall(text_of(name))}
    keys = {(name, span) for name, span in named if KEY.fullmatch(span) and span not in WRITTEN_ALIKE}
    assert len(keys) > 100
    assert not {each for each in keys if each[1] not in known_presses() and not each[1].isdecimal()}


def test_the_pages_of_keys_are_those_of_the_window(maker: dict[str, Any]) -> None:
    for folder, language in (("clerk", "en"), ("es/clerk", "es")):
        written = (DOCS / "manual" / folder / "keys.md").read_text("utf-8")
        assert written == maker["keys_page"](language), "python docs/manual/make.py keys"
    titles = [{heading.title for heading in headings_of(maker["keys_page"](language))} for language in ("en", "es")]
    assert titles[0] & titles[1] == {"Manual"}, "a screen without a Spanish name"
