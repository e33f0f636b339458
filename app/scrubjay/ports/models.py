"""Language models and embedders."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from scrubjay.domain.model import ModelFacts

__all__ = ["Embedder", "Generation", "LanguageModel", "ModelFacts"]

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True)
class Generation:
    """Limits of one generation. grammar: GBNF, already validated, or ""."""

    max_tokens: int = 320
    temperature: float = 0.3
    seed: int = 7
    stop: tuple[str, ...] = ()
    grammar: str = ""


class LanguageModel(Protocol):
    """A chat model in its worker process. One generation at a time."""

    def facts(self) -> ModelFacts:
        """Return what is known of it; loads it first. Raises KnownError if it cannot."""
        ...

    def count(self, text: str) -> int:
        """Return how many tokens the text takes."""
        ...

    def stream(
        self,
        messages: Sequence[tuple[str, str]],
        limits: Generation,
        cancelled: Callable[[], bool],
    ) -> Iterator[str]:
        """Yield pieces of the reply to (role, text) messages; roles system/user/assistant.

        `cancelled` is asked at every token; when it says yes the iterator ends.
        Raises KnownError when the worker dies; it is restarted for the next call.
        """
        ...

    def close(self) -> None:
        """End the worker and free its memory."""
        ...


class Embedder(Protocol):
    """Turns text into unit vectors."""

    @property
    def name(self) -> str:
        """Identifies the weights; vectors of different names are never compared."""
        ...

    @property
    def dimension(self) -> int:
        """Length of each vector."""
        ...

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return an array of shape (len(texts), dimension), each row of length 1.

        Raises KnownError when no embedder can be run; callers go on without vectors.
        """
        ...

    def close(self) -> None:
        """End the worker and free its memory."""
        ...
