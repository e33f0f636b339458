"""Forgetting for good: rows, vectors, words, history, quotations; and tombstones."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from scrubjay.adapters.sqlite import writing as rows
from scrubjay.adapters.sqlite.connection import StoreError
from scrubjay.adapters.sqlite.copying import discard_looks
from scrubjay.adapters.sqlite.labels import Labels
from scrubjay.adapters.sqlite.moments import ticks
from scrubjay.adapters.sqlite.part import listed
from scrubjay.adapters.sqlite.quotations import Quotations, blotted, is_empty
from scrubjay.adapters.sqlite.reading import MemoryReading
from scrubjay.adapters.sqlite.traces import Traces
from scrubjay.domain.conversation import Foreseen, Silenced
from scrubjay.domain.memory import MemoryId
from scrubjay.domain.text import fingerprint, normalised
from scrubjay.host.atomic import told

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

    from scrubjay.domain.memory import Memory

_AMONG: Final = "IN (SELECT value FROM json_each(?))"


class _TakenBackError(Exception):
    """Rolls a transaction back on purpose."""


class Forgetting(MemoryReading):
    """`reach`, `forget` and `is_forgotten`."""

    _path: Path

    def reach(self, ids: Collection[MemoryId]) -> list[Memory]:
        """Return every memory that `forget` of these ids would purge.

        Themselves, memories with the same text, what was drawn from any of them,
        insights that quote them, and a source of which nothing readable would be left.
        """
        asked, _ = self._asked(ids)
        return list(self._purged(asked).values())

    def blotted_by(self, ids: Collection[MemoryId]) -> list[Memory]:
        """Return the sources that would keep the rest, as they are before `forget`.

        Their text changes and their vectors go, so whatever is built from either has to
        be told of them too.
        """
        _, sources = self._asked(ids)
        return list(sources.values())

    def forget(self, ids: Collection[MemoryId], *, bury: bool = True) -> dict[str, int]:
        """Purge for good; return counts by what was removed.

        Besides what `reach` names: the words are blotted out of a source that says
        more, and everything that quotes them goes (see `traces`). Tombstones stay, unless
        nothing is to be buried: an invented person may be looked at again.
        Ends with the file built anew and the log emptied (see `finish_erasing`).
        Copies made before a migration are deleted; backups the person made elsewhere
        are out of reach, and are cleaned by the tombstones when restored.

        Raises:
            KnownError: The disk is full or failing; then nothing was changed, or only
                the last step is open.
        """
        if self._db.writing:
            raise StoreError("forgetting is an operation of its own")
        with self._db.transaction():
            removed = self._forget(ids, bury=bury)
            if not removed:
                return {}
            for words in ("memory_words", "message_words"):
                self._db.run(f"INSERT INTO {words} ({words}) VALUES ('optimize')")  # noqa: S608 (names of ours)
            self._db.run("INSERT OR REPLACE INTO meta VALUES ('erasing', x'01')")
        self.finish_erasing()
        return {what: count for what, count in removed.items() if count}

    def foresee(self, ids: Collection[MemoryId]) -> Foreseen:
        """Return what `forget` of these ids would do: it is done, looked at and taken back."""
        if self._db.writing:
            raise StoreError("forgetting is an operation of its own")
        removed: dict[str, int] = {}
        before, after = self._spoken(), {}
        with suppress(_TakenBackError), self._db.transaction():
            removed = self._forget(ids, bury=True)
            after = self._spoken() if removed else before
            raise _TakenBackError
        return Foreseen(
            removed={what: count for what, count in removed.items() if count},
            messages=tuple(
                Silenced(before=text, after=after[number])
                for number, text in before.items()
                if after[number] != text
            ),
        )

    def _spoken(self) -> dict[int, str]:
        """Return the words of all messages, in the order they were said."""
        return dict(self._db.rows("SELECT number, text FROM message ORDER BY number"))

    def finish_erasing(self) -> None:
        """Leave nothing of deleted rows in the file; done again at the next start if cut short.

        What is deleted is overwritten where it stood. But rows move from page to page as
        others grow, and the places they left between the rows of a page are not: only a
        file built anew from what is there has nothing else in it.

        Raises:
            KnownError: The disk is too full to build it. The rows are gone all the same,
                and the next start tries again.
        """
        if self._db.value("SELECT 1 FROM meta WHERE name = 'erasing'") is None:
            return
        self._db.run("VACUUM")
        self._db.empty_log()
        for copy in self._path.parent.glob(f"{self._path.name}.before-*"):
            with told(copy):
                copy.unlink(missing_ok=True)
        discard_looks(self._path.parent)
        self._db.run("DELETE FROM meta WHERE name = 'erasing'")

    def is_forgotten(self, text: str) -> bool:
        """Report whether this text was forgotten for good."""
        if not normalised(text):
            return False
        return self._is_buried(text)

    def tombstones(self) -> list[tuple[bytes, bytes]]:
        """Return every tombstone as (salt, fingerprint)."""
        return [
            (bytes(salt), bytes(found))
            for salt, found in self._db.rows("SELECT salt, hash FROM tombstone")
        ]

    def add_tombstones(self, tombstones: Iterable[tuple[bytes, bytes]]) -> None:
        """Take over what another state of this vault knew to be forgotten."""
        with self._db.transaction():
            self._db.many("INSERT OR IGNORE INTO tombstone (salt, hash) VALUES (?, ?)", tombstones)

    def forgotten_elsewhere(self) -> list[MemoryId]:
        """Return memories held here that a tombstone names, by id or by text.

        While any of them was drawn from a source, only those: forgetting them blots the
        words out of the source, which may then be as innocent here as it is there.
        """
        named = [
            (MemoryId(name), episode)
            for name, text, episode in self._db.rows("SELECT id, text, episode FROM memory")
            if self._is_buried(_name_of(name)) or self.is_forgotten(text)
        ]
        drawn = [name for name, episode in named if episode is not None]
        return drawn or [name for name, _ in named]

    def _forget(self, ids: Collection[MemoryId], *, bury: bool) -> dict[str, int]:
        asked, sources = self._asked(ids, alike=bury)
        if not asked:
            return {}
        purged = self._purged(asked)
        self._blot_messages(asked.values(), sources.values())
        if bury:
            self._bury(asked.values(), sources.values())
        quotations = self._quotations(asked)
        labels = Labels(self._db, self._keys, quotations, purged, sources)
        traces = Traces(self._db, quotations, labels)
        removed = {
            "vectors": self._count("vector", purged),
            "uses": self._db.run(f"DELETE FROM fill WHERE memory {_AMONG}", (listed(purged),)),  # noqa: S608 - only names of our own are put in
            **traces.remove(purged, sources),
            **labels.remove(),
        }
        self._close_successions(purged.values())
        self._blot_out(asked, sources)
        removed["memories"] = len(rows.remove(self._db, list(purged)))
        self._drop_batches({memory.source.batch for memory in purged.values()})
        removed["blotted"] = len(sources)
        return removed

    def _asked(
        self, ids: Collection[MemoryId], *, alike: bool = True
    ) -> tuple[dict[MemoryId, Memory], dict[MemoryId, Memory]]:
        """Return what is to be forgotten by its own words, and sources that keep the rest.

        A source whose every readable character would be blotted out is itself asked for;
        so is one in which the words are not to be found as they stand. With `alike` so is
        whatever says the same: what an invented person says, the person may have said too.
        """
        asked = self.get(ids)
        if alike:
            asked = self._with_same_text(asked)
        sources = self.get({m.source.episode for m in asked.values() if m.source.episode})
        kept: dict[MemoryId, Memory] = {}
        for name, source in sources.items():
            if name in asked:
                continue
            text = _blotted(source, asked.values()).text
            if is_empty(text) or text == source.text:
                asked |= self._with_same_text({name: source}) if alike else {name: source}
            else:
                kept[name] = source
        return asked, {name: source for name, source in kept.items() if name not in asked}

    def _with_same_text(self, memories: dict[MemoryId, Memory]) -> dict[MemoryId, Memory]:
        same = dict(memories)
        for memory in memories.values():
            if normalised(memory.text):
                twins = self._memories("memory WHERE text_key = ?", self._keys.of(memory.text))
                same |= {twin.id: twin for twin in twins}
        return same

    def _purged(self, asked: dict[MemoryId, Memory]) -> dict[MemoryId, Memory]:
        quotations = self._quotations(asked)
        purged = asked | {
            insight.id: insight
            for insight in self._memories("memory WHERE kind = 'insight'")
            if quotations.within(insight.text)
        }
        fresh = list(purged)
        while fresh:
            drawn = self._memories(f"memory WHERE episode {_AMONG}", listed(fresh))
            fresh = [memory.id for memory in drawn if memory.id not in purged]
            purged |= {memory.id: memory for memory in drawn}
        return purged

    def _quotations(self, asked: dict[MemoryId, Memory]) -> Quotations:
        """Return what every text the asked memories ever had is recognised by."""
        texts = {text for memory in asked.values() for text in (memory.text, memory.source.words)}
        return Quotations(texts | self._former_texts(asked))

    def _former_texts(self, ids: Iterable[MemoryId]) -> set[str]:
        documents = self._db.rows(
            f"SELECT before, after FROM revision WHERE memory {_AMONG}",  # noqa: S608 (a constant)
            (listed(ids),),
        )
        held = [json.loads(document) for pair in documents for document in pair if document]
        return {document.get(name) or "" for document in held for name in ("text", "words")}

    def _bury(self, asked: Iterable[Memory], sources: Iterable[Memory]) -> None:
        """Leave tombstones: for the ids, and for every text they ever had."""
        asked, sources = list(asked), list(sources)
        names = [memory.id for memory in asked]
        texts = {memory.text for memory in (*asked, *sources)}
        texts |= self._former_texts([*names, *(source.id for source in sources)])
        texts |= {_name_of(name) for name in names}
        self._db.many(
            "INSERT OR IGNORE INTO tombstone (salt, hash) VALUES (?, ?)",
            [(self._keys.salt, self._keys.of(text)) for text in texts if normalised(text)],
        )

    def _blot_out(self, asked: dict[MemoryId, Memory], sources: dict[MemoryId, Memory]) -> None:
        """Rewrite sources, and what else was drawn from them by the same words, unjournalled."""
        changed = [_blotted(source, asked.values()) for source in sources.values()]
        for source in changed:
            for drawn in self.drawn_from(source.id):
                start, length = drawn.source.start, len(drawn.source.words)
                words = source.text[start : start + length]
                if drawn.id not in asked and not is_empty(words):
                    changed.append(replace(drawn, source=replace(drawn.source, words=words)))
        rows.write(self._db, self._keys, changed)

    def _blot_messages(self, asked: Collection[Memory], sources: Iterable[Memory]) -> None:
        """Blot the messages that blotted sources stand in, and the answers to them.

        An answer says it in words of its own: out of it, the value goes too.
        """
        for source in sources:
            for number, answers, text in self._db.rows(
                "SELECT number, id <> :ref, text FROM message"
                " WHERE id = :ref OR (parent = :ref AND role = 'companion')",
                {"ref": source.source.ref},
            ):
                left = _without_words(text, source, asked)
                for memory in asked:
                    if answers and memory.triple and memory.source.episode == source.id:
                        left = blotted(left, memory.triple.object, alone=True)
                self._db.run("UPDATE message SET text = ? WHERE number = ?", (left, number))
                self._db.run("DELETE FROM recollection WHERE message = ?", (number,))

    def _close_successions(self, purged: Iterable[Memory]) -> None:
        """What a forgotten memory had replaced stays replaced: it held until then."""
        self._db.many(
            "UPDATE memory SET valid_to = coalesce(valid_to, ?), superseded_by = NULL"
            " WHERE superseded_by = ?",
            [(ticks(memory.valid_from or memory.at), memory.id) for memory in purged],
        )

    def _drop_batches(self, batches: Iterable[str]) -> None:
        """An import of which nothing is left is listed no more: the name of its file tells."""
        self._db.run(
            f"DELETE FROM batch WHERE id {_AMONG} AND id NOT IN (SELECT batch FROM memory)",  # noqa: S608 (a constant)
            (listed(batches),),
        )

    def _is_buried(self, text: str) -> bool:
        salts = self._db.rows("SELECT DISTINCT salt FROM tombstone")
        return any(
            self._db.value(
                "SELECT 1 FROM tombstone WHERE salt = ? AND hash = ?",
                (salt, fingerprint(text, bytes(salt))),
            )
            for (salt,) in salts
        )

    def _count(self, table: str, ids: Iterable[MemoryId]) -> int:
        """Count the rows that belong to these memories."""
        statement = (
            f"SELECT count(*) FROM {table} WHERE memory IN"  # noqa: S608 (a name of ours)
            f" (SELECT number FROM memory WHERE id {_AMONG})"
        )
        return int(self._db.value(statement, (listed(ids),)))


def _name_of(memory: str) -> str:
    """Return what stands for a memory's id among the tombstones."""
    return f"memory {memory}"


def _without_words(text: str, source: Memory, asked: Iterable[Memory]) -> str:
    """Return the text without the words of those asked memories that were drawn from the source."""
    for memory in asked:
        if memory.source.episode == source.id:
            text = blotted(text, memory.source.words)
            text = blotted(text, memory.text)
    return text


def _blotted(source: Memory, asked: Iterable[Memory]) -> Memory:
    """Return the source without the words of those asked memories that were drawn from it."""
    text = _without_words(source.text, source, asked)
    held, left = source.text.casefold(), text.casefold()
    return replace(
        source,
        text=text,
        source=replace(source.source, words=text),
        entities=tuple(name for name in source.entities if name.casefold() in left),
        tags=tuple(
            tag for tag in source.tags if tag.casefold() in left or tag.casefold() not in held
        ),
        place=source.place if source.place.casefold() in left else "",
    )
