"""What a person cannot see is not theirs to fill."""

# ruff: noqa: E501 - a page of markup reads best on one line

from __future__ import annotations

import pytest

from scrubjay.autofill import read_page

HIDDEN = [
    "<input name=f type=hidden>",
    "<input name=f type=' HIDDEN '>",
    "<input name=f hidden>",
    "<input name=f style='display: none'>",
    "<input name=f style='DISPLAY:NONE !important'>",
    "<input name=f style='visibility:hidden'>",
    "<input name=f style='opacity:0'>",
    "<input name=f style='opacity:.01;color:red'>",
    "<input name=f style='position:absolute;left:-9999px'>",
    "<input name=f style='position:fixed; top:-200em'>",
    "<input name=f style='margin-left:-5000px'>",
    "<input name=f style='width:0;height:0'>",
    "<input name=f style='height:1px;overflow:hidden'>",
    "<input name=f style='clip:rect(0, 0, 0, 0);position:absolute'>",
    "<input name=f style='clip-path:inset(50%)'>",
    "<input name=f style='transform:scale(0)'>",
    "<input name=f style='transform:translateX(-2000px)'>",
    "<input name=f aria-hidden=true tabindex=-1>",
    "<div style='display:none'><p><input name=f></p></div>",
    "<div hidden><input name=f></div>",
    "<div class='d-none'><input name=f></div>",
    "<style>.trap { display:none }</style><div class='a trap'><input name=f></div>",
    "<style>/* x } */ #t, .o{left:-9999px;position:absolute}</style><input id=t name=f>",
    "<style>@media print{.y{top:0}} @page {} @import 'a'; .x{display:none}</style><input name=f class=x>",
    "<style>p.x.y{visibility:hidden}</style><p class='y x'><input name=f></p>",
]
SEEN = [
    "<input name=f>",
    "<input name=f style='opacity:.9;width:100%;left:-4px;position:relative'>",
    "<input name=f style='display:block;height:0'>",
    "<input name=f aria-hidden=true>",
    "<style>.trap{display:none}</style><input name=f class=trapper>",
    "<style>p.x{display:none} .js .step{display:none} input{display:none}</style><div class='x step'><input name=f></div>",
    "<style>@media print { .y{color:red} .x { display:none } }</style><input name=f class=x>",
    "<style>} .x { color: red } } {</style><input name=f class=x>",
    "<style>.x{display:none</style><input name=f class=x>",
    "<!-- <div style='display:none'> --><input name=f>",
]


def is_visible(markup: str) -> bool:
    page = read_page(markup.encode(), "page")
    return next(
        r.field.visible for form in page.forms for r in form.readings if r.field.name == "f"
    )


@pytest.mark.parametrize("markup", HIDDEN)
def test_hidden(markup: str) -> None:
    assert not is_visible(markup)


@pytest.mark.parametrize("markup", SEEN)
def test_seen(markup: str) -> None:
    assert is_visible(markup)


def test_a_field_hidden_among_visible_ones_asks_for_nothing() -> None:
    page = read_page(
        b"<form>Name<input name=n>E-mail<input name=email style='display:none'></form>", "page"
    )
    assert page.forms[0].readings[1].kind is None


def test_a_form_that_a_click_opens_is_still_understood() -> None:
    page = read_page(
        b"<div style='display:none'><form><label>E-mail <input name=email></label></form></div>",
        "page",
    )
    reading = page.forms[0].readings[0]
    assert reading.kind == "email"
    assert not reading.field.visible
