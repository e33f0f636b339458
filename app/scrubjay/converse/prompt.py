"""The prompt: a fixed budget, the steady part first, the facts last.

The steady parts come first so that a model can reuse what it has read already: persona,
where the chat stood before the turns shown, those turns. Then, right before the question,
come the memories, because small models attend to what is near (DynamicQA, PH3). Budgets are
in tokens of the model (memory-systems.md, section 9).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from scrubjay.converse import budget
from scrubjay.converse.briefing import briefing, settled
from scrubjay.converse.guarded import is_sensitive
from scrubjay.converse.state import Standing
from scrubjay.converse.wording import second_person, shortened
from scrubjay.domain.conversation import ContextUse
from scrubjay.domain.memory import MemoryKind
from scrubjay.domain.span import day_words
from scrubjay.domain.working_state import STATE_TOKENS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from scrubjay.domain.conversation import Message
    from scrubjay.domain.memory import Memory, MemoryId
    from scrubjay.domain.recollection import Recollection

REPLY_TOKENS: Final = budget.REPLY_TOKENS
MEMORY_TOKENS: Final = budget.MEMORY_TOKENS
NOTES: Final = """Today is {today}. Answer my question only from these notes about me, and put the \
number of the note you use behind it, like [1]. If they do not say it, say that you have nothing \
about that. Notes:
{notes}

Question: {question}
Answer from the notes, to me:"""
"""The wording by which a model of 0.5B answered most of our trial questions from its notes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What a prompt is made of.

    Attributes:
        question: What the person said last.
        earlier: The branch so far, oldest first.
        recollections: Memories, the best first; none of them for talk.
        standing: Where the chat stands now.
        before: Where it stood before each of its latest blocks, by their first message.
        since: For what was said once and no longer holds: what holds now.
    """

    question: str
    now: datetime
    earlier: Sequence[Message] = ()
    recollections: Sequence[Recollection] = ()
    standing: Standing = field(default_factory=Standing)
    before: Mapping[str, Standing] = field(default_factory=dict)
    since: Mapping[MemoryId, Sequence[Memory]] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """What is sent to the model.

    Attributes:
        messages: (role, text) pairs.
        notes: The memories it may answer from, in the order of their marks [1], [2], …
        injected: Every memory that is said in it: the notes, what holds since, what is settled.
        use: How many tokens each part takes, by the model's own count.
    """

    messages: tuple[tuple[str, str], ...]
    notes: tuple[Memory, ...]
    injected: tuple[Memory, ...]
    use: ContextUse


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

    def build(self, material: Material) -> Prompt:
        """Return the prompt; whatever does not fit is left out, oldest and weakest first."""
        count = budget.Counter(self.count, {})
        room = self.window - budget.REPLY_TOKENS - budget.MARGIN_TOKENS
        persona = budget.cut(self.persona, min(budget.PERSONA_TOKENS, room // 4), count)
        room -= count(persona)
        asked = budget.cut(material.question, room // 2, count)
        room -= count(asked)
        told = min(STATE_TOKENS, room // 3)
        lines, notes, used = _memories(material, count, min(MEMORY_TOKENS, (room - told) // 2))
        earlier = budget.shown(
            material.earlier,
            min(budget.TURN_TOKENS, room - told - used),
            count,
            material.before.keys(),
        )
        standing = material.before.get(earlier.first, material.standing)
        state = briefing(standing.state, standing.decided, count, told)
        known = NOTES.format(today=day_words(material.now), notes="\n".join(lines), question=asked)
        last = known if lines else asked
        rules = f"{persona}\n\n{state}" if state else persona
        return Prompt(
            messages=(("system", rules), *earlier.turns, ("user", last)),
            notes=notes,
            injected=_said_in(notes, material, standing, state),
            use=ContextUse(
                window=self.window,
                persona=count(persona),
                turns=earlier.tokens,
                state=count(state),
                memories=count(last) - count(asked),
                question=count(asked),
            ),
        )


def _said_in(
    notes: Sequence[Memory], material: Material, standing: Standing, state: str
) -> tuple[Memory, ...]:
    """Return every memory of which something is said in the prompt, the notes first."""
    since = material.since or {}
    later = [each for note in notes for each in since.get(note.id, ())]
    held = [each for each in standing.decided if settled(each) in state]
    return tuple(dict.fromkeys((*notes, *later, *held)))


def _memories(
    material: Material,
    count: Callable[[str], int],
    share: int,
) -> tuple[list[str], tuple[Memory, ...], int]:
    """Let memories compete for the budget; drawn facts are set last, nearest the question."""
    if not material.recollections:
        return [], (), 0
    since = material.since or {}
    chosen: list[Memory] = []
    used = count(NOTES)
    for each in material.recollections:
        if is_sensitive(each.memory):
            continue
        cost = count(_line(each.memory, len(chosen) + 1, since)) + 1
        if used + cost > share:
            continue
        chosen.append(each.memory)
        used += cost
    chosen.sort(key=lambda memory: (memory.kind is not MemoryKind.EPISODE, memory.at))
    lines = [_line(memory, place, since) for place, memory in enumerate(chosen, start=1)]
    return lines, tuple(chosen), used if chosen else 0


def _line(memory: Memory, place: int, since: Mapping[MemoryId, Sequence[Memory]]) -> str:
    words = shortened(memory.text)
    told = second_person(words) if memory.by_self else f"{memory.speaker} said: {words}"
    now = "; ".join(second_person(each.text.rstrip(".")) for each in since.get(memory.id, ()))
    correction = f" Since then: {now}." if now else ""
    until = f", until {day_words(memory.valid_to)}" if memory.valid_to else ""
    return f"[{place}] {told} ({day_words(memory.at)}{until}){correction}"
