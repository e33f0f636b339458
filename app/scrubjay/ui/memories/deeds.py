"""Everything done to memories by hand: each act is reported in one line, with undo."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from scrubjay.domain.changes import Changes
from scrubjay.ui.jobs import Lane
from scrubjay.ui.presenter import Trouble
from scrubjay.ui.wording import plural, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from scrubjay.domain.errors import KnownError
    from scrubjay.domain.memory import MemoryId
    from scrubjay.ui.context import UiContext

    Told = Callable[[Changes], str]
    Work = Callable[[], list[Changes]]

MANY: Final = 500
"""From so many on it takes seconds: said before it begins."""


class Deeds:
    """Acts on memories through the STORE lane and tells the rest of the window.

    Args:
        failed: Shows a failure where the person is looking; None takes it away again.
    """

    def __init__(self, context: UiContext, failed: Callable[[Trouble | None], None]) -> None:
        self._context = context
        self._browse = context.assistant.browse
        self._show_trouble = failed

    def remember(self, text: str, then: Callable[[Changes], None]) -> None:
        """Keep a new memory; `then` hears what was added."""
        # The first one loads the sentence model, which takes seconds.
        self._context.toast(tr("Remembering…"))
        self._do(lambda: [self._browse.remember(text)], _remembered, then)

    def edit(self, memory: MemoryId, text: str, then: Callable[[Changes], None]) -> None:
        """Change the words of a memory; `then` hears that it is done."""
        self._do(lambda: [self._browse.edit(memory, text)], lambda _done: tr("Saved."), then)

    def pin(self, ids: Sequence[MemoryId], *, pinned: bool) -> None:
        """Keep memories from fading, or let them fade again."""
        one, many = (
            ("Pinned {count} memory.", "Pinned {count} memories.")
            if pinned
            else ("Unpinned {count} memory.", "Unpinned {count} memories.")
        )
        several = self._context.assistant.several
        self._do(
            lambda: [several.pin(ids, pinned=pinned)], lambda _done: plural(one, many, len(ids))
        )

    def confirm(self, ids: Sequence[MemoryId]) -> None:
        """Accept proposals, or say that what was drawn is right."""
        self._bulk(self._browse.confirm, ids, "Kept {count} memory.", "Kept {count} memories.")

    def reject(self, ids: Sequence[MemoryId]) -> None:
        """Refuse proposals."""
        self._bulk(
            self._browse.reject, ids, "Refused {count} proposal.", "Refused {count} proposals."
        )

    def archive(self, ids: Sequence[MemoryId]) -> None:
        """Put memories to rest: search still finds them, answers do not."""
        self._bulk(
            self._browse.archive, ids, "Archived {count} memory.", "Archived {count} memories."
        )

    def trash(self, ids: Sequence[MemoryId]) -> None:
        """Move memories to the trash."""
        self._bulk(
            self._browse.trash,
            ids,
            "Moved {count} memory to the trash.",
            "Moved {count} memories to the trash.",
        )

    def restore(self, ids: Sequence[MemoryId]) -> None:
        """Take memories back out of the trash or the archive."""
        self._bulk(
            self._browse.restore, ids, "Took {count} memory back.", "Took {count} memories back."
        )

    def merge(
        self,
        ids: Sequence[MemoryId],
        keep: MemoryId,
        text: str,
        then: Callable[[Changes], None],
        failed: Callable[[KnownError], None],
    ) -> None:
        """Make one memory of several, with words of its own unless they are ""."""
        several = self._context.assistant.several
        self._do(
            lambda: [several.merge(ids, keep, text)], lambda _done: _merged(len(ids)), then, failed
        )

    def merge_all(self, groups: Sequence[Sequence[MemoryId]]) -> None:
        """Make one memory of each group; one undo takes all of it back."""
        several = self._context.assistant.several
        self._do(
            lambda: [several.merge(ids) for ids in groups],
            lambda _done: plural("Merged {count} group.", "Merged {count} groups.", len(groups)),
        )

    def tag_all(
        self, ids: Sequence[MemoryId], *, add: Sequence[str] = (), drop: Sequence[str] = ()
    ) -> None:
        """Give memories tags beside their own, and take others away."""
        several = self._context.assistant.several
        self._do(
            lambda: [several.tag(ids, add=add, drop=drop)],
            lambda done: plural(
                "Tagged {count} memory.", "Tagged {count} memories.", len(done.revised)
            ),
        )

    def tie_all(self, ids: Sequence[MemoryId]) -> None:
        """Tie each of several memories to the first."""
        several = self._context.assistant.several
        told = plural("Tied {count} memory together.", "Tied {count} memories together.", len(ids))
        self._link(lambda: several.tie(ids), told)

    def tie(self, one: MemoryId, other: MemoryId) -> None:
        """Tie two memories."""
        links = self._context.assistant.links
        self._link(lambda: links.tie(one, other), tr("Tied together."))

    def untie(self, one: MemoryId, other: MemoryId) -> None:
        """Take such a tie away again."""
        links = self._context.assistant.links
        self._link(lambda: links.untie(one, other), tr("The tie was taken away."))

    def keep_apart(self, ids: Sequence[MemoryId], remembered: Callable[[], None]) -> None:
        """Never offer to merge any two of these again; one undo takes it back."""
        several = self._context.assistant.several

        def done(changes: Changes) -> None:
            if changes.operation:
                remembered()
                self._tell(tr("They stay apart."), [changes.operation])
                self._context.news.stir()

        self._context.jobs.run(
            Lane.STORE, lambda: several.keep_apart(ids), done, failed=self._failed
        )

    def tag(self, memory: MemoryId, tags: Sequence[str]) -> None:
        """Give a memory these tags instead of those it had."""
        links = self._context.assistant.links
        self._do(lambda: [links.tag(memory, tags)], lambda _done: tr("Tags saved."))

    def go_back(self, memory: MemoryId, to: MemoryId) -> None:
        """Let an earlier value hold again in place of this one."""
        self._do(
            lambda: [self._browse.go_back(memory, to)],
            lambda _done: tr("What you said before holds again."),
        )

    def _link(self, work: Callable[[], Changes], sentence: str) -> None:
        def done(changes: Changes) -> None:
            self._show_trouble(None)
            self._tell(sentence, [changes.operation] if changes.operation else [])
            self._context.news.stir()

        self._context.jobs.run(Lane.STORE, work, done, failed=self._failed)

    def undo(self, operations: Sequence[str]) -> None:
        """Put back what these operations changed, the latest first."""
        self._do(
            lambda: [self._browse.undo(each) for each in reversed(operations)],
            lambda _done: tr("Undone."),
            undoable=False,
        )

    def _bulk(
        self,
        act: Callable[[Sequence[MemoryId]], Changes],
        ids: Sequence[MemoryId],
        *sentences: str,
    ) -> None:
        one, many = sentences
        if len(ids) > MANY:
            self._context.toast(tr("At work on {count} memories…", count=len(ids)))
        self._do(lambda: [act(ids)], lambda _done: plural(one, many, len(ids)))

    def _do(
        self,
        work: Work,
        told: Told,
        then: Callable[[Changes], None] | None = None,
        failed: Callable[[KnownError], None] | None = None,
        *,
        undoable: bool = True,
    ) -> None:
        def done(parts: list[Changes]) -> None:
            whole = sum(parts, Changes())
            operations = [part.operation for part in parts if part.operation]
            self._show_trouble(None)
            self._tell(told(whole), operations if undoable else [])
            if whole or undoable:
                self._context.news.publish(whole)
            else:  # a tie was undone: no memory changed by that
                self._context.news.stir()
            if then is not None:
                then(whole)

        self._context.jobs.run(Lane.STORE, work, done, failed=failed or self._failed)

    def _tell(self, sentence: str, operations: list[str]) -> None:
        if operations:
            self._context.toast(sentence, lambda: self.undo(operations))
        else:
            self._context.toast(sentence)

    def _failed(self, error: KnownError) -> None:
        self._show_trouble(Trouble.of(error))


def _merged(count: int) -> str:
    return plural("Merged {count} memory.", "Made one memory of {count}.", count)


def _remembered(done: Changes) -> str:
    """Say what came of a new memory: also that it was known, or what was left out."""
    if not done.added:
        return done.skipped[0] if done.skipped else tr("You had told me that already.")
    drawn = len(done.added) - 1 + len(done.proposed)
    if drawn <= 0:
        return tr("Remembered.")
    return plural(
        "Remembered, and drew {count} fact from it.",
        "Remembered, and drew {count} facts from it.",
        drawn,
    )
