from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fakes.gguf import write_tiny_bert
from fakes.language_model import FakeLanguageModel
from scrubjay.adapters import llama_model
from scrubjay.adapters.gguf_file import open_gguf
from scrubjay.adapters.llama_model import LlamaLanguageModel
from scrubjay.adapters.model_probe import passes
from scrubjay.adapters.model_worker import ModelWorker

if TYPE_CHECKING:
    from pathlib import Path

RIGHT = '{"name": "Ilse Brandt", "city": "Gent", "sister": "Mara", "allergy": "hazelnuts"}'
WRONG = RIGHT.replace("hazelnuts", "Ilse Brandt")


@pytest.mark.parametrize(
    ("replies", "verdict"),
    [
        ((RIGHT, "She keeps bees.", "In 2019."), True),
        ((WRONG, "She keeps bees.", "In 2019."), False),
        ((RIGHT, "A cat.", "In 2019."), False),
        ((RIGHT, "Bees", "I do not know."), False),
        (('{"name": "Ilse', "Bees", "2019"), False),
        (("",), False),
    ],
)
def test_only_right_values_and_right_answers_pass(replies: tuple[str, ...], verdict: bool) -> None:
    assert passes(FakeLanguageModel(*replies), lambda: False) is verdict


@pytest.fixture
def tried(starter_language_model: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The starter, as if it were large enough to be worth trying."""
    monkeypatch.setattr(llama_model, "WORTH_TRYING", 0)
    return starter_language_model


def test_the_starter_is_not_even_tried(starter_language_model: Path) -> None:
    probes: dict[str, bool] = {}
    assert not LlamaLanguageModel(ModelWorker(starter_language_model), probes).probe()
    assert probes == {}


def test_a_known_verdict_is_not_asked_for_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(llama_model, "WORTH_TRYING", 0)
    path = write_tiny_bert(tmp_path / "tiny.gguf")  # could not even be loaded as a chat model
    probes = {open_gguf(path).fingerprint(): True}
    assert LlamaLanguageModel(ModelWorker(path), probes).probe()


def test_the_starter_would_fail_and_the_verdict_is_kept(tried: Path) -> None:
    probes: dict[str, bool] = {}
    model = LlamaLanguageModel(ModelWorker(tried), probes)
    assert not model.facts().capable
    assert list(probes.values()) == [False]
    model.close()


def test_a_stopped_probe_keeps_no_verdict(tried: Path) -> None:
    probes: dict[str, bool] = {}
    model = LlamaLanguageModel(ModelWorker(tried), probes)
    assert not model.probe(lambda: True)
    assert probes == {}
    model.close()
