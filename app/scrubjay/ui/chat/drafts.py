"""What was being written in each chat: kept while one looks elsewhere, and over a crash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubjay.ui.jobs import Lane

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.ui.context import UiContext


class Drafts:
    """Drafts by chat. They are written into the vault, where forgetting finds them.

    Before its first message a chat has no place there: there is one, "", for all of them. Failing
    to keep a draft is told to nobody: it stands in the field all the same.
    """

    def __init__(self, context: UiContext) -> None:
        self._context = context
        self._chat = context.assistant.chat
        self._texts: dict[str, str] = {}
        self._kept: dict[str, str] = {}

    def of(self, conversation: str) -> str:
        """Return what stood in the field of a chat."""
        return self._texts.get(conversation, "")

    def put(self, conversation: str, text: str) -> None:
        """Remember what stands in the field of a chat."""
        self._texts[conversation] = text

    def drop(self, conversation: str, key: str) -> None:
        """Forget a draft: it was sent."""
        self._texts.pop(conversation, None)
        self._keep(key, "")

    def save(self, conversation: str, key: str) -> None:
        """Write a draft down, unless it is written down already."""
        if conversation in self._texts:
            self._keep(key, self._texts[conversation])

    def read(self, conversation: str, key: str, found: Callable[[str], None]) -> None:
        """Look for a draft of an earlier sitting, unless something was typed since."""

        def read(draft: str) -> None:
            self._kept[key] = draft
            if draft and conversation not in self._texts:
                self._texts[conversation] = draft
                found(draft)

        self._run(lambda: self._chat.draft(key), read)

    def _keep(self, key: str, text: str) -> None:
        if self._kept.get(key, "") != text:
            self._kept[key] = text
            self._run(lambda: self._chat.keep_draft(key, text), lambda _nothing: None)

    def _run(self, work: Callable[[], str | None], done: Callable[[str], None]) -> None:
        self._context.jobs.run(
            Lane.STORE,
            work,
            lambda outcome: done(outcome or ""),
            failed=lambda _error: None,
            chore=True,
        )
