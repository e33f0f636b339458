"""From the markdown of a reply to safe HTML: the one place where markup is let in.

The reply comes from a model that may repeat what an import or a web page told it, so it is treated
as written by a stranger: raw HTML is shown as text, images are gone, and whatever is left passes an
allow-list.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

    from scrubjay.ui.theme import Theme

_TAGS: Final = frozenset(
    [
        "a",
        "b",
        "blockquote",
        "br",
        "code",
        "del",
        "em",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "i",
        "li",
        "ol",
        "p",
        "pre",
        "s",
        "span",
        "strong",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_ATTRIBUTES: Final = {
    "a": {"href"},
    "ol": {"start"},
    "code": {"class"},
    "span": {"class"},
    "td": {"align"},
    "th": {"align"},
}
_SCHEMES: Final = frozenset({"http", "https", "mailto"})
_CODE_BEGINS: Final = '<table class="code" width="100%" cellpadding="10"><tr><td><pre>'
_CODE_ENDS: Final = "</pre></td></tr></table>"
_COPYING: Final = '<p class="copy" align="right"><a href="{address}">{word}</a></p><pre>'
COPY: Final = "copy:"
"""How the address begins of what copies a block of code; no reply can hold such a link itself."""
_LONGEST: Final = 200_000
"""Characters. Longer texts are shown as plain text: no reader would miss the markup."""
_MARKS: Final = frozenset("*_`#[]()<>~|\\&+-=1234567890\t")
"""A text with none of these is shown as it stands."""
_VERBATIM: Final = frozenset({"fence", "code_block"})
_LANGUAGE: Final = re.compile(r"^(?:```|~~~)[ \t]?([\w+#-]{1,24})", re.MULTILINE)
"""The language that a fence names."""
_USUAL: Final = ("python", "bash", "javascript", "json", "html", "sql", "c")
"""Languages that code in an answer is mostly in."""
_BREAKS: Final = frozenset({"softbreak", "hardbreak"})
_DEEPEST: Final = 40
"""Levels of nesting; more would only cost time."""


def rendered(text: str, copying: str = "") -> str:
    """Return safe HTML for Qt's rich text: allowed tags, no styles, no images, no scripts.

    Args:
        text: Markdown.
        copying: Stands above each block of code as a link that copies it, its address `COPY` with
            the number of the block; "" for none.
    """
    # Imported here: the first reply needs them, the first paint does not.
    import nh3  # noqa: PLC0415 - the reason stands above

    if len(text) > _LONGEST:
        return f"<pre>{escaped(text)}</pre>"
    html = _parser().render(text)
    cleaned = nh3.clean(
        html,
        tags=set(_TAGS),
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
        url_schemes=set(_SCHEMES),
        link_rel=None,
    )
    # Qt pads no block, only the cells of a table.
    before, *blocks = cleaned.replace("\n</code></pre>", "</code></pre>").split("<pre>")
    parts = [before]
    for number, block in enumerate(blocks):
        parts += [_code_begins(number, copying), block.replace("</pre>", _CODE_ENDS)]
    return "".join(parts)


def _code_begins(number: int, copying: str) -> str:
    if not copying:
        return _CODE_BEGINS
    link = _COPYING.format(address=f"{COPY}{number}", word=escaped(copying))
    return _CODE_BEGINS.replace("<pre>", link)


def codes_of(text: str) -> list[str]:
    """Return the blocks of code in a reply, in their order, as they were written."""
    tokens = _parser().parse(text) if len(text) <= _LONGEST else []
    return [each.content.removesuffix("\n") for each in tokens if each.type in _VERBATIM]


def prepare(texts: Iterable[str] = ()) -> None:
    """Load on a lane what rendering these texts will need: on the window's thread it would hold up.

    What it takes is the reading of program files, once for the parser and for each language.
    """
    import nh3  # noqa: F401, PLC0415 - to have it loaded

    _parser()
    for language in {each for text in texts for each in _LANGUAGE.findall(text)}:
        _highlighted("", language, "")


def prepare_usual() -> None:
    """Load on a lane what most answers will need."""
    prepare(f"```{each}" for each in _USUAL)


def words_of(text: str) -> str:
    """Return the words that a rendered reply shows, without its markup, block by block."""
    if len(text) > _LONGEST or _MARKS.isdisjoint(text):
        return text
    blocks = []
    for token in _parser().parse(text):
        if token.type == "inline":
            parts = (each.content or "\n" for each in _shown(token))
            blocks.append("".join(parts))
        elif token.type in _VERBATIM:
            blocks.append(token.content)
    return "\n".join(blocks)


def _shown(token: Token) -> list[Token]:
    return [each for each in token.children or () if each.content or each.type in _BREAKS]


def escaped(text: str) -> str:
    """Return the text as HTML that shows exactly it."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def document_style(look: Theme) -> str:
    """Return the style of a rendered reply in a theme (Qt's subset of CSS)."""
    colours = look.palette.colours
    size = look.sizes
    return f"""
      a {{ color: {colours.accent_text}; }}
      p, li, td {{ line-height: 135%; }}
      pre {{ white-space: pre-wrap; line-height: 130%; margin-top: 4px; margin-bottom: 0; }}
      code, pre {{ font-family: "JetBrains Mono"; font-size: {size.body - 1}px;
                   background-color: {colours.sunken}; }}
      .copy {{ font-size: {size.caption}px; margin-top: 0; margin-bottom: 0; }}
      .code {{ background-color: {colours.sunken}; }}
      b, strong {{ font-weight: 600; }}
      h1, h2 {{ font-size: {size.lead + 2}px; font-weight: 600; }}
      h3, h4, h5, h6 {{ font-size: {size.lead}px; font-weight: 600; }}
      blockquote {{ color: {colours.ink_soft}; }}
      th {{ font-weight: 600; }}
      td, th {{ padding: 4px 8px; }}
      .k, .kn, .kd, .kr, .ow {{ color: {colours.accent_text}; }}
      .s, .s1, .s2, .sd, .se {{ color: {colours.good}; }}
      .m, .mi, .mf, .mh {{ color: {colours.warn}; }}
      .c, .c1, .cm, .ch {{ color: {colours.ink_faint}; }}
      .nf, .nc, .nb {{ color: {colours.bad}; }}
    """


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - see `rendered`

    options = {"html": False, "linkify": False, "maxNesting": _DEEPEST, "highlight": _highlighted}
    parser = MarkdownIt("commonmark", options).enable(["table", "strikethrough"])
    parser.disable("image")
    return parser


def _highlighted(code: str, language: str, _attributes: str) -> str:
    """Return the code with its words marked; an unknown language stays plain."""
    from pygments import highlight  # noqa: PLC0415 - see `rendered`
    from pygments.formatters.html import HtmlFormatter  # noqa: PLC0415 - see `rendered`
    from pygments.lexers import get_lexer_by_name  # noqa: PLC0415 - see `rendered`
    from pygments.util import ClassNotFound  # noqa: PLC0415 - see `rendered`

    try:
        lexer = get_lexer_by_name(language) if language else None
    except ClassNotFound:
        lexer = None
    if lexer is None:
        return ""  # the parser then escapes the code itself
    return str(highlight(code, lexer, HtmlFormatter(nowrap=True)))
