"""Commands about paired browsers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from scrubjay.cli.arguments import shared

if TYPE_CHECKING:
    from scrubjay.cli.arguments.shared import Commands

COMMANDS: Final[Commands] = {
    "browsers": ("List paired browsers, and sites you decided about.", shared.nothing),
    "browser-unpair": ("Let a paired browser ask no more.", shared.one),
}
