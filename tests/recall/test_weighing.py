import json
from pathlib import Path

import numpy as np
import pytest

from scrubjay.domain.errors import KnownError
from scrubjay.host.resources import resource
from scrubjay.recall import load
from scrubjay.recall.evidence import MEANINGS, NAMES
from scrubjay.recall.logistic import Logistic, chance


def test_the_weights_that_ship_name_only_columns_there_are() -> None:
    held = json.loads(resource("weights/recall.json").read_text(encoding="utf-8"))
    assert set(held["meaning"]["weights"]) <= set(NAMES)
    assert set(held["words"]["weights"]) <= set(NAMES) - MEANINGS
    weights = load(resource("weights/recall.json"))
    assert all(0.0 < below < 1.0 for below in weights.abstain_below)


def test_weights_left_out_weigh_nothing() -> None:
    logistic = Logistic.read({"bias": -1.0, "weights": {"b": 2.0}}, ["a", "b"])
    assert logistic.logits(np.array([[5.0, 3.0]], np.float32)).tolist() == [5.0]
    assert chance(np.array([0.0, 900.0], np.float32)).tolist() == [0.5, pytest.approx(1.0)]


@pytest.mark.parametrize("text", ["", "{}", "[1]", '{"words": 3}', '{"words": {"bias": 1}}'])
def test_a_damaged_file_is_told_in_a_sentence(tmp_path: Path, text: str) -> None:
    path = tmp_path / "recall.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(KnownError, match="cannot be read"):
        load(path)
    with pytest.raises(KnownError):
        load(tmp_path / "missing.json")
