"""Read what a command was given; what cannot be used is refused in one sentence."""

from __future__ import annotations

import codecs
import json
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scrubjay.domain.affect import EMOTIONS
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import MemoryId, aware_utc
from scrubjay.domain.recollection import FeelingStrategy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from scrubjay.assistant.assistant import Assistant

    Params = Mapping[str, Any]


LONGEST_LINE = 1_000_000
"""Bytes of one line of a batch."""
PASSED_OVER = 256_000_000
"""Bytes of a line far too long after which it is taken to have no end (/dev/zero)."""
NAMED = 10
"""Lines that could not be used, named by number at the end."""


def when(params: Params, key: str, fallback: datetime) -> datetime:
    """Return the moment given under this name, or the fallback."""
    value = params.get(key)
    return fallback if not value else moment_of(str(value))


def moment_of(text: str) -> datetime:
    """Read ISO 8601; a time without zone is taken as UTC."""
    try:
        return aware_utc(datetime.fromisoformat(text))
    except ValueError:
        raise KnownError(
            f"“{text[:40]}” is not a date and time.",
            "Write it like 2026-05-07T13:56:00+00:00.",
        ) from None


def batch(
    path: str,
    needed: tuple[str, ...],
    answer: Callable[[dict[str, Any]], dict[str, Any]],
) -> Iterator[dict[str, Any]]:
    """Answer each object of a JSON Lines file; a line that cannot be used is named in its place.

    Args:
        path: A file that the person's own tools wrote.
        needed: Keys that a line must hold.
        answer: Gives the answer to one line, without its id; may raise KnownError.

    Raises:
        KnownError: The file cannot be read; or, after the last line, some could not be used.
    """
    name, faulty = Path(path).name, list[int]()
    for number, line in _lines(Path(path)):
        key: dict[str, Any] = {"line": number}
        try:
            asked = _object(line, f"{name}, line {number}", needed)
            key = {"id": asked["id"]}
            yield key | answer(asked)
        except KnownError as problem:
            faulty.append(number)
            yield key | {"error": str(problem)}
    if faulty:
        raise KnownError(f"{_listed(faulty)} of {name} could not be used; all others were.")


def _listed(numbers: list[int]) -> str:
    """Return the lines with these numbers in words, the first of them if they are many."""
    named = ", ".join(str(each) for each in numbers[:NAMED])
    more = f" and {len(numbers) - NAMED} more" if len(numbers) > NAMED else ""
    return f"{'Line' if len(numbers) == 1 else 'Lines'} {named}{more}"


def _lines(source: Path) -> Iterator[tuple[int, bytes]]:
    """Yield the lines that hold something, numbered from 1; of one far too long the beginning."""
    try:
        with source.open("rb") as handle:
            number = 0
            while line := handle.readline(LONGEST_LINE):
                number += 1
                rest = line
                passed = 0
                while len(rest) == LONGEST_LINE and not rest.endswith(b"\n"):
                    rest = handle.readline(LONGEST_LINE)
                    passed += len(rest)
                    if passed > PASSED_OVER:
                        raise KnownError(f"Line {number} of {source.name} does not end.")
                # Tools on Windows begin UTF-8 with a mark of its own.
                line = line.removeprefix(codecs.BOM_UTF8) if number == 1 else line
                if line.strip():
                    yield number, line
    except OSError as problem:
        raise KnownError(f"{source} cannot be read: {problem.strerror}.") from None


def _object(line: bytes, where: str, needed: tuple[str, ...]) -> dict[str, Any]:
    if len(line) >= LONGEST_LINE - len(codecs.BOM_UTF8):
        raise KnownError(f"{where} is far too long.", "Cut it into several lines.")
    try:
        value = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError:
        raise KnownError(f"{where} is not UTF-8 text.", "Save the file as UTF-8.") from None
    except (ValueError, RecursionError):
        raise KnownError(f"{where} is not JSON.", "Write one JSON object per line.") from None
    if not isinstance(value, dict) or any(value.get(key) in (None, "") for key in needed):
        raise KnownError(f"{where} needs {', '.join(needed)}.", "Add what is missing.")
    return value


def number(value: Any, fallback: int) -> int:  # noqa: ANN401 - whatever JSON held
    """Return a count from 1, or the fallback when none was given."""
    if value is None:
        return fallback
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise KnownError(f"k is {value!r}, which is no count.", "Give a whole number from 1.")
    return value


def feeling(value: Any) -> str:  # noqa: ANN401 - whatever JSON held
    """Return "off", "auto" or the name of an emotion."""
    wanted = str(value or "off")
    if wanted not in ("off", "auto", *EMOTIONS):
        raise KnownError(f"There is no feeling “{wanted}”.", f"Use {', '.join(EMOTIONS)}.")
    return wanted


def strategy(value: Any) -> FeelingStrategy:  # noqa: ANN401 - whatever JSON held
    """Return how feeling takes part in recall."""
    try:
        return FeelingStrategy(value or FeelingStrategy.GATED)
    except ValueError:
        names = ", ".join(FeelingStrategy)
        raise KnownError(f"There is no strategy “{value}”.", f"Use {names}.") from None


def memory_id(assistant: Assistant, given: str) -> MemoryId:
    """Return the memory that was named, by its whole id or the start of it."""
    found = assistant.browse.resolve(given)
    if found is None:
        raise KnownError(f"There is no memory {given}.", "Find its id with scrubjay memories.")
    return found
