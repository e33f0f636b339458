"""The steps of the set-up in their order, and what follows them."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING, Final

import engine
import starters
import system
from environment import CHECKOUT, Environment
from progress import Stopped

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Stopped", "carry_out"]

WORKERS: Final = 2  # each holds models and a window; more than two gains little and takes memory


def carry_out(command: str, options: Sequence[str]) -> int:
    """Set up and then do what was asked for.

    Args:
        command: ``run``, ``test`` or ``setup``.
        options: For ``test``: what pytest is given beside its configuration.

    Returns:
        The exit status of the program or of the tests; 0 for ``setup``.
    """
    place = Environment(CHECKOUT / ".venv")
    _set_up(place, command)
    if command == "test":
        return _test(place, options)
    if command == "run":
        system.check_screen(place)
        return subprocess.call([place.python, "-m", "scrubjay"], env=place.variables())
    return 0


def _set_up(place: Environment, command: str) -> None:
    place.make()
    place.install("Installing what Scrubjay needs", ["build.txt", "runtime.txt"])
    if command == "test":
        place.install("Installing the test tools", ["test.txt"])
        system.prepare_test_machine(place)
    # Asked before the long build: ten minutes are a poor way to learn of a missing library.
    without_window = system.without_qt(place)
    if without_window and command != "setup":
        raise Stopped(without_window)
    place.install_checkout()
    without_engine = engine.build(place, again=command != "run")
    for sentence in [without_window, without_engine, *starters.place_all(place)]:
        if sentence:
            print(sentence, flush=True)


def _test(place: Environment, options: Sequence[str]) -> int:
    workers = ["-n", str(min(WORKERS, os.cpu_count() or 1))] if not options else []
    sys.stdout.flush()
    return subprocess.call(
        [place.python, "-m", "pytest", *workers, *options], cwd=CHECKOUT, env=place.variables()
    )
