"""The prompt never overflows, however long the chat."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from fakes.recollections import NOW, back, fact, said
from scrubjay.converse.prompt import REPLY_TOKENS, PromptBuilder
from scrubjay.domain.conversation import Message, Role


def builder(window: int = 2048) -> PromptBuilder:
    return PromptBuilder(persona="Be kind.", count=lambda text: len(text.split()), window=window)


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
    prompt = builder().build("What is my address?", [], known.recollections, NOW)
    _role, last = prompt.messages[-1]
    assert last.index("We saw the sea") < last.index("nora@example.org")
    assert last.index("nora@example.org") < last.index("What is my address?")
    assert [memory.id for memory in prompt.injected] == ["m1", "f1"]


def test_a_sensitive_number_is_never_given_to_a_model() -> None:
    prompt = builder().build("?", [], back(fact("passport-number", "P1234567")).recollections, NOW)
    assert "P1234567" not in str(prompt.messages)
    assert prompt.injected == ()


def test_earlier_turns_come_whole_and_begin_with_the_person() -> None:
    prompt = builder().build("And then?", chat(2000), [], NOW)
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
    prompt = builder(window).build(question, chat(turns, words), known.recollections, NOW)
    assert prompt.tokens + REPLY_TOKENS <= window
