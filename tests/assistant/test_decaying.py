from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from scrubjay.assistant.care import SWEEP

if TYPE_CHECKING:
    from fakes.clock import FakeClock
    from scrubjay.assistant.assistant import Assistant


def test_a_sweep_counts_as_done_only_when_all_its_steps_are(
    assistant: Assistant, clock: FakeClock
) -> None:
    assistant.browse.remember("We saw a heron by the mill.")
    clock.advance(timedelta(days=900))
    ledger = assistant.browse._parts.vault
    steps = assistant.care.decaying(clock.now())
    assert next(steps)["faded"] == 1
    assert ledger.last_done(SWEEP) is None
    *_, counts = steps
    assert ledger.last_done(SWEEP) == clock.now()
    assert counts == assistant.care.decay(clock.now())
