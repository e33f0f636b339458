"""What lies around a memory: the lines beside it, its namesakes, what it replaced."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from scrubjay.adapters.sqlite.conditions import full_text_query
from scrubjay.adapters.sqlite.reading import RANKED, MemoryReading
from scrubjay.domain.memory import MemoryId

if TYPE_CHECKING:
    from collections.abc import Collection

    from scrubjay.domain.memory import Memory

_BESIDE: Final = f"memory WHERE session = ? AND kind = 'episode' AND {RANKED} AND id <> ?"
_NAMESAKES: Final = """
    SELECT number FROM (SELECT memory AS number FROM mention
        WHERE name_key = :key ORDER BY memory DESC LIMIT :limit)
    UNION SELECT number FROM (SELECT number FROM memory
        WHERE subject_key = :key ORDER BY number DESC LIMIT :limit)
    UNION SELECT number FROM (SELECT number FROM memory
        WHERE object_key = :key ORDER BY number DESC LIMIT :limit)
"""


class Surroundings(MemoryReading):
    """The part of `ports.stores.MemoryStore` that looks around one memory, by index alone."""

    def beside(self, memory: Memory, reach: int) -> list[Memory]:
        """Return up to `reach` lines said before it in its session and as many after, in order."""
        if not memory.source.session:
            return []
        place = (memory.source.session, memory.id, memory.sequence, memory.sequence)
        earlier = self._memories(
            f"{_BESIDE} AND (sequence < ? OR (sequence = ? AND id < ?))"
            " ORDER BY sequence DESC, id DESC LIMIT ?",
            *place,
            memory.id,
            reach,
        )
        later = self._memories(
            f"{_BESIDE} AND (sequence > ? OR (sequence = ? AND id > ?))"
            " ORDER BY sequence, id LIMIT ?",
            *place,
            memory.id,
            reach,
        )
        return [*reversed(earlier), *later]

    def later_ids(self, after: str, limit: int) -> list[MemoryId]:
        """Return ids behind this one in the order they were made, without proposals and trash."""
        return self._ids_in_order("id > ?", "id", after, limit)

    def earlier_ids(self, before: str, limit: int) -> list[MemoryId]:
        """Return ids before this one, the last made first; "" begins at the end."""
        return self._ids_in_order("(id < ?1 OR ?1 = '')", "id DESC", before, limit)

    def _ids_in_order(self, where: str, order: str, bound: str, limit: int) -> list[MemoryId]:
        rows = self._db.rows(
            f"SELECT id FROM memory WHERE {where} AND {RANKED} ORDER BY {order} LIMIT ?2",  # noqa: S608 (our own clauses)
            (bound, limit),
        )
        return [MemoryId(name) for (name,) in rows]

    def replaced_by(self, memory: MemoryId) -> list[Memory]:
        """Return what this memory took the place of, newest first."""
        return self._memories("memory WHERE superseded_by = ? ORDER BY at DESC", memory)

    def namesakes(self, name: str, limit: int) -> tuple[int, list[Memory]]:
        """Return how many memories mention this name, and the latest of those that do.

        With statements about it, or that have it as their object, among the latter.
        """
        key = self._keys.of(name)
        count = int(self._db.value("SELECT count(*) FROM mention WHERE name_key = ?", (key,)))
        numbers = self._db.rows(_NAMESAKES, {"key": key, "limit": limit})
        latest = sorted((number for (number,) in numbers), reverse=True)[:limit]
        marks = ", ".join("?" * len(latest))
        found = self._memories(
            f"memory WHERE number IN ({marks}) AND {RANKED} ORDER BY number DESC", *latest
        )
        return max(count, len(found)), found

    def speakers(self) -> list[str]:
        """Return the names of all who said something, without the person themselves."""
        named = "SELECT DISTINCT speaker FROM memory WHERE speaker <> '' ORDER BY speaker"
        return [name for (name,) in self._db.rows(named)]

    def frequencies(self, words: Collection[str]) -> dict[str, int]:
        """Return in how many memories each word occurs, in any of its grammatical forms."""
        counted = "SELECT count(*) FROM memory_words WHERE memory_words MATCH ?"
        queries = {word: full_text_query(f'"{word}"') for word in words}
        return {
            word: int(self._db.value(counted, (f"text : {query}",))) if query else 0
            for word, query in queries.items()
        }
