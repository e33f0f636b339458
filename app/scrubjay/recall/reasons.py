"""Why a memory came back, in words a person can check."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from scrubjay.domain.memory import MemoryKind
from scrubjay.domain.recollection import Reason, ReasonKind
from scrubjay.recall.evidence import GROUPS, NAMES
from scrubjay.recall.priors import FACT_GAIN
from scrubjay.recall.words import terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from scrubjay.domain.memory import Memory, MemoryId
    from scrubjay.recall.asking import Asked
    from scrubjay.recall.ranked import Ranked

_LEAST: Final = 0.08
"""Shares below this are not worth a line."""
_SHOWN_WORDS: Final = 5
_KINDS: Final = tuple(kind for kind in GROUPS if kind is not ReasonKind.FACT)
"""Reasons that evidence gives; what a line looks like is none to show."""
_MEMBERSHIP: Final = np.array(
    [[name in GROUPS[kind] for kind in _KINDS] for name in NAMES],
    dtype=np.float32,
)
"""Which column belongs to which reason, shape (columns, reasons)."""


def strengths(candidates: Sequence[int], ranked: Ranked) -> list[dict[ReasonKind, float]]:
    """Return for each of these candidates what speaks for it, in log-odds.

    A group's strength is what its columns add beyond the average candidate.
    """
    table = ranked.evidence.table
    if not candidates:
        return []
    surplus = (table[list(candidates)] - table.mean(axis=0)) * ranked.ranker.weights
    rows = (surplus @ _MEMBERSHIP).tolist()
    return [dict(zip(_KINDS, row, strict=True)) for row in rows]


def explain(
    candidate: int,
    memory: Memory,
    folded: Sequence[Memory],
    strengths: dict[ReasonKind, float],
    ranked: Ranked,
    tie: tuple[str, MemoryId | None] = ("", None),
) -> tuple[Reason, ...]:
    """Return the reasons of one recollection, strongest first; the shares add up to 1.

    Only what speaks for the memory is named.

    Args:
        candidate: Its place in the evidence.
        memory: What is shown.
        folded: Memories that share its place: facts drawn from it, or its words.
        strengths: What `strengths` found for it.
        ranked: The cue worked through.
        tie: What to say of the tie by which another memory pulled it, and which that is.
    """
    evidence = ranked.evidence
    strengths = strengths | {kind: float(gain[candidate]) for kind, gain in ranked.gains.items()}
    met = _statement_met(memory, folded, ranked.asked)
    strengths[ReasonKind.FACT] = FACT_GAIN if met else 0.0
    if ranked.apart is not None:
        strengths[ReasonKind.FEELING] = 2.0 * (0.5 - float(ranked.apart[candidate]))
    if not (evidence.matches.line[candidate] > 0).any():
        strengths[ReasonKind.WORDS] = 0.0
    if evidence.column("speaker")[candidate] <= 0:
        strengths[ReasonKind.PERSON] = 0.0
    positive = {kind: strength for kind, strength in strengths.items() if strength > 0.0}
    total = sum(positive.values())
    kept = {
        kind: part
        for kind, part in positive.items()
        if part / total >= _LEAST or kind is ReasonKind.FACT
    }
    if not kept:
        return (Reason(kind=ReasonKind.SESSION, weight=1.0),)
    total = sum(kept.values())
    fact = ("", None) if met is None or met is memory else (met.text, met.id)
    told = {ReasonKind.FACT: fact, ReasonKind.LINK: tie}
    found = []
    for kind, part in kept.items():
        note, quotes = told.get(kind) or (_note(kind, candidate, memory, ranked), None)
        found.append(Reason(kind=kind, weight=part / total, note=note, quotes=quotes))
    return tuple(sorted(found, key=lambda reason: -reason.weight))


def _statement_met(memory: Memory, folded: Sequence[Memory], asked: Asked) -> Memory | None:
    """Return the statement that is shown, or of a line shown one drawn from it, that the cue met.

    To have been drawn is no reason: it must hold a word of what was asked.
    """
    if memory.kind is not MemoryKind.EPISODE:
        folded = (memory,)
    met = (each for each in folded if not set(asked.terms).isdisjoint(terms(each.text)))
    return next((each for each in met if each.kind is not MemoryKind.EPISODE), None)


def _note(
    kind: ReasonKind,
    candidate: int,
    memory: Memory,
    ranked: Ranked,
) -> str:
    matches = ranked.evidence.matches
    if kind is ReasonKind.WORDS:
        return ", ".join(_shared(matches.line[candidate], ranked.asked)[:_SHOWN_WORDS])
    if kind is ReasonKind.NEIGHBOUR:
        return ", ".join(_shared(matches.around[candidate], ranked.asked)[:_SHOWN_WORDS])
    day = memory.at.date().isoformat()
    return {
        ReasonKind.PERSON: memory.speaker,
        ReasonKind.DATE: day,
        ReasonKind.RECENT: day,
        ReasonKind.PLACE: memory.place,
        ReasonKind.FEELING: memory.affect.dominant or "",
    }.get(kind, "")


def _shared(shares: NDArray[np.float32], asked: Asked) -> list[str]:
    """Return the cue's words found, the rarest first."""
    order = np.argsort(-shares[: len(asked.terms)])
    return [asked.shown[asked.terms[index]] for index in order.tolist() if shares[index] > 0]
