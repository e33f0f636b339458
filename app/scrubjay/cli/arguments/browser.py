"""Commands about paired browsers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from scrubjay.cli.arguments import shared

if TYPE_CHECKING:
    import argparse

    from scrubjay.cli.arguments.shared import Commands


def _connect(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--off", action="store_true", help="take the connection away again")


COMMANDS: Final[Commands] = {
    "browsers": ("List paired browsers, and sites you decided about.", shared.nothing),
    "browser-connect": ("Let your browsers' extension find Scrubjay.", _connect),
    "browser-unpair": ("Let a paired browser ask no more.", shared.one),
}
