"""A chat shows what a wish to forget would remove, and forgets it at a plain yes."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from scrubjay.domain.conversation import FORGOTTEN
from scrubjay.domain.recollection import Filters

if TYPE_CHECKING:
    from pathlib import Path

    from fakes.clock import FakeClock
    from scrubjay.assistant.assistant import Assistant
    from scrubjay.domain.conversation import Conversation

WISH = "Forget everything about Karl"


def exchange(assistant: Assistant, chat: Conversation, text: str) -> str:
    turn = assistant.chat.turn(chat, text)
    turn.hear()
    turn.answer(lambda _piece: None, lambda: False)
    return turn.keep().message.text


@pytest.fixture
def shown(assistant: Assistant, clock: FakeClock) -> tuple[Conversation, str]:
    told = assistant.chat.start()
    for text in ("My brother is Karl.", "Karl sold his boat in Split.", "I like tea."):
        exchange(assistant, told, text)
        clock.advance(timedelta(days=1))
    chat = assistant.chat.start()
    preview = exchange(assistant, chat, WISH)
    clock.advance(timedelta(minutes=1))
    assistant.chat.keep_draft(chat.id, "and Karl's dog")
    return chat, preview


def held(assistant: Assistant) -> str:
    return repr(assistant.browse.search(Filters()))


def test_a_wish_is_answered_with_all_that_would_go(
    assistant: Assistant, shown: tuple[Conversation, str]
) -> None:
    _chat, preview = shown
    assert "forgotten for good" in preview
    assert "boat in Split" in preview
    assert "tea" not in preview
    assert "Karl" in held(assistant)


def test_a_yes_forgets_for_good_and_leaves_nothing_in_the_chat(
    assistant: Assistant, shown: tuple[Conversation, str]
) -> None:
    chat, _preview = shown
    receipt = exchange(assistant, chat, "Yes")
    assert "Forgotten for good" in receipt
    assert "these words are nowhere left" in receipt
    assert "Karl" not in held(assistant)
    assert "tea" in held(assistant)
    said = repr(
        [(each, assistant.chat.messages(each.id)) for each in assistant.chat.conversations()]
    )
    assert "Karl" not in said
    assert FORGOTTEN in said
    assert assistant.chat.draft(chat.id) == ""
    assert all(
        assistant.chat.recalled(each) is None or "Karl" not in repr(assistant.chat.recalled(each))
        for each in assistant.chat.messages(chat.id)
    )


def test_a_no_leaves_all_and_a_later_yes_does_nothing(
    assistant: Assistant, shown: tuple[Conversation, str]
) -> None:
    chat, _preview = shown
    assert exchange(assistant, chat, "no") == "Nothing was forgotten."
    before = held(assistant)
    exchange(assistant, chat, "yes")
    assert held(assistant) == before


def test_a_yes_to_something_else_forgets_nothing(
    assistant: Assistant, shown: tuple[Conversation, str]
) -> None:
    chat, _preview = shown
    exchange(assistant, chat, "Where is the boat?")
    before = held(assistant)
    exchange(assistant, chat, "yes")
    assert held(assistant) == before


def test_what_went_on_about_them_by_he_or_she_is_shown_too(
    assistant: Assistant, clock: FakeClock
) -> None:
    told = assistant.chat.start()
    for text in ("My brother is Karl.", "He collects stamps.", "I like tea.", "He is a waiter."):
        exchange(assistant, told, text)
        clock.advance(timedelta(minutes=1))
    preview = exchange(assistant, assistant.chat.start(), WISH)
    assert "stamps" in preview
    assert "waiter" not in preview


def test_the_weather_and_notes_of_the_same_day_do_not_go_on_from_them(
    assistant: Assistant, clock: FakeClock
) -> None:
    told = assistant.chat.start()
    for text in ("Karl sold his boat.", "It is snowing here and I love it."):
        exchange(assistant, told, text)
    noted = ("Karl has a dog.", "He and Nora are away.", "She paints kites.")
    for text in noted:
        assistant.browse.remember(text, clock.now())
    preview = exchange(assistant, assistant.chat.start(), WISH)
    assert "boat" in preview
    assert "dog" in preview
    for kept in ("snowing", "Nora", "kites"):
        assert kept not in preview


def test_a_long_talk_is_read_from_what_is_forgotten_on(
    assistant: Assistant, clock: FakeClock
) -> None:
    told = assistant.chat.start()
    lines = ["Karl sold his boat.", "I like tea.", *(f"She sings song {n}." for n in range(45))]
    for text in lines:
        exchange(assistant, told, text)
        clock.advance(timedelta(seconds=1))
    preview = exchange(assistant, assistant.chat.start(), WISH)
    assert "boat" in preview
    assert "song" not in preview


def test_everything_about_somebody_is_what_they_said_too_counted_apart(
    assistant: Assistant, tmp_path: Path
) -> None:
    lines = [("Samira Haddad", "I live in Kassel."), ("Omar", "I live in Bonn.")]
    spoken = tmp_path / "chat.jsonl"
    said = [{"id": name, "session": "s", "speaker": name, "text": text} for name, text in lines]
    spoken.write_text("\n".join(json.dumps(each) for each in said), encoding="utf-8")
    list(assistant.imports.run(spoken))
    exchange(assistant, assistant.chat.start(), "Samira is my flatmate.")
    chat = assistant.chat.start()
    preview = exchange(assistant, chat, "Forget everything about Samira")
    assert "Of these, Samira Haddad said 1." in preview
    assert "Kassel" in preview
    assert "Bonn" not in preview
    exchange(assistant, chat, "yes")
    assert "Kassel" not in held(assistant)
    assert "Samira" not in held(assistant)
    assert "Bonn" in held(assistant)


def test_of_a_message_that_says_more_only_the_words_go_and_the_preview_says_so(
    assistant: Assistant,
) -> None:
    told = assistant.chat.start()
    exchange(assistant, told, "My shoe size is 39, and my ring size is 54.")
    chat = assistant.chat.start()
    preview = exchange(assistant, chat, "forget my ring size")
    assert "this stays: “My shoe size is 39" in preview
    assert "54" not in preview.partition("this stays: ")[2].partition("\n")[0]
    exchange(assistant, chat, "yes")
    kept = assistant.chat.messages(told.id)[0].text
    assert "My shoe size is 39" in kept
    assert "54" not in kept
    assert "39" in held(assistant)


def test_what_names_it_and_is_kept_is_counted_in_the_proof(assistant: Assistant) -> None:
    exchange(assistant, assistant.chat.start(), "My ring size is 54.")
    exchange(assistant, assistant.chat.start(), "Jule asked for my ring size at the jeweller.")
    chat = assistant.chat.start()
    exchange(assistant, chat, "forget my ring size")
    receipt = exchange(assistant, chat, "yes")
    assert "these words are nowhere left" in receipt
    assert "ring size" not in receipt
