"""Ids that count."""

from __future__ import annotations

import itertools
from typing import final


@final
class FakeIds:
    """Gives 000001, 000002, … with an optional prefix."""

    def __init__(self, prefix: str = "") -> None:
        self._prefix = prefix
        self._numbers = itertools.count(1)

    def new(self) -> str:
        return f"{self._prefix}{next(self._numbers):06d}"
