"""What the command line accepts."""

from __future__ import annotations

import argparse
from typing import Final, NoReturn

from typing_extensions import override

from scrubjay.cli.arguments import (
    browser,
    care,
    forms,
    life,
    links,
    memory,
    rehearsing,
    sample,
    tasks,
)


class _Parser(argparse.ArgumentParser):
    """Tells what is wrong in one line; how it should be is in --help."""

    @override
    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: error: {message}\n")


def grammar() -> argparse.ArgumentParser:
    """Return the parser for everything after `scrubjay`."""
    parser = _Parser(
        prog="scrubjay",
        description="Remembers for you, on your own machine. Without a command: the window.",
    )
    _common(parser, argparse.SUPPRESS)
    parser.add_argument(
        "--quick",
        action="store_true",
        default=argparse.SUPPRESS,
        help="open only a small window that keeps what you type; in the one that runs, if one does",
    )
    commands = parser.add_subparsers(dest="verb", metavar="COMMAND")
    for name, (sentence, add) in _COMMANDS.items():
        command = commands.add_parser(name, help=sentence, description=sentence)
        _common(command, argparse.SUPPRESS)
        add(command)
    return parser


def _common(parser: argparse.ArgumentParser, default: str) -> None:
    parser.add_argument(
        "--home",
        metavar="DIR",
        default=default,
        help="where the memories live (default: the system's data folder, or SCRUBJAY_HOME)",
    )
    parser.add_argument(
        "--json",
        action="store_true",
        default=default,
        help="one compact JSON value per line",
    )


_COMMANDS: Final = {
    **memory.COMMANDS,
    **forms.COMMANDS,
    **care.COMMANDS,
    **browser.COMMANDS,
    **rehearsing.COMMANDS,
    **tasks.COMMANDS,
    **life.COMMANDS,
    **links.COMMANDS,
    **sample.COMMANDS,
}
EITHER: dict[str, str] = {"remember": "text", "recall": "cue", "affect": "text"}
"""Commands that need either this argument or --batch."""
