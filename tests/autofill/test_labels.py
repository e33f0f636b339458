"""The words that a person reads beside a field."""

# ruff: noqa: E501 - a page of markup reads best on one line

from __future__ import annotations

import pytest

from scrubjay.autofill import read_page
from scrubjay.domain.form import FormField


def only_field(markup: str) -> FormField:
    page = read_page(markup.encode(), "page")
    return next(r.field for form in page.forms for r in form.readings if r.field.name == "f")


@pytest.mark.parametrize(
    ("markup", "label"),
    [
        ("<label for=a>City</label><input name=x><input id=a name=f>", "City"),
        ("<label>City <input name=f></label>", "City"),
        ("<span id=l1>Home</span><span id=l2>city</span><input name=f aria-labelledby='l1 l2'>", "Home city"),
        ("<input name=f aria-label='City'>", "City"),
        ("<p>City: <input name=f></p>", "City:"),
        ("City <b>of birth</b><input name=f>Other<input name=g>", "City of birth"),
        ("<table><tr><td>City</td><td><input name=f></td></tr></table>", "City"),
        ("<table><tr><th>Name<th>City<tr><td><input name=g><td><input name=f></table>", "City"),
        ("<div><input name=f><span>City</span></div><div><input name=g><span>Zip</span></div>", "City"),
        ("<input type=radio name=f value=1> Yes <input type=radio name=g> No", "Yes"),
        ("<input name=f title='City'>", "City"),
        ("<select><option>Berlin</select><input name=f>", ""),
        ("<label for=a>City<script>var x</script><style>p{}</style></label><input id=a name=f>", "City"),
    ],
)  # fmt: skip
def test_the_label_is_found(markup: str, label: str) -> None:
    assert only_field(markup).label == label


def test_legend_and_heading_stand_near() -> None:
    field = only_field(
        "<h2>Checkout</h2><fieldset><legend>Delivery</legend><p>City <input name=f></fieldset>"
    )
    assert field.near == "Delivery · Checkout · City"


def test_what_a_field_says_of_itself_is_read() -> None:
    field = only_field(
        "<input name=f id=i type=TEL placeholder=' a  b ' maxlength=12 pattern='[0-9]+' required readonly"
        " autocomplete='  shipping   tel ' value=' 1 '>"
    )
    assert field == FormField(
        position=0, tag="input", type="tel", name="f", id="i", autocomplete="shipping tel",
        placeholder="a b", value=" 1 ", max_length=12, pattern="[0-9]+", required=True, readonly=True,
    )  # fmt: skip


@pytest.mark.parametrize("limit", ["", "-1", "x", "12px", "9" * 40])
def test_a_senseless_limit_is_no_limit(limit: str) -> None:
    assert only_field(f"<input name=f maxlength='{limit}'>").max_length is None


def test_choices_are_read_with_their_values() -> None:
    field = only_field(
        "<select name=f><option>A<optgroup><option value=2 selected>B </optgroup></select>"
    )
    assert field.options == (("A", "A"), ("2", "B"))
    assert field.value == "2"


def test_the_choices_of_a_radio_group_are_those_of_all_its_buttons() -> None:
    page = read_page(
        b"<input type=radio name=s value=m> Man <input type=radio name=s value=w> Woman", "page"
    )
    assert [r.field.options for r in page.forms[0].readings] == [(("m", "Man"), ("w", "Woman"))] * 2
