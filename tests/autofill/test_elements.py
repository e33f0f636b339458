"""Positions, owners and the tree itself follow the HTML standard, not the look of the source."""

# ruff: noqa: E501 - a page of markup reads best on one line

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubjay.autofill import read_page
from scrubjay.autofill.elements import controls
from scrubjay.autofill.source import open_source


def owners(markup: str) -> list[tuple[str, int]]:
    found = controls(open_source(markup.encode(), "page"), "page")
    return [
        (each.get("name"), owner) for each, owner in zip(found.fields, found.owners, strict=True)
    ]


def test_positions_count_every_input_select_and_textarea() -> None:
    page = read_page(
        b"<input name=a><form><input type=hidden name=b><select name=c><option>1</select>"
        b"<button name=no>x</button><textarea name=d><input name=not></textarea><input type=submit name=e></form>",
        "page",
    )
    fields = [r.field for form in page.forms for r in form.readings]
    assert {f.name: f.position for f in fields} == {"a": 0, "b": 1, "c": 2, "d": 3, "e": 4}
    assert [form.index for form in page.forms] == [0, -1]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<form><input name=a></form><input name=b>", [("a", 0), ("b", -1)]),
        ("<form id=f></form><input name=a form=f><form><input name=b form=f><input name=c form=no></form>",
         [("a", 0), ("b", 0), ("c", -1)]),
        ("<table><form><tr><td><input name=a></td></tr></form><tr><td><input name=b></td></tr></table>",
         [("a", 0), ("b", -1)]),
        ("<form><form><input name=a></form><input name=b></form>", [("a", 0), ("b", -1)]),
        ("<!-- <input name=no> --><script>'<input name=no>'</script><input name=a title='<input name=no>'>",
         [("a", -1)]),
        ("<template><input name=no></template><noscript><input name=a></noscript>", [("a", -1)]),
        ("<INPUT NAME=a/><sElEcT NAME=b><oPtion>x</select>", [("a/", -1), ("b", -1)]),
    ],
)  # fmt: skip
def test_each_field_belongs_to_the_form_a_browser_gives_it(
    markup: str, expected: list[tuple[str, int]]
) -> None:
    assert owners(markup) == expected


def test_what_is_added_to_find_tags_again_is_never_seen() -> None:
    raw = b"<p title='<input>'>a <input title=\"<input value=1>\" placeholder='<select >'> <textarea><input ></textarea>"
    page = read_page(raw, "page")
    assert "scrubjay" not in repr(page)
    assert page.forms[0].readings[1].field.value == "<input >"


@given(
    st.lists(
        st.sampled_from(
            ["<form>", "</form>", "<table>", "</table>", "<td>", "<tr>", "<input name=x>", "<select>",
             "</select>", "<option>", "<textarea>", "</textarea>", "<!--", "-->", "<p>", "x", "<svg>",
             "<script>", "</script>", "<label>", "<template>", "</template>", "<input ", "'", '"', ">"]
        ),
        max_size=25,
    )
)  # fmt: skip
def test_every_field_knows_its_own_tag_in_the_source(pieces: list[str]) -> None:
    source = open_source(("<p>" + "".join(pieces)).encode(), "page")
    found = controls(source, "page")
    for field in found.fields:
        tag = source.data[field.offset : field.offset + len(field.tag) + 1].lower()
        assert tag == b"<" + field.tag.encode()
    assert len({field.offset for field in found.fields}) == len(found.fields)
