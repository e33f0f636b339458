"""What came to mind for an answer, kept with it: the same can be shown years later."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from scrubjay.adapters.sqlite.branches import Branches
from scrubjay.adapters.sqlite.reading import SELECTED, MemoryReading
from scrubjay.adapters.sqlite.rows import from_row
from scrubjay.domain.memory import MemoryId
from scrubjay.domain.recollection import (
    Cue,
    Reason,
    ReasonKind,
    Recalled,
    Recollection,
    beginning,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubjay.domain.memory import Memory


class RecollectionRows(Branches, MemoryReading):
    """The part of `ports.conversations.ConversationLog` about what an answer was made from."""

    def keep_recalled(self, message: str, recalled: Recalled) -> None:
        """Keep what came to mind for an answer that is written down; durable on return.

        What was forgotten for good since, or says something else by now, is passed over: the
        reasons are told in its words.
        """
        with self._db.transaction():
            number = self._db.value("SELECT number FROM message WHERE id = ?", (message,))
            if number is None:
                return
            self._db.run(
                "UPDATE message SET abstained = ?, confidence = ? WHERE number = ?",
                (int(recalled.abstained), recalled.confidence, number),
            )
            self._db.run("DELETE FROM recollection WHERE message = ?", (number,))
            self._db.many(
                "INSERT INTO recollection (message, position, memory, score, retrievability,"
                " reasons) SELECT ?1, ?2, ?3, ?4, ?5, ?6"
                " WHERE EXISTS (SELECT 1 FROM memory WHERE id = ?3 AND text = ?7)",
                [
                    (
                        number,
                        place,
                        each.memory.id,
                        each.score,
                        each.retrievability,
                        _told(each),
                        each.memory.text,
                    )
                    for place, each in enumerate(recalled.recollections)
                ],
            )

    def recalled(self, message: str) -> Recalled | None:
        """Return what came to mind for an answer, or None when memory was not asked.

        Scores, strengths and reasons as they were then; the memories, and what a reason
        quotes of another one, as they are now. What was forgotten for good since is not
        among them, and no reason quotes it.
        """
        answer = self.message(message)
        found = self._db.row(
            "SELECT number, abstained, confidence FROM message WHERE id = ?", (message,)
        )
        if answer is None or found is None or found[1] is None:
            return None
        number, abstained, confidence = found
        asked = None if answer.parent is None else self.message(answer.parent)
        rows = self._db.rows(
            f"SELECT score, retrievability, reasons, {SELECTED} FROM recollection"  # noqa: S608 (names of columns)
            " JOIN memory ON memory.id = recollection.memory WHERE message = ? ORDER BY position",
            (number,),
        )
        return Recalled(
            cue=Cue(text=asked.text if asked else "", now=(asked or answer).at),
            recollections=tuple(self._recollection(row[:3], from_row(row[3:])) for row in rows),
            abstained=bool(abstained),
            confidence=confidence,
        )

    def _recollection(self, stored: tuple[float, float, str], memory: Memory) -> Recollection:
        score, retrievability, reasons = stored
        return Recollection(
            memory=memory,
            score=score,
            retrievability=retrievability,
            reasons=tuple(self._reason(memory, *each) for each in json.loads(reasons)),
        )

    def _reason(
        self, memory: Memory, kind: str, weight: float, note: str, quotes: str = ""
    ) -> Reason:
        reason = Reason(kind=ReasonKind(kind), weight=weight, note=note)
        if not quotes:
            return reason
        if quotes == memory.id:
            return replace(reason, note=memory.source.words, quotes=memory.id)
        other = self.get([MemoryId(quotes)]).get(MemoryId(quotes))
        if other is None:  # forgotten for good: it had this part in it, and that is all
            return reason
        if reason.kind is ReasonKind.LINK:
            note = self._tied_by(memory.id, other.id) or beginning(other.text)
            return replace(reason, note=note, quotes=other.id)
        return replace(reason, note=other.text, quotes=other.id)

    def _tied_by(self, one: MemoryId, other: MemoryId) -> str:
        """Return what is said of the tie between two memories, "" without one."""
        return str(
            self._db.value(
                "SELECT max(reason) FROM link WHERE (one = ?1 AND other = ?2)"
                " OR (one = ?2 AND other = ?1)",
                (one, other),
            )
            or ""
        )


def _told(recollection: Recollection) -> str:
    """Return the reasons as they are kept: of what one quotes, only which memory it is."""
    return json.dumps(
        [_kept(each) for each in recollection.reasons],
        ensure_ascii=False,  # as it was written, so that a scan for the text would find it
        separators=(",", ":"),
    )


def _kept(reason: Reason) -> Sequence[str | float]:
    if reason.quotes is None:
        return (reason.kind.value, reason.weight, reason.note)
    return (reason.kind.value, reason.weight, "", reason.quotes)
