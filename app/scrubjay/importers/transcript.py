"""Transcripts: JSON Lines, one object for each thing said.

``{"id": …, "session": …, "speaker": …, "text": …, "at": ISO 8601[, "self": true]}``. Only
`text` is indispensable. A line that is no such object is skipped and named; the others go in.
"""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING, Final, NoReturn

from scrubjay.domain.conversation import Utterance
from scrubjay.domain.memory import aware_utc
from scrubjay.importers.lines import Line, Skipped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LONGEST_NAME: Final = 500
"""Characters of an id, a session or a speaker."""


class _UnfitError(ValueError):
    """The line is not a record; the message says why, as a clause."""


def read_transcript(
    lines: Iterable[Line | Skipped], name: str, at: datetime
) -> Iterator[Utterance | Skipped]:
    """Yield an utterance for each record, in order, numbered within its session.

    Args:
        lines: The file's lines; blank ones are passed over.
        name: The file's name: the session of records that name none.
        at: The moment of records that carry none.
    """
    said: dict[str, int] = {}
    for line in lines:
        if isinstance(line, Skipped):
            yield line
        elif line.text.strip():
            try:
                record = _record(line.text)
                session = _name(record, "session") or name
                utterance = Utterance(
                    text=_text(record),
                    at=_moment(record.get("at"), at),
                    speaker=_name(record, "speaker"),
                    by_self=_by_self(record),
                    ref=_name(record, "id") or f"{name}:{line.number}",
                    session=session,
                    sequence=said.get(session, 0),
                )
            except _UnfitError as unfit:
                yield Skipped(line=line.number, why=str(unfit))
            else:
                said[session] = utterance.sequence + 1
                yield utterance


def _record(text: str) -> dict[str, object]:
    try:
        found = json.loads(text, object_pairs_hook=_no_twins, parse_constant=_no_constant)
    except _UnfitError:
        raise
    except RecursionError:
        raise _UnfitError("it is nested too deeply") from None
    except json.JSONDecodeError as error:
        raise _UnfitError(f"it is not JSON (column {error.colno})") from None
    except ValueError:  # an integer of thousands of digits
        raise _UnfitError("it holds a number that is too long") from None
    if not isinstance(found, dict):
        raise _UnfitError("it is not a JSON object")
    return found


def _no_twins(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _UnfitError("a key stands in it twice")
    return found


def _no_constant(name: str) -> NoReturn:
    raise _UnfitError(f"{name} is not JSON")


def _text(record: dict[str, object]) -> str:
    text = record.get("text")
    if not isinstance(text, str):
        raise _UnfitError('"text" is missing' if text is None else '"text" is not a string')
    if not text.strip():
        raise _UnfitError('"text" is empty')
    return _encodable("text", text)


def _name(record: dict[str, object], key: str) -> str:
    value = record.get(key)
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise _UnfitError(f'"{key}" is not a string')
    if len(found := str(value)) > _LONGEST_NAME:
        raise _UnfitError(f'"{key}" is longer than {_LONGEST_NAME} characters')
    return _encodable(key, found)


def _encodable(key: str, value: str) -> str:
    try:
        value.encode()
    except UnicodeEncodeError:
        raise _UnfitError(f'"{key}" holds half a character (a lone surrogate)') from None
    return value


def _by_self(record: dict[str, object]) -> bool:
    value = record.get("self", False)
    if not isinstance(value, bool):
        raise _UnfitError('"self" is not true or false')
    return value


def _moment(value: object, otherwise: datetime) -> datetime:
    if value is None or value == "":
        return aware_utc(otherwise)
    if not isinstance(value, str):
        raise _UnfitError('"at" is not an ISO 8601 string')
    try:
        return aware_utc(datetime.fromisoformat(value.strip()))
    except (ValueError, OverflowError):
        raise _UnfitError('"at" is not an ISO 8601 date and time') from None
