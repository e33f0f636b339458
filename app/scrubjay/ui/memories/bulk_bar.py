"""What can be done with several memories at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QInputDialog, QMenu

from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import Button, IconButton, Label, row
from scrubjay.ui.widgets.card import ground
from scrubjay.ui.wording import plural, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from scrubjay.domain.memory import MemoryId
    from scrubjay.ui.memories.deeds import Deeds
    from scrubjay.ui.memories.near_dialog import Act

    WithIds = Callable[[Callable[[list[MemoryId]], None]], None]


class BulkBar(QFrame):
    """Stands under the list while more than one memory is selected.

    Args:
        with_ids: Hands the selected ids to what is done with them, once they are known.
        forget: Opens the dialog that forgets for good.
        merge: Opens the dialog that makes one of them.
        weighed: Puts a question before an act that would put memories away.
        clear: Ends the selection.
    """

    def __init__(
        self,
        deeds: Deeds,
        with_ids: WithIds,
        forget: Callable[[Sequence[MemoryId]], None],
        merge: Callable[[Sequence[MemoryId]], None],
        weighed: Callable[[Act], Act],
        clear: Callable[[], None],
    ) -> None:
        super().__init__()
        self._deeds = deeds
        self._with_ids = with_ids
        ground(self, "well")
        self.setAccessibleName(tr("Selected memories"))
        self._count = Label("", "strong", wraps=False)
        self._review = (
            IconButton(Icon.DONE, tr("Keep all"), lambda: with_ids(deeds.confirm)),
            IconButton(Icon.CLOSE, tr("Refuse all"), lambda: with_ids(deeds.reject)),
        )
        self._keep = (
            IconButton(
                Icon.PIN, tr("Pin"), lambda: with_ids(lambda ids: deeds.pin(ids, pinned=True))
            ),
            IconButton(Icon.ARCHIVE, tr("Archive"), lambda: with_ids(weighed(deeds.archive))),
            IconButton(Icon.MERGE, tr("Merge…"), lambda: with_ids(merge)),
        )
        self._more = IconButton(Icon.MORE, tr("More for the selected memories"), self._open_menu)
        self._menu = self._made_menu()
        self._restore = IconButton(Icon.UNDO, tr("Take back"), lambda: with_ids(deeds.restore))
        self.setLayout(
            row(
                self._count,
                1,
                *self._review,
                *self._keep,
                self._restore,
                IconButton(
                    Icon.TRASH, tr("Move to the trash"), lambda: with_ids(weighed(deeds.trash))
                ),
                self._more,
                Button(tr("Forget…"), lambda: with_ids(forget), "quiet"),
                IconButton(Icon.CLOSE, tr("End the selection"), clear),
                spacing=Space.XS,
                margins=(Space.L, Space.XS, Space.S, Space.XS),
            )
        )
        self.hide()

    def show_selection(self, count: int, *, proposals: bool, away: bool) -> None:
        """Show for more than one memory.

        Args:
            count: How many are selected.
            proposals: They wait for review.
            away: They lie in the trash or the archive.
        """
        self.setVisible(count > 1)
        self._count.setText(plural("{count} selected", "{count} selected", count))
        for button in self._review:
            button.setVisible(proposals)
        for button in self._keep:
            button.setVisible(not proposals and not away)
        self._restore.setVisible(away)

    def _made_menu(self) -> QMenu:
        deeds, with_ids = self._deeds, self._with_ids
        menu = QMenu(self)
        menu.setAccessibleName(tr("More for the selected memories"))
        for words, act in (
            (tr("Unpin"), lambda: with_ids(lambda ids: deeds.pin(ids, pinned=False))),
            (tr("Add tags…"), self._ask_tags),
            (tr("Take tags away…"), lambda: self._ask_tags(away=True)),
            (tr("Tie together"), lambda: with_ids(deeds.tie_all)),
        ):
            menu.addAction(words).triggered.connect(lambda _on, act=act: act())
        return menu

    def _open_menu(self) -> None:
        self._menu.popup(self._more.mapToGlobal(self._more.rect().topLeft()))

    def _ask_tags(self, *, away: bool = False) -> None:
        dialog = QInputDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(tr("Take tags away") if away else tr("Add tags"))
        dialog.setLabelText(tr("Tags, with commas between them"))
        dialog.textValueSelected.connect(partial(self._tag, away=away))
        dialog.open()

    def _tag(self, typed: str, *, away: bool) -> None:
        tags = tuple(dict.fromkeys(each.strip() for each in typed.split(",") if each.strip()))
        if not tags:
            return
        if away:
            self._with_ids(lambda ids: self._deeds.tag_all(ids, drop=tags))
        else:
            self._with_ids(lambda ids: self._deeds.tag_all(ids, add=tags))
