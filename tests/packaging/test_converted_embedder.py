"""The converted sentence embedder reads and means the same as the original."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Final

import numpy as np
import pytest

from scrubjay.adapters.bert_embedder import BertEmbedder

if TYPE_CHECKING:
    from pathlib import Path

# Token ids of the original tokenizer, and the first numbers of vectors computed from the original
# weights in plain numpy (32-bit, exact GELU).
ORIGINAL: Final = {
    "My sister lives in Lisbon.": (
        [101, 2026, 2905, 3268, 1999, 11929, 1012, 102],
        [0.0931, 0.01231, 0.0313, -0.00404, -0.06181, 0.01137, -0.08287, -0.0205],
    ),
    "Café Zoë — naïve coöperation": (
        [101, 7668, 11199, 1517, 15743, 6792, 102],
        [-0.00765, -0.03479, 0.00664, -0.07375, -0.01821, 0.05252, 0.0711, -0.08855],
    ),
}
ALIKE: Final = [
    ("My sister lives in Lisbon.", "The home of my sister is in Lisbon."),
    ("I'm allergic to peanuts", "Peanuts make me ill; I have an allergy"),
]
UNLIKE: Final = [
    ("My sister lives in Lisbon.", "How do I repair a bicycle tyre?"),
    ("I'm allergic to peanuts", "Quantum chromodynamics describes the strong interaction."),
]
# In its own process: native code that aborts must not take the test run with it.
PROBE: Final = """
import json, sys
import llama_cpp
model = llama_cpp.Llama(
    sys.argv[1], embedding=True, n_ctx=512, n_batch=512, n_ubatch=512, n_threads=1, verbose=False
)
texts = json.loads(sys.stdin.read())
print(json.dumps({
    text: [model.tokenize(text.encode()), model.embed(text, normalize=True)] for text in texts
}))
"""


@pytest.fixture(scope="module")
def embedded(starter_embedder: Path) -> dict[str, tuple[list[int], list[float]]]:
    pytest.importorskip("llama_cpp", reason="no engine: python3 packaging/bootstrap.py setup")
    texts = sorted({*ORIGINAL, *(text for pair in ALIKE + UNLIKE for text in pair)})
    answer = subprocess.run(
        [sys.executable, "-c", PROBE, str(starter_embedder)],
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    found: dict[str, tuple[list[int], list[float]]] = json.loads(answer.stdout)
    return found


Embedded = dict[str, tuple[list[int], list[float]]]


@pytest.mark.parametrize("text", sorted(ORIGINAL))
def test_words_are_cut_as_in_the_original(text: str, embedded: Embedded) -> None:
    assert embedded[text][0] == ORIGINAL[text][0]


@pytest.mark.parametrize("text", sorted(ORIGINAL))
def test_vectors_are_those_of_the_original(text: str, embedded: Embedded) -> None:
    assert np.allclose(embedded[text][1][:8], ORIGINAL[text][1], atol=2e-3)
    assert len(embedded[text][1]) == 384


def test_the_program_computes_what_llama_cpp_does(
    starter_embedder: Path, embedded: Embedded
) -> None:
    theirs = np.array([embedded[text][1] for text in sorted(embedded)])
    ours = BertEmbedder(starter_embedder).embed(sorted(embedded))
    assert float(np.sum(ours * theirs, axis=1).min()) > 0.999


def test_meaning_brings_near_and_keeps_apart(embedded: Embedded) -> None:
    alike = [np.dot(embedded[one][1], embedded[two][1]) for one, two in ALIKE]
    unlike = [np.dot(embedded[one][1], embedded[two][1]) for one, two in UNLIKE]
    assert min(alike) > 0.7
    assert max(unlike) < 0.2
