"""The façade: everything a window, the command line or another program may ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubjay.assistant.browse import Browse
from scrubjay.assistant.browsers import Browsers
from scrubjay.assistant.care import Care
from scrubjay.assistant.chat import Chat
from scrubjay.assistant.details import Details
from scrubjay.assistant.forgetting import Forgetting
from scrubjay.assistant.forms import Forms
from scrubjay.assistant.imports import Imports
from scrubjay.assistant.life import Life
from scrubjay.assistant.links import Links
from scrubjay.assistant.rehearsing import Rehearsal
from scrubjay.assistant.sample import Sample
from scrubjay.assistant.several import Several
from scrubjay.assistant.tasks import Tasks
from scrubjay.host.resources import resource

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from scrubjay.assistant.care import Check
    from scrubjay.assistant.models import Models
    from scrubjay.assistant.network import Network
    from scrubjay.assistant.parts import Parts
    from scrubjay.assistant.safety import Safety


class Assistant:
    """One person's memory, opened.

    Args:
        parts: Ports and stages, assembled.
        persona: The companion's rules (resources/prompts/persona.txt).
        models: The language model in use.
        network: Every connection of this run.
        safety: How the vault is protected, and what lies where.
        checks: Looks at what only the composition root can see, for `care.self_check`.
    """

    def __init__(
        self,
        *,
        parts: Parts,
        persona: str,
        models: Models,
        network: Network,
        safety: Safety,
        checks: Callable[[], Sequence[Check]],
    ) -> None:
        self._parts = parts
        self.models = models
        self.network = network
        self.safety = safety
        forgetting = Forgetting(parts, self._forget_context)
        self.chat = Chat(parts, persona, models.model, forgetting)
        self.browse = Browse(parts, forgetting)
        self.forms = Forms(parts)
        self.browsers = Browsers(parts, self.forms, parts.chance)
        self.details = Details(parts)
        self.imports = Imports(parts, forgetting.forget)
        self.sample = Sample(
            parts, lambda ids: forgetting.forget(ids, bury=False), resource("sample/life.jsonl")
        )
        self.care = Care(parts, checks)
        self.life = Life(parts)
        self.links = Links(parts)
        self.rehearsal = Rehearsal(parts)
        self.several = Several(parts)
        self.tasks = Tasks(parts)

    def _forget_context(self) -> None:
        """Hold nothing that was read or worked out before: after forgetting, nothing may stay."""
        self.models.forget_context()
        self.chat.forget_states()
        self.browsers.forget_offers()

    def warm(self) -> Iterator[None]:
        """Do now, step by step, what the first question and the first form would wait for."""
        self._parts.recall.ready()
        yield
        self.forms.warm()
        yield
        self.chat.learn_unanswered()
        yield
        for _left in self.care.catch_up():
            yield

    def close(self) -> None:
        """Close the vault and the index, and end the workers; what was kept stays kept."""
        self.models.close()
        if self._parts.embedder is not None:
            self._parts.embedder.close()
        self._parts.index.close()
        self._parts.vault.close()
