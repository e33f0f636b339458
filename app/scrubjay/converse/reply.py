"""The reply: by a model where it can be trusted with the question, by template elsewhere.

A model whose probe failed is never asked to answer from memory: it would invent.
It may talk; questions about the person's own life are answered from the store.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scrubjay.converse import wording
from scrubjay.converse.citation import cited, contradicted, without_marks
from scrubjay.converse.intent import Intent, intent
from scrubjay.converse.prompt import REPLY_TOKENS, PromptBuilder
from scrubjay.domain.conversation import MemoryMode
from scrubjay.domain.memory import MemoryKind
from scrubjay.ports.models import Generation

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from scrubjay.domain.conversation import Message
    from scrubjay.domain.memory import Memory
    from scrubjay.domain.recollection import Recalled, Recollection
    from scrubjay.ports.models import LanguageModel


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question with everything an answer may draw on.

    Attributes:
        earlier: The chat so far, oldest first, without this question.
        recalled: What memory brought up, or None when it was not asked.
        superseded: Old values of the facts recalled, to check the reply against.
    """

    text: str
    now: datetime
    mode: MemoryMode
    earlier: Sequence[Message]
    recalled: Recalled | None
    superseded: Sequence[Memory] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A finished or stopped reply. model is "" when a template worded it."""

    text: str
    cited: tuple[Memory, ...] = ()
    injected: tuple[Memory, ...] = ()
    abstained: bool = False
    model: str = ""
    stopped: bool = False


class Responder:
    """Answers one question at a time."""

    def __init__(self, persona: str, model: LanguageModel | None) -> None:
        """Keep the persona (see resources/prompts) and the model, if there is one."""
        self._persona = persona
        self._model = model

    def answer(
        self,
        asked: Asked,
        on_piece: Callable[[str], None],
        cancelled: Callable[[], bool],
    ) -> Reply:
        """Return the reply; `on_piece` receives it piece by piece as it is worded.

        Raises:
            KnownError: The model failed; nothing of the question is lost.
        """
        wants = intent(asked.text, names_known=_names_known(asked.recalled))
        if self._model is None or self._left_to_memory(wants, asked, self._model):
            reply = _by_template(wants, asked)
            on_piece(reply.text)
            return reply
        return self._by_model(self._model, asked, on_piece, cancelled)

    def _left_to_memory(self, wants: Intent, asked: Asked, model: LanguageModel) -> bool:
        if asked.mode is MemoryMode.OFF or model.facts().capable:
            return False
        return wants in (Intent.ASK_OWN, Intent.TELL)

    def _by_model(
        self,
        model: LanguageModel,
        asked: Asked,
        on_piece: Callable[[str], None],
        cancelled: Callable[[], bool],
    ) -> Reply:
        facts = model.facts()
        builder = PromptBuilder(persona=self._persona, count=model.count, window=facts.context)
        trusted = facts.capable and asked.recalled is not None and not asked.recalled.abstained
        known = asked.recalled.recollections if trusted and asked.recalled else ()
        prompt = builder.build(asked.text, asked.earlier, known, asked.now)
        pieces: list[str] = []
        limits = Generation(max_tokens=REPLY_TOKENS)
        for piece in model.stream(prompt.messages, limits, cancelled):
            pieces.append(piece)
            on_piece(piece)
        text = "".join(pieces)
        named = cited(text, prompt.injected)
        corrected = _corrected(text, prompt.injected, asked.superseded)
        if corrected is not None:
            return Reply(
                text=wording.statement(corrected),
                cited=(corrected,),
                injected=prompt.injected,
            )
        return Reply(
            text=without_marks(text),
            cited=named,
            injected=prompt.injected,
            model=facts.name,
            stopped=cancelled(),
        )


def _corrected(
    text: str,
    injected: Sequence[Memory],
    superseded: Sequence[Memory],
) -> Memory | None:
    current = [memory for memory in injected if memory.triple is not None and memory.is_current]
    return contradicted(text, current, superseded)


def _by_template(wants: Intent, asked: Asked) -> Reply:
    if asked.recalled is None:
        return Reply(text=wording.MEMORY_OFF)
    if wants is Intent.TELL:
        return Reply(text=wording.told(asked.mode is MemoryMode.FULL))
    if wants is Intent.TALK:
        return Reply(text=wording.TALK_WITHOUT_MODEL)
    return _from_memory(wants, asked.recalled)


def _from_memory(wants: Intent, recalled: Recalled) -> Reply:
    believed: Sequence[Recollection] = recalled.recollections
    if recalled.abstained or not believed:
        if wants is Intent.ASK_WORLD:
            return Reply(text=wording.WORLD_WITHOUT_MODEL, abstained=True)
        return Reply(text=wording.nothing(believed), abstained=True)
    text, named = wording.answer(believed)
    return Reply(text=text, cited=named, injected=named)


def _names_known(recalled: Recalled | None) -> bool:
    """Report whether memory is sure that the question is about something it holds."""
    if recalled is None or recalled.abstained or not recalled.recollections:
        return False
    top = recalled.recollections[0].memory
    return top.kind is not MemoryKind.EPISODE or recalled.confidence > 0.5  # noqa: PLR2004 - odds
