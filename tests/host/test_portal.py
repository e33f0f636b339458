"""A key by the desktop's portal: a real bus, and a portal that does as the test says."""

from __future__ import annotations

import queue
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from fakes import desktop_bus
from scrubjay.host import portal
from scrubjay.host.bus_wire import Typed
from scrubjay.host.paths import find
from scrubjay.host.portal import PortalShortcut, trigger
from scrubjay.host.session_bus import SessionBus
from scrubjay.host.shortcut import Reason, ShortcutState, Standing, Watcher, split
from scrubjay.host.system_shortcut import NoShortcut, quick_command, system_shortcut
from scrubjay.host.windows_hotkey import WindowsHotkey, codes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from fakes.desktop_bus import FakeDesktop

KEYS = "Ctrl+Alt+J"


class Heard:
    """What the watcher was told, in order; asking waits for it."""

    def __init__(self) -> None:
        self._told: queue.Queue[ShortcutState] = queue.Queue()
        self._pressed: queue.Queue[str] = queue.Queue()
        self.watcher = Watcher(told=self._told.put, pressed=self._pressed.put)

    def states(self, count: int) -> list[ShortcutState]:
        return [self._told.get(timeout=10) for _ in range(count)]

    def last(self, count: int) -> ShortcutState:
        return self.states(count)[-1]

    def press(self) -> str:
        return self._pressed.get(timeout=10)


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    yield from desktop_bus.private_bus(tmp_path)


@pytest.fixture
def desktop(address: str) -> Iterator[FakeDesktop]:
    made = desktop_bus.portal(address)
    yield made
    made.close()


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def shortcut(address: str, heard: Heard) -> Iterator[PortalShortcut]:
    made = PortalShortcut(address, heard.watcher)
    yield made
    made.release()


def test_a_key_is_asked_for_granted_and_pressed(
    desktop: FakeDesktop, shortcut: PortalShortcut, heard: Heard
) -> None:
    shortcut.bind(KEYS, "Remember something")
    assert heard.states(2) == [
        ShortcutState(standing=Standing.ASKING),
        ShortcutState(standing=Standing.BOUND, keys="Press <Ctrl>Space"),
    ]
    session, shortcuts, window, _told = desktop.wait_for("BindShortcuts").body
    assert session == desktop.session
    assert shortcuts == [
        ("quick-capture", {
            "description": "Remember something",
            "preferred_trigger": "CTRL+ALT+j",
        })
    ]  # fmt: skip
    assert window == ""
    desktop.press("another-key", "wrong")
    desktop.press(token="by-this-it-comes-forward")
    assert heard.press() == "by-this-it-comes-forward"
    desktop.press()
    assert heard.press() == ""


def test_keys_that_the_person_changed_are_told(
    desktop: FakeDesktop, shortcut: PortalShortcut, heard: Heard
) -> None:
    shortcut.bind(KEYS, "Remember something")
    heard.states(2)
    desktop.change_keys("F12")
    assert heard.last(1) == ShortcutState(standing=Standing.BOUND, keys="F12")


def test_a_person_may_say_no(desktop: FakeDesktop, shortcut: PortalShortcut, heard: Heard) -> None:
    desktop.response = 1
    shortcut.bind(KEYS, "Remember something")
    assert heard.last(2) == ShortcutState(standing=Standing.REFUSED, reason=Reason.DECLINED)


@pytest.mark.parametrize(
    ("error", "standing", "reason"),
    [
        ("org.freedesktop.DBus.Error.UnknownMethod", Standing.NOWHERE, Reason.NO_PORTAL),
        ("org.freedesktop.portal.Error.NotAllowed", Standing.REFUSED, Reason.DECLINED),
    ],
)
@pytest.mark.parametrize("member", ["Get", "CreateSession", "BindShortcuts"])
def test_a_portal_may_refuse(
    member: str,
    error: str,
    standing: Standing,
    reason: Reason,
    desktop: FakeDesktop,
    shortcut: PortalShortcut,
    heard: Heard,
) -> None:
    desktop.refuse[member] = error
    shortcut.bind(KEYS, "Remember something")
    assert heard.last(2) == ShortcutState(standing=standing, reason=reason)


def test_the_keys_are_heard_from_the_portal_alone(
    desktop: FakeDesktop, shortcut: PortalShortcut, heard: Heard
) -> None:
    shortcut.bind(KEYS, "Remember something")
    heard.states(2)
    with closing(desktop.pretender()) as stranger:
        stranger.press(token="of-a-stranger")
        stranger.change_keys("F1")
        stranger.end_session()
        stranger._bus.owner(portal.DESKTOP)  # the bus has passed all of it on
    desktop.press(token="of-the-portal")
    assert heard.press() == "of-the-portal"
    desktop.change_keys("F12")
    assert heard.last(1) == ShortcutState(standing=Standing.BOUND, keys="F12")


def test_a_token_that_can_be_none_is_left_out(
    desktop: FakeDesktop, shortcut: PortalShortcut, heard: Heard
) -> None:
    shortcut.bind(KEYS, "Remember something")
    heard.states(2)
    desktop.press(token="one\nPATH=/elsewhere")
    assert heard.press() == ""


@pytest.mark.parametrize(
    "shortcuts",
    [
        Typed(signature="s", value="quick-capture"),
        Typed(signature="u", value=1),
        Typed(signature="as", value=["quick-capture"]),
        Typed(signature="a(ss)", value=[("quick-capture", "F1")]),
        Typed(signature="a{ss}", value={"quick-capture": "F1"}),
    ],
)
def test_a_portal_that_answers_something_else_has_refused(
    shortcuts: Typed, desktop: FakeDesktop, shortcut: PortalShortcut, heard: Heard
) -> None:
    desktop.bound = shortcuts
    shortcut.bind(KEYS, "Remember something")
    assert heard.last(2) == ShortcutState(standing=Standing.REFUSED, reason=Reason.DECLINED)


def test_a_key_given_back_while_it_is_asked_for_stays_given_back(
    desktop: FakeDesktop, shortcut: PortalShortcut, heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[SessionBus] = []

    def connect(address: str) -> SessionBus:
        made.append(SessionBus(address))
        shortcut.release()
        return made[0]

    monkeypatch.setattr(portal, "SessionBus", connect)
    shortcut.bind(KEYS, "Remember something")
    assert heard.last(1).standing is Standing.ASKING
    assert not made[0]._reading.is_alive()
    assert desktop.asked == []
    shortcut.release()
    assert heard._told.empty()


def test_a_portal_that_knows_no_registry_is_no_obstacle(
    desktop: FakeDesktop, shortcut: PortalShortcut, heard: Heard
) -> None:
    desktop.refuse["Register"] = "org.freedesktop.DBus.Error.UnknownInterface"
    shortcut.bind(KEYS, "Remember something")
    assert heard.last(2).standing is Standing.BOUND


def test_the_desktop_may_end_it(
    desktop: FakeDesktop, shortcut: PortalShortcut, heard: Heard
) -> None:
    shortcut.bind(KEYS, "Remember something")
    heard.states(2)
    desktop.end_session()
    assert heard.last(1).standing is Standing.REFUSED


def test_giving_the_key_back_ends_the_session(
    desktop: FakeDesktop, shortcut: PortalShortcut, heard: Heard
) -> None:
    shortcut.bind(KEYS, "Remember something")
    heard.states(2)
    shortcut.release()
    assert desktop.wait_for("Close").path == desktop.session
    shortcut.release()


def test_a_desktop_without_a_portal(address: str, shortcut: PortalShortcut, heard: Heard) -> None:
    shortcut.bind(KEYS, "Remember something")
    assert heard.last(2) == ShortcutState(standing=Standing.NOWHERE, reason=Reason.NO_PORTAL)


def test_a_bus_that_is_not_there(heard: Heard) -> None:
    PortalShortcut("unix:path=/nowhere", heard.watcher).bind(KEYS, "Remember something")
    assert heard.last(2) == ShortcutState(standing=Standing.NOWHERE, reason=Reason.NO_BUS)


def test_which_way_a_system_has(heard: Heard, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    found = system_shortcut(heard.watcher)
    found.bind(KEYS, "Remember something")
    found.release()
    assert heard.last(1) == ShortcutState(standing=Standing.NOWHERE, reason=Reason.NO_BUS)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/x")
    assert isinstance(system_shortcut(heard.watcher), PortalShortcut)
    monkeypatch.setattr("sys.platform", "darwin")
    assert isinstance(system_shortcut(heard.watcher), NoShortcut)


@pytest.mark.parametrize(
    ("keys", "portal", "windows"),
    [
        ("Ctrl+Alt+J", "CTRL+ALT+j", (0x4003, 0x4A)),
        ("Meta+Shift+Space", "SHIFT+LOGO+space", (0x400C, 0x20)),
        ("Ctrl+F5", "CTRL+f5", (0x4002, 0x74)),
    ],
)
def test_keys_as_each_system_writes_them(keys: str, portal: str, windows: tuple[int, int]) -> None:
    assert trigger(keys) == portal
    assert codes(keys) == windows
    assert split(keys)[1] == keys.rpartition("+")[2]


@pytest.mark.parametrize("keys", ["Ctrl+Å", "Ctrl+F25", "Hyper+J", "Ctrl+", "", "Ctrl+Enter"])
def test_keys_that_windows_has_no_number_for_are_refused(keys: str, heard: Heard) -> None:
    assert codes(keys) is None
    WindowsHotkey(heard.watcher).bind(keys, "Remember something")
    assert heard.last(1).standing is Standing.REFUSED


def test_the_command_to_be_bound_by_hand_is_one_that_starts() -> None:
    assert quick_command().endswith("--quick")


def test_the_command_names_the_folder_where_another_one_is_in_use(tmp_path: Path) -> None:
    assert quick_command(find({}).home) == quick_command()
    assert quick_command(tmp_path / "my life").endswith(f"--home '{tmp_path}/my life' --quick")
