from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubjay.domain.affect import EMOTIONS
from scrubjay.domain.errors import KnownError
from scrubjay.host.resources import resource
from scrubjay.perceive import AffectReader
from scrubjay.perceive.marks import BUCKETS, buckets, tokens

READER = AffectReader(resource("weights/affect.npz"))


@pytest.fixture
def reader() -> AffectReader:
    return READER


@pytest.mark.parametrize(
    ("text", "emotion"),
    [
        ("I'm so happy", "joy"),
        ("thank you so much for everything", "acceptance"),
        ("I'm scared of the surgery", "fear"),
        ("wow, I did not expect that", "surprise"),
        ("I lost my dad yesterday", "sadness"),
        ("That's disgusting", "disgust"),
        ("This makes me so angry!", "anger"),
        ("I hope we can go next year", "anticipation"),
        ("😂😂", "joy"),
        ("😢", "sadness"),
        ("🤮", "disgust"),
    ],
)
def test_plain_sentences_feel_as_they_say(reader: AffectReader, text: str, emotion: str) -> None:
    (affect,) = reader.read([text])
    assert affect.dominant == emotion


@pytest.mark.parametrize("text", ["", "meh", "The meeting is at 3pm.", "1234"])
def test_plain_facts_are_neutral(reader: AffectReader, text: str) -> None:
    (affect,) = reader.read([text])
    assert affect.dominant is None


def test_a_negation_takes_the_joy_out(reader: AffectReader) -> None:
    glad, sorry = reader.read(["I am happy about this", "I am not happy about this"])
    assert glad.joy > 0.8
    assert sorry.joy < 0.2


def test_the_vector_joins_the_words_when_there_is_one(reader: AffectReader) -> None:
    texts = ["I went home.", "I went home."]
    vectors = np.zeros((2, 384), np.float32)
    vectors[0, 3] = vectors[1, 200] = 1.0
    one, other = reader.read(texts, vectors)
    assert one != other
    assert reader.read(texts, vectors[:, :7])[0] == reader.read(texts)[0]
    assert reader.read([], None) == []


def test_chances_name_every_label(reader: AffectReader) -> None:
    chances = reader.chances(["a", "b"])
    assert chances.shape == (2, len(reader.labels))
    assert set(EMOTIONS) <= set(reader.labels)
    assert len(reader.labels) == 36


@given(st.text(max_size=200) | st.just("\ud800"))
def test_any_text_is_read(text: str) -> None:
    (affect,) = READER.read([text])
    assert 0.0 <= affect.intensity <= 1.0


def test_damaged_weights_are_told_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "affect.npz"
    for content in (b"", b"PK\x03\x04 not really"):
        path.write_bytes(content)
        with pytest.raises(KnownError, match="cannot be read"):
            AffectReader(path)
    np.savez(path, labels=np.array(["neutral"]))
    with pytest.raises(KnownError):
        AffectReader(path)


def test_negation_reaches_three_words_and_no_sentence_end() -> None:
    assert tokens("not a very good big day") == ["not", "~a", "~very", "~good", "big", "day"]
    assert tokens("No! Good") == ["no", "!", "good"]
    assert tokens("don't worry") == ["don't", "~worry"]


@given(st.text(max_size=100))
def test_buckets_are_ascending_and_in_range(text: str) -> None:
    found = buckets(text)
    assert found == sorted(set(found))
    assert all(0 <= bucket < BUCKETS for bucket in found)
