"""The filled copy: exactly what was drafted, and otherwise the same bytes."""

# ruff: noqa: E501 - a page of markup reads best on one line

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from scrubjay.autofill import fill_html, read_page
from scrubjay.domain.errors import KnownError
from scrubjay.domain.form import Decision, Draft, FieldKind, FormField, Page

PAGE: Final = """<!doctype html><!-- <input name=t> --><html><head><title>T</title>
<script>document.write("<input name='t'>")</script></head><body onload='go("<input>")'><form action=/go>
<input name=t><INPUT type='text' Value = old name=v class="a>b"><input value='' name=q />
<input type=email name=e value=x@y.z disabled>
<textarea name=a rows=2>
old &amp; new</textarea><select name=s><option>A<option value="b&quot;" SELECTED>B<option value=c>C</option></select>
<input type=radio name=r value=1 checked><input type=radio name=r value=2><input type=radio name=r value='3'>
<input type=hidden name=h value=secret><input type=submit value=Go></form></body></html>
"""
TEXT: Final = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20)


def fields(page: Page) -> dict[str, FormField]:
    return {
        r.field.name: r.field
        for form in page.forms
        for r in form.readings
        if r.field.type != "radio"
    }


def accepted(page: Page, **values: str) -> list[Draft]:
    """Return drafts as the person accepted them, by field name; r is the radio group."""
    found = {f.name: f for form in page.forms for f in (r.field for r in form.readings)}
    return [
        Draft(
            field=found[name],
            kind=FieldKind.NAME,
            value=value,
            decision=Decision.FILL,
            confidence=1.0,
        )
        for name, value in values.items()
    ]


def refilled(raw: bytes, **values: str) -> tuple[bytes, Page]:
    page = read_page(raw, "page")
    filled = fill_html(raw, page, accepted(page, **values))
    return filled, read_page(filled, "page")


@given(
    t=TEXT,
    v=TEXT,
    a=st.text(
        st.one_of(st.characters(exclude_categories=["Cs", "Cc"]), st.just("\n")), max_size=30
    ),
)
def test_what_is_read_back_is_what_was_drafted(t: str, v: str, a: str) -> None:
    raw = PAGE.encode()
    _, page = refilled(raw, t=t, v=v, a=a, s="c")
    before, after = fields(read_page(raw, "page")), fields(page)
    wanted = {"t": t, "v": v, "a": a, "s": "c"}
    for name, field in after.items():
        assert field.value == wanted.get(name, before[name].value)
        assert replace(field, value="") == replace(before[name], value="")


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "shift_jis", "koi8-r"]
)
def test_the_encoding_is_kept(encoding: str) -> None:
    declared = encoding.split("-sig", maxsplit=1)[0]
    raw = PAGE.replace("<title>T", f"<meta charset={declared}><title>T").encode(encoding)
    filled, page = refilled(raw, t="Jürgen 愛 <&\"'>", a="Ж\n</textarea>")
    assert fields(page)["t"].value == "Jürgen 愛 <&\"'>"
    assert fields(page)["a"].value == "Ж\n</textarea>"
    assert filled.decode(encoding)
    assert filled[:2] == raw[:2]


def test_nothing_else_changes() -> None:
    filled, _ = refilled(PAGE.encode(), t="x", s="A")
    text = filled.decode()
    assert text.replace(' value="x"', "", 1).replace("<option selected>", "<option>").replace(
        '"b&quot;" >', '"b&quot;" SELECTED>'
    ) == PAGE  # fmt: skip


def test_without_anything_to_fill_the_copy_is_the_page() -> None:
    page = read_page(PAGE.encode(), "page")
    offers = [replace(each, decision=Decision.OFFER) for each in accepted(page, t="x", v="y")]
    assert fill_html(PAGE.encode(), page, offers) == PAGE.encode()
    assert fill_html(PAGE.encode(), page, []) == PAGE.encode()


def test_a_radio_group_has_one_choice() -> None:
    filled, _ = refilled(PAGE.encode(), r="3")
    text = filled.decode()
    assert "name=r value=1 >" in text
    assert "<input checked type=radio name=r value='3'>" in text
    assert text.count("checked") == 1


@pytest.mark.parametrize(
    "kind", [FieldKind.CURRENT_PASSWORD, FieldKind.CC_CSC, FieldKind.ONE_TIME_CODE]
)
def test_secrets_are_not_written_even_if_asked(kind: FieldKind) -> None:
    page = read_page(PAGE.encode(), "page")
    drafts = [replace(each, kind=kind) for each in accepted(page, t="x")]
    assert fill_html(PAGE.encode(), page, drafts) == PAGE.encode()


def test_hidden_fields_and_buttons_are_not_written_even_if_asked() -> None:
    page = read_page(PAGE.encode(), "page")
    assert fill_html(PAGE.encode(), page, accepted(page, h="x")) == PAGE.encode()
    assert fill_html(PAGE.encode(), page, accepted(page, **{"": "x"})) == PAGE.encode()


def test_another_page_is_refused() -> None:
    page = read_page(PAGE.encode(), "page")
    with pytest.raises(KnownError):
        fill_html(
            PAGE.replace("<input name=t>", "<input name=new>").encode(), page, accepted(page, t="x")
        )


def test_an_open_textarea_at_the_end_is_left_as_it_is() -> None:
    raw = b"<form><textarea name=a>the rest of <p>the page"
    filled, _ = refilled(raw, a="x")
    assert filled == raw


@given(
    st.lists(
        st.sampled_from(
            [" value", "=", "'", '"', "x", " ", "/", "a=b", ">", "<", "value=1", "VALUE='2'"]
        ),
        max_size=8,
    )
)
def test_a_tag_of_any_shape_takes_its_value(pieces: list[str]) -> None:
    raw = ("<p>a<input name=t " + "".join(pieces) + "><p>b<input name=u>").encode()
    page = read_page(raw, "page")
    found = [r.field for form in page.forms for r in form.readings]
    assume(found)  # an open quotation mark swallows the rest of the page
    drafts = [
        Draft(
            field=found[0], kind=FieldKind.NAME, value="new", decision=Decision.FILL, confidence=1.0
        )
    ]
    again = [
        r.field
        for form in read_page(fill_html(raw, page, drafts), "page").forms
        for r in form.readings
    ]
    assert [f.name for f in again] == [f.name for f in found]
    assert again[0].value == "new"
    assert [f.value for f in again[1:]] == [f.value for f in found[1:]]
