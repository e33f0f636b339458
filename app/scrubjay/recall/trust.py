"""How far the best candidates can be trusted to answer at all.

The commonest trap is a question about the right deed and the wrong person. So the
lines that speak of the person named (their own in the first person, others' that
address them) are weighed against the lines that speak of everyone else, with the
ranker's opinion of the speaker taken out: did this happen, but to somebody else?
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from scrubjay.domain.recollection import ReasonKind
from scrubjay.recall.evidence import GROUPS
from scrubjay.recall.evidence import NAMES as EVIDENCE
from scrubjay.recall.meanings import products

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from scrubjay.recall.asking import Asked
    from scrubjay.recall.evidence import Evidence
    from scrubjay.recall.logistic import Logistic

    Column = NDArray[np.float32]

NAMES: Final = (
    "best", "lead", "mean_of_five", "words", "people", "unknown_share", "unknown_rarest",
    "five_cover", "own_cover_together", "best_is_own", "three_are_own", "best_tells_of_self",
    "best_asks", "own_blind", "blind_lead", "own_line", "line_lead", "own_words", "words_lead",
    "own_cover", "cover_lead", "own_around_cover", "around_cover_lead", "own_cosine",
    "cosine_lead", "own_life_mild", "own_life_sharp", "told_to_mild", "told_to_sharp",
    "own_life_line", "own_told", "told_lead", "own_life_told", "told_to_told",
)  # fmt: skip
"""Columns of the trust table; "own" is of the person named, "lead" is own minus others."""
_COSINE_SHARPNESS: Final = 20.0
"""Log-odds a whole cosine is worth when lines are weighed by it alone."""
_FEW: Final = 5
_NOTHING: Final = -8.0
"""The log-odds of no candidate at all."""
_LEAST: Final = 1e-3
"""Added to shares before their logarithm: about one hopeless candidate."""
_PERSONAL: Final = [EVIDENCE.index(name) for name in GROUPS[ReasonKind.PERSON]]
_OF_THE_LINE: Final = [
    EVIDENCE.index(name)
    for name in (
        "line", "line_share", "line_cover", "rarest", "rarest_share", "all_words", "cosine",
        "cosine_share", "own_cosine", "own_cosine_share", "first_person", "question", "tells_time",
        "time_for_when", "number_for_how_many", "name_for_who", "counts", "names",
    )
]  # fmt: skip
"""Columns that hold of the line itself, whatever stands around it."""


def columns(evidence: Evidence, logits: Column, asked: Asked, ranker: Logistic) -> Column:
    """Return the trust columns, shape (1, len(NAMES)).

    Args:
        evidence: All candidates.
        logits: The log-odds of each candidate, shape (n,).
        asked: The cue as read.
        ranker: What gave them: its weights for persons are taken out again.
    """
    if not len(logits):
        empty = np.zeros((1, len(NAMES)), np.float32)
        empty[0, [0, 2]] = _NOTHING
        return empty
    order = np.argsort(-logits)
    found = _of_the_best(evidence, logits, order, asked)
    found |= _of_the_words(evidence, order)
    found |= _of_the_person(evidence, ranker, logits, asked)
    return np.array([[found[name] for name in NAMES]], dtype=np.float32)


def _of_the_best(
    evidence: Evidence,
    logits: Column,
    order: NDArray[np.int64],
    asked: Asked,
) -> dict[str, float]:
    top = float(logits[order[0]])
    return {
        "best": top,
        "lead": top - float(logits[order[1]]) if len(order) > 1 else 0.0,
        "mean_of_five": float(logits[order[:_FEW]].mean()),
        "words": float(len(evidence.matches.rarity)),
        "people": float(len(asked.speakers)),
        "best_tells_of_self": float(evidence.column("first_person")[order[0]]),
        "best_asks": float(evidence.column("question")[order[0]]),
    }


def _of_the_words(evidence: Evidence, order: NDArray[np.int64]) -> dict[str, float]:
    matches, rarity = evidence.matches, evidence.matches.rarity
    total = max(float(rarity.sum()), 1e-6)
    own = [place for place in order[: 2 * _FEW] if evidence.column("speaker")[place] >= 0][:_FEW]
    unknown = rarity * ~(matches.session > 0).any(axis=0)
    return {
        "unknown_share": float(unknown.sum()) / total,
        "unknown_rarest": float(unknown.max(initial=0.0)) / max(float(rarity.max(initial=0)), 1e-6),
        "five_cover": float(rarity[(matches.line[order[:_FEW]] > 0).any(axis=0)].sum()) / total,
        "own_cover_together": float(rarity[(matches.line[own] > 0).any(axis=0)].sum()) / total,
    }


def _of_the_person(
    evidence: Evidence,
    ranker: Logistic,
    logits: Column,
    asked: Asked,
) -> dict[str, float]:
    speaker = evidence.column("speaker")
    blind = logits - products(evidence.table[:, _PERSONAL], ranker.weights[_PERSONAL])
    line = products(evidence.table[:, _OF_THE_LINE], ranker.weights[_OF_THE_LINE])
    order = np.argsort(-blind)
    found = {
        "best_is_own": float(speaker[order[0]] >= 0),
        "three_are_own": float((speaker[order[:3]] >= 0).mean()),
    }
    told = evidence.column("own_cosine")
    named = {
        "blind": (blind, _NOTHING),
        "line": (line, _NOTHING),
        "words": (evidence.column("line"), 0.0),
        "cover": (evidence.column("line_cover"), 0.0),
        "around_cover": (evidence.column("around_cover"), 0.0),
        "cosine": (evidence.column("cosine"), 0.0),
        "told": (told, 0.0),
    }
    values = np.stack([each for each, _ in named.values()])
    floors = np.array([[floor] for _, floor in named.values()], np.float32)
    own = np.where(speaker >= 0, values, floors).max(axis=1, initial=-np.inf)
    own = np.maximum(own, floors[:, 0])
    others = np.where(speaker < 0, values, floors).max(axis=1, initial=-np.inf)
    others = np.maximum(others, floors[:, 0])
    leads = (own - others) * np.float32(bool(asked.speakers))
    found |= {f"own_{name}": best for name, best in zip(named, own.tolist(), strict=True)}
    found |= {f"{name}_lead": lead for name, lead in zip(named, leads.tolist(), strict=True)}
    life, to_them = evidence.column("own_life"), evidence.column("told_to")
    weighed = (
        ("own_life_mild", blind, 1.0, life),
        ("own_life_sharp", blind, 2.0, life),
        ("told_to_mild", blind, 1.0, to_them),
        ("told_to_sharp", blind, 2.0, to_them),
        ("own_life_line", line, 2.0, life),
        ("own_life_told", told, _COSINE_SHARPNESS, life),
        ("told_to_told", told, _COSINE_SHARPNESS, to_them),
    )
    balances = _balances(
        np.stack([values for _, values, _, _ in weighed]),
        np.array([[sharpness] for _, _, sharpness, _ in weighed], np.float32),
        np.stack([sign for _, _, _, sign in weighed]),
    )
    return found | dict(zip((name for name, *_ in weighed), balances.tolist(), strict=True))


def _balances(values: Column, sharpness: Column, signs: Column) -> Column:
    """Return log(share for) - log(share against) of the softmax of each row of values."""
    shares = np.exp(sharpness * (values - values.max(axis=1, keepdims=True)))
    shares /= shares.sum(axis=1, keepdims=True)
    speaks_for = np.einsum("ij,ij->i", shares, (signs > 0).astype(np.float32))
    against = np.einsum("ij,ij->i", shares, (signs < 0).astype(np.float32))
    balances: Column = np.log(speaks_for + np.float32(_LEAST)) - np.log(
        against + np.float32(_LEAST)
    )
    return balances
