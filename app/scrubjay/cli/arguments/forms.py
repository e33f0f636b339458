"""Commands that read and fill forms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import argparse

    from scrubjay.cli.arguments.shared import Commands


def _fields(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", metavar="PATH", nargs="+")


def _fill(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", metavar="PATH")
    parser.add_argument("--out", metavar="PATH", help="write a filled copy here")
    parser.add_argument("--context", metavar="NAME", help="home, work, shipping, …")


COMMANDS: Final[Commands] = {
    "fields": ("Say what each field of HTML pages asks for.", _fields),
    "fill": ("Draft, and with --out write, a filled copy of an HTML page.", _fill),
}
