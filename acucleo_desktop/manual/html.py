"""A page as HTML in the little that Qt's text documents understand; the look comes from a style sheet."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from html import escape

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from acucleo_desktop.manual.contents import Manual, beside
from acucleo_desktop.manual.pages import MARK, Heading, Page

KEY = re.compile(
    r"(?:(?:Ctrl|Alt|Shift)(?:[+ ]|$))*(?:F\d{1,2}|Enter|Esc|Tab|Space|Ins|Del|Backspace|Up|Down|Left|Right|PgUp|PgDown"
    r"|Ctrl|Alt|Shift|[A-Z0-9/\\,.])(?:, [A-Z])?"
)
"""What is a key when it stands in a span of code."""
PICTURE = "picture:"


@dataclass(slots=True)
class Rendered:
    """A page ready to be shown.

    Attributes:
        page: the page.
        html: of its body.
        pictures: paths of its pictures below the folder of the documents, in their order.
    """

    page: Page
    html: str = ""
    pictures: list[str] = field(default_factory=list)


Size = Callable[[str], tuple[int, int]]
"""Width and height at which a picture is shown."""


def render(manual: Manual, page: Page, size: Size) -> Rendered:
    """Return a page as HTML.

    Links to pages that the manual has lead to their addresses, links to pictures to `picture:` and their path, links to
    the web stay; what cannot be reached from the window becomes plain words.
    """
    made = Rendered(page)
    parser = MarkdownIt("commonmark", {"html": True}, renderer_cls=_Renderer).enable("table")
    source = "\n".join("" if MARK.fullmatch(line.strip()) else line for line in page.source.splitlines())
    env = {"manual": manual, "made": made, "size": size, "links": [], "headings": iter(page.headings)}
    made.html = parser.render(source, env)
    return made


def whole_picture(path: str, size: tuple[int, int]) -> str:
    """Return the HTML of a picture at its own size."""
    return f'<p class="picture"><img src="{escape(path)}" width="{size[0]}" height="{size[1]}"></p>'


class _Renderer(RendererHTML):
    """Writes our HTML; a method writes the token that it is named after."""

    def heading_open(self, tokens: Sequence[Token], idx: int, _options: OptionsDict, env: EnvType) -> str:
        heading: Heading | None = next(env["headings"], None)
        names = "".join(f'<a name="{mark}"></a>' for mark in (heading.marks if heading is not None else ()))
        return f"<{tokens[idx].tag}>{names}"

    def html_block(self, _tokens: Sequence[Token], _idx: int, _options: OptionsDict, _env: EnvType) -> str:
        return ""

    def html_inline(self, _tokens: Sequence[Token], _idx: int, _options: OptionsDict, _env: EnvType) -> str:
        return ""

    def paragraph_open(self, tokens: Sequence[Token], idx: int, _options: OptionsDict, env: EnvType) -> str:
        if tokens[idx].hidden:
            return ""
        children = tokens[idx + 1].children or []
        is_picture = len(children) == 1 and children[0].type == "image"
        depth = env.get("quoted", 0)
        return '<p class="picture">' if is_picture else '<p class="noted">' if depth else "<p>"

    def blockquote_open(self, _tokens: Sequence[Token], _idx: int, _options: OptionsDict, env: EnvType) -> str:
        env["quoted"] = env.get("quoted", 0) + 1
        return '<table class="note" width="100%" cellspacing="0" cellpadding="10"><tr><td class="note">'

    def blockquote_close(self, _tokens: Sequence[Token], _idx: int, _options: OptionsDict, env: EnvType) -> str:
        env["quoted"] -= 1
        return "</td></tr></table>"

    def table_open(self, _tokens: Sequence[Token], _idx: int, _options: OptionsDict, _env: EnvType) -> str:
        return '<table class="rows" width="100%" cellspacing="0" cellpadding="6">'

    def th_open(self, _tokens: Sequence[Token], _idx: int, _options: OptionsDict, _env: EnvType) -> str:
        return '<th align="left" valign="bottom">'

    def td_open(self, _tokens: Sequence[Token], _idx: int, _options: OptionsDict, _env: EnvType) -> str:
        return '<td valign="top">'

    def code_inline(self, tokens: Sequence[Token], idx: int, _options: OptionsDict, _env: EnvType) -> str:
        text = tokens[idx].content
        if KEY.fullmatch(text):
            return f'<span class="key">&nbsp;{escape(text).replace(" ", "&nbsp;")}&nbsp;</span>'
        return f"<code>{escape(text)}</code>"

    def fence(self, tokens: Sequence[Token], idx: int, _options: OptionsDict, _env: EnvType) -> str:
        text = escape(tokens[idx].content.rstrip("\n"))
        return (
            '<table class="code" width="100%" cellspacing="0" cellpadding="10"><tr><td class="code">'
            f"<pre>{text}</pre></td></tr></table>"
        )

    def link_open(self, tokens: Sequence[Token], idx: int, _options: OptionsDict, env: EnvType) -> str:
        href = str(tokens[idx].attrs.get("href", ""))
        target = _reachable(env["manual"], env["made"].page, href)
        env["links"].append(bool(target))
        return f'<a href="{escape(target)}">' if target else ""

    def link_close(self, _tokens: Sequence[Token], _idx: int, _options: OptionsDict, env: EnvType) -> str:
        return "</a>" if env["links"].pop() else ""

    def image(self, tokens: Sequence[Token], idx: int, _options: OptionsDict, env: EnvType) -> str:
        made: Rendered = env["made"]
        path = beside(made.page.path, str(tokens[idx].attrs.get("src", "")))
        words = escape(tokens[idx].content)
        if not env["manual"].has(path):
            return words
        made.pictures.append(path)
        width, height = env["size"](path)
        shown = f'<img src="{escape(path)}" width="{width}" height="{height}">'
        return f'<a href="{PICTURE}{escape(path)}" title="{words}">{shown}</a>'


def _reachable(manual: Manual, page: Page, href: str) -> str:
    """Return where a link leads from the window; empty for what is not there."""
    if href.startswith(("http://", "https://", "mailto:")):
        return href
    address = beside(page.path, href)
    path = address.partition("#")[0]
    return address if path.endswith(".md") and manual.has(path) else ""
