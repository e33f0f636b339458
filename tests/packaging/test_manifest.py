"""The list of models says everything the program asks of it, and the starters are as listed."""

from __future__ import annotations

import hashlib
import re
import tomllib
from pathlib import Path
from typing import Any, Final

import pytest

CHECKOUT: Final = Path(__file__).resolve().parents[2]
MODELS: Final[list[dict[str, Any]]] = tomllib.loads(
    (CHECKOUT / "models" / "manifest.toml").read_text("utf-8")
)["model"]
IDS: Final = [model["id"] for model in MODELS]
EVERY: Final[dict[str, type]] = {
    "id": str,
    "name": str,
    "role": str,
    "starter": bool,
    "recommended": bool,
    "file": str,
    "sha256": str,
    "size": int,
    "licence": str,
    "licence_page": str,
    "languages": list,
    "parameters": str,
    "context": int,
    "min_ram_mib": int,
    "min_vram_mib": int,
    "about": str,
    "source": dict,
}
LANGUAGE: Final[dict[str, type]] = {"prompt_format": str}
EMBEDDING: Final[dict[str, type]] = {
    "dimensions": int,
    "pooling": str,
    "query_prefix": str,
    "document_prefix": str,
}


def _hex(value: str) -> bool:
    return re.fullmatch(r"[0-9a-f]{64}", value) is not None


@pytest.mark.parametrize("model", MODELS, ids=IDS)
def test_a_model_is_fully_described(model: dict[str, Any]) -> None:
    fields = EVERY | {"language": LANGUAGE, "embedding": EMBEDDING}[model["role"]]
    assert {name: type(value) for name, value in model.items()} == fields
    assert not model["sha256"] or _hex(model["sha256"])
    assert Path(model["file"]).name == model["file"]
    assert model["file"].endswith(".gguf")


def test_ids_and_files_are_unique() -> None:
    assert len({model["id"] for model in MODELS}) == len(MODELS)
    assert len({model["file"] for model in MODELS}) == len(MODELS)


def test_there_is_one_starter_of_each_role() -> None:
    assert sorted(model["role"] for model in MODELS if model["starter"]) == [
        "embedding",
        "language",
    ]


@pytest.mark.parametrize("model", MODELS, ids=IDS)
def test_a_source_can_be_checked(model: dict[str, Any]) -> None:
    source = model["source"]
    if source["kind"] == "wheel":
        assert _hex(source["wheel_sha256"])
        assert all(_hex(member["sha256"]) for member in source["members"])
    else:
        assert source["kind"] == "url"
        assert source["url"].startswith("https://")
        assert source["url"].endswith(model["file"])
        assert all(re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", each) for each in source["redirects"])


@pytest.mark.parametrize("role", ["language", "embedding"])
def test_a_starter_on_disk_is_the_listed_one(role: str, request: pytest.FixtureRequest) -> None:
    fixtures = {"language": "starter_language_model", "embedding": "starter_embedder"}
    file: Path = request.getfixturevalue(fixtures[role])
    listed = next(model for model in MODELS if model["starter"] and model["role"] == role)
    assert file.name == listed["file"]
    assert file.stat().st_size == listed["size"]
    with file.open("rb") as content:
        assert hashlib.file_digest(content, "sha256").hexdigest() == listed["sha256"]
