"""Start the program: no argument opens the window, a subcommand runs in the terminal."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Return the exit code: 0, 1 for a known error, 2 for wrong usage."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    # Imported here: a worker or a command must not pay for what only the window needs.
    if given[:1] == ["--model-worker"]:
        from scrubjay import bootstrap

        return bootstrap.model_worker()
    from scrubjay.cli import command_line

    parsed = command_line.parse(given)
    if parsed.verb:
        return command_line.run(parsed)
    return command_line.window(parsed)


if __name__ == "__main__":
    sys.exit(main())
