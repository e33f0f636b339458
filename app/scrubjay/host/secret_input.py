"""Asking for a passphrase: from the terminal without echo, or from an open file descriptor.

Never from the arguments or the environment of the process: other programs can read both.
"""

from __future__ import annotations

import getpass
import os
import sys
from typing import Final

from scrubjay.domain.errors import KnownError

_LONGEST: Final = 4096


def can_ask() -> bool:
    """Report whether somebody sits at a terminal."""
    return sys.stdin is not None and sys.stdin.isatty()


def from_terminal(prompt: str) -> str:
    """Return what the person types, without showing it.

    Raises:
        KnownError: There is no terminal, or the input ended.
    """
    if not can_ask():
        raise KnownError(
            "There is no terminal to ask for the passphrase.",
            "Run the command in a terminal, or hand the passphrase in by a file descriptor.",
        )
    try:
        return getpass.getpass(f"{prompt}: ")
    except EOFError as fault:
        raise KnownError("No passphrase was typed.") from fault


def from_descriptor(descriptor: int) -> str:
    """Return the first line that comes out of a descriptor, without its end of line.

    Raises:
        KnownError: It is not open for reading, or holds no line of UTF-8.
    """
    try:
        with os.fdopen(os.dup(descriptor), "rb") as file:
            line = file.readline(_LONGEST)
        text = line.decode("utf-8").rstrip("\r\n")
    except (OSError, ValueError) as fault:
        raise KnownError(
            f"No passphrase could be read from file descriptor {descriptor}.",
            "Open it for reading, with the passphrase as its first line.",
        ) from fault
    if not text:
        raise KnownError(f"File descriptor {descriptor} holds no passphrase.")
    return text
