"""A computer with whatever the test gives it: a tray, a key, notifications."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from scrubjay.domain.errors import KnownError
from scrubjay.host.shortcut import ShortcutState, Standing
from scrubjay.ui.system.machine import Machine

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.host.shortcut import Watcher


class FakeKey:
    """Grants what `answer` says."""

    def __init__(self, watcher: Watcher, answer: ShortcutState) -> None:
        self.watcher = watcher
        self.answer = answer
        self.asked: list[str] = []
        self.releases = 0

    def bind(self, keys: str, description: str) -> None:
        self.asked.append(keys)
        self.watcher.told(ShortcutState(standing=Standing.ASKING))
        self.watcher.told(self.answer)

    def release(self) -> None:
        self.releases += 1


class FakeNotifier:
    """Writes down what is shown."""

    def __init__(self, opened: Callable[[], None]) -> None:
        self.opened = opened
        self.shown: list[tuple[str, str]] = []
        self.trouble: KnownError | None = None
        self.is_closed = False

    def show(self, title: str, words: str, button: str) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.shown.append((title, words))

    def close(self) -> None:
        self.is_closed = True


class FakeMachine(Machine):
    """Nobody is in front of it, unless the test says so."""

    def __init__(self, *, tray: bool = False, notifies: bool = True) -> None:
        super().__init__()
        self.tray = tray
        self.notifies = notifies
        self.in_front = False
        self.answer = ShortcutState(standing=Standing.BOUND, keys="Ctrl+Alt+J")
        self.key: FakeKey | None = None
        self.notices: FakeNotifier | None = None

    @override
    def has_tray(self) -> bool:
        return self.tray

    @override
    def is_in_front(self) -> bool:
        return self.in_front

    @override
    def shortcut(self, watcher: Watcher) -> FakeKey:
        self.key = FakeKey(watcher, self.answer)
        return self.key

    @override
    def notifier(self, opened: Callable[[], None]) -> FakeNotifier:
        if not self.notifies:
            raise KnownError("This system has no session bus.")
        self.notices = FakeNotifier(opened)
        return self.notices
