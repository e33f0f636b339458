"""The prompt never overflows, however long the chat."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from fakes.recollections import NOW, back, fact, said
from scrubjay.converse.prompt import REPLY_TOKENS, Material, Prompt, PromptBuilder
from scrubjay.converse.state import Standing
from scrubjay.domain.conversation import Message, Role
from scrubjay.domain.working_state import Slot, WorkingState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubjay.domain.recollection import Recalled


def builder(window: int = 2048) -> PromptBuilder:
    return PromptBuilder(persona="Be kind.", count=lambda text: len(text.split()), window=window)


def built(
    question: str,
    earlier: Sequence[Message] = (),
    known: Recalled | None = None,
    window: int = 2048,
    **more: object,
) -> Prompt:
    material = Material(
        question=question,
        now=NOW,
        earlier=earlier,
        recollections=known.recollections if known else (),
    )
    return builder(window).build(replace(material, **more))  # type: ignore[arg-type]


def chat(turns: int, words: int = 30) -> list[Message]:
    return [
        Message(
            id=f"m{turn}",
            conversation="c",
            role=Role.PERSON if turn % 2 == 0 else Role.COMPANION,
            text=f"turn {turn} " + "word " * words,
            at=NOW,
        )
        for turn in range(turns)
    ]


def test_facts_stand_last_before_the_question() -> None:
    known = back(fact("email", "nora@example.org"), said("We saw the sea"))
    prompt = built("What is my address?", known=known)
    _role, last = prompt.messages[-1]
    assert last.index("We saw the sea") < last.index("nora@example.org")
    assert last.index("nora@example.org") < last.index("What is my address?")
    assert [memory.id for memory in prompt.injected] == ["m1", "f1"]


def test_a_sensitive_number_is_never_given_to_a_model() -> None:
    prompt = built("?", known=back(fact("passport-number", "P1234567")))
    assert "P1234567" not in str(prompt.messages)
    assert prompt.injected == ()


def test_earlier_turns_come_whole_and_begin_with_the_person() -> None:
    prompt = built("And then?", chat(2000))
    roles = [role for role, _ in prompt.messages]
    assert roles[0] == "system"
    assert roles[1] == "user"
    assert roles[-1] == "user"
    assert any("turn 1999" in text for _, text in prompt.messages)
    assert not any("turn 1000 " in text for _, text in prompt.messages)


@settings(max_examples=40, deadline=None)
@given(
    turns=st.integers(0, 60),
    words=st.integers(1, 400),
    memories=st.integers(0, 30),
    asked=st.integers(1, 3000),
    window=st.sampled_from([1024, 2048, 4096]),
)
def test_the_prompt_fits_whatever_comes(
    turns: int, words: int, memories: int, asked: int, window: int
) -> None:
    known = back(*[said("something that was said " * 20, f"m{n}") for n in range(memories)])
    question = "why " * asked
    facts = [fact("likes", f"tea number {n} " * 4, f"f{n}") for n in range(memories)]
    state = WorkingState(
        goal="plan " * asked,
        slots=tuple(Slot(name=f"thing {n}", message="m") for n in range(turns)),
        pending=("where " * words,),
    )
    standing = Standing(state=state, decided=tuple(facts))
    prompt = built(question, chat(turns, words), known, window, standing=standing)
    assert prompt.use.prompt == sum(len(text.split()) for _role, text in prompt.messages) + 4 * (
        len(prompt.messages) - 2
    )
    assert prompt.use.prompt + REPLY_TOKENS <= window


def test_the_state_is_that_of_where_the_turns_shown_begin() -> None:
    before = {"m0": Standing(), "m100": Standing(state=WorkingState(goal="before the block"))}
    now = Standing(state=WorkingState(goal="the present"))
    short = built("And?", chat(6), before=before, standing=now)
    assert short.use.state == 0
    long = built("And?", chat(120, words=10), before=before, standing=now)
    assert "before the block" in long.messages[0][1]
    assert long.messages[1][1].startswith("turn 100 ")
    other = built("And?", chat(2000), before={}, standing=now)
    assert "the present" in other.messages[0][1]


def test_what_was_said_once_comes_with_what_holds_since() -> None:
    old = said("I live in Linz")
    prompt = built(
        "What about the flat?", known=back(old), since={old.id: (fact("address-level2", "Graz"),)}
    )
    assert "Since then: You live in Graz." in prompt.messages[-1][1]


def test_every_memory_that_is_said_in_it_is_named_and_only_notes_have_marks() -> None:
    old, now = said("I live in Linz"), fact("address-level2", "Graz")
    shown = fact("likes", "tea", "f2")
    long = [fact("likes", f"jazz {n} " + "jazz " * 60, f"j{n}") for n in range(9)]
    state = WorkingState(goal="plan the party")
    prompt = built(
        "What about the flat?",
        known=back(old),
        since={old.id: (now,)},
        standing=Standing(state=state, decided=(shown, *long)),
    )
    told = prompt.messages[0][1]
    assert "Settled: You like tea; You like jazz 0" in told
    assert "jazz 8" not in told
    assert prompt.notes == (old,)
    seen = [each for each in long if each.text[:13] in told.replace("You like", "I like")]
    assert prompt.injected == (old, now, shown, *seen)
