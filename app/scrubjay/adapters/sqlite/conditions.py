"""Filters as SQL, and what a person types as a full-text query."""

from __future__ import annotations

import re
from math import inf
from typing import TYPE_CHECKING, Final

from scrubjay.adapters.sqlite.moments import ticks
from scrubjay.adapters.sqlite.part import listed
from scrubjay.domain.memory import MemoryState
from scrubjay.domain.retention import days_until

if TYPE_CHECKING:
    from scrubjay.adapters.sqlite.keys import Keys
    from scrubjay.domain.recollection import Fades, Filters, Strength

_PHRASE: Final = re.compile(r'"([^"]*)"')
_WORD: Final = re.compile(r"\w+")
_DAY: Final = 86_400 * 10**6
"""Of the vault's microseconds."""
_AMONG: Final = "IN (SELECT value FROM json_each(?))"
WEAKNESS: Final = (
    f"CASE WHEN pinned THEN 0.0 ELSE max(? - coalesce(last_used_at, at), 0) / stability / {_DAY}.0"
    " END"
)
"""Age over stability at the moment that stands for the mark: what every law falls with."""


def full_text_query(typed: str) -> str:
    """Return an FTS5 query: every word must occur, the last may be a beginning.

    What stands in double quotes must occur as it is. Every token is quoted, so that no
    character a person types is taken for an operator. "" means nothing to look for.
    """
    phrases = [" ".join(_WORD.findall(phrase)) for phrase in _PHRASE.findall(typed)]
    words = _WORD.findall(_PHRASE.sub(" ", typed))
    terms = [f'"{term}"' for term in (*phrases, *words) if term]
    if words and not typed.endswith((" ", '"')):
        terms[-1] += " *"
    return " ".join(terms)


_OF_WHOLE_WORDS: Final = (
    " LEFT JOIN (SELECT rowid AS row FROM memory_words WHERE memory_words MATCH ?) AS whole"
    " ON whole.row = memory_words.rowid"
)


class Conditions:
    """The FROM, WHERE and ORDER BY of one set of filters, with the values they take.

    Args:
        filters: What may pass.
        keys: Makes fingerprints.
        counting: The rows are counted, in no order.
    """

    def __init__(self, filters: Filters, keys: Keys, *, counting: bool = False) -> None:
        self._counting = counting
        self.values: list[object] = []
        self._clauses: list[str] = []
        self._tables = "memory"
        self._order = "at DESC, sequence DESC, number DESC"
        self._add_text(filters.text)
        self._add_lists(filters, keys)
        self._add_singles(filters, keys)
        self._add_labels(filters)
        if filters.fades is not None:
            self._add_fades(filters.fades)
        if filters.strength is not None:
            self._add_strength(filters.strength)

    @property
    def tables(self) -> str:
        """What stands after FROM, up to the end of WHERE."""
        where = " AND ".join(self._clauses)
        return f"{self._tables} WHERE {where}" if where else self._tables

    @property
    def order(self) -> str:
        """What stands after ORDER BY."""
        return self._order

    def _add_text(self, typed: str) -> None:
        if not typed.strip():
            return
        query = full_text_query(typed)
        if not query:  # only marks: they occur in nothing that is indexed
            self._clauses.append("0")
            return
        self._tables = "memory_words JOIN memory ON memory.number = memory_words.rowid"
        whole = query.removesuffix(" *")
        ranked = "bm25(memory_words, 1.0, 0.5), at DESC"
        if whole != query and not self._counting:
            # Who typed "Tom" means Tom, and may be on the way to "tomorrow".
            self._tables += _OF_WHOLE_WORDS
            self.values.append(whole)
            ranked = f"whole.row IS NULL, {ranked}"
        self._add("memory_words MATCH ?", query)
        self._order = ranked

    def _add_lists(self, filters: Filters, keys: Keys) -> None:
        for column, wanted in (
            ("kind", filters.kinds),
            ("feeling", filters.feelings),
            ("speaker", filters.speakers),
        ):
            if wanted:
                self._add(f"memory.{column} {_AMONG}", listed(wanted))
        if filters.places:
            self._add(f"memory.place COLLATE NOCASE {_AMONG}", listed(filters.places))
        if filters.states:
            # Most memories are active: a list of them is read along the index on time. The
            # plus sign keeps the database from gathering them all by state and sorting them.
            by_time = MemoryState.ACTIVE in filters.states and not self._counting
            self._add(f"{'+' * by_time}memory.state {_AMONG}", listed(filters.states))
        if filters.entities:
            named = " OR ".join(["name_key = ?"] * len(filters.entities))
            self._add(
                f"number IN (SELECT memory FROM mention WHERE {named})",  # noqa: S608 (question marks)
                *(keys.of(name) for name in filters.entities),
            )

    def _add_singles(self, filters: Filters, keys: Keys) -> None:
        if filters.subject:
            self._add("subject_key = ?", keys.of(filters.subject))
        for column in ("predicate", "session", "batch"):
            if wanted := getattr(filters, column):
                self._add(f"{column} = ?", wanted)
        if filters.before is not None:
            self._add("at < ?", ticks(filters.before))
        if filters.after is not None:
            self._add("at >= ?", ticks(filters.after))
        if filters.pinned is not None:
            self._add("pinned = ?", int(filters.pinned))
        if filters.current_only:
            self._add(
                "superseded_by IS NULL AND valid_to IS NULL"
                " AND state NOT IN ('trashed', 'proposed')"
            )

    def _add_fades(self, fades: Fades) -> None:
        self._add(
            "coalesce(last_used_at, at) + stability * ? BETWEEN ? AND ?",
            fades.per_stability * _DAY,
            ticks(fades.after),
            ticks(fades.before),
        )

    def _add_strength(self, wanted: Strength) -> None:
        for level, sign in ((wanted.below, ">"), (wanted.above, "<")):
            if level is not None:
                bound = days_until(level, 1.0, wanted.law) if level > 0.0 else inf
                self._add(f"{WEAKNESS} {sign} ?", ticks(wanted.now), bound)

    def _add_labels(self, filters: Filters) -> None:
        if filters.tags:
            self._add(
                "tags <> '[]' AND EXISTS (SELECT 1 FROM json_each(memory.tags) AS tag"  # noqa: S608 (a constant)
                f" WHERE casefold(tag.value) {_AMONG})",
                listed(each.casefold() for each in filters.tags),
            )
        if filters.sources:
            wanted = [each.casefold() for each in filters.sources]
            marks = " OR ".join(
                ["origin = ? OR instr(casefold(session), ?) OR instr(casefold(ref), ?)"]
                * len(wanted)
            )
            self._add(f"({marks})", *(each for each in wanted for _ in range(3)))

    def _add(self, clause: str, *values: object) -> None:
        self._clauses.append(clause)
        self.values.extend(values)
