from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typing_extensions import override

from scrubjay.ui.chat.markdown import _TAGS, document_style, escaped, rendered
from scrubjay.ui.theme import Scheme, Theme

ATTACKS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "![a picture](http://example.org/track.png)",
    "![a file](file:///etc/hostname)",
    "[press](javascript:alert(1))",
    "[press](data:text/html;base64,PHNjcmlwdD4=)",
    "[press](file:///etc/passwd)",
    "[press](vbscript:x)",
    "<a href='http://example.org' style='position:fixed'>x</a>",
    "<style>* { background: url(http://example.org/x) }</style>",
    "<iframe src=http://example.org></iframe>",
    "<object data=x></object><embed src=x><link rel=stylesheet href=x><base href=x>",
    "<svg onload=alert(1)><foreignObject>",
    "```<script>\n</code></pre><script>alert(1)</script>\n```",
    "<table background='http://example.org/x'><tr><td>",
)


class Found(HTMLParser):
    """Collects tags and attributes as a reader of the HTML sees them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str, str]] = []
        self.feed(html)
        self.close()

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]


def assert_harmless(html: str) -> None:
    found = Found(html)
    assert found.tags <= _TAGS
    for tag, name, value in found.attributes:
        assert name in {"href", "start", "class", "align", "width", "cellpadding"}
        if name == "href":
            assert tag == "a"
            assert re.match(r"(https?|mailto):", value), value


@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_foreign_survives(attack: str) -> None:
    assert_harmless(rendered(attack))


@given(st.text(max_size=400))
def test_any_text_becomes_harmless_html(text: str) -> None:
    assert_harmless(rendered(text))


@given(
    st.lists(st.sampled_from((*ATTACKS, "**", "`", "[", "](", "\n\n", "> ", "| a |")), max_size=12)
)
def test_any_mixture_of_attacks_becomes_harmless_html(parts: list[str]) -> None:
    assert_harmless(rendered("".join(parts)))


def test_what_people_use_is_rendered() -> None:
    html = rendered(
        "# Title\n\n**bold** *soft* ~~gone~~ `code`\n\n1. one\n\n> said\n\n[a](https://b.org)"
    )
    for tag in ("<h1>", "<strong>", "<em>", "<s>", "<code>", "<ol>", "<blockquote>"):
        assert tag in html
    assert 'href="https://b.org"' in html


def test_a_table_and_a_code_block_are_rendered() -> None:
    assert "<th>a</th>" in rendered("| a |\n|---|\n| 1 |")
    html = rendered("```python\nif x: pass\n```")
    assert 'class="k"' in html
    assert "if" in html


@pytest.mark.parametrize("language", ["", "no-such-language", "<b>"])
def test_code_in_an_unknown_language_is_shown_as_it_is(language: str) -> None:
    assert "a &lt; b" in rendered(f"```{language}\na < b\n```")


def test_an_enormous_text_is_shown_without_markup() -> None:
    html = rendered("**a** <b> " * 40_000)
    assert html.startswith("<pre>")
    assert_harmless(html)


@pytest.mark.parametrize("nested", ["> " * 2000 + "x", "*" * 5000, "[" * 5000, "- " * 2000 + "x"])
def test_deep_nesting_neither_fails_nor_hangs(nested: str) -> None:
    assert_harmless(rendered(nested))


def test_escaping_is_exact() -> None:
    assert escaped('a < b & c > "d"') == 'a &lt; b &amp; c &gt; "d"'


def test_the_style_names_the_colours_of_the_theme() -> None:
    look = Theme.of(Scheme.DARK)
    assert look.palette.colours.accent_text in document_style(look)
