"""Evidence of forgetting: every file below some folders, searched for what should be gone."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from scrubjay.host.sieve import sieve

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from pathlib import Path

SHORT_BELOW: Final = 8
"""Texts shorter than this occur by chance in other words and in any large binary file."""
VECTOR_BYTES: Final = 16
MANY: Final = 128
"""From so many byte strings on, one pass for all of them is quicker than one for each."""
_BLOCK: Final = 1 << 22
_WORD: Final = frozenset(b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """What was searched and what was found.

    Attributes:
        files: Files read to the end. bytes_scanned: their size.
        where: The file of each text or vector found, once for each: none is what is
            hoped for.
        unread: Files that could not be read, which is no proof of anything.
        not_sought: How many texts had nothing in them to look for.
    """

    files: int
    bytes_scanned: int
    where: tuple[str, ...]
    unread: tuple[str, ...]
    not_sought: int

    @property
    def hits(self) -> int:
        """How many texts and vectors were found, counted in each file."""
        return len(self.where)


@dataclass(frozen=True, slots=True)
class _Sought:
    """One text or vector: the byte strings that would betray it.

    Attributes:
        alone: It counts only where no word character touches it.
    """

    forms: tuple[bytes, ...]
    alone: bool = False

    def within(self, window: bytes) -> bool:
        """Report whether one of the forms occurs."""
        return any(
            _stands_alone(window, form) if self.alone else form in window for form in self.forms
        )


def scan(folders: Iterable[Path], texts: Collection[str], vectors: Collection[bytes] = ()) -> Scan:
    """Search every file below the folders (a folder may be a single file).

    A text is sought as UTF-8, as UTF-16 in both byte orders, and as JSON writes it (with
    and without escapes for letters beyond ASCII). A text of fewer than SHORT_BELOW
    characters counts only where no ASCII letter, digit or underscore touches it, so "Ann"
    is not found in "Annual"; a hit may still be a coincidence. Texts without a letter or
    digit are not sought. Of a vector (float32, little endian) the first VECTOR_BYTES are
    sought. Symbolic links are not followed.
    """
    wanted: set[str | bytes] = set(texts)
    wanted |= {vector[:VECTOR_BYTES] for vector in vectors}
    betrayals = (_betrayal(each) for each in wanted)
    sought = [each for each in betrayals if each is not None]
    files = total = 0
    where: list[str] = []
    unread: list[str] = []
    for path in _files(folders):
        try:
            size, found = _search(path, sought)
        except OSError:
            unread.append(str(path))
            continue
        files, total = files + 1, total + size
        where += [str(path)] * found
    return Scan(
        files=files,
        bytes_scanned=total,
        where=tuple(where),
        unread=tuple(unread),
        not_sought=len(wanted) - len(sought),
    )


def _files(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in folders:
        for path in [folder] if folder.is_file() else sorted(folder.rglob("*")):
            if path.is_file() and not path.is_symlink():
                yield path


def _betrayal(wanted: str | bytes) -> _Sought | None:
    if isinstance(wanted, bytes):
        return _Sought((wanted,)) if any(wanted) else None
    if not any(letter.isalnum() for letter in wanted):
        return None
    plain = (wanted, json.dumps(wanted)[1:-1], json.dumps(wanted, ensure_ascii=False)[1:-1])
    forms = {form.encode("utf-8", "surrogatepass") for form in plain}
    forms |= {wanted.encode(order, "surrogatepass") for order in ("utf-16-le", "utf-16-be")}
    return _Sought(tuple(sorted(forms)), alone=len(wanted) < SHORT_BELOW)


def _stands_alone(window: bytes, form: bytes) -> bool:
    """Report whether the form occurs with no ASCII word character on either side.

    Two bytes are looked at on each side: in UTF-16 one of them is zero.
    """
    place = window.find(form)
    while place >= 0:
        end = place + len(form)
        around = window[max(place - 1, 0) : place] + window[end : end + 1]
        if form.count(0):
            around = window[max(place - 2, 0) : place] + window[end : end + 2]
        if not any(byte in _WORD for byte in around):
            return True
        place = window.find(form, place + 1)
    return False


def _search(path: Path, sought: list[_Sought]) -> tuple[int, int]:
    """Return the size of the file and how many of the wanted occur in it.

    Read in blocks, each with the end of the one before.
    """
    forms = [form for each in sought for form in each.forms]
    overlap = 4 + max((len(form) for form in forms), default=0)
    passes = sieve(forms) if len(forms) > MANY else None
    left = list(sought)
    size, tail = 0, b""
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            size += len(block)
            window = tail + block
            if passes is None or passes.search(window):
                left = [each for each in left if not each.within(window)]
            tail = window[-overlap:]
    return size, len(sought) - len(left)
