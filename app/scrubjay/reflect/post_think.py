"""Think after the turn (Think-in-Memory): relations the patterns missed, as proposals.

The patterns of `remember` have read the message already. A model that passed its probe may
find what they missed; what it says is believed only as far as it stands in the person's
own words, and even then waits for the person's consent in the review tray.
"""

from __future__ import annotations

import hashlib
import logging
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from scrubjay.domain.changes import Changes
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import Memory, MemoryId, MemoryKind, MemoryState
from scrubjay.domain.predicate import predicate
from scrubjay.domain.recollection import Filters
from scrubjay.domain.staying import first_stability
from scrubjay.domain.text import normalised
from scrubjay.domain.wording import sentence
from scrubjay.host.resources import resource
from scrubjay.ports.models import Generation
from scrubjay.reflect.grounding import Grounded, grounded
from scrubjay.reflect.thought import Thought, Unreadable, parse

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from scrubjay.domain.conversation import Message
    from scrubjay.domain.recollection import Recalled
    from scrubjay.ports.models import LanguageModel
    from scrubjay.ports.stores import MemoryStore

LOG: Final = logging.getLogger(__name__)
CONFIDENCE: Final = 0.55
"""Of a model's thought: enough to ask the person, never enough to believe it."""
_LONGEST: Final = 1500
"""Characters of a message a model reads; a longer one is left to the patterns."""
_REPLY_TOKENS: Final = 260
_TIME_LETTERS: Final = 10
_CHANCE_LETTERS: Final = 16
_ALPHABET: Final = "0123456789abcdefghjkmnpqrstvwxyz"


def _never() -> bool:
    return False


class PostThink:
    """Reads the person's message once more, after the answer.

    Args:
        store: Where the episode is, and where proposals go.
        model: Gives the language model in use, or None. Asked at every turn: the person
            may have changed it.
    """

    def __init__(self, store: MemoryStore, model: Callable[[], LanguageModel | None]) -> None:
        self._store = store
        self._model = model
        self.unreadable = 0

    def thoughts(self, text: str, cancelled: Callable[[], bool] = _never) -> tuple[Thought, ...]:
        """Ask the model, if there is one that may be asked. Uses no store.

        Args:
            text: The person's message, and nothing else.
            cancelled: Asked at every token; the person's next turn comes first.
        """
        if len(text) > _LONGEST:
            return ()
        try:
            model = self._model()
            if model is None or not model.facts().capable:
                return ()
            limits = Generation(
                max_tokens=_REPLY_TOKENS, temperature=0.0, grammar=_resource("extract.gbnf")
            )
            messages = [("system", _instruction()), ("user", f"Message: {text}")]
            reply = "".join(model.stream(messages, limits, cancelled))
        except KnownError:
            # No model, or it died: what it would have said was a proposal at best.
            LOG.info("no thoughts after this turn: the model could not be asked")
            return ()
        found = () if cancelled() else parse(reply)
        if isinstance(found, Unreadable):
            self.unreadable += 1
            LOG.info("a thought was unreadable: %s", found.why)
            return ()
        return found

    def propose(
        self,
        message: Message,
        recalled: Recalled | None,
        now: datetime,
        thoughts: Sequence[Thought],
    ) -> Changes:
        """Propose what a message says beyond what was drawn from it; often nothing.

        Uses no model: this is the half that runs on the vault's lane.

        Args:
            message: What the person said. Its words alone ground a thought: never what was
                recalled for it, nor the answer.
            recalled: What was recalled; thoughts that are known already are dropped.
            now: When this is thought.
            thoughts: What `thoughts` gave for the message.
        """
        episode = self._episode(message)
        if episode is None or not episode.by_self:
            return Changes()
        found = list(grounded(thoughts, episode.text))
        known = {_says(each) for each in self._store.drawn_from(episode.id)}
        if recalled is not None:
            known |= {_says(each.memory) for each in recalled.recollections}
        fresh = [
            memory
            for each in found
            if _says(memory := _proposal(each, episode, now)) not in known
            and not self._is_known(memory)
        ]
        return self._propose(fresh, now)

    def _episode(self, message: Message) -> Memory | None:
        said = self._store.select(
            Filters(session=message.conversation, kinds=(MemoryKind.EPISODE,)), limit=50
        )
        return next((each for each in said if each.source.ref == message.id), None)

    def _is_known(self, memory: Memory) -> bool:
        triple = memory.triple
        if triple is None or self._store.is_forgotten(memory.text):
            return True
        held = self._store.statements(triple.subject, triple.predicate)
        return any(_says(each) == _says(memory) for each in held)

    def _propose(self, memories: Sequence[Memory], now: datetime) -> Changes:
        unique = {each.id: each for each in memories}
        if not unique:
            return Changes()
        with self._store.writing("remember", "scrubjay", now) as operation:
            self._store.put(unique.values())
        return Changes(operation=operation, proposed=tuple(unique))


def _says(memory: Memory) -> tuple[str, ...]:
    triple = memory.triple
    if triple is None:
        return ()
    return (
        triple.subject.casefold(),
        triple.predicate,
        normalised(triple.object),
        str(triple.polarity),
    )


def _proposal(found: Grounded, episode: Memory, now: datetime) -> Memory:
    kind = predicate(found.triple.predicate).kind
    return replace(
        episode,
        id=_identity(episode, found),
        kind=kind,
        text=sentence(found.triple),
        created_at=now,
        source=replace(episode.source, words=found.words, start=found.start, episode=episode.id),
        state=MemoryState.PROPOSED,
        triple=found.triple,
        valid_from=episode.at,
        confidence=CONFIDENCE,
        stability=first_stability(found.triple.predicate, episode.salience),
        last_used_at=None,
        uses=0,
        pinned=False,
        confirmed=False,
        entities=(found.triple.object,),
    )


def _identity(episode: Memory, found: Grounded) -> MemoryId:
    """Return the same id for the same thought: the episode's moment, then a hash.

    Thinking twice about one turn so proposes nothing twice, and the id sorts by time
    like every other.
    """
    digest = hashlib.sha256(f"{episode.id}\n{found.triple!r}".encode()).digest()
    tail = "".join(_ALPHABET[byte % len(_ALPHABET)] for byte in digest[:_CHANCE_LETTERS])
    return MemoryId(episode.id[:_TIME_LETTERS] + tail)


def _resource(name: str) -> str:
    return resource(f"prompts/{name}").read_text(encoding="utf-8")


def _instruction() -> str:
    """Return the prompt without its header of comments."""
    lines = _resource("extract.txt").splitlines()
    return "\n".join(line for line in lines if not line.startswith("#")).strip()
