"""Forms filled in a real browser, from the button's click to the framework's notice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from browser.stage import CHECKOUT

if TYPE_CHECKING:
    from collections.abc import Callable

    from browser.stage import Driver, Site
    from chromium import Tab

    Values = Callable[[Tab], dict[str, str]]

MIRROR = (CHECKOUT / "tests" / "browser" / "mirror.js").read_text("utf-8")
CONTACT = """
<form action="/send">
  <p><label for=a>First name</label> <input id=a name=first>
  <p><label for=b>Last name</label> <input id=b name=last>
  <p><label for=c>E-mail</label> <input id=c name=mail type=email>
  <p><label for=d>Comments</label> <textarea id=d name=note></textarea>
</form>
"""


def test_what_memory_knows_stands_in_the_page_and_can_be_taken_back(
    driver: Driver, site: Site, values: Values
) -> None:
    tab = driver.open(site.page(CONTACT, "contact"))
    popup = driver.fill(tab)
    assert "3 fields were filled" in popup.text
    assert values(tab) == {
        "first": "Ana",
        "last": "Novak",
        "mail": "ana.novak@example.org",
        "note": "",
    }
    popup.click("#undo")
    popup.wait("/is back/.test(document.body.innerText)")
    assert set(values(tab).values()) == {""}


def test_it_can_be_used_without_a_mouse(driver: Driver, site: Site, values: Values) -> None:
    tab = driver.open(site.page(CONTACT, "keyboard"))
    popup = driver.press(tab)
    assert popup.run("document.activeElement.id") == "fill"
    popup.run("document.querySelector('li input').focus()")
    popup.key(" ")  # the first name is not wanted
    for _step in range(3):
        popup.key("Tab")
    assert popup.run("document.activeElement.textContent") == "Fill 2 fields"
    popup.key("Enter")
    popup.wait("document.querySelector('[role=status]')")
    assert values(tab)["first"] == ""
    assert values(tab)["last"] == "Novak"
    assert popup.run("document.activeElement.id") == "undo"
    popup.key("Enter")
    popup.wait("/is back/.test(document.body.innerText)")
    assert set(values(tab).values()) == {""}


def test_everything_to_be_pressed_has_a_name(driver: Driver, site: Site) -> None:
    popup = driver.press(driver.open(site.page(CONTACT, "names")))
    tree = popup.call("Accessibility.getFullAXTree")["nodes"]
    pressed = [
        each["name"]["value"]
        for each in tree
        if each.get("role", {}).get("value") in {"button", "checkbox", "combobox", "textbox"}
    ]
    assert sorted(pressed) == [
        "E-mail",
        "Fill 3 fields",
        "First name",
        "Last name",
        "Leave this site alone",
    ]


@pytest.mark.parametrize("manner", ["react", "vue", "svelte", "angular"])
def test_a_framework_holds_what_is_shown(driver: Driver, site: Site, manner: str) -> None:
    body = (
        "<form><label>First name <input></label> <label>Country <select><option>France<option>"
        "Austria</select></label> <label>E-mail <input type=email></label></form>"
    )
    tab = driver.open(site.page(f"<script>{MIRROR}</script>{body}", f"frame-{manner}"))
    tab.run(f"mirror.begin('{manner}')")
    popup = driver.fill(tab)
    held = [each["held"] for each in tab.run("mirror.all()")]
    assert held == ["Ana", "Austria", "ana.novak@example.org"]
    popup.click("#undo")
    popup.wait("/is back/.test(document.body.innerText)")
    assert [each["held"] for each in tab.run("mirror.all()")] == ["", "France", ""]


def test_a_page_that_rewrites_what_it_is_given_is_said_to(driver: Driver, site: Site) -> None:
    body = (
        "<form><label>First name <input oninput=\"this.value='x' + this.value\"></label>"
        "<label>Phone <input oninput=\"this.value=this.value.replaceAll(' ', '-')\"></label></form>"
    )
    popup = driver.fill(driver.open(site.page(body, "rewrites")))
    assert "2 fields were filled" in popup.text
    assert "The page wrote 1 of them in a way of its own" in popup.text


def test_a_field_out_of_reach_of_the_keyboard_is_a_trap(
    driver: Driver, site: Site, values: Values
) -> None:
    body = (
        "<form><label>First name <input name=first></label>"
        "<label>E-mail <input name=bait tabindex=-1 autocomplete=off></label>"
        "<div class=honeypot><label>Postcode <input name=bait2></label></div></form>"
    )
    tab = driver.open(site.page(body, "reach"))
    driver.fill(tab)
    assert values(tab) == {"first": "Ana", "bait": "", "bait2": ""}


def test_a_later_step_is_filled_once_it_is_shown(
    driver: Driver, site: Site, values: Values
) -> None:
    body = (
        "<form><section><label>First name <input name=first></label><button type=button>Next"
        "</button></section><section style='display:none'><label>E-mail <input name=mail></label>"
        "<label>Town <input name=town></label></section></form><script>"
        "document.querySelector('button').addEventListener('click', () => { const steps ="
        "document.querySelectorAll('section'); steps[0].style.display = 'none';"
        "steps[1].style.display = ''; });</script>"
    )
    tab = driver.open(site.page(body, "steps"))
    driver.fill(tab).close()
    assert values(tab) == {"first": "Ana", "mail": "", "town": ""}
    tab.click("button")
    driver.fill(tab)
    assert values(tab) == {"first": "Ana", "mail": "ana.novak@example.org", "town": "Graz"}
