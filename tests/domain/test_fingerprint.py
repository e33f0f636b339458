from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from scrubjay.domain.text import FINGERPRINT_BYTES, fingerprint, normalised

SALT = b"salt of one vault"


@given(text=st.text(), other=st.text())
def test_equal_exactly_when_the_normal_forms_are(text: str, other: str) -> None:
    same = normalised(text) == normalised(other)
    assert (fingerprint(text, SALT) == fingerprint(other, SALT)) == same


@given(text=st.text())
def test_it_takes_any_text_and_says_nothing_without_the_salt(text: str) -> None:
    assert len(fingerprint(text, SALT)) == FINGERPRINT_BYTES
    assert fingerprint(text, SALT) != fingerprint(text, b"salt of another")


def test_half_a_surrogate_pair_has_a_fingerprint_too() -> None:
    assert len(fingerprint("\ud800", SALT)) == FINGERPRINT_BYTES
