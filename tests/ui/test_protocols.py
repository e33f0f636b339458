"""The real parts and the fakes are what the windows ask for: checked by the type checker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fakes.assistant import FakeAssistant
from fakes.jobs import FakeJobs
from fakes.opening import FakeOpening

if TYPE_CHECKING:
    from scrubjay.assistant.assistant import Assistant as RealAssistant
    from scrubjay.background.lanes import Lanes
    from scrubjay.bootstrap.opening import Program
    from scrubjay.ui.facade import Assistant
    from scrubjay.ui.jobs import Jobs
    from scrubjay.ui.opening import Opening

    def _real(assistant: RealAssistant, program: Program, lanes: Lanes) -> None:
        _assistant: Assistant = assistant
        _opening: Opening = program
        _jobs: Jobs = lanes


def test_the_fakes_are_what_the_windows_ask_for() -> None:
    assistant: Assistant = FakeAssistant()
    opening: Opening = FakeOpening()
    jobs: Jobs = FakeJobs()
    assert assistant.browse.count is not None
    assert opening.protections()
    assert jobs.run is not None
