"""The learnt weights: evidence to the chance that a memory answers, and to trust in the whole.

Both are logistic: plain numbers in a JSON file, written by tests/evaluation/train_recall.py.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scrubjay.domain.errors import KnownError
from scrubjay.recall.evidence import NAMES as EVIDENCE
from scrubjay.recall.expecting import NAMES as EXPECT
from scrubjay.recall.heard import NAMES as HEARD
from scrubjay.recall.logistic import Logistic
from scrubjay.recall.trust import NAMES as TRUST

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """All that was learnt.

    Attributes:
        words: Ranks without vectors. meaning: ranks with them.
        trust_words, trust_meaning: Is the answer there at all, from the best of them.
        heard_words, heard_meaning: Was anything like it ever mentioned?
        expect_words, expect_meaning: What share of the evidence a candidate holds.
        abstain_below: Confidence under which recall says that it has nothing, without
            and with vectors.
    """

    words: Logistic
    meaning: Logistic
    trust_words: Logistic
    trust_meaning: Logistic
    heard_words: Logistic
    heard_meaning: Logistic
    expect_words: Logistic
    expect_meaning: Logistic
    abstain_below: tuple[float, float]


def load(path: Path) -> Weights:
    """Read the weights.

    Args:
        path: resources/weights/recall.json.

    Raises:
        KnownError: The file is missing or not what it should be.
    """
    try:
        held = json.loads(path.read_text(encoding="utf-8"))
        return Weights(
            words=Logistic.read(held["words"], EVIDENCE),
            meaning=Logistic.read(held["meaning"], EVIDENCE),
            trust_words=Logistic.read(held["trust_words"], TRUST),
            trust_meaning=Logistic.read(held["trust_meaning"], TRUST),
            heard_words=Logistic.read(held["heard_words"], HEARD),
            heard_meaning=Logistic.read(held["heard_meaning"], HEARD),
            expect_words=Logistic.read(held["expect_words"], EXPECT),
            expect_meaning=Logistic.read(held["expect_meaning"], EXPECT),
            abstain_below=(
                float(held["trust_words"]["abstain_below"]),
                float(held["trust_meaning"]["abstain_below"]),
            ),
        )
    except (OSError, ValueError, KeyError, TypeError) as fault:
        raise KnownError(
            f"The weights of recall in {path.name} cannot be read.",
            "Install Scrubjay again; memories are not affected.",
        ) from fault
