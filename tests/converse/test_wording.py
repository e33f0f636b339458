"""Days are said in the words of the reply's language, not in those of the machine."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from typing_extensions import override

from fakes.recollections import said
from scrubjay.converse import wording
from scrubjay.decay.cards import cue_of
from scrubjay.reflect import reasons

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.domain.memory import Memory


class Abroad(datetime):
    """A moment on a machine whose months have other names."""

    @override
    def strftime(self, format: str) -> str:
        return format.replace("%B", "Mai")

    @override
    def __format__(self, format_spec: str) -> str:
        return self.strftime(format_spec)


@pytest.mark.parametrize(
    "told",
    [
        wording.quotation,
        cue_of,
        lambda memory: reasons.day(memory.at),
    ],
)
def test_months_are_named_alike_whatever_the_locale(told: Callable[[Memory], str]) -> None:
    memory = replace(said("We saw the sea"), at=Abroad(2026, 5, 7, tzinfo=UTC))
    assert "7 May 2026" in told(memory)
