from __future__ import annotations

import hashlib
import struct
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fakes.gguf import write_gguf, write_tiny_bert
from scrubjay.adapters.gguf_file import check_sha256, open_gguf
from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def model(tmp_path: Path) -> Path:
    return write_tiny_bert(tmp_path / "tiny.gguf")


def test_it_says_what_the_file_says_of_itself(model: Path) -> None:
    file = open_gguf(model)
    assert file.text("general.name") == "tiny"
    assert file.number("block_count") == 2
    assert file.number("no_such_key", 7) == 7
    assert file.text("no such key") == ""
    assert file.tensors["token_types.weight"].shape == (2, 16)


def test_weights_come_back_as_written(tmp_path: Path) -> None:
    wide = np.arange(12, dtype=np.float32).reshape(3, 4)
    narrow = wide.astype(np.float16)
    file = open_gguf(write_gguf(tmp_path / "m.gguf", {}, {"wide": wide * 2, "narrow": narrow}))
    assert file.read("wide").tolist() == (wide * 2).tolist()
    assert file.read("narrow").tolist() == wide.tolist()
    assert file.read("narrow").dtype == np.float32


def test_weights_in_bytes_with_a_scale(tmp_path: Path) -> None:
    path = tmp_path / "m.gguf"
    head = b"GGUF" + struct.pack("<IQQ", 3, 1, 0)
    head += struct.pack("<Q", 1) + b"w" + struct.pack("<IQIQ", 1, 32, 8, 0)
    head += b"\0" * (-len(head) % 32)
    steps = np.arange(-16, 16, dtype=np.int8)
    path.write_bytes(head + np.float16(0.5).tobytes() + steps.tobytes())
    assert open_gguf(path).read("w").tolist() == (steps * 0.5).tolist()


def test_a_fingerprint_knows_the_weights(tmp_path: Path, model: Path) -> None:
    same = write_tiny_bert(tmp_path / "same.gguf")
    other = write_tiny_bert(tmp_path / "other.gguf", seed=4)
    assert open_gguf(model).fingerprint() == open_gguf(same).fingerprint()
    assert open_gguf(model).fingerprint() != open_gguf(other).fingerprint()


def test_a_file_that_is_missing_empty_or_something_else(tmp_path: Path) -> None:
    (tmp_path / "empty").write_bytes(b"")
    (tmp_path / "text").write_text("a shopping list")
    (tmp_path / "magic").write_bytes(b"GGUF")
    for name, words in (
        ("none", "no model file"),
        ("empty", "not a GGUF"),
        ("text", "not a GGUF"),
        ("magic", "damaged"),
        (".", "cannot be read"),
    ):
        with pytest.raises(KnownError, match=words):
            open_gguf(tmp_path / name)


@pytest.mark.parametrize("kept", [0.1, 0.3, 0.5, 0.9, 0.999])
def test_a_file_cut_short_is_noticed_before_anything_is_loaded(model: Path, kept: float) -> None:
    content = model.read_bytes()
    model.write_bytes(content[: int(len(content) * kept)])
    with pytest.raises(KnownError, match="damaged"):
        open_gguf(model)


@pytest.mark.parametrize("version", [0, 1, 4, 0x03000000])
def test_another_version_is_named(model: Path, version: int) -> None:
    content = model.read_bytes()
    model.write_bytes(content[:4] + struct.pack("<I", version) + content[8:])
    with pytest.raises(KnownError, match="version"):
        open_gguf(model)


def test_a_model_without_weights_is_refused(model: Path) -> None:
    content = model.read_bytes()
    model.write_bytes(content[:8] + struct.pack("<Q", 0) + content[16:])
    with pytest.raises(KnownError, match="damaged"):
        open_gguf(model)


@given(place=st.integers(4, 1500), damage=st.binary(min_size=1, max_size=16))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300)
def test_no_header_does_more_than_be_refused(model: Path, place: int, damage: bytes) -> None:
    content = bytearray(model.read_bytes())
    content[place : place + len(damage)] = damage
    damaged = model.with_name("damaged.gguf")
    damaged.write_bytes(content)
    try:
        file = open_gguf(damaged)
        for name in file.tensors:
            file.read(name)
    except KnownError:
        return
    assert file.tensors


def test_a_missing_array_is_named(model: Path) -> None:
    with pytest.raises(KnownError, match=r"no weights called blk\.9"):
        open_gguf(model).read("blk.9")


def test_a_checksum_decides(model: Path) -> None:
    right = hashlib.sha256(model.read_bytes()).hexdigest()
    check_sha256(model, right.upper())
    with pytest.raises(KnownError, match="checksum"):
        check_sha256(model, "0" * 64)
