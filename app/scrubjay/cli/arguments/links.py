"""Commands about what ties memories together, what they are about, and what is suggested."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from scrubjay.cli.arguments import shared

if TYPE_CHECKING:
    import argparse

    from scrubjay.cli.arguments.shared import Commands


def _links(parser: argparse.ArgumentParser) -> None:
    shared.one(parser)
    parser.add_argument("--tie", metavar="OTHER", help="tie it to another memory")
    parser.add_argument("--untie", metavar="OTHER", help="take such a tie away again")


def _tag(parser: argparse.ArgumentParser) -> None:
    shared.one(parser)
    parser.add_argument("tags", metavar="TAG", nargs="*", help="none takes all tags away")


def _suggestions(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--waiting", action="store_true", help="list them, and look for no new")


COMMANDS: Final[Commands] = {
    "links": ("Show what a memory belongs to, and why.", _links),
    "note": ("Show what a memory is about: keywords, tags, context.", shared.one),
    "tag": ("Give a memory tags of your own.", _tag),
    "suggestions": ("Look at what came in, and list what is suggested.", _suggestions),
    "suggestions-accept": (
        "Do what was suggested; undo takes back tags and merges, not ties.",
        shared.several,
    ),
    "suggestions-refuse": ("Drop suggestions; they are not made again.", shared.several),
}
