"""What the trash and the archive are, and what can be done with everything in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubjay.domain.memory import MemoryState
from scrubjay.ui.theme import Icon
from scrubjay.ui.widgets import Button, Card, Label, row
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.ui.memories.query import Query


class AwayCard(Card):
    """Stands over the list while it shows the trash or the archive alone.

    Args:
        restore: Takes everything listed back.
        forget: Asks whether everything listed is to be forgotten for good.
    """

    def __init__(self, restore: Callable[[], object], forget: Callable[[], object]) -> None:
        super().__init__("well")
        self._title = Label("", "strong")
        self._sentence = Label("", "body", "soft")
        self._drawn = Label("", "caption", "soft")
        self._restore = Button(tr("Take all back"), restore, icon=Icon.UNDO)
        self._forget = Button(tr("Empty the trash…"), forget, "quiet", Icon.TRASH)
        for part in (self._title, self._sentence, self._drawn):
            self.body.addWidget(part)
        self.body.addLayout(row(self._restore, self._forget, 1))

    def show_query(self, query: Query, total: int) -> None:
        """Show for the trash or the archive, where something lies in it."""
        trash = query.states == (MemoryState.TRASHED,)
        archive = query.states == (MemoryState.ARCHIVED,)
        self.setVisible(trash or archive)
        self._restore.setVisible(total > 0)
        self._forget.setVisible(trash and total > 0)
        self._title.setText(tr("Trash") if trash else tr("Archive"))
        if trash:
            self._sentence.setText(
                tr(
                    "What lies here comes up nowhere else. It stays until you take it back or "
                    "forget it for good."
                )
            )
            self._drawn.setText(
                tr(
                    "Facts drawn from it lie here too, but for those you pinned, confirmed or said "
                    "again. Taken back, it brings them along."
                )
            )
        else:
            self._sentence.setText(
                tr(
                    "What rests here is found by searching, and is not used in answers. Taken "
                    "back, it is as strong as on the first day."
                )
            )
            self._drawn.setText(tr("Facts drawn from it go on as before."))
