"""What the windows need of the assistant: `scrubjay.assistant.Assistant` is one, tests have a fake.

Every method is a plain call that takes as long as it takes: windows only make them through `Jobs`.
"""

from __future__ import annotations

from typing import Protocol

from scrubjay.ui.facade.browse import Browse
from scrubjay.ui.facade.browsers import Browsers
from scrubjay.ui.facade.chat import Chat, Turn
from scrubjay.ui.facade.details import Details
from scrubjay.ui.facade.life import Life, Links, Rehearsal, Tasks
from scrubjay.ui.facade.models import ModelChoice, Models, Network
from scrubjay.ui.facade.safety import Safety
from scrubjay.ui.facade.sample import Sample
from scrubjay.ui.facade.several import Several
from scrubjay.ui.facade.upkeep import Care, Forms, ImportProgress, Imports

__all__ = [
    "Assistant",
    "Browse",
    "Browsers",
    "Care",
    "Chat",
    "Details",
    "Forms",
    "ImportProgress",
    "Imports",
    "Life",
    "Links",
    "ModelChoice",
    "Models",
    "Network",
    "Rehearsal",
    "Safety",
    "Sample",
    "Several",
    "Tasks",
    "Turn",
]


class Assistant(Protocol):
    """The whole of it."""

    @property
    def chat(self) -> Chat:
        """Conversations."""
        ...

    @property
    def browse(self) -> Browse:
        """Memories."""
        ...

    @property
    def forms(self) -> Forms:
        """Forms."""
        ...

    @property
    def browsers(self) -> Browsers:
        """Browsers and sites."""
        ...

    @property
    def details(self) -> Details:
        """What forms ask for."""
        ...

    @property
    def imports(self) -> Imports:
        """Imports."""
        ...

    @property
    def sample(self) -> Sample:
        """An invented person."""
        ...

    @property
    def care(self) -> Care:
        """Care."""
        ...

    @property
    def models(self) -> Models:
        """The language model."""
        ...

    @property
    def network(self) -> Network:
        """Connections that left this computer."""
        ...

    @property
    def safety(self) -> Safety:
        """How the vault is protected, and what lies where."""
        ...

    @property
    def life(self) -> Life:
        """A life from above."""
        ...

    @property
    def links(self) -> Links:
        """Links and suggestions."""
        ...

    @property
    def rehearsal(self) -> Rehearsal:
        """Fading, and remembering by oneself."""
        ...

    @property
    def several(self) -> Several:
        """Acts on several memories at once."""
        ...

    @property
    def tasks(self) -> Tasks:
        """What the person means to do."""
        ...
