"""Forms filled in a real browser, from the button's click to the framework's notice."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from browser.conftest import Driver, Site
    from chromium import Tab

    Values = Callable[[Tab], dict[str, str]]

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
