"""The index the program uses: exact search at once, and Chroma where it is the quicker one.

The vault holds every vector. Exact search over them is ready when the vault is; a Chroma generation
is built or checked behind it step by step, and any doubt about one ends with a new one.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Final

from scrubjay.adapters import index_generation as generations
from scrubjay.adapters.chroma_index import BrokenIndexError, ChromaIndex
from scrubjay.adapters.exact_index import ExactIndex
from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

    from scrubjay.domain.memory import MemoryId

    Truth = tuple[Sequence[MemoryId], NDArray[np.float32]]

CHROMA_FROM: Final = 200_000
"""Vectors from which a graph is worth having, and from which recall asks it (note 0008)."""
STEP: Final = 100
"""Vectors given to Chroma in one step: about a tenth of a second of the lane."""
WORTH_FLUSHING: Final = 2000
"""Waiting changes that are still written when the program ends; more: build anew next time."""
SAMPLES: Final = 16
SAME: Final = 0.999


class IndexKeeper:
    """A `VectorIndex` over the vault's vectors. Use from one lane.

    Args:
        folder: Where generations of Chroma lie; None does without Chroma.
        truth: The ids and vectors of the vault; None while there are none.
        chroma_from: Vectors from which Chroma is used.
    """

    def __init__(
        self, folder: Path | None, truth: Truth | None = None, *, chroma_from: int = CHROMA_FROM
    ) -> None:
        self._folder = folder
        self._chroma_from = max(chroma_from, 1)
        self._exact: ExactIndex | None = None
        self._chroma: ChromaIndex | None = None
        self._generation: Path | None = None
        self._is_ready = False
        self._waiting: set[MemoryId] = set()
        self._has_purged = False
        if truth is not None:
            self.add(*truth)

    @property
    def state(self) -> str:
        """How searches are answered, in words."""
        if self._is_ready:
            return "searched with Chroma"
        if self._chroma is not None:
            return "searched exactly while Chroma is made ready"
        return "searched exactly"

    def add(self, ids: Sequence[MemoryId], vectors: NDArray[np.float32]) -> None:
        """Add or replace unit vectors of shape (len(ids), dimension)."""
        if len(ids) == 0:
            return
        if self._exact is None:
            self._exact = ExactIndex(int(vectors.shape[1]))
        self._exact.add(ids, vectors)
        self._note(ids)

    def remove(self, ids: Collection[MemoryId]) -> None:
        """Remove vectors; unknown ids are ignored."""
        if self._exact is not None:
            self._exact.remove(ids)
            self._note(ids)

    def search(
        self,
        vector: NDArray[np.float32],
        k: int,
        among: Collection[MemoryId] | None = None,
    ) -> list[tuple[MemoryId, float]]:
        """Return the k nearest as (id, cosine), best first."""
        if self._exact is None:
            return []
        chroma = self._chroma
        if chroma is not None and self._is_ready and among is None and not self._waiting:
            try:
                return chroma.search(vector, k)
            except BrokenIndexError:
                self._drop()
        return self._exact.search(vector, k, among)

    def ids(self) -> frozenset[MemoryId]:
        """Return every id the index holds."""
        return self._exact.ids() if self._exact is not None else frozenset()

    def warm(self) -> Iterator[None]:
        """Make search quick: prepare the exact one, then open, check or build Chroma; in steps.

        Worth running after the start and as a chore; it does nothing when nothing is to be done.
        """
        exact = self._exact
        if exact is None:
            return
        yield from exact.prepare()
        if self._folder is None or len(exact) < self._chroma_from or self._has_purged:
            return
        try:
            if self._chroma is None and not self._open():
                yield
                yield from self._build()
            yield from self._flush()
        except BrokenIndexError:
            self._drop()

    def rebuild(self, ids: Sequence[MemoryId], vectors: NDArray[np.float32]) -> Iterator[None]:
        """Begin anew from the vault's ids and vectors, step by step; search goes on meanwhile."""
        self._drop()
        self._exact = None
        self.add(ids, vectors)
        yield
        yield from self.warm()

    def purge(self, ids: Collection[MemoryId]) -> None:
        """Remove vectors and every file that may hold a trace of them.

        Chroma is not used again by this process: it writes memory it never cleared to its files,
        and a forgotten vector was seen there in one of forty new generations.

        Raises:
            KnownError: A file could not be removed.
        """
        self.remove(ids)
        self._release()
        self._has_purged = True
        if self._folder is not None:
            generations.remove_all(self._folder)

    def close(self) -> None:
        """Write what waits, release the files and mark the generation as cleanly closed."""
        if self._exact is not None and self._is_ready and len(self._waiting) <= WORTH_FLUSHING:
            generation, fingerprint = self._generation, self._exact.fingerprint()
            with contextlib.suppress(KnownError, OSError):  # then it is built anew next time
                for _ in self._flush():
                    pass
                self._release()
                if generation is not None:
                    generations.mark_clean(generation, fingerprint)
        self._release()
        self._exact = None

    def _note(self, ids: Collection[MemoryId]) -> None:
        if self._chroma is not None:
            self._waiting.update(ids)

    def _open(self) -> bool:
        """Take over the newest generation if nothing speaks against it."""
        if self._folder is None or self._exact is None:
            return False
        generation = generations.newest(self._folder)
        if generation is None or not generations.take(generation, self._exact.fingerprint()):
            return False
        try:
            self._chroma = ChromaIndex(generation)
            self._generation = generation
            self._is_ready = self._agrees(self._chroma, self._exact)
        except BrokenIndexError:
            self._is_ready = False
        if not self._is_ready:
            self._drop()
        return self._is_ready

    def _build(self) -> Iterator[None]:
        """Fill a new generation. Whatever changes meanwhile waits and is written afterwards."""
        if self._folder is None or self._exact is None:
            return
        with contextlib.suppress(KnownError):  # an old folder that stays is never believed
            generations.remove_all(self._folder)
        self._generation = generations.fresh(self._folder)
        building = self._chroma = ChromaIndex(self._generation)
        todo = sorted(self._exact.ids())
        for start in range(0, len(todo), STEP):
            self._copy(building, todo[start : start + STEP])
            yield
            if self._chroma is not building:  # dropped or purged between two steps
                return
        yield from self._flush()
        if self._chroma is building:
            self._is_ready = self._agrees(building, self._exact)
            if not self._is_ready:
                self._drop()

    def _flush(self) -> Iterator[None]:
        """Bring the waiting changes to Chroma."""
        while self._chroma is not None and self._waiting:
            batch = sorted(self._waiting)[:STEP]
            self._copy(self._chroma, batch)
            self._waiting.difference_update(batch)
            yield

    def _copy(self, chroma: ChromaIndex, ids: Sequence[MemoryId]) -> None:
        """Make Chroma hold of these ids what exact search holds."""
        exact = self._exact
        if exact is None:
            return
        live = [each for each in ids if each in exact]
        if live:
            chroma.add(live, exact.vectors(live))
        gone = [each for each in ids if each not in exact]
        if gone:
            chroma.remove(gone)

    @staticmethod
    def _agrees(chroma: ChromaIndex, exact: ExactIndex) -> bool:
        """Compare the number of vectors, and whether some of them find themselves."""
        if len(chroma) != len(exact):
            return False
        held = sorted(exact.ids())
        samples = held[:: max(len(held) // SAMPLES, 1)]
        found = [chroma.search(vector, 1) for vector in exact.vectors(samples)]
        return all(hits and hits[0][1] > SAME for hits in found)

    def _release(self) -> None:
        """Close Chroma; its folder stays, unmarked."""
        chroma, self._chroma = self._chroma, None
        self._is_ready, self._generation = False, None
        self._waiting.clear()
        if chroma is not None:
            with contextlib.suppress(BrokenIndexError):
                chroma.close()

    def _drop(self) -> None:
        """Close Chroma and remove its folders; the next warming builds anew."""
        self._release()
        if self._folder is not None:
            with contextlib.suppress(KnownError):  # what stays has no mark and is never believed
                generations.remove_all(self._folder)
