"""A Chroma collection in one folder: ids and vectors, nothing else.

Chroma keeps deleted vectors on disk, and a kill while it saves leaves it unreadable. So nothing is
believed of it that was not checked (`index_keeper`), and a folder is used by one process at a time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import MemoryId

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

    import numpy as np
    from chromadb.api.client import Client
    from numpy.typing import NDArray

NAME: Final = "memories"
BATCH: Final = 1000
"""Ids in one call; Chroma refuses more than about five thousand."""


class BrokenIndexError(KnownError):
    """Chroma failed, whatever the way; its folder is worth nothing any more."""


class ChromaIndex:
    """A `VectorIndex` that finds nearest vectors by a graph, most of the time.

    Args:
        folder: Its own folder; made when missing.
    """

    def __init__(self, folder: Path) -> None:
        with _breakage:
            # Two seconds and eighty megabytes: not before somebody needs it.
            import chromadb
            from chromadb.config import Settings

            settings = Settings(anonymized_telemetry=False)
            client = chromadb.PersistentClient(path=str(folder), settings=settings)
            self._client = cast("Client", client)
            # embedding_function=None alone does not keep Chroma from fetching a model of its own:
            # every call here passes vectors as well.
            self._collection = self._client.get_or_create_collection(
                NAME, embedding_function=None, configuration={"hnsw": {"space": "cosine"}}
            )

    def add(self, ids: Sequence[MemoryId], vectors: NDArray[np.float32]) -> None:
        """Add or replace unit vectors of shape (len(ids), dimension)."""
        if len(vectors) != len(ids):
            message = f"{len(ids)} ids need as many vectors, not {len(vectors)}"
            raise ValueError(message)
        # Of an id that comes twice the last vector counts; Chroma refuses such a call.
        wanted = {each: place for place, each in enumerate(ids)}
        places = list(wanted.items())
        with _breakage:
            for start in range(0, len(places), BATCH):
                batch = places[start : start + BATCH]
                self._collection.upsert(
                    ids=[each for each, _ in batch],
                    embeddings=vectors[[place for _, place in batch]],
                )

    def remove(self, ids: Collection[MemoryId]) -> None:
        """Remove vectors; unknown ids are ignored. Their bytes stay in the files."""
        gone = list(ids)
        with _breakage:
            for start in range(0, len(gone), BATCH):
                self._collection.delete(ids=list(gone[start : start + BATCH]))

    def search(
        self,
        vector: NDArray[np.float32],
        k: int,
        among: Collection[MemoryId] | None = None,
    ) -> list[tuple[MemoryId, float]]:
        """Return the k nearest as (id, cosine), best first."""
        with _breakage:
            wanted: list[str] | None = None
            if among is not None:
                wanted = list(self.ids() & set(among))
            count = len(self) if wanted is None else len(wanted)
            if k <= 0 or count == 0:
                return []
            found = self._collection.query(
                query_embeddings=vector[None, :],
                n_results=min(k, count),
                ids=wanted,
                include=["distances"],
            )
            distances = found["distances"] or [[]]
            pairs = zip(found["ids"][0], distances[0], strict=True)
            return [(MemoryId(each), 1.0 - float(distance)) for each, distance in pairs]

    def ids(self) -> frozenset[MemoryId]:
        """Return every id the index holds."""
        with _breakage:
            found = self._collection.get(include=[])["ids"]
            return frozenset(MemoryId(each) for each in found)

    def __len__(self) -> int:
        """Return how many vectors it holds."""
        with _breakage:
            return self._collection.count()

    def close(self) -> None:
        """Write everything and release the files."""
        with _breakage:
            self._client.close()


class _Breakage:
    """Turns whatever Chroma raises into one error; its native part raises no `Exception`s."""

    def __enter__(self) -> None:
        return

    def __exit__(self, _: object, error: BaseException | None, __: object) -> None:
        ours = (KeyboardInterrupt, SystemExit, GeneratorExit, KnownError)
        if error is not None and not isinstance(error, ours):
            raise BrokenIndexError("The search index is damaged.", "It is built anew.") from error


_breakage: Final = _Breakage()
