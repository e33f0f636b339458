"""The prompt: a fixed budget, the steady part first, the facts last.

The steady part (persona, then earlier turns) comes first so that a model can reuse
what it has read already; memories stand right before the question because small
models attend to what is near (DynamicQA, PH3). Budgets are in tokens of the model.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from scrubjay.converse.wording import day, second_person, shortened
from scrubjay.domain.conversation import Role
from scrubjay.domain.memory import MemoryKind
from scrubjay.domain.predicate import predicate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from scrubjay.domain.conversation import Message
    from scrubjay.domain.memory import Memory
    from scrubjay.domain.recollection import Recollection

MEMORY_TOKENS: Final = 900
TURN_TOKENS: Final = 800
REPLY_TOKENS: Final = 320
MARGIN_TOKENS: Final = 128
"""For the chat template's own marks and the words around the notes."""
NOTES: Final = """Today is {today}. Answer my question only from these notes about me, and put the \
number of the note you use behind it, like [1]. If they do not say it, say that you have nothing \
about that. Notes:
{notes}

Question: {question}
Answer from the notes, to me:"""
"""The wording by which a model of 0.5B answered most of our trial questions from its notes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """What is sent to the model.

    Attributes:
        messages: (role, text) pairs.
        injected: The memories in it, in the order of their marks [1], [2], …
        tokens: How many tokens all of it takes, by the model's own count.
    """

    messages: tuple[tuple[str, str], ...]
    injected: tuple[Memory, ...]
    tokens: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PromptBuilder:
    """Sets memories and turns into a window of fixed size.

    Attributes:
        persona: The rules of the companion, from resources/prompts.
        count: Counts tokens as the model does.
        window: Tokens the model's window holds.
    """

    persona: str
    count: Callable[[str], int]
    window: int

    def build(
        self,
        question: str,
        earlier: Sequence[Message],
        recollections: Sequence[Recollection],
        now: datetime,
    ) -> Prompt:
        """Return the prompt; whatever does not fit is left out, oldest and weakest first."""
        room = self.window - REPLY_TOKENS - MARGIN_TOKENS
        persona = self.persona
        asked = self._cut(question, room // 2)
        room -= self.count(persona) + self.count(asked)
        lines, injected, used = self._memories(recollections, min(MEMORY_TOKENS, room // 2))
        turns, spent = self._turns(earlier, min(TURN_TOKENS, room - used))
        last = asked
        if lines:
            known = "\n".join(lines)
            last = NOTES.format(today=day(now), notes=known, question=asked)
        messages = (("system", persona), *turns, ("user", last))
        tokens = self.count(persona) + self.count(last) + spent
        return Prompt(messages=messages, injected=injected, tokens=tokens)

    def _memories(
        self,
        recollections: Sequence[Recollection],
        budget: int,
    ) -> tuple[list[str], tuple[Memory, ...], int]:
        """Let memories compete for the budget; drawn facts are set last, nearest the question."""
        chosen: list[Memory] = []
        used = 0
        for each in recollections:
            if _is_sensitive(each.memory):
                continue
            cost = self.count(_line(each.memory, len(chosen) + 1)) + 1
            if used + cost > budget:
                continue
            chosen.append(each.memory)
            used += cost
        chosen.sort(key=lambda memory: (memory.kind is not MemoryKind.EPISODE, memory.at))
        lines = [_line(memory, place) for place, memory in enumerate(chosen, start=1)]
        return lines, tuple(chosen), used

    def _turns(
        self,
        earlier: Sequence[Message],
        budget: int,
    ) -> tuple[tuple[tuple[str, str], ...], int]:
        turns: list[tuple[str, str]] = []
        spent = 0
        for message in reversed(earlier):
            role = "user" if message.role is Role.PERSON else "assistant"
            text = self._cut(message.text, TURN_TOKENS // 2)
            cost = self.count(text) + 4
            if not text or spent + cost > budget:
                break
            turns.append((role, text))
            spent += cost
        turns.reverse()
        while turns and turns[0][0] == "assistant":
            spent -= self.count(turns[0][1]) + 4
            turns.pop(0)
        return tuple(turns), spent

    def _cut(self, text: str, budget: int) -> str:
        """Shorten a text to the budget, from the end, on word borders."""
        while text and self.count(text) > budget:
            kept = max(len(text) * budget // max(self.count(text), 1) - 8, 0)
            text = text[:kept].rsplit(" ", 1)[0]
        return text


def _is_sensitive(memory: Memory) -> bool:
    return memory.triple is not None and predicate(memory.triple.predicate).sensitive


def _line(memory: Memory, place: int) -> str:
    words = shortened(memory.text)
    told = second_person(words) if memory.by_self else f"{memory.speaker} said: {words}"
    return f"[{place}] {told} ({day(memory.at)})"
