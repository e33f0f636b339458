"""Run one command: in this process when it can own the vault, else through the owner."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scrubjay import bootstrap
from scrubjay.cli.grammar import EITHER, grammar
from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

OK, KNOWN = 0, 1
_FILES = ("path", "out", "batch")


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Return the parsed arguments; exits with 2 and a sentence when they make no sense."""
    parser = grammar()
    parsed = parser.parse_args(arguments)
    if parsed.verb and hasattr(parsed, "quick"):
        parser.error("--quick opens a window: it goes with no command")
    needed = EITHER.get(parsed.verb or "")
    if needed and not getattr(parsed, needed) and not parsed.batch:
        parser.error(f"{parsed.verb} needs {needed.upper()} or --batch FILE")
    return parsed


def run(parsed: argparse.Namespace) -> int:
    """Run the command, print its values, and return the exit code."""
    compact = hasattr(parsed, "json") or bool(getattr(parsed, "batch", None))
    try:
        for value in _values(parsed):
            _show(value, indent=None if compact else 2)
            _warn(value)
    except KnownError as problem:
        print(str(problem), file=sys.stderr)
        return KNOWN
    except BrokenPipeError:
        # The reader of our output went away. Nothing was lost; without this, Python would
        # complain once more when it flushes standard output at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return OK


def _values(parsed: argparse.Namespace) -> Iterator[dict[str, Any]]:
    params = {
        key: _absolute(key, value)
        for key, value in vars(parsed).items()
        if key not in {"verb", "home", "json"} and value is not None
    }
    yield from bootstrap.execute(getattr(parsed, "home", None), parsed.verb, params)


def _absolute(key: str, value: Any) -> Any:  # noqa: ANN401 - whatever argparse read
    """Make paths independent of the folder this process happens to stand in."""
    if key == "paths":
        return [str(Path(each).absolute()) for each in value]
    return str(Path(value).absolute()) if key in _FILES else value


def _warn(value: dict[str, Any]) -> None:
    """Say beside the JSON what nobody may miss, for those who read only the terminal."""
    for said in (value.get("warning"), value.get("remark")):
        if isinstance(said, str):
            print(said, file=sys.stderr)


def _show(value: dict[str, Any], indent: int | None) -> None:
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    # A lone surrogate cannot be written as UTF-8: JSON's own escape can say it.
    if not text.isascii() and any("\ud800" <= letter <= "\udfff" for letter in text):
        text = json.dumps(value, indent=indent)
    sys.stdout.write(text + "\n")
    sys.stdout.flush()
