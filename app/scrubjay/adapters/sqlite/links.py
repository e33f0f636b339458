"""Links that do not follow from the memories themselves, and what is suggested about them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from scrubjay.adapters.sqlite.moments import moment, ticks
from scrubjay.adapters.sqlite.part import listed
from scrubjay.adapters.sqlite.tied import LINK, SUGGESTION, TieJournal
from scrubjay.domain.link import Link, LinkKind, Suggestion, SuggestionKind
from scrubjay.domain.memory import MemoryId

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

_LINK: Final = "SELECT one, other, kind, weight, reason, at FROM link"
_AMONG: Final = "IN (SELECT value FROM json_each(?))"
_EXISTS: Final = "EXISTS (SELECT 1 FROM memory WHERE id = ?)"


class LinkRows(TieJournal):
    """`ports.stores.LinkStore`. Every write is durable on return, or with its operation."""

    def links(self, ids: Collection[MemoryId]) -> list[Link]:
        """Return the kept links that touch any of these, in no order."""
        wanted = listed(ids)
        rows = self._db.rows(
            f"{_LINK} WHERE one {_AMONG} UNION {_LINK} WHERE other {_AMONG}", (wanted, wanted)
        )
        return [_link(row) for row in rows]

    def keep_links(self, links: Iterable[Link]) -> None:
        """Insert or replace by (one, other, kind).

        A link to a memory that has gone meanwhile is passed over.
        """
        links = list(links)
        with self._db.transaction(), self._tying(LINK, _keys(links)):
            self._db.many(
                "INSERT OR REPLACE INTO link (one, other, kind, weight, reason, at)"
                f" SELECT ?, ?, ?, ?, ?, ? WHERE {_EXISTS} AND {_EXISTS}",
                [
                    (
                        each.one,
                        each.other,
                        each.kind.value,
                        each.weight,
                        each.reason,
                        ticks(each.at),
                        each.one,
                        each.other,
                    )
                    for each in links
                ],
            )

    def remove_links(self, links: Iterable[Link]) -> None:
        """Remove by (one, other, kind); no error when there is none."""
        links = list(links)
        with self._db.transaction(), self._tying(LINK, _keys(links)):
            self._db.many(
                "DELETE FROM link WHERE one = ? AND other = ? AND kind = ?",
                [(each.one, each.other, each.kind.value) for each in links],
            )

    def suggest(self, suggestions: Iterable[Suggestion]) -> None:
        """Keep suggestions, but none that was settled before, nor about what is not there."""
        with self._db.transaction():
            self._db.many(
                "INSERT INTO suggestion (id, kind, memory, other, tag, reason, at)"
                f" SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7 WHERE {_exists('?3')}"
                f" AND (?4 IS NULL OR {_exists('?4')})"
                " ON CONFLICT (id) DO UPDATE SET reason = excluded.reason, at = excluded.at"
                " WHERE NOT settled",
                [
                    (
                        each.id,
                        each.kind.value,
                        each.memory,
                        each.other,
                        each.tag,
                        each.reason,
                        ticks(each.at),
                    )
                    for each in suggestions
                ],
            )

    def suggestions(self) -> list[Suggestion]:
        """Return those that wait, newest first."""
        rows = self._db.rows(
            "SELECT id, kind, memory, other, tag, reason, at FROM suggestion"
            " WHERE NOT settled ORDER BY at DESC, id"
        )
        return [_suggestion(row) for row in rows]

    def suggestion_count(self) -> int:
        """Return how many suggestions wait."""
        return int(self._db.value("SELECT count(*) FROM suggestion WHERE NOT settled"))

    def settle(self, suggestions: Collection[str]) -> None:
        """Take accepted or refused ones out; what they said goes, that they were made stays."""
        with self._db.transaction(), self._tying(SUGGESTION, [(each,) for each in suggestions]):
            self._db.run(
                f"UPDATE suggestion SET settled = 1, tag = '', reason = '' WHERE id {_AMONG}",  # noqa: S608 (a constant)
                (listed(suggestions),),
            )

    def settled(self, kind: SuggestionKind) -> frozenset[str]:
        """Return the ids of those of this kind that were accepted or refused."""
        wanted = "SELECT id FROM suggestion WHERE settled AND kind = ?"
        return frozenset(key for (key,) in self._db.rows(wanted, (kind.value,)))


def _keys(links: Iterable[Link]) -> list[tuple[str, str, str]]:
    return [(each.one, each.other, each.kind.value) for each in links]


def _exists(mark: str) -> str:
    return _EXISTS.replace("?", mark)


def _link(row: tuple[Any, ...]) -> Link:
    one, other, kind, weight, reason, at = row
    return Link(
        one=MemoryId(one),
        other=MemoryId(other),
        kind=LinkKind(kind),
        weight=weight,
        reason=reason,
        at=moment(at),
    )


def _suggestion(row: tuple[Any, ...]) -> Suggestion:
    key, kind, memory, other, tag, reason, at = row
    return Suggestion(
        id=key,
        kind=SuggestionKind(kind),
        memory=MemoryId(memory),
        other=other,
        tag=tag,
        reason=reason,
        at=moment(at),
    )
