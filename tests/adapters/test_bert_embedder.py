from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes.gguf import WORDS, write_gguf, write_tiny_bert
from scrubjay.adapters.bert_embedder import BertEmbedder
from scrubjay.adapters.gguf_file import open_gguf
from scrubjay.adapters.wordpiece import WordPiece
from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from scrubjay.adapters.gguf_file import GgufFile

TEXTS: Final = ["the cat", "A dog sat!", "", "cats on the mat", "unheard words", "the cat sat on"]


def pieces(text: str, limit: int = 24) -> list[str]:
    return [WORDS[token] for token in WordPiece(WORDS).encode(text, limit)[1:-1]]


def test_the_longest_known_piece_is_taken_first() -> None:
    assert pieces("The CATS") == ["\u2581the", "\u2581cat", "s"]


def test_a_word_with_an_unknown_part_is_unknown_as_a_whole() -> None:
    assert pieces("catz the") == ["[UNK]", "\u2581the"]


def test_accents_punctuation_and_signs_without_spaces() -> None:
    assert pieces("\u00fcber\u732ba!") == ["\u2581u", "ber", "\u2581\u732b", "\u2581a", "\u2581!"]


def test_controls_vanish_and_spaces_of_all_kinds_part() -> None:
    assert pieces("the\u00a0c\u200bat\tsat\nthe") == [
        "\u2581the",
        "\u2581cat",
        "\u2581sat",
        "\u2581the",
    ]


def test_names_of_special_tokens_are_only_words() -> None:
    assert "[SEP]" not in pieces("the [SEP] cat")


def test_a_long_text_is_cut_and_still_closed() -> None:
    tokens = WordPiece(WORDS).encode("the cat " * 50, 10)
    assert len(tokens) == 10
    assert WORDS[tokens[0]] == "[CLS]"
    assert WORDS[tokens[-1]] == "[SEP]"


@given(st.text(max_size=200))
def test_every_text_has_tokens(text: str) -> None:
    tokens = WordPiece(WORDS).encode(text, 16)
    assert 2 <= len(tokens) <= 16


def test_a_vocabulary_of_another_kind_is_refused() -> None:
    with pytest.raises(KnownError):
        WordPiece(["a", "b"])


def by_hand(file: GgufFile, tokens: list[int]) -> NDArray[np.float64]:
    """Run the encoder as the papers write it: one text, one head, one row at a time."""

    def read(name: str) -> NDArray[np.float64]:
        return file.read(name).astype(np.float64)

    def norm(x: NDArray[np.float64], name: str) -> NDArray[np.float64]:
        centred = x - x.mean(-1, keepdims=True)
        scaled = centred / np.sqrt((centred**2).mean(-1, keepdims=True) + 1e-12)
        result: NDArray[np.float64] = scaled * read(f"{name}.weight") + read(f"{name}.bias")
        return result

    def dense(x: NDArray[np.float64], name: str) -> NDArray[np.float64]:
        result: NDArray[np.float64] = x @ read(f"{name}.weight").T + read(f"{name}.bias")
        return result

    x = read("token_embd.weight")[tokens] + read("position_embd.weight")[: len(tokens)]
    x = norm(x + read("token_types.weight")[0], "token_embd_norm")
    for layer in ("blk.0.", "blk.1."):
        query, key, value = (dense(x, f"{layer}attn_{part}") for part in "qkv")
        mixed = np.zeros_like(x)
        for head in range(4):
            own = slice(4 * head, 4 * head + 4)
            for row in range(len(x)):
                weights = np.exp(key[:, own] @ query[row, own] / math.sqrt(4))
                mixed[row, own] = (weights / weights.sum()) @ value[:, own]
        x = norm(x + dense(mixed, f"{layer}attn_output"), f"{layer}attn_output_norm")
        up = dense(x, f"{layer}ffn_up")
        error = np.vectorize(math.erf)(up / math.sqrt(2))
        x = norm(x + dense(up * (1 + error) / 2, f"{layer}ffn_down"), f"{layer}layer_output_norm")
    return x


@pytest.mark.parametrize("pooling", [1, 2])
def test_batches_agree_with_the_papers_formulas(tmp_path: Path, pooling: int) -> None:
    path = write_tiny_bert(tmp_path / "tiny.gguf", pooling=pooling)
    file, tokenizer = open_gguf(path), WordPiece(WORDS)
    found = BertEmbedder(path).embed(TEXTS)
    for text, vector in zip(TEXTS, found, strict=True):
        hidden = by_hand(file, tokenizer.encode(text, 24))
        expected = hidden.mean(0) if pooling == 1 else hidden[0]
        expected /= np.linalg.norm(expected)
        assert float(vector @ expected) > 0.9999


def test_vectors_are_unit_and_do_not_depend_on_their_neighbours(tmp_path: Path) -> None:
    embedder = BertEmbedder(write_tiny_bert(tmp_path / "tiny.gguf"))
    together = embedder.embed(TEXTS * 60)
    assert together.shape == (len(TEXTS) * 60, embedder.dimension)
    assert together.dtype == np.float32
    assert np.allclose(np.linalg.norm(together, axis=1), 1.0, atol=1e-5)
    alone = np.concatenate([embedder.embed([text]) for text in TEXTS])
    assert np.allclose(together[: len(TEXTS)], alone, atol=1e-5)
    assert np.allclose(together[: len(TEXTS)], together[-len(TEXTS) :], atol=1e-5)


def test_no_texts_no_vectors(tmp_path: Path) -> None:
    assert BertEmbedder(write_tiny_bert(tmp_path / "tiny.gguf")).embed([]).shape == (0, 16)


def test_after_closing_it_loads_again(tmp_path: Path) -> None:
    embedder = BertEmbedder(write_tiny_bert(tmp_path / "tiny.gguf"))
    first = embedder.embed(["the cat"])
    embedder.close()
    assert np.array_equal(embedder.embed(["the cat"]), first)


def test_the_name_belongs_to_the_weights(tmp_path: Path) -> None:
    one = BertEmbedder(write_tiny_bert(tmp_path / "one.gguf"))
    same = BertEmbedder(write_tiny_bert(tmp_path / "moved.gguf"))
    other = BertEmbedder(write_tiny_bert(tmp_path / "other.gguf", seed=9))
    assert one.name == same.name != other.name


def test_a_model_of_another_kind_is_refused(tmp_path: Path) -> None:
    path = write_gguf(
        tmp_path / "chat.gguf",
        {"general.architecture": "llama", "tokenizer.ggml.tokens": WORDS},
        {"token_embd.weight": np.zeros((2, 2), np.float32)},
    )
    with pytest.raises(KnownError, match="sentence model"):
        BertEmbedder(path).embed(["the cat"])


def test_the_starter_knows_what_belongs_together(starter_embedder: Path) -> None:
    embedder = BertEmbedder(starter_embedder)
    vectors = embedder.embed(
        [
            "where did I leave my passport",
            "the travel papers are in the top drawer",
            "my sister plays the violin",
            "music lessons in the family",
        ]
    )
    likeness = vectors @ vectors.T
    assert likeness[0, 1] > likeness[0, 2]
    assert likeness[2, 3] > likeness[2, 1]
