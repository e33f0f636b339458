"""A language model that says what the test told it to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubjay.ports.models import ModelFacts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from scrubjay.domain.errors import KnownError
    from scrubjay.ports.models import Generation


class FakeLanguageModel:
    """Answers from a list, word by word, and remembers what it was asked.

    Args:
        replies: Given out in order; the last one is repeated.
        capable: Whether its probe passed.
        context: Tokens of its window; a token is a word.
    """

    def __init__(
        self, *replies: str, capable: bool = True, context: int = 4096, name: str = "fake"
    ) -> None:
        self._replies: list[str] = list(replies) or ["I see."]
        self._facts = ModelFacts(
            name=name, context=context, device="processor", reason="It is a fake.", capable=capable
        )
        self.prompts: list[tuple[tuple[str, str], ...]] = []
        """The messages of every call, in order."""
        self.limits: list[Generation] = []
        """The limits of every call, in order."""
        self.trouble: KnownError | None = None
        """Raised in the middle of the next reply, once."""
        self.is_closed = False

    def facts(self) -> ModelFacts:
        return self._facts

    def count(self, text: str) -> int:
        return len(text.split())

    def count_messages(self, messages: Sequence[tuple[str, str]]) -> int:
        return sum(self.count(text) + 2 for _, text in messages)

    def stream(
        self,
        messages: Sequence[tuple[str, str]],
        limits: Generation,
        cancelled: Callable[[], bool],
    ) -> Iterator[str]:
        self.prompts.append(tuple(messages))
        self.limits.append(limits)
        reply = self._replies.pop(0) if len(self._replies) > 1 else self._replies[0]
        for place, piece in enumerate(_words(reply)):
            if cancelled() or place >= limits.max_tokens:
                return
            if place and self.trouble is not None:
                trouble, self.trouble = self.trouble, None
                raise trouble
            yield piece

    def close(self) -> None:
        self.is_closed = True


def _words(text: str) -> Iterable[str]:
    words = text.split(" ")
    return [words[0], *(f" {word}" for word in words[1:])]
