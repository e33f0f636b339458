"""What asks for a look: memories that contradict each other, and those that fade this week."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from scrubjay.settings import DIGEST
from scrubjay.ui.context import Chosen
from scrubjay.ui.jobs import Lane
from scrubjay.ui.presenter import Presenter
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import Chip, FlowLayout
from scrubjay.ui.wording import plural, tr

if TYPE_CHECKING:
    from scrubjay.domain.changes import Changes
    from scrubjay.domain.memory import MemoryId
    from scrubjay.ui.context import UiContext


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeState:
    """How many groups contradict each other, and which memories fade within a week."""

    conflicts: int = 0
    fading: tuple[MemoryId, ...] = ()


class NoticePresenter(Presenter[NoticeState]):
    """Reads as a chore, while somebody looks; what changed meanwhile is read then."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(NoticeState())
        self._context = context
        self._is_seen = False
        self._is_stale = True
        self._unsubscribe = context.news.subscribe(self._heard)

    def close(self) -> None:
        """Stop listening."""
        self._unsubscribe()

    def seen(self, *, on: bool) -> None:
        """Take note of whether anybody looks."""
        self._is_seen = on
        self._catch_up()

    def _heard(self, _changes: Changes) -> None:
        self._is_stale = True
        self._catch_up()

    def _catch_up(self) -> None:
        if not (self._is_seen and self._is_stale):
            return
        self._is_stale = False
        assistant = self._context.assistant
        digest = bool(self._context.settings.get(DIGEST))

        def read() -> NoticeState:
            fading = assistant.rehearsal.fading_soon() if digest else []
            return NoticeState(
                conflicts=len(assistant.browse.conflicts()),
                fading=tuple(each.memory.id for each in fading),
            )

        # The chips are an extra: without them the page works as before, and says why it fails.
        self._context.jobs.run(Lane.STORE, read, self._show, failed=lambda _error: None, chore=True)


class NoticeRow(QWidget):
    """A chip for each; hidden where nothing asks for a look."""

    conflicts_asked = Signal()
    list_asked = Signal(object)

    def __init__(self, presenter: NoticePresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self.conflicts = Chip("", self.conflicts_asked.emit, icon=Icon.WARNING)
        self.fading = Chip("", self._list_fading, icon=Icon.FADING)
        self.setLayout(FlowLayout(self.conflicts, self.fading, spacing=Space.XS + Space.HAIR))
        self._unwatch = presenter.watch(self._show_state)

    def seen(self, *, on: bool) -> None:
        """Take note of whether anybody looks."""
        self._presenter.seen(on=on)

    def close_down(self) -> None:
        """Stop following the presenter."""
        self._unwatch()
        self._presenter.close()

    def _show_state(self, state: NoticeState) -> None:
        fading = len(state.fading)
        for chip, count, words in (
            (
                self.conflicts,
                state.conflicts,
                plural("{count} contradiction", "{count} contradictions", state.conflicts),
            ),
            (
                self.fading,
                fading,
                plural("{count} fades this week", "{count} fade this week", fading),
            ),
        ):
            chip.show_text(words)
            chip.setAccessibleName(words)
            chip.setVisible(count > 0)
        self.setVisible(bool(state.conflicts or fading))

    def _list_fading(self) -> None:
        ids = self._presenter.state.fading
        self.list_asked.emit(Chosen(title=tr("Fades this week"), ids=ids))
