"""Wrapping the vault's key with a passphrase (Argon2id) or a recovery code, both by AES-256-GCM."""

from __future__ import annotations

import base64
import binascii
import hashlib
import unicodedata
from typing import TYPE_CHECKING, Final

from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Wrap = dict[str, str | int]
"""One wrapped key as the key header holds it; binary values in base64."""

MEMORY_KIB: Final = 64 * 1024
PASSES: Final = 3
LANES: Final = 4
SHORTEST_PASSPHRASE: Final = 8
_MOST_MEMORY_KIB: Final = 1024 * 1024
_MOST_PASSES: Final = 20
_MOST_LANES: Final = 64
_SALT_BYTES: Final = 16
_NONCE_BYTES: Final = 12
_KEY_BYTES: Final = 32

_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LETTERS: Final = 40
_GROUP: Final = 5
_CHECK_LETTERS: Final = 5
_MISREAD: Final = str.maketrans("OIL", "011")


def with_passphrase(
    key: bytes, passphrase: str, about: bytes, fresh: Callable[[int], bytes]
) -> Wrap:
    """Return the key wrapped by a passphrase.

    Args:
        key: What to wrap.
        passphrase: At least SHORTEST_PASSPHRASE characters; compared in NFKC form.
        about: Names the vault; the wrap opens for no other.
        fresh: Returns so many unpredictable bytes.

    Raises:
        KnownError: The passphrase is too short.
    """
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise KnownError(
            f"The passphrase is shorter than {SHORTEST_PASSPHRASE} characters.",
            "Choose a longer one; four or five random words are easy to remember.",
        )
    wrap: Wrap = {
        "memory_kib": MEMORY_KIB,
        "passes": PASSES,
        "lanes": LANES,
        "salt": _text(fresh(_SALT_BYTES)),
    }
    return wrap | _seal(key, _stretched(passphrase, wrap), about, fresh)


def open_with_passphrase(wrap: Mapping[str, object], passphrase: str, about: bytes) -> bytes:
    """Return the key. Raises KnownError when the passphrase is wrong or the wrap is damaged."""
    wrong = KnownError("The passphrase is not right.", "Try again, or use the recovery code.")
    return _unseal(wrap, _stretched(passphrase, wrap), about, wrong)


def new_code(fresh: Callable[[int], bytes]) -> str:
    """Return a recovery code: eight groups of five letters, the last of them a check."""
    chance = fresh(_LETTERS - _CHECK_LETTERS)  # one byte, five bits of it, for each letter
    body = "".join(_ALPHABET[byte & 31] for byte in chance)
    code = body + _check(body)
    return "-".join(code[start : start + _GROUP] for start in range(0, _LETTERS, _GROUP))


def with_code(key: bytes, code: str, about: bytes, fresh: Callable[[int], bytes]) -> Wrap:
    """Return the key wrapped by a recovery code."""
    return _seal(key, _from_code(code, about), about, fresh)


def open_with_code(wrap: Mapping[str, object], code: str, about: bytes) -> bytes:
    """Return the key. Raises KnownError when the code is mistyped or of another vault."""
    wrong = KnownError("The recovery code belongs to another vault, or was replaced since.")
    return _unseal(wrap, _from_code(code, about), about, wrong)


def damaged() -> KnownError:
    """Return what to raise when the key header does not hold what it should."""
    return KnownError(
        "The file that says how the vault's key is kept is damaged.",
        "Restore a backup: it carries its own copy.",
    )


def _from_code(code: str, about: bytes) -> bytes:
    """Return the wrapping key. 175 random bits need no slow derivation."""
    typed = "".join(letter for letter in code.upper() if letter.isalnum()).translate(_MISREAD)
    body, check = typed[:-_CHECK_LETTERS], typed[-_CHECK_LETTERS:]
    if len(typed) != _LETTERS or set(typed) - set(_ALPHABET) or _check(body) != check:
        raise KnownError(
            "The recovery code is mistyped.",
            "It has eight groups of five letters and digits; compare it with what you wrote down.",
        )
    return hashlib.blake2b(body.encode(), digest_size=_KEY_BYTES, key=about[:64]).digest()


def _check(body: str) -> str:
    digest = hashlib.blake2b(body.encode(), digest_size=_CHECK_LETTERS).digest()
    return "".join(_ALPHABET[byte & 31] for byte in digest)


def _stretched(passphrase: str, wrap: Mapping[str, object]) -> bytes:
    """Return the wrapping key by Argon2id (RFC 9106) with the parameters the wrap names."""
    # Imported here: they cost 30 ms that a vault with a key in the keyring never needs.
    from argon2.low_level import Type, hash_secret_raw

    return hash_secret_raw(
        unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass"),
        _bytes(wrap, "salt"),
        time_cost=_number(wrap, "passes", _MOST_PASSES),
        memory_cost=_number(wrap, "memory_kib", _MOST_MEMORY_KIB),
        parallelism=_number(wrap, "lanes", _MOST_LANES),
        hash_len=_KEY_BYTES,
        type=Type.ID,
    )


def _seal(key: bytes, wrapping: bytes, about: bytes, fresh: Callable[[int], bytes]) -> Wrap:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # as above

    nonce = fresh(_NONCE_BYTES)
    return {"nonce": _text(nonce), "sealed": _text(AESGCM(wrapping).encrypt(nonce, key, about))}


def _unseal(wrap: Mapping[str, object], wrapping: bytes, about: bytes, wrong: KnownError) -> bytes:
    from cryptography.exceptions import InvalidTag  # as above
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce, sealed = _bytes(wrap, "nonce"), _bytes(wrap, "sealed")
    if len(nonce) != _NONCE_BYTES:
        raise damaged()
    try:
        return AESGCM(wrapping).decrypt(nonce, sealed, about)
    except InvalidTag as fault:
        raise wrong from fault


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode("ascii")


def _bytes(wrap: Mapping[str, object], name: str) -> bytes:
    try:
        raw = base64.b64decode(str(wrap[name]), validate=True)
    except (KeyError, binascii.Error, ValueError) as fault:
        raise damaged() from fault
    if len(raw) < 8:  # noqa: PLR2004 (Argon2's least salt; nonces and keys are longer)
        raise damaged()
    return raw


def _number(wrap: Mapping[str, object], name: str, most: int) -> int:
    """Return a cost within bounds: a forged header must not make us claim all memory."""
    found = wrap.get(name)
    if not isinstance(found, int) or isinstance(found, bool) or not 1 <= found <= most:
        raise damaged()
    return found
