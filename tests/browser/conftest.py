"""What the tests in a real browser share: one browser, one program, one site."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from browser.stage import Driver, Site, browser, build_extension, pair, program, serving
from chromium import PROGRAM, Tab

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scrubjay.assistant.assistant import Assistant

KNOWN = (
    "My name is Ana Novak.",
    "My e-mail address is ana.novak@example.org.",
    "My phone number is +43 664 1234567.",
    "My street address is Herrengasse 5.",
    "I live in Graz.",
    "My postcode is 8010.",
    "I live in Austria.",
    "I was born on 12 April 1990.",
    "My IBAN is AT61 1904 3002 3457 3201.",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Without a browser there is nothing to test here, and the report says so."""
    if PROGRAM is None:
        for each in items:
            if Path(__file__).parent in each.path.parents:
                each.add_marker(pytest.mark.skip(reason="there is no Chromium on this machine"))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with serving(tmp_path_factory.mktemp("site")) as served:
        yield served


@pytest.fixture(scope="session")
def extensions(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The builds for Chromium and for Firefox, made as they are shipped."""
    return build_extension(tmp_path_factory.mktemp("extension"))


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("h")


@pytest.fixture(scope="session")
def assistant(home: Path) -> Iterator[Assistant]:
    """The program as its window holds it, with a life in it."""

    def live(opened: Assistant) -> None:
        for each in KNOWN:
            opened.browse.remember(each)

    with program(home, live) as opened:
        yield opened


@pytest.fixture(scope="session")
def paired(
    tmp_path_factory: pytest.TempPathFactory,
    extensions: list[Path],
    assistant: Assistant,
    home: Path,
) -> Iterator[Driver]:
    """A browser that was paired by its code, as a person pairs it."""
    blank = tmp_path_factory.mktemp("blank") / "blank.html"
    blank.write_text("<!DOCTYPE html><title>blank</title>", "utf-8")
    with browser(tmp_path_factory.mktemp("profile"), home, extensions[0]) as made:
        pair(made, assistant, blank.as_uri(), lambda _popup: None)
        yield made


@pytest.fixture
def driver(paired: Driver) -> Iterator[Driver]:
    """The paired browser; what the test opened is closed at its end."""
    yield paired
    paired.tidy()


@pytest.fixture
def values() -> Callable[[Tab], dict[str, str]]:
    """Return what the named fields of a page hold."""
    script = (
        "Object.fromEntries([...document.querySelectorAll('input,select,textarea')]"
        ".filter(e => e.name)"
        ".map(e => [e.name, e.type === 'checkbox' ? String(e.checked) : e.value]))"
    )
    return lambda tab: dict(tab.run(script))
