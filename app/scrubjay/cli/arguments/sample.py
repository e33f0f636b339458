"""Arguments of the command for the invented person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import argparse

    from scrubjay.cli.arguments.shared import Commands


def _sample(parser: argparse.ArgumentParser) -> None:
    deed = parser.add_mutually_exclusive_group()
    deed.add_argument("--load", action="store_true", help="fill an empty home with it")
    deed.add_argument("--remove", action="store_true", help="remove it whole, for good")


COMMANDS: Final[Commands] = {
    "sample": (
        "Say whether the invented person is here; load or remove them with an option.",
        _sample,
    ),
}
