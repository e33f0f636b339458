"""Decides what becomes of the words: kept at once, or as soon as the vault is open."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from scrubjay.domain.memory import MemoryKind
from scrubjay.ui.jobs import Lane
from scrubjay.ui.presenter import Presenter, Trouble
from scrubjay.ui.quick.state import Kept, QuickState
from scrubjay.ui.shell import Stage
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from scrubjay.domain.changes import Changes
    from scrubjay.domain.errors import KnownError
    from scrubjay.ui.context import UiContext
    from scrubjay.ui.shell import Shell, ShellState

DRAFT: Final = "quick"
"""The name under which unfinished words lie in the vault, beside the drafts of chats."""


class QuickPresenter(Presenter[QuickState]):
    """Lives as long as the program: what was typed is here until the vault has it.

    Args:
        shell: Tells how far the vault is, and unlocks it.
    """

    def __init__(self, shell: Shell) -> None:
        super().__init__(QuickState(stage=shell.state.stage))
        self._shell = shell
        self._context: UiContext | None = None
        self._typed = ""
        self._kept_draft = ""
        self._knows_draft = False
        """What the vault holds was read: from then on it may be written over."""
        self._is_seen = True
        self._has_warned = self._is_given_up = False
        self._unwatch = shell.watch(self._follow)
        self._unsubscribe = _nothing

    @property
    def is_at_rest(self) -> bool:
        """Nothing that was written is still to be kept, as a memory or as a draft."""
        if self._is_given_up:
            return True
        unsaved = bool(self._typed.strip()) and not self._knows_draft
        return not unsaved and not self.state.waiting and not self.state.is_busy

    def close_down(self) -> None:
        """Stop following the shell."""
        self._unwatch()
        self.detach()

    def attach(self, context: UiContext) -> None:
        """Take the assistant: keep what waited for it, and bring back what was left unfinished."""
        self._context = context
        self._unsubscribe = context.news.subscribe(self._heard)
        self._show(replace(self.state, stage=Stage.READY, trouble=None))
        self._next()
        context.jobs.run(
            Lane.STORE,
            lambda: context.assistant.chat.draft(DRAFT),
            self._found_draft,
            failed=lambda _error: self._found_draft(""),  # the field is as good without it
        )
        self.look()

    def look(self) -> None:
        """See whose memories these are; the invented person may have come or gone meanwhile."""
        if self._context is not None:
            self._context.jobs.run(
                Lane.STORE,
                self._context.assistant.sample.held,
                lambda held: self._show(replace(self.state, is_sample=held is not None)),
                failed=lambda _error: None,  # the main window says it
                chore=True,
            )

    def detach(self) -> None:
        """Let the assistant go: another vault takes its place."""
        self._context = None
        self._knows_draft = False
        self._unsubscribe()
        self._unsubscribe = _nothing

    def put(self, text: str) -> None:
        """Take note of what stands in the field."""
        self._typed = text
        self._has_warned = self._is_given_up = False
        # The words about the last ones make way for the next.
        kept = self.state.kept if not text else None
        asks, trouble = text.rstrip().endswith("?"), self._shell.state.trouble
        self._show(replace(self.state, asks=asks, kept=kept, trouble=trouble))

    def keep(self) -> None:
        """Keep what stands in the field, now or as soon as that is possible."""
        words = self._typed.strip()
        if not words:
            return
        self._show(replace(self.state, waiting=(*self.state.waiting, words), kept=None))
        self._write("")
        self._next()

    def put_aside(self) -> None:
        """Say no more what came of the last words: the window was closed on them."""
        self._is_seen = False
        self._show(replace(self.state, kept=None))

    def come(self) -> None:
        """Say what comes of the words from now on: somebody looks."""
        self._is_seen = True

    def undo(self) -> None:
        """Take back what the last words did."""
        context, kept = self._context, self.state.kept
        if context is None or kept is None or not self.state.can_undo or self.state.is_busy:
            return
        self._show(replace(self.state, is_busy=True))

        def undone(changes: Changes) -> None:
            taken = replace(kept, undone=True) if self._is_seen else None
            self._show(replace(self.state, is_busy=False, kept=taken))
            context.news.publish(changes)

        browse, operation = context.assistant.browse, kept.operation
        context.jobs.run(
            Lane.STORE, lambda: browse.undo(operation), undone, failed=self._undo_failed
        )

    def unlock(self, passphrase: str) -> None:
        """Try a passphrase, or the recovery code."""
        if passphrase:
            self._shell.unlock(passphrase)

    def retry(self) -> None:
        """Try once more to open the vault."""
        if self.state.stage is Stage.FAILED:
            self._shell.begin()

    def save(self) -> None:
        """Have the vault hold what is unfinished.

        No chore: it may be the last thing before the program ends.
        """
        context, text = self._context, self._typed
        if context is None or not self._knows_draft or text == self._kept_draft:
            return
        self._kept_draft = text
        context.jobs.run(
            Lane.STORE,
            lambda: context.assistant.chat.keep_draft(DRAFT, text),
            lambda _nothing: None,
            failed=lambda _error: None,  # it stands in the field all the same
        )

    def may_leave(self) -> bool:
        """Report whether the program may end without losing words; say so the first time.

        While the vault is being opened it may: whoever ends the program waits until `is_at_rest`.
        """
        self.save()
        shut = self.state.stage in (Stage.LOCKED, Stage.FAILED, Stage.FIRST_RUN)
        if not shut or not (self._typed.strip() or self.state.waiting):
            return True
        if self._has_warned:
            self._is_given_up = True
            return True
        self._has_warned = True
        trouble = Trouble(
            sentence=tr("Your memories are not open: closing now loses what you wrote."),
            remedy=tr("Press Escape once more to close all the same."),
        )
        self._show(replace(self.state, trouble=trouble))
        return False

    def _heard(self, changes: Changes) -> None:
        """Show no words of memories that something else changed since, or took away."""
        kept = self.state.kept
        if kept is not None and kept.is_changed_by(changes):
            self._show(replace(self.state, kept=None))
        context = self._context
        if changes.removed and context is not None and self._typed and self._knows_draft:
            context.jobs.run(
                Lane.STORE,
                lambda: context.assistant.chat.draft(DRAFT),
                self._read_again,
                failed=lambda _error: None,  # it stands in the field all the same
            )

    def _read_again(self, draft: str) -> None:
        """Empty the field where its draft was forgotten together with a memory."""
        if self._kept_draft and not draft and self._typed == self._kept_draft:
            self._kept_draft = ""
            self._write("")

    def _follow(self, state: ShellState) -> None:
        if state.stage is Stage.READY and self._context is None:
            return  # `attach` comes with what is needed
        self._show(replace(self.state, stage=state.stage, trouble=state.trouble))

    def _next(self) -> None:
        context = self._context
        if context is None or self.state.is_busy or not self.state.waiting:
            return
        words = self.state.waiting[0]
        self._show(replace(self.state, is_busy=True, trouble=None))
        context.jobs.run(
            Lane.STORE, lambda: _remembered(context, words), self._done, failed=self._failed
        )

    def _done(self, outcome: tuple[Changes, Kept]) -> None:
        changes, kept = outcome
        waiting = self.state.waiting[1:]
        shown = kept if self._is_seen else None
        self._show(replace(self.state, is_busy=False, waiting=waiting, kept=shown))
        if self._context is not None:
            self._context.news.publish(changes)
        self.save()
        self._next()

    def _failed(self, error: KnownError) -> None:
        """Put the words back where they can be changed."""
        words, *others = self.state.waiting
        self._show(replace(self.state, is_busy=False, waiting=tuple(others)))
        self._write(f"{words} {self._typed}".strip())
        self._show(replace(self.state, trouble=Trouble.of(error)))
        self._next()

    def _undo_failed(self, error: KnownError) -> None:
        self._show(replace(self.state, is_busy=False, trouble=Trouble.of(error)))

    def _found_draft(self, draft: str) -> None:
        """Put what was left unfinished before what was written meanwhile: nothing is lost."""
        is_here = draft == self._kept_draft  # our own, of before another vault came
        self._knows_draft, self._kept_draft = True, draft
        if draft and not (is_here and self._typed):
            self._write(f"{draft} {self._typed}".strip())
        self.save()
        self._show(replace(self.state, drafts=self.state.drafts + 1))

    def _write(self, text: str) -> None:
        """Have the field hold something else than the person typed."""
        self._typed = text
        number = self.state.number + 1
        asks = text.endswith("?")
        self._show(replace(self.state, text=text, number=number, asks=asks))


def _nothing() -> None:
    """End no subscription."""


def _remembered(context: UiContext, words: str) -> tuple[Changes, Kept]:
    """Keep the words, on the STORE lane; return what changed, and the texts of it."""
    browse = context.assistant.browse
    changes = browse.remember(words)
    found = browse.get([*changes.added, *changes.superseded])
    learned = tuple(
        found[each].text
        for each in changes.added
        if each in found and found[each].kind is not MemoryKind.EPISODE
    )
    ended = tuple(found[each].text for each in changes.superseded if each in found)
    kept = Kept(operation=changes.operation, touched=changes.touched, learned=learned, ended=ended)
    return changes, kept
