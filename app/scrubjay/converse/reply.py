"""The reply: by a model where it can be trusted with the question, by template elsewhere.

A model whose probe failed is never asked to answer from memory: it would invent.
It may talk; questions about the person's own life are answered from the store.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scrubjay.converse import wording
from scrubjay.converse.asked import Asked, Reply
from scrubjay.converse.budget import REPLY_TOKENS
from scrubjay.converse.citation import (
    cited,
    contradicted,
    says,
    supported,
    turned_round,
    without_marks,
)
from scrubjay.converse.doubted import with_doubts
from scrubjay.converse.guarded import is_sensitive
from scrubjay.converse.intent import Intent, asks_history, intent
from scrubjay.converse.limits import HELP, is_despair, is_general
from scrubjay.converse.prompt import Material, PromptBuilder
from scrubjay.converse.state import Standing
from scrubjay.converse.templates import by_template, from_memory, led, without_model, worked_out
from scrubjay.domain.conversation import MemoryMode
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import MemoryKind
from scrubjay.ports.models import Generation

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from scrubjay.converse.grounds import Grounds
    from scrubjay.converse.prompt import Prompt
    from scrubjay.domain.memory import Memory, MemoryId
    from scrubjay.domain.model import ModelFacts
    from scrubjay.domain.recollection import Recalled, Recollection
    from scrubjay.ports.models import LanguageModel


class Responder:
    """Answers one question at a time.

    Args:
        persona: The companion's rules (see resources/prompts).
        model: Asked at each question for the model in use, or None; may raise KnownError.
        elapsed: Seconds on a clock that never goes back, for the pace of a reply.
    """

    def __init__(
        self,
        persona: str,
        model: Callable[[], LanguageModel | None],
        elapsed: Callable[[], float],
    ) -> None:
        self._persona = persona
        self._model = model
        self._elapsed = elapsed

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
        found = Reply(text=HELP) if is_despair(asked.text) else worked_out(asked)
        if found is not None:
            found = with_doubts(led(found, asked), asked)
            on_piece(found.text)
            return found
        recalled = asked.grounds.recalled if asked.grounds else None
        wants = intent(asked.text, names_known=_names_known(recalled))
        ready, notice = self._ready()
        arrived: list[str] = []

        def piece(text: str) -> None:
            arrived.append(text)
            on_piece(text)

        if ready is not None and not _left_to_memory(wants, asked, ready[1]):
            try:
                own = wants is Intent.ASK_OWN
                reply = self._by_model(ready, asked, piece, cancelled, from_memory=own)
                return with_doubts(reply, asked)
            except KnownError as problem:
                if arrived:
                    raise
                notice = problem.sentence
        reply = replace(self._by_template(wants, asked), notice=notice)
        on_piece(reply.text)
        return reply

    def _by_template(self, wants: Intent, asked: Asked) -> Reply:
        """Return what memory says; what a message tells beside a question is learnt first."""
        if asked.parts and asked.tells and asked.mode is MemoryMode.FULL:
            return Reply(text=wording.told(mode_writes=True))
        if asked.parts:
            return without_model(asked)
        return with_doubts(led(by_template(wants, asked), asked), asked)

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
        prompt = self._prompt(ready, asked, from_memory=from_memory)
        limits = Generation(
            max_tokens=REPLY_TOKENS,
            temperature=0.0 if prompt.notes else Generation().temperature,
        )
        pieces: list[str] = []
        first = last = self._elapsed()
        for piece in model.stream(prompt.messages, limits, cancelled):
            last = self._elapsed()
            first = last if not pieces else first
            pieces.append(piece)
            on_piece(piece)
        text = "".join(pieces)
        reply = Reply(
            text=without_marks(text),
            cited=cited(text, prompt.notes),
            injected=prompt.injected,
            model=facts.name,
            stopped=cancelled(),
            use=replace(prompt.use, reply=model.count(text), seconds=last - first),
        )
        if not from_memory or reply.stopped or asked.grounds is None:
            return reply
        return _checked(reply, asked, asked.grounds)

    def _prompt(
        self,
        ready: tuple[LanguageModel, ModelFacts],
        asked: Asked,
        *,
        from_memory: bool,
    ) -> Prompt:
        """Return the prompt; a weak model is shown neither memories nor where the chat stands."""
        model, facts = ready
        builder = PromptBuilder(persona=self._persona, count=model.count, window=facts.context)
        material = Material(
            question=asked.text, now=asked.now, earlier=asked.earlier, before=asked.before
        )
        if facts.capable:
            material = replace(material, standing=asked.standing)
        else:
            material = replace(material, before=dict.fromkeys(asked.before, Standing()))
        if from_memory and asked.grounds is not None:
            known = _shown(asked.text, asked.grounds)
            material = replace(material, recollections=known, since=_since(asked))
        return builder.build(material)


def _left_to_memory(wants: Intent, asked: Asked, facts: ModelFacts) -> bool:
    """Report whether the template answers: a weak model, or nothing to answer from."""
    if wants is Intent.FORGET or (wants is Intent.CORRECT and asked.mode is MemoryMode.FULL):
        return True
    if facts.capable:
        return wants is Intent.ASK_OWN and not _has_notes(asked)
    if asked.mode is MemoryMode.OFF:
        return wants is Intent.ASK_OWN
    return wants is not Intent.ASK_WORLD or not is_general(asked.text)


def _shown(question: str, grounds: Grounds) -> Sequence[Recollection]:
    """Return what a model is shown: no old values, unless they are asked for, and no numbers."""
    found = [
        each for each in grounds.recalled.recollections if each.memory.id not in grounds.guarded
    ]
    if asks_history(question):
        return found
    holding = {each.id for each in grounds.holding([each.memory for each in found])}
    return [each for each in found if each.memory.id in holding]


def _since(asked: Asked) -> dict[MemoryId, list[Memory]]:
    """Return what came since of what was said once, as far as a model may see it."""
    if asked.grounds is None:
        return {}
    doubts = {key: (line,) for key, line in asked.doubts.items()}
    guarded = asked.grounds.guarded
    return {
        key: [each for each in now if each.id not in guarded]
        for key, now in (doubts | dict(asked.grounds.since)).items()
    }


def _has_notes(asked: Asked) -> bool:
    """Report whether memory is sure of something that a model may be shown."""
    grounds = asked.grounds
    if grounds is None or grounds.recalled.abstained:
        return False
    return any(not is_sensitive(each.memory) for each in _shown(asked.text, grounds))


def _checked(reply: Reply, asked: Asked, grounds: Grounds) -> Reply:
    """Return the reply, or what memory itself says where the model strayed from it.

    A statement that was asked for by name has to be named; a value that no longer holds may
    not be, unless that is what is asked.
    """
    instead = replace(from_memory(Intent.ASK_OWN, asked.text, grounds), use=reply.use)
    if grounds.named and not any(says(reply.text, each) for each in grounds.named):
        return instead
    if not asks_history(asked.text):
        current = [each for each in reply.injected if each.triple and each.is_current]
        wrong = contradicted(reply.text, current, grounds.former)
        if wrong is not None:
            text = wording.statement(wrong)
            return replace(instead, text=text, cited=(wrong,), injected=reply.injected)
        if any(_is_outdated(reply, each, grounds) for each in reply.cited):
            return instead
    if supported(reply.text, asked.text, _closest(grounds.recalled)):
        return reply
    return instead


def _is_outdated(reply: Reply, memory: Memory, grounds: Grounds) -> bool:
    """Report whether the reply says what came to be otherwise, or what the memory denies."""
    since = grounds.since.get(memory.id, ())
    outdated = bool(since) and not cited(reply.text, since)
    return outdated or turned_round(reply.text, memory)


def _closest(recalled: Recalled) -> list[Memory]:
    """Return what an answer has to draw on: what scores close to the best."""
    best = recalled.recollections[0].score
    return [each.memory for each in recalled.recollections if each.score >= wording.CLOSE * best]


def _names_known(recalled: Recalled | None) -> bool:
    """Report whether memory is sure that the question is about something it holds."""
    if recalled is None or recalled.abstained or not recalled.recollections:
        return False
    top = recalled.recollections[0].memory
    return top.kind is not MemoryKind.EPISODE or recalled.confidence > 0.5  # noqa: PLR2004 - odds
