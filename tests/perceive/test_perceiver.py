from datetime import UTC, datetime

import numpy as np
import pytest

from scrubjay.domain.affect import Affect
from scrubjay.domain.conversation import Utterance
from scrubjay.domain.entity import EntityKind
from scrubjay.host.resources import resource
from scrubjay.perceive import AffectReader, EntityTagger, Perceiver
from scrubjay.perceive.salience import salience

AT = datetime(2023, 5, 10, tzinfo=UTC)


@pytest.fixture(scope="module")
def perceiver() -> Perceiver:
    return Perceiver(AffectReader(resource("weights/affect.npz")), EntityTagger())


def test_everything_is_read_in_order(perceiver: Perceiver) -> None:
    utterances = [
        Utterance(text="I met Anna yesterday, I was so happy!", at=AT),
        Utterance(text="ok", at=AT),
    ]
    lively, dull = perceiver.read(utterances)
    assert lively.utterance is utterances[0]
    assert lively.affect.dominant == "joy"
    assert {each.kind for each in lively.mentions} == {EntityKind.PERSON, EntityKind.DATE}
    assert lively.salience > 0.6
    assert dull.salience < 0.2
    assert perceiver.read([]) == []


def test_one_vector_reads_as_a_row_of_many(perceiver: Perceiver) -> None:
    vector = np.eye(1, 384, dtype=np.float32)[0]
    one = perceiver.affect("hello", vector)
    (many,) = perceiver.read([Utterance(text="hello", at=AT)], vector[None, :])
    assert one == many.affect
    assert perceiver.mentions("yesterday", AT)[0].value == "2023-05-09"


def test_landmarks_and_feeling_are_salient_and_small_talk_is_not() -> None:
    felt = Affect(joy=1.0, intensity=1.0)
    assert salience("We got married in May!", felt, []) > salience("We ate in May!", felt, [])
    assert salience("We ate in May!", felt, []) > salience("We ate in May!", Affect(), [])
    assert salience("lol ok", Affect(), []) < 0.2
    assert salience("How are you today?", Affect(), []) < salience("We are here.", Affect(), [])
    assert 0.0 <= salience("", Affect(), []) <= 1.0
