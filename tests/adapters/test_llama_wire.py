from __future__ import annotations

import io
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubjay.adapters.llama_wire import (
    LARGEST_FRAME,
    BrokenFrameError,
    read_frame,
    write_frame,
)

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(st.lists(st.dictionaries(st.text(), VALUES), max_size=4))
def test_frames_come_out_as_they_went_in(messages: list[dict[str, object]]) -> None:
    stream = io.BytesIO()
    for message in messages:
        write_frame(stream, message)
    stream.seek(0)
    assert [read_frame(stream) for _ in messages] == messages
    assert read_frame(stream) is None


@given(st.binary(max_size=64))
def test_noise_is_an_end_or_an_error(noise: bytes) -> None:
    try:
        frame = read_frame(io.BytesIO(noise))
    except BrokenFrameError:
        return
    assert frame is None or isinstance(frame, dict)


@pytest.mark.parametrize(
    "raw",
    [
        b"\0\0",
        struct.pack(">I", 10) + b"{}",
        struct.pack(">I", 2) + b"[]",
        struct.pack(">I", 4) + b"oops",
        struct.pack(">I", 2) + b"\xff\xfe",
        struct.pack(">I", LARGEST_FRAME + 1),
    ],
)
def test_what_is_no_frame_is_said_so(raw: bytes) -> None:
    with pytest.raises(BrokenFrameError):
        read_frame(io.BytesIO(raw))


def test_a_frame_too_large_is_not_sent() -> None:
    with pytest.raises(BrokenFrameError):
        write_frame(io.BytesIO(), {"text": "x" * (LARGEST_FRAME + 1)})
