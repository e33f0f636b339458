"""Corrections and second thoughts in a conversation."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from remember.conversing import Conversation
from scrubjay.domain.errors import KnownError
from scrubjay.domain.retention import RetentionLaw
from scrubjay.remember import Wish

if TYPE_CHECKING:
    from scrubjay.ports.stores import MemoryStore


@pytest.fixture
def chat(store: MemoryStore) -> Conversation:
    return Conversation(store)


@pytest.mark.parametrize(
    ("first", "then", "holds"),
    [
        ("I live in Graz.", "sorry, I meant Linz", "I live in Linz."),
        ("I live in Graz.", "No, that's wrong, it's Linz.", "I live in Linz."),
        ("My wife is called Katrin.", "it's spelt Catrin, with a C", "My wife is Catrin."),
        ("My phone number is 0664 555 1234.", "oops, it's 0664 555 1235", "0664555123"),
        ("My cat is called Mitzi.", "actually it's spelled Mizzi", "My cat is called Mizzi."),
        ("I live in Graz.", "Actually I live in Linz.", "I live in Linz."),
    ],
)
def test_an_afterthought_replaces_what_was_said(
    chat: Conversation, first: str, then: str, holds: str
) -> None:
    chat.says(first)
    before = chat.holding()
    chat.says(then)
    (after,) = chat.holding()
    assert holds in after
    assert after not in before


def test_a_word_on_spelling_means_the_name_that_is_spelt_alike(chat: Conversation) -> None:
    chat.says("My wife is called Katrin.", "I work at Nordlys.", "it's spelt Catrin, with a C")
    assert chat.holding() == {"My wife is Catrin.", "I work at Nordlys."}


@pytest.mark.parametrize(
    "words",
    [
        "go back to the old one",
        "no, change it back",
        "actually go back to my old number",
        "the old one was right",
        "please use the previous number",
        "revert that",
        "go back",
        "No, go back please.",
    ],
)
def test_going_back_lets_the_former_value_hold_by_pointer(chat: Conversation, words: str) -> None:
    chat.says("My phone number is 0664 555 1234.", "My phone number is 0664 555 9999 now.")
    held = chat.statements()
    done = chat.remember.correct(words, "chat", chat.now)
    assert done is not None
    assert done.wish is Wish.BACK
    assert chat.holding() == {"My phone number is 06645551234."}
    assert {each.id for each in chat.statements()} == {each.id for each in held}


def test_going_back_means_what_the_words_name(chat: Conversation) -> None:
    chat.says("I live in Graz.", "I live in Linz.", "I work at Nordlys.", "I work at Siemens.")
    chat.remember.correct("go back to the old employer", "chat", chat.now)
    assert chat.holding() == {"I live in Linz.", "I work at Nordlys."}


def test_going_back_from_the_middle_of_a_chain_leaves_one_value(chat: Conversation) -> None:
    chat.says("I live in Graz.", "I live in Linz.", "I live in Wels.")
    chat.remember.go_back(chat.named("I live in Linz.").id, chat.now + timedelta(minutes=5))
    assert chat.holding() == {"I live in Graz."}


def test_undo_takes_the_latest_lesson_of_this_conversation(chat: Conversation) -> None:
    chat.says("I live in Graz.", "I live in Linz.")
    chat.says("I like tea.", session="another chat")
    done = chat.remember.correct("undo that", "chat", chat.now)
    assert done is not None
    assert done.wish is Wish.UNDO
    assert chat.holding() == {"I live in Graz.", "I like tea."}


def test_undo_leaves_the_use_of_a_memory_alone(chat: Conversation) -> None:
    chat.says("I live in Graz.", "I like tea.")
    tea = chat.named("I like tea.")
    with chat.store.writing("use", "scrubjay", chat.now):
        chat.store.put([tea.used(chat.now, 1.0, RetentionLaw.POWER)])
    with chat.store.writing("use", "scrubjay", chat.now):
        graz = chat.named("I live in Graz.")
        chat.store.put([graz.used(chat.now, 1.0, RetentionLaw.POWER)])
    used = chat.named("I live in Graz.").uses
    chat.remember.correct("undo that", "chat", chat.now)
    assert chat.holding() == {"I live in Graz."}
    assert chat.named("I live in Graz.").uses == used


def test_undo_takes_back_an_end_that_was_told(chat: Conversation) -> None:
    chat.says("I live in Graz.", "I like tea.", "I no longer live in Graz.")
    chat.says("Nice weather today.")
    chat.remember.correct("undo that", "chat", chat.now)
    assert chat.holding() == {"I live in Graz.", "I like tea."}


def test_undo_after_undo_goes_one_further(chat: Conversation) -> None:
    chat.says("I live in Graz.", "I like tea.", "I like jazz.")
    chat.remember.correct("undo that", "chat", chat.now)
    chat.remember.correct("undo that", "chat", chat.now)
    assert chat.holding() == {"I live in Graz."}


def test_undo_takes_back_going_back(chat: Conversation) -> None:
    chat.says("I live in Graz.", "I live in Linz.")
    chat.remember.correct("go back", "chat", chat.now)
    chat.remember.correct("undo that", "chat", chat.now)
    assert chat.holding() == {"I live in Linz."}


def test_forget_names_what_is_meant_and_changes_nothing(chat: Conversation) -> None:
    chat.says("I live in Graz.", "I am allergic to nuts.")
    done = chat.remember.correct("forget that I am allergic to nuts", "chat", chat.now)
    assert done is not None
    assert not done.changes
    assert done.to_forget == (chat.named("I am allergic to nuts.").id,)
    assert len(chat.holding()) == 2


@pytest.mark.parametrize(
    "words",
    [
        "forget it",
        "I went back to the old house today",
        "how do I go back to the previous page?",
        "never mind",
        "go back to sleep",
        "I live in Linz",
        "I will never forget my wedding day",
    ],
)
def test_what_is_no_such_wish_is_left_alone(chat: Conversation, words: str) -> None:
    chat.says("I live in Graz.", "I live in Wels.")
    assert chat.remember.correct(words, "chat", chat.now) is None


def test_without_an_earlier_value_it_says_so(chat: Conversation) -> None:
    chat.says("I live in Graz.")
    with pytest.raises(KnownError, match="no earlier value"):
        chat.remember.correct("go back to the old one", "chat", chat.now)
    with pytest.raises(KnownError, match="nothing to undo"):
        chat.remember.correct("undo that", "an empty chat", chat.now)


def test_a_value_back_from_the_trash_does_not_hold_beside_a_later_one(chat: Conversation) -> None:
    chat.says("I live in Graz.")
    graz = chat.named("I live in Graz.").id
    chat.remember.trash([graz], chat.now)
    chat.says("I live in Linz.")
    chat.remember.restore([graz], chat.now)
    assert chat.holding() == {"I live in Linz."}


def test_undoing_a_trashing_does_not_bring_a_second_value(chat: Conversation) -> None:
    chat.says("I live in Graz.")
    thrown = chat.remember.trash([chat.named("I live in Graz.").id], chat.now)
    chat.says("I live in Linz.")
    chat.remember.undo(thrown.operation, chat.now)
    assert chat.holding() == {"I live in Linz."}


def test_an_edited_former_value_holds_alone(chat: Conversation) -> None:
    chat.says("I live in Graz.", "I live in Linz.")
    later = chat.now + timedelta(minutes=5)
    chat.remember.edit(chat.named("I live in Graz.").id, "I live in Wels.", later)
    assert chat.holding() == {"I live in Wels."}


def test_what_it_is_not_says_which_is_corrected(chat: Conversation) -> None:
    chat.says("My sister Lisa lives in Bath.", "Sorry, I meant Luisa, not Lisa.")
    assert chat.holding() == {"My sister is Luisa.", "Luisa lives in Bath."}
