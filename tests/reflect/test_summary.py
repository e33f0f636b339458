"""Summaries are made of sentences that stand word for word in their sources."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reflect.lives import directions, line
from scrubjay.host.resources import resource
from scrubjay.reflect.sentences import is_quotable, sentences
from scrubjay.reflect.summary import MOST, summary
from scrubjay.reflect.words import Words

WORDS = Words(resource("weights/words.npz"))
DAY = (
    "Good morning! How are you today?",
    "We finished the allotment fence. Nora brought plum cake.",
    "Thanks a lot!",
    "Did you see the heron at the canal?",
    "The heron was back at the canal before sunrise.",
    "My cello lesson is on Thursdays from now on.",
    "Okay, see you soon.",
)


def test_the_telling_sentences_are_taken_in_their_order() -> None:
    held = [line(f"{at}", text, minutes=at) for at, text in enumerate(DAY)]
    told = summary(held, WORDS, {}).sentences
    assert [each.text for each in told] == sorted(
        (each.text for each in told), key=" ".join(DAY).index
    )
    assert {each.text for each in told} <= {
        "We finished the allotment fence.",
        "Nora brought plum cake.",
        "The heron was back at the canal before sunrise.",
        "My cello lesson is on Thursdays from now on.",
    }
    assert len(told) == 3


def test_the_persons_own_lines_come_first() -> None:
    said = "The lantern festival begins at the harbour on Saturday."
    others = [line(f"{at}", said, minutes=at, own=False) for at in range(8)]
    own = line("own", said, minutes=4.5)
    told = summary([*others, own], WORDS, {}).sentences
    assert own.id in {each.sources[0] for each in told}


def test_a_sentence_about_oneself_comes_before_one_to_another() -> None:
    mine = line("mine", "I painted the harbour at sunset.")
    yours = [line(f"{at}", "You painted the harbour at sunset.") for at in range(6)]
    told = summary([*yours, mine], WORDS, {}).sentences
    assert mine.id in {each.sources[0] for each in told}


def test_the_same_is_not_told_twice_while_something_new_is_left() -> None:
    texts = [
        "The heron stood at the canal before sunrise.",
        "The heron stood by the canal until sunrise.",
        "The heron was at the canal by sunrise.",
        "Nora brought plum cake for the neighbours.",
        "The gasket of the espresso machine arrived.",
    ]
    held = [line(f"{at}", text, minutes=at) for at, text in enumerate(texts)]
    vectors = {each.id: row for each, row in zip(held, directions(0, 0, 0, 1, 2), strict=True)}
    told = {each.sources[0] for each in summary(held, WORDS, vectors).sentences}
    assert {"3", "4"} <= told


def test_nothing_worth_telling_is_told_as_nothing() -> None:
    assert summary([], WORDS, {}).sentences == ()
    assert summary([line("a", "Hi!"), line("b", "What time is it?")], WORDS, {}).sentences == ()


def test_greetings_thanks_and_questions_are_not_quotable() -> None:
    for text in (
        "Hey Jon, how are you?",
        "Thanks so much, that means a lot!",
        "Wow, nice!",
        "Yes.",
    ):
        assert not any(map(is_quotable, sentences(text))), text
    assert is_quotable("Thanks to the new pump the cellar stayed dry through the whole storm.")


def test_short_forms_end_no_sentence() -> None:
    assert list(sentences("Dr. Osei called. It is harmless, e.g. a cyst. Good!")) == [
        "Dr. Osei called.",
        "It is harmless, e.g. a cyst.",
        "Good!",
    ]


@given(st.lists(st.text(max_size=120), max_size=12))
def test_every_sentence_is_part_of_its_source(texts: list[str]) -> None:
    held = [line(f"{at}", text, minutes=at) for at, text in enumerate(texts)]
    by_id = {each.id: each.text for each in held}
    told = summary(held, WORDS, {}).sentences
    assert len(told) <= MOST
    for each in told:
        assert each.text in by_id[each.sources[0]]
