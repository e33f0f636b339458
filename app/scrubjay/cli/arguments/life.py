"""Commands that look at a life from above."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from scrubjay.cli.arguments import shared

if TYPE_CHECKING:
    import argparse

    from scrubjay.cli.arguments.shared import Commands


def _timeline(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "key", metavar="KEY", nargs="?", help="2023, 2023-05 or 2023-05-08 (default: the years)"
    )


def _summary(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("key", metavar="KEY", help="a day, or the key of an episode")


def _mood(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--after", metavar="DAY", help="from this day on")
    parser.add_argument("--before", metavar="DAY", help="up to the day before this one")


COMMANDS: Final[Commands] = {
    "timeline": ("Show what lies in a year, a month or a day.", _timeline),
    "summary": ("Tell what a day or an episode was about, in its own sentences.", _summary),
    "portrait": ("Tell who you are, each clause with its source.", shared.nothing),
    "interests": ("List the themes your memories come back to.", shared.nothing),
    "mood": ("Show the mean feeling of each day.", _mood),
}
