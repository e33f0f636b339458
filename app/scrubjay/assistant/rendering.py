"""Values as JSON objects: the shapes the command line promises."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scrubjay.domain.affect import EMOTIONS
from scrubjay.domain.memory import MemoryKind

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from scrubjay.domain.affect import Affect
    from scrubjay.domain.changes import Changes, Receipt, Revision
    from scrubjay.domain.form import Draft, Form, Page
    from scrubjay.domain.memory import Memory
    from scrubjay.domain.recollection import Recalled, Recollection
    from scrubjay.domain.retention import RetentionLaw

    Json = dict[str, Any]


def moment(at: datetime | None) -> str | None:
    """Return ISO 8601, or None."""
    return None if at is None else at.isoformat()


def affect(felt: Affect) -> Json:
    """Return the eight emotions by name, rounded to four places."""
    return {name: round(float(getattr(felt, name)), 4) for name in EMOTIONS}


def memory(held: Memory, now: datetime, law: RetentionLaw) -> Json:
    """Return MEMORY of the command line, without its links."""
    triple = held.triple
    return {
        "id": held.id,
        "kind": held.kind.value,
        "state": held.faded_state(now, law).value if _fades(held) else held.state.value,
        "text": held.text,
        "speaker": held.speaker,
        "subject": triple.subject if triple else None,
        "predicate": triple.predicate if triple else None,
        "object": triple.object if triple else None,
        "polarity": triple.polarity if triple else True,
        "context": triple.context if triple else "",
        "valid_from": moment(held.valid_from),
        "valid_to": moment(held.valid_to),
        "superseded_by": held.superseded_by,
        "affect": affect(held.affect) | {"intensity": round(held.affect.intensity, 4)},
        "salience": round(held.salience, 4),
        "stability": held.stability,
        "retrievability": held.retrievability(now, law),
        "pinned": held.pinned,
        "confirmed": held.confirmed,
        "confidence": held.confidence,
        "at": moment(held.at),
        "created_at": moment(held.created_at),
        "place": held.place,
        "source": {
            "ref": held.source.ref,
            "session": held.source.session,
            "words": held.source.words,
            "origin": held.source.origin.value,
            "episode": held.source.episode,
            "batch": held.source.batch,
        },
    }


def _fades(held: Memory) -> bool:
    return held.state.value in {"active", "faded", "archived"}


def recollection(back: Recollection) -> Json:
    """Return one recollection."""
    held = back.memory
    return {
        "id": held.id,
        "kind": held.kind.value,
        "text": held.text,
        "speaker": held.speaker,
        "at": moment(held.at),
        "source": {"ref": held.source.ref, "session": held.source.session},
        "score": round(back.score, 6),
        "retrievability": round(back.retrievability, 6),
        "affect": affect(held.affect) | {"intensity": round(held.affect.intensity, 4)},
        "reasons": [
            {"kind": reason.kind.value, "weight": round(reason.weight, 4), "note": reason.note}
            for reason in back.reasons
        ],
    }


def recalled(answer: Recalled) -> Json:
    """Return the answer of memory to a cue."""
    return {
        "abstained": answer.abstained,
        "confidence": round(answer.confidence, 4),
        "recollections": [recollection(each) for each in answer.recollections],
    }


def changes(done: Changes) -> Json:
    """Return what an operation changed."""
    return {
        "operation": done.operation or None,
        "added": list(done.added),
        "revised": list(done.revised),
        "superseded": list(done.superseded),
        "proposed": list(done.proposed),
        "removed": list(done.removed),
        "skipped": list(done.skipped),
    }


def learned(done: Changes, held: Iterable[Memory]) -> Json:
    """Return the result of `remember`: what was added beside the episode itself."""
    kinds = {each.id: each.kind for each in held}
    drawn = [each for each in done.added if kinds.get(each) is not MemoryKind.EPISODE]
    return changes(done) | {"drawn": drawn}


def revision(past: Revision) -> Json:
    """Return one step of a memory's history."""
    before, after = past.before, past.after
    return {
        "operation": past.operation,
        "deed": past.deed,
        "actor": past.actor,
        "at": moment(past.at),
        "before": before.text if before else None,
        "after": after.text if after else None,
        "state": after.state.value if after else None,
    }


def receipt(proof: Receipt) -> Json:
    """Return the proof of forgetting for good."""
    return {
        "removed": dict(proof.removed),
        "scan": {
            "files": proof.files,
            "bytes": proof.bytes_scanned,
            "hits": proof.hits,
            "found_in": list(proof.found_in),
            "unread": list(proof.unread),
        },
        "said_elsewhere": list(proof.said_elsewhere),
    }


def page(read: Page) -> Json:
    """Return the forms of a page with every field's kind."""
    return {"path": read.path, "forms": [_form(each) for each in read.forms]}


def _form(read: Form) -> Json:
    return {
        "index": read.index,
        "kind": read.kind,
        "fields": [
            {
                "position": each.field.position,
                "name": each.field.name,
                "id": each.field.id,
                "visible": each.field.visible,
                "kind": each.kind.value if each.kind else None,
                "confidence": round(each.confidence, 4),
            }
            for each in read.readings
        ],
    }


def draft(made: Draft) -> Json:
    """Return one drafted field with its source."""
    source = None
    if made.memory is not None:
        source = {
            "memory": made.memory,
            "words": made.words,
            "at": moment(made.at),
            "retrievability": round(made.retrievability, 6),
        }
    return {
        "position": made.field.position,
        "name": made.field.name or made.field.id,
        "kind": made.kind.value if made.kind else None,
        "value": made.value,
        "decision": made.decision.value,
        "sentences": [{"text": words, "memory": key} for words, key in made.sentences],
        "confidence": round(made.confidence, 4),
        "source": source,
        "others": [value for value, _ in made.others],
        "why": made.why,
    }
