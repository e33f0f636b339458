"""Memories as rows of the table, and as the JSON documents of the history."""

from __future__ import annotations

import json
from typing import Any, Final

from scrubjay.adapters.sqlite.moments import moment, ticks
from scrubjay.domain.affect import NEUTRAL, Affect
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import Memory, MemoryId, MemoryKind, MemoryState, Origin, Source, Triple

Row = tuple[Any, ...]

_DEFAULTS: Final[dict[str, object]] = {
    "id": "",
    "kind": "",
    "state": MemoryState.ACTIVE.value,
    "text": "",
    "at": 0,
    "created_at": 0,
    "origin": "",
    "ref": "",
    "session": "",
    "words": None,
    "episode": None,
    "start": 0,
    "batch": "",
    "speaker": "",
    "by_self": 1,
    "subject": None,
    "predicate": None,
    "object": None,
    "polarity": None,
    "context": None,
    "valid_from": None,
    "valid_to": None,
    "superseded_by": None,
    "confidence": 1.0,
    "joy": 0.0,
    "acceptance": 0.0,
    "fear": 0.0,
    "surprise": 0.0,
    "sadness": 0.0,
    "disgust": 0.0,
    "anger": 0.0,
    "anticipation": 0.0,
    "intensity": 0.0,
    "salience": 0.5,
    "stability": 30.0,
    "last_used_at": None,
    "uses": 0,
    "pinned": 0,
    "confirmed": 0,
    "place": "",
    "sequence": 0,
    "tags": "[]",
    "entities": "[]",
}
"""Every column that makes up a memory, in order; a document leaves out what equals this."""

COLUMNS: Final = tuple(_DEFAULTS)
_NO_STATEMENT: Final = (None,) * 5
_NO_FEELING: Final = (0.0,) * 9


def to_row(memory: Memory) -> Row:
    """Return the memory's columns in the order of COLUMNS."""
    source, triple = memory.source, memory.triple
    statement: Row = _NO_STATEMENT
    if triple is not None:
        statement = (
            triple.subject,
            triple.predicate,
            triple.object,
            int(triple.polarity),
            triple.context,
        )
    feeling: Row = _NO_FEELING
    if memory.affect is not NEUTRAL:
        feeling = (*memory.affect.vector, memory.affect.intensity)
    return (
        memory.id,
        memory.kind.value,
        memory.state.value,
        memory.text,
        ticks(memory.at),
        ticks(memory.created_at),
        source.origin.value,
        source.ref,
        source.session,
        None if source.words == memory.text else source.words,
        source.episode,
        source.start,
        source.batch,
        memory.speaker,
        int(memory.by_self),
        *statement,
        ticks(memory.valid_from),
        ticks(memory.valid_to),
        memory.superseded_by,
        memory.confidence,
        *feeling,
        memory.salience,
        memory.stability,
        ticks(memory.last_used_at),
        memory.uses,
        int(memory.pinned),
        int(memory.confirmed),
        memory.place,
        memory.sequence,
        _listed(memory.tags),
        _listed(memory.entities),
    )


def from_row(row: Row) -> Memory:
    """Return the memory whose columns these are, in the order of COLUMNS."""
    text: str = row[3]
    subject, predicate, object_, polarity, context = row[15:20]
    return Memory(
        id=MemoryId(row[0]),
        kind=MemoryKind(row[1]),
        state=MemoryState(row[2]),
        text=text,
        at=moment(row[4]),
        created_at=moment(row[5]),
        source=Source(
            origin=Origin(row[6]),
            ref=row[7],
            session=row[8],
            words=text if row[9] is None else row[9],
            episode=row[10],
            start=row[11],
            batch=row[12],
        ),
        speaker=row[13],
        by_self=bool(row[14]),
        triple=None
        if subject is None
        else Triple(
            subject=subject,
            predicate=predicate,
            object=object_,
            polarity=bool(polarity),
            context=context,
        ),
        valid_from=moment(row[20]),
        valid_to=moment(row[21]),
        superseded_by=row[22],
        confidence=row[23],
        affect=_affect(row[24:33]),
        salience=row[33],
        stability=row[34],
        last_used_at=moment(row[35]),
        uses=row[36],
        pinned=bool(row[37]),
        confirmed=bool(row[38]),
        place=row[39],
        sequence=row[40],
        tags=tuple(json.loads(row[41])),
        entities=tuple(json.loads(row[42])),
    )


def to_document(row: Row) -> str:
    """Return a row as JSON without what equals the defaults."""
    return json.dumps(
        {
            name: value
            for (name, default), value in zip(_DEFAULTS.items(), row, strict=True)
            if value != default
        },
        ensure_ascii=False,  # as it was written, so that a scan for the text would find it
        separators=(",", ":"),
    )


def from_document(document: str) -> Memory:
    """Return the memory a JSON document describes; columns of later versions are ignored."""
    held = json.loads(document)
    return from_row(tuple(held.get(name, default) for name, default in _DEFAULTS.items()))


def check_storable(memory: Memory) -> None:
    """Refuse text that is not Unicode (half a surrogate pair): SQLite could not give it back."""
    try:
        source = memory.source
        for text in (memory.text, source.words, source.session, source.ref, memory.speaker):
            text.encode("utf-8")
    except UnicodeEncodeError as fault:
        raise KnownError(
            "A text holds a broken character and cannot be kept.",
            "Save the file it came from as UTF-8 and import it again.",
        ) from fault


def _affect(values: Row) -> Affect:
    if values == _NO_FEELING:
        return NEUTRAL
    return Affect.from_vector(values[:8], values[8])


def _listed(names: tuple[str, ...]) -> str:
    return json.dumps(names, ensure_ascii=False, separators=(",", ":")) if names else "[]"
