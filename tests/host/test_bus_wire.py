"""Messages of D-Bus: what is written can be read, and what is damaged is refused."""

from __future__ import annotations

import struct

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from scrubjay.host.bus_wire import (
    LONGEST,
    SIGNAL,
    Message,
    Typed,
    WireError,
    decoded,
    encoded,
    length_of,
    options,
    types_of,
)

HELLO = bytes.fromhex(
    # A signal as the specification lays it out: serial 7, object /a, a.B.C, one UINT32.
    "6c040001 04000000 07000000 37000000"
    "01016f00 02000000 2f610000 00000000"
    "02017300 03000000 612e4200 00000000"
    "03017300 01000000 43000000 00000000"
    "08016700 01750000"
    "2a000000".replace(" ", "")
)


def sent(signature: str, *body: object) -> tuple[object, ...]:
    message = Message(
        kind=SIGNAL,
        serial=3,
        path="/a",
        interface="a.B",
        member="C",
        signature=signature,
        body=body,
    )
    return decoded(encoded(message)).body


def test_the_bytes_are_those_of_the_specification() -> None:
    message = Message(
        kind=SIGNAL, serial=7, path="/a", interface="a.B", member="C", signature="u", body=(42,)
    )
    assert encoded(message) == HELLO
    assert decoded(HELLO) == message
    assert length_of(HELLO[:16]) == len(HELLO)


def test_the_other_order_of_bytes_is_read() -> None:
    swapped = bytearray(HELLO)
    swapped[0] = ord("B")
    for at in (4, 8, 12, 20, 36, 52, 68 + 4):
        swapped[at : at + 4] = HELLO[at : at + 4][::-1]
    assert decoded(bytes(swapped)).body == (42,)


def test_shortcuts_as_the_portal_takes_them() -> None:
    told = options(description="Remember", preferred_trigger="CTRL+j", modal=True, number=3)
    shortcuts, given_options = sent("a(sa{sv})a{sv}", [("quick", told)], {})
    assert shortcuts == [
        ("quick", {
            "description": "Remember",
            "preferred_trigger": "CTRL+j",
            "modal": True,
            "number": 3,
        })
    ]  # fmt: skip
    assert given_options == {}


WRITABLE = st.characters(exclude_characters="\0", exclude_categories=["Cs"])


def test_half_a_character_cannot_be_written() -> None:
    with pytest.raises(WireError, match="half a character"):
        sent("s", "\ud800")


@given(
    st.lists(st.tuples(st.integers(0, 255), st.text(WRITABLE))),
    st.dictionaries(st.integers(-(2**15), 2**15 - 1), st.floats(allow_nan=False)),
    st.integers(0, 2**64 - 1),
    st.booleans(),
)
def test_what_is_written_is_read(
    pairs: list[tuple[int, str]], numbers: dict[int, float], large: int, on: bool
) -> None:
    variant = Typed(signature="a(ys)", value=pairs)
    assert sent("a(ys)a{nd}tbv", pairs, numbers, large, on, variant) == (
        pairs, numbers, large, on, pairs,
    )  # fmt: skip


@given(st.binary(max_size=200))
def test_what_is_no_message_is_refused(data: bytes) -> None:
    try:
        decoded(data)
    except WireError:
        return
    assert data[0] in b"lB"


@given(st.integers(0, len(HELLO) - 1), st.integers(0, 255))
def test_a_damaged_message_is_refused_or_read(at: int, value: int) -> None:
    damaged = bytearray(HELLO)
    damaged[at] = value
    try:
        length_of(bytes(damaged[:16]))
        found = decoded(bytes(damaged))
    except WireError:
        return
    assert isinstance(found, Message)


@pytest.mark.parametrize(
    "signature",
    ["(", "a", "a{s", "k", "(s", "a" * 40 + "s", "}", "()", "a()", "a(())", "{ss}", "a{}", "a{s}",
     "a{sss}", "a{vs}", "a{(s)s}", "({ss})"],
)  # fmt: skip
def test_a_signature_that_makes_no_sense_is_refused(signature: str) -> None:
    with pytest.raises(WireError):
        types_of(signature)


def message_of(signature: str, body: bytes) -> bytes:
    """Return a message that says its body is of this type, whatever it holds."""
    whole = encoded(Message(kind=SIGNAL, serial=3, path="/a", signature="ay", body=(b"",)))
    fields = bytearray(whole[16:-4])
    at = fields.index(b"\x08\x01g\0") + 4
    said = signature.encode()
    fields[at:] = bytes([len(said)]) + said + b"\0"
    head = whole[:4] + struct.pack("<II", len(body), 3) + struct.pack("<I", len(fields))
    return head + bytes(fields) + bytes(-len(fields) % 8) + body


def test_a_message_made_by_hand_is_read() -> None:
    assert decoded(message_of("u", b"\x2a\0\0\0")).body == (42,)


@given(
    st.text("ybnqiuxtdsogva(){}", max_size=24) | st.sampled_from(["a(yv)", "a{sv}", "aay", "av"]),
    st.binary(max_size=120),
)
@example("a()", b"\x08\0\0\0" + bytes(12))
@example("aa()", b"\x08\0\0\0" + bytes(12))
@example("v", b"\x03a()\0" + b"\x08\0\0\0" + bytes(16))
def test_any_bytes_of_any_type_come_to_an_end(signature: str, body: bytes) -> None:
    try:
        found = decoded(message_of(signature, body))
    except WireError:
        return
    assert len(found.body) == len(types_of(signature))


def test_values_that_lie_too_deep_in_each_other_are_refused() -> None:
    deep: object = 1
    for _ in range(60):
        deep = Typed(signature="v" if isinstance(deep, Typed) else "u", value=deep)
    with pytest.raises(WireError, match="too deep"):
        sent("v", deep)


def test_a_field_of_another_type_is_refused() -> None:
    whole = bytearray(HELLO)
    at = whole.index(b"\x01\x01o\0")
    whole[at + 2] = ord("u")  # the object's path is a number
    with pytest.raises(WireError):
        decoded(bytes(whole))


def test_a_string_that_does_not_end_where_it_says_is_refused() -> None:
    with pytest.raises(WireError):
        decoded(message_of("s", b"\x03\0\0\0a\0b\0"))
    assert decoded(message_of("s", b"\x03\0\0\0abc\0")).body == ("abc",)


def test_an_array_that_goes_on_beyond_its_end_is_refused() -> None:
    with pytest.raises(WireError):
        decoded(message_of("as", b"\x05\0\0\0" + b"\x03\0\0\0abc\0"))


@pytest.mark.parametrize(
    ("signature", "body"),
    [("u", (-1,)), ("y", (256,)), ("s", ("a\0b",)), ("u", ()), ("u", ("x",))],
)
def test_a_value_that_does_not_fit_is_refused(signature: str, body: tuple[object, ...]) -> None:
    with pytest.raises(WireError):
        sent(signature, *body)


def test_a_message_has_bounds() -> None:
    with pytest.raises(WireError, match="too long"):
        sent("s", "x" * LONGEST)
    head = HELLO[:4] + struct.pack("<I", LONGEST) + HELLO[8:16]
    with pytest.raises(WireError, match="too long"):
        length_of(head)
