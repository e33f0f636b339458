"""Commands about fading, and about remembering by oneself first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from scrubjay.cli.arguments import shared
from scrubjay.domain.rehearsal import Grade

if TYPE_CHECKING:
    import argparse

    from scrubjay.cli.arguments.shared import Commands


def _fading_soon(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--days", type=shared.count, default=7, metavar="N", help="ahead (7)")


def _cards(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--count", type=shared.count, default=5, metavar="N", help="how many (5)")


def _grade(parser: argparse.ArgumentParser) -> None:
    shared.one(parser)
    parser.add_argument("grade", choices=[each.value for each in Grade])


COMMANDS: Final[Commands] = {
    "fading-soon": ("List what will fade within so many days.", _fading_soon),
    "keep": ("Count memories as used, so that they fade later.", shared.several),
    "let-go": ("Put memories away: kept, and not brought up any more.", shared.several),
    "cards": ("Give cues for remembering by yourself first.", _cards),
    "grade": ("Say how well you remembered a card.", _grade),
}
