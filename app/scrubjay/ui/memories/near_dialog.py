"""The question before memories that are only near in meaning are put away with the others."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from scrubjay.ui.memories.forget_dialog import near_words
from scrubjay.ui.theme import Space
from scrubjay.ui.widgets import Button, Label, column, row
from scrubjay.ui.wording import plural, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from scrubjay.domain.memory import MemoryId

    Act: TypeAlias = Callable[[Sequence[MemoryId]], None]
    """What is done with several memories."""


class NearDialog(QDialog):
    """Offers to act on those alone that hold the words that were searched for."""

    def __init__(
        self, ids: Sequence[MemoryId], near: frozenset[MemoryId], act: Act, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._act = act
        exact = [each for each in ids if each not in near]
        self.setWindowTitle(tr("Near in meaning"))
        words = near_words(len(ids) - len(exact))
        self.setAccessibleName(words)
        every = Button(
            plural("All {count}", "All {count}", len(ids)), partial(self._choose, list(ids))
        )
        buttons = [Button(tr("Cancel"), self.reject), every]
        if exact:
            only = plural(
                "Only the {count} that holds them", "Only the {count} that hold them", len(exact)
            )
            buttons.append(Button(only, partial(self._choose, exact), "primary"))
        self.setLayout(
            column(
                Label(words, "lead"),
                Label(tr("They stand lowest in the list."), "body", "soft"),
                row(1, *buttons),
                spacing=Space.M,
                margins=Space.XL,
            )
        )
        buttons[-1].setFocus()

    def _choose(self, ids: Sequence[MemoryId]) -> None:
        self.accept()
        self._act(ids)


class Weighing:
    """Lets an act on one memory pass, and asks before one on several of which some are only near.

    Args:
        near: Returns which of those that are listed are only near in meaning.
    """

    def __init__(self, near: Callable[[], frozenset[MemoryId]], parent: QWidget) -> None:
        self._near = near
        self._parent = parent

    def weighed(self, act: Act) -> Act:
        """Return the act with the question before it."""

        def asked(ids: Sequence[MemoryId]) -> None:
            near = self._near() & set(ids)
            if len(ids) < 2 or not near:  # noqa: PLR2004 - one is seen whole
                act(ids)
                return
            dialog = NearDialog(ids, near, act, self._parent)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

        return asked
