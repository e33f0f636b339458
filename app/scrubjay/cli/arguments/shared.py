"""Arguments that several commands take."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Commands = Mapping[str, tuple[str, Callable[[argparse.ArgumentParser], None]]]


_MOST: Final = 1_000_000_000


def nothing(_parser: argparse.ArgumentParser) -> None:
    """Take no arguments of its own."""


def one(parser: argparse.ArgumentParser) -> None:
    """Take the id of one memory."""
    parser.add_argument("id", metavar="ID")


def several(parser: argparse.ArgumentParser) -> None:
    """Take the ids of memories, at least one."""
    parser.add_argument("ids", metavar="ID", nargs="+")


def path(parser: argparse.ArgumentParser) -> None:
    """Take one path."""
    parser.add_argument("path", metavar="PATH")


def count(text: str) -> int:
    """Read a count for argparse."""
    number = int(text) if text.isdecimal() and len(text) <= len(str(_MOST)) else 0
    if not 1 <= number <= _MOST:
        message = f"must be a whole number from 1 to {_MOST:,}"
        raise argparse.ArgumentTypeError(message)
    return number
