"""Traces of forgotten memories outside their own rows: history, chats, notes."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final, final

from scrubjay.adapters.sqlite.labels import tags_of
from scrubjay.adapters.sqlite.moments import moment
from scrubjay.adapters.sqlite.part import listed
from scrubjay.domain.conversation import FORGOTTEN, Role, untitled
from scrubjay.domain.recollection import SAVED_SEARCH

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from scrubjay.adapters.sqlite.connection import Connection
    from scrubjay.adapters.sqlite.labels import Labels
    from scrubjay.adapters.sqlite.quotations import Quotations
    from scrubjay.domain.memory import Memory, MemoryId

_AMONG: Final = "IN (SELECT value FROM json_each(?))"
_ESCAPE: Final = re.compile(r"\\[nrtbfu]")
_WORDS: Final = re.compile(r"\w+")
_QUOTABLE: Final = ("text", "words", "object")


@final
class Traces:
    """Removes every trace; to be used inside one transaction."""

    def __init__(self, db: Connection, quotations: Quotations, labels: Labels) -> None:
        self._db = db
        self._labels = labels
        self._quotations = quotations

    def remove(
        self, purged: Mapping[MemoryId, Memory], sources: Collection[MemoryId]
    ) -> dict[str, int]:
        """Return counts by what was removed.

        Revisions of the purged, of their blotted sources and of whoever quoted them;
        messages that are their source, cite them, were worded from them or quote them,
        with the answers to those and the questions before them;
        notes that quote them or hold their object, why something came to mind among them.
        """
        return {
            "revisions": self._revisions([*purged, *sources]),
            "messages": self._messages(purged, sources),
            "notes": self._notes(purged.values()),
        }

    def _revisions(self, ids: Iterable[MemoryId]) -> int:
        own = f"SELECT number, operation FROM revision WHERE memory {_AMONG}"  # noqa: S608 - only names of our own are put in
        gone = dict(self._db.rows(own, (listed(ids),)))
        for number, operation, before, after in self._db.rows(
            "SELECT number, operation, before, after FROM revision"
        ):
            if number not in gone and (self._quotes(before) or self._quotes(after)):
                gone[number] = operation
        self._db.many("DELETE FROM revision WHERE number = ?", [(number,) for number in gone])
        touched = listed(set(gone.values()))
        self._db.run(f"UPDATE operation SET purged = 1 WHERE id {_AMONG}", (touched,))  # noqa: S608 - only names of our own are put in
        self._db.run(
            f"DELETE FROM operation WHERE id {_AMONG}"  # noqa: S608 - only names of our own are put in
            " AND id NOT IN (SELECT operation FROM revision)",
            (touched,),
        )
        return len(gone)

    def _quotes(self, document: str | None) -> bool:
        if document is None or not self._may_quote(document):
            return False
        held = json.loads(document)
        if any(self._quotations.within(held.get(name) or "") for name in _QUOTABLE):
            return True
        return any(self._labels.betrays(tag) for tag in tags_of(held))

    def _may_quote(self, document: str) -> bool:
        """Report whether the document need be read: most of the history need not."""
        # An escape may hide where a word begins; tags are few.
        return (
            '"tags":' in document
            or _ESCAPE.search(document) is not None
            or self._quotations.may_stand_in(document)
        )

    def _messages(self, purged: Mapping[MemoryId, Memory], sources: Collection[MemoryId]) -> int:
        said = {memory.source.ref for memory in purged.values() if memory.source.ref}
        # Out of what says more, the words have been blotted; the rest of it stays.
        kept = f"SELECT ref FROM memory WHERE id {_AMONG}"  # noqa: S608 - only names of our own are put in
        said -= {ref for (ref,) in self._db.rows(kept, (listed(sources),))}
        told = self._told(purged)
        cites = f"SELECT message FROM citation WHERE memory {_AMONG}"  # noqa: S608 - only names of our own are put in
        citing = {number for (number,) in self._db.rows(cites, (listed(purged),))}
        every = self._db.rows("SELECT number, id, parent, role, text, injected FROM message")
        using = {row[0] for row in every if not purged.keys().isdisjoint(json.loads(row[5]))}
        # A question that brought the memory up tells as much of it as the answer does. What
        # told of something that stays is no such question, unless it is quoted as proof.
        said |= {
            parent
            for number, _, parent, _, _, _ in every
            if parent and (number in citing or (number in using and parent not in told))
        }
        said |= self._asked_by_name(every, purged) - told
        citing |= using
        silenced: dict[str, int] = {
            name: number
            for number, name, _, _, text, _ in every
            if name in said or number in citing or self._quotations.within(text)
        }
        silenced |= {
            name: number
            for number, name, parent, role, _, _ in every
            if role == Role.COMPANION.value and parent in silenced
        }
        self._db.many(
            "UPDATE message SET text = ? WHERE number = ?",
            [(FORGOTTEN, number) for number in silenced.values()],
        )
        self._db.run(f"DELETE FROM citation WHERE memory {_AMONG}", (listed(purged),))  # noqa: S608 - only names of our own are put in
        self._drop_injected(every, purged)
        self._drop_recollections(silenced.values(), [*purged, *sources])
        self._titles(every, silenced)
        return len(silenced)

    def _asked_by_name(
        self, every: list[tuple[Any, ...]], purged: Collection[MemoryId]
    ) -> set[str]:
        """Return questions that named it and had it come to mind, though the answer left it out."""
        came = f"SELECT DISTINCT message FROM recollection WHERE memory {_AMONG}"  # noqa: S608 - only names of our own are put in
        minded = {number for (number,) in self._db.rows(came, (listed(purged),))}
        asked = {row[2] for row in every if row[0] in minded}
        return {row[1] for row in every if row[1] in asked and self._labels.named_in(row[4])}

    def _told(self, purged: Collection[MemoryId]) -> set[str]:
        """Return the messages from which something was learnt that stays."""
        learnt = f"SELECT DISTINCT ref FROM memory WHERE NOT id {_AMONG}"  # noqa: S608 - only names of our own are put in
        return {ref for (ref,) in self._db.rows(learnt, (listed(purged),))}

    def _drop_injected(self, every: list[tuple[Any, ...]], purged: Collection[MemoryId]) -> None:
        lists = ((row[0], json.loads(row[5])) for row in every)
        kept = (
            (number, ids, [name for name in ids if name not in purged]) for number, ids in lists
        )
        self._db.many(
            "UPDATE message SET injected = ? WHERE number = ?",
            [(json.dumps(left), number) for number, ids, left in kept if left != ids],
        )

    def _drop_recollections(
        self, silenced: Collection[int], concerned: Collection[MemoryId]
    ) -> None:
        """Why something came to mind is told in words of the question and of the memory."""
        self._db.run(
            f"DELETE FROM recollection WHERE message {_AMONG} OR memory {_AMONG}",  # noqa: S608 - only names of our own are put in
            (listed(silenced), listed(concerned)),
        )
        self._db.many(
            "UPDATE recollection SET reasons = ? WHERE message = ? AND position = ?",
            [
                (left, message, position)
                for message, position, held in self._db.rows(
                    "SELECT message, position, reasons FROM recollection"
                )
                if self._may_quote(held) and (left := self._unquoting(held)) != held
            ],
        )
        self._db.run(
            f"UPDATE message SET abstained = NULL, confidence = NULL WHERE number {_AMONG}",  # noqa: S608 - only names of our own are put in
            (listed(silenced),),
        )

    def _unquoting(self, reasons: str) -> str:
        """Return reasons of what stays without the notes that quote what goes."""
        left = [
            (kind, weight, "") if self._quotations.cited_in(note) else (kind, weight, note, *rest)
            for kind, weight, note, *rest in json.loads(reasons)
        ]
        return json.dumps(left, ensure_ascii=False, separators=(",", ":"))

    def _titles(self, every: list[tuple[Any, ...]], silenced: Mapping[str, int]) -> None:
        """A chat's title is often the beginning of what was said in it."""
        gone = set(silenced.values())
        openings = [row[4].casefold() for row in every if row[0] in gone]
        renamed = []
        for key, title, began in self._db.rows("SELECT id, title, created_at FROM conversation"):
            stem = title.rstrip(" .…").casefold()
            if stem and (self._quotations.within(title) or any(stem in text for text in openings)):
                renamed.append((untitled(moment(began)), key))
        self._db.many("UPDATE conversation SET title = ? WHERE id = ?", renamed)

    def _notes(self, purged: Iterable[Memory]) -> int:
        objects = {memory.triple.object.casefold() for memory in purged if memory.triple}
        gone = [
            (key,)
            for key, value in self._db.rows("SELECT key, value FROM note")
            if value.casefold() in objects
            or self._quotations.within(value)
            or (key.startswith(SAVED_SEARCH) and _names_one(value, objects))
        ]
        self._db.many("DELETE FROM note WHERE key = ?", gone)
        return len(gone)


def _names_one(search: str, objects: Iterable[str]) -> bool:
    """Report whether a saved search asks for a forgotten value, whole: "person:Nora"."""
    spelt = f" {' '.join(_WORDS.findall(search.casefold()))} "
    return any(f" {' '.join(_WORDS.findall(each))} " in spelt for each in objects if each.strip())
