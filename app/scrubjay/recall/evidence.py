"""What speaks for each candidate: a small table of named numbers, one row a memory.

`NAMES` fixes the order of the columns; the weights in resources/weights/recall.json
refer to it. Columns come in groups, and a group is a reason a person can read.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from scrubjay.domain.recollection import ReasonKind
from scrubjay.recall import traits
from scrubjay.recall.asking import Wanted
from scrubjay.recall.meanings import products
from scrubjay.recall.shelf import SELF_SPEAKER

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from scrubjay.recall.asking import Asked
    from scrubjay.recall.meanings import Meanings
    from scrubjay.recall.scoring import Matches
    from scrubjay.recall.shelf import Shelf

    Column = NDArray[np.float32]
    Sessions = tuple[NDArray[np.int32], NDArray[np.int64]]

GROUPS: Final[Mapping[ReasonKind, tuple[str, ...]]] = {
    ReasonKind.WORDS: (
        "line", "line_share", "line_cover", "rarest", "rarest_share", "all_words",
    ),
    ReasonKind.NEIGHBOUR: (
        "previous", "following", "around", "around_share", "around_cover",
        "previous_cosine", "following_cosine", "after_question",
        "answers", "answers_cosine", "answered",
    ),
    ReasonKind.SESSION: (
        "session", "session_share", "session_cover", "session_best", "first", "first_share",
        "session_cosine", "session_cosine_best", "session_cosine_share",
    ),
    ReasonKind.MEANING: (
        "cosine", "cosine_share", "around_cosine", "around_cosine_share", "like_the_best",
        "own_cosine", "own_cosine_share", "own_around_cosine", "own_around_cosine_share",
    ),
    ReasonKind.PERSON: ("speaker", "own_life", "told_to"),
    ReasonKind.FACT: (
        "question", "asks", "tells_time", "counts", "names", "first_person", "short", "long",
        "quotes", "time_for_when", "number_for_how_many", "name_for_who",
    ),
}  # fmt: skip
"""Columns by the reason they stand for; the last group is what a line can tell."""

NAMES: Final = tuple(name for group in GROUPS.values() for name in group)
MEANINGS: Final = frozenset(name for name in NAMES if "cosine" in name) | {"like_the_best"}
"""Columns that need vectors; 0 without them."""
_LEADERS: Final = 3
_LEAST_BEST: Final = 1e-6
"""A best value no greater leaves no shares: far cues have none but negative cosines."""
_PLACE: Final = {name: place for place, name in enumerate(NAMES)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The table for one cue.

    Attributes:
        rows: Shape (n,): rows of the shelf.
        table: Shape (n, len(NAMES)).
        matches: What each term of the cue contributed.
        meant: Vectors took part.
    """

    rows: NDArray[np.int64]
    table: NDArray[np.float32]
    matches: Matches
    meant: bool

    def column(self, name: str) -> Column:
        """Return one column by its name."""
        return self.table[:, _PLACE[name]]


def gather(
    rows: NDArray[np.int64],
    first: Column,
    matches: Matches,
    asked: Asked,
    shelf: Shelf,
    meaning: tuple[Meanings, Column] | None,
) -> Evidence:
    """Fill the table for these candidates.

    Args:
        rows: Shape (n,).
        first: Their scores in the first pass, shape (n,).
        matches: Their shares by term.
        asked: The cue as read.
        shelf: The columns.
        meaning: The vectors, and those of the cue: shape (2, dimension), as asked and in
            the words of whom it names; or None when there is no embedder.
    """
    sessions = np.unique(shelf.session[rows], return_inverse=True)
    columns = _word_columns(first, matches, sessions)
    columns |= _line_columns(rows, asked, shelf)
    if meaning is not None:
        columns |= _meaning_columns(rows, columns["first_share"], shelf, sessions, *meaning)
    columns |= _answering_columns(columns)
    table = np.zeros((len(NAMES), len(rows)), np.float32)
    for name, values in columns.items():
        table[_PLACE[name]] = values
    table = np.ascontiguousarray(table.T)
    return Evidence(rows=rows, table=table, matches=matches, meant=meaning is not None)


def _word_columns(
    first: Column,
    matches: Matches,
    sessions: Sessions,
) -> dict[str, Column]:
    rarity = matches.rarity
    total = max(float(rarity.sum()), 1e-6)
    held = (matches.line > 0) * rarity
    rarest = held.max(axis=1, initial=0.0)
    columns = {
        "first": first,
        "line": matches.line.sum(axis=1),
        "previous": matches.previous.sum(axis=1),
        "following": matches.following.sum(axis=1),
        "around": matches.around.sum(axis=1),
        "session": matches.session.sum(axis=1),
        "line_cover": held.sum(axis=1) / total,
        "around_cover": ((matches.around > 0) * rarity).sum(axis=1) / total,
        "session_cover": ((matches.session > 0) * rarity).sum(axis=1) / total,
        "rarest": rarest,
        "rarest_share": rarest / max(float(rarity.max(initial=0.0)), 1e-6),
        "session_best": _best_in_session(first, sessions),
    }
    columns["all_words"] = (columns["line_cover"] > 0.999).astype(np.float32)  # noqa: PLR2004 - all, but for rounding
    for name in ("first", "line", "around", "session"):
        columns[f"{name}_share"] = _share(columns[name])
    return columns


def _meaning_columns(
    rows: NDArray[np.int64],
    first_share: Column,
    shelf: Shelf,
    sessions: Sessions,
    meanings: Meanings,
    cue: Column,
) -> dict[str, Column]:
    size = len(rows)
    held = meanings.take(np.concatenate([rows, shelf.previous[rows], shelf.following[rows]]))
    lines, waiting = held[:size], ~meanings.holds(rows)
    (cosine, previous, following), (own_cosine, own_previous, own_following) = (
        products(held, each).reshape(3, size) for each in cue
    )
    cosine, own_cosine = _filled(cosine, waiting), _filled(own_cosine, waiting)
    different, back = sessions
    columns = {
        "cosine": cosine,
        "previous_cosine": previous,
        "following_cosine": following,
        # Not divided by the length of the sum: it hardly varies and costs half a millisecond.
        "around_cosine": cosine + np.float32(0.5) * (previous + following),
        "own_cosine": own_cosine,
        "own_around_cosine": own_cosine + np.float32(0.5) * (own_previous + own_following),
        "session_cosine": meanings.session_cosines(cue[0], different)[back],
        "session_cosine_best": _best_in_session(cosine, sessions),
    }
    for name in ("cosine", "around_cosine", "session_cosine", "own_cosine", "own_around_cosine"):
        columns[f"{name}_share"] = _share(columns[name])
    leaders = np.argsort(-(first_share + columns["cosine_share"]))[:_LEADERS]
    alike = [products(lines, lines[leader]) for leader in leaders]
    columns["like_the_best"] = np.max(alike, axis=0, initial=-1.0)
    return columns


def _filled(cosines: Column, waiting: NDArray[np.bool_]) -> Column:
    """Give lines whose vector is still to be made the mean of the others: neither near nor far."""
    if waiting.any() and not waiting.all():
        cosines[waiting] = cosines[~waiting].mean()
    return cosines


def _answering_columns(columns: Mapping[str, Column]) -> dict[str, Column]:
    """A line that answers a question bearing on the cue, and a question that the next line answers.

    "What did you plant?" bears the cue's words, "Tomatoes!" is what is looked for.
    """
    after, asks = columns["after_question"], columns["question"]
    found = {"answers": after * columns["previous"], "answered": asks * columns["following"]}
    if "previous_cosine" in columns:
        found["answers_cosine"] = after * columns["previous_cosine"]
    return found


def _line_columns(rows: NDArray[np.int64], asked: Asked, shelf: Shelf) -> dict[str, Column]:
    bits = shelf.traits[rows]
    before = shelf.previous[rows]
    asks_before = np.where(before >= 0, shelf.traits[before], 0) & (traits.QUESTION | traits.ASKS)

    def has(bit: int) -> Column:
        return ((bits & bit) > 0).astype(np.float32)

    def wanting(kind: Wanted, bit: int) -> Column:
        return has(bit) * np.float32(asked.wanted is kind)

    speaker = _speaker(rows, asked, shelf)
    return {
        "speaker": speaker,
        "own_life": has(traits.FIRST_PERSON) * speaker,
        "told_to": has(traits.ADDRESSES) * -speaker,
        "question": has(traits.QUESTION),
        "asks": has(traits.ASKS),
        "tells_time": has(traits.TIME),
        "counts": has(traits.NUMBER),
        "names": has(traits.NAME),
        "first_person": has(traits.FIRST_PERSON),
        "short": has(traits.SHORT),
        "long": has(traits.LONG),
        "quotes": has(traits.QUOTED),
        "after_question": (asks_before > 0).astype(np.float32),
        "time_for_when": wanting(Wanted.TIME, traits.TIME),
        "number_for_how_many": wanting(Wanted.NUMBER, traits.NUMBER),
        "name_for_who": wanting(Wanted.PERSON, traits.NAME) + wanting(Wanted.PLACE, traits.NAME),
    }


def _speaker(rows: NDArray[np.int64], asked: Asked, shelf: Shelf) -> Column:
    """1 when the line is by someone the cue names, -1 by someone else, 0 when it names nobody."""
    if not asked.speakers:
        return np.zeros(len(rows), np.float32)
    named = np.full(len(shelf.speakers), -1.0, np.float32)
    named[list(asked.speakers)] = 1.0
    found = named[shelf.speaker[rows]]
    if SELF_SPEAKER in asked.speakers:
        found[shelf.by_self[rows]] = 1.0
    return found


def _best_in_session(values: Column, sessions: Sessions) -> Column:
    different, back = sessions
    best = np.full(len(different), -1.0, np.float32)
    np.maximum.at(best, back, values)
    return best[back]


def _share(values: Column) -> Column:
    """Return each value as a share of the best; nothing where even the best is none."""
    best = float(values.max(initial=0.0))
    if best <= _LEAST_BEST:
        return np.zeros(len(values), np.float32)
    shares: Column = values / best
    return shares
