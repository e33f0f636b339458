"""The reply: by a model where it can be trusted with the question, by template elsewhere.

A model whose probe failed is never asked to answer from memory: it would invent.
It may talk; questions about the person's own life are answered from the store.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scrubjay.converse import wording
from scrubjay.converse.citation import cited, contradicted, supported, without_marks
from scrubjay.converse.intent import Intent, intent, is_memorable
from scrubjay.converse.prompt import REPLY_TOKENS, PromptBuilder
from scrubjay.domain.conversation import MemoryMode
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import MemoryKind
from scrubjay.ports.models import Generation

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from scrubjay.domain.conversation import Message
    from scrubjay.domain.memory import Memory
    from scrubjay.domain.model import ModelFacts
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
    """A finished or stopped reply.

    Attributes:
        model: The model that worded it, or "" for a template.
        notice: Why the model in use could not be asked, or "".
    """

    text: str
    cited: tuple[Memory, ...] = ()
    injected: tuple[Memory, ...] = ()
    abstained: bool = False
    model: str = ""
    stopped: bool = False
    notice: str = ""


class Responder:
    """Answers one question at a time.

    Args:
        persona: The companion's rules (see resources/prompts).
        model: Asked at each question for the model in use, or None; may raise KnownError.
    """

    def __init__(self, persona: str, model: Callable[[], LanguageModel | None]) -> None:
        self._persona = persona
        self._model = model

    def answer(
        self,
        asked: Asked,
        on_piece: Callable[[str], None],
        cancelled: Callable[[], bool],
    ) -> Reply:
        """Return the reply; `on_piece` receives it piece by piece as it is worded.

        A model that cannot be loaded, or dies before its first word, leaves the answer to
        the template.

        Raises:
            KnownError: The model failed in mid-sentence; nothing of the question is lost.
        """
        wants = intent(asked.text, names_known=_names_known(asked.recalled))
        ready, notice = self._ready()
        arrived: list[str] = []

        def piece(text: str) -> None:
            arrived.append(text)
            on_piece(text)

        if ready is not None and not _left_to_memory(wants, asked, ready[1]):
            try:
                own = wants is Intent.ASK_OWN
                return self._by_model(ready, asked, piece, cancelled, from_memory=own)
            except KnownError as problem:
                if arrived:
                    raise
                notice = problem.sentence
        reply = replace(_by_template(wants, asked), notice=notice)
        on_piece(reply.text)
        return reply

    def _ready(self) -> tuple[tuple[LanguageModel, ModelFacts] | None, str]:
        """Return the model with its facts, or None and why it cannot be asked."""
        try:
            model = self._model()
            return (None if model is None else (model, model.facts())), ""
        except KnownError as problem:
            return None, problem.sentence

    def _by_model(
        self,
        ready: tuple[LanguageModel, ModelFacts],
        asked: Asked,
        on_piece: Callable[[str], None],
        cancelled: Callable[[], bool],
        *,
        from_memory: bool,
    ) -> Reply:
        model, facts = ready
        builder = PromptBuilder(persona=self._persona, count=model.count, window=facts.context)
        known = asked.recalled.recollections if from_memory and asked.recalled else ()
        prompt = builder.build(asked.text, asked.earlier, known, asked.now)
        limits = Generation(
            max_tokens=REPLY_TOKENS,
            temperature=0.0 if known else Generation().temperature,
        )
        pieces: list[str] = []
        for piece in model.stream(prompt.messages, limits, cancelled):
            pieces.append(piece)
            on_piece(piece)
        text = "".join(pieces)
        reply = Reply(
            text=without_marks(text),
            cited=cited(text, prompt.injected),
            injected=prompt.injected,
            model=facts.name,
            stopped=cancelled(),
        )
        return reply if not known or reply.stopped else _checked(reply, asked)


def _left_to_memory(wants: Intent, asked: Asked, facts: ModelFacts) -> bool:
    """Report whether the template answers: a weak model, or nothing to answer from."""
    if facts.capable:
        unknown = asked.recalled is None or asked.recalled.abstained
        return wants is Intent.ASK_OWN and unknown
    if asked.mode is MemoryMode.OFF:
        return wants is Intent.ASK_OWN
    return wants is not Intent.ASK_WORLD


def _checked(reply: Reply, asked: Asked) -> Reply:
    """Return the reply, or what memory itself says where the model strayed from it."""
    current = [memory for memory in reply.injected if memory.triple and memory.is_current]
    wrong = contradicted(reply.text, current, asked.superseded)
    if wrong is not None:
        return replace(reply, text=wording.statement(wrong), cited=(wrong,), model="")
    if asked.recalled is None or supported(reply.text, asked.text, _closest(asked.recalled)):
        return reply
    text, named = wording.answer(asked.recalled.recollections)
    return replace(reply, text=text, cited=named, model="")


def _closest(recalled: Recalled) -> list[Memory]:
    """Return what an answer has to draw on: what scores close to the best."""
    best = recalled.recollections[0].score
    return [each.memory for each in recalled.recollections if each.score >= wording.CLOSE * best]


def _by_template(wants: Intent, asked: Asked) -> Reply:
    if wants in (Intent.TELL, Intent.TALK):
        if not is_memorable(asked.text):
            return Reply(text=wording.TALK_WITHOUT_MODEL)
        return Reply(text=wording.told(asked.mode is MemoryMode.FULL))
    if asked.recalled is None:
        return Reply(text=wording.MEMORY_OFF)
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
