from datetime import UTC, datetime

import pytest

from scrubjay.domain.entity import EntityKind, Mention
from scrubjay.recall import asking
from scrubjay.recall.asking import Wanted
from scrubjay.recall.shelf import SELF_SPEAKER

SPEAKERS = {"": SELF_SPEAKER, "ana": 1, "bruno costa": 2}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("When did Ana move?", Wanted.TIME),
        ("What year was that?", Wanted.TIME),
        ("How many cats are there?", Wanted.NUMBER),
        ("Where is the key?", Wanted.PLACE),
        ("Who baked the cake?", Wanted.PERSON),
        ("Would Ana like it?", Wanted.JUDGEMENT),
        ("What did she paint?", Wanted.OTHER),
    ],
)
def test_the_kind_of_answer_is_read_from_the_question(text: str, wanted: Wanted) -> None:
    assert asking.read(text, SPEAKERS, []).wanted is wanted


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("What did Ana's sister say?", {1}),
        ("Did Bruno call Ana?", {1, 2}),
        ("Where did I put my keys?", {SELF_SPEAKER}),
        ("What is new?", set()),
        ("Which banana?", set()),
    ],
)
def test_people_are_known_by_first_name_and_the_person_by_i(text: str, codes: set[int]) -> None:
    assert asking.read(text, SPEAKERS, []).speakers == codes


def test_names_are_no_terms_and_terms_are_shown_as_written() -> None:
    asked = asking.read("What did Ana paint in Paintings?", SPEAKERS, [])
    assert asked.names == ("ana",)
    assert asked.terms == ("paint",)
    assert asked.shown == {"paint": "paint"}


@pytest.mark.parametrize(
    ("value", "days"), [("2023", 366), ("2023-05", 31), ("2023-W19", 7), ("2023-05-03", 1)]
)
def test_a_date_spans_what_its_precision_says(value: str, days: int) -> None:
    at = datetime(2023, 5, 3, tzinfo=UTC)
    mention = Mention(kind=EntityKind.DATE, text="x", start=0, end=1, value=value, at=at)
    ((start, end),) = asking.read("x", SPEAKERS, [mention]).dates
    assert start == at.timestamp()
    assert end - start == days * 86_400


def test_recency_and_history_are_heard() -> None:
    assert asking.read("What did I do lately?", {}, []).recent
    assert asking.read("Where did I used to live?", {}, []).history
    assert not asking.read("Where do I live?", {}, []).history


@pytest.mark.parametrize(
    ("text", "own_words"),
    [
        ("When did Ana plant Ana's roses?", "When did I plant my roses?"),
        ("Did Bruno Costa call?", "Did I call?"),
        ("Where is my umbrella?", "Where is my umbrella?"),
        ("Has Banana any use?", "Has Banana any use?"),
    ],
)
def test_a_cue_is_put_in_the_words_of_whom_it_names(text: str, own_words: str) -> None:
    assert asking.read(text, SPEAKERS, []).own_words == own_words


@pytest.mark.parametrize(
    ("text", "several"),
    [
        ("What books has Ana read?", True),
        ("Which three cities did I see?", True),
        ("What is my address?", False),
        ("What does Ana plan?", False),
        ("When were the holidays?", False),
    ],
)
def test_questions_for_several_things_are_told_apart(text: str, several: bool) -> None:
    assert asking.read(text, SPEAKERS, []).several is several
