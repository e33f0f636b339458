"""Nothing hidden, covered, foreign or secret is filled, and nothing without a person's hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from browser import hostile

if TYPE_CHECKING:
    from collections.abc import Callable

    from browser.hostile import Hostile
    from browser.stage import Driver, Site
    from chromium import Tab

    Values = Callable[[Tab], dict[str, str]]


@pytest.mark.parametrize("page", hostile.PAGES, ids=lambda each: each.name)
def test_bait_stays_empty(driver: Driver, site: Site, values: Values, page: Hostile) -> None:
    tab = driver.open(site.page(page.body, page.name))
    popup = driver.press(tab)
    popup.run(hostile.TICK_ALL)
    if page.before:
        tab.run(page.before)
    driver.confirm(popup)
    held = values(tab)
    assert {each: held[each] for each in page.bait} == dict.fromkeys(page.bait, "")
    assert held["honest"] in ("Ana", "")
    if not page.before and "lies" not in page.name and "picture" not in page.name:
        assert held["honest"] == "Ana"


@pytest.mark.parametrize("fence", ["", "sandbox", 'sandbox="allow-forms"', "srcdoc", "data"])
def test_frames_of_others_are_left_alone(driver: Driver, site: Site, fence: str) -> None:
    inner = site.page(
        "<form><label>E-mail <input name=bait type=email></label></form>", "inner", "outer"
    )
    # The same machine by another name is another origin.
    address = inner.replace("outer.localhost", "other.localhost")
    if fence.startswith("sandbox"):
        frame = f'<iframe {fence} src="{inner}"></iframe>'
    elif fence == "srcdoc":
        frame = '<iframe srcdoc="<label>E-mail <input name=bait type=email></label>"></iframe>'
    elif fence == "data":
        frame = '<iframe src="data:text/html,<label>E-mail <input name=bait></label>"></iframe>'
    else:
        frame = f'<iframe src="{address}"></iframe>'
    tab = driver.open(site.page(f"<form>{hostile.HONEST}</form>{frame}", "outer"))
    popup = driver.press(tab)
    assert "E-mail" not in popup.text
    popup.click("#fill")
    popup.wait("document.querySelector('[role=status]')")
    assert "1 field was filled" in popup.text


@pytest.mark.parametrize("gesture", hostile.GESTURES, ids=lambda each: each.replace(" ", "-"))
def test_no_script_of_the_page_fills_anything(
    driver: Driver, site: Site, values: Values, gesture: str
) -> None:
    body = f"<form>{hostile.HONEST}<label>E-mail <input name=mail type=email></label></form>"
    tab = driver.open(site.page(body, "gesture"))
    driver.press(tab).close()  # the extension was here once, and looked
    script = hostile.GESTURES[gesture].replace("ID", driver.extension)
    tab.run(f"(() => {{ try {{ {script} }} catch (problem) {{ }} }})()")
    tab.run("new Promise(done => setTimeout(done, 150))")
    assert values(tab) == {"honest": "", "mail": ""}
    assert tab.run("document.title") == "gesture"


def test_a_click_by_script_in_the_extensions_own_window_does_nothing(
    driver: Driver, site: Site, values: Values
) -> None:
    tab = driver.open(site.page(f"<form>{hostile.HONEST}</form>", "scripted"))
    popup = driver.press(tab)
    popup.run("document.querySelector('#fill').click()")
    popup.run("new Promise(done => setTimeout(done, 150))")
    assert values(tab) == {"honest": ""}


def test_a_page_that_is_not_encrypted_is_refused(driver: Driver, site: Site) -> None:
    address = site.page(f"<form>{hostile.HONEST}</form>", "plain")
    tab = driver.open(address.replace("plain.localhost", "plain.test"))
    assert "not encrypted" in driver.press(tab).text


def test_a_form_that_sends_elsewhere_is_named_before(driver: Driver, site: Site) -> None:
    body = f'<form action="https://collector.test/x">{hostile.HONEST}</form>'
    popup = driver.press(driver.open(site.page(body, "elsewhere")))
    assert "https://collector.test" in popup.text
