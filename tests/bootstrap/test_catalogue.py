"""Models in place, added, fetched and dropped; each judged for the machine."""

from __future__ import annotations

import os
import tomllib
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from fakes.gguf import write_gguf, write_tiny_bert
from scrubjay.bootstrap.catalogue import Catalogue
from scrubjay.bootstrap.shelf import Shelf
from scrubjay.domain.errors import KnownError
from scrubjay.domain.fitting import Fit, Machine
from scrubjay.host.paths import Paths
from scrubjay.settings import ADDED_MODELS, Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

GB = 1_000_000_000
SMALL = Machine(memory=2 * GB, free=GB)


@contextmanager
def nobody(_host: str, _purpose: str) -> Iterator[Callable[[int], None]]:
    yield lambda _count: None


@pytest.fixture
def settings() -> Settings:
    return Settings()


@pytest.fixture
def catalogue(tmp_path: Path, settings: Settings) -> Catalogue:
    shelf = Shelf(Paths(tmp_path / "home"))
    shelf.folders = (tmp_path / "home" / "models", tmp_path / "shared")
    for each in shelf.folders:
        each.mkdir(parents=True)
    return Catalogue(shelf, settings, lambda: None, nobody, {}, measure=lambda: SMALL)


def speaker(path: Path) -> Path:
    about: dict[str, str | float | bool | list[str] | list[int]] = {
        "general.architecture": "llama",
        "general.name": "My own",
        "general.license": "mit",
        "general.languages": ["en", "nl"],
        "llama.context_length": 2048,
    }
    return write_gguf(path, about, {"token_embd.weight": np.zeros((4, 8), np.float32)})


def test_what_is_known_stands_with_what_it_asks_for(catalogue: Catalogue) -> None:
    offers = {each.id: each for each in catalogue.offers(SMALL)}
    large = offers["qwen3-4b-instruct-2507-q4_k_m"]
    assert large.path is None
    assert (large.host, large.licence) == ("huggingface.co", "Apache-2.0")
    assert large.licence_page.startswith("https://")
    assert "de" in large.languages
    assert large.fitting is not None
    assert large.fitting.fit is Fit.NOT
    assert all(each.licence and each.context for each in offers.values())
    assert not any("embed" in each.id or "minilm" in each.id for each in offers.values())


def test_a_file_written_anew_in_the_same_size_is_read_anew(
    catalogue: Catalogue, tmp_path: Path
) -> None:
    path = speaker(tmp_path / "own.gguf")
    catalogue.add(path)
    before = path.stat()
    path.write_bytes(path.read_bytes().replace(b"My own", b"My new"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns + 1_000_000_000))
    assert path.stat().st_size == before.st_size
    assert "My new" in {each.name for each in catalogue.offers(SMALL)}


def test_every_model_that_is_listed_can_be_chosen_or_is_the_sentence_model() -> None:
    held = tomllib.loads((Path(__file__).parents[2] / "models/manifest.toml").read_text("utf-8"))
    sentence = [each["id"] for each in held["model"] if each["role"] != "language"]
    assert sentence == ["all-minilm-l6-v2-f16"]


def test_a_file_of_ones_own_is_added_judged_and_taken_off(
    catalogue: Catalogue, settings: Settings, tmp_path: Path
) -> None:
    path = speaker(tmp_path / "mine.gguf")
    catalogue.add(path)
    catalogue.add(path)
    (mine,) = [each for each in catalogue.offers(SMALL) if each.own]
    assert (mine.name, mine.licence, mine.context) == ("My own", "mit", 2048)
    assert mine.languages == ("en", "nl")
    assert mine.fitting is not None
    assert settings.get(ADDED_MODELS) == str(path)
    catalogue.drop(mine.id)
    assert path.exists()
    assert not any(each.own for each in catalogue.offers(SMALL))


def test_a_file_that_is_no_language_model_is_refused_in_one_sentence(
    catalogue: Catalogue, tmp_path: Path
) -> None:
    text = tmp_path / "letter.gguf"
    text.write_text("Dear Ada")
    with pytest.raises(KnownError, match="is not a GGUF model file"):
        catalogue.add(text)
    with pytest.raises(KnownError, match="cannot speak"):
        catalogue.add(write_tiny_bert(tmp_path / "bert.gguf"))
    with pytest.raises(KnownError, match="no model file"):
        catalogue.add(tmp_path / "gone.gguf")
    assert not any(each.own for each in catalogue.offers(None))


def test_a_file_that_went_is_not_offered(catalogue: Catalogue, tmp_path: Path) -> None:
    path = speaker(tmp_path / "mine.gguf")
    catalogue.add(path)
    path.unlink()
    assert not any(each.own for each in catalogue.offers(SMALL))


def test_a_download_that_was_stopped_says_how_far_it_is_and_can_be_dropped(
    catalogue: Catalogue, tmp_path: Path
) -> None:
    key = "qwen2.5-1.5b-instruct-q4_k_m"
    part = tmp_path / "home" / "models" / f"{key}.gguf.part"
    part.write_bytes(b"x" * 1000)
    (offer,) = [each for each in catalogue.offers(None) if each.id == key]
    assert offer.partial == 1000
    catalogue.drop(key)
    assert not part.exists()


def test_what_has_no_address_cannot_be_fetched(catalogue: Catalogue) -> None:
    with pytest.raises(KnownError, match="cannot be downloaded"):
        list(catalogue.fetch("smollm2-135m-instruct-q4_1"))
    with pytest.raises(KnownError, match="no such model"):
        list(catalogue.fetch("nothing"))


def test_a_fetched_model_lies_in_the_home_of_the_person(tmp_path: Path) -> None:
    shelf = Shelf(Paths(tmp_path / "home"))
    asked: list[str] = []

    @contextmanager
    def refused(host: str, purpose: str) -> Iterator[Callable[[int], None]]:
        asked.append(f"{host}: {purpose}")
        if asked:
            raise KnownError("Downloads are not allowed.")
        yield lambda _count: None

    first = shelf.manifest[0]
    shelf.manifest = (replace(first, url="https://example.org/x", size=10),)
    made = Catalogue(shelf, Settings(), lambda: None, refused, {})
    with pytest.raises(KnownError, match="not allowed"):
        list(made.fetch(first.id))
    assert asked == [f"example.org: {first.name}"]
