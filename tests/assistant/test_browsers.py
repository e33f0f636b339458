"""What a paired browser may ask, and what nobody may."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from scrubjay.assistant.browsers import PER_MINUTE
from scrubjay.assistant.commands.browser import FROM_BROWSERS
from scrubjay.domain.browser import Credentials
from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from fakes.clock import FakeClock
    from scrubjay.assistant.assistant import Assistant
    from scrubjay.domain.browser import PageOffer

URL = "https://shop.example/checkout?step=2"
PAGE = (
    "<form action=/buy><label>First name <input name=f></label>"
    "<label>E-mail <input name=e type=email></label>"
    "<label>IBAN <input name=i></label>"
    "<label>Password <input type=password name=p></label>"
    "<label>Nickname <input name=n hidden></label></form>"
)


@pytest.fixture
def shown(assistant: Assistant) -> Credentials:
    for each in (
        "My first name is Ana.",
        "My e-mail address is ana@example.org.",
        "My IBAN is AT61 1904 3002 3457 3201.",
    ):
        assistant.browse.remember(each)
    code = assistant.browsers.begin("Chromium").code
    paired, key = assistant.browsers.pair(code)
    return Credentials(browser=paired.id, key=key)


def offered(assistant: Assistant, shown: Credentials, url: str = URL) -> PageOffer:
    return assistant.browsers.offer(shown, url, PAGE)


def test_the_window_is_told_and_the_code_pairs_once(assistant: Assistant) -> None:
    told: list[str] = []
    assistant.browsers.watch(lambda pairing: told.append(pairing.code))
    code = assistant.browsers.begin("  My   browser ").code
    assert told == [code]
    assert len(code) == 6
    paired, key = assistant.browsers.pair(f" {code[:3]} {code[3:]} ")
    assert paired.name == "My browser"
    assert key not in str(assistant.browsers.paired())
    with pytest.raises(KnownError, match="no pairing under way"):
        assistant.browsers.pair(code)


def test_the_window_is_told_when_a_code_is_of_no_use_any_more(assistant: Assistant) -> None:
    told: list[str] = []
    assistant.browsers.watch(
        lambda _pairing: told.append("asked"), lambda made: told.append(made.name if made else "no")
    )
    assistant.browsers.pair(assistant.browsers.begin("x").code)
    code = assistant.browsers.begin("y").code
    for _try in range(3):
        with pytest.raises(KnownError, match="not the code"):
            assistant.browsers.pair("0" * 6 if code != "0" * 6 else "1" * 6)
    later = assistant.browsers.begin("z").code
    assistant.browsers.stop_pairing()
    with pytest.raises(KnownError, match="no pairing"):
        assistant.browsers.pair(later)
    assert told == ["asked", "x", "asked", "no", "asked", "no"]


def test_a_code_can_be_guessed_at_three_times(assistant: Assistant) -> None:
    code = assistant.browsers.begin("x").code
    wrong = "0" * 6 if code != "0" * 6 else "1" * 6
    for _try in range(3):
        with pytest.raises(KnownError, match="not the code"):
            assistant.browsers.pair(wrong)
    with pytest.raises(KnownError, match="no pairing"):
        assistant.browsers.pair(code)


def test_a_code_grows_old(assistant: Assistant, clock: FakeClock) -> None:
    code = assistant.browsers.begin("x").code
    clock.advance(timedelta(minutes=4))
    with pytest.raises(KnownError, match="no pairing"):
        assistant.browsers.pair(code)


def test_a_stranger_learns_nothing(assistant: Assistant, shown: Credentials) -> None:
    for each in (
        Credentials(browser=shown.browser, key="0" * 64),
        Credentials(browser="somebody", key=shown.key),
    ):
        with pytest.raises(KnownError, match="not paired"):
            offered(assistant, each)
    assistant.browsers.unpair(shown.browser)
    with pytest.raises(KnownError, match="not paired"):
        offered(assistant, shown)


def test_what_is_chosen_is_handed_out_once_and_logged(
    assistant: Assistant, shown: Credentials
) -> None:
    offer = offered(assistant, shown)
    assert offer.origin == "https://shop.example"
    values = {each.field.name: each.value for each in offer.drafts}
    assert (values["f"], values["e"], values["p"], values["n"]) == (
        "Ana",
        "ana@example.org",
        "",
        "",
    )
    chosen = {0: "Ana", 1: "ana@example.org"}
    assert assistant.browsers.fill(shown, offer.token, chosen, confirmed=False) == chosen
    memory = offer.drafts[1].memory
    assert memory is not None
    (use,) = assistant.browse.uses(memory)
    assert use.title == "E-mail · https://shop.example"
    (site,) = assistant.browsers.sites()
    assert (site.origin, site.allowed, site.fills) == ("https://shop.example", True, 1)
    with pytest.raises(KnownError, match="too old"):
        assistant.browsers.fill(shown, offer.token, chosen, confirmed=False)


@pytest.mark.parametrize(
    ("chosen", "why"),
    [
        ({0: "Berta"}, "not among those offered"),
        ({3: "secret"}, "not to be filled"),
        ({4: "Ana"}, "not to be filled"),
        ({99: "Ana"}, "not to be filled"),
    ],
)
def test_nothing_is_handed_out_that_was_not_offered(
    assistant: Assistant, shown: Credentials, chosen: dict[int, str], why: str
) -> None:
    offer = offered(assistant, shown)
    with pytest.raises(KnownError, match=why):
        assistant.browsers.fill(shown, offer.token, chosen, confirmed=True)
    assert assistant.browsers.sites() == []


def test_a_number_of_ones_own_needs_a_second_word(assistant: Assistant, shown: Credentials) -> None:
    offer = offered(assistant, shown)
    value = offer.drafts[2].value
    assert value
    with pytest.raises(KnownError, match="second time"):
        assistant.browsers.fill(shown, offer.token, {2: value}, confirmed=False)
    again = offered(assistant, shown)
    assert assistant.browsers.fill(shown, again.token, {2: value}, confirmed=True) == {2: value}


@pytest.mark.parametrize(
    "url",
    [
        "http://shop.example/",
        "about:blank",
        "data:text/html,<form>",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "https://",
        "https://shop.example:port/",
        "http://127.0.0.1.shop.example/",
    ],
)
def test_some_pages_are_never_filled(assistant: Assistant, shown: Credentials, url: str) -> None:
    with pytest.raises(KnownError):
        offered(assistant, shown, url)


@pytest.mark.parametrize(
    ("url", "origin"),
    [
        ("http://localhost:8000/form", "http://localhost:8000"),
        ("http://127.0.0.1:81/", "http://127.0.0.1:81"),
        ("http://[::1]:81/", "http://[::1]:81"),
        ("https://Shop.Example:443/a", "https://shop.example"),
    ],
)
def test_an_origin_is_scheme_host_and_port(
    assistant: Assistant, shown: Credentials, url: str, origin: str
) -> None:
    assert offered(assistant, shown, url).origin == origin


def test_a_site_that_was_refused_is_left_alone(assistant: Assistant, shown: Credentials) -> None:
    assistant.browsers.decide("https://shop.example", allowed=False)
    with pytest.raises(KnownError, match=r"leave https://shop\.example alone"):
        offered(assistant, shown)
    assistant.browsers.forget_site("https://shop.example")
    assert offered(assistant, shown).site is None


def test_a_site_that_was_refused_after_the_preview_is_not_filled(
    assistant: Assistant, shown: Credentials
) -> None:
    offer = offered(assistant, shown)
    assistant.browsers.decide(offer.origin, allowed=False)
    with pytest.raises(KnownError, match="alone"):
        assistant.browsers.fill(shown, offer.token, {0: "Ana"}, confirmed=False)
    assert [each.allowed for each in assistant.browsers.sites()] == [False]


def test_a_preview_grows_old(assistant: Assistant, shown: Credentials, clock: FakeClock) -> None:
    offer = offered(assistant, shown)
    clock.advance(timedelta(minutes=11))
    with pytest.raises(KnownError, match="too old"):
        assistant.browsers.fill(shown, offer.token, {0: "Ana"}, confirmed=False)


def test_a_preview_nobody_came_back_to_is_held_no_longer(
    assistant: Assistant, shown: Credentials, clock: FakeClock
) -> None:
    offered(assistant, shown)
    clock.advance(timedelta(minutes=9))
    assistant.browsers.drop_old()
    assert assistant.browsers._offers
    clock.advance(timedelta(minutes=2))
    assistant.browsers.drop_old()
    assert not assistant.browsers._offers
    assert not assistant.browsers._readings


def test_a_site_that_asks_without_end_is_slowed_down(
    assistant: Assistant, shown: Credentials, clock: FakeClock
) -> None:
    for _reading in range(PER_MINUTE):
        offered(assistant, shown)
    with pytest.raises(KnownError, match="too often"):
        offered(assistant, shown)
    clock.advance(timedelta(minutes=2))
    assert offered(assistant, shown).drafts


def test_the_person_is_warned_of_forms_that_send_elsewhere_or_ask_in_secret(
    assistant: Assistant, shown: Credentials
) -> None:
    page = PAGE.replace("/buy", "https://collector.example/x").replace(
        "</form>",
        "<div hidden><label>Phone <input name=t type=tel></label>"
        "<label>Street <input name=s></label></div></form>",
    )
    offer = assistant.browsers.offer(shown, URL, page)
    assert any("https://collector.example" in each for each in offer.warnings)
    assert any("cannot see" in each for each in offer.warnings)


def test_what_is_forgotten_for_good_is_in_no_preview(
    assistant: Assistant, shown: Credentials
) -> None:
    offer = offered(assistant, shown)
    memory = offer.drafts[0].memory
    assert memory is not None
    assistant.browse.forget([memory])
    with pytest.raises(KnownError, match="too old"):
        assistant.browsers.fill(shown, offer.token, {0: "Ana"}, confirmed=False)


def test_the_extension_is_told_which_numbers_to_confirm_and_when_to_pair_again(
    assistant: Assistant, shown: Credentials
) -> None:
    asked = {"browser": shown.browser, "key": shown.key, "url": URL, "html": PAGE}
    (told,) = FROM_BROWSERS["browser-offer"](assistant, asked)
    assert told is not None
    assert told["paired"]
    assert {each["label"]: each["twice"] for each in told["fields"] if each["visible"]} == {
        "First name": False,
        "E-mail": False,
        "IBAN": True,
        "Password": False,
    }
    assistant.browsers.unpair(shown.browser)
    assert list(FROM_BROWSERS["browser-offer"](assistant, asked)) == [{"paired": False}]
