"""What the small window shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scrubjay.ui.shell import Stage
from scrubjay.ui.wording import plural, tr

if TYPE_CHECKING:
    from scrubjay.domain.changes import Changes
    from scrubjay.domain.memory import MemoryId
    from scrubjay.ui.presenter import Trouble


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What came of some words.

    Attributes:
        operation: What undoes it, or "" where nothing was written.
        touched: The memories that it changed.
        learned: What was drawn from the words. ended: what holds no longer by them.
        undone: It was taken back.
    """

    operation: str = ""
    touched: frozenset[MemoryId] = frozenset()
    learned: tuple[str, ...] = ()
    ended: tuple[str, ...] = ()
    undone: bool = False

    def is_changed_by(self, changes: Changes) -> bool:
        """Report whether these changes, which are not its own, concern what it says."""
        is_other = not self.undone and changes.operation != self.operation
        return is_other and bool(changes.touched & self.touched)

    @property
    def line(self) -> str:
        """All of it in one line."""
        if self.undone:
            return tr("Taken back.")
        if not self.operation:
            return tr("You told me that already. Nothing was added.")
        if not self.learned:
            return tr("Kept as you wrote it.")
        words = tr("Kept, and learned: {facts}", facts="; ".join(self.learned))
        if self.ended:
            over = plural("{count} thing is no longer so.", "{count} things are no longer so.",
                          len(self.ended))  # fmt: skip
            words = f"{words} {over}"
        return words


@dataclass(frozen=True, slots=True, kw_only=True)
class QuickState:
    """Everything in the window.

    Attributes:
        text: What the field is to hold, whenever `number` changed; it is the person's otherwise.
        asks: The words in the field are a question.
        waiting: Words that were given with Enter and are not kept yet, the oldest first.
        is_busy: The first of those is being kept, or something is being taken back.
        is_sample: The memories are those of the invented person.
        drafts: How often unfinished words of before were looked for, and found or not.
        trouble: Why the last thing failed, or why the vault is not open.
    """

    stage: Stage = Stage.OPENING
    text: str = ""
    number: int = 0
    asks: bool = False
    waiting: tuple[str, ...] = ()
    is_busy: bool = False
    kept: Kept | None = None
    is_sample: bool = False
    drafts: int = 0
    trouble: Trouble | None = None

    @property
    def line(self) -> str:
        """What came of the last words, or what will happen with those in the field."""
        if self.kept is not None:
            return self.kept.line
        if self.waiting:
            return _WAITING[self.stage]()
        if self.stage is Stage.READY and self.asks:
            return tr("Enter keeps the question. It is answered in the chat.")
        if self.stage is Stage.READY and self.is_sample:
            return tr("An invented person is here: Enter keeps it among theirs.")
        return _EMPTY[self.stage]()

    @property
    def spoken(self) -> str:
        """The line as a screen reader says it: with where Undo is, and that the window leaves."""
        if not self.can_undo:
            return self.line
        way = tr("Tab goes to Undo. This window closes by itself.")
        return f"{self.line} {way}"

    @property
    def is_done(self) -> bool:
        """Whether all that was written is kept, and nothing went wrong."""
        return self.kept is not None and not self.waiting and not self.is_busy and not self.trouble

    @property
    def can_undo(self) -> bool:
        """Whether the last words can be taken back."""
        return self.kept is not None and bool(self.kept.operation) and not self.kept.undone


_EMPTY = {
    Stage.OPENING: lambda: tr("Enter keeps it as soon as your memories are open."),
    Stage.FIRST_RUN: lambda: tr("Finish setting up Scrubjay first. Your words stay here."),
    Stage.LOCKED: lambda: tr("Your memories are locked. Unlock them, and Enter keeps it."),
    Stage.FAILED: lambda: tr("Your memories could not be opened. Your words stay here."),
    Stage.READY: lambda: tr("Enter keeps it in your memories. Escape closes."),
    Stage.RESTORED: lambda: tr("Enter keeps it as soon as your memories are open."),
}
_WAITING = {
    Stage.OPENING: lambda: tr("Opening your memories; then it is kept."),
    Stage.FIRST_RUN: _EMPTY[Stage.FIRST_RUN],
    Stage.LOCKED: lambda: tr("It is kept when you unlock your memories."),
    Stage.FAILED: _EMPTY[Stage.FAILED],
    Stage.READY: lambda: tr("Keeping it\u2026"),
    Stage.RESTORED: lambda: tr("Opening your memories; then it is kept."),
}
