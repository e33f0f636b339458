"""What stands around other memories and tells of a forgotten one: tags, links, suggestions."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Final, final

from scrubjay.adapters.sqlite import writing as rows
from scrubjay.adapters.sqlite.conditions import full_text_query
from scrubjay.adapters.sqlite.part import listed
from scrubjay.adapters.sqlite.quotations import words_of
from scrubjay.adapters.sqlite.reading import SELECTED
from scrubjay.adapters.sqlite.rows import from_row
from scrubjay.domain.link import SuggestionKind, suggestion_id
from scrubjay.domain.memory import PUT_AWAY

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from scrubjay.adapters.sqlite.connection import Connection
    from scrubjay.adapters.sqlite.keys import Keys
    from scrubjay.adapters.sqlite.quotations import Quotations
    from scrubjay.domain.memory import Memory, MemoryId

_AMONG: Final = "IN (SELECT value FROM json_each(?))"
_TAGGED: Final = f"SELECT {SELECTED} FROM memory WHERE tags <> '[]'"  # noqa: S608 (names of columns)


@final
class Labels:
    """Finds and removes them; to be used inside one transaction, while the forgotten are there.

    A tag goes with a forgotten memory when it quotes it; when it holds a name the memory
    held and no memory that is left says; and when it was taken over from it by a suggestion
    and holds a word that only the forgotten said. Any other tag is the person's own: the
    words of one memory are mostly the words of others.

    Args:
        db: The vault.
        keys: Makes fingerprints.
        quotations: Recognises the forgotten words.
        purged: What is forgotten, by id.
        sources: What words are blotted out of.
    """

    def __init__(
        self,
        db: Connection,
        keys: Keys,
        quotations: Quotations,
        purged: Mapping[MemoryId, Memory],
        sources: Collection[MemoryId],
    ) -> None:
        self._db = db
        self._keys = keys
        self._quotations = quotations
        self._purged = purged
        self._concerned = listed([*purged, *sources])
        tagged = [from_row(row) for row in db.rows(_TAGGED)]
        self._tagged = [memory for memory in tagged if memory.id not in purged]
        suspects = {words_of(name) for name in (*self._names(), *self._words_taken_over())}
        self._telltale = frozenset(form for form in suspects - {""} if not self._is_said(form))

    def betrays(self, tag: str) -> bool:
        """Report whether the tag goes."""
        return tag != PUT_AWAY and self._tells(tag)

    def named_in(self, text: str) -> bool:
        """Report whether a name that only the forgotten held stands in the text, whole."""
        said = f" {words_of(text)} "
        return any(f" {form} " in said for form in self._telltale)

    def remove(self) -> dict[str, int]:
        """Return counts by what was removed; the links of the forgotten themselves included."""
        self._past_ties()
        return {
            "links": self._links(),
            "suggestions": self._suggestions(),
            "tags": self._tags(),
        }

    def _names(self) -> Iterator[str]:
        for memory in self._purged.values():
            yield from memory.entities
            if memory.triple is not None:
                yield memory.triple.object

    def _words_taken_over(self) -> Iterator[str]:
        """Yield forgotten words in tags that others got by a suggestion drawn from the memory.

        A settled suggestion says no more than its id, which its tag can be tried against.
        """
        made = f"SELECT id FROM suggestion WHERE kind = 'tag' AND other {_AMONG}"  # noqa: S608 (a constant)
        known = {key for (key,) in self._db.rows(made, (listed(self._purged),))}
        for memory in self._tagged if known else ():
            for tag in memory.tags:
                if suggestion_id(SuggestionKind.TAG, memory.id, tag) in known:
                    yield from filter(self._quotations.holds, words_of(tag).split())

    def _is_said(self, form: str) -> bool:
        """Report whether a memory that is left untouched holds the words in its text."""
        query = full_text_query(f'"{form}"')
        return bool(query) and bool(
            self._db.value(
                "SELECT 1 FROM memory_words JOIN memory ON memory.number = memory_words.rowid"  # noqa: S608 (a constant)
                f" WHERE memory_words MATCH ? AND memory.id NOT {_AMONG}",
                (f"text : {query}", self._concerned),
            )
        )

    def _links(self) -> int:
        purged = listed(self._purged)
        gone = self._db.run(
            f"DELETE FROM link WHERE one {_AMONG} OR other {_AMONG}",  # noqa: S608 (a constant)
            (purged, purged),
        )
        quoting = [
            (one, other, kind)
            for one, other, kind, reason in self._db.rows(
                "SELECT one, other, kind, reason FROM link WHERE reason <> ''"
            )
            if self._tells(reason)
        ]
        self._db.many(
            "UPDATE link SET reason = '' WHERE one = ? AND other = ? AND kind = ?", quoting
        )
        return gone

    def _suggestions(self) -> int:
        """What waits about a forgotten memory or a blotted one goes, and what quotes either."""
        purged = listed(self._purged)
        gone = self._db.run(
            f"DELETE FROM suggestion WHERE memory {_AMONG} OR other {_AMONG}"  # noqa: S608 (a constant)
            f" OR (NOT settled AND (memory {_AMONG} OR other {_AMONG}))",
            (purged, purged, self._concerned, self._concerned),
        )
        quoting = [
            (key,)
            for key, tag, reason in self._db.rows(
                "SELECT id, tag, reason FROM suggestion WHERE NOT settled"
            )
            if self._tells(reason) or self.betrays(tag)
        ]
        self._db.many("DELETE FROM suggestion WHERE id = ?", quoting)
        return gone + len(quoting)

    def _past_ties(self) -> None:
        """Out of the history of ties goes what is about the forgotten, and what quotes them."""
        concerned = frozenset(json.loads(self._concerned))
        gone = [
            (number, operation)
            for number, operation, *documents in self._db.rows(
                "SELECT number, operation, before, after FROM tie_revision"
            )
            if any(self._tells_of(document, concerned) for document in documents if document)
        ]
        self._db.many("DELETE FROM tie_revision WHERE number = ?", [row[:1] for row in gone])
        touched = listed({operation for _, operation in gone})
        self._db.run(f"UPDATE operation SET purged = 1 WHERE id {_AMONG}", (touched,))  # noqa: S608 (a constant)

    def _tells_of(self, document: str, concerned: frozenset[str]) -> bool:
        texts = [each for each in json.loads(document) if isinstance(each, str)]
        return not concerned.isdisjoint(texts) or any(self._tells(each) for each in texts)

    def _tags(self) -> int:
        """Take tags off, unjournalled: the history shall not hold them either."""
        left = {
            memory.id: replace(memory, tags=kept)
            for memory in self._tagged
            if (kept := self._kept(memory.tags)) != memory.tags
        }
        rows.write(self._db, self._keys, list(left.values()))
        return len(left)

    def _kept(self, tags: Iterable[str]) -> tuple[str, ...]:
        return tuple(tag for tag in tags if not self.betrays(tag))

    def _tells(self, text: str) -> bool:
        """Report whether a tag or a reason quotes the forgotten, or holds a telltale word."""
        words = f" {words_of(text)} "
        return self._quotations.within(text) or any(f" {form} " in words for form in self._telltale)


def tags_of(document: dict[str, object]) -> list[str]:
    """Return the tags in a document of the history."""
    held = document.get("tags")
    return [str(tag) for tag in json.loads(held)] if isinstance(held, str) else []
