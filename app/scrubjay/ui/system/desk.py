"""Decides what happens outside the windows: the system's key, notifications, the tray's place."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from scrubjay.host.shortcut import ShortcutState, Standing, Watcher
from scrubjay.settings import KEEP_IN_TRAY, NOTIFY, NOTIFY_TEXT, QUICK_KEY, QUICK_KEYS
from scrubjay.ui.jobs import Lane
from scrubjay.ui.place import Place
from scrubjay.ui.presenter import Presenter
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.domain.errors import KnownError
    from scrubjay.host.shortcut import SystemShortcut
    from scrubjay.settings import Settings
    from scrubjay.ui.jobs import Jobs
    from scrubjay.ui.system.machine import Machine, Notifier
    from scrubjay.ui.system.notice import Notice

    Say = Callable[[str, str], None]


class Way(enum.Enum):
    """How notifications are shown."""

    UNKNOWN = enum.auto()
    TRAY = enum.auto()
    DESKTOP = enum.auto()
    NONE = enum.auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskState:
    """What the settings page says about this computer.

    Attributes:
        way: UNKNOWN until notifications were wanted, and looked for.
    """

    has_tray: bool = False
    shortcut: ShortcutState = field(default_factory=ShortcutState)
    way: Way = Way.UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Outward:
    """What comes in from outside the windows; called on their thread.

    Attributes:
        quick: The key was pressed; receives the token by which a window may come forward.
        opened: A notification was clicked; receives where it leads.
    """

    quick: Callable[[str], object]
    opened: Callable[[Place], object]


class SystemDesk(Presenter[DeskState]):
    """Follows the settings: what is not wanted is not asked for, and given back.

    Args:
        settings: The person's.
        jobs: The system is asked on the IO lane.
        post: Runs an action on the thread of the windows.
        machine: What there is.
        outward: Where what comes in goes to.
    """

    def __init__(
        self,
        settings: Settings,
        jobs: Jobs,
        post: Callable[[Callable[[], None]], None],
        machine: Machine,
        outward: Outward,
    ) -> None:
        super().__init__(DeskState(has_tray=machine.has_tray()))
        self._settings = settings
        self._jobs = jobs
        self._post = post
        self._machine = machine
        self._outward = outward
        self._shortcut: SystemShortcut | None = None
        self._notifier: Notifier | None = None
        self._tray_says: Say | None = None
        self._place = Place.CHAT
        self._is_closed = False

    @property
    def stays_in_tray(self) -> bool:
        """Whether closing the window leaves the program running."""
        return self.state.has_tray and self._settings.get(KEEP_IN_TRAY)

    @property
    def quick_command(self) -> str:
        """The command by which the system itself can open quick capture."""
        return self._machine.quick_command()

    @property
    def is_in_front(self) -> bool:
        """Whether the person is using one of our windows."""
        return self._machine.is_in_front()

    def begin(self, tray_says: Say | None) -> None:
        """Ask for what is wanted.

        Args:
            tray_says: Shows a message at the tray's icon; None where there is no tray.
        """
        self._tray_says = tray_says
        if self._settings.get(QUICK_KEY):
            self._bind()
        if self._settings.get(NOTIFY):
            self._look_for_notifications()

    def follow(self, key: str) -> None:
        """Hear that a setting was changed."""
        if key in (QUICK_KEY.key, QUICK_KEYS.key):
            if self._settings.get(QUICK_KEY):
                self._bind()
            else:
                self._unbind()
        elif key == NOTIFY.key and self._settings.get(NOTIFY):
            self._look_for_notifications()

    def tell(self, notice: Notice) -> None:
        """Notify a person who asked for it and is elsewhere; otherwise do nothing."""
        if not self._settings.get(NOTIFY) or self.is_in_front:
            return
        words = notice.words
        if self._settings.get(NOTIFY_TEXT) and notice.memories:
            words = "\n".join([words, *notice.memories])
        self._place = notice.place
        if self._tray_says is not None:
            self._tray_says(notice.title, words)
            return
        button = tr("Open")

        def show() -> None:
            self._notifications().show(notice.title, words, button)

        self._run(show, self._shown, self._not_shown)

    def opened(self) -> None:
        """Go where the last notification leads."""
        self._outward.opened(self._place)

    def try_again(self) -> None:
        """Ask for the key once more: the person may have changed their mind, or the desktop."""
        if self._settings.get(QUICK_KEY):
            self._bind()

    def close_down(self) -> None:
        """Have given back what was taken, behind what is still being asked for.

        On the IO lane: a desktop may take seconds to answer, and no window waits for that.
        """
        self._is_closed = True

        def give_back() -> None:
            shortcut, self._shortcut = self._shortcut, None
            if shortcut is not None:
                shortcut.release()
            notifier, self._notifier = self._notifier, None
            if notifier is not None:
                notifier.close()

        self._run(give_back)

    # --- the key ---

    def _bind(self) -> None:
        if self._is_closed:
            return
        if self._shortcut is None:
            watcher = Watcher(
                told=lambda state: self._post(partial(self._told, state)),
                pressed=lambda token: self._post(partial(self._pressed, token)),
            )
            self._shortcut = self._machine.shortcut(watcher)
        shortcut, keys = self._shortcut, self._settings.get(QUICK_KEYS)
        description = tr("Write something down in Scrubjay")
        self._run(lambda: shortcut.bind(keys, description))

    def _unbind(self) -> None:
        shortcut = self._shortcut
        if shortcut is not None:
            self._run(shortcut.release)
        self._show(replace(self.state, shortcut=ShortcutState()))

    def _told(self, state: ShortcutState) -> None:
        if self._settings.get(QUICK_KEY):
            self._show(replace(self.state, shortcut=state))

    def _pressed(self, token: str) -> None:
        if self.state.shortcut.standing is Standing.BOUND:
            self._outward.quick(token)

    # --- notifications ---

    def _look_for_notifications(self) -> None:
        if self._tray_says is not None:
            self._show(replace(self.state, way=Way.TRAY))
            return
        self._run(self._notifications, self._shown, self._not_shown)

    def _notifications(self) -> Notifier:
        """Return the desktop's notifications, on the IO lane; looked for when first wanted.

        Raises:
            KnownError: There are none.
        """
        if self._notifier is None:
            self._notifier = self._machine.notifier(lambda: self._post(self.opened))
        return self._notifier

    def _shown(self, _outcome: object) -> None:
        self._show(replace(self.state, way=Way.DESKTOP))

    def _not_shown(self, _error: KnownError) -> None:
        # Looked for anew the next time: a desktop's server may be started later.
        notifier, self._notifier = self._notifier, None
        if notifier is not None:
            self._run(notifier.close)
        self._show(replace(self.state, way=Way.NONE))

    def _run(
        self,
        work: Callable[[], object],
        done: Callable[[object], None] = lambda _outcome: None,
        failed: Callable[[KnownError], None] = lambda _error: None,
    ) -> None:
        self._jobs.run(Lane.IO, work, done, failed=failed)
