"""What came to mind for an answer, kept with it: the same can be shown years later."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from scrubjay.adapters.sqlite.branches import Branches
from scrubjay.adapters.sqlite.reading import SELECTED, MemoryReading
from scrubjay.adapters.sqlite.rows import from_row
from scrubjay.domain.recollection import Cue, Reason, ReasonKind, Recalled, Recollection

if TYPE_CHECKING:
    from collections.abc import Sequence


class RecollectionRows(Branches, MemoryReading):
    """The part of `ports.conversations.ConversationLog` about what an answer was made from."""

    def keep_recalled(self, message: str, recalled: Recalled) -> None:
        """Keep what came to mind for an answer that is written down; durable on return."""
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
                " reasons) VALUES (?, ?, ?, ?, ?, ?)",
                [
                    (number, place, each.memory.id, each.score, each.retrievability, _told(each))
                    for place, each in enumerate(recalled.recollections)
                ],
            )

    def recalled(self, message: str) -> Recalled | None:
        """Return what came to mind for an answer, or None when memory was not asked.

        Scores, strengths and reasons as they were then; the memories as they are now.
        What was forgotten for good since is not among them.
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
            recollections=tuple(
                Recollection(
                    memory=from_row(row[3:]),
                    score=row[0],
                    retrievability=row[1],
                    reasons=_reasons(json.loads(row[2])),
                )
                for row in rows
            ),
            abstained=bool(abstained),
            confidence=confidence,
        )


def _told(recollection: Recollection) -> str:
    return json.dumps(
        [[each.kind.value, each.weight, each.note] for each in recollection.reasons],
        ensure_ascii=False,  # as it was written, so that a scan for the text would find it
        separators=(",", ":"),
    )


def _reasons(stored: Sequence[tuple[str, float, str]]) -> tuple[Reason, ...]:
    return tuple(
        Reason(kind=ReasonKind(kind), weight=weight, note=note) for kind, weight, note in stored
    )
