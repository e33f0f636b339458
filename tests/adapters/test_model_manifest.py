from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Final

import pytest

from scrubjay.adapters.model_manifest import (
    KnownModel,
    check_model,
    known_model,
    read_manifest,
)
from scrubjay.domain.errors import KnownError

MANIFEST: Final = Path(__file__).parents[2] / "models" / "manifest.toml"
CONTENT: Final = b"GGUF and more"


def known(**changes: object) -> KnownModel:
    fields: dict[str, object] = {
        "id": "tiny",
        "name": "Tiny",
        "role": "language",
        "file": "tiny.gguf",
        "sha256": hashlib.sha256(CONTENT).hexdigest(),
        "size": len(CONTENT),
        "licence": "MIT",
        "context": 128,
        "about": "",
    }
    return KnownModel(**(fields | changes))  # type: ignore[arg-type]


def test_our_own_manifest_reads() -> None:
    models = read_manifest(MANIFEST)
    starters = {model.role for model in models if model.starter}
    assert starters == {"language", "embedding"}
    assert all(model.name and model.licence and model.size > 0 for model in models)
    assert all(model.url.startswith("https://") for model in models if not model.starter)


@pytest.mark.parametrize(
    "text", ["schema_version = 2\nmodel = []", "not toml [", "schema_version = 1", "x = '\udcff'"]
)
def test_a_manifest_that_cannot_be_used_is_one_sentence(tmp_path: Path, text: str) -> None:
    path = tmp_path / "manifest.toml"
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(KnownError):
        read_manifest(path)


def test_a_file_as_the_manifest_knows_it_passes(tmp_path: Path) -> None:
    path = tmp_path / "tiny.gguf"
    path.write_bytes(CONTENT)
    check_model(path, [known()])
    assert known_model(path, [known()]) == known()


@pytest.mark.parametrize("content", [CONTENT[:-1], CONTENT[:-1] + b"!"])
def test_a_file_cut_short_or_changed_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "tiny.gguf"
    path.write_bytes(content)
    with pytest.raises(KnownError, match="damaged"):
        check_model(path, [known()])


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="no model file"):
        check_model(tmp_path / "tiny.gguf", [known()])


def test_a_file_of_ones_own_is_not_compared(tmp_path: Path) -> None:
    check_model(tmp_path / "mine.gguf", [known()])
