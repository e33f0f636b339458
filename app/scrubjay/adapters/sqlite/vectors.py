"""Vectors as float32, little endian, one per memory and embedder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from scrubjay.adapters.sqlite.connection import StoreError
from scrubjay.adapters.sqlite.part import VaultPart, listed
from scrubjay.adapters.sqlite.reading import RANKED
from scrubjay.domain.memory import MemoryId

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

STORED: Final = np.dtype("<f4")


class VectorRows(VaultPart):
    """The vectors of `ports.stores.MemoryStore`."""

    def put_vectors(
        self,
        embedder: str,
        ids: Sequence[MemoryId],
        vectors: NDArray[np.float32],
    ) -> None:
        """Keep vectors of shape (len(ids), dimension); only inside `writing`.

        Ids of memories that have gone meanwhile are passed over.
        """
        if not self._db.writing:
            raise StoreError("vectors are written inside a `writing` block only")
        if vectors.ndim != 2 or len(vectors) != len(ids):  # noqa: PLR2004 (rows and columns)
            message = f"need an array ({len(ids)}, dimension), got {vectors.shape}"
            raise ValueError(message)
        numbers = dict(
            self._db.rows(
                "SELECT id, number FROM memory WHERE id IN (SELECT value FROM json_each(?))",
                (listed(ids),),
            )
        )
        self._db.run("INSERT OR IGNORE INTO embedder (name) VALUES (?)", (embedder,))
        which = self._embedder(embedder)
        stored = np.ascontiguousarray(vectors, dtype=STORED)
        self._db.many(
            "INSERT INTO vector (memory, embedder, data) VALUES (?, ?, ?)"
            " ON CONFLICT (memory, embedder) DO UPDATE SET data = excluded.data",
            [
                (numbers[name], which, row.tobytes())
                for name, row in zip(ids, stored, strict=True)
                if name in numbers
            ],
        )

    def vectors(self, embedder: str) -> tuple[list[MemoryId], NDArray[np.float32]]:
        """Return all vectors of this embedder: ids and an array (n, dimension)."""
        # The index on ids holds the numbers too: no memory is read for this.
        names = dict(self._db.rows("SELECT number, id FROM memory"))
        rows = self._db.rows(
            "SELECT memory, data FROM vector WHERE embedder = ? ORDER BY number",
            (self._embedder(embedder),),
        )
        return [MemoryId(names[number]) for number, _ in rows], _joined([data for _, data in rows])

    def vectors_of(
        self, embedder: str, ids: Sequence[MemoryId]
    ) -> tuple[list[MemoryId], NDArray[np.float32]]:
        """Return the vectors of these memories: the ids that have one, and (n, dimension)."""
        rows = self._db.rows(
            "SELECT memory.id, vector.data FROM json_each(?) AS wanted"
            " JOIN memory ON memory.id = wanted.value"
            " JOIN vector ON vector.memory = memory.number AND vector.embedder = ?"
            " ORDER BY wanted.key",
            (listed(ids), self._embedder(embedder)),
        )
        return [MemoryId(name) for name, _ in rows], _joined([data for _, data in rows])

    def without_vectors(self, embedder: str) -> list[MemoryId]:
        """Return ids that recall ranks and that have no vector of this embedder."""
        found = self._db.rows(
            f"SELECT id FROM memory WHERE {RANKED} AND number NOT IN"  # noqa: S608 (a constant)
            " (SELECT memory FROM vector WHERE embedder = ?) ORDER BY number",
            (self._embedder(embedder),),
        )
        return [MemoryId(name) for (name,) in found]

    def _embedder(self, name: str) -> int | None:
        found = self._db.value("SELECT number FROM embedder WHERE name = ?", (name,))
        return None if found is None else int(found)


def _joined(stored: Sequence[bytes]) -> NDArray[np.float32]:
    if not stored:
        return np.empty((0, 0), np.float32)
    numbers = np.frombuffer(b"".join(stored), STORED)
    return numbers.reshape(len(stored), -1).astype(np.float32, copy=False)
