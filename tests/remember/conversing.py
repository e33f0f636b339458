"""A conversation with memory alone: what is said goes in, what holds is read back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from fakes.ids import FakeIds
from scrubjay.domain.changes import Changes
from scrubjay.domain.conversation import Utterance
from scrubjay.domain.memory import Memory, MemoryKind, Origin
from scrubjay.domain.recollection import Filters
from scrubjay.remember import Perceived, Remember

if TYPE_CHECKING:
    from scrubjay.ports.stores import LinkStore, MemoryStore

AT = datetime(2025, 3, 14, 9, 30, tzinfo=UTC)


class Conversation:
    """Says one thing a minute."""

    def __init__(self, store: MemoryStore, links: LinkStore | None = None) -> None:
        self.store = store
        self.remember = Remember(store, FakeIds("m"), links=links)
        self.now = AT

    def says(self, *texts: str, at: datetime | None = None, session: str = "chat") -> Changes:
        done = Changes()
        for text in texts:
            self.now += timedelta(minutes=1)
            moment = at or self.now
            said = Utterance(text=text, at=moment, session=session, ref=text[:12])
            done = self.remember.keep([Perceived(utterance=said)], self.now, Origin.CHAT)
        return done

    def statements(self) -> list[Memory]:
        found = self.store.select(Filters())
        return [each for each in found if each.kind is not MemoryKind.EPISODE]

    def holding(self) -> set[str]:
        return {each.text for each in self.statements() if each.is_current}

    def named(self, text: str) -> Memory:
        return next(each for each in self.statements() if each.text == text)
