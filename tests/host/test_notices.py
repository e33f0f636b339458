"""Notifications of a desktop, over a real bus to a server that does as the test says."""

from __future__ import annotations

import queue
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from fakes import desktop_bus
from scrubjay.domain.errors import KnownError
from scrubjay.host.notices import DesktopNotices

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from fakes.desktop_bus import FakeDesktop

BUS = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    yield from desktop_bus.private_bus(tmp_path)


@pytest.fixture
def desktop(address: str) -> Iterator[FakeDesktop]:
    made = desktop_bus.notifications(address)
    yield made
    made.close()


def test_a_notification_is_shown_replaced_opened_and_taken_away(
    address: str, desktop: FakeDesktop
) -> None:
    opened: queue.Queue[bool] = queue.Queue()
    with closing(DesktopNotices(address, lambda: opened.put(True))) as notices:
        notices.show("Fading soon", "3 memories <b>fade</b> & go.", "Open")
        first = desktop.wait_for("Notify").body
        assert first[:4] == ("Scrubjay", 0, "scrubjay", "Fading soon")
        assert first[4:6] == ("3 memories &lt;b&gt;fade&lt;/b&gt; &amp; go.", ["default", "Open"])
        notices.show("Imported", "2 lines.", "Open")
        assert desktop.wait_for("Notify").body[1] == 41
        desktop.click(40)
        desktop.click(41)
        assert opened.get(timeout=10)
    assert opened.empty()
    assert desktop.wait_for("CloseNotification").body == (41,)


def test_clicks_are_heard_from_the_server_alone_and_on_what_is_shown(
    address: str, desktop: FakeDesktop
) -> None:
    opened: queue.Queue[str] = queue.Queue()
    with closing(DesktopNotices(address, lambda: opened.put("opened"))) as notices:
        desktop.caller = notices._bus.name
        desktop.click(0)  # nothing is shown yet
        notices.show("Fading soon", "3 memories fade.", "Open")
        with closing(desktop.pretender()) as stranger:
            stranger.click(41)
            stranger._bus.call(*BUS, "GetId")  # the bus has passed it on
        notices._bus.call(*BUS, "GetId")
        assert opened.empty()
        desktop.click(41)
        assert opened.get(timeout=10) == "opened"
    assert opened.empty()


def test_words_are_sent_as_they_are_where_no_markup_is_read(
    address: str, desktop: FakeDesktop
) -> None:
    desktop.markup = False
    with closing(DesktopNotices(address, lambda: None)) as notices:
        notices.show("Title", "a < b & c", "Open")
    assert desktop.wait_for("Notify").body[4] == "a < b & c"


def test_a_desktop_that_shows_none_says_so(address: str) -> None:
    with pytest.raises(KnownError):
        DesktopNotices(address, lambda: None)


def test_a_notification_that_is_not_taken_is_a_known_error(
    address: str, desktop: FakeDesktop
) -> None:
    desktop.refuse["Notify"] = "org.freedesktop.Notifications.Error.ExcessNotificationGeneration"
    with closing(DesktopNotices(address, lambda: None)) as notices, pytest.raises(KnownError):
        notices.show("Title", "Words", "Open")
