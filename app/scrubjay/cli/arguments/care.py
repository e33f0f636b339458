"""Commands that look after the vault."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from scrubjay.cli.arguments import shared

if TYPE_CHECKING:
    import argparse

    from scrubjay.cli.arguments.shared import Commands


def _decay(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--now", metavar="ISO")


def _backup(parser: argparse.ArgumentParser) -> None:
    shared.path(parser)
    parser.add_argument("--replace", action="store_true", help="write over a file that is there")
    # None unless it is given: what a terminal is asked for takes its place.
    parser.add_argument(
        "--passphrase",
        action="store_const",
        const=True,
        help="lock this copy with a passphrase of its own, asked for on the terminal",
    )


COMMANDS: Final[Commands] = {
    "self-check": ("Say of each part whether it works, or why not.", shared.nothing),
    "decay": ("Apply time to all memories, as the daily sweep does.", _decay),
    "verify": ("Check the vault and the index.", shared.nothing),
    "rebuild": ("Build the index anew from the vault.", shared.nothing),
    "backup": ("Write a copy of the vault.", _backup),
    "restore": ("Put a backup in place of the vault.", shared.path),
    "export": ("Write all memories as JSON Lines.", shared.path),
}
