"""Reads GGUF model files: what they say of themselves, and their weights.

Every model is read here before native code sees it, because a damaged header ends llama.cpp by a
signal that nothing can catch. All counts and offsets are checked against the size of the file.
Layout: the GGUF specification of the ggml project (little endian, versions 2 and 3).
"""

from __future__ import annotations

import hashlib
import math
import mmap
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from numpy.typing import NDArray

MAGIC: Final = b"GGUF"
VERSIONS: Final = (2, 3)
ALIGNMENT: Final = 32
MAX_DIMENSIONS: Final = 4
SAMPLES: Final = 64
SAMPLE_BYTES: Final = 4096

# Kinds of metadata values: struct format by number; strings and arrays are read apart.
SCALARS: Final[Mapping[int, str]] = {
    0: "B", 1: "b", 2: "H", 3: "h", 4: "I", 5: "i", 6: "f", 7: "?", 10: "Q", 11: "q", 12: "d",
}  # fmt: skip
STRING: Final = 8
ARRAY: Final = 9

# Kinds of tensors: (values per block, bytes per block). A kind not listed here is newer than this
# table: its size is then not checked.
BLOCKS: Final[Mapping[int, tuple[int, int]]] = {
    0: (1, 4), 1: (1, 2), 2: (32, 18), 3: (32, 20), 6: (32, 22), 7: (32, 24), 8: (32, 34),
    9: (32, 36), 10: (256, 84), 11: (256, 110), 12: (256, 144), 13: (256, 176), 14: (256, 210),
    16: (256, 66), 17: (256, 74), 18: (256, 98), 19: (256, 50), 20: (32, 18), 21: (256, 110),
    22: (256, 82), 23: (256, 136), 24: (1, 1), 25: (1, 2), 26: (1, 4), 27: (1, 8), 28: (1, 8),
    29: (256, 56), 30: (1, 2), 39: (32, 17),
}  # fmt: skip
F32: Final = 0
F16: Final = 1
Q8_0: Final = 8

REMEDY: Final = "Choose another model file, or download it again."

Value = str | int | float | bool | tuple[object, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tensor:
    """Where one array of weights lies. shape: rows first; start, size: bytes in the file."""

    shape: tuple[int, ...]
    kind: int
    start: int
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GgufFile:
    """A model file whose header was read and whose size fits its weights.

    Attributes:
        metadata: What the file says of itself, by GGUF key.
        tensors: Its arrays by name.
        weights_at: Offset of the first weight; everything before it is header.
    """

    path: Path
    metadata: Mapping[str, Value]
    tensors: Mapping[str, Tensor]
    weights_at: int

    def text(self, key: str) -> str:
        """Return a metadata string, or "" when it is missing or something else."""
        value = self.metadata.get(key, "")
        return value if isinstance(value, str) else ""

    def number(self, key: str, default: int = 0) -> int:
        """Return a metadata number of this architecture ("{architecture}.{key}")."""
        value = self.metadata.get(f"{self.text('general.architecture')}.{key}", default)
        return int(value) if isinstance(value, int | float) else default

    def read(self, name: str) -> NDArray[np.float32]:
        """Return one array as 32-bit floats.

        Raises:
            KnownError: There is no such array, or it is stored in a way not read here.
        """
        tensor = self.tensors.get(name)
        if tensor is None:
            raise KnownError(f"{self.path.name} has no weights called {name}.", REMEDY)
        with self.path.open("rb") as file:
            file.seek(tensor.start)
            stored = file.read(tensor.size)
        return _decoded(stored, tensor, self.path.name).reshape(tensor.shape)

    def fingerprint(self) -> str:
        """Return eight hex digits of the header and samples of the weights, in milliseconds."""
        digest = hashlib.sha256()
        size = self.path.stat().st_size
        step = max((size - self.weights_at) // SAMPLES, SAMPLE_BYTES)
        with self.path.open("rb") as file:
            digest.update(file.read(self.weights_at))
            for start in range(self.weights_at, size, step):
                file.seek(start)
                digest.update(file.read(SAMPLE_BYTES))
        return digest.hexdigest()[:8]


def open_gguf(path: Path) -> GgufFile:
    """Read the header of a model file.

    Raises:
        KnownError: There is no such file, it is not GGUF, or it is damaged or cut short.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            start = file.read(len(MAGIC))
            if start != MAGIC:
                raise KnownError(f"{path.name} is not a GGUF model file.", REMEDY)
            with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as view:
                return _Reader(view, size, path).file()
    except FileNotFoundError as error:
        raise KnownError(f"There is no model file at {path}.", REMEDY) from error
    except OSError as error:
        sentence = f"The model file {path} cannot be read: {error.strerror}."
        raise KnownError(sentence, REMEDY) from error


def check_sha256(path: Path, expected: str) -> None:
    """Compare the whole file with its known hash.

    Raises:
        KnownError: They differ.
    """
    with path.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != expected.lower():
        raise KnownError(f"{path.name} is damaged: its checksum is not the known one.", REMEDY)


class _Reader:
    """Walks through the header, never past the end of the file."""

    def __init__(self, view: mmap.mmap, size: int, path: Path) -> None:
        self._view = view
        self._size = size
        self._path = path
        self._at = len(MAGIC)

    def file(self) -> GgufFile:
        version = self._unpack("I")
        if version not in VERSIONS:
            sentence = f"{self._path.name} is written in GGUF version {version}, not 2 or 3."
            raise KnownError(sentence, REMEDY)
        tensors, keys = self._count(24), self._count(13)
        if not tensors:  # a header that says so of a model was damaged
            raise self._damaged()
        metadata = dict(self._pair() for _ in range(keys))
        alignment = metadata.get("general.alignment", ALIGNMENT)
        if not isinstance(alignment, int) or alignment <= 0 or alignment & (alignment - 1):
            raise self._damaged()
        table = [self._tensor() for _ in range(tensors)]
        weights_at = -(-self._at // alignment) * alignment
        return GgufFile(
            path=self._path,
            metadata=metadata,
            tensors={name: self._placed(found, weights_at) for name, found in table},
            weights_at=weights_at,
        )

    def _damaged(self) -> KnownError:
        return KnownError(f"{self._path.name} is damaged or was not downloaded completely.", REMEDY)

    def _unpack(self, form: str) -> int | float | bool:
        try:
            (value,) = struct.unpack_from("<" + form, self._view, self._at)
        except struct.error as error:
            raise self._damaged() from error
        self._at += struct.calcsize("<" + form)
        return value  # type: ignore[no-any-return]

    def _count(self, smallest: int) -> int:
        """Read a count of things of at least so many bytes: more cannot be there."""
        count = int(self._unpack("Q"))
        if count > (self._size - self._at) // smallest:
            raise self._damaged()
        return count

    def _string(self) -> str:
        length = self._count(1)
        raw = self._view[self._at : self._at + length]
        self._at += length
        return raw.decode("utf-8", "replace")

    def _pair(self) -> tuple[str, Value]:
        return self._string(), self._value(int(self._unpack("I")))

    def _value(self, kind: int) -> Value:
        if kind == STRING:
            return self._string()
        if kind == ARRAY:
            return self._array()
        if kind not in SCALARS:
            raise self._damaged()
        return self._unpack(SCALARS[kind])

    def _array(self) -> tuple[object, ...]:
        kind = int(self._unpack("I"))
        if kind == STRING:
            return tuple(self._string() for _ in range(self._count(8)))
        if kind not in SCALARS:  # arrays of arrays are allowed by the format and used by nobody
            raise self._damaged()
        width = struct.calcsize("<" + SCALARS[kind])
        count = self._count(width)
        values = struct.unpack_from(f"<{count}{SCALARS[kind]}", self._view, self._at)
        self._at += count * width
        return values

    def _tensor(self) -> tuple[str, Tensor]:
        name = self._string()
        dimensions = int(self._unpack("I"))
        if not 0 < dimensions <= MAX_DIMENSIONS:
            raise self._damaged()
        shape = tuple(int(self._unpack("Q")) for _ in range(dimensions))[::-1]
        kind, start = int(self._unpack("I")), int(self._unpack("Q"))
        values, width = BLOCKS.get(kind, (1, 0))
        count = math.prod(shape)
        if count % values or 0 in shape:
            raise self._damaged()
        return name, Tensor(shape=shape, kind=kind, start=start, size=count // values * width)

    def _placed(self, tensor: Tensor, weights_at: int) -> Tensor:
        start = weights_at + tensor.start
        if start + tensor.size > self._size:
            raise self._damaged()
        return Tensor(shape=tensor.shape, kind=tensor.kind, start=start, size=tensor.size)


def _decoded(stored: bytes, tensor: Tensor, name: str) -> NDArray[np.float32]:
    if len(stored) != tensor.size:
        raise KnownError(f"{name} is damaged or was not downloaded completely.", REMEDY)
    if tensor.kind == F32:
        return np.frombuffer(stored, np.dtype("<f4")).astype(np.float32)
    if tensor.kind == F16:
        return np.frombuffer(stored, np.dtype("<f2")).astype(np.float32)
    if tensor.kind == Q8_0:  # blocks of one 16-bit scale and 32 signed bytes
        blocks = np.frombuffer(stored, np.dtype([("scale", "<f2"), ("steps", "i1", 32)]))
        scales = blocks["scale"].astype(np.float32)
        return (blocks["steps"] * scales[:, None]).ravel().astype(np.float32)
    raise KnownError(f"{name} keeps its weights in a form that only llama.cpp reads.", REMEDY)
