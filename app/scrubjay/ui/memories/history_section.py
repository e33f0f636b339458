"""What happened to a memory, each step with its undo."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from scrubjay.ui.layouts import emptied
from scrubjay.ui.memories.section import Section
from scrubjay.ui.memories.wording import actor_word, day_and_time, deed_word
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import Button, Label, column, row
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QHBoxLayout

    from scrubjay.domain.changes import Revision
    from scrubjay.ui.memories.detail_presenter import Portrait

NOT_UNDONE: Final = frozenset({"undo", "fade", "use", "import"})
"""What time and use did, undoing itself, and imports, which are taken out as a whole."""
MOST: Final = 8
"""Steps shown at first."""


class HistorySection(Section):
    """The latest step first; older ones on request."""

    def __init__(self, undo: Callable[[str], None]) -> None:
        super().__init__(tr("History"))
        self._undo = undo
        self._revisions: tuple[Revision, ...] = ()

    @override
    def show_portrait(self, portrait: Portrait) -> None:
        """Show another memory's history."""
        self._revisions = portrait.history
        self.setVisible(bool(self._revisions))
        self._list(MOST)

    def _list(self, most: int) -> None:
        emptied(self.body)
        for revision in self._revisions[:most]:
            self.body.addLayout(self._step(revision))
        if len(self._revisions) > most:
            self.body.addWidget(
                Button(tr("Show all"), lambda: self._list(len(self._revisions)), "quiet"),
                0,
                Qt.AlignmentFlag.AlignLeading,
            )

    def _step(self, revision: Revision) -> QHBoxLayout:
        deed = deed_word(revision.deed)
        head = Label(deed, "body")
        when = tr(
            "{actor} · {when}", actor=actor_word(revision.actor), when=day_and_time(revision.at)
        )
        words = column(head, Label(when, "caption", "faint"), spacing=Space.HAIR)
        was = text_before(revision)
        if was:
            words.addWidget(Label(tr("Before: {text}", text=was), "caption", "soft"))
        step = row(spacing=Space.M)
        step.addLayout(words, 1)
        if revision.deed not in NOT_UNDONE:
            undo = Button(
                tr("Undo"), lambda: self._undo(revision.operation), "quiet", icon=Icon.UNDO
            )
            undo.setToolTip(tr("Takes back everything this step changed"))
            undo.setAccessibleName(tr("Undo: {deed}, {when}", deed=deed, when=when))
            step.addWidget(undo, 0, Qt.AlignmentFlag.AlignTop)
        return step


def text_before(revision: Revision) -> str:
    """Return the text as it was, where the step changed it."""
    if revision.before is None or revision.after is None:
        return ""
    return revision.before.text if revision.before.text != revision.after.text else ""
