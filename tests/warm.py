"""A process that has the program loaded, and becomes one run of it for each line it is told.

Run as a script, by `program.warm`: loading the program takes a second, and most tests of the
command line start it several times. A run is still a process of its own, with its own arguments,
environment and streams.
"""

from __future__ import annotations

import importlib
import json
import os
import sys

from scrubjay import __main__ as program

STREAMS = (("in", 0, os.O_RDONLY), ("out", 1, os.O_WRONLY), ("error", 2, os.O_WRONLY))
LOADED = (
    "scrubjay.cli.command_line",
    "scrubjay.bootstrap.executing",
    "scrubjay.bootstrap.assembly",
)


def main() -> None:
    """Read one run after the other, and answer each with its exit status."""
    program._leave_a_core()  # before numpy is loaded, as the program does
    for name in LOADED:
        importlib.import_module(name)
    for line in sys.stdin:
        told = json.loads(line)
        run = os.fork()
        if run == 0:
            sys.exit(begun(told))
        _, status = os.waitpid(run, 0)
        sys.stdout.write(f"{os.waitstatus_to_exitcode(status)}\n")
        sys.stdout.flush()


def begun(told: dict[str, dict[str, str] | list[str]]) -> int:
    """Be the program from here on."""
    environment, arguments = told["environment"], told["arguments"]
    assert isinstance(environment, dict)
    os.environ.clear()
    os.environ.update(environment)
    streams = told["streams"]
    assert isinstance(streams, dict)
    for name, number, how in STREAMS:
        os.dup2(os.open(streams[name], how), number)
    return program.main(list(arguments))


if __name__ == "__main__":
    main()
