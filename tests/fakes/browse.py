"""A store of any size, made up row by row, that counts what is asked of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from typing_extensions import override

from fakes.assistant import FakeAssistant, FakeBrowse
from fakes.life import memory
from fakes.memory_store import FakeMemoryStore

if TYPE_CHECKING:
    from scrubjay.domain.memory import Memory
    from scrubjay.domain.recollection import ByStrength, Filters


class EndlessBrowse(FakeBrowse):
    """Answers searches over `size` memories without holding them."""

    def __init__(self, size: int) -> None:
        super().__init__(FakeMemoryStore())
        self.size = size
        self.lookups = 0
        self.served = 0

    @override
    def search(
        self,
        filters: Filters,
        limit: int | None = None,
        offset: int = 0,
        order: ByStrength | None = None,
    ) -> list[Memory]:
        last = self.size if limit is None else min(offset + limit, self.size)
        self.lookups += 1
        self.served += max(last - offset, 0)
        return [self.row(number) for number in range(offset, last)]

    @override
    def count(self, filters: Filters) -> int:
        return self.size

    def row(self, number: int) -> Memory:
        made = memory(f"r{number}", f"Memory number {number}.", days=number / 24)
        return replace(made, stability=10.0 + number % 7)


def endless(size: int) -> tuple[FakeAssistant, EndlessBrowse]:
    """Return an assistant over so many memories, and its counting browser."""
    assistant = FakeAssistant([])
    browse = EndlessBrowse(size)
    assistant.browse = browse
    return assistant, browse
