"""Start the program: no argument opens the window, a subcommand runs in the terminal."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Sequence

_FEW_CORES = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Return the exit code: 0, 1 for a known error, 2 for wrong usage."""
    _leave_a_core()
    given = list(sys.argv[1:] if arguments is None else arguments)
    # Imported here: a worker or a command must not pay for what only the window needs.
    if given[:1] == ["--model-worker"]:
        from scrubjay import bootstrap

        bootstrap.model_worker()
    from scrubjay.cli import command_line

    parsed = command_line.parse(given)
    if parsed.verb:
        return command_line.run(parsed)
    return _window(getattr(parsed, "home", None), quick=hasattr(parsed, "quick"))


def _leave_a_core() -> None:
    """Have numpy reckon on one core where there are but two: the window needs the other.

    Read by its library when that is loaded, so it is said before anything else is imported.
    """
    if (os.cpu_count() or 1) <= _FEW_CORES:
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def _window(home: str | None, *, quick: bool) -> int:
    """Open the window, or the small one, or bring forward that of the program that runs."""
    from scrubjay import bootstrap
    from scrubjay.host.calling import Wish

    try:
        program = bootstrap.window_program(home)
        if program.call_the_other(Wish.QUICK if quick else Wish.FORWARD):
            return 0
    except KnownError as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    from scrubjay.ui import application

    try:
        return application.run(program, sys.argv[:1], quick=quick)
    finally:
        program.close()


if __name__ == "__main__":
    sys.exit(main())
