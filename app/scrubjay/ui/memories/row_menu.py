"""What a right click or the menu key offers for the selected memories."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QWidget

from scrubjay.domain.memory import MemoryState
from scrubjay.ui.wording import plural, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from scrubjay.domain.memory import MemoryId
    from scrubjay.ui.memories.bulk_bar import WithIds
    from scrubjay.ui.memories.deeds import Deeds
    from scrubjay.ui.memories.near_dialog import Act
    from scrubjay.ui.memories.rows import Row

AWAY = (MemoryState.TRASHED, MemoryState.ARCHIVED)


class RowMenu(QMenu):
    """Offers for the whole selection what makes sense for the row that was pointed at."""

    def __init__(
        self,
        deeds: Deeds,
        with_ids: WithIds,
        forget: Callable[[Sequence[MemoryId]], None],
        merge: Callable[[Sequence[MemoryId]], None],
        weighed: Callable[[Act], Act],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Selected memories"))
        self._deeds = deeds
        self._with_ids = with_ids
        self._forget = forget
        self._merge = merge
        self._weighed = weighed

    def offer(self, row: Row, count: int) -> None:
        """Fill the menu for a row and the number of selected ones."""
        self.clear()
        if count > 1:
            words = plural("{count} memory", "{count} memories", count)
            self.addAction(words).setEnabled(False)
            self.addSeparator()
        if row.state is MemoryState.PROPOSED:
            self._add(tr("Keep"), self._deeds.confirm)
            self._add(tr("Refuse"), self._deeds.reject)
        else:
            self._add(tr("Unpin") if row.is_pinned else tr("Pin"), self._pin(not row.is_pinned))
        if row.state in AWAY:
            self._add(tr("Take back"), self._deeds.restore)
        elif row.state is not MemoryState.PROPOSED:
            self._add(tr("Archive"), self._weighed(self._deeds.archive))
        if count > 1 and row.state not in (MemoryState.PROPOSED, MemoryState.TRASHED):
            self._add(tr("Merge…"), self._merge)
            self._add(tr("Tie together"), self._deeds.tie_all)
        if row.state is not MemoryState.TRASHED:
            self._add(tr("Move to the trash"), self._weighed(self._deeds.trash))
        self.addSeparator()
        self._add(tr("Forget for good…"), self._forget)

    def _pin(self, pinned: bool) -> Callable[[list[MemoryId]], None]:
        return lambda ids: self._deeds.pin(ids, pinned=pinned)

    def _add(self, words: str, act: Callable[[list[MemoryId]], None]) -> None:
        self.addAction(words).triggered.connect(lambda: self._with_ids(act))
