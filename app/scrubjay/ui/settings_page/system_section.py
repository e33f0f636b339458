"""What this computer does for Scrubjay: the tray, keys that work anywhere, notifications."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from scrubjay.settings import KEEP_IN_TRAY, NOTIFY, QUICK_KEY, SETTINGS, Section
from scrubjay.ui.overriding import override
from scrubjay.ui.settings_page.section import SettingsSection, add_control
from scrubjay.ui.system.cards import NoticesLine, ShortcutCard
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from scrubjay.ui.context import UiContext


class SystemSection(SettingsSection):
    """Each setting, and under it what this system can do of it, or why not."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(
            tr("This computer"), tr("The tray, keys that work anywhere, and notifications.")
        )
        desk = context.system
        for setting in SETTINGS:
            if setting.section is not Section.SYSTEM:
                continue
            if setting is KEEP_IN_TRAY and desk is not None and not desk.state.has_tray:
                continue
            self.later(partial(add_control, self, setting, context))
        self._followers: list[ShortcutCard | NoticesLine] = []
        if desk is not None:
            self.later(
                lambda: self._add_follower(QUICK_KEY.key, ShortcutCard(desk)),
                lambda: self._add_follower(NOTIFY.key, NoticesLine(desk)),
            )

    @override
    def close_down(self) -> None:
        """Stop following the desk."""
        for each in self._followers:
            each.close_down()

    def _add_follower(self, key: str, part: ShortcutCard | NoticesLine) -> None:
        self._followers.append(part)
        self.put_after(key, part)
