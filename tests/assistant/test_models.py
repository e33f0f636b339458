"""The model in use: measured once, kept from being dropped, and tried."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from fakes.clock import FakeClock
from fakes.language_model import FakeLanguageModel
from scrubjay.assistant.models import TEST_LENGTH, Models
from scrubjay.domain.errors import KnownError
from scrubjay.domain.fitting import Fit, Machine, fitting
from scrubjay.domain.offer import Offer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrubjay.domain.offer import Fetching

PATH = Path("/m/one.gguf")
GB = 1_000_000_000


class Listed:
    """A catalogue of one model."""

    def __init__(self) -> None:
        self.measured = 0
        self.dropped: list[str] = []

    def measure(self) -> Machine:
        self.measured += 1
        return Machine(memory=8 * GB, free=4 * GB)

    def offers(self, machine: Machine | None) -> list[Offer]:
        judged = None if machine is None else fitting(machine, size=GB)
        return [Offer(id="one", name="One", path=PATH, size=GB, fitting=judged)]

    def add(self, path: Path) -> None:
        raise KnownError(f"{path.name} is not a GGUF model file.")

    def drop(self, key: str) -> None:
        self.dropped.append(key)

    def fetch(self, key: str) -> Iterator[Fetching]:
        raise KnownError(f"{key} cannot be downloaded.")


def models(catalogue: Listed, used: Path | None = PATH, *replies: str) -> Models:
    return Models(
        load=lambda _path: FakeLanguageModel(*replies),
        found=list,
        chosen=lambda: used,
        choose=lambda _path: None,
        catalogue=catalogue,
        elapsed=FakeClock().elapsed,
    )


def test_the_machine_is_measured_once_and_then_judges() -> None:
    catalogue = Listed()
    held = models(catalogue)
    assert held.offers()[0].fitting is None
    assert held.machine() is held.machine()
    assert catalogue.measured == 1
    judged = held.offers()[0].fitting
    assert judged is not None
    assert judged.fit is Fit.SLOWLY


def test_the_model_that_answers_is_not_taken_away() -> None:
    catalogue = Listed()
    with pytest.raises(KnownError, match="answers now"):
        models(catalogue).drop("one")
    models(catalogue, None).drop("one")
    assert catalogue.dropped == ["one"]


def test_a_test_answer_streams_and_is_bounded() -> None:
    held = models(Listed(), PATH, "Good morning to you.")
    pieces = list(held.say("Say good morning."))
    assert [each.text for each in pieces][-1].strip() == "Good morning to you."
    assert [each.tokens for each in pieces] == list(range(1, len(pieces) + 1))
    model = held.model()
    assert isinstance(model, FakeLanguageModel)
    assert model.limits[-1].max_tokens == TEST_LENGTH
    assert model.prompts[-1] == (("user", "Say good morning."),)


def test_without_a_model_nothing_can_be_said() -> None:
    with pytest.raises(KnownError, match="No model is in use"):
        list(models(Listed(), None).say("Good morning."))
