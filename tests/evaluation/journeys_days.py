"""Which sittings the journeys are made of, and how many days after the first each is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from evaluation.journeys_first_day import STEPS as FIRST_DAY
from evaluation.journeys_forget import STEPS as FORGET
from evaluation.journeys_month_later import STEPS as MONTH_LATER

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from evaluation.journeys_sitting import Step


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """One sitting.

    Attributes:
        title: Of its chapter.
        days: After the first.
        steps: What is done, in order.
    """

    title: str
    days: float
    steps: Sequence[Step]


SITTINGS: Final[Mapping[str, Day]] = {
    "first-day": Day(title="The first day", days=0.0, steps=FIRST_DAY),
    "month-later": Day(title="A month later", days=33.0, steps=MONTH_LATER),
    "forget": Day(title="Forget for good", days=40.0, steps=FORGET),
}
